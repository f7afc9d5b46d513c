import {
  type AnswerEntry,
  type AnswerPlan,
  identifierKinds,
  notStated,
  partyParts,
  type StatedCell,
  type StatedIdentifier,
} from '../../../schemas/answers/index.ts';
import type { AssertedBy, Polarity } from '../../model/field.ts';
import type { ValueKind } from '../../model/value-kind.ts';
import { withoutUnseen } from './shown-text.ts';

/** One value of an answer, with the field it is about and the place in the answer it stands at. */
export interface Reading {
  /** Place in the answer: `goods[3].description`. */
  readonly at: string;
  /** Contract path, with the index of the repeating thing. */
  readonly path: string;
  readonly kind: ValueKind;
  readonly value: string;
  readonly quote: string;
  readonly lines: readonly number[];
  readonly polarity: Polarity;
  readonly subject: string;
  readonly assertedBy: AssertedBy;
  /** Unit that a heading gives to this number. */
  readonly unit: string | null;
  /** Several values of the path may be stated. */
  readonly list?: boolean;
  /** The repeating thing it belongs to; null for values that stand once. */
  readonly item: { readonly path: string; readonly index: number } | null;
}

export interface ReadAnswer {
  readonly readings: readonly Reading[];
  /** Contract paths without indexes that the answer says are not stated. */
  readonly notStated: readonly string[];
}

type Stated = StatedCell & { polarity?: Polarity };

/** Takes an answer apart that fits the schema of its plan. */
export function readAnswer(plan: AnswerPlan, answer: Readonly<Record<string, unknown>>): ReadAnswer {
  const readings: Reading[] = [];
  const absent: string[] = [];
  for (const group of plan.groups) {
    const properties = answer[group.key];
    const unit = unitOfWeights(group, properties);
    for (const entry of group.entries) {
      if (entry.path === 'weightUnit') continue;
      const isList = entry.shape === 'items';
      const content = isList ? properties : (properties as Record<string, unknown>)[entry.key];
      const at = isList ? group.key : `${group.key}.${entry.key}`;
      const found = readEntry(plan, entry, content, at);
      if (found.length === 0) absent.push(entry.path);
      readings.push(
        ...found.map((one) => (one.kind === 'weight' && one.item === null ? { ...one, unit } : one)),
      );
    }
  }
  return { readings, notStated: absent };
}

/** What the answer says of the unit of weights that stand once, such as totals. */
function unitOfWeights(group: AnswerPlan['groups'][number], properties: unknown): string | null {
  if (!group.entries.some(({ shape, path }) => shape === 'reading' && path === 'weightUnit')) return null;
  const stated = (properties as Record<string, StatedCell | typeof notStated>)['weightUnit'];
  return stated === undefined || isAbsent(stated) ? null : words(stated).value;
}

function readEntry(plan: AnswerPlan, entry: AnswerEntry, content: unknown, at: string): Reading[] {
  const assertedBy: AssertedBy = {
    capacity: ('assertedBy' in entry ? entry.assertedBy : undefined) ?? plan.type.assertedBy,
  };
  const common = { assertedBy, subject: 'document', unit: null, item: null };
  switch (entry.shape) {
    case 'reading': {
      const stated = content as Stated | typeof notStated;
      if (isAbsent(stated)) return [];
      return [
        {
          ...common,
          ...words(stated),
          at,
          path: entry.path,
          kind: entry.kind,
          polarity: stated.polarity ?? 'asserted',
        },
      ];
    }
    case 'readings':
      return (content as Stated[]).flatMap((stated, index) =>
        isAbsent(stated)
          ? []
          : [
              {
                ...common,
                ...words(stated),
                at: `${at}[${index}]`,
                path: entry.path,
                kind: entry.kind,
                list: true,
                polarity: stated.polarity ?? 'asserted',
              },
            ],
      );
    case 'party':
      return content === notStated
        ? []
        : readParty(content as Record<string, unknown>, entry.path, at, assertedBy, null);
    case 'parties':
      return (content as Record<string, unknown>[]).flatMap((party, index) =>
        readParty(party, `${entry.path}[${index}]`, `${at}[${index}]`, assertedBy, {
          path: entry.path,
          index,
        }),
      );
    case 'items':
      return (content as Record<string, unknown>[]).flatMap((item, index) =>
        readItem(entry, item, index, at, assertedBy),
      );
  }
}

function readParty(
  party: Readonly<Record<string, unknown>>,
  path: string,
  at: string,
  assertedBy: AssertedBy,
  item: Reading['item'],
): Reading[] {
  const polarity = party['polarity'] as Polarity;
  const common = { polarity, assertedBy, subject: 'document', unit: null, item };
  const parts = partyParts.flatMap((part): Reading[] => {
    const stated = party[part.key] as StatedCell | typeof notStated;
    if (isAbsent(stated)) return [];
    return [
      { ...common, ...words(stated), at: `${at}.${part.key}`, path: `${path}.${part.path}`, kind: part.kind },
    ];
  });
  const identifiers = (party['identifiers'] as StatedIdentifier[]).flatMap((stated, index): Reading[] =>
    isAbsent(stated)
      ? []
      : [
          {
            ...common,
            ...words(stated),
            at: `${at}.identifiers[${index}]`,
            path: `${path}.identifiers.${stated.scheme}`,
            kind: identifierKinds[stated.scheme] ?? 'code',
          },
        ],
  );
  return [...parts, ...identifiers];
}

function readItem(
  entry: Extract<AnswerEntry, { shape: 'items' }>,
  item: Readonly<Record<string, unknown>>,
  index: number,
  at: string,
  assertedBy: AssertedBy,
): Reading[] {
  const polarity = item['polarity'] as Polarity;
  const cell = (key: string): StatedCell | null => {
    const stated = item[key] as StatedCell | typeof notStated | undefined;
    return stated === undefined || isAbsent(stated) ? null : stated;
  };
  const unit = cell('unit')?.value ?? null;
  const weightUnit = cell('weightUnit')?.value ?? null;
  const subject = subjectOf(entry.path, index, cell);
  return entry.columns.flatMap((column): Reading[] => {
    const stated = cell(column.key);
    if (stated === null || column.path === 'weightUnit') return [];
    return [
      {
        ...words(stated),
        at: `${at}[${index}].${column.key}`,
        path: `${entry.path}[${index}].${column.path}`,
        kind: column.kind,
        polarity,
        subject,
        assertedBy: column.assertedBy === undefined ? assertedBy : { capacity: column.assertedBy },
        unit:
          column.kind === 'weight'
            ? weightUnit
            : column.kind === 'quantity' && column.path === 'quantity'
              ? unit
              : null,
        item: { path: entry.path, index },
      },
    ];
  });
}

/** What a line speaks about: the line itself; of an origin the material or component. */
function subjectOf(path: string, index: number, cell: (key: string) => StatedCell | null): string {
  if (path === 'goods') return `goods line ${index + 1}`;
  if (path !== 'origin') return `${path} ${index + 1}`;
  const about = cell('material')?.value ?? cell('component')?.value;
  return about === undefined ? 'document' : words({ value: about, quote: '', lines: [] }).value.toLowerCase();
}

function isAbsent(stated: StatedCell | typeof notStated): stated is typeof notStated {
  return (
    stated === notStated || stated.value.trim() === '' || stated.value.trim().toLowerCase() === notStated
  );
}

/**
 * Numbers of lines that a model copied along, the blanks of the grid and characters that cannot be seen are no words of
 * the paper.
 */
function words(stated: StatedCell): { value: string; quote: string; lines: readonly number[] } {
  const clean = (text: string): string =>
    text
      .replace(/\d+│/gu, ' ')
      .split(/\r?\n/u)
      .map((line) =>
        withoutUnseen(line)
          .replace(/[^\S\n]+/gu, ' ')
          .trim(),
      )
      .filter((line) => line !== '')
      .join('\n');
  return {
    value: clean(stated.value).replaceAll('\n', ' '),
    quote: clean(stated.quote),
    lines: stated.lines,
  };
}
