use super::{Place, Source};
use crate::analysis::{Analysis, EntityType, Score};
use crate::entities::{Entities, Name, clustering};
use crate::text::Span;
use rustc_hash::FxHashMap;

/// So many spellings of an entity are compared with those of other articles.
const SPELLINGS: usize = 4;

/// A thing that several articles name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedEntity {
    /// What it is.
    pub kind: EntityType,
    /// The fullest form in all articles.
    pub name: String,
    /// Where it is named, by article and in text order.
    pub mentions: Vec<Place>,
}

/// The entities that at least two of `sources` name (of one, all), and for each article the
/// numbers that its entities have among those of all articles.
///
/// Entities are joined by the same keys as the mentions of one article: their spellings are read
/// as if they were the mentions of one text, all entities of an article before those of the next.
pub fn shared(
    sources: &[Source],
    entities: Option<&Entities>,
) -> (Vec<SharedEntity>, Vec<Vec<u32>>) {
    let numbers = numbers(sources, entities);
    let count = numbers
        .iter()
        .flatten()
        .max()
        .map_or(0, |&most| most as usize + 1);
    let mut joined: Vec<Option<SharedEntity>> = vec![None; count];
    let mut articles = vec![0usize; count];
    let mut last = vec![usize::MAX; count];
    for (article, source) in sources.iter().enumerate() {
        for (index, entity) in source.analysis.entities.iter().enumerate() {
            let number = numbers[article][index] as usize;
            let thing = joined[number].get_or_insert_with(|| SharedEntity {
                kind: entity.kind,
                name: String::new(),
                mentions: Vec::new(),
            });
            if entity.name.chars().count() > thing.name.chars().count() {
                thing.name.clone_from(&entity.name);
            }
            thing
                .mentions
                .extend(entity.mentions.iter().map(|mention| Place {
                    article,
                    span: mention.span,
                }));
            if last[number] != article {
                last[number] = article;
                articles[number] += 1;
            }
        }
    }
    let least = sources.len().min(2);
    let mut shared: Vec<(usize, SharedEntity)> = joined
        .into_iter()
        .zip(articles)
        .filter(|&(_, articles)| articles >= least)
        .filter_map(|(thing, articles)| Some((articles, thing?)))
        .collect();
    for (_, thing) in &mut shared {
        thing.mentions.sort_unstable();
    }
    // The sort is stable: of equals the one that is named first.
    shared.sort_by_key(|(articles, thing)| std::cmp::Reverse((*articles, thing.mentions.len())));
    (
        shared.into_iter().map(|(_, thing)| thing).collect(),
        numbers,
    )
}

fn numbers(sources: &[Source], entities: Option<&Entities>) -> Vec<Vec<u32>> {
    let mut text = String::new();
    let mut names: Vec<Name> = Vec::new();
    let mut owners: Vec<usize> = Vec::new();
    let mut count = 0;
    for source in sources {
        for entity in &source.analysis.entities {
            let mut forms: Vec<&str> = vec![&entity.name];
            for mention in &entity.mentions {
                let form = mention.span.of(source.text);
                if forms.len() < SPELLINGS && !forms.contains(&form) {
                    forms.push(form);
                }
            }
            for form in forms {
                let start = text.len();
                text.push_str(form);
                names.push(Name {
                    span: Span::new(start, text.len()),
                    first: 0,
                    end: 0,
                    kind: entity.kind,
                    score: Score::from_thousandths(1000),
                });
                owners.push(count);
                // No bracket and no blank alone: neighbours have nothing to do with each other.
                text.push_str(" ، ");
            }
            count += 1;
        }
    }
    let gazetteer = entities.and_then(Entities::gazetteer);
    let clusters = clustering::cluster(&text, &Analysis::default(), &names, gazetteer);
    let by_start: FxHashMap<usize, usize> = names
        .iter()
        .zip(&owners)
        .map(|(name, &owner)| (name.span.start, owner))
        .collect();
    let mut groups: Vec<usize> = (0..count).collect();
    for cluster in &clusters {
        let mut owners = cluster
            .mentions
            .iter()
            .filter_map(|mention| by_start.get(&mention.span.start));
        if let Some(&first) = owners.next() {
            for &other in owners {
                join(&mut groups, first, other);
            }
        }
    }
    let mut numbers = FxHashMap::default();
    let mut next = 0;
    sources
        .iter()
        .map(|source| {
            let entities = source.analysis.entities.iter();
            entities
                .map(|_| {
                    let root = root(&mut groups, next);
                    next += 1;
                    let number = numbers.len() as u32;
                    *numbers.entry(root).or_insert(number)
                })
                .collect()
        })
        .collect()
}

fn root(groups: &mut [usize], mut member: usize) -> usize {
    while groups[member] != member {
        groups[member] = groups[groups[member]];
        member = groups[member];
    }
    member
}

fn join(groups: &mut [usize], one: usize, other: usize) {
    let (one, other) = (root(groups, one), root(groups, other));
    groups[one.max(other)] = one.min(other);
}
