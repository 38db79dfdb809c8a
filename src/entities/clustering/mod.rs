//! Which mentions name one thing.
//!
//! Mentions meet under keys, never in pairs, so that time grows with their number alone:
//!
//! | key | meets |
//! | --- | --- |
//! | the letters, without ال and generic heads | الزمالك، نادي الزمالك |
//! | the thing of the gazetteer | الأمم المتحدة، UN |
//! | the consonants, for names that no list knows | قرغيزستان، قيرغيزستان |
//! | the end, the beginning, the first and last of a person's name | فلاديمير بوتين، بوتين |
//! | the beginning and end of an organisation's or place's name | وزارة الصحة المصرية، وزارة الصحة |
//! | what stands in brackets behind it | منظمة التعاون الاقتصادي (اكو) |
//!
//! A short form goes to the nearest full name before it, else to the first behind it (the
//! preference of deterministic sieves: Lee et al., 2013).

mod article;
mod brackets;
mod entity;
mod groups;
mod majority;
mod name;
mod parts;
mod short_forms;
mod spellings;

use super::Name;
use super::gazetteer::Gazetteer;
use crate::analysis::{Analysis, Entity, EntityType};
use article::lacks_alif;
use groups::Groups;
use majority::majority;
use name::{Reader, mix};
use rustc_hash::FxHashMap;

/// A distinct name: all mentions with the same units.
struct Spelling {
    name: name::SplitName,
    mentions: Vec<u32>,
    kind: EntityType,
}

/// How far a short form looks through the full names before and behind it.
const LOOK: usize = 6;

/// One entity for each thing that `mentions` name, in the order of their first mentions.
///
/// `mentions` are in text order and do not overlap; their spans are bytes of `text`. The tokens
/// of `analysis` tell a woman from a man where two people share a family name. Without a
/// gazetteer aliases are not known and generic heads are not left out.
pub fn cluster(
    text: &str,
    analysis: &Analysis,
    mentions: &[Name],
    gazetteer: Option<&Gazetteer>,
) -> Vec<Entity> {
    let mut state = Clustering::read(text, analysis, mentions, gazetteer);
    state.join_spellings();
    state.join_brackets(text, mentions);
    state.join_short_forms(analysis, mentions);
    state.entities(text, analysis, mentions)
}

struct Clustering {
    spellings: Vec<Spelling>,
    /// By mention, its spelling.
    of: Vec<u32>,
    groups: Groups,
}

impl Clustering {
    fn read(
        text: &str,
        analysis: &Analysis,
        mentions: &[Name],
        gazetteer: Option<&Gazetteer>,
    ) -> Self {
        let mut reader = Reader::default();
        let mut numbers: FxHashMap<u64, u32> = FxHashMap::default();
        // What was written so before need not be read again.
        let mut written: FxHashMap<(&str, EntityType, bool), u32> = FxHashMap::default();
        let mut state = Self {
            spellings: Vec::new(),
            of: Vec::with_capacity(mentions.len()),
            groups: Groups::new(mentions.len()),
        };
        for (index, mention) in mentions.iter().enumerate() {
            let form = mention.span.of(text);
            let cut = lacks_alif(text, analysis, mention);
            let number = *written.entry((form, mention.kind, cut)).or_insert_with(|| {
                let name = match cut {
                    true => reader.read(&format!("ا{form}"), gazetteer),
                    false => reader.read(form, gazetteer),
                };
                // Behind a generic head the same letters may stand for something else: بلدية
                // نواذيبو governs نواذيبو.
                let hash = match name.headless {
                    true => mix(name::exact(&name.units), 32 + mention.kind as u64),
                    false => name::exact(&name.units),
                };
                *numbers.entry(hash).or_insert_with(|| {
                    state.spellings.push(Spelling {
                        name,
                        mentions: Vec::new(),
                        kind: mention.kind,
                    });
                    state.spellings.len() as u32 - 1
                })
            });
            state.spellings[number as usize].mentions.push(index as u32);
            state.of.push(number);
        }
        for spelling in &mut state.spellings {
            spelling.kind = majority(
                spelling
                    .mentions
                    .iter()
                    .map(|&mention| (mentions[mention as usize].kind, 1)),
            );
        }
        state
    }
}

#[cfg(test)]
mod tests;
