import type { Decision } from '../model/decision.ts';
import type { EvidenceDocument } from '../model/document.ts';
import type { Exception } from '../model/exception.ts';
import type { Field } from '../model/field.ts';
import type { Flag } from '../model/flag.ts';
import { exceptionId } from '../model/ids.ts';
import type { Page } from '../model/page.ts';
import type { Occurrence } from '../model/source-file.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import { type ExportReader, type ListUsed, type PageSummary, pageSummary } from './exports/export-reader.ts';

/** Lets the export writers read an index. */
export class IndexExportReader implements ExportReader {
  readonly #index: EvidenceIndex;
  readonly #program: string;
  constructor(index: EvidenceIndex, program: string) {
    this.#index = index;
    this.#program = program;
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

  *lists(): Iterable<ListUsed> {
    for (const list of this.#index.runs.lists()) {
      yield {
        id: list.id,
        name: list.name,
        version: list.version,
        retrieved: list.retrieved,
        entries: list.entries,
      };
    }
  }

  occurrences(): Iterable<Occurrence> {
    return this.#index.ledger.occurrences();
  }

  *pages(): Iterable<PageSummary> {
    for (const page of this.#index.pages.all()) yield pageSummary(page);
  }

  documents(): Iterable<EvidenceDocument> {
    return this.#index.results.documents();
  }

  *fields(): Iterable<Field> {
    for (const document of this.#index.results.documents()) yield* this.#index.results.fieldsOf(document.id);
  }

  flags(): Iterable<Flag> {
    return this.#index.results.flags();
  }

  *exceptions(): Iterable<Exception> {
    yield* exceptionsOf(this.#index);
  }

  *decisions(): Iterable<Decision> {
    for (const event of this.#index.events.ofKind('decision')) yield JSON.parse(event.body) as Decision;
  }

  *words(file: string): Iterable<Page> {
    yield* this.#index.pages.ofFile(file);
  }
}

/** Exceptions with the path a person knows the file by, and their content ids. */
export function exceptionsOf(index: EvidenceIndex): Exception[] {
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
    };
  });
}
