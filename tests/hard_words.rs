//! The table of hard words: each in a sentence of its own, marked by someone who had not seen the
//! code. Two sets are scored; of the unseen one nothing but the score is ever printed.

use khulasa::analysis::{Analysis, Token};
use khulasa::text::{Span, plain};
use khulasa::{Analyzer, Model, Options};

/// What must be right, in hundredths of a percent, of all columns of the words of each set.
const LEAST_SEEN: usize = 91_50;
const LEAST_UNSEEN: usize = 88_50;

#[derive(Default)]
struct Score {
    words: usize,
    cuts: usize,
    upos: usize,
    lemmas: usize,
    roots: (usize, usize),
    all: usize,
}

impl Score {
    /// Words right in cuts, part of speech and lemma, in hundredths of a percent.
    fn share(&self) -> usize {
        self.all * 10_000 / self.words.max(1)
    }

    fn print(&self, set: &str) {
        let percent = |part: usize, of: usize| part as f64 * 100.0 / of.max(1) as f64;
        println!(
            "{set}: {} words; cuts {:.1}, part of speech {:.1}, lemma {:.1}, root {:.1} of {}, all but root {:.1}",
            self.words,
            percent(self.cuts, self.words),
            percent(self.upos, self.words),
            percent(self.lemmas, self.words),
            percent(self.roots.0, self.roots.1),
            self.roots.1,
            percent(self.all, self.words),
        );
    }
}

#[test]
fn hard_words_are_read_as_their_sentences_want() {
    let table = include_str!("cases/hard_words.tsv");
    let analyzer = Analyzer::new(Model::embedded().expect("the built-in model"));
    let mut worker = analyzer.worker();
    let (mut seen, mut unseen) = (Score::default(), Score::default());
    let mut text = "";
    let mut is_seen = true;
    let mut analysis = Analysis::default();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        match *line.split('\t').collect::<Vec<_>>() {
            ["S", _, set, sentence] => {
                text = sentence;
                is_seen = set == "seen";
                analysis = worker.analyze(text, &Options::default());
            }
            ["W", word, segments, upos, lemma, root] => {
                let score = if is_seen { &mut seen } else { &mut unseen };
                let mistake = judge(text, &analysis, word, segments, upos, lemma, root, score);
                if let (Some(mistake), true) = (mistake, is_seen) {
                    println!("{mistake}");
                }
            }
            _ => panic!("a row of another shape"),
        }
    }
    seen.print("seen");
    unseen.print("unseen");
    assert!(seen.words > 250 && unseen.words > 50, "the table is there");
    assert!(seen.share() >= LEAST_SEEN, "seen: {}", seen.share());
    assert!(unseen.share() >= LEAST_UNSEEN, "unseen: {}", unseen.share());
}

/// Counts what is right; says what is wrong.
#[expect(clippy::too_many_arguments, reason = "the columns of a row")]
fn judge(
    text: &str,
    analysis: &Analysis,
    word: &str,
    segments: &str,
    upos: &str,
    lemma: &str,
    root: &str,
    score: &mut Score,
) -> Option<String> {
    score.words += 1;
    let token = token_of(text, analysis, word)?;
    let pieces: Vec<&str> = analysis.segments[token.segments.clone()]
        .iter()
        .map(|segment| segment.span.of(text))
        .collect();
    let ours = pieces.join("+");
    let our_lemma = token.lemma.map_or("", |id| analysis.strings.get(id));
    let our_root = token.root.map_or("", |id| analysis.strings.get(id));
    let cuts = ours == segments;
    let tag = token.upos.name() == upos;
    let lemma_right = plain(our_lemma) == plain(lemma);
    let root_right = our_root == root;
    score.cuts += usize::from(cuts);
    score.upos += usize::from(tag);
    score.lemmas += usize::from(lemma_right);
    if root != "-" {
        score.roots.0 += usize::from(root_right);
        score.roots.1 += 1;
    }
    let right = cuts && tag && lemma_right;
    score.all += usize::from(right);
    (!right || root != "-" && !root_right).then(|| {
        format!(
            "{segments} {upos} {lemma} {root}, not {ours} {} {our_lemma} {our_root}: {text}",
            token.upos.name()
        )
    })
}

/// The token that is the first `word` of the text.
fn token_of<'a>(text: &str, analysis: &'a Analysis, word: &str) -> Option<&'a Token> {
    let exact = analysis
        .tokens
        .iter()
        .find(|token| token.span.of(text) == word);
    exact.or_else(|| {
        let start = text.find(word)?;
        let span = Span::new(start, start + word.len());
        analysis
            .tokens
            .iter()
            .find(|token| span.contains(token.span) && !token.span.is_empty())
    })
}
