//! Listed names laid over the words of a sentence: which words are in one (الأمم المتحدة), which announce one (رئيس الوزراء).

use super::{NAMELESS, Units};
use crate::entities::gazetteer::{Classes, Gazetteer};
use crate::entities::labels::Place;
use std::ops::Range;

impl Units {
    /// Lays the listed names over the units of a sentence.
    pub(super) fn look_up(&mut self, gazetteer: &Gazetteer, sentence: Range<usize>) {
        // One past the last word of the longest name so far.
        let mut covered = sentence.start;
        for at in sentence.clone() {
            if !self.all[at].is_word() {
                continue;
            }
            let start = self.all[at].span.start;
            let Some(beginning) = self.words.beginning(at, start) else {
                continue;
            };
            let place = (beginning >> (64 - NAMELESS)) as usize;
            if self.nameless.get(place) == Some(&beginning) {
                continue;
            }
            let mut longest: Option<(usize, Classes)> = None;
            let units = &mut self.all;
            let begins = gazetteer.each_at(&self.words, at, start, |found| {
                if found.end > sentence.end {
                    return;
                }
                let classes = found.known.classes;
                if found.end == at + 1 {
                    units[at].listed = classes;
                } else if classes.is_name() {
                    longest = Some((found.end, classes));
                }
                if classes.meets(Classes::TRIGGERS) {
                    units[found.end - 1].announces = classes;
                }
            });
            if !begins && let Some(nameless) = self.nameless.get_mut(place) {
                *nameless = beginning;
            }
            let Some((end, classes)) = longest else {
                continue;
            };
            if end <= covered {
                continue;
            }
            covered = end;
            for (number, unit) in units[at..end].iter_mut().enumerate() {
                unit.covered = classes;
                unit.place = Some(match number {
                    0 => Place::First,
                    _ if at + number + 1 == end => Place::Last,
                    _ => Place::Inner,
                });
            }
        }
    }
}
