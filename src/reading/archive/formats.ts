import type { Format, Formats } from '../format.ts';

const by7Zip = (name: string, how: string): Format => ({
  name,
  how: `${how}, by 7-Zip in WebAssembly`,
  pagesPerTask: 1,
  container: true,
  load: async () => (await import('./seven-zip/reader.ts')).readBySevenZip,
});
const archive = (name: string): Format => by7Zip(name, 'members become files of their own');
const packed = (name: string): Format => by7Zip(name, 'the packed file becomes a file of its own');

export const archiveFormats: Formats = {
  'application/zip': {
    name: 'ZIP archive',
    how: 'members become files of their own, by yauzl; rare methods and lost directories by 7-Zip in WebAssembly',
    pagesPerTask: 1,
    container: true,
    load: async () => (await import('./zip/reader.ts')).readZip,
  },
  'application/x-7z-compressed': archive('7z archive'),
  'application/vnd.rar': archive('RAR archive, versions 4 and 5'),
  'application/x-tar': archive('tar archive'),
  'application/gzip': packed('gzip file (.gz, .tgz)'),
  'application/x-bzip2': packed('bzip2 file (.bz2, .tbz)'),
  'application/x-xz': packed('xz file (.xz, .txz)'),
  'application/zstd': packed('Zstandard file (.zst)'),
  'application/x-compress': packed('compress file (.Z)'),
  'application/x-lzma': packed('LZMA file (.lzma)'),
  'application/vnd.ms-cab-compressed': archive('cabinet (.cab)'),
  'application/x-arj': archive('ARJ archive'),
  'application/x-lzh-compressed': archive('LZH archive'),
  'application/x-iso9660-image': archive('disc image (.iso)'),
  'application/x-cpio': archive('cpio archive'),
  'application/vnd.debian.binary-package': archive('Debian package'),
  'application/x-rpm': archive('RPM package'),
  'application/x-split-archive': {
    name: 'part of a split archive',
    how: 'not read alone: the exception names the parts it needs',
    pagesPerTask: 1,
    container: true,
    load: async () => (await import('./split-part.ts')).readSplitPart,
  },
};
