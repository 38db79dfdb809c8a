import { describe, expect, test } from "vitest";
import { KhulasaFileError } from "../../src/editor/file-errors.ts";
import { FILE_LIMIT, decode, readTextFile, withLineFeeds } from "../../src/editor/incoming.ts";

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
    await expect(readTextFile(file(["أ\r\nب"]))).resolves.toBe("أ\nب");
  });

  test("stays text when it looks like HTML", async () => {
    const html = "<script>alert(1)</script><b>نص</b>";
    await expect(readTextFile(file([html]))).resolves.toBe(html);
  });

  test("of nothing is empty", async () => {
    await expect(readTextFile(file([]))).resolves.toBe("");
  });
});

describe("a file that is not opened", () => {
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
