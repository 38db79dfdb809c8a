//! Units of time and measure: their codes (UCUM where there is one) and their words.

use crate::analysis::QuantityKind;

/// A unit.
#[derive(Debug)]
pub struct Unit {
    /// As the document writes it.
    pub code: &'static str,
    /// What it measures.
    pub kind: QuantityKind,
    /// How many of `code` one is, in thousandths: عقد is ten years.
    pub factor: u32,
    /// Singular words; accusative and dual are made from them.
    pub singular: &'static str,
    /// Plural words.
    pub plural: &'static str,
    /// Short forms, which never change.
    pub short: &'static str,
}

impl Unit {
    /// Whether it measures time.
    pub fn is_duration(&self) -> bool {
        self.kind == QuantityKind::Duration
    }
}

const fn duration(
    code: &'static str,
    factor: u32,
    singular: &'static str,
    plural: &'static str,
) -> Unit {
    Unit {
        code,
        kind: QuantityKind::Duration,
        factor: factor * 1000,
        singular,
        plural,
        short: "",
    }
}

const fn measure(
    code: &'static str,
    singular: &'static str,
    plural: &'static str,
    short: &'static str,
) -> Unit {
    Unit {
        code,
        kind: QuantityKind::Measure,
        factor: 1000,
        singular,
        plural,
        short,
    }
}

/// All units that are one word.
pub static UNITS: [Unit; 64] = [
    duration("second", 1, "ثانية", "ثوان ثواني"),
    duration("minute", 1, "دقيقة", "دقائق دقايق"),
    duration("hour", 1, "ساعة", "ساعات"),
    duration("day", 1, "يوم", "أيام"),
    duration("week", 1, "أسبوع", "أسابيع"),
    duration("month", 1, "شهر", "أشهر شهور"),
    duration("year", 1, "عام سنة", "أعوام سنوات سنين سنون"),
    duration("year", 10, "عقد", "عقود"),
    duration("year", 100, "قرن", "قرون"),
    measure("m", "متر", "أمتار", ""),
    measure(
        "km",
        "كيلومتر كلومتر كيلوميتر",
        "كيلومترات كيلوميترات",
        "كلم كم km كيلومترات",
    ),
    measure("cm", "سنتيمتر سنتمتر", "سنتيمترات سنتمترات", "سم cm"),
    measure(
        "mm",
        "مليمتر ملليمتر ميليمتر ملمتر",
        "مليمترات ملليمترات ميليمترات",
        "ملم مم mm",
    ),
    measure("um", "ميكرومتر ميكرون", "ميكرومترات", ""),
    measure("nm", "نانومتر", "نانومترات", ""),
    measure("[mi_i]", "ميل", "أميال", ""),
    measure("[ft_i]", "قدم", "أقدام", ""),
    measure("[in_i]", "بوصة إنش", "بوصات", ""),
    measure("[yd_i]", "ياردة", "ياردات", ""),
    measure("har", "هكتار", "هكتارات", "هك"),
    measure("feddan", "فدان", "أفدنة فدادين", ""),
    measure("dunam", "دونم", "دونمات", ""),
    measure("g", "غرام جرام گرام", "غرامات جرامات", "غ غم جم"),
    measure(
        "kg",
        "كيلوغرام كيلوجرام كيلوگرام كيلو",
        "كيلوغرامات كيلوجرامات كيلوات",
        "كلغ كغم كغ كجم كج kg",
    ),
    measure(
        "mg",
        "مليغرام ملليغرام ميليغرام مليجرام ملليجرام ملغرام",
        "مليغرامات ملليغرامات مليجرامات",
        "ملغ ملغم ملجم",
    ),
    measure("t", "طن", "أطنان", ""),
    measure("[lb_av]", "رطل", "أرطال", ""),
    measure("[oz_av]", "أونصة أونس", "أونصات", ""),
    measure("[car_m]", "قيراط", "قراريط", ""),
    measure("L", "لتر ليتر", "لترات ليترات", ""),
    measure("mL", "مليلتر ملليلتر ميليلتر", "مليلترات ملليلترات", "مل"),
    measure("[gal_us]", "غالون جالون", "غالونات جالونات", ""),
    measure("barrel", "برميل", "براميل", ""),
    measure("W", "واط وات", "واطات", ""),
    measure("kW", "كيلوواط كيلووات كيلواط كيلوات", "", "kW"),
    measure(
        "MW",
        "ميغاواط ميجاواط ميغاوات ميجاوات ميغاوط ميكاواط",
        "",
        "mw",
    ),
    measure(
        "GW",
        "غيغاواط جيجاواط غيغاوات جيجاوات گيگاواط جيغاواط",
        "",
        "gw",
    ),
    measure("TW", "تيراواط تيراوات", "", ""),
    measure("V", "فولت فولط", "", ""),
    measure("kV", "كيلوفولت كيلوفولط", "", ""),
    measure("A", "أمبير", "", ""),
    measure("Hz", "هرتز هيرتز", "", ""),
    measure("MHz", "ميغاهرتز ميجاهرتز ميغاهيرتز", "", ""),
    measure("GHz", "غيغاهرتز جيجاهرتز غيغاهيرتز", "", ""),
    measure("Mbit", "ميغابت ميجابت ميغابيت", "", ""),
    measure("Gbit", "غيغابت جيجابت جيغابت غيغابيت جيجابيت", "", ""),
    measure("By", "بايت", "", ""),
    measure("kBy", "كيلوبايت", "", ""),
    measure("MBy", "ميغابايت ميجابايت ميقابايت", "", "mb"),
    measure("GBy", "غيغابايت جيجابايت جيغابايت قيقابايت", "", "gb"),
    measure("TBy", "تيرابايت", "", "tb"),
    measure("megapixel", "ميغابكسل ميجابكسل", "", ""),
    measure("point", "نقطة", "نقاط نقط", ""),
    measure("[Cal]", "سعرة", "سعرات", ""),
    measure("J", "جول", "", ""),
    measure("kJ", "كيلوجول", "", ""),
    measure("kcal", "كيلوكالوري", "", ""),
    measure("bar", "بار", "", ""),
    measure("dB", "ديسيبل ديسبل", "", ""),
    measure("horsepower", "حصان", "أحصنة", ""),
    measure("knot", "عقدة", "عقد", ""),
    measure("degree", "درجة", "درجات", ""),
    measure("kVA", "كيلوفولتأمبير", "", ""),
    measure("dS", "ديسيسيمنز", "", ""),
];

/// Words that make a unit another one: the unit's code, the stem of the word after it, the result.
pub static MODIFIED: [(&str, &str, &str); 19] = [
    ("m", "مربع", "m2"),
    ("m", "مكعب", "m3"),
    ("km", "مربع", "km2"),
    ("km", "مكعب", "km3"),
    ("cm", "مربع", "cm2"),
    ("cm", "مكعب", "cm3"),
    ("[ft_i]", "مربع", "[sft_i]"),
    ("[ft_i]", "مكعب", "[cft_i]"),
    ("[mi_i]", "مربع", "[smi_us]"),
    ("[mi_i]", "بحري", "[nmi_i]"),
    ("year", "ضوئي", "ly"),
    ("point", "أساس", "bp"),
    ("point", "مئوي", "point"),
    ("t", "متري", "t"),
    ("kW", "ساعة", "kWh"),
    ("MW", "ساعة", "MWh"),
    ("GW", "ساعة", "GWh"),
    ("TW", "ساعة", "TWh"),
    ("W", "ساعة", "Wh"),
];

/// Rates: the unit, the unit that it is divided by, the code. `X في Y`, `X للY`, `X/Y`.
pub static RATES: [(&str, &str, &str); 14] = [
    ("km", "hour", "km/h"),
    ("[mi_i]", "hour", "[mi_i]/h"),
    ("m", "second", "m/s"),
    ("km", "second", "km/s"),
    ("m3", "second", "m3/s"),
    ("m3", "hour", "m3/h"),
    ("L", "second", "L/s"),
    ("L", "hour", "L/h"),
    ("mg", "L", "mg/L"),
    ("g", "L", "g/L"),
    ("Mbit", "second", "Mbit/s"),
    ("Gbit", "second", "Gbit/s"),
    ("GBy", "second", "GBy/s"),
    ("dS", "m", "dS/m"),
];

/// Units that are counted by the day (`مليونا برميل يوميا`) and the code of that.
pub static DAILY: [(&str, &str); 2] = [("barrel", "barrel/d"), ("m3", "m3/d")];

/// Units that continue another one: `كيلومترين و900 متر`, the larger, the smaller, and how many
/// thousandths of the larger one the smaller is.
pub static PARTS: [(&str, &str, u32); 5] = [
    ("km", "m", 1),
    ("t", "kg", 1),
    ("kg", "g", 1),
    ("m", "cm", 10),
    ("cm", "mm", 100),
];

/// Seconds of the units of time that are added up: `5 ساعات و4 دقائق`.
pub static CLOCK: [(&str, u64); 3] = [("hour", 3600), ("minute", 60), ("second", 1)];
