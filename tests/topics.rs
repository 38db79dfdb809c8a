//! Topics of articles, and of texts that are none: a label is given where the words bear it, or not at all.

use khulasa::analysis::Score;
use khulasa::{Analyzer, Model, Options};

const MATCH: &str = "فاز فريق النجم على ضيفه الوحدة بثلاثة أهداف مقابل هدف في المباراة التي جمعتهما مساء أمس ضمن الجولة العاشرة من الدوري. \
    وسجل المهاجم الهدف الأول من ركلة جزاء في الدقيقة العشرين، قبل أن يدرك الحارس خطأه في الشوط الثاني. \
    وقال المدرب إن لاعبيه استحقوا الفوز وإن البطولة ما زالت طويلة. \
    ورفع الفريق رصيده إلى 22 نقطة في صدارة الترتيب.\n";

const BUDGET: &str = "أعلن البنك المركزي رفع سعر الفائدة نصف نقطة مئوية لكبح التضخم الذي بلغ 9 في المئة. \
    وتراجعت أسهم المصارف في البورصة بعد القرار، فيما ارتفع سعر صرف العملة أمام الدولار. \
    ويتوقع محللون أن ينكمش الاستثمار وأن تتأخر الشركات في الاقتراض هذا العام. \
    وبلغت الصادرات النفطية ثلاثة مليارات دولار.\n";

/// The labels of each text with their scores, best first.
fn topics(texts: &[&str]) -> Vec<Vec<(&'static str, Score)>> {
    let analyzer = Analyzer::new(Model::embedded().expect("the model opens"));
    let mut worker = analyzer.worker();
    texts
        .iter()
        .map(|text| {
            let analysis = worker.analyze(text, &Options::default());
            let topics = analysis.topics.iter();
            topics.map(|topic| (topic.label, topic.score)).collect()
        })
        .collect()
}

#[test]
fn what_articles_are_about() {
    let found = topics(&[MATCH, BUDGET]);
    assert_eq!(found[0][0].0, "sports", "{found:?}");
    assert_eq!(found[1][0].0, "economy", "{found:?}");
    for labels in &found {
        assert!(labels.windows(2).all(|pair| pair[0].1 >= pair[1].1));
    }
}

#[test]
fn texts_that_are_about_nothing() {
    let code = "fn main() { let total: u32 = (1..=10).sum(); println!(\"{total}\"); }";
    let english =
        "The committee met on Tuesday and agreed to meet again next week in the same room.";
    let texts = [
        "",
        " \n\n ",
        "!؟ 12 …",
        "ذهب الولد.",
        "حليب\nخبز\nبيض",
        code,
        english,
    ];
    for (text, labels) in texts.iter().zip(topics(&texts)) {
        assert!(labels.is_empty(), "{text}: {labels:?}");
    }
}

#[test]
fn odd_texts_keep_their_topic() {
    let ten = MATCH.repeat(10);
    let beside_english =
        format!("{MATCH}The match was played in the rain before a small crowd of supporters.\n");
    let megabyte = BUDGET.repeat(1_000_000 / BUDGET.len());
    let found = topics(&[&ten, &beside_english, &megabyte]);
    assert_eq!(found[0][0].0, "sports");
    assert_eq!(found[1][0].0, "sports");
    assert_eq!(found[2][0].0, "economy");
}

#[test]
fn a_poem_and_bullets_are_told_little_of() {
    let poem = "على قدر أهل العزم تأتي العزائم\nوتأتي على قدر الكرام المكارم\n";
    let bullets = "- فتح الباب\n- إغلاق النافذة\n- ترتيب الغرفة\n";
    for labels in topics(&[poem, bullets]) {
        assert!(
            labels.iter().all(|(_, score)| score.thousandths() < 600),
            "{labels:?}"
        );
    }
}

#[test]
fn a_recipe_and_chores_are_told_little_of() {
    let recipe = "المقادير: كوبان من الأرز، وبصلة كبيرة، وثلاث ملاعق من الزيت، وملعقة صغيرة من الملح، ونصف كيلو من اللحم.\n\
        الطريقة: يغسل الأرز وينقع نصف ساعة، ثم تقلى البصلة في الزيت حتى تحمر، ويضاف اللحم ويقلب خمس دقائق. \
        يصب فوقه الماء ويترك على نار هادئة ساعة كاملة، ثم يضاف الأرز ويغطى القدر حتى ينضج. يقدم ساخنا مع اللبن والسلطة.\n";
    let chores = "- فتح الباب\n- إغلاق النافذة\n- ترتيب الغرفة\n- غسل الصحون\n- شراء الخبز والحليب\n- دفع الفاتورة\n\
        - كتابة الرسالة\n- سقي الزرع\n";
    for labels in topics(&[recipe, chores]) {
        assert!(
            labels.iter().all(|(_, score)| score.thousandths() < 500),
            "{labels:?}"
        );
    }
}
