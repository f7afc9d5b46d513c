import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { UsageError } from '../../model/exception.ts';
import { canonicalJson } from '../../model/hashing.ts';
import {
  type Matter,
  type MatterDocument,
  type MatterFacts,
  matterFactsSchema,
  noFacts,
  type RequestAnswer,
  requestAnswerSchema,
} from '../../model/matter.ts';
import { contentHash } from '../decisions/decision-store.ts';
import type { EventChain } from '../events.ts';
import { Statements } from '../statements.ts';
import { foldedName, matterName } from './matter-name.ts';

/** Kind of the events of matters. */
export const MATTER_EVENT = 'matter';

/** State of a request of which an answer was taken back: it stands in the trail alone. */
const reopened = 'open';

/** Who says something of a matter: a name given on the command line, and the account that it was given under. */
export interface SaidBy {
  readonly name: string;
  readonly account: string;
}

/** What somebody said of a matter as a whole. */
export interface MatterChange {
  readonly event: number;
  readonly matter: string;
  readonly action: 'open' | 'facts' | 'answer';
  readonly salt: string;
  /** JSON in the words of people; empty once they were removed after a clawback. */
  readonly body: string;
}

/** Body of an event of a matter. The words of people stand in `matter_change`, under their salted hash. */
export interface MatterEvent {
  /** Id of the matter. */
  readonly subject: string;
  readonly action: MatterChange['action'];
  readonly by: string;
  readonly account: string;
  readonly content: string;
}

interface MatterRow {
  readonly id: string;
  readonly name: string;
  readonly event: number;
  readonly facts: string;
}

interface MatterDocumentRow extends MatterDocument {
  readonly document: string;
}

function namesOf(matters: readonly Matter[], between = ', '): string {
  return matters.map(({ name }) => `"${name}"`).join(between);
}

/** Matters with what people say of them, and how documents stand to each. */
export class MatterStore {
  readonly #statements: Statements;
  readonly #events: EventChain;
  constructor(database: Database, events: EventChain) {
    this.#statements = new Statements(database);
    this.#events = events;
  }

  /** Opens a matter; call in a transaction. @throws UsageError when one of this name is there. */
  open(given: string, facts: Partial<MatterFacts>, by: SaidBy): Matter {
    const name = matterName(given);
    const folded = foldedName(name);
    const known = this.all().find((matter) => foldedName(matter.name) === folded);
    if (known !== undefined) throw new UsageError(`there is a matter "${known.name}" already`);
    const id = randomBytes(8).toString('hex');
    const all = matterFactsSchema.parse({ ...noFacts, ...facts });
    const change = this.#append(id, 'open', { name, facts }, by);
    this.#statements
      .of('INSERT INTO matter (id, name, folded, event, facts) VALUES (?, ?, ?, ?, ?)')
      .run(id, name, folded, change.event, canonicalJson(all));
    this.#put(change);
    return this.byId(id)!;
  }

  /** Says or takes back facts of a matter, those that are given; call in a transaction. */
  setFacts(matter: string, facts: Partial<MatterFacts>, by: SaidBy): Matter {
    const before = this.byId(matter)!;
    const after = matterFactsSchema.parse({ ...before.facts, ...facts });
    if (canonicalJson(after) === canonicalJson(before.facts)) return before;
    this.#put(this.#append(matter, 'facts', facts, by));
    this.#statements.of('UPDATE matter SET facts = ? WHERE id = ?').run(canonicalJson(after), matter);
    return this.byId(matter)!;
  }

  /** Stores what a person says of a request; the last word about each counts. Call in a transaction. */
  answer(matter: string, answer: RequestAnswer, by: SaidBy): void {
    this.#put(this.#append(matter, 'answer', requestAnswerSchema.parse(answer), by));
  }

  /** Takes back what was said of a request: it is open again. Call in a transaction. */
  reopen(matter: string, request: string, by: SaidBy): void {
    this.#put(this.#append(matter, 'answer', { request, state: reopened }, by));
  }

  /** All matters, in the order in which they were opened. */
  all(): Matter[] {
    const rows = this.#statements
      .of('SELECT id, name, event, facts FROM matter ORDER BY event')
      .all() as MatterRow[];
    return rows.map(({ facts, ...row }, position) => ({
      ...row,
      facts: JSON.parse(facts) as MatterFacts,
      isFirst: position === 0,
    }));
  }

  /** Id of the first matter; null while there is none. */
  first(): string | null {
    const id = this.#statements.of('SELECT id FROM matter ORDER BY event LIMIT 1').pluck().get() as
      | string
      | undefined;
    return id ?? null;
  }

  byId(id: string): Matter | null {
    return this.all().find((matter) => matter.id === id) ?? null;
  }

  /**
   * The matter that a person means to read of: its name, as it is written or as it looks, its id, or the beginning of one of both.
   * @throws UsageError when none fits, or several do.
   */
  find(words: string): Matter {
    const { whole, begun } = this.#fitting(words);
    if (whole !== null) return whole;
    if (begun.length === 1) return begun[0]!;
    throw new UsageError(
      begun.length === 0
        ? `there is no matter "${words}"; there is ${namesOf(this.all())}`
        : `"${words}" fits more than one matter: ${namesOf(begun)}`,
    );
  }

  /**
   * The matter that a person means to change, by its whole name, as it is written or as it looks, or its whole id: what is said
   * of one matter must not go to another whose name begins alike.
   * @throws UsageError when none fits.
   */
  findToChange(words: string): Matter {
    const { whole, begun } = this.#fitting(words);
    if (whole !== null) return whole;
    throw new UsageError(
      begun.length === 0
        ? `there is no matter "${words}"; there is ${namesOf(this.all())}`
        : `"${words}" is not the whole name of a matter; write ${namesOf(begun, ' or ')}`,
    );
  }

  /** The matter that words name as a whole, and those whose name or id begins with them. */
  #fitting(words: string): { readonly whole: Matter | null; readonly begun: readonly Matter[] } {
    const all = this.all();
    if (all.length === 0)
      throw new UsageError('there is no matter in this index; open one with: evidex matter new NAME');
    const folded = foldedName(words);
    const begins = ({ id, name }: Matter): boolean =>
      foldedName(name).startsWith(folded) || (folded.length >= 4 && id.startsWith(folded));
    return {
      whole: all.find(({ id, name }) => id === words.trim() || foldedName(name) === folded) ?? null,
      begun: folded === '' ? [] : all.filter(begins),
    };
  }

  /** What people said last about each request of a matter, by the key of the request. */
  answers(matter: string): RequestAnswer[] {
    const last = new Map<string, RequestAnswer>();
    for (const { body } of this.changes(matter, 'answer')) {
      if (body === '') continue;
      const said = JSON.parse(body) as { readonly request: string; readonly state: string };
      if (said.state === reopened) last.delete(said.request);
      else last.set(said.request, requestAnswerSchema.parse(said));
    }
    return [...last.values()].sort((one, other) => (one.request < other.request ? -1 : 1));
  }

  /**
   * How documents stand to a matter, by document; those of which nobody said anything are not among them. What was
   * decided without a matter being named counts for the first one alone.
   */
  documents(matter: Pick<Matter, 'id' | 'isFirst'>): Map<string, MatterDocument> {
    const rows = this.#statements
      .of(
        matter.isFirst
          ? `SELECT d.id AS document, COALESCE(m.relation, r.relation) AS relation, m.step, m.component
             FROM document d
             LEFT JOIN matter_document m ON m.document = d.id AND m.matter = ?
             LEFT JOIN document_review r ON r.document = d.id
             WHERE m.document IS NOT NULL OR r.relation IS NOT NULL
             ORDER BY d.id`
          : 'SELECT document, relation, step, component FROM matter_document WHERE matter = ? ORDER BY document',
      )
      .all(matter.id) as MatterDocumentRow[];
    return new Map(rows.map(({ document, ...stands }) => [document, stands]));
  }

  /** How one document stands to a matter, by the rule of `documents`. Null: no matter is opened yet. */
  document(matter: Pick<Matter, 'id' | 'isFirst'> | null, document: string): MatterDocument {
    return this.#statements
      .of(
        `SELECT COALESCE(m.relation, CASE WHEN @isFirst THEN r.relation END) AS relation, m.step, m.component
         FROM (SELECT @document AS id) d
         LEFT JOIN matter_document m ON m.document = d.id AND m.matter = @id
         LEFT JOIN document_review r ON r.document = d.id`,
      )
      .get({
        id: matter?.id ?? null,
        isFirst: matter === null || matter.isFirst ? 1 : 0,
        document,
      }) as MatterDocument;
  }

  /** Rows of matters: for `verify` alone. */
  rows(): {
    readonly id: string;
    readonly name: string;
    readonly folded: string;
    readonly event: number;
    readonly facts: string;
  }[] {
    return this.#statements
      .of('SELECT id, name, folded, event, facts FROM matter ORDER BY event')
      .all() as ReturnType<MatterStore['rows']>;
  }

  /**
   * Takes away answers that name pages of a file that was clawed back; call in the transaction that removes its content.
   * That somebody answered stays in the chain.
   */
  removeAnswersOn(file: string): void {
    this.#statements
      .of("UPDATE matter_change SET body = '' WHERE action = 'answer' AND instr(body, ?) > 0")
      .run(file);
  }

  /** What was said of a matter as a whole, or of all of them, oldest first. */
  changes(matter: string | null = null, action: MatterChange['action'] | null = null): MatterChange[] {
    return this.#statements
      .of(
        `SELECT event, matter, action, salt, body FROM matter_change
         WHERE (@matter IS NULL OR matter = @matter) AND (@action IS NULL OR action = @action) ORDER BY event`,
      )
      .all({ matter, action }) as MatterChange[];
  }

  #append(matter: string, action: MatterChange['action'], words: unknown, by: SaidBy): MatterChange {
    const salt = randomBytes(16).toString('hex');
    const body = canonicalJson(words);
    const event = this.#events.append(MATTER_EVENT, {
      subject: matter,
      action,
      by: by.name,
      account: by.account,
      content: contentHash(salt, body),
    } satisfies MatterEvent);
    return { event, matter, action, salt, body };
  }

  #put({ event, matter, action, salt, body }: MatterChange): void {
    this.#statements
      .of('INSERT INTO matter_change (event, matter, action, salt, body) VALUES (?, ?, ?, ?, ?)')
      .run(event, matter, action, salt, body);
  }
}
