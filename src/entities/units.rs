//! Words as the tagger sees them: one unit a token, its stem with what stands before it.

use super::Kept;
use super::gazetteer::{Classes, Gazetteer, Words};
use super::knowledge::Knowledge;
use super::labels::Place;
use crate::analysis::{Analysis, Findings, Segment, StringId, Token, TokenKind, Upos};
use crate::morphology::clusters::Cluster;
use crate::morphology::ranking::hash;
use crate::room;
use crate::text::{Letter, Span, Spelling, code};
use std::ops::Range;

const ALEF: Letter = code('ا');
const LAM: Letter = code('ل');
/// Letters that write long vowels.
const VOWELS: [Letter; 3] = [ALEF, code('و'), code('ي')];

/// Longest beginnings and endings that are features.
pub const AFFIX: usize = 4;

/// Most runs of three letters that are features.
pub const TRIGRAMS: usize = 6;

/// What the letters of a form show to other words; looked up once for each form of an article.
#[derive(Clone, Copy, Debug, Default)]
pub struct Form {
    /// The letters as they are written, hashed.
    pub exact: u64,
    /// The folded letters, hashed.
    pub folded: u64,
    /// The folded letters without the article.
    pub bare: u64,
    /// The company that the form keeps.
    pub cluster: Cluster,
    /// Whether it begins with the article.
    pub article: bool,
    /// How many letters, at most 15, and whether they are Latin or digits.
    pub shape: u8,
}

/// What the letters inside of a form show, see [`Units::letters`].
#[derive(Clone, Copy, Debug, Default)]
pub struct FormLetters {
    /// The first one to four folded letters (after the article), hashed; 0 when there are fewer.
    pub prefixes: [u64; AFFIX],
    /// The last one to four.
    pub suffixes: [u64; AFFIX],
    /// Runs of three letters, from the first on, hashed; 0 behind the last.
    pub trigrams: [u64; TRIGRAMS],
    /// Which letters are long vowels, and which are not, hashed: تشاندرايان sounds foreign.
    pub skeleton: u64,
}

/// A token: its stem, and what is known of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unit {
    /// The stem's place in the text, without clitics.
    pub span: Span,
    /// What its letters show.
    pub form: Form,
    /// The number of its [`FormLetters`].
    pub(super) letters: u32,
    /// The lemma, hashed.
    pub lemma: u64,
    /// Part of speech, or the token's kind when it is no word.
    pub tag: u8,
    /// The clitics before the stem, hashed; 0 when there are none.
    pub clitics: u64,
    /// Whether a pronoun is attached.
    pub owned: bool,
    /// Whether the stem has a root, so that the lexicon knows it as more than a name.
    pub rooted: bool,
    /// How rare the lemma is, in halvings of its document frequency.
    pub rarity: u8,
    /// What the gazetteer knows of the stem alone.
    pub listed: Classes,
    /// The longest listed name of several words that the stem is in, and where in it.
    pub covered: Classes,
    /// Where in that name it stands.
    pub place: Option<Place>,
    /// The longest announcing word or phrase (رئيس الوزراء) that ends here.
    pub announces: Classes,
    /// How many units stand between the quotation marks or brackets around it; 0 when there are
    /// none near.
    pub quoted: u8,
    /// The lemma before the opening mark, hashed.
    pub quoter: u64,
    /// Whether it is a mark that stands in no name: a comma, a colon, a question mark.
    pub parts: bool,
}

/// The units of an article, in memory that is used again.
#[derive(Clone, Debug, Default)]
pub struct Units {
    /// One for each token.
    pub all: Vec<Unit>,
    /// What was met, as one [`Knowledge`] knows it.
    forms: Vec<Form>,
    /// Those of `forms`.
    letters: Vec<FormLetters>,
    /// Those of forms that are not kept; their numbers come from [`FIRST_OTHER`] on.
    other_letters: Vec<FormLetters>,
    /// Numbers in `forms`.
    form_numbers: Findings<u32>,
    lemmas: Findings<(u64, u8)>,
    spelling: Spelling,
    words: Words,
    /// Beginnings of words that no listed name begins with, hashed, each in the place of its highest
    /// bits: most words are such, and come again.
    nameless: Vec<u64>,
}

/// Places of beginnings, as a power of two.
const NAMELESS: u32 = 13;

/// Numbers of letters begin here that are not kept.
const FIRST_OTHER: u32 = 1 << 31;

/// The number of the letters of what is no word.
const NO_LETTERS: u32 = u32::MAX;

/// Quotations of more units are no names.
const QUOTED: usize = 8;

/// Tags of tokens that are no words begin here.
const FIRST_KIND: u8 = 32;

impl Units {
    /// Reads the tokens of `analysis`, forgetting those that were read before, but for those that
    /// are `kept`.
    pub fn read(&mut self, text: &str, analysis: &Analysis, kept: Kept, knowledge: &Knowledge) {
        let new = kept.first..analysis.tokens.len() - kept.last;
        let former = kept.first..self.all.len() - kept.last;
        room::replace(&mut self.all, former, Unit::default(), new.len());
        if self.form_numbers.begin(&analysis.origins) {
            self.forms.clear();
            self.letters.clear();
            self.nameless.clear();
            self.nameless.resize(1 << NAMELESS, 0);
        }
        self.other_letters.clear();
        self.lemmas.begin(&analysis.origins);
        for (at, token) in analysis.tokens.iter().enumerate() {
            if new.contains(&at) {
                self.all[at] = self.unit(text, token, analysis, knowledge);
            } else {
                // Only its place may be another.
                let stem = |segment: &&Segment| segment.stem;
                let segments = &analysis.segments[token.segments.clone()];
                self.all[at].span = segments.iter().find(stem).map_or(token.span, |it| it.span);
            }
        }
        let sentences = super::sentences(analysis, new.clone());
        for sentence in sentences {
            self.find_quoted(text, sentence.tokens.clone());
        }
        if let Some(gazetteer) = &knowledge.gazetteer {
            self.words.read_some(text, analysis, new);
            for sentence in sentences {
                self.look_up(gazetteer, sentence.tokens.clone());
            }
        }
    }

    /// What the letters inside of `unit` show; `unit` is one of those that were read last, none that
    /// was kept.
    pub fn letters(&self, unit: &Unit) -> FormLetters {
        let found = match unit.letters.checked_sub(FIRST_OTHER) {
            None => self.letters.get(unit.letters as usize),
            Some(other) => self.other_letters.get(other as usize),
        };
        found.copied().unwrap_or_default()
    }

    /// Notes what stands between marks that are at most [`QUOTED`] units apart.
    fn find_quoted(&mut self, text: &str, sentence: Range<usize>) {
        let mut open: Option<(usize, char)> = None;
        for at in sentence.clone() {
            if !self.all[at].is_mark() {
                continue;
            }
            let mark = self.all[at].span.of(text).chars().next().unwrap_or(' ');
            if let Some((first, wanted)) = open.filter(|&(_, wanted)| wanted == mark) {
                let length = at - first - 1;
                if (1..=QUOTED).contains(&length) {
                    let quoter = match first > sentence.start {
                        true => self.all[first - 1].lemma,
                        false => 1,
                    };
                    let kind = u8::from(wanted == ')') << 4;
                    for unit in &mut self.all[first + 1..at] {
                        unit.quoted = length as u8 | kind;
                        unit.quoter = quoter;
                    }
                }
                open = None;
                continue;
            }
            let closing = match mark {
                '«' => '»',
                '“' => '”',
                '"' => '"',
                '(' => ')',
                '\'' => '\'',
                '‘' => '’',
                _ => continue,
            };
            open = Some((at, closing));
        }
    }

    /// Lays the listed names over the units of a sentence.
    fn look_up(&mut self, gazetteer: &Gazetteer, sentence: Range<usize>) {
        // One past the last word of the longest name so far.
        let mut covered = sentence.start;
        for at in sentence.clone() {
            if !self.all[at].is_word() {
                continue;
            }
            let start = self.all[at].span.start;
            let Some(beginning) = self.words.beginning(at, start) else {
                continue;
            };
            let place = (beginning >> (64 - NAMELESS)) as usize;
            if self.nameless.get(place) == Some(&beginning) {
                continue;
            }
            let mut longest: Option<(usize, Classes)> = None;
            let units = &mut self.all;
            let begins = gazetteer.each_at(&self.words, at, start, |found| {
                if found.end > sentence.end {
                    return;
                }
                let classes = found.known.classes;
                if found.end == at + 1 {
                    units[at].listed = classes;
                } else if classes.is_name() {
                    longest = Some((found.end, classes));
                }
                if classes.meets(Classes::TRIGGERS) {
                    units[found.end - 1].announces = classes;
                }
            });
            if !begins && let Some(nameless) = self.nameless.get_mut(place) {
                *nameless = beginning;
            }
            let Some((end, classes)) = longest else {
                continue;
            };
            if end <= covered {
                continue;
            }
            covered = end;
            for (number, unit) in units[at..end].iter_mut().enumerate() {
                unit.covered = classes;
                unit.place = Some(match number {
                    0 => Place::First,
                    _ if at + number + 1 == end => Place::Last,
                    _ => Place::Inner,
                });
            }
        }
    }

    fn unit(
        &mut self,
        text: &str,
        token: &Token,
        analysis: &Analysis,
        knowledge: &Knowledge,
    ) -> Unit {
        let segments = &analysis.segments[token.segments.clone()];
        let Some(stem) = segments.iter().position(|segment| segment.stem) else {
            return Unit {
                span: token.span,
                form: Form::of_other(token.span.of(text)),
                letters: NO_LETTERS,
                tag: FIRST_KIND + token.kind as u8,
                parts: parts(token.span.of(text)),
                ..Unit::default()
            };
        };
        let segment = &segments[stem];
        let is_word = matches!(token.kind, TokenKind::Word | TokenKind::Foreign);
        let (form, letters) = if is_word {
            self.form(segment.form, analysis, knowledge)
        } else {
            (Form::of_other(token.span.of(text)), NO_LETTERS)
        };
        let (lemma, rarity) = self.lemma(segment.lemma, analysis, knowledge);
        let clitics = segments[..stem].iter().fold(0, |sum, clitic| {
            let first = clitic.span.of(text).chars().next().unwrap_or(' ');
            hash::number(sum ^ u64::from(first as u32))
        });
        Unit {
            span: segment.span,
            form,
            letters,
            lemma: if is_word { lemma } else { form.exact },
            tag: if is_word {
                segment.upos as u8
            } else {
                FIRST_KIND + token.kind as u8
            },
            clitics,
            owned: stem + 1 < segments.len(),
            rooted: token.root.is_some(),
            rarity,
            parts: !is_word && parts(token.span.of(text)),
            ..Unit::default()
        }
    }

    /// What the form's letters show, and the number of what those inside of it do.
    fn form(&mut self, id: StringId, analysis: &Analysis, knowledge: &Knowledge) -> (Form, u32) {
        let spelling = &mut self.spelling;
        let mut read = || {
            let written = analysis.strings.get(id);
            spelling.read(written);
            (
                Form::of(spelling, written, knowledge),
                FormLetters::of(spelling),
            )
        };
        if !analysis.origins.knows(id) {
            let (form, letters) = read();
            self.other_letters.push(letters);
            let number = self.other_letters.len() as u32 - 1;
            return (form, FIRST_OTHER + number);
        }
        let (forms, all_letters) = (&mut self.forms, &mut self.letters);
        let number = self.form_numbers.of(id, &analysis.origins, || {
            let (form, letters) = read();
            forms.push(form);
            all_letters.push(letters);
            forms.len() as u32 - 1
        });
        (self.forms[number as usize], number)
    }

    /// The lemma's hash and how rare it is.
    fn lemma(&mut self, id: StringId, analysis: &Analysis, knowledge: &Knowledge) -> (u64, u8) {
        let spelling = &mut self.spelling;
        self.lemmas.of(id, &analysis.origins, || {
            spelling.read(analysis.strings.get(id));
            let folded = spelling.folded();
            (hash::letters(folded) | 1, knowledge.rarity(folded) / 16)
        })
    }
}

/// A word without the article; a short rest would be no word.
fn without_article(folded: &[Letter]) -> &[Letter] {
    match folded.strip_prefix(&[ALEF, LAM]) {
        Some(rest) if rest.len() > 2 => rest,
        _ => folded,
    }
}

/// Whether names end before this mark.
fn parts(mark: &str) -> bool {
    mark.starts_with(['،', '؛', ':', '؟', '!', ',', ';', '?', '…', '*'])
}

impl FormLetters {
    fn of(spelling: &Spelling) -> Self {
        let bare = without_article(spelling.folded());
        let affix = |length: usize, letters: &[Letter]| {
            let first = letters
                .iter()
                .fold(length as u64, |sum, &letter| sum << 7 | u64::from(letter));
            hash::number(first)
        };
        let mut prefixes = [0; AFFIX];
        let mut suffixes = [0; AFFIX];
        for length in 1..=AFFIX.min(bare.len().saturating_sub(1)) {
            prefixes[length - 1] = affix(length, &bare[..length]);
            suffixes[length - 1] = affix(length, &bare[bare.len() - length..]);
        }
        let mut trigrams = [0; TRIGRAMS];
        for (trigram, letters) in trigrams.iter_mut().zip(bare.windows(3)) {
            *trigram = affix(3, letters);
        }
        let skeleton = bare.iter().fold(1_u64, |sum, letter| {
            sum << 1 | u64::from(VOWELS.contains(letter))
        });
        Self {
            prefixes,
            suffixes,
            trigrams,
            skeleton,
        }
    }
}

impl Form {
    fn of(spelling: &Spelling, written: &str, knowledge: &Knowledge) -> Self {
        let folded = spelling.folded();
        let bare = without_article(folded);
        let mut cluster = knowledge.clusters.of(folded);
        if cluster.fine == 0 {
            cluster = knowledge.clusters.of(bare);
        }
        let first = written.chars().next().unwrap_or(' ');
        let script = match first {
            'A'..='Z' => 16,
            'a'..='z' => 32,
            c if c.is_ascii_digit() => 48,
            _ => 0,
        };
        Self {
            exact: hash::letters(spelling.exact()),
            folded: hash::letters(folded),
            bare: hash::letters(bare),
            cluster,
            article: bare.len() < folded.len(),
            shape: folded.len().min(15) as u8 | script,
        }
    }

    /// A mark or number: known by its first character and whether there are more.
    fn of_other(written: &str) -> Self {
        let first = written.chars().next().unwrap_or(' ');
        let digits = first.is_numeric();
        let length = written.chars().take(5).count() as u64;
        let code = if digits {
            1
        } else {
            u64::from(first as u32) << 4
        };
        let hash = hash::number(code << 4 | if digits { length } else { 0 });
        Self {
            exact: hash,
            folded: hash,
            bare: hash,
            shape: 64,
            ..Self::default()
        }
    }
}

impl Unit {
    /// Everything that [`features::of_word`](super::features::of_word) looks at, hashed: words
    /// with one number show the same.
    pub fn word(&self) -> u64 {
        let traits = self.traits() << 16 | u64::from(self.form.shape) << 8 | u64::from(self.tag);
        hash::join(
            self.form.exact ^ traits.rotate_left(40),
            self.lemma ^ self.listed.bits().rotate_left(20),
        )
    }

    /// What the lexicon knows of it.
    pub fn traits(&self) -> u64 {
        u64::from(self.rooted) << 6
            | u64::from(self.rarity) << 2
            | u64::from(self.form.article) << 1
            | u64::from(self.owned)
    }

    /// Whether it is a word in letters.
    pub fn is_word(&self) -> bool {
        self.tag < FIRST_KIND
    }

    /// Whether it is a mark.
    pub fn is_mark(&self) -> bool {
        self.tag == FIRST_KIND + TokenKind::Punctuation as u8
    }

    /// Whether a name may stand for it by itself: no mark, no function word.
    pub fn is_content(&self) -> bool {
        self.is_word()
            && ![
                Upos::Adp,
                Upos::Aux,
                Upos::Cconj,
                Upos::Det,
                Upos::Part,
                Upos::Pron,
                Upos::Sconj,
            ]
            .contains(&Upos::ALL[self.tag as usize])
    }
}
