import { existsSync, statSync } from 'node:fs';
import { occurrenceStateSchema } from '../model/source-file.ts';
import type { EvidenceIndex } from './evidence-index.ts';

/** Occurrences in one state, with their bytes. */
export interface StateTotal {
  readonly state: string;
  /** Files on disk. */
  readonly onDisk: number;
  readonly onDiskBytes: number;
  /** Members of archives and mails. */
  readonly members: number;
  readonly memberBytes: number;
}

export interface LedgerCheck {
  /** What is counted on both sides, in words. */
  readonly what: string;
  readonly left: number;
  readonly right: number;
  /** Rows that do not fit, named; empty when both sides are equal. */
  readonly wrong: readonly string[];
}

/** Where the bytes of all occurrences are. */
export interface ByteBalance {
  /** Bytes of all rows, on disk and in containers. */
  readonly received: number;
  /** Bytes of originals, each kept once. */
  readonly kept: number;
  /** Bytes of originals that were removed by quarantine. */
  readonly removed: number;
  /** Bytes of further occurrences of the same. */
  readonly again: number;
  /** Bytes that rows state of which none could be taken. */
  readonly notTaken: number;
}

export interface LedgerProof {
  readonly bytes: ByteBalance;
  readonly states: readonly StateTotal[];
  readonly pages: readonly { readonly kind: string; readonly count: number }[];
  readonly checks: readonly LedgerCheck[];
  readonly addsUp: boolean;
}

interface Row {
  readonly name: string;
  readonly count: number;
}

/** Rows named in one check; their number is told in any case. */
const rowsNamed = 20;

/**
 * Proves that the ledger adds up (contract §2): every path walked has a row, every row one state, every member of every
 * container a row below it, every page that a file was said to have is stored, and every byte received is kept once,
 * or said to be a duplicate, without bytes, or removed by quarantine.
 */
export function proveLedger(index: EvidenceIndex): LedgerProof {
  const checks = [
    walkedPaths(index),
    knownStates(index),
    filesOfRows(index),
    rowsOfFiles(index),
    receivedBytes(index),
    sizesOfRows(index),
    duplicates(index),
    membersOfContainers(index),
    parentsOfMembers(index),
    pagesOfFiles(index),
    pagesWithoutFile(index),
    originalsOnDisk(index),
  ].filter((check) => check !== null);
  return {
    bytes: byteBalance(index),
    states: stateTotals(index),
    pages: index
      .count(
        "SELECT CASE WHEN held = 1 THEN 'held' ELSE kind END AS name, COUNT(*) AS count FROM page LEFT JOIN file ON sha256 = page.file GROUP BY 1 ORDER BY count DESC, name",
      )
      .map(({ name, count }) => ({ kind: name, count })),
    checks,
    addsUp: checks.every((check) => check.left === check.right && check.wrong.length === 0),
  };
}

function byteBalance(index: EvidenceIndex): ByteBalance {
  const files = single(index, 'SELECT SUM(size) FROM file WHERE sha256 IN (SELECT file FROM occurrence)');
  const removed = single(index, 'SELECT SUM(size) FROM file WHERE sha256 IN (SELECT sha256 FROM quarantine)');
  return {
    received: single(index, 'SELECT SUM(size) FROM occurrence'),
    kept: files - removed,
    removed,
    again: single(
      index,
      'SELECT SUM(size * (rows - 1)) FROM (SELECT file.size, COUNT(*) AS rows FROM occurrence JOIN file ON sha256 = occurrence.file GROUP BY sha256)',
    ),
    notTaken: single(index, "SELECT SUM(size) FROM occurrence WHERE file = ''"),
  };
}

function receivedBytes(index: EvidenceIndex): LedgerCheck {
  const { received, kept, removed, again, notTaken } = byteBalance(index);
  return {
    what: 'bytes received = bytes kept once + received again + removed by quarantine + not taken',
    left: received,
    right: kept + removed + again + notTaken,
    wrong: [],
  };
}

const stateOf = "CASE WHEN held IS NOT NULL THEN 'held' ELSE COALESCE(state, 'pending') END";

function stateTotals(index: EvidenceIndex): StateTotal[] {
  const totals = new Map<string, { -readonly [Key in keyof StateTotal]: StateTotal[Key] }>();
  const rows = (sum: string, where: string): Row[] =>
    index.count(
      `SELECT ${stateOf} AS name, ${sum} AS count FROM occurrence WHERE ${where} GROUP BY 1 ORDER BY 1`,
    );
  const add = (key: Exclude<keyof StateTotal, 'state'>, list: readonly Row[]): void => {
    for (const { name, count } of list) {
      const total = totals.get(name) ?? {
        state: name,
        onDisk: 0,
        onDiskBytes: 0,
        members: 0,
        memberBytes: 0,
      };
      total[key] = count;
      totals.set(name, total);
    }
  };
  add('onDisk', rows('COUNT(*)', 'parent IS NULL'));
  add('onDiskBytes', rows('SUM(size)', 'parent IS NULL'));
  add('members', rows('COUNT(*)', 'parent IS NOT NULL'));
  add('memberBytes', rows('SUM(size)', 'parent IS NOT NULL'));
  const order = occurrenceStateSchema.options as readonly string[];
  return [...totals.values()].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

function single(index: EvidenceIndex, sql: string): number {
  return index.count(`SELECT '' AS name, COALESCE((${sql}), 0) AS count`)[0]!.count;
}

/** Names of the rows that do not fit. */
function named(index: EvidenceIndex, sql: string): string[] {
  const rows = index.count(`SELECT name, 0 AS count FROM (${sql}) ORDER BY name`).map((row) => row.name);
  const more = rows.length - rowsNamed;
  return more > 0 ? [...rows.slice(0, rowsNamed), `and ${more} more`] : rows;
}

function walkedPaths(index: EvidenceIndex): LedgerCheck | null {
  const last = index.count(
    'SELECT walked AS name, id AS count FROM run WHERE walked IS NOT NULL ORDER BY id DESC LIMIT 1',
  )[0];
  if (last === undefined) return null;
  return {
    what: 'paths that the last run came to on disk = paths with a row',
    left: Number(last.name),
    right: single(
      index,
      `SELECT COUNT(DISTINCT path) FROM occurrence WHERE parent IS NULL AND seen_run = ${last.count}`,
    ),
    wrong: [],
  };
}

function knownStates(index: EvidenceIndex): LedgerCheck {
  const known = occurrenceStateSchema.options.map((state) => `'${state}'`).join(', ');
  return {
    what: 'rows = rows in exactly one state of the contract',
    left: single(index, 'SELECT COUNT(*) FROM occurrence'),
    right: single(index, `SELECT COUNT(*) FROM occurrence WHERE ${stateOf} IN (${known})`),
    wrong: named(
      index,
      `SELECT path || ': state ' || ${stateOf} AS name FROM occurrence WHERE ${stateOf} NOT IN (${known})`,
    ),
  };
}

function filesOfRows(index: EvidenceIndex): LedgerCheck {
  return {
    what: 'rows with bytes = rows whose file is known',
    left: single(index, "SELECT COUNT(*) FROM occurrence WHERE file <> ''"),
    right: single(index, 'SELECT COUNT(*) FROM occurrence JOIN file ON sha256 = occurrence.file'),
    wrong: named(
      index,
      "SELECT path AS name FROM occurrence WHERE file <> '' AND file NOT IN (SELECT sha256 FROM file)",
    ),
  };
}

function rowsOfFiles(index: EvidenceIndex): LedgerCheck {
  return {
    what: 'files kept = files that some row tells of',
    left: single(index, 'SELECT COUNT(*) FROM file'),
    right: single(index, 'SELECT COUNT(*) FROM file WHERE sha256 IN (SELECT file FROM occurrence)'),
    wrong: named(index, 'SELECT sha256 AS name FROM file WHERE sha256 NOT IN (SELECT file FROM occurrence)'),
  };
}

function sizesOfRows(index: EvidenceIndex): LedgerCheck {
  return {
    what: 'bytes of rows = bytes of files kept + bytes of their further occurrences',
    left: single(index, "SELECT SUM(size) FROM occurrence WHERE file <> ''"),
    right: single(
      index,
      'SELECT SUM(size * rows) FROM (SELECT file.size, COUNT(*) AS rows FROM occurrence JOIN file ON sha256 = occurrence.file GROUP BY sha256)',
    ),
    wrong: named(
      index,
      "SELECT path || ': ' || occurrence.size || ' bytes, its file ' || file.size AS name FROM occurrence JOIN file ON sha256 = occurrence.file WHERE occurrence.size <> file.size",
    ),
  };
}

/** Of several rows with the same bytes one stands for them; the others say so. */
function duplicates(index: EvidenceIndex): LedgerCheck {
  const followers = "file <> '' AND fixed = 0 AND held IS NULL";
  return {
    what: 'rows that follow their file - files they are of = duplicates',
    left: single(index, `SELECT COUNT(*) - COUNT(DISTINCT file) FROM occurrence WHERE ${followers}`),
    right: single(index, `SELECT COUNT(*) FROM occurrence WHERE ${followers} AND state = 'duplicate'`),
    wrong: named(
      index,
      `SELECT file AS name FROM occurrence WHERE ${followers} GROUP BY file HAVING SUM(state = 'duplicate') <> COUNT(*) - 1`,
    ),
  };
}

/** Containers are unpacked wherever they occur, unless their own row is fixed (ignored, too deep). */
const unpacked = `FROM occurrence o JOIN (SELECT container, COUNT(*) AS members FROM member GROUP BY container) m ON m.container = o.file WHERE o.fixed = 0`;
/** A member that stayed the same in a container that was replaced has one row, which names the later container. */
const rowsBelow = `(SELECT COUNT(*) FROM occurrence c WHERE c.parent = o.path AND (COALESCE(c.parent_file, o.file) = o.file
  OR EXISTS (SELECT 1 FROM member k WHERE k.container = o.file AND COALESCE(k.file, '') = c.file AND o.path || '!/' || k.name = c.path)))`;

function membersOfContainers(index: EvidenceIndex): LedgerCheck {
  return {
    what: 'members of containers, wherever these occur = rows below them',
    left: single(index, `SELECT SUM(m.members) ${unpacked}`),
    right: single(index, `SELECT SUM(${rowsBelow}) ${unpacked}`),
    wrong: named(
      index,
      `SELECT o.path || ': ' || m.members || ' members, ' || ${rowsBelow} || ' rows' AS name ${unpacked} AND m.members <> ${rowsBelow}`,
    ),
  };
}

function parentsOfMembers(index: EvidenceIndex): LedgerCheck {
  const orphan =
    'parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM occurrence p WHERE p.path = occurrence.parent AND COALESCE(occurrence.parent_file, p.file) = p.file)';
  return {
    what: 'rows of members = rows of members whose container has a row',
    left: single(index, 'SELECT COUNT(*) FROM occurrence WHERE parent IS NOT NULL'),
    right: single(index, `SELECT COUNT(*) FROM occurrence WHERE parent IS NOT NULL AND NOT (${orphan})`),
    wrong: named(index, `SELECT path AS name FROM occurrence WHERE ${orphan}`),
  };
}

/** Files that were read say how many pages they have; each of these is in the ledger, read or not. */
function pagesOfFiles(index: EvidenceIndex): LedgerCheck {
  const read =
    "(file.state IN ('read', 'partial') OR (file.state = 'failed' AND EXISTS (SELECT 1 FROM page WHERE page.file = file.sha256))) AND file.sha256 NOT IN (SELECT sha256 FROM quarantine WHERE kind = 'subject')";
  const stored =
    '(SELECT COUNT(*) FROM page WHERE page.file = file.sha256 AND page.page BETWEEN 1 AND file.page_count)';
  return {
    what: 'pages that files have = pages stored, each in one kind',
    left: single(index, `SELECT SUM(page_count) FROM file WHERE ${read}`),
    right: single(index, `SELECT SUM(${stored}) FROM file WHERE ${read}`),
    wrong: named(
      index,
      `SELECT sha256 || ': ' || COALESCE(page_count, 'no') || ' pages, ' || ${stored} || ' stored' AS name FROM file WHERE ${read} AND page_count IS NOT ${stored}`,
    ),
  };
}

function pagesWithoutFile(index: EvidenceIndex): LedgerCheck {
  return {
    what: 'pages stored = pages of a file of the ledger',
    left: single(index, 'SELECT COUNT(*) FROM page'),
    right: single(index, 'SELECT COUNT(*) FROM page JOIN file ON sha256 = page.file'),
    wrong: named(
      index,
      "SELECT file || ', page ' || page AS name FROM page WHERE file NOT IN (SELECT sha256 FROM file)",
    ),
  };
}

function originalsOnDisk(index: EvidenceIndex): LedgerCheck {
  let expected = 0;
  let found = 0;
  const wrong: string[] = [];
  for (const file of index.ledger.files()) {
    const path = index.originalPath(file.sha256);
    const kept = index.quarantine.get(file.sha256) === null;
    const size = existsSync(path) ? statSync(path).size : null;
    if (kept) expected += file.size;
    found += size ?? 0;
    if (size !== (kept ? file.size : null))
      wrong.push(
        `${file.sha256}: ${kept ? `${file.size} bytes` : 'removed by quarantine'}, on disk ${size === null ? 'nothing' : `${size} bytes`}`,
      );
  }
  return {
    what: 'bytes of files kept = bytes of originals in the index folder',
    left: expected,
    right: found,
    wrong:
      wrong.length > rowsNamed
        ? [...wrong.slice(0, rowsNamed), `and ${wrong.length - rowsNamed} more`]
        : wrong,
  };
}
