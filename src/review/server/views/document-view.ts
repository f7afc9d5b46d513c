import { coreFieldPaths } from '../../../../schemas/index.ts';
import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import { pageKey } from '../../../model/page.ts';
import type { DocumentView, ExceptionView, FieldView, FlagOnPage } from '../../api/document.ts';
import { tablesAmong } from '../tables/table-of-document.ts';
import { documentCards } from './document-card.ts';
import { fieldViewsOf } from './field-view.ts';
import { documentTypeLabel, formOfType, pathLabel } from './labels.ts';
import { pageViews } from './page-view.ts';
import { Places } from './places.ts';

/** The whole of one document; null for one that is no more or may not be shown. */
export function documentView(index: EvidenceIndex, id: string): DocumentView | null {
  const document = index.views.documents([id]).get(id);
  const card = documentCards(index, [id]).get(id);
  if (document === undefined || card === undefined) return null;
  const pages = pageViews(index, document.pages);
  const fields = fieldViewsOf(index, id, document.type);
  const translates = index.views.relations([id]).get(id)?.translates ?? null;
  const translations = index.views.translationsOf(id);
  const others = documentCards(index, [...translations, ...(translates === null ? [] : [translates])]);
  return {
    ...card,
    typeConfidence: document.typeConfidence,
    rivals: document.rivals.map(({ type }) => ({ type, label: documentTypeLabel(type) })),
    startReason: document.startReason,
    missingPages: document.pagination.missing,
    pageViews: document.pages.flatMap((reference) => pages.get(pageKey(reference)) ?? []),
    fieldViews: fields,
    absent: absentOf(document.type, fields),
    links: linksOf(fields),
    flagViews: flagsOf(index, document.pages),
    exceptionViews: exceptionsOf(index, id, card.path, document.pages),
    observations: [],
    original: translates === null ? null : (others.get(translates) ?? null),
    translations: translations.flatMap((other) => others.get(other) ?? []),
    tables: tablesAmong(fields).map(({ group, label, rows }) => ({ group, label, rows })),
    lease: null,
    decisions: [],
    pending: false,
  };
}

function absentOf(type: string, fields: readonly FieldView[]): DocumentView['absent'] {
  const present = new Set(fields.map(({ form }) => form));
  const core = new Set(coreFieldPaths);
  return formOfType(type).groups.flatMap(({ key, label, paths }) =>
    paths
      .filter((path) => !present.has(path) && !path.endsWith('.identifiers'))
      .map((path) => ({
        path,
        label: pathLabel(path),
        group: key,
        groupLabel: label,
        core: core.has(path),
        notStated: false,
      })),
  );
}

/** The fields that tell whether a paper belongs to the matter, with the paths that may say it, best first. */
const links: readonly (readonly [label: string, paths: readonly string[]])[] = [
  [
    'Issuer',
    [
      'parties.issuer.name',
      'parties.seller.name',
      'parties.consignor.name',
      'parties.buyer.name',
      'parties.declarant.name',
    ],
  ],
  [
    'Maker',
    ['parties.manufacturer.name', 'parties.producer.name', 'parties.processor.name', 'parties.auditee.name'],
  ],
  ['Number', ['documentNumber', 'references.invoice', 'references.certificate']],
  ['Date', ['issueDate', 'dates.signed', 'dates.shippedOnBoard']],
  ['Purchase order', ['references.purchaseOrder', 'references.contract']],
  ['Lot', ['goods.lot', 'lots.id', 'references.lot', 'production.outputLot']],
  ['Quantity', ['goods.quantity', 'totals.quantity', 'totals.netWeight', 'lots.netWeight']],
];

function linksOf(fields: readonly FieldView[]): DocumentView['links'] {
  return [
    // The type is a decision about the document itself.
    { path: 'type', label: 'Type', field: null },
    ...links.map(([label, paths]) => {
      const found = paths.flatMap(
        (path) => fields.find((field) => field.form === path && field.state !== 'rejected') ?? [],
      );
      return { path: found[0]?.path ?? paths[0]!, label, field: found[0]?.id ?? null };
    }),
  ];
}

function flagsOf(index: EvidenceIndex, pages: DocumentView['pages']): FlagOnPage[] {
  const flags = index.views.flagsOn(pages);
  const places = new Places(index);
  return pages.flatMap((reference) =>
    (flags.get(pageKey(reference)) ?? []).map((flag) => ({
      id: flag.id,
      group: '',
      entry: flag.entry.name,
      grade: flag.grade,
      polarity: flag.polarity.value,
      page: { file: flag.file, page: flag.page },
      boxes: places.boxes(flag),
      quote: flag.quote,
      explanation: flag.explanation,
    })),
  );
}

function exceptionsOf(
  index: EvidenceIndex,
  document: string,
  path: string,
  pages: DocumentView['pages'],
): ExceptionView[] {
  const own = new Set(pages.map(pageKey));
  return index.views
    .exceptionsOf([...new Set(pages.map(({ file }) => file))])
    .flatMap((exception) =>
      (exception.document === null || exception.document === document) &&
      (exception.page === null || own.has(pageKey({ file: exception.file, page: exception.page })))
        ? [{ ...exception, path }]
        : [],
    );
}
