//! What a golden says below the words: one line a fact.

use khulasa::analysis::{Analysis, Speaker};
use khulasa::text::Span;
use std::fmt::Write;

/// Writes what was found in `text`, part by part.
pub fn write(out: &mut String, text: &str, analysis: &Analysis) {
    let names = analysis.entities.iter().map(|entity| {
        let mentions = entity.mentions.iter().map(|mention| mention.span.of(text));
        let others: Vec<&str> = mentions.filter(|&mention| mention != entity.name).collect();
        let (kind, count) = (entity.kind.name(), entity.mentions.len());
        format!("{kind} {} ×{count} {}", entity.name, others.join("، "))
    });
    part(out, "names", names);
    let dates = analysis.dates.iter().map(|date| {
        let value = date.value.as_deref().unwrap_or("-");
        format!(
            "{} = {value} {}",
            date.span.of(text),
            date.hijri.as_deref().unwrap_or_default()
        )
    });
    part(out, "dates", dates);
    let figures = analysis.quantities.iter().map(|quantity| {
        let max = quantity
            .max
            .map(|max| format!("..{max}"))
            .unwrap_or_default();
        format!(
            "{} = {}{max} {} {} {}",
            quantity.span.of(text),
            quantity.value,
            quantity.unit,
            quantity.kind.name(),
            quantity.noun.as_deref().unwrap_or_default()
        )
    });
    part(out, "figures", figures);
    let statements = analysis.quotes.iter().map(|quote| {
        let kind = if quote.direct { "direct" } else { "indirect" };
        let pieces: Vec<&str> = if quote.spans.is_empty() {
            vec![quote.span.of(text)]
        } else {
            quote.spans.iter().map(|span| span.of(text)).collect()
        };
        format!(
            "{kind} [{}] {}: {}",
            quote.cue.map_or("-", |cue: Span| cue.of(text)),
            speaker(text, analysis, quote.speaker),
            pieces.join(" … ")
        )
    });
    part(out, "statements", statements);
    let phrases = analysis.keyphrases.iter().map(|phrase| {
        format!(
            "{} {} ×{}",
            phrase.score.thousandths(),
            phrase.text,
            phrase.mentions.len()
        )
    });
    part(out, "keyphrases", phrases);
    let topics = analysis.topics.iter();
    part(
        out,
        "topics",
        topics.map(|topic| format!("{} {}", topic.label, topic.score.thousandths())),
    );
    let picks = analysis.summary.picks.iter().map(|pick| {
        let reasons: Vec<&str> = pick.reasons.iter().map(|reason| reason.name()).collect();
        format!(
            "[{}] {} ({})",
            pick.sentence + 1,
            pick.span.of(text),
            reasons.join(", ")
        )
    });
    part(out, "summary", picks);
}

/// The speaker as written, and the entity behind it.
fn speaker(text: &str, analysis: &Analysis, speaker: Option<Speaker>) -> String {
    let Some(speaker) = speaker else {
        return "?".to_owned();
    };
    let written = speaker.span.map_or("(implicit)", |span| span.of(text));
    let entity = speaker
        .entity
        .map(|index| analysis.entities[index].name.as_str());
    match entity {
        Some(name) if name != written => format!("{written} = {name}"),
        _ => written.to_owned(),
    }
}

/// A part with its heading, when it has lines.
fn part(out: &mut String, heading: &str, lines: impl Iterator<Item = String>) {
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{heading}");
    for line in lines {
        let _ = writeln!(out, "{}", line.trim_end());
    }
}
