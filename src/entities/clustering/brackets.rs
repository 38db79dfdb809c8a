//! A name in brackets behind another: منظمة التعاون الاقتصادي (اكو).

use super::Clustering;
use crate::analysis::EntityType;
use crate::entities::Name;
use crate::entities::gazetteer::Class;

impl Clustering {
    /// Joins a name with the one in brackets behind it, where that is an acronym or another
    /// spelling of it.
    pub(super) fn join_brackets(&mut self, text: &str, mentions: &[Name]) {
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
            if outer.thing().is_some() && inner.thing().is_some() && outer.thing() != inner.thing()
            {
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
                                known.thing.is_none() && !known.classes.has(Class::Media)
                            })
                }
                EntityType::Miscellaneous => inner.foreign || same_kind && short,
            };
            if is_name {
                self.groups.join(index - 1, index);
            }
        }
    }
}
