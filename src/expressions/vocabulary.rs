//! The words that dates and quantities are made of, by their folded letters.

use super::currencies::{CODES, CURRENCIES, Currency};
use super::months::{self, MonthWord};
use super::numerals::{self, Form, Numeral};
use super::people::PEOPLE;
use super::places::COUNTRIES;
use super::roles::{self, Role};
use super::time_words::{self, Period, Relative};
use super::units::{UNITS, Unit};
use crate::text::{Letter, Spelling};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// Number of a word, and thereby which of its forms stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One.
    Singular,
    /// Two: ساعتين.
    Dual,
    /// Three and more.
    Plural,
    /// كلم.
    Short,
}

/// A unit in one of its forms.
#[derive(Clone, Copy, Debug)]
pub struct UnitWord {
    /// Which unit.
    pub unit: &'static Unit,
    /// Which form.
    pub shape: Shape,
}

/// A word for money in one of its forms.
#[derive(Clone, Copy, Debug)]
pub struct CurrencyWord {
    /// Which word.
    pub currency: &'static Currency,
    /// Which form.
    pub shape: Shape,
}

/// All that a word can mean here; most words mean one thing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entry {
    /// A number.
    pub number: Option<Numeral>,
    /// الثالث.
    pub ordinal: Option<u8>,
    /// A month, or the first word of one.
    pub month: Option<MonthWord>,
    /// الأول or الثاني of a month: whether it is the latter.
    pub latter: Option<bool>,
    /// Whether the month's name is also something else.
    pub doubtful: bool,
    /// A day of the week.
    pub weekday: bool,
    /// A unit of time or measure.
    pub unit: Option<UnitWord>,
    /// A word for money.
    pub currency: Option<CurrencyWord>,
    /// An ISO code.
    pub code: Option<&'static str>,
    /// A stretch of time that heads a date.
    pub period: Option<Period>,
    /// أمس.
    pub relative: Option<Relative>,
    /// الماضي, المقبل.
    pub relation: bool,
    /// صيف, as EDTF's number.
    pub season: Option<u8>,
    /// ستينيات, as the tens.
    pub decade: Option<u8>,
    /// What the word does in the grammar of dates and figures.
    pub role: Option<Role>,
    /// The country that it speaks of, as an index of [`COUNTRIES`]; some cities' names are shared by two.
    pub places: [Option<u8>; 2],
    /// Somebody.
    pub person: bool,
}

/// A word that means nothing here.
pub static NOTHING: Entry = Entry {
    number: None,
    ordinal: None,
    month: None,
    latter: None,
    doubtful: false,
    weekday: false,
    unit: None,
    currency: None,
    code: None,
    period: None,
    relative: None,
    relation: false,
    season: None,
    decade: None,
    role: None,
    places: [None; 2],
    person: false,
};

/// The table of words.
#[derive(Debug, Default)]
pub struct Vocabulary {
    index: FxHashMap<Box<[Letter]>, u32>,
    entries: Vec<Entry>,
}

impl Vocabulary {
    /// The one table, made when it is first asked for.
    pub fn get() -> &'static Self {
        static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
        VOCABULARY.get_or_init(Self::build)
    }

    /// What the folded `letters` mean.
    pub fn find(&self, letters: &[Letter]) -> Option<&Entry> {
        self.index
            .get(letters)
            .map(|&index| &self.entries[index as usize])
    }

    // One function for all tables: generic ones would be compiled anew for each of them.
    #[inline(never)]
    fn add(&mut self, word: &str, set: &mut dyn FnMut(&mut Entry)) {
        let mut spelling = Spelling::new();
        spelling.read(word);
        let next = self.entries.len() as u32;
        let index = *self.index.entry(spelling.folded().into()).or_insert(next);
        if index == next {
            self.entries.push(Entry::default());
        }
        set(&mut self.entries[index as usize]);
    }

    #[inline(never)]
    fn add_all(&mut self, words: &str, set: &mut dyn FnMut(&mut Entry)) {
        for word in words.split_whitespace() {
            self.add(word, set);
        }
    }

    fn build() -> Self {
        let mut vocabulary = Self::default();
        vocabulary.add_numbers();
        vocabulary.add_dates();
        vocabulary.add_units();
        for (index, (_, words)) in COUNTRIES.iter().enumerate() {
            vocabulary.add_all(words, &mut |entry| {
                let free = usize::from(entry.places[0].is_some());
                entry.places[free] = Some(index as u8);
            });
        }
        vocabulary.add_all(PEOPLE, &mut |entry| entry.person = true);
        for &(role, words) in &roles::WORDS {
            vocabulary.add_all(words, &mut |entry| entry.role = Some(role));
        }
        vocabulary
    }

    fn add_numbers(&mut self) {
        for &(number, words) in &numerals::SMALL {
            self.add_all(words, &mut |entry| entry.number = Some(number));
        }
        for &(value, stems) in &numerals::HUNDREDS {
            for stem in stems.split_whitespace() {
                for hundred in ["مئة", "مائة", "مية"] {
                    self.add(&format!("{stem}{hundred}"), &mut |entry| {
                        entry.number = Some(Numeral::Hundreds(value));
                    });
                }
            }
        }
        for &(value, singular, plurals) in &numerals::MULTIPLIERS {
            let mut put = |word: &str, form| {
                self.add_all(word, &mut |entry| {
                    entry.number = Some(Numeral::Multiplier(value, form))
                });
            };
            put(singular, Form::Singular);
            put(&format!("{singular}ا"), Form::Accusative);
            put(
                &format!("{singular}ان {singular}ين {singular}ي"),
                Form::Dual,
            );
            put(plurals, Form::Plural);
        }
        for &(value, words) in &time_words::ORDINALS {
            self.add_all(words, &mut |entry| entry.ordinal = Some(value));
        }
    }

    fn add_dates(&mut self) {
        for &(calendar, number, words) in &months::WHOLE {
            self.add_all(words, &mut |entry| {
                entry.month = Some(MonthWord::Whole(calendar, number))
            });
        }
        for &(calendar, former, latter, words) in &months::FIRST {
            self.add_all(words, &mut |entry| {
                entry.month = Some(MonthWord::First(calendar, former, latter));
            });
        }
        self.add_all(months::FORMER, &mut |entry| entry.latter = Some(false));
        self.add_all(months::LATTER, &mut |entry| entry.latter = Some(true));
        self.add_all(months::DOUBTFUL, &mut |entry| entry.doubtful = true);
        self.add_all(months::WEEKDAYS, &mut |entry| entry.weekday = true);
        for &(period, words) in &time_words::PERIODS {
            self.add_all(words, &mut |entry| entry.period = Some(period));
        }
        for &(relative, words) in &time_words::RELATIVES {
            self.add_all(words, &mut |entry| entry.relative = Some(relative));
        }
        self.add_all(time_words::RELATIONS, &mut |entry| entry.relation = true);
        for &(season, words) in &time_words::SEASONS {
            self.add_all(words, &mut |entry| entry.season = Some(season));
        }
        for &(decade, stem) in &time_words::DECADES {
            for ending in ["يات", "ات"] {
                self.add(&format!("{stem}{ending}"), &mut |entry| {
                    entry.decade = Some(decade)
                });
            }
        }
    }

    fn add_units(&mut self) {
        for unit in &UNITS {
            self.add_forms(unit.singular, unit.plural, &mut |entry, shape| {
                // قدمين are feet to stand on, and ميلان is a city.
                let dual = shape == Shape::Dual && unit.code.starts_with('[');
                if !dual {
                    entry.unit = Some(UnitWord { unit, shape });
                }
            });
            self.add_all(unit.short, &mut |entry| {
                entry.unit = Some(UnitWord {
                    unit,
                    shape: Shape::Short,
                });
            });
        }
        for currency in &CURRENCIES {
            self.add_forms(currency.singular, currency.plural, &mut |entry, shape| {
                // سنتين are two years, not two cents.
                let dual =
                    shape == Shape::Dual && (entry.unit.is_some() || currency.plural.is_empty());
                if !dual {
                    entry.currency = Some(CurrencyWord { currency, shape });
                }
            });
        }
        for code in CODES.split_whitespace() {
            self.add(code, &mut |entry| entry.code = Some(code));
        }
    }

    /// Singular, accusative and dual of each singular, and the plurals.
    fn add_forms(&mut self, singular: &str, plural: &str, set: &mut dyn FnMut(&mut Entry, Shape)) {
        for word in singular.split_whitespace() {
            self.add(word, &mut |entry| set(entry, Shape::Singular));
            let stem = match word.strip_suffix(['ة']) {
                Some(stem) => format!("{stem}ت"),
                None => {
                    self.add(&format!("{word}ا"), &mut |entry| {
                        set(entry, Shape::Singular)
                    });
                    word.to_owned()
                }
            };
            for ending in ["ان", "ين"] {
                self.add(&format!("{stem}{ending}"), &mut |entry| {
                    set(entry, Shape::Dual)
                });
            }
        }
        for word in plural.split_whitespace() {
            self.add(word, &mut |entry| set(entry, Shape::Plural));
        }
    }
}
