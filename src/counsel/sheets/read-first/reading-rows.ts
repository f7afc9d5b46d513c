import { withdrawalLabels } from '../../../model/labels.ts';
import {
  type Cell,
  headingRow,
  type ItemStyle,
  noteRow,
  plain,
  plainCell,
  type SheetRow,
} from '../../brief.ts';
import { exhibitNumberText } from '../../exhibits/exhibit-names.ts';
import { styleLabels } from '../../shown-text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { factRow } from './fact-row.ts';

/** Numbers of documents: how many, which are new since the first ones were given, which are no longer used. */
export function numberRows({ numbers, documents }: Snapshot): SheetRow[] {
  const used = numbers.filter(({ withdrawn }) => withdrawn === null);
  const gone = numbers.filter(({ withdrawn }) => withdrawn !== null);
  const events = [...new Set(numbers.map(({ event }) => event))].sort((one, other) => one - other);
  const last = events.at(-1);
  const latest = events.length < 2 ? [] : used.filter(({ event }) => event === last);
  const labels = (those: readonly { readonly number: number }[]): string =>
    those.map(({ number }) => exhibitNumberText(number)).join(', ');
  return [
    headingRow('Numbers of documents'),
    factRow(
      'In use',
      used.length,
      used.length === 0
        ? ''
        : `${exhibitNumberText(used[0]!.number)} to ${exhibitNumberText(used.at(-1)!.number)}`,
    ),
    ...(events.length < 2
      ? [factRow('New', 'all', 'these are the first numbers of the matter')]
      : [factRow('Given last', latest.length, labels(latest))]),
    factRow(
      'Withdrawn',
      gone.length,
      gone.map(({ number, withdrawn }) => `${exhibitNumberText(number)}: ${withdrawalLabels[withdrawn!]}`),
    ),
    ...(documents.some(({ boundIn }) => boundIn !== null)
      ? [
          factRow(
            'Bound behind another document',
            documents.filter(({ boundIn }) => boundIn !== null).length,
            "translations and translator's certificates, in the exhibit of what they belong to",
          ),
        ]
      : []),
    noteRow(
      'A number is given once and stays with its pages. The name of an exhibit (step, type, number) may change when a document is placed or typed otherwise; the number in it does not.',
    ),
  ];
}

/** How items are shown, each in its own way. */
export function readingRows(): SheetRow[] {
  const styles: readonly (readonly [ItemStyle, string])[] = [
    [
      'confirmed',
      'read on a page, and a person confirmed, corrected or added it: what may be relied on as a reading',
    ],
    ['unconfirmed', 'read on a page by the program; nobody has confirmed it yet'],
    ['inferred', 'stands on no page: follows by a rule that is named, from readings that are shown'],
    ['not-found', 'looked for and not found among the documents of this matter that could be read'],
  ];
  const example = (style: ItemStyle): Cell => [plain(styleLabels[style], style)];
  return [
    headingRow('How to read this brief'),
    ...styles.map(
      ([style, words]): SheetRow => ({
        kind: 'row',
        cells: [plainCell('Looks like this'), example(style), plainCell(words)],
      }),
    ),
    factRow('0012:3', 'page 3 of document 0012', 'the link opens the exhibit at this page'),
    factRow(
      '0012:T1, 0012:T2-1, 0012:C1',
      'translation, certificate',
      "page 1 of its translation, of its second translation, of the translator's certificate",
    ),
    factRow(
      'Boxes in the exhibits',
      'annotations',
      'drawn on copies, never on a page as received; switch the layer “Places of fields” off to see the page alone',
    ),
    factRow(
      'Values',
      'as printed',
      'in the script of the document; an English form stands beside where a document gives one',
    ),
  ];
}

export function headRows({ head, program }: Snapshot): SheetRow[] {
  return [
    headingRow('State that this brief tells, and how to check it'),
    factRow('Event', head.sequence, `${head.at}; hash ${head.hash}`),
    factRow('Program', program),
    factRow(
      'Files of this brief',
      'sha256sum -c manifest-sha256.txt',
      'in the folder of the brief: every file has the bytes it was written with',
    ),
    factRow(
      'Index',
      'evidex verify --index FOLDER',
      'reads all originals and the chain of events again; the event above has the hash above',
    ),
  ];
}

export function limitRows(): SheetRow[] {
  return [
    headingRow('What this brief does not do'),
    ...[
      'It does not say whether goods may enter, whether a document is what it says it is, or whether the documents are enough. That is for people.',
      'It does not say that a party is unconnected: a name may be written in a way that no list knows, and a page may be misread.',
      'It does not translate. An English form is one that a document gives, or a translation that was received.',
      'It does not fill in what no document says. What is not found here may exist elsewhere.',
      'It holds nothing of files that are kept back, and no notes to counsel.',
    ].map(noteRow),
  ];
}
