/** What the elements say, in the two languages. */
const WORDS = {
  ar: {
    direction: "rtl",
    summary: "الخلاصة",
    made: "استُخلصت آليًا في متصفحك، ولم يُرسَل النص إلى أي جهة.",
    working: "يجري تلخيص المقال…",
    nothing: "لا نص عربي يُلخَّص هنا.",
    failed: "تعذّر التلخيص في هذا المتصفح.",
    close: "إغلاق",
    mentions: (count: string, one: boolean) => (one ? "ورد مرة واحدة" : `عدد مرات الورود: ${count}`),
    types: { PER: "شخص", LOC: "مكان", ORG: "جهة", MISC: "اسم آخر", date: "تاريخ", quantity: "رقم" },
    tool: "خلاصة: أداة تحليل المقالات العربية",
  },
  en: {
    direction: "ltr",
    summary: "Summary",
    made: "Made automatically in your browser; the text was sent nowhere.",
    working: "Summarizing the article…",
    nothing: "There is no Arabic text here to summarize.",
    failed: "The article could not be summarized in this browser.",
    close: "Close",
    mentions: (count: string, one: boolean) => (one ? "mentioned once" : `mentioned ${count} times`),
    types: { PER: "person", LOC: "place", ORG: "organisation", MISC: "other name", date: "date", quantity: "figure" },
    tool: "Khulasa: a tool for Arabic articles",
  },
} as const;

export type Words = (typeof WORDS)[keyof typeof WORDS];

/** The language of the page around an element: English where it says so, else Arabic. */
export function wordsFor(element: Element): Words {
  const tag = element.closest("[lang]")?.getAttribute("lang") ?? "";
  return /^en\b/i.test(tag) ? WORDS.en : WORDS.ar;
}

/** A number in the digits of that language. */
export function inDigits(words: Words, number: number): string {
  return new Intl.NumberFormat(words === WORDS.ar ? "ar-u-nu-arab" : "en").format(number);
}
