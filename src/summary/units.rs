use super::content::Names;
use super::features::Unit;
use super::kind::{Kind, kinds};
use super::opening::Openings;
use super::place::Place;
use super::surface::Surfaces;
use crate::analysis::Analysis;
use crate::text::Span;
use std::ops::Range;

/// The sentences of `analysis`.
pub fn sentences(
    text: &str,
    analysis: &Analysis,
    names: &Names,
    openings: &mut Openings,
) -> Vec<Unit> {
    let all = analysis.sentences.iter().enumerate();
    let units = all.map(|(index, sentence)| (index, sentence.span, sentence.tokens.clone()));
    of(text, analysis, names, openings, units)
}

/// The clauses of `analysis`. They stand where their sentences stand.
pub fn clauses(
    text: &str,
    analysis: &Analysis,
    names: &Names,
    openings: &mut Openings,
) -> Vec<Unit> {
    let units = analysis
        .clauses
        .iter()
        .map(|clause| (clause.sentence, clause.span, clause.tokens.clone()));
    of(text, analysis, names, openings, units)
}

fn of(
    text: &str,
    analysis: &Analysis,
    names: &Names,
    openings: &mut Openings,
    units: impl Iterator<Item = (usize, Span, Range<usize>)>,
) -> Vec<Unit> {
    let kinds = kinds(text, analysis);
    let places = places(analysis, &kinds);
    let mut surfaces = Surfaces::new(text, analysis, names);
    units
        .map(|(sentence, span, tokens)| {
            let mut place = places[sentence];
            place.opens_sentence = analysis.sentences[sentence].tokens.start == tokens.start;
            if place.opens_sentence {
                surfaces.begin_sentence(place.opens);
            }
            Unit {
                kind: kinds[sentence],
                opening: openings.read(
                    text,
                    analysis,
                    tokens.clone(),
                    span.start,
                    !place.opens_sentence,
                ),
                surface: surfaces.read(tokens, span),
                place,
            }
        })
        .collect()
}

/// The place of every sentence.
fn places(analysis: &Analysis, kinds: &[Kind]) -> Vec<Place> {
    let body = kinds.iter().filter(|&&kind| kind == Kind::Body).count();
    let mut place = Place {
        sentences: body,
        paragraphs: analysis.paragraphs.len(),
        ..Place::default()
    };
    analysis
        .sentences
        .iter()
        .zip(kinds)
        .map(|(sentence, &kind)| {
            while analysis
                .paragraphs
                .get(place.paragraph)
                .is_some_and(|paragraph| paragraph.end <= sentence.span.start)
            {
                place.paragraph += 1;
            }
            let paragraph = analysis.paragraphs.get(place.paragraph);
            place.opens = paragraph.is_some_and(|paragraph| paragraph.start == sentence.span.start);
            place.closes = paragraph.is_some_and(|paragraph| paragraph.end == sentence.span.end);
            let here = place;
            place.sentence += usize::from(kind == Kind::Body);
            here
        })
        .collect()
}
