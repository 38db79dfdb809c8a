mod analogies;
mod commonness;
mod listed;
mod nominals;
mod repairs;
mod verbs;

pub use commonness::of_inflection;

use super::affixes::{ENCLITICS, Endings, Host, PROCLITICS};
use super::frequencies::WordFrequencies;
use super::guess::{ANALOGIES, FOREIGN, NAME, NUMBER};
use super::lexicon::Lexicon;
use super::{Article, Candidate, Provenance, Repairs, Source};
use crate::analysis::{Features, Upos};
use crate::model::{ModelError, ModelFile};
use crate::text::{Letter, Spelling};

/// Proposes the candidates of a word: affixes × lexicon, names whole, and analogy for the rest.
///
/// ```
/// use khulasa::analysis::Upos;
/// use khulasa::model::{AlignedBytes, ModelFile};
/// use khulasa::morphology::CandidateGenerator;
/// use khulasa::text::Spelling;
///
/// let bytes = AlignedBytes::from(&std::fs::read("models/khulasa.model")?[..]);
/// let file = ModelFile::open(&bytes)?;
/// let generator = CandidateGenerator::open(&file)?;
/// let (mut spelling, mut candidates) = (Spelling::new(), Vec::new());
/// spelling.read("للحكومة");
/// generator.candidates(&spelling, &mut candidates);
/// let noun = candidates.iter().find(|candidate| candidate.upos == Upos::Noun).unwrap();
/// let (mut lemma, mut form) = (String::new(), String::new());
/// generator.lemma_into(&spelling, noun, &mut lemma);
/// generator.form_into(&spelling, noun, &mut form);
/// assert_eq!((form.as_str(), lemma.as_str()), ("الحكومة", "حكومة"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct CandidateGenerator<'a> {
    pub(super) lexicon: Lexicon<'a>,
    words: WordFrequencies<'a>,
    endings: Endings,
    /// The clitic chains' folded letters.
    proclitics: Vec<Vec<Letter>>,
    enclitics: Vec<Vec<Letter>>,
    analogies: Vec<Shape>,
}

/// The folded letters of an analogy, and its features.
#[derive(Clone, Debug)]
struct Shape {
    begins: Vec<Letter>,
    ends: Vec<Letter>,
    features: Features,
}

/// Words longer than this are read whole.
const LONGEST_WORD: usize = 40;
/// Stems longer than this are not looked up.
const LONGEST_STEM: usize = 24;
/// A word gets no more candidates than this; real words stay well below.
const MOST_CANDIDATES: usize = 120;

/// The lag of what is rarer still, or in no list.
const MOST_LAG: u8 = 15;

const ALIF: Letter = (0x627 - 0x620) as Letter;
const LAM: Letter = (0x644 - 0x620) as Letter;
const HA: Letter = (0x647 - 0x620) as Letter;
const TA: Letter = (0x629 - 0x620) as Letter;
const YA: Letter = (0x64A - 0x620) as Letter;
const MAQSURA: Letter = (0x649 - 0x620) as Letter;
const HAMZA_ABOVE: Letter = (0x623 - 0x620) as Letter;
const LAST_ARABIC: Letter = 42;

/// What was found before the stem, on the way through one word.
#[derive(Clone, Copy)]
struct Opening {
    chain: u8,
    host: Host,
    /// First letter of the stem.
    start: usize,
    article: Article,
    asks: bool,
    joins: bool,
    /// The subject prefix of the imperfect; 0 for none.
    prefix: Letter,
}

struct Word<'w> {
    spelling: &'w Spelling,
    folded: &'w [Letter],
    exact: &'w [Letter],
    /// Enclitic chains that the word may end in, with the place of the cut.
    tails: [(u8, u8); 16],
    tail_count: usize,
    frequency: u8,
}

/// Takes out names that are words of the language where a list has the very name: اليمن is no form
/// of أيمن.
fn drop_common_names(candidates: &mut Vec<Candidate>) {
    let listed: Vec<(u16, u16)> = candidates
        .iter()
        .filter(|candidate| {
            candidate.provenance == Provenance::Name && candidate.repairs == Repairs::NONE
        })
        .map(|candidate| (candidate.stem_start, candidate.stem_end))
        .collect();
    if !listed.is_empty() {
        candidates.retain(|candidate| {
            candidate.upos != Upos::Propn
                || candidate.provenance == Provenance::Name
                || !listed.contains(&(candidate.stem_start, candidate.stem_end))
        });
    }
}

/// Takes out readings that tear a listed name apart and have to mend what is left of it: وائل is no
/// و and أئل.
fn drop_torn_names(candidates: &mut Vec<Candidate>) {
    let is_name = candidates.iter().any(|candidate| {
        candidate.upos == Upos::Propn
            && candidate.provenance == Provenance::Name
            && candidate.repairs == Repairs::NONE
            && candidate.stem_start == 0
            && candidate.enclitics == 0
    });
    if is_name {
        candidates.retain(|candidate| {
            candidate.stem_start == 0 && candidate.enclitics == 0
                || candidate.repairs == Repairs::NONE
        });
    }
}

fn letters(text: &str) -> Vec<Letter> {
    let mut spelling = Spelling::new();
    spelling.read(text);
    spelling.folded().to_vec()
}

impl<'a> CandidateGenerator<'a> {
    /// The generator over the lexicon of a model file.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when a section is missing or does not fit the others.
    pub fn open(file: &ModelFile<'a>) -> Result<Self, ModelError> {
        let written = |chain: super::affixes::Chain| {
            chain
                .iter()
                .flat_map(|clitic| letters(clitic.written))
                .collect()
        };
        Ok(Self {
            lexicon: Lexicon::open(file)?,
            words: WordFrequencies::open(file)?,
            endings: Endings::new(),
            proclitics: PROCLITICS.iter().map(|row| written(row.0)).collect(),
            enclitics: ENCLITICS.iter().map(|row| written(row.0)).collect(),
            analogies: ANALOGIES
                .iter()
                .map(|analogy| Shape {
                    begins: letters(analogy.begins.0),
                    ends: letters(analogy.ends.0),
                    features: Features::parse(analogy.features).unwrap_or_default(),
                })
                .collect(),
        })
    }

    /// Fills `out` with the candidates of a word, forgetting what was there. There is always one.
    /// The time is linear in the number of letters.
    pub fn candidates(&self, spelling: &Spelling, out: &mut Vec<Candidate>) {
        out.clear();
        let word = self.word(spelling);
        let length = word.folded.len();
        if length == 0 || length > LONGEST_WORD {
            self.push_whole(&word, FOREIGN, Upos::X, 0, 0, out);
            return;
        }
        let arabic = word.folded.iter().all(|&letter| letter <= LAST_ARABIC);
        for chain in 0..PROCLITICS.len() {
            if let Some(opening) = self.opening(&word, chain) {
                if arabic {
                    self.listed(&word, opening, out);
                } else if opening.host != Host::Imperfect && opening.host != Host::Verbal {
                    self.other_script(&word, opening, out);
                }
            }
        }
        if arabic {
            self.drop_careless(out);
            drop_common_names(out);
            drop_torn_names(out);
            if out.is_empty() {
                self.run_together(&word, out);
            }
            let listed = out.len();
            let known = out.iter().any(|candidate| {
                candidate.provenance != Provenance::Name
                    && !candidate.repairs.has(Repairs::TA)
                    && !candidate.repairs.has(Repairs::LETTER)
            });
            for chain in 0..PROCLITICS.len() {
                if let Some(opening) = self.opening(&word, chain) {
                    self.guessed(&word, opening, known, listed, out);
                }
            }
        }
        if out.is_empty() {
            self.push_whole(&word, NAME, Upos::Propn, 0, 0, out);
        }
        self.compare(out);
    }

    fn word<'w>(&self, spelling: &'w Spelling) -> Word<'w> {
        let folded = spelling.folded();
        let mut word = Word {
            spelling,
            folded,
            exact: spelling.exact(),
            tails: [(0, 0); 16],
            tail_count: 0,
            frequency: 0,
        };
        if folded.len() > LONGEST_WORD {
            return word;
        }
        word.frequency = self.words.of([folded, &[], &[]]);
        for (number, tail) in self.enclitics.iter().enumerate() {
            let cut = folded.len().saturating_sub(tail.len());
            // ة is no pronoun ه: nobody writes كتابة for كتابه.
            let ta =
                tail.last().is_some_and(|&letter| letter == HA) && word.exact.last() == Some(&TA);
            if folded.ends_with(tail)
                && !ta
                && (tail.is_empty() || cut > 0)
                && spelling.is_cut(cut)
                && word.tail_count < word.tails.len()
            {
                word.tails[word.tail_count] = (number as u8, cut as u8);
                word.tail_count += 1;
            }
        }
        word
    }

    fn opening(&self, word: &Word, chain: usize) -> Option<Opening> {
        let written = &self.proclitics[chain];
        if !word.folded.starts_with(written) || written.len() >= word.folded.len() {
            return None;
        }
        let (clitics, host) = PROCLITICS[chain];
        if !(1..=written.len()).all(|cut| word.spelling.is_cut(cut)) {
            return None;
        }
        // گ is no ك of comparison.
        if word.exact[..written.len()]
            .iter()
            .any(|&letter| letter > LAST_ARABIC)
        {
            return None;
        }
        // أ of questions is never written without its hamza.
        let asks = clitics.iter().position(|clitic| clitic.form == "أ");
        if asks.is_some_and(|place| word.exact[place] != HAMZA_ABOVE) {
            return None;
        }
        Some(Opening {
            chain: chain as u8,
            host,
            start: written.len(),
            article: Article::None,
            asks: asks.is_some(),
            joins: clitics.iter().any(|clitic| clitic.upos == Upos::Cconj),
            prefix: 0,
        })
    }

    fn blank(&self, word: &Word, opening: Opening, end: usize) -> Candidate {
        Candidate {
            features: Features::default(),
            source: Source::rule(NAME),
            stem_start: opening.start as u16,
            stem_end: end as u16,
            upos: Upos::X,
            proclitics: opening.chain,
            enclitics: 0,
            inflection: 0,
            article: opening.article,
            provenance: Provenance::Guessed,
            repairs: Repairs::NONE,
            stem_frequency: 0,
            lemma_frequency: 0,
            definite_frequency: 0,
            word_frequency: word.frequency,
            word_lag: MOST_LAG,
            cut_lag: MOST_LAG,
            lemma_lag: MOST_LAG,
        }
    }

    /// Adds a candidate with its frequencies, unless it is there already.
    fn push(&self, word: &Word, mut candidate: Candidate, out: &mut Vec<Candidate>) {
        if out.len() >= MOST_CANDIDATES {
            return;
        }
        let start = candidate.stem_start as usize + article_length(candidate.article);
        let end = candidate.stem_end as usize;
        let stem = word.folded.get(start..end).unwrap_or(&[]);
        // Before a pronoun ة is ت; the list has it with ة.
        let (stem, restored): (&[Letter], &[Letter]) = match (candidate.inflection & 31, stem) {
            (13, [before @ .., _]) if candidate.inflection < 64 => (before, &[TA_FOLDED]),
            _ => (stem, &[]),
        };
        candidate.stem_frequency = self.words.of([stem, restored, &[]]);
        // كتابى for كتابي: the pronoun is written as carelessly as any other ي.
        if candidate.enclitics != 0 && word.exact.last() == Some(&MAQSURA) {
            candidate.repairs = candidate.repairs.and(Repairs::YA);
        }
        if !matches!(candidate.provenance, Provenance::Closed) && candidate.upos != Upos::Verb {
            candidate.definite_frequency = self.words.of([&[ALIF, LAM], stem, restored]);
        }
        if !out.contains(&candidate) {
            out.push(candidate);
        }
    }

    fn push_whole(
        &self,
        word: &Word,
        rule: usize,
        upos: Upos,
        chain: u8,
        start: usize,
        out: &mut Vec<Candidate>,
    ) {
        out.push(Candidate {
            features: Features::default(),
            source: Source::rule(rule),
            stem_start: start as u16,
            stem_end: word.folded.len().min(u16::MAX as usize) as u16,
            upos,
            proclitics: chain,
            enclitics: 0,
            inflection: ANALOGIES[rule].inflection,
            article: Article::None,
            provenance: Provenance::Guessed,
            repairs: Repairs::NONE,
            stem_frequency: 0,
            lemma_frequency: 0,
            definite_frequency: 0,
            word_frequency: word.frequency,
            word_lag: MOST_LAG,
            cut_lag: MOST_LAG,
            lemma_lag: MOST_LAG,
        });
    }

    /// What follows the proclitics is no Arabic word: digits, or letters of another script.
    fn other_script(&self, word: &Word, opening: Opening, out: &mut Vec<Candidate>) {
        if opening.asks {
            return;
        }
        let rest = &word.folded[opening.start..];
        // Arabic letters before figures or foreign letters are a proclitic, if they may be one.
        let joined = |start: usize| {
            let rest = &word.folded[start..];
            rest.first().is_some_and(|&letter| letter > LAST_ARABIC)
                || rest.get(2).is_some_and(|&letter| letter > LAST_ARABIC)
                    && rest.starts_with(&[ALIF, LAM])
        };
        let cut_elsewhere = (1..PROCLITICS.len()).any(|chain| {
            self.opening(word, chain).is_some_and(|other| {
                other.start > opening.start && !other.asks && joined(other.start)
            })
        });
        if cut_elsewhere && !joined(opening.start) {
            return;
        }
        let skip = if rest.starts_with(&[ALIF, LAM]) { 2 } else { 0 };
        let digits = rest[skip..]
            .iter()
            .filter(|letter| letter.is_ascii_digit())
            .count();
        let mut push = |rule, upos| {
            self.push_whole(word, rule, upos, opening.chain, opening.start, out);
        };
        if digits > 0 {
            push(NUMBER, Upos::Num);
        }
        if opening.chain == 0 {
            push(FOREIGN, Upos::X);
        }
        push(NAME, Upos::Propn);
    }
}

const TA_FOLDED: Letter = (0x647 - 0x620) as Letter;

/// How many letters of the word the article takes.
pub(super) const fn article_length(article: Article) -> usize {
    match article {
        Article::None | Article::Fused => 0,
        Article::Contracted => 1,
        Article::Full => 2,
    }
}
