//! What a unit and its neighbours show, as numbers.

use super::units::{AFFIX, Unit};
use crate::morphology::ranking::hash::{half, join};

/// Set in features that conventions hang on: what is learned of them from one corpus is kept
/// apart from what is learned from others.
pub const CONVENTION: u64 = 1;

/// Set in features of the second look.
pub const SECOND: u64 = 2;

/// What both look at.
const FLAGS: u64 = CONVENTION | SECOND;

/// What stands before the first unit of a sentence and behind its last.
fn outside() -> Unit {
    Unit {
        tag: 63,
        lemma: 1,
        ..Unit::default()
    }
}

/// Calls `emit` with each feature of unit `at` of a sentence.
pub fn of_unit(sentence: &[Unit], at: usize, mut emit: impl FnMut(u64)) {
    let outside = outside();
    let get = |offset: isize| {
        at.checked_add_signed(offset)
            .and_then(|index| sentence.get(index))
            .unwrap_or(&outside)
    };
    let unit = get(0);
    let (before, after) = (get(-1), get(1));
    let (before2, after2) = (get(-2), get(2));
    let before3 = get(-3);
    let mut template = 0;
    let mut put = |value: u64| {
        template += 1;
        emit(half(template, value) & !FLAGS);
    };
    // The unit by itself.
    let form = &unit.form;
    let cluster = &form.cluster;
    put(0);
    put(form.exact);
    put(form.folded);
    put(form.bare);
    put(unit.lemma);
    put(u64::from(unit.tag) << 1 | u64::from(form.article));
    put(u64::from(cluster.fine));
    put(u64::from(cluster.middle));
    put(u64::from(cluster.coarse) << 1 | u64::from(form.article));
    for length in 0..AFFIX {
        put(form.prefixes[length]);
        put(form.suffixes[length]);
    }
    put(u64::from(form.shape) << 1 | u64::from(form.article));
    put(form.skeleton << 1 | u64::from(form.article));
    put(join(
        form.skeleton.count_ones().into(),
        u64::from(unit.rooted) << 8 | u64::from(form.shape),
    ));
    put(unit.clitics);
    let known = u64::from(unit.rooted) << 6 | u64::from(unit.rarity) << 2;
    let traits = known | u64::from(form.article) << 1 | u64::from(unit.owned);
    put(traits);
    put(join(traits, u64::from(unit.tag)));
    put(join(unit.clitics, u64::from(cluster.middle)));
    put(u64::from(at == 0) << 1 | u64::from(at + 1 == sentence.len()));
    put(join(u64::from(at == 0), u64::from(cluster.middle)));
    // What conventions hang on.
    let mut own = 200;
    let mut convention = |value: u64| {
        own += 1;
        emit(half(own, value) & !FLAGS | CONVENTION);
    };
    convention(0);
    convention(unit.announces.bits());
    convention(before.announces.bits());
    convention(after.announces.bits());
    convention(u64::from(unit.tag) << 1 | u64::from(form.article));
    convention(u64::from(unit.quoted));
    convention(join(
        unit.announces.bits(),
        u64::from(after.tag) << 1 | u64::from(after.form.article),
    ));
    convention(join(
        before.announces.bits(),
        u64::from(unit.tag) << 1 | u64::from(form.article),
    ));
    if unit.announces.bits() != 0 {
        convention(unit.lemma);
        convention(join(
            unit.lemma,
            u64::from(after.tag) << 1 | u64::from(after.form.article),
        ));
    }
    if before.announces.bits() != 0 {
        convention(join(before.lemma, 5));
    }
    let mut put = |value: u64| {
        template += 1;
        emit(half(template, value) & !FLAGS);
    };
    // Its neighbours.
    for near in [before, after] {
        put(near.form.folded);
        put(near.lemma);
        put(u64::from(near.form.cluster.fine));
        put(u64::from(near.form.cluster.middle));
        put(u64::from(near.tag) << 1 | u64::from(near.form.article));
        put(u64::from(near.rooted) << 6 | u64::from(near.rarity));
        put(near.clitics);
        put(join(
            u64::from(near.form.cluster.fine),
            u64::from(cluster.fine),
        ));
        put(join(
            u64::from(near.form.cluster.middle),
            u64::from(cluster.middle),
        ));
        put(join(near.form.folded, form.folded));
        put(join(near.lemma, u64::from(cluster.middle)));
        put(join(
            near.lemma,
            u64::from(unit.tag) << 1 | u64::from(form.article),
        ));
        put(join(u64::from(near.form.cluster.middle), form.bare));
        put(near.form.suffixes[1]);
        put(near.form.prefixes[2]);
    }
    for near in [before2, after2] {
        put(near.form.folded);
        put(near.lemma);
        put(u64::from(near.form.cluster.fine));
        put(u64::from(near.form.cluster.middle));
        put(u64::from(near.tag));
    }
    put(before3.lemma);
    put(u64::from(before3.form.cluster.middle));
    let tags = |a: &Unit, b: &Unit| u64::from(a.tag) << 8 | u64::from(b.tag);
    put(join(tags(before, unit), u64::from(after.tag)));
    put(join(tags(before2, before), u64::from(unit.tag)));
    put(join(tags(unit, after), u64::from(after2.tag)));
    let middles = |a: &Unit, b: &Unit| {
        u64::from(a.form.cluster.middle) << 16 | u64::from(b.form.cluster.middle)
    };
    put(join(
        middles(before, unit),
        u64::from(after.form.cluster.middle),
    ));
    put(middles(before, after));
    put(middles(before2, before));
    put(middles(after, after2));
    put(join(middles(before2, before), u64::from(cluster.middle)));
    put(join(before2.lemma, before.lemma));
    put(join(after.lemma, after2.lemma));
    put(join(before.lemma, after.lemma));
    put(unit.clitics ^ after.clitics.rotate_left(9));
    put(join(before.announces.bits(), known));
    put(join(before.lemma, known));
    put(join(after.lemma, known));
    put(join(
        u64::from(before.tag) << 8 | u64::from(after.tag),
        known,
    ));
    for trigram in form.trigrams.iter().take_while(|&&trigram| trigram != 0) {
        emit(half(122, *trigram) & !FLAGS);
    }
    let mut put = |value: u64| {
        template += 1;
        emit(half(template, value) & !FLAGS);
    };
    // Marks around it.
    put(u64::from(unit.quoted));
    put(join(
        u64::from(unit.quoted),
        u64::from(before.quoted) << 8 | u64::from(after.quoted),
    ));
    put(unit.quoter);
    put(join(u64::from(unit.quoted), u64::from(cluster.middle)));
    put(join(unit.quoter, u64::from(before.quoted == 0)));
    // What is listed.
    let sets = |near: &Unit| near.listed.bits();
    for near in [unit, before, after] {
        let covered = near
            .place
            .map_or(0, |place| 1 + place as u64 + (near.covered.bits() << 2));
        put(covered);
        put(sets(near));
        put(near.announces.bits());
    }
    put(join(sets(before), sets(unit)));
    put(join(sets(unit), sets(after)));
    put(join(before.announces.bits(), u64::from(cluster.middle)));
    put(join(before.announces.bits(), sets(unit)));
    put(join(
        before.announces.bits(),
        u64::from(unit.tag) << 1 | u64::from(form.article),
    ));
    put(before2.announces.bits() << 8
        | u64::from(before.tag) << 1
        | u64::from(before.form.article));
    put(join(
        before2.announces.bits(),
        join(u64::from(before.tag), sets(unit)),
    ));
    put(join(sets(unit), u64::from(unit.tag)));
    for (near, base) in [(unit, 0), (before, 64), (after, 128)] {
        each_bit(sets(near), |bit| emit(half(120, base + bit) & !FLAGS));
        each_bit(near.covered.bits(), |bit| {
            let place = near.place.map_or(0, |place| place as u64);
            emit(half(121, (base + bit) << 2 | place) & !FLAGS);
        });
    }
}

fn each_bit(mut bits: u64, mut found: impl FnMut(u64)) {
    while bits != 0 {
        found(u64::from(bits.trailing_zeros()));
        bits &= bits - 1;
    }
}
