import type { DocumentTypeDefinition } from '../model/document-type.ts';
import type { AssertedBy, Capacity, Field } from '../model/field.ts';
import { namesAuthority } from './rules/certificates/authority.ts';

/** Party that speaks in a capacity, most telling first. */
const rolesOf: Readonly<Partial<Record<Capacity, readonly string[]>>> = {
  authority: ['issuer'],
  auditor: ['issuer'],
  certifier: ['issuer'],
  laboratory: ['issuer'],
  bank: ['issuer'],
  seller: ['seller', 'exporter', 'consignor'],
  maker: ['manufacturer', 'processor', 'producer'],
  buyer: ['buyer'],
  carrier: ['carrier', 'issuer'],
  declarant: ['declarant', 'issuer'],
  self: ['declarant', 'issuer', 'seller', 'exporter', 'producer'],
};
/** Who fills in a certificate that no office has certified, and in what capacity. */
const ownCertificates: readonly (readonly [role: string, capacity: Capacity])[] = [
  ['issuer', 'self'],
  ['producer', 'maker'],
  ['seller', 'seller'],
  ['exporter', 'seller'],
];
/** On a certificate of origin a mill or gin may be named that is not its maker's: only a producer speaks as maker. */
const certifiedMakers: readonly string[] = ['producer'];
/** Words of the box in which an office certifies what the exporter declared (forms of the Kyoto Convention, annex K). */
const officialForm =
  /\bhereby certif(?:y|ied|ies)\b[^.]{0,80}\b(?:on the basis of (?:the )?control|declaration by the exporter|chamber|goods? (?:described|named|listed) (?:above|originate))|兹证明|\bthe undersigned (?:chamber|authority)\b/iu;
/** A name read with less than this chance, or announced by no more than this, is not put into anybody's mouth. */
const leastConfidence = 0.6;
const leastScore = 0.5;

/**
 * Says who asserts the fields of a document: the capacity its type has, borne out by the paper, with the name printed
 * there. A certificate of origin speaks with authority only where an office, a customs house or a chamber is named as
 * its issuer or the words of an official certification stand on it; else its maker or seller speaks. A letter is its
 * author's. `text`: the words of the document's pages.
 */
export function withSpeakers(type: DocumentTypeDefinition, fields: readonly Field[], text: string): Field[] {
  const names = partyNames(fields, leastConfidence);
  const capacity = capacityOf(type, partyNames(fields, 0), text);
  return fields.map((field) => {
    const stated = field.assertedBy;
    if (stated.name !== undefined || field.basis.kind === 'inferred') {
      return stated.capacity === type.assertedBy ? { ...field, assertedBy: { ...stated, capacity } } : field;
    }
    const own = stated.capacity === type.assertedBy ? capacity : stated.capacity;
    return { ...field, assertedBy: speaker(type, own, names) };
  });
}

function speaker(
  type: DocumentTypeDefinition,
  capacity: Capacity,
  names: ReadonlyMap<string, string>,
): AssertedBy {
  // The issuer of a paper speaks in the paper's own capacity: the laboratory named on a certifier's paper is another.
  const office = namesAuthority(names.get('issuer') ?? '');
  const certificate = type.id === 'certificate_of_origin' && capacity === 'maker';
  const roles = (certificate ? certifiedMakers : (rolesOf[capacity] ?? [])).filter(
    (role) => role !== 'issuer' || capacity === type.assertedBy || (capacity === 'self' && !office),
  );
  for (const role of roles) {
    const name = names.get(role);
    if (name !== undefined) return { capacity, name };
  }
  return { capacity };
}

function capacityOf(
  type: DocumentTypeDefinition,
  names: ReadonlyMap<string, string>,
  text: string,
): Capacity {
  if (type.id === 'supplier_correspondence') return names.has('issuer') ? 'self' : type.assertedBy;
  if (type.id !== 'certificate_of_origin') return type.assertedBy;
  const issuer = names.get('issuer');
  if (issuer !== undefined && namesAuthority(issuer)) return 'authority';
  if (issuer === undefined && officialForm.test(text)) return 'authority';
  return ownCertificates.find(([role]) => names.has(role))?.[1] ?? 'self';
}

function partyNames(fields: readonly Field[], least: number): Map<string, string> {
  const names = new Map<string, string>();
  for (const field of fields) {
    const role = /^parties\.(\w+)(?:\[0\])?\.name$/.exec(field.path)?.[1];
    const announced = least === 0 || (field.evidence?.score ?? 1) >= leastScore;
    if (role !== undefined && field.confidence >= least && announced && field.groundings.length > 0)
      names.set(role, field.value);
  }
  return names;
}
