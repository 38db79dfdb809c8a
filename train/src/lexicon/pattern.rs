//! Patterns (أوزان): a lemma with ف ع ل for its radicals.

use khulasa::text::{Letter, Spelling, fold_letter};

/// Letters that patterns add to radicals (سألتمونيها, with the spellings of hamza and of final ا and ت).
const ADDED: &str = "سألتمونيهاإآؤئءىة";

/// The pattern of `lemma`, whose radicals are `root`; none when the radicals are not all found, or the
/// lemma holds a letter that no pattern adds.
///
/// Weak radicals change (قال of ق و ل, قيادة of ق و د, دعاء of د ع و), doubled ones may be written once
/// (عام of ع م م is فاعل), and the ت of form VIII melts with the first radical or is coloured by it
/// (اتفق of و ف ق, ادعى of د ع و, اضطرب of ض ر ب: all افتعل).
pub fn of(lemma: &[Letter], root: &[Letter]) -> Option<Vec<Letter>> {
    let names = letters(if root.len() == 4 {
        "فعلل"
    } else {
        "فعل"
    });
    if root.len() != names.len() {
        return None;
    }
    let melted = melted(lemma, root);
    let found = places(lemma, root, usize::from(melted.is_some()))?;
    let mut pattern = Vec::new();
    for (at, &letter) in lemma.iter().enumerate() {
        let radicals = found
            .iter()
            .zip(&names)
            .filter(|(place, _)| **place == Some(at));
        let before = pattern.len();
        pattern.extend(radicals.map(|(_, &name)| name));
        if Some(at) == melted {
            pattern.extend(letters("فت"));
        } else if before == pattern.len() {
            pattern.push(letter);
        }
    }
    if root.len() == 3 {
        colour(&mut pattern, root);
    }
    let known = letters(&format!("{ADDED}فعل"));
    pattern
        .iter()
        .all(|letter| known.contains(letter))
        .then_some(pattern)
}

/// Where the radicals of `root` from `first` on stand in `lemma`; two at one place where a doubled radical
/// is written once. Of several ways the one whose letters are likest, then that which stands furthest back,
/// so that the prefixes م and ت of roots such as م ن ع stay apart.
fn places(lemma: &[Letter], root: &[Letter], first: usize) -> Option<Vec<Option<usize>>> {
    let begin = if first > 0 { 2 } else { 0 };
    let (_, places) = best(lemma, begin, lemma.len(), &root[first..])?;
    Some(
        [None]
            .repeat(first)
            .into_iter()
            .chain(places.into_iter().map(Some))
            .collect(),
    )
}

/// The places of `root` in `lemma` between `begin` and `end`, and what they cost.
fn best(lemma: &[Letter], begin: usize, end: usize, root: &[Letter]) -> Option<(u32, Vec<usize>)> {
    let Some((&last, before)) = root.split_last() else {
        return Some((0, Vec::new()));
    };
    let mut found: Option<(u32, Vec<usize>)> = None;
    for at in (begin..end).rev() {
        let Some(unlike) = unlikeness(lemma[at], last) else {
            continue;
        };
        let mut ways = vec![best(lemma, begin, at, before)];
        if let Some((_, before)) = before.split_last().filter(|(radical, _)| **radical == last) {
            // عام of ع م م: the doubled radical is written once, if not twice.
            ways.push(best(lemma, begin, at, before).map(|(cost, mut places)| {
                places.push(at);
                (cost + ONCE, places)
            }));
        }
        for (cost, mut places) in ways.into_iter().flatten() {
            if found
                .as_ref()
                .is_none_or(|(least, _)| cost + unlike < *least)
            {
                places.push(at);
                found = Some((cost + unlike, places));
            }
        }
    }
    found
}

/// Where a letter stands for the first radical and the ت of form VIII together, in the lemma's second place:
/// اتصل and متصل of و ص ل, اتخذ of ء خ ذ, ادعى of د ع و, ادخر of ذ خ ر, اطلع of ط ل ع.
fn melted(lemma: &[Letter], root: &[Letter]) -> Option<usize> {
    let [front, second, rest @ ..] = lemma else {
        return None;
    };
    let alif = letters("ا").contains(front);
    if !alif && !letters("م").contains(front) {
        return None;
    }
    let is = |letter: &Letter, group: &str| letters(group).contains(letter);
    // A first radical that stands by itself is not melted (متأخر, متوفر), nor is the ت of متابع.
    let weak = if alif { "ويءأت" } else { "ويءأ" };
    let of_weak = is(second, "ت") && is(&root[0], weak) && places(rest, root, 0).is_none();
    let of_dental = alif
        && (is(second, "د") && is(&root[0], "دذ") || is(second, "ط") && is(&root[0], "طظ"))
        && places(rest, root, 0).is_none();
    let others = places(lemma, root, 1).is_some();
    ((of_weak || of_dental) && others).then_some(1)
}

/// The د of ازدهر and the ط of اضطرب are ت.
fn colour(pattern: &mut [Letter], root: &[Letter]) {
    let is = |letter: Letter, group: &str| letters(group).contains(&letter);
    if let [front, first, second, ..] = pattern {
        let coloured =
            is(*second, "د") && is(root[0], "زدذ") || is(*second, "ط") && is(root[0], "صضطظ");
        if is(*front, "ام") && is(*first, "ف") && coloured {
            *second = letters("ت")[0];
        }
    }
}

/// What it costs that a doubled radical is written once: more than any letters unlike it.
const ONCE: u32 = 16;

/// How unlike a radical the letter is that stands for it. ا costs most, because it is more often added than
/// a radical: the ي of قيادة is the و of ق و د, not its ا.
fn unlikeness(letter: Letter, radical: Letter) -> Option<u32> {
    let one_of = |group: &str| letters(group).contains(&letter);
    let hamza = letters("ءأإآؤئ").contains(&radical);
    let weak = letters("وي").contains(&radical);
    // The ة of مواجهة is not the ه of و ج ه.
    let same = fold_letter(letter) == fold_letter(radical) && !one_of("ة");
    if letter == radical || !hamza && !weak && same {
        Some(0)
    } else if hamza && one_of("ءأإآؤئ") || weak && one_of("ويىءئؤ") {
        Some(1)
    } else if (hamza || weak) && one_of("ا") {
        Some(2)
    } else {
        None
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
            ("والي", "ولي", Some("فاعل")),
            ("واسع", "وسع", Some("فاعل")),
            ("قيادة", "قود", Some("فعالة")),
            ("سيارة", "سير", Some("فعالة")),
            ("رئاسة", "رءس", Some("فعالة")),
            ("قائد", "قود", Some("فاعل")),
            ("دعاء", "دعو", Some("فعال")),
            ("عام", "عمم", Some("فاعل")),
            ("استمر", "مرر", Some("استفعل")),
            ("قمة", "قمم", Some("فعلة")),
            ("توقيف", "وقف", Some("تفعيل")),
            ("متأخر", "ءخر", Some("متفعل")),
            ("متوفر", "وفر", Some("متفعل")),
            ("متابع", "تبع", Some("مفاعل")),
            ("تجارة", "تجر", Some("فعالة")),
            ("مواجهة", "وجه", Some("مفاعلة")),
            ("استيلاء", "ولي", Some("استفعال")),
            ("كتاب", "درس", None),
        ] {
            check(lemma, root, pattern);
        }
    }

    #[test]
    fn the_eighth_form_melts_and_takes_colour() {
        for (lemma, root, pattern) in [
            ("اجتمع", "جمع", Some("افتعل")),
            ("اتفق", "وفق", Some("افتعل")),
            ("اتفاق", "وفق", Some("افتعال")),
            ("متصل", "وصل", Some("مفتعل")),
            ("اتخذ", "ءخذ", Some("افتعل")),
            ("اتهام", "وهم", Some("افتعال")),
            ("اتبع", "تبع", Some("افتعل")),
            ("ادعى", "دعو", Some("افتعل")),
            ("ادخار", "ذخر", Some("افتعال")),
            ("اطلع", "طلع", Some("افتعل")),
            ("اضطرب", "ضرب", Some("افتعل")),
            ("ازدهار", "زهر", Some("افتعال")),
            ("ازداد", "زيد", Some("افتعل")),
            ("مزدحم", "زحم", Some("مفتعل")),
        ] {
            check(lemma, root, pattern);
        }
    }

    fn check(lemma: &str, root: &str, pattern: Option<&str>) {
        let made = of(&letters(lemma), &letters(root)).map(|pattern| {
            pattern
                .iter()
                .map(|&letter| letter_char(letter))
                .collect::<String>()
        });
        assert_eq!(made.as_deref(), pattern, "{lemma}");
    }
}
