import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createReadingPool,
  type ReadingPool,
  ReadingTime,
  readingSettingsSchema,
} from '../../src/reading/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'evidex-test-turn-'));
const path = join(folder, 'scan.png');
let pool: ReadingPool;

const lines = [
  'PACKING LIST',
  'forty cartons of cotton shirts',
  'net weight nine hundred kilograms',
  'shipped from Haiphong',
];

beforeAll(async () => {
  const text = lines
    .map((line, at) => `<text x="60" y="${100 + 60 * at}" font-size="30">${line}</text>`)
    .join('');
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="420"><rect width="900" height="420" fill="white"/>${text}</svg>`;
  writeFileSync(path, await sharp(Buffer.from(sheet)).rotate(180).png().toBuffer());
  pool = createReadingPool({
    jobs: 1,
    settings: readingSettingsSchema.parse({ languages: ['eng'] }),
    temporaryFolder: join(folder, 'reading'),
    offline: true,
  });
});
afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a page that a person turned', () => {
  it('is read the way they say, upside down or not, with its places on the displayed page', async () => {
    const source = { sha256: 'e'.repeat(64), path, displayPath: 'scan.png', mediaType: 'image/png', size: 1 };
    const read = async (turn: 0 | 180) =>
      (await pool.readPages(source, 1, 1, new ReadingTime(600), new Map([[1, turn]])))[0]!;
    const right = await read(180);
    expect(right.uprightTurn).toBe(180);
    const words = right.words.map(({ text }) => text).join(' ');
    expect(words).toContain('forty cartons of cotton shirts');
    const first = right.words.find(({ text }) => text === 'PACKING')!;
    // The head of the sheet stands at the foot of the picture as it is shown.
    expect(first.box!.y).toBeGreaterThan(0.6);
    const wrong = await read(0);
    expect(wrong.uprightTurn).toBe(0);
    expect(wrong.words.map(({ text }) => text).join(' ')).not.toContain('cotton shirts');
  });
});
