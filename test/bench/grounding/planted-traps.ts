import type { GroundingPage } from '../../../src/extraction/grounding/grounding-page.ts';
import { groundingPage } from '../../../src/extraction/grounding/grounding-page.ts';
import { pick } from '../screening-noise.ts';
import { plant } from './plant.ts';
import {
  asserted,
  conditional,
  countriesIn,
  lookAlikes,
  negated,
  type Statement,
  tickMarks,
} from './statements.ts';
import { candidateOf, type Expected, type Trap } from './trap.ts';
import { quoteOf, type TrueValue } from './true-values.ts';

type Random = () => number;

/** Traps and true values in lines that are planted on pages of the samples. */
export function plantedTraps(bases: readonly GroundingPage[], random: Random, rounds: number): Trap[] {
  const traps: Trap[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const statement of negated)
      traps.push(statementTrap('negated statement', statement, 'not asserted', pick(bases, random), random));
    for (const statement of conditional)
      traps.push(
        statementTrap('conditional statement', statement, 'not asserted', pick(bases, random), random),
      );
    for (const statement of asserted)
      traps.push(statementTrap('true statements, clean', statement, 'grounded', pick(bases, random), random));
    for (const [kind, value, text] of lookAlikes) {
      const { on, firstLine } = plant(pick(bases, random), [[[0.1, text]]], random() < 0.3);
      traps.push({
        class: 'look-alike inside a word or name',
        pages: [on],
        candidate: candidateOf('x', kind, value, text, on, [firstLine]),
        expected: 'nothing',
        boxes: [],
      });
    }
    for (const marks of tickMarks) traps.push(...tickTraps(marks, pick(bases, random), random));
    traps.push(...columnTraps(pick(bases, random)));
  }
  return traps;
}

function statementTrap(
  name: string,
  statement: Statement,
  expected: Expected,
  base: GroundingPage,
  random: Random,
): Trap {
  const names = countriesIn[statement.language];
  const country = pick(names, random);
  const other = pick(
    names.filter((one) => one !== country),
    random,
  );
  const text = statement.text.replaceAll('{}', country).replaceAll('<>', other);
  // Statements wrap: half of the long ones stand on two lines.
  const words = text.split(' ');
  const wraps = words.length > 5 && random() < 0.5;
  const lines = text.includes('\n')
    ? text.split('\n')
    : wraps
      ? [
          words.slice(0, Math.ceil(words.length / 2)).join(' '),
          words.slice(Math.ceil(words.length / 2)).join(' '),
        ]
      : [text];
  const planted = plant(
    base,
    lines.map((line) => [[0.08, line]]),
  );
  // The quote is chosen so as to hide what speaks against it, or it is the whole.
  const turn = Math.floor(random() * 3);
  const at = text.indexOf(country);
  const cut = text.slice(Math.max(0, text.lastIndexOf(' ', at - 2) + 1), at + country.length);
  const hides = statement.language === 'zh' ? text.slice(Math.max(0, at - 1), at + country.length) : cut;
  const quote = turn === 0 ? country : turn === 1 ? hides : text;
  return {
    class: name,
    pages: [planted.on],
    candidate: candidateOf(
      'origin[0].country',
      'country',
      country,
      quote,
      planted.on,
      lines.map((_, line) => planted.firstLine + line),
    ),
    expected,
    boxes: expected === 'grounded' ? planted.boxesOf(country) : [],
    planted: true,
  };
}

function tickTraps([ticked, empty]: readonly [string, string], base: GroundingPage, random: Random): Trap[] {
  const traps: Trap[] = [];
  const [one, two, three] = ['China', 'Vietnam', 'India'];
  const forms: (readonly [string, string, string])[] = [
    [`Origin: ${empty} ${one} ${ticked} ${two} ${empty} ${three}`, one, two],
    [`${ticked} ${two} ${empty} ${one}`, one, two],
    [`Origin: ${one} ${empty} ${two} ${ticked} ${three} ${empty}`, one, two],
  ];
  for (const [text, wrong, right] of forms) {
    const { on, firstLine, boxesOf } = plant(base, [[[0.1, text]]]);
    const quote = random() < 0.5 ? null : text;
    for (const value of [wrong, right]) {
      traps.push({
        class: value === wrong ? 'unticked option' : 'true values, ticked option',
        pages: [on],
        candidate: candidateOf('origin[0].country', 'country', value, quote ?? value, on, [firstLine]),
        expected: value === wrong ? 'nothing' : 'grounded',
        boxes: value === wrong ? [] : boxesOf(value),
      });
    }
  }
  const yesNo = plant(base, [[[0.1, `Announced: ${ticked} No ${empty} Yes`]]]);
  traps.push({
    class: 'unticked option',
    pages: [yesNo.on],
    candidate: candidateOf('audit.announced', 'text', 'Yes', `${empty} Yes`, yesNo.on, [yesNo.firstLine]),
    expected: 'nothing',
    boxes: [],
  });
  return traps;
}

/** Headings over values: the value of one column under the heading of another, names and numbers cut by columns. */
function columnTraps(base: GroundingPage): Trap[] {
  const { on, firstLine, boxesOf } = plant(base, [
    [
      [0.08, 'Country of destination'],
      [0.5, 'Country of origin'],
    ],
    [
      [0.08, 'Vietnam'],
      [0.5, 'Pakistan'],
    ],
    [
      [0.08, 'Acme Trading'],
      [0.5, 'Globex Mills'],
    ],
    [
      [0.08, '12'],
      [0.2, '450'],
      [0.5, 'Lot 7 118'],
    ],
    [
      [0.08, 'Shanghai Foo'],
      [0.5, 'Ningbo Bar'],
    ],
    [
      [0.08, 'Textile Co., Ltd.'],
      [0.5, 'Garment Inc.'],
    ],
  ]);
  const make = (
    kind: string,
    value: string,
    quote: string,
    expected: Expected = 'nothing',
    name = 'value over neighbouring cells',
  ): Trap => ({
    class: name,
    pages: [on],
    candidate: candidateOf(kind === 'country' ? 'origin[0].country' : 'x', kind, value, quote, on, [
      firstLine,
      firstLine + 1,
    ]),
    expected,
    boxes: expected === 'grounded' ? boxesOf(value) : [],
  });
  return [
    make('country', 'Vietnam', 'Country of origin\nVietnam'),
    make('country', 'Vietnam', 'Country of origin Vietnam'),
    make('country', 'Pakistan', 'Country of destination\nPakistan'),
    make('country', 'Pakistan', 'Country of origin\nPakistan', 'grounded', 'true values, below the heading'),
    make('party-name', 'Acme Trading Globex Mills', 'Acme Trading Globex Mills'),
    make('number', '12450', '12 450'),
    make('code', '450 Lot 7', '450 Lot 7'),
    make('party-name', 'Ningbo Bar Textile Co., Ltd.', 'Ningbo Bar Textile Co., Ltd.'),
    make('party-name', 'Ningbo Bar Textile Co., Ltd.', 'Ningbo Bar\nTextile Co., Ltd.'),
    make('party-name', 'Ningbo Bar', 'Ningbo Bar'),
    make('party-name', 'Shanghai Foo Garment Inc.', 'Shanghai Foo\nGarment Inc.'),
  ];
}

const misread: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  I: 'l',
  l: '1',
  i: 'l',
  S: '5',
  s: '5',
  B: '8',
  Z: '2',
  g: '9',
  m: 'rn',
  w: 'vv',
};
const digitAsLetter: Readonly<Record<string, string>> = { '0': 'O', '1': 'l', '5': 'S', '8': 'B', '2': 'Z' };

/** True values whose words were read with letters of the declared table; what is printed says them still. */
export function confusedValues(values: readonly TrueValue[], random: Random): Trap[] {
  const traps: Trap[] = [];
  for (const value of values) {
    if (!value.legible || value.ocr || value.lines.length > 1) continue;
    if (
      !['party-name', 'code', 'number', 'amount', 'weight', 'date', 'text', 'address', 'country'].includes(
        value.kind,
      )
    )
      continue;
    const numeric = !['party-name', 'text', 'address', 'country'].includes(value.kind);
    const table = numeric ? digitAsLetter : misread;
    const [start, end] = value.on.text.lines[value.lines[0]!]!;
    let changed = 0;
    const words = value.on.page.words.map((word, index) => {
      const at = value.on.text.starts[index]!;
      const inside = at >= start && at < end && value.boxes.some((box) => box === word.box);
      if (!inside || changed > 0) return { ...word, origin: 'ocr' as const };
      const places = [...word.text].flatMap((letter, place) => (table[letter] === undefined ? [] : [place]));
      // Digits are told from letters by their company: one letter among at least four characters of digits.
      if (places.length === 0 || word.text.length < 4 || (numeric && word.text.replace(/\D/g, '').length < 4))
        return { ...word, origin: 'ocr' as const };
      changed++;
      const place = pick(
        numeric ? places.slice(0, -1).concat(places.length === 1 ? places : []) : places,
        random,
      );
      const letters = [...word.text];
      letters[place] = table[letters[place]!]!;
      return { ...word, text: letters.join(''), origin: 'ocr' as const };
    });
    if (changed === 0) continue;
    const on = groundingPage({ ...value.on.page, kind: 'ocr', words });
    const spoiled: TrueValue = { ...value, on, read: [value.read[0]!] };
    const line = quoteOf({ ...spoiled, read: ['\u0000'] }, 'whole lines');
    if (line.split(value.value).length > 1) continue;
    traps.push({
      class: 'true values, OCR-confused',
      pages: [on],
      candidate: candidateOf(value.path, value.kind, value.value, line, on, value.lines),
      expected: 'grounded',
      boxes: value.boxes,
    });
  }
  return traps;
}
