import { runSevenZip } from './program.ts';

/** One member as the archive's directory tells it. */
export interface ListedItem {
  /** Name as 7-Zip prints it: control characters stand as `_`. Null where the format has no names. */
  readonly printed: string | null;
  readonly isFolder: boolean;
  /** Unpacked size in bytes; null where the format does not say. */
  readonly size: number | null;
  /** Packed size in bytes; null where it is packed together with others. */
  readonly packed: number | null;
  readonly modified: string | null;
  readonly encrypted: boolean;
  readonly link: boolean;
  /** A device, a pipe or a socket. */
  readonly special: boolean;
}

export interface Listing {
  readonly items: readonly ListedItem[];
  /** Words of 7-Zip about the archive as a whole: cut short, wrong password, not an archive. */
  readonly errors: readonly string[];
  /** True when the listing was broken off at `mostItems`. */
  readonly cut: boolean;
}

class EnoughListed extends Error {}

/**
 * Lists an archive.
 *
 * @param type 7-Zip's name of the format: what the bytes were taken for is what they are read as.
 * @param mostItems members at which the listing is broken off.
 */
export async function listArchive(
  archive: string,
  type: string,
  password: string | null,
  mostItems: number,
): Promise<Listing> {
  const items: ListedItem[] = [];
  const errors: string[] = [];
  let fields: Map<string, string> | null = null;
  let begun = false;
  let listsErrors = false;
  let cut = false;
  const finish = (): void => {
    if (fields !== null && fields.size > 0) items.push(itemOf(fields));
    fields = null;
    if (items.length > mostItems) throw new EnoughListed();
  };
  try {
    await runSevenZip({
      words: ['l', '-slt', `-t${type}`, passwordSwitch(password)],
      archive,
      sink: null,
      line: (text, isError) => {
        if (isError) {
          errors.push(...errorWords(text));
          return;
        }
        if (!begun) {
          // Damage of an archive that opens all the same stands between its properties.
          if (listsErrors && !text.includes(' = ')) errors.push(...errorWords(text));
          else listsErrors = text === 'ERRORS:';
          begun = text === '----------';
          return;
        }
        if (text === '') return finish();
        const split = / = ?/u.exec(text);
        if (split === null || split.index === 0) return;
        fields ??= new Map();
        const key = text.slice(0, split.index);
        if (!fields.has(key)) fields.set(key, text.slice(split.index + split[0].length));
      },
    });
    finish();
  } catch (error) {
    if (!(error instanceof EnoughListed)) throw error;
    items.length = mostItems;
    cut = true;
  }
  return { items, errors, cut };
}

/** What a line says beyond the place 7-Zip saw the archive in, which says nothing to a person. */
function errorWords(line: string): string[] {
  const words = line
    .replace(/^(?:Open )?ERRORS?:\s*/u, '')
    .replaceAll('/in/archive', '')
    .replace(/^[\s:]+/u, '')
    .trim();
  return words === '' ? [] : [words];
}

/** A switch is always given: without one 7-Zip asks on the terminal. */
export function passwordSwitch(password: string | null): string {
  return `-p${password ?? ''}`;
}

function itemOf(fields: ReadonlyMap<string, string>): ListedItem {
  const attributes = fields.get('Attributes') ?? '';
  // `A -rw-r--r--` of 7z, `-rw-r--r--` of tar and cpio.
  const mode = fields.get('Mode') ?? /(?:^|\s)([-dlbcps][-rwxsStT]{9})/u.exec(attributes)?.[1] ?? '';
  const linkTargets = ['Symbolic Link', 'Hard Link', 'Copy Link', 'Link'].map((key) => fields.get(key) ?? '');
  return {
    printed: fields.get('Path') ?? null,
    isFolder: fields.get('Folder') === '+' || /^[A-Z]*D/u.test(attributes) || mode.startsWith('d'),
    size: numberOf(fields.get('Size')),
    packed: numberOf(fields.get('Packed Size')),
    modified: timeOf(fields.get('Modified')),
    encrypted: fields.get('Encrypted') === '+',
    link: mode.startsWith('l') || linkTargets.some((target) => target !== ''),
    special: /^[bcps]/u.test(mode),
  };
}

function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\d+$/u.test(text) ? Number(text) : null;
}

/** `2025-03-31 12:00:00.1234567`, in the time of the process, which readers keep at UTC. */
function timeOf(text: string | undefined): string | null {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?/u.exec(text ?? '');
  if (match === null) return null;
  const date = new Date(`${match[1]}T${match[2]}.${(match[3] ?? '0').padEnd(3, '0')}Z`);
  // Formats without a time state the beginning of their calendar.
  return Number.isNaN(date.getTime()) || date.getTime() <= Date.UTC(1980, 0, 1) ? null : date.toISOString();
}
