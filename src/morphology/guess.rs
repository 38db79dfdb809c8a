//! Words that no list has: part of speech, lemma and features by analogy with their endings.

use crate::analysis::Upos;
use crate::analysis::Upos::{Adj, Adv, Noun, Num, Propn, Verb, X};

/// One analogy: a stem that begins and ends so is read so.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Analogy {
    /// The part of speech.
    pub upos: Upos,
    /// Features as Universal Dependencies writes them.
    pub features: &'static str,
    /// What the stem begins with, without its article, and what the lemma has instead.
    pub begins: (&'static str, &'static str),
    /// What the stem ends in, and what the lemma has instead.
    pub ends: (&'static str, &'static str),
    /// The fewest letters between those two.
    pub least: usize,
    /// Where it may stand.
    pub place: Stand,
    /// The inflection that candidates name.
    pub inflection: u8,
}

/// Where a guessed stem may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stand {
    /// Anywhere that nouns stand.
    Nominal,
    /// Without a pronoun.
    Alone,
    /// Without a pronoun and without the article.
    Bare,
    /// Only before a pronoun.
    Joined,
    /// Where verbs stand.
    Verbal,
    /// Where imperfect verbs stand.
    Imperfect,
    /// Nowhere by itself; the generator says where.
    Special,
}

use Stand::{Alone, Bare, Imperfect, Joined, Nominal, Special, Verbal};

const fn noun(
    upos: Upos,
    features: &'static str,
    ends: (&'static str, &'static str),
    least: usize,
    place: Stand,
    inflection: u8,
) -> Analogy {
    Analogy {
        upos,
        features,
        begins: ("", ""),
        ends,
        least,
        place,
        inflection,
    }
}

const fn verb(
    features: &'static str,
    begins: (&'static str, &'static str),
    ends: (&'static str, &'static str),
    place: Stand,
    inflection: u8,
) -> Analogy {
    Analogy {
        upos: Verb,
        features,
        begins,
        ends,
        least: 2,
        place,
        inflection,
    }
}

/// The number of the analogy for names: the whole stem is the lemma.
pub(crate) const NAME: usize = 0;
/// For what is no Arabic word at all.
pub(crate) const FOREIGN: usize = 1;
/// For digits.
pub(crate) const NUMBER: usize = 2;

/// All analogies.
#[rustfmt::skip]
pub(crate) const ANALOGIES: [Analogy; 48] = [
    noun(Propn, "", ("", ""), 0, Special, 40),
    noun(X,     "", ("", ""), 0, Special, 41),
    noun(Num,   "", ("", ""), 0, Special, 42),
    noun(Noun, "Gender=Masc|Number=Sing", ("", ""), 2, Nominal, 1),
    noun(Adj,  "Gender=Masc|Number=Sing", ("", ""), 3, Alone, 1),
    noun(Adj,  "Gender=Masc|Number=Sing", ("ي", "ي"), 3, Alone, 1),
    noun(Noun, "Gender=Masc|Number=Sing", ("ي", "ي"), 3, Alone, 1),
    noun(Noun, "Gender=Masc|Number=Plur", ("ي", ""), 3, Nominal, 11),
    noun(Noun, "Gender=Fem|Number=Sing",  ("ة", "ة"), 2, Alone, 12),
    noun(Adj,  "Gender=Fem|Number=Sing",  ("ة", ""), 3, Alone, 12),
    noun(Noun, "Gender=Fem|Number=Sing",  ("ت", "ة"), 2, Joined, 13),
    noun(Noun, "Gender=Fem|Number=Plur",  ("ات", "ة"), 2, Nominal, 18),
    noun(Noun, "Gender=Fem|Number=Plur",  ("ات", ""), 3, Nominal, 18),
    noun(Adj,  "Gender=Fem|Number=Plur",  ("ات", ""), 3, Alone, 18),
    noun(Noun, "Case=Nom|Gender=Masc|Number=Plur", ("ون", ""), 3, Alone, 8),
    noun(Adj,  "Case=Nom|Gender=Masc|Number=Plur", ("ون", ""), 3, Alone, 8),
    noun(Noun, "Gender=Masc|Number=Plur", ("ين", ""), 3, Alone, 9),
    noun(Adj,  "Gender=Masc|Number=Plur", ("ين", ""), 3, Alone, 9),
    noun(Noun, "Case=Nom|Gender=Masc|Number=Dual", ("ان", ""), 3, Alone, 4),
    noun(Adj,  "Case=Nom|Gender=Masc|Number=Dual", ("ان", ""), 3, Alone, 4),
    noun(Noun, "Case=Nom|Gender=Fem|Number=Dual", ("تان", "ة"), 2, Alone, 14),
    noun(Noun, "Gender=Fem|Number=Dual", ("تين", "ة"), 2, Alone, 15),
    noun(Adj,  "Gender=Fem|Number=Dual", ("تين", ""), 3, Alone, 15),
    noun(Noun, "Gender=Fem|Number=Dual", ("تي", "ة"), 3, Nominal, 17),
    noun(Noun, "Case=Acc|Definite=Ind|Gender=Masc|Number=Sing", ("ا", ""), 3, Bare, 2),
    noun(Adj,  "Case=Acc|Definite=Ind|Gender=Masc|Number=Sing", ("ا", ""), 3, Bare, 2),
    noun(Adv,  "", ("ا", ""), 3, Bare, 2),
    noun(Noun, "Gender=Masc|Number=Sing", ("ى", "ى"), 2, Alone, 1),
    // Broken plurals whose singular the shape tells.
    Analogy { begins: ("أ", ""), ..noun(Noun, "Gender=Masc|Number=Plur", ("اء", ""), 3, Nominal, 19) },
    // يكتب، تكتب، أكتب، نكتب: form I, II and III; form IV has nothing in its spelling that tells it.
    verb("Aspect=Imp|Gender=Masc|Number=Sing|Person=3|Voice=Act", ("ي", ""), ("", ""), Imperfect, 80),
    verb("Aspect=Imp|Gender=Fem|Number=Sing|Person=3|Voice=Act",  ("ت", ""), ("", ""), Imperfect, 81),
    verb("Aspect=Imp|Number=Plur|Person=1|Voice=Act",             ("ن", ""), ("", ""), Imperfect, 84),
    verb("Aspect=Imp|Number=Sing|Person=1|Voice=Act",             ("أ", ""), ("", ""), Imperfect, 83),
    verb("Aspect=Imp|Gender=Masc|Mood=Ind|Number=Plur|Person=3|Voice=Act", ("ي", ""), ("ون", ""), Imperfect, 89),
    verb("Aspect=Imp|Gender=Masc|Number=Plur|Person=3|Voice=Act", ("ي", ""), ("وا", ""), Imperfect, 90),
    verb("Aspect=Imp|Gender=Masc|Mood=Ind|Number=Dual|Person=3|Voice=Act", ("ي", ""), ("ان", ""), Imperfect, 85),
    verb("Aspect=Imp|Gender=Masc|Number=Sing|Person=3|Voice=Act", ("يست", "است"), ("", ""), Imperfect, 80),
    verb("Aspect=Imp|Gender=Fem|Number=Sing|Person=3|Voice=Act",  ("تست", "است"), ("", ""), Imperfect, 81),
    verb("Aspect=Imp|Gender=Masc|Mood=Ind|Number=Plur|Person=3|Voice=Act", ("يست", "است"), ("ون", ""), Imperfect, 89),
    verb("Aspect=Imp|Gender=Masc|Number=Sing|Person=3|Voice=Act", ("ين", "ان"), ("", ""), Imperfect, 80),
    verb("Aspect=Imp|Gender=Fem|Number=Sing|Person=3|Voice=Act",  ("تن", "ان"), ("", ""), Imperfect, 81),
    // كتب، كتبت، كتبوا، كتبنا
    verb("Aspect=Perf|Gender=Masc|Number=Sing|Person=3|Voice=Act", ("", ""), ("", ""), Verbal, 64),
    verb("Aspect=Perf|Gender=Fem|Number=Sing|Person=3|Voice=Act",  ("", ""), ("ت", ""), Verbal, 65),
    verb("Aspect=Perf|Gender=Masc|Number=Plur|Person=3|Voice=Act", ("", ""), ("وا", ""), Verbal, 68),
    verb("Aspect=Perf|Number=Plur|Person=1|Voice=Act",             ("", ""), ("نا", ""), Verbal, 75),
    verb("Aspect=Perf|Gender=Masc|Number=Dual|Person=3|Voice=Act", ("", ""), ("ا", ""), Verbal, 66),
    noun(Noun, "Gender=Masc|Number=Sing", ("ئ", "ء"), 2, Joined, 1),
    noun(Noun, "Gender=Masc|Number=Sing", ("ؤ", "ء"), 2, Joined, 1),
];
