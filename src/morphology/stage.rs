use super::CandidateGenerator;
use super::clauses;
use super::clusters::Clusters;
use super::government;
use super::memo::{Memo, Ranker};
use super::ranking::{Care, Class, Decoder, Profile, Scored, Weights};
use super::whole;
use crate::analysis::{Analysis, Reading, Score, Segment, StringId, Token, TokenKind};
use crate::model::{ModelError, ModelFile};
use crate::text::Span;
use crate::tokenize::{Outline, TokenSpan};

/// What is known of words: candidates, the company they keep, and the weights that rank them.
#[derive(Clone, Debug)]
pub struct Morphology<'a> {
    generator: CandidateGenerator<'a>,
    clusters: Clusters<'a>,
    weights: Weights<'a>,
}

/// Memory that is used again from text to text: the words that were met, and the decoder.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    memo: Memo,
    decoder: Decoder,
    /// The number of each token of the sentence in the memo; none for what is no word.
    numbers: Vec<Option<usize>>,
    text: String,
}

/// Sentences between two reports of progress.
const BETWEEN_REPORTS: usize = 512;

impl<'a> Morphology<'a> {
    /// Reads the sections of a model file.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when a section is missing or does not fit the others.
    pub fn open(file: &ModelFile<'a>) -> Result<Self, ModelError> {
        Ok(Self {
            generator: CandidateGenerator::open(file)?,
            clusters: Clusters::open(file)?,
            weights: Weights::open(file)?,
        })
    }

    /// Fills tokens, segments and (when more than one is wanted) readings of `analysis` from the
    /// outline of `text`. Every token gets at least one segment; time grows with the text alone.
    /// `progress` is told now and then how many sentences have been read.
    pub fn analyze(
        &self,
        text: &str,
        outline: &Outline,
        readings: usize,
        analysis: &mut Analysis,
        scratch: &mut Scratch,
        progress: &mut dyn FnMut(usize),
    ) {
        let ranker = Ranker {
            generator: &self.generator,
            clusters: &self.clusters,
            weights: &self.weights,
        };
        scratch.memo.begin();
        let care = Care::of(text);
        for (number, sentence) in outline.sentences.iter().enumerate() {
            if number % BETWEEN_REPORTS == BETWEEN_REPORTS - 1 {
                progress(number);
            }
            let tokens = &outline.tokens[sentence.tokens.clone()];
            scratch.memo.make_room(readings > 1);
            scratch.decoder.clear();
            scratch.numbers.clear();
            for token in tokens {
                let word = token.span.of(text);
                if token.kind == TokenKind::Word {
                    let number = scratch.memo.number(word, ranker);
                    let profile = scratch.memo.profile(number);
                    let readings = scratch
                        .memo
                        .readings(number)
                        .iter()
                        .map(|reading| reading.in_text(care));
                    scratch.decoder.push(profile, readings);
                    scratch.numbers.push(Some(number));
                } else {
                    let profile = Profile::of_other(token.kind, word.chars().next().unwrap_or(' '));
                    let class = scratch
                        .memo
                        .classes
                        .number(Class::of_whole(whole::tag(token.kind, word)));
                    scratch.decoder.push(profile, [Scored { class, score: 0 }]);
                    scratch.numbers.push(None);
                }
            }
            scratch
                .decoder
                .decode(&self.weights, &mut scratch.memo.classes);
            let losses = (readings > 1).then(|| {
                scratch
                    .decoder
                    .losses(&self.weights, &mut scratch.memo.classes)
            });
            let first_segment = analysis.segments.len();
            let mut first = 0;
            for (index, token) in tokens.iter().enumerate() {
                let Some(number) = scratch.numbers[index] else {
                    whole::push(text, *token, &mut scratch.text, analysis);
                    first += 1;
                    continue;
                };
                let best = usize::from(scratch.decoder.path()[index]);
                push(*token, number, best, scratch, ranker, analysis);
                let count = scratch.memo.readings(number).len();
                if let Some(losses) = &losses {
                    push_readings(
                        *token,
                        number,
                        best,
                        &losses[first..first + count],
                        readings,
                        scratch,
                        ranker,
                        analysis,
                    );
                }
                first += count;
            }
            government::complete(&mut analysis.segments[first_segment..], &analysis.strings);
        }
        clauses::join(analysis);
    }
}

/// Appends `token` as reading `best` of word `number`.
fn push(
    token: TokenSpan,
    number: usize,
    best: usize,
    scratch: &mut Scratch,
    ranker: Ranker<'_, '_>,
    analysis: &mut Analysis,
) {
    let description = scratch.memo.description(number, best, ranker);
    let descriptions = scratch.memo.descriptions();
    let mut copy = |id: StringId, analysis: &mut Analysis| descriptions.copy(id, analysis);
    let lemma = copy(description.lemma, analysis);
    let root = description.root.map(|id| copy(id, analysis));
    let pattern = description.pattern.map(|id| copy(id, analysis));
    let first = analysis.segments.len();
    for piece in description.pieces {
        let segment = segment(token, piece, scratch, analysis);
        analysis.segments.push(segment);
    }
    analysis.tokens.push(Token {
        span: token.span,
        kind: token.kind,
        upos: description.upos,
        lemma: Some(lemma),
        root,
        pattern,
        gloss: None,
        segments: first..analysis.segments.len(),
        readings: 0..0,
    });
}

/// A segment of `token` as piece `number` tells.
fn segment(
    token: TokenSpan,
    number: usize,
    scratch: &mut Scratch,
    analysis: &mut Analysis,
) -> Segment {
    let descriptions = scratch.memo.descriptions();
    let piece = descriptions.piece(number);
    let form = descriptions.copy(piece.form, analysis);
    let lemma = descriptions.copy(piece.lemma, analysis);
    Segment {
        span: Span::new(token.span.start + piece.start, token.span.start + piece.end),
        form,
        lemma,
        upos: piece.upos,
        stem: piece.stem,
        features: piece.features,
    }
}

/// Appends the best readings of the last token, the chosen one first. `losses` says for each
/// reading how much worse the sentence is with it.
#[expect(
    clippy::too_many_arguments,
    reason = "all of them are one step of one loop"
)]
fn push_readings(
    token: TokenSpan,
    number: usize,
    best: usize,
    losses: &[i32],
    wanted: usize,
    scratch: &mut Scratch,
    ranker: Ranker<'_, '_>,
    analysis: &mut Analysis,
) {
    let mut order: Vec<usize> = (0..losses.len()).collect();
    order.sort_by_key(|&reading| (losses[reading], reading != best, reading));
    let total: u64 = losses.iter().map(|&loss| likelihood(loss)).sum();
    let first = analysis.readings.len();
    for &reading in order.iter().take(wanted) {
        let description = scratch.memo.description(number, reading, ranker);
        let segments = description
            .pieces
            .clone()
            .map(|piece| segment(token, piece, scratch, analysis))
            .collect();
        let descriptions = scratch.memo.descriptions();
        let mut copy = |id: StringId| descriptions.copy(id, analysis);
        let made = Reading {
            score: Score::ratio(likelihood(losses[reading]), total),
            upos: description.upos,
            lemma: copy(description.lemma),
            root: description.root.map(&mut copy),
            pattern: description.pattern.map(&mut copy),
            segments,
        };
        analysis.readings.push(made);
    }
    if let Some(token) = analysis.tokens.last_mut() {
        token.readings = first..analysis.readings.len();
    }
}

/// e to the power of minus `loss`, in units of the weights (24 to one) and in parts of 2³⁰.
/// Integers only, so that it is the same everywhere.
fn likelihood(loss: i32) -> u64 {
    // 2³² · e^(−1/24)
    const STEP: u64 = 4_119_687_348;
    (0..loss.clamp(0, 700)).fold(1 << 30, |value, _| (value * STEP) >> 32)
}
