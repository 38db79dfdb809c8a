use super::Document;
use std::fmt::Write;

/// The gist and the counts, for people to read.
pub fn plain_text(document: &Document) -> String {
    let analysis = document.analysis;
    let stats = &analysis.stats;
    let mut out = String::new();
    let _ = writeln!(out, "{}", document.id);
    for pick in &analysis.summary.picks {
        let _ = writeln!(out, "• {}", pick.span.of(document.text));
    }
    for entity in &analysis.entities {
        let _ = writeln!(
            out,
            "{}\t{}\t{}",
            entity.kind.name(),
            entity.name,
            entity.mentions.len()
        );
    }
    if !analysis.keyphrases.is_empty() {
        let phrases: Vec<&str> = analysis
            .keyphrases
            .iter()
            .map(|phrase| phrase.text.as_str())
            .collect();
        let _ = writeln!(out, "{}", phrases.join("، "));
    }
    let minutes = stats.reading_seconds.div_ceil(60);
    let _ = writeln!(
        out,
        "الكلمات: {}، الجمل: {}، الفقرات: {}، مدة القراءة بالدقائق: {minutes}",
        stats.words, stats.sentences, stats.paragraphs
    );
    out
}
