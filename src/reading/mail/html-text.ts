const blockTags =
  /^(address|article|blockquote|br|center|dd|div|dl|dt|fieldset|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|thead|tfoot|tr|ul|title)$/;
const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  hellip: '…',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  sect: '§',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  plusmn: '±',
  times: '×',
  frac12: '½',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  iacute: 'í',
  ntilde: 'ñ',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  uacute: 'ú',
};

/**
 * The text of an HTML mail as a reader sees it: scripts, styles and comments left out, block elements on lines of their
 * own, table cells apart. Nothing is loaded or run.
 */
export function textOfHtml(html: string): string {
  let text = '';
  let skipUntil: string | null = null;
  const pattern = /<!--[\s\S]*?(?:-->|$)|<\/?([a-zA-Z][a-zA-Z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+|<)/g;
  for (const match of html.matchAll(pattern)) {
    const tag = match[1]?.toLowerCase();
    if (tag !== undefined) {
      const closing = match[0].startsWith('</');
      if (skipUntil !== null) {
        if (closing && tag === skipUntil) skipUntil = null;
        continue;
      }
      if (!closing && /^(script|style|noscript|template|svg|object|iframe)$/.test(tag)) {
        if (!match[0].endsWith('/>')) skipUntil = tag;
      } else if (tag === 'td' || tag === 'th') text += closing ? '   ' : '';
      else if (blockTags.test(tag)) text += '\n';
      continue;
    }
    if (skipUntil !== null || match[3] === undefined) continue;
    text += decodeEntities(match[3].replace(/\s+/g, ' '));
  }
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/\u00a0/g, ' ')
        .trimEnd()
        .replace(/^ /, ''),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-zA-Z][a-zA-Z0-9]{1,30});/gi, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = /^#x/i.test(name)
        ? Number.parseInt(name.slice(2), 16)
        : Number.parseInt(name.slice(1), 10);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : '';
    }
    return namedEntities[name] ?? namedEntities[name.toLowerCase()] ?? whole;
  });
}
