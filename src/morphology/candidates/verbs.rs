//! Readings as verbs whose stem is in the lexicon.

use super::repairs::ending_repairs;
use super::{ALIF, CandidateGenerator, HAMZA_ABOVE, Opening, Word};
use crate::analysis::Upos;
use crate::morphology::affixes::verbs::EMPHATIC;
use crate::morphology::affixes::{After, ENCLITICS, Host, PROCLITICS, pack};
use crate::morphology::kind::{Class, Kind, flag};
use crate::morphology::{Article, Candidate, Provenance, Repairs, Source};

impl CandidateGenerator<'_> {
    #[allow(clippy::too_many_arguments)]
    pub(super) fn push_verb(
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
