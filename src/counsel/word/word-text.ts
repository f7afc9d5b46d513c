/**
 * Text as a run can hold it: control characters become their pictures, since XML cannot hold them and dropping them would
 * hide them; lines are joined, a cell's text being one paragraph.
 */
export function wordText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s*[\r\n]+\s*/gu, ' / ')
    .replace(/[\u0000-\u0008\u000b-\u001f]/gu, (character) =>
      String.fromCharCode(0x2400 + character.charCodeAt(0)),
    )
    .replace(/\u007f/gu, '\u2421')
    .replace(/[\ufffe\uffff]/gu, '\ufffd');
}
