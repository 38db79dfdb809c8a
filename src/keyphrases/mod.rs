//! Keyphrases: what an editor would put in the tag list of an article.
//!
//! Candidates are noun phrases and names (`phrases.rs`); those with the same lemmas, or of the same
//! name, are one. Each is scored by a linear model over a few features (`features.rs`): how often it and
//! its words stand in the article, how rare they are elsewhere, where it stands first, its shape, and
//! whether it is a name (in the manner of KEA, Witten et al. 1999, and of Hulth 2003 for noun phrases).
//! The best are taken, and what only repeats words of a better one is folded into it.

mod candidates;
mod features;
mod heads;
mod phrases;
mod weights;
mod words;

pub use candidates::{Candidate, candidates};
pub use features::{FEATURES, Values};
pub use weights::{WEIGHTS, Weights};

use crate::analysis::{Analysis, Keyphrase, Score};
use crate::lemmas::{Lemmas, Numbering};

/// Words of the article for each keyphrase, beyond [`FEWEST`].
const WORDS_A_PHRASE: usize = 60;
/// Keyphrases of a text of few sentences.
const FEWEST: usize = 5;
/// Keyphrases of the longest text.
const MOST: usize = 12;
/// Score that stands for 0 and how much above it stands for 1, in units of [`WEIGHTS`].
const SPREAD: i32 = 6000;

/// Memory of a worker that is used again.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    words: Vec<phrases::Word>,
    listed: Vec<Option<phrases::Listed>>,
    phrases: Vec<phrases::Phrase>,
    numbering: Numbering,
    counts: Vec<u32>,
}

/// Fills the keyphrases of `analysis`, whose tokens, segments, entities and statistics are there.
pub fn find(article: &str, lemmas: &Lemmas, analysis: &mut Analysis, scratch: &mut Scratch) {
    let found = candidates(article, lemmas, analysis, scratch);
    let chosen = choose(&found, &WEIGHTS, wanted(analysis.stats.words));
    let best = chosen
        .first()
        .map_or(0, |&index| found[index].score(&WEIGHTS));
    let floor = best - SPREAD;
    analysis.keyphrases = chosen
        .into_iter()
        .map(|index| {
            let candidate = &found[index];
            let above = (candidate.score(&WEIGHTS) - floor).max(1) as u64;
            Keyphrase {
                text: candidate.text.clone(),
                score: Score::ratio(above, SPREAD as u64),
                mentions: candidate.mentions.clone(),
            }
        })
        .collect();
}

/// How many keyphrases an article of so many words has.
pub fn wanted(words: usize) -> usize {
    (words / 12).min(FEWEST + words / WORDS_A_PHRASE).min(MOST)
}

/// The best `count` of `candidates`, best first; none repeats a better one.
pub fn choose(candidates: &[Candidate], weights: &Weights, count: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    order.sort_by_key(|&index| (std::cmp::Reverse(candidates[index].score(weights)), index));
    let mut chosen: Vec<usize> = Vec::new();
    for index in order {
        if chosen.len() >= count {
            break;
        }
        if !chosen
            .iter()
            .any(|&better| candidates[index].repeats(&candidates[better]))
        {
            chosen.push(index);
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_texts_have_few() {
        assert_eq!(wanted(5), 0);
        assert_eq!(wanted(24), 2);
        assert_eq!(wanted(180), 8);
        assert_eq!(wanted(100_000), 12);
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
            assert!(phrases.len() >= 3 && phrases.len() <= MOST);
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
