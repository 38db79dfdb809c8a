//! Keyphrases: what an editor would put in the tag list of an article.
//!
//! Candidates are noun phrases and names (`phrases.rs`); those with the same lemmas, or of the same
//! name, are one. Each is scored by a linear model over a few features (`features.rs`): how often it and
//! its words stand in the article, how rare they are elsewhere, where it stands first, its shape, and
//! whether it is a name (in the manner of KEA, Witten et al. 1999, and of Hulth 2003 for noun phrases).
//! The best by their weights are judged again with trees (`trees.rs`), which also see what all candidates
//! of the text share. The best are taken, and what only repeats words of a better one is folded into it;
//! what an encyclopedic text defines in its first words comes first. How many depends
//! on the length of the article, and on how sure the model is of them.

mod candidates;
mod features;
mod heads;
mod knowledge;
mod lists;
mod official;
mod phrases;
mod reading;
mod standing;
mod trees;
mod weights;
mod words;

pub use candidates::Candidate;
pub use features::{FEATURES, Values};
pub use knowledge::{BUCKET, Keyphrases, LEMMA_UNIT, Pair, entry, place};
pub use trees::{DEPTH, MOST_VALUE, Row, Tree, add, row};
pub use weights::{BIAS, WEIGHTS};

use crate::analysis::{Analysis, Keyphrase, Score};
use crate::lemmas::{Lemmas, Numbering};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::ops::RangeInclusive;

/// How much lower than the best score stands for 0; a thousand are one logit.
const SPREAD: i32 = 6000;
/// A candidate with a lower score is given only where few are: one in six is a tag.
const DOUBTFUL: i32 = -1600;
/// What the hero of a text has ahead, so that it is among those.
pub const HERO: i32 = 10_000;
/// So many candidates, the best by their weights, are looked at again with the trees.
pub const LOOKED_AT: usize = 48;

/// Memory of a worker that is used again.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    words: Vec<reading::Word>,
    known: Vec<Option<reading::Known>>,
    phrases: Vec<phrases::Phrase>,
    /// By phrase: the next place of the same candidate.
    next: Vec<u32>,
    groups: FxHashMap<u64, usize>,
    candidates: Vec<Candidate>,
    best: Vec<Best>,
    rows: Vec<Row>,
    scores: Vec<i32>,
    order: Vec<(Reverse<i32>, usize)>,
    chosen: Vec<usize>,
    numbering: Numbering,
    /// How often each lemma stands in the text.
    counts: Vec<u32>,
    /// Whether each lemma stands in its first sentence.
    opening: Vec<bool>,
    text: features::Text,
}

/// A candidate that is worth a second look.
#[derive(Clone, Copy, Debug)]
struct Best {
    score: i32,
    index: usize,
    row: Row,
}

impl Scratch {
    /// The candidates that [`candidates`] has found.
    pub fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }
}

impl Keyphrases<'_> {
    /// Fills the keyphrases of `analysis`, whose tokens, segments, entities and statistics are there.
    pub fn find(
        &self,
        article: &str,
        lemmas: &Lemmas,
        analysis: &mut Analysis,
        scratch: &mut Scratch,
    ) {
        candidates(lemmas, analysis, scratch);
        let mut order = std::mem::take(&mut scratch.order);
        let mut chosen = std::mem::take(&mut scratch.chosen);
        self.judge(article, analysis, scratch, &mut order);
        choose(
            scratch,
            &mut order,
            wanted(analysis.stats.words),
            &mut chosen,
        );
        let score = |place: &usize| order[*place].0.0;
        let floor = chosen.first().map_or(0, score) - SPREAD;
        analysis.keyphrases = chosen
            .iter()
            .map(|place| {
                let candidate = &scratch.candidates[order[*place].1];
                let above = (score(place) - floor).max(1) as u64;
                Keyphrase {
                    text: candidate.text(article, analysis),
                    score: Score::ratio(above, SPREAD as u64),
                    mentions: candidate.mentions(analysis, scratch),
                }
            })
            .collect();
        (scratch.order, scratch.chosen) = (order, chosen);
    }
}

impl Keyphrases<'_> {
    /// Leaves the best candidates in `order`, with their scores.
    fn judge(
        &self,
        article: &str,
        analysis: &Analysis,
        scratch: &mut Scratch,
        order: &mut Vec<(Reverse<i32>, usize)>,
    ) {
        let mut best = std::mem::take(&mut scratch.best);
        best.clear();
        for (index, found) in scratch.candidates.iter().enumerate() {
            let values = found.values(article, analysis, scratch, self);
            let lead = if found.hero { HERO } else { 0 };
            best.push(Best {
                score: self.score(&values, found.head(scratch)) + lead,
                index,
                row: trees::row(&values),
            });
            if best.len() == 2 * LOOKED_AT {
                keep_best(&mut best);
            }
        }
        keep_best(&mut best);
        scratch.rows.clear();
        scratch.rows.extend(best.iter().map(|one| one.row));
        scratch.scores.clear();
        scratch.scores.extend(best.iter().map(|one| one.score));
        self.add_trees(&scratch.rows, &mut scratch.scores);
        let hero = best
            .iter()
            .position(|one| scratch.candidates[one.index].hero);
        put_first(hero, &mut scratch.scores);
        order.clear();
        let scores = best.iter().zip(&scratch.scores);
        order.extend(scores.map(|(one, &score)| (Reverse(score), one.index)));
        scratch.best = best;
    }
}

/// Gives the hero of a text a score that is a little better than the best.
pub fn put_first(hero: Option<usize>, scores: &mut [i32]) {
    if let Some(hero) = hero {
        scores[hero] = i32::MIN;
        scores[hero] = scores.iter().max().map_or(0, |best| best.max(&0) + 100);
    }
}

/// Keeps those that are worth a second look; of equal ones the first.
fn keep_best(best: &mut Vec<Best>) {
    if best.len() > LOOKED_AT {
        best.select_nth_unstable_by_key(LOOKED_AT - 1, |one| (Reverse(one.score), one.index));
        best.truncate(LOOKED_AT);
    }
}

/// Finds what might be a keyphrase of `analysis`.
pub fn candidates(lemmas: &Lemmas, analysis: &Analysis, scratch: &mut Scratch) {
    candidates::find(analysis, lemmas, scratch);
}

/// How many keyphrases an article of so many words has: so many in any case, and so many at most.
pub fn wanted(words: usize) -> RangeInclusive<usize> {
    let most = (words / 12).min(8 + words.saturating_sub(200) / 30).min(15);
    // Long articles have more to tell than one can be sure of.
    most.min(2 + words.saturating_sub(100) / 25)..=most
}

/// Sorts the candidates in `order` by their scores and leaves in `chosen` the places of the best in it,
/// best first; none repeats a better one.
pub fn choose(
    scratch: &Scratch,
    order: &mut [(Reverse<i32>, usize)],
    count: RangeInclusive<usize>,
    chosen: &mut Vec<usize>,
) {
    order.sort_unstable();
    chosen.clear();
    for (place, &(Reverse(score), index)) in order.iter().enumerate() {
        let enough = chosen.len() >= *count.start() && score < DOUBTFUL;
        if enough || chosen.len() >= *count.end() {
            break;
        }
        let candidate = &scratch.candidates[index];
        let repeats = chosen
            .iter()
            .any(|&better| candidate.repeats(&scratch.candidates[order[better].1], &scratch.words));
        if !repeats {
            chosen.push(place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_texts_have_few() {
        assert_eq!(wanted(5), 0..=0);
        assert_eq!(wanted(24), 2..=2);
        assert_eq!(wanted(180), 5..=8);
        assert_eq!(wanted(100_000), 15..=15);
    }

    fn of(texts: &[&str]) -> Vec<Vec<Keyphrase>> {
        let model = crate::Model::embedded().expect("the model opens");
        let analyzer = crate::Analyzer::new(model);
        let mut worker = analyzer.worker();
        texts
            .iter()
            .map(|text| {
                worker
                    .analyze(text, &crate::Options::default())
                    .keyphrases
                    .clone()
            })
            .collect()
    }

    const ARTICLE: &str = "اتفق وفدا موريتانيا والسنغال على إبقاء معبر روصو مفتوحا أمام الشاحنات. \
        وقالت اللجنة الحدودية المشتركة إن رخص الصيد في نهر السنغال ستجدد كل عام، وإن بطاقات عبور \
        موسمية ستوزع على الرعاة. وأضافت اللجنة الحدودية المشتركة أن رخص الصيد لا تباع.\n\n";

    #[test]
    fn tags_of_an_article_once_or_ten_times() {
        let ten = ARTICLE.repeat(10);
        let found = of(&[ARTICLE, &ten]);
        for phrases in &found {
            assert!(phrases.len() >= 3 && phrases.len() <= 15);
            let texts: Vec<&str> = phrases.iter().map(|phrase| phrase.text.as_str()).collect();
            assert!(texts.contains(&"اللجنة الحدودية المشتركة"), "{texts:?}");
            let mut distinct = texts.clone();
            distinct.sort_unstable();
            distinct.dedup();
            assert_eq!(distinct.len(), texts.len(), "{texts:?}");
        }
    }

    #[test]
    fn odd_texts() {
        let bullets =
            "- رفع رسوم العبور\n- خفض أسعار الوقود\n- فتح معبر جديد\n- تمويل شبكة الكهرباء\n";
        let poem = "على قدر أهل العزم تأتي العزائم\nوتأتي على قدر الكرام المكارم\n";
        let sentence = "افتتحت وزارة الصحة المصرية مستشفى جديدا في الإسكندرية.";
        let found = of(&["", poem, bullets, sentence, "!؟ 12 …"]);
        assert!(found[0].is_empty() && found[4].is_empty());
        assert!(found[1].len() <= 2 && found[2].len() <= 2 && found[3].len() <= 1);
        for phrase in found.iter().flatten() {
            assert!(!phrase.mentions.is_empty());
            assert!(phrase.text.chars().all(|c| c.is_alphabetic() || c == ' '));
        }
    }
}
