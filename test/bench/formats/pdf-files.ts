import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { businessPdf } from '../business-pdf.ts';

export interface BenchFile {
  readonly name: string;
  readonly pages: number;
}

/** PDFs as suppliers send them, for the table of reading speeds: long and short ones, forms, protected and updated ones. */
export async function makeFiles(folder: string): Promise<BenchFile[]> {
  const files: BenchFile[] = [];
  const put = async (name: string, bytes: Uint8Array, pages: number): Promise<void> => {
    await writeFile(join(folder, name), bytes);
    files.push({ name, pages });
  };
  await put('long.pdf', await businessPdf(200, 7), 200);
  for (let number = 1; number <= 20; number++)
    await put(`short-${number}.pdf`, await businessPdf(2, 100 + number), 2);
  await put('attachment.pdf', await businessPdf(10, 31, 2_000_000), 10);
  await put('form.pdf', await formPdf(20), 20);
  const locked = await PDFDocument.load(await businessPdf(20, 41));
  locked.encrypt({ ownerPassword: 'owner', permissions: { copying: false } });
  await put('restricted.pdf', await locked.save(), 20);
  return files;
}

/** A form of many pages whose values the file does not draw itself. */
async function formPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const form = document.getForm();
  for (let number = 0; number < pages; number++) {
    const page = document.addPage([595, 842]);
    for (let row = 0; row < 20; row++) {
      const y = 760 - row * 32;
      page.drawText(`Question ${row + 1} on the origin of the material`, { x: 50, y: y + 5, size: 10, font });
      const field = form.createTextField(`answer-${number}-${row}`);
      field.addToPage(page, { x: 320, y, width: 220, height: 20 });
      field.setText(`lot ${number * 20 + row} from the mill named above`);
    }
  }
  return document.save();
}
