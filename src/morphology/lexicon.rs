use super::Repairs;
use super::kind::Kind;
use super::rewrite::apply;
use crate::model::{Automaton, ModelError, ModelFile};
use crate::text::{Letter, code, fold_letter, letter_char};
use std::ops::Range;

/// The stems, with what is known of them; borrowed from the model file.
///
/// An automaton over folded stems numbers them; each has one entry or more, whose facts stand in
/// columns:
///
/// ```text
/// stem    number  entries       kind                 spelling  lemma             root
/// كتب       17    40, 41, 42    verb, perfect        as is     copy the rest     copy the rest
///                               verb, imperfect
///                               noun, broken plural            copy 2, write ا, copy the rest
/// ```
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lexicon<'a> {
    pub stems: Automaton<'a>,
    counts: &'a [u8],
    checkpoints: &'a [u32],
    kinds: &'a [Kind],
    kind: &'a [u16],
    spelling: &'a [u16],
    lemma: &'a [u16],
    root: &'a [u16],
    pattern: &'a [u8],
    frequency: &'a [u8],
    rewrites: Table<'a>,
    patterns: Table<'a>,
}

/// Strings of bytes, one after another.
#[derive(Clone, Copy, Debug)]
struct Table<'a> {
    bytes: &'a [u8],
    ends: &'a [u32],
}

impl<'a> Table<'a> {
    fn open(
        file: &ModelFile<'a>,
        bytes: &'static str,
        ends: &'static str,
    ) -> Result<Self, ModelError> {
        let table = Self {
            bytes: file.section(bytes)?,
            ends: file.rows(ends)?,
        };
        let mut previous = 0;
        for &end in table.ends {
            if end < previous || end as usize > table.bytes.len() {
                return Err(ModelError::Corrupt { what: ends });
            }
            previous = end;
        }
        Ok(table)
    }

    fn get(&self, number: usize) -> &'a [u8] {
        let Some(&end) = self.ends.get(number) else {
            return &[];
        };
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[start as usize..end as usize]
    }
}

/// How many stems share one checkpoint of the entries' numbering.
pub const CHECKPOINT: usize = 32;
/// No root is known.
const NO_ROOT: u16 = u16::MAX;

impl<'a> Lexicon<'a> {
    pub fn open(file: &ModelFile<'a>) -> Result<Self, ModelError> {
        let lexicon = Self {
            stems: Automaton::open(file, "lexicon.arcs", "lexicon.skips")?,
            counts: file.section("lexicon.counts")?,
            checkpoints: file.rows("lexicon.starts")?,
            kinds: file.rows("lexicon.kinds")?,
            kind: file.rows("lexicon.kind")?,
            spelling: file.rows("lexicon.spelling")?,
            lemma: file.rows("lexicon.lemma")?,
            root: file.rows("lexicon.root")?,
            pattern: file.section("lexicon.pattern")?,
            frequency: file.section("lexicon.commons")?,
            rewrites: Table::open(file, "rewrites", "rewrites.ends")?,
            patterns: Table::open(file, "patterns", "patterns.ends")?,
        };
        let entries = lexicon.kind.len();
        let columns = [
            lexicon.spelling.len(),
            lexicon.lemma.len(),
            lexicon.root.len(),
            lexicon.pattern.len(),
            lexicon.frequency.len(),
        ];
        if columns.iter().any(|&length| length != entries)
            || lexicon.checkpoints.len() != lexicon.counts.len().div_ceil(CHECKPOINT)
        {
            return Err(ModelError::Corrupt {
                what: "lexicon.kind",
            });
        }
        Ok(lexicon)
    }

    /// The entries of stem `number`.
    pub fn entries(&self, number: usize) -> Range<usize> {
        let Some(&count) = self.counts.get(number) else {
            return 0..0;
        };
        let block = number / CHECKPOINT;
        let start = self.checkpoints[block] as usize
            + self.counts[block * CHECKPOINT..number]
                .iter()
                .map(|&count| count as usize)
                .sum::<usize>();
        let end = (start + count as usize).min(self.kind.len());
        start.min(end)..end
    }

    /// The kind of an entry.
    pub fn kind(&self, entry: usize) -> Option<Kind> {
        self.kinds.get(*self.kind.get(entry)? as usize).copied()
    }

    /// How common the entry's dictionary word is, in eighths of a doubling.
    pub fn frequency(&self, entry: usize) -> u8 {
        self.frequency.get(entry).copied().unwrap_or(0)
    }

    /// What has to be mended to read `exact`, which folds to the stem, as this entry is spelled.
    pub fn repairs(&self, entry: usize, exact: &[Letter]) -> Repairs {
        let mut code = self.spelling.get(entry).copied().unwrap_or(0);
        let mut repairs = Repairs::NONE;
        for &letter in exact {
            let folded = fold_letter(letter);
            let group = variants(folded);
            if group.is_empty() {
                if letter != folded {
                    repairs = repairs.and(Repairs::LETTER);
                }
                continue;
            }
            let expected = group[(code & 3) as usize % group.len()];
            code >>= 2;
            if letter != expected {
                repairs = repairs.and(repair_of(folded));
            }
        }
        repairs
    }

    /// The stem as it should be spelled, from its folded letters.
    pub fn spell(&self, entry: usize, folded: &[Letter], out: &mut Vec<Letter>) {
        let mut code = self.spelling.get(entry).copied().unwrap_or(0);
        out.clear();
        for &letter in folded {
            let group = variants(letter);
            if group.is_empty() {
                out.push(letter);
            } else {
                out.push(group[(code & 3) as usize % group.len()]);
                code >>= 2;
            }
        }
    }

    /// The lemma of an entry, from its stem as spelled by [`Lexicon::spell`].
    pub fn lemma(&self, entry: usize, stem: &[Letter], out: &mut Vec<Letter>) {
        let number = self.lemma.get(entry).copied().unwrap_or(0);
        out.clear();
        apply(self.rewrites.get(number as usize), stem, |letter, _| {
            out.push(letter);
        });
    }

    /// The root of an entry, from its lemma: letters with a blank between. Nothing is written
    /// when no root is known.
    pub fn root_into(&self, entry: usize, lemma: &[Letter], out: &mut String) {
        let number = self.root.get(entry).copied().unwrap_or(NO_ROOT);
        if number == NO_ROOT {
            return;
        }
        apply(self.rewrites.get(number as usize), lemma, |letter, _| {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push(letter_char(letter));
        });
    }

    /// The pattern of an entry's lemma, with ف ع ل for the radicals; nothing when it has none.
    pub fn pattern_into(&self, entry: usize, out: &mut String) {
        let number = self.pattern.get(entry).copied().unwrap_or(0);
        let pattern = self.patterns.get(number as usize);
        out.extend(pattern.iter().map(|&letter| letter_char(letter)));
    }
}

/// The letters that fold to `folded`, the commonest first; empty when it stands for itself only.
pub fn variants(folded: Letter) -> &'static [Letter] {
    const ALIF: [Letter; 4] = [code('ا'), code('أ'), code('إ'), code('آ')];
    const YA: [Letter; 2] = [code('ي'), code('ى')];
    const HA: [Letter; 2] = [code('ه'), code('ة')];
    const HAMZA: [Letter; 3] = [code('ء'), code('ئ'), code('ؤ')];
    if folded == ALIF[0] {
        &ALIF
    } else if folded == YA[0] {
        &YA
    } else if folded == HA[0] {
        &HA
    } else if folded == HAMZA[0] {
        &HAMZA
    } else {
        &[]
    }
}

/// The repair that reading another letter of the group of `folded` is.
pub(crate) fn repair_of(folded: Letter) -> Repairs {
    if folded == code('ي') {
        Repairs::YA
    } else if folded == code('ه') {
        Repairs::TA
    } else {
        Repairs::HAMZA
    }
}
