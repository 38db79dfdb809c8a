//! Fingerprints of contents: a step whose inputs and outputs are what they were has nothing to do.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

/// Folders that hold what others make: never an input.
const MADE: [&str; 7] = [
    "node_modules",
    "target",
    "dist",
    "generated",
    "test-results",
    "playwright-report",
    "cache",
];

/// A digest over labelled texts, files and folders, in the order they are added.
#[derive(Default)]
pub struct Fingerprint(Sha256);

impl Fingerprint {
    /// Starts with the name of the step and this program itself: a step that is done in another way is done again.
    pub fn of(step: &str) -> Self {
        Self::default()
            .text("step", step)
            .text("program", this_program())
    }

    /// Adds a text, such as a flag or a version.
    #[must_use]
    pub fn text(mut self, label: &str, text: impl AsRef<str>) -> Self {
        self.part(label.as_bytes());
        self.part(text.as_ref().as_bytes());
        self
    }

    /// Adds the contents of a file, or that it is absent.
    pub fn file(mut self, path: &Path) -> Result<Self> {
        self.contents(path)
            .with_context(|| format!("{} cannot be read", path.display()))?;
        Ok(self)
    }

    /// Adds every file under a folder by relative path and contents, leaving out what builds make. `with_made` keeps that.
    pub fn tree(mut self, folder: &Path, with_made: bool) -> Result<Self> {
        let kept = |entry: &walkdir::DirEntry| {
            let name = entry.file_name().to_string_lossy();
            with_made
                || entry.depth() == 0
                || !entry.file_type().is_dir()
                || !MADE.contains(&&*name)
        };
        for entry in WalkDir::new(folder)
            .sort_by_file_name()
            .into_iter()
            .filter_entry(kept)
        {
            let entry = entry.with_context(|| format!("{} cannot be read", folder.display()))?;
            if entry.file_type().is_dir() {
                continue;
            }
            let relative = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            self.part(relative.to_string_lossy().as_bytes());
            let path = entry.path();
            self.contents(path)
                .with_context(|| format!("{} cannot be read", path.display()))?;
        }
        Ok(self)
    }

    /// Adds files and folders alike, with everything in the folders; one that is absent counts as such.
    pub fn outputs(self, paths: &[PathBuf]) -> Result<Self> {
        paths.iter().try_fold(self, |print, path| {
            let print = print.text("output", path.to_string_lossy());
            if path.is_dir() {
                print.tree(path, true)
            } else {
                print.file(path)
            }
        })
    }

    /// The digest in hexadecimal.
    pub fn finish(self) -> String {
        self.0
            .finalize()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// Adds one part with its length in front, so that no two sequences of parts run together.
    fn part(&mut self, bytes: &[u8]) {
        self.0.update((bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }

    fn contents(&mut self, path: &Path) -> io::Result<()> {
        match File::open(path) {
            Ok(mut file) => {
                self.0.update(file.metadata()?.len().to_le_bytes());
                io::copy(&mut file, &mut HashWriter(&mut self.0))?;
                Ok(())
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.part(b"\0absent");
                Ok(())
            }
            Err(error) => Err(error),
        }
    }
}

/// The digest of the running program, read once.
fn this_program() -> &'static str {
    static DIGEST: OnceLock<String> = OnceLock::new();
    DIGEST.get_or_init(|| {
        let digest = std::env::current_exe()
            .ok()
            .and_then(|program| Some(Fingerprint::default().file(&program).ok()?.finish()));
        digest.unwrap_or_default()
    })
}

/// Lets `io::copy` feed the digest.
struct HashWriter<'a>(&'a mut Sha256);

impl io::Write for HashWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What a step left behind: the fingerprint of its inputs and of its outputs.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    inputs: String,
    outputs: String,
}

impl Stamp {
    /// The stamp of a step that has just run.
    pub fn new(inputs: &str, outputs: &[PathBuf]) -> Result<Self> {
        let outputs = Fingerprint::default().outputs(outputs)?.finish();
        Ok(Self {
            inputs: inputs.to_owned(),
            outputs,
        })
    }

    /// Whether the step that wrote the stamp at `path` had these inputs, and its outputs are still what it wrote.
    pub fn is_current(path: &Path, inputs: &str, outputs: &[PathBuf]) -> bool {
        let kept = fs::read(path)
            .ok()
            .and_then(|bytes| serde_json::from_slice::<Self>(&bytes).ok());
        kept.is_some_and(|kept| {
            kept.inputs == inputs
                && outputs.iter().all(|output| output.exists())
                && Self::new(inputs, outputs).is_ok_and(|now| now == kept)
        })
    }

    /// Writes the stamp.
    pub fn keep(&self, path: &Path) -> Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, serde_json::to_vec(self)?)
            .with_context(|| format!("{} cannot be written", path.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn print_of(folder: &Path) -> String {
        Fingerprint::of("test")
            .tree(folder, false)
            .unwrap()
            .finish()
    }

    #[test]
    fn changes_with_contents_and_names_and_ignores_what_builds_make() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("src/a.rs");
        fs::create_dir_all(folder.path().join("src")).unwrap();
        fs::write(&file, "one").unwrap();
        let first = print_of(folder.path());
        assert_eq!(first, print_of(folder.path()));

        fs::create_dir_all(folder.path().join("node_modules/x")).unwrap();
        fs::write(folder.path().join("node_modules/x/index.js"), "made").unwrap();
        assert_eq!(
            first,
            print_of(folder.path()),
            "what builds make is no input"
        );

        fs::write(&file, "two").unwrap();
        let second = print_of(folder.path());
        assert_ne!(first, second);

        fs::write(&file, "one").unwrap();
        assert_eq!(
            first,
            print_of(folder.path()),
            "contents count, times do not"
        );

        fs::rename(&file, folder.path().join("src/b.rs")).unwrap();
        assert_ne!(first, print_of(folder.path()));
    }

    #[test]
    fn parts_do_not_run_together() {
        let print = |a: &str, b: &str| Fingerprint::of("t").text("a", a).text("b", b).finish();
        assert_ne!(print("xy", ""), print("x", "y"));
    }

    #[test]
    fn an_absent_file_differs_from_an_empty_one() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("model");
        let absent = Fingerprint::of("t").file(&file).unwrap().finish();
        fs::write(&file, "").unwrap();
        assert_ne!(absent, Fingerprint::of("t").file(&file).unwrap().finish());
    }

    #[test]
    fn a_stamp_holds_while_inputs_and_outputs_stay() {
        let folder = tempfile::tempdir().unwrap();
        let (output, stamp) = (
            folder.path().join("out"),
            folder.path().join("stamps/step.json"),
        );
        let outputs = [output.clone()];
        assert!(
            !Stamp::is_current(&stamp, "inputs", &outputs),
            "there is no stamp yet"
        );

        fs::write(&output, "made").unwrap();
        Stamp::new("inputs", &outputs)
            .unwrap()
            .keep(&stamp)
            .unwrap();
        assert!(Stamp::is_current(&stamp, "inputs", &outputs));
        assert!(!Stamp::is_current(&stamp, "other inputs", &outputs));

        fs::write(&output, "edited by hand").unwrap();
        assert!(
            !Stamp::is_current(&stamp, "inputs", &outputs),
            "the output was changed"
        );
        fs::remove_file(&output).unwrap();
        assert!(
            !Stamp::is_current(&stamp, "inputs", &outputs),
            "the output is gone"
        );

        fs::write(&stamp, "not a stamp").unwrap();
        assert!(!Stamp::is_current(&stamp, "inputs", &outputs));
    }
}
