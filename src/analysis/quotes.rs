//! Who said what: قال الوزير إن الخطة ناجحة.

use crate::text::Span;

/// A quotation or a reported statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The content, without its marks.
    pub span: Span,
    /// Its pieces, where a reporting clause interrupts it; else empty.
    pub spans: Vec<Span>,
    /// Whether the words themselves are given.
    pub direct: bool,
    /// The reporting word.
    pub cue: Option<Span>,
    /// Who said it.
    pub speaker: Option<Speaker>,
}

/// The one who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The words that name the speaker; absent where the subject is implied.
    pub span: Option<Span>,
    /// The speaker as an index of [`Analysis::entities`](super::Analysis::entities).
    pub entity: Option<usize>,
}
