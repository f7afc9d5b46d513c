import type { Format, Formats } from '../format.ts';

const image = (name: string): Format => ({
  name,
  how: 'OCR of the picture, by sharp and tesseract.js',
  pagesPerTask: 4,
  load: async () => (await import('./reader.ts')).readImage,
});

export const imageFormats: Formats = {
  'image/png': image('PNG picture'),
  'image/jpeg': image('JPEG picture'),
  'image/webp': image('WebP picture'),
  'image/tiff': image('TIFF picture, a page each'),
};
