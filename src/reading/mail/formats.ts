import type { Formats } from '../format.ts';

export const mailFormats: Formats = {
  'message/rfc822': {
    name: 'mail (.eml)',
    how: 'heading and body as text, attachments as files of their own, by postal-mime',
    pagesPerTask: 64,
    load: async () => (await import('./reader.ts')).readMail,
  },
};
