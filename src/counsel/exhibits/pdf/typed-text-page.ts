import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFName, PDFPageLeaf } from '@cantoo/pdf-lib';
import { hundredths } from '../hundredths.ts';
import type { TypedPage } from '../typed-page.ts';
import { type MadePage, setBoxes } from './copy-page.ts';
import { TextFonts } from './text-fonts.ts';

/** A page with text that has no page of its own, which can be searched and copied. */
export function typedTextPage({ width, height, size, words }: TypedPage, context: PDFContext): MadePage {
  const fonts = new TextFonts();
  const operators: string[] = [];
  for (const { text, x, y, room } of words) {
    const narrower = Math.min(1, room / Math.max(0.01, fonts.width(text) * size));
    let at = x;
    for (const run of fonts.runs(text)) {
      const scale = hundredths(100 * narrower);
      operators.push(
        `/${run.font} ${size} Tf ${scale} Tz 1 0 0 1 ${hundredths(at)} ${hundredths(height - y)} Tm ${run.codes} Tj`,
      );
      at += run.width * size * narrower;
    }
  }
  const geometry = { mediaBox: [0, 0, width, height], view: [0, 0, width, height], rotation: 0 } as const;
  const leaf = PDFPageLeaf.fromMapWithContext(new Map(), context, false);
  leaf.set(PDFName.of('Type'), PDFName.of('Page'));
  setBoxes(leaf, geometry, context);
  leaf.set(PDFName.of('Resources'), context.obj({ Font: fonts.resources(context) }));
  const content = deflateSync(Buffer.from(`BT 0 g\n${operators.join('\n')}\nET`, 'latin1'));
  leaf.set(PDFName.of('Contents'), context.register(context.stream(content, { Filter: 'FlateDecode' })));
  return { leaf, geometry };
}
