import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReadingPool } from '../../../src/reading/index.ts';
import { newPool, source } from '../support.ts';
import { font, object, rawPdf, stream } from './raw-pdf.ts';

let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

/** A word of white letters, 10 points high, whose baseline starts at x, y. */
const word = (text: string, x: number, y: number): string => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET`;
const white = (text: string, x: number, y: number): string => `1 g ${word(text, x, y)} 0 g`;
/** An ellipse as drawing programs write it: four curves. */
function ellipse(x: number, y: number, halfWidth: number, halfHeight: number): string {
  const [a, b] = [halfWidth * 0.5523, halfHeight * 0.5523];
  return (
    `${x - halfWidth} ${y} m ${x - halfWidth} ${y + b} ${x - a} ${y + halfHeight} ${x} ${y + halfHeight} c ` +
    `${x + a} ${y + halfHeight} ${x + halfWidth} ${y + b} ${x + halfWidth} ${y} c ` +
    `${x + halfWidth} ${y - b} ${x + a} ${y - halfHeight} ${x} ${y - halfHeight} c ` +
    `${x - a} ${y - halfHeight} ${x - halfWidth} ${y - b} ${x - halfWidth} ${y} c h`
  );
}

async function wordsOf(content: string, height = 800): Promise<{ seen: string[]; unseen: string[] }> {
  const pdf = rawPdf([
    object(1, '<< /Type /Catalog /Pages 2 0 R >>'),
    object(2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    object(
      3,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 ${height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >>` +
        ' /Shading << /Dusk 6 0 R >> /ExtGState << /Faint << /ca 0.05 >> /Strong << /ca 0.7 >> >>' +
        ' /XObject << /Photo 7 0 R /Group 8 0 R >> >> >>',
    ),
    stream(4, '', `${word('plain words of the page', 20, 780)}\n${content}`),
    object(5, font),
    object(
      6,
      '<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 600 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 0.2] /C1 [0.3 0 0] /N 1 >> /Extend [true true] >>',
    ),
    stream(
      7,
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      Buffer.from([60]),
    ),
    stream(
      8,
      '/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Group << /S /Transparency >> /Resources << /Font << /F1 5 0 R >> >>',
      `${word('within', 5, 5)} ${word('beyond', 150, 5)}`,
    ),
  ]);
  const [page] = await pool.readPages(source('made.pdf', pdf, 'application/pdf'), 1, 1);
  const plain = new Set('plain words of the page'.split(' '));
  const told = (visible: boolean): string[] =>
    page!.words.filter((each) => each.visible === visible && !plain.has(each.text)).map((each) => each.text);
  return { seen: told(true), unseen: told(false) };
}

it('sees white letters on dark grounds of every form', async () => {
  const { seen, unseen } = await wordsOf(
    [
      `0 0 0.4 rg ${ellipse(80, 700, 60, 20)} f ${white('ellipse', 60, 697)}`,
      `0 0 0.4 rg 200 680 m 320 680 l 300 720 l 220 720 l h f* ${white('polygon', 240, 697)}`,
      `0.2 g 360 690 m 360 710 l 360 720 370 720 370 720 c 470 720 l 480 720 480 710 480 710 c 480 690 l 480 680 470 680 470 680 c 370 680 l 360 680 360 690 360 690 c f ${white('rounded', 380, 697)}`,
      `q ${ellipse(80, 600, 60, 20)} W n /Dusk sh Q ${white('shading', 60, 597)}`,
      `q ${ellipse(260, 600, 60, 20)} W n 0 g 190 570 140 60 re f Q ${white('clipped', 240, 597)}`,
      `q 120 0 0 40 360 580 cm /Photo Do Q ${white('photo', 380, 597)}`,
      `q 24 w 0.1 G 30 500 m 140 500 l S Q ${white('stroke', 60, 497)}`,
      `q /Strong gs 0 g ${ellipse(260, 500, 60, 20)} f Q ${white('translucent', 240, 497)}`,
      `q 2 Tr 0 G ${white('outlined', 380, 497)} Q`,
      `q 0.8 0.6 -0.6 0.8 80 400 cm 0 g -30 -12 90 26 re f ${white('turned', 0, -3)} Q`,
      `${word('struck', 240, 397)} 0 g 235 399.5 60 1 re f`,
      `${word('encircled', 380, 397)} 0 g ${ellipse(400, 400, 60, 20)} ${ellipse(400, 400, 58, 18)} f*`,
    ].join('\n'),
  );
  expect(unseen).toEqual([]);
  expect(seen.sort()).toEqual(
    [
      'ellipse polygon rounded shading clipped photo stroke translucent outlined turned struck encircled'.split(
        ' ',
      ),
    ]
      .flat()
      .sort(),
  );
});

it('tells letters that a viewer does not show', async () => {
  const { seen, unseen } = await wordsOf(
    [
      white('bare', 60, 697),
      `0 0 0.4 rg ${ellipse(260, 700, 60, 20)} f ${white('corner', 200, 716)}`,
      `0 0 0.4 rg ${ellipse(400, 700, 60, 20)} ${ellipse(400, 700, 50, 16)} f* ${white('hole', 390, 697)}`,
      `0 0 0.4 rg ${ellipse(80, 600, 60, 20)} f 0 0 0.4 rg ${word('alike', 60, 597)} 0 g`,
      `q /Faint gs 0 g ${ellipse(260, 600, 60, 20)} f Q 0.955 g ${word('faint', 240, 597)} 0 g`,
      `${word('redacted', 380, 597)} 0 g ${ellipse(400, 600, 60, 20)} f`,
      `${word('barred', 60, 497)} q 24 w 0 G 30 500 m 140 500 l S Q`,
      `${word('pictured', 240, 497)} q 120 0 0 40 200 480 cm /Photo Do Q`,
      `q ${ellipse(400, 500, 60, 20)} W n ${word('outside', 345, 516)} Q`,
      `q 3 Tr ${word('mode', 60, 397)} Q`,
      `BT /F1 0.5 Tf 240 397 Td (tiny) Tj ET`,
      `q 1 0 0 1 300 390 cm /Group Do Q`,
      word('left', -90, 300),
    ].join('\n'),
  );
  expect(seen).toEqual(['within']);
  expect(unseen.sort()).toEqual(
    'bare corner hole alike faint redacted barred pictured outside mode tiny beyond left'.split(' ').sort(),
  );
});

it('reads a page on which something is drawn at no size', async () => {
  const { seen } = await wordsOf(
    [
      'q 0 0 0 0 50 50 cm /Photo Do Q',
      'q 0 0 0 0 50 50 cm /Group Do Q',
      'q 0 0 0 0 50 50 cm 0 0 10 10 re W n Q',
      word('beside', 60, 697),
    ].join('\n'),
  );
  expect(seen).toEqual(['beside']);
});

it('looks at bars and boxes behind any number of other paths', async () => {
  const drawing = `0 0 m ${'3 3 l 4 3 l '.repeat(1950)}h f\n`.repeat(60);
  const { seen, unseen } = await wordsOf(
    [
      drawing,
      `0 0 0.4 rg 20 690 100 20 re f ${white('heading', 60, 697)}`,
      `${word('boxed', 240, 697)} 0 g 220 690 100 20 re f`,
    ].join('\n'),
  );
  expect({ seen, unseen }).toEqual({ seen: ['heading'], unseen: ['boxed'] });
});

it('looks up what lies under a letter on a page of any height', async () => {
  const height = 500_000_000;
  const { seen, unseen } = await wordsOf(
    `0 0 0.4 rg 400 0 100 ${height} re f ${white('tall', 420, 697)} ${white('bare', 300, 697)}`,
    height,
  );
  expect({ seen, unseen }).toEqual({ seen: ['tall'], unseen: ['bare'] });
});
