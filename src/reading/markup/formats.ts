import type { Format, Formats } from '../format.ts';

const xml: Format = {
  name: 'XML',
  how: 'names and values as indented lines, by saxes; e-invoices (UBL, CII) too; entities are refused',
  pagesPerTask: 64,
  load: async () => (await import('./xml.ts')).readXml,
};
const html: Format = {
  name: 'HTML',
  how: 'text as a browser shows it, by parse5; hidden text on pages of its own; nothing is loaded or run',
  pagesPerTask: 64,
  load: async () => (await import('./html.ts')).readHtml,
};

export const markupFormats: Formats = {
  'text/html': html,
  'application/xhtml+xml': html,
  'application/xml': xml,
  'text/xml': xml,
  'application/json': {
    name: 'JSON',
    how: 'names and values as indented lines, lists of records as tables',
    pagesPerTask: 64,
    load: async () => (await import('./json.ts')).readJson,
  },
};
