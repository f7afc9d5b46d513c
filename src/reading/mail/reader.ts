import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { DocumentError } from '../../model/exception.ts';
import type { Member, SourceBytes } from '../../model/ports.ts';
import type { FormatReader, ReaderContext } from '../format-reader.ts';
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
    members: await writeMembers(email, source, context),
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

/**
 * Writes attachments to the members' folder under names of our own; the names the mail gives are only shown. Pictures
 * that the HTML shows inline (logos of signatures) are members too: they may be scans.
 */
async function writeMembers(email: Email, source: SourceBytes, context: ReaderContext): Promise<Member[]> {
  const folder = join(context.membersFolder, source.sha256.replace(/[^0-9a-zA-Z]/g, '_').slice(-64));
  if (email.attachments.length > 0) await mkdir(folder, { recursive: true });
  const members: Member[] = [];
  for (const [index, attachment] of email.attachments.entries()) {
    const content =
      typeof attachment.content === 'string'
        ? Buffer.from(attachment.content, 'utf8')
        : new Uint8Array(attachment.content as ArrayBuffer);
    const path = join(folder, `${index + 1}.bin`);
    await writeFile(path, content);
    members.push({
      name: shownName(attachment.filename, attachment.mimeType, index),
      path,
      size: content.byteLength,
      modified: null,
    });
  }
  return members;
}

function shownName(filename: string | null, mimeType: string, index: number): string {
  const clean = (filename ?? '')
    .replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\\/]/g, '_')
    .trim();
  if (clean !== '' && clean !== '.' && clean !== '..') return clean.slice(0, 200);
  return mimeType === 'message/rfc822' ? `attachment-${index + 1}.eml` : `attachment-${index + 1}`;
}
