use super::{ModelError, ModelFile};
use crate::text::Letter;
use bytemuck::{Pod, Zeroable};

/// A minimal acyclic automaton over letters that numbers its words (Lucchesi and Kowaltowski,
/// 1993): every word of a sorted list has its place in the list as its number, so that rows about
/// words are plain slices beside it.
///
/// The arcs of a state lie one after another, sorted by letter; the last one is marked. An arc
/// knows how many words begin with its earlier siblings. The list با، بات، تا is three rows:
///
/// ```text
/// row  letter  last  final  target  skip
///  0     ب      –      –      2       0
///  1     ت      yes    –      3       2      two words begin with ب
///  2     ا      yes    yes    4       0      shared by nobody: بات goes on from here
///  3     ا      yes    yes    –       0
///  4     ت      yes    yes    –       0
/// ```
///
/// The number of a word is the sum of the skips on its way, plus one for every shorter word that
/// ends on the way: تا = 2 + 0 = 2, بات = 0 + 0 + 1 (با) + 0 = 1.
#[derive(Clone, Copy, Debug)]
pub struct Automaton<'a> {
    arcs: &'a [Arc],
    skips: &'a [u32],
    /// Targets are counted from the row that they stand in, see [`Arc::relative`].
    relative: bool,
    /// By letter, the row of the first state's arc: that state has arcs for most letters, and every
    /// word is looked up from there.
    first: [u8; LETTERS],
}

/// Letters have codes below.
const LETTERS: usize = 128;

/// No row of the first state.
const NO_ROW: u8 = u8::MAX;

/// One row of an [`Automaton`]: letter in bits 0–6, last sibling in bit 7, final in bit 8, target
/// row from bit 9 on, all ones for no target.
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
#[repr(transparent)]
pub struct Arc(u32);

const NO_TARGET: u32 = u32::MAX >> 9;

impl Arc {
    /// A row; `target` is the row at which the arcs of the next state begin.
    ///
    /// # Panics
    /// When `target` needs more than 23 bits or `letter` more than seven.
    pub fn new(letter: Letter, last: bool, is_final: bool, target: Option<usize>) -> Self {
        let target = target.map_or(NO_TARGET, |row| u32::try_from(row).expect("a row number"));
        assert!(letter < 128 && target <= NO_TARGET);
        Self(u32::from(letter) | u32::from(last) << 7 | u32::from(is_final) << 8 | target << 9)
    }

    /// The same arc, which stands in `row`, with its target counted from there: most targets lie in
    /// the next row, so that files of such arcs compress to little more than half.
    #[must_use]
    pub const fn relative(self, row: usize) -> Self {
        match self.target() {
            None => self,
            Some(target) => {
                let ahead = (target as u32).wrapping_sub(row as u32) & NO_TARGET;
                // All ones mean no target: the row before cannot be one, as there are no circles.
                assert!(ahead != NO_TARGET);
                Self(self.0 & 511 | ahead << 9)
            }
        }
    }

    const fn letter(self) -> Letter {
        (self.0 & 127) as Letter
    }

    const fn is_last(self) -> bool {
        self.0 & 1 << 7 != 0
    }

    const fn is_final(self) -> bool {
        self.0 & 1 << 8 != 0
    }

    const fn target(self) -> Option<usize> {
        let row = self.0 >> 9;
        if row == NO_TARGET {
            None
        } else {
            Some(row as usize)
        }
    }
}

/// A place on the way through an [`Automaton`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    row: Option<usize>,
    number: u32,
    is_final: bool,
}

impl State {
    /// The number of the word that ends here, if one does.
    pub fn word(self) -> Option<usize> {
        self.is_final.then_some(self.number as usize)
    }
}

impl<'a> Automaton<'a> {
    /// The automaton in two sections of `file`: arcs, and skips.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when a section is missing or a row points outside.
    pub fn open(
        file: &ModelFile<'a>,
        arcs: &'static str,
        skips: &'static str,
    ) -> Result<Self, ModelError> {
        Self::open_arcs(file, arcs, skips, false)
    }

    /// As [`Automaton::open`], of arcs with targets counted from their rows.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when a section is missing or a row points outside.
    pub fn open_relative(
        file: &ModelFile<'a>,
        arcs: &'static str,
        skips: &'static str,
    ) -> Result<Self, ModelError> {
        Self::open_arcs(file, arcs, skips, true)
    }

    fn open_arcs(
        file: &ModelFile<'a>,
        arcs: &'static str,
        skips: &'static str,
        relative: bool,
    ) -> Result<Self, ModelError> {
        let mut automaton = Self {
            arcs: file.rows(arcs)?,
            skips: file.rows(skips)?,
            relative,
            first: [NO_ROW; LETTERS],
        };
        let rows = automaton.arcs.len();
        if automaton.skips.len() != rows
            || (0..rows).any(|row| automaton.target(row).is_some_and(|target| target >= rows))
            || automaton.arcs.last().is_some_and(|arc| !arc.is_last())
            || !automaton.states_have_at_most_an_arc_a_letter()
        {
            return Err(ModelError::Corrupt { what: arcs });
        }
        for (row, arc) in automaton.arcs.iter().enumerate() {
            automaton.first[usize::from(arc.letter())] = row as u8;
            if arc.is_last() {
                break;
            }
        }
        Ok(automaton)
    }

    /// A step looks through the arcs of one state: were they without end, so were the step.
    fn states_have_at_most_an_arc_a_letter(&self) -> bool {
        let mut arcs = 0;
        self.arcs.iter().all(|arc| {
            arcs = if arc.is_last() { 0 } else { arcs + 1 };
            arcs <= usize::from(Letter::MAX)
        })
    }

    /// The row at which the state behind the arc in `row` begins.
    fn target(&self, row: usize) -> Option<usize> {
        let target = self.arcs[row].target()?;
        Some(match self.relative {
            true => (row + target) & NO_TARGET as usize,
            false => target,
        })
    }

    /// Where every word begins.
    pub fn start(&self) -> State {
        State {
            row: (!self.arcs.is_empty()).then_some(0),
            number: 0,
            is_final: false,
        }
    }

    /// One letter on from `state`, if a word goes on so.
    pub fn step(&self, state: State, letter: Letter) -> Option<State> {
        let mut row = state.row?;
        if row == 0 {
            row = match *self.first.get(usize::from(letter))? {
                NO_ROW => return None,
                first => usize::from(first),
            };
        }
        loop {
            let arc = *self.arcs.get(row)?;
            if arc.letter() == letter {
                let number = state
                    .number
                    .wrapping_add(u32::from(state.is_final))
                    .wrapping_add(*self.skips.get(row)?);
                return Some(State {
                    row: self.target(row),
                    number,
                    is_final: arc.is_final(),
                });
            }
            // The arcs are sorted by letter.
            if arc.is_last() || arc.letter() > letter {
                return None;
            }
            row += 1;
        }
    }

    /// The number of `word` in the list, if it is there.
    pub fn find(&self, word: &[Letter]) -> Option<usize> {
        word.iter()
            .try_fold(self.start(), |state, &letter| self.step(state, letter))?
            .word()
    }
}
