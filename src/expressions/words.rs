//! The words of an article as dates and figures see them: what stands before each (وبالشهر: و, ب, ال), and what it means.

use super::digits::{self, Figure};
use super::vocabulary::{Entry, NOTHING, Vocabulary};
use crate::analysis::{Analysis, TokenKind};
use crate::text::{Letter, Spelling, code, is_mark};

/// A token, cut into what stands before it and what it says.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Where it begins after its proclitics, ال kept; bytes of the text.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What it means.
    pub entry: &'static Entry,
    /// و or ف stands before it.
    pub conjunction: bool,
    /// ب, ل or ك stands before it.
    pub preposition: bool,
    /// It carries ال.
    pub article: bool,
    /// What its digits say.
    pub figure: Option<Figure>,
    /// What is written behind the digits without a blank: 1446هـ, 18كلم.
    pub suffix: &'static Entry,
    /// The sign, of a punctuation mark or symbol; else nought.
    pub mark: char,
    /// No blank parts it from the token before.
    pub glued: bool,
    /// The month آب is written with its madda.
    pub madda: bool,
}

impl Word {
    /// Whether it says nothing about dates and figures: neither a word of the tables, nor digits,
    /// nor a mark.
    pub fn means_nothing(&self) -> bool {
        std::ptr::eq(self.entry, &raw const NOTHING) && self.figure.is_none() && self.mark == '\0'
    }
}

const WAW: Letter = code('و');
const FA: Letter = code('ف');
const BA: Letter = code('ب');
const LAM: Letter = code('ل');
const KAF: Letter = code('ك');
const ALEF: Letter = code('ا');

/// Reads all tokens of `analysis` into `words`.
pub fn read(text: &str, analysis: &Analysis, words: &mut Vec<Word>, spelling: &mut Spelling) {
    let vocabulary = Vocabulary::get();
    words.clear();
    let mut end = usize::MAX;
    for token in &analysis.tokens {
        let written = token.span.of(text);
        let mut word = Word {
            start: token.span.start,
            end: token.span.end,
            entry: &NOTHING,
            conjunction: false,
            preposition: false,
            article: false,
            figure: None,
            suffix: &NOTHING,
            mark: '\0',
            glued: token.span.start == end,
            madda: false,
        };
        end = token.span.end;
        match token.kind {
            TokenKind::Punctuation | TokenKind::Symbol => {
                word.mark = written.chars().next().unwrap_or('\0');
            }
            TokenKind::Word | TokenKind::Number | TokenKind::Foreign | TokenKind::Hashtag => {
                if written.contains(digits::is_digit) {
                    read_figure(vocabulary, written, &mut word, spelling);
                } else {
                    // كلم²
                    spelling.read(written.trim_end_matches(['²', '³']));
                    let cut = |at: usize| {
                        analysis.segments[token.segments.clone()]
                            .iter()
                            .any(|segment| segment.span.start == token.span.start + at)
                    };
                    read_word(vocabulary, &cut, &mut word, spelling);
                    word.madda = written.contains('آ');
                }
            }
            _ => {}
        }
        words.push(word);
    }
}

/// Proclitics, digits, and what is written behind them.
#[inline(never)]
fn read_figure(
    vocabulary: &'static Vocabulary,
    written: &str,
    word: &mut Word,
    spelling: &mut Spelling,
) {
    let Some(first) = written.find(digits::is_digit) else {
        return;
    };
    let last = written
        .char_indices()
        .rfind(|&(_, c)| digits::is_digit(c))
        .map_or(first, |(at, c)| at + c.len_utf8());
    let mut before = written[..first].chars().filter(|&c| !is_mark(c));
    let mut letters = ['\0'; 2];
    for (slot, c) in letters.iter_mut().zip(&mut before) {
        *slot = c;
    }
    // بمقدار211.97: a word that lacks its blank.
    let glued = before.next().is_some() && written[..first].chars().all(char::is_alphabetic);
    if glued {
        letters = ['\0'; 2];
    } else if written[..first].chars().filter(|&c| !is_mark(c)).count() > 2 {
        return;
    }
    (word.conjunction, word.preposition) = match letters {
        ['\0', _] => (false, false),
        ['و' | 'ف', '\0'] => (true, false),
        ['ب' | 'ل' | 'ك', '\0'] => (false, true),
        ['و' | 'ف', 'ب' | 'ل' | 'ك'] => (true, true),
        _ => return,
    };
    word.start += first;
    word.figure = Some(digits::read(&written[first..last]));
    if last < written.len() {
        spelling.read(&written[last..]);
        match vocabulary.find(spelling.folded()) {
            Some(entry) => word.suffix = entry,
            None => word.figure = Some(Figure::Other),
        }
    }
}

/// The longest piece of the word that means something, with the proclitics before it.
#[inline(never)]
fn read_word(
    vocabulary: &'static Vocabulary,
    cut: &dyn Fn(usize) -> bool,
    word: &mut Word,
    spelling: &Spelling,
) {
    let letters = spelling.folded();
    let is = |at: usize, choices: &[Letter]| {
        letters
            .get(at)
            .is_some_and(|letter| choices.contains(letter))
    };
    let start = word.start;
    // وأحد عشر is no واحد.
    // لست is no ل + ست.
    if letters == [LAM, code('س'), code('ت')] {
        return;
    }
    let one = letters == [WAW, ALEF, code('ح'), code('د')] && spelling.exact()[1] != ALEF;
    for conjunction in [false, true] {
        if conjunction && !is(0, &[WAW, FA]) {
            break;
        }
        if one && !conjunction {
            continue;
        }
        let skip = usize::from(conjunction);
        for preposition in [false, true] {
            if preposition && !is(skip, &[BA, LAM, KAF]) {
                break;
            }
            let skip = skip + usize::from(preposition);
            for article in [false, true] {
                // للشهر: the article's alef is not written, and the second lam is its.
                let joined = preposition && is(skip - 1, &[LAM]) && is(skip, &[LAM]);
                let rest = match article {
                    false => skip,
                    true if joined => skip + 1,
                    true if is(skip, &[ALEF]) && is(skip + 1, &[LAM]) => skip + 2,
                    true => break,
                };
                if letters.len() < rest + 1 || rest > 0 && letters.len() < rest + 2 {
                    break;
                }
                let Some(entry) = meaning(vocabulary, &letters[rest..]) else {
                    continue;
                };
                // وطن is no و + طن.
                let at = spelling.offset(skip);
                let doubtful = entry.unit.is_some() || entry.currency.is_some() || entry.person;
                if skip > 0 && doubtful && entry.period.is_none() && !cut(at) {
                    continue;
                }
                *word = Word {
                    entry,
                    conjunction,
                    preposition,
                    article,
                    start: start + at,
                    ..*word
                };
                return;
            }
        }
    }
    // What means nothing still has its proclitics.
    let bare = |skip: usize| skip > 0 && skip < letters.len() && cut(spelling.offset(skip));
    if is(0, &[WAW, FA]) && bare(1) {
        word.conjunction = true;
        if is(1, &[BA, LAM, KAF]) && bare(2) {
            word.preposition = true;
        }
    } else if is(0, &[BA, LAM, KAF]) && bare(1) {
        word.preposition = true;
    }
    let skip = usize::from(word.conjunction) + usize::from(word.preposition);
    word.start += spelling.offset(skip.min(letters.len()));
    word.article = is(skip, &[ALEF]) && is(skip + 1, &[LAM]) && letters.len() > skip + 3
        || word.preposition && is(skip - 1, &[LAM]) && is(skip, &[LAM]);
}

/// The entry of the letters, or of a country's adjective without its ending.
fn meaning(vocabulary: &'static Vocabulary, letters: &[Letter]) -> Option<&'static Entry> {
    const YA: Letter = code('ي');
    const HA: Letter = code('ه');
    const NUN: Letter = code('ن');
    if let Some(entry) = vocabulary.find(letters) {
        return Some(entry);
    }
    let stem = match letters {
        [stem @ .., YA, HA] | [stem @ .., YA, ALEF] => stem.len() + 1,
        [stem @ .., YA, YA | WAW, NUN] => stem.len() + 1,
        _ => return None,
    };
    vocabulary
        .find(&letters[..stem])
        .filter(|entry| entry.places[0].is_some())
}
