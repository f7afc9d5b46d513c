import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BriefFolder } from '../../src/counsel/brief-folder.ts';
import { manifestName, manifestText } from '../../src/counsel/manifest.ts';
import { sha256 } from '../../src/model/hashing.ts';
import { temporaryFolder } from '../support/run-evidex.ts';

const place = temporaryFolder('brief-folder');
const index = join(place, 'index');
let made = 0;
let out: string;

beforeAll(() => mkdirSync(index));
beforeEach(() => {
  out = join(place, `brief ${++made}`);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const beside = (word: string): string => join(dirname(out), `.${basename(out)}.${word}`);

/** A brief as an earlier command wrote it. */
function standing(): void {
  mkdirSync(join(out, 'exhibits'), { recursive: true });
  const files = { 'brief.xlsx': 'workbook', 'exhibits/S01_INVOICE_0001.pdf': 'exhibit' };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(out, path), text);
  const entries = Object.entries(files).map(([path, text]) => ({ path, sha256: sha256(text) }));
  writeFileSync(join(out, manifestName), manifestText(entries));
}

describe('the place of a brief', () => {
  it('is not in the index by way of a link above it, nor under a link that leads nowhere', async () => {
    symlinkSync(index, join(place, 'way'));
    await expect(BriefFolder.prepare(join(place, 'way', 'brief'), index)).rejects.toThrow(
      'lies in the evidence index',
    );
    await expect(BriefFolder.prepare(join(place, 'way', 'new', 'brief'), index)).rejects.toThrow(
      'lies in the evidence index',
    );
    expect(readdirSync(index)).toEqual([]);
    symlinkSync(join(place, 'nowhere'), out);
    await expect(BriefFolder.prepare(out, index)).rejects.toThrow('leads nowhere');
  });

  it('is not made by way of a link that somebody laid where it is made', async () => {
    const elsewhere = join(place, 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'mine.txt'), 'mine');
    symlinkSync(elsewhere, beside('brief-in-progress'));
    await expect(BriefFolder.prepare(out, index)).rejects.toThrow('is in the way');
    expect(readdirSync(elsewhere)).toEqual(['mine.txt']);
  });
});

describe('a place where no folder can be made', () => {
  it('is refused in one line below a file, however far below', async () => {
    writeFileSync(out, 'a file');
    for (const below of [join(out, 'brief'), join(out, 'in', 'brief')])
      await expect(BriefFolder.prepare(below, index)).rejects.toThrow(`${below} lies below a file`);
    expect(readFileSync(out, 'utf8')).toBe('a file');
  });

  it.runIf(process.platform === 'linux')(
    'ends the command on a file system that takes no folders',
    async () => {
      await expect(BriefFolder.prepare('/proc/brief', index)).rejects.toThrow('cannot write to /proc');
    },
  );
});

describe('a brief that stands there', () => {
  it('is not taken for one where a file of it is a link or a pipe, whatever is read from it', async () => {
    standing();
    await BriefFolder.prepare(out, index);
    const exhibit = join(out, 'exhibits', 'S01_INVOICE_0001.pdf');
    const elsewhere = join(place, `elsewhere ${made}.pdf`);
    renameSync(exhibit, elsewhere);
    symlinkSync(elsewhere, exhibit);
    await expect(BriefFolder.prepare(out, index)).rejects.toThrow('S01_INVOICE_0001.pdf');
    rmSync(exhibit);
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [exhibit]);
    await expect(BriefFolder.prepare(out, index)).rejects.toThrow('S01_INVOICE_0001.pdf');
    rmSync(join(out, manifestName));
    execFileSync('mkfifo', [join(out, manifestName)]);
    await expect(BriefFolder.prepare(out, index)).rejects.toThrow('holds other files and no brief');
  });

  it('is not left beside the one that took its place', async () => {
    standing();
    mkdirSync(beside('earlier-brief'));
    writeFileSync(join(beside('earlier-brief'), 'brief.xlsx'), 'of before');
    await BriefFolder.prepare(out, index);
    expect(existsSync(beside('earlier-brief'))).toBe(false);
    // The other way round, it is the only one there is.
    renameSync(out, beside('earlier-brief'));
    await BriefFolder.prepare(out, index);
    expect(readFileSync(join(out, 'brief.xlsx'), 'utf8')).toBe('workbook');
  });
});
