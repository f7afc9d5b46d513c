import { translationTypes } from '../../../schemas/type-groups.ts';
import type { Observation } from '../../model/observation.ts';
import { pageKey } from '../../model/page-key.ts';
import { plain } from '../brief.ts';
import { documentItem, fieldItem, shownFields } from '../sheets/items.ts';
import { languageName } from '../sheets/language-name.ts';
import type { Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import { counted } from '../wording.ts';
import { chinesePages } from './chinese-names.ts';
import { concernsMatter } from './concerns-matter.ts';
import { contactOn, supplierOf } from './contact.ts';
import { type CounselRequest, ofOurs, type Recipient } from './counsel-request.ts';
import { nameDocument } from './name-document.ts';
import { documentsByPage, pagesWord } from './page-requests.ts';

/** Pages and documents without a translation, translations without a certificate, and translations without their original. */
export function translationRequests(snapshot: Snapshot): CounselRequest[] {
  const byNumber = new Map(snapshot.documents.map((document) => [document.number, document]));
  return [
    ...halfTranslations(snapshot),
    ...snapshot.documents
      .filter(concernsMatter)
      .flatMap((document) => [
        ...withoutTranslation(document, byNumber),
        ...withoutCertificate(document, byNumber),
        ...withoutOriginal(document),
      ]),
  ];
}

/** Pages of an original that its translation does not stand for, as observed. */
function halfTranslations(snapshot: Snapshot): CounselRequest[] {
  const byPage = documentsByPage(snapshot);
  return snapshot.observations.flatMap((observation) => {
    if (observation.kind !== 'translation-incomplete') return [];
    const side = (isPage: boolean): Observation['places'] =>
      observation.places.filter(
        ({ what, page }) => page !== null && (what === 'page without a translation') === isPage,
      );
    const documentAt = (place: Observation['places'][number] | undefined): SnapshotDocument | undefined =>
      place === undefined ? undefined : byPage.get(pageKey({ file: place.file, page: place.page! }));
    const missing = side(true);
    const original = documentAt(missing[0]);
    const translation = documentAt(side(false)[0]);
    if (original === undefined || translation === undefined || !concernsMatter(original)) return [];
    const pages = missing.map(({ page }) => page!);
    const { english, chinese } = nameDocument(original, 'ours');
    const ours = nameDocument(translation, 'ours');
    return [
      {
        ...ofOurs,
        kind: 'translation' as const,
        to: translatorOf(translation),
        what: missing.map((place) => ({
          text: `page ${place.page} of the file has no translation`,
          style: 'not-found' as const,
          place: {
            number: original.number,
            page: { file: place.file, page: place.page! },
            boxes: place.boxes ?? [],
          },
          field: null,
        })),
        english: `The ${english} is translated in part: for ${pagesWord(pages)} nothing stands in the translation that we hold, the ${ours.english}. Please translate the whole document into English, with the translator’s certificate.`,
        chinese: `${chinese}现有译文为${ours.chinese}，其中未涵盖${chinesePages(pages)}。请将该文件全文译成英文，并附译者证明。`,
        rests: [documentItem(original), documentItem(translation)],
        contact: contactOn(original),
      },
    ];
  });
}

/** Documents in another language that no document of the matter translates into English. */
function withoutTranslation(
  document: SnapshotDocument,
  byNumber: ReadonlyMap<number, SnapshotDocument>,
): CounselRequest[] {
  const { language, type } = document.document;
  if (language === null || language === 'en' || translationTypes.has(type)) return [];
  if (document.translates !== null) return [];
  if (document.translations.some((number) => byNumber.get(number)?.document.language === 'en')) return [];
  const { english, chinese } = nameDocument(document, 'ours');
  const count = document.document.pages.length;
  return [
    {
      ...ofOurs,
      kind: 'translation',
      to: { kind: 'translator', name: null },
      what: [plain(`no English translation of a document in ${languageName(language)}`, 'not-found')],
      english: `Please translate into English the whole of the ${english}, ${counted(count, 'page')}, and add a translator’s certificate with languages, date and signature.`,
      chinese: `请将${chinese}（共${count}页）全文译成英文，并附译者证明，注明语种、日期并由译者签字。`,
      rests: [documentItem(document)],
      contact: [],
    },
  ];
}

/** Translations beside which no translator's certificate is found. */
function withoutCertificate(
  document: SnapshotDocument,
  byNumber: ReadonlyMap<number, SnapshotDocument>,
): CounselRequest[] {
  if (document.translates === null || document.certificates.length > 0) return [];
  if ((byNumber.get(document.translates)?.certificates.length ?? 0) > 0) return [];
  const original = byNumber.get(document.translates);
  const { english, chinese } = nameDocument(document, 'ours');
  return [
    {
      ...ofOurs,
      kind: 'certificate',
      to: translatorOf(document),
      what: [plain('no translator’s certificate', 'not-found')],
      english: `Please send the translator’s certificate for the translation we hold, the ${english}: name, languages, statement of competence and accuracy, date and signature.`,
      chinese: `请提供译文${chinese}的译者证明，载明译者姓名、语种、翻译能力及译文准确性的声明、日期和签字。`,
      rests: [documentItem(document), ...(original === undefined ? [] : [documentItem(original)])],
      contact: shownFields(document, 'translation.translator')
        .slice(0, 1)
        .map((field) => fieldItem(document, field)),
    },
  ];
}

/** Papers that say of themselves that they are translations, while what they translate is not among the documents. */
function withoutOriginal(document: SnapshotDocument): CounselRequest[] {
  if (document.translates !== null || translationTypes.has(document.document.type)) return [];
  const says = shownFields(
    document,
    'translation.method',
    'translation.translator',
    'translation.ofDocument',
  );
  if (says.length === 0) return [];
  const { english, chinese } = nameDocument(document);
  const isMachine = says.some(
    ({ form, field }) => form === 'translation.method' && (field.normalized ?? field.value) === 'machine',
  );
  return [
    {
      ...ofOurs,
      kind: 'original',
      to: supplierOf(document),
      what: [
        plain('document in its original language not found', 'not-found'),
        ...says.slice(0, 2).map((field) => fieldItem(document, field)),
      ],
      english: `The ${english} is a translation${isMachine ? ' made by a program, as it says' : ', as it says'}. Please send the document that it translates, in its original language.`,
      chinese: `${chinese}注明系${isMachine ? '机器翻译的' : ''}译文。请提供其所译的原文文件。`,
      rests: [documentItem(document)],
      contact: contactOn(document),
    },
  ];
}

function translatorOf(translation: SnapshotDocument): Recipient {
  const name =
    shownFields(translation, 'translation.translator', 'parties.translator.name')[0]?.field.value ?? null;
  return { kind: 'translator', name };
}
