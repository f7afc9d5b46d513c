import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import type { EvidenceIndex } from '../../index/evidence-index.ts';
import { standingExceptions } from '../../index/export-reader.ts';
import type { PageSummary } from '../../index/view-store.ts';
import { FatalError } from '../../model/exception.ts';
import type { ExhibitNumber, Matter } from '../../model/matter.ts';
import type { Observation } from '../../model/observation.ts';
import type { PageReference } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
import { hiddenReasons, isBesideText } from '../../model/page-notes.ts';
import type { Occurrence } from '../../model/source-file.ts';
import { searchedLists } from '../../pipeline/lists/searched-lists.ts';
import { addUnder } from '../add-under.ts';
import { type MayBeTold, type ToldDocument, whatMayBeTold } from './may-be-told.ts';
import { planNumbers } from './numbering.ts';
import { inNumberingOrder } from './numbering-order.ts';
import { pairTranslations } from './pair-translations.ts';
import { placeDocuments } from './place-documents.ts';
import type { Snapshot, SnapshotDocument } from './snapshot.ts';
import { SharedParts, toldField } from './told-field.ts';
import { toldFlags } from './told-flags.ts';

/** Kinds of events that say that something was handed over, and change nothing that is told. */
const handoverKinds: readonly string[] = ['brief', 'export'];

/** Documents of which the fields are read at once. */
const batch = 500;

/**
 * Gives numbers to the documents of a matter that have none yet, and withdraws those that nothing bears any more. Call in a
 * transaction, before the snapshot is read: what follows from it is part of what the snapshot tells.
 */
export function giveNumbers(index: EvidenceIndex, matter: Matter): void {
  const told = whatMayBeTold(index, matter);
  const plan = numbersNow(index, matter, told);
  index.exhibitNumbers.withdraw(matter.id, plan.withdraw);
  index.exhibitNumbers.restore(matter.id, plan.restore);
  if (plan.unnumbered.length === 0) return;
  const wanted = new Set(plan.unnumbered.map(({ id }) => id));
  const fields = fieldsOf(index, told);
  const placed = placeDocuments(told.documents, fields, matter.facts.chain);
  const paths = pathsOf(told.occurrences);
  const ordered = inNumberingOrder(
    told.documents
      .filter(({ document }) => wanted.has(document.id))
      .map(({ document }) => ({
        document,
        step: placed.get(document.id)!.step,
        fields: fields.get(document.id) ?? [],
        path: paths.get(document.pages[0]!.file) ?? '',
      })),
  );
  index.exhibitNumbers.give(
    matter.id,
    ordered.map(({ pages }) => pages),
  );
}

/**
 * Reads what a brief of a matter may tell, as the index stands now; call in a transaction, after `giveNumbers`.
 * @param program name and version of this program
 * @returns null where people decided since, so that numbers have to be given or withdrawn first.
 * @throws FatalError for an index without events.
 */
export function readSnapshot(index: EvidenceIndex, matter: Matter, program: string): Snapshot | null {
  const head = index.events.lastBesides(handoverKinds);
  if (head === null) throw new FatalError('the index is empty: run evidex run first');
  const told = whatMayBeTold(index, matter);
  const plan = numbersNow(index, matter, told);
  if (plan.unnumbered.length + plan.withdraw.length + plan.restore.length > 0) return null;
  const fields = fieldsOf(index, told);
  const pages = pagesOf(index, told);
  const { observations, left } = toldObservations(index, told);
  const { flags, groups, oneSided } = toldFlags(index, told);
  const paths = pathsOf(told.occurrences);
  return {
    head: { sequence: head.sequence, hash: head.hash, at: head.at },
    program,
    matter,
    answers: index.matters
      .answers(matter.id)
      .filter(({ asking }) => asking === undefined || told.isPageTold(asking))
      .map((answer) => ({
        ...answer,
        papers: answer.papers.filter((paper) => paper.every(told.isPageTold)),
      })),
    documents: snapshotDocuments(index, matter, told, { borne: plan.borne, fields, pages }),
    numbers: index.exhibitNumbers.of(matter.id).map(withoutPagesIfWithheld),
    flags,
    flagGroups: groups,
    indicators: [...index.indicators.all()].filter((mention) => told.isPageTold(mention)),
    observations,
    exceptions: standingExceptions(index)
      .filter(
        ({ file, page, document, path, cause, remedy }) =>
          (file === null || told.isFileTold(file)) &&
          (file === null || page === null || told.isPageTold({ file, page })) &&
          (document === null || fields.has(document)) &&
          (file !== null || !told.namesWithheld(path)) &&
          !told.namesWithheld(cause) &&
          !told.namesWithheld(remedy),
      )
      // A file that was received in a mail that is kept back is told of where it was received elsewhere.
      .map((exception) =>
        exception.file !== null && told.namesWithheld(exception.path)
          ? { ...exception, path: paths.get(exception.file) ?? '' }
          : exception,
      ),
    occurrences: told.occurrences,
    loosePages: loosePages(told, pages),
    unseenWords: unseenWords(index, told, pages),
    search: index.searches.within(searchedLists(index), {
      page: (file, page) => told.isPageTold({ file, page }),
      occurrence: told.isOccurrenceTold,
      mentions: flags.length,
    }),
    partlyWithheld: told.partlyWithheld,
    withheld: { ...told.withheld, sidesWithheld: left + oneSided },
  };
}

function numbersNow(index: EvidenceIndex, matter: Matter, told: MayBeTold): ReturnType<typeof planNumbers> {
  const papers = told.documents.map(({ document: { id, pages } }) => ({ id, pages }));
  return planNumbers(index.exhibitNumbers.of(matter.id), papers, told.keptBack, told.isFileTold);
}

function withoutPagesIfWithheld(number: ExhibitNumber): ExhibitNumber {
  return number.withdrawn === 'withheld' ? { ...number, pages: [] } : number;
}

function fieldsOf(index: EvidenceIndex, told: MayBeTold): Map<string, ReviewedField[]> {
  const ids = told.documents.map(({ document }) => document.id);
  const fields = new Map<string, ReviewedField[]>(ids.map((id) => [id, []]));
  const shared = new SharedParts();
  for (let from = 0; from < ids.length; from += batch)
    for (const reviewed of index.reviewed.fieldsOf(ids.slice(from, from + batch))) {
      const field = toldField(reviewed, told, shared);
      if (field !== null) fields.get(reviewed.field.document)?.push(field);
    }
  return fields;
}

function pagesOf(index: EvidenceIndex, told: MayBeTold): Map<string, PageSummary> {
  const references = new Map<string, PageReference>();
  const add = (page: PageReference): void => {
    if (told.isPageTold(page)) references.set(pageKey(page), { file: page.file, page: page.page });
  };
  for (const { sha256: file, pageCount } of index.ledger.files())
    for (let page = 1; page <= (pageCount ?? 0); page++) add({ file, page });
  for (const { document } of told.documents) for (const page of document.pages) add(page);
  const all = [...references.values()];
  const pages = new Map<string, PageSummary>();
  for (let from = 0; from < all.length; from += 20 * batch)
    for (const [key, page] of index.views.pages(all.slice(from, from + 20 * batch))) pages.set(key, page);
  return pages;
}

/** So many characters of a hidden part are told; the rest stands in its exhibit. */
const mostUnseen = 600;

/** Words of hidden parts and comments of what may be told: no reading holds them, and they are few. */
function unseenWords(
  index: EvidenceIndex,
  told: MayBeTold,
  pages: ReadonlyMap<string, PageSummary>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, page] of pages) {
    if (page.part === null || !told.isPageTold(page)) continue;
    if (hiddenReasons({ notes: [...page.notes] }).length === 0 && !page.notes.some(isBesideText)) continue;
    const letters = [...index.pages.text(page.file, page.page).replace(/\s+/gu, ' ').trim()];
    const cut = letters.length > mostUnseen ? `${letters.slice(0, mostUnseen).join('')} …` : letters.join('');
    if (cut !== '') found.set(key, cut);
  }
  return found;
}

/** Pages of told files that are in no document, or of which no text could be read; by file and page. */
function loosePages(told: MayBeTold, pages: ReadonlyMap<string, PageSummary>): PageSummary[] {
  const inDocument = new Set(told.documents.flatMap(({ document }) => document.pages.map(pageKey)));
  return [...pages.values()]
    .filter((page) => page.kind === 'unreadable' || page.kind === 'blank' || !inDocument.has(pageKey(page)))
    .sort((one, other) => compare(one.file, other.file) || one.page - other.page);
}

interface Known {
  readonly borne: ReadonlyMap<string, number>;
  readonly fields: ReadonlyMap<string, readonly ReviewedField[]>;
  readonly pages: ReadonlyMap<string, PageSummary>;
}

function snapshotDocuments(
  index: EvidenceIndex,
  matter: Matter,
  told: MayBeTold,
  { borne, fields, pages }: Known,
): SnapshotDocument[] {
  const placed = placeDocuments(told.documents, fields, matter.facts.chain);
  const absent = new Map<string, SnapshotDocument['absent'][number][]>();
  for (let from = 0; from < told.documents.length; from += batch)
    for (const each of index.reviewed.absentOf(
      told.documents.slice(from, from + batch).map(({ document }) => document.id),
    ))
      addUnder(absent, each.document, each);
  const paired = pairTranslations(
    told.documents.map((each) => ({ ...each, number: borne.get(each.document.id)! })),
    index.observations.all(),
  );
  const occurrences = new Map<string, Occurrence[]>();
  for (const occurrence of told.occurrences) {
    if (occurrence.file === null || occurrence.state === 'ignored') continue;
    addUnder(occurrences, occurrence.file, occurrence);
  }
  for (const all of occurrences.values())
    all.sort((one, other) => one.depth - other.depth || compare(one.path, other.path));
  return told.documents
    .map(({ document, relation, confidentiality, privilege }: ToldDocument): SnapshotDocument => {
      const number = borne.get(document.id)!;
      const first = document.pages[0]!.file;
      return {
        number,
        document,
        relation,
        confidentiality,
        privilege,
        placed: placed.get(document.id)!,
        occurrences: occurrences.get(first) ?? [],
        mediaType: index.ledger.file(first)?.mediaType ?? '',
        pages: document.pages.flatMap((page) => pages.get(pageKey(page)) ?? []),
        fields: fields.get(document.id) ?? [],
        absent: absent.get(document.id) ?? [],
        ...paired.get(number)!,
      };
    })
    .sort((one, other) => one.number - other.number);
}

/** Observations of which every side may be told. */
function toldObservations(
  index: EvidenceIndex,
  told: MayBeTold,
): { readonly observations: Observation[]; readonly left: number } {
  const all = index.observations.all();
  const observations = all.filter(
    ({ statement, places }) =>
      places.every(
        ({ file, page, value }) =>
          told.isFileTold(file) &&
          (page === null || told.isPageTold({ file, page })) &&
          !told.namesWithheld(value),
      ) && !told.namesWithheld(statement),
  );
  return { observations, left: all.length - observations.length };
}

/** The path that a file is known by: of the shallowest occurrence that may be told, then the first by path. */
function pathsOf(occurrences: readonly Occurrence[]): Map<string, string> {
  const first = new Map<string, Occurrence>();
  for (const occurrence of occurrences) {
    if (occurrence.file === null || occurrence.state === 'ignored') continue;
    const known = first.get(occurrence.file);
    if (
      known === undefined ||
      occurrence.depth < known.depth ||
      (occurrence.depth === known.depth && occurrence.path < known.path)
    )
      first.set(occurrence.file, occurrence);
  }
  return new Map([...first].map(([file, { path }]) => [file, path]));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
