import type { Formats } from '../format.ts';

export const pdfFormats: Formats = {
  'application/pdf': {
    name: 'PDF',
    how: 'text layer by pdf.js; OCR where a page has none that can be trusted',
    pagesPerTask: 16,
    load: async () => (await import('./reader.ts')).readPdf,
  },
};
