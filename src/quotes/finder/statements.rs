//! What is written down of a statement: its place, its words in marks (قال إن الخطة «ستنجح»), its speaker.

use super::Finder;
use crate::analysis::{Quote, Speaker};
use crate::quotes::marks::Region;
use crate::quotes::speakers::Who;
use crate::text::Span;

impl Finder<'_> {
    /// The statement from token `start` to `stop`, and the words in marks inside it.
    pub(super) fn report(
        &mut self,
        start: usize,
        stop: usize,
        cue: Option<Span>,
        who: Option<Who>,
        that: Option<usize>,
    ) {
        let words = self.view.words;
        let start = (start..stop)
            .find(|&at| {
                words[at].mark == '\0'
                    || self.regions.at(at).is_some()
                    || matches!(words[at].mark, '(' | '[')
            })
            .unwrap_or(stop);
        if start >= stop {
            return;
        }
        let from = if that == Some(start) {
            words[start].stem
        } else {
            words[start].span.start
        };
        let who = self.remember(who);
        self.reported = stop;
        // قال إن «…»: nothing but words in marks.
        if let Some(region) = self.regions.at(start)
            && region.after() >= stop
            && self.view.count_words(&region) >= 3
        {
            self.push_direct(&[region], cue, who);
            return;
        }
        self.quotes.push(Quote {
            span: Span::new(from, words[stop - 1].span.end),
            spans: Vec::new(),
            direct: false,
            cue,
            speaker: who,
        });
        self.reported = stop;
        let mut at = start;
        while at < stop {
            if let Some(region) = self.regions.at(at) {
                if self.view.count_words(&region) >= 3 && !self.view.is_title(&region) {
                    self.push_direct(&[region], cue, who);
                }
                at = region.after().max(at + 1);
            } else {
                at += 1;
            }
        }
    }

    /// Words in marks that are said; several pieces when the reporting clause interrupts them.
    pub(super) fn quote(&mut self, pieces: &[Region], cue: Option<Span>, who: Option<Who>) {
        let who = self.remember(who);
        self.push_direct(pieces, cue, who);
        self.reported = pieces.last().map_or(self.reported, Region::after);
    }

    fn push_direct(&mut self, pieces: &[Region], cue: Option<Span>, speaker: Option<Speaker>) {
        let words = self.view.words;
        let span = |region: &Region| {
            let (first, last) = (region.open + 1, region.close.max(region.open + 1) - 1);
            if last < first {
                return Span::default();
            }
            Span::new(words[first].span.start, words[last].span.end)
        };
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
            return;
        };
        self.quotes.push(Quote {
            span: Span::new(span(first).start, span(last).end),
            spans: if pieces.len() > 1 {
                pieces.iter().map(span).collect()
            } else {
                Vec::new()
            },
            direct: true,
            cue,
            speaker,
        });
    }

    /// Notes who spoke, and gives the speaker as the document has it.
    fn remember(&mut self, who: Option<Who>) -> Option<Speaker> {
        let who = who?;
        self.last = Some((who, self.sentence));
        (who.span.is_some() || who.entity.is_some()).then_some(Speaker {
            span: who.span,
            entity: who.entity,
        })
    }
}
