/** A phrase as a hashtag, as networks read them: its words joined by low lines, without marks over letters and tatweel. */
export function hashtag(phrase: string): string {
  const words = phrase.normalize("NFC").replace(/[\p{Mn}\p{Cf}ـ]/gu, "").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return `#${words.join("_")}`;
}
