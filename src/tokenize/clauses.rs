//! Long sentences cut into clauses.
//!
//! Arabic news runs on with commas. A comma ends a clause when what follows can stand alone: it
//! begins with a connective of discourse, or with a finite verb, and both sides are long enough
//! to say something.

use super::{ClauseStretch, Stretch, TokenSpan, starters};
use crate::analysis::TokenKind;
use crate::text::{Spelling, letter_char};
use std::ops::Range;

/// Sentences of up to so many words are one clause.
const LONG: usize = 40;
/// A clause has at least so many words.
const SHORTEST: usize = 6;
/// Words of more bytes, marks and all, are in none of the tables, and are not spelled out.
const LONGEST: usize = 128;

/// Appends the clauses of `sentence`, which is number `index`. A clause holds the comma it ends
/// with among its tokens; its span ends before that comma.
pub fn split(
    text: &str,
    tokens: &[TokenSpan],
    sentence: &Stretch,
    index: usize,
    clauses: &mut Vec<ClauseStretch>,
) {
    let mut push = |range: Range<usize>, cut: bool| {
        let mut stretch = Stretch::over(tokens, range.clone());
        if cut {
            stretch.span.end = tokens[range.end - 2].span.end;
        }
        clauses.push(ClauseStretch {
            stretch,
            sentence: index,
        });
    };
    let mut left = words(&tokens[sentence.tokens.clone()]);
    if left <= LONG {
        push(sentence.tokens.clone(), false);
        return;
    }
    let mut start = sentence.tokens.start;
    let mut since = 0;
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
                let word =
                    |at: usize, spelling: &mut Spelling| folded(text, tokens.get(at), spelling);
                let next = word(at + 1, &mut spelling);
                let openers = [word(start, &mut spelling), word(start + 1, &mut spelling)];
                if begins_clause(&next) && !(waits_for_verb(&openers) && is_bare_verb(&next)) {
                    push(start..at + 1, true);
                    start = at + 1;
                    since = 0;
                }
            }
            _ => {}
        }
    }
    push(start..sentence.tokens.end, false);
}

/// The folded letters of a word; empty for what is none, or too long to be in a table.
fn folded(text: &str, token: Option<&TokenSpan>, spelling: &mut Spelling) -> String {
    let Some(token) =
        token.filter(|token| token.kind == TokenKind::Word && token.span.len() <= LONGEST)
    else {
        return String::new();
    };
    spelling.read(token.span.of(text));
    spelling
        .folded()
        .iter()
        .take(17)
        .map(|&letter| letter_char(letter))
        .collect()
}

/// خلال القمة السابقة في عام 2022، أبدى …: a clause that opens with an adverbial is not complete
/// before its verb.
fn waits_for_verb([first, second]: &[String; 2]) -> bool {
    let opens = |word: &str| starters::is_preposition(word) || ADVERBIALS.contains(&word);
    let bare = first.strip_prefix('و').unwrap_or(first);
    opens(bare) || matches!(bare, "لكن" | "كما") && opens(second)
}

/// Words with which adverbials open, folded, besides the prepositions.
const ADVERBIALS: [&str; 14] = [
    "بعد",
    "قبل",
    "قبيل",
    "عقب",
    "رغم",
    "برغم",
    "عند",
    "عندما",
    "لدي",
    "اثر",
    "فور",
    "وفق",
    "بحسب",
    "بينما",
];

fn words(tokens: &[TokenSpan]) -> usize {
    tokens.iter().filter(|token| token.kind.is_word()).count()
}

fn begins_clause(word: &str) -> bool {
    CONNECTIVES.contains(&word) || is_bare_verb(word.strip_prefix(['و', 'ف']).unwrap_or(word))
}

/// Whether `word`, which has no conjunction before it, is or looks like a finite verb.
fn is_bare_verb(word: &str) -> bool {
    starters::is_perfect(word) || IMPERFECTS.contains(&word) || is_imperfect(word)
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

/// Imperfect verbs with ت, which their shape does not tell from nouns, folded.
const IMPERFECTS: [&str; 56] = [
    "تاتي",
    "تعتبر",
    "تسعي",
    "تضم",
    "تواجه",
    "تعد",
    "تعاني",
    "تمثل",
    "تشير",
    "توءكد",
    "تقول",
    "تعمل",
    "تهدف",
    "تملك",
    "تبلغ",
    "تصل",
    "تريد",
    "تحتاج",
    "تعود",
    "تدعم",
    "تواصل",
    "تسمح",
    "تري",
    "تظهر",
    "تدعو",
    "تطالب",
    "تجري",
    "تبدا",
    "تقع",
    "تقوم",
    "تعرف",
    "تقدم",
    "تحاول",
    "تمتد",
    "تشارك",
    "تحقق",
    "توفر",
    "تشمل",
    "تضيف",
    "توضح",
    "تعلن",
    "تحذر",
    "تخشي",
    "تامل",
    "تصبح",
    "تكون",
    "تبقي",
    "تزيد",
    "تجمع",
    "تمنح",
    "تعيش",
    "تحمل",
    "تشكل",
    "تتيح",
    "تثير",
    "تفيد",
];

/// Whether the word has the shape of an imperfect verb and of no noun that is written like one:
/// ي and three letters more, or ت before the letters with which forms V, VIII and X go on.
fn is_imperfect(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let ends_as_noun = matches!(letters.last(), Some('ه' | 'ا'));
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
        assert!(parts[2].ends_with("والقرى القريبة"));
    }

    #[test]
    fn adverbials_wait_for_their_verb() {
        let text = "خلال القمة السابقة التي عقدت في العاصمة عام 2022، أبدى الوزير قلقه من بطء الأعمال في المرفأ وطالب بزيادة عدد العمال \
            قبل نهاية السنة، وتحدث رئيس النقابة عن الأجور وساعات العمل الطويلة وأسعار الوقود، \
            كما وعد مدير الميناء بدراسة المطالب كلها في غضون شهر واحد.";
        let parts = clauses(text);
        assert!(
            parts[0].starts_with("خلال") && parts[0].ends_with("السنة"),
            "{parts:?}"
        );
        assert!(
            parts[1].starts_with("كما") || parts[1].starts_with("وتحدث"),
            "{parts:?}"
        );
    }
}
