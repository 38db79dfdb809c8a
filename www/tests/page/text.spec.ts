import { article } from "../support/articles.js";
import { expect, test } from "../support/page.ts";

test.beforeEach(async ({ reader, site }) => {
  await reader.open(site.origin);
});

test("a pasted article is there letter for letter, and so is its summary", async ({ reader }) => {
  await reader.paste(article);
  await reader.summarised(3);
  expect(await reader.text()).toBe(article);
  const picks = await reader.picks.locator(".text").allInnerTexts();
  for (const pick of picks) expect(article).toContain(pick.trim());
});

test("typing analyses as it goes", async ({ reader, page }) => {
  await reader.editor.focus();
  await page.keyboard.type("أعلنت الوزارة خطة جديدة للمياه. ");
  await reader.summarised(1);
  await page.keyboard.type("وتبدأ الخطة في مطلع العام المقبل.");
  await reader.summarised(2);
  await expect(reader.status).toContainText("١١ كلمة");
});

test("Enter is one line feed, also at the end, and in the middle of a line", async ({ reader, page }) => {
  await reader.editor.focus();
  await page.keyboard.type("أول");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  expect(await reader.text()).toBe("أول\n\n");
  await page.keyboard.type("ثان");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("ثالث");
  expect(await reader.text()).toBe("أول\n\nثان\nثالث");
  await page.keyboard.press("Home");
  await page.keyboard.press("Backspace");
  expect(await reader.text()).toBe("أول\n\nثانثالث");
});

test("markup and scripts are text, whatever else the clipboard holds", async ({ reader, page }) => {
  const html = '<img src=x onerror="document.title=1"><script>document.title=1</script><b>نص</b>';
  await reader.pasteEvent(html, "<h1>شيء آخر</h1>");
  expect(await reader.text()).toBe(html);
  expect(await reader.editor.locator("*").count()).toBe(0);
  await expect(page).toHaveTitle(/خلاصة/);
});

test("line ends of any kind come in as line feeds", async ({ reader }) => {
  await reader.pasteEvent("أول\r\nثان\rثالث");
  expect(await reader.text()).toBe("أول\nثان\nثالث");
});

test("a paste takes the place of the selection and leaves the caret behind it", async ({ reader, page }) => {
  await reader.pasteEvent("قال الوزير كلمة");
  await page.keyboard.press("Control+A");
  await reader.pasteEvent("بداية");
  expect(await reader.text()).toBe("بداية");
  await page.keyboard.type(" جديدة");
  expect(await reader.text()).toBe("بداية جديدة");
});

test("undo and redo know pastes, typing and cleared texts alike", async ({ reader, page }) => {
  await reader.pasteEvent(article);
  await page.keyboard.type(" زيادة");
  await page.keyboard.press("Control+Z");
  expect(await reader.text()).not.toContain("زيادة");
  await page.keyboard.press("Control+Z");
  await page.keyboard.press("Control+Z");
  expect(await reader.text()).toBe("");
  await page.keyboard.press("Control+Shift+Z");
  expect(await reader.text()).toBe(article);
  await reader.button("امسح النص").click();
  expect(await reader.text()).toBe("");
  await page.keyboard.press("Control+Z");
  expect(await reader.text()).toBe(article);
});

test("the example comes with a word that it is fiction, and can be undone", async ({ reader }) => {
  await reader.button("جرّب مقالًا جاهزًا").click();
  await reader.summarised(3);
  expect(await reader.text()).toBe(article);
  await expect(reader.notices).toContainText("من نسج الخيال");
});

test("a .txt file opens through the button", async ({ reader, page }) => {
  const chooser = page.waitForEvent("filechooser");
  await reader.button("افتح ملفًا").click();
  await (await chooser).setFiles({ name: "مقال.txt", mimeType: "text/plain", buffer: Buffer.from(article) });
  await reader.summarised(3);
  expect(await reader.text()).toBe(article);
});

test("a file dropped anywhere opens, and the text before it can be had back", async ({ reader }) => {
  await reader.pasteEvent("النص السابق لا يضيع.");
  await reader.dropFile("مقال.txt", article);
  await reader.summarised(3);
  expect(await reader.text()).toBe(article);
  await expect(reader.notices).toContainText("حلّ النص الجديد");
  await reader.button("تراجع").click();
  expect(await reader.text()).toBe("النص السابق لا يضيع.");
  await expect(reader.notices).toHaveCount(0);
});

test("a Windows-1256 file opens as Arabic", async ({ reader }) => {
  await reader.dropFile("قديم.txt", [0xce, 0xe1, 0xc7, 0xd5, 0xc9]);
  await expect.poll(() => reader.text()).toBe("خلاصة");
});

test("a file that is no text is named, and the text is kept", async ({ reader }) => {
  await reader.pasteEvent("النص باق.");
  await reader.dropFile("صورة.png", [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]);
  await expect(reader.notices).toContainText("«صورة.png» من نوع لا يُقرأ هنا");
  expect(await reader.text()).toBe("النص باق.");
});

test("text dragged onto the text is dropped there", async ({ reader }) => {
  await reader.pasteEvent("الأول الثالث");
  await reader.editor.evaluate((editor) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData("text/plain", " الثاني");
    const range = document.createRange();
    range.setStart(editor.firstChild!, 5);
    range.setEnd(editor.firstChild!, 6);
    const box = range.getBoundingClientRect();
    const at = { clientX: box.right - 1, clientY: box.top + box.height / 2 };
    editor.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true, ...at }));
  });
  expect(await reader.text()).toBe("الأول الثاني الثالث");
});

test("the editor asks the browser to keep the text to itself", async ({ reader }) => {
  const asked = { spellcheck: "false", translate: "no", writingsuggestions: "false", autocorrect: "off", autocapitalize: "off", autocomplete: "off" };
  for (const [name, value] of Object.entries(asked)) await expect(reader.editor).toHaveAttribute(name, value);
});

test("nothing of the text is stored; what is kept are the page's own files", async ({ reader, page, context, site }) => {
  const own = "بلدة زمردستان";
  await reader.paste(`${article}\n${own} بعيدة عن البحر.`);
  await reader.summarised(3);
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    address: location.href.includes("article") || location.hash,
  }));
  expect(stored).toEqual({ local: 0, session: 0, databases: 0, address: "" });
  const kept = await page.evaluate(async () => {
    const files: { url: string; text: string }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) files.push({ url: request.url, text: await (await cache.match(request))!.text() });
    }
    return files;
  });
  for (const { url, text } of kept) {
    expect(url.startsWith(`${site.origin}/`), url).toBe(true);
    expect(text.includes(own), url).toBe(false);
    expect(decodeURIComponent(url).includes(own), url).toBe(false);
  }
  expect(await context.cookies()).toEqual([]);
});
