//! Summaries of other lengths, from what the analysis has ranked.

use crate::analysis::{Analysis, Clause, Pick, Ranked, Score, Summary};
use crate::options::Budget;
use crate::output::Document;
use crate::summary::choose;
use crate::text::Span;
use js_sys::JsString;
use serde::Serialize;

/// The clauses and the ranking of an analysis, in UTF-16 code units: a text in JavaScript can be
/// cut with them.
pub struct Summaries(Analysis);

/// A summary as it is written.
#[derive(Serialize)]
pub struct Written {
    sentences: Vec<usize>,
    picks: Vec<WrittenPick>,
    text: String,
    ratio: Score,
}

#[derive(Serialize)]
struct WrittenPick {
    start: usize,
    end: usize,
    sentence: usize,
    score: Score,
    reasons: Vec<&'static str>,
}

impl Summaries {
    /// Those of the analysis in `document`.
    pub fn of(document: &Document) -> Self {
        let analysis = document.analysis;
        let span = |span: Span| Span::new(document.offset(span.start), document.offset(span.end));
        let ranking = analysis.summary.ranking.iter().map(|ranked| Ranked {
            span: span(ranked.span),
            joined: ranked.joined.map(|start| document.offset(start)),
            ..ranked.clone()
        });
        Self(Analysis {
            stats: analysis.stats.clone(),
            clauses: analysis
                .clauses
                .iter()
                .map(|clause| Clause {
                    span: span(clause.span),
                    ..clause.clone()
                })
                .collect(),
            summary: Summary {
                ranking: ranking.collect(),
                ..Summary::default()
            },
            ..Analysis::default()
        })
    }

    /// The summary of `text`, the text that was analyzed, within `budget`.
    pub fn within(&self, text: &JsString, budget: Budget) -> Written {
        let (picks, words) = choose(&self.0, budget);
        let mut sentences: Vec<usize> = picks.iter().map(|pick| pick.sentence).collect();
        sentences.dedup();
        let cut = |span: Span| String::from(text.slice(span.start as u32, span.end as u32));
        let texts: Vec<String> = picks.iter().map(|pick| cut(pick.span)).collect();
        Written {
            sentences,
            text: texts.join(" "),
            ratio: Score::ratio(words as u64, self.0.stats.words as u64),
            picks: picks.into_iter().map(written).collect(),
        }
    }
}

fn written(pick: Pick) -> WrittenPick {
    WrittenPick {
        start: pick.span.start,
        end: pick.span.end,
        sentence: pick.sentence,
        score: pick.score,
        reasons: pick.reasons.iter().map(|reason| reason.name()).collect(),
    }
}
