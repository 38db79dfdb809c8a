//! What speaks for and against a candidate, as small whole numbers.

use super::Scratch;
use super::candidates::Candidate;
use super::knowledge::{Keyphrases, Pair};
use super::reading::{Proclitic, Role, Word};
use crate::analysis::{Analysis, EntityType, Token, TokenKind, Upos};

/// The features in their order.
pub const FEATURES: [&str; 109] = [
    "one word",
    "two words",
    "three words",
    "more words",
    "twice",
    "three times or more",
    "head again",
    "last word again",
    "words again",
    "rarity of the head",
    "rarity of the last word",
    "rarest word",
    "commonest word",
    "one word, rarity",
    "definite",
    "definite head",
    "indefinite with adjective",
    "إضافة",
    "adjective",
    "holds a name",
    "ends in a name",
    "begins with a name",
    "person",
    "place",
    "organisation",
    "work",
    "holds a person",
    "holds a place",
    "holds an organisation",
    "name of one word",
    "name of two words",
    "long name",
    "place of one word",
    "organisation of one word",
    "rank among the names",
    "name of one word, again",
    "name of one word, first sentence",
    "person again",
    "place again",
    "organisation again",
    "one word, twice or more",
    "proper head",
    "proper last word",
    "in the first sentence",
    "in the second sentence",
    "in the last sentence",
    "late in the article",
    "in a short sentence",
    "begins the sentence",
    "after a preposition",
    "after a number or determiner",
    "after a verb",
    "after أن",
    "after و",
    "after a name",
    "after an adjective",
    "carried by the word before",
    "name carried by the word before",
    "in brackets",
    "in quotation marks",
    "quoted as a whole",
    "before a mark",
    "before a verb",
    "before a preposition",
    "before a proper noun",
    "before و and its like",
    "cut short",
    "noun follows",
    "plural head",
    "plural indefinite",
    "time or part",
    "topical head",
    "topical head, one word",
    "topical head, then a name",
    "topical last word",
    "topical head and last word",
    "everyday head",
    "everyday last word",
    "name with a topical head",
    "institution",
    "long institution",
    "whole name of a body",
    "beginning of the name of a body",
    "inside the name of a body",
    "words left out",
    "some words left out",
    "covered",
    "pair in articles",
    "rarest pair in articles",
    "pair again",
    "least pair again",
    "loosest pair",
    "name, times",
    "phrase, times",
    "opens the text",
    "name that opens the text",
    "first name of the text",
    "before a pronoun or bracket",
    "spread",
    "words in the first sentence",
    "ends in an adjective alone",
    "Latin letters",
    "Latin letters in brackets",
    "words of the text",
    "names of the text",
    "persons of the text",
    "quotations of the text",
    "sentences of the text",
    "paragraphs of the text",
];

/// What all candidates of a text share.
#[derive(Clone, Copy, Debug, Default)]
pub struct Text {
    words: i32,
    names: i32,
    persons: i32,
    quotations: i32,
    sentences: i32,
    paragraphs: i32,
}

impl Text {
    /// Of `analysis`.
    pub fn of(analysis: &Analysis) -> Self {
        let words = analysis.stats.words.max(1);
        // Up to 40, so that they weigh as much as the other amounts.
        let share = |part: usize, whole: usize| (part / whole.max(1)).min(40) as i32;
        let names = analysis.entities.len();
        let persons = analysis.entities.iter();
        let persons = persons.filter(|entity| entity.kind == EntityType::Person);
        Self {
            words: share(words, 10),
            names: share(200 * names, words),
            persons: share(20 * persons.count(), names),
            quotations: share(400 * analysis.quotes.len(), words),
            sentences: share(200 * analysis.sentences.len(), words),
            paragraphs: analysis.paragraphs.len().min(20) as i32,
        }
    }
}

/// One number for each feature.
pub type Values = [i32; FEATURES.len()];

/// The features of a candidate; flags are 10, so that they weigh as much as amounts, which go up to
/// about 25.
pub fn values(
    article: &str,
    analysis: &Analysis,
    candidate: &Candidate,
    scratch: &Scratch,
    known: &Keyphrases,
) -> Values {
    const FLAG: i32 = 10;
    let flag = |holds: bool| if holds { FLAG } else { 0 };
    let Candidate {
        first,
        shown,
        times,
        name,
        ..
    } = *candidate;
    let (shape, sentence) = (shown.shape, first.sentence);
    let words = &scratch.words[shown.first..shown.end];
    let (head, last) = (&words[0], &words[words.len() - 1]);
    let (is_name, kind, count) = (name.is_some(), name.map(|(_, kind)| kind), words.len());

    let rarity = |word: &Word| i32::from(word.rarity);
    let again = |word: &Word| {
        let count = word.lemma.map_or(0, |lemma| scratch.counts[lemma.index()]);
        (count.saturating_sub(1).min(4) * 5) as i32
    };
    // Articles for the learning are short: in long ones what comes again and again goes on to count.
    let amount = ((times - 1).min(6) * 4) as i32;
    let repeated = words.iter().map(again).sum::<i32>() / count as i32;
    let adjective = words.iter().any(|word| word.role == Role::Adjective);
    let holds_name = words.iter().any(|word| word.name.is_some());
    let holds = |kind: EntityType| {
        words
            .iter()
            .any(|word| word.name.is_some_and(|name| name.kind == kind))
    };

    let mut pairs = words
        .iter()
        .zip(&words[1..])
        .map(|(first, second)| known.pair(first.number, second.number));
    let first_pair = pairs.next().unwrap_or_default();
    let least = pairs.fold(first_pair, |least, pair| Pair {
        articles: least.articles.min(pair.articles),
        again: least.again.min(pair.again),
        bound: least.bound.min(pair.bound),
    });

    // What stands before its first place; a clitic of its own stands before the rest.
    let tokens = &analysis.sentences[sentence].tokens;
    let (starts, sentence_length) = (first.first == tokens.start, tokens.len());
    let own = &analysis.segments[analysis.tokens[first.first].segments.start];
    let clitic = !own.stem;
    let before = first.first.checked_sub(1).filter(|_| !starts);
    let before_word = before.map(|index| &scratch.words[index]);
    let before = before.map(|index| &analysis.tokens[index]);
    let after = |wanted: Upos| {
        if clitic {
            own.upos == wanted
        } else {
            before.is_some_and(|token| token.upos == wanted)
        }
    };
    let preceded =
        |marks: &[&str]| before.is_some_and(|token| marks.contains(&token.span.of(article)));
    let opened = preceded(&["«", "\"", "“", "”"]);
    // In إضافة to a noun that can head a tag: the longer phrase carries this one.
    let carried = !clitic
        && before_word.is_some_and(|carrier| {
            carrier.governs
                && carrier.name.is_none()
                && !carrier.pronoun
                && !carrier.listed.generic
                && carrier.role == Role::Noun
        });

    // What stands behind.
    let following = (shown.end < analysis.sentences[shown.sentence].tokens.end)
        .then(|| &analysis.tokens[shown.end]);
    let following_word = following.map(|_| &scratch.words[shown.end]);
    let before_a = |wanted: Upos| following.is_some_and(|token| token.upos == wanted);
    let followed =
        |marks: &[&str]| following.is_some_and(|token| marks.contains(&token.span.of(article)));
    let opens = sentence == 0 && first.first < analysis.sentences[0].tokens.start + 2;
    let latin = |token: &Token| token.kind == TokenKind::Foreign;
    let latin = analysis.tokens[shown.first..shown.end].iter().all(latin);
    let spread = candidate.spread(scratch);
    let spread = (20 * spread / analysis.tokens.len().max(1)) as i32;
    let opening = |word: &&Word| {
        word.lemma
            .is_some_and(|lemma| scratch.opening[lemma.index()])
    };
    let in_opening = (20 * words.iter().filter(opening).count() / count) as i32;
    let late = (20 * first.first / analysis.tokens.len().max(1)) as i32;
    [
        flag(count == 1 && !is_name),
        flag(count == 2 && !is_name),
        flag(count == 3 && !is_name),
        flag(count > 3 && !is_name),
        flag(times == 2),
        flag(times > 2),
        again(head),
        again(last),
        repeated,
        rarity(head),
        rarity(last),
        words.iter().map(rarity).max().unwrap_or(0),
        words.iter().map(rarity).min().unwrap_or(0),
        if count == 1 && !is_name {
            rarity(head)
        } else {
            0
        },
        flag(!is_name && last.definite),
        flag(!is_name && head.article),
        flag(!is_name && adjective && !last.definite),
        flag(!is_name && count > 1 && words[1].role == Role::Noun),
        flag(!is_name && adjective),
        flag(!is_name && holds_name),
        flag(!is_name && last.name.is_some()),
        flag(!is_name && head.name.is_some()),
        flag(kind == Some(EntityType::Person)),
        flag(kind == Some(EntityType::Location)),
        flag(kind == Some(EntityType::Organisation)),
        flag(kind == Some(EntityType::Miscellaneous)),
        flag(!is_name && holds(EntityType::Person)),
        flag(!is_name && holds(EntityType::Location)),
        flag(!is_name && holds(EntityType::Organisation)),
        flag(is_name && count == 1),
        flag(is_name && count == 2),
        flag(is_name && count > 2),
        flag(kind == Some(EntityType::Location) && count == 1),
        flag(kind == Some(EntityType::Organisation) && count == 1),
        name.map_or(0, |(entity, _)| entity.min(20) as i32),
        flag(is_name && count == 1 && times > 1),
        flag(is_name && count == 1 && sentence == 0),
        flag(kind == Some(EntityType::Person) && times > 2),
        flag(kind == Some(EntityType::Location) && times > 1),
        flag(kind == Some(EntityType::Organisation) && times > 1),
        flag(!is_name && count == 1 && times > 1),
        flag(!is_name && head.proper),
        flag(!is_name && count > 1 && last.proper),
        flag(sentence == 0),
        flag(sentence == 1),
        flag(sentence + 1 >= analysis.sentences.len()),
        late,
        flag(sentence_length < 12),
        flag(starts),
        flag(after(Upos::Adp)),
        flag(after(Upos::Num) || after(Upos::Det)),
        flag(!clitic && after(Upos::Verb)),
        flag(after(Upos::Sconj)),
        flag(clitic && after(Upos::Cconj)),
        flag(!clitic && before_word.is_some_and(|word| word.name.is_some())),
        flag(!clitic && after(Upos::Adj)),
        flag(carried && !is_name),
        flag(carried && is_name),
        flag(preceded(&["(", "["])),
        flag(opened),
        flag(opened && followed(&["»", "\"", "”"])),
        flag(following.is_none_or(|token| token.upos == Upos::Punct)),
        flag(before_a(Upos::Verb)),
        flag(
            before_a(Upos::Adp)
                || following_word.is_some_and(|word| word.proclitic == Proclitic::For),
        ),
        flag(before_a(Upos::Propn)),
        flag(following_word.is_some_and(|word| {
            word.proclitic == Proclitic::And
                && word.role == Role::Noun
                && word.article == last.article
        })),
        flag(
            !is_name
                && following_word.is_some_and(|word| {
                    word.role == Role::Adjective && word.proclitic == Proclitic::None
                }),
        ),
        flag(
            !last.article
                && !is_name
                && following_word.is_some_and(|word| {
                    word.role == Role::Noun && word.proclitic == Proclitic::None
                }),
        ),
        flag(head.plural && !is_name),
        flag(!is_name && head.plural && !last.definite),
        flag(!is_name && words.iter().any(|word| word.listed.weak)),
        flag(!is_name && count > 1 && head.listed.topical),
        flag(!is_name && count == 1 && head.listed.topical),
        flag(!is_name && head.listed.topical && words[1..].iter().any(|word| word.name.is_some())),
        flag(!is_name && count > 1 && last.listed.topical),
        flag(!is_name && count > 1 && head.listed.topical && last.listed.topical),
        flag(!is_name && head.listed.everyday),
        flag(!is_name && count > 1 && last.listed.everyday),
        flag(is_name && count > 1 && head.listed.topical),
        flag(!is_name && head.listed.institution),
        flag(!is_name && head.listed.institution && count > 2),
        flag(shape.official),
        flag(shape.official_part),
        flag(shape.official_inside),
        i32::from(shape.shorter.min(4)) * 5,
        flag(shape.shorter > 0),
        flag(shape.covered),
        first_pair.articles as i32,
        least.articles as i32,
        first_pair.again as i32 / 3,
        least.again as i32 / 3,
        least.bound as i32 / 3,
        if is_name { amount } else { 0 },
        if is_name { 0 } else { amount },
        flag(opens),
        flag(opens && is_name),
        flag(name.is_some_and(|(entity, _)| entity == 0)),
        flag(before_a(Upos::Pron) || followed(&["("])),
        spread,
        in_opening,
        flag(!is_name && count > 1 && last.role == Role::Adjective),
        flag(latin),
        flag(latin && preceded(&["(", ":"])),
        scratch.text.words,
        scratch.text.names,
        scratch.text.persons,
        scratch.text.quotations,
        scratch.text.sentences,
        scratch.text.paragraphs,
    ]
}
