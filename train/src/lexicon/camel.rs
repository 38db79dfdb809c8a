//! Camel Morph (Habash and others, 2022): verbs, adjectives, names, numerals.

use super::buckwalter;
use super::entry::Entry;
use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use khulasa::analysis::{Aspect, Features, Gender, Mood, Number, Upos, Voice};
use khulasa::morphology::affixes::nouns::{NounFinal, slot};
use khulasa::morphology::affixes::verbs::{VerbEndings, VerbFinal};
use khulasa::morphology::kind::{Class, flag};
use std::collections::HashMap;
use std::fs::File;
use std::path::Path;

/// A row of a table, by column names.
struct Row(HashMap<String, String>);

impl Row {
    fn get(&self, column: &str) -> &str {
        self.0.get(column).map_or("", String::as_str)
    }

    /// The gloss for people: the first senses, in words.
    fn gloss(&self) -> String {
        let senses: Vec<&str> = self.get("GLOSS").split(';').take(3).collect();
        senses.join(", ").replace('_', " ")
    }
}

fn table(corpora: &Path, name: &str) -> Result<Vec<Row>> {
    let path = corpora.join(format!("lexicon/camel-morph/{name}.csv.gz"));
    let file = File::open(&path).with_context(|| format!("cannot open {}", path.display()))?;
    let mut reader = csv::Reader::from_reader(GzDecoder::new(file));
    let columns: Vec<String> = reader.headers()?.iter().map(str::to_owned).collect();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record?;
        let row = Row(columns
            .iter()
            .cloned()
            .zip(record.iter().map(str::to_owned))
            .collect());
        if row.get("DEFINE") == "LEXICON" {
            rows.push(row);
        }
    }
    Ok(rows)
}

/// A verb, for those who derive nouns from it.
pub struct Verb {
    pub lemma: String,
    pub root: Option<String>,
    /// Camel Morph's pattern, such as `{i1ota2a3`.
    pub pattern: String,
    pub gloss: String,
}

/// All verb stems, and the verbs they belong to.
pub fn verbs(corpora: &Path) -> Result<(Vec<Entry>, Vec<Verb>)> {
    let mut entries = Vec::new();
    let mut verbs = Vec::new();
    for (name, class) in [
        ("MSA-Verb-LEX-PV", Class::Perfect),
        ("MSA-Verb-LEX-IV", Class::Imperfect),
        ("MSA-Verb-LEX-CV", Class::Imperative),
    ] {
        for row in table(corpora, name)? {
            let lemma = buckwalter::lemma(row.get("LEMMA"));
            let root = buckwalter::root(row.get("ROOT"));
            if lemma == "ليس" {
                // Its few forms are in the table of the closed classes.
                continue;
            }
            if class == Class::Perfect {
                verbs.push(Verb {
                    lemma: lemma.clone(),
                    root: root.clone(),
                    pattern: row.get("PATTERN_ABSTRACT").to_owned(),
                    gloss: row.gloss(),
                });
            }
            let conditions = format!("{} {}", row.get("COND-T"), row.get("COND-S"));
            let form = row.get("FORM");
            let features = features(class);
            for (stem, paradigm, flags) in stems(form, &conditions, class) {
                entries.push(Entry {
                    stem,
                    class,
                    upos: auxiliary(&lemma),
                    features,
                    paradigm,
                    flags,
                    lemma: lemma.clone(),
                    root: root.clone(),
                    listed: true,
                    gloss: row.gloss(),
                    weight: 0,
                });
            }
            for (stem, paradigm, flags) in stems(form, &conditions, class) {
                let passive = passive(&stem, paradigm, class, &lemma, root.as_deref());
                if let Some((stem, paradigm)) = passive {
                    entries.push(Entry {
                        stem,
                        class,
                        upos: Upos::Verb,
                        features: features.with_voice(Voice::Passive),
                        paradigm,
                        flags: flags & !flag::HAMZA_FIRST,
                        lemma: lemma.clone(),
                        root: root.clone(),
                        listed: true,
                        gloss: row.gloss(),
                        weight: 0,
                    });
                }
            }
        }
    }
    Ok((entries, verbs))
}

/// كان is an auxiliary before a predicate; its sisters are verbs, as the treebank has it.
fn auxiliary(lemma: &str) -> Upos {
    if lemma == "كان" {
        Upos::Aux
    } else {
        Upos::Verb
    }
}

fn features(class: Class) -> Features {
    let active = Features::default().with_voice(Voice::Active);
    match class {
        Class::Perfect => active.with_aspect(Aspect::Perfective),
        Class::Imperfect => active.with_aspect(Aspect::Imperfective),
        _ => active
            .with_aspect(Aspect::Imperfective)
            .with_mood(Mood::Imperative),
    }
}

/// A stem's letters, paradigm and flags, from its form and conditions.
fn stems(form: &str, conditions: &str, class: Class) -> Vec<(String, u8, u8)> {
    let has = |condition: &str| conditions.split_whitespace().any(|one| one == condition);
    let endings = if has("v-suff") {
        VerbEndings::Vowel
    } else if has("c-suff") {
        VerbEndings::Consonant
    } else {
        VerbEndings::All
    };
    let perfect = class == Class::Perfect;
    // What the condition adds to the form, and the final letter that is left to the endings.
    let (added, last) = if has("#-ay") || has("#-aY") {
        ("", VerbFinal::Maqsura)
    } else if has("#->ay") || has("#->~ay") {
        (">", VerbFinal::Maqsura)
    } else if has("#-aw") || has("#-aA") {
        ("", VerbFinal::Alif)
    } else if has("#-iy") {
        ("", VerbFinal::Ya)
    } else if has("#-}iy") || has("#-}~iy") {
        ("}", VerbFinal::Ya)
    } else if has("#-uw") {
        ("", VerbFinal::Waw)
    } else if has("#-a>") {
        ("", VerbFinal::Hamza)
    } else if has("#-A'") {
        ("A'", VerbFinal::Plain)
    } else if has("#-iy'") {
        ("iy'", VerbFinal::Plain)
    } else if has("#-uw'") {
        ("uw'", VerbFinal::Plain)
    } else if has("#-u&") {
        ("&", VerbFinal::Plain)
    } else if has("#n") && endings != VerbEndings::Vowel {
        ("", VerbFinal::Nun)
    } else {
        ("", VerbFinal::Plain)
    };
    let last = if class == Class::Imperative && last == VerbFinal::Alif {
        VerbFinal::Maqsura
    } else {
        last
    };
    let mut flags = 0;
    if !has("intrans") {
        flags |= flag::TRANSITIVE;
    }
    let mut stem = buckwalter::plain(&format!("{form}{added}"));
    if has(">-#") && class == Class::Imperfect {
        if has("u-#") {
            stem.insert(0, 'ؤ');
        } else {
            stem.insert(0, 'أ');
            flags |= flag::HAMZA_FIRST;
        }
    }
    let mut out = vec![(stem, (endings as u8) << 4 | last as u8, flags)];
    // شاء: شئت, لم يشأ; جاء: جئت. The tables give the short stem only where it is a row of its own.
    if added == "A'" && endings == VerbEndings::All {
        let short = buckwalter::plain(&format!("{form}>"));
        out[0].1 = (VerbEndings::Vowel as u8) << 4;
        out.push((short, (VerbEndings::Consonant as u8) << 4, flags));
    } else if added == "iy'" && endings == VerbEndings::All && !perfect {
        let short = buckwalter::plain(&format!("{form}}}"));
        out[0].1 = (VerbEndings::Vowel as u8) << 4;
        out.push((short, (VerbEndings::Consonant as u8) << 4, flags));
    }
    out
}

/// Weak verbs without an object, whose passive would be read for that of the fourth form: يقام is
/// of أقام, يجرى of أجرى.
const INTRANSITIVE: [&str; 53] = [
    "قام", "عاد", "زال", "نام", "صار", "كان", "بات", "مات", "طار", "سار", "سال", "ساد", "دار",
    "ثار", "غاب", "خاب", "ضاع", "ذاع", "شاع", "طاف", "عاش", "فاح", "فار", "فاض", "لاح", "هاج",
    "تاه", "تاب", "طاب", "جاع", "حار", "حام", "فات", "لان", "مال", "بان", "حان", "هان", "ذاب",
    "راح", "راق", "بقي", "مشى", "جرى", "نجا", "دنا", "سما", "علا", "غلا", "بدا", "نما", "مضى", "تاح",
];

/// The passive of a stem, where its letters are not those of the active: قيل، يقال، شوهد، رمي،
/// يرمى، أنشئ، ينشأ، سئل، يؤخذ، يوجد.
fn passive(
    stem: &str,
    paradigm: u8,
    class: Class,
    lemma: &str,
    root: Option<&str>,
) -> Option<(String, u8)> {
    if INTRANSITIVE.contains(&lemma) {
        return None;
    }
    let mut letters: Vec<char> = stem.chars().collect();
    let n = letters.len();
    let (endings, last) = (paradigm & 0x30, paradigm & 15);
    let vowel = endings >> 4 == VerbEndings::Vowel as u8;
    let is = |last_letter: VerbFinal| last == last_letter as u8;
    let hollow = {
        let lemma: Vec<char> = lemma.chars().collect();
        vowel && n >= 2 && lemma.len() >= 3 && lemma[lemma.len() - 2] == 'ا' && is(VerbFinal::Plain)
    };
    let text = |letters: &[char]| letters.iter().collect::<String>();
    match class {
        Class::Perfect => {
            // شاهد، تعامل: the ا of forms III and VI.
            let long = usize::from(letters.first() == Some(&'ت') && n > 2 && letters[2] == 'ا') + 1;
            if !hollow
                && n >= 3
                && letters.get(long) == Some(&'ا')
                && long + 1 < n + usize::from(last != 0)
            {
                letters[long] = 'و';
                let last = if is(VerbFinal::Maqsura) {
                    VerbFinal::Ya as u8
                } else {
                    last
                };
                return Some((text(&letters), endings | last));
            }
            if hollow && letters[n - 2] == 'ا' {
                letters[n - 2] = 'ي';
                return Some((text(&letters), paradigm));
            }
            if is(VerbFinal::Maqsura) || is(VerbFinal::Alif) {
                return Some((stem.to_owned(), endings | VerbFinal::Ya as u8));
            }
            if is(VerbFinal::Hamza) {
                return Some((format!("{stem}ئ"), endings));
            }
            if n == 3 && letters[1] == 'أ' {
                letters[1] = 'ئ';
                return Some((text(&letters), paradigm));
            }
            None
        }
        Class::Imperfect => {
            if hollow && matches!(letters[n - 2], 'ي' | 'و') {
                letters[n - 2] = 'ا';
                return Some((text(&letters), paradigm));
            }
            if is(VerbFinal::Ya) || is(VerbFinal::Waw) {
                let lost = root.is_some_and(|root| root.starts_with('و')) && n == 1;
                let stem = if lost {
                    format!("و{stem}")
                } else {
                    stem.to_owned()
                };
                return Some((stem, endings | VerbFinal::Maqsura as u8));
            }
            if n >= 2 && letters[n - 1] == 'ئ' && is(VerbFinal::Plain) {
                return Some((text(&letters[..n - 1]), endings | VerbFinal::Hamza as u8));
            }
            if letters[0] == 'أ' {
                letters[0] = 'ؤ';
                return Some((text(&letters), paradigm));
            }
            let lost = root.is_some_and(|root| root.starts_with('و')) && lemma.starts_with('و');
            if lost && n == 2 && letters[0] != 'و' && is(VerbFinal::Plain) {
                return Some((format!("و{stem}"), paradigm));
            }
            None
        }
        _ => None,
    }
}

/// Adjectives, comparatives, names, numerals and quantifiers.
pub fn nominals(corpora: &Path) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for (name, upos, flags) in [
        ("MSA-Adj-LEX", Upos::Adj, flag::ALSO_NOUN),
        ("MSA-Adj-Comp-LEX", Upos::Adj, flag::ALSO_NOUN),
        ("MSA-Adj-Num-LEX", Upos::Adj, flag::ALSO_NOUN),
        ("MSA-Noun-Prop-LEX", Upos::Propn, flag::NAME),
    ] {
        for row in table(corpora, name)? {
            entries.extend(nominal(&row, upos, flags));
        }
    }
    Ok(entries)
}

fn nominal(row: &Row, upos: Upos, flags: u8) -> Vec<Entry> {
    let form = row.get("FORM");
    let mut lemma = buckwalter::lemma(row.get("LEMMA"));
    let root = buckwalter::root(row.get("ROOT"));
    let conditions = row.get("COND-S");
    let has = |condition: &str| conditions.split_whitespace().any(|one| one == condition);
    let mut slots = 0;
    for one in row.get("COND-T").split("||") {
        slots |= match one {
            "MS" => slot::BARE,
            "MD" => slot::DUAL,
            "MP" => slot::PLURAL,
            "FS" => slot::FEMININE,
            "FD" => slot::FEMININE_DUAL,
            "FP" => slot::FEMININE_PLURAL,
            _ => 0,
        };
    }
    let ending_in = |last: NounFinal| slots | (last as u8) << 6;
    let joined = |added: &str| buckwalter::plain(&format!("{form}{added}"));
    let mut stems: Vec<(String, u8)> = Vec::new();
    if has("#iy") {
        stems.push((joined(""), ending_in(NounFinal::Ya)));
    } else if has("#A}iy") {
        stems.push((joined("}"), ending_in(NounFinal::Ya)));
    } else if has("#A'-w") {
        stems.push((joined("'"), slots & slot::BARE));
        stems.push((joined("w"), slots & !slot::BARE));
    } else if has("#A'") || has("#A'@w") || has("#o'-con") || has("#w'") {
        stems.push((joined("'"), slots));
    } else if has("#aY-Ap-y") || has("#aY-Ap-w") {
        if slots & slot::BARE == 0 {
            // حياة، قناة: the feminine of a ى that is never written.
            stems.push((joined("A"), slot::FEMININE | slot::FEMININE_DUAL));
        } else {
            stems.push((joined(""), ending_in(NounFinal::Maqsura)));
        }
    } else if has("#aA") || has("#aA-Ap-y") || has("#aA-Ap-w") {
        stems.push((
            joined("A"),
            slots & slot::BARE | if slots & slot::BARE == 0 { slots } else { 0 },
        ));
        if has("#aA-Ap-y") {
            stems.push((joined("y"), slots & !slot::BARE));
        }
    } else if has("#a>") {
        stems.push((joined(""), ending_in(NounFinal::Hamza)));
    } else {
        stems.push((joined(""), slots));
    }
    let mut features = Features::default()
        .with_gender(Gender::Masculine)
        .with_number(Number::Singular);
    let own = buckwalter::plain(form);
    let shape = |word: &str| {
        word.trim_end_matches(['ة', 'ى', 'ي', 'ء', 'أ', 'ئ', 'ا'])
            .to_owned()
    };
    if upos == Upos::Propn {
        lemma = match slots {
            _ if has("#iy") => joined("y"),
            _ if has("#aY-Ap-y") => joined(if slots & slot::BARE == 0 { "Ap" } else { "Y" }),
            _ if has("#aA") => joined("A"),
            _ if has("#A'") || has("#A'-w") || has("#A'@w") => joined("'"),
            _ if has("#a>") => joined(">"),
            slot::FEMININE => joined("p"),
            _ => own.clone(),
        };
        if slots & slot::FEMININE != 0 || row.get("FEAT").contains("gen:f") {
            features = features.with_gender(Gender::Feminine);
        }
    } else if shape(&own) != shape(&lemma) {
        // Another stem of the same word: a broken plural, or the feminine of أفعل.
        if slots == slot::BARE || slots == slot::FEMININE {
            features = features.with_number(Number::Plural);
        } else if slots & slot::FEMININE_PLURAL != 0 && slots & slot::FEMININE == 0 {
            features = features.with_gender(Gender::Feminine);
        }
    }
    stems
        .into_iter()
        .filter(|(_, paradigm)| paradigm & slot::ALL != 0)
        .map(|(stem, paradigm)| Entry {
            stem,
            class: Class::Nominal,
            upos,
            features,
            paradigm,
            flags,
            lemma: lemma.clone(),
            root: root.clone(),
            listed: true,
            gloss: row.gloss(),
            weight: 0,
        })
        .collect()
}
