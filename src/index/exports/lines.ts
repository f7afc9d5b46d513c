import { criticalityOf } from '../../../schemas/criticality.ts';
import { roundBox } from '../../model/box.ts';
import type { Decision } from '../../model/decision.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { Exception } from '../../model/exception.ts';
import type { Alternative, Field, Grounding } from '../../model/field.ts';
import type { Flag } from '../../model/flag.ts';
import { contentId } from '../../model/hashing.ts';
import type { IndicatorMention } from '../../model/indicator.ts';
import type { Observation } from '../../model/observation.ts';
import type { Page } from '../../model/page.ts';
import { reviewPriority } from '../../model/review-order.ts';
import type { Occurrence } from '../../model/source-file.ts';
import type { Word } from '../../model/word.ts';
import type { FlagGroup } from '../flag-groups/group-flags.ts';
import type { DocumentSearch, SearchedList, SearchRecord } from '../search-record.ts';
import { type ExportContext, shortPages } from './export-context.ts';
import type { ExportedField, PageSummary } from './export-reader.ts';
import type {
  DecisionLine,
  DocumentLine,
  ExceptionLine,
  FieldLine,
  FileLine,
  FlagGroupLine,
  FlagLine,
  IndicatorLine,
  ObservationLine,
  PageLine,
  SearchLine,
  UngroundedLine,
  WordsLine,
} from './line-schemas.ts';

/** Four decimals are more than any reading confidence means, and keep lines stable. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

export function fileLine({ file, ...custody }: Occurrence, context: ExportContext): FileLine {
  return { sha256: file, ...custody, facts: custody.state === 'held' ? {} : context.factsOf(file) };
}

export function pageLine(page: PageSummary, context: ExportContext): PageLine {
  return {
    file: context.file(page.file),
    page: page.page,
    kind: page.kind,
    reason: page.reason,
    width: page.width,
    height: page.height,
    uprightTurn: page.uprightTurn,
    skew: page.skew,
    ocrLanguages: page.ocrLanguages,
    part: page.part,
    words: page.wordCount,
    meanConfidence: page.meanConfidence === null ? null : rounded(page.meanConfidence),
    notes: page.notes,
    documents: context.documentsOfPage(page.file, page.page),
  };
}

export function documentLine(document: EvidenceDocument, context: ExportContext): DocumentLine {
  const first = document.pages[0]!;
  return {
    id: document.id,
    file: context.file(first.file),
    type: document.type,
    categories: document.categories,
    pages: shortPages(document.pages, first.file),
    language: document.language,
    title: document.title,
    typeConfidence: rounded(document.typeConfidence),
    rivals: document.rivals,
    evidence: document.evidence,
    startReason: document.startReason,
    pagination: document.pagination,
  };
}

export interface FieldLines {
  /** The line of `fields.jsonl`; null when no words on a page bear the value. */
  readonly grounded: FieldLine | null;
  /** Readings not found on the page: the field itself, or rivals of it. */
  readonly ungrounded: readonly UngroundedLine[];
}

type Grounded = FieldLine['groundings'][number];

/**
 * Lines of one field. Only groundings that hold reach `fields.jsonl`; a value or a rival without any goes to
 * `ungrounded.jsonl`, so that nothing is lost and nothing unproved is shown as evidence.
 */
export function fieldLines(field: ExportedField, context: ExportContext): FieldLines {
  const holding = field.groundings.filter(isGrounded);
  const fileOf =
    holding[0]?.file ?? field.groundings[0]?.file ?? context.document(field.document).pages[0]!.file;
  const rivals = field.alternatives.filter((rival) => rival.groundings.some(isGrounded));
  const shared = {
    id: field.id,
    file: context.file(fileOf),
    document: context.shortDocument(field.document, fileOf),
    path: field.path,
    value: field.value,
    normalized: field.normalized,
    readings: field.readings,
    warnings: field.warnings,
    polarity: field.polarity,
    subject: field.subject,
    assertedBy: field.assertedBy,
    basis: field.basis,
    confidence: rounded(field.confidence),
    engines: field.engines,
    alternatives: rivals.map(alternativeLine),
    review: field.review,
    ...(field.reviewOpen === undefined ? {} : { reviewOpen: field.reviewOpen }),
    because: field.because,
    ...(field.evidence === undefined ? {} : { evidence: field.evidence }),
    reviewPriority: reviewPriority(field, {
      criticality: criticalityOf(field.path),
      flagged: context.isFlagged(field),
    }),
  };
  const { evidence: _ofTheField, ...ofRival } = shared;
  const ungrounded = field.alternatives
    .filter((rival) => !rivals.includes(rival))
    .map(
      (rival): UngroundedLine => ({
        ...ofRival,
        id: readingId(field, rival),
        value: rival.value,
        normalized: rival.normalized,
        readings: [],
        warnings: [],
        confidence: rounded(rival.confidence),
        engines: rival.engines,
        alternatives: [],
        // What speaks for the value that was kept does not speak for this one.
        because: `not found on the page; the value kept for ${field.path} is "${field.value}"`,
        groundings: rival.groundings.map(placed),
        alternativeOf: field.id,
      }),
    );
  if (holding.length > 0) return { grounded: { ...shared, groundings: holding.map(placed) }, ungrounded };
  const own: UngroundedLine = { ...shared, groundings: field.groundings.map(placed), alternativeOf: null };
  return { grounded: null, ungrounded: [own, ...ungrounded] };
}

/** Id of a rival reading that was found on no page, as `ungrounded.jsonl` gives it. */
export function readingId(field: Field, rival: Alternative): string {
  return contentId('reading', [field.id, rival.value]);
}

function isGrounded(grounding: Grounding): grounding is Grounded {
  return grounding.status !== 'ungrounded';
}

function alternativeLine(rival: Alternative): FieldLine['alternatives'][number] {
  return {
    value: rival.value,
    normalized: rival.normalized,
    confidence: rounded(rival.confidence),
    engines: rival.engines,
    groundings: rival.groundings.filter(isGrounded).map(placed),
    ...(rival.polarity === undefined ? {} : { polarity: rival.polarity }),
    ...(rival.subject === undefined ? {} : { subject: rival.subject }),
  };
}

function placed<Place extends Grounding>(grounding: Place): Place {
  return {
    ...grounding,
    boxes: grounding.boxes.map(roundBox),
    ocrConfidence: rounded(grounding.ocrConfidence),
  };
}

export function indicatorLine(mention: IndicatorMention, context: ExportContext): IndicatorLine {
  return {
    id: mention.id,
    indicator: mention.indicator,
    name: mention.name,
    polarity: mention.polarity,
    explanation: mention.explanation,
    phrase: mention.phrase,
    matcher: mention.matcher,
    file: context.file(mention.file),
    document: mention.document === null ? null : context.shortDocument(mention.document, mention.file),
    page: mention.page,
    boxes: mention.boxes.map(roundBox),
    offsets: mention.offsets,
    quote: mention.quote,
  };
}

export function flagLine(flag: Flag, context: ExportContext): FlagLine {
  return {
    id: flag.id,
    list: flag.list,
    entry: flag.entry,
    grade: flag.grade,
    polarity: flag.polarity,
    rule: flag.rule,
    explanation: flag.explanation,
    edits: flag.edits,
    matcher: flag.matcher,
    file: context.file(flag.file),
    document: flag.document === null ? null : context.shortDocument(flag.document, flag.file),
    page: flag.page,
    boxes: flag.boxes.map(roundBox),
    offsets: flag.offsets,
    quote: flag.quote,
    fields: flag.fields,
    review: flag.review,
    ...(flag.alignment === undefined ? {} : { alignment: flag.alignment }),
    ...(flag.searched === undefined ? {} : { searched: flag.searched }),
    ...(flag.sectors === undefined ? {} : { sectors: flag.sectors }),
    ...(flag.passage === undefined ? {} : { passage: flag.passage }),
  };
}

export function flagGroupLine(group: FlagGroup): FlagGroupLine {
  return {
    key: group.key,
    supplier: group.supplier,
    list: group.list,
    entry: group.entry,
    grade: group.grade,
    mentions: group.mentions,
    documents: group.documents,
    polarities: { ...group.polarities },
    matched: group.matched.map(({ words, mentions }) => ({ words, mentions })),
    state: group.state,
    decisions: group.standings.flatMap(({ last, state, because }) =>
      last === null || last.decision === null || state === 'open'
        ? []
        : [
            {
              decision: last.decision,
              reason: last.reason,
              identifierField: last.identifierField,
              at: last.at,
              state,
              because: [...because],
            },
          ],
    ),
    contradiction:
      group.contradiction === null
        ? null
        : { denied: group.contradiction.denied.id, stated: group.contradiction.stated.id },
    passages: group.passages.map(({ passage, documents, mentions }) => ({ passage, documents, mentions })),
    alongside: [...group.alongside],
    flags: [...group.flags],
  };
}

const searchedEdition = ({
  subject: _subject,
  notes = [],
  ...list
}: SearchedList): SearchLine['lists'][0] => ({
  ...list,
  notes: [...notes],
});

export function batchSearchLine(search: SearchRecord): SearchLine {
  return {
    scope: 'batch',
    file: null,
    document: null,
    ...search,
    lists: search.lists.map(searchedEdition),
    notSearched: search.notSearched.map((row) => ({ ...row, page: null })),
  };
}

export function documentSearchLine(
  search: DocumentSearch,
  batch: SearchRecord,
  context: ExportContext,
): SearchLine {
  const file = context.document(search.document).pages[0]!.file;
  return {
    scope: 'document',
    file: context.file(file),
    document: context.shortDocument(search.document, file),
    lists: batch.lists.map(searchedEdition),
    names: batch.names,
    pagesSearched: search.pagesSearched,
    notSearched: search.notSearched.map(({ reason, page }) => ({ reason, pages: 1, files: 0, page })),
    mentions: search.mentions,
    statement: search.statement,
  };
}

export function exceptionLine(exception: Exception, context: ExportContext): ExceptionLine {
  return {
    id: exception.id,
    code: exception.code,
    stage: exception.stage,
    file: {
      sha256: exception.file,
      path: exception.path,
      supplier: context.supplierOfPath(exception.path),
    },
    page: exception.page,
    document:
      exception.document === null ? null : context.shortDocument(exception.document, exception.file ?? ''),
    cause: exception.cause,
    remedy: exception.remedy,
    superseded: exception.superseded ?? false,
  };
}

export function observationLine(observation: Observation, context: ExportContext): ObservationLine {
  return {
    id: observation.id,
    kind: observation.kind,
    statement: observation.statement,
    places: observation.places.map((place) => ({ ...place, file: context.file(place.file) })),
  };
}

export function decisionLine(decision: Decision): DecisionLine {
  return decision;
}

export function wordsLine(page: Page): WordsLine {
  const hidden = page.words.filter((word) => !word.visible);
  return {
    page: page.page,
    kind: page.kind,
    width: page.width,
    height: page.height,
    uprightTurn: page.uprightTurn,
    words: page.words.filter((word) => word.visible).map(wordTuple),
    ...(hidden.length > 0 ? { hiddenWords: hidden.map(wordTuple) } : {}),
  };
}

function wordTuple(word: Word): WordsLine['words'][number] {
  const confidence = rounded(word.confidence);
  if (word.box === null) return [word.text, null, null, null, null, confidence, word.line];
  const { x, y, width, height } = roundBox(word.box);
  return [word.text, x, y, width, height, confidence, word.line];
}
