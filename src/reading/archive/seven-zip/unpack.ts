import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentError } from '../../../model/exception.ts';
import type { Failure, Member, SourceBytes } from '../../../model/ports.ts';
import { displayName, uniqueNames } from '../../member-names.ts';
import {
  corruptArchive,
  damagedMember,
  encryptedFailure,
  linkFailure,
  methodFailure,
  nameFailure,
  restOfArchive,
  specialFailure,
} from '../failures.ts';
import {
  archiveLimitReached,
  isExpanding,
  limitFailure,
  membersFailure,
  ratioFailure,
  type UnpackLimits,
} from '../limits.ts';
import { decodeEscapedNames } from './escaped-names.ts';
import { hidesNames } from './hidden-names.ts';
import { type ListedItem, type Listing, listArchive, passwordSwitch } from './listing.ts';
import { lzhNames } from './lzh-names.ts';
import { OutputFile } from './output-file.ts';
import { type MemberSink, runSevenZip } from './program.ts';

export interface UnpackOptions {
  /** 7-Zip's name of the format. */
  readonly type: string;
  /** Where members are written, under names made here. */
  readonly folder: string;
  readonly limits: UnpackLimits;
  readonly passwords: readonly string[];
  /** For formats that pack one file without naming it (xz, compress): its name. */
  readonly onlyName?: string;
  /** Bytes that count for the limits of the archive as a whole already. */
  readonly spentBefore?: number;
  /** Keep what came out before the damage, as part of a stream that was cut short. */
  readonly keepCut?: boolean;
}

export interface UnpackedArchive {
  readonly members: readonly Member[];
  /** Positions (from 1) of the passwords that opened something, in order. */
  readonly passwordsUsed: readonly number[];
  /** What was found wrong with members that were kept all the same. */
  readonly exceptions: readonly Failure[];
}

/** How one member came out of one pass. */
interface Outcome {
  path: string;
  size: number;
  failure: Failure | null;
  wrongPassword: boolean;
}

/**
 * Takes the members out of an archive by 7-Zip. A member that cannot be taken out has its failure; folders are left out.
 *
 * @throws {DocumentError} `corrupt` or `encrypted` when not even the members' names can be told.
 */
export async function unpackBySevenZip(
  source: SourceBytes,
  options: UnpackOptions,
): Promise<UnpackedArchive> {
  mkdirSync(options.folder, { recursive: true });
  const { listing, position } = await listWithPasswords(source, options);
  const printed = listing.items.map((item) => options.onlyName ?? item.printed ?? '(no name)');
  const names = namesOf(source, options, printed);
  const shown = uniqueNames(names.map(displayName));
  const outcomes: (Outcome | null)[] = listing.items.map((item, index) => {
    const failure = item.isFolder ? null : refusalOf(item, names[index]!, options);
    return failure === null ? null : { path: '', size: 0, failure, wrongPassword: false };
  });
  const used = new Set<number>();
  const state: PassState = { source, options, items: listing.items, outcomes };
  // A password that opened the directory opens the members too, as a rule; otherwise the first pass has none.
  const first = position;
  const encrypted = listing.items.some((item) => item.encrypted);
  const order = [
    first,
    ...options.passwords.map((_, index) => index + 1).filter((each) => encrypted && each !== first),
  ];
  // Without a password nothing comes out where everything is encrypted.
  if (first === 0 && listing.items.every((item) => item.isFolder || item.encrypted)) order.shift();
  let cutShort: Failure | null = null;
  for (const each of order) {
    if (!listing.items.some((item, index) => isOpen(item, outcomes[index]!))) break;
    const pass = await extractPass(state, each);
    if (pass.opened > 0 && each > 0) used.add(each);
    cutShort ??= pass.archiveFailure;
  }
  const exceptions: Failure[] = [];
  const members = listing.items.flatMap((item, index): Member[] => {
    if (item.isFolder) return [];
    const outcome = outcomes[index] ?? {
      path: '',
      size: 0,
      failure: cutShort ?? damagedMember('nothing came out of it'),
      wrongPassword: item.encrypted && cutShort === null,
    };
    const base = { name: shown[index]!, modified: item.modified };
    const failure = outcome.wrongPassword ? encryptedFailure(options.passwords.length) : outcome.failure;
    if (failure === null) return [{ ...base, path: outcome.path, size: outcome.size }];
    if (options.keepCut === true && outcome.size > 0 && failure.code === 'corrupt') {
      exceptions.push({
        ...failure,
        cause: `the packed data is damaged or cut short: only the first ${outcome.size} bytes of ${shown[index]} came out`,
      });
      return [{ ...base, path: outcome.path, size: outcome.size }];
    }
    if (outcome.path !== '') rmSync(outcome.path, { force: true });
    return [{ ...base, path: '', size: 0, failure }];
  });
  const rest = restOf(listing, options.limits);
  if (rest !== null) members.push({ name: restOfArchive, path: '', size: 0, modified: null, failure: rest });
  return { members, passwordsUsed: [...used].sort((one, other) => one - other), exceptions };
}

/** Names as the archive gives them, decoded where 7-Zip could not. */
function namesOf(source: SourceBytes, options: UnpackOptions, printed: readonly string[]): string[] {
  if (options.type === 'lzh') {
    const names = lzhNames(source.path, printed.length + 1);
    if (names.length === printed.length) return names;
  }
  return decodeEscapedNames(printed);
}

/** Whether another password may still bring a member out. */
function isOpen(item: ListedItem, outcome: Outcome | null): boolean {
  return !item.isFolder && (outcome === null || outcome.wrongPassword);
}

async function listWithPasswords(
  source: SourceBytes,
  options: UnpackOptions,
): Promise<{ listing: Listing; position: number }> {
  const most = options.limits.members;
  for (let position = 0; ; position++) {
    const password = position === 0 ? null : options.passwords[position - 1]!;
    const listing = await listArchive(source.path, options.type, password, most);
    if (listing.items.length > 0 || listing.errors.length === 0) return { listing, position };
    const locked = listing.errors.some(saysWrongPassword) || hidesNames(source.path, options.type);
    if (!locked) throw notOpened(listing.errors);
    if (position === options.passwords.length) {
      throw new DocumentError({ ...encryptedFailure(options.passwords.length), stage: 'read' });
    }
  }
}

function saysWrongPassword(text: string): boolean {
  return /wrong password|encrypted archive/iu.test(text);
}

function notOpened(errors: readonly string[]): DocumentError {
  // Of several words the last are the reason, the first say that it did not open.
  return corruptArchive(lowerFirst(errors.at(-1) ?? 'it cannot be opened'));
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function restOf(listing: Listing, limits: UnpackLimits): Failure | null {
  if (listing.cut) return membersFailure(null, limits);
  const [words] = listing.errors;
  return words === undefined ? null : damageOfRest(lowerFirst(words));
}

function damageOfRest(words: string): Failure {
  const { code, message, remedy } = corruptArchive(words);
  return { code, cause: message, remedy };
}

function refusalOf(item: ListedItem, name: string, options: UnpackOptions): Failure | null {
  const { limits } = options;
  const unsafe = nameFailure(name);
  if (unsafe !== null) return unsafe;
  if (item.link) return linkFailure;
  if (item.special) return specialFailure;
  // A packed stream states its size at its end, where a cut leaves other bytes: what comes out is counted instead.
  if (options.onlyName === undefined && item.size !== null && item.size > limits.memberBytes)
    return limitFailure('limit-member-bytes', limits);
  return null;
}

interface PassState {
  readonly source: SourceBytes;
  readonly options: UnpackOptions;
  readonly items: readonly ListedItem[];
  /** Filled by the passes; null for a member that no pass has reached. */
  readonly outcomes: (Outcome | null)[];
}

/** Thrown out of 7-Zip to end it: the archive as a whole reached a limit, or a password opens nothing. */
class PassEnded extends Error {
  readonly failure: Failure | null;
  constructor(failure: Failure | null) {
    super('pass ended');
    this.failure = failure;
  }
}

/**
 * Runs through the archive once with one password and keeps what comes out of members still open. 7-Zip opens the file
 * of a member, prints its name, then hands over its bytes; errors name the member they belong to.
 */
async function extractPass(
  state: PassState,
  position: number,
): Promise<{ opened: number; archiveFailure: Failure | null }> {
  const { source, options, items, outcomes } = state;
  const { limits } = options;
  const wanted = items.map((item, index) => isOpen(item, outcomes[index]!));
  let next = 0;
  let current = -1;
  let bytes = 0;
  let opened = 0;
  let refused = 0;
  let file: OutputFile | null = null;

  const find = (printed: string): number => {
    if (options.onlyName !== undefined) return 0;
    const name = printed.replace(/\/$/u, '');
    for (let index = next; index < items.length; index++) {
      if (items[index]!.printed === name || items[index]!.printed === printed) return index;
    }
    return -1;
  };
  const begin = (printed: string): void => {
    current = find(printed);
    if (current < 0) return;
    next = current + 1;
    if (!wanted[current] || file === null) return;
    file.begin(join(options.folder, `member-${String(current + 1).padStart(6, '0')}`));
    outcomes[current] = { path: file.path!, size: 0, failure: null, wrongPassword: false };
    if (items[current]!.encrypted) opened++;
  };
  const complain = (text: string): void => {
    const match = /^ERROR: (.+?) : (.+)$/su.exec(text);
    if (match === null) return;
    const [, words, printed] = match;
    const isCurrent = current >= 0 && (options.onlyName !== undefined || items[current]!.printed === printed);
    const index = isCurrent ? current : find(printed!);
    if (index < 0) return;
    if (!isCurrent) {
      next = index + 1;
      current = index;
    }
    if (!wanted[index]) return;
    const outcome = outcomes[index] ?? { path: '', size: 0, failure: null, wrongPassword: false };
    outcomes[index] = outcome;
    if (outcome.failure !== null) return;
    if (items[index]!.encrypted && saysWrongPassword(words!)) {
      outcome.wrongPassword = true;
      if (isCurrent && outcome.path !== '') opened--;
      // A password that opened nothing so far will open nothing: the rest need not be unpacked for it.
      if (++refused >= 3 && opened === 0 && !wanted.some((each, at) => each && !items[at]!.encrypted)) {
        throw new PassEnded(null);
      }
    } else {
      outcome.failure = /unsupported method/iu.test(words!)
        ? methodFailure('a method of its own')
        : damagedMember(words!.toLowerCase());
    }
  };
  const sink: MemberSink = {
    open: () => {
      file = new OutputFile();
    },
    write: (part, at) => {
      bytes += part.length;
      const failure =
        archiveLimitReached((options.spentBefore ?? 0) + bytes, limits) ??
        (isExpanding(bytes, source.size, limits) ? ratioFailure(limits) : null);
      if (failure !== null) {
        file?.drop();
        const outcome = outcomes[current];
        if (wanted[current] && outcome) outcome.failure = failure;
        throw new PassEnded(failure);
      }
      const outcome = outcomes[current];
      if (!wanted[current] || !outcome || outcome.failure !== null || file === null) return;
      const size = at + part.length;
      if (size > limits.memberBytes) {
        outcome.failure = limitFailure('limit-member-bytes', limits);
        file.drop();
        return;
      }
      file.write(part, at);
      outcome.size = Math.max(outcome.size, size);
    },
    close: () => {
      file?.close();
      file = null;
    },
  };
  const password = position === 0 ? null : options.passwords[position - 1]!;
  try {
    await runSevenZip({
      words: ['e', '-o/out', '-bb3', '-aoa', `-t${options.type}`, passwordSwitch(password)],
      archive: source.path,
      sink,
      line: (text, isError) => {
        if (isError) complain(text);
        else if (text.startsWith('- ')) begin(text.slice(2));
      },
    });
  } catch (error) {
    (file as OutputFile | null)?.close();
    if (error instanceof PassEnded) return { opened, archiveFailure: error.failure };
    throw error;
  }
  return { opened, archiveFailure: null };
}
