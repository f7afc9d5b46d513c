import { childOf, childrenOf, type XmlElement } from '../../markup/xml-tree.ts';
import { formatNumber } from './number-format.ts';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Numbers of list paragraphs (ECMA-376 part 1, 17.9), counted as the paragraphs come. */
export class Numbering {
  /** Levels by number id; the counters are those of the abstract list, which several ids may share. */
  readonly #lists = new Map<string, { readonly abstractId: string; readonly levels: Map<number, Level> }>();
  readonly #counters = new Map<string, number[]>();

  constructor(root: XmlElement | null) {
    const abstracts = new Map<string, Map<number, Level>>();
    for (const abstract of childrenOf(root, 'abstractNum')) {
      abstracts.set(abstract.attributes['abstractNumId'] ?? '', levelsOf(abstract));
    }
    for (const list of childrenOf(root, 'num')) {
      const abstractId = childOf(list, 'abstractNumId')?.attributes['val'] ?? '';
      const levels = new Map(abstracts.get(abstractId) ?? []);
      let own = false;
      for (const override of childrenOf(list, 'lvlOverride')) {
        const index = Number(override.attributes['ilvl'] ?? '0');
        for (const [level, value] of levelsOf(override)) levels.set(level, value);
        const start = childOf(override, 'startOverride')?.attributes['val'];
        const level = levels.get(index);
        if (start !== undefined && level !== undefined) {
          levels.set(index, { ...level, start: Number(start) });
          own = true;
        }
      }
      const id = list.attributes['numId'] ?? '';
      this.#lists.set(id, { abstractId: own ? `${abstractId}/${id}` : abstractId, levels });
    }
  }

  /** The mark of the next paragraph of a list; empty for no list and for lists without marks. */
  next(listId: string, level: number): string {
    const list = this.#lists.get(listId);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined) return '';
    const counters = this.#counters.get(list.abstractId) ?? [];
    this.#counters.set(list.abstractId, counters);
    counters.length = Math.min(counters.length, level + 1);
    counters[level] = counters[level] === undefined ? own.start : counters[level] + 1;
    if (own.format === 'none') return '';
    if (own.format === 'bullet') return '\u2022';
    return own.text.replace(/%([1-9])/g, (_whole, digit: string) => {
      const index = Number(digit) - 1;
      const at = list.levels.get(index);
      return formatNumber(counters[index] ?? at?.start ?? 1, at?.format ?? 'decimal');
    });
  }
}

function levelsOf(parent: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of childrenOf(parent, 'lvl')) {
    const start = Number(childOf(level, 'start')?.attributes['val'] ?? '1');
    levels.set(Number(level.attributes['ilvl'] ?? '0'), {
      format: childOf(level, 'numFmt')?.attributes['val'] ?? 'decimal',
      text: childOf(level, 'lvlText')?.attributes['val'] ?? '',
      start: Number.isFinite(start) ? start : 1,
    });
  }
  return levels;
}
