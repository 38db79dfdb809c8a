//! Morphological features in the terms of Universal Dependencies, packed into one number.

use std::fmt;

macro_rules! feature {
    ($(#[$doc:meta])* $name:ident, $label:literal: $($(#[$value_doc:meta])* $value:ident = $text:literal),+ $(,)?) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum $name { $($(#[$value_doc])* $value),+ }

        impl $name {
            const LABEL: &'static str = $label;
            const VALUES: &'static [(&'static str, Self)] = &[$(($text, Self::$value)),+];

            /// The value as Universal Dependencies writes it.
            pub const fn name(self) -> &'static str {
                Self::VALUES[self as usize].0
            }
        }
    };
}

feature!(/// Aspect of a verb form.
    Aspect, "Aspect": /// المضارع
    Imperfective = "Imp", /// الماضي
    Perfective = "Perf");
feature!(/// Case of a noun or adjective.
    Case, "Case": /// النصب
    Accusative = "Acc", /// الجر
    Genitive = "Gen", /// الرفع
    Nominative = "Nom");
feature!(/// State of a noun or adjective.
    Definite, "Definite": /// الإضافة
    Construct = "Cons", /// التعريف
    Definite = "Def", /// التنكير
    Indefinite = "Ind");
feature!(/// Grammatical gender.
    Gender, "Gender": /// التأنيث
    Feminine = "Fem", /// التذكير
    Masculine = "Masc");
feature!(/// Mood of a verb form.
    Mood, "Mood": /// الأمر
    Imperative = "Imp", /// الرفع
    Indicative = "Ind", /// الجزم
    Jussive = "Jus", /// النصب
    Subjunctive = "Sub");
feature!(/// Grammatical number.
    Number, "Number": /// المثنى
    Dual = "Dual", /// الجمع
    Plural = "Plur", /// المفرد
    Singular = "Sing");
feature!(/// Grammatical person.
    Person, "Person": /// المتكلم
    First = "1", /// المخاطب
    Second = "2", /// الغائب
    Third = "3");
feature!(/// Kind of a pronoun.
    PronounType, "PronType": /// اسم الإشارة
    Demonstrative = "Dem", /// اسم الاستفهام
    Interrogative = "Int", /// الضمير
    Personal = "Prs", /// الاسم الموصول
    Relative = "Rel");
feature!(/// Voice of a verb or participle.
    Voice, "Voice": /// المعلوم
    Active = "Act", /// المجهول
    Passive = "Pass");

/// A bundle of features; each may be absent.
///
/// Three bits a feature, 0 for absent, else the value plus one. كتبت read as "she wrote":
///
/// ```text
/// Aspect Case Definite Gender Mood Number Person PronType Voice
///   2     0      0       1     2     3      3       0       1
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Features(u32);

macro_rules! fields {
    ($($index:literal $field:ident $with:ident $kind:ident),+ $(,)?) => {
        impl Features {
            $(
                #[doc = concat!("The value of ", stringify!($kind), ".")]
                pub fn $field(self) -> Option<$kind> {
                    let value = (self.0 >> (3 * $index)) & 7;
                    Some($kind::VALUES.get((value as usize).checked_sub(1)?)?.1)
                }

                #[doc = concat!("The same bundle with ", stringify!($kind), " set to `value`, or without it.")]
                #[must_use]
                pub fn $with(self, value: impl Into<Option<$kind>>) -> Self {
                    let value = value.into().map_or(0, |value| value as u32 + 1);
                    Self(self.0 & !(7 << (3 * $index)) | value << (3 * $index))
                }
            )+

            /// The bundle written `Case=Gen|Definite=Def`, names in any order, `_` for none.
            /// Names and values that no field holds make it absent.
            pub fn parse(text: &str) -> Option<Self> {
                let mut features = Self::default();
                for pair in text.split('|').filter(|pair| !matches!(*pair, "" | "_")) {
                    let (label, value) = pair.split_once('=')?;
                    $(if label == $kind::LABEL {
                        let &(_, value) = $kind::VALUES.iter().find(|(name, _)| *name == value)?;
                        features = features.$with(value);
                        continue;
                    })+
                    return None;
                }
                Some(features)
            }

            /// Label and value of each feature that is there, sorted by label.
            pub fn pairs(self) -> impl Iterator<Item = (&'static str, &'static str)> {
                [$(self.$field().map(|value| ($kind::LABEL, value.name()))),+].into_iter().flatten()
            }
        }
    };
}

fields! {
    0 aspect with_aspect Aspect,
    1 case with_case Case,
    2 definite with_definite Definite,
    3 gender with_gender Gender,
    4 mood with_mood Mood,
    5 number with_number Number,
    6 person with_person Person,
    7 pronoun_type with_pronoun_type PronounType,
    8 voice with_voice Voice,
}

impl Features {
    /// The bundle as one number, stable within a format version of the model file.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The bundle of that number; bits that mean nothing are read as absent.
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits & 0x07FF_FFFF)
    }

    /// Whether no feature is there.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl fmt::Display for Features {
    /// As CoNLL-U writes it, without the `_` for none.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (label, value)) in self.pairs().enumerate() {
            let bar = if index == 0 { "" } else { "|" };
            write!(f, "{bar}{label}={value}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Features {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{self}]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bundles_print_sorted_and_read_back() {
        let features = Features::default()
            .with_number(Number::Singular)
            .with_gender(Gender::Feminine)
            .with_aspect(Aspect::Perfective);
        assert_eq!(features.to_string(), "Aspect=Perf|Gender=Fem|Number=Sing");
        assert_eq!(
            Features::parse("Number=Sing|Aspect=Perf|Gender=Fem"),
            Some(features)
        );
        assert_eq!(Features::from_bits(features.bits()), features);
        assert_eq!(
            features.with_gender(None).to_string(),
            "Aspect=Perf|Number=Sing"
        );
        assert_eq!(Features::parse("Colour=Red"), None);
        assert_eq!(Features::parse("_"), Some(Features::default()));
    }
}
