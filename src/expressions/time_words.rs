//! Words for stretches of time, relative days, seasons, decades and ordinals.

/// A stretch of time that a date can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// عام, سنة
    Year,
    /// عامي, سنتي: two years by number follow.
    Years,
    /// شهر
    Month,
    /// شهري, أشهر: several months by name follow.
    Months,
    /// يوم
    Day,
    /// يومي, أيام: several days follow.
    Days,
    /// أسبوع
    Week,
    /// قرن
    Century,
    /// قرنين
    Centuries,
    /// ربع, فصل of the year.
    Quarter,
    /// نصف
    Half,
    /// موسم, عقد, فترة: dates only with الماضي and the like.
    Stretch,
    /// Several: السنوات, الأيام, العامين.
    Several,
}

/// The words of each period.
pub static PERIODS: [(Period, &str); 13] = [
    (Period::Year, "عام سنة"),
    (Period::Years, "عامي سنتي"),
    (Period::Month, "شهر"),
    (Period::Months, "شهري أشهر"),
    (Period::Day, "يوم"),
    (Period::Days, "يومي أيام"),
    (Period::Week, "أسبوع"),
    (Period::Century, "قرن"),
    (Period::Centuries, "قرنين قرنان قرني"),
    (Period::Quarter, "ربع فصل"),
    (Period::Half, "نصف"),
    (Period::Stretch, "موسم عقد"),
    (
        Period::Several,
        "سنوات أعوام سنين شهور أسابيع عقود قرون عامين سنتين شهرين أسبوعين عقدين يومين ساعات مواسم",
    ),
];

/// A day or night told from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relative {
    /// اليوم, only with its article.
    Today,
    /// أمس
    Yesterday,
    /// غدا
    Tomorrow,
    /// البارحة and other words that need nothing around them.
    Plain,
    /// الليلة, only with its article.
    Tonight,
}

/// The words of relative days.
pub static RELATIVES: [(Relative, &str); 5] = [
    (Relative::Today, "يوم"),
    (Relative::Yesterday, "أمس"),
    (Relative::Tomorrow, "غدا غد"),
    (
        Relative::Plain,
        "بارحة بارح امبارح إمبارح مبارح النهارده النهاردة انهارده بكره بكرا ويكند ويكاند \
         باجر غدوة هالأسبوع هالسنة هالشهر هاليومين",
    ),
    (Relative::Tonight, "ليلة"),
];

/// Adjectives that tell a time from now.
pub const RELATIONS: &str = "ماضي ماضية ماض ماضيين ماضيتين مقبل مقبلة مقبلين مقبلتين قادم قادمة قادمين قادمتين حالي حالية حاليا جاري جارية جارى \
منصرم منصرمة فائت فائتة فايت آتي آتية أخيرين أخيرتين سابق سابقة تالي تالية منقضي منقضية راهن راهنة منصرمين جاي جاية فارط فارطة";

/// Seasons as EDTF numbers them.
pub static SEASONS: [(u8, &str); 4] = [(21, "ربيع"), (22, "صيف"), (23, "خريف"), (24, "شتاء")];

/// Decades, without their ending.
pub static DECADES: [(u8, &str); 8] = [
    (2, "عشرين"),
    (3, "ثلاثين"),
    (4, "أربعين"),
    (5, "خمسين"),
    (6, "ستين"),
    (7, "سبعين"),
    (8, "ثمانين"),
    (9, "تسعين"),
];

/// Ordinals from the first to the tenth, masculine and feminine.
pub static ORDINALS: [(u8, &str); 10] = [
    (1, "أول أولى حادي حادية غرة فاتح"),
    (2, "ثاني ثانية ثان"),
    (3, "ثالث ثالثة"),
    (4, "رابع رابعة"),
    (5, "خامس خامسة"),
    (6, "سادس سادسة"),
    (7, "سابع سابعة"),
    (8, "ثامن ثامنة"),
    (9, "تاسع تاسعة"),
    (10, "عاشر عاشرة"),
];
