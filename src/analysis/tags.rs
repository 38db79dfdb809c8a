/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum TokenKind {
    /// A word in Arabic letters.
    Word,
    /// Digits, with their decimal and thousands marks; times and dates in digits.
    Number,
    /// A punctuation mark, or a run of the same one.
    Punctuation,
    /// Any other sign: currency, mathematics, control characters.
    Symbol,
    /// A web address.
    Url,
    /// A mail address.
    Email,
    /// A user's name: @khulasa.
    Handle,
    /// A hashtag: #خلاصة.
    Hashtag,
    /// One pictograph with its modifiers.
    Emoji,
    /// A word in letters of another script.
    Foreign,
}

impl TokenKind {
    /// All kinds, in the order of their numbers.
    pub const ALL: [Self; 10] = [
        Self::Word,
        Self::Number,
        Self::Punctuation,
        Self::Symbol,
        Self::Url,
        Self::Email,
        Self::Handle,
        Self::Hashtag,
        Self::Emoji,
        Self::Foreign,
    ];

    /// The name that the document uses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Number => "number",
            Self::Punctuation => "punctuation",
            Self::Symbol => "symbol",
            Self::Url => "url",
            Self::Email => "email",
            Self::Handle => "handle",
            Self::Hashtag => "hashtag",
            Self::Emoji => "emoji",
            Self::Foreign => "foreign",
        }
    }

    /// Whether tokens of this kind count as words of the article.
    pub const fn is_word(self) -> bool {
        matches!(self, Self::Word | Self::Number | Self::Foreign)
    }
}

/// Universal part of speech (Universal Dependencies 2, 2020).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Upos {
    /// Adjective.
    Adj,
    /// Preposition.
    Adp,
    /// Adverb.
    Adv,
    /// Auxiliary: كان and its sisters, ليس.
    Aux,
    /// Coordinating conjunction.
    Cconj,
    /// Determiner.
    Det,
    /// Interjection.
    Intj,
    /// Noun.
    Noun,
    /// Numeral.
    Num,
    /// Particle.
    Part,
    /// Pronoun.
    Pron,
    /// Proper noun.
    Propn,
    /// Punctuation.
    Punct,
    /// Subordinating conjunction.
    Sconj,
    /// Symbol.
    Sym,
    /// Verb.
    Verb,
    /// Anything else.
    #[default]
    X,
}

impl Upos {
    /// All parts of speech, in the order of their numbers.
    pub const ALL: [Self; 17] = [
        Self::Adj,
        Self::Adp,
        Self::Adv,
        Self::Aux,
        Self::Cconj,
        Self::Det,
        Self::Intj,
        Self::Noun,
        Self::Num,
        Self::Part,
        Self::Pron,
        Self::Propn,
        Self::Punct,
        Self::Sconj,
        Self::Sym,
        Self::Verb,
        Self::X,
    ];

    /// Whether words of this kind carry what an article is about: nouns, names, adjectives, verbs
    /// and what no list knows.
    pub const fn is_content(self) -> bool {
        matches!(
            self,
            Self::Noun | Self::Propn | Self::Adj | Self::Verb | Self::X
        )
    }

    /// The tag as Universal Dependencies writes it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Adj => "ADJ",
            Self::Adp => "ADP",
            Self::Adv => "ADV",
            Self::Aux => "AUX",
            Self::Cconj => "CCONJ",
            Self::Det => "DET",
            Self::Intj => "INTJ",
            Self::Noun => "NOUN",
            Self::Num => "NUM",
            Self::Part => "PART",
            Self::Pron => "PRON",
            Self::Propn => "PROPN",
            Self::Punct => "PUNCT",
            Self::Sconj => "SCONJ",
            Self::Sym => "SYM",
            Self::Verb => "VERB",
            Self::X => "X",
        }
    }

    /// The part of speech written `name`.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|upos| upos.name() == name)
    }
}
