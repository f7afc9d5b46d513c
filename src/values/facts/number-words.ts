import { chineseInteger } from '../chinese-numerals.ts';

/** Whole numbers as words, per language: a translation may write `four` where the original prints 4. */
const words: readonly string[] = [
  'one|eins|ein|một|bir|uno|una|un|une|um|uma',
  'two|zwei|hai|iki|dos|deux|dois|duas',
  'three|drei|ba|üç|tres|trois|três',
  'four|vier|bốn|dört|cuatro|quatre|quatro',
  'five|fünf|năm|beş|cinco|cinq',
  'six|sechs|sáu|altı|seis',
  'seven|sieben|bảy|yedi|siete|sept|sete',
  'eight|acht|tám|sekiz|ocho|huit|oito',
  'nine|neun|chín|dokuz|nueve|neuf|nove',
  'ten|zehn|mười|on|diez|dix|dez',
  'eleven|elf|on bir|once|onze',
  'twelve|zwölf|on iki|doce|douze|doze|dozen',
];
const ordinals: readonly string[] = [
  'first|single|both|erste|ersten|erster|thứ nhất|birinci|primera|primero|première|premier|primeira',
  'second|double|zweite|zweiten|thứ hai|ikinci|segunda|segundo|deuxième',
  'third|dritte|dritten|thứ ba|üçüncü|tercera|tercero|troisième|terceira',
  'fourth|vierte|vierten|thứ tư|dördüncü|cuarta|cuarto|quatrième|quarta',
];

const numberOf = new Map<string, number>();
for (const list of [words, ordinals]) {
  for (const [index, forms] of list.entries()) {
    for (const form of forms.split('|')) if (!numberOf.has(form)) numberOf.set(form, index + 1);
  }
}

/** English numbers beyond twelve, put together: `two hundred and fifty`, `one million two hundred thousand`. */
const tens: Readonly<Record<string, number>> = {
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const powers: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** A number written in words, with its place. It can stand for a printed number and is never missed itself. */
export interface NumberInWords {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Pure cotton is a hundred per cent of it. */
const all =
  /[全纯純](?=[棉麻毛丝])|百分之百|(?<!\p{L})(?:pure|all|reine[rs]?|pur|puro|pura|saf|toàn|%100)(?!\p{L})/giu;

const hanNumeral = /[零〇一二三四五六七八九十百千万亿壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟萬億两兩]+/gu;

/** Numbers in words anywhere in a text, in any of the languages: single Han numerals included. */
export function numbersInWords(text: string): NumberInWords[] {
  const found: NumberInWords[] = [];
  for (const match of text.matchAll(hanNumeral)) {
    const start = match.index;
    const end = start + match[0].length;
    const value = chineseInteger(match[0]);
    if (value !== null) found.push({ value: String(value), start, end });
    // `三十二支` may stand beside `四级`: parts are numbers of their own where the whole is none.
    else
      for (const [offset, character] of [...match[0]].entries()) {
        const single = chineseInteger(character);
        if (single !== null)
          found.push({ value: String(single), start: start + offset, end: start + offset + 1 });
      }
  }
  for (const match of text.matchAll(all)) {
    found.push({ value: '100', start: match.index, end: match.index + match[0].length });
  }
  let run: { total: number; section: number; start: number; end: number } | null = null;
  const close = (): void => {
    if (run !== null) found.push({ value: String(run.total + run.section), start: run.start, end: run.end });
    run = null;
  };
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const word = match[0].toLowerCase();
    const [start, end] = [match.index, match.index + word.length];
    const unit = numberOf.get(word) ?? tens[word];
    if (word === 'and' && run !== null) continue;
    if (unit === undefined && word !== 'hundred' && powers[word] === undefined) {
      close();
      continue;
    }
    if (unit !== undefined) found.push({ value: String(unit), start, end });
    run ??= { total: 0, section: 0, start, end };
    run.end = end;
    if (unit !== undefined) run.section += unit;
    else if (word === 'hundred') run.section = Math.max(1, run.section) * 100;
    else {
      run.total += Math.max(1, run.section) * powers[word]!;
      run.section = 0;
    }
  }
  close();
  return found;
}
