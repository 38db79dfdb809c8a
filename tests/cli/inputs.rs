//! What is read: standard input, files, lines of JSON; and what is said of those that cannot be.

use crate::{ARTICLE, Folder, documents, ids, run, stderr};

#[test]
fn standard_input_is_read_with_and_without_a_dash() {
    for arguments in [&["analyze"][..], &["analyze", "-"]] {
        let output = run(arguments, ARTICLE.as_bytes());
        assert!(output.status.success(), "{}", stderr(&output));
        let documents = documents(&output);
        assert_eq!(documents.len(), 1);
        assert_eq!(documents[0]["id"], "-");
        assert_eq!(documents[0]["format"], 1);
        assert_eq!(documents[0]["sentences"].as_array().map(Vec::len), Some(2));
    }
}

#[test]
fn files_keep_their_order_and_their_names() {
    let folder = Folder::new();
    let paths: Vec<String> = (0..40)
        .map(|number| folder.file(&format!("{number}.txt"), format!("{number} خبر. {ARTICLE}")))
        .collect();
    let mut arguments = vec!["analyze"];
    arguments.extend(paths.iter().map(String::as_str));
    let output = run(&arguments, b"");
    assert!(output.status.success());
    assert_eq!(ids(&output), paths);
}

#[test]
fn json_lines_have_ids_of_every_kind() {
    let lines = [
        r#"{"id": "خبر", "text": "وصل الوفد."}"#,
        r#"{"id": 12, "text": "وصل الوفد.", "fold": 3}"#,
        "",
        r#"{"text": "وصل الوفد."}"#,
        r#"{"id": "خبر", "text": ""}"#,
    ]
    .join("\n");
    let output = run(&["analyze", "--jsonl"], lines.as_bytes());
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(ids(&output), ["خبر", "12", "4", "خبر"]);
}

#[test]
fn thousands_of_lines_come_out_in_order() {
    let lines: String = (0..5000)
        .map(|number| {
            format!(
                "{{\"id\": {number}, \"text\": \"{}\"}}\n",
                "خبر ".repeat(number % 17)
            )
        })
        .collect();
    let output = run(
        &["analyze", "--jsonl", "--without", "summary"],
        lines.as_bytes(),
    );
    let expected: Vec<String> = (0..5000).map(|number| number.to_string()).collect();
    assert_eq!(ids(&output), expected);
    assert!(stderr(&output).is_empty());
}

#[test]
fn a_bad_line_is_named_and_the_others_are_written() {
    let mut lines = b"{\"id\": \"a\", \"text\": \"\xD8\xAE\xD8\xA8\xD8\xB1\"}\n".to_vec();
    lines.extend(b"{\"id\": \"half\", \"text\": \"x\\ud83d y\"}\n");
    lines.extend(b"{\"id\": \"bytes\", \"text\": \"\xFF\"}\n");
    lines.extend(b"{\"id\": \"none\"}\n");
    lines.extend(b"no json\n");
    lines.extend(b"{\"id\": \"b\", \"text\": \"\"}\n");
    let output = run(&["analyze", "--jsonl"], &lines);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(ids(&output), ["a", "b"]);
    let messages: Vec<&str> = stderr(&output).lines().collect();
    assert_eq!(messages.len(), 4, "{messages:?}");
    assert!(
        messages[0].contains("line 2 (id half): an unpaired surrogate escape, at column "),
        "{}",
        messages[0]
    );
    assert!(
        messages[1].contains("line 3: not UTF-8 at byte 25 of the line"),
        "{}",
        messages[1]
    );
    assert!(
        messages[2].contains("line 4 (id none): missing field `text`"),
        "{}",
        messages[2]
    );
    assert!(messages[3].contains("line 5: "), "{}", messages[3]);
}

#[test]
fn a_bad_file_is_named_and_the_others_are_written() {
    let folder = Folder::new();
    let good = folder.file("good.txt", ARTICLE);
    let broken = folder.file("broken.txt", b"\xD8\xAE\xD8\xFF");
    let missing = folder.path("missing.txt");
    let directory = folder.0.path().display().to_string();
    let output = run(&["analyze", &broken, &missing, &good, &directory], b"");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(ids(&output), [good]);
    let messages = stderr(&output);
    assert!(
        messages.contains(&format!("khulasa: {broken}: not UTF-8 at byte 2")),
        "{messages}"
    );
    assert!(
        messages.contains(&format!("khulasa: {missing}: no such file")),
        "{messages}"
    );
    assert!(
        messages.contains(&format!("khulasa: {directory}: is a directory")),
        "{messages}"
    );
}
