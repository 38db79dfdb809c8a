//! Words in marks that are a title or a name and no statement: كتاب «…»، فيلم بعنوان «…»، «وقائع سنين الجمر».

use super::lexicon::Reporting;
use super::marks::Region;
use super::roles::Role;
use super::view::View;
use super::words::NO;
use crate::analysis::{TokenKind, Upos};

/// Words in marks are counted up to here.
const FEW: usize = 8;

impl View<'_> {
    /// How many words stand in the region, up to [`FEW`].
    pub fn count_words(&self, region: &Region) -> usize {
        let end = region.close.max(region.open + 1);
        self.analysis.tokens[region.open + 1..end]
            .iter()
            .take(8 * FEW)
            .filter(|token| token.kind.is_word() || token.kind == TokenKind::Hashtag)
            .take(FEW)
            .count()
    }

    /// Whether what stands in marks is a title or name: كتاب «…»، فيلم بعنوان «…».
    pub fn is_title(&self, region: &Region) -> bool {
        if self.is_one_name(region) {
            return true;
        }
        let before = |back: usize| region.open.checked_sub(back).map(|at| &self.words[at]);
        let Some(word) = before(1) else { return false };
        if word.mark != '\0' {
            // «أ» و«ب»: one title after another is told by the first.
            return word.mark == '(';
        }
        // و«ب»: a conjunction of its own.
        if matches!(word.span.of(self.text), "و" | "ف" | "ب" | "ل" | "ك") {
            return !matches!(word.span.of(self.text), "ب");
        }
        // بالتعاون مع «جونز هوبكنز الطبي»
        let joined = matches!(word.span.of(self.text), "مع" | "في" | "بين" | "لدى" | "ضد");
        if joined && self.count_words(region) <= 4 && !self.has_clause(region) {
            return true;
        }
        // كتابها الجديد «…»
        let reports = |at: usize| {
            before(at).is_some_and(|word| word.reporting.verb.is_some() && word.is_finite())
        };
        // كتاب سماه «…», كل ما في «…»
        let named = matches!(
            self.text[word.stem..word.span.end].as_ref(),
            "سماه"
                | "سماها"
                | "أسماه"
                | "أسماها"
                | "عنوانه"
                | "عنوانها"
                | "اسمه"
                | "اسمها"
        );
        if named && before(2).is_some_and(|word| word.is(Role::Work)) {
            return true;
        }
        // سهم «الخليج للملاحة القابضة»: a noun with its name.
        let noun = word.upos == Upos::Noun
            && !word.is_definite()
            && word.pronoun.is_none()
            && word.reporting == Reporting::default()
            && !word.is_circumstantial(self.text);
        if noun && self.count_words(region) <= 6 && !self.has_clause(region) {
            return true;
        }
        word.is(Role::Work) && !word.is_finite()
            || word.upos == Upos::Adj
                && !reports(1)
                && before(2).is_some_and(|word| word.is(Role::Work) && word.upos == Upos::Noun)
    }

    /// Whether marks hold a name and nothing else: «وقائع سنين الجمر».
    fn is_one_name(&self, region: &Region) -> bool {
        let Some(inside) = self.words.get(region.open + 1..region.close) else {
            return false;
        };
        let name = inside.first().map_or(NO, |word| word.mention);
        region.closed && name != NO && inside.iter().all(|word| word.mention == name)
    }

    /// Whether a verb or negation stands in the region.
    pub fn has_clause(&self, region: &Region) -> bool {
        (region.open + 1..region.close)
            .take(16)
            .any(|at| self.words[at].is_finite() || self.words[at].upos == Upos::Part)
    }
}
