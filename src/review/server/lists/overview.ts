import { stepLabels, stepsOf } from '../../../../schemas/index.ts';
import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import { standingExceptions } from '../../../index/export-reader.ts';
import { readFlagGroups } from '../../../index/flag-groups/read-groups.ts';
import { undecidedName, unknownName } from '../../../index/review/list-filter.ts';
import { type ReviewState, reviewStateSchema } from '../../../model/field.ts';
import { gradeSchema } from '../../../model/flag.ts';
import {
  flagGroupStateLabels,
  gradeWithLabel,
  occurrenceLabels,
  pageLabels,
  relationLabels,
  reviewLabels,
  todoLabels,
  wordsOfCode,
} from '../../../model/labels.ts';
import type { Matter } from '../../../model/matter.ts';
import type { PageKind } from '../../../model/page.ts';
import type { OccurrenceState } from '../../../model/source-file.ts';
import { todos } from '../../../model/todo.ts';
import { searchedLists } from '../../../pipeline/lists/searched-lists.ts';
import type { NamedCount, Overview } from '../../api/lists.ts';
import { documentTypeLabel } from '../views/labels.ts';
import { Kept } from './kept.ts';
import { relationsIn } from './relations-in.ts';

type DocumentCounts = Pick<
  Overview,
  'documentsByType' | 'documentsByCategory' | 'documentsByStep' | 'documentsByRelation' | 'suppliers'
>;

/** What the batch holds; what was counted is kept until something of its kind changes. */
export class OverviewCounts {
  readonly #index: EvidenceIndex;
  readonly #timed: boolean;
  readonly #ledger: Kept<Pick<Overview, 'occurrences'>>;
  readonly #pages: Kept<Pick<Overview, 'pages'>>;
  readonly #flags: Kept<Pick<Overview, 'flagsByGrade' | 'flagGroupsByState'>>;
  readonly #exceptions: Kept<Pick<Overview, 'exceptionsByCode'>>;
  readonly #searched: Kept<string>;
  readonly #documents: Kept<DocumentCounts>;
  /** @param timed whether the time of people at work is told */
  constructor(index: EvidenceIndex, timed: boolean) {
    this.#index = index;
    this.#timed = timed;
    const since =
      (...kinds: readonly ('ledger' | 'pages' | 'exceptions' | 'flags')[]) =>
      (): string => {
        const clocks = index.reviewLists.clocks();
        return kinds.map((kind) => clocks[kind]).join(' ');
      };
    this.#documents = new Kept(
      () => String(index.reviewLists.documentsVersion),
      () => documentsOf(index),
    );
    this.#ledger = new Kept(since('ledger'), () => ({ occurrences: occurrencesOf(index) }));
    this.#pages = new Kept(since('ledger', 'pages'), () => ({ pages: pagesOf(index) }));
    this.#flags = new Kept(since('ledger', 'flags'), () => flagsOf(index));
    this.#exceptions = new Kept(since('ledger', 'exceptions'), () => ({
      exceptionsByCode: counted(standingExceptions(index).map(({ code }) => code)),
    }));
    this.#searched = new Kept(
      since('ledger', 'pages', 'exceptions', 'flags'),
      () => index.searches.batch(searchedLists(index)).statement,
    );
  }

  /** @param matter the one that documents are counted by their relation to; null while there is none */
  of(matter: Matter | null): Overview {
    const index = this.#index;
    const run = index.runs.last();
    const { sequence, hash } = index.events.head();
    return {
      ...this.#ledger.value,
      ...this.#pages.value,
      ...this.#documents.value,
      // Of the first matter they are kept with what else is known of documents.
      ...(matter === null || matter.isFirst ? {} : byRelation(index, matter)),
      ...this.#fields(),
      ...this.#flags.value,
      ...this.#exceptions.value,
      reviewers: this.#reviewers(),
      searched: this.#searched.value,
      chain: { events: sequence, head: hash },
      lastRun: run === null ? null : { started: run.started, outcome: run.outcome },
    };
  }

  #fields(): Pick<Overview, 'fieldsByState' | 'fieldsByTodo'> {
    const counts = this.#index.reviewLists.fieldCounts();
    return {
      fieldsByState: reviewStateSchema.options.map((state: ReviewState) => ({
        name: state,
        label: reviewLabels[state],
        count: counts.states.get(state) ?? 0,
      })),
      fieldsByTodo: todos.map((todo, number) => ({
        name: todo,
        label: todoLabels[todo],
        count: counts.todos[number] ?? 0,
      })),
    };
  }

  #reviewers(): Overview['reviewers'] {
    const active = new Map(
      this.#index
        .count('SELECT reviewer AS name, SUM(active) AS count FROM sitting GROUP BY reviewer')
        .map((row) => [row.name, row.count]),
    );
    const decisions = new Map(
      this.#index
        .count('SELECT reviewer AS name, COUNT(*) AS count FROM decision GROUP BY reviewer')
        .map((row) => [row.name, row.count]),
    );
    return [...new Set([...decisions.keys(), ...active.keys()])].sort().map((name) => ({
      name,
      decisions: decisions.get(name) ?? 0,
      documents: this.#index.reviewLists.documents({ reviewer: name }, 'document', null, 1).total,
      active: this.#timed ? (active.get(name) ?? 0) : null,
    }));
  }
}

function documentsOf(index: EvidenceIndex): DocumentCounts {
  const documents = index.reviewLists.knownDocuments();
  const byType = counted(
    documents.map(({ type }) => type),
    documentTypeLabel,
  );
  const steps = byType.flatMap(({ name, count }) => stepsOf(name).map((step) => ({ step, count })));
  const bySteps = new Map<string, number>();
  for (const { step, count } of steps) bySteps.set(step, (bySteps.get(step) ?? 0) + count);
  return {
    documentsByType: byType,
    documentsByCategory: counted(
      documents.flatMap(({ categories }) => categories),
      wordsOfCode,
    ),
    documentsByStep: [...stepLabels].flatMap(([name, label]) => {
      const count = bySteps.get(name);
      return count === undefined ? [] : [{ name, label, count }];
    }),
    ...byRelation(index, null),
    suppliers: counted(
      documents.flatMap(({ suppliers }) => (suppliers.length === 0 ? [unknownName] : suppliers)),
      (name) => (name === unknownName ? 'not known' : name),
    ).sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

/** Documents by their relation to a matter; null stands for the first one. */
function byRelation(
  index: EvidenceIndex,
  matter: Matter | null,
): Pick<DocumentCounts, 'documentsByRelation'> {
  const relationOf = relationsIn(index, matter);
  const counts = new Map<string, number>();
  for (const document of index.reviewLists.knownDocuments()) {
    const name = relationOf(document) ?? undecidedName;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {
    documentsByRelation: Object.entries({ [undecidedName]: 'not triaged', ...relationLabels }).map(
      ([name, label]) => ({ name, label, count: counts.get(name) ?? 0 }),
    ),
  };
}

function occurrencesOf(index: EvidenceIndex): NamedCount[] {
  return index
    .count(
      `SELECT CASE WHEN held IS NOT NULL THEN 'held' ELSE COALESCE(state, 'pending') END AS name, COUNT(*) AS count
       FROM occurrence GROUP BY 1 ORDER BY count DESC, name`,
    )
    .map((row) => ({ ...row, label: occurrenceLabels[row.name as OccurrenceState] }));
}

function pagesOf(index: EvidenceIndex): NamedCount[] {
  return index
    .count(
      `SELECT CASE WHEN held = 1 THEN 'held' ELSE kind END AS name, COUNT(*) AS count
       FROM page JOIN file ON sha256 = page.file GROUP BY 1 ORDER BY count DESC, name`,
    )
    .map((row) => ({
      ...row,
      label: row.name === 'held' ? occurrenceLabels.held : pageLabels[row.name as PageKind],
    }));
}

function flagsOf(index: EvidenceIndex): Pick<Overview, 'flagsByGrade' | 'flagGroupsByState'> {
  const grades = new Map(
    index
      .count('SELECT grade AS name, COUNT(*) AS count FROM flag GROUP BY grade')
      .map((row) => [row.name, row.count]),
  );
  const states = new Map<string, number>();
  for (const { state } of readFlagGroups(index)) states.set(state, (states.get(state) ?? 0) + 1);
  return {
    flagsByGrade: gradeSchema.options.flatMap((grade) => {
      const count = grades.get(grade);
      return count === undefined ? [] : [{ name: grade, label: gradeWithLabel(grade), count }];
    }),
    flagGroupsByState: Object.entries(flagGroupStateLabels).flatMap(([name, label]) => {
      const count = states.get(name);
      return count === undefined ? [] : [{ name, label, count }];
    }),
  };
}

/** How often each name comes, the most frequent first. */
function counted(names: readonly string[], labelOf: (name: string) => string = wordsOfCode): NamedCount[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, label: labelOf(name), count }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
}
