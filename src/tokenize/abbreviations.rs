//! Words after which a point does not end the sentence.

/// Arabic names of Latin letters, folded, as initials of persons and bodies are spelled out:
/// جي. إف. كيه.
const LETTER_NAMES: [&str; 52] = [
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
    "اي",
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
    "شي",
    "جو",
    "كو",
    "هاش",
];

/// Latin abbreviations, in small letters, after which a name or number goes on.
const LATIN: [&str; 22] = [
    "dr", "mr", "mrs", "ms", "prof", "st", "vs", "no", "vol", "gen", "col", "lt", "sgt", "rev",
    "hon", "pres", "gov", "sen", "rep", "fig", "eg", "ie",
];

/// Whether `word` (folded) is the name of a Latin letter.
pub fn is_letter_name(word: &str) -> bool {
    LETTER_NAMES.contains(&word)
}

/// Whether `word` is a Latin abbreviation that stands before a name.
pub fn is_latin(word: &str) -> bool {
    LATIN
        .iter()
        .any(|abbreviation| word.eq_ignore_ascii_case(abbreviation))
}

/// Letters that follow a number: the eras م (Christian) and ه (Hijri), and the hours ص and م.
pub fn is_after_number(letter: char) -> bool {
    matches!(letter, 'م' | 'ه' | 'ص' | 'ت')
}
