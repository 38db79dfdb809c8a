//! Words with which sentences open, go on and end, as folded letters.

/// Openings that may be dropped: what follows stands without them. The words of one are parted by
/// blanks; و or ف may stand before the first.
pub const DROPPED: [&str; 46] = [
    "الي ذلك",
    "من جهه اخري",
    "من جهه ثانيه",
    "من ناحيه اخري",
    "من ناحيه ثانيه",
    "من جانب اخر",
    "من جانبه",
    "من جانبها",
    "من جانبهم",
    "من جهته",
    "من جهتها",
    "من جهتهم",
    "من ناحيته",
    "من ناحيتها",
    "بدوره",
    "بدورها",
    "بدورهم",
    "في المقابل",
    "بالمقابل",
    "في سياق متصل",
    "في سياق اخر",
    "في السياق نفسه",
    "في السياق ذاته",
    "في هذا السياق",
    "في هذا الاطار",
    "في هذا الصدد",
    "في هذا الشان",
    "في الاطار نفسه",
    "في الاطار ذاته",
    "في الوقت نفسه",
    "في الوقت ذاته",
    "في غضون ذلك",
    "في الاثناء",
    "في هذه الاثناء",
    "علي صعيد متصل",
    "علي صعيد اخر",
    "بالاضافه الي ذلك",
    "اضافه الي ذلك",
    "فضلا عن ذلك",
    "علاوه علي ذلك",
    "كذلك",
    "ايضا",
    "يذكر ان",
    "يشار الي ان",
    "الجدير بالذكر ان",
    "هذا وقد",
];

/// Openings that lean on the sentence before: a contrast.
pub const CONTRASTS: [&str; 22] = [
    "في وقت",
    "لكن",
    "لكنه",
    "لكنها",
    "لكنهم",
    "لكنني",
    "لكننا",
    "بيد",
    "الا",
    "بل",
    "بينما",
    "فيما",
    "اما",
    "غير",
    "رغم",
    "برغم",
    "انما",
    "بالرغم",
    "علي الرغم",
    "مع ذلك",
    "مع هذا",
    "في حين",
];

/// Openings that lean on the sentence before: a consequence, or the sum of it.
pub const RESULTS: [&str; 16] = [
    "لذلك",
    "لذا",
    "لهذا",
    "بذلك",
    "بهذا",
    "هكذا",
    "عليه",
    "من ثم",
    "بالتالي",
    "ثم",
    "اذن",
    "نتيجه لذلك",
    "بناء عليه",
    "بناء علي ذلك",
    "حيث",
    "اذ",
];

/// Openings and words of examples.
pub const EXAMPLES: [&str; 10] = [
    "مثلا",
    "علي سبيل المثال",
    "من ذلك",
    "منها",
    "منهم",
    "من بينها",
    "من بينهم",
    "من ابرزها",
    "من امثله",
    "كمثال",
];

/// Openings of what was before the news, or beside it.
pub const BACKGROUND: [&str; 17] = [
    "كان",
    "كانت",
    "كانوا",
    "سبق",
    "يذكر",
    "يشار",
    "تجدر",
    "الجدير",
    "جدير",
    "منذ",
    "تاسس",
    "تاسست",
    "يعود",
    "تعود",
    "سبقت",
    "قد كان",
    "ظل",
];

/// Pronouns and demonstratives that point at what was said before.
pub const POINTERS: [&str; 30] = [
    "هو",
    "هي",
    "هم",
    "هما",
    "هن",
    "هذا",
    "هذه",
    "هذان",
    "هذين",
    "هاتان",
    "هاتين",
    "هءلاء",
    "هولاء",
    "هوءلاء",
    "ذلك",
    "تلك",
    "اولءك",
    "ذاك",
    "انه",
    "انها",
    "انهم",
    "انهما",
    "كلاهما",
    "كلها",
    "كلهم",
    "جميعهم",
    "معظمهم",
    "بعضهم",
    "احدهم",
    "غيرهم",
];

/// Demonstratives before a noun, and of place.
pub const DEMONSTRATIVES: [&str; 8] = ["هذا", "هذه", "ذلك", "تلك", "هذين", "هاتين", "هذان", "هنا"];

/// Participles that go on with a report: مضيفا أن.
pub const PARTICIPLES: [&str; 27] = [
    "موضحا",
    "موضحه",
    "مشيرا",
    "مشيره",
    "موءكدا",
    "موءكده",
    "مضيفا",
    "مضيفه",
    "لافتا",
    "لافته",
    "معتبرا",
    "معتبره",
    "مشددا",
    "مشدده",
    "مبينا",
    "قاءلا",
    "قاءله",
    "علما",
    "معربا",
    "داعيا",
    "متهما",
    "مستبعدا",
    "محذرا",
    "مطالبا",
    "كاشفا",
    "منوها",
    "متوقعا",
];

/// Words behind the first that count what was said before: كان الأول.
pub const ORDINALS: [&str; 9] = [
    "الاول",
    "الاولي",
    "الثاني",
    "الثانيه",
    "الاخير",
    "الاخيره",
    "الاخر",
    "الاخري",
    "الاثنان",
];

/// Nouns with which a demonstrative names a time.
pub const CALENDAR: [&str; 14] = [
    "العام",
    "السنه",
    "الاسبوع",
    "الشهر",
    "اليوم",
    "الصيف",
    "الشتاء",
    "الربيع",
    "الخريف",
    "الموسم",
    "المساء",
    "الصباح",
    "الليله",
    "الايام",
];

/// Verbs of saying, by lemma.
pub const SAYING: [&str; 40] = [
    "قال",
    "أكد",
    "أضاف",
    "أوضح",
    "أشار",
    "صرح",
    "ذكر",
    "لفت",
    "شدد",
    "تابع",
    "اعتبر",
    "رأى",
    "أعرب",
    "زعم",
    "علق",
    "أردف",
    "بين",
    "كشف",
    "حذر",
    "استطرد",
    "نوه",
    "نفى",
    "أعلن",
    "دعا",
    "طالب",
    "أفاد",
    "أبدى",
    "عبر",
    "روى",
    "كتب",
    "تحدث",
    "توقع",
    "أقر",
    "اعترف",
    "استدرك",
    "ختم",
    "رد",
    "أجاب",
    "وصف",
    "تساءل",
];

/// Words after a verb of saying that show that it has no subject of its own.
pub const REPORTED: [&str; 22] = [
    "ان",
    "انه",
    "انها",
    "انهم",
    "انهما",
    "اننا",
    "انني",
    "بان",
    "بانه",
    "بانها",
    "الي",
    "علي",
    "عن",
    "في",
    "ب",
    "قاءلا",
    "قاءله",
    "قاءلين",
    "خلال",
    "من",
    "لـ",
    "لوكاله",
];

/// Words with which a tail begins that names a source, after a comma.
pub const TAILS: [&str; 18] = [
    "بحسب",
    "وفق",
    "وفقا",
    "حسب",
    "حسبما",
    "وفقما",
    "كما قال",
    "كما قالت",
    "كما ذكر",
    "كما ذكرت",
    "كما اعلن",
    "كما اعلنت",
    "علي حد قول",
    "علي حد قوله",
    "علي حد تعبيره",
    "علي حد وصفه",
    "نقلا",
    "علي ما",
];

/// Whether `words` open with the words of `phrase`; gives how many they are.
pub fn opens(words: &[String], phrase: &str) -> Option<usize> {
    let mut count = 0;
    for word in phrase.split(' ') {
        if words.get(count)? != word {
            return None;
        }
        count += 1;
    }
    Some(count)
}

/// The longest of `phrases` that `words` open with, as a count of words.
pub fn longest(words: &[String], phrases: &[&str]) -> Option<usize> {
    phrases
        .iter()
        .filter_map(|phrase| opens(words, phrase))
        .max()
}
