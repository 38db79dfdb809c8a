//! Words that an editor would put in no tag list, or only within a longer tag.

/// Lemmas of nouns that are in no phrase: parts of time, numbers, quantifiers, and nouns that serve
/// as prepositions.
pub const NO_NOUNS: &str = "أمس اليوم غد الآن صباح مساء دقيقة ثانية مليون مليار ألف مئة مائة عشرة كل بعض جميع \
    كافة سائر معظم أغلب أكثر أقل أول آخر أحد إحدى نحو حوالي قبل بعد خلال عند بين أمام \
    خلف فوق تحت داخل خارج ضمن وسط حول دون غير مثل سوى ذات ذو نفس عين كلا كلتا وفق حسب \
    بحسب جراء إثر عبر ضد بضع عدة أي مجرد مزيد مختلف أثناء قرب لدى منذ إزاء تجاه شيء أمر \
    يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر الأحد \
    الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت";

/// Lemmas of nouns of time and of parts, which need a complement: يوم التروية, نصف نهائي.
pub const WEAK: &str = "يوم ساعة ليل فجر ظهر أسبوع شهر سنة عام نصف ثلث ربع";

/// Lemmas of nouns that head no tag, though they may be part of one: words of reporting, and words
/// that say nothing before their complement.
pub const GENERIC: &str = "بيان تصريح قول كلمة حديث خبر تأكيد إشارة إضافة جانب إطار عدد مجموعة نوع شكل حال حالة \
    مرة سبب نتيجة هدف مناسبة صدد شأن سبيل طريق طريقة بداية نهاية مطلع ختام منتصف أساس \
    ضوء ظل حين وقت زمن فترة مدة مرحلة مكان جهة ناحية مستوى مجال جزء قسم بقية باقي ضرورة \
    أهمية إمكان إمكانية قدرة وجود حضور مشاركة قيام عمل فعل شخص رجل ناس متحدث ناطق مصدر \
    مسؤول سيد سيدة أستاذ دكتور مهندس شيخ عضو مدير رئيس نائب وزير أمين زميل صديق واحد \
    اثنان كثير قليل عديد آخرون سؤال جواب رأي فكرة معنى دور حد درجة مثال تفصيل سمو جلالة فخامة معالي";

/// Lemmas of adjectives that say when, in which order or how much, or that need a complement: no tag
/// keeps them.
pub const PASSING: &str = "جاري ماضي مقبل قادم سابق حالي أخير آخر لاحق تالي منصرم مذكور راهن فائت مختلف كامل \
    كبير كثير قليل عديد مماثل خاص مهم هام بالغ واضح محتمل معني متوقع أكثر أقل متعلق متمثل واجب \
    ناجم ناتج صادر هادف رامي تابع متجه لازم رابط واقع معروف مشار مستند مؤدي حاد";

/// Lemmas of nouns that begin the name of a body, a building, a work or an event, which may go on with
/// ل and و: المركز الوطني للنخيل والتمور.
pub const INSTITUTIONS: &str = "لجنة وزارة مجلس اتحاد صندوق هيئة مركز غرفة جامعة جمعية محكمة منظمة مؤسسة شركة بنك \
    مصرف نقابة رابطة مفوضية بعثة مديرية بلدية حزب حركة تحالف تكتل ائتلاف جيش حرس جهاز \
    وكالة برنامج مبادرة إدارة نيابة أمانة مكتب معهد كلية مدرسة أكاديمية مرصد مستشفى \
    عيادة متحف مكتبة مسرح دار ديوان قوة شرطة اتفاقية معاهدة ميثاق قانون بطولة دوري كأس \
    جائزة مهرجان معرض مؤتمر منتدى نادي منتخب مجموعة تجمع مختبر دائرة مصلحة شبكة منصة \
    محطة ميناء مطار جامع مسجد كنيسة تعاونية كونفدرالية جماعة رئاسة سفارة لواء فرقة \
    أوركسترا سلسلة مشروع خطة استراتيجية سوق مجمع ورشة مخيم محمية حديقة قلعة قصر";

/// Words of English and French that begin sentences with a capital and are no names.
pub const FOREIGN_COMMON: &str = "the a an this that these those it its he his she her we our you your they their i my me in on at of \
    to for from by with and or but not no is are was were be has have had will would can there here what who when where why how if as so \
    le la les un une des du de et ou mais il elle ils elles on nous vous ce cette ces dans sur pour par avec est sont";
