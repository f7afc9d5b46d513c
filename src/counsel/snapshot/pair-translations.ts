import type { EvidenceDocument } from '../../model/document.ts';
import type { Observation, ObservationPlace } from '../../model/observation.ts';
import type { PageReference } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
import { addUnder } from '../add-under.ts';
import type { SnapshotDocument } from './snapshot.ts';

/** What is known of a document with a number before it is paired. */
export interface NumberedDocument {
  readonly number: number;
  readonly document: EvidenceDocument;
  /** Id of the document that a person said it translates. */
  readonly translates: string | null;
}

export type Pairing = Pick<
  SnapshotDocument,
  'translations' | 'translates' | 'pairedBy' | 'certificates' | 'boundIn'
>;

/**
 * Brings translations, their originals and translators' certificates together: as people decided, else as observed. A
 * certificate is bound in one exhibit, that of the lowest number it belongs to.
 * @returns what is known of each document, by number.
 */
export function pairTranslations(
  documents: readonly NumberedDocument[],
  observations: readonly Observation[],
): Map<number, Pairing> {
  const pairs = knownPairs(documents, observations);
  const { originals, certificates } = pairs;
  const boundIn = bindings(pairs);
  const translations = new Map<number, number[]>();
  for (const [translation, { number }] of [...originals].sort(([one], [other]) => one - other))
    addUnder(translations, number, translation);
  return new Map(
    documents.map(({ number }): [number, Pairing] => [
      number,
      {
        translations: translations.get(number) ?? [],
        translates: originals.get(number)?.number ?? null,
        pairedBy: originals.get(number)?.by ?? null,
        certificates: [...(certificates.get(number) ?? [])].sort((one, other) => one - other),
        boundIn: boundIn.get(number) ?? null,
      },
    ]),
  );
}

/** Originals and certificates by the number of the translation. */
interface KnownPairs {
  readonly originals: ReadonlyMap<number, { readonly number: number; readonly by: 'person' | 'observed' }>;
  readonly certificates: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Pairs as people said; those that were observed where nobody did, or said the same. */
function knownPairs(
  documents: readonly NumberedDocument[],
  observations: readonly Observation[],
): KnownPairs {
  const byId = new Map(documents.map((each) => [each.document.id, each]));
  const byPage = new Map<string, NumberedDocument[]>();
  for (const each of documents) for (const page of each.document.pages) addUnder(byPage, pageKey(page), each);
  const at = (place: ObservationPlace | undefined): NumberedDocument | null =>
    place === undefined || place.page === null ? null : beginningAt(place as PageReference, byPage);
  const originals = new Map<number, { readonly number: number; readonly by: 'person' | 'observed' }>();
  const certificates = new Map<number, Set<number>>();
  for (const { number, translates } of documents) {
    const said = translates === null ? undefined : byId.get(translates);
    if (said !== undefined && said.number !== number)
      originals.set(number, { number: said.number, by: 'person' });
  }
  for (const { kind, places } of observations) {
    if (kind !== 'translation-of') continue;
    const translation = at(places.find(({ what }) => what === 'translation'));
    const original = at(places.find(({ what }) => what === 'original'));
    if (translation === null || original === null || translation.number === original.number) continue;
    const known = originals.get(translation.number);
    if (known === undefined) originals.set(translation.number, { number: original.number, by: 'observed' });
    else if (known.number !== original.number) continue;
    for (const place of places.filter(({ what }) => what === "translator's certificate")) {
      const certificate = at(place);
      if (certificate === null || certificate.number === translation.number) continue;
      const own = certificates.get(translation.number) ?? new Set();
      certificates.set(translation.number, own.add(certificate.number));
    }
  }
  return { originals, certificates };
}

/** In which exhibit translations and certificates are bound: that of the original at the end of all translations. */
function bindings({ originals, certificates }: KnownPairs): Map<number, number> {
  const mainOf = (number: number): number => {
    const seen = new Set([number]);
    let main = number;
    for (let next = originals.get(main); next !== undefined; next = originals.get(main)) {
      // Two that are each said to translate the other: the lower number leads.
      if (seen.has(next.number)) return Math.min(...seen);
      seen.add(next.number);
      main = next.number;
    }
    return main;
  };
  const boundIn = new Map<number, number>();
  for (const number of originals.keys()) {
    const main = mainOf(number);
    if (main !== number) boundIn.set(number, main);
  }
  const ordered = [...certificates].sort(([one], [other]) => mainOf(one) - mainOf(other) || one - other);
  for (const [translation, own] of ordered)
    for (const certificate of own)
      if (!boundIn.has(certificate) && mainOf(translation) !== certificate)
        boundIn.set(certificate, mainOf(translation));
  return boundIn;
}

/** The document that begins with a page, else the one that holds it. */
function beginningAt(
  page: PageReference,
  byPage: ReadonlyMap<string, readonly NumberedDocument[]>,
): NumberedDocument | null {
  const holding = byPage.get(pageKey(page)) ?? [];
  return holding.find(({ document }) => pageKey(document.pages[0]!) === pageKey(page)) ?? holding[0] ?? null;
}
