/** Whether declarations of CSS keep an element from the eye. */
export function hiddenByStyle(style: string): boolean {
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s*important/i, '')
      .trim()
      .toLowerCase();
    if (property === 'display' && value === 'none') return true;
    if (property === 'visibility' && (value === 'hidden' || value === 'collapse')) return true;
    if (property === 'font-size' && /^0(?:\.0+)?(?:[a-z]+|%)?$/.test(value)) return true;
    if (property === 'opacity' && /^0(?:\.0+)?%?$/.test(value)) return true;
    if (property === 'mso-hide' && value === 'all') return true;
  }
  return false;
}

/**
 * Names of classes (`.name`) and ids (`#name`) that a style sheet hides by a selector of that name alone. Rules inside
 * `@media` count only for the screen: what is hidden in print is still read on a screen.
 */
export function hiddenBySheet(sheet: string): Set<string> {
  const names = new Set<string>();
  let at = 0;
  let skipUntilDepth: number | null = null;
  let depth = 0;
  while (at < sheet.length) {
    const open = sheet.indexOf('{', at);
    const close = sheet.indexOf('}', at);
    if (open === -1 && close === -1) break;
    if (open === -1 || (close !== -1 && close < open)) {
      depth = Math.max(0, depth - 1);
      if (skipUntilDepth !== null && depth <= skipUntilDepth) skipUntilDepth = null;
      at = close + 1;
      continue;
    }
    const selector = sheet.slice(at, open).trim();
    if (selector.includes('@')) {
      const rule = selector.slice(selector.lastIndexOf('@'));
      if (skipUntilDepth === null && !/^@media\s+(?:only\s+)?(?:screen|all)\s*$/i.test(rule)) {
        skipUntilDepth = depth;
      }
      depth++;
      at = open + 1;
      continue;
    }
    const end = close === -1 ? sheet.length : close;
    if (skipUntilDepth === null && hiddenByStyle(sheet.slice(open + 1, end))) {
      for (const part of selector.split(',')) {
        const name = /(?:^|\s|\/)[a-z]{0,20}([.#][\w-]{1,80})$/i.exec(part.trim().slice(-120))?.[1];
        const alone = !/[\s>+~]/.test(part.replace(/\/\*[\s\S]{0,2000}?\*\//g, '').trim());
        if (name !== undefined && alone) names.add(name);
      }
    }
    at = end + 1;
  }
  return names;
}
