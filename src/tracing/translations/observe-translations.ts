import type { Box } from '../../model/box.ts';
import type { Field, Grounding } from '../../model/field.ts';
import type { Observation, ObservationPlace } from '../../model/observation.ts';
import { isGrounded, placeOfField } from '../key-fields.ts';
import { observation } from '../observation.ts';
import { compareTranslation } from './compare-pages.ts';
import { compareParties, exchangedFields, type NamePairs } from './compare-parties.ts';
import type { ComparedPlace, Difference } from './difference.ts';
import type { TranslationPair, TranslationPairs } from './pair-translations.ts';
import { type Paper, pageFacts } from './paper.ts';

/** A field of a translation with its place in the original, across two files. */
export interface FieldInOriginal {
  readonly field: Field;
  readonly place: Grounding;
}

/** What observing needs beside the pairs. */
export interface TranslationContext {
  readonly names: NamePairs;
  readonly boxesOf: (place: ComparedPlace) => Box[];
  /** Fields of a translation that stand on the pages of its original in another file. */
  readonly fieldsInOriginal: (pair: TranslationPair) => readonly FieldInOriginal[];
}

/** Places named in one observation. */
const mostPlaces = 80;
/** Differences told in a statement; all of them are among the places. */
const mostTold = 6;
const longestTold = 60;

/** What there is to say about translations and their originals, each with both sides; what it means is for people. */
export function observeTranslations(pairs: TranslationPairs, context: TranslationContext): Observation[] {
  return [
    ...pairs.clear.flatMap((pair) => [
      paired(pair),
      ...incomplete(pair),
      ...differing(pair, context),
      ...inOriginal(pair, context),
    ]),
    ...pairs.possible.map(maybe),
  ];
}

function paired(pair: TranslationPair): Observation {
  const { translation, original, pages, reasons, certificates } = pair;
  const program = translation.fields.some(
    ({ path, value }) => path === 'translation.method' && value === 'machine',
  );
  const listed = pages.pairs
    .map(
      (each) =>
        `page ${translation.pages[each.translation]!.page} of it for page ${original.pages[each.original]!.page} of the original`,
    )
    .join(', ');
  const beside =
    certificates.length === 0
      ? ''
      : `; a translator's certificate goes with it (${certificates.map(({ path, pages: own }) => named(path, own[0]!.page)).join(', ')})`;
  return observation(
    'translation-of',
    `${program ? 'A machine translation, not certified: ' : ''}${titled(translation)} is a translation of ${titled(original)}: ${listed}${beside}. Why: ${reasons.join('; ')}.`,
    [
      placeOfPaper(translation, 'translation'),
      placeOfPaper(original, 'original'),
      ...certificates.map((each) => placeOfPaper(each, "translator's certificate")),
      ...pages.pairs
        .slice(1)
        .flatMap((each) => [
          placeOfPage(translation, each.translation, 'page of the translation'),
          placeOfPage(original, each.original, 'page of the original'),
        ]),
    ].slice(0, mostPlaces),
  );
}

function maybe({ translation, original, reasons }: TranslationPair): Observation {
  return observation(
    'may-be-translation-of',
    `${titled(translation)} may be a translation of ${titled(original)}: ${reasons.join('; ')}. A person can pair them.`,
    [placeOfPaper(translation, 'translation'), placeOfPaper(original, 'original')],
  );
}

function incomplete({ translation, original, pages }: TranslationPair): Observation[] {
  if (pages.untranslated.length === 0) return [];
  const numbers = pages.untranslated.map((at) => original.pages[at]!.page);
  return [
    observation(
      'translation-incomplete',
      `${titled(translation)} stands for ${new Set(pages.pairs.map((pair) => pair.original)).size} of ${original.pages.length} pages of ${titled(original)}; without a translation: page ${numbers.join(', ')}.`,
      [
        placeOfPaper(translation, 'translation'),
        ...pages.untranslated.map((at) => placeOfPage(original, at, 'page without a translation')),
      ].slice(0, mostPlaces),
    ),
  ];
}

/** All differences of a pair: what stands on the pages, parties of a role, values put the other way round. */
export function differencesOf(
  pair: TranslationPair,
  names: NamePairs,
): { pages: Difference[]; fields: [Field, Field][] } {
  const { translation, original, pages } = pair;
  const facts = (paper: Paper): { pages: ReturnType<typeof pageFacts>[]; language: string | null } => ({
    pages: paper.pages.map((page) => pageFacts(page, paper.language)),
    language: paper.language,
  });
  const parties = compareParties(translation, original, names);
  const exchanged = exchangedFields(translation, original);
  return {
    pages: compareTranslation(facts(translation), facts(original), pages.pairs),
    fields: [...parties, ...exchanged].map((each) => [each.original, each.translation]),
  };
}

function differing(pair: TranslationPair, context: TranslationContext): Observation[] {
  const { pages, fields } = differencesOf(pair, context.names);
  if (pages.length + fields.length === 0) return [];
  const told = [
    ...fields.map(
      ([original, translation]) =>
        `${original.path} "${short(original.value)}" / "${short(translation.value)}"`,
    ),
    ...pages.map(({ kind, original, translation }) => {
      if (original === null) return `${kind} "${short(translation!.text)}" only in the translation`;
      if (translation === null) return `${kind} "${short(original.text)}" only in the original`;
      return `${kind} "${short(original.text)}" / "${short(translation.text)}"`;
    }),
  ];
  const more = told.length > mostTold ? `; and ${told.length - mostTold} more` : '';
  const [firstOfOriginal] = pair.original.pages;
  const [firstOfTranslation] = pair.translation.pages;
  return [
    observation(
      'translation-differs',
      `Original and translation read differently (original / translation): ${told.slice(0, mostTold).join('; ')}${more}. ${titled(pair.translation)} beside ${titled(pair.original)}.`,
      [
        ...fields.flatMap(([original, translation]) => [placeOfField(original), placeOfField(translation)]),
        ...pages.flatMap(({ kind, original, translation }) => [
          original === null ? nowhere(firstOfOriginal!, kind) : placeOnPage(original, kind, context),
          translation === null ? nowhere(firstOfTranslation!, kind) : placeOnPage(translation, kind, context),
        ]),
      ].slice(0, mostPlaces),
    ),
  ];
}

function inOriginal(pair: TranslationPair, context: TranslationContext): Observation[] {
  const found = context.fieldsInOriginal(pair);
  if (found.length === 0) return [];
  return [
    observation(
      'translated-fields-in-original',
      `${found.length} values read from ${titled(pair.translation)} stand in ${titled(pair.original)} as well.`,
      found
        .flatMap(({ field, place }): ObservationPlace[] => [
          {
            file:
              (field.groundings[0] ?? place).file === place.file
                ? pair.translation.pages[0]!.file
                : field.groundings[0]!.file,
            page:
              isGrounded(field) && field.groundings[0]!.file !== place.file
                ? field.groundings[0]!.page
                : pair.translation.pages[0]!.page,
            fields: [field.id],
            what: field.path,
            value: field.value,
          },
          {
            file: place.file,
            page: place.page,
            fields: [],
            what: field.path,
            value: place.quote,
            boxes: place.boxes,
          },
        ])
        .slice(0, 2 * mostPlaces),
    ),
  ];
}

function titled(paper: Paper): string {
  const number = paper.fields.find(({ path }) => path === 'documentNumber')?.value;
  const type = paper.type.replaceAll('_', ' ');
  return `${type}${number === undefined ? '' : ` ${number}`}${paper.path === '' ? '' : ` in ${paper.path.split('/').at(-1)}`}`;
}

function named(path: string, page: number): string {
  return path === '' ? `page ${page}` : `${path.split('/').at(-1)}, page ${page}`;
}

function placeOfPaper(paper: Paper, what: string): ObservationPlace {
  const own = paper.fields.filter(({ path }) => path === 'documentNumber' || path.startsWith('translation.'));
  const { file, page } = paper.pages[0]!;
  return { file, page, fields: own.map(({ id }) => id), what, value: titled(paper) };
}

function placeOfPage(paper: Paper, at: number, what: string): ObservationPlace {
  const { file, page } = paper.pages[at]!;
  return { file, page, fields: [], what, value: `page ${page}` };
}

function placeOnPage(place: ComparedPlace, what: string, { boxesOf }: TranslationContext): ObservationPlace {
  const { file, page, text } = place;
  return { file, page, fields: [], what, value: short(text, 300), boxes: boxesOf(place) };
}

function nowhere({ file, page }: { file: string; page: number }, what: string): ObservationPlace {
  return { file, page, fields: [], what, value: 'nothing stands for it' };
}

function short(text: string, length = longestTold): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length > length ? `${plain.slice(0, length - 1)}…` : plain;
}
