//! Input that nobody should give, and the clear answer that it gets.

mod model_files;
mod options;
#[path = "../shapes/mod.rs"]
mod shapes;
mod texts;

use khulasa::analysis::{Analysis, TokenKind};
use khulasa::output::{Document, json};
use khulasa::{Analyzer, Model, Options};
use serde_json::Value;

const ARTICLE: &str = "افتتحت الوزيرة المكتبة الجديدة صباح الأحد. وحضر الحفل مئات القراء من أنحاء المدينة. \
    وقالت الوزيرة إن المكتبة ستستقبل القراء كل يوم. وتضم المكتبة 20 ألف كتاب، وقاعة للأطفال.";

fn analyze_with(text: &str, options: &Options) -> Analysis {
    let model = Model::embedded().expect("the model opens");
    Analyzer::new(model).worker().analyze(text, options)
}

fn analyze(text: &str) -> Analysis {
    analyze_with(text, &Options::default())
}

fn document(text: &str, analysis: &Analysis) -> Value {
    let written = json(&Document::new("-", "model", text, analysis));
    serde_json::from_str(&written).expect("the document is JSON")
}

/// Kind and text of each token.
fn tokens<'t>(text: &'t str, analysis: &Analysis) -> Vec<(TokenKind, &'t str)> {
    let tokens = analysis.tokens.iter();
    tokens
        .map(|token| (token.kind, token.span.of(text)))
        .collect()
}
