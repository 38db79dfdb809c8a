//! How well mentions are brought together, where the mentions are given: B-cubed (Bagga and
//! Baldwin, 1998) on our own articles.

use super::ClustersArguments;
use crate::corpora::records;
use anyhow::{Context, Result};
use khulasa::analysis::{Analysis, EntityType, Parts, Score};
use khulasa::entities::gazetteer::Gazetteer;
use khulasa::entities::{Name, clustering};
use khulasa::model::{AlignedBytes, ModelFile};
use khulasa::text::Span;
use khulasa::{Analyzer, Model, Options};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Article {
    id: String,
    text: String,
    entities: Vec<Thing>,
}

#[derive(Deserialize)]
struct Thing {
    #[serde(rename = "type")]
    kind: String,
    mentions: Vec<Place>,
}

/// In UTF-16 code units.
#[derive(Deserialize)]
struct Place {
    start: usize,
    end: usize,
}

/// Byte offsets by UTF-16 offset.
pub fn bytes_of(text: &str) -> Vec<usize> {
    let mut bytes = Vec::new();
    for (at, c) in text.char_indices() {
        bytes.extend(std::iter::repeat_n(at, c.len_utf16()));
    }
    bytes.push(text.len());
    bytes
}

/// The gold mentions in text order, each with the number of its thing.
fn gold(article: &Article, analysis: &Analysis) -> Vec<(Name, usize)> {
    let bytes = bytes_of(&article.text);
    let mut mentions = Vec::new();
    for (number, thing) in article.entities.iter().enumerate() {
        let kind = match &thing.kind[..] {
            "PER" => EntityType::Person,
            "LOC" => EntityType::Location,
            "ORG" => EntityType::Organisation,
            _ => EntityType::Miscellaneous,
        };
        for place in &thing.mentions {
            let span = Span::new(bytes[place.start], bytes[place.end]);
            let first = analysis
                .tokens
                .partition_point(|token| token.span.end <= span.start);
            let end = analysis
                .tokens
                .partition_point(|token| token.span.start < span.end);
            let name = Name {
                span,
                first,
                end,
                kind,
                score: Score::from_thousandths(1000),
            };
            mentions.push((name, number));
        }
    }
    mentions.sort_by_key(|(name, _)| name.span);
    mentions
}

/// Measures on `corpora/articles`.
pub fn run(arguments: &ClustersArguments) -> Result<()> {
    let path = &arguments.model;
    let bytes = std::fs::read(path).with_context(|| path.display().to_string())?;
    let bytes = AlignedBytes::from(&bytes[..]);
    let file = ModelFile::open(&bytes)?;
    let gazetteer = Gazetteer::open(&file)?;
    let analyzer = Analyzer::new(Model::from_bytes(&bytes)?);
    let mut worker = analyzer.worker();
    let options = Options {
        without: Parts::ALL,
        ..Options::default()
    };
    let (mut precision, mut recall, mut count) = (0.0, 0.0, 0.0);
    let (mut right_types, mut things) = (0, 0);
    let articles = arguments.folders.corpora.join("articles/articles.jsonl");
    for article in records::<Article>(&articles)? {
        let article = article?;
        let analysis = worker.analyze(&article.text, &options);
        let mentions = gold(&article, &analysis);
        let names: Vec<Name> = mentions.iter().map(|&(name, _)| name).collect();
        let found = clustering::cluster(&article.text, &analysis, &names, gazetteer.as_ref());
        let mut given: BTreeMap<Span, usize> = BTreeMap::new();
        for (number, entity) in found.iter().enumerate() {
            given.extend(entity.mentions.iter().map(|mention| (mention.span, number)));
        }
        let pairs: Vec<(usize, usize)> = mentions
            .iter()
            .map(|(name, thing)| (*thing, given[&name.span]))
            .collect();
        let size = |keep: &dyn Fn(&(usize, usize)) -> bool| {
            pairs.iter().filter(|pair| keep(pair)).count() as f64
        };
        for pair in &pairs {
            let both = size(&|other| other == pair);
            precision += both / size(&|other| other.1 == pair.1);
            recall += both / size(&|other| other.0 == pair.0);
            count += 1.0;
        }
        things += found.len();
        for (number, entity) in found.iter().enumerate() {
            let mut parts: Vec<usize> = pairs
                .iter()
                .filter(|pair| pair.1 == number)
                .map(|pair| pair.0)
                .collect();
            parts.sort_unstable();
            parts.dedup();
            right_types += usize::from(article.entities[parts[0]].kind == entity.kind.name());
            if arguments.errors && parts.len() > 1 {
                println!("{} too much: {}", article.id, forms(&article, &parts));
            }
        }
        for (number, thing) in article.entities.iter().enumerate() {
            let mut parts: Vec<usize> = pairs
                .iter()
                .filter(|pair| pair.0 == number)
                .map(|pair| pair.1)
                .collect();
            parts.sort_unstable();
            parts.dedup();
            if arguments.errors && parts.len() > 1 {
                println!(
                    "{} too little: {} {}",
                    article.id,
                    thing.kind,
                    forms(&article, &[number])
                );
            }
        }
    }
    let (precision, recall) = (precision / count, recall / count);
    println!(
        "B-cubed P {:.2} R {:.2} F1 {:.2} ({count} mentions), types right {right_types} of {things}",
        100.0 * precision,
        100.0 * recall,
        200.0 * precision * recall / (precision + recall)
    );
    Ok(())
}

/// All forms of some things, for people to read.
fn forms(article: &Article, things: &[usize]) -> String {
    let bytes = bytes_of(&article.text);
    let mut forms: Vec<&str> = Vec::new();
    for &thing in things {
        for place in &article.entities[thing].mentions {
            let form = &article.text[bytes[place.start]..bytes[place.end]];
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
    }
    forms.join(" | ")
}
