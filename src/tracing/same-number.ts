import type { Field } from '../model/field.ts';
import type { Observation } from '../model/observation.ts';
import { foldKey } from '../text/fold.ts';
import { grounded, isGrounded, issuerOf, placeOfField } from './key-fields.ts';
import { observation } from './observation.ts';
import type { TracedDocument } from './traced-input.ts';

/** What two copies of one paper must agree in. Names and free text are left out: readings of scans differ in them. */
const compared =
  /^(?:issueDate|expiryDate|totals\.[a-zA-Z]+|goods\[\d+\]\.(?:quantity|unitPrice|amount|hsCode|netWeight|grossWeight|countryOfOrigin)|origin(?:\[\d+\])?\.country|references\.[a-zA-Z]+(?:\[\d+\])?|dates\.[a-zA-Z]+|parties\.[a-zA-Z]+\.country)$/u;

/** Copies named in one observation, and paths. */
const mostCopies = 6;
const mostPaths = 8;

/** Documents of one type, number and issuer in different files that say different things. */
export function sameNumberDifferentContent(
  documents: readonly TracedDocument[],
  fieldsOf: (document: string) => readonly Field[],
): Observation[] {
  const groups = new Map<string, TracedDocument[]>();
  for (const document of documents) {
    const key = keyOf(document);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), document]);
  }
  return [...groups.values()].flatMap((group) => {
    if (new Set(group.map((document) => document.file)).size < 2) return [];
    const copies = [...group]
      .sort((one, other) => (one.file + one.id < other.file + other.id ? -1 : 1))
      .slice(0, mostCopies);
    return differenceOf(copies, fieldsOf);
  });
}

function keyOf(document: TracedDocument): string | null {
  const number = grounded(document, 'documentNumber');
  const issuer = issuerOf(document);
  if (number === null || issuer === null || document.type === 'unknown') return null;
  const folded = foldKey(number.value);
  // A number of one or two characters names no paper.
  if (folded.length < 3 || !/\d/u.test(folded)) return null;
  return [document.type, folded, foldKey(issuer.value)].join('\n');
}

function differenceOf(
  copies: readonly TracedDocument[],
  fieldsOf: (document: string) => readonly Field[],
): Observation[] {
  const sides = copies.map((document) => {
    const fields = fieldsOf(document.id).filter((field) => isGrounded(field) && compared.test(field.path));
    return { document, fields, goods: fields.filter((field) => field.path.startsWith('goods[')).length };
  });
  const byPath = new Map<string, Field[]>();
  for (const { fields } of sides) {
    const once = new Map(fields.map((field) => [field.path, field]));
    // A path that repeats within one paper has no one value to compare.
    for (const [path, field] of once)
      if (fields.filter((each) => each.path === path).length === 1)
        byPath.set(path, [...(byPath.get(path) ?? []), field]);
  }
  // Lines of goods are compared by their place, which means something only where all copies have as many of them.
  const sameLines = new Set(sides.map((side) => side.goods)).size === 1;
  const different = [...byPath]
    .filter(([path, fields]) => fields.length > 1 && (sameLines || !path.startsWith('goods[')))
    .filter(([, fields]) => new Set(fields.map(valueKey)).size > 1)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, mostPaths);
  if (different.length === 0) return [];
  const first = copies[0]!;
  const number = grounded(first, 'documentNumber')!;
  const issuer = issuerOf(first)!;
  const files = new Set(copies.map((document) => document.file)).size;
  const listed = different.map(
    ([path, fields]) => `${path} (${[...new Set(fields.map((field) => field.value))].join(' / ')})`,
  );
  return [
    observation(
      'same-number-different-content',
      `${first.type.replaceAll('_', ' ')} ${number.value} of ${issuer.value} was received in ${files} files that read differently in ${listed.join(', ')}.`,
      [
        ...copies.map((document) => placeOfField(grounded(document, 'documentNumber')!)),
        ...different.flatMap(([, fields]) => fields.map(placeOfField)),
      ],
    ),
  ];
}

function valueKey(field: Field): string {
  return field.normalized ?? foldKey(field.value);
}
