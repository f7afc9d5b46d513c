import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Word } from '../../../src/model/word.ts';
import { withFirmEnding } from '../../../src/reading/marks/firm-ending.ts';
import { layerLettering } from '../../../src/reading/marks/layer-letters.ts';
import { findStruckOut } from '../../../src/reading/marks/struck-out.ts';

const word = (text: string, x: number, y: number, width = 0.01, height = 0.01): Word => ({
  text,
  box: { x: x - width / 2, y: y - height / 2, width, height },
  confidence: 1,
  line: Math.round(y * 1000),
  origin: 'text-layer',
  visible: true,
});

describe('letters of a seal in the text layer', () => {
  const seal = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 };
  const around = (text: string, from: number, to: number): Word[] =>
    Array.from(text, (character, index) => {
      const angle = from + ((to - from) * index) / (text.length - 1);
      return word(character, 0.5 + 0.072 * Math.cos(angle), 0.5 + 0.072 * Math.sin(angle));
    });
  it('gives them in their order round the seal, with the line that names its kind', () => {
    const letters = around('苏州明辉纺织有限公司', Math.PI * 0.85, Math.PI * 2.15);
    const kind = word('合同专用章', 0.5, 0.555, 0.06);
    const byLine = [...letters, kind].sort((one, other) => one.line - other.line);
    const found = layerLettering([...byLine, word('Total', 0.2, 0.5, 0.05)], seal);
    expect(found?.ring).toEqual(['苏州明辉纺织有限公司']);
    expect(found?.kind).toBe('合同专用章');
    expect(found?.used.size).toBe(11);
  });
  it('takes no printed line for a ring', () => {
    const line = Array.from('有限公司盖章处', (character, index) =>
      word(character, 0.43 + index * 0.02, 0.45),
    );
    expect(layerLettering(line, seal)).toBeNull();
  });
});

describe('ending of a firm on a seal', () => {
  it('is put right where it can be no other', () => {
    expect(withFirmEnding('江阴若棉针织有了腿公司')).toBe('江阴若棉针织有限公司');
    expect(withFirmEnding('江西云岭制衣有有限公司')).toBe('江西云岭制衣有限公司');
    expect(withFirmEnding('温宿县丰禾棉业有限责任公司')).toBe('温宿县丰禾棉业有限责任公司');
  });
  it('stays as read elsewhere', () => {
    expect(withFirmEnding('新绛县汾河纸箱厂')).toBe('新绛县汾河纸箱厂');
    expect(withFirmEnding('宁波市海曙区市场监督管理局')).toBe('宁波市海曙区市场监督管理局');
  });
});

describe('print with a line through it', () => {
  const page = async (stroke: string) => {
    const lines = Array.from(
      { length: 12 },
      (_, row) =>
        `<text x="60" y="${80 + row * 50}" font-size="26" font-family="sans-serif">HHAMNEH LHMAKN NHEML</text>`,
    ).join('');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="720"><rect width="100%" height="100%" fill="#fff"/>${lines}${stroke}</svg>`;
    const { data, info } = await sharp(Buffer.from(svg))
      .toColourspace('b-w')
      .extractChannel(0)
      .raw()
      .toBuffer({ resolveWithObject: true });
    const words = Array.from({ length: 12 }, (_, row) =>
      word('HHAMNEH', 150 / 900, (71 + row * 50) / 720, 150 / 900, 19 / 720),
    );
    return findStruckOut({ data, width: info.width, height: info.height }, words);
  };
  it('is found where a stroke crosses the letters', async () => {
    const marks = await page('<path d="M58 172 L182 170" stroke="#000" stroke-width="2"/>');
    expect(marks).toHaveLength(1);
    expect(marks[0]).toMatchObject({ kind: 'overwriting', details: { struckOut: 'HHAMNEH' } });
  });
  it('is no underline, rule or frame', async () => {
    const marks = await page(
      '<path d="M58 184 L300 184 M40 255 L860 255 M40 300 L40 600 M40 300 L300 300" stroke="#000" stroke-width="2"/>',
    );
    expect(marks).toEqual([]);
  });
});
