import type { Candidate } from '../../model/field.ts';
import type { ValueKind } from '../../model/value-kind.ts';
import { parseValue } from '../../values/index.ts';
import type { RuleContext } from './context.ts';
import { propose } from './evidence.ts';
import { type LabelledReading, reasonOf } from './labelled-values.ts';
import { originStatements } from './prose/origin-statements.ts';

/** What sort of statement an origin is, by the paper that makes it (contract: `origin[n].claimType`). */
const claimTypes: Readonly<Record<string, string>> = {
  certificate_of_origin: 'certificate',
  certificate_12_43_a: 'certificate',
  importer_statement: 'declaration',
  entry_document: 'declaration',
  security_filing: 'declaration',
  chain_of_custody_certificate: 'certificate',
  product_certificate: 'certificate',
  management_certificate: 'certificate',
  invoice: 'invoice',
  purchase_order: 'invoice',
  declaration: 'declaration',
  customs_declaration: 'declaration',
  supplier_correspondence: 'declaration',
  lab_test: 'test',
  packing_list: 'marking',
  transport_document: 'marking',
  production_record: 'production record',
};

/**
 * Origins as the paper states them: at a label, in the box of a certificate, in a sentence. Every stated country is an
 * origin of its own; region, site and material stand with the nearest one. Nothing is taken from an address, a port or
 * a seller.
 */
export function originCandidates(context: RuleContext, readings: readonly LabelledReading[]): Candidate[] {
  const own = readings.filter((reading) => reading.field.path.startsWith('origin.'));
  const countries = own.filter((reading) => reading.field.path === 'origin.country');
  const groups: { key: string; readings: LabelledReading[] }[] = [];
  for (const reading of countries) {
    const key = parseValue('country', reading.value)?.normalized ?? reading.value.toLowerCase();
    const group = groups.find((other) => other.key === key);
    if (group === undefined) groups.push({ key, readings: [reading] });
    else group.readings.push(reading);
  }
  const candidates: Candidate[] = [];
  const add = (reading: LabelledReading, index: number): void => {
    candidates.push(
      propose({
        path: `origin[${index}].${reading.field.path.slice('origin.'.length)}`,
        kind: reading.field.kind as ValueKind,
        value: reading.value,
        pieces: reading.pieces,
        score: reading.score,
        because: reasonOf(reading),
        capacity: reading.field.assertedBy ?? context.type.assertedBy,
      }),
    );
  };
  groups.forEach((group, index) => {
    for (const reading of group.readings) add(reading, index);
  });
  for (const reading of own) {
    if (reading.field.path === 'origin.country') continue;
    add(reading, Math.max(0, nearestGroup(groups, reading)));
  }
  candidates.push(...sentences(context, groups));
  candidates.push(...claims(context, candidates));
  return candidates;
}

function nearestGroup(groups: readonly { readings: LabelledReading[] }[], reading: LabelledReading): number {
  let best = 0;
  let distance = Infinity;
  groups.forEach((group, index) => {
    for (const other of group.readings) {
      const pages = Math.abs(other.segment.layout.number - reading.segment.layout.number);
      const apart = pages * 1e6 + Math.abs(other.segment.top - reading.segment.top);
      if (apart < distance) {
        distance = apart;
        best = index;
      }
    }
  });
  return best;
}

/** Statements in sentences: a country already stated at a label gets further places, another one its own index. */
function sentences(context: RuleContext, groups: readonly { key: string }[]): Candidate[] {
  const stated = originStatements(context, groups.length + 100);
  const indexes = new Map<string, number>();
  const renamed = new Map<string, number>();
  let next = groups.length;
  const withCountry = new Set(
    stated.filter(({ path }) => path.endsWith('.country')).map(({ path }) => path.split('.')[0]!),
  );
  for (const candidate of stated) {
    const prefix = candidate.path.split('.')[0]!;
    if (candidate.path.endsWith('.region') && !withCountry.has(prefix)) {
      const key = `${candidate.polarity}:region:${candidate.value.toLowerCase()}`;
      const index = indexes.get(key) ?? next++;
      indexes.set(key, index);
      renamed.set(prefix, index);
    }
    if (!candidate.path.endsWith('.country')) continue;
    const country = parseValue('country', candidate.value)?.normalized ?? candidate.value.toLowerCase();
    const known = candidate.polarity === 'asserted' ? groups.findIndex((group) => group.key === country) : -1;
    const key = `${candidate.polarity}:${country}`;
    const index = known >= 0 ? known : (indexes.get(key) ?? next++);
    indexes.set(key, index);
    renamed.set(prefix, index);
  }
  return stated.map((candidate) => {
    const [prefix, ...rest] = candidate.path.split('.');
    return { ...candidate, path: `origin[${renamed.get(prefix!) ?? next}].${rest.join('.')}` };
  });
}

/** The kind of statement follows from the kind of paper; it is inferred and shown so. */
export function claims(context: Pick<RuleContext, 'type'>, candidates: readonly Candidate[]): Candidate[] {
  const claim = claimTypes[context.type.id];
  if (claim === undefined) return [];
  const done = new Set<string>();
  const found: Candidate[] = [];
  for (const candidate of candidates) {
    const prefix = candidate.path.split('.')[0]!;
    if (
      !/^origin\[\d+\]\.(?:country|region)$/.test(candidate.path) ||
      done.has(prefix) ||
      candidate.polarity !== 'asserted'
    )
      continue;
    done.add(prefix);
    found.push({
      ...candidate,
      path: `${prefix}.claimType`,
      value: claim,
      kind: 'text',
      basis: { kind: 'inferred', rule: 'claim-type-of-document-type' },
      because: `a statement of origin in a document of the type ${context.type.name}`,
    });
  }
  return found;
}
