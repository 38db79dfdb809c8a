use super::*;
use crate::{Analyzer, Model, Options};

/// What is left of the first sentence, and how it opens.
fn opening(text: &str) -> (String, Opening) {
    let model = Model::embedded().expect("the model opens");
    let analysis = Analyzer::new(model)
        .worker()
        .analyze(text, &Options::default());
    let sentence = &analysis.sentences[0];
    let opening = Openings::default().read(
        text,
        &analysis,
        sentence.tokens.clone(),
        sentence.span.start,
        false,
    );
    (text[opening.start..].to_owned(), opening)
}

#[test]
fn what_joins_is_dropped() {
    for (text, left) in [
        ("وقال الوزير إن العمل بدأ.", "قال الوزير إن العمل بدأ."),
        (
            "كما أعلنت البلدية افتتاح السوق.",
            "أعلنت البلدية افتتاح السوق.",
        ),
        (
            "من جهته، أكد المدير أن العمل بدأ.",
            "أكد المدير أن العمل بدأ.",
        ),
        (
            "وفي سياق متصل، وصل الوفد إلى المدينة.",
            "وصل الوفد إلى المدينة.",
        ),
        ("وائل يكتب رواية جديدة.", "وائل يكتب رواية جديدة."),
        ("افتتحت الوزيرة المكتبة.", "افتتحت الوزيرة المكتبة."),
        (
            "وقد أمضى الرجلان عاما في المدينة.",
            "أمضى الرجلان عاما في المدينة.",
        ),
        (
            "شهد المعرض هذا العام حضورا كبيرا.",
            "شهد المعرض هذا العام حضورا كبيرا.",
        ),
    ] {
        let (rest, opening) = opening(text);
        assert_eq!(rest, left);
        assert!(!opening.leans, "{text}");
    }
}

#[test]
fn what_leans_on_the_sentence_before() {
    for text in [
        "وأضاف أن المكتبة ستفتح كل يوم.",
        "هذا القرار جاء متأخرا.",
        "وهو يعمل في المدينة منذ سنوات.",
        "لكن الوزير رفض الاقتراح.",
        "لذلك قررت البلدية إغلاق الطريق.",
        "وأشارت إلى أن العمل بدأ.",
        "وتسعى إلى فتح السوق في الشتاء.",
        "تأتي هذه القمة في وقت صعب.",
        "مضيفا أن العمل بدأ في الميناء.",
        "وقال مدربه إن الفريق جاهز.",
        "من هنا مر المسافرون إلى المدينة.",
        "أو يمكن أن يقال إن العمل بدأ.",
    ] {
        let (rest, opening) = opening(text);
        assert!(opening.leans, "{text}");
        assert_eq!(rest, text, "what leans stays whole");
    }
}

/// How the clause that begins with `head` opens.
fn clause(text: &str, head: &str) -> Opening {
    let model = Model::embedded().expect("the model opens");
    let analysis = Analyzer::new(model)
        .worker()
        .analyze(text, &Options::default());
    let start = text.find(head).expect("the text holds it");
    let first = analysis
        .tokens
        .iter()
        .position(|token| token.span.start == start)
        .expect("a token begins there");
    let last = analysis.tokens.len();
    Openings::default().read(text, &analysis, first..last, start, true)
}

#[test]
fn a_clause_without_its_subject_leans() {
    for (text, head) in [
        (
            "لا يمكن فصل الشاعر عن مدينته، يفرح ويحزن كما يفرح أهلها.",
            "يفرح",
        ),
        (
            "تعد المدينة الطبية أكبر مركز في الشمال، وتضم مستشفى يحتوي على 300 سرير.",
            "وتضم",
        ),
        (
            "اتفق الطرفان على فتح البئر، وأن تدفع الدية قبل نهاية الشهر.",
            "وأن",
        ),
        (
            "بنت البلدية سوقا للسمك، إضافة إلى تمثال كبير من البرونز.",
            "إضافة",
        ),
        (
            "وصل الزوجان إلى القرية، وبعد ذهابهما أخذ الحطاب الخريطة.",
            "وبعد",
        ),
    ] {
        assert!(clause(text, head).leans, "{head}");
    }
    let stands = "ارتفع مؤشر البورصة مع الافتتاح، وبلغت سيولة السوق 400 مليون درهم.";
    assert!(!clause(stands, "وبلغت").leans);
}

#[test]
fn speech_without_its_speaker_leans() {
    for text in [
        "وقال: العمل في الميناء بدأ قبل أسبوع.",
        "وجمعها محرر الصفحة من بريد القراء في المدينة.",
    ] {
        assert!(opening(text).1.leans, "{text}");
    }
}

#[test]
fn what_points_at_something_before() {
    for text in [
        "وكان في استقبالهم قائد الأسطول وعدد من الضباط.",
        "رفضت المستهلكة أم يوسف العازمي هذه الحجج.",
        "وأشار البيان إلى أن الطريق مغلق.",
        "ولد في القاهرة، وحصل على إجازة في الآداب عام 1934.",
    ] {
        assert!(opening(text).1.points, "{text}");
    }
    for text in [
        "أشار بيان الوزارة إلى أن الطريق مغلق.",
        "وقع الكاتب كتابا عن تاريخ العملات في المعرض، وسيترجم هذا الكتاب إلى لغات عدة.",
        "شارك في المؤتمر أكثر من ألف طبيب من عشر دول، وناقشوا اللقاحات.",
        "فور وصوله إلى بيروت قال حسن سلامة إن العمل بدأ.",
    ] {
        assert!(!opening(text).1.points, "{text}");
    }
}

#[test]
fn bullets_numbers_and_labels_are_left_out() {
    for (text, left, labelled) in [
        ("- كوبان من الدقيق", "كوبان من الدقيق", false),
        (
            "• تسليم المفاتيح يوم الأحد",
            "تسليم المفاتيح يوم الأحد",
            false,
        ),
        (
            "3. بلال يسأل عن فترة التجربة",
            "بلال يسأل عن فترة التجربة",
            false,
        ),
        (
            "ج: لم تكن أي سفينة لنا في البحر.",
            "لم تكن أي سفينة لنا في البحر.",
            true,
        ),
    ] {
        let (rest, opening) = opening(text);
        assert_eq!((rest.as_str(), opening.labelled), (left, labelled));
    }
}
