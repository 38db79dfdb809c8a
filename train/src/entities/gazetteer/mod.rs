//! The lists of names, and how they become the sections of `khulasa::entities::gazetteer`.

mod lists;
mod pattern;
mod sources;

use crate::automaton;
use crate::corpora::Folders;
use crate::file::ModelWriter;
use anyhow::{Result, ensure};
use khulasa::entities::gazetteer::{Class, Classes, LONGEST, SEPARATOR};
use khulasa::text::{Letter, Spelling};
use sources::Uses;
use std::collections::{BTreeMap, BTreeSet};

/// A name that is going to be listed.
#[derive(Clone, Debug, Default)]
struct Name {
    classes: Classes,
    /// The things that it names, and whether it is the first form of one.
    things: BTreeSet<(usize, bool)>,
}

/// All names by their letters.
#[derive(Default)]
pub(super) struct Names {
    names: BTreeMap<Vec<Letter>, Name>,
    things: usize,
    spelling: Spelling,
}

impl Names {
    /// A number for a thing that has several names.
    fn new_thing(&mut self) -> usize {
        self.things += 1;
        self.things
    }

    /// Adds a form; `main` when the thing is best known by it.
    fn add(&mut self, form: &str, classes: Classes, thing: Option<usize>, main: bool) {
        let mut letters = Vec::new();
        let words = form
            .split([' ', '-', '.'])
            .filter(|word| !word.is_empty())
            .take(LONGEST + 1);
        let mut count = 0;
        for word in words {
            self.spelling.read(word);
            if self.spelling.folded().is_empty() {
                continue;
            }
            if !letters.is_empty() {
                letters.push(SEPARATOR);
            }
            letters.extend_from_slice(self.spelling.folded());
            count += 1;
        }
        // A single letter is no name.
        if letters.len() < 2 || count > LONGEST {
            return;
        }
        let name = self.names.entry(letters).or_default();
        name.classes = name.classes.and(classes);
        if let Some(thing) = thing {
            name.things.insert((thing, main));
        }
    }

    /// Marks what is a common word as well: names of one word that the articles of `uses` mostly
    /// mean otherwise. Countries are meant nearly always, and cities mostly.
    fn mark_common(&mut self, uses: &BTreeMap<Vec<Letter>, Uses>) {
        for (letters, name) in &mut self.names {
            let percent = match name.classes {
                classes if !classes.is_name() || classes.has(Class::Country) => continue,
                classes if classes.has(Class::City) => 30,
                _ => 60,
            };
            let common = uses
                .get(letters)
                .is_some_and(|uses| uses.is_common(percent));
            if common || name.classes.has(Class::Demonym) {
                name.classes = name.classes.and(Classes::of(Class::Common));
            }
        }
    }

    /// Takes out what a generic word stands before that is no part of the name (مدينة نيويورك)
    /// where the name is listed without it.
    fn drop_heads(&mut self) {
        let heads = Classes::of(Class::PlaceHead)
            .and(Classes::of(Class::OrganisationHead))
            .and(Classes::of(Class::WorkHead));
        let doubled: Vec<Vec<Letter>> = self
            .names
            .keys()
            .filter(|letters| {
                let Some(at) = letters.iter().position(|&letter| letter == SEPARATOR) else {
                    return false;
                };
                let (Some(head), Some(rest)) = (
                    self.names.get(&letters[..at]),
                    self.names.get(&letters[at + 1..]),
                ) else {
                    return false;
                };
                let names =
                    |name: &Name| Classes::from_bits(name.classes.bits() & Classes::NAMES.bits());
                head.classes.meets(heads) && self.names[*letters].classes.meets(names(rest))
            })
            .cloned()
            .collect();
        for letters in doubled {
            self.names.remove(&letters);
        }
    }

    /// The thing of a name: the only one, or the only one that is best known by it.
    fn thing(name: &Name) -> Option<usize> {
        let only = |main: bool| {
            let mut things = name
                .things
                .iter()
                .filter(|&&(_, is_main)| is_main || !main)
                .map(|&(thing, _)| thing)
                .collect::<BTreeSet<_>>()
                .into_iter();
            let first = things.next();
            first.filter(|_| things.next().is_none())
        };
        only(true).or_else(|| {
            let mains = name.things.iter().any(|&(_, main)| main);
            if mains { None } else { only(false) }
        })
    }

    fn write(&self, writer: &mut ModelWriter) -> Result<()> {
        let rows = automaton::build(self.names.keys());
        writer.rows("entity.gaz.arcs", &rows.relative_arcs());
        writer.rows("entity.gaz.skips", &rows.skips);
        let sets: Vec<u64> = self
            .names
            .values()
            .map(|name| name.classes.bits())
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        ensure!(
            sets.len() <= usize::from(u16::MAX),
            "too many sets of classes"
        );
        let class: Vec<u16> = self
            .names
            .values()
            .map(|name| sets.partition_point(|&set| set < name.classes.bits()) as u16)
            .collect();
        // Only things that kept two names or more have a number, counted in the order of names.
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for thing in self.names.values().filter_map(Self::thing) {
            *counts.entry(thing).or_default() += 1;
        }
        let mut numbers: BTreeMap<usize, u16> = BTreeMap::new();
        let mut thing = Vec::with_capacity(self.names.len());
        for name in self.names.values() {
            let next = numbers.len() + 1;
            thing.push(match Self::thing(name) {
                Some(number) if counts[&number] > 1 => {
                    *numbers.entry(number).or_insert(u16::try_from(next)?)
                }
                _ => 0,
            });
        }
        writer.rows("entity.gaz.class", &class);
        writer.rows("entity.gaz.sets", &sets);
        writer.rows("entity.gaz.thing", &thing);
        Ok(())
    }
}

/// Compiles the lists and writes the sections `entity.gaz.…`.
pub fn write(folders: &Folders, writer: &mut ModelWriter) -> Result<()> {
    let mut names = Names::default();
    lists::read(&mut names)?;
    sources::read(folders, &mut names)?;
    names.drop_heads();
    names.mark_common(&sources::uses(folders, writer)?);
    names.write(writer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use khulasa::entities::gazetteer::Gazetteer;
    use khulasa::model::ModelFile;

    fn compiled(lists: &str) -> Vec<u8> {
        let mut names = Names::default();
        lists::read_list("test", lists, &mut names).unwrap();
        let mut writer = ModelWriter::default();
        names.write(&mut writer).unwrap();
        writer.finish().to_vec()
    }

    #[test]
    fn aliases_share_a_thing() {
        let bytes = khulasa::model::AlignedBytes::from(
            &compiled(
                "@ international\nالأمم المتحدة | UN | ~المنظمة الدولية\n@ country\nتركيا\n\
                 @ person\nرجب طيب أردوغان\nحكم أردوغان",
            )[..],
        );
        let file = ModelFile::open(&bytes).unwrap();
        let gazetteer = Gazetteer::open(&file).unwrap().unwrap();
        let mut spelling = Spelling::new();
        let mut find = |name: &str| {
            let words: Vec<Vec<Letter>> = name
                .split(' ')
                .map(|word| {
                    spelling.read(word);
                    spelling.folded().to_vec()
                })
                .collect();
            gazetteer.find(words.iter().map(Vec::as_slice))
        };
        let united = find("الأمم المتحدة").unwrap();
        assert!(united.classes.has(Class::International) && united.thing.is_some());
        assert_eq!(find("UN").unwrap().thing, united.thing);
        assert_eq!(find("تركيا").unwrap().thing, None);
        assert!(find("رجب طيب إردوغان").unwrap().classes.has(Class::Person));
        assert!(find("رجب").unwrap().classes.has(Class::Given));
        // Two people of that family name.
        let family = find("أردوغان").unwrap();
        assert!(family.classes.has(Class::Family) && family.thing.is_none());
        assert!(find("الأمم").is_none());
    }
}
