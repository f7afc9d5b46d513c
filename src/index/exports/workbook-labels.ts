import type { Capacity, GroundingStatus, Polarity, ReviewState, Standing } from '../../model/field.ts';
import type { Flag } from '../../model/flag.ts';
import type { IndicatorPolarity } from '../../model/indicator.ts';
import type { ObservationKind } from '../../model/observation.ts';
import type { PageKind } from '../../model/page.ts';
import type { OccurrenceState } from '../../model/source-file.ts';
import type { FlagGroupLine } from './line-schemas.ts';

/** How the workbook says what the data holds: plain words that state what was found and judge nothing. */
export const groundingLabels: Readonly<Record<GroundingStatus, string>> = {
  exact: 'the same words',
  normalized: 'the same but for spacing, case, width or notation',
  'ocr-tolerant': 'the same but for characters that OCR confuses',
  derived: 'follows from the words by a rule',
  'by-reviewer': 'words pointed out by a reviewer',
  transcribed: 'typed by a person from the picture',
  ungrounded: 'not found on the page',
};

export const reviewLabels: Readonly<Record<ReviewState, string>> = {
  proposed: 'not yet reviewed',
  confirmed: 'confirmed by a reviewer',
  corrected: 'corrected by a reviewer',
  rejected: 'rejected by a reviewer',
  added: 'added by a reviewer',
};

/** How the engines stand to each other about a value. */
export const standingLabels: Readonly<Record<Standing, string>> = {
  alone: 'read by one alone',
  agreed: 'they agree',
  differs: 'another reading differs',
  'not-stated': 'the other sees nothing stated',
};

export const polarityLabels: Readonly<Record<Polarity, string>> = {
  asserted: 'stated',
  denied: 'denied',
  conditional: 'stated under a condition',
};

export const capacityLabels: Readonly<Record<Capacity, string>> = {
  authority: 'authority',
  maker: 'maker',
  seller: 'seller',
  buyer: 'buyer',
  auditor: 'auditor',
  certifier: 'certifier',
  laboratory: 'laboratory',
  carrier: 'carrier',
  bank: 'bank',
  declarant: 'declarant',
  self: 'the party itself',
  unknown: 'not told',
};

/** What a grade says about the match between page and list entry. It says nothing about the goods. */
export const gradeLabels: Readonly<Record<Flag['grade'], string>> = {
  E1: 'E1: name or identifier as listed',
  E2: 'E2: close to the listed name, or a listed Chinese name',
  E3: 'E3: possibly the listed name',
  E4: 'E4: group name of a listed entity',
  P1: 'P1: place in an address, code or origin',
  P2: 'P2: place in words about sourcing or a firm',
  P3: 'P3: place named alone',
};

export const flagPolarityLabels: Readonly<Record<Flag['polarity']['value'], string>> = {
  asserted: 'stated',
  denied: 'denied by the document',
  policy: 'wording of a policy or law',
  unclear: 'not clear',
};

export const indicatorPolarityLabels: Readonly<Record<IndicatorPolarity, string>> = {
  stated: 'stated by the document',
  negated: 'the document says it is not so',
  heading: 'heading or checklist row without an answer',
  unanswered: 'question without an answer',
  policy: 'wording of a rule or policy',
  unclear: 'not clear',
};

export const flagReviewLabels: Readonly<Record<Flag['review'], string>> = {
  open: 'not yet reviewed',
  'same-party': 'reviewer: the listed party',
  'different-party': 'reviewer: another party',
  misread: 'reviewer: misread',
  'policy-text': 'reviewer: wording of a policy',
  'document-denies': 'reviewer: the document denies it',
  counsel: 'reviewer: for counsel',
};

export const flagGroupStateLabels: Readonly<Record<FlagGroupLine['state'], string>> = {
  open: 'not yet reviewed',
  decided: 'reviewed',
  'awaits-second': 'a second reviewer is needed',
  reopened: 'reviewed before, opened again',
};

export const occurrenceLabels: Readonly<Record<OccurrenceState, string>> = {
  read: 'read',
  partial: 'read in part',
  container: 'container: see its members',
  duplicate: 'same bytes as another file',
  ignored: 'ignored',
  unsupported: 'format not supported',
  encrypted: 'protected with a password',
  limited: 'beyond a limit',
  held: 'held back',
  failed: 'could not be read',
  pending: 'received, not read yet: run again',
};

/** States in which the content of a file, or a part of it, is not in the index. */
export const unreadStates: readonly OccurrenceState[] = [
  'partial',
  'unsupported',
  'encrypted',
  'limited',
  'held',
  'failed',
];

export const pageLabels: Readonly<Record<PageKind, string>> = {
  text: 'text of the file',
  ocr: 'OCR',
  mixed: 'text of the file and OCR',
  native: 'no page layout (sheet, mail, text)',
  blank: 'blank',
  unreadable: 'could not be read',
};

export const observationLabels: Readonly<Record<ObservationKind, string>> = {
  'created-after-detention-notice': 'file created after the detention notice',
  'created-after-printed-date': 'file created after the date printed on it',
  'dated-after-created': 'date printed is after the file was created',
  'same-number-different-content': 'same number, different content',
  'same-picture-under-two-names': 'same picture under two names',
  'text-layer-contradicts-image': 'text layer and picture differ',
  'changed-after-signing': 'changed after signing',
  'translation-of': 'translation and original',
  'may-be-translation-of': 'possibly a translation',
  'translation-incomplete': 'pages without a translation',
  'translation-differs': 'translation and original differ',
  'translated-fields-in-original': 'values of a translation in its original',
};

/** Engines as people call them; the language model's own name stands with the run. */
const engineLabels: Readonly<Record<string, string>> = {
  rules: 'rules',
  llm: 'language model',
  marks: 'marks on the page',
  'e-invoice': 'data of the e-invoice',
};

/** Who read a value, in words: `rules and language model`. */
export function enginesLabel(engines: readonly string[]): string {
  const order = Object.keys(engineLabels);
  return [...engines]
    .sort((one, other) => order.indexOf(one) - order.indexOf(other))
    .map((engine) => engineLabels[engine] ?? engine)
    .join(' and ');
}

/** Types whose ids cannot be read as words. */
const typeLabels: Readonly<Record<string, string>> = {
  certificate_12_43_a: 'Certificate of origin under 19 CFR 12.43(a)',
  cf28_cf29: 'CBP Form 28 or 29',
};

/** `certificate_of_origin` as people write it. */
export function typeLabel(type: string): string {
  const named = typeLabels[type];
  if (named !== undefined) return named;
  const words = type.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
