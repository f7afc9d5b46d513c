import type { NamedCount, Overview } from '../../api/lists.ts';

/** A screen in the navigation. */
export interface NavigationEntry {
  readonly name: string;
  readonly label: string;
  /** How much is left there. */
  readonly left?: (overview: Overview) => number;
  /** What is counted, in words. */
  readonly unit?: string;
}

const named = (counts: readonly NamedCount[], ...names: readonly string[]): number =>
  counts.reduce((sum, { name, count }) => (names.includes(name) ? sum + count : sum), 0);

export const navigation: readonly NavigationEntry[] = [
  { name: 'dashboard', label: 'Overview' },
  {
    name: 'triage',
    label: 'Triage',
    left: ({ documentsByRelation }) => named(documentsByRelation, 'undecided'),
    unit: 'documents without a relation to the matter',
  },
  {
    name: 'queue',
    label: 'Queue',
    left: ({ fieldsByTodo }) => named(fieldsByTodo, 'decide'),
    unit: 'fields to decide',
  },
  { name: 'column', label: 'Columns' },
  { name: 'table', label: 'Tables' },
  {
    name: 'flags',
    label: 'Flags',
    left: ({ flagGroupsByState }) => named(flagGroupsByState, 'open', 'reopened', 'awaits-second'),
    unit: 'groups of mentions to decide',
  },
  {
    name: 'second',
    label: 'Second look',
    left: ({ fieldsByTodo }) => named(fieldsByTodo, 'second'),
    unit: 'fields that ask for a second person',
  },
  {
    name: 'conflicts',
    label: 'Conflicts',
    left: ({ fieldsByTodo }) => named(fieldsByTodo, 'conflict'),
    unit: 'fields decided in two ways',
  },
  { name: 'documents', label: 'Documents' },
  { name: 'exceptions', label: 'Exceptions' },
  { name: 'ledger', label: 'Files' },
];
