import type { Failure } from '../../model/ports.ts';
import type { NewMember } from '../member-writer.ts';
import type { TextLine } from '../text/text-page.ts';
import type { MailAddress } from './mime/addresses.ts';

/** The heading of a mail, whatever it was kept in. Dates as stated; addresses decoded. */
export interface MailHeading {
  readonly from: readonly MailAddress[];
  readonly sender: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly bcc: readonly MailAddress[];
  readonly replyTo: readonly MailAddress[];
  /** As the mail states it. */
  readonly date: string;
  /** The same as ISO 8601 in the zone stated; null where it is no date. */
  readonly sent: string | null;
  readonly subject: string;
}

/** A text of a mail that makes pages of its own. */
export interface MailSection {
  /** `mail body`, `mail body (HTML)`, `calendar`. */
  readonly part: string;
  readonly lines: readonly TextLine[];
  /** How it came to be text, for `Page.reason`. */
  readonly reason: string;
  readonly notes: readonly string[];
}

/** Something a mail carries: bytes, decoded when they are asked for so that one lies in memory at a time, or why there are none. */
export type Attachment =
  | (Omit<NewMember, 'content'> & { readonly content: () => Uint8Array })
  | { readonly name: string; readonly failure: Failure };

/** A mail taken apart. */
export interface MailContent {
  readonly heading: MailHeading;
  /** Facts beyond the heading: message id, received lines, signatures. */
  readonly facts: Readonly<Record<string, string>>;
  readonly sections: readonly MailSection[];
  readonly attachments: readonly Attachment[];
  readonly exceptions: readonly Failure[];
}

/** A member's name when the mail gives none; the ending tells what it is. */
export function attachmentName(
  stated: string | null | undefined,
  position: number,
  mediaType: string,
): string {
  // A file name of a mail has no folders.
  const clean = (stated ?? '').replace(/[\\/]/gu, '_').trim();
  if (clean !== '' && clean !== '.' && clean !== '..') return clean;
  const ending = Object.hasOwn(endings, mediaType) ? endings[mediaType] : '';
  return `attachment-${position}${ending}`;
}

const endings: Readonly<Record<string, string>> = {
  'message/rfc822': '.eml',
  'message/global': '.eml',
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'image/tiff': '.tif',
  'image/bmp': '.bmp',
  'text/calendar': '.ics',
  'text/vcard': '.vcf',
  'text/x-vcard': '.vcf',
  'text/csv': '.csv',
  'text/html': '.html',
  'text/plain': '.txt',
  'text/xml': '.xml',
  'application/xml': '.xml',
  'application/ms-tnef': '.dat',
  'application/pkcs7-mime': '.p7m',
};
