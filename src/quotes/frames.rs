//! What may follow a reporting word.

/// A set of frames, see [`super::lexicon`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frames(u16);

const SIGNS: [(&str, u16); 14] = [
    ("أن", 1),
    ("ب", 1 << 1),
    ("إلى", 1 << 2),
    ("على", 1 << 3),
    ("من", 1 << 4),
    ("عن", 1 << 5),
    ("ل", 1 << 6),
    ("في", 1 << 7),
    ("+", 1 << 8),
    (":", 1 << 9),
    (".", 1 << 10),
    ("«", 1 << 11),
    ("ه", 1 << 12),
    ("؛", 1 << 13),
];

impl Frames {
    /// Nothing follows.
    pub const NONE: Self = Self(0);

    /// The set written with signs, blanks between.
    ///
    /// # Panics
    /// On a sign that does not exist; the tables are part of the program and tested.
    pub fn parse(signs: &str) -> Self {
        Self(signs.split_whitespace().fold(0, |set, sign| {
            let found = SIGNS.iter().find(|(name, _)| *name == sign);
            set | found.expect("a frame of the table").1
        }))
    }

    /// What either holds.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether nothing follows: the word speaks, but states nothing.
    pub const fn is_empty(self) -> bool {
        self.0 & !(1 << 13) == 0
    }

    /// Whether it ends another's statement, whatever follows.
    pub const fn takes_over(self) -> bool {
        self.0 & (1 << 13 | 1 << 10) != 0
    }

    /// أن or إن follows without a preposition.
    pub const fn takes_that(self) -> bool {
        self.0 & 1 != 0
    }

    /// Whether أن follows after this preposition (folded: الي، علي).
    pub fn takes_preposition(self, folded: &str) -> bool {
        let bit = match folded {
            "ب" => 1 << 1,
            "الي" => 1 << 2,
            "علي" => 1 << 3,
            "من" => 1 << 4,
            "عن" => 1 << 5,
            "ل" => 1 << 6,
            "في" => 1 << 7,
            _ => 0,
        };
        self.0 & bit != 0
    }

    /// Whether أن with a verb is content.
    pub const fn takes_subjunctive(self) -> bool {
        self.0 & (1 << 8) != 0
    }

    /// Speech after a colon.
    pub const fn takes_colon(self) -> bool {
        self.0 & (1 << 9) != 0
    }

    /// Speech without any mark.
    pub const fn takes_speech(self) -> bool {
        self.0 & (1 << 10) != 0
    }

    /// Words in quotation marks.
    pub const fn takes_marks(self) -> bool {
        self.0 & (1 << 11) != 0
    }

    /// Its object is the one who is told.
    pub const fn tells(self) -> bool {
        self.0 & (1 << 12) != 0
    }

    /// Words in marks only after one of its prepositions: عبر عن «…».
    pub const fn needs_preposition(self) -> bool {
        self.0 & 1 == 0 && self.0 & 0b1111_1110 != 0
    }
}

/// A preposition as the frames name it, however it is spelled; `-` for one that takes no clause.
pub fn preposition(written: &str) -> &'static str {
    match written {
        "إلى" | "الى" | "الي" => "الي",
        "على" | "علي" => "علي",
        "من" => "من",
        "عن" => "عن",
        "في" => "في",
        _ => "-",
    }
}
