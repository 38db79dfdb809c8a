//! The command line, as its users call it.

mod digest;
mod formats;
mod inputs;
mod model_file;
mod options;
#[cfg(unix)]
mod streams;
mod texts;

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

const ARTICLE: &str = "افتتحت الوزيرة المكتبة صباح الأحد. وقالت إنها ستستقبل القراء كل يوم.";

fn khulasa() -> Command {
    Command::new(env!("CARGO_BIN_EXE_khulasa"))
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = khulasa()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        // A program that stops early closes the pipe; that is its right.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().expect("the program ends");
    writer.join().expect("the writer ends");
    output
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("documents are UTF-8")
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("messages are UTF-8")
}

fn documents(output: &Output) -> Vec<Value> {
    stdout(output)
        .lines()
        .map(|line| serde_json::from_str(line).expect("a document a line"))
        .collect()
}

fn ids(output: &Output) -> Vec<String> {
    documents(output)
        .iter()
        .map(|document| document["id"].as_str().expect("an id").to_owned())
        .collect()
}

/// A folder with the files of a test.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.path().join(name);
        fs::write(&path, content).expect("a file");
        path.display().to_string()
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }
}
