import { closeSync, openSync, readSync } from 'node:fs';
import { DocumentError } from '../../../model/exception.ts';
import type { Failure } from '../../../model/ports.ts';
import { containerSource } from '../../archive/container-source.ts';
import type { FormatReader, ReaderContext } from '../../format-reader.ts';
import { MemberWriter } from '../../member-writer.ts';
import { readHeader, textOfField } from '../mime/header.ts';
import { type MailRange, splitMailbox } from './split-mailbox.ts';

/** A mailbox (.mbox) as a container of its mails, named by number and subject. */
export const readMailbox: FormatReader = async (source, context) =>
  containerSource(async () => {
    const { members } = context.unpackLimits;
    const ranges = splitMailbox(source.path, members);
    if (ranges.length === 0) {
      throw new DocumentError({
        code: 'corrupt',
        stage: 'read',
        cause: 'the mailbox does not begin with a `From ` line, and none parts its mails',
        remedy: 'export the mailbox again, or its mails as .eml',
      });
    }
    const exceptions: Failure[] = [];
    if (ranges.length > members) {
      exceptions.push({
        code: 'limit-members',
        cause: `the mailbox holds more than ${members} mails (intake.limits.members); the first ${members} are taken out`,
        remedy: 'raise intake.limits.members in the pipeline file and run again, or split the mailbox',
      });
    }
    const writer = new MemberWriter(source, context);
    const descriptor = openSync(source.path, 'r');
    try {
      for (const [index, range] of ranges.slice(0, members).entries()) {
        await addMail(writer, descriptor, range, index + 1, context);
      }
    } finally {
      closeSync(descriptor);
    }
    return {
      members: writer.members(),
      facts: { mails: String(Math.min(ranges.length, members)) },
      exceptions,
    };
  });

async function addMail(
  writer: MemberWriter,
  descriptor: number,
  range: MailRange,
  number: number,
  context: ReaderContext,
): Promise<void> {
  const size = range.end - range.start;
  const head = Buffer.alloc(Math.min(size, 64 * 1024));
  readSync(descriptor, head, 0, head.length, range.start);
  const name = nameOfMail(head, number);
  // A single mail is held in memory; what no child could hold is refused by the limit of the reading stage.
  const limit = Math.min(context.settings.limits.bytes, context.unpackLimits.memberBytes);
  if (size > limit) {
    writer.refuse(name, {
      code: 'limit-member-bytes',
      cause: `the mail has ${size} bytes; at most ${limit} are taken out (reading.limits.bytes, intake.limits.memberBytes)`,
      remedy: 'raise the limit in the pipeline file and run again, or export this mail by hand',
    });
    return;
  }
  const content = Buffer.allocUnsafe(size);
  const read =
    size === head.length ? head.copy(content) : readSync(descriptor, content, 0, size, range.start);
  const whole = content.subarray(0, read);
  await writer.add({
    name,
    content: withoutLastLineEnd(range.stated ? whole : unquoted(whole)),
    claimedMediaType: 'message/rfc822',
  });
}

/** `0001 Purchase order 7.eml`: the number keeps the order of the mailbox. */
function nameOfMail(head: Buffer, number: number): string {
  const subject = textOfField(readHeader(head, 0, head.length, head.length), 'subject') ?? '';
  const shown = Array.from(
    subject
      .replace(/[\p{C}\\/:*?"<>|!]+/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
    .slice(0, 80)
    .join('');
  return `${String(number).padStart(4, '0')} ${shown === '' ? '(no subject)' : shown.trim()}.eml`;
}

/** Takes one `>` off lines that were quoted to keep them from parting mails (mboxrd). */
function unquoted(bytes: Buffer): Buffer {
  const places: number[] = [];
  const mark = Buffer.from('>From ');
  for (let found = bytes.indexOf(mark); found >= 0; found = bytes.indexOf(mark, found + mark.length)) {
    let lineStart = found;
    while (lineStart > 0 && bytes[lineStart - 1] === 0x3e) lineStart--;
    if (lineStart === 0 || bytes[lineStart - 1] === 0x0a) places.push(found);
  }
  if (places.length === 0) return bytes;
  const pieces: Buffer[] = [];
  let from = 0;
  for (const place of places) {
    pieces.push(bytes.subarray(from, place));
    from = place + 1;
  }
  pieces.push(bytes.subarray(from));
  return Buffer.concat(pieces);
}

/** The empty line in front of the next `From ` line belongs to the mailbox. */
function withoutLastLineEnd(bytes: Buffer): Buffer {
  if (bytes.at(-1) !== 0x0a) return bytes;
  const end = bytes.at(-2) === 0x0d ? bytes.length - 2 : bytes.length - 1;
  return bytes[end - 1] === 0x0a ? bytes.subarray(0, end) : bytes;
}
