import { coreFieldPaths } from '../../../../schemas/index.ts';
import { productionSteps } from '../../../../schemas/production-steps.ts';
import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import { flagGroupKey } from '../../../index/flag-groups/flag-subject.ts';
import { observationLabels } from '../../../model/labels.ts';
import type { Matter } from '../../../model/matter.ts';
import type { Observation } from '../../../model/observation.ts';
import type { PageReference } from '../../../model/page.ts';
import { pageKey } from '../../../model/page-key.ts';
import { pathLabel } from '../../../model/path-label.ts';
import { isBehindDecisions } from '../../../pipeline/document-decisions/decisions-on-file.ts';
import type { DocumentView, ExceptionView, FieldView, FlagOnPage } from '../../api/document.ts';
import { tablesAmong } from '../tables/table-of-document.ts';
import { documentCards } from './document-card.ts';
import { documentChanges } from './document-changes.ts';
import { fieldViewsOf } from './field-view.ts';
import { documentTypeLabel, formOfType } from './labels.ts';
import { leaseView } from './lease-view.ts';
import { pageViews } from './page-view.ts';
import { Places } from './places.ts';

/** Who looks at a document, and for what. */
interface Onlooker {
  readonly reviewer: string;
  /** Languages they read; null for all. */
  readonly reads: readonly string[] | null;
  /** The matter that they work on; null while there is none. */
  readonly matter: Matter | null;
}

/** The whole of one document as somebody sees it; null for one that is no more or may not be shown. */
export function documentView(
  index: EvidenceIndex,
  id: string,
  { reviewer, reads, matter }: Onlooker,
): DocumentView | null {
  const document = index.views.documents([id]).get(id);
  const card = documentCards(index, [id]).get(id);
  if (document === undefined || card === undefined) return null;
  const pages = pageViews(index, document.pages);
  const fields = fieldViewsOf(index, id, document.type, reads);
  const observations = observationsOn(index, document.pages);
  const { original, translations } = translationsOf(index, id, observations);
  const cards = documentCards(index, [...translations, ...(original === null ? [] : [original])]);
  const said = index.views.relations([id]).get(id);
  return {
    ...card,
    confidentiality: said?.confidentiality ?? null,
    privilege: said?.privilege ?? null,
    ...inMatter(index, id, matter),
    typeConfidence: document.typeConfidence,
    rivals: document.rivals.map(({ type }) => ({ type, label: documentTypeLabel(type) })),
    startReason: document.startReason,
    missingPages: document.pagination.missing,
    pageViews: document.pages.flatMap((reference) => pages.get(pageKey(reference)) ?? []),
    fieldViews: fields,
    absent: absentOf(index, id, document.type, fields),
    links: linksOf(fields),
    flagViews: flagsOf(index, document.pages),
    exceptionViews: exceptionsOf(index, id, card.path, document.pages),
    observations: observations.map(({ kind, statement }) => ({ kind: observationLabels[kind], statement })),
    original: original === null ? null : (cards.get(original) ?? null),
    translations: translations.flatMap((other) => cards.get(other) ?? []),
    tables: tablesAmong(fields).map(({ group, label, rows }) => ({ group, label, rows })),
    lease: leaseView(index, id, reviewer),
    decisions: documentChanges(index, document.pages),
    pending: [...new Set(document.pages.map(({ file }) => file))].some((file) =>
      isBehindDecisions(index, file),
    ),
  };
}

/** How the document stands to the matter. */
function inMatter(
  index: EvidenceIndex,
  document: string,
  matter: Matter | null,
): Pick<DocumentView, 'relation' | 'inMatter'> {
  const { relation, step, component } = index.matters.document(matter, document);
  if (matter === null) return { relation, inMatter: null };
  const { id, name, facts } = matter;
  const steps = productionSteps.filter(({ chain }) => chain === facts.chain);
  return {
    relation,
    inMatter: {
      id,
      name,
      steps: steps.map((each) => ({ step: each.step, name: each.name })),
      step,
      component,
    },
  };
}

/** What was observed with one side on these pages, or on their files as a whole. */
function observationsOn(index: EvidenceIndex, pages: readonly PageReference[]): Observation[] {
  const own = new Set(pages.map(pageKey));
  const found = new Map<string, Observation>();
  for (const file of new Set(pages.map((page) => page.file)))
    for (const observation of index.observations.about(file))
      if (
        observation.places.some(
          (place) =>
            place.file === file && (place.page === null || own.has(pageKey({ file, page: place.page }))),
        )
      )
        found.set(observation.id, observation);
  return [...found.values()];
}

/** Its original and its translations: as a person said, else as was found across the files. */
function translationsOf(
  index: EvidenceIndex,
  id: string,
  observations: readonly Observation[],
): { readonly original: string | null; readonly translations: readonly string[] } {
  const said = index.views.relations([id]).get(id)?.translates ?? null;
  const saidOthers = index.views.translationsOf(id);
  let original = said;
  const translations = new Set(saidOthers);
  const pairs = observations.filter(({ kind }) => kind === 'translation-of');
  const documents = index.views.documentsOfPages(
    pairs.flatMap(({ places }) =>
      places.flatMap(({ file, page }) => (page === null ? [] : [{ file, page }])),
    ),
  );
  for (const { places } of pairs) {
    const [translation, source] = ['translation', 'original'].map((what) => {
      const place = places.find((each) => each.what === what && each.page !== null);
      return place === undefined
        ? undefined
        : documents.get(pageKey({ file: place.file, page: place.page! }));
    });
    if (translation === undefined || source === undefined || translation === source) continue;
    if (translation === id) original ??= source;
    else if (source === id) translations.add(translation);
  }
  return { original, translations: [...translations] };
}

function absentOf(
  index: EvidenceIndex,
  document: string,
  type: string,
  fields: readonly FieldView[],
): DocumentView['absent'] {
  const said = new Set(
    index.reviewed
      .absentOf([document])
      .flatMap(({ action, form }) => (action === 'not-stated' ? [form] : [])),
  );
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
        notStated: said.has(path),
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
  const labels = index.views.occurrences([...new Set(pages.map(({ file }) => file))]);
  return pages.flatMap((reference) =>
    (flags.get(pageKey(reference)) ?? []).map((flag) => ({
      id: flag.id,
      group: flagGroupKey(flag, firstLabel(labels.get(flag.file))),
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

/** A flag stands in a group of each supplier of its file; the first by name is the one that is led to. */
function firstLabel(occurrences: readonly { readonly supplier: string | null }[] | undefined): string | null {
  return [...new Set(occurrences?.flatMap(({ supplier }) => supplier ?? []))].sort()[0] ?? null;
}
