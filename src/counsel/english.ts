import { kindOfPath } from '../../schemas/kind-of-path.ts';
import type { ReviewedField } from '../index/decisions/reviewed-field.ts';
import type { Box } from '../model/box.ts';
import type { Grounding } from '../model/field.ts';
import { toSimplified } from '../text/simplified.ts';
import { partyKey } from '../values/index.ts';
import { addUnder } from './add-under.ts';
import type { Item } from './brief.ts';
import { fieldItem, isShown, placeOf, shownFields, styleOf } from './sheets/items.ts';
import type { DocumentField, Snapshot, SnapshotDocument } from './snapshot/snapshot.ts';

/**
 * English forms of what documents say, as the documents of the matter themselves give them: beside the value, in a
 * translation that was paired with its paper, or, for the name of a firm, on another paper that gives both names. The
 * program translates nothing; names of countries follow from their code (ISO 3166-1).
 */
export interface EnglishForms {
  /** English forms of a field's value, each with its own place; empty where it is English already or none is given. */
  of(document: SnapshotDocument, reviewed: ReviewedField): readonly Item[];
  /** English title of a document, from its translations; empty where none gives one. */
  title(document: SnapshotDocument): readonly Item[];
}

const translatedPart: Readonly<Record<string, string>> = {
  name: 'nameTranslated',
  address: 'addressTranslated',
  siteAddress: 'addressTranslated',
};
const otherScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Devanagari}]/u;
const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Reads from a snapshot what its documents give in English. */
export function englishForms(snapshot: Snapshot): EnglishForms {
  const byNumber = new Map(snapshot.documents.map((document) => [document.number, document]));
  const inEnglish = (document: SnapshotDocument): SnapshotDocument[] =>
    document.translations.flatMap((number) => {
      const translation = byNumber.get(number);
      return translation === undefined || translation.document.language !== 'en' ? [] : [translation];
    });
  const fromPair = (document: SnapshotDocument, reviewed: ReviewedField): DocumentField[] =>
    inEnglish(document).flatMap((translation) => {
      const other = counterpart(document, reviewed, translation);
      return other === null ? [] : [{ document: translation, reviewed: other }];
    });

  let known: Map<string, DocumentField[]> | null = null;
  /** Names and addresses that some document gives in both scripts, by their key in the other one. */
  const glossary = (): Map<string, DocumentField[]> => {
    if (known !== null) return known;
    known = new Map();
    for (const document of snapshot.documents) {
      for (const reviewed of document.fields) {
        if (!isNamed(reviewed) || !isShown(reviewed) || !otherScript.test(reviewed.field.value)) continue;
        for (const form of [...beside(document, reviewed), ...fromPair(document, reviewed)])
          addUnder(known, glossaryKey(reviewed), form);
      }
    }
    return known;
  };

  return {
    of: (document, reviewed) => {
      const { value } = reviewed.field;
      if (!otherScript.test(value) && document.document.language === 'en') return [];
      const country = countryOf(document, reviewed);
      if (country !== null) return [country];
      const own = [...beside(document, reviewed), ...fromPair(document, reviewed)];
      if (own.length > 0) return distinct(own.map(toItem), value);
      if (!isNamed(reviewed) || !otherScript.test(value)) return [];
      const elsewhere = glossary().get(glossaryKey(reviewed)) ?? [];
      // The same name on another paper: that both mean one party follows from the name alone.
      return distinct(
        elsewhere.map((form) => ({ ...toItem(form), style: 'inferred' as const })),
        value,
      );
    },
    title: (document) => {
      const given = inEnglish(document).flatMap((translation) =>
        shownFields(translation, 'title')
          .slice(0, 1)
          .map((reviewed) => toItem({ document: translation, reviewed })),
      );
      return distinct(given, document.document.title ?? '');
    },
  };
}

function toItem({ document, reviewed }: DocumentField): Item {
  const { text, place, field } = fieldItem(document, reviewed);
  return { text, style: styleOf(reviewed), place, field };
}

/** What the paper itself gives beside a name or an address in the other script: either may be the English one. */
function beside(document: SnapshotDocument, reviewed: ReviewedField): DocumentField[] {
  const [, stem, part] = /^(.*\.)([A-Za-z]+)$/u.exec(reviewed.field.path) ?? [];
  const translated = part === undefined ? undefined : translatedPart[part];
  if (stem === undefined || translated === undefined) return [];
  return document.fields
    .filter((other) => other.field.path === stem + translated && isShown(other))
    .filter((other) => otherScript.test(reviewed.field.value) && !otherScript.test(other.field.value))
    .map((other) => ({ document, reviewed: other }));
}

/**
 * The field of a translation that stands for one of its original: the one found at the same place of the original, else
 * the one at the same path where both papers have as many of them. Indexes give order, not identity.
 */
function counterpart(
  document: SnapshotDocument,
  reviewed: ReviewedField,
  translation: SnapshotDocument,
): ReviewedField | null {
  const theirs = shownFields(translation, reviewed.form);
  const mine = reviewed.field.groundings.filter(({ status }) => status !== 'ungrounded');
  const atPlace = theirs.find(({ field }) =>
    field.groundings.some((theirPlace) => mine.some((place) => overlap(place, theirPlace))),
  );
  if (atPlace !== undefined) return atPlace;
  const ours = shownFields(document, reviewed.form);
  if (ours.length !== theirs.length) return null;
  return theirs.find(({ field }) => field.path === reviewed.field.path) ?? null;
}

function overlap(one: Grounding, other: Grounding): boolean {
  if (one.file !== other.file || one.page !== other.page) return false;
  return one.boxes.some((box) => other.boxes.some((theirs) => meet(box, theirs)));
}

function meet(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function countryOf(document: SnapshotDocument, reviewed: ReviewedField): Item | null {
  const { path, normalized, value, id } = reviewed.field;
  if (normalized === null || !/^[A-Z]{2}$/u.test(normalized)) return null;
  if (kindOfPath(document.document.type, path) !== 'country') return null;
  const name = countryNames.of(normalized);
  if (name === undefined || name === value) return null;
  return { text: name, style: styleOf(reviewed), place: placeOf(document, reviewed), field: id };
}

/** Names and addresses of parties: what two papers may both speak of. */
function isNamed({ form }: ReviewedField): boolean {
  return (
    /(?:^parties\.|^tier\.|^components\.supplier$).*/u.test(form) && /(?:name|ddress|supplier)$/u.test(form)
  );
}

function glossaryKey({ form, field }: ReviewedField): string {
  const text = toSimplified(field.value.normalize('NFKC')).replaceAll(/\s+/gu, '');
  return /ddress$/u.test(form) ? `address ${text}` : `name ${partyKey(text)}`;
}

/** Each text once, in the order given; none that only repeats the value. */
function distinct(items: readonly Item[], value: string): Item[] {
  const seen = new Set([value]);
  return items.filter(({ text }) => {
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** True for text that bears letters of another script than the Latin one. */
export function isOtherScript(text: string): boolean {
  return otherScript.test(text);
}
