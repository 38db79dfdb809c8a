//! CoNLL-U as Universal Dependencies' own validator sees it (PyPI: udtools), level 1.
//!
//! The validator is installed into a virtual environment under target/, once. Where Python or pip
//! is not to be had the test says so and passes, unless `CI` is set.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The version of udtools.
const VERSION: &str = "0.2.9";

fn validator() -> Result<PathBuf, String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("udtools-{VERSION}"));
    let program = folder.join("bin/udvalidate");
    if !program.exists() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
        let pip = folder.join("bin/pip");
        run(Command::new(pip).args(["install", "--quiet", &format!("udtools=={VERSION}")]))?;
    }
    Ok(program)
}

fn run(command: &mut Command) -> Result<(), String> {
    let output = command
        .output()
        .map_err(|error| format!("{command:?}: {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    output
        .status
        .success()
        .then_some(())
        .ok_or(format!("{command:?}: {said}"))
}

#[test]
fn level_1_passes() {
    let validator = match validator() {
        Ok(validator) => validator,
        Err(reason) => {
            assert!(
                std::env::var_os("CI").is_none(),
                "udtools cannot be installed: {reason}"
            );
            println!("skipped, udtools cannot be installed: {reason}");
            return;
        }
    };
    let folder = tempfile::tempdir().expect("a folder");
    let strange = folder.path().join("strange.txt");
    fs::write(
        &strange,
        "مرحبا\0\u{1} \u{A0} _ ـ \u{FEFF} a\tb 😀 #وسم ‏(أ .ف .ب)\r\nو2006 للـ84 5%",
    )
    .expect("a file");
    let mut files = vec![strange];
    let articles = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    files.extend(
        fs::read_dir(articles)
            .expect("the articles")
            .map(|entry| entry.expect("an entry").path()),
    );
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    let output = Command::new(env!("CARGO_BIN_EXE_khulasa"))
        .args(["analyze", "--format", "conllu"])
        .args(&files)
        .output()
        .expect("the program runs");
    assert!(output.status.success());
    let written = folder.path().join("all.conllu");
    fs::write(&written, &output.stdout).expect("a file");
    let judged = Command::new(validator)
        .args(["--lang", "ar", "--level", "1"])
        .arg(&written)
        .output()
        .expect("the validator runs");
    let said = format!(
        "{}{}",
        String::from_utf8_lossy(&judged.stdout),
        String::from_utf8_lossy(&judged.stderr)
    );
    assert!(judged.status.success() && said.contains("PASSED"), "{said}");
}
