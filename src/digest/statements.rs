use super::Source;
use crate::analysis::{Pick, TokenKind};
use crate::lemmas::Lemmas;
use crate::summary::Names;
use crate::text::{Letter, Spelling};
use rustc_hash::FxHashMap;

/// Lemmas as rare as this or less (16 × log₂) carry no content.
const COMMON: u8 = 12;
/// How much a name weighs: what stands in one article of a hundred.
const NAME: f32 = 106.0;
/// How much every lemma weighs where the model knows no document frequencies.
const UNKNOWN: u8 = 96;
/// A term's statements are looked at up to so many.
const POSTINGS: usize = 64;

/// A clause that may be picked.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Its article.
    pub article: usize,
    /// Its number in the ranking of that article's summary.
    pub rank: usize,
    /// Its words.
    pub words: usize,
    /// The sum of the rarities of its terms: how full it is.
    pub content: f32,
    /// Its terms, in [`Statements::entries`].
    terms: std::ops::Range<usize>,
}

/// The statements of all articles, by article and in text order, with their content.
#[derive(Clone, Debug, Default)]
pub struct Statements {
    /// The statements.
    pub all: Vec<Statement>,
    /// Terms with their weights; each statement's are sorted by term and of length one.
    entries: Vec<(u32, f32)>,
    rarities: Vec<f32>,
    /// By term, the statements with it.
    postings: Vec<Vec<u32>>,
}

/// How alike two statements are.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Likeness {
    /// The other statement.
    pub other: usize,
    /// Cosine over terms.
    pub cosine: f32,
    /// Share of the content of the one with less that the other has, too.
    pub contained: f32,
    /// Terms that both have.
    pub shared: u32,
}

impl Likeness {
    /// Whether both say the same.
    pub fn is_same(&self) -> bool {
        self.cosine >= 0.5 || self.contained >= 0.7 && self.shared >= 4
    }

    /// Whether they speak of one thing so much that neither is news after the other.
    pub fn is_related(&self) -> bool {
        self.cosine >= 0.3 || self.contained >= 0.5 && self.shared >= 3
    }
}

impl Statements {
    /// Reads what may be picked of `sources`; `names` has for each article the numbers that its
    /// entities have among all articles.
    pub fn read(sources: &[Source], names: &[Vec<u32>], lemmas: Option<&Lemmas>) -> Self {
        let mut statements = Self::default();
        let mut terms = Terms::default();
        let named = names
            .iter()
            .flatten()
            .max()
            .map_or(0, |&most| most as usize + 1);
        statements.rarities.resize(named, NAME);
        for (article, source) in sources.iter().enumerate() {
            terms.begin(source);
            let ranking = &source.analysis.summary.ranking;
            let mut order: Vec<usize> = (0..ranking.len()).collect();
            order.sort_unstable_by_key(|&rank| ranking[rank].clause);
            let mut unit = Vec::new();
            for rank in order {
                let ranked = &ranking[rank];
                unit.clear();
                for index in source.analysis.clauses[ranked.clause].tokens.clone() {
                    match terms.names.of(index) {
                        Some((entity, true)) => unit.push(names[article][entity]),
                        Some((_, false)) => {}
                        None => unit.extend(terms.lemma(
                            source,
                            index,
                            lemmas,
                            &mut statements.rarities,
                        )),
                    }
                }
                let (terms, content) = statements.push(&mut unit);
                statements.all.push(Statement {
                    article,
                    rank,
                    words: ranked.words,
                    content,
                    terms,
                });
            }
        }
        statements.index();
        statements
    }

    fn push(&mut self, unit: &mut [u32]) -> (std::ops::Range<usize>, f32) {
        unit.sort_unstable();
        let first = self.entries.len();
        let (mut square, mut content) = (0.0f32, 0.0);
        for &term in unit.iter() {
            if self.entries[first..]
                .last()
                .is_none_or(|&(last, _)| last != term)
            {
                let rarity = self.rarities[term as usize];
                self.entries.push((term, rarity));
                square += rarity * rarity;
                content += rarity;
            }
        }
        let length = square.sqrt();
        if length > 0.0 {
            for (_, weight) in &mut self.entries[first..] {
                *weight /= length;
            }
        }
        (first..self.entries.len(), content)
    }

    fn index(&mut self) {
        self.postings.resize(self.rarities.len(), Vec::new());
        for (number, statement) in self.all.iter().enumerate() {
            for &(term, _) in &self.entries[statement.terms.clone()] {
                let postings = &mut self.postings[term as usize];
                if postings.len() < POSTINGS {
                    postings.push(number as u32);
                }
            }
        }
    }

    /// The statements of other articles that share terms with statement `index`.
    pub fn others(&self, index: usize, memory: &mut Vec<(f32, u32)>) -> Vec<Likeness> {
        memory.resize(self.all.len(), (0.0, 0));
        let mut touched: Vec<u32> = Vec::new();
        let statement = &self.all[index];
        for &(term, _) in &self.entries[statement.terms.clone()] {
            for &other in &self.postings[term as usize] {
                if self.all[other as usize].article == statement.article {
                    continue;
                }
                let (content, count) = &mut memory[other as usize];
                if *count == 0 {
                    touched.push(other);
                }
                *content += self.rarities[term as usize];
                *count += 1;
            }
        }
        touched.sort_unstable();
        touched
            .into_iter()
            .map(|other| {
                let (shared, count) = std::mem::take(&mut memory[other as usize]);
                let other = other as usize;
                let less = statement.content.min(self.all[other].content);
                Likeness {
                    other,
                    cosine: self.cosine(index, other),
                    contained: if less > 0.0 { shared / less } else { 0.0 },
                    shared: count,
                }
            })
            .collect()
    }

    /// The cosine of two statements.
    pub fn cosine(&self, one: usize, other: usize) -> f32 {
        let (mut a, mut b) = (
            &self.entries[self.all[one].terms.clone()],
            &self.entries[self.all[other].terms.clone()],
        );
        let mut sum = 0.0;
        while let (Some(&(left, x)), Some(&(right, y))) = (a.first(), b.first()) {
            if left <= right {
                a = &a[1..];
            }
            if right <= left {
                b = &b[1..];
            }
            if left == right {
                sum += x * y;
            }
        }
        sum
    }

    /// The statement as a pick, with its article.
    pub fn pick(&self, sources: &[Source], index: usize) -> (usize, Pick) {
        let statement = &self.all[index];
        let analysis = sources[statement.article].analysis;
        let ranked = &analysis.summary.ranking[statement.rank];
        let clause = &analysis.clauses[ranked.clause];
        let pick = Pick {
            span: ranked.span,
            sentence: clause.sentence,
            score: clause.score,
            reasons: ranked.reasons.clone(),
        };
        (statement.article, pick)
    }
}

/// The terms of one article after another.
#[derive(Default)]
struct Terms {
    names: Names,
    /// By string of the article: the number of its term plus one; `u32::MAX` for no content.
    by_string: Vec<u32>,
    by_letters: FxHashMap<Box<[Letter]>, u32>,
    spelling: Spelling,
}

impl Terms {
    fn begin(&mut self, source: &Source) {
        self.names.read(source.analysis);
        self.by_string.clear();
        self.by_string.resize(source.analysis.strings.len(), 0);
    }

    /// The term of a token; none for words without content.
    fn lemma(
        &mut self,
        source: &Source,
        index: usize,
        lemmas: Option<&Lemmas>,
        rarities: &mut Vec<f32>,
    ) -> Option<u32> {
        let token = &source.analysis.tokens[index];
        let counts = matches!(
            token.kind,
            TokenKind::Word | TokenKind::Foreign | TokenKind::Hashtag
        ) && token.upos.is_content();
        let lemma = token.lemma.filter(|_| counts)?;
        let known = &mut self.by_string[lemma.index()];
        if *known == 0 {
            self.spelling.read(source.analysis.strings.get(lemma));
            let letters = self.spelling.folded();
            let rarity = lemmas.map_or(UNKNOWN, |lemmas| lemmas.rarity(lemmas.number(letters)));
            *known = if rarity <= COMMON || letters.is_empty() {
                u32::MAX
            } else if let Some(&term) = self.by_letters.get(letters) {
                term + 1
            } else {
                let term = rarities.len() as u32;
                rarities.push(f32::from(rarity));
                self.by_letters.insert(letters.into(), term);
                term + 1
            };
        }
        (*known != u32::MAX).then(|| *known - 1)
    }
}
