//! What ranks keyphrases, learned from the tag lists of our own articles and from raw text.

mod learn;
mod pairs;
mod read;
mod trees;

use crate::corpora::Folders;
use crate::file::ModelWriter;
use anyhow::Result;
use clap::Args;
use khulasa::keyphrases::{self, FEATURES, choose};
use khulasa::model::{AlignedBytes, ModelFile};
use khulasa::{Analyzer, Model};
pub use learn::{Learned, learn};
pub use read::{Article, Candidate, FOLDS, Origin, key, read_all};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Keyphrases that the scorer looks at.
pub const SCORED: usize = 8;

/// Where to learn from.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    pub folders: Folders,
    /// The model that tells parts of speech
    #[arg(long, value_name = "FILE", default_value = "models/khulasa.model")]
    pub model: PathBuf,
    /// Learn without raw text and lemmas: the weights of the code
    #[arg(long)]
    pub plain: bool,
    /// Take the names as the model finds them, though it may have learned them from these articles
    #[arg(long)]
    pub seen_names: bool,
    /// Print what is chosen and what was wanted, article by article
    #[arg(long)]
    pub errors: bool,
    /// Keep the candidates in this file, a JSON object for each article
    #[arg(long, value_name = "FILE")]
    pub dump: Option<PathBuf>,
}

/// Adds the sections `keyphrase.weight`, `keyphrase.heads` and `keyphrase.pairs`; words and lemmas must
/// be in `writer` already. Names are learned anew, five times.
pub fn write(folders: &Folders, writer: &mut ModelWriter) -> Result<()> {
    let pairs = count_pairs(folders, writer)?;
    let articles = read_all(folders, writer, &pairs, true)?;
    let learned = learn(&articles.iter().collect::<Vec<_>>(), true);
    let mut weights = learned.weights.to_vec();
    weights.push(learned.bias);
    let unfinished = writer.finish();
    let model = Model::from_bytes(&unfinished)?;
    let mut heads = vec![0i8; model.lemmas().map_or(0, |lemmas| lemmas.len())];
    for (&head, &weight) in &learned.heads {
        heads[head as usize] = weight;
    }
    writer.rows("keyphrase.weight", &weights);
    writer.rows("keyphrase.heads", &heads);
    writer.rows("keyphrase.pairs", &pairs);
    writer.rows("keyphrase.trees", &learned.trees);
    Ok(())
}

/// The table of pairs, by what `writer` holds.
pub fn count_pairs(folders: &Folders, writer: &ModelWriter) -> Result<Vec<u32>> {
    let unfinished = writer.finish();
    let analyzer = Analyzer::new(Model::from_bytes(&unfinished)?);
    let lemmas = analyzer.model().lemmas().expect("lemmas are made before");
    pairs::table(folders, &analyzer, lemmas)
}

/// The sections of a model file but for those of keyphrases.
pub fn base(model: &std::path::Path) -> Result<ModelWriter> {
    let bytes = AlignedBytes::from(&std::fs::read(model)?[..]);
    let mut base = ModelWriter::default();
    for (name, content) in ModelFile::open(&bytes)?.sections() {
        if !name.starts_with("keyphrase.") {
            base.bytes(name.to_owned(), content);
        }
    }
    Ok(base)
}

/// Prints weights and what they reach.
pub fn run(arguments: &Arguments) -> Result<()> {
    let base = base(&arguments.model)?;
    let folders = &arguments.folders;
    let pairs = match arguments.plain {
        true => Vec::new(),
        false => count_pairs(folders, &base)?,
    };
    let articles = read_all(folders, &base, &pairs, !arguments.seen_names)?;
    if let Some(path) = &arguments.dump {
        dump(&articles, path)?;
    }
    let of = |measure: &dyn Fn(&Article) -> usize| articles.iter().map(measure).sum::<usize>();
    println!(
        "{} articles, {} keyphrases, {} of them among {} candidates",
        articles.len(),
        of(&|article| article.wanted.len()),
        of(&|article| article.candidates.iter().filter(|one| one.right).count()),
        of(&|article| article.candidates.len()),
    );
    let held_out = held_out(&articles, !arguments.plain);
    report(
        "five-fold, held out",
        &articles,
        &held_out,
        arguments.errors,
    );
    let learned = learn(&articles.iter().collect::<Vec<_>>(), !arguments.plain);
    let all = vec![&learned; articles.len()];
    let chosen: Vec<_> = articles
        .iter()
        .zip(all)
        .map(|(article, learned)| chosen(article, learned))
        .collect();
    report("all, learned from", &articles, &chosen, false);
    if arguments.plain {
        println!(
            "\npub const WEIGHTS: [i32; FEATURES.len()] = {:?};",
            learned.weights
        );
        println!("pub const BIAS: i32 = {};", learned.bias);
    }
    for (feature, weight) in FEATURES.iter().zip(learned.weights) {
        println!("{feature:>40} {weight:>6}");
    }
    Ok(())
}

/// What is given of each article by what the other folds teach, best first.
pub fn held_out(articles: &[Article], heads: bool) -> Vec<Vec<&Candidate>> {
    let fold_of = |index: usize| crate::entities::fold_of_article(index);
    let without = |fold| {
        let taught = articles.iter().enumerate();
        let taught = taught.filter(|(index, _)| fold_of(*index) != fold);
        learn(
            &taught.map(|(_, article)| article).collect::<Vec<_>>(),
            heads,
        )
    };
    let learned: Vec<Learned> = std::thread::scope(|scope| {
        let folds = (0..FOLDS).map(|fold| scope.spawn(move || without(fold)));
        let folds: Vec<_> = folds.collect();
        let joined = folds.into_iter().map(|fold| fold.join().expect("learning"));
        joined.collect()
    });
    let articles = articles.iter().enumerate();
    articles
        .map(|(index, article)| chosen(article, &learned[fold_of(index) as usize]))
        .collect()
}

/// What a group of articles is called, and whether one is in it.
type Group = (&'static str, fn(&Article) -> bool);

/// The articles that figures are given of.
pub const GROUPS: [Group; 6] = [
    ("articles of the corpora", |one| {
        one.origin == Origin::Corpora
    }),
    ("writers a, c, d of them", |one| {
        one.origin == Origin::Corpora && !one.id.starts_with('b')
    }),
    ("writer b, who condenses", |one| {
        one.origin == Origin::Corpora && one.id.starts_with('b')
    }),
    ("articles of this project", |one| {
        one.origin == Origin::Project
    }),
    ("marked news", |one| one.origin == Origin::News),
    ("marked encyclopedia", |one| {
        one.origin == Origin::Encyclopedia
    }),
];

/// Writes the candidates for a look from outside.
fn dump(articles: &[Article], path: &std::path::Path) -> Result<()> {
    use std::io::Write;
    let mut file = std::io::BufWriter::new(std::fs::File::create(path)?);
    for article in articles {
        let candidates = article.candidates.iter().map(|one| {
            serde_json::json!({
                "text": one.text, "key": one.key, "head": one.head, "right": one.right,
                "values": one.values.to_vec(),
            })
        });
        let line = serde_json::json!({
            "id": article.id, "words": article.words, "wanted": article.wanted,
            "origin": format!("{:?}", article.origin),
            "candidates": candidates.collect::<Vec<_>>(),
        });
        writeln!(file, "{line}")?;
    }
    Ok(())
}

/// What is given of an article, best first.
fn chosen<'a>(article: &'a Article, learned: &Learned) -> Vec<&'a Candidate> {
    let count = keyphrases::wanted(article.words);
    let count = (*count.start()).min(SCORED)..=(*count.end()).min(SCORED);
    let mut order = learned.order(article);
    let mut places = Vec::new();
    choose(&article.scratch, &mut order, count, &mut places);
    let places = places.iter();
    places
        .map(|&place| &article.candidates[order[place].1])
        .collect()
}

/// Prints precision, recall and F1 of what is given of each article.
fn report(name: &str, articles: &[Article], given: &[Vec<&Candidate>], errors: bool) {
    for (group, is_in) in GROUPS {
        let given = given.iter().zip(articles);
        let given = given.filter(|(_, article)| is_in(article));
        let lists = given.map(|(given, article)| {
            let keys: Vec<&str> = given.iter().map(|one| one.key.as_str()).collect();
            (keys, &article.wanted)
        });
        println!("{name:<20} {group:<25} {}", Figures::of(lists));
    }
    if errors {
        for (article, given) in articles.iter().zip(given) {
            print_errors(article, given);
        }
    }
}

/// Prints what is given of an article, the right ones starred, and what was missed.
pub fn print_errors(article: &Article, given: &[&Candidate]) {
    let keys: BTreeSet<&str> = given.iter().map(|one| one.key.as_str()).collect();
    let list: Vec<String> = given
        .iter()
        .map(|one| format!("{}{}", if one.right { "*" } else { "" }, one.text))
        .collect();
    let missed = article.wanted.iter().map(String::as_str);
    let missed: Vec<&str> = missed.filter(|wanted| !keys.contains(wanted)).collect();
    println!(
        "{}: {} | missed: {}",
        article.id,
        list.join(" ؛ "),
        missed.join(" ؛ ")
    );
}

/// Precision, recall and F1 over all articles, as the scorer counts them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Figures {
    hits: usize,
    given: usize,
    wanted: usize,
}

impl Figures {
    /// Of lists of phrases, each with what was wanted.
    pub fn of<'a>(lists: impl Iterator<Item = (Vec<&'a str>, &'a BTreeSet<String>)>) -> Self {
        let mut figures = Self::default();
        for (given, wanted) in lists {
            let given: BTreeSet<&str> = given.into_iter().collect();
            figures.hits += given.iter().filter(|&&key| wanted.contains(key)).count();
            figures.given += given.len();
            figures.wanted += wanted.len();
        }
        figures
    }
}

impl std::fmt::Display for Figures {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        let percent = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
        write!(
            out,
            "P {:.2} R {:.2} F1 {:.2}",
            percent(self.hits, self.given),
            percent(self.hits, self.wanted),
            percent(2 * self.hits, self.given + self.wanted)
        )
    }
}
