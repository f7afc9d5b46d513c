import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exitCodes } from '../../../src/cli/exit-codes.ts';
import { projectFolder, runEvidex } from '../run-evidex.ts';
import { writeHostileFiles } from './hostile-files.ts';

/** Few files of the samples, each there for something that the app has to show. */
const parts = [
  '01 Harbor & Pine (importer)/PO 48817.pdf',
  '01 Harbor & Pine (importer)/FW detention first look.eml',
  '02 Ningbo Qinghe/CI QH25-0612.pdf',
  // A scan: words that were read off a picture.
  '02 Ningbo Qinghe/packing list.pdf',
  // Listed parties and places.
  '02 Ningbo Qinghe/supplier list 2025.pdf',
  '02 Ningbo Qinghe/statement cotton origin.pdf',
  // The same paper as another supplier's.
  '03 Jiangxi Yunling Garment/Invoice (1).pdf',
  '03 Jiangxi Yunling Garment/BOM HP-TEE-118.pdf',
  // Not read at all.
  '03 Jiangxi Yunling Garment/marker layout.dwg',
  // Originals in Chinese with their translations.
  '03 Jiangxi Yunling Garment/送货单 LT-SH-0528 EN.pdf',
  '03 Jiangxi Yunling Garment/送货单 LT-SH-0528.pdf',
  '05 Jiangyin Ruomian Knitting/棉纱合同 RM-HZ-2503-07.pdf',
  '05 Jiangyin Ruomian Knitting/yarn contract RM-HZ-2503-07 certified EN.pdf',
  '04 Shaoxing Lanting Dyeing/process card EN.pdf',
  '04 Shaoxing Lanting Dyeing/affidavit.pdf',
  '05 Jiangyin Ruomian Knitting/3.1 needle wire.pdf',
  '05 Jiangyin Ruomian Knitting/采购订单 QH-RM-250318.pdf',
  // Without pages: a sheet and a text.
  '06 Nantong Haizhou Spinning/HZ-PL-2504-01.xlsx',
  '06 Nantong Haizhou Spinning/棉花来源声明.docx',
  '06 Nantong Haizhou Spinning/cotton Brazil/certificate 12.43.pdf',
  // A table with a control total.
  '07 Gins and farms/CDG-1187 bale list.pdf',
  '07 Gins and farms/beyan SO-TB-2025-031.pdf',
];

/** Makes an index below `place` by the real pipeline, of part of the samples and of files that mean harm. */
export async function makeSampleIndex(place: string): Promise<string> {
  const dump = join(place, 'supplier files');
  for (const part of parts) {
    const target = join(dump, part);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(projectFolder, 'samples', 'dump', part), target);
  }
  writeHostileFiles(join(dump, '08 Harmful'));
  const index = join(place, 'index');
  const done = await runEvidex(['run', dump, '--index', index, '--offline']);
  // Some of the files are there because they cannot be read.
  if (done.code !== exitCodes.doneWithExceptions)
    throw new Error(`the sample index was not made (${done.code}): ${done.stderr}`);
  return index;
}
