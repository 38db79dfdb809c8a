//! What stands between marks: a name in them («الخليج») is often known by nothing else.

use super::Units;
use std::ops::Range;

/// Quotations of more units are no names.
const QUOTED: usize = 8;

impl Units {
    /// Notes what stands between marks that are at most [`QUOTED`] units apart.
    pub(super) fn find_quoted(&mut self, text: &str, sentence: Range<usize>) {
        let mut open: Option<(usize, char)> = None;
        for at in sentence.clone() {
            if !self.all[at].is_mark() {
                continue;
            }
            let mark = self.all[at].span.of(text).chars().next().unwrap_or(' ');
            if let Some((first, wanted)) = open.filter(|&(_, wanted)| wanted == mark) {
                let length = at - first - 1;
                if (1..=QUOTED).contains(&length) {
                    let quoter = match first > sentence.start {
                        true => self.all[first - 1].lemma,
                        false => 1,
                    };
                    let kind = u8::from(wanted == ')') << 4;
                    for unit in &mut self.all[first + 1..at] {
                        unit.quoted = length as u8 | kind;
                        unit.quoter = quoter;
                    }
                }
                open = None;
                continue;
            }
            let closing = match mark {
                '«' => '»',
                '“' => '”',
                '"' => '"',
                '(' => ')',
                '\'' => '\'',
                '‘' => '’',
                _ => continue,
            };
            open = Some((at, closing));
        }
    }
}
