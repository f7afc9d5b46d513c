/** Text between tags. Characters that XML cannot hold must have been replaced (see `cellText`). */
export function escaped(text: string): string {
  return text.replace(/[&<>]/gu, (character) =>
    character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;',
  );
}

/** Text of an attribute in double quotes. */
export function attribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replace(/\s/gu, ' ');
}

/** `A` for 1, `AB` for 28. */
export function columnName(number: number): string {
  let name = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
