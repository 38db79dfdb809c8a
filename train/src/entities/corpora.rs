//! Text in which people marked the names.

use crate::corpora::{Folders, lines, own_articles, records};
use anyhow::Result;
use khulasa::text::Span;
use serde::Deserialize;

/// Where a text comes from; each corpus has conventions of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Corpus {
    /// Ours, by our conventions.
    Articles,
    /// ANERcorp, news.
    Anercorp,
    /// AQMAR, encyclopedia.
    Aqmar,
    /// Wojood's sample, all kinds.
    Wojood,
}

/// What the people who marked a name said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marked {
    /// A name of this type, by number.
    As(usize),
    /// A name of this type, or none by our conventions.
    Perhaps(usize),
}

/// A text with its names, in bytes and text order.
pub struct MarkedText {
    pub corpus: Corpus,
    pub text: String,
    pub names: Vec<(Span, Marked)>,
    /// The fold of ANERcorp, or of our own articles.
    pub fold: Option<u32>,
}

/// The fold of our own article number `number`: they are dealt out in turn.
pub fn fold_of_article(number: usize) -> u32 {
    number as u32 % 5
}

const PERSON: usize = 0;
const LOCATION: usize = 1;
const ORGANISATION: usize = 2;
const MISCELLANEOUS: usize = 3;

fn kind(name: &str) -> Option<usize> {
    Some(match name {
        "PER" | "PERS" => PERSON,
        "LOC" | "GPE" | "FAC" => LOCATION,
        "ORG" => ORGANISATION,
        "MISC" | "MIS" | "EVENT" | "PRODUCT" => MISCELLANEOUS,
        _ => return None,
    })
}

/// What ANERcorp calls a name and we do not: currencies, religions, materials.
const NO_NAMES: [&str; 22] = [
    "دولار",
    "الله",
    "لله",
    "اسلام",
    "درهم",
    "جنيه",
    "يورو",
    "شيكل",
    "قران",
    "يورانيوم",
    "ريال",
    "فرنك",
    "دينار",
    "سولار",
    "اوكتين",
    "حرب",
    "نصرانيه",
    "مسيحيه",
    "يهوديه",
    "تسونامي",
    "ليره",
    "ميليشيا",
];

/// All texts that are learned from.
pub fn read(folders: &Folders) -> Result<Vec<MarkedText>> {
    let mut texts = Vec::new();
    read_json(folders, Corpus::Articles, &mut texts)?;
    read_json(folders, Corpus::Anercorp, &mut texts)?;
    let folder = folders.corpora.join("ner");
    read_columns(&folder.join("aqmar.train.txt"), Corpus::Aqmar, &mut texts)?;
    for part in ["train", "val", "test"] {
        let name = format!("wojood-sample.{part}.txt");
        read_columns(&folder.join(name), Corpus::Wojood, &mut texts)?;
    }
    Ok(texts)
}

#[derive(Deserialize)]
struct Record {
    text: String,
    entities: Vec<RecordEntity>,
    fold: Option<u32>,
}

#[derive(Deserialize)]
struct RecordEntity {
    #[serde(rename = "type")]
    kind: String,
    start: Option<usize>,
    end: Option<usize>,
    #[serde(default)]
    mentions: Vec<RecordSpan>,
}

#[derive(Deserialize)]
struct RecordSpan {
    start: usize,
    end: usize,
}

fn read_json(folders: &Folders, corpus: Corpus, texts: &mut Vec<MarkedText>) -> Result<()> {
    let found: Vec<Record> = match corpus {
        Corpus::Articles => own_articles(folders)?,
        _ => records(&folders.evaluation.join("gold/anercorp.jsonl"))?.collect::<Result<_>>()?,
    };
    for (number, record) in found.into_iter().enumerate() {
        let bytes = bytes_of_utf16(&record.text);
        let mut names = Vec::new();
        for entity in &record.entities {
            let Some(kind) = kind(&entity.kind) else {
                continue;
            };
            let own = entity.start.zip(entity.end);
            let all = entity
                .mentions
                .iter()
                .map(|mention| (mention.start, mention.end));
            for (start, end) in own.into_iter().chain(all) {
                let span = Span::new(bytes[start], bytes[end]);
                let marked = judge(corpus, kind, span.of(&record.text));
                names.extend(marked.map(|marked| (span, marked)));
            }
        }
        names.sort_by_key(|(span, _)| *span);
        texts.push(MarkedText {
            corpus,
            text: record.text,
            names,
            fold: match corpus {
                Corpus::Articles => Some(fold_of_article(number)),
                _ => record.fold,
            },
        });
    }
    Ok(())
}

/// The byte at which each UTF-16 unit begins, and the end.
fn bytes_of_utf16(text: &str) -> Vec<usize> {
    let mut bytes = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        bytes.extend(std::iter::repeat_n(at, c.len_utf16()));
    }
    bytes.push(text.len());
    bytes
}

/// What a name of `kind` in this corpus is by our conventions.
fn judge(corpus: Corpus, kind: usize, written: &str) -> Option<Marked> {
    if corpus == Corpus::Articles || kind != MISCELLANEOUS {
        return Some(Marked::As(kind));
    }
    let folded = super::folded(written);
    let listed = NO_NAMES.iter().any(|word| folded.contains(word));
    (!listed).then_some(Marked::Perhaps(kind))
}

/// Reads sentences of a word and its tags a line, an empty line between sentences, as texts of
/// twenty sentences.
fn read_columns(path: &std::path::Path, corpus: Corpus, texts: &mut Vec<MarkedText>) -> Result<()> {
    const SENTENCES: usize = 20;
    let mut text = String::new();
    let mut names: Vec<(Span, Marked)> = Vec::new();
    let mut sentences = 0;
    // The type of the name that is open.
    let mut open: Option<usize> = None;
    let mut fresh = true;
    for line in lines(path)?.chain([Ok(String::new()), Ok(String::new())]) {
        let line = line?;
        let mut fields = line.split_whitespace();
        let Some(word) = fields.next() else {
            if !fresh {
                sentences += 1;
                fresh = true;
                open = None;
                text.push('\n');
            }
            if sentences == SENTENCES {
                texts.push(MarkedText {
                    corpus,
                    text: std::mem::take(&mut text),
                    names: std::mem::take(&mut names),
                    fold: None,
                });
                sentences = 0;
            }
            continue;
        };
        let sticks = word.starts_with(['.', '،', '؛', ':', '؟', '!', ')', '»', ','])
            || text.ends_with(['(', '«']);
        if !fresh && !sticks {
            text.push(' ');
        }
        fresh = false;
        let start = text.len();
        text.push_str(word);
        // The outermost tag whose type we have.
        let tag = fields
            .filter_map(|tag| tag.split_once('-'))
            .find_map(|(place, name)| Some((place, kind(name)?)));
        open = match tag {
            None => None,
            Some(("I", kind)) if open == Some(kind) => {
                if let Some((span, _)) = names.last_mut() {
                    span.end = text.len();
                }
                open
            }
            Some((_, kind)) => {
                names.push((Span::new(start, text.len()), Marked::As(kind)));
                Some(kind)
            }
        };
    }
    if !text.is_empty() {
        texts.push(MarkedText {
            corpus,
            text,
            names,
            fold: None,
        });
    }
    for text in texts.iter_mut().filter(|text| text.corpus == corpus) {
        let written = &text.text;
        text.names.retain_mut(|(span, marked)| {
            let Marked::As(kind) = *marked else {
                return true;
            };
            match judge(corpus, kind, span.of(written)) {
                Some(judged) => *marked = judged,
                None => return false,
            }
            true
        });
    }
    Ok(())
}
