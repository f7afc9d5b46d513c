import { capacityLabels, polarityLabels } from '../../model/labels.ts';
import { foldKey } from '../../text/fold.ts';
import { countryOf } from '../../values/country.ts';
import { partyKey } from '../../values/legal-form.ts';
import { isShown, shownFields } from '../sheets/items.ts';
import type { SnapshotDocument } from '../snapshot/snapshot.ts';
import type { AdverseEntry, AdverseSection } from './entry.ts';
import { materialOf } from './material.ts';
import type { Papers, PlacedField } from './papers.ts';

/** An origin that a paper states, with what it is the origin of. */
interface StatedOrigin extends PlacedField {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Material or stage of the goods; null where the paper does not say. */
  readonly material: string | null;
}

/** Origins that do not go together: of one lot, of one material, at one site. */
export function originSection(papers: Papers): AdverseSection {
  const origins = statedOrigins(papers);
  return {
    heading: 'Several origins of one lot, of one material or at one site',
    about:
      'Countries of origin as stated. Several origins at one site may be mixed or kept apart: the documents of production and stock say which. Inferred from what the documents state of goods and parties; nothing here is taken from an address.',
    entries: [...ofOneLot(origins), ...ofOneMaterial(origins), ...atOneSite(origins)].map(
      ({ what, origins: own }): AdverseEntry => ({
        what,
        lines: own.map((origin) => originLine(origin, papers)),
      }),
    ),
  };
}

/** Documents that people related as same site, other origin, with what they state of origin, lot, parties and dates. */
export function sameSiteSection(papers: Papers): AdverseSection {
  const told =
    /^(?:origin\.(?:country|region|siteName|material|lot)|goods\.(?:description|lot|countryOfOrigin|netWeight)|lots\.id|references\.lot|production\.(?:inputLot|outputLot)|parties\.(?:seller|buyer|manufacturer|producer|processor|consignee|certificateHolder)\.name|issueDate|dates\.(?:productionFrom|productionTo|received|harvestYear)|totals\.netWeight)$/u;
  return {
    heading: 'Same site, other origin',
    about:
      'Documents that people related to the matter in this way: they show other material at a site of the chain. What they state of it, up to twenty values each.',
    entries: papers.documents
      .filter(({ relation }) => relation === 'same-site-other-origin')
      .map((document): AdverseEntry => {
        const fields = document.fields
          .filter((reviewed) => told.test(reviewed.form) && isShown(reviewed))
          .map((reviewed) => ({ document, reviewed }))
          .sort((one, other) => weightOf(one) - weightOf(other));
        return {
          what: papers.nameItem(document).text,
          lines: [
            papers.lineOnPage(
              document.document.pages[0]!,
              [],
              'related by a person: same site, other origin',
              {
                style: 'plain',
              },
            ),
            ...fields
              .slice(0, 20)
              .map((placed) => papers.lineOfField(placed, { readAs: placed.reviewed.form })),
          ],
        };
      }),
  };
}

function weightOf({ reviewed: { form } }: PlacedField): number {
  return form.startsWith('origin.') || form === 'goods.countryOfOrigin'
    ? 0
    : form.startsWith('parties.')
      ? 1
      : 2;
}

function originLine(origin: StatedOrigin, papers: Papers) {
  const { field } = origin.reviewed;
  return papers.lineOfField(origin, {
    readAs: polarityLabels[field.polarity],
    because: `${origin.material === null ? 'goods not told' : origin.material}; said by: ${capacityLabels[field.assertedBy.capacity]}`,
  });
}

/** Stated countries of origin of all papers; what is denied is no origin, and a translation repeats its original. */
function statedOrigins(papers: Papers): StatedOrigin[] {
  return papers.documents.flatMap((document) => {
    if (document.translates !== null) return [];
    const once = new Set<string>();
    return shownFields(document, 'origin.country', 'goods.countryOfOrigin').flatMap(
      (reviewed): StatedOrigin[] => {
        const { field } = reviewed;
        const country = field.normalized ?? countryOf(field.value);
        if (country === null || field.polarity === 'denied') return [];
        const material = materialOf(document, reviewed);
        const key = `${country} ${material}`;
        if (once.has(key)) return [];
        once.add(key);
        return [{ document, reviewed, country, material }];
      },
    );
  });
}

interface Group {
  readonly what: string;
  readonly origins: readonly StatedOrigin[];
}

/** Groups of origins with more than one country, in the order in which they were first met. */
function groupsOf(
  origins: readonly StatedOrigin[],
  keysOf: (origin: StatedOrigin) => readonly { readonly key: string; readonly told: string }[],
  what: (told: string, countries: readonly string[]) => string,
): Group[] {
  const groups = new Map<string, { told: string; origins: StatedOrigin[] }>();
  for (const origin of origins) {
    const once = new Map(keysOf(origin).map(({ key, told }) => [key, told]));
    for (const [key, told] of once) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { told, origins: [origin] });
      else known.origins.push(origin);
    }
  }
  return [...groups.values()].flatMap(({ told, origins: own }) => {
    const countries = [...new Set(own.map(({ country }) => country))].sort();
    const byCountry = [...own].sort((one, other) =>
      one.country === other.country ? 0 : one.country < other.country ? -1 : 1,
    );
    return countries.length < 2 ? [] : [{ what: what(told, countries), origins: byCountry }];
  });
}

const lotForms = [
  'origin.lot',
  'goods.lot',
  'references.lot',
  'lots.id',
  'production.outputLot',
  'production.inputLot',
];

function ofOneLot(origins: readonly StatedOrigin[]): Group[] {
  const lots = new Map<SnapshotDocument, { key: string; told: string }[]>();
  const lotsOf = (document: SnapshotDocument): { key: string; told: string }[] => {
    const known = lots.get(document);
    if (known !== undefined) return known;
    const found = shownFields(document, ...lotForms).flatMap(({ field }) => {
      const key = foldKey(field.value);
      return key.length >= 3 && /\d/u.test(key) ? [{ key, told: field.value }] : [];
    });
    lots.set(document, found);
    return found;
  };
  return groupsOf(
    origins,
    ({ document, material }) =>
      lotsOf(document).map(({ key, told }) => ({ key: `${key}\n${material}`, told })),
    (told, countries) => `Papers that name lot ${told} state ${countries.length} countries of origin`,
  ).filter(({ origins: own }) => new Set(own.map(({ document }) => document.number)).size > 1);
}

function ofOneMaterial(origins: readonly StatedOrigin[]): Group[] {
  return groupsOf(
    origins,
    ({ material }) => (material === null ? [] : [{ key: material, told: material }]),
    (told, countries) =>
      `${countries.length} countries of origin stated for ${told}: ${countries.join(', ')}`,
  );
}

/** Roles of those who receive a material, or make something of it. */
const siteRoles = ['buyer', 'consignee', 'manufacturer', 'producer', 'processor', 'ultimateConsignee'];

function atOneSite(origins: readonly StatedOrigin[]): Group[] {
  const parties = new Map<SnapshotDocument, { key: string; told: string }[]>();
  const partiesOf = (document: SnapshotDocument): { key: string; told: string }[] => {
    const known = parties.get(document);
    if (known !== undefined) return known;
    const found = shownFields(document, ...siteRoles.map((role) => `parties.${role}.name`)).map(
      ({ field }) => ({
        key: partyKey(field.value),
        told: field.value,
      }),
    );
    parties.set(document, found);
    return found;
  };
  return groupsOf(
    origins,
    ({ document, material }) =>
      material === null
        ? []
        : partiesOf(document).map(({ key, told }) => ({ key: `${key}\n${material}`, told })),
    (told, countries) =>
      `Papers that name ${told} as receiver or maker state ${countries.length} countries of origin of one material: ${countries.join(', ')}`,
  );
}
