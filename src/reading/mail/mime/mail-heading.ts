import { withoutEmpty } from '../heading.ts';
import type { MailHeading } from '../mail-content.ts';
import { type MailAddress, parseAddresses, printAddresses } from './addresses.ts';
import { isoDateOfMail } from './date.ts';
import { type Header, rawFields, textOfField } from './header.ts';

/** Who wrote to whom, when and about what, from the header of a mail. */
export function headingOf(header: Header): MailHeading {
  const addresses = (name: string): MailAddress[] => rawFields(header, name).flatMap(parseAddresses);
  const date = textOfField(header, 'date') ?? '';
  return {
    from: addresses('from'),
    sender: addresses('sender'),
    to: addresses('to'),
    cc: addresses('cc'),
    bcc: addresses('bcc'),
    replyTo: addresses('reply-to'),
    date,
    sent: isoDateOfMail(date),
    subject: textOfField(header, 'subject') ?? '',
  };
}

/** Facts of custody beyond the heading: ids, the way the mail came, who sent it on. */
export function receivedFacts(header: Header): Record<string, string> {
  const text = (name: string): string => textOfField(header, name) ?? '';
  const addresses = (name: string): string => printAddresses(rawFields(header, name).flatMap(parseAddresses));
  return withoutEmpty({
    mailMessageId: text('message-id').replace(/^<|>$/gu, ''),
    mailInReplyTo: text('in-reply-to'),
    mailReferences: text('references'),
    mailReceived: receivedOf(header),
    mailReturnPath: addresses('return-path'),
    mailDeliveredTo: addresses('delivered-to'),
    mailResentFrom: addresses('resent-from'),
    mailResentTo: addresses('resent-to'),
    mailResentCc: addresses('resent-cc'),
    mailProgram: text('x-mailer') || text('user-agent'),
  });
}

/** The way of the mail as its Received fields state it; the lowest one is the first hop (RFC 5321, 4.4). */
function receivedOf(header: Header): string {
  const hops = rawFields(header, 'received').map((value) => value.replace(/\s+/gu, ' ').slice(0, 500));
  if (hops.length === 0) return '';
  if (hops.length === 1) return `one hop: ${hops[0]}`;
  return `first hop: ${hops.at(-1)} | last hop: ${hops[0]} | ${hops.length} hops`;
}
