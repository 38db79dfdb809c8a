//! Small words that steer how dates and figures are read.

/// What a word does between numbers and dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// من
    From,
    /// إلى, حتى as the end of a range.
    To,
    /// حتى
    Until,
    /// بين
    Between,
    /// ما, before بين.
    What,
    /// في
    In,
    /// Other words after which a date stands: منذ, قبل, خلال.
    DateCue,
    /// Nouns before a date: مساء, موسم, دفعة.
    DateNoun,
    /// Beginnings and ends of a time: مطلع, نهاية.
    Edge,
    /// هذا, هذه.
    This,
    /// كل: what comes again and again is no date.
    Every,
    /// Words before a number that names something: رقم, المادة.
    Numbering,
    /// Words after which a number alone counts what was counted before: مقابل, أصل, منها.
    Echo,
    /// Words that say an age: البالغ, عمره, سن.
    Age,
    /// ابن, ذو: before an age.
    Aged,
    /// الهجرة, هجري, هـ.
    Hijri,
    /// م, ميلادي, للميلاد.
    Common,
    /// مربع, مكعب … are found by their text; these are degrees: مئوية.
    Celsius,
    /// فهرنهايت
    Fahrenheit,
    /// تحت, before الصفر.
    Under,
    /// حرارة: what degrees are of.
    Heat,
    /// زلزال, ريختر: other degrees.
    Quake,
    /// يوميا
    Daily,
    /// مرة
    Time,
    /// صلاة and others before الجمعة that are no date.
    Friday,
    /// مالي, دراسي after سنة: they stay with it.
    Fiscal,
    /// أخير, last of the quarters.
    Last,
    /// نفسه, ذاته.
    Same,
    /// صباحا, ظهرا: after a time of day.
    Clock,
    /// الصفر, after تحت.
    Zero,
}

/// The words of each role.
pub static WORDS: [(Role, &str); 30] = [
    (Role::From, "من"),
    (Role::To, "إلى الي لغاية"),
    (Role::Until, "حتى حتي"),
    (Role::Between, "بين مابين"),
    (Role::What, "ما"),
    (Role::In, "في فى"),
    (
        Role::DateCue,
        "منذ قبل بعد خلال طوال طيلة بحلول حلول أفق عقب إثر قبيل بعيد مند مذ ابتداء اعتبارا",
    ),
    (
        Role::DateNoun,
        "موسم دفعة موديل طراز نسخة دورة مساء صباح فجر ليل ليلة ظهر عصر سحور إفطار صيام هلال ليالي صوم انتخابات حرب ثورة دستور موازنة ميزانية نكسة أحداث أزمة",
    ),
    (
        Role::Edge,
        "مطلع بداية نهاية منتصف أواخر أوائل آخر متم ختام غضون أواسط مستهل",
    ),
    (Role::This, "هذا هذه هذي هاي هاد"),
    (Role::Every, "كل"),
    (
        Role::Numbering,
        "رقم مادة فصل بند فقرة قرار صفحة قناة طريق شارع مرسوم قانون أبولو كوفيد مؤشر مقاس رحلة غرفة مدينة ميدان جسر كوبري إيرباص بوينغ",
    ),
    (Role::Echo, "مقابل أصل منها منهم بينهم بينها منهن بينهن"),
    (
        Role::Age,
        "بالغ بالغة عمر عمره عمرها عمري عمرك سن ناهز يناهز أعمارهم سنهم أعمار",
    ),
    (Role::Aged, "ابن ابنة ذو ذات ذي ذا بنت"),
    (Role::Hijri, "هـ هجرة هجري هجرية"),
    (Role::Common, "م ميلادي ميلادية ميلاد"),
    (Role::Celsius, "مئوية مئويه سيليزية سلسيوس مئويتين"),
    (Role::Fahrenheit, "فهرنهايت"),
    (Role::Under, "تحت"),
    (Role::Heat, "حرارة الحرارة سخونة"),
    (Role::Quake, "زلزال الزلزال ريختر هزة الهزة زلزالية"),
    (Role::Daily, "يوميا"),
    (Role::Time, "مرة مره"),
    (Role::Friday, "صلاة خطبة خطيب إمام سوق جامع مسجد"),
    (Role::Fiscal, "مالي مالية دراسي دراسية جاري"),
    (Role::Last, "أخير أخيرة"),
    (
        Role::Same,
        "نفسه ذاته نفسها ذاتها تالي تالية سابق سابقة واحد أول ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر وطني عالمي دولي مفتوح وطنية عالمية دولية",
    ),
    (Role::Clock, "صباحا ظهرا فجرا عصرا ليلا"),
    (Role::Zero, "صفر"),
];
