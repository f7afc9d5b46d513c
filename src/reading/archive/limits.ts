import type { Failure } from '../../model/ports.ts';

export interface UnpackLimits {
  /** Members taken out of one archive; further ones are left in it, and a row says so. */
  readonly members: number;
  /** Bytes of one member, unpacked. */
  readonly memberBytes: number;
  /** Bytes of all members of one archive together, unpacked. */
  readonly totalBytes: number;
  /** Unpacked size over packed size, looked at from `ratioFromBytes` on (small blank scans shrink a thousandfold). */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** Bytes unpacked below one file of the dump, through all containers in it. */
  readonly familyBytes: number;
  /** What other containers of the same family have left of `familyBytes`; all of it where nothing is said. */
  readonly familyBytesLeft?: number;
}

export const defaultUnpackLimits: UnpackLimits = {
  members: 20_000,
  memberBytes: 2 * 1024 ** 3,
  totalBytes: 8 * 1024 ** 3,
  ratio: 200,
  ratioFromBytes: 64 * 1024 ** 2,
  familyBytes: 16 * 1024 ** 3,
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
  if (size > limits.memberBytes) return limitFailure('limit-member-bytes', limits);
  return (
    archiveLimitReached(spent.bytes, limits) ??
    (isExpanding(size, packed, limits) ? ratioFailure(limits) : null)
  );
}

/** Which limit on the archive as a whole is reached with so many bytes out of it; null for none. */
export function archiveLimitReached(bytes: number, limits: UnpackLimits): Failure | null {
  if (bytes > limits.totalBytes) return limitFailure('limit-total-bytes', limits);
  if (bytes > (limits.familyBytesLeft ?? limits.familyBytes))
    return limitFailure('limit-family-bytes', limits);
  return null;
}

export function isExpanding(unpacked: number, packed: number, limits: UnpackLimits): boolean {
  return unpacked > limits.ratioFromBytes && unpacked > packed * limits.ratio;
}

const byteLimits = {
  'limit-member-bytes': ['memberBytes', 'one member'],
  'limit-total-bytes': ['totalBytes', 'all members of one archive'],
  'limit-family-bytes': ['familyBytes', 'everything unpacked below one file of the dump'],
} as const;

export function limitFailure(code: keyof typeof byteLimits, limits: UnpackLimits): Failure {
  const [key, what] = byteLimits[code];
  return {
    code,
    cause: `would exceed the limit of ${limits[key]} bytes for ${what} (intake.limits.${key})`,
    remedy: `unpack the archive by hand and give the folder, or raise intake.limits.${key} in the pipeline file`,
  };
}

export function ratioFailure(limits: UnpackLimits): Failure {
  return {
    code: 'limit-ratio',
    cause: `unpacks to more than ${limits.ratio} times its packed size (intake.limits.ratio), as archives made to flood a disk do`,
    remedy:
      'look at the archive by hand; if it is in order, unpack it and give the folder, or raise intake.limits.ratio in the pipeline file',
  };
}

/** @param count members that the archive names; null where nobody counted them to the end. */
export function membersFailure(count: number | null, limits: UnpackLimits): Failure {
  const found = count === null ? `more than ${limits.members}` : `${count}`;
  return {
    code: 'limit-members',
    cause: `the archive names ${found} members and the limit is ${limits.members} (intake.limits.members): the further ones were not taken out`,
    remedy:
      'unpack the archive by hand and give the folder, or raise intake.limits.members in the pipeline file',
  };
}
