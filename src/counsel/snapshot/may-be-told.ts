import type { EvidenceIndex } from '../../index/evidence-index.ts';
import { memberKey } from '../../index/ledger-store.ts';
import { isMail } from '../../index/name-store.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { Confidentiality, Privilege, Relation } from '../../model/document-decision.ts';
import type { Matter, MatterDocument } from '../../model/matter.ts';
import type { PageReference } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
import type { Occurrence } from '../../model/source-file.ts';
import { familiesOf } from '../../pipeline/families.ts';
import { addUnder } from '../add-under.ts';
import type { Snapshot } from './snapshot.ts';
import { withheldNames } from './withheld-names.ts';

/** A document with what people said of it, for one matter. */
export interface ToldDocument {
  readonly document: EvidenceDocument;
  readonly relation: Relation | null;
  readonly confidentiality: Confidentiality | null;
  readonly privilege: Privilege | null;
  /** Id of the document that a person said it translates. */
  readonly translates: string | null;
  readonly matterDocument: MatterDocument | null;
}

/** What of an index a brief may tell; everything that is not in here is kept back. */
export interface MayBeTold {
  /** By file, first page and id. */
  readonly documents: readonly ToldDocument[];
  /** Pages of the documents that are kept back: which numbers are theirs, and nothing else. */
  readonly keptBack: readonly Pick<EvidenceDocument, 'id' | 'pages'>[];
  /** Custody rows, by file and path. */
  readonly occurrences: readonly Occurrence[];
  readonly isFileTold: (file: string) => boolean;
  readonly isPageTold: (page: PageReference) => boolean;
  readonly isOccurrenceTold: (path: string, file: string | null) => boolean;
  /** True for words that name something kept back: a path, or a name in a mail. */
  readonly namesWithheld: (words: string) => boolean;
  readonly partlyWithheld: ReadonlySet<string>;
  readonly withheld: Omit<Snapshot['withheld'], 'sidesWithheld'>;
}

/**
 * What of an index may be told in the brief of a matter. Kept back are held and quarantined files; documents that a person
 * marked as privileged or related to the matter as on hold, with the whole mail that they came in, or, of a file with
 * several documents, that document alone; and every document with a page of one of these.
 */
export function whatMayBeTold(index: EvidenceIndex, matter: Matter): MayBeTold {
  const files = new Map([...index.ledger.files()].map((file) => [file.sha256, file]));
  const quarantine = index.quarantine.all();
  const taken = (wanted: 'subject' | 'container'): string[] =>
    quarantine.flatMap(({ sha256, kind }) => (kind === wanted ? [sha256] : []));
  const quarantined = new Set(taken('subject'));
  const isHeld = (file: string): boolean => files.get(file)?.held !== false || quarantined.has(file);
  const known = [...index.results.documents()];
  const all = known.filter(({ pages }) => !pages.some(({ file }) => isHeld(file)));
  const marks = index.views.marks();
  const matters = index.matters.documents(matter);
  const said = (document: EvidenceDocument): ToldDocument => ({
    document,
    relation: matters.get(document.id)?.relation ?? null,
    confidentiality: marks.get(document.id)?.confidentiality ?? null,
    privilege: marks.get(document.id)?.privilege ?? null,
    translates: marks.get(document.id)?.translates ?? null,
    matterDocument: matters.get(document.id) ?? null,
  });
  const documents = all.map(said);
  const privileged = documents.filter(({ privilege }) => privilege !== null && privilege !== 'none');
  const onHold = documents.filter(({ relation }) => relation === 'hold');
  const occurrences = [...index.ledger.occurrences()];
  const kept = new Withheld(index, occurrences, documents);
  // Privileged ones first: what is both is counted as privileged.
  const privilegedIds = kept.add(privileged);
  const privilegedFiles = kept.filesWithoutDocuments();
  const onHoldIds = kept.add(onHold);
  const told = documents.filter(({ document }) => !kept.documents.has(document.id));
  const toldIds = new Set(told.map(({ document }) => document.id));
  const isFileTold = (file: string): boolean => !isHeld(file) && !kept.files.has(file);
  const isOccurrenceHidden = (occurrence: Occurrence): boolean =>
    occurrence.state === 'held' ||
    kept.occurrences.has(occurrence) ||
    (occurrence.file !== null && files.has(occurrence.file) && !isFileTold(occurrence.file));
  const shown = occurrences.filter((occurrence) => !isOccurrenceHidden(occurrence));
  const shownKeys = new Set(shown.map(({ path, file }) => memberKey(path, file)));
  const namesWithheld = withheldNames(occurrences.filter(isOccurrenceHidden), shown);
  return {
    documents: told,
    keptBack: known.flatMap(({ id, pages }) => (toldIds.has(id) ? [] : [{ id, pages }])),
    occurrences: shown.map((occurrence) =>
      occurrence.reason !== null && namesWithheld(occurrence.reason)
        ? { ...occurrence, reason: null }
        : occurrence,
    ),
    isFileTold,
    isPageTold: (page) => isFileTold(page.file) && !kept.pages.has(pageKey(page)),
    isOccurrenceTold: (path, file) => shownKeys.has(memberKey(path, file)),
    namesWithheld,
    partlyWithheld: new Set([...kept.carriers, ...taken('container')].filter(isFileTold)),
    withheld: {
      heldFiles: [...files.values()].filter(({ sha256, held }) => held && !quarantined.has(sha256)).length,
      quarantinedFiles: quarantined.size,
      privilegedDocuments: privilegedIds,
      privilegedFiles,
      documentsOnHold: onHoldIds,
    },
  };
}

/** What is kept back because of what people said of documents. */
class Withheld {
  readonly documents = new Set<string>();
  readonly pages = new Set<string>();
  readonly files = new Set<string>();
  readonly occurrences = new Set<Occurrence>();
  /** Files with something in them that is kept back: a document, or a member. */
  readonly carriers = new Set<string>();
  readonly #index: EvidenceIndex;
  readonly #occurrences: readonly Occurrence[];
  readonly #ofFile = new Map<string, Occurrence[]>();
  readonly #byPage = new Map<string, EvidenceDocument[]>();
  readonly #documentsOfFile = new Map<string, Set<string>>();
  readonly #all: readonly EvidenceDocument[];
  #mails: ReadonlyMap<Occurrence, readonly Occurrence[]> | null = null;

  constructor(index: EvidenceIndex, occurrences: readonly Occurrence[], documents: readonly ToldDocument[]) {
    this.#index = index;
    this.#occurrences = occurrences;
    this.#all = documents.map(({ document }) => document);
    for (const occurrence of occurrences)
      if (occurrence.file !== null) addUnder(this.#ofFile, occurrence.file, occurrence);
    for (const document of this.#all)
      for (const page of document.pages) {
        addUnder(this.#byPage, pageKey(page), document);
        const known = this.#documentsOfFile.get(page.file);
        if (known === undefined) this.#documentsOfFile.set(page.file, new Set([document.id]));
        else known.add(document.id);
      }
  }

  /** Keeps documents back with all that goes with them. Returns how many more documents are kept back now. */
  add(marked: readonly ToldDocument[]): number {
    const before = this.documents.size;
    let open = marked.map(({ document }) => document);
    while (open.length > 0) {
      for (const document of open) this.#addDocument(document);
      // A page that is kept back keeps every document back that shows it, and so on.
      open = this.#all.filter(
        (document) =>
          !this.documents.has(document.id) &&
          document.pages.some((page) => this.pages.has(pageKey(page)) || this.files.has(page.file)),
      );
    }
    return this.documents.size - before;
  }

  /** Number of files that are kept back and in no document. */
  filesWithoutDocuments(): number {
    return [...this.files].filter((file) => !this.#documentsOfFile.has(file)).length;
  }

  #addDocument(document: EvidenceDocument): void {
    this.documents.add(document.id);
    for (const page of document.pages) this.pages.add(pageKey(page));
    for (const file of new Set(document.pages.map(({ file: own }) => own))) {
      this.carriers.add(file);
      const all = this.#documentsOfFile.get(file)!;
      // A file of which nothing else is told is not told of itself.
      if ([...all].every((id) => this.documents.has(id))) this.files.add(file);
      for (const occurrence of this.#ofFile.get(file) ?? []) this.#addWithFamily(occurrence);
    }
  }

  /** Keeps the whole mail back that an occurrence came in; else what lies in its file; what it lies in carries it. */
  #addWithFamily(occurrence: Occurrence): void {
    const mail = this.#mailOf(occurrence);
    const members = mail ?? below(occurrence, this.#occurrences);
    for (const member of members) this.occurrences.add(member);
    for (const { file } of members) {
      if (file === null) continue;
      // What was received elsewhere too is told of from there.
      if ((this.#ofFile.get(file) ?? []).every((each) => this.occurrences.has(each) || each.state === 'held'))
        this.files.add(file);
    }
    for (let at: Occurrence | undefined = occurrence; at !== undefined; at = this.#parentOf(at))
      if (at.file !== null) this.carriers.add(at.file);
  }

  #parentOf({ parent, parentFile }: Occurrence): Occurrence | undefined {
    if (parent === null) return undefined;
    const at = (this.#ofFile.get(parentFile ?? '') ?? []).find(({ path }) => path === parent);
    return at ?? this.#occurrences.find(({ path }) => path === parent);
  }

  #mailOf(occurrence: Occurrence): readonly Occurrence[] | null {
    if (this.#mails === null) {
      const mails = new Map<Occurrence, readonly Occurrence[]>();
      const own = new Map(this.#occurrences.map((each) => [memberKey(each.path, each.file), each]));
      for (const family of familiesOf(this.#index)) {
        if (!isMail(family.root.mediaType)) continue;
        const members = family.occurrences.map(({ path, file }) => own.get(memberKey(path, file))!);
        for (const member of members) mails.set(member, members);
      }
      this.#mails = mails;
    }
    return this.#mails.get(occurrence) ?? null;
  }
}

/** Everything that lies in the file of an occurrence, at any depth; not the occurrence itself. */
function below(occurrence: Occurrence, all: readonly Occurrence[]): Occurrence[] {
  const prefix = `${occurrence.path}!/`;
  return all.filter(({ path }) => path.startsWith(prefix));
}
