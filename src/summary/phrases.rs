//! Words with which units open, go on and end, as folded letters: phrases parted by commas, their
//! words by blanks.

/// Openings that may be dropped: what follows stands without them; و or ف may stand before them.
pub const DROPPED: &str = "\
    الي ذلك، من جهه اخري، من جهه ثانيه، من ناحيه اخري، من ناحيه ثانيه، من جانب اخر، \
    من جانبه، من جانبها، من جانبهم، من جهته، من جهتها، من جهتهم، من ناحيته، من ناحيتها، \
    بدوره، بدورها، بدورهم، في المقابل، بالمقابل، في سياق متصل، في سياق اخر، في السياق نفسه، \
    في السياق ذاته، في هذا السياق، في هذا الاطار، في هذا الصدد، في هذا الشان، \
    في الاطار نفسه، في الاطار ذاته، في الوقت نفسه، في الوقت ذاته، في غضون ذلك، في الاثناء، \
    في هذه الاثناء، علي صعيد متصل، علي صعيد اخر، بالاضافه الي ذلك، اضافه الي ذلك، \
    فضلا عن ذلك، علاوه علي ذلك، كذلك، ايضا، يذكر ان، يشار الي ان، الجدير بالذكر ان، \
    هذا وقد، كما ان، الي جانب ذلك، في الوقت عينه، من جهتهما، تجدر الاشاره الي ان، \
    جدير بالذكر ان، من الجدير بالذكر ان، يشار ان";

/// Openings that lean on the sentence before: a contrast.
pub const CONTRASTS: &str = "\
    في وقت، لكن، لكنه، لكنها، لكنهم، لكنني، لكننا، بيد، الا، بل، بينما، فيما، اما، غير، \
    رغم، برغم، انما، بالرغم، علي الرغم، مع ذلك، مع هذا، في حين";

/// Openings that lean on the sentence before: a consequence, or the sum of it.
pub const RESULTS: &str = "\
    لذلك، لذا، لهذا، بذلك، بهذا، هكذا، عليه، من ثم، بالتالي، ثم، اذن، نتيجه لذلك، \
    بناء عليه، بناء علي ذلك، حيث، اذ، او، ام";

/// Openings and words of examples.
pub const EXAMPLES: &str = "\
    مثلا، علي سبيل المثال، من ذلك، منها، منهم، من بينها، من بينهم، من ابرزها، من امثله، \
    كمثال";

/// Openings of what was before the news, or beside it.
pub const BACKGROUND: &str = "\
    كان، كانت، كانوا، سبق، يذكر، يشار، تجدر، الجدير، جدير، منذ، تاسس، تاسست، يعود، تعود، \
    سبقت، قد كان، ظل";

/// Pronouns and demonstratives that point at what was said before.
pub const POINTERS: &str = "\
    هو، هي، هم، هما، هن، هذا، هذه، هذان، هذين، هاتان، هاتين، هءلاء، هولاء، هوءلاء، ذلك، \
    تلك، اولءك، ذاك، انه، انها، انهم، انهما، كلاهما، كلها، كلهم، جميعهم، معظمهم، بعضهم، \
    احدهم، غيرهم";

/// Demonstratives before a noun, and of place.
pub const DEMONSTRATIVES: &str = "\
    هذا، هذه، ذلك، تلك، هذين، هاتين، هذان، هنا";

/// Participles that go on with a report: مضيفا أن.
pub const PARTICIPLES: &str = "\
    موضحا، موضحه، مشيرا، مشيره، موءكدا، موءكده، مضيفا، مضيفه، لافتا، لافته، معتبرا، معتبره، \
    مشددا، مشدده، مبينا، قاءلا، قاءله، علما، معربا، داعيا، متهما، مستبعدا، محذرا، مطالبا، \
    كاشفا، منوها، متوقعا";

/// Words behind the first that count what was said before: كان الأول.
pub const ORDINALS: &str = "\
    الاول، الاولي، الثاني، الثانيه، الاخير، الاخيره، الاخر، الاخري، الاثنان";

/// Nouns with which a demonstrative names a time.
pub const CALENDAR: &str = "\
    العام، السنه، الاسبوع، الشهر، اليوم، الصيف، الشتاء، الربيع، الخريف، الموسم، المساء، \
    الصباح، الليله، الايام";

/// Verbs of saying, by lemma.
pub const SAYING: &str = "\
    قال، أكد، أضاف، أوضح، أشار، صرح، ذكر، لفت، شدد، تابع، اعتبر، رأى، أعرب، زعم، علق، أردف، \
    بين، كشف، حذر، استطرد، نوه، نفى، أعلن، دعا، طالب، أفاد، أبدى، عبر، روى، كتب، تحدث، \
    توقع، أقر، اعترف، استدرك، ختم، رد، أجاب، وصف، تساءل";

/// Words after a verb of saying that show that it has no subject of its own.
pub const REPORTED: &str = "\
    ان، انه، انها، انهم، انهما، اننا، انني، بان، بانه، بانها، الي، علي، عن، في، ب، قاءلا، \
    قاءله، قاءلين، خلال، من، لـ، لوكاله";

/// Words with which a tail begins that names a source, after a comma.
pub const TAILS: &str = "\
    بحسب، وفق، وفقا، حسب، حسبما، وفقما، كما قال، كما قالت، كما ذكر، كما ذكرت، كما اعلن، \
    كما اعلنت، علي حد قول، علي حد قوله، علي حد تعبيره، علي حد وصفه، نقلا، علي ما";

/// Verbs of being that may stand before the verb of their subject.
pub const BEING: &str = "كان، كانت، كانوا";

/// Particles of emphasis that only carry on.
pub const EMPHASIS: &str = "قد، لقد";

/// Before a verb: also.
pub const ALSO: &str = "كما";

/// Contrasts that hold within the unit that they open.
pub const OPPOSED: &str = "اما، رغم، برغم، بالرغم، علي";

/// Particles of content and of choice: a clause within a sentence that they open hangs on what is
/// before it.
pub const CONTENT: &str = "\
    ان، انه، انها، انهم، انهما، بان، بانه، بانها، الي ان، كما ان، كما انه، كما انها، حتي، لكي، كي، \
    او، ام، سواء، بمن فيهم، بما فيها، اضافه الي، بالاضافه الي، فضلا عن، علاوه علي";

/// What stands before the name of who wrote what follows.
pub const CREDITS: &str = "\
    كتب، كتبت، حوار، تحقيق، تقرير، متابعه، اعداد، تصوير، حاوره، حاورها، حاورته، حاورتها، بقلم، تغطيه، \
    استطلاع، ترجمه";

/// Labels of question and answer in an interview.
pub const LABELS: &str = "س، ج، سءال، سوءال، السءال، السوءال، جواب، الجواب";

/// Verbs that tell news, by lemma.
pub const NEWS: &str = "\
    أعلن، قرر، كشف، خلص، أطلق، افتتح، وقع، أقر، وافق، اتفق، أصدر، فاز، توج، قتل، أصيب، لقي، بدأ، أنهى، \
    اختتم، اعتقل، ألقى، ضبط، أوقف، حكم، قضى، انتخب، عين، استقال، رفض، منع، سمح، دشن، احتفل، ارتفع، تراجع، \
    انخفض، قفز، هبط، سجل، حقق، تأهل، تعادل، خسر، هزم، أظهر، أثبت، وجد، اكتشف، طور، ابتكر، حصل، نال، شهد، دعا، \
    طالب، حذر، أدان، استأنف، علق، ألغى، أجل، أغلق، فتح، وصل، غادر، انطلق، استضاف، نظم";
