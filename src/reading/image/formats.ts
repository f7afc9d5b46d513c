import type { Format, Formats } from '../format.ts';

const image = (name: string, by = 'sharp'): Format => ({
  name,
  how: `OCR of the picture, by ${by} and tesseract.js`,
  pagesPerTask: 4,
  load: async () => (await import('./reader.ts')).readImage,
});

const heic = image('HEIC picture (phones)', 'libheif');
const jpeg2000 = image('JPEG 2000 picture', 'OpenJPEG');

export const imageFormats: Formats = {
  'image/png': image('PNG picture'),
  'image/jpeg': image('JPEG picture'),
  'image/webp': image('WebP picture, a page for each frame'),
  'image/tiff': image('TIFF picture, a page each'),
  'image/gif': image('GIF picture, a page for each frame'),
  'image/avif': image('AVIF picture'),
  'image/bmp': image('Windows bitmap', 'Skia'),
  'image/heic': heic,
  'image/heif': heic,
  'image/heic-sequence': heic,
  'image/heif-sequence': heic,
  'image/jp2': jpeg2000,
  'image/jpx': jpeg2000,
  'image/jpm': jpeg2000,
  'image/j2c': jpeg2000,
  'image/svg+xml': {
    ...image('SVG drawing', 'sharp (librsvg)'),
    how: 'OCR of the picture as rendered, and its own text, by sharp (librsvg) and saxes',
  },
};
