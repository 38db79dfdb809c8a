//! What speaks for and against a candidate, as small whole numbers.

use super::Scratch;
use super::heads::Kind;
use super::phrases::{Phrase, Word};
use crate::analysis::{Analysis, EntityType, Upos};
use crate::lemmas::Lemmas;

/// The features in their order.
pub const FEATURES: [&str; 52] = [
    "one word",
    "two words",
    "three words",
    "more words",
    "times, twice",
    "times, three or more",
    "head again",
    "last word again",
    "words again",
    "rarity of the head",
    "rarity of the last word",
    "rarest word",
    "one word, rarity",
    "definite",
    "indefinite with adjective",
    "إضافة",
    "adjective",
    "holds a name",
    "person",
    "place",
    "organisation",
    "work",
    "name of one word",
    "in the first sentence",
    "in the second sentence",
    "late in the article",
    "after a preposition",
    "after a number or determiner",
    "plural head",
    "cut short",
    "carried by the word before",
    "name carried by the word before",
    "topical head",
    "topical head, then a name",
    "everyday head",
    "topical last word",
    "name with a topical head",
    "name of one word, again",
    "name of one word, first sentence",
    "one word, twice or more",
    "one word, topical",
    "person again",
    "in brackets",
    "in quotation marks",
    "long name",
    "after a verb",
    "at the end of a clause",
    "plural indefinite",
    "in the last sentence",
    "everyday last word",
    "topical head and last word",
    "place again",
];

/// One number for each feature.
pub type Values = [i32; FEATURES.len()];

/// Where a candidate stands.
pub struct Place {
    /// The place whose words are judged.
    pub phrase: Phrase,
    /// Its first place.
    pub first: Phrase,
    /// How often it stands.
    pub times: usize,
}

/// The features of a candidate; flags are 10, so that they weigh as much as amounts, which go up to
/// about 25.
pub fn values(
    article: &str,
    lemmas: &Lemmas,
    analysis: &Analysis,
    place: &Place,
    scratch: &mut Scratch,
) -> Values {
    const FLAG: i32 = 10;
    let phrase = place.phrase;
    let flag = |holds: bool| if holds { FLAG } else { 0 };
    let words = &scratch.words[phrase.first..phrase.end];
    let numbering = &mut scratch.numbering;
    let mut rarity = |word: &Word| {
        let number = word
            .lemma
            .and_then(|lemma| numbering.of(lemma, analysis, lemmas));
        i32::from(lemmas.rarity(number)) / 8
    };
    let again = |word: &Word| {
        let count = word.lemma.map_or(0, |lemma| scratch.counts[lemma.index()]);
        (count.saturating_sub(1).min(4) * 5) as i32
    };
    let (head, last) = (&words[0], &words[words.len() - 1]);
    let rarities: Vec<i32> = words.iter().map(&mut rarity).collect();
    let repeated: i32 = words.iter().map(again).sum::<i32>() / words.len() as i32;
    let is_name = phrase.name.is_some();
    let kind = phrase.name.map(|(_, kind)| kind);
    let count = words.len();
    let sentence = analysis
        .sentences
        .partition_point(|sentence| sentence.tokens.end <= place.first.first);
    let before = place
        .first
        .first
        .checked_sub(1)
        .map(|index| &analysis.tokens[index]);
    let starts = analysis
        .sentences
        .get(sentence)
        .is_some_and(|sentence| sentence.tokens.start == place.first.first);
    let own = &analysis.tokens[place.first.first];
    let clitic = &analysis.segments[own.segments.start];
    let own_clitic = !clitic.stem;
    let after = |wanted: &[Upos]| {
        (!clitic.stem && wanted.contains(&clitic.upos))
            || (clitic.stem && !starts && before.is_some_and(|token| wanted.contains(&token.upos)))
    };
    let preceded =
        |marks: &[&str]| before.is_some_and(|token| marks.contains(&token.span.of(article)));
    let followed_by_mark = analysis
        .tokens
        .get(place.first.end)
        .is_none_or(|token| token.upos == Upos::Punct);
    let following = scratch.words.get(phrase.end);
    let head_token = &analysis.tokens[phrase.first];
    let plural = analysis.segments[head_token.segments.clone()]
        .iter()
        .find(|segment| segment.stem)
        .is_some_and(|segment| segment.features.number() == Some(crate::analysis::Number::Plural));
    let adjective = words
        .iter()
        .any(|word| word.role == super::phrases::Role::Adjective);
    // In إضافة to a noun that can head a tag: the longer phrase carries this one.
    let carried = place.first.first > 0 && !own_clitic && !starts && {
        let carrier = &scratch.words[place.first.first - 1];
        carrier.governs
            && carrier.name.is_none()
            && !carrier.pronoun
            && !carrier.generic
            && carrier.role == super::phrases::Role::Noun
    };
    let late = 20 * place.first.first / analysis.tokens.len().max(1);
    [
        flag(count == 1 && !is_name),
        flag(count == 2 && !is_name),
        flag(count == 3 && !is_name),
        flag(count > 3 && !is_name),
        flag(place.times == 2),
        flag(place.times > 2),
        again(head),
        again(last),
        repeated,
        rarities[0],
        rarities[count - 1],
        rarities.iter().copied().max().unwrap_or(0),
        if count == 1 { rarities[0] } else { 0 },
        flag(!is_name && last.definite),
        flag(!is_name && adjective && !last.definite),
        flag(!is_name && count > 1 && words[1].role == super::phrases::Role::Noun),
        flag(!is_name && adjective),
        flag(!is_name && words.iter().any(|word| word.name.is_some())),
        flag(kind == Some(EntityType::Person)),
        flag(kind == Some(EntityType::Location)),
        flag(kind == Some(EntityType::Organisation)),
        flag(kind == Some(EntityType::Miscellaneous)),
        flag(is_name && count == 1),
        flag(sentence == 0),
        flag(sentence == 1),
        late as i32,
        flag(after(&[Upos::Adp])),
        flag(after(&[Upos::Num, Upos::Det])),
        flag(plural && !is_name),
        flag(
            !is_name
                && following.is_some_and(|word| {
                    word.role == super::phrases::Role::Adjective && !word.proclitic
                }),
        ),
        flag(carried && !is_name),
        flag(carried && is_name),
        flag(!is_name && count > 1 && head.kind == Kind::Topical),
        flag(
            !is_name
                && count > 1
                && head.kind == Kind::Topical
                && words[1..].iter().any(|word| word.name.is_some()),
        ),
        flag(!is_name && head.kind == Kind::Everyday),
        flag(!is_name && count > 1 && last.kind == Kind::Topical),
        flag(is_name && count > 1 && head.kind == Kind::Topical),
        flag(is_name && count == 1 && place.times > 1),
        flag(is_name && count == 1 && sentence == 0),
        flag(!is_name && count == 1 && place.times > 1),
        flag(!is_name && count == 1 && head.kind == Kind::Topical),
        flag(kind == Some(EntityType::Person) && place.times > 2),
        flag(preceded(&["(", "["])),
        flag(preceded(&["«", "\"", "“", "”"])),
        flag(is_name && count > 2),
        flag(clitic.stem && after(&[Upos::Verb])),
        flag(followed_by_mark),
        flag(!is_name && plural && !last.definite),
        flag(sentence + 1 >= analysis.sentences.len()),
        flag(!is_name && count > 1 && last.kind == Kind::Everyday),
        flag(!is_name && count > 1 && head.kind == Kind::Topical && last.kind == Kind::Topical),
        flag(kind == Some(EntityType::Location) && place.times > 1),
    ]
}
