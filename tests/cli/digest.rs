//! Several articles on one story, through the command line.

use crate::{Folder, khulasa};
use serde_json::Value;
use std::process::Output;

const SHORT: &str = "انهار جسر الميناء في مدينة صور صباح الأحد 3 آذار/مارس 2024، وأصيب ثلاثة عمال بجروح. \
    وقالت بلدية صور إن الجسر بني عام 1965 ولم يرمم منذ عشرين سنة. \
    وأغلقت الشرطة الطريق الساحلية حتى إشعار آخر.";
const FULL: &str = "انهار جسر الميناء في مدينة صور صباح الأحد 3 آذار/مارس 2024، وأصيب ثلاثة عمال بجروح ونقلوا إلى مستشفى جبل عامل. \
    وأعلن وزير الأشغال فتح تحقيق وتخصيص مليوني دولار لبناء جسر جديد قبل نهاية العام. \
    وطالب صيادو المدينة بتعويض عن القوارب التي غرقت تحت الأنقاض.";
const OTHER: &str = "The council opened a library on Sunday. It holds twenty thousand books and a hall for children.";

fn digest(arguments: &[&str]) -> Output {
    khulasa()
        .arg("digest")
        .args(arguments)
        .output()
        .expect("the program runs")
}

fn document(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("one document")
}

fn list<'v>(value: &'v Value, name: &str) -> &'v Vec<Value> {
    value[name].as_array().expect("a list")
}

fn number(value: &Value, name: &str) -> usize {
    value[name].as_u64().expect("a number") as usize
}

/// The text of a place in one of `texts`.
fn told(texts: &[&str], article: usize, place: &Value) -> String {
    let units: Vec<u16> = texts[article].encode_utf16().collect();
    String::from_utf16(&units[number(place, "start")..number(place, "end")])
        .expect("whole characters")
}

fn picks(texts: &[&str], document: &Value) -> Vec<String> {
    let picks = list(&document["summary"], "picks").iter();
    picks
        .map(|pick| told(texts, number(pick, "article"), pick))
        .collect()
}

#[test]
fn what_is_told_twice_is_taken_once_and_where_it_is_fuller() {
    let folder = Folder::new();
    let files = [folder.file("a.txt", SHORT), folder.file("b.txt", FULL)];
    let output = digest(&[&files[0], &files[1], "--summary-sentences", "9"]);
    assert!(output.status.success());
    let document = document(&output);
    let texts = [SHORT, FULL];
    let ids: Vec<&Value> = list(&document, "articles")
        .iter()
        .map(|article| &article["id"])
        .collect();
    assert_eq!(ids, [&files[0], &files[1]]);
    let picks = picks(&texts, &document);
    let collapses: Vec<&String> = picks.iter().filter(|pick| pick.contains("انهار")).collect();
    assert_eq!(collapses.len(), 1, "{picks:#?}");
    assert!(collapses[0].contains("جبل عامل"), "{picks:#?}");
    assert_eq!(document["summary"]["text"], picks.join(" "));
    for only in list(&document, "only") {
        let article = number(only, "article");
        for pick in list(only, "picks") {
            let told = told(&texts, article, pick);
            assert!(!told.contains("انهار"), "{told}");
        }
    }
    assert_eq!(list(&document, "only").len(), 2);
}

#[test]
fn one_time_line_and_the_places_of_its_dates() {
    let folder = Folder::new();
    let files = [folder.file("a.txt", SHORT), folder.file("b.txt", FULL)];
    let document = document(&digest(&[&files[0], &files[1]]));
    let timeline: Vec<(&str, usize)> = list(&document, "timeline")
        .iter()
        .map(|moment| {
            let value = moment["value"].as_str().expect("a value");
            (value, list(moment, "mentions").len())
        })
        .collect();
    assert_eq!(timeline, [("1965", 1), ("2024-03-03", 2)]);
    let day = &list(&document, "timeline")[1];
    for place in list(day, "mentions") {
        let told = told(&[SHORT, FULL], number(place, "article"), place);
        assert!(told.contains("مارس 2024"), "{told}");
    }
}

#[test]
fn one_article() {
    let folder = Folder::new();
    let file = folder.file("a.txt", SHORT);
    let document = document(&digest(&[&file]));
    assert_eq!(list(&document, "articles").len(), 1);
    assert_eq!(list(&document["summary"], "picks").len(), 3);
    assert!(list(&document, "only").is_empty());
}

#[test]
fn ten_copies_say_what_one_says() {
    let folder = Folder::new();
    let files: Vec<String> = (0..10)
        .map(|number| folder.file(&format!("{number}.txt"), FULL))
        .collect();
    let mut arguments: Vec<&str> = files.iter().map(String::as_str).collect();
    arguments.extend(["--summary-sentences", "50"]);
    let document = document(&digest(&arguments));
    let mut picks = picks(&[FULL; 10], &document);
    assert_eq!(picks.len(), 3);
    picks.dedup();
    assert_eq!(picks.len(), 3);
    assert!(list(&document, "only").is_empty());
}

#[test]
fn fifty_articles() {
    let folder = Folder::new();
    let files: Vec<String> = (0..50)
        .map(|number| {
            folder.file(
                &format!("{number}.txt"),
                format!("{SHORT} وصل {number} زائرا إلى المتحف رقم {number} أمس."),
            )
        })
        .collect();
    let arguments: Vec<&str> = files.iter().map(String::as_str).collect();
    let document = document(&digest(&arguments));
    assert_eq!(list(&document, "articles").len(), 50);
    assert_eq!(list(&document["summary"], "picks").len(), 3);
}

#[test]
fn articles_that_share_nothing() {
    let folder = Folder::new();
    let files = [
        folder.file("a.txt", SHORT),
        folder.file("b.txt", OTHER),
        folder.file("c.txt", ""),
        folder.file("d.txt", "؟؟؟ …"),
    ];
    let output = digest(&[&files[0], &files[1], &files[2], &files[3]]);
    assert!(output.status.success());
    let document = document(&output);
    assert_eq!(list(&document, "articles").len(), 4);
    assert!(list(&document, "entities").is_empty());
    let only: Vec<usize> = list(&document, "only")
        .iter()
        .map(|only| number(only, "article"))
        .collect();
    assert_eq!(only, [0, 1]);
}

#[test]
fn nothing_in_it() {
    let folder = Folder::new();
    let file = folder.file("a.txt", "");
    let document = document(&digest(&[&file]));
    for part in ["entities", "only", "timeline"] {
        assert!(list(&document, part).is_empty(), "{part}");
    }
    assert_eq!(document["summary"]["text"], "");
}

#[test]
fn what_cannot_be_read_is_named_and_the_others_are_told() {
    let folder = Folder::new();
    let good = folder.file("a.txt", SHORT);
    let bad = folder.file("b.txt", b"\xD8\xA7\xFF");
    let output = digest(&["no-such-file.txt", &good, &bad]);
    assert_eq!(output.status.code(), Some(1));
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        errors.contains("no-such-file.txt: no such file"),
        "{errors}"
    );
    assert!(errors.contains("not UTF-8 at byte 2"), "{errors}");
    let document = document(&output);
    assert_eq!(list(&document, "articles").len(), 1);
    assert_eq!(document["articles"][0]["id"], good);

    let output = digest(&["no-such-file.txt"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
}

#[test]
fn options_hold_for_several_articles() {
    let folder = Folder::new();
    let files = [folder.file("a.txt", SHORT), folder.file("b.txt", FULL)];
    let count = |arguments: &[&str]| {
        let mut all = vec![files[0].as_str(), files[1].as_str()];
        all.extend(arguments);
        list(&document(&digest(&all))["summary"], "picks").len()
    };
    assert_eq!(count(&["--summary-sentences", "1"]), 1);
    assert_eq!(count(&["--summary-sentences", "0"]), 0);
    assert_eq!(count(&["--summary-words", "0"]), 0);
    assert_eq!(count(&["--summary-words", "1"]), 1);
    assert!(count(&["--summary-ratio", "1"]) >= 4);

    let without = digest(&[&files[0], &files[1], "--without", "summary,dates"]);
    let document = document(&without);
    for part in ["summary", "only", "timeline"] {
        assert!(document.get(part).is_none(), "{part}");
    }
    assert!(document.get("entities").is_some());

    for (arguments, what) in [
        (["--summary-ratio", "1.5"], "between 0 and 1"),
        (["--without", "tokens"], "no part is called 'tokens'"),
        (["--model", "no-such.model"], "no-such.model: no such file"),
    ] {
        let output = digest(&[&[files[0].as_str()], &arguments[..]].concat());
        assert!(!output.status.success());
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(errors.contains(what), "{errors}");
    }
    assert_eq!(digest(&[]).status.code(), Some(2));
}

#[test]
fn a_shorter_digest_is_part_of_a_longer_one() {
    let folder = Folder::new();
    let files = [folder.file("a.txt", SHORT), folder.file("b.txt", FULL)];
    let of = |sentences: usize| {
        let sentences = sentences.to_string();
        let arguments = [
            files[0].as_str(),
            &files[1],
            "--summary-sentences",
            &sentences,
        ];
        picks(&[SHORT, FULL], &document(&digest(&arguments)))
    };
    for sentences in 0..6 {
        let longer = of(sentences + 1);
        assert!(of(sentences).iter().all(|pick| longer.contains(pick)));
    }
}

#[test]
fn a_page_for_people() {
    let folder = Folder::new();
    let files = [folder.file("a.txt", SHORT), folder.file("b.txt", FULL)];
    let output = digest(&[&files[0], &files[1], "--format", "text"]);
    let page = String::from_utf8(output.stdout).expect("UTF-8");
    for part in [
        "• ",
        "ما انفرد به كل مقال:",
        "التسلسل الزمني:",
        "2024-03-03",
        &files[1],
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
}
