import { PermissionFlag } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { actionFacts } from './actions.ts';
import type { ObjectTable } from './objects/object-table.ts';
import type { OpenedPdf } from './open-document.ts';
import { isoOfPdfDate } from './pdf-date.ts';
import { revisionsOf } from './revisions.ts';
import { signatureFacts } from './signatures.ts';

/** Makers of scanners and scanning programs, as they name themselves in a PDF. */
const scanners =
  /\b(scan(?:ner|snap|jet|wizard|lite)?s?|camscanner|genius scan|adobe scan|wia|twain|paperport|naps2|vuescan|readiris|abbyy|finereader|omnipage|paper capture|workcentre|versalink|altalink|imagerunner|bizhub|docucentre|apeosport|ecosys|taskalfa|lanier|ricoh|kyocera|canon ir|konica|toshiba e-?studio|mfp|officejet|laserjet|documentcloud|office lens|microsoft lens|扫描)/iu;

/** Facts a PDF states about itself and its bytes show, neutrally: who made it when, what was added, what it can do. */
export async function pdfFacts(
  pdf: OpenedPdf,
  bytes: Buffer,
  table: ObjectTable,
): Promise<Record<string, string>> {
  const facts: Record<string, string> = {};
  const metadata = await pdf.document.getMetadata().catch(() => null);
  const info = (metadata?.info ?? {}) as Record<string, unknown>;
  for (const [key, name] of [
    ['Title', 'title'],
    ['Author', 'author'],
    ['Creator', 'creator'],
    ['Producer', 'producer'],
    ['CreationDate', 'created'],
    ['ModDate', 'modified'],
  ] as const) {
    const value = info[key];
    if (typeof value === 'string' && value.trim() !== '') facts[name] = value.trim().slice(0, 500);
  }
  for (const name of ['created', 'modified'] as const) {
    const iso = facts[name] === undefined ? null : isoOfPdfDate(facts[name]);
    if (iso !== null) facts[`${name}Iso`] = iso;
  }
  const maker = [facts['creator'], facts['producer']].find(
    (each) => each !== undefined && scanners.test(each),
  );
  if (maker !== undefined) facts['scanner'] = `made by a scanning program or device: ${maker.slice(0, 200)}`;
  Object.assign(facts, structureFacts(bytes, table), actionFacts(table));
  Object.assign(facts, await signatureFacts(pdf, bytes.length));
  if (info['IsSignaturesPresent'] === true) facts['digitalSignature'] ??= 'present; not validated';
  if (info['IsXFAPresent'] === true) facts['form'] = 'an XFA form';
  else if (info['IsAcroFormPresent'] === true) facts['form'] = 'a form with fields';
  if (info['IsCollectionPresent'] === true) facts['portfolio'] = 'a portfolio of files with a cover page';
  if (pdf.passwordPosition !== null) facts['password'] = `no. ${pdf.passwordPosition} of the given list`;
  const restrictions = await restrictionsOf(pdf);
  if (restrictions !== null) facts['restrictions'] = restrictions;
  const hidden = await hiddenLayers(pdf);
  if (hidden !== null) facts['hiddenLayers'] = hidden;
  if (pdf.damage !== null) facts['damage'] = pdf.damage;
  return facts;
}

function structureFacts(bytes: Buffer, table: ObjectTable): Record<string, string> {
  const revisions = revisionsOf(bytes);
  const facts: Record<string, string> = {};
  const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  if (revisions.version !== null) facts['pdfVersion'] = revisions.version;
  else facts['header'] = 'the file does not begin as a PDF does';
  if (revisions.linearized) facts['linearized'] = 'yes';
  if (revisions.updates > 0)
    facts['incrementalUpdates'] = `saved with additions ${count(revisions.updates, 'time')}`;
  if (revisions.bytesBeforeHeader > 0)
    facts['bytesBeforeHeader'] = `${count(revisions.bytesBeforeHeader, 'byte')} before the PDF begins`;
  if (revisions.bytesAfterEnd > 0)
    facts['bytesAfterEnd'] = `${count(revisions.bytesAfterEnd, 'byte')} behind the end of the PDF`;
  if (table.incomplete !== null) facts['lookedThrough'] = table.incomplete;
  return facts;
}

const permissions: readonly (readonly [flag: number, word: string])[] = [
  [PermissionFlag.PRINT, 'printing'],
  [PermissionFlag.MODIFY_CONTENTS, 'changing'],
  [PermissionFlag.COPY, 'copying text'],
  [PermissionFlag.MODIFY_ANNOTATIONS, 'commenting'],
];

/** What the author asked viewers not to allow; stated, not enforced. */
async function restrictionsOf(pdf: OpenedPdf): Promise<string | null> {
  const allowed = await pdf.document.getPermissions().catch(() => null);
  if (allowed === null) return null;
  const denied = permissions.filter(([flag]) => !allowed.has(flag)).map(([, word]) => word);
  return denied.length === 0 ? null : `the author restricts ${denied.join(', ')}`;
}

async function hiddenLayers(pdf: OpenedPdf): Promise<string | null> {
  const layers = (await pdf.layers().catch(() => null)) as
    | (Iterable<[string, { name: string | null; visible: boolean }]> & object)
    | null;
  if (layers === null || !(Symbol.iterator in layers)) return null;
  const names: string[] = [];
  for (const [, group] of layers) if (!group.visible) names.push(group.name ?? 'without a name');
  if (names.length === 0) return null;
  return `${names.length} not shown: ${names.slice(0, 10).join(', ').slice(0, 300)}`;
}
