/**
 * The text with what is written in many ways and means the same in one: spaces, quotation marks, hyphens, accents, and
 * the narrow spaces that part thousands. Soft hyphens and other marks nobody sees are left out.
 */
export function plainLetters(text: string): string {
  return text
    .normalize()
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, ',')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐‑]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
