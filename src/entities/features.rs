//! What a unit and its neighbours show, as numbers.

use super::form::{AFFIX, FormLetters};
use super::unit::Unit;
use crate::morphology::ranking::hash::{half, join};

/// Set in features that conventions hang on: what is learned of them from one corpus is kept
/// apart from what is learned from others.
pub const CONVENTION: u64 = 1;

/// Set in features of the second look.
pub const SECOND: u64 = 2;

/// What both look at.
const FLAGS: u64 = CONVENTION | SECOND;

/// What stands before the first unit of a sentence and behind its last.
pub fn outside() -> Unit {
    Unit {
        tag: 63,
        lemma: 1,
        ..Unit::default()
    }
}

/// Places of the units whose own features are seen from a unit, from the third before it to the
/// second behind it.
pub const VIEWS: [isize; 6] = [-3, -2, -1, 0, 1, 2];

/// Calls `emit` with each feature of unit `at` of a sentence; `letters` are those of each unit.
pub fn of_unit(sentence: &[Unit], letters: &[FormLetters], at: usize, mut emit: impl FnMut(u64)) {
    let (outside, none) = (outside(), FormLetters::default());
    for view in VIEWS {
        let unit = near(sentence, at, view).unwrap_or(&outside);
        let letters = near(letters, at, view).unwrap_or(&none);
        of_word(unit, letters, view, &mut emit);
    }
    of_context(sentence, at, emit);
}

/// What stands `offset` behind place `at`.
fn near<T>(sentence: &[T], at: usize, offset: isize) -> Option<&T> {
    sentence.get(at.checked_add_signed(offset)?)
}

/// Gives features of one template after another to `emit`.
struct Templates<E> {
    next: u8,
    flag: u64,
    emit: E,
}

impl<E: FnMut(u64)> Templates<E> {
    fn put(&mut self, value: impl Into<u64>) {
        self.next += 1;
        (self.emit)(half(self.next, value.into()) & !FLAGS | self.flag);
    }

    /// A feature for each bit that is set.
    fn bits(&mut self, mut bits: u64, add: u64) {
        self.next += 1;
        while bits != 0 {
            let bit = u64::from(bits.trailing_zeros());
            (self.emit)(half(self.next, bit << 8 | add) & !FLAGS | self.flag);
            bits &= bits - 1;
        }
    }
}

/// Calls `emit` with what a word shows by itself to the unit that it is `view` units behind of.
/// It hangs on nothing but the fields that [`Unit::word`] hashes.
pub fn of_word(unit: &Unit, letters: &FormLetters, view: isize, emit: impl FnMut(u64)) {
    let form = &unit.form;
    let cluster = &form.cluster;
    let tag = u64::from(unit.tag) << 1 | u64::from(form.article);
    let mut own = Templates {
        next: 24 * (view + 3) as u8,
        flag: 0,
        emit,
    };
    if view == 0 {
        own.next = 150;
        own.put(0_u8);
        own.put(form.exact);
        own.put(form.bare);
        own.put(cluster.coarse << 1 | u16::from(form.article));
        for length in 0..AFFIX {
            own.put(letters.prefixes[length]);
            own.put(letters.suffixes[length]);
        }
        own.put(u64::from(form.shape) << 1 | u64::from(form.article));
        own.put(letters.skeleton << 1 | u64::from(form.article));
        own.put(join(
            letters.skeleton.count_ones().into(),
            u64::from(unit.rooted) << 8 | u64::from(form.shape),
        ));
        own.put(unit.traits());
        own.put(join(unit.traits(), unit.tag.into()));
        own.put(join(unit.listed.bits(), unit.tag.into()));
        own.next += 1;
        for &trigram in letters.trigrams.iter().take_while(|&&trigram| trigram != 0) {
            (own.emit)(half(own.next, trigram) & !FLAGS);
        }
        own.next = 24 * 3;
    }
    own.put(unit.lemma);
    own.put(cluster.middle);
    if view == -3 {
        return;
    }
    own.put(form.folded);
    own.put(cluster.fine);
    own.put(tag);
    if view.abs() > 1 {
        return;
    }
    own.put(u64::from(unit.rooted) << 6 | u64::from(unit.rarity));
    own.put(letters.suffixes[1]);
    own.put(letters.prefixes[2]);
    own.put(unit.listed.bits());
    own.bits(unit.listed.bits(), 0);
}

/// Calls `emit` with what unit `at` and its neighbours show together.
pub fn of_context(sentence: &[Unit], at: usize, mut emit: impl FnMut(u64)) {
    let outside = outside();
    let get = |offset: isize| near(sentence, at, offset).unwrap_or(&outside);
    let unit = get(0);
    let (before, after) = (get(-1), get(1));
    let (before2, after2) = (get(-2), get(2));
    let form = &unit.form;
    let cluster = &form.cluster;
    let middle = u64::from(cluster.middle);
    let tag = |unit: &Unit| u64::from(unit.tag) << 1 | u64::from(unit.form.article);
    let known = u64::from(unit.rooted) << 6 | u64::from(unit.rarity) << 2;

    let mut conventions = Templates {
        next: 230,
        flag: CONVENTION,
        emit: &mut emit,
    };
    conventions.put(0_u8);
    conventions.put(unit.announces.bits());
    conventions.put(before.announces.bits());
    conventions.put(after.announces.bits());
    conventions.put(tag(unit));
    conventions.put(unit.quoted);
    conventions.put(join(unit.announces.bits(), tag(after)));
    conventions.put(join(before.announces.bits(), tag(unit)));
    if unit.announces.bits() != 0 {
        conventions.put(unit.lemma);
        conventions.put(join(unit.lemma, tag(after)));
    }
    conventions.next = 250;
    if before.announces.bits() != 0 {
        conventions.put(before.lemma);
    }

    let mut both = Templates {
        next: 180,
        flag: 0,
        emit,
    };
    both.put(unit.clitics);
    both.put(join(unit.clitics, middle));
    both.put(u64::from(at == 0) << 1 | u64::from(at + 1 == sentence.len()));
    both.put(join(u64::from(at == 0), middle));
    both.put(unit.clitics ^ after.clitics.rotate_left(9));
    for near in [before, after] {
        both.put(near.clitics);
        both.put(join(near.form.cluster.fine.into(), cluster.fine.into()));
        both.put(join(near.form.cluster.middle.into(), middle));
        both.put(join(near.form.folded, form.folded));
        both.put(join(near.lemma, middle));
        both.put(join(near.lemma, tag(unit)));
        both.put(join(near.form.cluster.middle.into(), form.bare));
        both.put(join(near.lemma, known));
    }
    let tags = |a: &Unit, b: &Unit| u64::from(a.tag) << 8 | u64::from(b.tag);
    both.put(join(tags(before, unit), after.tag.into()));
    both.put(join(tags(before2, before), unit.tag.into()));
    both.put(join(tags(unit, after), after2.tag.into()));
    both.put(join(tags(before, after), known));
    let middles = |a: &Unit, b: &Unit| {
        u64::from(a.form.cluster.middle) << 16 | u64::from(b.form.cluster.middle)
    };
    both.put(join(
        middles(before, unit),
        after.form.cluster.middle.into(),
    ));
    both.put(middles(before, after));
    both.put(middles(before2, before));
    both.put(middles(after, after2));
    both.put(join(middles(before2, before), middle));
    both.put(join(before2.lemma, before.lemma));
    both.put(join(after.lemma, after2.lemma));
    both.put(join(before.lemma, after.lemma));
    // Marks around it.
    let quoted = u64::from(unit.quoted);
    both.put(quoted << 16 | u64::from(before.quoted) << 8 | u64::from(after.quoted));
    if unit.quoted != 0 {
        both.put(quoted);
        both.put(unit.quoter);
        both.put(join(quoted, middle));
        both.put(join(unit.quoter, u64::from(before.quoted == 0)));
    }
    both.next = 0;
    // What is listed; few words are.
    let sets = |near: &Unit| near.listed.bits();
    if sets(unit) | sets(before) != 0 {
        both.next = 144;
        both.put(join(sets(before), sets(unit)));
    }
    if sets(unit) | sets(after) != 0 {
        both.next = 145;
        both.put(join(sets(unit), sets(after)));
    }
    for (number, near) in [unit, before, after].into_iter().enumerate() {
        if let Some(place) = near.place {
            both.next = 200 + 4 * number as u8;
            let covered = near.covered.bits();
            both.put(1 + place as u64 + (covered << 2));
            both.bits(covered, place as u64);
        }
        if near.announces.bits() != 0 {
            both.next = 202 + 4 * number as u8;
            both.put(near.announces.bits());
        }
    }
    if before.announces.bits() != 0 {
        both.next = 214;
        both.put(join(before.announces.bits(), middle));
        both.put(join(before.announces.bits(), sets(unit)));
        both.put(join(before.announces.bits(), tag(unit)));
        both.put(join(before.announces.bits(), known));
    }
    if before2.announces.bits() != 0 {
        both.next = 220;
        both.put(join(before2.announces.bits(), tag(before)));
        both.put(join(
            before2.announces.bits(),
            join(tag(before), sets(unit)),
        ));
    }
}
