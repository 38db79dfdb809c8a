//! The analysis document: what one article turned out to hold.
//!
//! The fields are those of the JSON document, under the same names; the one difference is that
//! [`Span`]s here count bytes, while the written document counts UTF-16 code units.

mod features;
mod origins;
mod statistics;
mod strings;
mod tags;

pub use features::{
    Aspect, Case, Definite, Features, Gender, Mood, Number, Person, PronounType, Voice,
};
pub(crate) use origins::new_store;
pub use origins::{Findings, Origins};
pub use statistics::{
    FrequentLemma, LengthClass, LexicalDiversity, PartOfSpeechShare, Readability, SentenceLength,
    Stats,
};
pub use strings::{StringId, Strings};
pub use tags::{TokenKind, Upos};

use crate::text::Span;
use std::ops::Range;

/// The version of the document that this crate writes; it goes up by one when a field changes
/// its meaning.
pub const FORMAT: u32 = 1;

/// Everything found in one article. All spans are bytes of the text that was analyzed.
#[derive(Clone, Debug, Default)]
pub struct Analysis {
    /// Counts over the whole article.
    pub stats: Stats,
    /// Paragraphs in text order.
    pub paragraphs: Vec<Span>,
    /// Sentences in text order.
    pub sentences: Vec<Sentence>,
    /// Clauses in text order: the parts of sentences longer than 40 words, else the sentence.
    pub clauses: Vec<Clause>,
    /// Tokens in text order; together they cover every character that is not blank.
    pub tokens: Vec<Token>,
    /// The segments of all tokens, in text order; see [`Token::segments`].
    pub segments: Vec<Segment>,
    /// Readings of all tokens, when more than one was asked for; see [`Token::readings`].
    pub readings: Vec<Reading>,
    /// One entry per real-world thing.
    pub entities: Vec<Entity>,
    /// Date expressions in text order.
    pub dates: Vec<Date>,
    /// Figures in text order.
    pub quantities: Vec<Quantity>,
    /// Quotations and reported statements in text order.
    pub quotes: Vec<Quote>,
    /// Keyphrases, best first.
    pub keyphrases: Vec<Keyphrase>,
    /// Topics, best first.
    pub topics: Vec<Topic>,
    /// The gist.
    pub summary: Summary,
    /// The parts that were left out on request.
    pub without: Parts,
    /// Lemmas, roots and forms that tokens and segments point at.
    pub strings: Strings,
    /// Which strings were met before.
    pub origins: Origins,
}

/// A score from 0 to 1 in thousandths, so that it prints alike everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u16);

impl Score {
    /// `thousandths` of one; what is above 1000 counts as 1000.
    pub const fn from_thousandths(thousandths: u16) -> Self {
        Self(if thousandths > 1000 {
            1000
        } else {
            thousandths
        })
    }

    /// `part` of `whole`, rounded to thousandths; zero when `whole` is zero.
    pub fn ratio(part: u64, whole: u64) -> Self {
        if whole == 0 {
            return Self(0);
        }
        Self::from_thousandths(
            ((part.min(whole) as u128 * 2000 + whole as u128) / (2 * whole as u128)) as u16,
        )
    }

    /// The score in thousandths, 0 to 1000.
    pub const fn thousandths(self) -> u16 {
        self.0
    }
}

/// A sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// From its first to its last character that is not blank.
    pub span: Span,
    /// Its tokens, as indices of [`Analysis::tokens`].
    pub tokens: Range<usize>,
    /// How much of the article's content it carries.
    pub score: Score,
}

/// A clause: a sentence of at most 40 words, or a part of a longer one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clause {
    /// Its place in the text.
    pub span: Span,
    /// Its tokens, as indices of [`Analysis::tokens`].
    pub tokens: Range<usize>,
    /// The sentence it is part of.
    pub sentence: usize,
    /// How much of the article's content it carries.
    pub score: Score,
}

/// A word, number, mark or other run of characters without a blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its place in the text.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Part of speech of the stem.
    pub upos: Upos,
    /// Lemma of the stem; absent from tokens that are no words.
    pub lemma: Option<StringId>,
    /// Root of the stem, radicals with blanks between.
    pub root: Option<StringId>,
    /// Pattern of the stem (فعولة).
    pub pattern: Option<StringId>,
    /// English gloss of the stem.
    pub gloss: Option<StringId>,
    /// Its segments, as indices of [`Analysis::segments`]; never empty.
    pub segments: Range<usize>,
    /// Its readings, as indices of [`Analysis::readings`]; empty unless more than one was asked for.
    pub readings: Range<usize>,
}

/// A clitic, or the stem with its endings: one syntactic word. للحكومة has two, ل and الحكومة.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Its place in the text; the segments of a token tile the token.
    pub span: Span,
    /// The syntactic word as it is written alone.
    pub form: StringId,
    /// Its lemma, without diacritics.
    pub lemma: StringId,
    /// Its part of speech.
    pub upos: Upos,
    /// Whether it is the token's stem.
    pub stem: bool,
    /// Its features.
    pub features: Features,
}

/// One way to read a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// How likely, against the other readings of the token.
    pub score: Score,
    /// Part of speech of the stem.
    pub upos: Upos,
    /// Lemma of the stem.
    pub lemma: StringId,
    /// Root of the stem.
    pub root: Option<StringId>,
    /// Pattern of the stem.
    pub pattern: Option<StringId>,
    /// The segments of this reading; they tile the token.
    pub segments: Vec<Segment>,
}

/// What kind of thing a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntityType {
    /// A person.
    Person,
    /// A place.
    Location,
    /// An organisation.
    Organisation,
    /// A work, event, agreement, product or prize.
    Miscellaneous,
}

impl EntityType {
    /// The name that the document uses: PER, LOC, ORG, MISC.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "PER",
            Self::Location => "LOC",
            Self::Organisation => "ORG",
            Self::Miscellaneous => "MISC",
        }
    }
}

/// One person, place, organisation or work, with all its spellings and short forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// What it is.
    pub kind: EntityType,
    /// The fullest form in the text.
    pub name: String,
    /// Where it is named, in text order.
    pub mentions: Vec<Mention>,
}

/// A place where an entity is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its place in the text.
    pub span: Span,
    /// How sure the tagger is.
    pub score: Score,
}

/// A date expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    /// Its place in the text.
    pub span: Span,
    /// ISO 8601 or EDTF, Gregorian; absent for relative and impossible dates.
    pub value: Option<String>,
    /// The value in the Hijri calendar, where the text gives that.
    pub hijri: Option<String>,
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuantityKind {
    /// Money, in an ISO 4217 currency.
    Money,
    /// A percentage.
    Percent,
    /// A measure, in a UCUM unit.
    Measure,
    /// A span of time.
    Duration,
    /// Somebody's age.
    Age,
    /// People.
    People,
    /// Anything else that is counted.
    Count,
}

impl QuantityKind {
    /// The name that the document uses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Measure => "measure",
            Self::Duration => "duration",
            Self::Age => "age",
            Self::People => "people",
            Self::Count => "count",
        }
    }
}

/// A figure with its unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Its place in the text.
    pub span: Span,
    /// What it counts.
    pub kind: QuantityKind,
    /// The number; the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    pub max: Option<f64>,
    /// ISO 4217, UCUM, `percent`, `person` or `count`.
    pub unit: String,
    /// Lemma of the counted noun, with unit `count`.
    pub noun: Option<String>,
}

/// A quotation or a reported statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The content, without its marks.
    pub span: Span,
    /// Its pieces, where a reporting clause interrupts it; else empty.
    pub spans: Vec<Span>,
    /// Whether the words themselves are given.
    pub direct: bool,
    /// The reporting word.
    pub cue: Option<Span>,
    /// Who said it.
    pub speaker: Option<Speaker>,
}

/// The one who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The words that name the speaker; absent where the subject is implied.
    pub span: Option<Span>,
    /// The speaker as an index of [`Analysis::entities`].
    pub entity: Option<usize>,
}

/// A phrase that an editor would put in a tag list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyphrase {
    /// The phrase in its clean form.
    pub text: String,
    /// How much the article is about it.
    pub score: Score,
    /// Where it stands, in text order.
    pub mentions: Vec<Span>,
}

/// What an article is about, of nine labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// politics, economy, sports, technology, health, culture, religion, society or world.
    pub label: &'static str,
    /// How sure the classifier is.
    pub score: Score,
}

/// The gist of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// The sentences that picks are taken from, in text order.
    pub sentences: Vec<usize>,
    /// What was picked, in text order.
    pub picks: Vec<Pick>,
    /// The picks, joined by a blank.
    pub text: String,
    /// Share of the article's words.
    pub ratio: Score,
    /// All that may be picked, the first to be picked first: summaries of other lengths.
    pub ranking: Vec<Ranked>,
}

/// A clause in the ranking of a summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// The clause as an index of [`Analysis::clauses`].
    pub clause: usize,
    /// What of it is shown where the clause before it is not picked.
    pub span: Span,
    /// Where it begins when the clause before it is picked, too; absent when nothing changes.
    pub joined: Option<usize>,
    /// The words of what is shown of it, kind word, number or foreign.
    pub words: usize,
    /// Whether it needs the clause before it to be understood.
    pub leans: bool,
    /// Why it is picked, the strongest reason first.
    pub reasons: Vec<Reason>,
}

/// A sentence or clause picked for the summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// Its place in the text.
    pub span: Span,
    /// The sentence it is, or is part of.
    pub sentence: usize,
    /// How much of the article's content it carries.
    pub score: Score,
    /// Why it was picked, the strongest reason first.
    pub reasons: Vec<Reason>,
}

/// Why a sentence was picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// Its words are those the whole article is about.
    Central,
    /// It opens the article.
    First,
    /// It stands near the beginning.
    Early,
    /// It echoes the headline.
    Headline,
    /// It carries figures.
    Figures,
    /// It carries names.
    Names,
    /// It carries dates.
    Dates,
    /// It holds the words that the article comes back to most.
    Topic,
    /// It raises what the sentences after it go into.
    Introduces,
}

impl Reason {
    /// The name that the document uses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Central => "central",
            Self::First => "first",
            Self::Early => "early",
            Self::Headline => "headline",
            Self::Figures => "figures",
            Self::Names => "names",
            Self::Dates => "dates",
            Self::Topic => "topic",
            Self::Introduces => "introduces",
        }
    }
}

/// A set of document parts, named as in the document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts(u8);

impl Parts {
    /// The parts that can be left out, in the order of their bits.
    pub const NAMES: [&'static str; 7] = [
        "entities",
        "dates",
        "quantities",
        "quotes",
        "keyphrases",
        "topics",
        "summary",
    ];

    /// No part.
    pub const NONE: Self = Self(0);

    /// All parts that can be left out: words alone are left.
    pub const ALL: Self = Self((1 << Self::NAMES.len()) - 1);

    /// The part of that name; absent when no part is called so.
    pub fn named(name: &str) -> Option<Self> {
        let bit = Self::NAMES.iter().position(|&part| part == name)?;
        Some(Self(1 << bit))
    }

    /// Both sets together.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the part called `name` is in the set.
    pub fn has(self, name: &str) -> bool {
        Self::named(name).is_some_and(|part| self.0 & part.0 != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_round_to_thousandths() {
        assert_eq!(Score::ratio(1, 3).thousandths(), 333);
        assert_eq!(Score::ratio(2, 3).thousandths(), 667);
        assert_eq!(Score::ratio(5, 3).thousandths(), 1000);
        assert_eq!(Score::ratio(1, 0).thousandths(), 0);
    }

    #[test]
    fn parts_by_name() {
        let parts = Parts::named("dates")
            .unwrap()
            .and(Parts::named("quotes").unwrap());
        assert!(parts.has("dates") && parts.has("quotes") && !parts.has("summary"));
        assert!(Parts::named("tokens").is_none());
    }
}
