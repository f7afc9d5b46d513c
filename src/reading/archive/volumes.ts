import { DocumentError } from '../../model/exception.ts';

/** A file that is one part of an archive split over several, by its name. */
export interface Volume {
  /** True for the part that opens the archive: only what follows it can be missing. */
  readonly isFirst: boolean;
  /** Name of a part that is needed beside this one: the first, or for the first one the second. */
  readonly other: string;
}

interface Pattern {
  readonly name: RegExp;
  /** Number in the name of the part that opens the archive. */
  readonly first: number;
  /** Name of that part where it bears no number. */
  readonly opener?: (head: string) => string;
}

const patterns: readonly Pattern[] = [
  // contract.part1.rar, contract.part01.exe
  { name: /^(?<head>.*\.part)(?<digits>\d{1,4})(?<tail>\.(?:rar|exe|7z|zip))$/iu, first: 1 },
  // contract.7z.001, contract.zip.002
  { name: /^(?<head>.*\.)(?<digits>\d{3,4})(?<tail>)$/u, first: 1 },
  // contract.z01 stands before contract.zip, contract.r00 after contract.rar
  { name: /^(?<head>.*\.z)(?<digits>\d\d)(?<tail>)$/iu, first: 0, opener: (head) => `${head}ip` },
  { name: /^(?<head>.*\.r)(?<digits>\d\d)(?<tail>)$/iu, first: -1, opener: (head) => `${head}ar` },
];

/** Which part of a split archive a name speaks of; null for an ordinary name. */
export function volumeOf(path: string): Volume | null {
  const file = path.split('/').at(-1)!;
  for (const { name, first, opener } of patterns) {
    const groups = name.exec(file)?.groups;
    if (groups === undefined) continue;
    const { head, digits, tail } = groups as { head: string; digits: string; tail: string };
    const numbered = (number: number): string =>
      `${head}${String(number).padStart(digits.length, '0')}${tail}`;
    const isFirst = Number(digits) === first;
    if (isFirst) return { isFirst, other: numbered(first + 1) };
    return { isFirst, other: opener?.(head) ?? numbered(first) };
  }
  return null;
}

/** An archive of which other parts are needed, with the name of a part that is missing. */
export function missingVolume(missing: string): DocumentError {
  return new DocumentError({
    code: 'missing-volume',
    stage: 'read',
    cause: `one part of an archive that is split over several files; the part ${missing} is needed to open it`,
    remedy:
      'put all parts into one folder, unpack them there with 7-Zip or WinRAR and run on the result; ask the supplier for parts that are missing',
  });
}
