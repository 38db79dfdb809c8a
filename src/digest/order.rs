use super::Source;
use super::statements::Statements;
use crate::options::Budget;
use crate::summary::worth_of_length;

/// So many statements are compared with one another, of all articles together.
const CANDIDATES: usize = 400;
/// At least so many are those of one article.
const LEAST: usize = 4;
/// How much of a statement's value is lost when another pick says the same.
const REDUNDANCY: f32 = 0.7;
/// What is added for a statement that all other articles make, too.
const SUPPORT: f32 = 0.3;
/// How much of a statement's value is lost with each pick from its article.
const TURNS: f32 = 0.05;
/// How much of its score the last statement of its article's ranking loses: what does not stand well
/// alone comes late there.
const RANK: f32 = 0.25;
/// A fuller telling of more words is not preferred.
const LONGEST: usize = 60;

/// The statements of all articles from the first to be picked to the last.
#[derive(Clone, Debug, Default)]
pub struct Order {
    /// The order, each statement told once.
    pub picks: Vec<usize>,
    /// Statements without counterpart in another article, by article and the best first.
    pub alone: Vec<usize>,
}

struct Candidate {
    statement: usize,
    value: f32,
    /// What is added for its support in other articles, as long as nothing like it is told.
    support: f32,
    closest: f32,
    /// The same in other articles.
    same: Vec<usize>,
}

impl Order {
    /// Compares the best statements of each article with those of the others.
    pub fn of(sources: &[Source], statements: &Statements) -> Self {
        let mut order = Self::default();
        let mut memory = Vec::new();
        let mut candidates: Vec<Candidate> = Vec::new();
        for index in best(sources, statements) {
            let others = statements.others(index, &mut memory);
            if !others.iter().any(|other| other.is_related()) {
                order.alone.push(index);
            }
            let same: Vec<usize> = others
                .iter()
                .filter(|other| other.is_same())
                .map(|other| other.other)
                .collect();
            let mut articles: Vec<usize> = same
                .iter()
                .map(|&other| statements.all[other].article)
                .collect();
            articles.dedup();
            let support = articles.len() as f32 / (sources.len() - 1).max(1) as f32;
            let statement = &statements.all[index];
            let analysis = sources[statement.article].analysis;
            let clause = analysis.summary.ranking[statement.rank].clause;
            let score = f32::from(analysis.clauses[clause].score.thousandths()) / 1000.0;
            let rank = statement.rank as f32 / analysis.summary.ranking.len() as f32;
            candidates.push(Candidate {
                statement: index,
                value: score * (1.0 - RANK * rank) * worth_of_length(statement.words),
                support: SUPPORT * support,
                closest: 0.0,
                same,
            });
        }
        order.pick(sources.len(), statements, candidates);
        order
    }

    fn pick(&mut self, articles: usize, statements: &Statements, mut left: Vec<Candidate>) {
        let mut picked = vec![0usize; articles];
        while !left.is_empty() {
            let value = |candidate: &Candidate| {
                let article = statements.all[candidate.statement].article;
                candidate.value * (1.0 - REDUNDANCY * candidate.closest)
                    + candidate.support * (1.0 - 2.0 * candidate.closest).max(0.0)
                    - TURNS * picked[article] as f32
            };
            let mut best = 0;
            for place in 1..left.len() {
                if value(&left[place]) > value(&left[best]) {
                    best = place;
                }
            }
            let chosen = left.remove(best);
            let fullest = fullest(&chosen, &left, statements);
            picked[statements.all[fullest].article] += 1;
            self.picks.push(fullest);
            // What says the same as it is told.
            left.retain(|other| {
                let told = |same: &[usize], statement| same.binary_search(&statement).is_ok();
                other.statement != fullest
                    && !told(&chosen.same, other.statement)
                    && !told(&other.same, fullest)
            });
            for other in &mut left {
                let cosine = statements.cosine(fullest, other.statement);
                other.closest = other.closest.max(cosine);
            }
        }
    }

    /// The first of the order that fit into `budget`, of `all` words, by article and in text order.
    pub fn within(&self, statements: &Statements, budget: Budget, all: usize) -> Vec<usize> {
        let words = self.picks.iter().map(|&index| statements.all[index].words);
        let mut chosen = self.picks[..budget.fitting(words, all)].to_vec();
        chosen.sort_unstable();
        chosen
    }
}

/// The statement of `chosen` as it is told most fully, by one that may still be picked; of equals
/// the earlier one.
fn fullest(chosen: &Candidate, left: &[Candidate], statements: &Statements) -> usize {
    let mut fullest = chosen.statement;
    for candidate in left {
        let other = candidate.statement;
        if chosen.same.binary_search(&other).is_err() || statements.all[other].words > LONGEST {
            continue;
        }
        let (one, two) = (
            statements.all[fullest].content,
            statements.all[other].content,
        );
        if two > one || two == one && other < fullest {
            fullest = other;
        }
    }
    fullest
}

/// The best statements of each article that stand alone: by article, the best first.
fn best(sources: &[Source], statements: &Statements) -> Vec<usize> {
    let most = (CANDIDATES / sources.len().max(1)).max(LEAST);
    let mut best = Vec::new();
    let mut first = 0;
    for source in sources {
        let ranking = &source.analysis.summary.ranking;
        let mut by_rank = vec![0; ranking.len()];
        for index in first..first + ranking.len() {
            by_rank[statements.all[index].rank] = index;
        }
        let free = (0..ranking.len()).filter(|&rank| !ranking[rank].leans);
        best.extend(free.map(|rank| by_rank[rank]).take(most));
        first += ranking.len();
    }
    best
}
