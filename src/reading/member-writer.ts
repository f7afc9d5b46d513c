import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failIfDue } from '../model/fault-points.ts';
import type { Failure, Member, SourceBytes } from '../model/ports.ts';
import { restOfArchive } from './archive/failures.ts';
import { archiveLimitReached, limitFailure, membersFailure } from './archive/limits.ts';
import type { ReaderContext } from './format-reader.ts';
import { displayName, uniqueNames } from './member-names.ts';

export interface NewMember {
  /** Name as the container gives it; only ever shown. */
  readonly name: string;
  readonly content: Uint8Array;
  readonly modified?: string | null;
  readonly claimedMediaType?: string;
}

/**
 * Takes members out of one container into the members' folder, under names of our own making and within the unpack
 * limits. Every member given gets its row: what cannot be kept is there with its failure. Members beyond the limit on
 * their number share one row.
 */
export class MemberWriter {
  readonly #folder: string;
  readonly #context: ReaderContext;
  readonly #members: Member[] = [];
  #bytes = 0;
  #leftOut = 0;

  constructor(source: SourceBytes, context: ReaderContext) {
    this.#folder = join(context.membersFolder, source.sha256);
    this.#context = context;
  }

  async add(member: NewMember): Promise<void> {
    if (this.#isFull()) return;
    const { unpackLimits } = this.#context;
    const size = member.content.byteLength;
    if (size > unpackLimits.memberBytes) {
      this.refuse(member.name, limitFailure('limit-member-bytes', unpackLimits));
      return;
    }
    const reached = archiveLimitReached(this.#bytes + size, unpackLimits);
    if (reached !== null) {
      this.refuse(member.name, reached);
      return;
    }
    this.#bytes += size;
    await mkdir(this.#folder, { recursive: true });
    const path = join(this.#folder, `member-${String(this.#members.length + 1).padStart(6, '0')}`);
    failIfDue('disk-full-member', 'ENOSPC');
    await writeFile(path, member.content);
    this.#members.push({
      name: member.name,
      path,
      size,
      modified: member.modified ?? null,
      ...(member.claimedMediaType === undefined ? {} : { claimedMediaType: member.claimedMediaType }),
    });
  }

  /** A member that cannot be taken out: it gets a row in the ledger all the same. */
  refuse(name: string, failure: Failure, modified: string | null = null): void {
    if (this.#isFull()) return;
    this.#members.push({ name, path: '', size: 0, modified, failure });
  }

  /** All members so far, with names that are safe to show and the only ones of their kind. */
  members(): Member[] {
    const names = uniqueNames(this.#members.map((member) => displayName(member.name)));
    const members = this.#members.map((member, position) => ({ ...member, name: names[position]! }));
    if (this.#leftOut === 0) return members;
    const count = this.#members.length + this.#leftOut;
    const failure = membersFailure(count, this.#context.unpackLimits);
    return [...members, { name: restOfArchive, path: '', size: 0, modified: null, failure }];
  }

  /** Counts what finds no room any more. */
  #isFull(): boolean {
    if (this.#members.length < this.#context.unpackLimits.members) return false;
    this.#leftOut++;
    return true;
  }
}
