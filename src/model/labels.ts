import type { FlagDecision, FlagStanding } from './disposition.ts';
import type { Confidentiality, Privilege, Relation } from './document-decision.ts';
import type { Capacity, GroundingStatus, Polarity, ReviewState, Standing } from './field.ts';
import type { FieldAction, RejectionReason } from './field-decision.ts';
import type { Flag, Grade } from './flag.ts';
import type { IndicatorPolarity } from './indicator.ts';
import type { EnforcementAuthority, MatterFacts, WithdrawalReason } from './matter.ts';
import type { ObservationKind } from './observation.ts';
import type { PageKind } from './page.ts';
import type { OccurrenceState } from './source-file.ts';
import type { Todo } from './todo.ts';

// What the codes of the vocabulary are called for people, once for the command line, the workbook and the review app:
// plain words that state what was found and judge nothing. Types alone are imported, since browsers load this too.

/** How a value was found on its page (contract §5). */
export const groundingLabels: Readonly<Record<GroundingStatus, string>> = {
  exact: "the value's own words stand on the page",
  normalized: 'on the page in another spelling, spacing or format',
  'ocr-tolerant': 'on the page, allowing for misread characters',
  derived: 'follows from words on the page by a named rule',
  'by-reviewer': 'a reviewer pointed at the words',
  transcribed: 'a person typed what the page shows',
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
export const gradeLabels: Readonly<Record<Grade, string>> = {
  E1: 'listed name or identifier, as printed in the list',
  E2: 'listed name with small differences',
  E3: 'possible: short, former, unconfirmed or differing name',
  E4: 'name of the same family as a listed group',
  P1: 'place in an address, origin or identifier',
  P2: 'place together with goods, sourcing or a firm',
  P3: 'place name on its own',
};

/** Grade and what it says, where nothing beside it bears the grade. */
export function gradeWithLabel(grade: Grade): string {
  return `${grade}: ${gradeLabels[grade]}`;
}

/** How the words around a mention speak of it. */
export const flagPolarityLabels: Readonly<Record<Flag['polarity']['value'], string>> = {
  asserted: 'stated',
  denied: 'denied',
  policy: 'policy text',
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

/** What can be decided about a mention. */
export const flagDecisionLabels: Readonly<Record<FlagDecision, string>> = {
  'same-party': 'same party',
  'different-party': 'different party',
  misread: 'misread',
  'policy-text': 'statute or policy text',
  'document-denies': 'document denies',
  counsel: 'cannot tell: to counsel',
};

export const flagReviewLabels: Readonly<Record<Flag['review'], string>> = {
  open: 'not yet reviewed',
  ...flagDecisionLabels,
};

/** How far decisions about a group of flags hold. */
export const flagGroupStateLabels: Readonly<Record<FlagStanding['state'], string>> = {
  open: 'to decide',
  decided: 'decided',
  'awaits-second': 'a second person is needed',
  reopened: 'opened again',
};

/** What a person did about a field. */
export const fieldActionLabels: Readonly<Record<FieldAction, string>> = {
  confirm: 'confirmed: the page says this',
  correct: 'corrected',
  add: 'added',
  reject: 'rejected',
  'not-stated': 'not stated in the document',
  illegible: 'illegible',
  'ask-second': 'second person asked',
  adjudicate: 'conflict settled',
  undo: 'taken back',
};

export const rejectionLabels: Readonly<Record<RejectionReason, string>> = {
  'wrong-value': 'wrong value',
  'wrong-place': 'wrong place',
  'wrong-party': 'wrong party',
  illegible: 'illegible',
  'not-in-document': 'not in the document',
  duplicate: 'duplicate',
};

/** What is still to be done about a field. */
export const todoLabels: Readonly<Record<Todo, string>> = {
  none: 'done',
  decide: 'to decide',
  second: 'for a second person',
  conflict: 'decided in two ways',
};

/** How a document stands to the matter, in the order of the keys of triage. */
export const relationLabels: Readonly<Record<Relation, string>> = {
  'in-chain': 'belongs to this matter',
  'same-site-other-origin': 'same site, other origin',
  'other-shipment': 'other shipment',
  context: 'context',
  'to-counsel': 'to counsel',
  hold: 'hold',
};

/** What a person marked a document as. */
/** How a document stands to a matter; null where nobody decided. */
export function relationLabel(relation: Relation | null): string {
  return relation === null ? 'not yet related to the matter' : relationLabels[relation];
}

export const confidentialityLabels: Readonly<Record<Confidentiality, string>> = {
  none: 'not confidential',
  'confidential-commercial-information': 'confidential commercial information',
  'personal-information': 'personal information',
};

export const privilegeLabels: Readonly<Record<Privilege, string>> = {
  none: 'not privileged',
  'attorney-client': 'attorney-client privilege',
  'work-product': 'attorney work product',
};

/** Under what law goods were stopped. */
/** Why a number of a document is no longer used. */
export const withdrawalLabels: Readonly<Record<WithdrawalReason, string>> = {
  withheld: 'withheld',
  merged: 'its pages are part of another document now',
  'no-longer-in-index': 'no longer in the index',
};

/** What people say of a matter, in the order in which it is shown. */
export const matterFactLabels: Readonly<Record<keyof MatterFacts, string>> = {
  entry: 'entry number',
  lines: 'lines of the entry',
  detention: 'number of the detention notice',
  detainedOn: 'detained on',
  importedOn: 'imported on',
  presentedOn: 'presented for examination on',
  excludedOn: 'excluded on',
  authority: 'authority',
  port: 'port',
  goods: 'goods',
  importer: 'importer',
  counsel: 'counsel',
  chain: 'supply chain',
  answersBy: 'answers wanted by',
};

/** A fact of a matter in words; null for what nobody said. */
export function matterFactText(fact: keyof MatterFacts, facts: MatterFacts): string | null {
  const value = facts[fact];
  const text =
    fact === 'authority' && facts.authority !== null
      ? enforcementAuthorityLabels[facts.authority]
      : Array.isArray(value)
        ? value.join(', ')
        : (value as string | null);
  return text === '' ? null : text;
}

export const enforcementAuthorityLabels: Readonly<Record<EnforcementAuthority, string>> = {
  uflpa: 'Uyghur Forced Labor Prevention Act',
  'withhold-release-order': 'Withhold Release Order (19 CFR 12.42(e))',
  finding: 'Finding (19 CFR 12.42(f))',
  caatsa: 'Countering America’s Adversaries Through Sanctions Act',
  other: 'other authority',
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
  return typeLabels[type] ?? wordsOfCode(type);
}

/** A code such as `not-in-document` or `ocr_failed` as words. */
export function wordsOfCode(code: string): string {
  return capital(code.replaceAll(/[-_]+/gu, ' '));
}

/** Kinds of exceptions whose code would say more of a document than what was found. */
const exceptionLabels: Readonly<Record<string, string>> = {
  // verdict-words: the code of the reader, told in other words
  'forged-answer-in-document': 'Text written like an answer of the program',
};

/** Kind of an exception in words. */
export function exceptionLabel(code: string): string {
  return exceptionLabels[code] ?? wordsOfCode(code);
}

/** Words with a capital at the beginning. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
