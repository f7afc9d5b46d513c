/**
 * `npm run bench:marks [pages]`: how well seals, signatures and handwriting are found and read on pages drawn here, and
 * how often ordinary pages with red and blue print are taken for marked ones. The same pages on every run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { scanSheet, toJpeg } from '../../samples/make/degrading/degrade.ts';
import type { Finish } from '../../samples/make/degrading/finishes.ts';
import { characterWidths, splitIntoRuns } from '../../samples/make/drawing/fonts.ts';
import { drawHandwriting, drawLogo, drawSignature } from '../../samples/make/drawing/marks.ts';
import { createRandom } from '../../samples/make/drawing/random.ts';
import type { Rectangle, Sheet } from '../../samples/make/drawing/sheet.ts';
import { readSurely } from '../../src/extraction/execution/seal-candidates.ts';
import type { Word } from '../../src/model/word.ts';
import { findSeals } from '../../src/reading/marks/find-seals.ts';
import { readSeal } from '../../src/reading/marks/read-seal.ts';
import { kindOfWords } from '../../src/reading/marks/seal-kinds.ts';
import { withoutSeals } from '../../src/reading/marks/seal-pixels.ts';
import { findStrokes } from '../../src/reading/marks/strokes.ts';
import { createTesseractJs } from '../../src/reading/ocr/tesseract-js.ts';
import { readingSettingsSchema } from '../../src/reading/settings.ts';
import { chinesePage, englishForm, englishInvoice, englishLetter } from './bench-pages.ts';

const count = Number(process.argv[2] ?? 36);
const pages = [englishInvoice, englishForm, englishLetter, chinesePage];
const finishes: readonly Omit<Finish, 'seed'>[] = [
  { dotsPerInch: 200, color: true, noise: 4, blur: 0.4, tones: [30, 248], jpegQuality: 70 },
  { dotsPerInch: 150, color: true, noise: 6, blur: 0.5, skew: 0.9, tones: [34, 244], jpegQuality: 45 },
  {
    dotsPerInch: 200,
    color: true,
    noise: 5,
    blur: 0.6,
    perspective: 0.02,
    shade: 0.3,
    tones: [34, 240],
    jpegQuality: 55,
  },
  { dotsPerInch: 300, color: true, noise: 3, blur: 0.4, skew: -1.2, tones: [24, 252], jpegQuality: 60 },
];
const owners = [
  '苏州明辉纺织有限公司',
  '杭州锦程进出口有限公司',
  '青岛远海报关代理有限公司',
  '佛山市顺德区五金厂',
  '广州恒泰供应链管理有限公司',
  '石家庄晨光棉业有限责任公司',
  '厦门市检验认证中心',
  '成都蜀锦服饰有限公司',
];
const latinOwners = ['VINA THREADS COMPANY LIMITED', 'SRI LAKSHMI COTTON MILLS', 'HANIL TEXTILE CO LTD'];
const kinds = ['合同专用章', '发票专用章', '财务专用章', '报关专用章', '检验检疫专用章', null];
const reds = ['#c8232c', '#d9383a', '#b01822', '#e0666a', '#cc2a4a'];

interface Planted {
  readonly box: Rectangle;
  readonly owner: string | null;
  readonly kind: string | null;
}

/** A seal as its maker cuts it: round or oval, tilted, name along the ring, star, line across the foot. */
function stampSeal(
  sheet: Sheet,
  centre: { x: number; y: number },
  radius: number,
  options: {
    owner: string;
    foot: string | null;
    color: string;
    tilt: number;
    ratio: number;
    around: boolean;
  },
): Planted {
  const { owner, foot, color, tilt, ratio } = options;
  const point = (x: number, y: number): [number, number] => [
    centre.x + x * Math.cos(tilt) - y * ratio * Math.sin(tilt),
    centre.y + x * Math.sin(tilt) + y * ratio * Math.cos(tilt),
  ];
  const ellipse = (r: number): string =>
    `${Array.from({ length: 72 }, (_, i) => {
      const [x, y] = point(r * Math.cos((i * Math.PI) / 36), r * Math.sin((i * Math.PI) / 36));
      return `${i === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`;
    }).join(' ')} Z`;
  sheet.path(ellipse(radius), { stroke: color, width: radius * 0.05 });
  const star = Array.from({ length: 10 }, (_, i) => {
    const r = radius * (i % 2 === 0 ? 0.26 : 0.1);
    const [x, y] = point(r * Math.sin((i * Math.PI) / 5), -r * Math.cos((i * Math.PI) / 5));
    return `${i === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`;
  });
  sheet.path(`${star.join(' ')} Z`, { fill: color });
  const han = /\p{Script=Han}/u.test(owner);
  const family = han ? 'chinese' : 'sans';
  const size = radius * (han ? 0.25 : 0.2);
  const characters = [...owner];
  const span = options.around
    ? 5.6
    : Math.min(4.3, (characters.length * size * (han ? 1.25 : 0.86)) / (radius * 0.68));
  characters.forEach((character, index) => {
    if (character === ' ') return;
    const angle = -span / 2 + (span * (index + 0.5)) / characters.length;
    const width = characterWidths(character, family, true, size)[0]!;
    const [x, y] = point(radius * 0.66 * Math.sin(angle), -radius * 0.66 * Math.cos(angle));
    const turn = tilt + Math.atan2(Math.sin(angle) * ratio, Math.cos(angle));
    sheet.operations.push({
      kind: 'text',
      x: x - (width / 2) * Math.cos(turn),
      y: y - (width / 2) * Math.sin(turn),
      runs: splitIntoRuns(character, family, true, size),
      size,
      color,
      angle: turn,
    });
  });
  if (foot !== null) {
    const footSize = radius * 0.19;
    const width = characterWidths(foot, 'chinese', true, footSize).reduce((a, b) => a + b, 0);
    const [x, y] = point(-width / 2, radius * 0.58);
    sheet.operations.push({
      kind: 'text',
      x,
      y,
      runs: splitIntoRuns(foot, 'chinese', true, footSize),
      size: footSize,
      color,
      angle: tilt,
    });
  }
  const half = [
    Math.hypot(radius * Math.cos(tilt), radius * ratio * Math.sin(tilt)),
    Math.hypot(radius * Math.sin(tilt), radius * ratio * Math.cos(tilt)),
  ];
  return {
    box: { x: centre.x - half[0]!, y: centre.y - half[1]!, width: 2 * half[0]!, height: 2 * half[1]! },
    owner,
    kind: foot,
  };
}

function stampRectangle(
  sheet: Sheet,
  x: number,
  y: number,
  text: string,
  color: string,
  tilt: number,
): Planted {
  const width = characterWidths(text, 'sans', true, 22).reduce((a, b) => a + b, 0);
  const corner = (dx: number, dy: number): [number, number] => [
    x + dx * Math.cos(tilt) - dy * Math.sin(tilt),
    y + dx * Math.sin(tilt) + dy * Math.cos(tilt),
  ];
  const corners = [corner(-12, -30), corner(width + 12, -30), corner(width + 12, 14), corner(-12, 14)];
  sheet.path(`${corners.map(([cx, cy], i) => `${i === 0 ? 'M' : 'L'}${cx} ${cy}`).join(' ')} Z`, {
    stroke: color,
    width: 2.4,
  });
  sheet.operations.push({
    kind: 'text',
    x,
    y,
    runs: splitIntoRuns(text, 'sans', true, 22),
    size: 22,
    color,
    angle: tilt,
  });
  const xs = corners.map(([cx]) => cx);
  const ys = corners.map(([, cy]) => cy);
  return {
    box: {
      x: Math.min(...xs),
      y: Math.min(...ys),
      width: Math.max(...xs) - Math.min(...xs),
      height: Math.max(...ys) - Math.min(...ys),
    },
    owner: null,
    kind: 'stamp',
  };
}

/** What is red or blue on a page and no mark: letterhead, logo, table in red lines, headings, a photograph's colours. */
function colourful(sheet: Sheet, random: () => number): void {
  const color = random() < 0.6 ? '#c02020' : '#1d3f94';
  sheet.text(60, 40, 'NORTHFIELD TRADING HOUSE', { size: 20, bold: true, color });
  drawLogo(sheet, 480, 24, 46, color, 'NT');
  for (let row = 0; row < 8; row++)
    sheet.path(`M60 ${600 + row * 18} L520 ${600 + row * 18}`, { stroke: '#9c3a24', width: 0.9 });
  for (let column = 0; column < 6; column++)
    sheet.path(`M${60 + column * 92} 600 L${60 + column * 92} 726`, { stroke: '#9c3a24', width: 0.9 });
  for (let column = 0; column < 5; column++)
    sheet.text(66 + column * 92, 604, '货物名称 数量', { size: 9, family: 'chinese', color: '#9c3a24' });
  sheet.text(60, 760, 'PAYMENT DUE WITHIN 30 DAYS', { size: 12, bold: true, color });
}

const union = (one: Rectangle, other: Rectangle): number => {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  const shared = width > 0 && height > 0 ? width * height : 0;
  return shared / (one.width * one.height + other.width * other.height - shared);
};

/** Length of the longest common subsequence. */
function common(one: string, other: string): number {
  let row = new Uint16Array(other.length + 1);
  for (const character of one) {
    const next = new Uint16Array(other.length + 1);
    for (let at = 1; at <= other.length; at++)
      next[at] = character === other[at - 1] ? row[at - 1]! + 1 : Math.max(row[at]!, next[at - 1]!);
    row = next;
  }
  return row[other.length]!;
}

const score = {
  planted: 0,
  found: 0,
  right: 0,
  kinds: 0,
  kindsRight: 0,
  kindsWrong: 0,
  characters: 0,
  charactersRead: 0,
  exact: 0,
  believed: 0,
  believedRight: 0,
  named: 0,
  signatures: 0,
  signaturesFound: 0,
  hands: 0,
  handsFound: 0,
  clean: 0,
  falseSeals: 0,
  falseStrokes: 0,
  milliseconds: 0,
  cleanMilliseconds: 0,
};
const folder = mkdtempSync(join(tmpdir(), 'evidex-marks-'));
const engine = createTesseractJs(readingSettingsSchema.parse({}));
try {
  for (let number = 0; number < count; number++) {
    const random = createRandom(9000 + number);
    const sheet = pages[number % pages.length]!(number);
    const plain = number % 3 === 2;
    const planted: Planted[] = [];
    // Words as a reader would have them: only where print is known can strokes be told from it.
    let signature: Rectangle | null = null;
    let hand: Rectangle | null = null;
    if (plain) colourful(sheet, random);
    const words = wordsOf(sheet);
    if (!plain) {
      const color = number % 5 === 4 ? '#2b3f9a' : reds[number % reds.length]!;
      const owner = number % 5 === 4 ? latinOwners[number % 3]! : owners[number % owners.length]!;
      const foot = number % 5 === 4 ? null : kinds[number % kinds.length]!;
      planted.push(
        stampSeal(sheet, { x: 150 + random() * 280, y: 300 + random() * 400 }, 36 + random() * 26, {
          owner,
          foot,
          color,
          tilt: (random() - 0.5) * 0.9,
          ratio: number % 7 === 3 ? 0.75 : 1,
          around: false,
        }),
      );
      if (number % 4 === 1)
        planted.push(
          stampRectangle(
            sheet,
            120 + random() * 200,
            130 + random() * 60,
            ['ORIGINAL', 'PAID', 'RECEIVED'][number % 3]!,
            '#c02030',
            (random() - 0.5) * 0.3,
          ),
        );
      if (number % 2 === 0) {
        sheet.text(330, 770, 'Authorized signature', { size: 9 });
        words.push(wordAt(sheet, 'Authorized signature', 330, 770, 95, 11));
        drawSignature(sheet, 340, 766, number + 5);
        signature = { x: 340, y: 740, width: 124, height: 36 };
      }
      if (number % 3 === 0) {
        sheet.text(60, 790, 'Country of origin', { size: 9 });
        words.push(wordAt(sheet, 'Country of origin', 60, 790, 80, 11));
        drawHandwriting(sheet, 160, 800, 'Brazil', { size: 22, seed: number });
        hand = { x: 158, y: 781, width: 60, height: 27 };
      }
    }
    const finish = finishes[Math.floor(number / 4) % finishes.length]!;
    const scan = scanSheet(sheet, { ...finish, seed: number + 1 });
    const { data, info } = await sharp(await toJpeg(scan))
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const color = { data, width: info.width, height: info.height, channels: 3 as const };
    const started = performance.now();
    const seals = findSeals(color);
    const elapsed = performance.now() - started;
    score.milliseconds += elapsed;
    const places = planted.map(({ box }) => {
      const placed = scan.toImage(box);
      return {
        x: placed.x * info.width,
        y: placed.y * info.height,
        width: placed.width * info.width,
        height: placed.height * info.height,
      };
    });
    score.planted += planted.length;
    for (const seal of seals) {
      const box = { x: seal.box.left, y: seal.box.top, width: seal.box.width, height: seal.box.height };
      const index = places.findIndex((place) => union(place, box) >= 0.5);
      score.found++;
      if (index === -1) {
        if (plain) score.falseSeals++;
        continue;
      }
      score.right++;
      const truth = planted[index]!;
      const reading = await readSeal(color, seal, 0, {
        engine,
        languages: ['eng', 'chi_sim'],
        temporaryFolder: folder,
      });
      const ring = reading.ring.map((word) => word.text).join('');
      const all = [ring, ...reading.middle.flat().map((word) => word.text)].join(' ');
      if (truth.owner !== null) {
        const name = truth.owner.replaceAll(' ', '');
        score.characters += name.length;
        score.charactersRead += common(name, ring.replaceAll(' ', ''));
        score.named++;
        const right = ring.replaceAll(' ', '') === name;
        if (right) score.exact++;
        const words = reading.ring;
        const details = {
          agreement: String(reading.agreement),
          leastAgreement: String(reading.leastAgreement),
          counted: String(reading.counted),
        };
        const spaced = words.map((word) => word.text).join(' ');
        if (words.length > 0 && readSurely({ textConfidence: words[0]!.confidence, details }, spaced)) {
          score.believed++;
          if (right) score.believedRight++;
        }
      }
      if (truth.kind !== null) {
        score.kinds++;
        const kind = kindOfWords(all);
        if (kind === truth.kind) score.kindsRight++;
        else if (kind !== null) score.kindsWrong++;
      }
    }
    const grey = await sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
      .toColourspace('b-w')
      .extractChannel(0)
      .raw()
      .toBuffer();
    const cleaned = withoutSeals({ data: grey, width: info.width, height: info.height }, color, seals);
    const placedWords = words.map((word): Word => {
      const box = scan.toImage({
        x: word.box!.x * sheet.width,
        y: word.box!.y * sheet.height,
        width: word.box!.width * sheet.width,
        height: word.box!.height * sheet.height,
      });
      return { ...word, box };
    });
    const strokes = findStrokes({
      grey: cleaned,
      color,
      words: placedWords,
      digital: false,
      taken: seals.map(({ box }) => ({
        x: box.left / info.width,
        y: box.top / info.height,
        width: box.width / info.width,
        height: box.height / info.height,
      })),
    });
    const hit = (place: Rectangle, kind: string | null): boolean => {
      const at = scan.toImage(place);
      return strokes.some((mark) => {
        const x = mark.box.x + mark.box.width / 2;
        const y = mark.box.y + mark.box.height / 2;
        return (
          (kind === null || mark.kind === kind) &&
          x > at.x &&
          x < at.x + at.width &&
          y > at.y &&
          y < at.y + at.height
        );
      });
    };
    if (signature !== null) {
      score.signatures++;
      if (hit(signature, 'signature')) score.signaturesFound++;
    }
    if (hand !== null) {
      score.hands++;
      if (hit(hand, null)) score.handsFound++;
    }
    if (plain) {
      score.clean++;
      score.falseStrokes += strokes.length;
      score.cleanMilliseconds += elapsed;
    }
    if (process.argv.includes('--verbose'))
      console.log(
        number,
        planted.length,
        seals.map((seal) => `${seal.shape} ${seal.confidence.toFixed(2)}`).join(', '),
        strokes.map((mark) => mark.kind).join(', '),
      );
  }
} finally {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
}

function wordAt(sheet: Sheet, text: string, x: number, y: number, width: number, height: number): Word {
  return {
    text,
    box: {
      x: x / sheet.width,
      y: y / sheet.height,
      width: width / sheet.width,
      height: height / sheet.height,
    },
    confidence: 0.95,
    line: 10_000 + y,
    origin: 'ocr',
    visible: true,
  };
}

function wordsOf(sheet: Sheet): Word[] {
  return sheet.operations.flatMap((operation, index): Word[] => {
    if (operation.kind !== 'text' || operation.angle !== 0) return [];
    const last = operation.runs.at(-1)!;
    const text = operation.runs.map((run) => run.text).join('');
    return text.trim() === ''
      ? []
      : [
          {
            ...wordAt(
              sheet,
              text,
              operation.x,
              operation.y - operation.size * 0.85,
              last.offset + last.width,
              operation.size * 1.1,
            ),
            line: index,
          },
        ];
  });
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
const lines = [
  [
    'seal boxes (IoU >= 0.5)',
    `precision ${percent(score.right, score.found)}   recall ${percent(score.right, score.planted)}   of ${score.planted}`,
  ],
  [
    'kind of seal',
    `right ${percent(score.kindsRight, score.kinds)}   wrong ${percent(score.kindsWrong, score.kinds)}   of ${score.kinds}`,
  ],
  [
    'lettering of rings',
    `characters ${percent(score.charactersRead, score.characters)}   whole names ${percent(score.exact, score.named)}   of ${score.named}`,
  ],
  ['names believed unprinted', `right ${percent(score.believedRight, score.believed)} of ${score.believed}`],
  ['signatures', `${percent(score.signaturesFound, score.signatures)} of ${score.signatures}`],
  ['handwriting', `${percent(score.handsFound, score.hands)} of ${score.hands}`],
  [
    'unmarked coloured pages',
    `false seals ${((100 * score.falseSeals) / Math.max(1, score.clean)).toFixed(1)}   false strokes ${((100 * score.falseStrokes) / Math.max(1, score.clean)).toFixed(1)}   in 100 pages, of ${score.clean}`,
  ],
  ['search for seals', `${(score.milliseconds / count).toFixed(0)} ms a page`],
];
for (const [name, figures] of lines) process.stdout.write(`${name!.padEnd(28)} ${figures}\n`);
