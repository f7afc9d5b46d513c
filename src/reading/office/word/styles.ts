import { childOf, childrenOf, type XmlElement } from '../../markup/xml-tree.ts';

export interface WordStyle {
  readonly hidden: boolean;
  readonly listId: string | null;
  readonly listLevel: number;
}

/** A switch of WordprocessingML (CT_OnOff): there without a value means on. */
export function isOn(element: XmlElement | null): boolean {
  if (element === null) return false;
  return !/^(?:0|false|off|none)$/iu.test(element.attributes['val'] ?? 'true');
}

/** What styles say of list numbers and hidden text, by id, with what they inherit. */
export function wordStyles(root: XmlElement | null): ReadonlyMap<string, WordStyle> {
  const elements = new Map(
    childrenOf(root, 'style').map((style) => [style.attributes['styleId'] ?? '', style] as const),
  );
  const styles = new Map<string, WordStyle>();
  for (const id of elements.keys()) {
    let hidden: boolean | null = null;
    let listId: string | null = null;
    let listLevel: number | null = null;
    let at: string | undefined = id;
    for (let steps = 0; at !== undefined && steps < 20; steps++) {
      const style: XmlElement | undefined = elements.get(at);
      if (style === undefined) break;
      const vanish = childOf(style, 'rPr', 'vanish');
      if (hidden === null && vanish !== null) hidden = isOn(vanish);
      const numbering = childOf(style, 'pPr', 'numPr');
      listId ??= childOf(numbering, 'numId')?.attributes['val'] ?? null;
      const level = childOf(numbering, 'ilvl')?.attributes['val'];
      if (listLevel === null && level !== undefined) listLevel = Number(level);
      at = childOf(style, 'basedOn')?.attributes['val'];
    }
    styles.set(id, { hidden: hidden ?? false, listId, listLevel: listLevel ?? 0 });
  }
  return styles;
}
