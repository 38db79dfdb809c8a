//! Buckwalter's transliteration, in which Camel Morph is written.

/// The letters of a transliterated word, without diacritics; alif wasla is a plain ا, and the
/// dagger alif is dropped, as the treebanks' lemmas have it.
pub fn plain(text: &str) -> String {
    text.chars().filter_map(letter).collect()
}

/// A lemma of Camel Morph: what tells homographs apart (`kataba-u`, `kitAb_1`) is left out.
pub fn lemma(text: &str) -> String {
    let end = text
        .find(['-', '_'])
        .filter(|&end| end > 0)
        .unwrap_or(text.len());
    plain(&text[..end])
}

/// A root such as `>.l.f` as `ء ل ف`; none for the marks of what has no root.
pub fn root(text: &str) -> Option<String> {
    let radicals: Vec<String> = text
        .split('.')
        .map(|radical| match radical {
            ">" | "<" | "&" | "}" | "|" | "'" => "ء".to_owned(),
            radical => plain(radical),
        })
        .collect();
    let sound = radicals.len() >= 3
        && radicals.len() <= 5
        && radicals.iter().all(|radical| radical.chars().count() == 1);
    sound.then(|| radicals.join(" "))
}

fn letter(c: char) -> Option<char> {
    const LETTERS: &[(char, char)] = &[
        ('\'', 'ء'),
        ('|', 'آ'),
        ('>', 'أ'),
        ('&', 'ؤ'),
        ('<', 'إ'),
        ('}', 'ئ'),
        ('A', 'ا'),
        ('b', 'ب'),
        ('p', 'ة'),
        ('t', 'ت'),
        ('v', 'ث'),
        ('j', 'ج'),
        ('H', 'ح'),
        ('x', 'خ'),
        ('d', 'د'),
        ('*', 'ذ'),
        ('r', 'ر'),
        ('z', 'ز'),
        ('s', 'س'),
        ('$', 'ش'),
        ('S', 'ص'),
        ('D', 'ض'),
        ('T', 'ط'),
        ('Z', 'ظ'),
        ('E', 'ع'),
        ('g', 'غ'),
        ('f', 'ف'),
        ('q', 'ق'),
        ('k', 'ك'),
        ('l', 'ل'),
        ('m', 'م'),
        ('n', 'ن'),
        ('h', 'ه'),
        ('w', 'و'),
        ('Y', 'ى'),
        ('y', 'ي'),
        ('{', 'ا'),
        ('P', 'پ'),
        ('J', 'چ'),
        ('V', 'ڤ'),
        ('G', 'گ'),
    ];
    LETTERS
        .iter()
        .find(|(latin, _)| *latin == c)
        .map(|&(_, arabic)| arabic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lemmas_and_roots() {
        assert_eq!(plain("{i}otalaf"), "ائتلف");
        assert_eq!(lemma("*akaA-u"), "ذكا");
        assert_eq!(lemma("kitAb_1"), "كتاب");
        assert_eq!(root(">.l.f").as_deref(), Some("ء ل ف"));
        assert_eq!(root("NTWS"), None);
    }
}
