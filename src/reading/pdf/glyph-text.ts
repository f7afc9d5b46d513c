/**
 * The text of a glyph as a reader would type it: ligatures and compatibility radicals become their letters, every kind
 * of space a space, soft and no-break hyphens a hyphen; control characters vanish.
 */
export function cleanText(text: string): string {
  let clean = text;
  if (/[\ufb00-\ufb06\u2e80-\u2eff\u2f00-\u2fdf\uf900-\ufaff]/.test(clean)) clean = clean.normalize('NFKC');
  return clean
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\t\r\n]/g, ' ')
    .replace(/[\u00ad\u2010\u2011]/g, '-')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '');
}
