//! One thing from all mentions that came together: its fullest name, and the type that most of them have.

use super::Clustering;
use super::article::written_alone;
use super::majority::majority;
use crate::analysis::{Analysis, Entity, Mention};
use crate::entities::Name;
use rustc_hash::FxHashMap;

impl Clustering {
    /// The things, in the order of their first mentions.
    pub(super) fn entities(
        mut self,
        text: &str,
        analysis: &Analysis,
        mentions: &[Name],
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
        mentions: &[Name],
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
