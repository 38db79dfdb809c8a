//! Our own lists, written for this project: facts that an editor knows by heart.
//!
//! ```text
//! # a comment
//! @ city                         the classes of what follows
//! باريس؛ [غج]لاسكو؛ نيو_يورك | NYC   names, parted by ؛ or a line end; | parts the forms of one thing
//! !الوطن                         also a common word
//! الأهلي المصري | ~الأهلي         a short form: other things may have it too
//! ```
//!
//! Forms are patterns of [`super::pattern`]. Of a person, the last name is a short form without
//! being written, and the first one a given name.

use super::Names;
use super::pattern::expand;
use anyhow::{Context, Result, bail};
use khulasa::entities::gazetteer::{Class, Classes};

const LISTS: [(&str, &str); 10] = [
    ("triggers", include_str!("triggers.txt")),
    ("countries", include_str!("countries.txt")),
    ("places_arab", include_str!("places_arab.txt")),
    ("places_world", include_str!("places_world.txt")),
    ("organisations", include_str!("organisations.txt")),
    ("people_public", include_str!("people_public.txt")),
    ("people_world", include_str!("people_world.txt")),
    ("people_renowned", include_str!("people_renowned.txt")),
    ("works", include_str!("works.txt")),
    ("names", include_str!("names.txt")),
];

/// Adds all lists.
pub fn read(names: &mut Names) -> Result<()> {
    for (name, list) in LISTS {
        read_list(name, list, names)?;
    }
    Ok(())
}

/// Adds one list; `file` is for messages.
pub fn read_list(file: &str, list: &str, names: &mut Names) -> Result<()> {
    let mut classes = Classes::NONE;
    for (number, line) in list.lines().enumerate() {
        let place = || format!("{file}, line {}", number + 1);
        let line = line.split('#').next().unwrap_or_default().trim();
        if let Some(head) = line.strip_prefix('@') {
            classes = Classes::NONE;
            for word in head.split_whitespace() {
                let Some(class) = Class::named(word) else {
                    bail!("{}: no class {word}", place());
                };
                classes = classes.and(Classes::of(class));
            }
            continue;
        }
        for item in line
            .split('؛')
            .map(str::trim)
            .filter(|item| !item.is_empty())
        {
            if classes == Classes::NONE {
                bail!("{}: no class is given", place());
            }
            read_item(item, classes, names).with_context(place)?;
        }
    }
    Ok(())
}

fn read_item(item: &str, classes: Classes, names: &mut Names) -> Result<()> {
    let person = classes.has(Class::Person);
    let named = classes.is_name() && !classes.meets(ONLY_PARTS);
    let thing = names.new_thing();
    for (index, form) in item.split('|').map(str::trim).enumerate() {
        let (form, common) = match form.strip_prefix('!') {
            Some(rest) => (rest, Classes::of(Class::Common)),
            None => (form, Classes::NONE),
        };
        let (form, short) = match form.strip_prefix('~') {
            Some(rest) => (rest, true),
            None => (form, false),
        };
        if classes.has(Class::Demonym) {
            add_demonyms(form, names);
            continue;
        }
        for spelling in expand(form)? {
            let classes = match short && person {
                true => Classes::of(Class::Family),
                false => classes,
            };
            let thing = named.then_some(thing);
            names.add(
                &spelling,
                classes.and(common),
                thing,
                !short && (index == 0 || !person),
            );
            if let Some(joined) = join_servant(&spelling) {
                names.add(&joined, classes.and(common), thing, !short);
            }
            if person && !short {
                add_parts(&spelling, names);
            }
        }
    }
    Ok(())
}

/// سعودي، السعودية، السعوديون …
fn add_demonyms(form: &str, names: &mut Names) {
    for article in ["", "ال"] {
        for ending in ["", "ة", "ون", "ين", "ات", "تين", "ا"] {
            let demonym = format!("{article}{form}{ending}");
            names.add(&demonym, Classes::of(Class::Demonym), None, false);
        }
    }
}

/// Names of parts of people are shared by many people: they are of no thing.
const ONLY_PARTS: Classes = Classes::of(Class::Given)
    .and(Classes::of(Class::Female))
    .and(Classes::of(Class::Family));

/// عبد الله written as one word.
fn join_servant(name: &str) -> Option<String> {
    name.contains("عبد ال")
        .then(|| name.replace("عبد ال", "عبدال"))
}

/// Words that stand before the last word of a family name and belong to it.
const BEFORE_LAST: [&str; 34] = [
    "عبد",
    "أبو",
    "ابو",
    "أبي",
    "بو",
    "ابن",
    "بن",
    "ولد",
    "آل",
    "دي",
    "دو",
    "دا",
    "فان",
    "فون",
    "لو",
    "ديل",
    "ماك",
    "بنت",
    "أم",
    "بني",
    "الأمير",
    "لا",
    "سان",
    "دوس",
    "دير",
    "دن",
    "أون",
    "تن",
    "باي",
    "سو",
    "ال",
    "دلا",
    "ماي",
    "بل",
];

/// The given and the family name of somebody whose full name is `full`.
fn add_parts(full: &str, names: &mut Names) {
    let words: Vec<&str> = full.split(' ').collect();
    if words.len() < 2 {
        return;
    }
    // A king or pope is known by his given name and a number.
    let ordinal = |word: &str| {
        [
            "الأول",
            "الثاني",
            "الثالث",
            "الرابع",
            "الخامس",
            "السادس",
            "الثامن",
            "الرابعة",
            "الأولى",
            "الثانية",
            "السابع",
            "التاسع",
            "العاشر",
            "عشر",
        ]
        .contains(&word)
    };
    let first = if words[0] == "عبد" || words[0] == "أبو" {
        2
    } else {
        1
    };
    if first < words.len() || words[0] != "أبو" {
        names.add(
            &words[..first].join(" "),
            Classes::of(Class::Given),
            None,
            false,
        );
        if words[0] == "عبد" {
            names.add(&words[..2].concat(), Classes::of(Class::Given), None, false);
        }
    }
    if ordinal(words[words.len() - 1]) {
        return;
    }
    let mut start = words.len() - 1;
    while start > 1 && BEFORE_LAST.contains(&words[start - 1]) {
        start -= 1;
    }
    if start < first {
        return;
    }
    let last = words[start..].join(" ");
    names.add(&last, Classes::of(Class::Family), None, false);
    if let Some(joined) = join_servant(&last) {
        names.add(&joined, Classes::of(Class::Family), None, false);
    }
}
