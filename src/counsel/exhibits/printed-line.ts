/**
 * Text of a document or a file name on one line of ours: without characters that control or turn the direction of
 * writing, cut to a length.
 * @param longest characters, the sign that it was cut included.
 */
export function printedLine(text: string, longest: number): string {
  const plain = text
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const letters = [...plain];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : plain;
}
