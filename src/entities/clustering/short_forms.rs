//! A short form and the full name that it stands for: فلاديمير بوتين، بوتين. Where two people share it, the
//! title or verb before it tells a woman from a man.

use super::parts::{part_keys, short_keys};
use super::{Clustering, LOOK, name};
use crate::analysis::{Analysis, EntityType, Gender, Number, Upos};
use crate::entities::Name;
use rustc_hash::FxHashMap;

impl Clustering {
    /// Joins every mention with those of the same spelling, or, where that is a short form of
    /// longer names, with one of these.
    pub(super) fn join_short_forms(&mut self, analysis: &Analysis, mentions: &[Name]) {
        let mut order: Vec<u32> = (0..self.spellings.len() as u32).collect();
        order.sort_by_key(|&number| {
            std::cmp::Reverse(self.spellings[number as usize].name.units.len())
        });
        // By key of a part, the mentions of the names that it is a part of.
        let mut parts: FxHashMap<u64, Vec<u32>> = FxHashMap::default();
        let mut genders: Vec<Option<bool>> = vec![None; mentions.len()];
        for (index, mention) in mentions.iter().enumerate() {
            let spelling = &self.spellings[self.of[index] as usize];
            if spelling.kind == EntityType::Person {
                genders[index] = gender(&spelling.name, mention, analysis);
            }
        }
        for number in order {
            let spelling = &self.spellings[number as usize];
            let keys = short_keys(spelling);
            let mut found = false;
            for key in keys {
                let Some(list) = parts.get_mut(&key) else {
                    continue;
                };
                list.sort_unstable();
                let list = &*list;
                let spelling = &self.spellings[number as usize];
                for &mention in &spelling.mentions {
                    let at = list.partition_point(|&other| other < mention);
                    let near = list[at.saturating_sub(LOOK)..at]
                        .iter()
                        .rev()
                        .chain(list[at..].iter().take(LOOK));
                    // Two names that the lists know for two things are two things.
                    let same = |&&other: &&u32| {
                        let name = &self.spellings[self.of[other as usize] as usize].name;
                        name.thing().is_none()
                            || spelling.name.thing().is_none()
                            || name.thing() == spelling.name.thing()
                    };
                    let fits = |&&other: &&u32| {
                        let (a, b) = (genders[mention as usize], genders[other as usize]);
                        a.is_none() || b.is_none() || a == b
                    };
                    let mut near = near.filter(same);
                    if let Some(&other) = near.clone().find(fits).or_else(|| near.next()) {
                        self.groups.join(other as usize, mention as usize);
                        found = true;
                    }
                }
                if found {
                    break;
                }
            }
            let spelling = &self.spellings[number as usize];
            if !found {
                let first = spelling.mentions[0];
                for &mention in &spelling.mentions[1..] {
                    self.groups.join(first as usize, mention as usize);
                }
            }
            for key in part_keys(spelling) {
                parts.entry(key).or_default().extend(&spelling.mentions);
            }
        }
    }
}

/// Whether a mention speaks of a woman: by her given name, else by the title or verb before it.
fn gender(name: &name::SplitName, mention: &Name, analysis: &Analysis) -> Option<bool> {
    if name.units.len() > 1
        && let Some(female) = name.units[0].female
    {
        return Some(female);
    }
    let before = analysis.tokens.get(mention.first.checked_sub(1)?)?;
    if !matches!(before.upos, Upos::Verb | Upos::Noun) {
        return None;
    }
    let stem = analysis.segments[before.segments.clone()]
        .iter()
        .find(|segment| segment.stem)?;
    if stem.features.number() == Some(Number::Plural) {
        return None;
    }
    stem.features
        .gender()
        .map(|gender| gender == Gender::Feminine)
}
