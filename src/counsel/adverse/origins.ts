import { capacityLabels, polarityLabels } from '../../model/labels.ts';
import { pathLabel } from '../../model/path-label.ts';
import { countryOf } from '../../values/country.ts';
import { partyKey } from '../../values/legal-form.ts';
import { printedNumber } from '../number-keys.ts';
import { documentName, isShown, shownFields } from '../sheets/items.ts';
import type { DocumentField } from '../snapshot/snapshot.ts';
import type { AdverseEntry, AdverseLine, AdverseSection } from './entry.ts';
import { GoodsOfDocument, type OriginMaterial } from './material.ts';
import type { Papers } from './papers.ts';

/** An origin that a paper states, with what it is the origin of. */
interface StatedOrigin extends DocumentField, OriginMaterial {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Lot on the same line of the paper, as printed. */
  readonly lot: string | null;
  /** True where the paper states origins of several countries: its lots and origins go together only line by line. */
  readonly isOneOfSeveral: boolean;
}

/** Origins that do not go together: of one lot, of one material, at one site. */
export function originSection(papers: Papers): AdverseSection {
  const origins = statedOrigins(papers);
  return {
    heading: 'Several origins of one lot, at one site, in one document or of one material',
    about:
      'Countries of origin as stated, brought together by lot numbers, words for materials and names of parties. Several origins at one site may be mixed or kept apart: documents of production and stock tell. Nothing here is taken from an address.',
    entries: [
      ...ofOneLot(origins),
      ...atOneSite(origins),
      ...inOneDocument(origins),
      ...ofOneMaterial(origins),
    ].map(
      ({ what, origins: own }): AdverseEntry => ({
        what,
        lines: own.map((origin) => originLine(origin, papers)),
      }),
    ),
  };
}

/** What is told of a document of the same site with another origin. */
const toldOfSameSite =
  /^(?:origin\.(?:country|region|siteName|material|lot)|goods\.(?:description|lot|countryOfOrigin|quantity|netWeight)|lots\.id|references\.lot|production\.(?:inputLot|outputLot)|parties\.\w+\.name|issueDate|dates\.\w+|transport\.(?:placeOfReceipt|placeOfDelivery)|totals\.netWeight)$/u;

/** Values told of one such document; the others stand in the provenance sheet. */
const mostValues = 20;

/** Documents that people related as same site, other origin, with what they state of origin, lot, parties and dates. */
export function sameSiteSection(papers: Papers): AdverseSection {
  return {
    heading: 'Same site, other origin',
    about:
      'Documents that people related to the matter in this way: they show other material at a site of the chain. What they state of it, up to twenty values each.',
    entries: papers.documents
      .filter(({ relation }) => relation === 'same-site-other-origin')
      .map((document): AdverseEntry => {
        const fields = document.fields
          .filter((reviewed) => toldOfSameSite.test(reviewed.form) && isShown(reviewed))
          .map((reviewed) => ({ document, reviewed }))
          .sort((one, other) => weightOf(one) - weightOf(other));
        const first = papers.lineOnPage(
          document.document.pages[0]!,
          [],
          'related by a person: same site, other origin',
          { style: 'plain' },
        );
        return {
          what: first.document.text,
          lines: [
            first,
            ...fields
              .slice(0, mostValues)
              .map((placed) => papers.lineOfField(placed, { readAs: pathLabel(placed.reviewed.form) })),
          ],
        };
      }),
  };
}

function weightOf({ reviewed: { form } }: DocumentField): number {
  if (form.startsWith('origin.') || form === 'goods.countryOfOrigin') return 0;
  return form.startsWith('parties.') ? 1 : 2;
}

function originLine(origin: StatedOrigin, papers: Papers): AdverseLine {
  const { field } = origin.reviewed;
  return papers.lineOfField(origin, {
    readAs: polarityLabels[field.polarity],
    because: `${origin.material === null ? 'goods not told' : `of ${origin.material}`}; said by: ${capacityLabels[field.assertedBy.capacity]}`,
  });
}

/** Stated countries of origin of all papers; what is denied is no origin, and a translation repeats its original. */
function statedOrigins(papers: Papers): StatedOrigin[] {
  return papers.documents.flatMap((document) => {
    if (document.translates !== null) return [];
    const once = new Map<string, Omit<StatedOrigin, 'isOneOfSeveral'>>();
    const fields = shownFields(document, 'origin.country', 'goods.countryOfOrigin');
    if (fields.length === 0) return [];
    const goods = new GoodsOfDocument(document);
    for (const reviewed of fields) {
      const { field } = reviewed;
      const country = field.normalized ?? countryOf(field.value);
      if (country === null || field.polarity === 'denied') continue;
      const of = goods.materialOf(reviewed);
      const lot = goods.lotBeside(reviewed);
      const key = `${country}\n${of.material}\n${lot ?? ''}`;
      if (!once.has(key)) once.set(key, { document, reviewed, country, lot, ...of });
    }
    const origins = [...once.values()];
    const isOneOfSeveral = new Set(origins.map(({ country }) => country)).size > 1;
    return origins.map((origin) => ({ ...origin, isOneOfSeveral }));
  });
}

interface Key {
  readonly key: string;
  /** As printed. */
  readonly told: string;
}

interface Group {
  readonly what: string;
  readonly origins: readonly StatedOrigin[];
}

/** Groups of origins with more than one country, in the order in which they were first met. */
function groupsOf(
  origins: readonly StatedOrigin[],
  keysOf: (origin: StatedOrigin) => readonly Key[],
  what: (told: string, countries: readonly string[], material: string | null) => string,
): Group[] {
  const groups = new Map<string, { told: string; origins: StatedOrigin[] }>();
  for (const origin of origins) {
    const once = new Map(keysOf(origin).map(({ key, told }) => [`${key}\n${origin.material}`, told]));
    for (const [key, told] of once) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { told, origins: [origin] });
      else known.origins.push(origin);
    }
  }
  return [...groups.values()].flatMap(({ told, origins: own }) => {
    const countries = [...new Set(own.map(({ country }) => country))].sort();
    if (countries.length < 2) return [];
    const byCountry = [...own].sort((one, other) =>
      one.country === other.country ? 0 : one.country < other.country ? -1 : 1,
    );
    return [{ what: what(told, countries, own[0]!.material), origins: onePerDocument(byCountry) }];
  });
}

/** A country that one document states for several lots is told once. */
function onePerDocument(origins: readonly StatedOrigin[]): StatedOrigin[] {
  const once = new Map(
    origins.toReversed().map((origin) => [`${origin.document.number} ${origin.country}`, origin]),
  );
  return origins.filter((origin) => once.get(`${origin.document.number} ${origin.country}`) === origin);
}

const lotForms = ['origin.lot', 'goods.lot', 'references.lot', 'lots.id', 'production.outputLot'];

/** Lots that an origin is told of: its own one, else all of a paper that states one origin. */
function lotsOf(origin: StatedOrigin): Key[] {
  const values =
    origin.lot !== null
      ? [origin.lot]
      : origin.isOneOfSeveral
        ? []
        : shownFields(origin.document, ...lotForms).map(({ field }) => field.value);
  return values.flatMap((told): Key[] => {
    const key = printedNumber(told);
    return key === null ? [] : [{ key, told }];
  });
}

function ofOneLot(origins: readonly StatedOrigin[]): Group[] {
  const groups = new Map<string, { told: string; origins: StatedOrigin[] }>();
  for (const origin of origins)
    for (const [key, told] of new Map(lotsOf(origin).map((lot) => [lot.key, lot.told]))) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { told, origins: [origin] });
      else known.origins.push(origin);
    }
  return [...groups.values()].flatMap(({ told, origins: own }) => {
    // Yarn of a lot made in one country of cotton grown in another has two origins and no conflict.
    const materials = new Set(own.flatMap(({ material }) => material ?? []));
    if (materials.size > 1) return [];
    return groupsOf(
      own.map((origin) => ({ ...origin, material: [...materials][0] ?? null })),
      () => [{ key: '', told }],
      (lot, countries) => `Lot ${lot}: ${names(countries)}`,
    );
  });
}

/** Papers that state several origins of one thing: a blend, or a list of what lies in a warehouse. */
function inOneDocument(origins: readonly StatedOrigin[]): Group[] {
  return groupsOf(
    origins.filter(({ isOneOfSeveral }) => isOneOfSeveral),
    ({ document }) => [{ key: String(document.number), told: documentName(document) }],
    (told, countries) => `${told}: ${names(countries)}`,
  );
}

function ofOneMaterial(origins: readonly StatedOrigin[]): Group[] {
  return groupsOf(
    origins,
    ({ material }) => (material === null ? [] : [{ key: '', told: material }]),
    (told, countries) => `Stated origins of ${told}: ${names(countries)}`,
  );
}

/** Roles of those who receive the goods of a paper. */
const receivers = ['buyer', 'consignee', 'ultimateConsignee', 'manufacturer', 'producer', 'processor'];
/** Roles of those who speak of what their goods are made of. */
const makers = [
  'manufacturer',
  'producer',
  'processor',
  'seller',
  'certificateHolder',
  'declarant',
  'consignor',
];

/** Sites that a material is stated at: with those who receive it, or with those who made something of it. */
function atOneSite(origins: readonly StatedOrigin[]): Group[] {
  return groupsOf(
    origins,
    ({ document, material, isInput }) =>
      material === null
        ? []
        : shownFields(document, ...(isInput ? makers : receivers).map((role) => `parties.${role}.name`)).map(
            ({ field }) => ({ key: partyKey(field.value), told: field.value }),
          ),
    (told, countries, material) => `${told}, ${material}: ${names(countries)}`,
  );
}

/** English names of countries (CLDR); the code where there is none. */
const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

function names(countries: readonly string[]): string {
  return countries.map((code) => (/^[A-Z]{2}$/u.test(code) ? countryNames.of(code)! : code)).join(', ');
}
