//! Words with which sentences and clauses begin, folded.

/// Perfect verbs with which news goes on, without و or ف.
const PERFECTS: [&str; 139] = [
    "قال",
    "قالت",
    "اكد",
    "اكدت",
    "اضاف",
    "اضافت",
    "اوضح",
    "اوضحت",
    "اعلن",
    "اعلنت",
    "ذكر",
    "ذكرت",
    "اشار",
    "اشارت",
    "شدد",
    "شددت",
    "دعا",
    "دعت",
    "طالب",
    "طالبت",
    "راي",
    "رات",
    "اعتبر",
    "اعتبرت",
    "بدا",
    "بدات",
    "ادي",
    "ادت",
    "جاء",
    "جاءت",
    "شهد",
    "شهدت",
    "بلغ",
    "بلغت",
    "وصل",
    "وصلت",
    "تم",
    "تمت",
    "قرر",
    "قررت",
    "كان",
    "كانت",
    "اصبح",
    "اصبحت",
    "اظهر",
    "اظهرت",
    "كشف",
    "كشفت",
    "شارك",
    "شاركت",
    "ارتفع",
    "ارتفعت",
    "انخفض",
    "انخفضت",
    "استضاف",
    "استضافت",
    "حقق",
    "حققت",
    "نجح",
    "نجحت",
    "فاز",
    "فازت",
    "حذر",
    "حذرت",
    "نفي",
    "نفت",
    "وجه",
    "وجهت",
    "قام",
    "قامت",
    "تلقي",
    "تلقت",
    "ابدي",
    "ابدت",
    "التقي",
    "التقت",
    "تحدث",
    "تحدثت",
    "عقد",
    "عقدت",
    "رحب",
    "رحبت",
    "انتقد",
    "انتقدت",
    "طلب",
    "طلبت",
    "ادان",
    "ادانت",
    "رفض",
    "رفضت",
    "عبر",
    "عبرت",
    "اعرب",
    "اعربت",
    "لفت",
    "لفتت",
    "تعهد",
    "تعهدت",
    "توقع",
    "توقعت",
    "تضمن",
    "تضمنت",
    "نقل",
    "نقلت",
    "بحث",
    "بحثت",
    "ناقش",
    "ناقشت",
    "تناول",
    "تناولت",
    "سجل",
    "سجلت",
    "تراجع",
    "تراجعت",
    "زاد",
    "زادت",
    "اطلق",
    "اطلقت",
    "افتتح",
    "افتتحت",
    "وقع",
    "وقعت",
    "اكتفي",
    "اتهم",
    "اتهمت",
    "انتهي",
    "انتهت",
    "اتفق",
    "اتفقت",
    "استمر",
    "استمرت",
    "حصل",
    "حصلت",
    "دعم",
    "دعمت",
    "وصف",
    "وصفت",
    "شكر",
    "شكرت",
];

/// Particles and pronouns that follow و at the head of a sentence.
const PARTICLES: [&str; 22] = [
    "قد",
    "لقد",
    "لم",
    "لن",
    "لا",
    "ما",
    "ليس",
    "ليست",
    "كان",
    "كانت",
    "هو",
    "هي",
    "هم",
    "هذا",
    "هذه",
    "هناك",
    "عندما",
    "حين",
    "بعد",
    "منذ",
    "مع",
    "كذلك",
];

/// Prepositions: no sentence ends with one, and none begins a sentence after an abbreviation.
const PREPOSITIONS: [&str; 22] = [
    "من",
    "الي",
    "علي",
    "عن",
    "في",
    "مع",
    "بين",
    "حتي",
    "منذ",
    "خلال",
    "بسبب",
    "ضد",
    "نحو",
    "لدي",
    "عبر",
    "حول",
    "دون",
    "بدون",
    "سوي",
    "ضمن",
    "تجاه",
    "الموافق",
];

/// Whether news goes on with this perfect verb; `bare` has no conjunction.
pub fn is_perfect(bare: &str) -> bool {
    PERFECTS.contains(&bare)
}

/// Whether `word` is a preposition.
pub fn is_preposition(word: &str) -> bool {
    PREPOSITIONS.contains(&word)
}

/// Whether a sentence is likely to open with `word`: و before a verb or particle, or a connective
/// of discourse. A name such as وليد is none.
pub fn opens_sentence(word: &str) -> bool {
    match word.strip_prefix('و') {
        Some(bare) => {
            is_perfect(bare)
                || PARTICLES.contains(&bare)
                || is_preposition(bare)
                || has_shape_of_verb(bare)
        }
        None => matches!(
            word,
            "كما"
                | "ثم"
                | "لكن"
                | "فيما"
                | "اما"
                | "غير"
                | "لقد"
                | "لم"
                | "هل"
                | "ان"
                | "انه"
        ),
    }
}

/// ويضيف، وتقام، وسيلتقي، وظهرت: the shapes of verbs after و.
fn has_shape_of_verb(bare: &str) -> bool {
    let bare = bare.strip_prefix('س').unwrap_or(bare);
    let letters = bare.chars().count();
    match bare.chars().next() {
        Some('ي') => letters >= 3 && bare != "يوم",
        Some('ت') => letters >= 4 && !bare.ends_with(['ه', 'ا']),
        Some(_) => {
            letters >= 4 && bare.ends_with('ت') && !bare.ends_with("ات") && !bare.ends_with("يت")
        }
        None => false,
    }
}
