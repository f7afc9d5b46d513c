import type { EvidenceIndex } from '../../index/evidence-index.ts';
import { suppliersByFile } from '../../index/flag-groups/read-groups.ts';
import type { ScreenedEdition, ScreeningRow } from '../../index/screening-store.ts';
import type { SearchRecord } from '../../index/search-record.ts';
import type { Field } from '../../model/field.ts';
import type { Flag, Grade } from '../../model/flag.ts';
import type { FlagChangeKind, FlagChangeReason } from '../../model/flag-change.ts';
import { searchedLists } from '../lists/searched-lists.ts';
import { gradeRank, isRaised, kindRank } from './change-order.ts';
import { compareFlags, undoChanges } from './compare-flags.ts';
import { goodsOfMention, type MentionedGoods } from './goods-of-mention.ts';

/** One mention that came, went or changed, with where it stands and whose papers those are. */
export interface ReportedChange {
  readonly kind: FlagChangeKind;
  /** True for what somebody should look at: a new mention, a surer grade, a denial that fell away. */
  readonly raised: boolean;
  readonly reason: FlagChangeReason;
  readonly suppliers: readonly (string | null)[];
  readonly goods: readonly MentionedGoods[];
  readonly file: { readonly sha256: string; readonly path: string };
  readonly document: { readonly id: string; readonly type: string } | null;
  readonly page: number;
  readonly list: { readonly id: string; readonly version: string };
  readonly entry: { readonly id: string; readonly name: string; readonly matchedAlias: string };
  readonly quote: string;
  readonly grade: { readonly before: Grade | null; readonly now: Grade | null };
  readonly polarity: { readonly before: string | null; readonly now: string | null };
  readonly explanation: string;
  readonly flag: string;
}

export interface ListChange {
  readonly id: string;
  readonly title: string;
  /** Edition of the report before; null where there was none. */
  readonly before: Pick<ScreenedEdition, 'version' | 'hash'> | null;
  /** Edition now; null for a list that is not searched any more. */
  readonly now: Pick<
    ScreenedEdition,
    'version' | 'hash' | 'retrieved' | 'entries' | 'names' | 'checked'
  > | null;
}

/** What has changed among the mentions of listed names since the last evidex screen. */
export interface ScreeningReport {
  readonly screening: number;
  /** When the report before was made, ISO 8601; null for the first. */
  readonly since: string | null;
  readonly lists: readonly ListChange[];
  readonly matcher: { readonly before: string | null; readonly now: string };
  /** Searched by this pass; 0 where everything was searched with the same lists and rules already. */
  readonly files: number;
  readonly pages: number;
  /** Files that could not be searched within the limits. */
  readonly failed: number;
  readonly counts: Readonly<Record<FlagChangeKind, number>> & {
    /** Regraded or changed ones that say more than before. */
    readonly raised: number;
  };
  /** In the order in which they should be read. */
  readonly changes: readonly ReportedChange[];
  /** What was searched and what was not, of the whole index. */
  readonly search: SearchRecord;
}

/**
 * How the mentions of an index differ from those of the last evidex screen, whatever passes came between: a broken-off
 * one, or runs. What papers bring that were read since is new; without an earlier evidex screen papers are the
 * baseline, and only what differs from their own first screening is told.
 * @param screening the pass that is reported
 * @param since the evidex screen before it; null for none
 */
export function screeningReport(
  index: EvidenceIndex,
  screening: ScreeningRow,
  since: ScreeningRow | null,
  failed: number,
): ScreeningReport {
  const changes = reportedChanges(index, since?.id ?? 0, since !== null);
  const counts = { new: 0, gone: 0, regraded: 0, changed: 0, raised: 0 };
  for (const { kind, raised } of changes) {
    counts[kind] += 1;
    if (raised && kind !== 'new') counts.raised += 1;
  }
  const before = since ?? index.screenings.before(screening.id);
  return {
    screening: screening.id,
    since: since?.finished ?? null,
    lists: listChanges(before?.lists ?? [], screening.lists),
    matcher: { before: before?.matcher ?? null, now: screening.matcher },
    files: screening.files,
    pages: screening.pages,
    failed,
    counts,
    changes,
    search: index.searches.batch(searchedLists(index)),
  };
}

/**
 * What differs since a pass, in the order in which it should be read.
 * @param from the pass after which changes are told; 0 for all
 * @param withReceived also tells of all mentions in papers that were screened for the first time since
 */
export function reportedChanges(index: EvidenceIndex, from: number, withReceived: boolean): ReportedChange[] {
  const { screenings, results } = index;
  const told = new Teller(index);
  const changes: ReportedChange[] = [];
  const received = withReceived ? screenings.firstScreenedAfter(from) : [];
  for (const file of received)
    for (const flag of results.flagsOf(file)) changes.push(told.tell('new', null, flag, paperReceived));
  const isReceived = new Set(received);
  for (const file of screenings.changedFilesAfter(from)) {
    if (isReceived.has(file)) continue;
    const recorded = screenings.changesAfter(from, file);
    const reasons = new Map<string, FlagChangeReason>();
    for (const change of recorded)
      for (const flag of [change.after, change.before])
        if (flag !== null && !reasons.has(flag.id)) reasons.set(flag.id, change.reason);
    const now = results.flagsOf(file);
    for (const { kind, before, after } of compareFlags(undoChanges(now, recorded), now)) {
      const reason =
        reasons.get((after ?? before)!.id) ?? (before === null ? undefined : reasons.get(before.id));
      changes.push(told.tell(kind, before, after, reason ?? severalReasons));
    }
  }
  return changes.sort(byUrgency);
}

const paperReceived: FlagChangeReason = { code: 'paper-received', words: 'the document was read since' };
const severalReasons: FlagChangeReason = { code: 'unknown', words: 'several screenings since' };

interface PaperOfMention {
  readonly id: string;
  readonly type: string;
  readonly fields: readonly Field[];
}

/** Tells changes with path, supplier and goods; the document of neighbouring mentions is looked up once. */
class Teller {
  readonly #index: EvidenceIndex;
  readonly #suppliersOf: (file: string) => readonly (string | null)[];
  #document: PaperOfMention | null = null;
  constructor(index: EvidenceIndex) {
    this.#index = index;
    this.#suppliersOf = suppliersByFile(index);
  }

  tell(
    kind: FlagChangeKind,
    before: Flag | null,
    after: Flag | null,
    reason: FlagChangeReason,
  ): ReportedChange {
    const flag = (after ?? before)!;
    const document = this.#documentOf(flag);
    const { id, name, matchedAlias } = flag.entry;
    return {
      kind,
      raised: kind === 'new' || (before !== null && after !== null && isRaised(before, after)),
      reason,
      suppliers: this.#suppliersOf(flag.file),
      goods: document === null ? [] : goodsOfMention(flag, document.fields),
      file: { sha256: flag.file, path: this.#index.ledger.primary(flag.file)?.path ?? flag.file },
      document: document === null ? null : { id: document.id, type: document.type },
      page: flag.page,
      list: { id: flag.list.id, version: flag.list.version },
      entry: { id, name, matchedAlias },
      quote: flag.quote,
      grade: { before: before?.grade ?? null, now: after?.grade ?? null },
      polarity: { before: before?.polarity.value ?? null, now: after?.polarity.value ?? null },
      explanation: flag.explanation,
      flag: flag.id,
    };
  }

  #documentOf(flag: Flag): PaperOfMention | null {
    if (flag.document === null) return null;
    if (this.#document?.id === flag.document) return this.#document;
    const document = this.#index.results.document(flag.document);
    // A paper that was split anew since has another id.
    this.#document =
      document === null
        ? null
        : { id: document.id, type: document.type, fields: this.#index.results.fieldsOf(document.id) };
    return this.#document;
  }
}

function byUrgency(one: ReportedChange, other: ReportedChange): number {
  const grade = ({ grade: { before, now } }: ReportedChange): number => gradeRank((now ?? before)!);
  return (
    kindRank(one.kind) - kindRank(other.kind) ||
    Number(other.raised) - Number(one.raised) ||
    grade(one) - grade(other) ||
    compareText(one.file.path, other.file.path) ||
    one.page - other.page ||
    compareText(one.flag, other.flag)
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function listChanges(before: readonly ScreenedEdition[], now: readonly ScreenedEdition[]): ListChange[] {
  const edition = ({ version, hash }: ScreenedEdition): ListChange['before'] => ({ version, hash });
  const old = new Map(before.map((list) => [list.id, list]));
  return [
    ...now.map((list): ListChange => {
      const { id, title, version, hash, retrieved, entries, names, checked } = list;
      const earlier = old.get(id);
      old.delete(id);
      return {
        id,
        title,
        before: earlier === undefined ? null : edition(earlier),
        now: { version, hash, retrieved, entries, names, checked },
      };
    }),
    ...[...old.values()].map(
      (list): ListChange => ({ id: list.id, title: list.title, before: edition(list), now: null }),
    ),
  ];
}
