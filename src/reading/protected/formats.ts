import type { Formats } from '../format.ts';

export const protectedFormats: Formats = {
  'application/x-ooxml-protected': {
    name: 'Office document protected with a password',
    how: 'opened with the passwords given by --passwords; the document in it becomes a file of its own',
    pagesPerTask: 1,
    container: true,
    load: async () => (await import('./reader.ts')).readProtectedOffice,
  },
};
