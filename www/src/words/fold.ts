/** Marks, tatweel and what is written above a letter: الفتحة to السكون, the dagger alef, Quranic marks. */
const MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

const LETTERS: Readonly<Record<string, string>> = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ی: "ي", ة: "ه", ک: "ك", ؤ: "و", ئ: "ي" };

/** A word as a search compares it: what readers write in different ways is one. */
export function folded(word: string): string {
  return word
    .normalize("NFKC")
    .replace(MARKS, "")
    .replace(/[أإآٱىیةکؤئ]/g, (letter) => LETTERS[letter] ?? letter)
    .toLowerCase();
}
