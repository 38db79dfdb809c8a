use super::{Place, Source};
use std::collections::BTreeMap;

/// A date, and where the articles give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Its value, as in the analysis.
    pub value: String,
    /// Where it is given, by article and in text order.
    pub mentions: Vec<Place>,
}

/// Dates with a value, in order of time: a year before its months, a month before its days. Days
/// of an unknown year come last.
pub fn timeline(sources: &[Source]) -> Vec<Moment> {
    let mut moments: BTreeMap<(Key, &str), Vec<Place>> = BTreeMap::new();
    for (article, source) in sources.iter().enumerate() {
        for date in &source.analysis.dates {
            if let Some(value) = &date.value {
                let place = Place {
                    article,
                    span: date.span,
                };
                moments.entry((key(value), value)).or_default().push(place);
            }
        }
    }
    moments
        .into_iter()
        .map(|((_, value), mentions)| Moment {
            value: value.to_owned(),
            mentions,
        })
        .collect()
}

/// Whether the year is unknown; year, month and day where the date begins; 0 for none.
type Key = (bool, i32, u8, u8);

fn key(value: &str) -> Key {
    let begin = value.split('/').next().unwrap_or(value);
    let (sign, digits) = match begin.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, begin),
    };
    let mut parts = digits.split('-');
    let year = parts.next().unwrap_or_default();
    let unknown = year.is_empty() || year.starts_with('X');
    // 197X begins in 1970.
    let year = year.replace('X', "0").parse().unwrap_or(0) * sign;
    let mut part = || parts.next().and_then(|part| part.parse::<u8>().ok());
    let month = match part() {
        // Quarters and seasons begin with a month of theirs.
        Some(quarter @ 33..=36) => (quarter - 33) * 3 + 1,
        Some(season @ 21..=24) => (season - 21) * 3 + 3,
        Some(month) => month,
        None => 0,
    };
    (
        unknown,
        if unknown { 0 } else { year },
        month,
        part().unwrap_or(0),
    )
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn values_in_order_of_time() {
        let values = [
            "-0044",
            "0622",
            "197X",
            "1991",
            "2016-33",
            "2016-02/2016-05",
            "2022",
            "2022-02",
            "2022-02-24",
            "2022-12",
            "XXXX-03-12",
            "XXXX-06",
        ];
        let mut sorted = values;
        sorted.sort_by_key(|value| key(value));
        assert_eq!(sorted, values);
    }

    #[test]
    fn what_is_no_date_is_no_trouble() {
        for value in ["", "-", "/", "XXXX", "99999999999-99-99", "2022-XX-05"] {
            key(value);
        }
    }
}
