//! The module: compiled once, wrapped in glue for every artefact, optimised once, put in place.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};
use duct::Expression;
use serde::Deserialize;

use super::{node::Node, setup::WASM_TARGET};
use crate::{
    fingerprint::Fingerprint,
    matrix::{Artefact, Matrix, check_version},
    process::{self, cargo, command},
    project::Project,
    step,
};

/// Binaryen's `wasm-opt` of the checked version, run by Node.
pub struct Optimizer<'a> {
    node: &'a Node,
    script: PathBuf,
    version: String,
}

impl<'a> Optimizer<'a> {
    /// Finds the optimiser among the npm packages of tools/node, never in PATH: other versions make modules that fail when they start.
    pub fn find(project: &Project, matrix: &Matrix, node: &'a Node) -> Result<Self> {
        #[derive(Deserialize)]
        struct Package {
            version: String,
        }
        let package = project.path("tools/node/node_modules/binaryen");
        let text =
            fs::read_to_string(package.join("package.json")).context("npm ci left no binaryen")?;
        let found: Package = serde_json::from_str(&text)?;
        let remedy = "tools/node/package.json pins it";
        let version = check_version("binaryen", &matrix.tools.binaryen, &found.version, remedy)?;
        Ok(Self {
            node,
            script: package.join("bin/wasm-opt"),
            version: version.to_string(),
        })
    }

    fn run(&self, input: &Path, output: &Path, flags: &[String]) -> Result<()> {
        let (input, output) = (input.to_string_lossy(), output.to_string_lossy());
        let mut arguments = vec![&*input, "-o", &*output];
        arguments.extend(flags.iter().map(String::as_str));
        process::quiet("wasm-opt", &self.node.script(&self.script, arguments)).map(drop)
    }
}

/// A cargo command on the module, with the features and flags of the matrix whatever RUSTFLAGS says.
pub fn wasm_cargo(
    project: &Project,
    matrix: &Matrix,
    subcommand: &str,
    arguments: &[&str],
) -> Expression {
    let features = matrix.module.features.join(",");
    let mut all = vec![
        subcommand,
        "--package",
        &matrix.module.package,
        "--target",
        WASM_TARGET,
    ];
    all.extend(["--no-default-features", "--features", &features]);
    all.extend(arguments);
    cargo(all).dir(project.top()).env(
        "CARGO_ENCODED_RUSTFLAGS",
        matrix.module.rustflags.join("\u{1f}"),
    )
}

/// Builds every artefact. Without an optimiser the module is put in place as compiled.
pub fn run(project: &Project, matrix: &Matrix, optimizer: Option<&Optimizer>) -> Result<()> {
    let module = compile(project, matrix)?;
    let glue = project.scratch().join("glue");
    wrap(project, matrix, &module, &glue)?;
    let wrapped = same_module(matrix, &glue)?;
    let finished = match optimizer {
        Some(optimizer) => optimize(project, matrix, optimizer, &wrapped)?,
        None => wrapped,
    };
    place(project, matrix, &glue, &finished)
}

fn compile(project: &Project, matrix: &Matrix) -> Result<PathBuf> {
    let profile = matrix.module.profile.as_str();
    step::run("analyzer for wasm32", || {
        let build = wasm_cargo(
            project,
            matrix,
            "build",
            &["--quiet", "--lib", "--profile", profile],
        );
        process::quiet("compiling the analyzer for wasm32", &build)?;
        let module = project.target().join(WASM_TARGET).join(profile);
        let module = module.join(format!("{}.wasm", matrix.module.package.replace('-', "_")));
        ensure!(module.is_file(), "cargo wrote no {}", module.display());
        Ok(module)
    })
}

fn wrap(project: &Project, matrix: &Matrix, module: &Path, glue: &Path) -> Result<()> {
    let mut inputs = Fingerprint::of("glue")
        .file(module)?
        .text("wasm-bindgen", matrix.tools.wasm_bindgen.to_string())
        .text("flags", matrix.module.glue_flags.join("\n"));
    for Artefact {
        name,
        target,
        flags,
        ..
    } in &matrix.artefacts
    {
        inputs = inputs.text("artefact", format!("{name} {target} {}", flags.join("\n")));
    }
    step::run_if_changed(
        project,
        "JavaScript glue",
        inputs,
        &[glue.to_path_buf()],
        || {
            if glue.exists() {
                fs::remove_dir_all(glue)?;
            }
            for artefact in &matrix.artefacts {
                let folder = glue.join(&artefact.name);
                let mut arguments: Vec<_> = [module.as_os_str(), "--target".as_ref()]
                    .map(Into::into)
                    .into();
                arguments.extend([
                    artefact.target.clone().into(),
                    "--out-dir".into(),
                    folder.into_os_string(),
                ]);
                let flags = matrix.module.glue_flags.iter().chain(&artefact.flags);
                arguments.extend(flags.map(Into::into));
                process::quiet(
                    "wasm-bindgen",
                    &command(project.tool("wasm-bindgen"), arguments),
                )?;
            }
            Ok(())
        },
    )
}

/// The module under the glue, which must be one for all artefacts: it is optimised once.
fn same_module(matrix: &Matrix, glue: &Path) -> Result<PathBuf> {
    let modules: Vec<PathBuf> = matrix
        .artefacts
        .iter()
        .map(|artefact| module_in(&glue.join(&artefact.name)))
        .collect::<Result<_>>()?;
    let Some((first, others)) = modules.split_first() else {
        bail!("wasm-pack.toml names no artefact");
    };
    let bytes = fs::read(first)?;
    for other in others {
        ensure!(
            fs::read(other)? == bytes,
            "{} differs from {}",
            other.display(),
            first.display()
        );
    }
    Ok(first.clone())
}

fn module_in(folder: &Path) -> Result<PathBuf> {
    let files = fs::read_dir(folder).with_context(|| format!("no glue in {}", folder.display()))?;
    let mut modules = files
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| is_module(path));
    modules
        .next()
        .with_context(|| format!("no module in {}", folder.display()))
}

fn is_module(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "wasm")
}

fn optimize(
    project: &Project,
    matrix: &Matrix,
    optimizer: &Optimizer,
    input: &Path,
) -> Result<PathBuf> {
    let output = project.scratch().join("optimized.wasm");
    let flags = &matrix.module.optimizer_flags;
    let inputs = Fingerprint::of("wasm-opt")
        .file(input)?
        .text("binaryen", &optimizer.version)
        .text("flags", flags.join("\n"));
    step::run_if_changed(
        project,
        "wasm-opt",
        inputs,
        std::slice::from_ref(&output),
        || optimizer.run(input, &output, flags),
    )?;
    Ok(output)
}

fn place(project: &Project, matrix: &Matrix, glue: &Path, module: &Path) -> Result<()> {
    let folders: Vec<_> = matrix
        .artefacts
        .iter()
        .map(|artefact| project.path(&artefact.out_dir))
        .collect();
    let inputs = Fingerprint::of("artefacts")
        .file(module)?
        .tree(glue, true)?;
    step::run_if_changed(project, "artefacts", inputs, &folders, || {
        for (artefact, folder) in matrix.artefacts.iter().zip(&folders) {
            if folder.exists() {
                fs::remove_dir_all(folder)?;
            }
            fs::create_dir_all(folder)?;
            for entry in fs::read_dir(glue.join(&artefact.name))? {
                let path = entry?.path();
                let source = if is_module(&path) { module } else { &path };
                fs::copy(source, folder.join(path.file_name().unwrap_or_default()))?;
            }
            if artefact.target == "nodejs" {
                // The glue is CommonJS, and the nearest package.json above it may say otherwise.
                fs::write(folder.join("package.json"), "{ \"type\": \"commonjs\" }\n")?;
            }
        }
        Ok(())
    })
}
