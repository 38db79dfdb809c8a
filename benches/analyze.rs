//! Speed over our own articles (tests/articles), in bytes and in words (items) a second.
//!
//! `a_first_article` takes a worker that has read nothing; `the_next_articles` gives one worker all
//! articles; the stages stand alone, each over all articles. Words that a worker has met it
//! knows: `morphology_of_known_words` shows how much that is.

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use khulasa::analysis::Analysis;
use khulasa::model::{AlignedBytes, ModelFile};
use khulasa::morphology::{self, Morphology};
use khulasa::output::{Document, conllu, json};
use khulasa::tokenize::{Outline, outline, outline_into};
use khulasa::{Analyzer, Budget, Model, Options, summary};
use std::fmt;
use std::path::Path;
use std::sync::LazyLock;

fn main() {
    println!(
        "{} articles, {} bytes, {} words",
        ARTICLES.len(),
        all_bytes(),
        all_words()
    );
    divan::main();
}

/// An article with what is counted of it.
struct Article {
    name: String,
    text: String,
    words: usize,
}

impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

static ANALYZER: LazyLock<Analyzer<'static>> =
    LazyLock::new(|| Analyzer::new(Model::embedded().expect("the model opens")));

static ARTICLES: LazyLock<Vec<Article>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let entries = std::fs::read_dir(folder).expect("tests/articles");
    let mut worker = ANALYZER.worker();
    let mut articles: Vec<Article> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("an article");
            let words = worker.analyze(&text, &Options::default()).stats.words;
            let name = path
                .file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            Article { name, text, words }
        })
        .collect();
    articles.sort_by(|one, other| one.name.cmp(&other.name));
    articles
});

fn all_bytes() -> usize {
    ARTICLES.iter().map(|article| article.text.len()).sum()
}

fn all_words() -> usize {
    ARTICLES.iter().map(|article| article.words).sum()
}

/// Counts all articles in each round.
fn over_all<'a, 'b>(bencher: Bencher<'a, 'b>) -> Bencher<'a, 'b> {
    bencher
        .counter(BytesCount::new(all_bytes()))
        .counter(ItemsCount::new(all_words()))
}

#[divan::bench(args = ARTICLES.iter())]
fn a_first_article(bencher: Bencher, article: &Article) {
    bencher
        .counter(BytesCount::new(article.text.len()))
        .counter(ItemsCount::new(article.words))
        .with_inputs(|| ANALYZER.worker())
        .bench_refs(|worker| worker.analyze(black_box(&article.text), &Options::default()));
}

#[divan::bench]
fn the_next_articles(bencher: Bencher) {
    over_all(bencher)
        .with_inputs(|| ANALYZER.worker())
        .bench_refs(|worker| {
            for article in ARTICLES.iter() {
                black_box(worker.analyze(&article.text, &Options::default()));
            }
        });
}

#[divan::bench]
fn five_readings(bencher: Bencher) {
    let options = Options {
        readings: 5,
        ..Options::default()
    };
    over_all(bencher)
        .with_inputs(|| ANALYZER.worker())
        .bench_refs(|worker| {
            for article in ARTICLES.iter() {
                black_box(worker.analyze(&article.text, &options));
            }
        });
}

mod stages {
    use super::*;

    static MODEL: LazyLock<AlignedBytes> = LazyLock::new(|| {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/models/khulasa.model");
        AlignedBytes::from(&std::fs::read(path).expect("the model file")[..])
    });

    static MORPHOLOGY: LazyLock<Morphology<'static>> = LazyLock::new(|| {
        let file = ModelFile::open(&MODEL).expect("the model opens");
        Morphology::open(&file).expect("the model holds what morphology needs")
    });

    fn words(scratch: &mut morphology::Scratch, outlines: &[Outline]) {
        for (article, outline) in ARTICLES.iter().zip(outlines) {
            let mut analysis = Analysis::default();
            MORPHOLOGY.analyze(
                &article.text,
                outline,
                1,
                &mut analysis,
                scratch,
                &mut |_| {},
            );
            black_box(&analysis);
        }
    }

    fn outlines() -> Vec<Outline> {
        ARTICLES
            .iter()
            .map(|article| outline(&article.text))
            .collect()
    }

    fn analyses() -> Vec<Analysis> {
        let mut worker = ANALYZER.worker();
        let articles = ARTICLES.iter();
        articles
            .map(|article| worker.analyze(&article.text, &Options::default()))
            .collect()
    }

    #[divan::bench]
    fn open_the_model(bencher: Bencher) {
        bencher
            .counter(BytesCount::new(MODEL.len()))
            .bench(|| Model::from_bytes(black_box(&MODEL)).map(drop));
    }

    #[divan::bench]
    fn tokenize(bencher: Bencher) {
        let mut outline = Outline::default();
        over_all(bencher).bench_local(|| {
            for article in ARTICLES.iter() {
                outline_into(black_box(&article.text), &mut outline);
                black_box(&outline);
            }
        });
    }

    #[divan::bench]
    fn morphology(bencher: Bencher) {
        let outlines = outlines();
        over_all(bencher)
            .with_inputs(morphology::Scratch::default)
            .bench_refs(|scratch| words(scratch, &outlines));
    }

    #[divan::bench]
    fn morphology_of_known_words(bencher: Bencher) {
        let outlines = outlines();
        let mut scratch = morphology::Scratch::default();
        words(&mut scratch, &outlines);
        over_all(bencher).bench_local(|| words(&mut scratch, &outlines));
    }

    #[divan::bench]
    fn summarize(bencher: Bencher) {
        let mut analyses = analyses();
        let mut scratch = summary::Scratch::default();
        over_all(bencher).bench_local(|| {
            for (article, analysis) in ARTICLES.iter().zip(&mut analyses) {
                let lemmas = ANALYZER.model().lemmas();
                let budget = Budget::default();
                summary::summarize(&article.text, budget, lemmas, analysis, &mut scratch);
            }
        });
    }

    fn write(bencher: Bencher, write: fn(&Document) -> String) {
        let analyses = analyses();
        over_all(bencher).bench_local(|| {
            for (article, analysis) in ARTICLES.iter().zip(&analyses) {
                black_box(write(&Document::new("-", "model", &article.text, analysis)));
            }
        });
    }

    #[divan::bench]
    fn write_json(bencher: Bencher) {
        write(bencher, json);
    }

    #[divan::bench]
    fn write_conllu(bencher: Bencher) {
        write(bencher, conllu);
    }
}
