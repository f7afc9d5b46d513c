import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildZip } from '../reading/archive/zip-builder.ts';
import { projectFolder, temporaryFolder } from '../support/run-evidex.ts';
import { letterPicture } from '../torture/valid-files.ts';

const samples = join(projectFolder, 'samples', 'dump');
const spinning = '06 Nantong Haizhou Spinning';

/** Samples that are read quickly: text layers, tables, a mail with attachments, and one page for OCR. */
const loose = [
  '01 Harbor & Pine (importer)/PO 48817.pdf',
  '03 Jiangxi Yunling Garment/marker layout.dwg',
  '04 Shaoxing Lanting Dyeing/price list 2025.pdf',
  `${spinning}/HZ-PR-2503-07.pdf`,
  `${spinning}/巴西棉资料.eml`,
];
/** A few more lines than a page of a table takes (5,000 characters). */
const linesOfTwoPages = 115;
const zipped = [
  '01 Harbor & Pine (importer)/FW detention first look.eml',
  '03 Jiangxi Yunling Garment/cartons.txt',
  `${spinning}/日报0320.csv`,
];
const zippedTwice = ['02 Ningbo Qinghe/who made what.pdf'];

/** A batch with mail, archives in archives, a copy, an empty file and what cannot be read, small enough to run often. */
export function makeBatch(): string {
  const folder = join(temporaryFolder('faults'), 'dump');
  mkdirSync(folder);
  for (const name of loose) cpSync(join(samples, name), join(folder, baseName(name)));
  writeFileSync(
    join(folder, 'cartons.csv'),
    beginningOf('03 Jiangxi Yunling Garment/cartons.csv', linesOfTwoPages),
  );
  cpSync(join(samples, loose[0]!), join(folder, 'the same again.pdf'));
  writeFileSync(join(folder, 'empty.pdf'), '');
  writeFileSync(join(folder, 'broken.pdf'), readFileSync(join(samples, loose[3]!)).subarray(0, 400));
  const inner = buildZip([...zippedTwice.map(memberOf), { name: 'photo.png', data: letterPicture() }]);
  writeFileSync(
    join(folder, 'sent later.zip'),
    buildZip([...zipped.map(memberOf), { name: 'inner.zip', data: inner }]),
  );
  return folder;
}

/** The first lines of a text: all 400 give 2,000 fields, which every run would take out and every comparison export. */
function beginningOf(name: string, lines: number): string {
  return readFileSync(join(samples, name), 'utf8').split('\n').slice(0, lines).join('\n');
}

function memberOf(name: string): { name: string; data: Buffer } {
  return { name: baseName(name), data: readFileSync(join(samples, name)) };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
