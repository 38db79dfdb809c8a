//! Where things are: the top of the repository and the folders that commands read and write.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// The repository that a command works on.
#[derive(Clone, Debug)]
pub struct Project {
    top: PathBuf,
    target: PathBuf,
}

impl Project {
    /// Finds the repository from the package that cargo is running, else upwards from the current folder.
    pub fn find() -> Result<Self> {
        let start = match std::env::var_os("CARGO_MANIFEST_DIR") {
            Some(package) => PathBuf::from(package),
            None => std::env::current_dir().context("the current folder cannot be read")?,
        };
        let Some(top) = start
            .ancestors()
            .find(|folder| folder.join("wasm-pack.toml").is_file())
        else {
            bail!(
                "no wasm-pack.toml in {} or above it: is this the Khulasa repository?",
                start.display()
            );
        };
        let target = std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| top.join("target"), |folder| top.join(folder));
        Ok(Self {
            top: top.to_path_buf(),
            target,
        })
    }

    /// A project at `top`, for tests.
    #[cfg(test)]
    pub fn at(top: &Path) -> Self {
        Self {
            top: top.to_path_buf(),
            target: top.join("target"),
        }
    }

    /// The top folder.
    pub fn top(&self) -> &Path {
        &self.top
    }

    /// `relative` under the top folder.
    pub fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.top.join(relative)
    }

    /// The target folder of the analyzer's workspace; CARGO_TARGET_DIR moves it.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// The target folder of the tools' workspace. It stays in place, so that the pinned tools are found by path.
    pub fn tools_target(&self) -> PathBuf {
        self.top.join("tools/target")
    }

    /// A pinned tool built in tools/web.
    pub fn tool(&self, name: &str) -> PathBuf {
        self.tools_target()
            .join("debug")
            .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// Where commands keep fingerprints and files between steps.
    pub fn scratch(&self) -> PathBuf {
        self.target.join("xtask")
    }
}
