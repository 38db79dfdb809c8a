//! The currency at a token: its code, its part of the unit, and where it ends.

use super::context::Countries;
use super::currencies::{Currency, SIGNS};
use super::places::COUNTRIES;
use super::view::View;

/// A currency as it stands in the text.
#[derive(Clone, Copy, Debug)]
pub struct Money {
    /// ISO 4217.
    pub code: &'static str,
    /// Places by which it is smaller than the code's unit.
    pub places: u32,
    /// The token after it.
    pub end: usize,
}

/// The currency whose word, sign or code stands at `at`.
pub fn at(view: &View, countries: &Countries, at: usize) -> Option<Money> {
    let word = view.get(at)?;
    if let Some(code) = sign(word.mark) {
        return Some(Money {
            code,
            places: 0,
            end: at + 1,
        });
    }
    if let Some(money) = abbreviated(view, at) {
        return Some(money);
    }
    if let Some(code) = word.entry.code {
        let end = at + 1;
        return CODES_UPPER
            .iter()
            .find(|upper| upper.eq_ignore_ascii_case(code))
            .map(|code| Money {
                code,
                places: 0,
                end,
            });
    }
    word.entry
        .currency
        .map(|meant| named(view, countries, meant.currency, at))
}

/// Codes as ISO writes them.
static CODES_UPPER: [&str; 27] = [
    "USD", "EUR", "GBP", "AED", "SAR", "KWD", "QAR", "OMR", "BHD", "JOD", "EGP", "IQD", "LBP",
    "SYP", "TRY", "TND", "DZD", "MAD", "LYD", "SDG", "YER", "MRU", "CHF", "JPY", "CNY", "RUB",
    "INR",
];

/// The currency of a sign.
pub fn sign(mark: char) -> Option<&'static str> {
    SIGNS
        .iter()
        .find(|&&(sign, _)| sign == mark)
        .map(|&(_, code)| code)
}

/// The word `currency` at `at`, with the adjective behind it.
fn named(view: &View, countries: &Countries, currency: &'static Currency, at: usize) -> Money {
    let mut end = at + 1;
    let mut code = None;
    if let Some(next) = view
        .get(end)
        .filter(|next| !next.conjunction && !next.preposition)
    {
        let text = &view.text[next.start..next.end];
        // درهم دبي: a place, no adjective.
        let adjective = text != "دبي"
            && ["ي", "ى", "ية", "يا", "ياً", "يين", "يان"]
                .iter()
                .any(|ending| text.ends_with(ending));
        for place in next
            .entry
            .places
            .into_iter()
            .flatten()
            .filter(|_| adjective)
        {
            let country = COUNTRIES[usize::from(place)].0;
            code = code.or_else(|| currency.code_in(country));
        }
        // جنيها إسترلينيا
        if let Some(adjective) = next.entry.currency
            && let [(country, _)] = adjective.currency.codes
        {
            code = code.or_else(|| currency.code_in(country));
        }
        // فرنك أفريقي is that of West Africa, unless the article is about Central Africa.
        if code.is_none() && text.contains("فريقي") && currency.code_in("XO").is_some() {
            let central = countries.code(currency, at) == "XAF";
            code = Some(if central { "XAF" } else { "XOF" });
        }
        if code.is_none() && (text.starts_with("سيفا") || text.starts_with("غرب")) {
            code = currency.code_in("XO");
        }
        end += usize::from(code.is_some());
    }
    let code = code.unwrap_or_else(|| match currency.codes[0].1 {
        "USD" if currency.places == 0 => "USD",
        _ => countries.code(currency, at),
    });
    Money {
        code,
        places: currency.places,
        end,
    }
}

/// Short forms of two letters: ر.س, د.إ; the letters, the code.
static SHORT: [(&str, &str, &str); 22] = [
    ("ر", "س", "SAR"),
    ("ر", "ع", "OMR"),
    ("ر", "ق", "QAR"),
    ("ر", "ي", "YER"),
    ("د", "إ", "AED"),
    ("د", "ا", "AED"),
    ("د", "ك", "KWD"),
    ("د", "ب", "BHD"),
    ("د", "أ", "JOD"),
    ("د", "ع", "IQD"),
    ("د", "ت", "TND"),
    ("د", "ج", "DZD"),
    ("د", "ل", "LYD"),
    ("د", "م", "MAD"),
    ("ج", "م", "EGP"),
    ("ج", "س", "SDG"),
    ("ل", "ل", "LBP"),
    ("ل", "س", "SYP"),
    ("ل", "ت", "TRY"),
    ("أ", "م", "MRU"),
    ("ف", "س", "CHF"),
    ("ش", "ج", "ILS"),
];

/// م د: millions of the dinars that the article speaks of.
pub fn million_dinars(view: &View, countries: &Countries, at: usize) -> Option<Money> {
    let text = |index: usize| view.get(index).map(|word| &view.text[word.start..word.end]);
    let dinar = super::currencies::CURRENCIES
        .iter()
        .find(|currency| currency.singular == "دينار")?;
    let told = text(at) == Some("م") && text(at + 1) == Some("د") && !view.get(at)?.conjunction;
    told.then(|| Money {
        code: countries.code(dinar, at),
        places: 0,
        end: at + 2,
    })
}

/// ر.س, in one token or in three.
fn abbreviated(view: &View, at: usize) -> Option<Money> {
    let word = view.get(at)?;
    let text = &view.text[word.start..word.end];
    if text.len() == 5 {
        let (first, second) = text.split_once('.')?;
        let &(_, _, code) = SHORT.iter().find(|&&(a, b, _)| a == first && b == second)?;
        return Some(Money {
            code,
            places: 0,
            end: at + 1,
        });
    }
    if text.len() != 2 || view.mark(at + 1) != '.' || !view.get(at + 1)?.glued {
        return None;
    }
    let second = view.get(at + 2).filter(|second| second.glued)?;
    let second = &view.text[second.start..second.end];
    let &(_, _, code) = SHORT.iter().find(|&&(a, b, _)| a == text && b == second)?;
    Some(Money {
        code,
        places: 0,
        end: at + 3,
    })
}
