//! Whether a unit leans on what is before it.

use super::heads::{Heads, Role, is_calendar, is_news, is_saying};
use super::opening::Opening;
use super::subject::{self, definite_noun};
use crate::analysis::{Analysis, PronounType, Token, Upos};
use std::ops::Range;

/// A name or a demonstrative is looked for among so many tokens.
const FAR: usize = 25;
/// A comma so soon behind a verb leaves no room for a subject behind a preposition and its noun.
const SOON: usize = 5;

/// The first words of a unit, و and dropped phrases taken off.
pub struct Head<'h> {
    /// The text.
    pub text: &'h str,
    /// What was found in it.
    pub analysis: &'h Analysis,
    /// The tokens of the words.
    pub places: &'h [usize],
    /// The words; the first ones may have been taken off.
    pub heads: &'h Heads,
    /// How many words were taken off.
    pub first: usize,
    /// All tokens of the unit.
    pub range: Range<usize>,
    /// Whether it stands within a sentence.
    pub goes_on: bool,
}

impl Head<'_> {
    fn token(&self, index: usize) -> Option<&Token> {
        let place = *self.places.get(index)?;
        Some(&self.analysis.tokens[place])
    }

    fn is(&self, index: usize, role: Role) -> bool {
        self.heads.is(self.first + index, role)
    }

    fn opens_with(&self, role: Role) -> bool {
        self.heads.longest(self.first, role).is_some()
    }

    /// Says in `opening` what these words tell.
    pub fn classify(&self, opening: &mut Opening) {
        let Some(token) = self.token(0) else { return };
        let lemma = token
            .lemma
            .map_or("", |lemma| self.analysis.strings.get(lemma));
        let contrasts = self.opens_with(Role::Contrast) && !self.is(0, Role::Opposed);
        opening.verb = matches!(token.upos, Upos::Verb | Upos::Aux);
        opening.example = self.opens_with(Role::Example);
        opening.background = self.opens_with(Role::Background);
        opening.says = token.upos == Upos::Verb && is_saying(lemma);
        opening.news = opening.verb && is_news(lemma);
        opening.adds |=
            opening.says && matches!(lemma, "أضاف" | "تابع" | "أردف" | "استطرد" | "ختم");
        opening.points = self.points_nowhere()
            || self.points_far()
            || opening.says && self.bare_subject()
            || opening.verb && self.has_only_a_place();
        opening.leans = contrasts
            || opening.example
            || self.opens_with(Role::Result)
            || self.is(0, Role::Participle)
            || self.is(1, Role::Ordinal)
            || self.lacks_subject(token, opening.says)
            || self.points_back(token)
            || self.points_soon()
            || self.goes_on && self.hangs(opening);
    }

    /// Within a sentence: ، أن تدفع دية، ، إضافة إلى تمثال، ، بعد ذهابهما: no sentence of its own.
    fn hangs(&self, opening: &Opening) -> bool {
        let verb = |token: &Token| matches!(token.upos, Upos::Verb | Upos::Aux);
        self.opens_with(Role::Content)
            || opening.points
            || !self.analysis.tokens[self.range.clone()].iter().any(verb)
    }

    /// وأضاف أن، كان يعمل، وتسعى إلى: a verb whose subject is in the sentence before.
    fn lacks_subject(&self, token: &Token, says: bool) -> bool {
        if !matches!(token.upos, Upos::Verb | Upos::Aux) {
            return false;
        }
        // قال: …
        let behind = self.analysis.tokens.get(self.places[0] + 1);
        let colon = behind.is_some_and(|token| token.span.of(self.text) == ":");
        let reported = colon || self.places.len() < 2 || self.is(1, Role::Reported);
        if says && reported {
            return true;
        }
        let Some(next) = self.token(1) else {
            return true;
        };
        // وقال مدربه، جمعها محرر: what is meant is in the sentence before.
        if next.upos == Upos::Noun && subject::attached(self.analysis, next).is_some()
            || subject::is_third(subject::attached(self.analysis, token))
        {
            return true;
        }
        if says {
            return false;
        }
        if self.is(0, Role::Being) {
            return matches!(next.upos, Upos::Verb | Upos::Part)
                || self.goes_on && !subject::may_be(self.analysis, next);
        }
        let before_preposition = subject::opens_with_preposition(self.analysis, next);
        if self.goes_on {
            return before_preposition || !subject::may_be(self.analysis, next);
        }
        before_preposition && subject::is_imperfect(self.analysis, token)
    }

    /// تأتي هذه القمة: a demonstrative soon after the head; هذا العام points at the calendar.
    fn points_soon(&self) -> bool {
        (1..self.places.len().min(4)).any(|index| {
            let token = &self.analysis.tokens[self.places[index]];
            (self.is(index, Role::Demonstrative) || is_demonstrative(self.analysis, token))
                && !self.is(index + 1, Role::Calendar)
        })
    }

    /// وكان في استقبالهم: a pronoun before anything that it could mean. In فور وصوله إلى دمشق قال
    /// الأسد, the name comes later.
    fn points_nowhere(&self) -> bool {
        for (index, &place) in self.places.iter().enumerate() {
            let token = &self.analysis.tokens[place];
            let meant = subject::is_third(subject::attached(self.analysis, token));
            if meant && index > 0 {
                let name = |token: &Token| token.upos == Upos::Propn;
                let end = self.range.end.min(self.places[0] + FAR);
                let verb = |upos: Upos| matches!(upos, Upos::Verb | Upos::Aux);
                let verb_first = self.token(0).is_some_and(|token| verb(token.upos));
                return verb_first || !self.analysis.tokens[place..end].iter().any(name);
            }
            if definite_noun(self.analysis, token) || token.upos == Upos::Propn {
                return false;
            }
        }
        false
    }

    /// وأشار البيان إلى أن: a speaker known from before; وأشار بيان الوزارة is not.
    fn bare_subject(&self) -> bool {
        self.token(1)
            .is_some_and(|token| subject::has_article(self.analysis, token))
            && self.is(2, Role::Reported)
    }

    /// ولد في القاهرة، وحصل على …: behind the verb a preposition, and soon a comma.
    fn has_only_a_place(&self) -> bool {
        let behind = self
            .token(1)
            .is_some_and(|token| subject::opens_with_preposition(self.analysis, token));
        let verb = self.places[0];
        let soon = &self.analysis.tokens[verb + 1..self.range.end.min(verb + SOON)];
        let comma = |token: &Token| matches!(token.span.of(self.text), "،" | ",");
        behind && soon.iter().any(comma)
    }

    /// رفض التاجر هذه الحجج: a demonstrative before a noun that the unit has not named.
    fn points_far(&self) -> bool {
        let first = self.places.get(4).copied().unwrap_or(self.range.end);
        (first..self.range.end.min(self.range.start + FAR)).any(|place| {
            let token = &self.analysis.tokens[place];
            if !is_demonstrative(self.analysis, token) {
                return false;
            }
            let Some(noun) = self.analysis.tokens[place + 1..self.range.end].first() else {
                return false;
            };
            let tokens = &self.analysis.tokens;
            let named = |token: &Token| token.lemma == noun.lemma;
            definite_noun(self.analysis, noun)
                && noun.upos == Upos::Noun
                && !is_calendar(noun.span.of(self.text))
                && !tokens[self.range.start..place].iter().any(named)
        })
    }

    /// هو، هذه، فيها، زوجته: the first word refers to something before it.
    fn points_back(&self, token: &Token) -> bool {
        let segments = &self.analysis.segments[token.segments.clone()];
        let stem_points = segments.iter().any(|segment| {
            segment.stem
                && matches!(segment.upos, Upos::Pron | Upos::Det)
                && matches!(
                    segment.features.pronoun_type(),
                    Some(PronounType::Personal | PronounType::Demonstrative)
                )
        });
        let attached =
            token.upos != Upos::Verb && subject::attached(self.analysis, token).is_some();
        self.is(0, Role::Pointer) || stem_points || attached
    }
}

/// هذا، لهذه، بتلك.
fn is_demonstrative(analysis: &Analysis, token: &Token) -> bool {
    matches!(token.upos, Upos::Det | Upos::Pron)
        && analysis.segments[token.segments.clone()]
            .iter()
            .any(|segment| {
                segment.stem && segment.features.pronoun_type() == Some(PronounType::Demonstrative)
            })
}
