//! Summaries of texts that are no articles, and what an editor expects of those that are.

use khulasa::analysis::{Analysis, Reason};
use khulasa::{Analyzer, Budget, Model, Options};

const ARTICLE: &str = "روصو (وكالات) - اتفق وفدا موريتانيا والسنغال، بعد ثلاثة أيام من المباحثات، على إبقاء معبر روصو مفتوحا أمام الشاحنات حتى ساعة متأخرة من الليل. \
    وأضاف أن الاتفاق سيوقع غدا. \
    وهو الثاني في هذا العام.\n\
    وكان صيادون من حي غيت ندار قد احتجوا الشهر الماضي على احتجاز 14 زورقا قبالة بلدة انجاغو. \
    وتأمل نواكشوط وداكار أن ينتهي العمل في جسر روصو قبل عام 2026، وهو مشروع يموله البنك الأفريقي للتنمية والاتحاد الأوروبي.\n\
    (رويترز)";

fn summary(text: &str, budget: Budget) -> Analysis {
    let options = Options {
        budget,
        ..Options::default()
    };
    let model = Model::embedded().expect("the model opens");
    Analyzer::new(model).worker().analyze(text, &options)
}

fn picks(text: &str, sentences: usize) -> Vec<String> {
    let analysis = summary(text, Budget::Sentences(sentences));
    let picks = analysis.summary.picks.iter();
    picks.map(|pick| pick.span.of(text).to_owned()).collect()
}

#[test]
fn one_sentence_is_its_own_summary() {
    let text = "وصل الوفد إلى المدينة صباح اليوم.";
    assert_eq!(picks(text, 3), [text]);
    let analysis = summary(text, Budget::default());
    assert_eq!(analysis.summary.picks[0].reasons, [Reason::First]);
    assert_eq!(analysis.summary.ratio.thousandths(), 1000);
}

#[test]
fn a_list_is_no_list_of_headlines() {
    let list = "مقادير الكعكة\n- كوبان من الدقيق\n- ثلاث بيضات\n- كوب من السكر\n- نصف كوب من الزيت";
    assert_eq!(picks(list, 3).len(), 3);
    assert_eq!(picks(list, 9).len(), 5);
}

#[test]
fn a_poem_keeps_its_lines() {
    let poem = "على قدر أهل العزم تأتي العزائم\nوتأتي على قدر الكرام المكارم\n\
        وتعظم في عين الصغير صغارها\nوتصغر في عين العظيم العظائم";
    let picks = picks(poem, 2);
    assert_eq!(picks.len(), 2);
    assert!(picks[0].starts_with("على قدر أهل العزم"), "{picks:?}");
}

#[test]
fn ten_copies_are_summarized_as_one() {
    let one = "انهار جسر الميناء في مدينة صور صباح الأحد، وأصيب ثلاثة عمال بجروح. \
        وأعلن وزير الأشغال فتح تحقيق وتخصيص مليوني دولار لبناء جسر جديد قبل نهاية العام. \
        وطالب صيادو المدينة بتعويض عن القوارب التي غرقت تحت الأنقاض.";
    let ten = [one; 10].join("\n");
    let mut picks = picks(&ten, 3);
    assert_eq!(picks.len(), 3);
    picks.sort();
    picks.dedup();
    assert_eq!(picks.len(), 3, "the same sentence is not picked twice");
}

#[test]
fn lines_of_the_page_are_not_picked() {
    let all = picks(ARTICLE, 99).join("\n");
    assert!(all.starts_with("اتفق وفدا"), "{all}");
    assert!(!all.contains("رويترز"), "{all}");
    let titled = format!("معبر روصو يبقى مفتوحا\nبقلم سالم أحمد\n{ARTICLE}");
    let all = picks(&titled, 99).join("\n");
    assert!(
        !all.contains("معبر روصو يبقى") && !all.contains("بقلم"),
        "{all}"
    );
}

#[test]
fn what_leans_on_a_sentence_never_stands_without_it() {
    for sentences in 0..8 {
        let picks = picks(ARTICLE, sentences);
        for (leaning, before) in [("وأضاف", "اتفق وفدا"), ("وهو الثاني", "وأضاف")]
        {
            let place = picks.iter().position(|pick| pick.starts_with(leaning));
            if let Some(place) = place {
                assert!(
                    place > 0 && picks[place - 1].starts_with(before),
                    "{picks:?}"
                );
            }
        }
    }
}

#[test]
fn a_conjunction_stays_behind_the_sentence_that_it_joins() {
    let two = "افتتحت الوزيرة المكتبة الجديدة في ساحة المدينة صباح الأحد بحضور مئات القراء. واستمر الحفل ساعة. وتضم المكتبة الجديدة 20 ألف كتاب وقاعة كبيرة للأطفال وأخرى للمعارض.";
    let some = picks(two, 2);
    let all = picks(two, 3);
    assert!(
        some.iter().any(|pick| pick.starts_with("تضم المكتبة")),
        "{some:?}"
    );
    assert!(
        all.iter().any(|pick| pick.starts_with("وتضم المكتبة")),
        "{all:?}"
    );
}

#[test]
fn every_pick_says_why() {
    let analysis = summary(ARTICLE, Budget::Sentences(99));
    for pick in &analysis.summary.picks {
        assert!((1..=3).contains(&pick.reasons.len()));
    }
    assert_eq!(analysis.summary.picks[0].reasons[0], Reason::First);
}

#[test]
fn another_length_needs_no_new_analysis() {
    let model = Model::embedded().expect("the model opens");
    let worker = Analyzer::new(model).worker();
    let mut analysis = summary(ARTICLE, Budget::default());
    for budget in [
        Budget::Sentences(0),
        Budget::Sentences(1),
        Budget::Words(40),
        Budget::Ratio(0.7),
    ] {
        worker.summarize_again(ARTICLE, &mut analysis, budget);
        assert_eq!(analysis.summary, summary(ARTICLE, budget).summary);
    }
}

#[test]
fn a_report_told_twice_is_picked_once() {
    let text = "انفجرت عبوة ناسفة صباح الاثنين بدورية للجيش جنوب كركوك، من دون أن تعرف الخسائر. \
        وقال مصدر أمني محلي إن عبوة ناسفة انفجرت بدورية للجيش جنوب كركوك من دون أن تعرف الخسائر. \
        وأغلقت الشرطة الطريق المؤدي إلى قرية النصر حتى المساء. \
        وشيع أهالي الرشاد اثنين من أبنائهم قضيا في حادث سير قبل يومين.";
    let picks = picks(text, 3);
    let told = picks.iter().filter(|pick| pick.contains("عبوة ناسفة"));
    assert_eq!(told.count(), 1, "{picks:?}");
}

#[test]
fn answers_of_an_interview_come_after_what_is_told_of_it() {
    let text = "تدير كيارا لومباردي منظمة أنقذت ستة آلاف شخص في المتوسط منذ عام 2020.\n\
        س: كم سفينة لديكم اليوم؟\n\
        ج: لدينا سفينة واحدة تبحر من رافينا، وفي يناير لم تكن أي سفينة لنا في البحر.\n\
        س: ومن يدفع لكم؟\n\
        ج: يدفع لنا ألف متبرع صغير في ميلانو وتورينو، ولا نأخذ من الحكومة شيئا.";
    let all = picks(text, 9);
    assert!(picks(text, 1)[0].starts_with("تدير كيارا"), "{all:?}");
    assert!(all.iter().all(|pick| !pick.starts_with("ج:")), "{all:?}");
}

#[test]
fn what_is_no_article_is_summarized_all_the_same() {
    for text in [
        "يا جماعة مين جرب المطعم الجديد؟ 😂😂 #بيروت https://example.com",
        "The minister said the bridge will open in May. قال الوزير إن الجسر سيفتح في مايو.",
        "1.\n2.\n3.",
        ":",
        "«",
        "- ",
        "ج:",
        "كتب: ",
        "حوار: جمال سالم أكد",
        "(((((((((((",
        "قال:",
        "وقد",
        "كما",
    ] {
        for sentences in [0, 1, 3] {
            let analysis = summary(text, Budget::Sentences(sentences));
            for pick in &analysis.summary.picks {
                assert!(!pick.span.of(text).trim().is_empty(), "{text}");
            }
            assert!(analysis.summary.picks.len() <= sentences);
        }
    }
}
