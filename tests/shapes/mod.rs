//! Texts that nobody writes and that make careless loops slow, in any length.

/// A kind of text: a name, and the text of about so many bytes. A longer text begins as the
/// shorter one does, or is the same with every part longer.
pub struct Shape {
    pub name: &'static str,
    make: fn(usize) -> String,
}

impl Shape {
    /// The text of this shape, at least `bytes` long and hardly longer.
    pub fn text(&self, bytes: usize) -> String {
        (self.make)(bytes)
    }
}

/// `piece` again and again.
fn run(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes.div_ceil(piece.len()))
}

/// `opening` once, then `piece` again and again.
fn after(opening: &str, piece: &str, bytes: usize) -> String {
    opening.to_owned() + &run(piece, bytes)
}

/// Half the text in pieces of one kind, half in pieces of another.
fn halves(first: &str, between: &str, second: &str, bytes: usize) -> String {
    run(first, bytes / 2) + between + &run(second, bytes / 2)
}

/// Made-up words of three to nine letters, most of them new; `joint` gives what follows a word.
fn made_up(bytes: usize, joint: impl Fn(usize) -> &'static str) -> String {
    const LETTERS: [char; 28] = [
        'ا', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ع',
        'غ', 'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'ه', 'و', 'ي',
    ];
    let mut state = 1u64;
    let mut draw = |below: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) % below) as usize
    };
    let mut text = String::new();
    let mut words = 0;
    while text.len() < bytes {
        for _ in 0..3 + draw(7) {
            text.push(LETTERS[draw(28)]);
        }
        words += 1;
        text.push_str(joint(words));
    }
    text
}

macro_rules! shapes {
    ($($name:literal: $make:expr),+ $(,)?) => {
        &[$(Shape { name: $name, make: $make }),+]
    };
}

/// All of them.
pub const SHAPES: &[Shape] = shapes![
    // Without a blank.
    "one letter": |n| run("ك", n),
    "one word": |n| run("والكتاب", n),
    "made-up letters": |n| made_up(n, |_| ""),
    "marks on one letter": |n| after("ك", "\u{064E}", n),
    "marks on no letter": |n| run("\u{064E}", n),
    "tatweel": |n| run("ـ", n),
    "letters and tatweel": |n| run("مـ", n),
    "Latin letters": |n| run("a", n),
    "digits": |n| run("1", n),
    "Arabic-Indic digits": |n| run("٣", n),
    "figures with commas": |n| run("1,", n),
    "figures with a letter as the point": |n| run("1ر", n),
    "figures with hyphens": |n| run("1-", n),
    "initials": |n| run("A.A.A.", n),
    "Arabic initials": |n| run("أ.", n),
    "letters with commas": |n| run("a,", n),
    "letters with underscores": |n| run("ا_", n),
    "letters with joiners": |n| run("ا\u{200D}", n),
    "a letter, then joiners": |n| after("ا", "\u{200D}", n),
    "a letter, then joiners of two kinds": |n| after("ا", "\u{200D}\u{200C}", n),
    "a Latin letter, then hyphens": |n| run("a----", n),
    // Addresses.
    "schemes": |n| run("http://", n),
    "schemes that lead nowhere": |n| run("http://.،", n),
    "an address, then brackets": |n| run(&after("http://a", ")", 2040), n),
    "at signs": |n| run("@", n),
    "at signs and points": |n| run("@....", n),
    "mail without an end": |n| run("a@", n),
    "labels without an end": |n| run("a.b-", n),
    "number signs": |n| run("#", n),
    "number signs and underscores": |n| run("#____", n),
    "hashtags": |n| run("#خلاصة ", n),
    "one hashtag": |n| after("#", "خ", n),
    "handles": |n| run("@khulasa ", n),
    // Marks and brackets.
    "opening brackets": |n| run("(", n),
    "closing brackets": |n| run(")", n),
    "opening guillemets": |n| run("«", n),
    "closing guillemets": |n| run("»", n),
    "straight quotation marks": |n| run("\"", n),
    "full stops": |n| run(".", n),
    "full stops apart": |n| run(". ", n),
    "question and exclamation marks": |n| run("؟!", n),
    "stops within quotation marks": |n| run(".»", n),
    "footnotes": |n| run("كلمة.[1]", n),
    "a bracket that never closes, and stops": |n| after("( ", "د.) ", n),
    "a quotation that never ends, and stops": |n| after("« ", "د.» ", n),
    "a quotation that never ends, and questions": |n| after("« ", "لماذا؟ ", n),
    "titles": |n| run("د. ", n),
    "commas": |n| run("،", n),
    "commas apart": |n| run("، ", n),
    "reporting words": |n| run("قال ", n),
    "statements": |n| run("قال إن ", n),
    "statements after commas": |n| run("أكد أن الأمر سهل، وأضاف أن ", n),
    "reporting words without statements": |n| run("وقال الوزير الذي زار المدينة في ", n),
    "sources": |n| run("بحسب ", n),
    "sources in commas": |n| run("القمح، بحسب الوزارة، ", n),
    "quotations": |n| run("قال: «جئنا نبحث عن الماء». ", n),
    "quotations of nobody": |n| run("«لا أحد هنا» ", n),
    "questions and answers": |n| run("- لماذا؟\n- لأن الكلام لا يكفي.\n", n),
    "a quotation that never ends, and reporting words": |n| after("قال: «", "أكد أن ", n),
    // Pictographs.
    "faces": |n| run("😀", n),
    "faces apart": |n| run("😀 ", n),
    "words, then faces": |n| halves("كلمة ", "", "😀", n),
    "joined faces": |n| run("👩\u{200D}", n),
    "flags": |n| run("🇪🇬", n),
    "keycaps": |n| run("5\u{FE0F}\u{20E3}", n),
    "style signs": |n| run("\u{FE0F}", n),
    "a flag with tags": |n| after("🏴", "\u{E0067}", n),
    // Blanks and controls.
    "blanks": |n| run(" ", n),
    "line feeds": |n| run("\n", n),
    "carriage returns": |n| run("\r", n),
    "direction marks": |n| run("\u{200F}", n),
    "zeros": |n| run("\0", n),
    "unassigned characters": |n| run("\u{E000}\u{378}", n),
    // Lines and sentences.
    "one-word lines": |n| run("مرحبا\n", n),
    "lines that break off": |n| run("وصل إلى\n", n),
    "lines that break off, without an end": |n| run("ا إلى\n", n),
    "short sentences": |n| run("وصل الوفد. ", n),
    "short sentences on their lines": |n| run("وصل الوفد إلى المدينة.\n", n),
    "short questions": |n| run("لماذا؟ ", n),
    "one sentence": |n| run("كلمة ", n),
    "one sentence with a comma after each word": |n| run("قال، ", n),
    "one sentence with commas": |n| run("وقال الوزير إن كل شيء جاهز، ", n),
    "one sentence with commas that part nothing": |n| run("والبيت والباب والدار والسوق والنهر والجسر، ", n),
    "a long word, then commas": |n| halves("ك", " ", "ا ب ت ث ج ح، ", n),
    "one name": |n| run("محمد ", n),
    "one name and a verb": |n| run("قال محمد. ", n),
    "conjunctions": |n| run("و ", n),
    "a long lead, then sentences": |n| made_up(n / 2, |_| " ") + ". " + &run("قال محمد. ", n / 2),
    "a headline, then a long lead, then sentences":
        |n| "عنوان قصير\n".to_owned() + &made_up(n / 2, |_| " ") + ". " + &made_up(n / 2, |_| ". "),
    "made-up words": |n| made_up(n, |_| " "),
    "made-up sentences": |n| made_up(n, |word| if word % 6 == 0 { ". " } else { " " }),
    "made-up clauses": |n| made_up(n, |word| if word % 7 == 0 { "، وقال " } else { " " }),
    "made-up lines": |n| made_up(n, |word| if word % 8 == 0 { "\n" } else { " " }),
    "a made-up word for each hashtag": |n| made_up(n, |_| " #"),
];
