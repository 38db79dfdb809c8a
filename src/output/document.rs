//! The document as it is serialized: names and order of the fields, offsets in UTF-16.

use crate::analysis::{
    Analysis, Clause, Date, Entity, FORMAT, Features, Keyphrase, Pick, Quantity, Quote, Reading,
    Score, Segment, Sentence, Speaker, StringId, Token,
};
use crate::text::{Span, Utf16Index};
use serde::ser::{SerializeMap, SerializeStruct};
use serde::{Serialize, Serializer};

/// An analysis with its text, ready to be serialized. Offsets come out as UTF-16 code units.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    /// What the article is called.
    pub id: &'a str,
    /// Name and version of the model.
    pub model: &'a str,
    /// The text that was analyzed.
    pub text: &'a str,
    /// What was found in it.
    pub analysis: &'a Analysis,
    index: Utf16Index,
}

impl<'a> Document<'a> {
    /// Counts the UTF-16 code units of `text`, once.
    pub fn new(id: &'a str, model: &'a str, text: &'a str, analysis: &'a Analysis) -> Self {
        Self {
            id,
            model,
            text,
            analysis,
            index: Utf16Index::new(text),
        }
    }

    /// Byte offset to UTF-16 offset.
    pub fn offset(&self, byte: usize) -> usize {
        self.index.offset(self.text, byte)
    }

    fn string(&self, id: StringId) -> &'a str {
        self.analysis.strings.get(id)
    }

    fn part<S: SerializeStruct>(
        &self,
        out: &mut S,
        name: &'static str,
        value: &impl Serialize,
    ) -> Result<(), S::Error> {
        if self.analysis.without.has(name) {
            out.skip_field(name)
        } else {
            out.serialize_field(name, value)
        }
    }

    /// The score of a sentence or clause; absent when no summary was made.
    fn importance(&self, score: Score) -> Option<Score> {
        (!self.analysis.without.has("summary")).then_some(score)
    }

    /// What is said once for the whole article, and what is named in it: all but the outline.
    fn serialize_parts<S: SerializeStruct>(&self, out: &mut S) -> Result<(), S::Error> {
        let analysis = self.analysis;
        self.part(out, "entities", &self.list(&analysis.entities))?;
        self.part(out, "dates", &self.list(&analysis.dates))?;
        self.part(out, "quantities", &self.list(&analysis.quantities))?;
        self.part(out, "quotes", &self.list(&analysis.quotes))?;
        self.part(out, "keyphrases", &self.list(&analysis.keyphrases))?;
        self.part(out, "topics", &self.list(&analysis.topics))?;
        self.part(out, "summary", &In(self, &analysis.summary))
    }

    fn serialize_head<S: SerializeStruct>(&self, out: &mut S) -> Result<(), S::Error> {
        out.serialize_field("format", &FORMAT)?;
        out.serialize_field("id", self.id)?;
        out.serialize_field("version", env!("CARGO_PKG_VERSION"))?;
        out.serialize_field("model", self.model)?;
        out.serialize_field("stats", &self.analysis.stats)
    }

    fn list<'d, T>(&'d self, items: &'d [T]) -> List<'d, 'a, T> {
        List(self, items)
    }
}

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let analysis = self.analysis;
        let mut out = serializer.serialize_struct("Document", 16)?;
        self.serialize_head(&mut out)?;
        out.serialize_field("paragraphs", &self.list(&analysis.paragraphs))?;
        out.serialize_field("sentences", &self.list(&analysis.sentences))?;
        out.serialize_field("clauses", &self.list(&analysis.clauses))?;
        out.serialize_field("tokens", &self.list(&analysis.tokens))?;
        self.serialize_parts(&mut out)?;
        out.end()
    }
}

/// The document without its outline and its words: what crosses to JavaScript as plain objects.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'d, 'a>(pub &'d Document<'a>);

impl Serialize for Parts<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Parts", 12)?;
        self.0.serialize_head(&mut out)?;
        self.0.serialize_parts(&mut out)?;
        out.end()
    }
}

impl Serialize for Score {
    /// Thousandths as a decimal number; 0 and 1 without a point.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        number(f64::from(self.thousandths()) / 1000.0, serializer)
    }
}

/// A number that prints without a point when it is integral.
fn number<S: Serializer>(value: f64, serializer: S) -> Result<S::Ok, S::Error> {
    const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;
    if value == value.trunc() && value.abs() < LARGEST_EXACT {
        serializer.serialize_i64(value as i64)
    } else {
        serializer.serialize_f64(value)
    }
}

/// A figure of the document.
pub(super) struct Number(pub f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        number(self.0, serializer)
    }
}

/// A thing of the analysis together with the document it is part of.
struct In<'d, 'a, T: ?Sized>(&'d Document<'a>, &'d T);

/// Several of them.
struct List<'d, 'a, T>(&'d Document<'a>, &'d [T]);

impl<'d, 'a, T> Serialize for List<'d, 'a, T>
where
    In<'d, 'a, T>: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.1.iter().map(|item| In(self.0, item)))
    }
}

impl<'d, 'a, T> In<'d, 'a, T> {
    fn span<S: SerializeMap>(&self, out: &mut S, span: Span) -> Result<(), S::Error> {
        out.serialize_entry("start", &self.0.offset(span.start))?;
        out.serialize_entry("end", &self.0.offset(span.end))
    }
}

/// Writes `name` when `value` is there.
pub(super) fn entry<S: SerializeMap, T: Serialize>(
    out: &mut S,
    name: &'static str,
    value: Option<T>,
) -> Result<(), S::Error> {
    value.map_or(Ok(()), |value| out.serialize_entry(name, &value))
}

macro_rules! serialize {
    ($kind:ty, $self:ident, $item:ident, $out:ident, $body:block) => {
        impl Serialize for In<'_, '_, $kind> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let ($self, $item) = (self, self.1);
                let mut out = serializer.serialize_map(None)?;
                let $out = &mut out;
                $body
                out.end()
            }
        }
    };
}

serialize!(Span, this, span, out, {
    this.span(out, *span)?;
});

serialize!(Sentence, this, sentence, out, {
    this.span(out, sentence.span)?;
    out.serialize_entry("tokens", &[sentence.tokens.start, sentence.tokens.end])?;
    entry(out, "score", this.0.importance(sentence.score))?;
});

serialize!(Clause, this, clause, out, {
    this.span(out, clause.span)?;
    out.serialize_entry("sentence", &clause.sentence)?;
    entry(out, "score", this.0.importance(clause.score))?;
});

serialize!(Token, this, token, out, {
    let string = |id: StringId| this.0.string(id);
    this.span(out, token.span)?;
    out.serialize_entry("kind", token.kind.name())?;
    entry(out, "lemma", token.lemma.map(string))?;
    entry(out, "root", token.root.map(string))?;
    entry(out, "pattern", token.pattern.map(string))?;
    out.serialize_entry("upos", token.upos.name())?;
    entry(out, "gloss", token.gloss.map(string))?;
    out.serialize_entry(
        "segments",
        &this
            .0
            .list(&this.0.analysis.segments[token.segments.clone()]),
    )?;
    if !token.readings.is_empty() {
        out.serialize_entry(
            "readings",
            &this
                .0
                .list(&this.0.analysis.readings[token.readings.clone()]),
        )?;
    }
});

serialize!(Segment, this, segment, out, {
    this.span(out, segment.span)?;
    out.serialize_entry("form", this.0.string(segment.form))?;
    out.serialize_entry("lemma", this.0.string(segment.lemma))?;
    out.serialize_entry("upos", segment.upos.name())?;
    entry(out, "stem", segment.stem.then_some(true))?;
    entry(
        out,
        "feats",
        (!segment.features.is_empty()).then_some(FeatureMap(segment.features)),
    )?;
});

struct FeatureMap(Features);

impl Serialize for FeatureMap {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.pairs())
    }
}

serialize!(Reading, this, reading, out, {
    let string = |id: StringId| this.0.string(id);
    out.serialize_entry("score", &reading.score)?;
    out.serialize_entry("lemma", string(reading.lemma))?;
    entry(out, "root", reading.root.map(string))?;
    entry(out, "pattern", reading.pattern.map(string))?;
    out.serialize_entry("upos", reading.upos.name())?;
    out.serialize_entry("segments", &this.0.list(&reading.segments))?;
});

serialize!(Entity, this, entity, out, {
    out.serialize_entry("type", entity.kind.name())?;
    out.serialize_entry("name", &entity.name)?;
    out.serialize_entry("mentions", &this.0.list(&entity.mentions))?;
});

serialize!(crate::analysis::Mention, this, mention, out, {
    this.span(out, mention.span)?;
    out.serialize_entry("score", &mention.score)?;
});

serialize!(Date, this, date, out, {
    this.span(out, date.span)?;
    entry(out, "value", date.value.as_ref())?;
    if let Some(hijri) = &date.hijri {
        out.serialize_entry("calendar", "islamic")?;
        out.serialize_entry("hijri", hijri)?;
    }
});

serialize!(Quantity, this, quantity, out, {
    this.span(out, quantity.span)?;
    out.serialize_entry("kind", quantity.kind.name())?;
    out.serialize_entry("value", &Number(quantity.value))?;
    entry(out, "max", quantity.max.map(Number))?;
    out.serialize_entry("unit", &quantity.unit)?;
    entry(out, "noun", quantity.noun.as_ref())?;
});

serialize!(Quote, this, quote, out, {
    this.span(out, quote.span)?;
    if !quote.spans.is_empty() {
        out.serialize_entry("spans", &this.0.list(&quote.spans))?;
    }
    out.serialize_entry("direct", &quote.direct)?;
    entry(out, "cue", quote.cue.as_ref().map(|cue| In(this.0, cue)))?;
    entry(
        out,
        "speaker",
        quote.speaker.as_ref().map(|speaker| In(this.0, speaker)),
    )?;
});

serialize!(Speaker, this, speaker, out, {
    if let Some(span) = speaker.span {
        this.span(out, span)?;
    }
    entry(out, "entity", speaker.entity)?;
});

serialize!(Keyphrase, this, keyphrase, out, {
    out.serialize_entry("text", &keyphrase.text)?;
    out.serialize_entry("score", &keyphrase.score)?;
    out.serialize_entry("mentions", &this.0.list(&keyphrase.mentions))?;
});

serialize!(crate::analysis::Topic, _this, topic, out, {
    out.serialize_entry("label", topic.label)?;
    out.serialize_entry("score", &topic.score)?;
});

serialize!(crate::analysis::Summary, this, summary, out, {
    out.serialize_entry("sentences", &summary.sentences)?;
    out.serialize_entry("picks", &this.0.list(&summary.picks))?;
    out.serialize_entry("text", &summary.text)?;
    out.serialize_entry("ratio", &summary.ratio)?;
});

serialize!(Pick, this, pick, out, {
    this.span(out, pick.span)?;
    out.serialize_entry("sentence", &pick.sentence)?;
    out.serialize_entry("score", &pick.score)?;
    let reasons: Vec<&str> = pick.reasons.iter().map(|reason| reason.name()).collect();
    out.serialize_entry("reasons", &reasons)?;
});
