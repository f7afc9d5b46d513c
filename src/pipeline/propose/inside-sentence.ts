/** A sentence of the engine as part of another one; names and abbreviations keep their capitals. */
export function insideSentence(text: string): string {
  return /^[A-Z][a-z]+ /u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
