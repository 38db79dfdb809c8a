//! The words of the text before, for the next version of it.
//!
//! What is found in the words of a paragraph (its tokens, sentences, clauses and segments) hangs on the
//! letters of the paragraph, and on how carefully the whole text is spelled, on nothing else. While
//! somebody types, all paragraphs but one are what they were: those before it and those after it are
//! copied, their spans moved and their strings written into the new analysis in the same order as if
//! they had been read, so that the document is the same to the byte.
//!
//! One text is kept, not a table of paragraphs: an edit is in one place, and the memory is that of one
//! analysis.

use crate::analysis::{Analysis, Clause, Segment, Sentence, StringId, Strings, Token, TokenKind};
use crate::morphology::ranking::Care;
use crate::room;
use crate::text::Span;

/// Texts of more bytes are not kept: what is kept takes about ten times the memory of the text.
const LONGEST: usize = 5 << 18;

/// The words of the last text.
#[derive(Clone, Debug, Default)]
pub struct Former {
    text: String,
    care: Care,
    lines: Vec<Line>,
    paragraphs: Vec<Span>,
    sentences: Vec<Sentence>,
    clauses: Vec<Clause>,
    tokens: Vec<Token>,
    segments: Vec<Segment>,
    strings: Strings,
    /// Shorter texts are read anew in the time that keeping them takes.
    least: usize,
    /// The ids of `strings` in the analysis that is being written.
    ids: Vec<Option<StringId>>,
}

/// A paragraph, and where what was found in it ends.
#[derive(Clone, Copy, Debug)]
struct Line {
    span: Span,
    ends: Counts,
}

/// How many of each there are up to some place.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    paragraphs: usize,
    sentences: usize,
    clauses: usize,
    tokens: usize,
    segments: usize,
}

/// How many paragraphs of a text are those of the text before: from the beginning on, and up to the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeptParagraphs {
    /// From the beginning on.
    pub first: usize,
    /// Up to the end.
    pub last: usize,
}

impl Former {
    /// Keeps texts of `least` bytes and more.
    pub fn of(least: usize) -> Self {
        Self {
            least,
            ..Self::default()
        }
    }

    /// Which of the paragraphs `lines` of `text` were in the former text, too.
    pub fn kept(&mut self, text: &str, lines: &[Span]) -> KeptParagraphs {
        self.ids.clear();
        self.ids.resize(self.strings.len(), None);
        if self.lines.is_empty() || self.care != Care::of(text) {
            return KeptParagraphs::default();
        }
        let same = |(former, line): (&Line, &Span)| former.span.of(&self.text) == line.of(text);
        let count = |same: &mut dyn Iterator<Item = bool>| same.take_while(|&same| same).count();
        let first = count(&mut self.lines.iter().zip(lines).map(same));
        let (former, lines) = (&self.lines[first..], &lines[first..]);
        let last = count(&mut former.iter().rev().zip(lines.iter().rev()).map(same));
        KeptParagraphs { first, last }
    }

    /// Appends the words of the paragraphs at the beginning, which now are `lines`, to `analysis`.
    pub fn copy_first(&mut self, lines: &[Span], analysis: &mut Analysis) {
        self.copy(0, lines, analysis);
    }

    /// Appends the words of the paragraphs at the end, which now are `lines`, to `analysis`.
    pub fn copy_last(&mut self, lines: &[Span], analysis: &mut Analysis) {
        self.copy(self.lines.len() - lines.len(), lines, analysis);
    }

    fn copy(&mut self, first: usize, lines: &[Span], analysis: &mut Analysis) {
        let all = Counts::of(analysis);
        room::for_items(&mut analysis.tokens, all.tokens.max(self.tokens.len()));
        room::for_items(
            &mut analysis.segments,
            all.segments.max(self.segments.len()),
        );
        for (number, line) in lines.iter().enumerate() {
            let at = first + number;
            let from = at
                .checked_sub(1)
                .map_or(Counts::default(), |before| self.lines[before].ends);
            let former = self.lines[at];
            let place = Place {
                former: former.span.start,
                now: line.start,
            };
            self.copy_line(from, former.ends, place, analysis);
        }
    }

    fn copy_line(&mut self, from: Counts, to: Counts, place: Place, analysis: &mut Analysis) {
        let base = Counts::of(analysis);
        let tokens = |range: &std::ops::Range<usize>| {
            range.start - from.tokens + base.tokens..range.end - from.tokens + base.tokens
        };
        let paragraphs = &self.paragraphs[from.paragraphs..to.paragraphs];
        analysis
            .paragraphs
            .extend(paragraphs.iter().map(|&span| place.moved(span)));
        let sentences = &self.sentences[from.sentences..to.sentences];
        analysis
            .sentences
            .extend(sentences.iter().map(|sentence| Sentence {
                span: place.moved(sentence.span),
                tokens: tokens(&sentence.tokens),
                ..Sentence::default()
            }));
        let clauses = &self.clauses[from.clauses..to.clauses];
        analysis.clauses.extend(clauses.iter().map(|clause| Clause {
            span: place.moved(clause.span),
            tokens: tokens(&clause.tokens),
            sentence: clause.sentence - from.sentences + base.sentences,
            ..Clause::default()
        }));
        let mut copier = Copier {
            strings: &self.strings,
            ids: &mut self.ids,
            place,
            analysis,
        };
        for token in &self.tokens[from.tokens..to.tokens] {
            copier.copy(token, &self.segments[token.segments.clone()]);
        }
    }

    /// Keeps the words of `analysis`, in which nothing else has been found yet: they are those of
    /// `text`, whose paragraphs are `lines`.
    pub fn keep(&mut self, text: &str, lines: &[Span], analysis: &Analysis) {
        if text.len() > LONGEST || text.len() < self.least {
            *self = Self::of(self.least);
            return;
        }
        self.text.clear();
        self.text.push_str(text);
        self.care = Care::of(text);
        room::copy(&mut self.paragraphs, &analysis.paragraphs);
        room::copy(&mut self.sentences, &analysis.sentences);
        room::copy(&mut self.clauses, &analysis.clauses);
        room::copy(&mut self.tokens, &analysis.tokens);
        room::copy(&mut self.segments, &analysis.segments);
        self.strings.clone_from(&analysis.strings);
        self.lines.clear();
        let mut ends = Counts::default();
        for &span in lines {
            ends.advance(span.end, analysis);
            self.lines.push(Line { span, ends });
        }
    }
}

/// Appends words of one paragraph to an analysis.
struct Copier<'a> {
    strings: &'a Strings,
    ids: &'a mut [Option<StringId>],
    place: Place,
    analysis: &'a mut Analysis,
}

impl Copier<'_> {
    /// Strings are numbered by first use: a word's own come before those of its segments, and after
    /// them where it is taken whole.
    fn copy(&mut self, token: &Token, segments: &[Segment]) {
        let mut copied = token.clone();
        let first = self.analysis.segments.len();
        if token.kind == TokenKind::Word {
            self.number(&mut copied);
            self.copy_segments(segments);
        } else {
            self.copy_segments(segments);
            self.number(&mut copied);
        }
        copied.span = self.place.moved(token.span);
        copied.segments = first..self.analysis.segments.len();
        self.analysis.tokens.push(copied);
    }

    fn copy_segments(&mut self, segments: &[Segment]) {
        for segment in segments {
            let copied = Segment {
                span: self.place.moved(segment.span),
                form: self.string(segment.form),
                lemma: self.string(segment.lemma),
                ..segment.clone()
            };
            self.analysis.segments.push(copied);
        }
    }

    fn number(&mut self, token: &mut Token) {
        token.lemma = token.lemma.map(|id| self.string(id));
        token.root = token.root.map(|id| self.string(id));
        token.pattern = token.pattern.map(|id| self.string(id));
        token.gloss = token.gloss.map(|id| self.string(id));
    }

    fn string(&mut self, id: StringId) -> StringId {
        *self.ids[id.index()]
            .get_or_insert_with(|| self.analysis.strings.intern(self.strings.get(id)))
    }
}

/// Where a paragraph began and where it begins now.
#[derive(Clone, Copy)]
struct Place {
    former: usize,
    now: usize,
}

impl Place {
    fn moved(self, span: Span) -> Span {
        Span::new(
            span.start - self.former + self.now,
            span.end - self.former + self.now,
        )
    }
}

impl Counts {
    fn of(analysis: &Analysis) -> Self {
        Self {
            paragraphs: analysis.paragraphs.len(),
            sentences: analysis.sentences.len(),
            clauses: analysis.clauses.len(),
            tokens: analysis.tokens.len(),
            segments: analysis.segments.len(),
        }
    }

    /// Goes on to what begins before `end`.
    fn advance(&mut self, end: usize, analysis: &Analysis) {
        fn count<T>(from: &mut usize, all: &[T], end: usize, start: impl Fn(&T) -> usize) {
            let more = all[*from..].iter().take_while(|each| start(each) < end);
            *from += more.count();
        }
        count(&mut self.paragraphs, &analysis.paragraphs, end, |span| {
            span.start
        });
        count(&mut self.sentences, &analysis.sentences, end, |sentence| {
            sentence.span.start
        });
        count(&mut self.clauses, &analysis.clauses, end, |clause| {
            clause.span.start
        });
        count(&mut self.tokens, &analysis.tokens, end, |token| {
            token.span.start
        });
        count(&mut self.segments, &analysis.segments, end, |segment| {
            segment.span.start
        });
    }
}
