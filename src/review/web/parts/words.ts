import type { Relation } from '../../../model/document-decision.ts';
import type { Todo } from '../../api/document.ts';

/** How a document stands to the matter, in the order of the keys 1 to 6. */
export const relations: readonly {
  readonly relation: Relation;
  readonly label: string;
  readonly hint: string;
}[] = [
  {
    relation: 'in-chain',
    label: 'Belongs to this matter',
    hint: 'belongs to this matter; its fields are reviewed in depth',
  },
  {
    relation: 'same-site-other-origin',
    label: 'Same site, other origin',
    hint: 'the same site, goods of another origin',
  },
  { relation: 'other-shipment', label: 'Other shipment', hint: 'another order or shipment' },
  { relation: 'context', label: 'Context', hint: 'about the matter, not of its chain' },
  { relation: 'to-counsel', label: 'To counsel', hint: 'counsel decides what it is' },
  { relation: 'hold', label: 'Hold', hint: 'set aside: shown, searched and exported no more' },
];

export function relationLabel(relation: Relation | null): string {
  return relations.find((entry) => entry.relation === relation)?.label ?? 'Not triaged';
}

export const todoLabels: Readonly<Record<Todo, string>> = {
  none: 'Done',
  decide: 'To decide',
  second: 'Second person',
  conflict: 'Decided in two ways',
};

/** A code such as `not-in-document` or `ocr_failed` as words. */
export function wordsOfCode(code: string): string {
  return capital(code.replaceAll(/[-_]+/gu, ' '));
}

/** Words with a capital at the beginning. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
