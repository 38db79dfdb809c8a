use super::Document;
use crate::analysis::Token;
use std::fmt::Write;

/// The document in CoNLL-U (Universal Dependencies 2), one blank line after each sentence.
///
/// Words with clitics are multi-word tokens. HEAD and DEPREL are left open; MISC holds the UTF-16
/// offsets in the article as `Start=…|End=…`, and `SpaceAfter=No` where no blank follows.
pub fn conllu(document: &Document) -> String {
    let mut out = String::new();
    let Document { text, analysis, .. } = *document;
    let mut paragraph = 0;
    for (number, sentence) in analysis.sentences.iter().enumerate() {
        if number == 0 {
            line(&mut out, "# newdoc id", document.id);
        }
        if analysis
            .paragraphs
            .get(paragraph)
            .is_some_and(|span| span.start == sentence.span.start)
        {
            out.push_str("# newpar\n");
            paragraph += 1;
        }
        line(
            &mut out,
            "# sent_id",
            &format!("{}-{}", one_line(document.id), number + 1),
        );
        let tokens = &analysis.tokens[sentence.tokens.clone()];
        line(&mut out, "# text", &sentence_text(text, tokens));
        let mut word = 1;
        for (index, token) in tokens.iter().enumerate() {
            let joined = tokens
                .get(index + 1)
                .is_some_and(|next| !is_spaced(text, token, next));
            word = push_token(&mut out, document, token, word, joined);
        }
        out.push('\n');
    }
    out
}

fn line(out: &mut String, name: &str, value: &str) {
    let _ = writeln!(out, "{name} = {}", one_line(value));
}

fn one_line(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The tokens with one blank wherever the text has some white space.
fn sentence_text(text: &str, tokens: &[Token]) -> String {
    let mut out = String::new();
    for (index, token) in tokens.iter().enumerate() {
        out.push_str(token.span.of(text));
        if tokens
            .get(index + 1)
            .is_some_and(|next| is_spaced(text, token, next))
        {
            out.push(' ');
        }
    }
    out
}

fn is_spaced(text: &str, token: &Token, next: &Token) -> bool {
    text[token.span.end..next.span.start].contains(char::is_whitespace)
}

/// Writes the lines of a token whose first word is number `word`; gives the number after it.
fn push_token(
    out: &mut String,
    document: &Document,
    token: &Token,
    word: usize,
    joined: bool,
) -> usize {
    let Document { text, analysis, .. } = *document;
    let segments = &analysis.segments[token.segments.clone()];
    let space = if joined { "|SpaceAfter=No" } else { "" };
    let place = |start: usize, end: usize| {
        format!(
            "Start={}|End={}",
            document.offset(start),
            document.offset(end)
        )
    };
    let last = word + segments.len() - 1;
    if segments.len() > 1 {
        let form = token.span.of(text);
        let misc = place(token.span.start, token.span.end);
        let _ = writeln!(
            out,
            "{word}-{last}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{misc}{space}"
        );
    }
    for (index, segment) in segments.iter().enumerate() {
        let form = analysis.strings.get(segment.form);
        let lemma = analysis.strings.get(segment.lemma);
        let upos = segment.upos.name();
        let features = if segment.features.is_empty() {
            "_".to_owned()
        } else {
            segment.features.to_string()
        };
        let misc = place(segment.span.start, segment.span.end);
        let space = if segments.len() == 1 { space } else { "" };
        let _ = writeln!(
            out,
            "{}\t{form}\t{lemma}\t{upos}\t_\t{features}\t_\t_\t_\t{misc}{space}",
            word + index
        );
    }
    last + 1
}
