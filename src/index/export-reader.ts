import type { Decision } from '../model/decision.ts';
import type { EvidenceDocument } from '../model/document.ts';
import type { Exception } from '../model/exception.ts';
import type { Flag } from '../model/flag.ts';
import { exceptionId } from '../model/ids.ts';
import type { IndicatorMention } from '../model/indicator.ts';
import type { Observation } from '../model/observation.ts';
import type { Page } from '../model/page.ts';
import type { Occurrence } from '../model/source-file.ts';
import { decisionsToExport, fieldToExport } from './decisions/decision-export.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import {
  type ExportedField,
  type ExportReader,
  heldPageSummary,
  type PageSummary,
  pageSummary,
} from './exports/export-reader.ts';
import type { FlagGroup } from './flag-groups/group-flags.ts';
import { readFlagGroups, reviewsOfFlags } from './flag-groups/read-groups.ts';
import { memberKey } from './ledger-store.ts';
import type { DocumentSearch, SearchedList, SearchRecord } from './search-record.ts';
import { supersededIn } from './superseded.ts';

/** Lets the export writers read an index. */
export class IndexExportReader implements ExportReader {
  readonly #index: EvidenceIndex;
  readonly #program: string;
  readonly #lists: readonly SearchedList[];
  /** @param lists that the last pass over the pages used */
  constructor(index: EvidenceIndex, program: string, lists: readonly SearchedList[]) {
    this.#index = index;
    this.#program = program;
    this.#lists = lists;
  }

  about(): { program: string; pipeline: string } {
    const last = this.#index.runs.last();
    const settings =
      last === null ? null : (JSON.parse(last.pipeline) as { name?: string; version?: number });
    return {
      program: this.#program,
      pipeline: settings === null ? 'none yet' : `${settings.name}, version ${settings.version}`,
    };
  }

  /** Held ones without the names and labels that their content gave; each path still once for each file. */
  *occurrences(): Iterable<Occurrence> {
    const told = new Set<string>();
    for (const occurrence of this.#index.ledger.occurrences()) {
      const shown = this.#index.names.shown(occurrence);
      let path = shown.path;
      for (let times = 2; told.has(memberKey(path, shown.file)); times++) path = `${shown.path} (${times})`;
      if (occurrence.state === 'held') told.add(memberKey(path, shown.file));
      yield { ...shown, path };
    }
  }

  *facts(): Iterable<readonly [string, Readonly<Record<string, string>>]> {
    for (const file of this.#index.ledger.files()) if (!file.held) yield [file.sha256, file.facts];
  }

  *pages(): Iterable<PageSummary> {
    const held = new Set<string>();
    for (const file of this.#index.ledger.files()) if (file.held) held.add(file.sha256);
    for (const page of this.#index.pages.all()) {
      const summary = pageSummary(page);
      yield held.has(page.file) ? heldPageSummary(summary) : summary;
    }
  }

  documents(): Iterable<EvidenceDocument> {
    return this.#index.results.documents();
  }

  /** As they stand after review; where nobody decided anything yet, that is as the engines proposed them. */
  *fields(): Iterable<ExportedField> {
    const isReviewed = !this.#index.decisions.isEmpty;
    for (const { id } of this.#index.results.documentList()) {
      if (isReviewed) yield* this.#index.reviewed.fieldsOf([id]).map(fieldToExport);
      else yield* this.#index.results.fieldsOf(id);
    }
  }

  *flags(): Iterable<Flag> {
    const reviewOf = reviewsOfFlags(this.#index);
    for (const flag of this.#index.results.flags()) yield { ...flag, review: reviewOf(flag) };
  }

  indicators(): Iterable<IndicatorMention> {
    return this.#index.indicators.all();
  }

  flagGroups(): Iterable<FlagGroup> {
    return readFlagGroups(this.#index);
  }

  searches(): { batch: SearchRecord; documents: Iterable<DocumentSearch> } {
    const { searches } = this.#index;
    return { batch: searches.batch(this.#lists), documents: searches.documents(this.#lists) };
  }

  *exceptions(): Iterable<Exception> {
    yield* exceptionsOf(this.#index);
  }

  observations(): Iterable<Observation> {
    return this.#index.observations.all();
  }

  decisions(): Iterable<Decision> {
    return decisionsToExport(this.#index);
  }

  *words(file: string): Iterable<Page> {
    yield* this.#index.pages.ofFile(file);
  }
}

/** Exceptions that still stand, by path, page and kind: those about replaced bytes have nothing left to do about. */
export function standingExceptions(index: EvidenceIndex): Exception[] {
  const key = (exception: Exception): string =>
    [exception.path, String(exception.page ?? 0).padStart(9, '0'), exception.code, exception.cause].join(
      '\n',
    );
  return exceptionsOf(index)
    .filter((exception) => exception.superseded !== true)
    .map((exception) => ({ exception, key: key(exception) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ exception }) => exception);
}

/** Exceptions with the path a person knows the file by, and their content ids. */
export function exceptionsOf(index: EvidenceIndex): Exception[] {
  const superseded = supersededIn(index);
  return index.results.exceptions().map(({ subject: _subject, ...exception }) => {
    const path =
      exception.path ||
      (exception.file === null ? '' : (index.ledger.primary(exception.file)?.path ?? exception.file));
    return {
      id: exceptionId(exception.code, path, exception.page),
      stage: exception.stage,
      code: exception.code,
      file: exception.file,
      path,
      page: exception.page,
      document: exception.document,
      cause: exception.cause,
      remedy: exception.remedy,
      superseded: exception.file === null ? superseded.paths.has(path) : superseded.files.has(exception.file),
    };
  });
}
