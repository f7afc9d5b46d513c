import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ObjectLexer, textOfString } from '../../../src/reading/pdf/objects/lexer.ts';
import { ObjectTable } from '../../../src/reading/pdf/objects/object-table.ts';
import { writeValue } from '../../../src/reading/pdf/objects/write-value.ts';
import { pageTreeOf } from '../../../src/reading/pdf/page-tree.ts';
import { isoOfPdfDate, utcOfPdfDate } from '../../../src/reading/pdf/pdf-date.ts';
import { repairedBytes } from '../../../src/reading/pdf/repair.ts';
import { object, onePage, stream } from './raw-pdf.ts';

const parsed = (text: string) => new ObjectLexer(Buffer.from(text, 'latin1')).value();
const tableOf = (text: string) => new ObjectTable(Buffer.from(text, 'latin1'));

describe('objects of a PDF', () => {
  it('are read as the standard writes them', () => {
    const written = '<< /A#20B [1 -2.5 true null (a\\(b\\)\\101) <4142>] /R 12 0 R % note\n /N << >> >>';
    const value = parsed(written)!;
    expect(writeValue(value)).toBe('<< /A#20B [1 -2.5 true null <6128622941> <4142>] /R 12 0 R /N <<  >> >>');
    expect(writeValue(parsed(writeValue(value))!)).toBe(writeValue(value));
  });

  it.each(['<< /A', '[1 2', '(never ends', '<4', '/', '<< /A >', '[[[[', '>>', ''])(
    'do not trouble the reader where they break off: %s',
    (text) => {
      expect(() => parsed(text)).not.toThrow();
    },
  );

  it('are those of the last revision', () => {
    const table = tableOf('1 0 obj (old) endobj 1 0 obj (new) endobj trailer << /Root 1 0 R >>');
    expect(table.values.get(1)).toBe('new');
    expect(table.resolve({ reference: 1 })).toBe('new');
  });

  it('that refer to each other in a circle lead nowhere', () => {
    const table = tableOf('1 0 obj 2 0 R endobj 2 0 obj 1 0 R endobj');
    expect(table.resolve({ reference: 1 })).toBeNull();
  });

  it('of object streams are found; a stream longer than allowed is refused', () => {
    const packed = deflateSync(Buffer.from('7 0 8 4 (x) (second)'));
    const table = new ObjectTable(
      onePage({ objects: [stream(6, '/Type /ObjStm /N 2 /First 8 /Filter /FlateDecode', packed)] }),
    );
    expect([table.values.get(7), table.values.get(8)]).toEqual(['x', 'second']);
    expect(() => table.content(6, 5)).toThrow(RangeError);
    expect(table.content(6, 100)!.toString()).toContain('(second)');
  });

  it('are not looked for in content that only speaks of them', () => {
    const table = new ObjectTable(onePage({ text: '9 0 obj << /Type /Catalog >>' }));
    expect(table.values.has(9)).toBe(false);
  });

  it('are limited in number, which is said', () => {
    expect(tableOf('1 0 obj << >> endobj '.repeat(400_001)).incomplete).toMatch(/400000 objects/);
  });
});

describe('page trees', () => {
  it('are counted page by page, whatever they state', () => {
    const table = new ObjectTable(
      onePage({
        pages: '<< /Type /Pages /Kids [3 0 R 2 0 R 6 0 R] /Count 77 >>',
        objects: [object(6, '<< /Type /Pages /Kids [7 0 R] >>'), object(7, '<< /Type /Page >>')],
      }),
    );
    expect(pageTreeOf(table)).toEqual({ stated: 77, found: 2, references: [3, 7] });
  });

  it('that branch without end are given up', () => {
    const nodes = Array.from({ length: 60 }, (_, index) =>
      object(10 + index, `<< /Type /Pages /Kids [${11 + index} 0 R ${11 + index} 0 R] >>`),
    );
    const table = new ObjectTable(onePage({ pages: '<< /Type /Pages /Kids [10 0 R] >>', objects: nodes }));
    expect(pageTreeOf(table)!.found).toBe(0);
  });

  it('are made anew for a file that lost its own', () => {
    const whole = onePage();
    const bytes = whole.subarray(whole.indexOf('3 0 obj'), whole.indexOf('xref'));
    const repaired = repairedBytes(bytes, new ObjectTable(bytes))!;
    expect(repaired.subarray(0, bytes.length).equals(bytes)).toBe(true);
    expect(pageTreeOf(new ObjectTable(repaired))).toMatchObject({ stated: 1, references: [3] });
    expect(repairedBytes(Buffer.from('nothing'), tableOf('nothing'))).toBeNull();
  });
});

describe('strings and dates', () => {
  it('are read in every encoding the standard has', () => {
    expect(textOfString('\u00fe\u00ff\u4e2d'.replace('\u4e2d', '\u004e\u002d'))).toBe('中');
    expect(textOfString('\u00ef\u00bb\u00bf\u00e4\u00b8\u00ad')).toBe('中');
    expect(textOfString('plain')).toBe('plain');
  });

  it.each([
    ["D:20250314091500+08'00'", '2025-03-14T09:15:00+08:00', '2025-03-14T01:15:00.000Z'],
    ['D:20250314091500Z', '2025-03-14T09:15:00Z', '2025-03-14T09:15:00.000Z'],
    ['20250314', '2025-03-14', '2025-03-14T00:00:00.000Z'],
    ['D:20251399', null, null],
    ['yesterday', null, null],
  ])('%s', (stated, iso, utc) => {
    expect(isoOfPdfDate(stated)).toBe(iso);
    expect(utcOfPdfDate(stated)).toBe(utc);
  });
});
