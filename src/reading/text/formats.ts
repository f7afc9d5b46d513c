import type { Formats } from '../format.ts';

export const textFormats: Formats = {
  'text/plain': {
    name: 'plain text',
    how: 'text in any usual encoding',
    pagesPerTask: 64,
    load: async () => (await import('./plain.ts')).readPlainText,
  },
};
