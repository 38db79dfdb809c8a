import { describe, expect, test } from "vitest";
import { hasBrokenLines, withJoinedLines } from "../../src/imports/broken-lines.ts";

const paragraphs = [
  "أعلنت وزارة الموارد المائية أن مخزون السدود بلغ هذا الموسم أعلى مستوى له منذ عقد كامل، بعد أمطار غزيرة هطلت على المرتفعات الشمالية. وقال الوزير سالم الهدار إن الخزانات الكبرى امتلأت إلى أربعة أخماس سعتها، وإن حصص الري ستزداد في الموسم القادم.",
  "وأضاف الوزير أن الفرق الفنية تعمل على صيانة القنوات القديمة في الريف، وأن نحو ثلاثين قرية سيصلها الماء للمرة الأولى قبل نهاية العام. ولم يذكر كلفة المشروع، لكن مصدرا في الوزارة قدرها بنحو أربعين مليون دينار.",
  "في المقابل، شكا مزارعون في وادي الزهور من تأخر وصول المياه إلى أراضيهم، ومن أن العدادات الجديدة لم تركب بعد. وقال أحدهم: نسمع عن السدود في الأخبار ولا نرى منها شيئا في السواقي.",
];

/** Lines as a mail program breaks them. @param first what the first line of a paragraph begins with */
function broken(text: string, width: number, first = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : first + word;
    if (line && longer.length > width) lines.push(line);
    line = line && longer.length > width ? word : longer;
  }
  return [...lines, line].join("\n");
}

const mail = paragraphs.map((text) => broken(text, 72)).join("\n\n");

describe("broken lines are found and joined", () => {
  test.each([50, 60, 72, 76, 80, 100])("at %i letters", (width) => {
    const all = [...paragraphs, ...paragraphs];
    const text = all.map((paragraph) => broken(paragraph, width)).join("\n\n");
    expect(hasBrokenLines(text)).toBe(true);
    expect(withJoinedLines(text)).toBe(all.join("\n\n"));
  });

  test("and then there are none", () => {
    expect(hasBrokenLines(withJoinedLines(mail))).toBe(false);
    expect(withJoinedLines(withJoinedLines(mail))).toBe(withJoinedLines(mail));
  });

  test("where a paragraph is told by its first line's indent alone", () => {
    for (const indent of ["    ", "\u00a0\u00a0\u00a0", "\t\t"]) {
      const text = paragraphs.map((paragraph) => broken(paragraph, 72, indent)).join("\n");
      expect(hasBrokenLines(text)).toBe(true);
      expect(withJoinedLines(text)).toBe(paragraphs.map((paragraph) => indent + paragraph).join("\n"));
    }
  });

  test("where a paragraph is told by its short last line alone", () => {
    const text = paragraphs.map((paragraph) => broken(paragraph, 68)).join("\n");
    expect(hasBrokenLines(text)).toBe(true);
    expect(withJoinedLines(text)).toBe(paragraphs.join("\n"));
  });

  test("with line ends of Windows, blanks at line ends, and blanks that do not break", () => {
    const text = `\u00a0\n${mail.replace("هذا الموسم", "هذا\u00a0الموسم").replaceAll("\n", " \r\n")}`;
    expect(hasBrokenLines(text)).toBe(true);
    expect(withJoinedLines(text).split(/\s*\n\s*/).filter(Boolean)).toEqual(paragraphs.map((paragraph) => paragraph.replace("هذا الموسم", "هذا\u00a0الموسم")));
  });

  test("with marks over the letters and signs of direction, which take no room", () => {
    const marked = (text: string) => text.replaceAll("وزير", "وَزِيرُ").replaceAll("مياه", "مِيَاهِ");
    const text = `\u200f${marked(mail)}`;
    expect(hasBrokenLines(text)).toBe(true);
    expect(withJoinedLines(text)).toBe(`\u200f${marked(paragraphs.join("\n\n"))}`);
  });

  test("as a PDF file gives them, whose lines are of one width but not of one number of letters", () => {
    const lines = [
      "أعلنت وزارة الموارد المائية أن مخزون السدود بلغ هذا الموسم أعلى",
      "مستوى له منذ عقد كامل، بعد أمطار غزيرة هطلت على المرتفعات",
      "الشمالية. وقال الوزير سالم الهدار إن الخزانات الكبرى امتلأت إلى أربعة",
      "أخماس سعتها، وإن حصص الري ستزداد في الموسم القادم. وأضاف",
      "أن الفرق الفنية تعمل على صيانة القنوات القديمة في الريف، وأن نحو",
      "ثلاثين قرية سيصلها الماء للمرة الأولى قبل نهاية العام. ولم يذكر",
      "كلفة المشروع، لكن مصدرا في الوزارة قدرها بنحو أربعين مليون دينار",
      "لا تشمل التعويضات.",
    ];
    expect(hasBrokenLines(lines.join("\n"))).toBe(true);
    expect(withJoinedLines(lines.join("\n"))).toBe(lines.join(" "));
  });

  test("of a word that a hyphen cut; the hyphen of a compound stays", () => {
    const [first = "", second = "", ...rest] = mail.split("\n");
    const hyphen = (one: string, other: string) => withJoinedLines([`${first.slice(0, -one.length - 1)} ${one}`, `${other} ${second.slice(other.length + 1)}`, ...rest].join("\n"));
    expect(hyphen("المست-", "قبل")).toContain(" المستقبل ");
    expect(hyphen("المست\u00ad", "قبل")).toContain(" المستقبل ");
    expect(hyphen("inter-", "national")).toContain(" international ");
    expect(hyphen("العربي-", "الأوروبي")).toContain(" العربي-الأوروبي ");
    expect(hyphen("2023-", "2024")).toContain(" 2023-2024 ");
    expect(hyphen("قال -", "أمس")).toContain(" قال - أمس ");
  });
});

describe("of a text with broken lines stays as it is", () => {
  const around = (middle: string) => withJoinedLines(`${mail}\n\n${middle}\n\n${mail}`);

  test.each([
    ["a list", "وتشمل الخطة ما يأتي:\n- صيانة القنوات القديمة في الريف وتبطينها حتى لا يضيع ماؤها.\n- تركيب عدادات جديدة في المزارع الصغيرة.\n- تدريب الفلاحين."],
    ["a numbered list", "1. صيانة القنوات\n2. تركيب العدادات\n3. التدريب"],
    ["an address", "وزارة الموارد المائية\nشارع النهر 12\nص.ب. 4410\nالعاصمة"],
    ["a dialogue", "قال له: متى يصل الماء إلى القرية التي وعدتم أهلها قبل ثلاثة أعوام كاملة؟\n- يصل حين تنتهي القناة.\n- ومتى تنتهي؟"],
    ["a table", "السد\tالسعة\tالامتلاء\nالهدار\t120\t80\nالزهور\t60\t75"],
    ["verses", "قفا نبك من ذكرى حبيب ومنزل ... بسقط اللوى بين الدخول فحومل\nفتوضح فالمقراة لم يعف رسمها ... لما نسجتها من جنوب وشمأل"],
    ["a rule under a heading", "بيان صحفي\n------------------------------------------------------------------------"],
    ["a quoted mail", "> هل تصل المياه إلى القرى الثلاثين في موعدها أم يتأخر المشروع عاما\n> آخر كما تأخر من قبل؟"],
  ])("%s", (_name, middle) => {
    expect(around(middle)).toBe(`${paragraphs.join("\n\n")}\n\n${middle}\n\n${paragraphs.join("\n\n")}`);
  });

  test("the mark of an item, whose own lines are joined", () => {
    const item = "- تركيب عدادات جديدة في المزارع الصغيرة التي لا تزال تسقى من الآبار المشتركة بين أكثر من مالك واحد.";
    const lines = broken(item, 72).replaceAll("\n", "\n  ");
    expect(around(`${lines}\n${lines}`)).toContain(`\n\n${item}\n${item}\n\n`);
  });
});

describe("nothing is taken for broken lines in", () => {
  const none = (text: string) => {
    expect(hasBrokenLines(text)).toBe(false);
    expect(withJoinedLines(text)).toBe(text);
  };

  test("an article with a line for each paragraph", () => {
    none(paragraphs.join("\n"));
    none(Array.from({ length: 12 }, () => paragraphs).flat().join("\n\n"));
  });

  test("a few lines, and nothing", () => {
    none("");
    none("\n \n");
    none(broken(paragraphs[2]!, 72));
  });

  const verses = [
    "قفا نبك من ذكرى حبيب ومنزل|بسقط اللوى بين الدخول فحومل",
    "فتوضح فالمقراة لم يعف رسمها|لما نسجتها من جنوب وشمأل",
    "ترى بعر الآرام في عرصاتها|وقيعانها كأنه حب فلفل",
    "كأني غداة البين يوم تحملوا|لدى سمرات الحي ناقف حنظل",
    "وقوفا بها صحبي علي مطيهم|يقولون لا تهلك أسى وتجمل",
    "وإن شفائي عبرة مهراقة|فهل عند رسم دارس من معول",
    "كدأبك من أم الحويرث قبلها|وجارتها أم الرباب بمأسل",
    "إذا قامتا تضوع المسك منهما|نسيم الصبا جاءت بريا القرنفل",
    "ففاضت دموع العين مني صبابة|على النحر حتى بل دمعي محملي",
    "ألا رب يوم لك منهن صالح|ولا سيما يوم بدارة جلجل",
  ];

  test.each([
    ["a blank", " "],
    ["dots", " ... "],
    ["stars", " *** "],
    ["a wide blank", "      "],
    ["a tab", "\t"],
    ["a line end", "\n"],
  ])("a poem whose halves are parted by %s", (_name, gap) => {
    none(verses.map((verse) => verse.replace("|", gap)).join("\n"));
    none(`قال امرؤ القيس:\n\n${verses.map((verse) => verse.replace("|", gap)).join("\n")}`);
  });

  test("couplets that rhyme in themselves", () => {
    none(
      [
        "قال محمد هو ابن مالك أحمد ربي الله خير مالك",
        "مصليا على النبي المصطفى وآله المستكملين الشرفا",
        "وأستعين الله في ألفيه مقاصد النحو بها محويه",
        "تقرب الأقصى بلفظ موجز وتبسط البذل بوعد منجز",
        "وتقتضي رضا بغير سخط فائقة ألفية ابن معط",
        "وهو بسبق حائز تفضيلا مستوجب ثنائي الجميلا",
        "والله يقضي بهبات وافره لي وله في درجات الآخره",
        "كلامنا لفظ مفيد كاستقم واسم وفعل ثم حرف الكلم",
        "واحده كلمة والقول عم وكلمة بها كلام قد يؤم",
      ].join("\n"),
    );
  });

  test("posts of a sentence in each line", () => {
    none(
      [
        "وصلنا اليوم إلى القرية بعد سفر طويل عبر الجبال.",
        "الطريق صعبة ولكن المنظر يستحق كل هذا التعب!",
        "قابلنا أهل القرية في الساحة وشربنا معهم الشاي.",
        "قالوا إن الماء لم يصلهم منذ شهرين كاملين تقريبا.",
        "وعدنا المسؤول بأن يزورهم قبل نهاية هذا الأسبوع.",
        "ننتظر معهم ونرى ما سيحدث في الأيام القادمة.",
        "شكرا لكل من ساعد في إيصال صوتهم إلى الوزارة.",
        "غدا نكمل الرحلة إلى الوادي الآخر إن شاء الله.",
        "لا تنسوا متابعة الحساب لمشاهدة الصور كلها هناك.",
      ].join("\n"),
    );
  });

  test("headlines of nearly one length", () => {
    none(
      [
        "وزير المياه يعلن امتلاء السدود الكبرى بعد أمطار الشمال",
        "مزارعو وادي الزهور يشكون تأخر وصول المياه إلى أراضيهم",
        "افتتاح ثلاث مدارس جديدة في ريف العاصمة مطلع الأسبوع",
        "المنتخب الوطني يفوز بثلاثية نظيفة ويتأهل إلى النهائي",
        "ارتفاع أسعار القمح عالميا للشهر الرابع وسط قلق الأسواق",
        "معرض الكتاب يستقبل نصف مليون زائر في أيامه الأولى",
        "اكتشاف مدينة أثرية تحت الرمال جنوب الواحة الكبرى أمس",
        "هيئة النقل تضيف عشرين حافلة كهربائية إلى خطوط المدينة",
        "دراسة جديدة تربط بين قلة النوم وضعف الذاكرة عند الشباب",
      ].join("\n"),
    );
  });

  test("a list, a table, a recipe, addresses", () => {
    none(Array.from({ length: 12 }, (_, index) => `${index + 1}- صيانة القناة رقم ${index + 1} في ريف العاصمة وتبطينها بالإسمنت المقاوم`).join("\n"));
    none(Array.from({ length: 12 }, () => "- تركيب عدادات جديدة في المزارع الصغيرة من دون كلفة على المالك").join("\n"));
    none(Array.from({ length: 12 }, (_, index) => `سد الهدار الكبير رقم ${index}\t120 مليون متر مكعب\t80 في المئة من السعة`).join("\n"));
    none("كوبان من الطحين\nملعقة صغيرة من الملح\nنصف كوب من زيت الزيتون\nماء دافئ\nخميرة\nسكر\nحليب\nبيضتان\nسمسم للتزيين");
    none(Array.from({ length: 5 }, () => "الدكتور سالم بن أحمد الهدار، مدير دائرة السدود\nوزارة الموارد المائية، شارع النهر 12\nالعاصمة 11234").join("\n\n"));
  });

  test("free verse", () => {
    none("عيناك غابتا نخيل ساعة السحر\nأو شرفتان راح ينأى عنهما القمر\nعيناك حين تبسمان تورق الكروم\nوترقص الأضواء كالأقمار في نهر\nيرجه المجداف وهنا ساعة السحر\nكأنما تنبض في غوريهما النجوم\nوتغرقان في ضباب من أسى شفيف\nكالبحر سرح اليدين فوقه المساء");
  });
});

test("a book is looked into at its beginning, in no time; so is what is made to take long", () => {
  const took = (text: string) => {
    const begun = performance.now();
    hasBrokenLines(text);
    return performance.now() - begun;
  };
  const book = Array.from({ length: 9000 }, () => mail).join("\n\n");
  expect(hasBrokenLines(book)).toBe(true);
  for (const text of [book, `س${" ".repeat(100_000)}س`, `س${" \n".repeat(100_000)}`, `${"س. ".repeat(50_000)}`, "\u064b".repeat(100_000), `${"-".repeat(100_000)}`, `س${"»".repeat(100_000)}`]) {
    expect(took(text)).toBeLessThan(400);
  }
});
