use super::affixes::nouns::slot;
use super::affixes::{After, ENCLITICS, Endings, Host, PROCLITICS, pack};
use super::frequencies::WordFrequencies;
use super::guess::{ANALOGIES, FOREIGN, NAME, NUMBER, Stand};
use super::kind::{Class, Kind, flag};
use super::lexicon::Lexicon;
use super::{Article, Candidate, Provenance, Repairs, Source};
use crate::analysis::{Definite, Features, Gender, Mood, Number, Upos, Voice};
use crate::model::{ModelError, ModelFile, State};
use crate::text::{Letter, Spelling, fold_letter};

/// Proposes the candidates of a word: affixes × lexicon, names whole, and analogy for the rest.
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
                    // أتحدث is rather "I speak" than a question.
                    let doubtful = opening.asks && opening.start > 1
                        || opening.asks
                            && out.iter().any(|candidate| {
                                candidate.proclitics == 0 && candidate.repairs == Repairs::NONE
                            });
                    self.listed(&word, opening, doubtful, out);
                } else if opening.host != Host::Imperfect && opening.host != Host::Verbal {
                    self.other_script(&word, opening, out);
                }
            }
        }
        if arabic {
            self.drop_careless(out);
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

    /// Takes out readings that mend ه to ة where the word reads better as it is written, with the
    /// pronoun: ضيفه is ضيف + ه, but مدرسه may be مدرسة.
    fn drop_careless(&self, candidates: &mut Vec<Candidate>) {
        let written = candidates
            .iter()
            .filter(|candidate| {
                candidate.enclitics != 0
                    && candidate.proclitics == 0
                    && candidate.repairs == Repairs::NONE
                    && candidate.provenance == Provenance::Listed
            })
            .filter_map(|candidate| self.commonness(candidate))
            .max();
        if let Some(written) = written {
            candidates.retain(|candidate| {
                !candidate.repairs.has(Repairs::TA)
                    || self
                        .commonness(candidate)
                        .is_some_and(|own| own + 8 >= written)
            });
        }
    }

    /// How common the candidate's word is in this form, in eighths of a doubling; none for what
    /// is in no list.
    fn commonness(&self, candidate: &Candidate) -> Option<i32> {
        let entry = candidate.source.entry_number()?;
        Some(i32::from(self.lexicon.frequency(entry)) - i32::from(self.unlikelihood(candidate)))
    }

    /// Fills in by how much each candidate is rarer than its rivals.
    fn compare(&self, out: &mut [Candidate]) {
        let lag = |own: i32, best: i32| ((best - own + 7) / 8).clamp(0, i32::from(MOST_LAG)) as u8;
        for index in 0..out.len() {
            let candidate = out[index];
            let Some(own) = self.commonness(&candidate) else {
                continue;
            };
            let (mut word, mut cut, mut lemma) = (own, own, own);
            for other in out.iter() {
                let Some(rival) = self.commonness(other) else {
                    continue;
                };
                word = word.max(rival);
                if (other.stem_start, other.stem_end) == (candidate.stem_start, candidate.stem_end)
                {
                    cut = cut.max(rival);
                    if verbal(other.upos) as u8 == verbal(candidate.upos) as u8 {
                        lemma = lemma.max(rival);
                    }
                }
            }
            out[index].word_lag = lag(own, word);
            out[index].cut_lag = lag(own, cut);
            out[index].lemma_lag = lag(own, lemma);
        }
    }

    /// The inflections that an entry of the lexicon has, by the numbers under which candidates name
    /// them; 0 for a word of the closed classes. None for an entry that does not exist.
    pub fn inflections(&self, entry: usize) -> Vec<u8> {
        let Some(kind) = self.lexicon.kind(entry) else {
            return Vec::new();
        };
        let mut inflections: Vec<u8> = self
            .endings
            .of(kind.class(), kind.paradigm)
            .iter()
            .filter(|ending| ending.slot == 0 || ending.slot & kind.paradigm != 0)
            .map(|ending| ending.inflection)
            .collect();
        if kind.class() == Class::Closed {
            inflections.push(0);
        }
        inflections.sort_unstable();
        inflections.dedup();
        inflections
    }

    /// How much rarer a form is than the plainest one of its dictionary word, in eighths of a
    /// doubling: a rough table that keeps rare inflections of common words from crowding out common
    /// forms of rarer words.
    pub fn unlikelihood(&self, candidate: &Candidate) -> u16 {
        let inflection = of_inflection(candidate.inflection);
        let proclitics: u16 = super::affixes::proclitics(candidate.proclitics)
            .iter()
            .map(|clitic| match clitic.form {
                "ب" | "ل" => 24,
                "و" | "س" => 28,
                "ف" | "ك" => 46,
                _ => 64,
            })
            .sum();
        let enclitics: u16 = super::affixes::enclitics(candidate.enclitics)
            .iter()
            .map(|clitic| match clitic.form {
                "ه" | "ها" => 24,
                "هم" | "نا" => 32,
                _ => 44,
            })
            .sum();
        let rare = candidate.features.voice() == Some(Voice::Passive)
            || candidate.features.mood() == Some(Mood::Jussive);
        let mut repairs = 0;
        for (repair, cost) in [
            (Repairs::HAMZA, 32),
            (Repairs::YA, 32),
            (Repairs::TA, 40),
            (Repairs::LETTER, 24),
        ] {
            if candidate.repairs.has(repair) {
                repairs += cost;
            }
        }
        // مدرسة is rather the school than the woman who teaches.
        let kind = candidate
            .source
            .entry_number()
            .and_then(|entry| self.lexicon.kind(entry));
        let feminine = candidate.inflection < 64
            && matches!(candidate.inflection & 31, 12..=17)
            && kind.is_some_and(|kind| kind.paradigm & slot::BARE != 0);
        // معلومات are rather of معلومة than of معلوم.
        let plural = candidate.inflection & 31 == 18
            && candidate.inflection < 64
            && kind.is_some_and(|kind| kind.paradigm & slot::BARE != 0);
        // قرن is rather a horn or a century than "those with long horns".
        let broken = candidate.inflection & 31 == 1
            && candidate.inflection < 64
            && candidate.features.number() == Some(Number::Plural);
        let coloured = candidate.inflection & 31 == 1
            && candidate.inflection < 64
            && candidate.features.gender() == Some(Gender::Feminine)
            && kind.is_some_and(|kind| kind.upos() == Upos::Adj);
        let sort = match candidate.upos {
            Upos::Noun if feminine => 20,
            Upos::Noun
                if plural && kind.is_some_and(|kind| kind.paradigm & slot::FEMININE != 0) =>
            {
                12
            }
            Upos::Noun if plural => 4,
            Upos::Adj if feminine => 10,
            Upos::Adj if broken => 20,
            Upos::Noun if broken => 8,
            // شعراء are poets rather than a hairy woman.
            Upos::Adj | Upos::Noun if coloured => 16,
            _ => 0,
        };
        inflection + proclitics + enclitics + repairs + sort + if rare { 20 } else { 0 }
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

    fn listed(&self, word: &Word, opening: Opening, closed: bool, out: &mut Vec<Candidate>) {
        let before = out.len();
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
        if closed {
            let mut index = 0;
            out.retain(|candidate| {
                index += 1;
                index <= before || candidate.provenance == Provenance::Closed
            });
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
            let repairs = self
                .lexicon
                .repairs(entry, &word.exact[from..end])
                .and(ending_repairs(exact, ending.exact, ending.inflection));
            let repairs = self.without_seat(word, repairs, entry, from, end, joined, letters);
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
            // Words of the language in names of bodies and works: الأمم المتحدة.
            if !name && !joined && matches!(kind.upos(), Upos::Noun | Upos::Adj) {
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

    /// A hamza after ا at the end of a stem changes its seat before a pronoun: that is no mistake.
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
        if last && (joined || !ending.is_empty()) && repairs.has(Repairs::HAMZA) {
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
        for ending in self.endings.of(class, kind.paradigm) {
            let melted = imperfect && kind.has(flag::HAMZA_FIRST) && ending.prefix == ALIF;
            let prefix = if melted { 0 } else { ending.prefix };
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

    /// Readings by analogy: a name whole, and where no list has the word, by its endings. `out`
    /// holds the listed readings already, `listed` of them.
    fn guessed(
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

/// كان is a verb, whether it is told as an auxiliary or not.
const fn verbal(upos: Upos) -> Upos {
    match upos {
        Upos::Aux => Upos::Verb,
        upos => upos,
    }
}

/// How much rarer an inflection is than the plainest of its kind, in eighths of a doubling.
pub fn of_inflection(inflection: u8) -> u16 {
    match inflection {
        form @ 0..64 => match form & 31 {
            2 | 3 | 8 => 8,
            4 | 5 | 14 | 15 => 24,
            6 | 7 | 10 | 11 | 16 | 17 => 38,
            9 | 18 => 4,
            _ => 0,
        },
        64 | 65 | 80 | 81 => 0,
        68 | 89 | 90 => 8,
        74 | 75 | 83 | 84 => 16,
        70 | 82 | 91 | 92 => 24,
        66 | 67 | 72 | 85..=88 | 93 | 95 => 36,
        _ => 48,
    }
}

const TA_FOLDED: Letter = (0x647 - 0x620) as Letter;

const fn is_subject(letter: Letter) -> bool {
    const YA: Letter = (0x64A - 0x620) as Letter;
    const TA: Letter = (0x62A - 0x620) as Letter;
    const NUN: Letter = (0x646 - 0x620) as Letter;
    letter == YA || letter == TA || letter == NUN || letter == ALIF
}

/// How many letters of the word the article takes.
pub(super) const fn article_length(article: Article) -> usize {
    match article {
        Article::None | Article::Fused => 0,
        Article::Contracted => 1,
        Article::Full => 2,
    }
}

/// What has to be mended in an ending; both are packed letters of equal folding.
fn ending_repairs(mut written: u64, mut expected: u64, inflection: u8) -> Repairs {
    let mut repairs = Repairs::NONE;
    while written != 0 || expected != 0 {
        let (a, b) = ((written & 255) as Letter, (expected & 255) as Letter);
        // The seat of a hamza inside an ending follows its vowels: بدؤوا, بدأوا, بدءوا.
        if a != b && inflection != 0 {
            let repair = super::lexicon::repair_of(fold_letter(b));
            if repair != Repairs::HAMZA {
                repairs = repairs.and(repair);
            }
        }
        written >>= 8;
        expected >>= 8;
    }
    repairs
}
