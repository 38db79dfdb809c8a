import type { Analysis, Span } from "../../src/analyzer/index.ts";

/** An article of our own for panels: names in several spellings, dates of every kind, figures, statements. */
export const text = [
  "قال رئيس الوزراء سامر الحداد في بيروت إن الحكومة ستدفع 4.5 ملايين دولار قبل 12 مارس 2024.",
  "وأضاف الحداد: «لن نرفع الأسعار هذا العام». وتلقت منظمة الأغذية العالمية 30 في المئة من القمح.",
  "\n",
  "وفي بيروت التقت منظمة الأغذية العالمية بالحداد بين عامي 2019 و2021، ثم في رمضان وأمس.",
].join(" ");

/** The n-th place of some letters, from 0. */
export function at(letters: string, nth = 0): Span {
  let start = -1;
  for (let count = 0; count <= nth; count += 1) start = text.indexOf(letters, start + 1);
  if (start < 0) throw new Error(`${letters} is not there`);
  return { start, end: start + letters.length };
}

const mention = (letters: string, nth = 0) => ({ ...at(letters, nth), score: 1 });
const second = text.indexOf("وأضاف");
const third = text.indexOf("وتلقت");
const last = text.indexOf("وفي بيروت");

/** What an analysis says of it. */
export const analysis: Analysis = {
  format: 1,
  id: "-",
  version: "0",
  model: "-",
  stats: { characters: text.length, words: 48, sentences: 4, paragraphs: 2, readingSeconds: 16 },
  paragraphs: [
    { start: 0, end: text.indexOf("\n") },
    { start: last, end: text.length },
  ],
  sentences: [
    { start: 0, end: second, tokens: [0, 0], score: 1 },
    { start: second, end: third, tokens: [0, 0], score: 0.5 },
    { start: third, end: last, tokens: [0, 0], score: 0.5 },
    { start: last, end: text.length, tokens: [0, 0], score: 0.2 },
  ],
  clauses: [],
  tokens: [],
  entities: [
    { type: "PER", name: "سامر الحداد", mentions: [mention("سامر الحداد"), mention("الحداد", 1), { ...at("بالحداد"), start: at("بالحداد").start + 1, score: 1 }] },
    { type: "LOC", name: "بيروت", mentions: [mention("بيروت"), mention("بيروت", 1)] },
    { type: "ORG", name: "منظمة الأغذية العالمية", mentions: [mention("منظمة الأغذية العالمية"), mention("منظمة الأغذية العالمية", 1)] },
  ],
  dates: [
    { ...at("12 مارس 2024"), value: "2024-03-12" },
    { ...at("عامي 2019 و2021"), value: "2019/2021" },
    { ...at("رمضان"), value: "XXXX-09" },
    at("أمس"),
  ],
  quantities: [
    { ...at("4.5 ملايين دولار"), kind: "money", value: 4_500_000, unit: "USD" },
    { ...at("30 في المئة"), kind: "percent", value: 30, unit: "percent" },
  ],
  quotes: [
    { ...at("الحكومة ستدفع 4.5 ملايين دولار قبل 12 مارس 2024"), direct: false, cue: at("قال"), speaker: { ...at("سامر الحداد"), entity: 0 } },
    { ...at("لن نرفع الأسعار هذا العام"), direct: true, cue: at("أضاف"), speaker: { entity: 0 } },
    { ...at("30 في المئة من القمح"), direct: true },
  ],
  keyphrases: [],
  topics: [],
  summary: { sentences: [], picks: [], text: "", ratio: 0 },
};

/** Names that any list of names has, each more than once, with dates, figures and statements. */
export const named = [
  "القاهرة (رويترز) - قال الأمين العام للأمم المتحدة أنطونيو غوتيريش في القاهرة يوم 12 مارس 2024 إن مصر ستستقبل 300 شاحنة من السعودية.",
  "وأضاف غوتيريش: «لن تترك الأمم المتحدة أحدا وراءها في غزة، وهذا وعد لا نتراجع عنه». ودفعت السعودية 25 مليون دولار في عام 2023.",
  "وفي بيروت أكد نجيب ميقاتي أن لبنان يحتاج إلى 40 في المئة من القمح قبل نهاية 2025، وأن مصر والسعودية وعدتا بالمساعدة.",
  "والتقى ميقاتي في القاهرة عبد الفتاح السيسي، ثم عاد أمس إلى بيروت بعد لقاء أنطونيو غوتيريش.",
].join("\n");
