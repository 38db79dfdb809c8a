//! Articles from files, standard input and JSON Lines, one after another.

use super::arguments::Analyze;
use super::lines;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// An article, or why there is none. The error names file, line and place.
pub type Input = Result<Article, String>;

/// A text with its name.
#[derive(Debug)]
pub struct Article {
    pub id: String,
    pub text: String,
}

/// All articles that the command asks for, read when they are asked for.
pub fn of(arguments: &Analyze) -> Box<dyn Iterator<Item = Input> + Send> {
    let files = arguments.files.clone().into_iter();
    if arguments.jsonl {
        Box::new(files.flat_map(|path| records(&path)))
    } else {
        Box::new(files.map(|path| whole(&path)))
    }
}

/// Whole files, in their order.
pub fn files(files: &[PathBuf]) -> Vec<Input> {
    files.iter().map(|path| whole(path)).collect()
}

fn open(path: &Path) -> Result<Box<dyn BufRead + Send>, String> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let named = |error: &io::Error| format!("{}: {}", path.display(), reason(error));
    let file = File::open(path).map_err(|error| named(&error))?;
    if file.metadata().is_ok_and(|metadata| metadata.is_dir()) {
        return Err(format!("{}: is a directory", path.display()));
    }
    Ok(Box::new(BufReader::with_capacity(1 << 16, file)))
}

/// What an error of the file system means, without its number.
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "may not be read".to_owned(),
        io::ErrorKind::IsADirectory => "is a directory".to_owned(),
        _ => error.to_string(),
    }
}

/// A file as one article.
fn whole(path: &Path) -> Input {
    let name = path.display().to_string();
    let mut bytes = Vec::new();
    open(path)?
        .read_to_end(&mut bytes)
        .map_err(|error| format!("{name}: {}", reason(&error)))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        format!(
            "{name}: not UTF-8 at byte {}",
            error.utf8_error().valid_up_to()
        )
    })?;
    // A byte order mark stays part of the text: offsets count it, as the reader's editor does.
    Ok(Article { id: name, text })
}

/// The lines of a JSON Lines file.
fn records(path: &Path) -> Box<dyn Iterator<Item = Input> + Send> {
    let name = path.display().to_string();
    let reader = match open(path) {
        Ok(reader) => reader,
        Err(error) => return Box::new(std::iter::once(Err(error))),
    };
    let raw = reader.split(b'\n').enumerate();
    Box::new(raw.filter_map(move |(index, line)| {
        let number = index + 1;
        let line = match line {
            Ok(line) => line,
            Err(error) => return Some(Err(format!("{name}: line {number}: {}", reason(&error)))),
        };
        lines::article(&line, number)
            .map(|result| result.map_err(|error| format!("{name}: {error}")))
    }))
}
