import type { ValueKind } from '../src/model/value-kind.ts';
import { documentType } from './index.ts';
import { withoutIndexes } from './paths.ts';

/** The kind of value that a path of a type holds; what follows from the path itself where the type does not say. */
export function kindOfPath(type: string, path: string): ValueKind {
  const plain = withoutIndexes(path);
  const definition = documentType(type);
  const own = definition.fields.find((field) => field.path === plain && field.kind !== 'party');
  if (own !== undefined) return own.kind as ValueKind;
  for (const table of definition.tables) {
    const column = table.columns.find((each) => `${withoutIndexes(table.path)}.${each.path}` === plain);
    if (column !== undefined) return column.kind;
  }
  return kindsByEnding.find(([ending]) => ending.test(plain))?.[1] ?? 'text';
}

const kindsByEnding: readonly (readonly [RegExp, ValueKind])[] = [
  [/(?:Date|\.date|signedOn|From|To)$|^dates\.(?!harvestYear)/u, 'date'],
  [/(?:name|nameTranslated|issuer)$/iu, 'party-name'],
  [/(?:address|addressTranslated|siteAddress)$/u, 'address'],
  [/country/iu, 'country'],
  [/(?:amount|unitPrice)$/u, 'amount'],
  [/currency$/u, 'currency'],
  [/(?:netWeight|grossWeight)$/u, 'weight'],
  [/(?:packages|quantity|Quantity)$/u, 'quantity'],
  [/hsCode$/u, 'hs-code'],
  [/references\.container$/u, 'container'],
  [/(?:documentNumber|^references\..+|identifiers\..+|lot|Lot|articleNumber|\.id)$/u, 'code'],
  [/(?:loss|workersOnShift)$/u, 'number'],
];
