import type { Formats } from '../format.ts';

export const pdfFormats: Formats = {
  'application/pdf': {
    name: 'PDF',
    how: 'text layer, form values and comments by pdf.js; OCR where a page has no text that can be trusted; embedded files taken out; passwords tried',
    pagesPerTask: 16,
    load: async () => (await import('./reader.ts')).readPdf,
  },
};
