import type { EvidenceIndex } from '../index/evidence-index.ts';
import { readingId } from '../index/exports/lines.ts';
import type { EvidenceDocument } from '../model/document.ts';
import { UsageError } from '../model/exception.ts';
import type { Field } from '../model/field.ts';
import type { Flag } from '../model/flag.ts';
import { plain } from './table.ts';

export type Subject =
  | { readonly kind: 'file'; readonly sha256: string }
  | { readonly kind: 'document'; readonly document: EvidenceDocument }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'flag'; readonly flag: Flag };

/** A name that stands for one that is not told ends with the beginning of the hash. */
export const standIn = /(?:held|quarantined) ([0-9a-f]{12})(?:\.[a-z0-9]{1,5})?(?: \(\d+\))?$/u;

/** Fewest characters of an id that are taken as the beginning of one. */
const shortestPrefix = 6;

/**
 * Finds what a person means: the id of a field, flag, document or file (its beginning is enough), or the path of a
 * file in the dump (a part that no other path has is enough).
 * @throws UsageError when nothing fits, or more than one thing does.
 */
export function findSubject(index: EvidenceIndex, words: string): Subject {
  const found: Subject[] = [];
  if (/^[0-9a-f]+$/.test(words) && words.length >= shortestPrefix) {
    const like = `${words}*`;
    const ids = (table: string, column: string): string[] =>
      index
        .count(`SELECT ${column} AS name, 0 AS count FROM ${table} WHERE ${column} GLOB ? LIMIT 3`, like)
        .map((row) => row.name);
    for (const id of ids('field', 'id')) found.push({ kind: 'field', field: index.results.field(id)! });
    for (const id of ids('flag', 'id')) found.push({ kind: 'flag', flag: index.results.flag(id)! });
    for (const id of ids('document', 'id'))
      found.push({ kind: 'document', document: index.results.document(id)! });
    for (const sha256 of ids('file', 'sha256')) found.push({ kind: 'file', sha256 });
  }
  if (found.length === 0 && /^[0-9a-f]+$/.test(words) && words.length >= shortestPrefix)
    for (const field of withReading(index, words)) found.push({ kind: 'field', field });
  if (found.length === 0) {
    const files = index.count(
      `SELECT DISTINCT file AS name, 0 AS count FROM occurrence WHERE file <> '' AND (path = ? OR substr(path, -length(?) - 1) = '/' || ?) LIMIT 3`,
      ...Array<string>(3).fill(words.replace(/^\.\//, '')),
    );
    const named = files.map((file) => file.name);
    // Of several files that stood under one path, the one that stands there now is meant.
    const current = named.filter((sha256) =>
      index.ledger
        .occurrencesOf(sha256)
        .some(({ path, supersededBy }) => supersededBy === undefined && `/${path}`.endsWith(`/${words}`)),
    );
    for (const sha256 of current.length > 0 ? current : named) found.push({ kind: 'file', sha256 });
  }
  if (found.length === 0) {
    const hash = standIn.exec(words)?.[1];
    if (hash !== undefined)
      for (const file of index.count(
        "SELECT sha256 AS name, 0 AS count FROM file WHERE sha256 GLOB ? || '*' LIMIT 2",
        hash,
      ))
        found.push({ kind: 'file', sha256: file.name });
  }
  if (found.length === 0 && words.length >= 3) {
    // A part of a mail's own name means the mail, not all that lies in it.
    const files = index.count(
      "SELECT DISTINCT file AS name, 0 AS count FROM occurrence WHERE file <> '' AND instr(path, ?) > 0 AND (parent IS NULL OR instr(parent, ?) = 0) LIMIT 6",
      words,
      words,
    );
    for (const file of files) found.push({ kind: 'file', sha256: file.name });
  }
  if (found.length === 1) return found[0]!;
  if (found.length === 0)
    throw new UsageError(
      `nothing in this index is called "${words}": give an id or a path from evidex status or an export`,
    );
  throw new UsageError(
    `"${words}" fits more than one thing: give more of the id or path (${found
      .slice(0, candidatesNamed)
      .map((subject) => nameOf(index, subject))
      .join('; ')}${found.length > candidatesNamed ? '; …' : ''})`,
  );
}

/** Fields with a rival reading of this id: `ungrounded.jsonl` gives such readings ids of their own. */
function withReading(index: EvidenceIndex, prefix: string): Field[] {
  return index
    .count(
      "SELECT id AS name, 0 AS count FROM field WHERE json_extract(body, '$.alternatives[0]') IS NOT NULL",
    )
    .map(({ name }) => index.results.field(name)!)
    .filter((field) => field.alternatives.some((rival) => readingId(field, rival).startsWith(prefix)));
}

/** Things named where several fit. */
const candidatesNamed = 5;

function nameOf(index: EvidenceIndex, subject: Subject): string {
  switch (subject.kind) {
    case 'file': {
      const primary = index.ledger.primary(subject.sha256);
      const path = primary === null ? '' : ` ${plain(index.names.shownPath(primary))}`;
      return `file ${subject.sha256.slice(0, 12)}${path}`;
    }
    case 'document':
      return `document ${subject.document.id}`;
    case 'field':
      return `field ${subject.field.id}`;
    case 'flag':
      return `flag ${subject.flag.id}`;
  }
}
