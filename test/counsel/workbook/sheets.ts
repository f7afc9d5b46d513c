import type { Item, ItemStyle, Sheet, SheetRow } from '../../../src/counsel/brief.ts';
import type { ExhibitPlan, Location } from '../../../src/counsel/exhibits/exhibit-plan.ts';

export const about = {
  matter: 'Trousers & "shirts" <2026>',
  head: { sequence: 1234, hash: 'ab12'.repeat(16), at: '2026-11-20T10:00:00.000Z' },
  program: 'evidex 1.2.3',
};

/** A plan in which each document has one exhibit with a cover sheet; documents from 9000 on are in none. */
export const plan: ExhibitPlan = {
  exhibits: [],
  locate({ number, page }): Location | null {
    if (number >= 9000) return null;
    const name = String(number).padStart(4, '0');
    const fileName = `S01_INVOICE_${name}.pdf`;
    return {
      exhibit: { number, fileName, bound: [], natives: [], nativesWithheld: [], sources: [], cover: null },
      pdfPage: page.page + 1,
      label: `${name}:${page.page}`,
      href: `exhibits/${fileName}#page=${page.page + 1}`,
    };
  },
};

export function item(text: string, style: ItemStyle = 'plain', more: Partial<Item> = {}): Item {
  return { text, style, place: null, field: null, ...more };
}

/** An item that stands on a page of a document. */
export function at(number: number, page: number, text: string, style: ItemStyle, field?: string): Item {
  const place = { number, page: { file: 'f'.repeat(64), page }, boxes: [] };
  return item(text, style, { place, field: field ?? null });
}

export function row(...cells: (readonly Item[])[]): SheetRow {
  return { kind: 'row', cells };
}

export function sheet(name: string, headers: readonly string[], rows: readonly SheetRow[]): Sheet {
  return { name, about: `About ${name}.`, columns: headers.map((header) => ({ header, width: 20 })), rows };
}

/** A maker of a step, with what is stated and inferred. */
export const steps = sheet(
  '3 Steps',
  ['Step', 'Step of the chain', 'Maker as stated', 'Inputs', 'Inputs, inferred', 'Not found'],
  [
    { kind: 'heading', cells: [[item('Step 2: gin')]] },
    row(
      [item('2')],
      [item('gin')],
      [at(12, 3, '河北示例轧花', 'confirmed')],
      [at(12, 4, 'LOT-1', 'unconfirmed'), at(13, 1, 'LOT-2', 'unconfirmed')],
      [at(14, 1, 'LOT-9', 'inferred')],
      [item('invoice: not found', 'not-found'), item('payment: not found', 'not-found')],
    ),
  ],
);

/** Documents of a step and of none; one column that no reader knows. */
export const documents = sheet(
  'Documents',
  [
    'No.',
    'Step',
    'Step, inferred',
    'Type',
    'Key information',
    'Purpose (for counsel)',
    'A column of a later version',
  ],
  [
    row(
      [at(2, 1, '0002', 'plain')],
      [],
      [],
      [item('Invoice')],
      [at(2, 1, 'Total: 5', 'confirmed')],
      [],
      [item('said later')],
    ),
    row([at(3, 1, '0003', 'plain')], [item('4 spinner (yarn)')], [], [item('Packing list')], [], [], []),
    row(
      [at(4, 1, '0004', 'plain')],
      [],
      [at(4, 1, '4 spinner (yarn): rule', 'inferred')],
      [item('Invoice')],
      [],
      [],
      [],
    ),
  ],
);
