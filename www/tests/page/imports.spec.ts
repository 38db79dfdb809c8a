import { strToU8, zipSync } from "fflate";
import { article, textOfWords } from "../support/articles.js";
import { expect, test } from "../support/page.ts";

const paragraphs = article.split("\n").filter((line) => line.trim());
const menu = Array.from({ length: 30 }, (_, index) => `<li><a href="/${index}">قسم ${index} من أقسام الموقع</a></li>`).join("");
/** A web page as a clipboard has it: the article among menus, teasers and comments. */
const page = `<html><head><title>${paragraphs[0]} - صحيفة</title></head><body onload="window.ran = true">
<nav class="menu"><ul>${menu}</ul></nav>
<article class="article-body"><h1>${paragraphs[0]}</h1>${paragraphs.slice(1).map((text) => `<p style="color:red">${text}</p>`).join("")}</article>
<script>window.ran = true</script><img src="x" onerror="window.ran = true"><noscript><img src="y"></noscript>
<aside class="sidebar related"><ul>${menu}</ul></aside><footer class="footer"><ul>${menu}</ul></footer></body></html>`;
const plain = `${Array.from({ length: 30 }, (_, index) => `قسم ${index} من أقسام الموقع`).join("\n")}\n${paragraphs.join("\n\n")}\n${Array.from({ length: 60 }, (_, index) => `قسم ${index % 30} من أقسام الموقع`).join("\n")}`;

test.beforeEach(async ({ reader, site }) => {
  await reader.open(site.origin);
});

test("a pasted web page is reduced to its article, and can be had whole", async ({ reader, page: tab }) => {
  await reader.pasteEvent(plain, page);
  await expect(reader.notices).toContainText("أُخذ المقال وحده");
  const text = await reader.text();
  expect(text).not.toContain("قسم 3");
  for (const paragraph of paragraphs) expect(text).toContain(paragraph);
  expect(text.indexOf(paragraphs[0]!)).toBe(0);
  await reader.summarised();
  await reader.button("الصق كل شيء").click();
  expect(await reader.text()).toBe(plain);
  expect(await tab.evaluate(() => (window as { ran?: boolean }).ran)).toBeUndefined();
});

test("a pasted article without surroundings stays the plain text that it is", async ({ reader }) => {
  const html = `<meta charset="utf-8">${paragraphs.map((text) => `<p>${text}</p>`).join("")}`;
  await reader.pasteEvent(article, html);
  expect(await reader.text()).toBe(article);
  await expect(reader.notices).toHaveCount(0);
});

test("markup in plain text is text, and what comes with it never runs", async ({ reader, page: tab }) => {
  const text = `<script>window.ran = 1</script><img src=x onerror="window.ran = 1"> قال الوزير.`;
  await reader.pasteEvent(text, `<script>window.ran = 1</script><svg onload="window.ran = 1"></svg><p>قال الوزير.</p>`);
  expect(await reader.text()).toBe(text);
  expect(await tab.evaluate(() => (window as { ran?: unknown }).ran)).toBeUndefined();
  await expect(reader.editor.locator("img, script, svg, p")).toHaveCount(0);
});

function docx(body: string): number[] {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`;
  return [...zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8(document), "word/media/1.png": strToU8("png") })];
}

test("a Word document is read, as it is now", async ({ reader }) => {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  await reader.dropFile(
    "تقرير.docx",
    docx(
      `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run("عنوان ")}${run("التقرير")}</w:p><w:p/>` +
        `<w:p>${run("قال الوز")}${run("ير &lt;b&gt;")}<w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del><w:ins>${run(" إن الأمر")}</w:ins><w:r><w:br/></w:r>${run("جديد.")}</w:p>` +
        `<w:tbl><w:tr><w:tc><w:p>${run("خانة")}</w:p></w:tc></w:tr></w:tbl>`,
    ),
  );
  await expect.poll(() => reader.text()).toBe("عنوان التقرير\n\nقال الوزير <b> إن الأمر\nجديد.\n\nخانة");
});

test("an HTML file gives its article, Markdown its words, Windows-1256 its letters", async ({ reader }) => {
  await reader.dropFile("خبر.html", page);
  await expect(reader.notices).toContainText("أُخذ المقال وحده");
  expect(await reader.text()).not.toContain("قسم 3");
  expect(await reader.text()).toContain(paragraphs[1]!);
  await reader.dropFile("خبر.md", "# عنوان\n\nقال **الوزير**.");
  await expect.poll(() => reader.text()).toBe("عنوان\n\nقال الوزير.");
  await reader.dropFile("خبر.txt", [0xce, 0xe1, 0xc7, 0xd5, 0xc9]);
  await expect.poll(() => reader.text()).toBe("خلاصة");
});

test("what is not opened says why, and the text stays", async ({ reader, page: tab }) => {
  await reader.pasteEvent("نص باقٍ.");
  for (const [name, content, sentence] of [
    ["تقرير.pdf", "%PDF-1.7", "ملف PDF"],
    ["تقرير.doc", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], "صيغة قديمة"],
    ["تقرير.docx", "PK\x03\x04broken", "تالف"],
    ["صورة.png", [0x89, 0x50, 0x4e, 0x47, 0, 0, 0], "من نوع لا يُقرأ هنا"],
    ["<img src=x onerror=window.ran=1>.docx", docx(""), "لا نصّ في «<img src=x onerror=window.ran=1>.docx»"],
  ] as const) {
    await reader.dropFile(name, content as number[] | string);
    await expect(reader.notices, name).toContainText(sentence);
    expect(await reader.text(), name).toBe("نص باقٍ.");
  }
  await tab.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new ArrayBuffer(200 * 1024 * 1024)], "ضخم.txt"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(reader.notices).toContainText("أكبر من أن يُفتح هنا (٢٠٠ ميغابايت)");
  expect(await reader.text()).toBe("نص باقٍ.");
  expect(await tab.evaluate(() => (window as { ran?: unknown }).ran)).toBeUndefined();
});

test("a pasted web page of many words does not hold the page up", async ({ reader }) => {
  const long = textOfWords(15_000).split("\n").map((text) => `<p>${text}</p>`).join("");
  const began = Date.now();
  await reader.pasteEvent(textOfWords(15_000), `<html><body><nav><ul>${menu}</ul></nav><article>${long}</article></body></html>`);
  await reader.summarised();
  expect(Date.now() - began).toBeLessThan(5_000);
});
