import type { Formats } from '../format.ts';

const mail = async () => (await import('./reader.ts')).readMail;
const calendar = async () => (await import('./calendar/read-calendar.ts')).readCalendar;

export const mailFormats: Formats = {
  'message/rfc822': {
    name: 'mail (.eml)',
    how: 'heading and texts as pages, attachments as files of their own, signatures named and not checked',
    pagesPerTask: 64,
    load: mail,
  },
  'message/x-emlx': {
    name: 'Apple Mail message (.emlx)',
    how: 'as a mail',
    pagesPerTask: 64,
    load: mail,
  },
  'application/mbox': {
    name: 'mailbox (.mbox)',
    how: 'its mails as files of their own',
    pagesPerTask: 64,
    container: true,
    streams: true,
    load: async () => (await import('./mailbox/read-mailbox.ts')).readMailbox,
  },
  'application/vnd.ms-outlook': {
    name: 'Outlook message (.msg)',
    how: 'heading and body as pages, attachments and messages in it as files of their own',
    pagesPerTask: 64,
    load: async () => (await import('./outlook/read-message-file.ts')).readMessageFile,
  },
  'application/vnd.ms-tnef': {
    name: 'winmail.dat (TNEF)',
    how: 'body as pages, attachments as files of their own',
    pagesPerTask: 64,
    load: async () => (await import('./outlook/read-tnef.ts')).readTnefFile,
  },
  'application/vnd.ms-outlook-pst': {
    name: 'Outlook mailbox (.pst, .ost)',
    how: 'not read: export its mails as .eml, .msg or .mbox',
    pagesPerTask: 64,
    container: true,
    load: async () => (await import('./not-read.ts')).refuseOutlookMailbox,
  },
  'application/pgp-encrypted': {
    name: 'OpenPGP message',
    how: 'not read: only its recipient can open it',
    pagesPerTask: 64,
    container: true,
    load: async () => (await import('./not-read.ts')).refuseEncrypted,
  },
  'application/pkcs7-mime': {
    name: 'signed file (.p7m)',
    how: 'what was signed as a file of its own; the signature is named and not checked',
    pagesPerTask: 64,
    container: true,
    load: async () => (await import('./signed/read-cms.ts')).readSignedFile,
  },
  'text/calendar': {
    name: 'calendar (.ics)',
    how: 'events as lines of text, times in the zone stated',
    pagesPerTask: 64,
    load: calendar,
  },
  'text/vcard': {
    name: 'contact (.vcf)',
    how: 'contacts as lines of text',
    pagesPerTask: 64,
    load: calendar,
  },
};
