//! One line of JSON Lines.

use super::inputs::Article;
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Record {
    #[serde(default)]
    id: Option<Value>,
    text: String,
}

/// The article of a line; none for a blank one. A line without id is called by its number.
pub fn article(line: &[u8], number: usize) -> Option<Result<Article, String>> {
    let line = if number == 1 {
        line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line)
    } else {
        line
    };
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    if line.iter().all(u8::is_ascii_whitespace) {
        return None;
    }
    let text = match std::str::from_utf8(line) {
        Ok(text) => text,
        Err(error) => {
            return Some(Err(format!(
                "line {number}: not UTF-8 at byte {} of the line",
                error.valid_up_to()
            )));
        }
    };
    Some(read(text, number))
}

fn read(text: &str, number: usize) -> Result<Article, String> {
    match serde_json::from_str::<Record>(text) {
        Ok(record) => {
            let id = match record.id {
                None | Some(Value::Null) => number.to_string(),
                Some(Value::String(id)) => id,
                Some(other) => other.to_string(),
            };
            Ok(Article {
                id,
                text: record.text,
            })
        }
        Err(error) => {
            let id = id_of_broken(text)
                .map(|id| format!(" (id {id})"))
                .unwrap_or_default();
            let what = error.to_string();
            let what = what.split(" at line ").next().unwrap_or(&what);
            let what = if what.contains("surrogate") || what.contains("hex escape") {
                "an unpaired surrogate escape"
            } else {
                what
            };
            Err(format!(
                "line {number}{id}: {what}, at column {}",
                error.column()
            ))
        }
    }
}

/// The id of a line whose text cannot be read, so that it can be named.
fn id_of_broken(text: &str) -> Option<String> {
    let after = text
        .split_once("\"id\"")?
        .1
        .trim_start()
        .strip_prefix(':')?
        .trim_start();
    let value = match after.strip_prefix('"') {
        Some(string) => string.split('"').next()?,
        None => after.split([',', '}']).next()?.trim(),
    };
    (!value.is_empty()).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(line: &str) -> Result<(String, String), String> {
        article(line.as_bytes(), 7)
            .expect("a line")
            .map(|article| (article.id, article.text))
    }

    #[test]
    fn ids_of_every_kind() {
        let text = || "نص".to_owned();
        assert_eq!(
            one(r#"{"id": "أ", "text": "نص"}"#),
            Ok(("أ".to_owned(), text()))
        );
        assert_eq!(
            one(r#"{"id": 12, "text": "نص", "fold": 3}"#),
            Ok(("12".to_owned(), text()))
        );
        assert_eq!(one(r#"{"text": "نص"}"#), Ok(("7".to_owned(), text())));
        assert!(article(b"  \r", 7).is_none());
    }

    #[test]
    fn errors_name_line_id_and_place() {
        let error = one(r#"{"id": "x", "text": "\ud800"}"#).unwrap_err();
        assert!(
            error.starts_with("line 7 (id x): an unpaired surrogate escape, at column "),
            "{error}"
        );
        assert!(
            one(r#"{"id": "x"}"#)
                .unwrap_err()
                .contains("missing field `text`")
        );
        assert!(one("[]").unwrap_err().starts_with("line 7: "));
        let error = article(b"{\"text\": \"\xFF\"}", 7)
            .expect("a line")
            .unwrap_err();
        assert_eq!(error, "line 7: not UTF-8 at byte 10 of the line");
    }
}
