//! Spellings of one thing: aliases (الأمم المتحدة، UN), and foreign names that writers spell in several
//! ways (قرغيزستان، قيرغيزستان).

use super::{Clustering, LOOK, Spelling, name};
use crate::analysis::EntityType;
use rustc_hash::FxHashMap;

impl Clustering {
    /// Joins spellings of one thing: aliases, and foreign names written in several ways.
    pub(super) fn join_spellings(&mut self) {
        let mut things: FxHashMap<u16, u32> = FxHashMap::default();
        let mut skeletons: FxHashMap<u64, Vec<u32>> = FxHashMap::default();
        let mut plain: FxHashMap<u64, u32> = FxHashMap::default();
        for number in 0..self.spellings.len() {
            let Spelling {
                name,
                mentions,
                kind,
            } = &self.spellings[number];
            let first = mentions[0];
            if let Some(thing) = name.thing() {
                let other = *things.entry(thing.number()).or_insert(first);
                self.groups.join(other as usize, first as usize);
            }
            if name.units.is_empty() {
                continue;
            }
            // زايد سلطان آل نهيان and زايد بن سلطان آل نهيان
            if *kind == EntityType::Person && name.units.len() > 2 {
                let other = *plain.entry(name::plain(&name.units)).or_insert(first);
                self.groups.join(other as usize, first as usize);
            }
            let alike = skeletons.entry(name::skeleton(&name.units)).or_default();
            for &other in alike.iter() {
                let other = &self.spellings[other as usize];
                if other.kind == *kind && name::spelled_alike(&name.units, &other.name.units) {
                    self.groups.join(other.mentions[0] as usize, first as usize);
                    break;
                }
            }
            if alike.len() < LOOK {
                alike.push(number as u32);
            }
        }
    }
}
