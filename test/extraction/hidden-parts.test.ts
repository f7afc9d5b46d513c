import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extraction/index.ts';
import { hiddenPartNote } from '../../src/model/page-notes.ts';
import { makeDocument, makePage } from './helpers/make-page.ts';

const hide = (page: ReturnType<typeof makePage>, reason: string) => ({
  ...page,
  notes: [`${hiddenPartNote}${reason}`],
});
const fieldAt = (pages: ReturnType<typeof makePage>[], path: string) =>
  extract({ document: makeDocument('invoice', pages), pages }).fields.find((field) => field.path === path);

const shown = makePage([
  [40, 40, 'COMMERCIAL INVOICE', 16],
  [40, 80, 'Invoice No.: HE-2024-0412'],
]);
const numberOf = (number: string) => makePage([[40, 40, `Invoice No.: ${number}`]], { page: 2 });

describe('fields that stand in hidden parts', () => {
  it('say so, in words of the part, and are no less sure for it', () => {
    const open = fieldAt([numberOf('HID-2024-009')], 'documentNumber')!;
    const hidden = fieldAt([hide(numberOf('HID-2024-009'), 'the sheet is hidden')], 'documentNumber')!;
    expect(open.warnings).toEqual([]);
    expect(hidden.warnings).toEqual(['stands in a part that the file hides (the sheet is hidden)']);
    expect(hidden.confidence).toBe(open.confidence);
  });

  it('stand behind what the document shows, wherever they come first', () => {
    const hidden = hide({ ...numberOf('HID-2024-009') }, 'the rows are hidden');
    const field = fieldAt([hidden, { ...shown, page: 3 }], 'documentNumber')!;
    expect(field.value).toBe('HE-2024-0412');
    expect(field.warnings).toEqual([]);
    expect(field.alternatives.map(({ value }) => value)).toContain('HID-2024-009');
  });

  it('say it of a value that stands in both', () => {
    const field = fieldAt([shown, hide(numberOf('HE-2024-0412'), 'the rows are hidden')], 'documentNumber')!;
    expect(field.value).toBe('HE-2024-0412');
    expect(field.warnings).toEqual(['stands also in a part that the file hides (the rows are hidden)']);
  });
});
