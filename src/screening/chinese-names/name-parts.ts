import { readingsOf } from '../../text/pinyin.ts';
import { translationsOf } from './brand-words.ts';
import { isGeneralMeaning, longestTradeWord, meaningsOfChinese } from './industry-words.ts';
import { chinesePlaceAt } from './places.ts';

/** What stands in the part of a Chinese name behind its brand. */
export interface NameParts {
  readonly places: readonly string[];
  /** Meanings that tell firms apart, with the Chinese word of each. */
  readonly trade: ReadonlyMap<string, string>;
  /** Meanings that nearly every name may have. */
  readonly general: ReadonlySet<string>;
  /** Which of the wanted brand words were found. */
  readonly found: readonly string[];
  /** Characters that are none of these: more brand than the listed name has. */
  readonly residue: string;
}

interface Step {
  readonly from: number;
  readonly cost: number;
  readonly kind: 'place' | 'word' | 'wanted' | 'residue' | 'filler';
  readonly value: string;
}

const fillers = new Set([
  '集团',
  '股份',
  '控股',
  '有限',
  '责任',
  '之',
  '及',
  '与',
  '和',
  '总',
  '分',
  '子',
  '本部',
  '总部',
  '新区',
  '园区',
  '经济',
  '市',
]);

/** True when Chinese characters can be read as a Latin word. */
function readsAs(text: string, word: string): boolean {
  let ends = new Set([0]);
  for (const character of text) {
    const reached = new Set<number>();
    for (const end of ends)
      for (const reading of readingsOf(character))
        if (word.startsWith(reading, end)) reached.add(end + reading.length);
    if (reached.size === 0) return false;
    ends = reached;
  }
  return ends.has(word.length);
}

/**
 * Takes the part of a name behind its brand apart into places, trade words and wanted brand words with as few
 * characters left over as possible. A single character counts as a trade word where the listed name has its meaning
 * too, or where it ends the name; elsewhere it costs half a left-over character.
 */
export function partsOf(text: string, wanted: readonly string[], meant: ReadonlySet<string>): NameParts {
  const best: Step[] = [{ from: 0, cost: 0, kind: 'filler', value: '' }];
  const offer = (at: number, step: Step): void => {
    const known = best[at];
    if (known === undefined || step.cost < known.cost) best[at] = step;
  };
  for (let index = 0; index < text.length; index++) {
    const { cost } = best[index]!;
    offer(index + 1, { from: index, cost: cost + 1, kind: 'residue', value: text.charAt(index) });
    const place = chinesePlaceAt(text, index);
    if (place !== null)
      offer(index + place.length, { from: index, cost: cost + 0.01, kind: 'place', value: place.id });
    for (let length = Math.min(longestTradeWord(), text.length - index); length >= 1; length--) {
      const word = text.slice(index, index + length);
      if (fillers.has(word))
        offer(index + length, { from: index, cost: cost + 0.02, kind: 'filler', value: word });
      const meanings = meaningsOfChinese(word);
      if (meanings !== null) {
        const known =
          length > 1 || index + 1 === text.length || meanings.some((meaning) => meant.has(meaning));
        offer(index + length, { from: index, cost: cost + (known ? 0.03 : 0.5), kind: 'word', value: word });
      }
      for (const latin of length <= 4 ? wanted : []) {
        if (readsAs(word, latin) || translationsOf(word).includes(latin))
          offer(index + length, { from: index, cost, kind: 'wanted', value: latin });
      }
    }
  }
  const places: string[] = [];
  const found: string[] = [];
  const trade = new Map<string, string>();
  const general = new Set<string>();
  const residue: string[] = [];
  for (let at = text.length; at > 0; at = best[at]!.from) {
    const step = best[at]!;
    if (step.kind === 'place') places.push(step.value);
    else if (step.kind === 'wanted') found.push(step.value);
    else if (step.kind === 'residue') residue.unshift(step.value);
    else if (step.kind === 'word') {
      for (const meaning of meaningsOfChinese(step.value) ?? []) {
        if (isGeneralMeaning(meaning)) general.add(meaning);
        else trade.set(meaning, step.value);
      }
    }
  }
  return { places, trade, general, found, residue: residue.join('') };
}
