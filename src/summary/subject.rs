//! Words beside a verb: whether one may be its subject, and what is attached to it.

use crate::analysis::{Analysis, Aspect, Definite, Person, PronounType, Segment, Token, Upos};

fn segments<'a>(analysis: &'a Analysis, token: &Token) -> &'a [Segment] {
    &analysis.segments[token.segments.clone()]
}

/// The pronoun attached to the word.
pub fn attached<'a>(analysis: &'a Analysis, token: &Token) -> Option<&'a Segment> {
    let segments = segments(analysis, token);
    let last = segments.last().filter(|_| segments.len() > 1);
    last.filter(|segment| !segment.stem && segment.upos == Upos::Pron)
}

/// Whether a pronoun is of a third person.
pub fn is_third(pronoun: Option<&Segment>) -> bool {
    pronoun.is_some_and(|pronoun| {
        !matches!(
            pronoun.features.person(),
            Some(Person::First | Person::Second)
        )
    })
}

/// Whether a preposition stands before the word, as a part of it or as all of it.
pub fn opens_with_preposition(analysis: &Analysis, token: &Token) -> bool {
    segments(analysis, token)
        .first()
        .is_some_and(|segment| segment.upos == Upos::Adp)
}

/// Whether the verb is imperfect.
pub fn is_imperfect(analysis: &Analysis, verb: &Token) -> bool {
    segments(analysis, verb)
        .iter()
        .any(|segment| segment.stem && segment.features.aspect() == Some(Aspect::Imperfective))
}

/// المكتبة، مكتبة (المدينة): a noun or adjective that is definite, or the head of an إضافة.
pub fn definite_noun(analysis: &Analysis, token: &Token) -> bool {
    matches!(token.upos, Upos::Noun | Upos::Adj)
        && segments(analysis, token).iter().any(|segment| {
            segment.stem
                && matches!(
                    segment.features.definite(),
                    Some(Definite::Definite | Definite::Construct)
                )
        })
}

/// البيان: a noun with the article.
pub fn has_article(analysis: &Analysis, token: &Token) -> bool {
    token.upos == Upos::Noun
        && segments(analysis, token)
            .iter()
            .any(|segment| segment.stem && segment.features.definite() == Some(Definite::Definite))
}

/// Whether the word behind a verb may be its subject: بلغت سيولة السوقين, but not تضم مستشفى.
pub fn may_be(analysis: &Analysis, token: &Token) -> bool {
    let pronoun = |segment: &Segment| {
        segment.stem
            && matches!(
                segment.features.pronoun_type(),
                Some(PronounType::Relative | PronounType::Demonstrative)
            )
    };
    matches!(token.upos, Upos::Propn | Upos::Num | Upos::X)
        || definite_noun(analysis, token)
        || segments(analysis, token).iter().any(pronoun)
}
