import { expect, test } from "../support/page.ts";
import { WordsReader, sentence } from "../support/words.ts";

test("text on every mark has 4.5 to 1, every line 3 to 1, and no two classes differ by colour alone", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  const words = new WordsReader(reader);
  await words.show(sentence);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const marks = await page.evaluate(() => {
      const legend = document.querySelector("khulasa-words")!.shadowRoot!.querySelector("khulasa-word-legend")!;
      const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
      const luminance = (colour: string) => {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        }) as [number, number, number];
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const contrast = (a: string, b: string) => {
        const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
        return (high + 0.05) / (low + 0.05);
      };
      const sheet = getComputedStyle(document.querySelector(".sheet")!).backgroundColor;
      return [...legend.shadowRoot!.querySelectorAll(".mark")].map((mark) => {
        const style = getComputedStyle(mark);
        const tinted = style.backgroundColor !== "rgba(0, 0, 0, 0)";
        const ground = tinted ? style.backgroundColor : sheet;
        const lined = style.textDecorationLine === "underline";
        return {
          name: mark.className,
          text: contrast(style.color, ground),
          line: lined ? contrast(style.textDecorationColor, ground) : 21,
          withoutColour: `${tinted ? "ground" : "none"} ${lined ? style.textDecorationStyle : "none"}`,
        };
      });
    });
    expect(marks).toHaveLength(9);
    for (const { name, text, line } of marks) {
      expect(text, `${colorScheme} ${name}`).toBeGreaterThanOrEqual(4.5);
      expect(line, `${colorScheme} ${name} line`).toBeGreaterThanOrEqual(3);
    }
    expect(new Set(marks.map(({ withoutColour }) => withoutColour)).size).toBe(9);
  }
});

test("the legend and the text are marked alike", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  const words = new WordsReader(reader);
  await words.show(sentence);
  const differing = await page.evaluate(() => {
    const legend = document.querySelector("khulasa-words")!.shadowRoot!.querySelector("khulasa-word-legend")!;
    const editor = document.querySelector("khulasa-editor")!;
    return [...legend.shadowRoot!.querySelectorAll(".mark")].flatMap((mark) => {
      const name = mark.classList[1]!;
      const drawn = getComputedStyle(mark);
      const painted = getComputedStyle(editor, `::highlight(khulasa-word-${name})`);
      const same = (["backgroundColor", "textDecorationStyle", "textDecorationColor"] as const).every(
        (property) => property !== "backgroundColor" && drawn.textDecorationLine === "none" ? true : drawn[property] === painted[property],
      );
      return same ? [] : [`${name}: ${drawn.backgroundColor} ${drawn.textDecoration} / ${painted.backgroundColor} ${painted.textDecoration}`];
    });
  });
  expect(differing).toEqual([]);
});
