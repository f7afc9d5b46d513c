import { askedFor } from '../../../schemas/requested-types.ts';
import { isShown } from '../sheets/items.ts';
import type { Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';

/** Paths on which a paper says what material it is about. */
const materialForms: readonly string[] = [
  'title',
  'goods.description',
  'goods.composition',
  'origin.material',
  'components.material',
  'stock.description',
  'tier.commodity',
  'payment.purpose',
];

/** What was found for one word of a request, or that nothing was. */
export interface Found {
  /** Types of which any may answer it. */
  readonly types: readonly string[];
  readonly documents: readonly SnapshotDocument[];
}

/**
 * Documents whose type is one that the words of a request name, word for word, narrowed to those that speak of a material
 * it names where there are such. They may answer it: whether they do is for a person to say. Translations stand beside
 * their originals; what people set apart from the matter is left out.
 */
export function mayAnswer(snapshot: Snapshot, words: string): Found[] {
  const { rows, materials } = askedFor(words);
  const open = snapshot.documents.filter(
    ({ relation, translates }) =>
      translates === null && (relation === null || relation === 'in-chain' || relation === 'to-counsel'),
  );
  return rows.map((types) => {
    const ofTypes = open.filter(({ document }) => types.includes(document.type));
    const about = materials.length === 0 ? [] : ofTypes.filter((document) => speaksOf(document, materials));
    return { types, documents: about.length > 0 ? about : ofTypes };
  });
}

function speaksOf(document: SnapshotDocument, materials: readonly RegExp[]): boolean {
  return document.fields.some(
    (reviewed) =>
      materialForms.includes(reviewed.form) &&
      isShown(reviewed) &&
      materials.some((material) => material.test(reviewed.field.value)),
  );
}
