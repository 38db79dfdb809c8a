//! Words after which a point does not end the sentence, or does so only at times.

/// Arabic names of Latin letters, folded, as initials of persons and bodies are spelled out:
/// جي. إف. كيه.
const LETTER_NAMES: [&str; 48] = [
    "ايه",
    "اي",
    "ايي",
    "بي",
    "سي",
    "دي",
    "اف",
    "جي",
    "غي",
    "اتش",
    "ايتش",
    "هتش",
    "جيه",
    "جاي",
    "كيه",
    "كي",
    "كاي",
    "ال",
    "ام",
    "ان",
    "او",
    "بيه",
    "كيو",
    "ار",
    "اس",
    "تي",
    "يو",
    "في",
    "فيه",
    "دبليو",
    "دابليو",
    "اكس",
    "واي",
    "زد",
    "زي",
    "زيد",
    "تش",
    "سيه",
    "ديه",
    "ايل",
    "ايم",
    "اين",
    "ايس",
    "اير",
    "ايف",
    "اه",
    "بيي",
    "هاش",
];

/// Latin abbreviations, in small letters, after which a name or number goes on.
const LATIN: [&str; 35] = [
    "dr", "mr", "mrs", "ms", "prof", "st", "vs", "no", "vol", "gen", "col", "lt", "sgt", "rev",
    "hon", "pres", "gov", "sen", "rep", "fig", "eg", "ie", "jan", "feb", "mar", "apr", "jun",
    "jul", "aug", "sep", "sept", "oct", "nov", "dec", "art",
];

/// Latin abbreviations that close a company's name.
const COMPANY: [&str; 6] = ["inc", "ltd", "co", "corp", "llc", "plc"];

/// Abbreviations that stand before a number, folded: volume, page, part, edition, number.
const BEFORE_NUMBER: [&str; 8] = ["مج", "ص", "ج", "ط", "ع", "ت", "ق", "س"];

/// Nouns that a letter tells apart, folded: فيتامين د، المجموعة ب.
const LETTERED: [&str; 25] = [
    "فيتامين",
    "فيتاميني",
    "المجموعه",
    "مجموعه",
    "الفءه",
    "فءه",
    "المدرج",
    "الدرجه",
    "درجه",
    "الصف",
    "الشعبه",
    "شعبه",
    "المبني",
    "القاعه",
    "الطراز",
    "حرف",
    "الحرف",
    "الفصيله",
    "فصيله",
    "البوابه",
    "الكبد",
    "النموذج",
    "البند",
    "الفقره",
    "الملحق",
];

/// Whether `word` (folded) is the name of a Latin letter.
pub fn is_letter_name(word: &str) -> bool {
    LETTER_NAMES.contains(&word)
}

/// Whether `word` is a Latin abbreviation that stands before a name or number.
pub fn is_latin(word: &str) -> bool {
    LATIN
        .iter()
        .any(|abbreviation| word.eq_ignore_ascii_case(abbreviation))
}

/// Whether `word` is a Latin abbreviation that closes a company's name.
pub fn is_company(word: &str) -> bool {
    COMPANY
        .iter()
        .any(|abbreviation| word.eq_ignore_ascii_case(abbreviation))
}

/// Whether `word` (folded) stands for a longer one before a number: ص. 112.
pub fn is_before_number(word: &str) -> bool {
    BEFORE_NUMBER.contains(&word)
}

/// Whether a letter after `word` (folded) tells one of several apart.
pub fn takes_letter(word: &str) -> bool {
    LETTERED.contains(&word)
}

/// Whether `word` (folded) is "and so on".
pub fn is_et_cetera(word: &str) -> bool {
    matches!(word, "الخ")
}

/// Letters that follow a number: the eras م (Christian) and ه (Hijri), and the hours ص and م.
pub fn is_after_number(letter: char) -> bool {
    matches!(letter, 'م' | 'ه' | 'ص' | 'ت')
}

/// Letters that stand for a title before a name: د. (doctor), أ. (professor), م. (engineer).
pub fn is_title(letter: char) -> bool {
    matches!(letter, 'د' | 'ا' | 'م')
}
