//! The two real articles beside the project, through the command line.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The articles; none, with a word why, where the folder is absent and nobody insists.
fn articles() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/articles");
    let Ok(entries) = fs::read_dir(&folder) else {
        assert!(
            std::env::var_os("CI").is_none(),
            "../shared/articles is absent"
        );
        println!("skipped: ../shared/articles is absent");
        return Vec::new();
    };
    let mut articles: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    articles.sort();
    assert!(articles.len() >= 2);
    articles
}

fn analyze(article: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_khulasa"))
        .arg("analyze")
        .args(arguments)
        .arg(article)
        .output()
        .expect("the program runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("documents are UTF-8")
}

#[test]
fn documents_hold_the_articles() {
    for article in articles() {
        let text = fs::read_to_string(&article).expect("a text");
        let document: Value = serde_json::from_str(&analyze(&article, &[])).expect("a document");
        let units: Vec<u16> = text.encode_utf16().collect();
        let slice = |place: &Value| {
            let at = |name: &str| place[name].as_u64().expect("an offset") as usize;
            String::from_utf16(&units[at("start")..at("end")]).expect("whole characters")
        };
        let list = |name: &str| document[name].as_array().expect("a list").clone();
        let rebuilt: String = list("tokens").iter().map(slice).collect();
        let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        assert_eq!(rebuilt, bare);
        assert_eq!(
            list("paragraphs").len(),
            text.lines().filter(|line| !line.trim().is_empty()).count()
        );
        assert_eq!(
            document["summary"]["picks"].as_array().map(Vec::len),
            Some(3)
        );
        let picked: Vec<String> = document["summary"]["picks"]
            .as_array()
            .expect("a list")
            .iter()
            .map(slice)
            .collect();
        assert_eq!(document["summary"]["text"], picked.join(" "));
    }
}

/// What an editor sees at once in them: sentences that a full stop without a blank divides, a
/// comma-run paragraph cut into clauses, clitics before names.
#[test]
fn known_places() {
    let articles = articles();
    let Some(article) = articles.first() else {
        return;
    };
    let conllu = analyze(article, &["--format", "conllu"]);
    let forms: Vec<(&str, &str)> = conllu
        .lines()
        .filter_map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            (fields.len() == 10).then(|| (fields[1], fields[3]))
        })
        .collect();
    for expected in [
        ("بوتين", "PROPN"),
        ("كازاخستان", "PROPN"),
        ("ينظر", "VERB"),
        ("ها", "PRON"),
        ("الحرب", "NOUN"),
    ] {
        assert!(forms.contains(&expected), "{expected:?}");
    }
    assert!(
        forms
            .windows(2)
            .any(|pair| pair == [("و", "CCONJ"), ("كازاخستان", "PROPN")])
    );
    let document: Value =
        serde_json::from_str(&analyze(articles.last().expect("two"), &[])).expect("a document");
    let count = |name: &str| document[name].as_array().expect("a list").len();
    assert!(
        count("clauses") > count("sentences") + 5,
        "{} clauses, {} sentences",
        count("clauses"),
        count("sentences")
    );
}
