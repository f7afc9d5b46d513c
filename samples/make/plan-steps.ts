/** Books of the steps: which paper goes into whose folder. */
import { printedOn } from './documents/marked-text.ts';
import * as books from './documents/step-books.ts';
import { setSketch, type TypedSketch } from './drawing/typed-sketch.ts';
import { type Dump, renderPdf, renderText } from './dump.ts';
import { type SheetCell, writeWorkbook } from './packaging/xlsx.ts';
import { Paper } from './paper.ts';

const office = { date: '2025-08-14T08:30:00Z' };

const places: readonly (readonly [folder: string, sketch: TypedSketch])[] = [
  ['02 Ningbo Qinghe', books.supplierList],
  ['03 Jiangxi Yunling Garment', books.unitConsumption],
  ['03 Jiangxi Yunling Garment', books.billOfMaterials],
  ['05 Jiangyin Ruomian Knitting', books.processingContract],
  ['05 Jiangyin Ruomian Knitting', books.wageSheet],
  ['05 Jiangyin Ruomian Knitting', books.millCertificate],
  ['06 Nantong Haizhou Spinning', books.weighingSlip],
  ['06 Nantong Haizhou Spinning', books.capacityReport],
  ['06 Nantong Haizhou Spinning', books.quotation],
  ['07 Gins and farms', books.baleList],
];

export async function planSteps(dump: Dump): Promise<void> {
  for (const [folder, sketch] of places) {
    dump.addRendered(
      `${folder}/${sketch.name}.pdf`,
      await renderPdf([{ paper: setSketch(sketch) }], {
        ...office,
        standardFonts: sketch.family !== 'chinese',
      }),
    );
  }
  const ledger = stockLedger();
  dump.addRendered(
    `06 Nantong Haizhou Spinning/${books.stockLedger.name}.xlsx`,
    renderText(ledger.paper, ledger.bytes),
  );
}

function stockLedger(): { paper: Paper; bytes: Uint8Array } {
  const paper = new Paper('inventory_record', 'zh');
  const page = paper.page();
  const cell = (source: string): SheetCell => {
    const text = printedOn(page, source);
    if (text === '') return { kind: 'empty' };
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { kind: 'date', day: text };
    return /^\d+$/.test(text) ? { kind: 'number', value: Number(text), decimals: 0 } : { kind: 'text', text };
  };
  const rows = books.stockLedger.lines.map((line) => ({ cells: line.split('|').map(cell) }));
  const bytes = writeWorkbook([{ name: '原棉', widths: [14, 14, 16, 16, 16, 14], rows }], {
    creator: '仓库',
    lastModifiedBy: '仓库',
    created: '2025-04-01T01:00:00Z',
    modified: '2025-04-01T01:00:00Z',
    application: 'Microsoft Excel',
  });
  return { paper, bytes };
}
