//! The statistics as they are serialized.

use crate::analysis::{
    FrequentLemma, LengthClass, LexicalDiversity, PartOfSpeechShare, Readability, Score,
    SentenceLength, Stats,
};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::document::{Number, entry};

macro_rules! map {
    ($kind:ty, $item:ident, $out:ident, $body:block) => {
        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $item = self;
                let mut out = serializer.serialize_map(None)?;
                let $out = &mut out;
                $body
                out.end()
            }
        }
    };
}

/// Thousandths as a decimal number.
fn thousandths(value: i64) -> Number {
    Number(value as f64 / 1000.0)
}

map!(Stats, stats, out, {
    out.serialize_entry("characters", &stats.characters)?;
    out.serialize_entry("words", &stats.words)?;
    out.serialize_entry("sentences", &stats.sentences)?;
    out.serialize_entry("paragraphs", &stats.paragraphs)?;
    out.serialize_entry("readingSeconds", &stats.reading_seconds)?;
    entry(out, "readability", stats.readability.as_ref())?;
    entry(out, "lexicalDiversity", stats.lexical_diversity.as_ref())?;
    entry(out, "sentenceLength", stats.sentence_length.as_ref())?;
    out.serialize_entry("frequentLemmas", &stats.frequent_lemmas)?;
    out.serialize_entry("partsOfSpeech", &stats.parts_of_speech)?;
});

map!(Readability, readability, out, {
    out.serialize_entry("formula", readability.formula)?;
    out.serialize_entry("score", &thousandths(readability.score))?;
});

map!(LexicalDiversity, diversity, out, {
    out.serialize_entry("measure", diversity.measure)?;
    out.serialize_entry("window", &diversity.window)?;
    out.serialize_entry::<_, Score>("value", &diversity.value)?;
});

map!(SentenceLength, lengths, out, {
    out.serialize_entry("mean", &thousandths(lengths.mean as i64))?;
    out.serialize_entry("median", &thousandths(lengths.median as i64))?;
    out.serialize_entry("longest", &lengths.longest)?;
    out.serialize_entry("histogram", &lengths.histogram)?;
});

map!(LengthClass, class, out, {
    out.serialize_entry("from", &class.from)?;
    entry(out, "to", class.to)?;
    out.serialize_entry("sentences", &class.sentences)?;
});

map!(FrequentLemma, frequent, out, {
    out.serialize_entry("lemma", &frequent.lemma)?;
    out.serialize_entry("upos", frequent.upos.name())?;
    out.serialize_entry("count", &frequent.count)?;
});

map!(PartOfSpeechShare, part, out, {
    out.serialize_entry("upos", part.upos.name())?;
    out.serialize_entry("share", &part.share)?;
});
