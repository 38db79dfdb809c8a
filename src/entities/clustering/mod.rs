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

mod groups;
mod name;

use super::gazetteer::Gazetteer;
use crate::analysis::{Analysis, Entity, EntityType, Gender, Mention, Upos};
use groups::Groups;
use name::{Reader, Unit, mix};
use rustc_hash::FxHashMap;

/// A distinct name: all mentions with the same units.
struct Spelling {
    name: name::Name,
    mentions: Vec<u32>,
    kind: EntityType,
}

/// How a short form follows from a full name; the better reasons first.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u64)]
enum Part {
    End = 1,
    Begin = 2,
    Ends = 3,
    Inner = 4,
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
    mentions: &[super::Name],
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
        mentions: &[super::Name],
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

    /// Joins spellings of one thing: aliases, and foreign names written in several ways.
    fn join_spellings(&mut self) {
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
            if let Some(thing) = name.known.and_then(|known| known.thing) {
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

    /// Joins a name with the one in brackets behind it, where that is an acronym or another
    /// spelling of it.
    fn join_brackets(&mut self, text: &str, mentions: &[super::Name]) {
        for index in 1..mentions.len() {
            let (before, inside) = (&mentions[index - 1], &mentions[index]);
            let Some(between) = text.get(before.span.end..inside.span.start) else {
                continue;
            };
            let opening = between.trim_matches([' ', '"', '«', '»', '“', '”', '\u{a0}']);
            let closing = text[inside.span.end..]
                .trim_start_matches([' ', '"', '»', '”'])
                .starts_with(')');
            if opening != "(" || !closing || between.contains('\n') {
                continue;
            }
            let outer = &self.spellings[self.of[index - 1] as usize].name;
            let inner = &self.spellings[self.of[index] as usize].name;
            if thing(outer).is_some() && thing(inner).is_some() && thing(outer) != thing(inner) {
                continue;
            }
            let same_kind = before.kind == inside.kind;
            let short = inner.units.len() == 1 && outer.units.len() > 1;
            let is_name = match before.kind {
                EntityType::Person => same_kind && (inner.kunya || inner.foreign),
                EntityType::Location => inner.foreign,
                EntityType::Organisation => {
                    inner.foreign
                        || same_kind
                            && short
                            && inner.known.is_none_or(|known| {
                                known.thing.is_none()
                                    && !known.classes.has(super::gazetteer::Class::Media)
                            })
                }
                EntityType::Miscellaneous => inner.foreign || same_kind && short,
            };
            if is_name {
                self.groups.join(index - 1, index);
            }
        }
    }

    /// Joins every mention with those of the same spelling, or, where that is a short form of
    /// longer names, with one of these.
    fn join_short_forms(&mut self, analysis: &Analysis, mentions: &[super::Name]) {
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
                        thing(name).is_none()
                            || thing(&spelling.name).is_none()
                            || thing(name) == thing(&spelling.name)
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

    fn entities(
        mut self,
        text: &str,
        analysis: &Analysis,
        mentions: &[super::Name],
    ) -> Vec<Entity> {
        let mut numbers: FxHashMap<usize, usize> = FxHashMap::default();
        let mut members: Vec<Vec<u32>> = Vec::new();
        for index in 0..mentions.len() {
            let root = self.groups.root(index);
            let number = *numbers.entry(root).or_insert_with(|| {
                members.push(Vec::new());
                members.len() - 1
            });
            members[number].push(index as u32);
        }
        members
            .iter()
            .map(|members| self.entity(text, analysis, mentions, members))
            .collect()
    }

    fn entity(
        &self,
        text: &str,
        analysis: &Analysis,
        mentions: &[super::Name],
        members: &[u32],
    ) -> Entity {
        let name_of = |member: u32| &self.spellings[self.of[member as usize] as usize].name;
        let mut fullest = members[0];
        for &member in members {
            let (name, best) = (name_of(member), name_of(fullest));
            if (!name.foreign, name.letters) > (!best.foreign, best.letters) {
                fullest = member;
            }
        }
        let full = &mentions[fullest as usize];
        let listed = members.iter().filter_map(|&member| {
            let kind = name_of(member).known?.classes.only_kind()?;
            Some((kind, 1))
        });
        let kind = majority(
            members
                .iter()
                .map(|&member| (mentions[member as usize].kind, 2))
                .chain(listed)
                .chain([(full.kind, 1)]),
        );
        Entity {
            kind,
            name: written_alone(text, analysis, full),
            mentions: members
                .iter()
                .map(|&member| Mention {
                    span: mentions[member as usize].span,
                    score: mentions[member as usize].score,
                })
                .collect(),
        }
    }
}

fn thing(name: &name::Name) -> Option<super::gazetteer::Thing> {
    name.known.and_then(|known| known.thing)
}

/// Whether the ا of a mention's ال is not written, as ل stands before it: للإمارات.
fn lacks_alif(text: &str, analysis: &Analysis, mention: &super::Name) -> bool {
    mention.span.of(text).starts_with('ل')
        && analysis.tokens.get(mention.first).is_some_and(|token| {
            analysis.segments[token.segments.clone()]
                .iter()
                .any(|segment| {
                    segment.span.start == mention.span.start
                        && analysis.strings.get(segment.form).starts_with("ال")
                })
        })
}

/// A name as it is written where nothing stands before it.
fn written_alone(text: &str, analysis: &Analysis, mention: &super::Name) -> String {
    let article = match lacks_alif(text, analysis, mention) {
        true => "ا",
        false => "",
    };
    let words = crate::text::plain(mention.span.of(text));
    let words: Vec<&str> = words.split_whitespace().collect();
    format!("{article}{}", words.join(" "))
}

const KINDS: [EntityType; 4] = [
    EntityType::Person,
    EntityType::Location,
    EntityType::Organisation,
    EntityType::Miscellaneous,
];

/// The type with the most votes; of two, the one that has a vote first.
fn majority(votes: impl Iterator<Item = (EntityType, u32)>) -> EntityType {
    let mut counts = [0u32; 4];
    let mut first = None;
    for (kind, weight) in votes {
        first.get_or_insert(kind);
        counts[kind as usize] += weight;
    }
    let first = first.unwrap_or(EntityType::Miscellaneous);
    let mut best = first;
    for kind in KINDS {
        if counts[kind as usize] > counts[best as usize] {
            best = kind;
        }
    }
    best
}

fn key(part: Part, kind: EntityType, hash: u64) -> u64 {
    mix(mix(hash, part as u64), 16 + kind as u64)
}

/// A skeleton that says enough to be trusted alone.
fn telling(unit: &Unit) -> bool {
    unit.consonants >= 4
}

/// The keys under which a spelling looks for names that it may be a short form of, the best first.
fn short_keys(spelling: &Spelling) -> Vec<u64> {
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
fn part_keys(spelling: &Spelling) -> Vec<u64> {
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

/// Whether a mention speaks of a woman: by her given name, else by the title or verb before it.
fn gender(name: &name::Name, mention: &super::Name, analysis: &Analysis) -> Option<bool> {
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
    if stem.features.number() == Some(crate::analysis::Number::Plural) {
        return None;
    }
    stem.features
        .gender()
        .map(|gender| gender == Gender::Feminine)
}

#[cfg(test)]
mod tests;
