import type { Relation } from '../../../model/document-decision.ts';
import { capital, relationLabels } from '../../../model/labels.ts';
import { headingRow, type ItemStyle, type Sheet, type SheetRow } from '../../brief.ts';
import type { Snapshot, SnapshotDocument } from '../../snapshot/snapshot.ts';
import { adverseSheetName } from '../adverse.ts';
import { isConfirmed, isShown, styleOf } from '../items.ts';
import { factRow } from './fact-row.ts';

/** How many rows each section of the sheet of adverse readings has: what is against the goods is told on the first sheet too. */
export function adverseRows(sheets: readonly Sheet[]): SheetRow[] {
  const sections: { readonly what: string; rows: number }[] = [];
  for (const { kind, cells } of sheets.find(({ name }) => name === adverseSheetName)?.rows ?? []) {
    if (kind === 'heading') sections.push({ what: cells[0]?.[0]?.text ?? '', rows: 0 });
    const last = sections.at(-1);
    if (kind === 'row' && last !== undefined) last.rows++;
  }
  const filled = sections.filter(({ rows }) => rows > 0);
  if (filled.length === 0) return [];
  return [
    headingRow('What speaks against the goods or is open: rows of sheet 2, confirmed or not'),
    ...filled.map(({ what, rows }) => factRow(what, rows)),
  ];
}

/** How much of what is shown people have confirmed: of all fields, and sheet by sheet. */
export function confirmedRows({ documents }: Snapshot, sheets: readonly Sheet[]): SheetRow[] {
  let shown = 0;
  let confirmed = 0;
  let inferred = 0;
  let notFound = 0;
  for (const { fields } of documents)
    for (const reviewed of fields) {
      if (!isShown(reviewed)) {
        if (reviewed.state !== 'rejected') notFound++;
      } else if (styleOf(reviewed) === 'inferred') inferred++;
      else {
        shown++;
        if (isConfirmed(reviewed)) confirmed++;
      }
    }
  return [
    headingRow('What people have confirmed'),
    factRow(
      'Values read on pages, in all',
      `${confirmed} of ${shown} confirmed`,
      'confirmed: a person said that the page says this, not that it is true',
    ),
    factRow('Values inferred by a named rule', inferred, 'shown apart from what is stated'),
    factRow('Readings not found on the page', notFound, 'in sheet 2 alone'),
    ...sheets.flatMap((sheet, at): SheetRow[] => {
      const styles = stylesOfFields(sheet);
      if (styles.size === 0) return [];
      const count = (wanted: ItemStyle): number =>
        [...styles.values()].filter((style) => style === wanted).length;
      const read = count('confirmed') + count('unconfirmed');
      return [
        factRow(
          `Sheet ${at + 2}: ${sheet.name}`,
          `${count('confirmed')} of ${read} confirmed`,
          count('inferred') === 0 ? '' : `${count('inferred')} more inferred by a named rule`,
        ),
      ];
    }),
  ];
}

/** How each field stands that a sheet shows; each field once. */
function stylesOfFields({ rows }: Sheet): Map<string, ItemStyle> {
  const styles = new Map<string, ItemStyle>();
  for (const { cells } of rows)
    for (const cell of cells)
      for (const { field, style } of cell) if (field !== null && style !== 'plain') styles.set(field, style);
  return styles;
}

const relationOrder: readonly Relation[] = [
  'in-chain',
  'same-site-other-origin',
  'other-shipment',
  'context',
  'to-counsel',
];

const relationNotes: Readonly<Partial<Record<Relation, string>>> = {
  'same-site-other-origin': 'not in sheets 3 and 5; in sheet 2 with what they state',
  'other-shipment': 'not in sheets 3 and 5',
  context: 'not in sheets 3 and 5',
};

export function relationRows({ documents }: Snapshot): SheetRow[] {
  const count = (wanted: SnapshotDocument['relation']): number =>
    documents.filter(({ relation }) => relation === wanted).length;
  return [
    headingRow('How documents stand to the matter, as people decided'),
    ...relationOrder.flatMap((relation) =>
      count(relation) === 0
        ? []
        : [factRow(capital(relationLabels[relation]), count(relation), relationNotes[relation] ?? '')],
    ),
    factRow(
      'Not yet related to the matter',
      count(null),
      'told everywhere as such; nothing of them is shown as evidence',
    ),
  ];
}

/** What is kept back: numbers alone. */
export function withheldRows({ withheld }: Snapshot): SheetRow[] {
  return [
    headingRow('Kept back: counted here and told nowhere else in this brief'),
    factRow('Files held back', withheld.heldFiles),
    factRow('Files removed after a clawback', withheld.quarantinedFiles),
    factRow('Documents marked as privileged, with what came in the same mail', withheld.privilegedDocuments),
    factRow('Files of such mails without documents', withheld.privilegedFiles),
    factRow('Documents on hold', withheld.documentsOnHold),
    factRow('Observations and mentions left out because one side is kept back', withheld.sidesWithheld),
  ];
}
