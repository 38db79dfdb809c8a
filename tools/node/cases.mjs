// Every article and line of text in folders, as JSON Lines { id, text }: whole .txt files, and the lines of .tsv tables.
// node cases.mjs FOLDER …
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

for (const folder of process.argv.slice(2)) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(txt|tsv)$/.test(name));
  for (const file of files.sort()) {
    const text = readFileSync(join(folder, file), "utf8");
    const pieces = file.endsWith(".tsv") ? text.split("\n").filter((line) => line !== "") : [text];
    pieces.forEach((piece, number) => {
      process.stdout.write(`${JSON.stringify({ id: `${file}:${number + 1}`, text: piece })}\n`);
    });
  }
}
