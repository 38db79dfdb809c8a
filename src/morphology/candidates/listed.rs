//! Readings of words whose stem is in the lexicon.

use super::{ALIF, CandidateGenerator, LAM, LONGEST_STEM, Opening, Word, YA};
use crate::model::State;
use crate::morphology::affixes::{After, ENCLITICS, Host, PROCLITICS};
use crate::morphology::kind::{Class, Kind, flag};
use crate::morphology::{Article, Candidate, Provenance, Repairs, Source};
use crate::text::Letter;

impl CandidateGenerator<'_> {
    pub(super) fn listed(&self, word: &Word, opening: Opening, out: &mut Vec<Candidate>) {
        let start = opening.start;
        let rest = &word.folded[start..];
        let root = self.lexicon.stems.start();
        if opening.host != Host::Imperfect {
            self.walk(word, opening, root, start, out);
        }
        let nominal = matches!(opening.host, Host::Any | Host::Nominal);
        if nominal && rest.len() > 3 && rest.starts_with(&[ALIF, LAM]) {
            let article = Article::Full;
            self.walk(word, Opening { article, ..opening }, root, start + 2, out);
        }
        let after_lam = opening.host == Host::Nominal
            && start > 0
            && word.folded[start - 1] == LAM
            && rest[0] == LAM;
        if after_lam {
            let article = Article::Contracted;
            self.walk(word, Opening { article, ..opening }, root, start + 1, out);
            // للغة as ل + اللغة, لله as ل + الله.
            let article = Article::Fused;
            self.walk(word, Opening { article, ..opening }, root, start, out);
        }
        if opening.host != Host::Nominal && rest.len() > 1 && is_subject(rest[0]) {
            let prefix = rest[0];
            self.walk(word, Opening { prefix, ..opening }, root, start + 1, out);
        }
    }

    /// A verb that is written together with the لا or ما before it: لايوجد. The word stays whole,
    /// as it was written, and is the verb.
    pub(super) fn run_together(&self, word: &Word, out: &mut Vec<Candidate>) {
        let Some(opening) = self.opening(word, 0) else {
            return;
        };
        let [LAM | MIM, ALIF, prefix, ..] = *word.folded else {
            return;
        };
        if is_subject(prefix) && prefix != ALIF {
            let root = self.lexicon.stems.start();
            self.walk(word, Opening { prefix, ..opening }, root, 3, out);
        }
    }

    /// Follows the stems that begin at letter `at`.
    fn walk(
        &self,
        word: &Word,
        opening: Opening,
        root: State,
        at: usize,
        out: &mut Vec<Candidate>,
    ) {
        let stems = self.lexicon.stems;
        // Whole words with the article inside: للذين as ل + الذين, لله as ل + الله.
        let inside: &[Letter] = match opening.article {
            Article::Contracted => &[ALIF, LAM],
            Article::Fused => &[ALIF, LAM],
            _ => &[],
        };
        if !inside.is_empty() {
            let mut state = Some(root);
            for &letter in inside.iter().chain(&word.folded[at..]) {
                state = state.and_then(|state| stems.step(state, letter));
            }
            if let Some(number) = state.and_then(State::word) {
                let end = word.folded.len();
                for entry in self.lexicon.entries(number) {
                    let Some(kind) = self.lexicon.kind(entry) else {
                        continue;
                    };
                    if kind.class() == Class::Closed && kind.has(flag::PREPOSITION) {
                        self.push_closed(word, opening, entry, kind, (0, end as u8), at, end, out);
                    }
                }
            }
        }
        let mut state = root;
        if let Some(number) = state.word() {
            self.entries(word, opening, number, at, at, out);
        }
        for (offset, &letter) in word.folded[at..].iter().take(LONGEST_STEM).enumerate() {
            let Some(next) = stems.step(state, letter) else {
                return;
            };
            state = next;
            if let Some(number) = state.word() {
                self.entries(word, opening, number, at, at + offset + 1, out);
            }
        }
    }

    /// The entries of stem `number`, which lies in letters `from..end`.
    fn entries(
        &self,
        word: &Word,
        opening: Opening,
        number: usize,
        from: usize,
        end: usize,
        out: &mut Vec<Candidate>,
    ) {
        for &(tail, cut) in &word.tails[..word.tail_count] {
            let ending = match (cut as usize).checked_sub(end) {
                Some(0..=5) => &word.folded[end..cut as usize],
                _ => continue,
            };
            for entry in self.lexicon.entries(number) {
                let Some(kind) = self.lexicon.kind(entry) else {
                    continue;
                };
                match kind.class() {
                    Class::Closed => {
                        if ending.is_empty()
                            && opening.article == Article::None
                            && opening.prefix == 0
                        {
                            self.push_closed(
                                word,
                                opening,
                                entry,
                                kind,
                                (tail, cut),
                                from,
                                end,
                                out,
                            );
                        }
                    }
                    Class::Nominal => {
                        if opening.prefix == 0 {
                            self.push_nominal(
                                word,
                                opening,
                                entry,
                                kind,
                                (tail, cut),
                                from,
                                end,
                                out,
                            );
                        }
                    }
                    _ => self.push_verb(word, opening, entry, kind, (tail, cut), from, end, out),
                }
            }
        }
    }

    #[allow(clippy::too_many_arguments)]
    fn push_closed(
        &self,
        word: &Word,
        opening: Opening,
        entry: usize,
        kind: Kind,
        (tail, cut): (u8, u8),
        from: usize,
        end: usize,
        out: &mut Vec<Candidate>,
    ) {
        let joined = tail != 0;
        let pronoun = if joined {
            match ENCLITICS[tail as usize].1 {
                After::Verbal => kind.has(flag::VERBAL),
                _ => kind.has(flag::PRONOUN) || kind.has(flag::NEEDS_PRONOUN),
            }
        } else {
            !kind.has(flag::NEEDS_PRONOUN)
        };
        let host = match opening.host {
            Host::Any => true,
            Host::Nominal => kind.has(flag::PREPOSITION),
            Host::Verbal => kind.has(flag::EMPHASIS),
            Host::Imperfect => false,
        };
        let kaf = PROCLITICS[opening.chain as usize]
            .0
            .last()
            .is_some_and(|last| last.form == "ك");
        let before = !(kaf && kind.has(flag::NOT_AFTER_KAF))
            && (!opening.asks || kind.has(flag::QUESTION))
            && (!opening.joins || kind.has(flag::CONJUNCTION));
        if !(pronoun && host && before) {
            return;
        }
        let candidate = Candidate {
            source: Source::entry(entry),
            features: kind.features(),
            upos: kind.upos(),
            enclitics: tail,
            provenance: Provenance::Closed,
            repairs: match opening.article {
                Article::None => self.lexicon.repairs(entry, &word.exact[from..end]),
                _ => Repairs::NONE,
            },
            lemma_frequency: self.lexicon.frequency(entry) >> 4,
            ..self.blank(word, opening, cut as usize)
        };
        self.push(word, candidate, out);
    }
}

const MIM: Letter = (0x645 - 0x620) as Letter;

const fn is_subject(letter: Letter) -> bool {
    const TA: Letter = (0x62A - 0x620) as Letter;
    const NUN: Letter = (0x646 - 0x620) as Letter;
    letter == YA || letter == TA || letter == NUN || letter == ALIF
}
