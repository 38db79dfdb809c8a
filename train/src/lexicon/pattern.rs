//! Patterns (أوزان): a lemma with ف ع ل for its radicals.

use khulasa::text::{Letter, Spelling, fold_letter};

/// The pattern of `lemma`, whose radicals are `root`; none when the radicals are not all found.
/// A weak radical is found in any of ا و ي ى ء, and a doubled one may be written once.
pub fn of(lemma: &[Letter], root: &[Letter]) -> Option<Vec<Letter>> {
    let names = letters(if root.len() == 4 {
        "فعلل"
    } else {
        "فعل"
    });
    if root.len() != names.len() {
        return None;
    }
    // Radicals from the last to the first, so that prefixes such as م and ت of م ن ع stay apart.
    let mut places = vec![None; root.len()];
    let mut end = lemma.len();
    for radical in (0..root.len()).rev() {
        let found = (0..end)
            .rev()
            .find(|&at| stands_for(lemma[at], root[radical]));
        match found {
            Some(at) => {
                places[radical] = Some(at);
                end = at;
            }
            // مدّ of م د د: the doubled radical is written once.
            None if radical > 0 && root[radical] == root[radical - 1] => {}
            None => return None,
        }
    }
    if root.len() == 3 && places[1].is_none() {
        return None;
    }
    let mut pattern = lemma.to_vec();
    for (radical, place) in places.iter().enumerate() {
        if let Some(at) = *place {
            pattern[at] = names[radical];
        }
    }
    Some(pattern)
}

fn stands_for(letter: Letter, radical: Letter) -> bool {
    let one_of = |group: &str| letters(group).contains(&letter);
    let hamza = letters("ءأإآؤئ");
    match radical {
        _ if hamza.contains(&radical) => one_of("ءأإآؤئا"),
        _ if letters("وي").contains(&radical) => one_of("اويىءئؤ"),
        _ => fold_letter(letter) == fold_letter(radical),
    }
}

fn letters(text: &str) -> Vec<Letter> {
    let mut spelling = Spelling::new();
    spelling.read(text);
    spelling.exact().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use khulasa::text::letter_char;

    #[test]
    fn patterns_of_common_words() {
        for (lemma, root, pattern) in [
            ("حكومة", "حكم", Some("فعولة")),
            ("مدرسة", "درس", Some("مفعلة")),
            ("استفاد", "فيد", Some("استفعل")),
            ("قال", "قول", Some("فعل")),
            ("مسؤول", "سءل", Some("مفعول")),
            ("كتاب", "درس", None),
        ] {
            let made = of(&letters(lemma), &letters(root)).map(|pattern| {
                pattern
                    .iter()
                    .map(|&letter| letter_char(letter))
                    .collect::<String>()
            });
            assert_eq!(made.as_deref(), pattern, "{lemma}");
        }
    }
}
