//! Readings as nouns, adjectives, names and numerals whose stem is in the lexicon.

use super::repairs::ending_repairs;
use super::{CandidateGenerator, LAM, Opening, Word};
use crate::analysis::{Definite, Upos};
use crate::morphology::affixes::{After, ENCLITICS, Host, pack};
use crate::morphology::kind::{Class, Kind, flag};
use crate::morphology::{Article, Candidate, Provenance, Repairs, Source};

impl CandidateGenerator<'_> {
    #[allow(clippy::too_many_arguments)]
    pub(super) fn push_nominal(
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
}

/// Whether a noun's inflection is one of the dual.
const fn is_dual(inflection: u8) -> bool {
    matches!(inflection, 4..=7 | 14..=17)
}
