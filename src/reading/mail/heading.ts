import type { MailHeading } from './mail-content.ts';
import { printAddress, printAddresses } from './mime/addresses.ts';

/** The heading as lines on the first page, in the order mail programs show it. */
export function headingLines(heading: MailHeading): string[] {
  const from = printAddresses(heading.from);
  const sender = printAddresses(heading.sender);
  return [
    ['From', from],
    ['Sender', sender === from ? '' : sender],
    ['To', printAddresses(heading.to)],
    ['Cc', printAddresses(heading.cc)],
    ['Bcc', printAddresses(heading.bcc)],
    ['Reply-To', printAddresses(heading.replyTo)],
    ['Date', heading.date],
    ['Subject', heading.subject],
  ]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value!.replace(/\s+/gu, ' ').trim()}`);
}

/**
 * Facts of custody of a heading. Addresses stand in full, separated by commas: filters for privilege look for names,
 * addresses and domains in them.
 */
export function headingFacts(heading: MailHeading): Record<string, string> {
  const sender = heading.sender[0] ?? heading.from[0];
  return withoutEmpty({
    mailFrom: printAddresses(heading.from),
    mailSender: sender === undefined ? '' : heading.sender.length > 0 ? printAddress(sender) : sender.address,
    mailTo: printAddresses(heading.to),
    mailCc: printAddresses(heading.cc),
    mailBcc: printAddresses(heading.bcc),
    mailReplyTo: printAddresses(heading.replyTo),
    mailDate: heading.date,
    mailSent: heading.sent ?? '',
    mailSubject: heading.subject,
  });
}

/** Facts without those that say nothing. */
export function withoutEmpty(facts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''));
}
