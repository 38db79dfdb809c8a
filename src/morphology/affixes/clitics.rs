//! Particles before a word and pronouns after it, and which may follow which.

use crate::analysis::Upos;
use crate::analysis::Upos::{Adp, Cconj, Part, Pron};

/// A particle or pronoun that is written together with its neighbour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clitic {
    /// Its letters inside a word.
    pub written: &'static str,
    /// How it is written alone; the same but for كمو, which is كم before another pronoun.
    pub form: &'static str,
    /// Its lemma.
    pub lemma: &'static str,
    /// Its part of speech.
    pub upos: Upos,
    /// Its features as Universal Dependencies writes them, empty for none.
    pub features: &'static str,
}

/// Clitics that follow one another before or after a stem, in logical order.
pub type Chain = &'static [Clitic];

const fn particle(form: &'static str, upos: Upos) -> Clitic {
    Clitic {
        written: form,
        form,
        lemma: form,
        upos,
        features: "",
    }
}

const fn pronoun(form: &'static str, features: &'static str) -> Clitic {
    Clitic {
        written: form,
        form,
        lemma: "هو",
        upos: Pron,
        features,
    }
}

/// أ of questions: أليس، أتعرف.
const ASK: Clitic = particle("أ", Part);
/// و, and.
const AND: Clitic = particle("و", Cconj);
/// ف, so.
const SO: Clitic = particle("ف", Cconj);
/// ب, in, with.
const WITH: Clitic = particle("ب", Adp);
/// ل, to, for.
const TO: Clitic = particle("ل", Adp);
/// ك, as.
const AS: Clitic = particle("ك", Adp);
/// س of the future.
const WILL: Clitic = particle("س", Part);
/// ل of emphasis (لقد كان … لكان) and of the jussive (فلنقل).
const INDEED: Clitic = particle("ل", Part);
/// ل of purpose before an imperfect (ليكتب); a preposition, as the verb stands for a noun clause.
const THAT: Clitic = particle("ل", Adp);

/// What a chain of proclitics may stand before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Host {
    /// Any word.
    Any,
    /// Nouns, adjectives, names, pronouns, and particles such as أن.
    Nominal,
    /// Imperfect verbs.
    Imperfect,
    /// Verbs of any form, and particles.
    Verbal,
}

/// The chains of proclitics, each with what it may stand before. The number of a chain is its
/// place here; 0 is no proclitic.
pub(crate) const PROCLITICS: [(Chain, Host); 37] = [
    (&[], Host::Any),
    (&[AND], Host::Any),
    (&[SO], Host::Any),
    (&[WITH], Host::Nominal),
    (&[TO], Host::Nominal),
    (&[AS], Host::Nominal),
    (&[WILL], Host::Imperfect),
    (&[THAT], Host::Imperfect),
    (&[INDEED], Host::Verbal),
    (&[AND, WITH], Host::Nominal),
    (&[AND, TO], Host::Nominal),
    (&[AND, AS], Host::Nominal),
    (&[AND, WILL], Host::Imperfect),
    (&[AND, THAT], Host::Imperfect),
    (&[AND, INDEED], Host::Verbal),
    (&[SO, WITH], Host::Nominal),
    (&[SO, TO], Host::Nominal),
    (&[SO, AS], Host::Nominal),
    (&[SO, WILL], Host::Imperfect),
    (&[SO, THAT], Host::Imperfect),
    (&[SO, INDEED], Host::Verbal),
    (&[ASK], Host::Any),
    (&[ASK, AND], Host::Any),
    (&[ASK, SO], Host::Any),
    (&[ASK, WITH], Host::Nominal),
    (&[ASK, TO], Host::Nominal),
    (&[ASK, AS], Host::Nominal),
    (&[ASK, WILL], Host::Imperfect),
    (&[ASK, AND, WITH], Host::Nominal),
    (&[ASK, AND, TO], Host::Nominal),
    (&[ASK, SO, WITH], Host::Nominal),
    (&[ASK, SO, TO], Host::Nominal),
    (&[AND, WITH, AS], Host::Nominal),
    (&[WITH, AS], Host::Nominal),
    (&[TO, AS], Host::Nominal),
    (&[AND, ASK], Host::Any),
    (&[SO, ASK], Host::Any),
];

const HIM: Clitic = pronoun("ه", "Gender=Masc|Number=Sing|Person=3|PronType=Prs");
const HER: Clitic = pronoun("ها", "Gender=Fem|Number=Sing|Person=3|PronType=Prs");
const THEM: Clitic = pronoun("هم", "Gender=Masc|Number=Plur|Person=3|PronType=Prs");
const THEM_TWO: Clitic = pronoun("هما", "Number=Dual|Person=3|PronType=Prs");
const THEM_WOMEN: Clitic = pronoun("هن", "Gender=Fem|Number=Plur|Person=3|PronType=Prs");
const YOU: Clitic = pronoun("ك", "Number=Sing|Person=2|PronType=Prs");
const YOU_ALL: Clitic = pronoun("كم", "Gender=Masc|Number=Plur|Person=2|PronType=Prs");
const YOU_TWO: Clitic = pronoun("كما", "Number=Dual|Person=2|PronType=Prs");
const YOU_WOMEN: Clitic = pronoun("كن", "Gender=Fem|Number=Plur|Person=2|PronType=Prs");
const MY: Clitic = pronoun("ي", "Number=Sing|Person=1|PronType=Prs");
const ME: Clitic = pronoun("ني", "Number=Sing|Person=1|PronType=Prs");
const US: Clitic = pronoun("نا", "Number=Plur|Person=1|PronType=Prs");
/// كم before another pronoun: أسقيناكموه.
const YOU_ALL_JOINED: Clitic = Clitic {
    written: "كمو",
    ..YOU_ALL
};

/// What a chain of enclitics may follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum After {
    /// Any word.
    Any,
    /// Nouns and prepositions.
    Nominal,
    /// Verbs, and particles such as إن.
    Verbal,
}

/// The chains of enclitics, each with what it may follow. The number of a chain is its place
/// here; 0 is no enclitic.
pub(crate) const ENCLITICS: [(Chain, After); 27] = [
    (&[], After::Any),
    (&[HIM], After::Any),
    (&[HER], After::Any),
    (&[THEM], After::Any),
    (&[THEM_TWO], After::Any),
    (&[THEM_WOMEN], After::Any),
    (&[YOU], After::Any),
    (&[YOU_ALL], After::Any),
    (&[YOU_TWO], After::Any),
    (&[YOU_WOMEN], After::Any),
    (&[US], After::Any),
    (&[MY], After::Nominal),
    (&[ME], After::Verbal),
    (&[YOU_ALL_JOINED, HIM], After::Verbal),
    (&[YOU_ALL_JOINED, HER], After::Verbal),
    (&[YOU_ALL_JOINED, THEM], After::Verbal),
    (&[US, HIM], After::Verbal),
    (&[US, HER], After::Verbal),
    (&[ME, HIM], After::Verbal),
    (&[ME, HER], After::Verbal),
    (&[YOU, HIM], After::Verbal),
    (&[YOU, HER], After::Verbal),
    (&[YOU, THEM], After::Verbal),
    (&[HIM, HER], After::Verbal),
    (&[HER, HIM], After::Verbal),
    (&[HIM, ME], After::Verbal),
    (&[THEM, HER], After::Verbal),
];

/// The proclitics of chain `number`; none for a number that is no chain.
pub fn proclitics(number: u8) -> Chain {
    PROCLITICS.get(number as usize).map_or(&[], |row| row.0)
}

/// The enclitics of chain `number`; none for a number that is no chain.
pub fn enclitics(number: u8) -> Chain {
    ENCLITICS.get(number as usize).map_or(&[], |row| row.0)
}
