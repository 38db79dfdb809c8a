use super::affixes::{self, Clitic};
use super::{Candidate, CandidateGenerator};
use crate::analysis::{Analysis, Features, StringId, Strings, Upos, new_store};
use crate::text::Spelling;
use std::ops::Range;

/// How readings are written out: their segments, with forms and lemmas. Made once for each reading
/// that was chosen; an analysis copies from here.
#[derive(Clone, Debug)]
pub(super) struct Descriptions {
    rows: Vec<Description>,
    pieces: Vec<Piece>,
    strings: Strings,
    /// What `strings` is called in the [`Origins`](crate::analysis::Origins) of an analysis.
    store: u32,
    /// The ids of `strings` in the analysis that is being written.
    ids: Vec<Option<StringId>>,
    /// Those that have one: far fewer than there are strings, so that they alone are forgotten
    /// before the next analysis.
    copied: Vec<u32>,
    buffer: String,
}

/// A reading written out.
#[derive(Clone, Debug)]
pub(super) struct Description {
    pub upos: Upos,
    pub lemma: StringId,
    pub root: Option<StringId>,
    pub pattern: Option<StringId>,
    /// Its segments, by [`Descriptions::piece`].
    pub pieces: Range<usize>,
}

/// A segment of a word, with its place in the word in bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub start: usize,
    pub end: usize,
    pub form: StringId,
    pub lemma: StringId,
    pub upos: Upos,
    pub stem: bool,
    pub features: Features,
}

/// Strings that are kept from analysis to analysis.
const STRINGS: usize = 1 << 16;

impl Default for Descriptions {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            pieces: Vec::new(),
            strings: Strings::default(),
            store: new_store(),
            ids: Vec::new(),
            copied: Vec::new(),
            buffer: String::new(),
        }
    }
}

impl Descriptions {
    /// To be called before an analysis is written: nothing has an id in it yet.
    pub fn begin(&mut self) {
        for index in self.copied.drain(..) {
            self.ids[index as usize] = None;
        }
    }

    /// Whether there are more strings than should be kept from analysis to analysis.
    pub fn is_full(&self) -> bool {
        self.strings.len() > STRINGS
    }

    /// Forgets all descriptions, but not the strings: an analysis that is being written knows some
    /// of them by number.
    pub fn forget(&mut self) {
        self.rows.clear();
        self.pieces.clear();
    }

    /// Description `number`.
    pub fn get(&self, number: u32) -> Description {
        self.rows[number as usize].clone()
    }

    /// Segment `number`.
    pub fn piece(&self, number: usize) -> Piece {
        self.pieces[number]
    }

    /// The id of a string of this store in `analysis`.
    pub fn copy(&mut self, id: StringId, analysis: &mut Analysis) -> StringId {
        let index = id.index();
        if self.ids.len() <= index {
            self.ids.resize(self.strings.len(), None);
        }
        match self.ids[index] {
            Some(copied) => copied,
            None => {
                let copied = analysis.strings.intern(self.strings.get(id));
                analysis.origins.note(copied, self.store, index);
                self.ids[index] = Some(copied);
                self.copied.push(index as u32);
                copied
            }
        }
    }

    /// Writes out `candidate` of `word`, which has `spelling`; returns the description's number.
    pub fn make(
        &mut self,
        word: &str,
        spelling: &Spelling,
        candidate: &Candidate,
        generator: &CandidateGenerator<'_>,
    ) -> u32 {
        let lemma = self
            .text(|out| generator.lemma_into(spelling, candidate, out))
            .unwrap_or_else(|| self.strings.intern(word));
        let root = self.text(|out| generator.root_into(spelling, candidate, out));
        let pattern = self.text(|out| generator.pattern_into(candidate, out));
        let form = self
            .text(|out| generator.form_into(spelling, candidate, out))
            .unwrap_or_else(|| self.strings.intern(word));

        let first = self.pieces.len();
        let mut start = 0;
        let mut letter = 0;
        for clitic in affixes::proclitics(candidate.proclitics) {
            letter += clitic.written.chars().count();
            let end = spelling.offset(letter);
            self.push_clitic(clitic, start, end);
            start = end;
        }
        let stem = self.pieces.len();
        self.pieces.push(Piece {
            start,
            end: word.len(),
            form,
            lemma,
            upos: candidate.upos,
            stem: true,
            features: candidate.features,
        });
        letter = candidate.stem_end as usize;
        for clitic in affixes::enclitics(candidate.enclitics) {
            let start = spelling.offset(letter);
            self.pieces.last_mut().expect("a stem").end = start;
            self.push_clitic(clitic, start, word.len());
            letter += clitic.written.chars().count();
        }
        let upos = self.pieces[stem].upos;
        self.rows.push(Description {
            upos,
            lemma,
            root,
            pattern,
            pieces: first..self.pieces.len(),
        });
        self.rows.len() as u32 - 1
    }

    fn push_clitic(&mut self, clitic: &Clitic, start: usize, end: usize) {
        self.pieces.push(Piece {
            start,
            end,
            form: self.strings.intern(clitic.form),
            lemma: self.strings.intern(clitic.lemma),
            upos: clitic.upos,
            stem: false,
            features: Features::parse(clitic.features).unwrap_or_default(),
        });
    }

    /// The string that `write` writes; none when that is nothing.
    fn text(&mut self, write: impl FnOnce(&mut String)) -> Option<StringId> {
        self.buffer.clear();
        write(&mut self.buffer);
        (!self.buffer.is_empty()).then(|| self.strings.intern(&self.buffer))
    }
}
