import type { Format } from '../reading/index.ts';

interface Family {
  readonly name: string;
  readonly formats: Readonly<Record<string, Format>>;
}

const widest = 100;

/** Every format that is read here and how, a family after the other; formats read in the same way stand together. */
export function formatReport(
  families: readonly Family[],
  libreOffice: { readonly version: string | null; readonly isolated: boolean },
): string {
  const lines = ['Formats that are read here:'];
  for (const family of families) {
    const byWay = new Map<string, Set<string>>();
    for (const format of Object.values(family.formats)) {
      const way = wayOf(format, libreOffice);
      byWay.set(way, (byWay.get(way) ?? new Set()).add(format.name));
    }
    lines.push('', `  ${family.name}`);
    for (const [way, names] of byWay) {
      lines.push(...wrapped([...names].join(', '), 4), ...wrapped(way, 8));
    }
  }
  lines.push(
    '',
    ...wrapped(
      'Whatever else lies in a dump is listed as unsupported, with what it is and what a person can do.',
      2,
    ),
  );
  return `${lines.join('\n')}\n`;
}

function wayOf(
  format: Format,
  libreOffice: { readonly version: string | null; readonly isolated: boolean },
): string {
  if (format.needs !== 'soffice') return format.how;
  if (libreOffice.version === null) return `not read here: LibreOffice is not installed (${format.how})`;
  if (!libreOffice.isolated)
    return `not read here: LibreOffice cannot be kept from the network (${format.how})`;
  return `${format.how} (LibreOffice ${libreOffice.version})`;
}

function wrapped(text: string, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > widest) {
      lines.push(' '.repeat(indent) + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, ' '.repeat(indent) + line];
}
