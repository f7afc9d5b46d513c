import type { Database } from 'better-sqlite3';
import { hashOf } from '../../model/hashing.ts';
import type { ExhibitNumber, WithdrawalReason } from '../../model/matter.ts';
import type { PageReference } from '../../model/page.ts';
import type { EventChain } from '../events.ts';
import { Statements } from '../statements.ts';

/** Kind of the events of numbers. */
export const EXHIBIT_NUMBER_EVENT = 'exhibit-number';

/** Body of an event of numbers: what was given stands in rows, held by their hash. */
export type NumberEvent =
  | {
      readonly subject: string;
      readonly action: 'give';
      readonly first: number;
      readonly count: number;
      /** `hashOfNumbers` of the rows. */
      readonly content: string;
    }
  | {
      readonly subject: string;
      readonly action: 'withdraw';
      readonly numbers: readonly (readonly [number, WithdrawalReason])[];
    }
  | { readonly subject: string; readonly action: 'restore'; readonly numbers: readonly number[] };

interface NumberRow {
  readonly number: number;
  readonly pages: string;
  readonly event: number;
  readonly withdrawn: WithdrawalReason | null;
}

/** Hash over numbers with the pages that bear them, as the event that gave them has it. */
export function hashOfNumbers(given: readonly Pick<ExhibitNumber, 'number' | 'pages'>[]): string {
  return hashOf(
    given.map(({ number, pages }) => [number, ...pages.map(({ file, page }) => `${file}:${page}`)]),
  );
}

/** Numbers of documents in matters. Each is given once; rows are never removed and never given again. */
export class ExhibitNumberStore {
  readonly #statements: Statements;
  readonly #events: EventChain;
  constructor(database: Database, events: EventChain) {
    this.#statements = new Statements(database);
    this.#events = events;
  }

  /** All numbers of a matter, lowest first, withdrawn ones among them. */
  of(matter: string): ExhibitNumber[] {
    const rows = this.#statements
      .of('SELECT number, pages, event, withdrawn FROM exhibit_number WHERE matter = ? ORDER BY number')
      .all(matter) as NumberRow[];
    return rows.map(({ pages, ...row }) => ({ ...row, pages: JSON.parse(pages) as PageReference[] }));
  }

  /**
   * Gives the next numbers of a matter to documents, in the order given, as one event; call in a transaction.
   * @param documents pages of each document, in its order.
   */
  give(matter: string, documents: readonly (readonly PageReference[])[]): ExhibitNumber[] {
    if (documents.length === 0) return [];
    const last = this.#statements
      .of('SELECT MAX(number) FROM exhibit_number WHERE matter = ?')
      .pluck()
      .get(matter) as number | null;
    const first = (last ?? 0) + 1;
    const given = documents.map((pages, position) => ({
      number: first + position,
      pages: pages.map(({ file, page }) => ({ file, page })),
    }));
    const event = this.#events.append(EXHIBIT_NUMBER_EVENT, {
      subject: matter,
      action: 'give',
      first,
      count: given.length,
      content: hashOfNumbers(given),
    } satisfies NumberEvent);
    const insert = this.#statements.of(
      'INSERT INTO exhibit_number (matter, number, pages, event, withdrawn) VALUES (?, ?, ?, ?, NULL)',
    );
    for (const { number, pages } of given) insert.run(matter, number, JSON.stringify(pages), event);
    return given.map((each) => ({ ...each, event, withdrawn: null }));
  }

  /** Says of numbers that they are no longer used, and why; another reason takes the place of the one before. One event. */
  withdraw(
    matter: string,
    numbers: readonly { readonly number: number; readonly reason: WithdrawalReason }[],
  ): void {
    const known = new Map(this.of(matter).map((each) => [each.number, each.withdrawn]));
    const changed = numbers.filter(({ number, reason }) => known.has(number) && known.get(number) !== reason);
    if (changed.length === 0) return;
    this.#events.append(EXHIBIT_NUMBER_EVENT, {
      subject: matter,
      action: 'withdraw',
      numbers: changed.map(({ number, reason }) => [number, reason] as const),
    } satisfies NumberEvent);
    const update = this.#statements.of(
      'UPDATE exhibit_number SET withdrawn = ? WHERE matter = ? AND number = ?',
    );
    for (const { number, reason } of changed) update.run(reason, matter, number);
  }

  /** Numbers are used again: what they stood for was released, or is in the index again. One event; call in a transaction. */
  restore(matter: string, numbers: readonly number[]): void {
    const withdrawn = new Set(
      this.of(matter).flatMap((each) => (each.withdrawn === null ? [] : [each.number])),
    );
    const changed = numbers.filter((number) => withdrawn.has(number));
    if (changed.length === 0) return;
    this.#events.append(EXHIBIT_NUMBER_EVENT, {
      subject: matter,
      action: 'restore',
      numbers: changed,
    } satisfies NumberEvent);
    const update = this.#statements.of(
      'UPDATE exhibit_number SET withdrawn = NULL WHERE matter = ? AND number = ?',
    );
    for (const number of changed) update.run(matter, number);
  }
}
