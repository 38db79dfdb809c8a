import { WorkerAnalyzer } from "/khulasa/index.js";

const ARTICLES = [
  {
    title: "مكتبة على البحر",
    text: "أعلنت بلدية مدينة المرسى الجديدة، الأحد، افتتاح مكتبة عامة على الواجهة البحرية. وقالت رئيسة البلدية ليلى حداد إن المكتبة ستفتح أبوابها كل يوم. وحضر الافتتاح عشرات الأطفال.",
  },
  {
    title: "موسم الزيتون",
    text: "بدأ موسم قطاف الزيتون في قرى الشمال هذا الأسبوع. ويتوقع المزارعون محصولا أقل من العام الماضي بسبب قلة المطر. وتمنى الأهالي أن يعود السوق الأسبوعي قريبا.",
  },
];

const analyzer = await WorkerAnalyzer.create();
for (const { title, text } of ARTICLES) {
  const { summary } = await analyzer.analyze(text, { summarySentences: 1 });
  const heading = Object.assign(document.createElement("h2"), { textContent: title });
  const gist = Object.assign(document.createElement("p"), { textContent: summary.text });
  const item = document.createElement("li");
  item.append(heading, gist);
  document.querySelector("#articles").append(item);
}
analyzer.dispose();
