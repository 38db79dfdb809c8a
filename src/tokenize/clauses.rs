//! Long sentences cut into clauses.
//!
//! Arabic news runs on with commas. A comma ends a clause when what follows can stand alone: it
//! begins with a connective of discourse, or with a finite verb, and both sides are long enough
//! to say something.

use super::{ClauseStretch, Stretch, TokenSpan, starters};
use crate::analysis::TokenKind;
use crate::text::{Letter, Spelling, letter_char};
use std::ops::Range;

/// Sentences of up to so many words are one clause.
const LONG: usize = 40;
/// A clause has at least so many words.
const SHORTEST: usize = 6;

/// Appends the clauses of `sentence`, which is number `index`.
pub fn split(
    text: &str,
    tokens: &[TokenSpan],
    sentence: &Stretch,
    index: usize,
    clauses: &mut Vec<ClauseStretch>,
) {
    let mut push = |range: Range<usize>| {
        clauses.push(ClauseStretch {
            stretch: Stretch::over(tokens, range),
            sentence: index,
        });
    };
    if words(&tokens[sentence.tokens.clone()]) <= LONG {
        push(sentence.tokens.clone());
        return;
    }
    let mut start = sentence.tokens.start;
    let mut since = 0;
    let mut left = words(&tokens[sentence.tokens.clone()]);
    let mut depth = 0usize;
    let mut spelling = Spelling::new();
    for at in sentence.tokens.clone() {
        let token = tokens[at];
        since += usize::from(token.kind.is_word());
        left -= usize::from(token.kind.is_word());
        if token.kind != TokenKind::Punctuation {
            continue;
        }
        match token.span.of(text) {
            "(" | "[" | "«" | "“" => depth += 1,
            ")" | "]" | "»" | "”" => depth = depth.saturating_sub(1),
            "،" | "," | "؛" | ";" if depth == 0 && since >= SHORTEST && left >= SHORTEST => {
                if tokens[at + 1].kind == TokenKind::Word
                    && begins_clause(tokens[at + 1].span.of(text), &mut spelling)
                {
                    push(start..at + 1);
                    start = at + 1;
                    since = 0;
                }
            }
            _ => {}
        }
    }
    push(start..sentence.tokens.end);
}

fn words(tokens: &[TokenSpan]) -> usize {
    tokens.iter().filter(|token| token.kind.is_word()).count()
}

fn begins_clause(word: &str, spelling: &mut Spelling) -> bool {
    spelling.read(word);
    if spelling.exact().len() > 16 {
        return false;
    }
    let folded: String = spelling
        .folded()
        .iter()
        .map(|&letter| letter_char(letter))
        .collect();
    let bare = folded.strip_prefix(['و', 'ف']).unwrap_or(&folded);
    CONNECTIVES.contains(&folded.as_str())
        || starters::is_perfect(bare)
        || is_imperfect(bare, spelling.exact())
}

/// Words that open a clause after a comma, folded.
const CONNECTIVES: [&str; 44] = [
    "حيث",
    "فيما",
    "بينما",
    "كما",
    "لكن",
    "ولكن",
    "لكنه",
    "لكنها",
    "غير",
    "الا",
    "اذ",
    "اما",
    "وقد",
    "فقد",
    "وهو",
    "وهي",
    "وهم",
    "وهذا",
    "وهذه",
    "وذلك",
    "مما",
    "ثم",
    "بل",
    "وكان",
    "وكانت",
    "فان",
    "وان",
    "ومع",
    "وفي",
    "ومن",
    "وعلي",
    "مشيرا",
    "موضحا",
    "موءكدا",
    "مضيفا",
    "لافتا",
    "معتبرا",
    "مشددا",
    "مبينا",
    "قاءلا",
    "علما",
    "لطالما",
    "وبينما",
    "وبعد",
];

/// Whether the word has the shape of an imperfect verb and of no noun that is written like one:
/// it begins with ي or ت, is not a verbal noun of the second form (تعزيز) or fifth (تعاون is
/// accepted: the shape does not tell), and does not end as nouns do.
fn is_imperfect(bare: &str, exact: &[Letter]) -> bool {
    let letters: Vec<char> = bare.chars().collect();
    let ends_as_noun = exact
        .last()
        .is_some_and(|&letter| matches!(letter_char(letter), 'ة' | 'ا'));
    match letters[..] {
        ['ي', ..] => letters.len() >= 4 && !ends_as_noun,
        ['ت', _, _, 'ي', _] => false,
        ['ت', 'س', 'ت' | 'ع' | 'ه' | 'ج', ..]
        | ['ت', 'ت', _, ..]
        | ['ت', 'ن', 'ت', ..]
        | ['ت', 'ع', 'ت', ..]
        | ['ت', 'ش', 'ه' | 'ك' | 'م', ..] => !ends_as_noun,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::tokenize::outline;

    fn clauses(text: &str) -> Vec<&str> {
        outline(text)
            .clauses
            .iter()
            .map(|clause| clause.stretch.span.of(text))
            .collect()
    }

    #[test]
    fn short_sentences_stay_whole() {
        assert_eq!(
            clauses("وصل الوفد إلى المدينة صباح اليوم، حيث التقى رئيس البلدية.").len(),
            1
        );
    }

    #[test]
    fn comma_runs_are_cut_before_what_stands_alone() {
        let text = "افتتحت البلدية يوم الأحد الماضي سوقا جديدة للخضار والفواكه في حي الميناء القديم قرب الجسر، \
            حيث تجمع مئات التجار والزبائن منذ ساعات الصباح الأولى رغم المطر الغزير والبرد، \
            وقال رئيس البلدية إن السوق ستوفر فرص عمل لأبناء الحي، والأحياء المجاورة، والقرى القريبة، \
            فيما تستعد البلدية لافتتاح سوق أخرى في الشتاء المقبل.";
        let parts = clauses(text);
        let begins: Vec<_> = parts
            .iter()
            .map(|part| part.split(' ').next().unwrap())
            .collect();
        assert_eq!(begins, ["افتتحت", "حيث", "وقال", "فيما"]);
        assert!(parts[2].ends_with("والقرى القريبة،"));
    }
}
