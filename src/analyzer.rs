use crate::analysis::{Analysis, Clause, Sentence};
use crate::digest::{self, Digest, Source};
use crate::entities::{self, Entities};
use crate::expressions;
use crate::keyphrases::{self, Keyphrases};
use crate::lemmas::Lemmas;
use crate::model::{ModelError, ModelFile};
use crate::morphology::{self, Morphology};
use crate::options::{Budget, Options};
use crate::quotes;
use crate::reuse::{Former, KeptParagraphs};
use crate::statistics;
use crate::summary;
use crate::text::Span;
use crate::tokenize::{self, Outline};
use crate::topics::{self, Topics};

/// What the analyzer knows: a model file, checked, and read where it lies.
#[derive(Clone, Debug)]
pub struct Model<'a> {
    name: &'a str,
    morphology: Morphology<'a>,
    lemmas: Option<Lemmas<'a>>,
    entities: Option<Entities<'a>>,
    topics: Option<Topics<'a>>,
    keyphrases: Keyphrases<'a>,
}

impl<'a> Model<'a> {
    /// Opens the model file that lies in `bytes`, which stay borrowed.
    ///
    /// # Errors
    /// [`ModelError`] says whether the bytes are no model, of an older or newer format, cut off,
    /// damaged, or not aligned to eight bytes (see [`crate::model::AlignedBytes`]).
    pub fn from_bytes(bytes: &'a [u8]) -> Result<Self, ModelError> {
        let file = ModelFile::open(bytes)?;
        let lemmas = Lemmas::open(&file)?;
        Ok(Self {
            name: file.text("name")?,
            morphology: Morphology::open(&file)?,
            lemmas,
            entities: Entities::open(&file)?,
            topics: Topics::open(&file)?,
            keyphrases: Keyphrases::open(&file, lemmas.as_ref())?,
        })
    }

    /// The model that is part of the program (feature `embed`).
    ///
    /// # Errors
    /// As [`Model::from_bytes`], when the program was built with a damaged file.
    #[cfg(feature = "embed")]
    pub fn embedded() -> Result<Model<'static>, ModelError> {
        Model::from_bytes(crate::embedded::MODEL)
    }

    /// The lemmas of raw text with their document frequencies; absent when the model has none.
    pub fn lemmas(&self) -> Option<&Lemmas<'a>> {
        self.lemmas.as_ref()
    }

    /// What ranks keyphrases.
    pub fn keyphrases(&self) -> &Keyphrases<'a> {
        &self.keyphrases
    }

    /// What finds names; absent when the model knows none.
    pub fn entities(&self) -> Option<&Entities<'a>> {
        self.entities.as_ref()
    }

    /// Name and version of the model.
    pub fn name(&self) -> &'a str {
        self.name
    }
}

/// About as many.
const BYTES_OF_A_SENTENCE: usize = 250;

/// The engine: immutable, cheap to clone, shared between threads.
#[derive(Clone, Debug)]
pub struct Analyzer<'a> {
    model: Model<'a>,
}

impl<'a> Analyzer<'a> {
    /// An engine that knows what `model` knows.
    pub fn new(model: Model<'a>) -> Self {
        Self { model }
    }

    /// The model it works with.
    pub fn model(&self) -> &Model<'a> {
        &self.model
    }

    /// What several articles tell together, within `budget`; `sources` were analyzed by its workers.
    pub fn digest(&self, sources: &[Source], budget: Budget) -> Digest {
        let model = &self.model;
        digest::digest(sources, budget, model.entities(), model.lemmas())
    }

    /// A worker of its own memory; one for each thread.
    pub fn worker(&self) -> Worker<'a> {
        Worker {
            analyzer: self.clone(),
            former: None,
            looked: false,
            lines: Vec::new(),
            outline: Outline::default(),
            morphology: morphology::Scratch::default(),
            expressions: expressions::Scratch::default(),
            entities: entities::Scratch::default(),
            quotes: quotes::Scratch::default(),
            statistics: statistics::Scratch::default(),
            keyphrases: keyphrases::Scratch::default(),
            topics: topics::Scratch::default(),
            summary: summary::Scratch::default(),
        }
    }
}

/// Analyzes one article after another, in memory that is used again.
#[derive(Clone, Debug)]
pub struct Worker<'a> {
    analyzer: Analyzer<'a>,
    former: Option<Former>,
    /// Whether names were looked for in the former text, and in no other since.
    looked: bool,
    lines: Vec<Span>,
    outline: Outline,
    morphology: morphology::Scratch,
    expressions: expressions::Scratch,
    entities: entities::Scratch,
    quotes: quotes::Scratch,
    statistics: statistics::Scratch,
    keyphrases: keyphrases::Scratch,
    topics: topics::Scratch,
    summary: summary::Scratch,
}

impl<'a> Worker<'a> {
    /// The engine it works for.
    pub fn analyzer(&self) -> &Analyzer<'a> {
        &self.analyzer
    }

    /// From how many bytes on the words of a text are kept (`None`: never), so that the next version of
    /// it is analyzed in less time, with the same result: of paragraphs that are as they were, the
    /// words are not read again. Takes about ten times the memory of the text.
    pub fn keep_words(&mut self, least: Option<usize>) {
        self.former = least.map(Former::of);
    }

    /// Everything that is found in `article`. Spans count bytes of `article`.
    ///
    /// Never fails: whatever the text, its tokens cover all that is not blank, and time grows
    /// with its length alone.
    pub fn analyze(&mut self, article: &str, options: &Options) -> Analysis {
        self.analyze_with(article, options, &mut |_, _| {})
    }

    /// As [`Worker::analyze`]; `progress` is told how many of how many sentences have been read,
    /// now and then, and the last time with both equal.
    pub fn analyze_with(
        &mut self,
        article: &str,
        options: &Options,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Analysis {
        let mut analysis = Analysis {
            without: options.without,
            ..Analysis::default()
        };
        self.lines.clear();
        self.lines.extend(tokenize::lines(article));
        // Only one reading is kept of each word.
        let mut former = self.former.as_mut().filter(|_| options.readings == 1);
        let kept = former.as_mut().map_or(KeptParagraphs::default(), |former| {
            former.kept(article, &self.lines)
        });
        let (first, rest) = self.lines.split_at(kept.first);
        let (new, last) = rest.split_at(rest.len() - kept.last);
        tokenize::outline_lines(article, new.iter().copied(), &mut self.outline);
        // What comes after the words takes as long as sentences of the whole text take to be read.
        let sentences = self.outline.sentences.len();
        let rest = article.len() / BYTES_OF_A_SENTENCE + 1;
        let steps = sentences + rest;
        progress(0, steps);
        if let Some(former) = &mut former {
            former.copy_first(first, &mut analysis);
        }
        let first_tokens = analysis.tokens.len();
        take_outline(&self.outline, &mut analysis);
        self.analyzer.model.morphology.analyze(
            article,
            &self.outline,
            options.readings,
            &mut analysis,
            &mut self.morphology,
            &mut |read| progress(read, steps),
        );
        let mut tokens = entities::KeptTokens::default();
        let keeps = former.is_some();
        if let Some(former) = &mut former {
            let before = analysis.tokens.len();
            former.copy_last(last, &mut analysis);
            if self.looked {
                tokens.first = first_tokens;
                tokens.last = analysis.tokens.len() - before;
            }
            former.keep(article, &self.lines, &analysis);
        }
        progress(sentences, steps);
        give_back(article, &mut self.outline);
        expressions::find(article, &mut analysis, &mut self.expressions);
        give_back(article, &mut self.expressions);
        progress(sentences + rest / 6, steps);
        self.looked = self.find_names_and_quotes(article, &mut analysis, tokens) && keeps;
        progress(sentences + rest * 4 / 6, steps);
        statistics::count(article, &mut analysis, &mut self.statistics);
        self.find_keyphrases_and_topics(article, &mut analysis);
        progress(sentences + rest * 5 / 6, steps);
        if !options.without.has("summary") {
            summary::summarize(
                article,
                options.budget,
                self.analyzer.model.lemmas(),
                &mut analysis,
                &mut self.summary,
            );
        }
        progress(steps, steps);
        analysis
    }

    /// The summary of `analysis`, which was made of `article`, cut anew within `budget`. Nothing is
    /// analyzed again; an analysis without a summary stays without one.
    pub fn summarize_again(&self, article: &str, analysis: &mut Analysis, budget: Budget) {
        if !analysis.without.has("summary") {
            summary::within(article, analysis, budget);
        }
    }

    /// Speakers are entities, so that quotations need the names. Whether names were looked for.
    fn find_names_and_quotes(
        &mut self,
        article: &str,
        analysis: &mut Analysis,
        kept: entities::KeptTokens,
    ) -> bool {
        let without = analysis.without;
        let mut looked = false;
        if let Some(entities) = &self.analyzer.model.entities
            && !(without.has("entities")
                && without.has("quotes")
                && without.has("keyphrases")
                && without.has("summary"))
        {
            entities.find(article, analysis, kept, &mut self.entities);
            give_back(article, &mut self.entities);
            looked = true;
        }
        if !without.has("quotes") {
            quotes::find(article, analysis, &mut self.quotes);
            give_back(article, &mut self.quotes);
        }
        looked
    }

    fn find_keyphrases_and_topics(&mut self, article: &str, analysis: &mut Analysis) {
        let model = &self.analyzer.model;
        let Some(lemmas) = &model.lemmas else {
            return;
        };
        if !analysis.without.has("keyphrases") {
            model
                .keyphrases
                .find(article, lemmas, analysis, &mut self.keyphrases);
            give_back(article, &mut self.keyphrases);
        }
        if let Some(topics) = &model.topics
            && !analysis.without.has("topics")
        {
            topics.find(analysis, &mut self.topics);
        }
    }
}

/// Texts of more bytes are books: what a stage needed for one is not kept for the next text, so that
/// the memory of the stages does not add up.
const BOOK: usize = 4 << 20;

/// Gives the memory of a stage back, when it is that of a book.
fn give_back<S: Default>(article: &str, scratch: &mut S) {
    if article.len() > BOOK {
        *scratch = S::default();
    }
}

/// Appends the outline of the text that goes on where `analysis` ends.
fn take_outline(outline: &Outline, analysis: &mut Analysis) {
    let (tokens, sentences) = (analysis.tokens.len(), analysis.sentences.len());
    let after = |range: &std::ops::Range<usize>| range.start + tokens..range.end + tokens;
    analysis.paragraphs.extend_from_slice(&outline.paragraphs);
    analysis
        .sentences
        .extend(outline.sentences.iter().map(|sentence| Sentence {
            span: sentence.span,
            tokens: after(&sentence.tokens),
            ..Sentence::default()
        }));
    analysis
        .clauses
        .extend(outline.clauses.iter().map(|clause| Clause {
            span: clause.stretch.span,
            tokens: after(&clause.stretch.tokens),
            sentence: clause.sentence + sentences,
            ..Clause::default()
        }));
}
