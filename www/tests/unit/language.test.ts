import { describe, expect, test } from "vitest";
import { Language } from "../../src/language/language.ts";
import { fill } from "../../src/language/message.ts";
import ar from "../../translations/ar.json";
import en from "../../translations/en.json";

type Tree = { [key: string]: string | string[] | Tree };

/** Every message by its path. */
function messages(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === "string") return [[here, value]];
    if (Array.isArray(value)) return value.map((each, index) => [`${here}.${index}`, each]);
    return messages(value, here);
  });
}

const PLURAL_FORM = /\.(zero|one|two|few|many|other)$/;
const keysOf = (tree: Tree) => [...new Set(messages(tree).map(([key]) => key.replace(PLURAL_FORM, "")))].sort();
const placeholders = (message: string) => (message.match(/\{\w+\}/g) ?? []).sort();

describe("the translations", () => {
  test("say the same things", () => {
    expect(keysOf(en as Tree)).toEqual(keysOf(ar as Tree));
  });

  test("leave room for the same values", () => {
    const english = new Map(messages(en as Tree));
    for (const [key, message] of messages(ar as Tree)) {
      if (PLURAL_FORM.test(key)) continue;
      expect([key, placeholders(english.get(key)!)]).toEqual([key, placeholders(message)]);
    }
  });

  test("carry their direction", () => {
    expect([ar.direction, en.direction]).toEqual(["rtl", "ltr"]);
  });

  test("have every plural form of their language", () => {
    for (const [name, forms] of Object.entries(ar.counts)) {
      if (typeof forms === "string") continue;
      expect([name, Object.keys(forms)]).toEqual([name, ["zero", "one", "two", "few", "many", "other"]]);
    }
  });

  test("are punctuated as Arabic is", () => {
    const wrong = messages(ar as Tree).filter(([key, message]) => key !== "page.otherLanguageLabel" && /[,;?"]/.test(message));
    expect(wrong).toEqual([]);
  });

  test("have not one sentence in the other language's letters", () => {
    const allowed = new Set(["page.otherLanguage", "page.otherLanguageLabel", "name", "direction", "numbering", "settings.digitNames.arab"]);
    const arabicInEnglish = messages(en as Tree).filter(([key, message]) => !allowed.has(key) && /\p{Script=Arabic}/u.test(message));
    expect(arabicInEnglish).toEqual([]);
  });
});

describe("Arabic", () => {
  const arabic = new Language("ar");

  test.each([
    [0, "لا جمل"],
    [1, "جملة واحدة"],
    [2, "جملتان"],
    [3, "٣ جمل"],
    [10, "١٠ جمل"],
    [11, "١١ جملة"],
    [99, "٩٩ جملة"],
    [100, "١٠٠ جملة"],
    [103, "١٠٣ جمل"],
    [1000, "١٬٠٠٠ جملة"],
  ])("counts %i sentences", (count, words) => {
    expect(arabic.count("sentences", count)).toBe(words);
  });

  test.each([
    [0, "أقل من دقيقة"],
    [29, "أقل من دقيقة"],
    [30, "دقيقة واحدة"],
    [120, "دقيقتان"],
    [600, "١٠ دقائق"],
    [3600, "ساعة واحدة"],
    [7500, "ساعتان و٥ دقائق"],
  ])("says %i seconds", (seconds, words) => {
    expect(arabic.duration(seconds)).toBe(words);
  });

  test("joins a list with و", () => {
    expect(arabic.list(["أولى", "ثانية", "ثالثة"])).toBe("أولى وثانية وثالثة");
  });

  test("writes shares, and a small one never as nothing", () => {
    const plain = (text: string) => text.replace(/[\u061c\u200e\u200f]/g, "");
    expect(plain(arabic.percent(0))).toBe("٠٪");
    expect(plain(arabic.shareOfArticle(0.284))).toBe("٢٨٪ من المقال");
    expect(plain(arabic.shareOfArticle(0))).toBe("أقل من ١٪ من المقال");
  });
});

describe("English", () => {
  const english = new Language("en");

  test("counts and lists", () => {
    expect([1, 2].map((n) => english.count("words", n))).toEqual(["1 word", "2 words"]);
    expect(english.duration(10)).toBe("under a minute");
    expect(english.list(["a", "b", "c"])).toBe("a, b, and c");
    expect(english.percent(0.284)).toBe("28%");
  });
});

test("a place without a value stays to be seen", () => {
  expect(fill("{a} and {b}", { a: "1" })).toBe("1 and {b}");
});
