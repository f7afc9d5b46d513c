import type { KnownField } from '../index/decisions/reviewed-fields.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import type { Relation } from '../model/document-decision.ts';
import type { ExhibitNumber, Matter, MatterFacts } from '../model/matter.ts';
import { type ReckonedClock, reckonClocks } from './clocks/index.ts';
import { type ChecklistEntry, checklistOf } from './requests/checklist.ts';
import { isConfirmed, isShown } from './sheets/items.ts';
import { type ToldDocument, whatMayBeTold } from './snapshot/may-be-told.ts';

/** A document of the matter with what was read in it. */
export interface MatterPaper extends ToldDocument {
  readonly fields: readonly KnownField[];
}

/** A day or number that a paper of customs states about the detention; never taken over by itself. */
export interface StatedOnNotice {
  readonly fact: keyof MatterFacts;
  readonly value: string;
  readonly normalized: string | null;
  readonly isConfirmed: boolean;
  readonly document: string;
  readonly path: string;
  readonly page: number;
}

/** Everything that `matter show` tells. */
export interface MatterState {
  readonly matter: Matter;
  readonly relations: ReadonlyMap<Relation | null, number>;
  readonly placed: number;
  readonly confidential: number;
  readonly withheld: ReturnType<typeof whatMayBeTold>['withheld'];
  readonly numbers: readonly ExhibitNumber[];
  readonly clocks: readonly ReckonedClock[];
  readonly stated: readonly StatedOnNotice[];
  readonly checklist: readonly ChecklistEntry<MatterPaper>[];
  /** Path by which each paper is told of. */
  readonly paths: ReadonlyMap<string, string>;
}

/** Fields of notices that say something a matter has a fact for. */
const factOfForm: Readonly<Record<string, keyof MatterFacts>> = {
  'dates.presented': 'presentedOn',
  'dates.responseDue': 'answersBy',
  'references.entry': 'entry',
};

/** Fields that are about the notice itself. */
const factOfNotice: Readonly<Record<string, Readonly<Record<string, keyof MatterFacts>>>> = {
  detention_notice: { issueDate: 'detainedOn', documentNumber: 'detention' },
  exclusion_notice: { issueDate: 'excludedOn' },
};

/** How a matter stands now. */
export function matterState(index: EvidenceIndex, matter: Matter): MatterState {
  const told = whatMayBeTold(index, matter);
  const papers = papersOfCustoms(index, told.documents);
  const relations = new Map<Relation | null, number>();
  for (const { relation } of told.documents) relations.set(relation, (relations.get(relation) ?? 0) + 1);
  const paths = new Map<string, string>();
  for (const { document } of papers) {
    const file = document.pages[0]!.file;
    const occurrence = told.occurrences.find((each) => each.file === file);
    paths.set(document.id, occurrence === undefined ? '' : index.names.shownPath(occurrence));
  }
  return {
    matter,
    relations,
    placed: told.documents.filter(({ matterDocument }) => matterDocument?.step != null).length,
    confidential: told.documents.filter(
      ({ confidentiality }) => confidentiality !== null && confidentiality !== 'none',
    ).length,
    withheld: told.withheld,
    numbers: index.exhibitNumbers.of(matter.id),
    clocks: reckonClocks(matter.facts),
    stated: papers.flatMap((paper) => statedOn(paper, paths.get(paper.document.id)!)),
    checklist: checklistOf(papers, index.matters.answers(matter.id)),
    paths,
  };
}

/** Papers that ask for documents, or that are notices of customs; those of other shipments ask nothing of this matter. */
function papersOfCustoms(index: EvidenceIndex, documents: readonly ToldDocument[]): MatterPaper[] {
  const asking = new Set(
    index
      .count("SELECT DISTINCT document AS name, 0 AS count FROM field_review WHERE form = 'request.text'")
      .map(({ name }) => name),
  );
  const wanted = documents.filter(
    ({ document, relation }) =>
      relation !== 'other-shipment' &&
      (asking.has(document.id) || Object.hasOwn(factOfNotice, document.type)),
  );
  const fields = Map.groupBy(
    index.reviewed.fieldsOf(wanted.map(({ document }) => document.id)),
    ({ field }) => field.document,
  );
  return wanted.map((paper) => ({ ...paper, fields: fields.get(paper.document.id) ?? [] }));
}

function statedOn({ document, fields }: MatterPaper, path: string): StatedOnNotice[] {
  const own = factOfNotice[document.type];
  if (own === undefined) return [];
  return fields.flatMap((reviewed): StatedOnNotice[] => {
    const fact = own[reviewed.form] ?? factOfForm[reviewed.form];
    const place = reviewed.field.groundings.find(({ status }) => status !== 'ungrounded');
    if (fact === undefined || place === undefined || !isShown(reviewed)) return [];
    const { value, normalized } = reviewed.field;
    const page = { document: document.id, path, page: place.page };
    return [{ fact, value, normalized, isConfirmed: isConfirmed(reviewed), ...page }];
  });
}
