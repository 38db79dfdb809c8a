//! Nouns that follow from verbs: verbal nouns and participles, where the frequency list has them.

use super::camel::Verb;
use super::counts::Counts;
use super::entry::Entry;
use khulasa::analysis::{Features, Gender, Number, Upos};
use khulasa::morphology::affixes::nouns::{NounFinal, slot};
use khulasa::morphology::kind::{Class, flag};

/// What a verb makes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// A verbal noun.
    Act,
    /// A participle: an adjective with all endings, and a noun for who or what is so.
    Participle,
}

/// The verbal nouns and participles of `verbs` that the list has in some form.
pub fn nouns(verbs: &[Verb], counts: &Counts) -> Vec<Entry> {
    let mut entries = Vec::new();
    for verb in verbs {
        let Some(root) = &verb.root else { continue };
        for (form, sort) in made_from(verb, root) {
            if let Some(entry) = entry(&form, sort, root, &verb.gloss, counts) {
                entries.push(entry);
            }
        }
    }
    entries
}

fn entry(form: &str, sort: Sort, root: &str, gloss: &str, counts: &Counts) -> Option<Entry> {
    let letters: Vec<char> = form.chars().collect();
    let last = *letters.last()?;
    let cut = || letters[..letters.len() - 1].iter().collect::<String>();
    let (stem, paradigm) = match (sort, last) {
        (Sort::Act, 'ة') => (
            cut(),
            slot::FEMININE | slot::FEMININE_DUAL | slot::FEMININE_PLURAL,
        ),
        (Sort::Act, 'ي') => (
            cut(),
            slot::BARE | slot::FEMININE_PLURAL | (NounFinal::Ya as u8) << 6,
        ),
        (Sort::Act, _) => (
            form.to_owned(),
            slot::BARE | slot::DUAL | slot::FEMININE_PLURAL,
        ),
        (Sort::Participle, 'ي') => (cut(), slot::ALL | (NounFinal::Ya as u8) << 6),
        (Sort::Participle, 'ى') => (cut(), slot::ALL | (NounFinal::Maqsura as u8) << 6),
        (Sort::Participle, _) => (form.to_owned(), slot::ALL),
    };
    let endings: &[&str] = match sort {
        Sort::Act => &["", "ات"],
        Sort::Participle => &["", "ة", "ات", "ين", "ون"],
    };
    let base = if matches!(last, 'ة' | 'ي' | 'ى') {
        stem.clone()
    } else {
        form.to_owned()
    };
    let seen = counts.of(form)
        + counts.of(&format!("ال{form}"))
        + endings
            .iter()
            .map(|ending| {
                counts.of(&format!("{base}{ending}")) + counts.of(&format!("ال{base}{ending}"))
            })
            .sum::<u64>();
    if seen < 20 {
        return None;
    }
    let gender = if last == 'ة' {
        Gender::Feminine
    } else {
        Gender::Masculine
    };
    let upos = if sort == Sort::Act {
        Upos::Noun
    } else {
        Upos::Adj
    };
    Some(Entry {
        stem,
        class: Class::Nominal,
        upos,
        features: Features::default()
            .with_gender(gender)
            .with_number(Number::Singular),
        paradigm,
        flags: if sort == Sort::Act {
            0
        } else {
            flag::ALSO_NOUN
        },
        lemma: form.to_owned(),
        root: Some(root.to_owned()),
        listed: false,
        gloss: match sort {
            _ if gloss.is_empty() => String::new(),
            Sort::Act => format!("{gloss} (verbal noun)"),
            Sort::Participle => format!("{gloss} (participle)"),
        },
        weight: 0,
    })
}

fn made_from(verb: &Verb, root: &str) -> Vec<(String, Sort)> {
    use Sort::{Act, Participle};
    let radicals: Vec<char> = root.chars().filter(|c| *c != ' ').collect();
    let letters: Vec<char> = verb.lemma.chars().collect();
    let n = letters.len();
    if n < 2 || radicals.len() < 3 {
        return Vec::new();
    }
    let text = |range: std::ops::Range<usize>| letters[range].iter().collect::<String>();
    let last = letters[n - 1];
    let defective = matches!(last, 'ى') || last == 'ا';
    let glottal = matches!(last, 'أ' | 'ء' | 'ئ');
    let hollow = n >= 2 && letters[n - 2] == 'ا' && !defective && matches!(radicals[1], 'و' | 'ي');
    let doubled = radicals.len() == 3 && radicals[1] == radicals[2];
    let head = text(0..n - 1);
    let mut out: Vec<(String, Sort)> = Vec::new();
    let mut act = |form: String| out.push((form, Act));
    // The verbal noun of forms VII to X puts ا before the last radical.
    let with_alif = |start: &str, body: &str, last: char| {
        if defective || glottal {
            format!("{start}{body}اء")
        } else {
            format!("{start}{body}ا{last}")
        }
    };
    let pattern = verb.pattern.as_str();
    let augmented = if pattern.starts_with("1a2~a3") && n >= 2 {
        // II
        if defective {
            act(format!("ت{head}ية"));
        } else if glottal {
            act(format!("ت{head}ئة"));
            act(format!("ت{head}يء"));
        } else if n == 3 {
            act(format!("ت{head}ي{last}"));
            act(format!("ت{}ة", verb.lemma));
        }
        Some(verb.lemma.clone())
    } else if pattern.starts_with("1A2a3") {
        // III
        if defective {
            act(format!("م{head}اة"));
        } else {
            act(format!("م{}ة", verb.lemma));
        }
        if n == 4 && !defective {
            act(format!("{}{}ا{last}", letters[0], letters[2]));
        }
        Some(verb.lemma.clone())
    } else if pattern.starts_with(">a1o2a3")
        || pattern.starts_with(">a") && matches!(letters[0], 'أ' | 'آ')
    {
        // IV
        let rest = if letters[0] == 'آ' {
            format!("ي{}", text(1..n))
        } else {
            text(1..n)
        };
        let body: Vec<char> = rest.chars().collect();
        let stem: String = body[..body.len() - 1].iter().collect();
        let stem = if body.len() == 3 && body[0] == 'و' {
            format!("ي{}", body[1])
        } else {
            stem
        };
        if hollow {
            act(format!("إ{rest}ة"));
        } else if doubled && body.len() == 2 {
            act(format!("إ{rest}ا{last}"));
        } else {
            act(with_alif("إ", &stem, last));
        }
        Some(if letters[0] == 'آ' {
            format!("ؤ{}", text(1..n))
        } else {
            text(1..n)
        })
    } else if pattern.starts_with("ta1a2~3") || pattern.starts_with("ta1A2a3") {
        // V, VI
        if defective {
            act(format!("{head}ي"));
        } else if glottal {
            act(format!("{head}ؤ"));
        } else {
            act(verb.lemma.clone());
        }
        Some(verb.lemma.clone())
    } else if letters[0] == 'ا' && n >= 4 && !pattern.starts_with("1a") {
        // VII, VIII, IX, X
        let tenth = pattern.starts_with("{isota");
        if tenth && hollow {
            act(format!("{}ة", verb.lemma));
        } else if hollow {
            act(format!("{}يا{last}", text(0..n - 2)));
        } else if doubled && n < if tenth { 6 } else { 5 } {
            act(format!("{}ا{last}", verb.lemma));
        } else if tenth && letters.get(3) == Some(&'و') && radicals[0] == 'و' {
            act(with_alif("استي", &text(4..n - 1), last));
        } else {
            act(with_alif("", &head, last));
        }
        Some(text(1..n))
    } else if pattern.starts_with("1a2o3a4") || pattern.starts_with("ta1a2o3a4") {
        if letters[0] == 'ت' && pattern.starts_with('t') {
            act(verb.lemma.clone());
        } else {
            act(format!("{}ة", verb.lemma));
        }
        Some(verb.lemma.clone())
    } else {
        None
    };
    match augmented {
        Some(body) => {
            let body: Vec<char> = body.chars().collect();
            let m = body.len();
            let before = body[..m - 1].iter().collect::<String>();
            let whole = body.iter().collect::<String>();
            if defective {
                out.push((format!("م{before}ي"), Participle));
                out.push((format!("م{before}ى"), Participle));
            } else if glottal {
                out.push((format!("م{before}ئ"), Participle));
            } else if hollow && !pattern.starts_with("1a") && !pattern.starts_with("ta") && m >= 3 {
                let start = body[..m - 2].iter().collect::<String>();
                out.push((format!("م{whole}"), Participle));
                if pattern.starts_with(">a") || pattern.starts_with("{isota") {
                    out.push((format!("م{start}ي{last}"), Participle));
                }
            } else {
                out.push((format!("م{whole}"), Participle));
            }
        }
        None if radicals.len() == 3 && n <= 3 => {
            let [a, b, c] = [radicals[0], radicals[1], radicals[2]];
            let first = letters[0];
            let hamza = |c: char| if c == 'ء' { 'أ' } else { c };
            let weak = matches!(c, 'و' | 'ي');
            if hollow {
                out.push((format!("{first}ائ{last}"), Participle));
                out.push((format!("م{first}{b}{last}"), Participle));
            } else if weak {
                let start = if first == 'أ' {
                    "آ".to_owned()
                } else {
                    format!("{first}ا")
                };
                out.push((format!("{start}{b}ي"), Participle));
                out.push((format!("م{first}{b}{c}"), Participle));
            } else if doubled {
                out.push((format!("{first}ا{b}"), Participle));
                out.push((format!("م{first}{b}و{b}"), Participle));
            } else {
                let middle = if b == 'ء' { 'ئ' } else { b };
                let end = if c == 'ء' { 'ئ' } else { c };
                let start = if a == 'ء' {
                    "آ".to_owned()
                } else {
                    format!("{a}ا")
                };
                out.push((format!("{start}{middle}{end}"), Participle));
                let end = if c == 'ء' { 'ء' } else { c };
                out.push((
                    format!("م{}{}و{end}", hamza(a), if b == 'ء' { 'ؤ' } else { b }),
                    Participle,
                ));
            }
            if !weak && !hollow && a != 'ء' && b != 'ء' && c != 'ء' && !doubled {
                for form in [
                    format!("{a}{b}و{c}"),
                    format!("{a}{b}ا{c}ة"),
                    format!("{a}{b}{c}ة"),
                    format!("{a}{b}و{c}ة"),
                    format!("{a}{b}{c}ان"),
                    format!("{a}{b}{c}"),
                ] {
                    out.push((form, Act));
                }
            }
        }
        None => {}
    }
    out
}
