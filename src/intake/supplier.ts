import type { Occurrence } from '../model/source-file.ts';
import { type ReceivedFile, receivedRowFor } from './received-file.ts';

export interface SupplierSources {
  readonly received?: ReceivedFile | null;
  /** `--supplier`. */
  readonly option?: string | null;
  /** The beginning of the path that stands for what was given on the command line; its first part by default. */
  readonly givenPath?: string;
  /** Sender of the mail that the file came with, as its header states it: `Li Wei <li@example.com>`. */
  readonly mailSender?: string | null;
}

export interface SupplierLabel {
  readonly supplier: string | null;
  readonly basis: Occurrence['supplierBasis'];
}

const archiveEnding = /\.(?:zip|rar|7z|tar|gz|tgz|bz2|xz)$/iu;
const otherContainerEnding = /\.(?:eml|msg|mbox|pdf|docx?|xlsx?|pptx?|odt|ods|p7m|html?)$/iu;

/**
 * The supplier label of a custody row (contract §2): from the `--received` file, else `--supplier`, else the first
 * folder or archive below the given path, else the mail's sender. It is a label for sorting and never a statement about
 * who made or sold anything.
 */
export function supplierOf(path: string, sources: SupplierSources): SupplierLabel {
  const row = sources.received ? receivedRowFor(sources.received, path, sources.givenPath) : null;
  if (row !== null && row.supplier !== null) return { supplier: row.supplier, basis: 'received-file' };
  const option = sources.option?.trim();
  if (option) return { supplier: option, basis: 'option' };
  const place = firstPlaceBelow(path, sources.givenPath);
  if (place !== null) return place;
  const sender = sources.mailSender?.trim();
  if (sender) return { supplier: sender, basis: 'mail-sender' };
  return { supplier: null, basis: 'unknown' };
}

function firstPlaceBelow(path: string, givenPath: string | undefined): SupplierLabel | null {
  const given = givenPath ?? /^.*?(?=!?\/|$)/u.exec(path)?.[0] ?? '';
  const below = path.startsWith(given) ? path.slice(given.length).replace(/^!?\//u, '') : path;
  const parts = below === '' ? [] : below.split('/');
  for (const [index, part] of parts.entries()) {
    const isContainer = part.endsWith('!');
    const name = isContainer ? part.slice(0, -1) : part;
    const isLast = index === parts.length - 1;
    if (archiveEnding.test(name) || (isContainer && !otherContainerEnding.test(name))) {
      return { supplier: name.replace(archiveEnding, ''), basis: 'archive' };
    }
    if (!isContainer && !isLast) return { supplier: name, basis: 'folder' };
  }
  return null;
}
