import { criticalityOf } from '../../schemas/criticality.ts';
import { chanceOf, measuredTable } from '../extraction/confidence/index.ts';
import type { EventRow } from '../index/events.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { factLabel } from '../index/exports/fact-labels.ts';
import { flagSubject } from '../index/flag-groups/flag-subject.ts';
import { readFlagGroups } from '../index/flag-groups/read-groups.ts';
import type { FileRecord } from '../index/ledger-store.ts';
import type { Box } from '../model/box.ts';
import type { EvidenceDocument } from '../model/document.ts';
import type { Field, FieldEvidence, Grounding } from '../model/field.ts';
import type { Flag } from '../model/flag.ts';
import {
  enginesLabel,
  flagPolarityLabels,
  gradeWithLabel,
  groundingLabels,
  observationLabels,
  standingLabels,
} from '../model/labels.ts';
import type { PageReference } from '../model/page.ts';
import { reviewPriority } from '../model/review-order.ts';
import { decisionText } from './flag-group-text.ts';
import { bytesText, count, formatTable, plain } from './table.ts';

/** A file: custody, state, pages and documents. */
export function describeFile(index: EvidenceIndex, sha256: string): string {
  const file = index.ledger.file(sha256)!;
  const lines = [
    `File ${sha256}\n`,
    formatTable([
      ['size', bytesText(file.size)],
      ['media type', file.mediaType ?? 'not known'],
      [
        'state',
        file.held
          ? 'held: nothing of its content is analysed or shown'
          : file.state === null
            ? 'not yet read'
            : file.reason === null
              ? file.state
              : `${file.state}: ${file.reason}`,
      ],
    ]),
    factsText(file),
    'Received as\n',
    formatTable(
      index.ledger
        .occurrencesOf(sha256)
        .map((occurrence) => index.names.shown(occurrence))
        .map((occurrence) => [
          plain(occurrence.path),
          occurrence.state === 'held' ? `held: ${plain(occurrence.reason ?? '')}` : occurrence.state,
          `supplier ${plain(occurrence.supplier ?? 'unknown')} (${occurrence.supplierBasis})`,
          occurrence.modified ?? '',
          occurrence.supersededBy === undefined ? '' : 'other bytes stand there now',
        ]),
    ),
  ];
  if (file.held) return `${lines.join('')}${history(index, sha256)}`;
  lines.push(observationsText(index, sha256), exceptionsText(index, sha256));
  const pages = index.pages.ofFile(sha256);
  if (pages.length > 0) {
    lines.push(
      'Pages\n',
      formatTable(
        pages.map((page) => [
          String(page.page),
          page.kind,
          count(page.words.filter((word) => word.visible).length, 'word'),
          page.uprightTurn === 0 ? '' : `turned ${page.uprightTurn}°`,
          plain(page.part ?? ''),
          [page.reason, ...page.notes].map((text) => plain(text)).join('; '),
        ]),
      ),
    );
  }
  const documents = index.results.documentsOf(sha256);
  if (documents.length > 0) {
    lines.push(
      'Documents\n',
      formatTable(
        documents.map((document) => [
          document.id,
          document.type,
          `pages ${document.pages.map((reference) => reference.page).join(', ')}`,
          plain(document.title ?? ''),
        ]),
      ),
    );
  }
  return `${lines.join('')}${history(index, sha256)}`;
}

/** Facts of custody in the words a person reads; a held file states none. */
function factsText(file: FileRecord): string {
  const facts = Object.entries(file.facts);
  if (file.held || facts.length === 0) return '';
  return `The file states\n${formatTable(facts.map(([name, value]) => [factLabel(name, file.mediaType), plain(value)]))}`;
}

function observationsText(index: EvidenceIndex, sha256: string): string {
  const observations = index.observations.about(sha256);
  if (observations.length === 0) return '';
  const lines = observations.map((observation) => {
    const places = observation.places.map(
      (place) =>
        `    ${plain(index.ledger.primary(place.file)?.path ?? place.file)}${place.page === null ? '' : `, page ${place.page}`}: ${plain(place.what)} ${plain(place.value)}${place.fields.length === 0 ? '' : ` (field ${place.fields.map((field) => field.slice(0, 12)).join(', ')})`}\n`,
    );
    return `  ${observationLabels[observation.kind]}: ${plain(observation.statement, 400)}\n${places.join('')}`;
  });
  return `Observations\n${lines.join('')}`;
}

function exceptionsText(index: EvidenceIndex, sha256: string): string {
  const exceptions = index.results.exceptionsOf(sha256);
  if (exceptions.length === 0) return '';
  const lines = exceptions.map(
    ({ code, page, cause, remedy }) =>
      `  ${code}${page === null ? '' : `, page ${page}`}: ${plain(cause, 400)}\n    remedy: ${plain(remedy, 400)}\n`,
  );
  return `Exceptions\n${lines.join('')}`;
}

/** A document: why it has its type and bounds, and its fields. */
export function describeDocument(index: EvidenceIndex, document: EvidenceDocument): string {
  const file = document.pages[0]!.file;
  const fields = index.results.fieldsOf(document.id);
  const missing = document.pagination.missing;
  return [
    `Document ${document.id}\n`,
    formatTable([
      ['file', plain(index.ledger.primary(file)?.path ?? file)],
      ['pages', document.pages.map((reference) => reference.page).join(', ')],
      ['type', `${document.type} (${Math.round(document.typeConfidence * 100)} % of all type scores)`],
      ['categories', document.categories.join(', ')],
      ['language', document.language ?? 'not known'],
      ['title', plain(document.title ?? 'none')],
      ['starts here because', document.startReason],
      ...(missing.length === 0 ? [] : [['printed pages not received', missing.join(', ')]]),
      ...(document.rivals.length === 0
        ? []
        : [
            [
              'other types scored',
              document.rivals.map((rival) => `${rival.type} ${rival.score.toFixed(1)}`).join(', '),
            ],
          ]),
    ]),
    document.evidence.length === 0 ? '' : 'Because of\n',
    formatTable(
      document.evidence
        .slice(0, 12)
        .map((item) => [
          item.kind,
          item.type,
          item.weight.toFixed(1),
          `page ${item.page}`,
          plain(item.text, 80),
        ]),
    ),
    fields.length === 0 ? 'No fields.\n' : 'Fields\n',
    formatTable(
      fields.map((field) => [
        field.id.slice(0, 12),
        field.path,
        plain(field.value, 60),
        field.normalized === null || field.normalized === field.value ? '' : plain(field.normalized, 40),
        field.groundings[0]?.status ?? 'ungrounded',
        `${field.confidence.toFixed(2)}${field.warnings.length > 0 ? ' !' : ''}`,
      ]),
    ),
    lookFirstText(fields, flaggedFields(index, file)),
    history(index, document.id, file),
  ].join('');
}

const mostToLookAt = 5;
const leastToLookAt = 0.2;

function priorityOf(field: Field, flagged: ReadonlySet<string>): number {
  return reviewPriority(field, {
    criticality: criticalityOf(field.path),
    flagged: flagged.has(`${field.document} ${field.path}`),
  });
}

/** Document and path of each field that flags of a file rest on. */
function flaggedFields(index: EvidenceIndex, file: string | undefined): Set<string> {
  const flags = file === undefined ? [] : index.results.flagsOf(file);
  return new Set(flags.flatMap(({ document, fields }) => fields.map((path) => `${document} ${path}`)));
}

/** The fields of a document that a person should look at before the others, and why. */
function lookFirstText(fields: readonly Field[], flagged: ReadonlySet<string>): string {
  const first = fields
    .map((field) => ({ field, priority: priorityOf(field, flagged) }))
    .filter(({ priority }) => priority >= leastToLookAt)
    .sort((one, other) => other.priority - one.priority)
    .slice(0, mostToLookAt);
  if (first.length === 0) return '';
  const rows = first.map(({ field, priority }) => [
    priority.toFixed(2),
    field.path,
    plain(field.value, 60),
    plain(field.warnings[0] ?? `reading confidence ${field.confidence.toFixed(2)}`, 80),
  ]);
  return `Look first at\n${formatTable(rows)}`;
}

/** A field: value, where it stands, who says so, which engine found it and why, and what happened to it. */
export function describeField(index: EvidenceIndex, field: Field): string {
  return [
    `Field ${field.id}\n`,
    formatTable([
      ['path', field.path],
      ['value', plain(field.value)],
      [
        'normalised',
        field.normalized ??
          (field.readings.length > 0 ? `ambiguous: ${field.readings.join(' or ')}` : 'none'),
      ],
      [
        'says',
        `${field.polarity}, about ${plain(field.subject)}, by ${field.assertedBy.capacity}${field.assertedBy.name ? ` (${plain(field.assertedBy.name)})` : ''}`,
      ],
      [
        'basis',
        field.basis.kind === 'stated' ? 'stated in the document' : `inferred by the rule ${field.basis.rule}`,
      ],
      ['reading confidence', field.confidence.toFixed(2)],
      ['read by', readersText(field)],
      ...(field.evidence === undefined ? [] : [['confidence from', confidenceSource(field.evidence)]]),
      ['review priority', priorityOf(field, flaggedFields(index, field.groundings[0]?.file)).toFixed(2)],
      ['found by', plain(field.because)],
      ['review', field.review],
      ['document', field.document],
      ...field.warnings.map((warning) => ['warning', plain(warning)]),
    ]),
    field.groundings.length === 0 ? 'Not found on any page: never exported as evidence.\n' : 'Stands at\n',
    ...field.groundings.map((grounding) => describeGrounding(index, grounding)),
    ...field.alternatives.map(
      (alternative) =>
        `Also read as ${plain(alternative.value)} by ${enginesLabel(alternative.engines)} (confidence ${alternative.confidence.toFixed(2)})${alternative.groundings.length === 0 ? ': not found on the page' : ''}\n${alternative.groundings.map((grounding) => describeGrounding(index, grounding)).join('')}`,
    ),
    history(index, field.id, field.groundings[0]?.file ?? field.document),
  ].join('');
}

/** The kind of reading and the table its confidence comes from; said plainly where that table never measured the kind. */
function confidenceSource({ bin, table }: FieldEvidence): string {
  const isAssumed = table === measuredTable.version && chanceOf(bin, measuredTable).measured === null;
  return isAssumed
    ? `${bin}: assumed, the calibration table ${table} has not measured it`
    : `${bin} of the calibration table ${table}`;
}

/** Who read the value, and how readers stand to each other where there were two. */
function readersText({ engines, evidence }: Field): string {
  const standing = evidence?.standing ?? 'alone';
  return `${enginesLabel(engines)}${standing === 'alone' ? '' : ` (${standingLabels[standing]})`}`;
}

export function describeFlag(index: EvidenceIndex, flag: Flag): string {
  const groups = readFlagGroups(index).filter(({ flags }) => flags.includes(flag.id));
  const decided = groups.flatMap(({ supplier, standings }) =>
    standings
      .filter(({ subject }) => subject === flagSubject(flag, supplier))
      .flatMap((standing) => decisionText(standing) ?? []),
  );
  return [
    `Flag ${flag.id}\n`,
    formatTable([
      [
        'list',
        `${flag.list.id}, version ${flag.list.version}, retrieved ${flag.list.retrieved}${flag.list.note ? ` (${flag.list.note})` : ''}`,
      ],
      ['entry', plain(flag.entry.name)],
      ['matched', `${plain(flag.entry.matchedAlias)} (${flag.entry.aliasOrigin})`],
      ['grade', gradeWithLabel(flag.grade)],
      [
        'words around it',
        flag.polarity.cue === null
          ? flagPolarityLabels[flag.polarity.value]
          : `${flagPolarityLabels[flag.polarity.value]}, because of "${plain(flag.polarity.cue)}"`,
      ],
      ['why', plain(flag.explanation, 400)],
      ['file', plain(index.ledger.primary(flag.file)?.path ?? flag.file)],
      ['page', pageText(index, flag)],
      ['quote', plain(flag.quote)],
      ['boxes', boxesText(flag.boxes)],
      ['fields there', flag.fields.join(', ') || 'none'],
      ...groups.map(({ key }) => ['group', `${key} (evidex flags ${key})`]),
      ['review', [...new Set(decided)].join('; ') || 'open'],
    ]),
    history(index, flag.id, flag.file),
  ].join('');
}

function describeGrounding(index: EvidenceIndex, grounding: Grounding): string {
  return formatTable([
    ['quote', plain(grounding.quote)],
    ['status', `${grounding.status}: ${groundingLabels[grounding.status]}`],
    ['file', plain(index.ledger.primary(grounding.file)?.path ?? grounding.file)],
    ['page', pageText(index, grounding)],
    grounding.cells !== undefined && grounding.cells.length > 0
      ? ['cells', grounding.cells.join(', ')]
      : ['box', boxesText(grounding.boxes)],
    ['characters', `${grounding.offsets[0]} to ${grounding.offsets[1]} of the page text`],
    [
      'text from',
      grounding.textOrigin === 'ocr'
        ? `OCR, word confidence ${grounding.ocrConfidence.toFixed(2)}`
        : grounding.textOrigin,
    ],
  ]);
}

/** A page with the part of the file that it stands for: "8 (Sheet2 (hidden), rows 1-40)". */
function pageText(index: EvidenceIndex, reference: PageReference): string {
  const part = index.pages.get(reference.file, reference.page)?.part ?? null;
  return part === null ? String(reference.page) : `${reference.page} (${plain(part)})`;
}

/** Boxes in per cent of the page, as a person can find them with a ruler. */
function boxesText(boxes: readonly Box[]): string {
  if (boxes.length === 0) return 'none (a format without pages)';
  const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
  return boxes
    .map(
      (box) =>
        `${percent(box.x)} from left, ${percent(box.y)} from top, ${percent(box.width)} wide, ${percent(box.height)} high`,
    )
    .join('; ');
}

function history(index: EvidenceIndex, ...subjects: readonly string[]): string {
  const events: EventRow[] = subjects
    .flatMap((subject) => index.events.about(subject))
    .sort((one, other) => one.sequence - other.sequence);
  if (events.length === 0) return '';
  const rows = events.map((event) => {
    const body = JSON.parse(event.body) as Record<string, unknown>;
    const what = event.kind === 'work' ? `stage ${String(body['stage'])} finished` : event.kind;
    return [`event ${event.sequence}`, event.at, what];
  });
  return `History\n${formatTable(rows)}`;
}
