//! Words that are no reporting words, but tell who speaks, where a statement begins and where it ends.

use super::lexicon::fold_into;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// What a word does around a statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// Nothing in particular.
    #[default]
    None,
    /// أن، إن
    That,
    /// كما
    As,
    /// حسب، وفق، طبقا، تبعا: a source follows
    According,
    /// حسبما، وفقما: a verb of saying follows
    AccordingTo,
    /// فيما، بينما
    While,
    /// ما
    What,
    /// الذي، التي
    Relative,
    /// أما
    AsFor,
    /// لكن، بيد، غير، إلا: a new turn
    But,
    /// Somebody's kin or man: the name after it is another's (زوجة محمد).
    Kin,
    /// A person by what he is (وزير، متحدث، شاهد).
    Person,
    /// Something that is written or said (تقرير، بيان، دراسة): who made it speaks.
    Document,
    /// Where one speaks (مؤتمر، مقابلة، تصريح): names in it are of the occasion.
    Occasion,
    /// A work with a title (كتاب، فيلم) or what else stands in marks without being said.
    Work,
    /// An organisation by its kind (وزارة، شركة).
    Body,
    /// جهته، جانبه، بدوره: another one's turn
    Turn,
}

const WORDS: &[(Role, &str)] = &[
    (
        Role::According,
        "حسب وفق وفقا طبق طبقا تبع تبعا استناد استنادا نقلا",
    ),
    (Role::AccordingTo, "حسبما وفقما كيفما"),
    (Role::While, "فيما بينما"),
    (Role::AsFor, "أما"),
    (Role::But, "لكن بيد"),
    (
        Role::Kin,
        "زوجة زوج والدة والد أم أب ابن ابنة نجل نجلة شقيق شقيقة أخ أخت محامي محامية وكيل حفيد حفيدة عم خال \
         أرملة صهر جد جدة أسرة عائلة ذوو قبيلة جماعة حكومة إدارة نظام قوات فريق منتخب لقاء سكرتير مستشار \
         معسكر حملة أنصار مساعد مرافق سائق طاقم ورثة",
    ),
    (
        Role::Person,
        "وزير رئيس مدير مسؤول متحدث ناطق مصدر خبير محلل باحث أستاذ دكتور طبيب مهندس نائب عضو أمين سفير قنصل محافظ \
         والي قاضي شيخ إمام مفتي مدرب لاعب حارس كاتب روائي شاعر فنان ممثل مخرج موسيقي مؤرخ صحافي صحفي مراسل معلق \
         ناشط مرشح زعيم قائد عقيد عميد لواء فريق جنرال ضابط شرطي جندي عامل موظف تاجر بائع مزارع صياد سائق معلم مدرس \
         طالب تلميذ مواطن مقيم ساكن شاهد ضحية مريض ممرض قابلة والد والدة أب أم زوجة شاب فتاة رجل امرأة سيدة طفل \
         مبعوث مندوب ممثل وسيط مفاوض مستشار وكيل مساعد سكرتير منسق مشرف مؤسس مالك صاحب شريك مستثمر اقتصادي \
         عالم مبرمج مصمم مطور ملك أمير سلطان ولي عاهل بابا أسقف بطريرك كاهن راهب قس حاخام نقيب رئيسة عمدة مختار \
         دبلوماسي سياسي برلماني معارض ناخب متظاهر متطوع مسعف منقذ شقيق نجل ابن جار زميل نظير خصم متهم محامي مدعي \
         خطيب داعية عضوة جماهير مشجع متسابق عداء سباح بطل رامي قبطان ربان طيار ميكانيكي نجار حداد سباك طباخ طاه",
    ),
    (
        Role::Document,
        "بيان تقرير دراسة إحصاء استطلاع استبيان بحث مسح نشرة رسالة وثيقة مذكرة كتاب خطاب حصيلة أرقام رقم بيانات \
         معطيات إحصاءات إحصائيات حسابات حساب تقدير تقديرات توقعات وكالة صحيفة موقع شبكة كلام قول رواية تعبير تصريح \
         تصريحات شهادة إفادة مصدر نص نتائج نتيجة معلومات مصادر خريطة خرائط قائمة لائحة برنامج تحليل مؤشر سجل سجلات \
         تسريب تغريدة منشور مقال كلمة وصف لسان رأي ورقة لوحة دليل كتيب",
    ),
    (
        Role::Occasion,
        "مؤتمر مقابلة تصريح تصريحات بيان حديث لقاء كلمة خطاب اتصال تغريدة حوار رسالة اجتماع جلسة ندوة محاضرة \
         مداخلة مناسبة ختام افتتاح منشور تدوينة حفل زيارة جولة تعليق رد تقرير مستهل هامش سياق برنامج منتدى قمة ملتقى \
         ورشة مذكرة محادثة مكالمة",
    ),
    (
        Role::Work,
        "كتاب رواية ديوان قصيدة فيلم مسلسل مسرحية مسرح أغنية ألبوم لوحة معرض مجلة صحيفة جريدة موقع قناة برنامج \
         حملة مبادرة مشروع عملية مهرجان جائزة مسابقة بعنوان عنوان اسم شعار مقال مقالة دراسة وثيقة مؤتمر ندوة كتيب سورة \
         منصة تطبيق شركة مؤسسة جمعية حزب حركة فرقة نادي دار لعبة قسم فئة دور حلقة كتيبة لواء مركز مذكرات \
         كاتالوغ منافسات خدمة نظام لقب بلقب سلسلة قصة مجموعة وسام بطولة كأس مطبوعة أوبريت فقرة باب مقطوعة \
         منتدى ملتقى قمة معهد كلية جامعة تنظيم جماعة منظمة سباق دورة",
    ),
    (
        Role::Body,
        "وزارة هيئة شركة مؤسسة منظمة وكالة صحيفة جريدة مجلة قناة إذاعة موقع بنك مصرف جامعة معهد مركز اتحاد حزب حركة \
         مجلس لجنة نيابة محكمة شرطة جيش حكومة سلطة سلطات بلدية جمعية رابطة نقابة غرفة دائرة إدارة مديرية مفوضية \
         بعثة برنامج صندوق نادي فريق حملة منصة شبكة تنظيم جماعة ائتلاف تحالف كتلة قيادة رئاسة ديوان خارجية داخلية دفاع \
         استخبارات مخابرات مستشفى مكتب تلفزيون وفد قوات حملة محطة مؤشر أمانة قطاع",
    ),
    (Role::Turn, "جهة جانب دور"),
];

/// A set of roles: one word may be a person and somebody's kin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u32);

impl Roles {
    /// The set with `role`.
    #[must_use]
    pub const fn with(self, role: Role) -> Self {
        Self(self.0 | 1 << role as u32)
    }

    /// Whether `role` is one of them.
    pub const fn has(self, role: Role) -> bool {
        self.0 & 1 << role as u32 != 0
    }
}

/// The table by folded lemma.
pub fn table() -> &'static FxHashMap<Box<str>, Roles> {
    static TABLE: OnceLock<FxHashMap<Box<str>, Roles>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: FxHashMap<Box<str>, Roles> = FxHashMap::default();
        let mut key = String::new();
        for &(role, words) in WORDS {
            for word in words.split_whitespace() {
                fold_into(word, &mut key);
                let entry = table.entry(key.as_str().into()).or_default();
                *entry = entry.with(role);
            }
        }
        table
    })
}
