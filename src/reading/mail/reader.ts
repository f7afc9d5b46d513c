import { readFile } from 'node:fs/promises';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { DocumentError } from '../../model/exception.ts';
import type { Member, SourceBytes } from '../../model/ports.ts';
import type { FormatReader, ReaderContext } from '../format-reader.ts';
import { MemberWriter } from '../member-writer.ts';
import { lineSource } from '../text/line-source.ts';
import { linesOf } from '../text/text-page.ts';
import { textOfHtml } from './html-text.ts';

/** A mail (.eml): its heading and body are pages of text, its attachments members. */
export const readMail: FormatReader = async (source, context) => {
  const email = await PostalMime.parse(await readFile(source.path), {
    // A mail in a mail is a paper of its own, with its own sender and date.
    forceRfc822Attachments: true,
    maxNestingDepth: 40,
  }).catch((error: Error) => {
    throw new DocumentError({
      code: 'corrupt',
      stage: 'read',
      cause: `the mail cannot be taken apart: ${error.message}`,
      remedy: 'ask the sender to forward the mail again as a file',
    });
  });
  const heading = headingOf(email);
  const body = email.text?.trim() ? email.text : textOfHtml(email.html ?? '');
  const text = [...heading.map(([name, value]) => `${name}: ${value}`), '', body].join('\n');
  return lineSource({
    source,
    context,
    lines: linesOf(text),
    reason: email.text?.trim() ? 'mail text' : 'text of an HTML mail',
    part: ({ first, end }, pageCount) =>
      pageCount === 1 ? 'mail body' : `mail body, lines ${first + 1}-${Math.max(first + 1, end)}`,
    facts: factsOf(email, heading),
    members: await membersOf(email, source, context),
  });
};

function printed(addresses: readonly Address[] | undefined): string {
  return (addresses ?? [])
    .flatMap((entry) => (entry.group === undefined ? [entry] : entry.group))
    .map((entry) => (entry.name === '' ? entry.address : `${entry.name} <${entry.address}>`))
    .join(', ');
}

function headingOf(email: Email): [string, string][] {
  const date = email.headers.find((header) => header.key === 'date')?.value ?? email.date ?? '';
  const heading: [string, string][] = [
    ['From', printed(email.from === undefined ? [] : [email.from])],
    ['To', printed(email.to)],
    ['Cc', printed(email.cc)],
    ['Date', date],
    ['Subject', email.subject ?? ''],
  ];
  return heading
    .map(([name, value]): [string, string] => [name, value.replace(/\s+/g, ' ').trim()])
    .filter(([, value]) => value !== '');
}

function factsOf(email: Email, heading: readonly [string, string][]): Record<string, string> {
  const facts: Record<string, string> = {};
  for (const [name, value] of heading) facts[`mail${name}`] = value;
  if (email.from?.address !== undefined) facts['mailSender'] = email.from.address;
  if (email.date !== undefined) facts['mailSent'] = email.date;
  if (email.messageId !== undefined) facts['mailMessageId'] = email.messageId;
  return facts;
}

/** Attachments as members. Pictures that the HTML shows inline (logos of signatures) are members too: they may be scans. */
async function membersOf(email: Email, source: SourceBytes, context: ReaderContext): Promise<Member[]> {
  const writer = new MemberWriter(source, context);
  for (const [index, attachment] of email.attachments.entries()) {
    await writer.add({
      name: shownName(attachment.filename, attachment.mimeType, index),
      content:
        typeof attachment.content === 'string'
          ? Buffer.from(attachment.content, 'utf8')
          : new Uint8Array(attachment.content as ArrayBuffer),
      claimedMediaType: attachment.mimeType,
    });
  }
  return writer.members();
}

function shownName(filename: string | null, mimeType: string, index: number): string {
  // A file name of a mail has no folders.
  const clean = (filename ?? '').replace(/[\\/]/g, '_').trim();
  if (clean !== '' && clean !== '.' && clean !== '..') return clean;
  return mimeType === 'message/rfc822' ? `attachment-${index + 1}.eml` : `attachment-${index + 1}`;
}
