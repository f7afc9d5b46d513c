import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import {
  confidentialityLabels,
  privilegeLabels,
  relationLabel,
  typeLabel,
  withdrawalLabels,
} from '../../model/labels.ts';
import type { WithdrawalReason } from '../../model/matter.ts';
import { pathLabel } from '../../model/path-label.ts';
import {
  type Cell,
  type Item,
  plain,
  plainCell,
  type Sheet,
  type SheetColumn,
  type SheetRow,
} from '../brief.ts';
import { distinct } from '../chain/row-text.ts';
import { type EnglishForms, englishForms } from '../english.ts';
import { exhibitNumberText } from '../exhibits/exhibit-names.ts';
import { issuersOf } from '../issuers.ts';
import type { Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import { pageRuns } from '../wording.ts';
import { absentItems } from './absent-items.ts';
import { submittedText } from './custody-text.ts';
import { executionCells } from './execution-cells.ts';
import { filePaths } from './file-paths.ts';
import { fieldItem, firstPlaceOf, isShown, placeOf, shownFields, styleOf } from './items.ts';
import { keyInformationCells, labelledItem } from './key-information.ts';
import { languageName } from './language-name.ts';
import { documentsBearing, ownNumbers, referenceFields } from './reference-cells.ts';

const columns: readonly SheetColumn[] = [
  { header: 'No.', width: 9 },
  { header: 'Step', width: 22 },
  { header: 'Step, inferred', width: 26 },
  { header: 'Component', width: 16 },
  { header: 'Type', width: 22 },
  { header: 'Title (original)', width: 32 },
  { header: 'Title (English)', width: 28 },
  { header: 'Issuer (original)', width: 30 },
  { header: 'Issuer (English)', width: 30 },
  { header: 'Document no.', width: 20 },
  { header: 'Dates', width: 32 },
  { header: 'Key information', width: 54 },
  { header: 'Key information (English)', width: 40 },
  { header: 'Key information, inferred', width: 34 },
  { header: 'Purpose (for counsel)', width: 26 },
  { header: 'Language', width: 12 },
  { header: 'Translation no.', width: 14 },
  { header: 'Translator’s certificate no.', width: 14 },
  { header: 'Pages printed', width: 10 },
  { header: 'Pages received', width: 16 },
  { header: 'Signature', width: 20 },
  { header: 'Seal', width: 30 },
  { header: 'Signature and seal, inferred', width: 26 },
  { header: 'References', width: 32 },
  { header: 'References found in, inferred', width: 30 },
  { header: 'Submitted by and on', width: 30 },
  { header: 'Relation to the matter', width: 22 },
  { header: 'Confidentiality', width: 20 },
  { header: 'Privilege', width: 16 },
  { header: 'File and pages', width: 44 },
  { header: 'Exhibit', width: 14 },
];

/** The annotated list of documents, by number; numbers that are no longer used keep their line. */
export function documentsSheet(snapshot: Snapshot): Sheet {
  const byNumber = new Map(snapshot.documents.map((document) => [document.number, document]));
  const context: Context = {
    english: englishForms(snapshot),
    byNumber,
    byOwnNumber: ownNumbers(snapshot),
    paths: filePaths(snapshot),
  };
  const rows: { readonly number: number; readonly row: SheetRow }[] = [
    ...snapshot.documents.map((document) => ({
      number: document.number,
      row: { kind: 'row' as const, cells: cellsOf(document, context) },
    })),
    ...snapshot.numbers.flatMap(({ number, withdrawn: reason }) =>
      reason === null || byNumber.has(number) ? [] : [{ number, row: withdrawnRow(number, reason) }],
    ),
  ];
  return {
    name: 'Documents',
    about:
      'Every document of the matter by its number, which it keeps for ever. Types are read from the words of the document unless a person set them; titles, names and numbers are as printed, English forms as documents of the matter give them. The purpose is left for counsel.',
    columns,
    rows: rows.sort((one, other) => one.number - other.number).map(({ row }) => row),
  };
}

interface Context {
  readonly english: EnglishForms;
  readonly byNumber: ReadonlyMap<number, SnapshotDocument>;
  /** Documents by the number that they bear as their own, without marks and spaces. */
  readonly byOwnNumber: ReadonlyMap<string, readonly SnapshotDocument[]>;
  readonly paths: ReadonlyMap<string, string>;
}

function withdrawnRow(number: number, reason: WithdrawalReason): SheetRow {
  const cells = columns.map((): Cell => []);
  cells[0] = [plain(exhibitNumberText(number))];
  cells[4] = [plain(`number not used: ${withdrawalLabels[reason]}`)];
  return { kind: 'row', cells };
}

function cellsOf(
  document: SnapshotDocument,
  { english, byNumber, byOwnNumber, paths }: Context,
): readonly Cell[] {
  const { number, placed, document: paper } = document;
  const titles = shownFields(document, 'title').slice(0, 1);
  const issuers = issuersOf(document);
  const references = referenceFields(document);
  const key = keyInformationCells(document, english);
  const execution = executionCells(document);
  return [
    [{ text: exhibitNumberText(number), style: 'plain', place: firstPlaceOf(document), field: null }],
    placed.basis === 'inferred' ? [] : stepCell(document),
    placed.basis === 'inferred' && placed.step !== null ? stepCell(document) : [],
    plainCell(placed.component),
    plainCell(typeLabel(paper.type)),
    orAbsent(
      titles.map((field) => fieldItem(document, field)),
      document,
      'title',
    ),
    titleInEnglish(document, english),
    issuers.map((field) => fieldItem(document, field)),
    distinct(issuers.flatMap((field) => english.of(document, field))),
    orAbsent(
      shownFields(document, 'documentNumber').map((field) => fieldItem(document, field)),
      document,
      'documentNumber',
    ),
    orAbsent(
      dateFields(document).map((field) => dated(document, field)),
      document,
      'issueDate',
    ),
    key.stated,
    key.english,
    key.inferred,
    [],
    plainCell(languageName(paper.language)),
    translationCell(document, byNumber),
    document.certificates.map((certificate) => reference(byNumber, certificate)),
    plainCell(paper.pagination.printedTotal === null ? null : String(paper.pagination.printedTotal)),
    plainCell(receivedText(document)),
    execution.signature,
    execution.seal,
    execution.inferred,
    references.map((field) => labelledItem(document, field)),
    documentsBearing(document, references, byOwnNumber),
    [...new Set(document.occurrences.map(submittedText))].map((text) => plain(text)),
    plainCell(relationLabel(document.relation)),
    plainCell(document.confidentiality === null ? null : confidentialityLabels[document.confidentiality]),
    plainCell(document.privilege === null ? null : privilegeLabels[document.privilege]),
    fileCell(document, paths),
    document.boundIn === null
      ? []
      : [
          {
            ...reference(byNumber, document.boundIn),
            text: `bound in ${exhibitNumberText(document.boundIn)}`,
          },
        ],
  ];
}

/** Items, or where there are none what people said of the path. */
function orAbsent(items: readonly Item[], document: SnapshotDocument, form: string): Cell {
  return items.length > 0 ? items : absentItems(document, form);
}

/** The number of another document, leading to its first page. */
function reference(byNumber: ReadonlyMap<number, SnapshotDocument>, number: number): Item {
  const document = byNumber.get(number);
  return {
    text: exhibitNumberText(number),
    style: 'plain',
    place: document === undefined ? null : firstPlaceOf(document),
    field: null,
  };
}

/** English title as translations give it; told as not found for a paper in another language. */
function titleInEnglish(document: SnapshotDocument, english: EnglishForms): Cell {
  const { language, title } = document.document;
  const given = english.title(document);
  if (given.length > 0 || language === 'en' || language === null || title === null) return given;
  return [plain('no English title given', 'not-found')];
}

/** The step, and on a line of its own the words or the rule that lead to it. */
function stepCell(document: SnapshotDocument): Cell {
  const { step, name, basis, because, field } = document.placed;
  const words = step === null ? 'no single step' : name === null ? String(step) : `${step} ${name}`;
  if (basis === 'person') return [plain(words)];
  const reviewed = document.fields.find((each) => each.field.id === field);
  const style = basis === 'inferred' || reviewed === undefined ? 'inferred' : styleOf(reviewed);
  const place = reviewed === undefined ? null : placeOf(document, reviewed);
  const told = { style, place, field: reviewed?.field.id ?? null };
  return [{ ...told, text: words }, ...(because === '' ? [] : [{ ...told, text: because }])];
}

function isStated({ field }: ReviewedField): boolean {
  return field.basis.kind === 'stated';
}

function dateFields(document: SnapshotDocument): ReviewedField[] {
  const isDate = ({ form }: ReviewedField): boolean =>
    form === 'issueDate' ||
    form === 'expiryDate' ||
    form === 'execution.signedOn' ||
    form.startsWith('dates.');
  return document.fields.filter((reviewed) => isDate(reviewed) && isShown(reviewed) && isStated(reviewed));
}

/** `Issue date: 2025年5月28日 (2025-05-28)`; a day that can be read in two ways gives both. */
function dated(document: SnapshotDocument, reviewed: ReviewedField): Item {
  const { path, value, normalized, readings } = reviewed.field;
  const days = normalized === null ? readings.join(' or ') : normalized;
  const told = days === '' || days === value ? value : `${value} (${days})`;
  return { ...fieldItem(document, reviewed), text: `${pathLabel(path)}: ${told}` };
}

function translationCell(document: SnapshotDocument, byNumber: ReadonlyMap<number, SnapshotDocument>): Cell {
  const own = document.translations.map((number) => reference(byNumber, number));
  if (document.translates === null) return own;
  const original = reference(byNumber, document.translates);
  const how = document.pairedBy === 'person' ? '' : ' (as observed)';
  return [...own, { ...original, text: `translation of ${original.text}${how}` }];
}

function receivedText({ document: { pages, pagination } }: SnapshotDocument): string {
  if (pagination.missing.length === 0) return String(pages.length);
  const total = pagination.printedTotal === null ? '' : ` of ${pagination.printedTotal}`;
  return `${pages.length}${total}; not received: ${pageRuns(pagination.missing)}`;
}

function fileCell(document: SnapshotDocument, paths: Context['paths']): Cell {
  const { number, document: paper } = document;
  const files = [...new Set(paper.pages.map(({ file }) => file))];
  return files.map((file): Item => {
    const pages = paper.pages.filter((page) => page.file === file);
    const runs = pageRuns(pages.map(({ page }) => page));
    const path = paths.get(file) ?? file;
    return {
      text: `${path}, ${pages.length === 1 ? 'page' : 'pages'} ${runs}`,
      style: 'plain',
      place: { number, page: pages[0]!, boxes: [] },
      field: null,
    };
  });
}
