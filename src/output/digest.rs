//! The document of several articles.

use super::Document;
use crate::analysis::{FORMAT, Pick, Reason};
use crate::digest::{Digest, Moment, Place, SharedEntity};
use crate::text::Span;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use std::fmt::Write;

/// A digest with the documents of its articles, ready to be serialized. Offsets come out as UTF-16
/// code units of the article that is named beside them.
#[derive(Clone, Debug)]
pub struct DigestDocument<'a> {
    /// The articles, in the order in which the digest counts them.
    pub articles: Vec<Document<'a>>,
    /// What they tell together.
    pub digest: &'a Digest,
}

/// The digest without its articles: what crosses to JavaScript as plain objects.
#[derive(Clone, Copy, Debug)]
pub struct DigestParts<'d, 'a>(pub &'d DigestDocument<'a>);

impl DigestDocument<'_> {
    /// Writes the parts that were not left out of the articles.
    fn serialize_parts<S: SerializeMap>(&self, out: &mut S) -> Result<(), S::Error> {
        let without = |part| {
            let mut articles = self.articles.iter();
            articles.any(|article| article.analysis.without.has(part))
        };
        let digest = self.digest;
        if !without("summary") {
            out.serialize_entry("summary", &Summary(self))?;
        }
        if !without("entities") {
            out.serialize_entry("entities", &List(self, &digest.entities))?;
        }
        if !without("summary") {
            out.serialize_entry("only", &List(self, &digest.only))?;
        }
        if !without("dates") {
            out.serialize_entry("timeline", &List(self, &digest.timeline))?;
        }
        Ok(())
    }
}

impl Serialize for DigestDocument<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("format", &FORMAT)?;
        out.serialize_entry("articles", &self.articles)?;
        self.serialize_parts(&mut out)?;
        out.end()
    }
}

impl Serialize for DigestParts<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("format", &FORMAT)?;
        self.0.serialize_parts(&mut out)?;
        out.end()
    }
}

struct Summary<'d, 'a>(&'d DigestDocument<'a>);

impl Serialize for Summary<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digest = self.0.digest;
        let mut out = serializer.serialize_map(Some(3))?;
        out.serialize_entry("picks", &List(self.0, &digest.picks))?;
        out.serialize_entry("text", &digest.text)?;
        out.serialize_entry("ratio", &digest.ratio)?;
        out.end()
    }
}

/// A thing of the digest with the document that it is part of.
struct In<'d, 'a, T>(&'d DigestDocument<'a>, &'d T);

/// Several of them.
struct List<'d, 'a, T>(&'d DigestDocument<'a>, &'d [T]);

impl<'d, 'a, T> Serialize for List<'d, 'a, T>
where
    In<'d, 'a, T>: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.1.iter().map(|item| In(self.0, item)))
    }
}

fn span<S: SerializeMap>(document: &Document, span: Span, out: &mut S) -> Result<(), S::Error> {
    out.serialize_entry("start", &document.offset(span.start))?;
    out.serialize_entry("end", &document.offset(span.end))
}

fn pick<S: SerializeMap>(document: &Document, pick: &Pick, out: &mut S) -> Result<(), S::Error> {
    span(document, pick.span, out)?;
    out.serialize_entry("sentence", &pick.sentence)?;
    out.serialize_entry("score", &pick.score)?;
    let reasons: Vec<&str> = pick.reasons.iter().copied().map(Reason::name).collect();
    out.serialize_entry("reasons", &reasons)
}

impl Serialize for In<'_, '_, (usize, Pick)> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (article, picked) = self.1;
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("article", article)?;
        pick(&self.0.articles[*article], picked, &mut out)?;
        out.end()
    }
}

impl Serialize for In<'_, '_, (usize, Vec<Pick>)> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (article, picks) = self.1;
        let document = &self.0.articles[*article];
        let mut out = serializer.serialize_map(Some(2))?;
        out.serialize_entry("article", article)?;
        let picks: Vec<Picked> = picks.iter().map(|pick| Picked(document, pick)).collect();
        out.serialize_entry("picks", &picks)?;
        out.end()
    }
}

struct Picked<'d, 'a>(&'d Document<'a>, &'d Pick);

impl Serialize for Picked<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(None)?;
        pick(self.0, self.1, &mut out)?;
        out.end()
    }
}

impl Serialize for In<'_, '_, Place> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let place = self.1;
        let mut out = serializer.serialize_map(Some(3))?;
        out.serialize_entry("article", &place.article)?;
        span(&self.0.articles[place.article], place.span, &mut out)?;
        out.end()
    }
}

impl Serialize for In<'_, '_, SharedEntity> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(Some(3))?;
        out.serialize_entry("type", self.1.kind.name())?;
        out.serialize_entry("name", &self.1.name)?;
        out.serialize_entry("mentions", &List(self.0, &self.1.mentions))?;
        out.end()
    }
}

impl Serialize for In<'_, '_, Moment> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(Some(2))?;
        out.serialize_entry("value", &self.1.value)?;
        out.serialize_entry("mentions", &List(self.0, &self.1.mentions))?;
        out.end()
    }
}

/// The digest as one line of JSON, without a line feed.
pub fn digest_json(document: &DigestDocument) -> String {
    serde_json::to_string(document).expect("a document has string keys and no failing parts")
}

/// The digest for people to read: the summary with its sources, what only one article says, the
/// names that are shared, the time line.
pub fn digest_text(document: &DigestDocument) -> String {
    let digest = document.digest;
    let mut out = String::new();
    let told = |out: &mut String, article: usize, pick: &Pick| {
        let source = &document.articles[article];
        let _ = writeln!(out, "• {} [{}]", pick.span.of(source.text), source.id);
    };
    for (article, pick) in &digest.picks {
        told(&mut out, *article, pick);
    }
    if !digest.only.is_empty() {
        let _ = writeln!(out, "\nما انفرد به كل مقال:");
    }
    for (article, picks) in &digest.only {
        for pick in picks {
            told(&mut out, *article, pick);
        }
    }
    if !digest.entities.is_empty() {
        let _ = writeln!(out, "\nالأسماء المشتركة:");
    }
    for entity in &digest.entities {
        let (kind, mentions) = (entity.kind.name(), entity.mentions.len());
        let _ = writeln!(out, "{kind}\t{}\t{mentions}", entity.name);
    }
    if !digest.timeline.is_empty() {
        let _ = writeln!(out, "\nالتسلسل الزمني:");
    }
    for moment in &digest.timeline {
        let places = moment.mentions.iter().map(|place| {
            let source = &document.articles[place.article];
            format!("{} [{}]", place.span.of(source.text), source.id)
        });
        let places: Vec<String> = places.collect();
        let _ = writeln!(out, "{}\t{}", moment.value, places.join("، "));
    }
    out
}
