import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { bindAll, exhibitOf, openExhibit, ReceivedFiles } from './bound-exhibits.ts';

const folder = mkdtempSync(join(tmpdir(), 'evidex-exhausting-'));
const received = new ReceivedFiles(join(folder, 'received'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A PDF of these objects, the catalogue first. */
function pdf(objects: readonly string[]): Buffer {
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer <</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`;
  return Buffer.from(`${text}${table}${trailer}`, 'latin1');
}

const catalog = '<</Type/Catalog/Pages 2 0 R>>';
const onePage = '<</Type/Pages/Count 1/Kids[3 0 R]>>';

it('a PDF that is small and would take for ever is a picture at once', async () => {
  // Forty branches, each hung in twice in the one above: 2^40 ways and no page.
  const branches = Array.from({ length: 40 }, (_, index) => {
    const kids = index < 39 ? `${index + 3} 0 R ${index + 3} 0 R` : '';
    return `<</Type/Pages/Count 0/Kids[${kids}]>>`;
  });
  const annotation = '<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/Contents(x)>> ';
  const files = [
    pdf([catalog, ...branches]),
    pdf([
      catalog,
      onePage,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Annots[${annotation.repeat(5001)}]>>`,
    ]),
  ];
  const target = join(folder, 'out');
  const exhibits = files.map((bytes, index) => exhibitOf(index + 1, received.add(bytes)));
  const bound = await bindAll(received, target, exhibits);
  expect(bound.map(({ notes }) => notes.map(({ text }) => text))).toEqual([
    ['shown as a picture of the page, because its page tree has too many branches'],
    ['shown as a picture of the page, because it bears more annotations than can be copied'],
  ]);
  for (const { fileName } of exhibits) expect((await openExhibit(join(target, fileName))).numPages).toBe(1);
});
