//! What the lists of names know of annotated texts: how many mentions a match covers, and how
//! many matches are mentions.

use super::ClustersArguments;
use crate::corpora::records;
use anyhow::{Context, Result};
use khulasa::analysis::Parts;
use khulasa::entities::gazetteer::{Class, Classes, Gazetteer, Words};
use khulasa::model::{AlignedBytes, ModelFile};
use khulasa::text::Span;
use khulasa::{Analyzer, Model, Options};
use serde_json::Value;
use std::collections::BTreeMap;

/// Mentions with their types, in bytes of `text`.
fn mentions(text: &str, document: &Value) -> BTreeMap<Span, String> {
    let bytes = super::clusters::bytes_of(text);
    let mut mentions = BTreeMap::new();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    for entity in list(&document["entities"]) {
        let mut places = list(&entity["mentions"]);
        if places.is_empty() {
            places.push(entity.clone());
        }
        for place in places {
            let at = |key: &str| Some(bytes[place[key].as_u64()? as usize]);
            if let (Some(start), Some(end), Some(kind)) =
                (at("start"), at("end"), entity["type"].as_str())
            {
                mentions.insert(Span::new(start, end), kind.to_owned());
            }
        }
    }
    mentions
}

/// Matches that say something by themselves: no common word, no single name of a person.
fn tells(classes: Classes) -> bool {
    let sure = Classes::from_bits(
        Classes::NAMES.bits()
            & !Classes::of(Class::Given)
                .and(Classes::of(Class::Female))
                .and(Classes::of(Class::Family))
                .bits(),
    );
    classes.meets(sure) && !classes.has(Class::Common)
}

/// Measures on our own articles and on the train part of ANERcorp.
pub fn run(arguments: &ClustersArguments) -> Result<()> {
    let path = &arguments.model;
    let bytes = std::fs::read(path).with_context(|| path.display().to_string())?;
    let bytes = AlignedBytes::from(&bytes[..]);
    let gazetteer = Gazetteer::open(&ModelFile::open(&bytes)?)?.context("no gazetteer")?;
    let analyzer = Analyzer::new(Model::from_bytes(&bytes)?);
    let mut worker = analyzer.worker();
    let options = Options {
        without: Parts::ALL,
        ..Options::default()
    };
    let mut words = Words::default();
    println!("{} names", gazetteer.len());
    for file in [
        arguments.folders.corpora.join("articles/articles.jsonl"),
        arguments.folders.evaluation.join("gold/anercorp.jsonl"),
    ] {
        let mut found: BTreeMap<String, [u32; 2]> = BTreeMap::new();
        let (mut right, mut matches) = (0, 0);
        let mut missed: BTreeMap<String, u32> = BTreeMap::new();
        let mut wrong: BTreeMap<String, u32> = BTreeMap::new();
        for document in records::<Value>(&file)? {
            let document = document?;
            let text = document["text"].as_str().unwrap_or_default();
            let gold = mentions(text, &document);
            let analysis = worker.analyze(text, &options);
            words.read(text, &analysis);
            let mut matched: Vec<(Span, Classes)> = Vec::new();
            let mut token = 0;
            while token < words.len() {
                match gazetteer.longest(&words, token, Classes::NAMES) {
                    Some(name) => {
                        matched.push((name.span, name.known.classes));
                        token = name.end;
                    }
                    None => token += 1,
                }
            }
            let is = |classes: Classes, kind: &str| {
                Class::ALL.into_iter().any(|class| {
                    classes.has(class) && class.kind().is_some_and(|of| of.name() == kind)
                })
            };
            let ends = |a: Span, b: Span| {
                a.end == b.end && a.start.abs_diff(b.start) <= 4 // proclitics are fused in ANERcorp
            };
            for (&span, kind) in &gold {
                let count = found.entry(kind.clone()).or_default();
                count[1] += 1;
                let hit = matched
                    .iter()
                    .any(|&(other, classes)| ends(other, span) && is(classes, kind));
                count[0] += u32::from(hit);
                if !hit {
                    *missed
                        .entry(format!("{kind} {}", span.of(text)))
                        .or_default() += 1;
                }
            }
            for &(span, classes) in matched.iter().filter(|(_, classes)| tells(*classes)) {
                matches += 1;
                let hit = gold
                    .iter()
                    .any(|(&other, kind)| ends(span, other) && is(classes, kind));
                right += u32::from(hit);
                if !hit {
                    *wrong.entry(span.of(text).to_owned()).or_default() += 1;
                }
            }
        }
        println!("{}", file.display());
        for (kind, [hits, all]) in found {
            println!("  {kind}: {hits} of {all} mentions covered");
        }
        println!("  {right} of {matches} telling matches are mentions");
        if arguments.errors {
            print("missed", missed);
            print("wrong", wrong);
        }
    }
    Ok(())
}

fn print(what: &str, counts: BTreeMap<String, u32>) {
    let mut counts: Vec<(String, u32)> = counts.into_iter().collect();
    counts.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    let list: Vec<String> = counts
        .into_iter()
        .take(250)
        .map(|(form, count)| format!("{form} {count}"))
        .collect();
    println!("{what}: {}", list.join(" · "));
}
