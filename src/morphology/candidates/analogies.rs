//! Readings by analogy, of words that no list has.

use super::{ALIF, CandidateGenerator, LAM, Opening, Word, article_length};
use crate::analysis::{Definite, Upos};
use crate::morphology::affixes::{After, ENCLITICS, Host};
use crate::morphology::guess::{ANALOGIES, NAME, Stand};
use crate::morphology::{Article, Candidate, Provenance, Repairs, Source};

impl CandidateGenerator<'_> {
    /// Readings by analogy: a name whole, and where no list has the word, by its endings. `out`
    /// holds the listed readings already, `listed` of them.
    pub(super) fn guessed(
        &self,
        word: &Word,
        opening: Opening,
        known: bool,
        listed: usize,
        out: &mut Vec<Candidate>,
    ) {
        let start = opening.start;
        let rest = &word.folded[start..];
        let nominal = matches!(opening.host, Host::Any | Host::Nominal) && !opening.asks;
        let after_lam = opening.host == Host::Nominal && start > 0 && word.folded[start - 1] == LAM;
        let article = if rest.len() > 4 && rest.starts_with(&[ALIF, LAM]) {
            Article::Full
        } else if after_lam && rest.len() > 3 && rest[0] == LAM {
            Article::Contracted
        } else {
            Article::None
        };
        let opening = Opening { article, ..opening };
        if nominal && rest.len() > 1 {
            let analogy = &ANALOGIES[NAME];
            let name = Candidate {
                upos: Upos::Propn,
                source: Source::rule(NAME),
                inflection: analogy.inflection,
                ..self.blank(word, opening, word.folded.len())
            };
            let same = out[..listed].iter().any(|other| {
                other.provenance == Provenance::Name
                    && other.proclitics == opening.chain
                    && other.enclitics == 0
                    && other.repairs == Repairs::NONE
            });
            if !same {
                self.push(word, name, out);
            }
        }
        if known {
            return;
        }
        for &(tail, cut) in &word.tails[..word.tail_count] {
            let joined = tail != 0;
            let after = ENCLITICS[tail as usize].1;
            let from = start + article_length(article);
            let Some(body) = word.folded.get(from..cut as usize) else {
                continue;
            };
            for (number, analogy) in ANALOGIES.iter().enumerate() {
                let shape = &self.analogies[number];
                let fits = match analogy.place {
                    Stand::Special => false,
                    Stand::Nominal => {
                        nominal && after != After::Verbal && !(joined && article != Article::None)
                    }
                    Stand::Alone => nominal && !joined,
                    Stand::Bare => nominal && !joined && article == Article::None,
                    Stand::Joined => {
                        nominal && joined && after != After::Verbal && article == Article::None
                    }
                    Stand::Verbal => {
                        matches!(opening.host, Host::Any | Host::Verbal)
                            && after != After::Nominal
                            && article == Article::None
                    }
                    Stand::Imperfect => {
                        opening.host != Host::Nominal
                            && after != After::Nominal
                            && article == Article::None
                    }
                };
                let middle = shape.begins.len() + shape.ends.len() + analogy.least;
                if !fits
                    || body.len() < middle
                    || !body.starts_with(&shape.begins)
                    || !body.ends_with(&shape.ends)
                {
                    continue;
                }
                let mut features = shape.features;
                let nounlike = analogy.upos != Upos::Verb;
                if nounlike && article != Article::None {
                    features = features.with_definite(Definite::Definite);
                } else if nounlike && joined {
                    features = features.with_definite(Definite::Construct);
                }
                let definite = nounlike && article != Article::None;
                let candidate = Candidate {
                    upos: analogy.upos,
                    source: Source::rule(number),
                    features,
                    enclitics: tail,
                    inflection: analogy.inflection + if definite { 32 } else { 0 },
                    ..self.blank(word, opening, cut as usize)
                };
                self.push(word, candidate, out);
            }
        }
    }
}
