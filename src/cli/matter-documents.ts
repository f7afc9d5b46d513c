import type { DecidedBy } from '../index/decisions/decision-store.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { lockForRun } from '../index/run-lock.ts';
import {
  type Confidentiality,
  confidentialitySchema,
  type Privilege,
  privilegeSchema,
  type Relation,
  relationSchema,
} from '../model/document-decision.ts';
import { UsageError } from '../model/exception.ts';
import { confidentialityLabels, privilegeLabels, relationLabels } from '../model/labels.ts';
import type { Matter } from '../model/matter.ts';
import { type SaidOfDocument, sayOfDocuments } from '../pipeline/document-decisions/say-of-documents.ts';
import { findDocuments, readPages } from './find-documents.ts';
import { programName } from './program.ts';
import { count, plain } from './table.ts';

/** Options of what is said of documents. */
export interface GivenOfDocuments {
  readonly pages?: string;
  readonly as?: string;
  readonly step?: string;
  readonly component?: string;
  readonly confidentiality?: string;
  readonly privilege?: string;
  readonly note?: string;
}

type Said = Omit<SaidOfDocument, 'document'>;

/** How documents stand to a matter; resolves to what is told about it. */
export function relateDocuments(
  index: EvidenceIndex,
  words: readonly string[],
  given: GivenOfDocuments,
  by: DecidedBy,
): string {
  if (given.as === undefined)
    throw new UsageError(`say how it stands to the matter: --as ${relationWords().join(', ')}`);
  const relation = relationOf(given.as);
  return say(index, words, given, by, { relation }, () =>
    relation === null
      ? 'not yet related to the matter'
      : relation === 'hold'
        ? 'held back with all of its family'
        : relationLabels[relation],
  );
}

/** What documents are marked as; resolves to what is told about it. */
export function markDocuments(
  index: EvidenceIndex,
  words: readonly string[],
  given: GivenOfDocuments,
  by: DecidedBy,
): string {
  if (given.confidentiality === undefined && given.privilege === undefined)
    throw new UsageError('say what it is marked as: --confidentiality …, --privilege …');
  const marks: Said = {
    ...(given.confidentiality === undefined
      ? {}
      : { confidentiality: confidentialityOf(given.confidentiality) }),
    ...(given.privilege === undefined ? {} : { privilege: privilegeOf(given.privilege) }),
  };
  const told = say(index, words, given, by, marks, () =>
    [
      ...(marks.confidentiality === undefined
        ? []
        : [marks.confidentiality === null ? 'not marked' : confidentialityLabels[marks.confidentiality]]),
      ...(marks.privilege === undefined
        ? []
        : [marks.privilege === null ? 'no privilege marked' : privilegeLabels[marks.privilege]]),
    ].join(', '),
  );
  return marks.privilege == null || marks.privilege === 'none'
    ? told
    : `${told}No brief tells of it, nor of the mail it belongs to. The review app and evidex export go on showing it: evidex hold keeps it out of these too.\n`;
}

/** Where documents stand in the chain of a matter; resolves to what is told about it. */
export function placeDocuments(
  index: EvidenceIndex,
  words: readonly string[],
  given: GivenOfDocuments,
  by: DecidedBy,
): string {
  if (given.step === undefined && given.component === undefined)
    throw new UsageError('say where it belongs: --step N, --component TEXT (none takes it back)');
  const placed: Said = {
    ...(given.step === undefined ? {} : { step: stepOf(given.step) }),
    ...(given.component === undefined ? {} : { component: componentOf(given.component) }),
  };
  return say(index, words, given, by, placed, () =>
    [
      ...(placed.step === undefined
        ? []
        : [placed.step === null ? 'no step of the chain' : `step ${placed.step}`]),
      ...(placed.component === undefined
        ? []
        : [placed.component === null ? 'no component' : plain(placed.component)]),
    ].join(', '),
  );
}

function say(
  index: EvidenceIndex,
  [matterWords, ...names]: readonly string[],
  given: GivenOfDocuments,
  by: DecidedBy,
  said: Said,
  words: (matter: Matter) => string,
): string {
  const matter = index.matters.findToChange(matterWords!);
  const pages = given.pages === undefined ? null : readPages(given.pages);
  const documents = new Set(names.flatMap((name) => findDocuments(index, name, pages).map(({ id }) => id)));
  const counts = whileNothingRuns(index, said.relation === 'hold', () =>
    sayOfDocuments(
      index,
      matter,
      [...documents].map((document) => ({ document, ...said })),
      { by, program: programName(), note: given.note ?? null },
    ),
  );
  const changed = documents.size - counts.unchanged;
  const unchanged = counts.unchanged === 0 ? '' : `, ${counts.unchanged} of them as before`;
  return `"${plain(matter.name)}": ${count(documents.size, 'document')}: ${words(matter)}${changed === 0 ? ', as before' : unchanged}.\n`;
}

/** A run at the same time would analyse what is just being held. */
export function whileNothingRuns<Result>(index: EvidenceIndex, holds: boolean, action: () => Result): Result {
  if (!holds) return action();
  const unlock = lockForRun(index.folder);
  try {
    return action();
  } finally {
    unlock();
  }
}

/** How a document may stand to a matter, as it is written. */
export function relationWords(): string[] {
  return [...relationSchema.options, 'undecided'];
}

/** Null for `undecided`. @throws UsageError */
export function relationOf(text: string): Relation | null {
  const word = codeOf(text);
  if (word === 'undecided') return null;
  return oneOf(relationSchema.safeParse(word), 'relation', text, relationWords());
}

/** Null for `unmarked`. @throws UsageError */
export function confidentialityOf(text: string): Confidentiality | null {
  const word = codeOf(text);
  if (word === 'unmarked') return null;
  return oneOf(confidentialitySchema.safeParse(word), 'confidentiality', text, [
    ...confidentialitySchema.options,
    'unmarked',
  ]);
}

/** Null for `unmarked`. @throws UsageError */
export function privilegeOf(text: string): Privilege | null {
  const word = codeOf(text);
  if (word === 'unmarked') return null;
  return oneOf(privilegeSchema.safeParse(word), 'privilege', text, [...privilegeSchema.options, 'unmarked']);
}

/** Null for `none`. @throws UsageError */
export function stepOf(text: string): number | null {
  const word = codeOf(text);
  if (word === 'none') return null;
  const step = /^\d{1,2}$/u.test(word) ? Number(word) : 0;
  if (step < 1) throw new UsageError(`"${plain(text)}" is no step: write a number from 1, or none`);
  return step;
}

/** Null for `none`. @throws UsageError */
export function componentOf(text: string): string | null {
  const words = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (words === '' || codeOf(words) === 'none') return null;
  if (Array.from(words).length > 200) throw new UsageError('a component has at most 200 characters');
  if (/[\p{Cc}\p{Co}\p{Cs}]/u.test(words))
    throw new UsageError('the component has characters in it that cannot be seen');
  return words;
}

function codeOf(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, '-');
}

function oneOf<Value>(
  parsed: { readonly success: boolean; readonly data?: Value },
  what: string,
  text: string,
  known: readonly string[],
): Value {
  if (parsed.success && parsed.data !== undefined) return parsed.data;
  throw new UsageError(`there is no ${what} "${plain(text)}"; there are ${known.join(', ')}`);
}
