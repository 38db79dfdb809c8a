import { describe, expect, test } from "vitest";
import { type Edit, EditHistory, difference } from "../../src/editor/edit-history.ts";

const apply = (text: string, { start, removed, inserted }: Edit) => {
  expect(text.slice(start, start + removed.length)).toBe(removed);
  return text.slice(0, start) + inserted + text.slice(start + removed.length);
};

describe("the difference of two texts", () => {
  test.each([
    ["", "نص"],
    ["نص", ""],
    ["قال الوزير", "قال رئيس الوزير"],
    ["aaa", "aaaa"],
    ["abcabc", "abc"],
    ["سطر\nسطر", "سطر"],
  ])("turns %j into %j", (before, after) => {
    expect(apply(before, difference(before, after)!)).toBe(after);
  });

  test("of equal texts is none", () => {
    expect(difference("نص", "نص")).toBeUndefined();
  });
});

/** A text with its history, as the editor has them. */
class Written {
  text = "";
  readonly history = new EditHistory();
  write(after: string, { typed = true, at = 0 } = {}) {
    this.history.push(difference(this.text, after)!, { typed, at });
    this.text = after;
  }
  travel(edit: Edit | undefined) {
    if (edit) this.text = apply(this.text, edit);
    return edit !== undefined;
  }
}

describe("undo", () => {
  test("takes a word typed without a pause back in one step", () => {
    const written = new Written();
    ["خ", "خل", "خلا", "خلاص"].forEach((text, index) => written.write(text, { at: index * 100 }));
    written.travel(written.history.undo());
    expect(written.text).toBe("");
    written.travel(written.history.redo());
    expect(written.text).toBe("خلاص");
  });

  test("keeps what was typed after a pause apart, and words apart", () => {
    const written = new Written();
    written.write("أ", { at: 0 });
    written.write("أب", { at: 5_000 });
    written.write("أب ", { at: 5_100 });
    written.travel(written.history.undo());
    expect(written.text).toBe("أب");
    written.travel(written.history.undo());
    expect(written.text).toBe("أ");
  });

  test("takes letters deleted one after another back together", () => {
    const written = new Written();
    written.write("خلاصة", { typed: false });
    ["خلاص", "خلا", "خل"].forEach((text, index) => written.write(text, { at: 10 + index }));
    written.travel(written.history.undo());
    expect(written.text).toBe("خلاصة");
  });

  test("brings a replaced article back whole", () => {
    const written = new Written();
    written.write("مقال أول", { typed: false });
    written.write("مقال ثان لا يشبهه", { typed: false });
    written.travel(written.history.undo());
    expect(written.text).toBe("مقال أول");
  });

  test("has an end, and so has redo", () => {
    const written = new Written();
    expect(written.travel(written.history.undo())).toBe(false);
    written.write("أ");
    expect(written.travel(written.history.redo())).toBe(false);
  });

  test("forgets what was undone once something else is written", () => {
    const written = new Written();
    written.write("أ", { typed: false });
    written.travel(written.history.undo());
    written.write("ب", { typed: false });
    expect(written.travel(written.history.redo())).toBe(false);
  });

  test("holds so many letters and no more, and always the latest change", () => {
    const written = new Written();
    const texts = Array.from({ length: 60 }, (_, index) => String.fromCodePoint(0x621 + index).repeat(100_000));
    for (const text of texts) written.write(text, { typed: false });
    let undone = 0;
    while (written.travel(written.history.undo())) undone += 1;
    expect(undone).toBeGreaterThan(5);
    expect(undone).toBeLessThan(30);
    expect(written.text).toBe(texts.at(-1 - undone));
    const long = new Written();
    long.write("أ".repeat(5_000_000), { typed: false });
    expect(long.travel(long.history.undo())).toBe(true);
    expect(long.text).toBe("");
  });
});
