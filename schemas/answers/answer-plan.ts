import type { DocumentTypeDefinition, FieldDefinition } from '../../src/model/document-type.ts';
import type { Capacity } from '../../src/model/field.ts';
import type { ValueKind } from '../../src/model/value-kind.ts';
import { isContractPath, isPartyPath } from '../paths.ts';
import type { Role } from '../roles.ts';
import { columnGuidance } from './column-guidance.ts';

/** One value that may be asked for: a field of its own, a cell of a line, or a part of a party. */
export interface AskedValue {
  /** Property of the answer. */
  readonly key: string;
  /** Contract path below the entry: the whole path of a field, `hsCode` of a column, `name` of a party. */
  readonly path: string;
  readonly kind: ValueKind;
  readonly guidance: string;
  readonly example?: string;
  readonly assertedBy?: Capacity;
}

/** What the answer holds under one property. */
export type AnswerEntry =
  | (AskedValue & { readonly shape: 'reading' })
  /** A list of readings: several values may be stated, an empty list when none is. */
  | (AskedValue & { readonly shape: 'readings' })
  | {
      readonly shape: 'party' | 'parties';
      readonly key: string;
      readonly path: string;
      readonly role: Role;
      readonly guidance: string;
      readonly assertedBy?: Capacity;
    }
  /** Lines of a table, claims, findings: each an object with one cell per column. */
  | {
      readonly shape: 'items';
      readonly key: string;
      readonly path: string;
      readonly guidance: string;
      readonly columns: readonly AskedValue[];
    };

/** Properties of the answer that stand together: `head`, `dates`, `parties`, or one list of items. */
export interface AnswerGroup {
  readonly key: string;
  readonly entries: readonly AnswerEntry[];
}

export interface AnswerPlan {
  readonly type: DocumentTypeDefinition;
  readonly groups: readonly AnswerGroup[];
}

/** Parts of every party block, in the order in which papers print them. */
export const partyParts: readonly AskedValue[] = [
  {
    key: 'name',
    path: 'name',
    kind: 'party-name',
    guidance: 'name of the firm or office as printed, with its legal form, without address',
  },
  {
    key: 'nameTranslated',
    path: 'nameTranslated',
    kind: 'party-name',
    guidance:
      'the same name in a second language, where the paper prints both; never a translation of your own',
  },
  {
    key: 'address',
    path: 'address',
    kind: 'address',
    guidance:
      'the whole address with city, postcode and country, without name, telephone, e-mail or tax number',
  },
  {
    key: 'addressTranslated',
    path: 'addressTranslated',
    kind: 'address',
    guidance: 'the same address in a second language, where the paper prints both',
  },
  {
    key: 'siteAddress',
    path: 'siteAddress',
    kind: 'address',
    guidance:
      'address of the place of work or the audited site, only where the paper calls it so beside another one',
  },
  {
    key: 'country',
    path: 'country',
    kind: 'country',
    guidance:
      'the country in its address as printed, a name or a code; "not stated" where only a city stands there',
  },
];

/** Kinds of the identifiers a party may bear. */
export const identifierKinds: Readonly<Record<string, ValueKind>> = {
  uscc: 'uscc',
  lei: 'lei',
  vat: 'vat',
  mid: 'mid',
  osHub: 'code',
  registration: 'code',
  certificate: 'code',
  bankAccount: 'bank-account',
};

/** Told by the picture, by the classification or by a rule: never asked of a language model. */
const notAsked =
  /^(?:language|execution\.(?:signature|seal|handwriting)(?:\.|$)|origin\.claimType$|tier\.number$|lots\.kind$|(?:lots|workers)\.listedCount$)/u;
/** Columns with numbers that often have their unit in the heading alone. */
const weightUnit: AskedValue = {
  key: 'weightUnit',
  path: 'weightUnit',
  kind: 'unit',
  guidance: 'unit of the weights of this line where only a heading or the total prints it, as printed there',
};
/** The same for weights that stand once: forms print their unit in the caption of the box. */
const unitOfWeights: AnswerEntry = {
  ...weightUnit,
  shape: 'reading',
  guidance: 'unit of the weights above where only a caption or heading prints it (毛重（千克）: 千克)',
};
/** What one entry is, for lists that the type gives no table for. */
const entryGuidance: Readonly<Record<string, string>> = {
  origin: 'One entry per statement of origin, as said under ORIGIN.',
  tier: 'One entry per firm or step that the paper names by a tier or a role in the chain.',
  goods: 'One entry per line of goods, or one for the goods that the paper is about.',
};
/** Groups stand in this order; others follow as the type names them. */
const groupOrder = [
  'head',
  'dates',
  'parties',
  'references',
  'transport',
  'totals',
  'payment',
  'production',
  'audit',
  'translation',
  'execution',
];

/**
 * What is asked of a model for one type of document, in the order in which the schema, the prompt and the review form
 * have it. Everything comes from the type file and the grammar of the contract's paths.
 */
export function planAnswer(type: DocumentTypeDefinition): AnswerPlan {
  const groups = new Map<string, AnswerEntry[]>();
  const items = new Map<string, { guidance: string; columns: AskedValue[] }>();
  const add = (group: string, entry: AnswerEntry): void => {
    const entries = groups.get(group) ?? [];
    const at = entries.findIndex((other) => other.key === entry.key);
    if (at < 0) entries.push(entry);
    else entries[at] = joined(entries[at]!, entry);
    groups.set(group, entries);
  };
  const addColumn = (path: string, column: AskedValue, guidance = ''): void => {
    const item = items.get(path) ?? { guidance: '', columns: [] };
    if (item.guidance === '') item.guidance = guidance;
    const at = item.columns.findIndex((other) => other.key === column.key);
    if (at < 0) item.columns.push(column);
    else item.columns[at] = { ...item.columns[at]!, guidance: bothGuidances(item.columns[at]!, column) };
    items.set(path, item);
  };
  const parts = guidanceOfParts(type);
  for (const field of type.fields) {
    if (notAsked.test(field.path)) continue;
    if (field.kind === 'party') {
      const role = field.path.slice('parties.'.length) as Role;
      add('parties', {
        shape: field.repeats === true ? 'parties' : 'party',
        key: role,
        path: field.path,
        role,
        guidance: [field.guidance, ...(parts.get(field.path) ?? [])].join(' '),
        ...(field.assertedBy === undefined ? {} : { assertedBy: field.assertedBy }),
      });
      parts.delete(field.path);
      continue;
    }
    if (field.kind === 'presence' || field.path.startsWith('parties.')) continue;
    const thing = repeatingThing(field.path);
    if (thing !== null) {
      addColumn(thing, askedOf(field, field.path.slice(thing.length + 1)));
      continue;
    }
    add(groupOf(field.path), {
      ...askedOf(field, field.path),
      shape: isContractPath(`${field.path}[0]`) ? 'readings' : 'reading',
    });
  }
  for (const table of type.tables) {
    for (const column of table.columns) {
      const path = `${table.path}.${column.path}`;
      if (notAsked.test(path)) continue;
      const asked: AskedValue = {
        key: column.path,
        path: column.path,
        kind: column.kind,
        guidance: column.guidance ?? '',
      };
      // Columns of a table without lines of its own in the contract are values of the paper.
      if (!isContractPath(`${table.path}[0].${column.path}`)) {
        add(groupOf(path), {
          ...asked,
          path,
          shape: isContractPath(`${path}[0]`) ? 'readings' : 'reading',
        });
      } else addColumn(table.path, asked, table.guidance);
    }
  }
  const ordered = [...groups].sort(([one], [other]) => rank(one) - rank(other));
  return {
    type,
    groups: [
      ...ordered.map(([key, entries]) => ({
        key,
        entries: entries.some(isWeight) ? [...entries, unitOfWeights] : entries,
      })),
      ...[...items].map(([path, { guidance, columns }]): AnswerGroup => {
        const key = path.slice(path.lastIndexOf('.') + 1);
        const told = columns.map((column) =>
          column.guidance === ''
            ? { ...column, guidance: columnGuidance[`${path}.${column.path}`] ?? '' }
            : column,
        );
        const weighs = columns.some(({ kind }) => kind === 'weight');
        return {
          key,
          entries: [
            {
              shape: 'items',
              key,
              path,
              guidance: guidance || (entryGuidance[path] ?? 'One entry for each that the paper names.'),
              columns: weighs ? [...told, weightUnit] : told,
            },
          ],
        };
      }),
    ],
  };
}

/** What a type says of parts of its parties (`parties.auditee.siteAddress`), by the path of the party. */
function guidanceOfParts(type: DocumentTypeDefinition): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const { path, kind, guidance } of type.fields) {
    const [, party, part] = /^(parties\.[a-zA-Z]+)\.(.+)$/u.exec(path) ?? [];
    if (kind === 'party' || party === undefined || part === undefined) continue;
    const name = part.replace('identifiers.', 'identifier ');
    parts.set(party, [...(parts.get(party) ?? []), `Its ${name}: ${guidance}`]);
  }
  return parts;
}

function isWeight(entry: AnswerEntry): boolean {
  return entry.shape === 'reading' && entry.kind === 'weight';
}

/** The repeating thing that a path lies in (`goods`, `audit.finding`); null for paths that stand once. */
function repeatingThing(path: string): string | null {
  const parts = path.split('.');
  for (let count = 1; count < parts.length; count++) {
    const thing = parts.slice(0, count).join('.');
    if (!isPartyPath(thing) && isContractPath(`${thing}[0].${parts.slice(count).join('.')}`)) return thing;
  }
  return null;
}

function askedOf(field: FieldDefinition, path: string): AskedValue {
  return {
    key: keyOf(path),
    path,
    kind: field.kind as ValueKind,
    guidance: field.guidance,
    ...(field.example === undefined ? {} : { example: field.example }),
    ...(field.assertedBy === undefined ? {} : { assertedBy: field.assertedBy }),
  };
}

function groupOf(path: string): string {
  return path.includes('.') ? path.slice(0, path.indexOf('.')) : 'head';
}

function keyOf(path: string): string {
  return path.includes('.') ? path.slice(path.lastIndexOf('.') + 1) : path;
}

function rank(group: string): number {
  const at = groupOrder.indexOf(group);
  return at < 0 ? groupOrder.length : at;
}

/** Two definitions of one path (labels of different meaning) are one question. */
function joined(one: AnswerEntry, other: AnswerEntry): AnswerEntry {
  return { ...one, guidance: bothGuidances(one, other) } as AnswerEntry;
}

function bothGuidances(one: { guidance: string }, other: { guidance: string }): string {
  if (other.guidance === '' || one.guidance.includes(other.guidance)) return one.guidance;
  return one.guidance === '' ? other.guidance : `${one.guidance} ${other.guidance}`;
}
