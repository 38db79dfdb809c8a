//! Dates (9 يناير 2025) and figures (12.5 مليون ريال).

use crate::text::Span;

/// A date expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    /// Its place in the text.
    pub span: Span,
    /// ISO 8601 or EDTF, Gregorian; absent for relative and impossible dates.
    pub value: Option<String>,
    /// The value in the Hijri calendar, where the text gives that.
    pub hijri: Option<String>,
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuantityKind {
    /// Money, in an ISO 4217 currency.
    Money,
    /// A percentage.
    Percent,
    /// A measure, in a UCUM unit.
    Measure,
    /// A span of time.
    Duration,
    /// Somebody's age.
    Age,
    /// People.
    People,
    /// Anything else that is counted.
    Count,
}

impl QuantityKind {
    /// The name that the document uses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Measure => "measure",
            Self::Duration => "duration",
            Self::Age => "age",
            Self::People => "people",
            Self::Count => "count",
        }
    }
}

/// A figure with its unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Its place in the text.
    pub span: Span,
    /// What it counts.
    pub kind: QuantityKind,
    /// The number; the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    pub max: Option<f64>,
    /// ISO 4217, UCUM, `percent`, `person` or `count`.
    pub unit: String,
    /// Lemma of the counted noun, with unit `count`.
    pub noun: Option<String>,
}
