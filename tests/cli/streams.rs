//! Long streams: a reader that goes away, memory that stays what it was.

#[cfg(target_os = "linux")]
use crate::ARTICLE;
use crate::{Folder, khulasa, stderr};
#[cfg(target_os = "linux")]
use std::fs;
#[cfg(target_os = "linux")]
use std::io::Write;
use std::process::Stdio;

/// A reader that has seen enough closes the pipe; the program ends without a word.
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
