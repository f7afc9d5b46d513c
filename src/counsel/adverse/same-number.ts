import { goodsValueTypes, shipmentTypes } from '../../../schemas/type-groups.ts';
import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import { typeLabel } from '../../model/labels.ts';
import type { Observation } from '../../model/observation.ts';
import { pathLabel } from '../../model/path-label.ts';
import { foldKey } from '../../text/fold.ts';
import { partyKey } from '../../values/legal-form.ts';
import { addUnder } from '../add-under.ts';
import { dataInside } from '../data-inside.ts';
import { printedNumber } from '../number-keys.ts';
import { isShown, shownFields } from '../sheets/items.ts';
import type { DocumentField, Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import type { AdverseEntry, AdverseSection } from './entry.ts';
import { observationEntry } from './observation-entry.ts';
import type { Papers } from './papers.ts';

/** What copies of one paper must agree in, by form of path. */
const copied =
  /^(?:issueDate|expiryDate|totals\.\w+|dates\.\w+|origin\.country|goods\.countryOfOrigin|references\.(?:purchaseOrder|invoice|contract|billOfLading))$/u;

/** What papers of different types about one shipment state alike. Weights and packages; amounts where the currency is the same. */
const shipped: readonly string[] = [
  'totals.netWeight',
  'totals.grossWeight',
  'totals.packages',
  'totals.amount',
];

/** Kinds of observations in which papers state one thing differently. */
const observed: ReadonlySet<Observation['kind']> = new Set([
  'translation-differs',
  'same-number-different-content',
  'text-layer-contradicts-image',
  'changed-after-signing',
  'same-picture-under-two-names',
]);

/** The same thing stated differently: values side by side, each on its page. */
export function statedDifferentlySection(snapshot: Snapshot, papers: Papers): AdverseSection {
  const copies = differingCopies(papers);
  const observations = snapshot.observations.filter(
    (observation) =>
      observed.has(observation.kind) &&
      !(
        observation.kind === 'same-number-different-content' &&
        (copies.some(({ documents }) => isToldBy(documents, observation, papers)) ||
          meansTheSame(observation, papers))
      ),
  );
  const contradicted = snapshot.exceptions.filter(
    ({ code, superseded }) => code === 'e-invoice-contradicts-page' && superseded !== true,
  );
  return {
    heading: 'The same thing stated differently',
    about:
      'Values side by side as the documents state them: copies of one number, documents of one shipment, a document and its translation, a page and the data inside its file. No value is taken as the right one.',
    entries: [
      ...copies.map(({ entry }) => entry),
      ...shipmentEntries(papers),
      ...observations.map((observation) => observationEntry(observation, papers)),
      ...contradicted.flatMap(({ file, page, cause }): AdverseEntry[] =>
        file === null
          ? []
          : [
              {
                what: 'Data inside the file and its page say different things',
                lines: [
                  papers.lineOnPage({ file, page: page ?? 1 }, [], `page ${page ?? 1}`, {
                    because: cause,
                    style: 'plain',
                  }),
                ],
              },
            ],
      ),
    ],
  };
}

/** True where all that an observation says of copies stands in an entry that tells the same copies already. */
function isToldBy(documents: ReadonlySet<number>, { places }: Observation, papers: Papers): boolean {
  return places.every(
    ({ file, page, what }) =>
      page !== null &&
      documents.has(papers.onPage({ file, page })?.number ?? Number.NaN) &&
      (what === 'documentNumber' || copied.test(what)),
  );
}

/** True where values that are printed differently mean the same: `1` and `1.0000`. */
function meansTheSame({ places }: Observation, papers: Papers): boolean {
  const byPath = new Map<string, Set<string | null>>();
  for (const { what, fields } of places) {
    const placed = fields.length === 1 ? papers.field(fields[0]!) : null;
    if (placed === null) return false;
    const known = byPath.get(what) ?? new Set();
    byPath.set(what, known.add(meaning(placed.reviewed)));
  }
  return byPath.size > 0 && [...byPath.values()].every((values) => values.size === 1 && !values.has(null));
}

/** Documents of one type that bear one number, and not of different issuers, with what they state differently. */
function differingCopies(
  papers: Papers,
): { readonly documents: ReadonlySet<number>; readonly entry: AdverseEntry }[] {
  // Data inside a file were not received by themselves; where page and data differ, that is told by itself.
  const inside = dataInside(papers.documents);
  const groups = new Map<string, SnapshotDocument[]>();
  for (const document of papers.documents) {
    const key = copyKey(document);
    if (key === null || document.translates !== null || inside.has(document.number)) continue;
    addUnder(groups, key, document);
  }
  return [...groups.values()].flatMap((all) => {
    const group = sameIssuer(all);
    if (group.length < 2) return [];
    const fields = differing(group, (form) => copied.test(form));
    if (fields.length === 0) return [];
    const number = shownFields(group[0]!, 'documentNumber')[0]!.field.value;
    return [
      {
        documents: new Set([
          ...group.map((document) => document.number),
          ...[...inside].flatMap(([data, paper]) =>
            group.some((document) => document.number === paper) ? [data] : [],
          ),
        ]),
        entry: {
          what: `${typeLabel(group[0]!.document.type)} ${number} was received ${group.length} times; the copies read differently`,
          lines: fields.map((placed) =>
            papers.lineOfField(placed, { readAs: pathLabel(placed.reviewed.form) }),
          ),
        },
      },
    ];
  });
}

/** What copies of one document share: their type and number. */
function copyKey(document: SnapshotDocument): string | null {
  const number = shownFields(document, 'documentNumber')[0];
  if (number === undefined || document.document.type === 'unknown') return null;
  const printed = printedNumber(number.field.value);
  return printed === null ? null : `${document.document.type}\n${printed}`;
}

/** Those that name the issuer that the first one names, and those that name none. */
function sameIssuer(documents: readonly SnapshotDocument[]): SnapshotDocument[] {
  const issuers = documents.map((document) => {
    const field = shownFields(
      document,
      'parties.issuer.name',
      'parties.seller.name',
      'parties.exporter.name',
      'parties.buyer.name',
    )[0];
    return field === undefined ? null : partyKey(field.field.value);
  });
  const first = issuers.find((issuer) => issuer !== null) ?? null;
  return documents.filter((_, at) => issuers[at] === null || issuers[at] === first);
}

/** Fields at forms of path that stand once in each of several documents and do not mean the same in all of them. */
function differing(
  documents: readonly SnapshotDocument[],
  wanted: (form: string) => boolean,
): DocumentField[] {
  const byForm = new Map<string, DocumentField[]>();
  for (const document of documents) {
    const own = new Map<string, ReviewedField[]>();
    for (const reviewed of document.fields)
      if (wanted(reviewed.form) && isShown(reviewed)) addUnder(own, reviewed.form, reviewed);
    // What repeats within one paper has no one value to compare.
    for (const [form, fields] of own)
      if (new Set(fields.map(meaning)).size === 1 && meaning(fields[0]!) !== null) {
        const known = byForm.get(form);
        const placed = { document, reviewed: fields[0]! };
        if (known === undefined) byForm.set(form, [placed]);
        else known.push(placed);
      }
  }
  return [...byForm]
    .filter(([, fields]) => new Set(fields.map(({ reviewed }) => meaning(reviewed))).size > 1)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, fields]) => fields);
}

/** What a value means, numbers without zeros that say nothing; null for one that can be read in several ways. */
function meaning({ field: { normalized, value, readings } }: ReviewedField): string | null {
  if (normalized === null && (readings.length > 0 || /\d/u.test(value))) return null;
  const said = normalized ?? foldKey(value);
  return /^-?\d+(?:\.\d+)?$/u.test(said) ? String(Number(said)) : said;
}

/** Papers that name one and the same invoice and no other one, with the totals that they state differently. */
function shipmentEntries(papers: Papers): AdverseEntry[] {
  const groups = new Map<string, { readonly printed: string; readonly documents: SnapshotDocument[] }>();
  for (const document of papers.documents) {
    if (!shipmentTypes.has(document.document.type) || document.translates !== null) continue;
    const named = shownFields(
      document,
      document.document.type === 'invoice' ? 'documentNumber' : 'references.invoice',
    );
    const keys = new Set(named.map(({ field }) => foldKey(field.value)));
    const [key] = keys;
    if (keys.size !== 1 || key === undefined || key.length < 3) continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { printed: named[0]!.field.value, documents: [document] });
    else known.documents.push(document);
  }
  return [...groups.values()].flatMap(({ printed, documents }): AdverseEntry[] => {
    // Copies of one paper are told above.
    const types = new Set(documents.map(({ document }) => document.type));
    if (types.size < 2) return [];
    const valued = documents.filter(({ document }) => goodsValueTypes.has(document.type));
    const currencies = new Set(
      valued.flatMap((document) =>
        shownFields(document, 'totals.currency').map(({ field }) => field.normalized ?? field.value),
      ),
    );
    const fields = [
      ...differing(documents, (form) => shipped.includes(form) && form !== 'totals.amount'),
      ...(currencies.size === 1 ? differing(valued, (form) => form === 'totals.amount') : []),
    ];
    if (fields.length === 0) return [];
    return [
      {
        what: `Documents that name invoice ${printed} state different totals`,
        lines: fields.map((placed) =>
          papers.lineOfField(placed, { readAs: pathLabel(placed.reviewed.form) }),
        ),
      },
    ];
  });
}
