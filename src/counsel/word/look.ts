import { type IStylesOptions, PageOrientation } from 'docx';

/** Letter on its side, margins of 0.7 inch; twentieths of a point. */
export const pageSize = {
  size: { width: 12_240, height: 15_840, orientation: PageOrientation.LANDSCAPE },
  margin: { top: 1_000, bottom: 1_000, left: 1_000, right: 1_000, footer: 500 },
} as const;

/** Width between the margins. */
export const textWidth = 15_840 - 2_000;

/** Fonts of word processors for Latin text and for Chinese; others are replaced by what the machine has. */
const font = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' } as const;
const ink = '1A1F24';

export const styles: IStylesOptions = {
  default: {
    document: { run: { font, size: 18, color: ink }, paragraph: { spacing: { after: 20 } } },
    title: { run: { font, size: 36, bold: true, color: ink }, paragraph: { spacing: { after: 120 } } },
    heading1: {
      run: { font, size: 28, bold: true, color: ink },
      paragraph: { spacing: { before: 240, after: 120 } },
    },
    heading2: {
      run: { font, size: 22, bold: true, color: ink },
      paragraph: { spacing: { before: 240, after: 80 } },
    },
    heading3: {
      run: { font, size: 19, bold: true, color: ink },
      paragraph: { spacing: { before: 160, after: 60 } },
    },
    hyperlink: { run: { color: '12468F', underline: { type: 'single' } } },
  },
  paragraphStyles: [
    {
      id: 'About',
      name: 'About',
      basedOn: 'Normal',
      run: { size: 16, color: '5B6670' },
      paragraph: { spacing: { after: 80 } },
    },
    { id: 'Note', name: 'Note', basedOn: 'Normal', run: { italics: true, color: '5B6670' } },
    { id: 'Label', name: 'Label', basedOn: 'Normal', run: { bold: true, size: 16 } },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 14, color: '5B6670' } },
  ],
  characterStyles: [
    { id: 'LabelRun', name: 'Label of a value', run: { color: '5B6670', size: 16 } },
    { id: 'Plain', name: 'Told by the index or a person', run: {} },
    { id: 'Confirmed', name: 'Confirmed by a person', run: {} },
    {
      id: 'NotYetConfirmed',
      name: 'Not yet confirmed',
      run: { italics: true, shading: { type: 'clear', fill: 'FFF4D6', color: 'auto' } },
    },
    {
      id: 'Inferred',
      name: 'Inferred by a named rule',
      run: { italics: true, shading: { type: 'clear', fill: 'E8E6F5', color: 'auto' } },
    },
    { id: 'NotFound', name: 'Not found', run: { italics: true, color: '5B6670' } },
  ],
};
