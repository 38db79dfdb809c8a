//! Readings of words whose stem is in the lexicon.

use super::{ALIF, CandidateGenerator, HAMZA_ABOVE, LAM, LONGEST_STEM, Opening, Word};
use crate::analysis::{Definite, Upos};
use crate::model::State;
use crate::morphology::affixes::verbs::EMPHATIC;
use crate::morphology::affixes::{After, ENCLITICS, Host, PROCLITICS, pack};
use crate::morphology::kind::{Class, Kind, flag};
use crate::morphology::lexicon::repair_of;
use crate::morphology::{Article, Candidate, Provenance, Repairs, Source};
use crate::text::{Letter, fold_letter};

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

    #[allow(clippy::too_many_arguments)]
    fn push_nominal(
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
        let definite = opening.article != Article::None;
        if !matches!(opening.host, Host::Any | Host::Nominal)
            || opening.asks
            || joined && (definite || kind.has(flag::NO_PRONOUN))
            || definite && kind.has(flag::NO_ARTICLE)
            || joined && ENCLITICS[tail as usize].1 == After::Verbal
            || opening.article == Article::Fused && word.folded[from] != LAM
        {
            return;
        }
        let letters = &word.folded[end..cut as usize];
        let Some(packed) = pack(letters) else { return };
        for ending in self.endings.of(Class::Nominal, kind.paradigm) {
            if ending.folded != packed
                || kind.paradigm & ending.slot == 0
                || !ending.place.allows(joined)
            {
                continue;
            }
            let mut features = ending.features(kind.features());
            if definite {
                // Indefinite endings, and those of the construct.
                if matches!(ending.inflection, 2 | 3 | 6 | 7 | 10 | 11 | 16 | 17) {
                    continue;
                }
                features = features.with_definite(Definite::Definite);
            } else if joined {
                features = features.with_definite(Definite::Construct);
            }
            let exact = pack(&word.exact[end..cut as usize]).unwrap_or(0);
            let repairs = self.lexicon.repairs(entry, &word.exact[from..end]);
            let repairs = self
                .without_seat(word, repairs, entry, from, end, joined, letters)
                .and(ending_repairs(exact, ending.exact, ending.inflection));
            let name = kind.has(flag::NAME);
            if name && ending.inflection != 1 && repairs != Repairs::NONE {
                continue;
            }
            let candidate = Candidate {
                source: Source::entry(entry),
                features,
                upos: kind.upos(),
                enclitics: tail,
                inflection: ending.inflection + if definite { 32 } else { 0 },
                provenance: if name {
                    Provenance::Name
                } else {
                    Provenance::Listed
                },
                repairs,
                lemma_frequency: self.lexicon.frequency(entry) >> 4,
                ..self.blank(word, opening, cut as usize)
            };
            self.push(word, candidate, out);
            let mut also = |upos| {
                self.push(word, Candidate { upos, ..candidate }, out);
            };
            if kind.has(flag::ALSO_NOUN) {
                also(Upos::Noun);
            }
            // Words of the language in names of bodies and works: الأمم المتحدة. No name is told
            // by an indefinite ending: فرعا, بيتين.
            let told =
                matches!(ending.inflection, 2 | 3) || !definite && is_dual(ending.inflection);
            if !name && !joined && !told && matches!(kind.upos(), Upos::Noun | Upos::Adj) {
                also(Upos::Propn);
            }
            if kind.has(flag::ALSO_ADJECTIVE) {
                also(Upos::Adj);
            }
            let adverbial = ending.inflection == 2 && !name && kind.upos() != Upos::Num;
            if adverbial || kind.has(flag::ALSO_ADVERB) && !joined {
                also(Upos::Adv);
            }
        }
    }

    /// A hamza at the end of a stem changes its seat before a pronoun and before endings other
    /// than ة: that is no mistake.
    #[allow(clippy::too_many_arguments)]
    fn without_seat(
        &self,
        word: &Word,
        repairs: Repairs,
        entry: usize,
        from: usize,
        end: usize,
        joined: bool,
        ending: &[Letter],
    ) -> Repairs {
        let hamza = fold_letter((0x621 - 0x620) as Letter);
        let last = end > from && word.folded[end - 1] == hamza;
        let moved = match ending.first() {
            // بطيئة, but ماؤه is no مائة.
            Some(&letter) => {
                fold_letter(letter) != fold_letter(TA_MARBUTA)
                    || end - from > 1 && word.folded[end - 2] == YA
            }
            None => joined,
        };
        if last && moved && repairs.has(Repairs::HAMZA) {
            return self.lexicon.repairs(entry, &word.exact[from..end - 1]);
        }
        repairs
    }

    #[allow(clippy::too_many_arguments)]
    fn push_verb(
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
        let class = kind.class();
        let imperfect = class == Class::Imperfect;
        let host = match opening.host {
            Host::Any => true,
            Host::Imperfect => imperfect,
            Host::Verbal => class != Class::Imperative,
            Host::Nominal => false,
        };
        if !host
            || imperfect != (opening.prefix != 0) && !(imperfect && kind.has(flag::HAMZA_FIRST))
            || opening.article != Article::None
            || opening.asks && class == Class::Imperative
            || joined && ENCLITICS[tail as usize].1 == After::Nominal
        {
            return;
        }
        let Some(packed) = pack(&word.folded[end..cut as usize]) else {
            return;
        };
        let emphatic = PROCLITICS[opening.chain as usize]
            .0
            .last()
            .is_some_and(|last| last.form == "ل" && last.upos == Upos::Part);
        for ending in self.endings.of(class, kind.paradigm) {
            let melted = imperfect && kind.has(flag::HAMZA_FIRST) && ending.prefix == ALIF;
            let prefix = if melted { 0 } else { ending.prefix };
            if imperfect && ending.inflection >= EMPHATIC && !emphatic {
                continue;
            }
            if ending.folded != packed || prefix != opening.prefix || !ending.place.allows(joined) {
                continue;
            }
            let mut repairs = self.lexicon.repairs(entry, &word.exact[from..end]);
            if melted {
                repairs = Repairs::NONE;
            }
            let exact = pack(&word.exact[end..cut as usize]).unwrap_or(0);
            repairs = repairs.and(ending_repairs(exact, ending.exact, ending.inflection));
            if prefix == ALIF && word.exact[from - 1] != HAMZA_ABOVE {
                repairs = repairs.and(Repairs::HAMZA);
            }
            let candidate = Candidate {
                source: Source::entry(entry),
                features: ending.features(kind.features()),
                upos: kind.upos(),
                enclitics: tail,
                inflection: ending.inflection,
                provenance: Provenance::Listed,
                repairs,
                lemma_frequency: self.lexicon.frequency(entry) >> 4,
                ..self.blank(word, opening, cut as usize)
            };
            self.push(word, candidate, out);
            // كان is a verb of its own, too: ما كان كان.
            if candidate.upos == Upos::Aux {
                let upos = Upos::Verb;
                self.push(word, Candidate { upos, ..candidate }, out);
            }
        }
    }
}

/// Whether a noun's inflection is one of the dual.
const fn is_dual(inflection: u8) -> bool {
    matches!(inflection, 4..=7 | 14..=17)
}

const MIM: Letter = (0x645 - 0x620) as Letter;
const TA_MARBUTA: Letter = (0x629 - 0x620) as Letter;

const YA: Letter = (0x64A - 0x620) as Letter;

const fn is_subject(letter: Letter) -> bool {
    const TA: Letter = (0x62A - 0x620) as Letter;
    const NUN: Letter = (0x646 - 0x620) as Letter;
    letter == YA || letter == TA || letter == NUN || letter == ALIF
}

/// What has to be mended in an ending; both are packed letters of equal folding.
fn ending_repairs(mut written: u64, mut expected: u64, inflection: u8) -> Repairs {
    let mut repairs = Repairs::NONE;
    while written != 0 || expected != 0 {
        let (a, b) = ((written & 255) as Letter, (expected & 255) as Letter);
        // The seat of a hamza inside an ending follows its vowels: بدؤوا, بدأوا, بدءوا.
        if a != b && inflection != 0 {
            let repair = repair_of(fold_letter(b));
            if repair != Repairs::HAMZA {
                repairs = repairs.and(repair);
            }
        }
        written >>= 8;
        expected >>= 8;
    }
    repairs
}
