//! Articles of our own with their mark-up: text files in, records as those of `articles.jsonl` out.
//!
//! ```text
//! # id: n-a-001
//! # topic: economy
//! # genre: agency
//! # keyphrases: ميناء صحار؛ منطقة حرة
//! # gist: 1 2 4
//! قال [PER=1 سالم الهنائي] إن {I:1|[LOC=2 ميناء صحار] استقبل [QTY:12:ships 12 سفينة] [DATE:- أمس]}.
//! ```
//!
//! One sentence a line; an empty line ends a paragraph. `[PER=1 …]` is a mention of the thing that
//! is numbered 1 all through the article, `[DATE:2022-02 …]` a date and its value (`-` for none),
//! `[QTY:12:ships …]` a quantity, its value (or `low..high`) and unit, `{D:1|…}` and `{I:?|…}` a
//! direct and an indirect statement of that speaker. Training reads sentences, names, keyphrases, gist
//! and topic; the other marks are checked and left out. Offsets are of UTF-16 code units.

mod article;

use anyhow::{Context, Result};
use article::Article;
use serde_json::Value;
use std::path::Path;

/// The articles of all `.txt` files of `folder`, in the order of their names.
pub fn articles(folder: &Path) -> Result<Vec<Value>> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .with_context(|| format!("cannot open {}", folder.display()))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let mut records = Vec::new();
    for path in paths {
        let source = std::fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        let read = read(&source).with_context(|| path.display().to_string())?;
        records.extend(read);
    }
    Ok(records)
}

/// The articles of one file.
fn read(source: &str) -> Result<Vec<Value>> {
    let mut articles = Vec::new();
    let mut article: Option<Article> = None;
    for (number, line) in source.lines().enumerate() {
        let head = line
            .strip_prefix("# ")
            .and_then(|line| line.split_once(':'));
        let read = match head {
            Some(("id", id)) => {
                let before = article.replace(Article::new(id.trim()));
                before
                    .map(Article::record)
                    .transpose()
                    .map(|record| articles.extend(record))
            }
            Some((name, value)) => article
                .as_mut()
                .context("an article begins with its id")
                .map(|article| article.head(name, value.trim())),
            None => match &mut article {
                Some(article) => article.line(line.trim()),
                None => Ok(()),
            },
        };
        read.with_context(|| format!("line {}", number + 1))?;
    }
    articles.extend(article.map(Article::record).transpose()?);
    Ok(articles)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const SOURCE: &str = "# id: t-1\n# topic: economy\n# genre: agency\n\
        # keyphrases: ميناء صحار؛ منطقة حرة\n# gist: 1 2 3\n\
        قال [PER=1 سالم الهنائي] إن {I:1|[LOC=2 ميناء صحار] استقبل [QTY:12:ships 12 سفينة] [DATE:- أمس]}.\n\
        \n{D:?|«سنعود 👍»}، قال عامل ل[PER=1 الهنائي].\n";

    #[test]
    fn marks_become_spans_of_the_text() {
        let records = read(SOURCE).expect("the source is right");
        let [record] = &records[..] else {
            panic!("one article")
        };
        let text = record["text"].as_str().expect("text");
        assert_eq!(
            text,
            "قال سالم الهنائي إن ميناء صحار استقبل 12 سفينة أمس.\n«سنعود 👍»، قال عامل للهنائي."
                .replace("للهنائي", "لالهنائي")
        );
        let units: Vec<u16> = text.encode_utf16().collect();
        let of = |span: &Value| {
            let at = |name: &str| span[name].as_u64().expect("an offset") as usize;
            String::from_utf16(&units[at("start")..at("end")]).expect("whole letters")
        };
        let mentions = &record["entities"][0]["mentions"];
        assert_eq!(of(&mentions[0]), "سالم الهنائي");
        assert_eq!(of(&mentions[1]), "الهنائي");
        assert_eq!(of(&record["sentences"][1]), "«سنعود 👍»، قال عامل لالهنائي.");
        assert_eq!(record["gist"], json!([0, 1, 2]));
        assert_eq!(record["keyphrases"][1], "منطقة حرة");
    }

    #[test]
    fn mistakes_name_their_line() {
        for (source, line) in [
            ("# id: t\nقال [PER=1 سالم.\n# id: u", "line 3"),
            ("# id: t\nقال سالم].", "line 2"),
            ("# id: t\n\nقال [NAME=1 سالم].", "line 3"),
        ] {
            let error = read(source).map_err(|error| format!("{error:#}"));
            assert!(
                error.as_ref().is_err_and(|error| error.contains(line)),
                "{source}: {error:?}"
            );
        }
    }

    /// The corpus has both the sources and what its own compiler makes of them.
    #[test]
    fn reads_as_the_corpus_is_compiled() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpora/articles");
        let Ok(compiled) = std::fs::read_to_string(folder.join("articles.jsonl")) else {
            eprintln!("skipped: the corpora are not beside the project");
            return;
        };
        let ours = articles(&folder).expect("the sources are right");
        let theirs: Vec<Value> = compiled
            .lines()
            .map(|line| serde_json::from_str(line).expect("a record"))
            .collect();
        assert_eq!(ours.len(), theirs.len());
        for theirs in &theirs {
            let ours = ours
                .iter()
                .find(|ours| ours["id"] == theirs["id"])
                .expect("the same articles");
            for field in ["topic", "text", "sentences", "entities", "keyphrases"] {
                assert_eq!(ours[field], theirs[field], "{} of {}", field, theirs["id"]);
            }
        }
    }
}
