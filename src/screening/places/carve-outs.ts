import type { RegionalOrderEntry } from '../lists/list.ts';

/** A name that an order exempts by its own remarks. */
export interface CarveOut {
  readonly pattern: RegExp;
  /** The words of the remark. */
  readonly remark: string;
}

const removed = /\s*(?:,?\s*and\s+)?removed from the order[^\d]{0,40}(?:\d{1,2}\/\d{1,2}\/\d{4})?/gi;
const legalForm =
  /[\s,]+(?:(?:company|co|corporation|corp|inc|incorporated|limited|ltd|lt|pvt|private|plc|llc|industries|international|group|\(?malawi\)?)\.?[\s,]*)+$/i;
const known = new WeakMap<RegionalOrderEntry, readonly CarveOut[]>();

/**
 * Names that an order exempts, read from its own carve-outs, or from its remarks where these speak of a removal: the
 * full name without its legal form, and an abbreviation in brackets.
 */
export function carveOutsOf(order: RegionalOrderEntry): readonly CarveOut[] {
  const before = known.get(order);
  if (before !== undefined) return before;
  const sentences =
    order.carveOuts !== undefined && order.carveOuts.length > 0
      ? order.carveOuts
      : order.remarks.filter((remark) => /removed|exempt|exclud/i.test(remark));
  const carveOuts: CarveOut[] = [];
  const seen = new Set<string>();
  for (const sentence of sentences) {
    for (const piece of sentence.split(removed).flatMap((part) => part.split(/;|\band\b(?=\s+\p{Lu})/u))) {
      const remark = piece
        .slice(piece.lastIndexOf(':') + 1)
        .replace(/\s+/g, ' ')
        .replace(/^[\s,.]+|[\s,.]+$/g, '');
      if (!/^\p{Lu}/u.test(remark) || remark.length > 120) continue;
      const abbreviation = /\(([A-Z]{3,8})\)/.exec(remark)?.[1];
      const core = remark
        .replace(/\s*\([^)]*\)/g, '')
        .replace(legalForm, '')
        .trim();
      const forms = [
        ...(core.split(' ').length >= 2 ? [core.split(' ').map(escaped).join('[\\s-]{1,3}')] : []),
        ...(abbreviation === undefined ? [] : [escaped(abbreviation)]),
      ];
      if (forms.length === 0 || seen.has(core)) continue;
      seen.add(core);
      carveOuts.push({ pattern: new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'iu'), remark });
    }
  }
  known.set(order, carveOuts);
  return carveOuts;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
