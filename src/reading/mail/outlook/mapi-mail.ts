import type { Failure } from '../../../model/ports.ts';
import { type BodyText, bodySections } from '../body-sections.ts';
import { withoutEmpty } from '../heading.ts';
import { type Attachment, attachmentName, type MailContent, type MailHeading } from '../mail-content.ts';
import { type MailAddress, parseAddresses } from '../mime/addresses.ts';
import { decodeCharset } from '../mime/charset.ts';
import type { MimeLimits } from '../mime/parse-mime.ts';
import { readMime } from '../mime/read-mime.ts';
import { decompressRtf } from './compressed-rtf.ts';
import { charsetOfCodePage, type Properties } from './properties.ts';
import { readRtfBody } from './rtf-body.ts';

/** Properties of messages, recipients and attachments ([MS-OXPROPS]), by their ids. */
export const id = {
  messageClass: 0x001a,
  subject: 0x0037,
  clientSubmitTime: 0x0039,
  sentRepresentingName: 0x0042,
  replyRecipientNames: 0x0050,
  sentRepresentingType: 0x0064,
  sentRepresentingAddress: 0x0065,
  transportHeaders: 0x007d,
  recipientType: 0x0c15,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  displayBcc: 0x0e02,
  displayCc: 0x0e03,
  displayTo: 0x0e04,
  deliveryTime: 0x0e06,
  normalizedSubject: 0x0e1d,
  body: 0x1000,
  compressedRtf: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  references: 0x1039,
  inReplyTo: 0x1042,
  displayName: 0x3001,
  address: 0x3003,
  lastModified: 0x3008,
  attachmentData: 0x3701,
  attachmentShortName: 0x3704,
  attachmentMethod: 0x3705,
  attachmentLongName: 0x3707,
  attachmentMediaType: 0x370e,
  smtpAddress: 0x39fe,
  internetCodePage: 0x3fde,
  messageCodePage: 0x3ffd,
  senderSmtpAddress: 0x5d01,
  sentRepresentingSmtpAddress: 0x5d02,
} as const;

/** A message of Outlook or Exchange, whatever file its properties lay in. */
export interface MapiMessage {
  readonly properties: Properties;
  readonly recipients: readonly Properties[];
  readonly attachments: readonly MapiAttachment[];
  readonly categories: readonly string[];
}

export interface MapiAttachment {
  readonly properties: Properties;
  /** Bytes of the attachment, or of a message in it as a file of its own; null where there are none. */
  readonly content: Uint8Array | null;
  /** Set for a message inside the message: its subject. */
  readonly message: { readonly subject: string; readonly ending: string; readonly mediaType: string } | null;
}

/** A message of MAPI properties as a mail. The Internet header, where Outlook kept it, says what properties do not. */
export function mailOfMapi(message: MapiMessage, limits: MimeLimits): MailContent {
  const { properties } = message;
  const header = properties.text(id.transportHeaders);
  const internet =
    header === '' ? null : readMime(Buffer.from(`${headerBlock(header)}\r\n\r\n`, 'utf8'), limits);
  const signed = signedContent(message, limits);
  const body = signed ?? ownContent(message);
  return {
    heading: headingOf(message, internet?.heading ?? null),
    facts: {
      ...internet?.facts,
      ...withoutEmpty({
        mailMessageId: properties.text(id.messageId).replace(/^<|>$/gu, ''),
        mailInReplyTo: properties.text(id.inReplyTo),
        mailReferences: properties.text(id.references),
        mailReceivedTime: properties.time(id.deliveryTime) ?? '',
        mailClass: properties.text(id.messageClass),
        mailCategories: message.categories.join(', '),
      }),
      ...body.facts,
    },
    sections: body.sections,
    attachments: body.attachments,
    exceptions: body.exceptions,
  };
}

/** Exchange begins the header with a line of its own version. */
function headerBlock(header: string): string {
  return header.replace(/^Microsoft Mail Internet Headers[^\r\n]*\r?\n/u, '').trimEnd();
}

type Content = Pick<MailContent, 'facts' | 'sections' | 'attachments' | 'exceptions'>;

function ownContent(message: MapiMessage): Content {
  const { sections, facts, pictures } = bodySections([bodyOf(message.properties)]);
  const attachments = message.attachments.map((attachment, index) => attached(attachment, index + 1));
  for (const { mediaType, content } of pictures) {
    const name = attachmentName(null, attachments.length + 1, mediaType);
    attachments.push({ name, content: () => content, claimedMediaType: mediaType });
  }
  return { facts, sections, attachments, exceptions: [] };
}

/** A signed message keeps its content, as it was sent, in its one attachment ([MS-OXOSMIME] 2.1). */
function signedContent(message: MapiMessage, limits: MimeLimits): Content | null {
  if (!/^IPM\.Note\.SMIME/iu.test(message.properties.text(id.messageClass))) return null;
  const content = message.attachments[0]?.content;
  if (message.attachments.length !== 1 || content == null) return null;
  const isBinary = content[0] === 0x30;
  const head =
    'Content-Type: application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: binary\r\n\r\n';
  return readMime(isBinary ? Buffer.concat([Buffer.from(head), content]) : Buffer.from(content), limits);
}

function bodyOf(properties: Properties): BodyText {
  const plain = properties.text(id.body);
  const html = htmlOf(properties);
  if (html !== '') return { plain: plain === '' ? [] : [plain], html: [html] };
  const compressed = properties.bytes(id.compressedRtf);
  const rtf = compressed === null ? null : decompressRtf(compressed);
  if (rtf === null) return { plain: plain === '' ? [] : [plain], html: [] };
  const body = readRtfBody(rtf);
  if (body.kind === 'html') return { plain: plain === '' ? [] : [plain], html: [body.text] };
  return { plain: [plain.trim() === '' ? body.text : plain], html: [] };
}

function htmlOf(properties: Properties): string {
  const bytes = properties.bytes(id.html);
  if (bytes === null) return properties.text(id.html);
  const stated = charsetOfCodePage(properties.integer(id.internetCodePage));
  return decodeCharset(bytes, stated ?? properties.charset).text;
}

function attached(attachment: MapiAttachment, position: number): Attachment {
  const { properties, content, message } = attachment;
  const stated = properties.text(id.attachmentLongName, id.attachmentShortName, id.displayName);
  if (message !== null && content !== null) {
    const subject = message.subject || stated.replace(/\.(?:msg|eml)$/iu, '');
    const name = attachmentName(subject === '' ? null : subject.slice(0, 150), position, '');
    return { name: `${name}${message.ending}`, content: () => content, claimedMediaType: message.mediaType };
  }
  const mediaType = properties.text(id.attachmentMediaType).toLowerCase();
  const name = attachmentName(stated, position, mediaType);
  if (content === null) return { name, failure: failureOf(properties.integer(id.attachmentMethod)) };
  return {
    name,
    content: () => content,
    modified: properties.time(id.lastModified),
    ...(mediaType === '' ? {} : { claimedMediaType: mediaType }),
  };
}

/** Methods of [MS-OXCMSG] 2.2.2.9: by reference, by reference only, by web reference. */
function failureOf(method: number | null): Failure {
  if (method === 2 || method === 3 || method === 4 || method === 7) {
    return {
      code: 'external-content',
      cause: 'the message only says where this attachment lies; nothing is fetched',
      remedy: 'ask the sender for the file itself',
    };
  }
  return {
    code: 'corrupt',
    cause: 'the attachment has no content that can be found in the message',
    remedy:
      'open the message in Outlook and save the attachment; ask the sender for it again if it is not there',
  };
}

function headingOf({ properties, recipients }: MapiMessage, internet: MailHeading | null): MailHeading {
  const of = (type: number): MailAddress[] =>
    recipients.filter((recipient) => recipient.integer(id.recipientType) === type).map(recipientAddress);
  const from = person(
    properties,
    id.sentRepresentingName,
    id.sentRepresentingSmtpAddress,
    id.sentRepresentingAddress,
  );
  const sender = person(properties, id.senderName, id.senderSmtpAddress, id.senderAddress);
  const submitted = properties.time(id.clientSubmitTime);
  return {
    from: pick(withSmtp(from ?? sender, internet?.from ?? []), internet?.from),
    // Exchange writes a sender into every message; it says something only where another one is represented.
    sender:
      sender !== null && from !== null && !samePerson(sender, from) ? [sender] : (internet?.sender ?? []),
    to: pick(of(1), internet?.to, properties.text(id.displayTo)),
    cc: pick(of(2), internet?.cc, properties.text(id.displayCc)),
    bcc: pick(of(3), internet?.bcc, properties.text(id.displayBcc)),
    replyTo: pick([], internet?.replyTo, properties.text(id.replyRecipientNames)),
    date: internet?.date || (submitted === null ? '' : `${submitted.replace('T', ' ').replace('Z', '')} UTC`),
    sent: internet?.sent ?? submitted,
    subject: properties.text(id.subject, id.normalizedSubject) || (internet?.subject ?? ''),
  };
}

/** What the properties say, else what the Internet header says, else the names that Outlook shows. */
function pick(
  own: readonly MailAddress[],
  internet: readonly MailAddress[] | undefined,
  shown = '',
): readonly MailAddress[] {
  if (own.length > 0) return own;
  if (internet !== undefined && internet.length > 0) return internet;
  return shown === '' ? [] : shown.split(';').flatMap((name) => parseAddresses(name.trim()));
}

function person(properties: Properties, name: number, smtp: number, address: number): MailAddress | null {
  const found = {
    name: properties.text(name),
    address: properties.text(smtp, address),
  };
  return found.name === '' && found.address === '' ? null : found;
}

function recipientAddress(recipient: Properties): MailAddress {
  const name = recipient.text(id.displayName).replace(/^'|'$/gu, '');
  const address = recipient.text(id.smtpAddress, id.address);
  return { name: name === address ? '' : name, address };
}

/** An address of Exchange's own directory (`/O=…`) gives way to the one that the mail was sent from. */
function withSmtp(own: MailAddress | null, internet: readonly MailAddress[]): MailAddress[] {
  if (own === null) return [];
  const better = internet[0]?.address ?? '';
  return [own.address.includes('@') || better === '' ? own : { name: own.name, address: better }];
}

function samePerson(a: MailAddress, b: MailAddress): boolean {
  return a.address === '' || b.address === ''
    ? a.name === b.name
    : a.address.toLowerCase() === b.address.toLowerCase();
}
