import type { EvidenceDocument } from '../../model/document.ts';
import type { Observation, ObservationPlace } from '../../model/observation.ts';
import type { PageReference } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
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
  const byId = new Map(documents.map((each) => [each.document.id, each]));
  const byPage = new Map<string, NumberedDocument[]>();
  for (const each of documents)
    for (const page of each.document.pages) {
      const known = byPage.get(pageKey(page));
      if (known === undefined) byPage.set(pageKey(page), [each]);
      else known.push(each);
    }
  const at = (place: ObservationPlace | undefined): NumberedDocument | null =>
    place === undefined || place.page === null ? null : beginningAt(place as PageReference, byPage);
  const original = new Map<number, { readonly number: number; readonly by: 'person' | 'observed' }>();
  const certificatesOf = new Map<number, Set<number>>();
  for (const each of documents) {
    const said = each.translates === null ? undefined : byId.get(each.translates);
    if (said !== undefined && said.number !== each.number)
      original.set(each.number, { number: said.number, by: 'person' });
  }
  for (const { kind, places } of observations) {
    if (kind !== 'translation-of') continue;
    const translation = at(places.find(({ what }) => what === 'translation'));
    const of = at(places.find(({ what }) => what === 'original'));
    if (translation === null || of === null || translation.number === of.number) continue;
    const known = original.get(translation.number);
    if (known === undefined) original.set(translation.number, { number: of.number, by: 'observed' });
    else if (known.number !== of.number) continue;
    for (const place of places.filter(({ what }) => what === "translator's certificate")) {
      const certificate = at(place);
      if (certificate === null || certificate.number === translation.number) continue;
      const of = certificatesOf.get(translation.number);
      if (of === undefined) certificatesOf.set(translation.number, new Set([certificate.number]));
      else of.add(certificate.number);
    }
  }
  const mainOf = (number: number): number => {
    const seen = new Set([number]);
    let main = number;
    for (let next = original.get(main); next !== undefined; next = original.get(main)) {
      // Two that are each said to translate the other: the lower number leads.
      if (seen.has(next.number)) return Math.min(...seen);
      seen.add(next.number);
      main = next.number;
    }
    return main;
  };
  const boundIn = new Map<number, number>();
  for (const number of original.keys()) {
    const main = mainOf(number);
    if (main !== number) boundIn.set(number, main);
  }
  const ordered = [...certificatesOf].sort(([one], [other]) => mainOf(one) - mainOf(other) || one - other);
  for (const [translation, certificates] of ordered)
    for (const certificate of certificates)
      if (!boundIn.has(certificate) && mainOf(translation) !== certificate)
        boundIn.set(certificate, mainOf(translation));
  const translationsOf = new Map<number, number[]>();
  for (const [translation, { number }] of [...original].sort(([one], [other]) => one - other)) {
    const known = translationsOf.get(number);
    if (known === undefined) translationsOf.set(number, [translation]);
    else known.push(translation);
  }
  return new Map(
    documents.map(({ number }): [number, Pairing] => [
      number,
      {
        translations: translationsOf.get(number) ?? [],
        translates: original.get(number)?.number ?? null,
        pairedBy: original.get(number)?.by ?? null,
        certificates: [...(certificatesOf.get(number) ?? [])].sort((one, other) => one - other),
        boundIn: boundIn.get(number) ?? null,
      },
    ]),
  );
}

/** The document that begins with a page, else the one that holds it. */
function beginningAt(
  page: PageReference,
  byPage: ReadonlyMap<string, readonly NumberedDocument[]>,
): NumberedDocument | null {
  const holding = byPage.get(pageKey(page)) ?? [];
  return holding.find(({ document }) => pageKey(document.pages[0]!) === pageKey(page)) ?? holding[0] ?? null;
}
