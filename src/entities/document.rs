//! The second look: what the article called a word elsewhere (Krishnan and Manning, 2006).

use super::features::{CONVENTION, SECOND};
use super::labels::{self, OUTSIDE, Place, TYPES};
use super::unit::Unit;
use crate::morphology::ranking::hash::{half, join};
use rustc_hash::FxHashMap;

/// Templates of this module begin here.
const FIRST_TEMPLATE: u8 = 128;

/// How often an article uses a form inside of names of each type, and outside.
#[derive(Clone, Copy, Debug, Default)]
struct Uses {
    outside: u16,
    /// By type.
    inside: [u16; TYPES.len()],
    /// By type: as the last of several words, or the first.
    last: [u16; TYPES.len()],
    first: [u16; TYPES.len()],
}

impl Uses {
    fn change(&mut self, label: u8, by: i16) {
        let add = |count: &mut u16| *count = count.saturating_add_signed(by);
        let Some(kind) = labels::kind(label) else {
            return add(&mut self.outside);
        };
        add(&mut self.inside[kind]);
        match labels::place(label) {
            Some(Place::Last) => add(&mut self.last[kind]),
            Some(Place::First) => add(&mut self.first[kind]),
            _ => {}
        }
    }
}

/// The forms of an article with their uses, by the first look.
#[derive(Clone, Debug, Default)]
pub struct Document {
    uses: FxHashMap<u64, Uses>,
}

impl Document {
    /// Counts the labels of an article, forgetting the one before.
    pub fn read(&mut self, units: &[Unit], labels: &[u8]) {
        self.uses.clear();
        for (unit, &label) in units.iter().zip(labels) {
            if unit.is_content() {
                self.uses
                    .entry(unit.form.bare)
                    .or_default()
                    .change(label, 1);
            }
        }
    }

    /// Calls `emit` with what other places of the article say of `unit`, labelled `label` by
    /// the first look. Whether it said anything.
    pub fn features(&self, unit: &Unit, label: u8, mut emit: impl FnMut(u64)) -> bool {
        if !unit.is_content() {
            return false;
        }
        let Some(mut uses) = self.uses.get(&unit.form.bare).copied() else {
            return false;
        };
        uses.change(label, -1);
        let total: u16 = uses
            .inside
            .iter()
            .fold(uses.outside, |sum, &count| sum.saturating_add(count));
        if total == 0 {
            return false;
        }
        let best = (0..TYPES.len()).max_by_key(|&kind| (uses.inside[kind], TYPES.len() - kind));
        let best = best.filter(|&kind| uses.inside[kind] > 0);
        let code = match best {
            None => 0,
            Some(kind) => {
                let most = uses.inside[kind];
                let share = if most == total {
                    2
                } else {
                    u64::from(u32::from(most) * 2 > u32::from(total))
                };
                1 + kind as u64 * 4 + share
            }
        };
        let mut template = FIRST_TEMPLATE;
        let mut put = |value: u64| {
            template += 1;
            emit(half(template, value) & !CONVENTION | SECOND);
        };
        put(code);
        put(code << 2 | u64::from(total.min(3)));
        put(join(code, u64::from(unit.form.cluster.coarse)));
        put(code << 6 | u64::from(unit.tag));
        let set = |counts: &[u16; TYPES.len()]| {
            counts
                .iter()
                .fold(0, |set, &count| set << 1 | u64::from(count > 0))
        };
        put(set(&uses.inside) << 1 | u64::from(uses.outside > 0));
        put(set(&uses.last) << 4 | set(&uses.first));
        put(u64::from(label != OUTSIDE) << 8 | code);
        true
    }
}
