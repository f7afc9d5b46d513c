import type { EvidenceIndex } from '../../index/evidence-index.ts';
import { UsageError } from '../../model/exception.ts';
import type { ScreeningSettings } from '../../screening/index.ts';
import { compareEditions, type EditionComparison } from '../../screening/lists/compare/compare-editions.ts';
import { type CoverageReport, coverageOf } from '../../screening/lists/coverage.ts';
import { type Carried, carriedOver, nothingCarried } from '../../screening/lists/edition-carry.ts';
import { ListConflict } from '../../screening/lists/load.ts';
import { type ActiveEdition, assemble, type ListsOfIndex, sourceOf } from './active-lists.ts';
import type { KnownEdition, KnownList, KnownTable } from './known-editions.ts';

/** What activating an edition would do; nothing is changed yet. */
export interface ActivationPlan {
  readonly edition: KnownEdition;
  /** The edition that is active now; null for a list that has none. */
  readonly before: KnownEdition | null;
  /** How the two differ; null where there is nothing to compare. */
  readonly comparison: EditionComparison | null;
  readonly carried: Carried;
  /** Whether every name is found where it stands, with one misread character too. */
  readonly coverage: CoverageReport;
}

/**
 * Tries an edition out in place of the active one.
 * @throws UsageError when it is active already, or cannot stand beside the other lists.
 */
export function planActivation(
  lists: ListsOfIndex,
  edition: KnownEdition,
  settings: Partial<ScreeningSettings>,
): ActivationPlan {
  const others = <Active extends ActiveEdition>(all: readonly Active[]): Active[] =>
    all.filter(({ known }) => known.edition.id !== edition.edition.id);
  const before =
    [...lists.lists, ...lists.tables].find(({ known }) => known.edition.id === edition.edition.id) ?? null;
  if (before !== null && before.known.kind !== edition.kind)
    throw new UsageError(
      `${edition.edition.id} is the id of a ${before.known.kind === 'list' ? 'list' : 'table of aliases'} here; import the file under another one with --id`,
    );
  if (before?.known.hash === edition.hash)
    throw new UsageError(`${edition.edition.id}@${edition.edition.version} is active already`);
  const isList = edition.kind === 'list';
  const source = before !== null && isListEdition(before) ? sourceOf(before) : null;
  const carried = isList && source !== null ? carriedOver(source, edition.edition) : nothingCarried;
  const fresh = { carried, since: null, check: null };
  const after = {
    known: lists.known,
    lists: isList ? [...others(lists.lists), { known: edition, ...fresh }] : lists.lists,
    tables: isList ? lists.tables : [...others(lists.tables), { known: edition, ...fresh }],
  };
  // A choice of lists in the pipeline file says what is searched, not what can be found.
  const { lists: _chosen, ...tolerance } = settings;
  const touched = isList ? null : new Set(edition.edition.rows.map((row) => `${row.list}\n${row.entry}`));
  const coverage = coverageOf(assembleOrRefuse(after), tolerance, (entry) =>
    touched === null ? entry.list === edition.edition.id : touched.has(`${entry.list}\n${entry.id}`),
  );
  return {
    edition,
    before: before?.known ?? null,
    comparison: isList && source !== null ? compareEditions(beforeOf(before!), edition.edition) : null,
    carried,
    coverage,
  };
}

function isListEdition(edition: ActiveEdition): edition is ActiveEdition<KnownList> {
  return edition.known.kind === 'list';
}

function beforeOf(active: ActiveEdition): KnownList['edition'] {
  return (active.known as KnownList).edition;
}

function assembleOrRefuse(after: {
  readonly known: readonly KnownEdition[];
  readonly lists: readonly ActiveEdition<KnownList>[];
  readonly tables: readonly ActiveEdition<KnownTable>[];
}): ReturnType<typeof assemble> {
  try {
    return assemble(after);
  } catch (error) {
    if (!(error instanceof ListConflict)) throw error;
    throw new UsageError(`it cannot be searched beside the other lists: ${error.message}`);
  }
}

/** Activates the edition of a plan; call under the lock of runs. */
export function activate(
  index: EvidenceIndex,
  { edition, before, carried, comparison, coverage }: ActivationPlan,
): void {
  const { id, version } = edition.edition;
  index.transaction(() =>
    index.lists.activate({ list: id, version, hash: edition.hash }, carried, {
      before: before === null ? null : before.hash,
      kept: carried.entries.length,
      missed: coverage.missed.length,
      ...(comparison === null
        ? {}
        : {
            added: comparison.added.length,
            removed: comparison.removed.length,
            renamed: comparison.renamed.length,
          }),
    }),
  );
}
