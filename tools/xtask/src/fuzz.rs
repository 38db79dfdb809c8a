//! `cargo xtask fuzz`: the fuzz targets, each for some minutes, where a nightly toolchain is present.

use anyhow::{Result, bail};

use crate::{
    process::{self, command},
    project::Project,
};

/// The version of cargo-fuzz that is installed into target/.
const CARGO_FUZZ: &str = "0.13.2";

/// The targets of fuzz/, in the order of the stages.
pub const TARGETS: [&str; 7] = [
    "text",
    "tokenize",
    "morphology",
    "expressions",
    "analysis",
    "conllu",
    "model",
];

/// Longer inputs find nothing that shorter ones do not, and take longer.
const LONGEST_INPUT: u32 = 2000;

/// Fuzzes `target`, or all of them, for `seconds` each. What is found stays in fuzz/artifacts.
pub fn run(project: &Project, target: Option<&str>, seconds: u32) -> Result<()> {
    if let Some(target) = target
        && !TARGETS.contains(&target)
    {
        bail!(
            "no fuzz target is called {target}; there are {}",
            TARGETS.join(", ")
        );
    }
    if process::quiet(
        "rustup",
        &command("rustup", ["run", "nightly", "cargo", "--version"]),
    )
    .is_err()
    {
        bail!("fuzzing needs a nightly toolchain: rustup toolchain install nightly");
    }
    let tools = project.top().join("target/tools");
    let program = tools.join("bin/cargo-fuzz");
    if !program.exists() {
        let install = [
            "install".as_ref(),
            "--locked".as_ref(),
            "--root".as_ref(),
            tools.as_os_str(),
            "--version".as_ref(),
            CARGO_FUZZ.as_ref(),
            "cargo-fuzz".as_ref(),
        ];
        process::live("cargo install cargo-fuzz", &process::cargo(install))?;
    }
    let folder = project.top().join("fuzz");
    for name in TARGETS
        .iter()
        .filter(|&&name| target.is_none_or(|target| target == name))
    {
        println!("{name}: {seconds} seconds");
        let found = folder.join("corpus").join(name);
        std::fs::create_dir_all(&found)?;
        let run = command(
            "rustup",
            [
                "run".into(),
                "nightly".into(),
                program.clone().into_os_string(),
                "run".into(),
                (*name).into(),
                found.into_os_string(),
                folder.join("seeds").into_os_string(),
                "--".into(),
                format!("-max_total_time={seconds}").into(),
                format!("-max_len={LONGEST_INPUT}").into(),
                "-timeout=20".into(),
                "-print_final_stats=1".into(),
            ],
        );
        process::live(name, &run.dir(&folder))?;
    }
    Ok(())
}
