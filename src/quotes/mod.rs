//! Quotations and reported statements, with the one who made them.
//!
//! One walk over the words of an article. A reporting word ([`lexicon`]) is followed to what it
//! introduces ([`complement`]): a clause after أن, words in marks (unless they are a title,
//! [`titles`]), speech without marks. The clause ends where another one takes over ([`content`]). Words in marks are attributed by the word
//! before them, the one after them (…»، قال الوزير), or the turn of a dialogue ([`dialogue`]); a
//! clause may name its source instead (بحسب الوزارة, [`sources`]). The speaker is looked for in the
//! noun phrases around ([`phrases`], [`speakers`], [`descriptions`]).
//!
//! The method is that of rule-based quotation attribution: R. Krestel, S. Bergler, R. Witte,
//! "Minding the Source: Automatic Tagging of Reported Speech in Newspaper Articles" (LREC 2008), for
//! reporting verbs with their frames and contents; B. Pouliquen, R. Steinberger, C. Best, "Automatic
//! Detection of Quotations in Multilingual News" (RANLP 2007), which has Arabic among its languages,
//! for marks, titles and names around them; T. O'Keefe et al., "A Sequence Labelling Approach to Quote
//! Attribution" (EMNLP 2012), for carrying the last speaker over. The Arabic grammar and the tables
//! are this project's own.
//!
//! Every look ahead or back is bounded, so that time grows with the text alone.

mod complement;
mod content;
mod descriptions;
mod dialogue;
mod finder;
mod frames;
mod lexicon;
mod marks;
mod mentions;
mod phrases;
mod roles;
mod sources;
mod speakers;
mod titles;
mod view;
mod words;

use crate::analysis::{Analysis, Quote};
use descriptions::Descriptions;
use marks::{Region, Regions};
use mentions::Name;
use view::View;
use words::{Lookups, Word};

/// Memory of a worker that is used again.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    words: Vec<Word>,
    lookups: Lookups,
    marks: marks::Scratch,
    regions: Vec<Region>,
    names: Vec<Name>,
    descriptions: Descriptions,
}

/// Fills the quotes of `analysis`, whose tokens, segments, dates and entities are there.
///
/// Spans count bytes of `text`; speakers are indices of [`Analysis::entities`]. Quotes come in text
/// order and do not overlap, but for words in marks inside a reported statement.
pub fn find(text: &str, analysis: &mut Analysis, scratch: &mut Scratch) {
    words::read(text, analysis, &mut scratch.words, &mut scratch.lookups);
    mentions::read(analysis, &mut scratch.words, &mut scratch.names);
    marks::find(
        text,
        analysis,
        &scratch.words,
        &mut scratch.marks,
        &mut scratch.regions,
    );
    scratch.descriptions.clear(analysis.entities.len());
    let mut quotes: Vec<Quote> = finder::Finder::new(
        View {
            text,
            analysis,
            words: &scratch.words,
            names: &scratch.names,
        },
        Regions(&scratch.regions),
        &mut scratch.descriptions,
    )
    .find();
    quotes.retain(|quote| !quote.span.is_empty());
    quotes.sort_by_key(|quote| (quote.span.start, std::cmp::Reverse(quote.span.end)));
    analysis.quotes = quotes;
}
