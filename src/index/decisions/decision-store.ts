import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { AnchoredChange } from '../../model/anchored-change.ts';
import { type Box, roundBox } from '../../model/box.ts';
import { canonicalJson, sha256 } from '../../model/hashing.ts';
import type { PageReference } from '../../model/page.ts';
import type { EventChain } from '../events.ts';
import { type NoteStore, saltNote } from '../notes.ts';
import { Statements } from '../statements.ts';
import { type StatedOnPage, statedFile, statedOn } from './stated-on-page.ts';

/** Who decides, and how that is known. */
export interface DecidedBy {
  readonly name: string;
  /** `terminal`: named by who started the server. `passphrase`: proved by their own passphrase. */
  readonly basis: 'terminal' | 'passphrase';
  /** Account of the operating system that the server runs under. */
  readonly account: string;
}

type DecisionSubject = 'field' | 'document' | 'page' | 'occurrence';

/** A decision about to be stored. Everything but `content` and `note` stays in the event chain for ever: no words there. */
export interface NewDecision {
  readonly id: string;
  readonly by: DecidedBy;
  readonly subject: DecisionSubject;
  readonly subjectId: string;
  readonly action: string;
  readonly document: string | null;
  /** Page that it was taken on. */
  readonly place: PageReference | null;
  readonly boxes: readonly Box[];
  /** Path without indexes. */
  readonly form: string | null;
  /** See `decision.target`. */
  readonly target: string | null;
  /** Coded reason. */
  readonly reason: string | null;
  /** SHA-256 of the page image that was shown. */
  readonly image: string | null;
  readonly evidenceShown: { readonly inView: boolean; readonly milliseconds: number | null } | null;
  readonly blind: boolean;
  readonly batch: string | null;
  readonly undoes: string | null;
  /** Document that was read as the human translation of this one. */
  readonly translation: string | null;
  /** What made the proposal: names of engines, version of the table of confidences. */
  readonly proposedBy: readonly string[];
  /** Name and version of this program. */
  readonly program: string;
  /** Free text to counsel. */
  readonly note: string | null;
  /** What was seen and what is said instead, in words; any JSON. */
  readonly content: unknown;
  /** What is decided about papers: pages and codes, replayed from the chain. Absent for decisions about fields. */
  readonly change?: AnchoredChange;
}

/** A decision as stored. */
export interface StoredDecision {
  readonly event: number;
  /** Hash of the event. */
  readonly hash: string;
  readonly id: string;
  readonly at: string;
  readonly reviewer: string;
  readonly subject: DecisionSubject;
  readonly subjectId: string;
  readonly action: string;
  readonly document: string | null;
  readonly file: string | null;
  readonly page: number | null;
  readonly form: string | null;
  readonly target: string | null;
  readonly undoes: string | null;
  readonly undone: boolean;
  readonly batch: string | null;
  readonly reason: string | null;
  readonly image: string | null;
  readonly blind: boolean;
  readonly translation: string | null;
  readonly boxes: readonly Box[];
  /** What was given as `content`; null once the words were removed after a clawback. */
  readonly content: unknown;
}

interface DecisionRow {
  readonly event: number;
  readonly id: string;
  readonly at: string;
  readonly reviewer: string;
  readonly subject: DecisionSubject;
  readonly subject_id: string;
  readonly action: string;
  readonly document: string | null;
  readonly file: string | null;
  readonly page: number | null;
  readonly form: string | null;
  readonly target: string | null;
  readonly undoes: string | null;
  readonly undone: number;
  readonly batch: string | null;
  readonly body: string | null;
  readonly hash: string;
  /** Body of the event. */
  readonly facts: string;
}

/** A row as it stands, with the salt of its words. */
type SaltedRow = Omit<DecisionRow, 'facts' | 'hash'> & { readonly salt: string };

/** A decision with the body of its event. */
const decisionColumns =
  'SELECT d.event, d.id, d.at, d.reviewer, d.subject, d.subject_id, d.action, d.document, d.file, d.page, d.form, d.target, d.undoes, d.undone, d.batch, d.body, e.hash, e.body AS facts';
const decisions = `${decisionColumns} FROM decision d JOIN event e ON e.sequence = d.event`;

/** Salted hash under which the words of a decision stand in the event chain. */
export function contentHash(salt: string, body: string): string {
  return sha256(`${salt}${body}`);
}

/**
 * Decisions of people about fields, documents, pages and occurrences. Each is an event of the chain and a row with its
 * words; rows are never changed but for `undone`, `target` and the words that a clawback takes away.
 */
export class DecisionStore {
  readonly #statements: Statements;
  readonly #events: EventChain;
  readonly #notes: NoteStore;
  constructor(database: Database, events: EventChain, notes: NoteStore) {
    this.#statements = new Statements(database);
    this.#events = events;
    this.#notes = notes;
  }

  /** Stores a decision as event and row; call in a transaction, once for each id. */
  append(decision: NewDecision): StoredDecision {
    const at = new Date().toISOString();
    const salt = randomBytes(16).toString('hex');
    const body = canonicalJson(decision.content);
    const note = decision.note === null || decision.note.trim() === '' ? null : saltNote(decision.note);
    const { by, place, note: _words, content: _content, target: _row, ...facts } = decision;
    const event = this.#events.append(
      'decision',
      {
        ...facts,
        at,
        reviewer: by.name,
        basis: by.basis,
        account: by.account,
        file: place?.file ?? null,
        page: place?.page ?? null,
        boxes: decision.boxes.map(roundBox),
        content: contentHash(salt, body),
        ...(note === null ? {} : { note: note.hash }),
      },
      at,
    );
    if (note !== null) this.#notes.put(event, note);
    this.#statements
      .of(
        `INSERT INTO decision (event, id, at, reviewer, subject, subject_id, action, document, file, page, form, target, undoes, batch, salt, body)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        event,
        decision.id,
        at,
        by.name,
        decision.subject,
        decision.subjectId,
        decision.action,
        decision.document,
        place?.file ?? null,
        place?.page ?? null,
        decision.form,
        decision.target,
        decision.undoes,
        decision.batch,
        salt,
        body,
      );
    if (decision.undoes !== null)
      this.#statements.of('UPDATE decision SET undone = 1 WHERE id = ?').run(decision.undoes);
    return this.byId(decision.id)!;
  }

  byId(id: string): StoredDecision | null {
    const row = this.#statements.of(`${decisions} WHERE d.id = ?`).get(id) as DecisionRow | undefined;
    return row === undefined ? null : stored(row);
  }

  /** How many decisions a person took together under one batch. */
  countOfBatch(batch: string, reviewer: string): number {
    return this.#statements
      .of('SELECT COUNT(*) FROM decision WHERE batch = ? AND reviewer = ?')
      .pluck()
      .get(batch, reviewer) as number;
  }

  /** All decisions about things of one kind, oldest first. */
  about(subject: DecisionSubject): StoredDecision[] {
    return this.#rows(`${decisions} WHERE d.subject = ? ORDER BY d.event`, subject);
  }

  /** Decisions taken on pages of a file, oldest first. */
  onFile(file: string): StoredDecision[] {
    return this.#rows(`${decisions} WHERE d.file = ? ORDER BY d.event`, file);
  }

  /** Decisions about fields that were taken on the given pages, oldest first. */
  onPages(pages: readonly PageReference[]): StoredDecision[] {
    // The order of the tables is given: left to itself the planner goes through all decisions about fields for each paper.
    return this.#rows(
      `${decisionColumns} FROM json_each(?) given
       CROSS JOIN decision d INDEXED BY decision_by_file ON d.file = given.value ->> 0 AND d.page = given.value ->> 1
       CROSS JOIN event e ON e.sequence = d.event
       WHERE d.subject = 'field' ORDER BY d.event`,
      JSON.stringify(pages.map(({ file, page }) => [file, page])),
    );
  }

  /** Decisions that bear on the given rows now, oldest first. */
  atTargets(targets: readonly string[]): StoredDecision[] {
    return this.#rows(
      `${decisions} WHERE d.target IN (SELECT value FROM json_each(?)) ORDER BY d.event`,
      JSON.stringify(targets),
    );
  }

  /** All decisions, oldest first. */
  *all(): IterableIterator<StoredDecision> {
    // Read in parts: the reader may ask the database for something else between two of them.
    for (let after = 0; ; ) {
      const part = this.#rows(`${decisions} WHERE d.event > ? ORDER BY d.event LIMIT 500`, after);
      yield* part;
      if (part.length < 500) return;
      after = part.at(-1)!.event;
    }
  }

  /** What people say stands on the pages of a file; see `statedOn`. */
  statedOn(file: string): StatedOnPage[] {
    return statedOn(this.#statements, file);
  }

  /** Files on whose pages a person said something stands, whether or not that was taken back. */
  filesWithStated(): string[] {
    return this.#statements
      .of(`SELECT DISTINCT ${statedFile} FROM decision d WHERE ${statedFile} IS NOT NULL ORDER BY 1`)
      .pluck()
      .all() as string[];
  }

  get isEmpty(): boolean {
    return this.#statements.of('SELECT 1 FROM decision LIMIT 1').get() === undefined;
  }

  /** Brings decisions to the row that they bear on now; call in a transaction. */
  retarget(event: number, target: string | null): void {
    this.#statements
      .of('UPDATE decision SET target = ? WHERE event = ? AND target IS NOT ?')
      .run(target, event, target);
  }

  /**
   * Takes away the words of all decisions that rest on a file, and the notes to them; the decisions stay.
   * @returns the rows that they bear on.
   */
  removeWords(file: string): string[] {
    const found = this.#statements
      .of(
        "SELECT event, target FROM decision WHERE file = ? OR instr(COALESCE(body, ''), ?) > 0 ORDER BY event",
      )
      .all(file, file) as { event: number; target: string | null }[];
    for (const { event } of found) {
      this.#statements.of('DELETE FROM note WHERE event = ?').run(event);
      this.#statements.of('UPDATE decision SET body = NULL WHERE event = ?').run(event);
    }
    return [...new Set(found.flatMap(({ target }) => target ?? []))];
  }

  /** Rows with the salt of their words, oldest first: for `verify` alone. */
  *saltedRows(): IterableIterator<SaltedRow> {
    for (let after = 0; ; ) {
      const part = this.#statements
        .of('SELECT * FROM decision WHERE event > ? ORDER BY event LIMIT 500')
        .all(after) as SaltedRow[];
      yield* part;
      if (part.length < 500) return;
      after = part.at(-1)!.event;
    }
  }

  #rows(sql: string, ...values: readonly unknown[]): StoredDecision[] {
    return (this.#statements.of(sql).all(...values) as DecisionRow[]).map(stored);
  }
}

function stored(row: DecisionRow): StoredDecision {
  const { subject_id, undone, body, facts, ...rest } = row;
  const { reason, image, blind, translation, boxes } = JSON.parse(facts) as Pick<
    StoredDecision,
    'reason' | 'image' | 'blind' | 'translation' | 'boxes'
  >;
  return {
    ...rest,
    subjectId: subject_id,
    undone: undone === 1,
    reason,
    image,
    blind,
    translation,
    boxes,
    content: body === null ? null : (JSON.parse(body) as unknown),
  };
}
