//! Which days exist, and from the Hijri calendar to the Gregorian one.

use super::months::Calendar;
use icu_calendar::Date;
use icu_calendar::cal::{Gregorian, Hijri};

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// Year of the common era.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// Years of the Hijra that are converted: those of the tables of Umm al-Qura, by which Saudi Arabia
/// lives. Before and after them nobody agrees about the day.
const HIJRI_YEARS: std::ops::RangeInclusive<i32> = 1300..=1600;

/// Whether the day can exist; without a year 29 February can.
pub fn exists(calendar: Calendar, year: Option<i32>, month: u8, day: u8) -> bool {
    let last = match (calendar, month) {
        (Calendar::Islamic, 1..=12) => 30,
        (Calendar::Gregorian, 4 | 6 | 9 | 11) => 30,
        (Calendar::Gregorian, 2) if year.is_none_or(is_leap) => 29,
        (Calendar::Gregorian, 2) => 28,
        (Calendar::Gregorian, 1..=12) => 31,
        _ => 0,
    };
    (1..=last).contains(&day)
}

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// The Gregorian day of a Hijri one, by the calendar of Umm al-Qura; none for a day that this
/// calendar does not have, or years for which it was not laid down.
pub fn from_hijri(year: i32, month: u8, day: u8) -> Option<Day> {
    if !HIJRI_YEARS.contains(&year) {
        return None;
    }
    let date =
        Date::try_new_hijri_with_calendar(year, month, day, Hijri::new_umm_al_qura()).ok()?;
    let date = date.to_calendar(Gregorian);
    Some(Day {
        year: date.era_year().year,
        month: date.month().number(),
        day: date.day_of_month().0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u8, day: u8) -> Option<Day> {
        Some(Day { year, month, day })
    }

    #[test]
    fn hijri_days() {
        assert_eq!(from_hijri(1446, 9, 1), day(2025, 3, 1));
        assert_eq!(from_hijri(1446, 8, 15), day(2025, 2, 14));
        assert_eq!(from_hijri(1446, 5, 10), day(2024, 11, 12));
        assert_eq!(from_hijri(1446, 13, 1), None);
        assert_eq!(from_hijri(1700, 1, 1), None);
        assert_eq!(from_hijri(1446, 9, 31), None);
    }

    #[test]
    fn days_that_exist() {
        assert!(exists(Calendar::Gregorian, None, 2, 29));
        assert!(exists(Calendar::Gregorian, Some(2024), 2, 29));
        assert!(!exists(Calendar::Gregorian, Some(2023), 2, 29));
        assert!(!exists(Calendar::Gregorian, None, 2, 31));
        assert!(!exists(Calendar::Gregorian, None, 13, 1));
        assert!(!exists(Calendar::Islamic, Some(1446), 9, 31));
    }
}
