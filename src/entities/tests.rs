//! Names in whole texts, with the words of the shipped model and weights made up on the spot:
//! what holds whatever is learned.

use super::*;
use crate::Options;

/// Weights without sense, so that all labels come up.
fn noise() -> (Vec<i8>, Vec<i16>) {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let table = (0..(1 << 12) + ROW).map(|_| (next() % 31) as i8 - 15);
    let table = table.collect();
    let pairs = (0..labels::LABELS * labels::LABELS).map(|_| (next() % 64) as i16 - 32);
    (table, pairs.collect())
}

fn names(text: &str) -> (Analysis, Vec<Name>) {
    let file = ModelFile::open(crate::embedded::MODEL).unwrap();
    let (table, pairs) = noise();
    let weights = Weights::new(&table, &pairs).unwrap();
    let entities = Entities {
        knowledge: Knowledge::open(&file).unwrap(),
        weights,
        ways: Ways::of(&weights),
    };
    let analyzer = crate::Analyzer::new(crate::Model::embedded().unwrap());
    let options = Options {
        without: crate::analysis::Parts::ALL,
        ..Options::default()
    };
    let mut analysis = analyzer.worker().analyze(text, &options);
    let mut scratch = Scratch::default();
    entities.find(text, &mut analysis, KeptTokens::default(), &mut scratch);
    (analysis, scratch.names)
}

#[test]
fn names_stand_in_order_and_on_words_whatever_the_text() {
    let list = "محمد ".repeat(10_000);
    let open = "(«\"“".repeat(3_000);
    let table = "12.5 | 3/4 | 2022-01-01 | ".repeat(2_000);
    let long = "قال وبوتين لل«اتحاد الأوروبي» (UN) إن ".repeat(3_000);
    let odd = "ﻻ لﻷردن مـحـمّد\u{200f} @user #وسم_ما 😀 Peugeot-2008\r\n\n؟!…";
    for text in ["", " ", "،", &list, &open, &table, &long, odd] {
        let (analysis, names) = names(text);
        let mut last = 0;
        for name in &names {
            assert!(last <= name.span.start && name.span.start < name.span.end);
            assert!(text.is_char_boundary(name.span.start) && text.is_char_boundary(name.span.end));
            assert!(name.first < name.end && name.end <= analysis.tokens.len());
            let first = analysis.tokens[name.first].span;
            assert!(first.start <= name.span.start && name.span.start < first.end);
            last = name.span.end;
        }
        let mentions: usize = analysis
            .entities
            .iter()
            .map(|entity| entity.mentions.len())
            .sum();
        assert_eq!(mentions, names.len());
    }
}

#[test]
fn a_name_begins_behind_its_clitics() {
    let text = "وبوتين";
    let (analysis, _) = names(text);
    let file = ModelFile::open(crate::embedded::MODEL).unwrap();
    let mut units = Units::default();
    units.read(
        text,
        &analysis,
        KeptTokens::default(),
        &Knowledge::open(&file).unwrap(),
    );
    assert_eq!(units.all[0].span.of(text), "بوتين");
    assert_ne!(units.all[0].clitics, 0);
}

#[test]
fn short_quotations_are_noticed_and_long_or_open_ones_are_not() {
    let text = "رواية «خان الخليلي» و«اللص من القاهرة";
    let (analysis, _) = names(text);
    let file = ModelFile::open(crate::embedded::MODEL).unwrap();
    let mut units = Units::default();
    units.read(
        text,
        &analysis,
        KeptTokens::default(),
        &Knowledge::open(&file).unwrap(),
    );
    let quoted: Vec<&str> = units
        .all
        .iter()
        .filter(|unit| unit.quoted > 0)
        .map(|unit| unit.span.of(text))
        .collect();
    assert_eq!(quoted, ["خان", "الخليلي"]);
}

#[test]
fn damaged_weights_are_refused() {
    let (table, pairs) = noise();
    assert!(Weights::new(&table[1..], &pairs).is_none());
    assert!(Weights::new(&table, &pairs[1..]).is_none());
    assert!(Weights::new(&[], &[]).is_none());
}
