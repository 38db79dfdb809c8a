//! Currencies: ISO 4217 from symbol, abbreviation, adjective, or the countries an article names.

/// A word for money; its meanings differ by country.
#[derive(Debug)]
pub struct Currency {
    /// Singular words; accusative and dual are made from them.
    pub singular: &'static str,
    /// Plural words.
    pub plural: &'static str,
    /// Country (ISO 3166) and code; the first is taken where nothing tells.
    pub codes: &'static [(&'static str, &'static str)],
    /// Decimal places by which the word is a part of the code's unit: هللة 2.
    pub places: u32,
}

const fn currency(
    singular: &'static str,
    plural: &'static str,
    codes: &'static [(&'static str, &'static str)],
) -> Currency {
    Currency {
        singular,
        plural,
        codes,
        places: 0,
    }
}

const fn part(
    singular: &'static str,
    plural: &'static str,
    places: u32,
    codes: &'static [(&'static str, &'static str)],
) -> Currency {
    Currency {
        singular,
        plural,
        codes,
        places,
    }
}

/// Words for money.
pub static CURRENCIES: [Currency; 60] = [
    currency(
        "دولار",
        "دولارات",
        &[
            ("US", "USD"),
            ("CA", "CAD"),
            ("AU", "AUD"),
            ("NZ", "NZD"),
            ("SG", "SGD"),
            ("HK", "HKD"),
            ("TW", "TWD"),
            ("ZW", "ZWL"),
        ],
    ),
    currency("يورو", "يوروهات", &[("EU", "EUR")]),
    currency(
        "دينار",
        "دنانير",
        &[
            ("KW", "KWD"),
            ("IQ", "IQD"),
            ("JO", "JOD"),
            ("BH", "BHD"),
            ("TN", "TND"),
            ("DZ", "DZD"),
            ("LY", "LYD"),
            ("RS", "RSD"),
        ],
    ),
    currency("درهم", "دراهم", &[("AE", "AED"), ("MA", "MAD")]),
    currency(
        "ريال",
        "ريالات",
        &[
            ("SA", "SAR"),
            ("YE", "YER"),
            ("QA", "QAR"),
            ("OM", "OMR"),
            ("IR", "IRR"),
            ("BR", "BRL"),
        ],
    ),
    currency(
        "جنيه",
        "جنيهات",
        &[("EG", "EGP"), ("SD", "SDG"), ("GB", "GBP"), ("SS", "SSP")],
    ),
    currency(
        "ليرة",
        "ليرات",
        &[("LB", "LBP"), ("SY", "SYP"), ("TR", "TRY"), ("IT", "ITL")],
    ),
    currency(
        "فرنك",
        "فرنكات",
        &[
            ("CH", "CHF"),
            ("DJ", "DJF"),
            ("KM", "KMF"),
            ("SN", "XOF"),
            ("ML", "XOF"),
            ("BF", "XOF"),
            ("NE", "XOF"),
            ("CI", "XOF"),
            ("XO", "XOF"),
            ("TD", "XAF"),
            ("CM", "XAF"),
            ("GA", "XAF"),
            ("RW", "RWF"),
            ("CD", "CDF"),
            ("GN", "GNF"),
        ],
    ),
    currency(
        "شلن",
        "شلنات",
        &[("KE", "KES"), ("SO", "SOS"), ("TZ", "TZS"), ("UG", "UGX")],
    ),
    currency(
        "كرونة كرون كورونا",
        "كرونات",
        &[
            ("SE", "SEK"),
            ("NO", "NOK"),
            ("DK", "DKK"),
            ("IS", "ISK"),
            ("CZ", "CZK"),
        ],
    ),
    currency(
        "بيزو",
        "بيزوات بيزوس",
        &[
            ("MX", "MXN"),
            ("AR", "ARS"),
            ("CL", "CLP"),
            ("CO", "COP"),
            ("PH", "PHP"),
            ("DO", "DOP"),
            ("UY", "UYU"),
            ("CU", "CUP"),
        ],
    ),
    currency(
        "روبية روبيه",
        "روبيات",
        &[
            ("IN", "INR"),
            ("PK", "PKR"),
            ("ID", "IDR"),
            ("LK", "LKR"),
            ("NP", "NPR"),
        ],
    ),
    currency("روفيه روفية", "", &[("MV", "MVR")]),
    currency("أوقية", "أواق", &[("MR", "MRU")]),
    currency("ين", "ينات", &[("JP", "JPY")]),
    currency("يوان", "يوانات", &[("CN", "CNY")]),
    currency("وون", "", &[("KR", "KRW"), ("KP", "KPW")]),
    currency("روبل", "روبلات", &[("RU", "RUB"), ("BY", "BYN")]),
    currency("إسترليني استرليني", "", &[("GB", "GBP")]),
    currency("شيكل شيقل شاقل", "شواكل شيكلات شواقل", &[("IL", "ILS")]),
    currency("بيتكوين", "", &[("BTC", "BTC")]),
    currency("سوم صوم", "", &[("KG", "KGS"), ("UZ", "UZS")]),
    currency("نايرا نيرة", "", &[("NG", "NGN")]),
    currency("راند", "راندات", &[("ZA", "ZAR")]),
    currency("بر بير", "", &[("ET", "ETB")]),
    currency("تنغي تنغه تينغ تنجي", "", &[("KZ", "KZT")]),
    currency("لاري", "", &[("GE", "GEL")]),
    currency("درام", "درامات", &[("AM", "AMD")]),
    currency("مانات", "", &[("AZ", "AZN"), ("TM", "TMT")]),
    currency("زلوتي زلوطي", "", &[("PL", "PLN")]),
    currency("فورنت فورينت", "", &[("HU", "HUF")]),
    currency("بات باهت", "", &[("TH", "THB")]),
    currency("رينغيت رنغيت رينجيت", "", &[("MY", "MYR")]),
    currency("دونغ", "", &[("VN", "VND")]),
    currency("تاكا", "", &[("BD", "BDT")]),
    currency("بوليفيانو", "", &[("BO", "BOB")]),
    currency("بوليفار", "", &[("VE", "VES")]),
    currency("سول", "", &[("PE", "PEN")]),
    currency("توغريك", "", &[("MN", "MNT")]),
    currency("هريفنيا غريفنيا هريفنا", "", &[("UA", "UAH")]),
    currency("ليف", "", &[("BG", "BGN")]),
    currency("ليو", "", &[("RO", "RON"), ("MD", "MDL")]),
    currency("سيدي", "", &[("GH", "GHS")]),
    currency("كواشا", "", &[("ZM", "ZMW")]),
    currency("ناكفا نقفة", "", &[("ER", "ERN")]),
    currency("أفغاني", "", &[("AF", "AFN")]),
    currency("كيات", "", &[("MM", "MMK")]),
    currency("سوموني", "", &[("TJ", "TJS")]),
    currency("أرياري", "", &[("MG", "MGA")]),
    currency("مارك", "ماركات", &[("DE", "DEM")]),
    part(
        "سنت",
        "سنتات",
        2,
        &[
            ("US", "USD"),
            ("EU", "EUR"),
            ("DE", "EUR"),
            ("NL", "EUR"),
            ("FR", "EUR"),
            ("IT", "EUR"),
            ("ES", "EUR"),
            ("IE", "EUR"),
        ],
    ),
    part(
        "سنتيم",
        "سنتيمات",
        2,
        &[("DZ", "DZD"), ("MA", "MAD"), ("CH", "CHF"), ("FR", "EUR")],
    ),
    part(
        "فلس",
        "فلوس أفلس",
        3,
        &[("KW", "KWD"), ("IQ", "IQD"), ("JO", "JOD"), ("BH", "BHD")],
    ),
    part("هللة", "هللات", 2, &[("SA", "SAR")]),
    part("بيسة", "بيسات بيسه", 3, &[("OM", "OMR")]),
    part("مليم", "مليمات ملاليم", 3, &[("TN", "TND"), ("EG", "EGP")]),
    part(
        "قرش",
        "قروش",
        2,
        &[
            ("EG", "EGP"),
            ("LB", "LBP"),
            ("SY", "SYP"),
            ("SD", "SDG"),
            ("TR", "TRY"),
            ("JO", "JOD"),
        ],
    ),
    part("بنس", "بنسات", 2, &[("GB", "GBP")]),
    part("كوبيك", "كوبيكات", 2, &[("RU", "RUB")]),
    currency("تومان", "", &[("IR", "IRT")]),
];

/// Signs before or after a number.
pub static SIGNS: [(char, &str); 11] = [
    ('$', "USD"),
    ('€', "EUR"),
    ('£', "GBP"),
    ('¥', "JPY"),
    ('₺', "TRY"),
    ('₪', "ILS"),
    ('₽', "RUB"),
    ('₹', "INR"),
    ('₩', "KRW"),
    ('₿', "BTC"),
    ('﷼', "SAR"),
];

/// ISO codes as they stand in text.
pub const CODES: &str = "usd eur gbp aed sar kwd qar omr bhd jod egp iqd lbp syp try tnd dzd mad lyd sdg yer mru chf jpy cny rub inr";

impl Currency {
    /// The code in `country`, if the word means one there.
    pub fn code_in(&self, country: &str) -> Option<&'static str> {
        let &(_, code) = self.codes.iter().find(|&&(place, _)| place == country)?;
        Some(code)
    }
}
