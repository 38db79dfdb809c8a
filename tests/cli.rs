//! The command line, as its users call it.

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
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

#[test]
fn a_byte_order_mark_and_carriage_returns_count_in_offsets() {
    let text = format!("\u{FEFF}عنوان الخبر\r\n\r\n{ARTICLE}\r\n");
    let output = run(&["analyze"], text.as_bytes());
    let document = &documents(&output)[0];
    let units: Vec<u16> = text.encode_utf16().collect();
    let slice = |place: &Value| {
        let at = |name: &str| place[name].as_u64().expect("an offset") as usize;
        String::from_utf16(&units[at("start")..at("end")]).expect("whole characters")
    };
    assert_eq!(slice(&document["tokens"][0]), "عنوان");
    assert_eq!(slice(&document["sentences"][0]), "عنوان الخبر");
    assert_eq!(document["paragraphs"].as_array().map(Vec::len), Some(2));

    let lines = "\u{FEFF}{\"id\": \"x\", \"text\": \"خبر\"}\r\n";
    assert_eq!(ids(&run(&["analyze", "--jsonl"], lines.as_bytes())), ["x"]);
}

#[test]
fn offsets_count_utf_16_after_an_emoji() {
    let text = "👍🏽 شكرا";
    let document = &documents(&run(&["analyze"], text.as_bytes()))[0];
    let token = &document["tokens"][1];
    assert_eq!(
        (token["start"].as_u64(), token["end"].as_u64()),
        (Some(5), Some(9))
    );
}

#[test]
fn empty_and_strange_texts_have_documents() {
    for text in [
        "",
        " \n\t\u{200F}\u{A0}",
        "No Arabic here.",
        "\0\u{1}\u{7F}",
        "ـ",
        "\u{64B}",
        "😀",
    ] {
        let output = run(&["analyze"], text.as_bytes());
        assert!(output.status.success(), "{text:?}: {}", stderr(&output));
        let document = &documents(&output)[0];
        let tokens = document["tokens"].as_array().expect("a list").len();
        assert_eq!(
            tokens == 0,
            text.trim_matches(|c: char| c.is_whitespace() || c == '\u{200F}')
                .is_empty(),
            "{text:?}"
        );
    }
}

#[test]
fn budgets() {
    let picks = |arguments: &[&str]| {
        let output = run(&[&["analyze"], arguments].concat(), ARTICLE.as_bytes());
        assert!(output.status.success(), "{}", stderr(&output));
        documents(&output)[0]["summary"]["picks"]
            .as_array()
            .expect("a list")
            .len()
    };
    assert_eq!(picks(&[]), 2);
    assert_eq!(picks(&["--summary-sentences", "1"]), 1);
    assert_eq!(picks(&["--summary-sentences", "0"]), 0);
    assert_eq!(picks(&["--summary-sentences", "999"]), 2);
    assert_eq!(picks(&["--summary-words", "0"]), 0);
    assert_eq!(picks(&["--summary-words", "6"]), 1);
    assert_eq!(picks(&["--summary-ratio", "0"]), 0);
    assert_eq!(picks(&["--summary-ratio", "1"]), 2);
}

#[test]
fn options_that_make_no_sense_are_refused() {
    for (arguments, status, message) in [
        (
            &["analyze", "--sumary"][..],
            2,
            "unexpected argument '--sumary'",
        ),
        (&["summarize"], 2, "unrecognized subcommand"),
        (
            &["analyze", "--summary-words", "5", "--summary-ratio", "0.5"],
            2,
            "cannot be used with",
        ),
        (
            &["analyze", "--summary-sentences", "-1"],
            2,
            "unexpected argument '-1'",
        ),
        (
            &["analyze", "--summary-ratio", "1.5"],
            1,
            "must lie between 0 and 1",
        ),
        (
            &["analyze", "--without", "tokens"],
            1,
            "no part is called 'tokens'",
        ),
        (&["analyze", "--readings", "0"], 1, "at least one"),
        (&["analyze", "--format", "xml"], 2, "invalid value 'xml'"),
    ] {
        let output = run(arguments, ARTICLE.as_bytes());
        assert_eq!(output.status.code(), Some(status), "{arguments:?}");
        assert!(
            stderr(&output).contains(message),
            "{arguments:?}: {}",
            stderr(&output)
        );
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn parts_can_be_left_out() {
    let output = run(
        &["analyze", "--without", "summary,quotes"],
        ARTICLE.as_bytes(),
    );
    let document = &documents(&output)[0];
    assert!(document.get("summary").is_none() && document.get("quotes").is_none());
    assert!(document["sentences"][0].get("score").is_none());
    assert_eq!(document["entities"], Value::Array(Vec::new()));
}

#[test]
fn more_readings_come_with_scores_best_first() {
    let output = run(&["analyze", "--readings", "3"], ARTICLE.as_bytes());
    let document = &documents(&output)[0];
    let tokens = document["tokens"].as_array().expect("a list");
    let several = tokens
        .iter()
        .filter_map(|token| token["readings"].as_array())
        .filter(|readings| readings.len() > 1);
    let mut found = 0;
    for readings in several {
        found += 1;
        assert!(readings.len() <= 3);
        let scores: Vec<f64> = readings
            .iter()
            .map(|reading| reading["score"].as_f64().expect("a score"))
            .collect();
        assert!(scores.is_sorted_by(|a, b| a >= b), "{scores:?}");
    }
    assert!(found > 2, "{found} tokens have several readings");
    assert!(
        documents(&run(&["analyze"], ARTICLE.as_bytes()))[0]["tokens"][0]
            .get("readings")
            .is_none()
    );
}

#[test]
fn conllu_has_multi_word_tokens_and_offsets() {
    let output = run(
        &["analyze", "--format", "conllu"],
        "قال الوزير للصحيفة: لا.".as_bytes(),
    );
    let expected = [
        "# newdoc id = -",
        "# newpar",
        "# sent_id = --1",
        "# text = قال الوزير للصحيفة: لا.",
    ];
    let lines: Vec<&str> = stdout(&output).lines().collect();
    assert_eq!(lines[..4], expected);
    let fields = |number: &str| {
        let line = lines
            .iter()
            .find(|line| line.starts_with(&format!("{number}\t")))
            .expect("a line of that number");
        line.split('\t').collect::<Vec<_>>()
    };
    assert_eq!(fields("1")[1..4], ["قال", "قال", "VERB"]);
    assert_eq!(
        fields("3-4")[1..],
        [
            "للصحيفة",
            "_",
            "_",
            "_",
            "_",
            "_",
            "_",
            "_",
            "Start=11|End=18|SpaceAfter=No"
        ]
    );
    assert_eq!(fields("3")[1..4], ["ل", "ل", "ADP"]);
    assert_eq!(fields("4")[1..4], ["الصحيفة", "صحيفة", "NOUN"]);
    assert!(
        lines
            .iter()
            .skip(4)
            .filter(|line| !line.is_empty())
            .all(|line| line.split('\t').count() == 10)
    );
}

#[test]
fn text_is_for_people() {
    let output = run(
        &["analyze", "--format", "text", "--summary-sentences", "1"],
        ARTICLE.as_bytes(),
    );
    assert!(
        stdout(&output).contains("• افتتحت الوزيرة المكتبة صباح الأحد."),
        "{}",
        stdout(&output)
    );
    assert!(stdout(&output).contains("الجمل: 2"));
}

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

/// A reader that has seen enough closes the pipe; the program ends without a word.
#[cfg(unix)]
#[test]
fn a_closed_pipe_is_quiet() {
    let lines = "{\"text\": \"وصل الوفد إلى المدينة.\"}\n".repeat(20_000);
    let folder = Folder::new();
    let path = folder.file("many.jsonl", lines);
    let mut child = khulasa()
        .args(["analyze", "--jsonl", &path])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(stderr(&output), "");
    assert!(output.status.success());
}

/// A stream ten times as long takes no more memory: articles are read a batch at a time.
#[cfg(target_os = "linux")]
#[test]
fn a_long_stream_takes_constant_memory() {
    let peak = |articles: usize| {
        let mut child = khulasa()
            .args(["analyze", "--jsonl", "--format", "text", "-"])
            .env("RAYON_NUM_THREADS", "2")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .expect("the program starts");
        let line = format!("{{\"text\": \"{}\"}}\n", ARTICLE.repeat(8));
        let mut stdin = child.stdin.take().expect("a pipe");
        for _ in 0..articles {
            stdin.write_all(line.as_bytes()).expect("the program reads");
        }
        // The last batch is being read or analyzed: the peak is behind us, and still on record.
        let status =
            fs::read_to_string(format!("/proc/{}/status", child.id())).expect("a running process");
        drop(stdin);
        assert!(child.wait().expect("the program ends").success());
        let peak = status
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:"))
            .expect("a peak");
        peak.trim()
            .trim_end_matches(" kB")
            .parse::<u64>()
            .expect("a number")
    };
    let (short, long) = (peak(600), peak(6_000));
    assert!(
        long < short * 3 / 2 + 4_000,
        "{short} kB for 600 articles, {long} kB for 6,000"
    );
}
