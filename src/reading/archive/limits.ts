import type { Failure } from '../../model/ports.ts';

export interface UnpackLimits {
  /** Members in one archive; more and the archive is refused as a whole. */
  readonly members: number;
  /** Bytes of one member, unpacked. */
  readonly memberBytes: number;
  /** Bytes of all members of one archive together, unpacked. */
  readonly totalBytes: number;
  /** Unpacked size over packed size, looked at from `ratioFromBytes` on (small blank scans shrink a thousandfold). */
  readonly ratio: number;
  readonly ratioFromBytes: number;
}

export const defaultUnpackLimits: UnpackLimits = {
  members: 20_000,
  memberBytes: 2 * 1024 ** 3,
  totalBytes: 8 * 1024 ** 3,
  ratio: 200,
  ratioFromBytes: 64 * 1024 ** 2,
};

/** Bytes unpacked from one archive so far. */
export interface Spent {
  bytes: number;
}

/** Which limit is reached with so many bytes out of one member; null for none. */
export function limitReached(
  size: number,
  packed: number,
  spent: Spent,
  limits: UnpackLimits,
): Failure | null {
  if (size > limits.memberBytes) return limitFailure('limit-member-bytes', limits.memberBytes);
  if (spent.bytes > limits.totalBytes) return limitFailure('limit-total-bytes', limits.totalBytes);
  return isExpanding(size, packed, limits) ? ratioFailure(limits) : null;
}

export function isExpanding(unpacked: number, packed: number, limits: UnpackLimits): boolean {
  return unpacked > limits.ratioFromBytes && unpacked > packed * limits.ratio;
}

export function limitFailure(code: 'limit-member-bytes' | 'limit-total-bytes', bytes: number): Failure {
  const what = code === 'limit-member-bytes' ? 'a member' : 'all members of one archive';
  return {
    code,
    cause: `would exceed the limit of ${bytes} bytes for ${what}`,
    remedy: 'Unpack the archive by hand and give the folder, or raise the limit in the pipeline file.',
  };
}

export function ratioFailure(limits: UnpackLimits): Failure {
  return {
    code: 'limit-ratio',
    cause: `unpacks to more than ${limits.ratio} times its packed size, as archives made to flood a disk do`,
    remedy: 'Look at the archive by hand; if it is in order, unpack it and give the folder.',
  };
}
