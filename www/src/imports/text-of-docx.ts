/**
 * The text of a Word document: `word/document.xml` out of its archive. A whole converter (mammoth, 100 kB gzipped)
 * makes markup with styles and pictures, of which nothing would be kept here; fflate opens the archive.
 */
import { strFromU8, unzipSync } from "fflate";
import { inertDocument } from "../trusted/policy.ts";

const DOCUMENT = "word/document.xml";

/** What a Word document says, or undefined where the bytes are no such document. */
export function textOfDocx(bytes: Uint8Array, mostBytes: number): string | undefined {
  try {
    const files = unzipSync(bytes, { filter: ({ name, originalSize }) => name === DOCUMENT && originalSize <= mostBytes });
    const document = files[DOCUMENT];
    const body = document && inertDocument(strFromU8(document), "application/xml").getElementsByTagName("w:body")[0];
    return body && textOfBody(body);
  } catch {
    // A damaged archive, or elements nested deeper than any program writes them.
    return undefined;
  }
}

/** Paragraphs in lines; of what was changed in the document, the state that it has now. */
function textOfBody(body: Element): string {
  const paragraphs: string[] = [];
  let line = "";
  const visit = (element: Element): void => {
    switch (element.nodeName) {
      case "w:t":
        line += element.textContent ?? "";
        return;
      case "w:tab":
        line += " ";
        return;
      case "w:br":
      case "w:cr":
        line += "\n";
        return;
      case "w:noBreakHyphen":
        line += "-";
        return;
      // What was deleted, codes of fields, properties, and the second copy of a text box for older programs.
      case "w:del":
      case "w:moveFrom":
      case "w:instrText":
      case "w:pPr":
      case "w:rPr":
      case "mc:Fallback":
        return;
      case "w:p": {
        const around = line;
        line = "";
        for (const child of element.children) visit(child);
        const own = line;
        line = around;
        if (own.trim()) paragraphs.push(own.trim());
        return;
      }
      default:
        for (const child of element.children) visit(child);
    }
  };
  visit(body);
  return paragraphs.join("\n\n");
}
