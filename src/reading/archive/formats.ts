import type { Formats } from '../format.ts';

export const archiveFormats: Formats = {
  'application/zip': {
    name: 'ZIP archive',
    how: 'members become files of their own, by yauzl',
    pagesPerTask: 1,
    container: true,
    load: async () => (await import('./zip/reader.ts')).readZip,
  },
};
