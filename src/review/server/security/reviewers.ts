import { userInfo } from 'node:os';
import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import { personKey, readReviewerName } from '../../../index/reviewers/reviewer-name.ts';
import type { Reviewer } from '../../api/session.ts';
import { Refused } from '../refused.ts';
import { GuessBrake, hashPassphrase, provesPassphrase, shortestPassphrase, Turns } from './passphrase.ts';

/** Passphrases that may wait for their turn: each costs some 60 ms of a processor. */
const mostWaiting = 20;

/** Who may decide under which name. Names and proofs are kept in the index; that a name was taken up is an event. */
export class Reviewers {
  readonly #index: EvidenceIndex;
  /** Name given on the command line: who starts the server vouches for it. */
  readonly #vouched: string | null;
  readonly #brake = new GuessBrake();
  readonly #turns = new Turns(mostWaiting);
  constructor(index: EvidenceIndex, vouched: string | null) {
    this.#index = index;
    this.#vouched = vouched;
  }

  /** Names that the form offers. */
  names(): string[] {
    return this.#index.reviewers.all().map(({ name }) => name);
  }

  /** Who is signed in by the start link alone; null where a passphrase is to be asked for. */
  fromTerminal(): Reviewer | null {
    if (this.#vouched === null) return null;
    const known = this.#known(this.#vouched);
    if (known?.passphrase != null) return null;
    if (known === null) this.#add(this.#vouched, null);
    return { name: known?.name ?? this.#vouched, basis: 'terminal' };
  }

  /**
   * Says who reviews. A new name sets its passphrase, a known one proves it.
   * @throws Refused
   */
  async signIn(given: string, passphrase: string | null): Promise<Reviewer> {
    const name = readReviewerName(given);
    if (name === null)
      throw new Refused(
        400,
        'this cannot be a name in the record',
        'use letters and figures, at most 100 characters, without signs that cannot be seen',
      );
    const known = this.#known(name);
    const isVouched = this.#vouched !== null && personKey(this.#vouched) === personKey(name);
    if (passphrase === null || passphrase === '') {
      const reviewer = isVouched ? this.fromTerminal() : null;
      if (reviewer !== null) return reviewer;
      throw new Refused(
        400,
        known?.passphrase == null
          ? `a passphrase is needed to review as ${name}`
          : `the passphrase of ${known.name} is needed`,
        null,
      );
    }
    if (known?.passphrase != null)
      return this.#prove(known.name, passphrase, known.salt ?? '', known.passphrase);
    if (known !== null && !isVouched)
      throw new Refused(
        409,
        `${known.name} has reviewed here without a passphrase`,
        `who is ${known.name} sets one after starting with: evidex review --as "${known.name}"`,
      );
    if (passphrase.length < shortestPassphrase)
      throw new Refused(400, `a passphrase has at least ${shortestPassphrase} characters`, null);
    const proof = await this.#inTurn(() => hashPassphrase(passphrase));
    const row = this.#add(known?.name ?? name, proof);
    // Two people may have asked for the same name at the same time.
    if (row.passphrase !== proof.hash)
      return this.#prove(row.name, passphrase, row.salt ?? '', row.passphrase ?? '');
    return { name: row.name, basis: 'passphrase' };
  }

  /** Tries come one after the other: many at once would all be heard before the first is known to be wrong. */
  #prove(name: string, passphrase: string, salt: string, hash: string): Promise<Reviewer> {
    return this.#inTurn(() => this.#proveNow(name, passphrase, salt, hash));
  }

  #inTurn<Result>(action: () => Promise<Result>): Promise<Result> {
    const turn = this.#turns.take(action);
    if (turn === null)
      throw new Refused(429, 'too many people are signing in at once', 'try again in a few seconds');
    return turn;
  }

  async #proveNow(name: string, passphrase: string, salt: string, hash: string): Promise<Reviewer> {
    const wait = this.#brake.waitFor(name, performance.now());
    if (wait > 0)
      throw new Refused(
        429,
        `too many wrong passphrases for ${name}`,
        `try again in ${Math.ceil(wait / 1000)} seconds`,
      );
    if (!(await provesPassphrase(passphrase, salt, hash))) {
      this.#brake.wrong(name, performance.now());
      throw new Refused(
        403,
        `this is not the passphrase of ${name}`,
        'if you are somebody else of that name, add your initials',
      );
    }
    this.#brake.right(name);
    return { name, basis: 'passphrase' };
  }

  #known(name: string) {
    return (
      this.#index.reviewers.get(name) ??
      this.#index.reviewers.all().find((row) => personKey(row.name) === personKey(name)) ??
      null
    );
  }

  #add(name: string, proof: { readonly salt: string; readonly hash: string } | null) {
    return this.#index.transaction(() => {
      const before = this.#known(name);
      if (before !== null && (before.passphrase !== null || proof === null)) return before;
      const created = new Date().toISOString();
      this.#index.reviewers.put({
        name: before?.name ?? name,
        salt: proof?.salt ?? null,
        passphrase: proof?.hash ?? null,
        created,
      });
      this.#index.events.append(
        'reviewer',
        {
          subject: before?.name ?? name,
          basis: proof === null ? 'terminal' : 'passphrase',
          account: accountName(),
        },
        created,
      );
      return this.#known(name)!;
    });
  }
}

/** Account of the operating system that the server runs under. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without a name, as in some containers.
    return String(process.getuid?.() ?? 'unknown');
  }
}
