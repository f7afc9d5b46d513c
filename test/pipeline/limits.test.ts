import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EvidenceIndex } from '../../src/index/evidence-index.ts';
import { exceptionsOf } from '../../src/index/export-reader.ts';
import { buildZip } from '../reading/archive/zip-builder.ts';
import { picture } from '../reading/support.ts';
import { runEvidex, temporaryFolder } from '../support/run-evidex.ts';

const pipeline = `
name: small
intake:
  depth: 2
  limits: {members: 5, memberBytes: 200000, totalBytes: 300000, ratio: 50, ratioFromBytes: 50000, familyBytes: 400000}
reading:
  limits: {bytes: 500000, pages: 2, pixels: 1000000, textPerPage: 4000}
`;

/** Text that does not pack well, the same in every run. */
function noise(length: number, seed: number): string {
  let state = seed;
  const characters: string[] = [];
  while (characters.length < length) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    characters.push(characters.length % 60 === 59 ? '\n' : String.fromCharCode(97 + ((state >>> 16) % 26)));
  }
  return characters.join('');
}

const zip = (...members: [string, string | Buffer][]): Buffer =>
  buildZip(members.map(([name, data]) => ({ name, data, stored: name !== 'zeros.txt' })));

interface Row {
  readonly code: string;
  readonly path: string;
  readonly page: number | null;
  readonly cause: string;
  readonly remedy: string;
}

let rows: Row[];
let states: Record<string, string>;

async function run(folder: string, jobs: string): Promise<{ rows: Row[]; states: Record<string, string> }> {
  const place = join(temporaryFolder('limits-index'), 'index');
  const settings = join(folder, '..', 'small.yaml');
  writeFileSync(settings, pipeline);
  const result = await runEvidex(['run', folder, '--index', place, '--pipeline', settings, '--jobs', jobs]);
  expect(result.code, result.stderr).toBe(1);
  const index = EvidenceIndex.open(place);
  const found = [...index.ledger.occurrences()].map(({ path, state }): [string, string] => [
    path.replace(/^.*?dump\//u, ''),
    state,
  ]);
  const exceptions = exceptionsOf(index);
  index.close();
  return {
    rows: exceptions.map(({ code, path, page, cause, remedy }) => ({
      code,
      path: path.replace(/^.*?dump\//u, ''),
      page,
      cause,
      remedy,
    })),
    states: Object.fromEntries(found),
  };
}

let dump: string;

beforeAll(async () => {
  dump = join(temporaryFolder('limits'), 'dump');
  mkdirSync(dump);
  const write = (name: string, bytes: string | Buffer): void => writeFileSync(join(dump, name), bytes);
  write('big.txt', noise(600_000, 1));
  write('long.txt', 'Lot 4711\n'.repeat(500));
  write('wide.txt', 'lot '.repeat(2000));
  write('scan.png', picture(['INVOICE 17'], 40, 1500, 1000));
  write(
    'many.zip',
    zip(...Array.from({ length: 7 }, (_, at): [string, string] => [`${at}.txt`, `lot ${at}`])),
  );
  write('member.zip', zip(['large.txt', noise(250_000, 2)]));
  write('total.zip', zip(['one.txt', noise(160_000, 3)], ['two.txt', noise(160_000, 4)]));
  write('ratio.zip', zip(['zeros.txt', '0'.repeat(150_000)]));
  write('deep.zip', zip(['1.zip', zip(['2.zip', zip(['3.txt', 'at the bottom'])])]));
  const inner = (seed: number): Buffer => zip([`${seed}.txt`, noise(90_000, seed)]);
  write('family.zip', zip(['a.zip', inner(11)], ['b.zip', inner(12)], ['c.zip', inner(13)]));
  ({ rows, states } = await run(dump, '1'));
}, 120_000);

describe('every limit ends in an exception that names its key', () => {
  it.each([
    ['reading.limits.bytes', 'limit-bytes', 'big.txt'],
    ['reading.limits.pages', 'limit-pages', 'long.txt'],
    ['reading.limits.textPerPage', 'limit-text', 'wide.txt'],
    ['reading.limits.pixels', 'limit-pixels', 'scan.png'],
    ['intake.limits.members', 'limit-members', 'many.zip!/(rest of the archive)'],
    ['intake.limits.memberBytes', 'limit-member-bytes', 'member.zip!/large.txt'],
    ['intake.limits.totalBytes', 'limit-total-bytes', 'total.zip!/two.txt'],
    ['intake.limits.ratio', 'limit-ratio', 'ratio.zip!/zeros.txt'],
    ['intake.limits.familyBytes', 'limit-family-bytes', 'family.zip!/b.zip!/12.txt'],
    ['intake.depth', 'limit-depth', 'deep.zip!/1.zip!/2.zip!/3.txt'],
  ])('%s', (key, code, path) => {
    const row = rows.find((each) => each.code === code && each.path === path);
    expect(row, JSON.stringify(rows.filter((each) => each.path === path))).toBeDefined();
    expect(`${row!.cause} ${row!.remedy}`).toContain(key);
  });

  it('keeps what lies within a limit', () => {
    expect(states).toMatchObject({
      'long.txt': 'partial',
      'wide.txt': 'partial',
      'many.zip!/4.txt': 'read',
      'family.zip!/a.zip!/11.txt': 'partial',
      'family.zip!/b.zip!/12.txt': 'limited',
      'family.zip!/c.zip!/13.txt': 'limited',
      'deep.zip!/1.zip!/2.zip': 'container',
    });
  });

  it('refuses the same, however many processes work', async () => {
    const again = await run(dump, '2');
    expect(again.rows).toEqual(rows);
    expect(again.states).toEqual(states);
  }, 120_000);
});
