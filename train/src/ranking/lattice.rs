//! Documents with gold to sentences of readings, some of them right.

use super::gold::{Document, Token};
use super::learner::{Fit, Reading, Sentence};
use super::names::{Demand, Marked};
use khulasa::analysis::{Features, TokenKind, Upos};
use khulasa::model::ModelFile;
use khulasa::morphology::clusters::Clusters;
use khulasa::morphology::ranking::features::LookedUp;
use khulasa::morphology::ranking::{Care, Class, Marks, Profile, features};
use khulasa::morphology::{Candidate, CandidateGenerator, Provenance, affixes, tag_of_kind};
use khulasa::text::{Letter, Spelling};
use khulasa::tokenize::outline;
use std::collections::HashMap;

/// What is looked up to rank: the lexicon and the clusters.
pub struct Sources<'a> {
    pub generator: CandidateGenerator<'a>,
    pub clusters: Clusters<'a>,
}

impl<'a> Sources<'a> {
    /// Reads the sections of a model file that may still lack the weights.
    pub fn open(file: &ModelFile<'a>) -> anyhow::Result<Self> {
        Ok(Self {
            generator: CandidateGenerator::open(file)?,
            clusters: Clusters::open(file)?,
        })
    }
}

/// How many gold words have a candidate that is right in what.
#[derive(Clone, Copy, Debug, Default)]
pub struct Recall {
    pub words: usize,
    pub cuts: usize,
    pub tags: usize,
    pub lemmas: usize,
}

/// The sentences of a document. `bits` is the size of the table as a power of two.
pub fn sentences(
    document: &Document,
    sources: &Sources<'_>,
    bits: u32,
    recall: &mut Recall,
) -> Vec<Sentence> {
    let gold: HashMap<(usize, usize), &Token> = document
        .tokens
        .iter()
        .map(|token| ((token.span.start, token.span.end), token))
        .collect();
    let outline = outline(&document.text);
    let care = Care::of(&document.text);
    let mut out = Vec::new();
    for sentence in &outline.sentences {
        let words: Vec<_> = outline.tokens[sentence.tokens.clone()]
            .iter()
            .map(|token| {
                let text = token.span.of(&document.text);
                let gold = gold.get(&(token.span.start, token.span.end)).copied();
                let mut known = gold.map_or(Known::Nothing, Known::Gold);
                Prepared::new(text, token.kind, care, &mut known, sources, bits, recall)
            })
            .collect();
        out.push(with_surroundings(words, bits));
    }
    out
}

/// The sentences of a text of which nothing is known.
pub fn unknown_sentences(text: &str, sources: &Sources<'_>, bits: u32) -> Vec<Sentence> {
    let document = Document {
        id: String::new(),
        text: text.to_owned(),
        fold: u32::MAX,
        tokens: Vec::new(),
    };
    sentences(&document, sources, bits, &mut Recall::default())
}

/// The sentences of a text whose names are marked.
pub fn marked_sentences(marked: &Marked, sources: &Sources<'_>, bits: u32) -> Vec<Sentence> {
    let outline = outline(&marked.text);
    let care = Care::of(&marked.text);
    let mut out = Vec::new();
    for sentence in &outline.sentences {
        let words: Vec<_> = outline.tokens[sentence.tokens.clone()]
            .iter()
            .map(|token| {
                let text = token.span.of(&marked.text);
                let demand = marked.demand(token.span.start, token.span.end);
                Prepared::new(
                    text,
                    token.kind,
                    care,
                    &mut Known::Demand(demand),
                    sources,
                    bits,
                    &mut Recall::default(),
                )
            })
            .collect();
        out.push(with_surroundings(words, bits));
    }
    out
}

/// What is known of a word.
enum Known<'g> {
    Nothing,
    Gold(&'g Token),
    Demand(Demand),
}

struct Prepared {
    profile: Profile,
    readings: Vec<Reading>,
}

impl Prepared {
    fn new(
        text: &str,
        kind: TokenKind,
        care: Care,
        known: &mut Known<'_>,
        sources: &Sources<'_>,
        bits: u32,
        recall: &mut Recall,
    ) -> Self {
        if kind != TokenKind::Word {
            return Self {
                profile: Profile::of_other(kind, text.chars().next().unwrap_or(' ')),
                readings: vec![Reading {
                    class: Class::of_whole(tag_of_kind(kind, text)),
                    features: Vec::new(),
                    lexical: 0,
                    cost: 0,
                    right: true,
                    fit: None,
                }],
            };
        }
        let mut spelling = Spelling::new();
        spelling.read(text);
        let mut candidates = Vec::new();
        sources.generator.candidates(&spelling, &mut candidates);
        let cluster = sources.clusters.of_word(spelling.folded());
        let profile = Profile::of_word(&spelling, cluster, &candidates);
        let word = features::Word {
            spelling: &spelling,
            marks: Marks::of(text, &spelling),
            profile,
            candidates: &candidates,
        };
        let lemmas: Vec<Vec<Letter>> = candidates
            .iter()
            .map(|candidate| {
                let mut lemma = String::new();
                sources
                    .generator
                    .lemma_into(&spelling, candidate, &mut lemma);
                folded(&lemma)
            })
            .collect();
        let fits = match known {
            Known::Gold(gold) => Some(fits(&candidates, &lemmas, &spelling, gold, recall)),
            _ => None,
        };
        let right = match (&fits, known) {
            (Some(fits), _) => {
                let best = fits.iter().max().copied();
                fits.iter().map(|fit| Some(*fit) == best).collect()
            }
            (None, Known::Demand(demand)) => meeting(*demand, &candidates, &spelling),
            _ => vec![true; candidates.len()],
        };
        let readings = candidates
            .iter()
            .zip(&lemmas)
            .enumerate()
            .map(|(number, (candidate, lemma))| {
                let fit = fits.as_ref().map(|fits| fits[number]);
                let mut lexical = Vec::new();
                let mut other = Vec::new();
                features::of_reading(
                    &word,
                    candidate,
                    lemma,
                    &sources.clusters,
                    &mut LookedUp::default(),
                    |feature, own| {
                        let slot = (feature >> (64 - bits)) as u32;
                        if own {
                            lexical.push(slot)
                        } else {
                            other.push(slot)
                        }
                    },
                );
                let count = lexical.len();
                lexical.extend(other);
                Reading {
                    class: Class::of(candidate),
                    features: lexical,
                    lexical: count,
                    cost: care.cost(candidate),
                    right: right[number],
                    fit,
                }
            })
            .collect();
        Self { profile, readings }
    }
}

/// Which candidates meet a demand; all, when none does.
fn meeting(demand: Demand, candidates: &[Candidate], spelling: &Spelling) -> Vec<bool> {
    let begins = |candidate: &Candidate, begin: usize| {
        spelling.offset(candidate.stem_start as usize) == begin
    };
    let meets = |candidate: &Candidate| match demand {
        Demand::Any => true,
        Demand::Common => {
            candidate.upos != Upos::Propn
                || candidate.provenance <= Provenance::Listed && !is_common(candidate, candidates)
        }
        Demand::Begin(begin) => begins(candidate, begin),
        Demand::Proper(begin) => {
            candidate.upos == Upos::Propn
                && candidate.enclitics == 0
                && begin.is_none_or(|begin| begins(candidate, begin))
        }
    };
    let met: Vec<bool> = candidates.iter().map(meets).collect();
    // That a word is no name is not said of words that only a name can be.
    let listed = candidates.iter().any(|candidate| {
        candidate.upos != Upos::Propn && candidate.provenance <= Provenance::Listed
    });
    if !met.contains(&true) || demand == Demand::Common && !listed {
        return vec![true; candidates.len()];
    }
    met
}

/// Whether the name that a candidate is read as is a word of the language: الأمم.
fn is_common(candidate: &Candidate, candidates: &[Candidate]) -> bool {
    candidates.iter().any(|other| {
        other.source == candidate.source
            && other.upos != Upos::Propn
            && other.stem_start == candidate.stem_start
    })
}

/// What the gold confirms of each candidate.
fn fits(
    candidates: &[Candidate],
    lemmas: &[Vec<Letter>],
    spelling: &Spelling,
    gold: &Token,
    recall: &mut Recall,
) -> Vec<Fit> {
    let gold_cuts: Vec<usize> = gold.segments[1..]
        .iter()
        .map(|segment| segment.span.start - gold.span.start)
        .collect();
    let stem = &gold.segments[gold.stem.unwrap_or(0)];
    let fits: Vec<Fit> = candidates
        .iter()
        .zip(lemmas)
        .map(|(candidate, lemma)| {
            let cuts: Vec<usize> = cuts(candidate).map(|cut| spelling.offset(cut)).collect();
            if cuts != gold_cuts {
                return Fit::default();
            }
            Fit {
                cuts: true,
                tags: tags(candidate)
                    .zip(&gold.segments)
                    .all(|(tag, segment)| segment.tags.contains(&tag)),
                lemma: stem
                    .lemma
                    .as_deref()
                    .is_none_or(|gold| same_lemma(gold, lemma)),
                features: shared(candidate.features, stem.features),
            }
        })
        .collect();
    recall.words += 1;
    recall.cuts += usize::from(fits.iter().any(|fit| fit.cuts));
    recall.tags += usize::from(fits.iter().any(|fit| fit.tags));
    recall.lemmas += usize::from(fits.iter().any(|fit| fit.tags && fit.lemma));
    fits
}

/// The places between letters at which a candidate cuts its word.
pub fn cuts(candidate: &Candidate) -> impl Iterator<Item = usize> {
    let mut at = 0;
    let before = affixes::proclitics(candidate.proclitics)
        .iter()
        .map(move |clitic| {
            at += clitic.written.chars().count();
            at
        });
    let mut from = candidate.stem_end as usize;
    let behind = affixes::enclitics(candidate.enclitics)
        .iter()
        .map(move |clitic| {
            let start = from;
            from += clitic.written.chars().count();
            start
        });
    before.chain(behind)
}

/// The parts of speech of a candidate's segments in logical order.
fn tags(candidate: &Candidate) -> impl Iterator<Item = Upos> {
    let clitic = |clitic: &affixes::Clitic| clitic.upos;
    affixes::proclitics(candidate.proclitics)
        .iter()
        .map(clitic)
        .chain([candidate.upos])
        .chain(affixes::enclitics(candidate.enclitics).iter().map(clitic))
}

/// Whether two lemmas are one but for the spelling of hamza, ى and ة and for the article.
fn same_lemma(gold: &str, lemma: &[Letter]) -> bool {
    const ARTICLE: [Letter; 2] = [7, 36];
    fn bare(letters: &[Letter]) -> &[Letter] {
        letters.strip_prefix(&ARTICLE).unwrap_or(letters)
    }
    bare(&folded(gold)) == bare(lemma)
}

/// The folded letters of a word.
fn folded(word: &str) -> Vec<Letter> {
    let mut spelling = Spelling::new();
    spelling.read(word);
    spelling.folded().to_vec()
}

/// How many features both have and agree in, less those they differ in.
fn shared(a: Features, b: Features) -> u32 {
    let a: Vec<_> = a.pairs().collect();
    let mut sum = 16;
    for (label, value) in b.pairs() {
        match a.iter().find(|(other, _)| *other == label) {
            Some((_, other)) if *other == value => sum += 1,
            Some(_) => sum -= 1,
            None => {}
        }
    }
    sum
}

/// Adds the features that look at the words around.
fn with_surroundings(words: Vec<Prepared>, bits: u32) -> Sentence {
    let profiles: Vec<Profile> = words.iter().map(|word| word.profile).collect();
    let outside = Profile::outside();
    let asks = features::asks(profiles.iter());
    let mut halves = [0; features::SURROUNDINGS];
    words
        .into_iter()
        .enumerate()
        .map(|(at, word)| {
            let near = |offset: isize| {
                at.checked_add_signed(offset)
                    .and_then(|index| profiles.get(index))
                    .unwrap_or(&outside)
            };
            let (before, after) = ([near(-1), near(-2)], [near(1), near(2)]);
            features::surroundings(before, after, asks, &mut halves);
            let mut readings = word.readings;
            if readings.len() > 1 {
                for reading in &mut readings {
                    let views = features::Views::of(reading.class);
                    features::of_surroundings(&views, &halves, |feature| {
                        reading.features.push((feature >> (64 - bits)) as u32);
                    });
                }
            }
            readings
        })
        .collect()
}
