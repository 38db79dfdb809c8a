//! Which parts of a name may stand for all of it: بوتين for فلاديمير بوتين, but السنغال not for نهر السنغال.
//!
//! A short form and a full name meet under the key of a part that they share.

use super::Spelling;
use super::name::{self, NameUnit, mix};
use crate::analysis::EntityType;

/// How a short form follows from a full name; the better reasons first.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u64)]
enum Part {
    End = 1,
    Begin = 2,
    Ends = 3,
    Inner = 4,
}

fn key(part: Part, kind: EntityType, hash: u64) -> u64 {
    mix(mix(hash, part as u64), 16 + kind as u64)
}

/// A skeleton that says enough to be trusted alone.
fn telling(unit: &NameUnit) -> bool {
    unit.consonants >= 4
}

/// The keys under which a spelling looks for names that it may be a short form of, the best first.
pub(super) fn short_keys(spelling: &Spelling) -> Vec<u64> {
    let units = &spelling.name.units;
    let kind = spelling.kind;
    let hash = name::exact(units);
    let mut keys = Vec::new();
    if units.is_empty() {
        return keys;
    }
    match kind {
        EntityType::Person => {
            keys.push(key(Part::End, kind, hash));
            keys.push(key(Part::Begin, kind, hash));
            if units.len() == 2 {
                keys.push(key(Part::Ends, kind, hash));
            }
            if units.len() == 1 {
                keys.push(key(Part::Inner, kind, hash));
                if telling(&units[0]) && !units[0].known {
                    keys.push(mix(key(Part::End, kind, units[0].skeleton), 99));
                }
            }
        }
        _ => {
            // A place that a list knows is no short form: السنغال of نهر السنغال.
            let known = kind == EntityType::Location
                && spelling.name.known.is_some_and(|known| {
                    known.thing.is_some() || known.classes.only_kind() == Some(kind)
                });
            if !known {
                keys.push(key(Part::Begin, kind, hash));
                keys.push(key(Part::End, kind, hash));
            }
        }
    }
    keys
}

/// The keys of the parts that may stand for a name.
pub(super) fn part_keys(spelling: &Spelling) -> Vec<u64> {
    let units = &spelling.name.units;
    let kind = spelling.kind;
    let mut keys = Vec::new();
    let count = units.len();
    if !(2..=12).contains(&count) {
        return keys;
    }
    let person = kind == EntityType::Person;
    for length in 1..count.min(6) {
        keys.push(key(Part::Begin, kind, name::exact(&units[..length])));
        // جامعة القرويين is القرويين, but العمانية is no وزارة العمانية.
        let rest = length + 1 == count && spelling.name.part;
        if person || rest || length > 1 && kind != EntityType::Location {
            keys.push(key(Part::End, kind, name::exact(&units[count - length..])));
        }
    }
    if person {
        let last = units[count - 1];
        if telling(&last) {
            keys.push(mix(key(Part::End, kind, last.skeleton), 99));
        }
        if count > 2 {
            keys.push(key(Part::Ends, kind, name::exact(&[units[0], last])));
            for unit in &units[1..count - 1] {
                keys.push(key(
                    Part::Inner,
                    kind,
                    name::exact(std::slice::from_ref(unit)),
                ));
            }
        }
    }
    keys
}
