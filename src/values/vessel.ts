import type { FoundValue } from '../model/value-kind.ts';
import { quoteStatus } from '../text/find-quote.ts';
import { foldKey } from '../text/fold.ts';
import { imoIsValid } from './check-digits.ts';
import { foundAt, plain, type ValueHandler } from './value-handler.ts';

const prefix = /^(?:M\/?V\.?|M\.V\.|S\.?S\.|MS|MT|M\/?T\.?|F\/?V\.?|vessel)\s*[:.]?\s*["“]?(?=\p{L})/iu;
const prefixed =
  /(?<![\p{L}\p{N}])(?:M\/V\.?|M\.V\.|MV\.?|S\.S\.|M\/T|F\/V)\s+["“]?((?:[A-Z0-9][\p{Lu}\p{Ll}0-9'.-]*|NO\.?)(?: (?!V\.|VOY)(?:[A-Z0-9][\p{Lu}0-9'.-]*)){0,4})/gu;
/** Voyage numbers printed behind the ship's name. */
const voyage =
  /[\s,/]+(?:V(?:OY)?(?:AGE)?\.?\s*(?:NO\.?)?\s*[:.]?\s*)?[A-Z]{0,3}\d{2,5}[A-Z]{0,2}\s*$|[\s,/]+V(?:OY)?(?:AGE)?\.?\s*(?:NO\.?)?\s*[:.]?\s*\S+$/iu;

function shipName(text: string): string {
  const bare = text.replace(prefix, '').replace(/["”]/g, '');
  const named = bare.replace(/\s*\(?IMO\s*(?:No\.?)?\s*[:.]?\s*\d{7}\)?/i, '').replace(voyage, '');
  return foldKey(named === '' ? bare : named);
}

function imoWarnings(text: string): string[] {
  const imo = /\bIMO\s*(?:No\.?)?\s*[:.]?\s*(\d{7})\b/i.exec(text)?.[1];
  return imo !== undefined && !imoIsValid(imo) ? ['check digit of the IMO ship number does not fit'] : [];
}

/** A ship; normalizes to the folded name without `M/V` and voyage. Found in text only behind such a prefix. */
export const vesselHandler: ValueHandler = {
  find(text) {
    const found: FoundValue[] = [];
    for (const match of text.matchAll(prefixed)) {
      const name = match[1]!.replace(/[\s.,]+$/, '');
      const start = match.index + match[0].indexOf(match[1]!);
      found.push(foundAt(text, start, start + name.length, plain(shipName(name))));
    }
    return found;
  },
  parse(text) {
    if (!/\p{L}{2}/u.test(text) || text.length > 80 || text.includes('\n')) return null;
    const name = shipName(text);
    return name === '' ? null : plain(name, imoWarnings(text));
  },
  ground: (value, quote, context) => quoteStatus(quote, value, { ocr: context.ocr ?? false }),
};
