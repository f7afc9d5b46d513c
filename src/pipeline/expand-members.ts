import type { EvidenceIndex } from '../index/evidence-index.ts';
import { memberKey, type OccurrenceFailure } from '../index/ledger-store.ts';
import { isHiddenSystemFile, type ReceivedFile, receivedRowFor, supplierOf } from '../intake/index.ts';
import type { Occurrence, OccurrenceState } from '../model/source-file.ts';

export interface ExpandOptions {
  readonly received: ReceivedFile | null;
  readonly supplier: string | null;
  /** Deepest nesting that is followed; a member beyond it is ledgered as `limited`. */
  readonly maximumDepth: number;
}

/**
 * Gives the members of a container their custody rows, for every occurrence of the container and down through all
 * containers already unpacked. Returns the SHA-256 of members that are to be read.
 */
export function expandMembers(index: EvidenceIndex, container: string, options: ExpandOptions): string[] {
  const toRead = new Set<string>();
  for (const occurrence of index.ledger.occurrencesOf(container)) {
    if (occurrence.state !== 'ignored')
      expandOccurrence(index, occurrence, options, toRead, occurrence.supersededBy !== undefined);
  }
  return [...toRead];
}

function expandOccurrence(
  index: EvidenceIndex,
  occurrence: Occurrence,
  options: ExpandOptions,
  toRead: Set<string>,
  isSuperseded: boolean,
): void {
  const members = index.ledger.members(occurrence.file!);
  const mailSender = index.ledger.file(occurrence.file!)?.facts['mailFrom'] ?? null;
  const paths = new Set<string>();
  const present = new Set<string>();
  for (const member of members) {
    const path = freePath(`${occurrence.path}!/${member.name}`, paths);
    paths.add(path);
    const depth = occurrence.depth + 1;
    const hidden = isHiddenSystemFile(member.name);
    const tooDeep = depth > options.maximumDepth;
    const failure = member.failure ?? (tooDeep ? depthFailure(options.maximumDepth) : null);
    const label = supplierOf(path, { received: options.received, option: options.supplier, mailSender });
    const inherited =
      label.basis === 'unknown' ? { supplier: occurrence.supplier, basis: occurrence.supplierBasis } : label;
    present.add(memberKey(path, member.file));
    // A member that the container in its place holds unchanged has one row for both, and that is of what is there now.
    const isOfAnother = index.ledger
      .occurrencesAt(path)
      .some((each) => each.file === member.file && each.parentFile !== occurrence.file);
    if (!(isSuperseded && isOfAnother))
      index.ledger.putOccurrence({
        path,
        parent: occurrence.path,
        parentFile: occurrence.file,
        depth,
        file: member.file,
        size: member.size,
        modified: member.modified,
        state: hidden !== null ? 'ignored' : failure === null ? null : stateOfFailure(failure),
        reason: hidden ?? failure?.cause ?? null,
        supplier: inherited.supplier,
        supplierBasis: inherited.basis,
        receipt: receiptOfMember(options.received, path, occurrence),
        disk: null,
        failure: hidden === null ? failure : null,
      });
    if (member.file === null || hidden !== null || failure !== null) continue;
    toRead.add(member.file);
    const child = index.ledger.occurrencesAt(path).find((each) => each.file === member.file);
    if (child !== undefined && index.ledger.members(member.file).length > 0) {
      expandOccurrence(index, child, options, toRead, isSuperseded);
    }
  }
  index.ledger.removeStaleMembers(occurrence.path, occurrence.file!, present);
}

/** Two members of one name are two occurrences: the second one's path says so. */
function freePath(path: string, taken: ReadonlySet<string>): string {
  if (!taken.has(path)) return path;
  for (let times = 2; ; times++) if (!taken.has(`${path} (${times})`)) return `${path} (${times})`;
}

/** A member came as its container came, unless a row speaks for it. */
function receiptOfMember(
  received: ReceivedFile | null,
  path: string,
  container: Occurrence,
): Occurrence['receipt'] {
  return received === null
    ? container.receipt
    : (receivedRowFor(received, path)?.receipt ?? container.receipt);
}

function depthFailure(maximum: number): OccurrenceFailure {
  return {
    code: 'limit-depth',
    cause: `it is nested more than ${maximum} containers deep`,
    remedy:
      'raise intake.depth in the pipeline file, or unpack the outer containers by hand and run on the result',
  };
}

/** Ledger state that a failure code stands for. */
export function stateOfFailure(failure: { readonly code: string }): OccurrenceState {
  if (failure.code === 'encrypted') return 'encrypted';
  if (failure.code === 'unsupported') return 'unsupported';
  if (failure.code.startsWith('limit-') || failure.code === 'timeout' || failure.code === 'memory')
    return 'limited';
  return 'failed';
}
