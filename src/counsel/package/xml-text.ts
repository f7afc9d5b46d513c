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
