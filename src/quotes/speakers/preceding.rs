//! A subject that goes before its verb: الوزير قال, موسكو قالت.

use super::Who;
use crate::analysis::{EntityType, Features};
use crate::quotes::descriptions::Descriptions;
use crate::quotes::mentions::Name;
use crate::quotes::roles::Role;
use crate::quotes::view::{REACH, View};

impl View<'_> {
    /// The nearest name before `at` that can be the subject, not before `from`.
    pub fn name_before(
        &self,
        at: usize,
        from: usize,
        features: Features,
        descriptions: &Descriptions,
    ) -> Option<Who> {
        let from = from.max(at.saturating_sub(REACH));
        let mut here = at;
        let mut depth = 0usize;
        let mut body = None;
        while here > from {
            here -= 1;
            match self.words[here].mark {
                ')' | ']' => depth += 1,
                '(' | '[' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > 0 {
                continue;
            }
            let Some(name) = self.name(here) else {
                continue;
            };
            here = name.first.max(from);
            let who = self.named(name, descriptions);
            if self.is_governed(name) || !self.agrees(&who, features) {
                continue;
            }
            match name.kind {
                EntityType::Person => return Some(who),
                EntityType::Organisation if body.is_none() => body = Some(who),
                // A place speaks when it opens the clause: موسكو قالت.
                EntityType::Location if body.is_none() && self.opens(name) => body = Some(who),
                _ => {}
            }
        }
        body
    }

    /// Whether nothing stands before the name in its clause.
    fn opens(&self, name: &Name) -> bool {
        name.first.checked_sub(1).is_none_or(|at| {
            let word = &self.words[at];
            word.mark != '\0' || word.is(Role::AsFor) || word.is(Role::But) || word.is(Role::That)
        })
    }
}
