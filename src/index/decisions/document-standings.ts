import type { EvidenceDocument } from '../../model/document.ts';
import type { PageReference } from '../../model/page.ts';
import { documentFinder, sameDocument } from '../../model/same-document.ts';
import type { DecidedChange, ProjectedInMatter, ProjectedStanding } from '../document-change-store.ts';
import type { EvidenceIndex } from '../evidence-index.ts';

/** The documents with pages of a file, and what people said of them as wholes. */
export interface DocumentStandings {
  readonly documents: readonly EvidenceDocument[];
  readonly standings: readonly ProjectedStanding[];
  readonly inMatters: readonly ProjectedInMatter[];
}

type SaidOfWhole = Partial<
  Pick<ProjectedStanding, 'relation' | 'translates' | 'confidentiality' | 'privilege'>
>;
type SaidInMatter = Partial<Pick<ProjectedInMatter, 'relation' | 'step' | 'component'>>;

/** What follows for the documents with pages of a file from the decisions that name them. Nothing is written. */
export function documentStandings(index: EvidenceIndex, file: string): DocumentStandings {
  const documents = documentsOn(index, file);
  // A document of several files may have been decided about before these were put together.
  const files = new Set([file, ...documents.flatMap(({ pages }) => pages.map((page) => page.file))]);
  const decided = new Map(
    [...files].flatMap((each) => index.documentChanges.ofFile(each)).map((each) => [each.event, each]),
  );
  const standsFor = documentFinder(documents);
  const whole = new Map<string, ProjectedStanding>();
  const within = new Map<string, ProjectedInMatter>();
  const first = index.matters.first();
  const note = (document: string, event: number, said: SaidOfWhole): void => {
    const before = whole.get(document) ?? { document, ...nothingOfWhole };
    whole.set(document, { ...before, ...said, event });
  };
  const noteIn = (matter: string, document: string, event: number, said: SaidInMatter): void => {
    const key = `${matter} ${document}`;
    const before = within.get(key) ?? { matter, document, ...nothingInMatter };
    within.set(key, { ...before, ...said, event });
  };
  for (const { change, component, event, undone } of inOrder(decided)) {
    const document = undone || !('pages' in change) ? undefined : standsFor(change.pages)?.id;
    if (document === undefined) continue;
    switch (change.action) {
      case 'relate': {
        const { matter, relation } = change;
        // The first matter is the one that is meant where none is named: what is said last of it counts either way.
        if (matter === undefined || matter === first) note(document, event, { relation });
        else noteIn(matter, document, event, { relation });
        break;
      }
      case 'mark':
        note(document, event, {
          confidentiality: change.confidentiality,
          privilege: change.privilege,
        });
        break;
      case 'place':
        noteIn(change.matter, document, event, { step: change.step, component });
        break;
      case 'pair':
        note(document, event, { translates: documentOf(index, change.original)?.id ?? null });
        break;
    }
  }
  return {
    documents,
    standings: [...whole.values()].filter(saysSomething(nothingOfWhole)),
    inMatters: [...within.values()].filter(saysSomething(nothingInMatter)),
  };
}

const nothingOfWhole = { relation: null, translates: null, confidentiality: null, privilege: null };
const nothingInMatter = { relation: null, step: null, component: null };

/** True for a row with something in it besides what it is about. */
function saysSomething<Nothing extends object>(
  nothing: Nothing,
): (row: Readonly<Record<keyof Nothing, unknown>>) => boolean {
  const names = Object.keys(nothing) as (keyof Nothing)[];
  return (row) => names.some((name) => row[name] !== null);
}

function inOrder(decided: ReadonlyMap<number, DecidedChange>): DecidedChange[] {
  return [...decided.values()].sort((one, other) => one.event - other.event);
}

/** The document that pages seen earlier stand for now; null where none fits, or where its file is held. */
function documentOf(index: EvidenceIndex, pages: readonly PageReference[]): EvidenceDocument | null {
  const files = [...new Set(pages.map(({ file }) => file))];
  const known = new Map(files.flatMap((file) => documentsOn(index, file)).map((each) => [each.id, each]));
  return sameDocument(pages, [...known.values()]);
}

function documentsOn(index: EvidenceIndex, file: string): EvidenceDocument[] {
  return [...index.results.documentsOf(file), ...index.results.documentsWithPagesOf(file)];
}
