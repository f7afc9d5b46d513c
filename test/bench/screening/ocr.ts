import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { scanSheet, toJpeg } from '../../../samples/make/degrading/degrade.ts';
import type { Finish } from '../../../samples/make/degrading/finishes.ts';
import { A4, Sheet } from '../../../samples/make/drawing/sheet.ts';
import { pageText } from '../../../src/model/page-text.ts';
import { createReadingPool, readingSettingsSchema } from '../../../src/reading/index.ts';
import { createScreener, loadLists } from '../../../src/screening/index.ts';
import { inParallel, sourceOf } from '../reading-support.ts';
import { pick, random } from '../screening-noise.ts';
import { businessPage } from '../screening-pages.ts';
import { finds, isChinese, type Planted, plantedNames } from './planted-names.ts';

/** Scans from fair to bad: what a copier, a fax and a telephone make of a page. */
const scans: Readonly<Record<string, Omit<Finish, 'seed'>>> = {
  'clean, 300 dpi': { dotsPerInch: 300, tones: [24, 252], jpegQuality: 40 },
  'grain and blur, 200 dpi': { dotsPerInch: 200, noise: 13, blur: 0.6, tones: [34, 244], jpegQuality: 32 },
  'skew, 200 dpi': { dotsPerInch: 200, noise: 5, blur: 0.4, skew: -1.9, tones: [30, 248], jpegQuality: 40 },
  'pale, 180 dpi': {
    dotsPerInch: 180,
    noise: 6,
    blur: 0.5,
    skew: 0.6,
    tones: [138, 220],
    jpegQuality: 44,
  },
  'low resolution, 130 dpi': { dotsPerInch: 130, noise: 5, blur: 0.4, tones: [30, 246], jpegQuality: 36 },
  'fax, 200 dpi': { dotsPerInch: 200, noise: 22, blur: 0.5, skew: 0.7, fax: true },
  photograph: {
    dotsPerInch: 200,
    color: true,
    noise: 5,
    blur: 0.6,
    perspective: 0.03,
    shade: 0.36,
    tones: [34, 240],
    jpegQuality: 46,
  },
};
const namesPerPage = 16;
const families = ['sans', 'serif', 'mono'] as const;
/** Share of the letters of a name that must have been read for its words to count as surviving. */
const surviving = 0.9;

interface OcrPage {
  readonly scan: string;
  readonly names: readonly Planted[];
  readonly sheet: Sheet;
  readonly seed: number;
}

function drawn(names: readonly Planted[], seed: number): Sheet {
  const next = random(seed);
  const chinese = names.some(({ name }) => isChinese(name));
  const family = chinese ? 'chinese' : pick(families, next);
  const size = chinese ? 11 + next() * 2 : 9 + next() * 2.5;
  const sheet = new Sheet(A4, { size, family, leading: 1.35 });
  const filler = businessPage(2400, next)
    .split('\n')
    .filter((line) => isChinese(line) === chinese && /^[\p{ASCII}\p{Script=Han}，。：；、]+$/u.test(line));
  const labels = chinese
    ? ['供应商：', '卖方：', '生产厂家：', '发货人：', '']
    : ['Seller: ', 'Manufacturer: ', 'Shipper: ', 'Goods were bought from ', ''];
  let y = 60;
  for (const [index, { entry, name }] of names.entries()) {
    const vessel = entry.kind === 'vessel' ? 'fishing vessel ' : '';
    const printed = !chinese && next() < 0.25 ? name.toUpperCase() : name;
    y = sheet.text(60, y, `${pick(labels, next)}${vessel}${printed}`, {}, 470) + 5;
    const line = filler[index % Math.max(1, filler.length)];
    if (line !== undefined) y = sheet.text(60, y, line.slice(0, 90), {}, 470) + 7;
  }
  return sheet;
}

/** Letters and figures only, without case. */
function letters(text: string): string[] {
  return Array.from(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
}

/** Share of a name's letters that stand in a text in order, at the best place (Sellers 1980). */
function share(name: string, text: readonly string[]): number {
  const wanted = letters(name);
  let row = new Uint16Array(text.length + 1);
  for (const [index, letter] of wanted.entries()) {
    const next = new Uint16Array(text.length + 1);
    next[0] = index + 1;
    for (let at = 1; at <= text.length; at++) {
      const same = text[at - 1] === letter ? 0 : 1;
      next[at] = Math.min(row[at - 1]! + same, row[at]! + 1, next[at - 1]! + 1);
    }
    row = next;
  }
  return 1 - Math.min(...row) / wanted.length;
}

/**
 * Listed names drawn into page images, degraded, read by our own OCR and screened: how many of those whose words
 * survive are found. A seeded sample of names; all of them with `--all`.
 */
export async function benchOcr(options: { all: boolean; missed: boolean }): Promise<void> {
  const lists = loadLists();
  const screener = createScreener(lists);
  const next = random(2026);
  const shuffled = plantedNames(lists)
    .map((planted) => ({ planted, key: next() }))
    .sort((one, other) => one.key - other.key)
    .map(({ planted }) => planted);
  const kinds = Object.keys(scans);
  const pages: OcrPage[] = [];
  for (const chinese of [false, true]) {
    const names = shuffled.filter(({ name }) => isChinese(name) === chinese);
    const wanted = options.all ? names.length : chinese ? 6 * namesPerPage : 16 * namesPerPage;
    for (let from = 0; from < Math.min(wanted, names.length); from += namesPerPage) {
      const chunk = names.slice(from, from + namesPerPage);
      // One name of an entry on a page, so that each is looked for where it stands.
      const own = chunk.filter(
        ({ entry }, index) => chunk.findIndex((other) => other.entry.id === entry.id) === index,
      );
      const seed = 500 + pages.length;
      pages.push({ scan: kinds[pages.length % kinds.length]!, names: own, sheet: drawn(own, seed), seed });
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'evidex-bench-screening-'));
  const pool = createReadingPool({
    jobs: 2,
    settings: readingSettingsSchema.parse({}),
    temporaryFolder: join(folder, 'work'),
    offline: true,
  });
  const counts = new Map<string, { names: number; found: number; survived: number; survivedFound: number }>();
  try {
    await inParallel(pages, 2, async ({ scan, names, sheet, seed }) => {
      const finish = { ...scans[scan]!, seed };
      const image = scanSheet(sheet, finish);
      const bytes =
        finish.fax === true
          ? await sharp(image.pixels, {
              raw: { width: image.width, height: image.height, channels: image.channels },
            })
              .toColourspace('b-w')
              .withMetadata({ density: finish.dotsPerInch })
              .png({ palette: true, colours: 2 })
              .toBuffer()
          : await toJpeg(image);
      const path = join(folder, `${seed}.${finish.fax === true ? 'png' : 'jpg'}`);
      writeFileSync(path, bytes);
      const read = await pool.readPages(sourceOf(path), 1, 1);
      const text = read.map((page) => pageText(page).text).join('\n');
      const mentions = screener.mentions(text);
      const characters = letters(text);
      for (const planted of names) {
        const found = finds(mentions, planted, lists);
        const likeness = share(planted.name, characters);
        const survives = likeness >= surviving;
        for (const key of [scan, isChinese(planted.name) ? 'all Chinese names' : 'all Latin names']) {
          const count = counts.get(key) ?? { names: 0, found: 0, survived: 0, survivedFound: 0 };
          count.names++;
          if (found) count.found++;
          if (survives) count.survived++;
          if (survives && found) count.survivedFound++;
          counts.set(key, count);
        }
        if (options.missed && !found)
          console.log(`    missed (${scan}, ${(100 * likeness).toFixed(0)} % read): ${planted.name}`);
      }
    });
  } finally {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
  }
  for (const [label, { names, found, survived, survivedFound }] of [...counts].sort()) {
    console.log(
      `real OCR, ${label}: ${survivedFound} of ${survived} names read to at least 90 % found (${(survivedFound / Math.max(1, survived)).toFixed(4)}); of all ${names} drawn ${(found / names).toFixed(4)}`,
    );
  }
}
