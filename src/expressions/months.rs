//! Names of months, in every naming that Arabic papers use.

/// A calendar that months belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// The civil calendar of the whole world.
    Gregorian,
    /// The lunar calendar, counted from the Hijra.
    Islamic,
}

/// What a word says about a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthWord {
    /// The whole name: the month's number, 1 to 12.
    Whole(Calendar, u8),
    /// The first word of two names, told apart by the second: تشرين الأول, تشرين الثاني.
    First(Calendar, u8, u8),
}

/// Whole names. Levant and Iraq, Egypt and the Gulf, the Maghreb's French ones, Morocco, Hijri.
pub static WHOLE: [(Calendar, u8, &str); 24] = [
    (Calendar::Gregorian, 1, "يناير ينائر جانفي"),
    (Calendar::Gregorian, 2, "شباط فبراير فيفري فبرائر"),
    (Calendar::Gregorian, 3, "آذار مارس"),
    (Calendar::Gregorian, 4, "نيسان أبريل إبريل أفريل"),
    (Calendar::Gregorian, 5, "أيار نوار مايو ماي مايس"),
    (Calendar::Gregorian, 6, "حزيران يونيو يونية جوان"),
    (Calendar::Gregorian, 7, "تموز يوليو يولية جويلية يوليوز"),
    (Calendar::Gregorian, 8, "آب أغسطس أوت غشت أغشت"),
    (Calendar::Gregorian, 9, "أيلول سبتمبر شتنبر"),
    (Calendar::Gregorian, 10, "أكتوبر أكتوبار"),
    (Calendar::Gregorian, 11, "نوفمبر نونبر نوفنبر"),
    (Calendar::Gregorian, 12, "ديسمبر دجنبر دسمبر"),
    (Calendar::Islamic, 1, "محرم"),
    (Calendar::Islamic, 2, "صفر"),
    (Calendar::Islamic, 7, "رجب"),
    (Calendar::Islamic, 8, "شعبان"),
    (Calendar::Islamic, 9, "رمضان"),
    (Calendar::Islamic, 10, "شوال"),
    (Calendar::Gregorian, 10, "تشرين1"),
    (Calendar::Gregorian, 11, "تشرين2"),
    (Calendar::Gregorian, 12, "كانون1"),
    (Calendar::Gregorian, 1, "كانون2"),
    (Calendar::Islamic, 11, "ذوالقعدة"),
    (Calendar::Islamic, 12, "ذوالحجة"),
];

/// Names of two words: the first word, the month when the second is الأول, and when it is الثاني.
/// For ذو the second word is القعدة or الحجة.
pub static FIRST: [(Calendar, u8, u8, &str); 5] = [
    (Calendar::Gregorian, 10, 11, "تشرين"),
    (Calendar::Gregorian, 12, 1, "كانون"),
    (Calendar::Islamic, 3, 4, "ربيع"),
    (Calendar::Islamic, 5, 6, "جمادى جماد جمادي"),
    (Calendar::Islamic, 11, 12, "ذو ذي ذا"),
];

/// Second words of months that are called the first one of two.
pub const FORMER: &str = "أول أولى قعدة";
/// Second words of months that are called the second one of two.
pub const LATTER: &str = "ثاني ثانية ثان آخر آخرة حجة";

/// Names that are also something else (first names, a verb, a surname, nought), and mean the month
/// only beside a day, a year or the word شهر.
pub const DOUBTFUL: &str = "محرم صفر رجب شعبان شوال ماي ربيع نوار جوان مايس";

/// Days of the week.
pub const WEEKDAYS: &str = "أحد اثنين إثنين ثلاثاء ثلثاء أربعاء إربعاء خميس جمعة سبت";
