import { type PDFContext, PDFName, PDFPageLeaf } from '@cantoo/pdf-lib';
import type { PageToBind } from '../binding-job.ts';
import { type MadePage, setBoxes } from './copy-page.ts';

/** A page in the place of one that can be neither copied nor drawn, so that those behind it keep their labels. */
export function emptyPage({ page, width, height, neither }: PageToBind, context: PDFContext): MadePage {
  const isLandscape = width > height;
  const [w, h] = isLandscape ? [841.89, 595.28] : [595.28, 841.89];
  const geometry = { mediaBox: [0, 0, w, h], view: [0, 0, w, h], rotation: 0 } as const;
  const leaf = PDFPageLeaf.fromMapWithContext(new Map(), context, false);
  leaf.set(PDFName.of('Type'), PDFName.of('Page'));
  setBoxes(leaf, geometry, context);
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type1',
    BaseFont: 'Helvetica',
    Encoding: 'WinAnsiEncoding',
  });
  leaf.set(PDFName.of('Resources'), context.obj({ Font: { Words: context.register(font) } }));
  const lines = [
    `Page ${page} of the file received can be neither copied nor drawn.`,
    ...wrapped(asciiOf(neither ?? '')),
    'This sheet stands in its place and is no part of the document.',
  ];
  const text = lines.map((line) => `(${line.replace(/[\\()]/gu, '\\$&')}) Tj T*`).join('\n');
  const content = `BT /Words 10 Tf 14 TL 56 ${h - 90} Td 0.35 g\n${text}\nET`;
  leaf.set(PDFName.of('Contents'), context.register(context.stream(content)));
  return { leaf, geometry };
}

function asciiOf(text: string): string {
  return text.replace(/[^\u0020-\u007e]+/gu, '?');
}

function wrapped(text: string): string[] {
  return (text.match(/.{1,90}(?:\s|$)|.{1,90}/gu) ?? []).map((line) => line.trim()).slice(0, 6);
}
