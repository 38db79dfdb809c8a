//! Words as the tagger sees them: one unit a token, its stem with what stands before it.

use super::knowledge::Knowledge;
use crate::analysis::{Analysis, StringId, Token, TokenKind, Upos};
use crate::morphology::clusters::Cluster;
use crate::morphology::ranking::hash;
use crate::text::{Letter, Span, Spelling};

const fn code(c: char) -> Letter {
    (c as u32 - 0x0620) as Letter
}

const ALEF: Letter = code('ا');
const LAM: Letter = code('ل');

/// Longest beginnings and endings that are features.
pub const AFFIX: usize = 4;

/// What the letters of a form show; looked up once for each form of an article.
#[derive(Clone, Copy, Debug, Default)]
pub struct Form {
    /// The letters as they are written, hashed.
    pub exact: u64,
    /// The folded letters, hashed.
    pub folded: u64,
    /// The folded letters without the article.
    pub bare: u64,
    /// The first one to four folded letters (after the article), hashed; 0 when there are fewer.
    pub prefixes: [u64; AFFIX],
    /// The last one to four.
    pub suffixes: [u64; AFFIX],
    /// The company that the form keeps.
    pub cluster: Cluster,
    /// Whether it begins with the article.
    pub article: bool,
    /// How many letters, at most 15, and whether they are Latin or digits.
    pub shape: u8,
    known: bool,
}

/// A token: its stem, and what is known of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unit {
    /// The stem's place in the text, without clitics.
    pub span: Span,
    /// What its letters show.
    pub form: Form,
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
}

/// The units of an article, in memory that is used again.
#[derive(Clone, Debug, Default)]
pub struct Units {
    /// One for each token.
    pub all: Vec<Unit>,
    /// By number of the string.
    forms: Vec<Form>,
    lemmas: Vec<(u64, u8)>,
    spelling: Spelling,
}

/// Tags of tokens that are no words begin here.
const FIRST_KIND: u8 = 32;

impl Units {
    /// Reads the tokens of `analysis`, forgetting those that were read before.
    pub fn read(&mut self, text: &str, analysis: &Analysis, knowledge: &Knowledge) {
        self.all.clear();
        self.forms.clear();
        self.forms.resize(analysis.strings.len(), Form::default());
        self.lemmas.clear();
        self.lemmas.resize(analysis.strings.len(), (0, 0));
        for token in &analysis.tokens {
            let unit = self.unit(text, token, analysis, knowledge);
            self.all.push(unit);
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
                tag: FIRST_KIND + token.kind as u8,
                ..Unit::default()
            };
        };
        let segment = &segments[stem];
        let is_word = matches!(token.kind, TokenKind::Word | TokenKind::Foreign);
        let form = if is_word {
            self.form(segment.form, analysis, knowledge)
        } else {
            Form::of_other(token.span.of(text))
        };
        let (lemma, rarity) = self.lemma(segment.lemma, analysis, knowledge);
        let clitics = segments[..stem].iter().fold(0, |sum, clitic| {
            let first = clitic.span.of(text).chars().next().unwrap_or(' ');
            hash::number(sum ^ u64::from(first as u32))
        });
        Unit {
            span: segment.span,
            form,
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
        }
    }

    fn form(&mut self, id: StringId, analysis: &Analysis, knowledge: &Knowledge) -> Form {
        if !self.forms[id.index()].known {
            let written = analysis.strings.get(id);
            self.spelling.read(written);
            self.forms[id.index()] = Form::of(&self.spelling, written, knowledge);
        }
        self.forms[id.index()]
    }

    /// The lemma's hash and how rare it is.
    fn lemma(&mut self, id: StringId, analysis: &Analysis, knowledge: &Knowledge) -> (u64, u8) {
        if self.lemmas[id.index()].0 == 0 {
            self.spelling.read(analysis.strings.get(id));
            let folded = self.spelling.folded();
            self.lemmas[id.index()] = (hash::letters(folded) | 1, knowledge.rarity(folded) / 16);
        }
        self.lemmas[id.index()]
    }
}

impl Form {
    fn of(spelling: &Spelling, written: &str, knowledge: &Knowledge) -> Self {
        let folded = spelling.folded();
        let bare = match folded.strip_prefix(&[ALEF, LAM]) {
            Some(rest) if rest.len() > 2 => rest,
            _ => folded,
        };
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
            prefixes,
            suffixes,
            cluster,
            article: bare.len() < folded.len(),
            shape: folded.len().min(15) as u8 | script,
            known: true,
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
