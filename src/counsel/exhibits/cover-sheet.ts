import { confidentialityLabels, typeLabel } from '../../model/labels.ts';
import type { Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import { exhibitNumberText } from './exhibit-names.ts';
import type { BoundDocument, CoverSheet, Exhibit } from './exhibit-plan.ts';
import { printedLine } from './printed-line.ts';

/** Parts of files without pages that a cover names. */
const mostParts = 8;

/** Longest line of a cover, characters. */
const longestTitle = 160;

/** Type and title of a document, in one line. */
export function titleOf({ number, document }: SnapshotDocument): string {
  const title = oneLine(document.title ?? '');
  const type = typeLabel(document.type);
  return `${exhibitNumberText(number)} ${type}${title === '' ? '' : `: ${title}`}`;
}

function oneLine(text: string): string {
  return printedLine(text, longestTitle);
}

const kindWords: Readonly<Record<BoundDocument['kind'], string>> = {
  original: 'As received',
  translation: 'Translation',
  'translator-certificate': 'Translator’s certificate',
};

/** The cover sheet of an exhibit: our words, with titles and paths as they were received. */
export function coverOf(main: SnapshotDocument, exhibit: Exhibit, { matter }: Snapshot): CoverSheet {
  const lines: [string, string][] = [];
  const { placed, confidentiality } = main;
  lines.push(['Type', typeLabel(main.document.type)]);
  if (placed.step !== null)
    lines.push([
      'Step',
      `${placed.step}${placed.name === null ? '' : ` ${placed.name}`}${basisWords[placed.basis]}`,
    ]);
  if (confidentiality !== null && confidentiality !== 'none')
    lines.push(['Marked as', confidentialityLabels[confidentiality]]);
  for (const { kind, pages, labelPrefix, title } of exhibit.bound)
    lines.push([kindWords[kind], `${title} – ${pagesWords(labelPrefix, pages.length)}`]);
  const parts = exhibit.bound.flatMap(({ labelPrefix, displayed }) =>
    displayed.flatMap(({ part }, index) =>
      part === null ? [] : [`page ${labelPrefix}${index + 1}: ${oneLine(part)}`],
    ),
  );
  if (parts.length > 0) {
    const more = parts.length > mostParts ? `; and ${parts.length - mostParts} more` : '';
    lines.push(['Parts of the file', `${parts.slice(0, mostParts).join('; ')}${more}`]);
  }
  for (const source of exhibit.sources) {
    const [path, ...further] = source.paths;
    const more = further.length === 0 ? '' : ` (and ${further.length} more)`;
    lines.push([
      'File received',
      `${oneLine(path ?? '')}${more}${source.supplier === null ? '' : `, from ${oneLine(source.supplier)}`}`,
    ]);
    lines.push(['Its SHA-256', source.file]);
  }
  for (const { fileName } of exhibit.natives)
    lines.push(['Beside this PDF', `${fileName} – the bytes as received`]);
  for (const reason of exhibit.nativesWithheld) lines.push(['Beside this PDF', reason]);
  return { matter: oneLine(matter.name), title: titleOf(main), lines };
}

const basisWords: Readonly<Record<SnapshotDocument['placed']['basis'], string>> = {
  person: '',
  stated: ' (as stated in the document)',
  inferred: ' (inferred by rule)',
};

function pagesWords(prefix: string, count: number): string {
  return count === 1 ? `page ${prefix}1` : `pages ${prefix}1 to ${prefix}${count}`;
}
