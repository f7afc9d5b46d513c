import type { Format, Formats } from '../format.ts';

const openXml = 'application/vnd.openxmlformats-officedocument';
const word: Format = {
  name: 'Word document (.docx, .docm, .dotx)',
  how: 'text by paragraphs with tables in columns; notes, comments, deleted and hidden text on pages of their own; pictures and objects as files of their own',
  pagesPerTask: 64,
  load: async () => (await import('./word/reader.ts')).readWord,
};

export const officeFormats: Formats = {
  [`${openXml}.wordprocessingml.document`]: word,
  [`${openXml}.wordprocessingml.template`]: word,
  'application/vnd.ms-word.document.macroenabled.12': word,
  'application/vnd.ms-word.template.macroenabled.12': word,
};
