import { childrenOf, type XmlElement } from '../../markup/xml-tree.ts';

export interface OdfStyle {
  /** `text:display="none"`: hidden characters; for sections and slides their own way of hiding. */
  readonly hidden: boolean;
  readonly breakBefore: boolean;
  readonly breakAfter: boolean;
}

/** What styles say of hiding and page breaks, by family and name, with what they inherit (ODF 1.3 part 3, 16). */
export function odfStyles(roots: readonly (XmlElement | null)[]): (family: string, name: string) => OdfStyle {
  const elements = new Map<string, XmlElement>();
  for (const root of roots) {
    for (const group of childrenOf(root)) {
      if (group.name !== 'automatic-styles' && group.name !== 'styles') continue;
      for (const style of childrenOf(group, 'style')) {
        elements.set(`${style.attributes['family']}/${style.attributes['name']}`, style);
      }
    }
  }
  const known = new Map<string, OdfStyle>();
  return (family, name) => {
    const key = `${family}/${name}`;
    let style = known.get(key);
    if (style === undefined) {
      style = resolve(elements, family, name);
      known.set(key, style);
    }
    return style;
  };
}

function resolve(elements: ReadonlyMap<string, XmlElement>, family: string, name: string): OdfStyle {
  const found: { hidden?: boolean; breakBefore?: boolean; breakAfter?: boolean } = {};
  let at: string | undefined = name;
  for (let steps = 0; at !== undefined && steps < 20; steps++) {
    const style: XmlElement | undefined = elements.get(`${family}/${at}`);
    if (style === undefined) break;
    for (const properties of childrenOf(style)) {
      if (!properties.name.endsWith('-properties')) continue;
      const { display, visibility } = properties.attributes;
      const before = properties.attributes['break-before'];
      const after = properties.attributes['break-after'];
      if (display !== undefined) found.hidden ??= display === 'none';
      if (visibility !== undefined) found.hidden ??= visibility === 'hidden';
      if (before !== undefined) found.breakBefore ??= before === 'page';
      if (after !== undefined) found.breakAfter ??= after === 'page';
    }
    // A style that names a master page begins a page with it.
    const master = style.attributes['master-page-name'];
    if (master !== undefined && master !== '') found.breakBefore ??= true;
    at = style.attributes['parent-style-name'];
  }
  return {
    hidden: found.hidden ?? false,
    breakBefore: found.breakBefore ?? false,
    breakAfter: found.breakAfter ?? false,
  };
}
