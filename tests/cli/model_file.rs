//! A model file of one's own, and what is said of one that cannot be read.

use crate::{ARTICLE, Folder, run, stderr};
use std::fs;
use std::path::PathBuf;

#[test]
fn a_model_file_says_what_is_wrong_with_it() {
    let folder = Folder::new();
    let model = fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("models/khulasa.model"))
        .expect("the model");
    let with_format = |format: u32| {
        let mut changed = model.clone();
        changed[8..12].copy_from_slice(&format.to_le_bytes());
        changed
    };
    let mut damaged = model.clone();
    *damaged.last_mut().expect("a byte") ^= 1;
    for (name, content, message) in [
        ("empty", Vec::new(), "this is no khulasa model file"),
        (
            "text",
            ARTICLE.as_bytes().to_vec(),
            "this is no khulasa model file",
        ),
        ("short", model[..100].to_vec(), "is cut off"),
        (
            "damaged",
            damaged,
            "is damaged: the checksum does not match",
        ),
        (
            "older",
            with_format(0),
            "has format 0; this version reads format",
        ),
        ("newer", with_format(999), "use a newer khulasa"),
    ] {
        let path = folder.file(name, content);
        let output = run(&["analyze", "--model", &path], ARTICLE.as_bytes());
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(
            stderr(&output).contains(message) && stderr(&output).contains(&path),
            "{name}: {}",
            stderr(&output)
        );
        assert!(output.stdout.is_empty());
    }
    let missing = run(&["analyze", "--model", &folder.path("missing")], b"");
    assert!(stderr(&missing).contains("no such file"));
    let same = folder.file("same", &model);
    let with = run(&["analyze", "--model", &same], ARTICLE.as_bytes());
    assert_eq!(with.stdout, run(&["analyze"], ARTICLE.as_bytes()).stdout);
}
