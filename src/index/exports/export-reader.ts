import type { Decision } from '../../model/decision.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { Exception } from '../../model/exception.ts';
import type { Field } from '../../model/field.ts';
import type { Flag } from '../../model/flag.ts';
import type { IndicatorMention } from '../../model/indicator.ts';
import type { Observation } from '../../model/observation.ts';
import type { Page } from '../../model/page.ts';
import type { Occurrence } from '../../model/source-file.ts';
import type { FlagGroup } from '../flag-groups/group-flags.ts';
import type { DocumentSearch, SearchRecord } from '../search-record.ts';

/** A page as the ledger knows it: without its words, with their number and mean reading confidence. */
export interface PageSummary extends Omit<Page, 'words'> {
  /** Visible words. */
  readonly wordCount: number;
  /** Mean reading confidence of the visible words, 0..1; null for a page without words. */
  readonly meanConfidence: number | null;
  /** The file is held back: the page is counted, its words are not exported. */
  readonly held?: boolean;
}

/** What is still open about a field that somebody decided about. */
export type ReviewOpen = 'awaits-second' | 'in-conflict' | 'changed-since-decided';

/** A field as it stands after review. */
export interface ExportedField extends Field {
  readonly reviewOpen?: ReviewOpen;
}

/** What an index must be able to tell to be exported. Any order will do: the writers sort. */
export interface ExportReader {
  /** Version of the program and of the pipeline settings, for the summary sheet. */
  about(): { readonly program: string; readonly pipeline: string };
  occurrences(): Iterable<Occurrence>;
  /** Facts of custody by SHA-256; none of held files. */
  facts(): Iterable<readonly [sha256: string, facts: Readonly<Record<string, string>>]>;
  pages(): Iterable<PageSummary>;
  documents(): Iterable<EvidenceDocument>;
  fields(): Iterable<ExportedField>;
  flags(): Iterable<Flag>;
  /** Passages that speak of indicators of forced labour. */
  indicators(): Iterable<IndicatorMention>;
  /** Groups of flags, what to look at first coming first. */
  flagGroups(): Iterable<FlagGroup>;
  /** What was searched for listed names and what was not. */
  searches(): { readonly batch: SearchRecord; readonly documents: Iterable<DocumentSearch> };
  exceptions(): Iterable<Exception>;
  observations(): Iterable<Observation>;
  decisions(): Iterable<Decision>;
  /** All pages of one source file with their words, in page order. */
  words(file: string): Iterable<Page>;
}

/** The row of a page of a held file: it is counted, and nothing of its content is told. */
export function heldPageSummary(page: PageSummary): PageSummary {
  const { marks: _marks, picture: _picture, ...rest } = page;
  return {
    ...rest,
    reason: 'held back',
    part: null,
    notes: [],
    wordCount: 0,
    meanConfidence: null,
    held: true,
  };
}

/** The ledger row of a page. */
export function pageSummary(page: Page): PageSummary {
  const { words, ...rest } = page;
  const visible = words.filter((word) => word.visible);
  const sum = visible.reduce((total, word) => total + word.confidence, 0);
  return {
    ...rest,
    wordCount: visible.length,
    meanConfidence: visible.length === 0 ? null : sum / visible.length,
  };
}
