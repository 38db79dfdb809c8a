//! A token as the tagger sees it: its stem without clitics (القاهرة of وبالقاهرة), and what is known of it.

use super::form::Form;
use super::gazetteer::Classes;
use super::labels::Place;
use crate::analysis::{TokenKind, Upos};
use crate::morphology::ranking::hash;
use crate::text::Span;

/// Tags of tokens that are no words begin here.
pub(super) const FIRST_KIND: u8 = 32;

/// A token: its stem, and what is known of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unit {
    /// The stem's place in the text, without clitics.
    pub span: Span,
    /// What its letters show.
    pub form: Form,
    /// The number of its [`FormLetters`](super::FormLetters).
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
