import { describe, expect, test } from "vitest";
import { withLineFeeds } from "../../src/editor/incoming.ts";
import { declaredEncoding, decode } from "../../src/imports/decode.ts";
import { KhulasaFileError } from "../../src/imports/file-errors.ts";
import { FILE_LIMIT, readTextFile } from "../../src/imports/read-file.ts";
import { textOfMarkdown } from "../../src/imports/text-of-markdown.ts";

const bytes = (...values: number[]) => new Uint8Array(values);
const file = (content: BlobPart[], name = "نص.txt") => new File(content, name);

describe("a file's text", () => {
  test("is read as UTF-8, with or without a mark", async () => {
    expect(decode(new TextEncoder().encode("خلاصة"))).toBe("خلاصة");
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode("خلاصة")]))).toBe("خلاصة");
  });

  test("is read as UTF-16 where it is marked so", () => {
    expect(decode(bytes(0xff, 0xfe, 0x2e, 0x06))).toBe("خ");
    expect(decode(bytes(0xfe, 0xff, 0x06, 0x2e))).toBe("خ");
  });

  test("is read as UTF-16 without a mark where it is Arabic", () => {
    const units = [..."قال الوزير: 12 كتابًا"].map((letter) => letter.charCodeAt(0));
    expect(decode(bytes(...units.flatMap((unit) => [unit & 255, unit >> 8])))).toBe("قال الوزير: 12 كتابًا");
    expect(decode(bytes(...units.flatMap((unit) => [unit >> 8, unit & 255])))).toBe("قال الوزير: 12 كتابًا");
  });

  test("of an HTML file in an old encoding is read as it says of itself, or as what makes it Arabic", () => {
    const page = (meta: string) => [...new TextEncoder().encode(`<html><head>${meta}</head><body><div class="article-body-text">`), 0xce, 0xe1, 0xc7, 0xd5, 0xc9, 0x3c];
    const iso = [...new TextEncoder().encode('<meta charset="iso-8859-6">'), 0xce];
    expect(declaredEncoding(bytes(...iso))).toBe("iso-8859-6");
    expect(decode(bytes(...iso), "iso-8859-6")).toMatch(/خ$|ﺥ$|\u062e$|[\u0600-\u06ff]$/);
    expect(decode(bytes(...page("")), undefined)).toContain("خلاصة");
    expect(decode(bytes(...page("")), "no-such-encoding")).toContain("خلاصة");
  });

  test("is read as Windows-1256 where that makes it Arabic", () => {
    expect(decode(bytes(0xce, 0xe1, 0xc7, 0xd5, 0xc9))).toBe("خلاصة");
  });

  test("is none of a picture, an archive or other bytes", () => {
    expect(decode(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13))).toBeUndefined();
    expect(decode(bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0x06))).toBeUndefined();
    expect(decode(bytes(0x80, 0x01, 0x02, 0xfe, 0xfd))).toBeUndefined();
  });

  test("has line feeds for line ends", async () => {
    expect(withLineFeeds("أ\r\nب\rج\n")).toBe("أ\nب\nج\n");
    await expect(readTextFile(file(["أ\r\nب"]))).resolves.toMatchObject({ text: "أ\nب" });
  });

  test("stays text when it looks like HTML", async () => {
    const html = "<script>alert(1)</script><b>نص</b>";
    await expect(readTextFile(file([html]))).resolves.toMatchObject({ text: html, reduced: false });
  });

  test("of nothing is empty", async () => {
    await expect(readTextFile(file([]))).resolves.toMatchObject({ text: "" });
  });
});

describe("a Markdown file", () => {
  test("says what it says, without its marks", () => {
    const markdown = "---\ntitle: خبر\n---\n# عنوان *الخبر*\n\nقال **الوزير** إن [الخطة](https://example.org/?q=1) جاهزة\\. &laquo;نعم&raquo; `x = 1`\n\n> اقتباس\n> ثانٍ\n\n- أول\n- ثانٍ\n  1. فرع\n\n| أ | ب |\n|---|---|\n| ج | **د** |\n\n<div onclick=\"x\">خفي</div>\n\n![صورة](a.png)\n\n[1]: https://example.org\n";
    expect(textOfMarkdown(markdown)).toBe(
      "عنوان الخبر\n\nقال الوزير إن الخطة جاهزة. «نعم» x = 1\n\nاقتباس\nثانٍ\n\nأول\nثانٍ\nفرع\n\nأ ب\nج د\n\nصورة",
    );
  });

  test("is read by its name alone", async () => {
    await expect(readTextFile(file(["# عنوان"], "خبر.md"))).resolves.toMatchObject({ text: "عنوان" });
    await expect(readTextFile(file(["# عنوان"], "خبر.txt"))).resolves.toMatchObject({ text: "# عنوان" });
  });
});

describe("a file that is not opened", () => {
  test("says what it is where that helps", async () => {
    for (const [content, name, code] of [
      ["%PDF-1.7 …", "تقرير.txt", "pdf"],
      ["{\\rtf1 …}", "تقرير.rtf", "old-word"],
      ["PK\x03\x04 …", "تقرير.docx", "damaged"],
      ["PK\x03\x04 …", "جدول.xlsx", "not-text"],
      [" \n ", "فارغ.txt", "no-words"],
    ] as const) {
      await expect(readTextFile(file([content], name)), name).rejects.toMatchObject({ code });
    }
  });


  test("says that it is no text", async () => {
    const error = await readTextFile(file([bytes(0, 1, 2)], "صورة.png")).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(KhulasaFileError);
    expect(error).toMatchObject({ code: "not-text", file: { name: "صورة.png", size: 3 } });
  });

  test("says that it is too large, without being read", async () => {
    const large = { name: "كتاب.txt", size: FILE_LIMIT + 1, arrayBuffer: () => Promise.reject(new Error("read")) } as unknown as File;
    await expect(readTextFile(large)).rejects.toMatchObject({ code: "too-large" });
  });

  test("says that it could not be read", async () => {
    const gone = { name: "ذهب.txt", size: 10, arrayBuffer: () => Promise.reject(new DOMException("gone", "NotFoundError")) } as unknown as File;
    await expect(readTextFile(gone)).rejects.toMatchObject({ code: "unreadable" });
  });
});
