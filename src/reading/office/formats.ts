import type { Format, Formats } from '../format.ts';
import { libreOfficeFormats } from './libre-office/formats.ts';

const openXml = 'application/vnd.openxmlformats-officedocument';
const word: Format = {
  name: 'Word document (.docx, .docm, .dotx)',
  how: 'text by paragraphs with tables in columns; notes, comments, deleted and hidden text on pages of their own; pictures and objects as files of their own',
  pagesPerTask: 64,
  load: async () => (await import('./word/reader.ts')).readWord,
};

const presentation: Format = {
  name: 'PowerPoint presentation (.pptx, .pptm, .ppsx)',
  how: 'a page for each slide; notes, comments and hidden slides marked; pictures and objects as files of their own',
  pagesPerTask: 64,
  load: async () => (await import('./presentation/reader.ts')).readPresentation,
};
const openDocument = (name: string): Format => ({
  name,
  how: 'text by paragraphs or slides; notes, comments, deleted and hidden text on pages of their own; pictures as files of their own',
  pagesPerTask: 64,
  load: async () => (await import('./open-document/reader.ts')).readOpenDocument,
});
const richText: Format = {
  name: 'Rich Text (.rtf)',
  how: 'text by paragraphs in the encodings of its fonts; deleted and hidden text on pages of their own; pictures as files of their own',
  pagesPerTask: 64,
  load: async () => (await import('./rich-text/reader.ts')).readRichText,
};
const oasis = 'application/vnd.oasis.opendocument';

export const officeFormats: Formats = {
  [`${openXml}.wordprocessingml.document`]: word,
  [`${openXml}.wordprocessingml.template`]: word,
  'application/vnd.ms-word.document.macroenabled.12': word,
  'application/vnd.ms-word.template.macroenabled.12': word,
  [`${openXml}.presentationml.presentation`]: presentation,
  [`${openXml}.presentationml.slideshow`]: presentation,
  [`${openXml}.presentationml.template`]: presentation,
  'application/vnd.ms-powerpoint.presentation.macroenabled.12': presentation,
  'application/vnd.ms-powerpoint.slideshow.macroenabled.12': presentation,
  'application/rtf': richText,
  'text/rtf': richText,
  [`${oasis}.text`]: openDocument('OpenDocument text (.odt)'),
  [`${oasis}.text-template`]: openDocument('OpenDocument text template (.ott)'),
  [`${oasis}.presentation`]: openDocument('OpenDocument presentation (.odp)'),
  [`${oasis}.presentation-template`]: openDocument('OpenDocument presentation template (.otp)'),
  [`${oasis}.graphics`]: openDocument('OpenDocument drawing (.odg)'),
  'application/ofd': {
    name: 'OFD (GB/T 33190, Chinese e-invoices)',
    how: 'words with their places on each page; attached XML and pictures as files of their own; signatures named and not checked',
    pagesPerTask: 64,
    load: async () => (await import('./fixed-layout/ofd-reader.ts')).readOfd,
  },
  ...libreOfficeFormats,
};
