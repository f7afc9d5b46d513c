import { randomUUID } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import type { FieldDecisionRequest, PointedPlace } from '../../../src/model/field-decision.ts';
import type { FieldDecisionsResult } from '../../../src/review/api/decisions.ts';
import type { FieldView } from '../../../src/review/api/document.ts';
import { callEvidex } from '../call-evidex.ts';
import { oncePerRun } from '../once-per-run.ts';
import { startLocalServer } from '../review/local-server.ts';
import { projectFolder, runEvidex } from '../run-evidex.ts';

const samples = join(projectFolder, 'samples');

/**
 * Files of the samples that a brief must put where they belong; all of them with EVIDEX_BRIEF_ALL=1, which costs some minutes
 * more.
 */
const parts = [
  // What customs asks for, and the case.
  '01 Harbor & Pine (importer)/CBP detention notice.pdf',
  '01 Harbor & Pine (importer)/attachment 2-B.pdf',
  '01 Harbor & Pine (importer)/CBP 28 2025-05-06.pdf',
  '01 Harbor & Pine (importer)/PO 48817.pdf',
  // The payee is not the seller, and the agreement.
  '01 Harbor & Pine (importer)/wire 2025-07-28.pdf',
  '02 Ningbo Qinghe/CI QH25-0612.pdf',
  '02 Ningbo Qinghe/third party payment agreement.pdf',
  // The lawyer's letter: nowhere.
  '01 Harbor & Pine (importer)/FW detention first look.eml',
  '02 Ningbo Qinghe/supplier list 2025.pdf',
  // Denied by one, stated by others.
  '02 Ningbo Qinghe/statement cotton origin.pdf',
  '05 Jiangyin Ruomian Knitting/yarn NHF2504-117.pdf',
  // The red-letter fapiao and its original, a scan.
  '03 Jiangxi Yunling Garment/红字发票.pdf',
  '03 Jiangxi Yunling Garment/专票04418273.pdf',
  // A copy of another supplier's paper, and what cannot be read.
  '03 Jiangxi Yunling Garment/Invoice (1).pdf',
  '03 Jiangxi Yunling Garment/marker layout.dwg',
  '04 Shaoxing Lanting Dyeing/price list 2025.pdf',
  // Page 2 of 5; half a translation; an archive under a password.
  '04 Shaoxing Lanting Dyeing/BSCI p2.pdf',
  '04 Shaoxing Lanting Dyeing/process card EN.pdf',
  '04 Shaoxing Lanting Dyeing/流程卡 0522.pdf',
  '04 Shaoxing Lanting Dyeing/LT May 2025.zip',
  // The handwritten origin.
  '05 Jiangyin Ruomian Knitting/supplier CO form.jpg',
  // A contract, its certified translation and the certificate, in two files.
  '05 Jiangyin Ruomian Knitting/棉纱合同 RM-HZ-2503-07.pdf',
  '05 Jiangyin Ruomian Knitting/yarn contract RM-HZ-2503-07 certified EN.pdf',
  // Two origins of one yarn, a hidden third one, and another origin at the same mill.
  '06 Nantong Haizhou Spinning/HZ-PR-2503-07.pdf',
  '06 Nantong Haizhou Spinning/HZ-PL-2504-01.xlsx',
  '06 Nantong Haizhou Spinning/棉花来源声明.docx',
  '06 Nantong Haizhou Spinning/运单 0936.jpg',
  // Marked as privileged by a person: nowhere.
  '06 Nantong Haizhou Spinning/报价单 HZ-BJ-2502.pdf',
  '06 Nantong Haizhou Spinning/cotton Brazil/certificate 12.43.pdf',
];

/** Comes in later: numbers that were given must stand. It has a text layer, so that it is read quickly. */
const later = '02 Ningbo Qinghe/who made what.pdf';

export const sampleMatter = 'Harbor & Pine DN-1703-2025-004417';

export interface SampleMatter {
  /** Index as people left it; the brief in `out` was made of it. */
  readonly index: string;
  /** Folder of the brief. */
  readonly out: string;
  /** Folder of the files, and one file that may be added to it. */
  readonly dump: string;
  readonly later: string;
  /** What people decided about fields, by what they did. */
  readonly decided: Readonly<
    Record<'confirmed' | 'corrected' | 'awaiting' | 'rejected', readonly DecidedField[]>
  >;
}

export interface DecidedField {
  readonly id: string;
  readonly path: string;
  /** What counts now; of a rejected one what was proposed. */
  readonly value: string;
}

/** Runs a command of people in this process; fails with what it says where it does not end with 0. */
export async function said(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await callEvidex(words);
  if (code !== 0) throw new Error(`evidex ${words.join(' ')}: ${code}\n${stdout}${stderr}`);
  return stdout;
}

/** Writes the brief of the matter, in a process of its own as it needs others. */
export async function writeSampleBrief(
  index: string,
  out: string,
  ...more: readonly string[]
): Promise<void> {
  const words = ['brief', '--matter', sampleMatter, '--out', out, '--index', index, '--jobs', '1'];
  const done = await runEvidex([...words, '--passwords', join(samples, 'passwords.txt'), ...more]);
  if (done.code !== 0) throw new Error(`the brief was not written (${done.code}): ${done.stderr}`);
}

/** The samples read by the real pipeline, related and decided upon as people do, and the brief of it; once in a run of the tests. */
export async function sampleBrief(): Promise<SampleMatter> {
  const { result } = await oncePerRun('sample-brief', makeSampleBrief);
  return result;
}

export async function makeSampleBrief(place: string): Promise<SampleMatter> {
  const dump = join(place, 'dump');
  const index = join(place, 'index');
  if (process.env['EVIDEX_BRIEF_ALL'] === '1')
    cpSync(join(samples, 'dump'), dump, { recursive: true, filter: (path) => !path.endsWith(later) });
  else for (const part of parts) copy(part, dump);
  const run = await runEvidex([
    ...['run', dump, '--index', index, '--offline', '--jobs', '1'],
    ...['--passwords', join(samples, 'passwords.txt'), '--privilege', join(samples, 'privilege.txt')],
  ]);
  if (run.code !== 1) throw new Error(`the samples were not read (${run.code}): ${run.stderr}`);
  await openMatter(index, dump, place);
  const decided = await decideFields(index);
  const out = join(place, 'brief');
  await writeSampleBrief(index, out);
  return { index, out, dump, later: copy(later, join(place, 'later')), decided };
}

function copy(part: string, to: string): string {
  const target = join(to, part);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(samples, 'dump', part), target);
  return target;
}

/** Opens the matter and says of each document how it stands to it. */
async function openMatter(index: string, dump: string, place: string): Promise<void> {
  const by = ['--by', 'A. Counsel', '--index', index];
  await said(
    ...[
      'matter',
      'new',
      sampleMatter,
      '--entry',
      'HPA-0072918-4',
      '--line',
      '001',
      '--detained',
      '2025-08-04',
    ],
    ...['--imported', '2025-07-29', '--presented', '2025-07-30', '--authority', 'uflpa', '--chain', 'cotton'],
    ...['--goods', "men's cotton knit T-shirts", '--importer', 'Harbor & Pine Apparel, Inc.', ...by],
  );
  const rows = readFileSync(join(samples, 'matter.csv'), 'utf8').trim().split('\n');
  const there = rows.filter((row, number) => number === 0 || existsSync(join(dump, '..', fileOnDisk(row))));
  const csv = join(place, 'matter.csv');
  writeFileSync(csv, `${there.join('\n')}\n`);
  await said('matter', 'assign', sampleMatter, csv, ...by);
  const privileged = 'dump/06 Nantong Haizhou Spinning/报价单 HZ-BJ-2502.pdf';
  await said('matter', 'mark', sampleMatter, privileged, '--privilege', 'work-product', ...by);
}

/** Path on disk of the file that a row is about: of the archive where it lies in one. */
function fileOnDisk(row: string): string {
  const path = /^(?:"([^"]+)"|([^,]+)),/u.exec(row);
  return (path?.[1] ?? path?.[2] ?? '').split('!/')[0]!;
}

/** Fields that people decide upon: all of three papers confirmed, two corrected, of which a second person saw one, one rejected. */
async function decideFields(folder: string): Promise<SampleMatter['decided']> {
  const index = EvidenceIndex.open(folder);
  const server = await startLocalServer(folder, {}, index);
  const confirmed: DecidedField[] = [];
  const rejected: DecidedField[] = [];
  const typed: DecidedField[] = [];
  try {
    const tamsin = await server.signIn('Reviewer Tamsin Quillfeather');
    const second = await server.signIn('Reviewer Osric Pennyfarthing');
    const view = async (id: string): Promise<FieldView> =>
      (await server.ask(`/api/fields/${id}`, { headers: { cookie: tamsin } })).json<FieldView>();
    const fieldsOf = async (name: string): Promise<FieldView[]> => {
      const file = [...index.ledger.occurrences()].find(({ path }) => path.endsWith(name))?.file;
      const [document] = index.results.documentsOf(file!);
      const fields = index.results
        .fieldsOf(document!.id)
        .filter(({ groundings }) => groundings.some(({ status }) => status !== 'ungrounded'));
      return Promise.all(fields.map(({ id }) => view(id)));
    };
    const send = async (
      field: FieldView,
      more: Partial<FieldDecisionRequest>,
      cookie = tamsin,
    ): Promise<void> => {
      const decisions = [{ ...decisionOn(field), ...more }];
      const answer = await server.ask('/api/decisions', { headers: { cookie }, body: { decisions } });
      const outcome = answer.status === 200 ? answer.json<FieldDecisionsResult>().results[0] : undefined;
      if (outcome?.status !== 'saved') throw new Error(`not saved: ${answer.text}`);
    };
    for (const name of ['CI QH25-0612.pdf', 'CBP detention notice.pdf', 'wire 2025-07-28.pdf'])
      for (const field of await fieldsOf(name)) {
        await send(field, { action: 'confirm' });
        confirmed.push({ id: field.id, path: field.path, value: field.value });
      }
    const order = await fieldsOf('PO 48817.pdf');
    const at = (path: string): FieldView => order.find((field) => field.path === path)!;
    const wrong = at('issueDate');
    await send(wrong, { action: 'reject', reason: 'wrong-value' });
    rejected.push({ id: wrong.id, path: wrong.path, value: wrong.value });
    for (const path of ['parties.buyer.name', 'documentNumber']) {
      const field = at(path);
      const value = `${field.value} as typed`;
      await send(field, { action: 'correct', after: { value, place: placeOf(field), how: 'typed' } });
      typed.push({ id: field.id, path, value });
    }
    await send(await view(typed[0]!.id), { action: 'confirm' }, second);
  } finally {
    await server.close();
  }
  const [corrected, ...awaiting] = typed;
  return { confirmed, corrected: [corrected!], awaiting, rejected };
}

function placeOf({ places }: FieldView): PointedPlace {
  const { file, page, boxes, offsets } = places[0]!;
  return { file, page, boxes: [...boxes], offsets: offsets === null ? null : [...offsets] };
}

/** A decision as the app sends it, of somebody who sees the field as it is. */
function decisionOn(field: FieldView): FieldDecisionRequest {
  return {
    id: randomUUID(),
    document: field.document,
    field: field.id,
    path: field.path,
    action: 'confirm',
    seen: {
      value: field.value,
      normalized: field.normalized,
      place: placeOf(field),
      image: null,
      milliseconds: 900,
      version: field.version,
    },
    after: null,
    reason: null,
    note: null,
    undoes: null,
    blind: false,
    batch: null,
    translation: null,
  };
}
