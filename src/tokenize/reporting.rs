//! Words that carry a sentence on after a quotation has closed.

/// Verbs of saying, folded, as they stand after the quotation that they report: «…» قال الوزير.
/// With و before them they open a sentence of their own and are not looked up here.
const VERBS: [&str; 64] = [
    "قال",
    "قالت",
    "قالوا",
    "يقول",
    "تقول",
    "يقولون",
    "اقول",
    "قلت",
    "قلنا",
    "اكد",
    "اكدت",
    "يءكد",
    "تءكد",
    "اضاف",
    "اضافت",
    "يضيف",
    "تضيف",
    "اوضح",
    "اوضحت",
    "يوضح",
    "توضح",
    "صرح",
    "صرحت",
    "يصرح",
    "ذكر",
    "ذكرت",
    "يذكر",
    "تذكر",
    "كتب",
    "كتبت",
    "يكتب",
    "تكتب",
    "سال",
    "سالت",
    "يسال",
    "تسال",
    "تساءل",
    "تساءلت",
    "يتساءل",
    "تتساءل",
    "اجاب",
    "اجابت",
    "يجيب",
    "تجيب",
    "رد",
    "ردت",
    "يرد",
    "ترد",
    "علق",
    "علقت",
    "يعلق",
    "تعلق",
    "هتف",
    "هتفت",
    "صاح",
    "صاحت",
    "يروي",
    "تروي",
    "روي",
    "روت",
    "تابع",
    "تابعت",
    "يتابع",
    "تتابع",
];

/// Words that never open a sentence after a closed quotation, folded.
const GOING_ON: [&str; 34] = [
    "ثم",
    "قبل",
    "بعد",
    "حسب",
    "بحسب",
    "وفق",
    "وفقا",
    "كما",
    "هكذا",
    "بهذه",
    "بهذا",
    "وهو",
    "وهي",
    "وهم",
    "وهما",
    "حين",
    "عندما",
    "فيما",
    "بينما",
    "في",
    "من",
    "علي",
    "الي",
    "عن",
    "مع",
    "لدي",
    "نقلا",
    "بقول",
    "مشيرا",
    "مضيفا",
    "موءكدا",
    "لكن",
    "ضمن",
    "خلال",
];

/// Whether `word` (folded) is a verb of saying.
pub fn is_verb(word: &str) -> bool {
    VERBS.contains(&word)
}

/// Whether a sentence whose quotation has just closed goes on with `word` (folded).
pub fn goes_on(word: &str) -> bool {
    VERBS.contains(&word)
        || GOING_ON.contains(&word)
        || word
            .strip_prefix('ف')
            .is_some_and(|rest| VERBS.contains(&rest))
}
