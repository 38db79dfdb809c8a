//! Who speaks: the subject of a reporting word.
//!
//! A subject follows its verb (قال الوزير), goes before it (الوزير قال), or is carried over from
//! the one who acted or spoke last (وأضاف). A noun phrase is walked from its head: the person's
//! name inside it is the speaker; without one an organisation, where it heads the phrase or made
//! what the phrase names (دراسة لجامعة القاهرة); else the description itself, which points at a
//! person when the same words stood beside a name before ([`super::descriptions`]).
//!
//! All walks are bounded, so that time stays linear.

mod preceding;

use super::descriptions::Descriptions;
use super::mentions::Name;
use super::roles::Role;
use super::view::{REACH, View};
use super::words::NO;
use crate::analysis::{EntityType, Features, Gender, Number, Upos};
use crate::text::Span;

/// Somebody who speaks or acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Who {
    /// The words that name the speaker; absent where implied.
    pub span: Option<Span>,
    /// The entity.
    pub entity: Option<usize>,
    /// Gender, when the text shows it.
    pub gender: Option<Gender>,
    /// Whether it is a person.
    pub person: bool,
    /// The token after the words that name the speaker.
    pub end: usize,
}

impl Who {
    /// The same one where nothing names him: by entity, or by the words that did where there is none.
    pub fn implied(self) -> Self {
        Self {
            span: self.span.filter(|_| self.entity.is_none()),
            ..self
        }
    }
}

impl<'a> View<'a> {
    /// The speaker by that name.
    pub fn named(&self, name: &Name, descriptions: &Descriptions) -> Who {
        Who {
            span: Some(name.span),
            entity: Some(name.entity),
            gender: descriptions.gender(name.entity),
            person: name.kind == EntityType::Person,
            end: name.end,
        }
    }

    /// The noun phrase that begins at `from` (or a little later: adverbs and prepositional phrases
    /// are passed over), read as a subject; nothing at or after `limit` belongs to it.
    pub fn subject(&self, from: usize, limit: usize, descriptions: &Descriptions) -> Option<Who> {
        let limit = limit.min(from + REACH).min(self.words.len());
        let mut head: Option<usize> = None;
        let mut body: Option<Name> = None;
        let mut document = false;
        let mut comma = false;
        let mut at = from;
        while at < limit {
            let word = &self.words[at];
            match word.mark {
                '\0' => {}
                '(' | '[' => {
                    at = self.skip_brackets(at, limit);
                    continue;
                }
                '،' | ',' | '-' | '–' | '—' => {
                    if let Some(head) = head {
                        // قال المدير العام، المهندس محمد علي، إن
                        if !comma
                            && let Some(name) = self.apposition(at + 1, limit)
                            && self.words[head].is(Role::Person)
                        {
                            return Some(self.named(name, descriptions));
                        }
                        break;
                    }
                    comma = true;
                    at += 1;
                    continue;
                }
                '/' | '"' | '«' | '»' | '“' | '”' | '.' => {
                    at += 1;
                    continue;
                }
                _ => break,
            }
            if let Some(name) = self.name(at) {
                let governed = self.is_governed(name);
                if name.kind == EntityType::Person && !governed {
                    return Some(self.named(name, descriptions));
                }
                if body.is_none() && name.kind != EntityType::Person {
                    let heads = head.is_none() && !governed
                        || head.is_some_and(|head| {
                            head + 1 >= name.first && !governed && self.is_body(head)
                        });
                    if heads || document {
                        body = Some(*name);
                    }
                }
                if document && body.is_none() && name.kind == EntityType::Person {
                    body = Some(*name);
                }
                if head.is_none() && !governed {
                    head = Some(name.first);
                }
                at = name.end.max(at + 1);
                continue;
            }
            if word.is(Role::That) || word.is(Role::What) && head.is_some() {
                break;
            }
            if word.is(Role::Relative) || word.is_finite() {
                if head.is_some() && !document || head.is_none() {
                    break;
                }
                at += 1;
                continue;
            }
            if word.is_preposition()
                || word.is_governed()
                || word.upos == Upos::Adv
                || word.upos == Upos::Part
                || word.upos == Upos::Sconj
            {
                if head.is_some() {
                    if self.is_barrier(at, limit) && !document {
                        break;
                    }
                    at += 1;
                    continue;
                }
                at = self.skip_phrase(at, limit);
                continue;
            }
            if head.is_none() && word.is_nominal() && word.upos != Upos::Num {
                if self.is_adverbial(at) {
                    at += 1;
                    continue;
                }
                head = Some(at);
                document = word.is(Role::Document) && !word.is(Role::Person)
                    || word.is(Role::Document) && word.lemma.is_some() && self.lemma(at) == "مصدر";
            }
            at += 1;
        }
        let head = head?;
        // A name that the tagger has missed: two words or more that no dictionary knows as others.
        let people = self.words[head].is(Role::Person) || self.words[head].upos == Upos::Propn;
        if people && let Some(who) = self.unknown_name(head, at.min(limit)) {
            return Some(who);
        }
        if let Some(name) = body {
            return Some(self.named(&name, descriptions));
        }
        self.described(head, limit, descriptions)
    }

    /// A person's name, with or without a title, up to the next comma.
    fn apposition(&self, from: usize, limit: usize) -> Option<&'a Name> {
        for at in from..limit.min(from + 6) {
            if let Some(name) = self.name(at) {
                let ends = name.end >= limit || self.words[name.end].mark != '\0';
                return (name.kind == EntityType::Person && ends && !self.is_governed(name))
                    .then_some(name);
            }
            let word = &self.words[at];
            if word.mark != '\0' || !word.is_nominal() || word.is_governed() || word.conjunction {
                return None;
            }
        }
        None
    }

    fn is_body(&self, head: usize) -> bool {
        let word = &self.words[head];
        word.is(Role::Body) || word.is(Role::Document) || !word.is(Role::Person)
    }

    /// Whether a description is headed by an organisation's kind.
    pub fn is_body_word(&self, who: &Who) -> bool {
        who.span.is_some_and(|span| {
            let head = self
                .words
                .partition_point(|word| word.span.end <= span.start);
            self.words[head].is(Role::Body)
        })
    }

    /// The first run of proper nouns outside of all mentions between two tokens, not governed by a
    /// preposition.
    fn unknown_name(&self, from: usize, limit: usize) -> Option<Who> {
        let proper = |at: usize| {
            let word = &self.words[at];
            word.mention == NO
                && word.mark == '\0'
                && matches!(word.upos, Upos::Propn | Upos::X)
                && !word.conjunction
                && !word.is_governed()
        };
        let mut at = from;
        while at < limit {
            if !proper(at) {
                at += 1;
                continue;
            }
            let first = at;
            while at < limit && proper(at) {
                at += 1;
            }
            // في كوكوتا ألفارو بينيدا: the preposition governs the first word alone.
            let governed = first > from && self.words[first - 1].is_preposition();
            let first = first + usize::from(governed);
            if at >= first + 2 {
                return Some(Who {
                    span: Some(Span::new(
                        self.words[first].stem,
                        self.words[at - 1].span.end,
                    )),
                    entity: None,
                    gender: self.words[from].features.gender(),
                    person: true,
                    end: at,
                });
            }
        }
        None
    }

    /// A description: its words up to the first preposition, and the one it points at.
    fn described(&self, head: usize, limit: usize, descriptions: &Descriptions) -> Option<Who> {
        let end = self.phrase_end(head, limit);
        let word = &self.words[head];
        let entity = descriptions.resolve(self, head, end);
        Some(Who {
            span: Some(Span::new(word.stem, self.words[end - 1].span.end)),
            entity,
            gender: word.features.gender(),
            person: word.is(Role::Person) || word.upos == Upos::Propn,
            end,
        })
    }

    /// Whether somebody can be the subject of a word with these features.
    pub fn agrees(&self, who: &Who, features: Features) -> bool {
        if features.number() == Some(Number::Plural) && who.person {
            return false;
        }
        match (features.gender(), who.gender) {
            (Some(asked), Some(known)) if who.person => asked == known,
            _ => true,
        }
    }
}
