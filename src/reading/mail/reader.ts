import { readFile } from 'node:fs/promises';
import { DocumentError } from '../../model/exception.ts';
import type { FormatReader, ReaderContext } from '../format-reader.ts';
import { mailSource } from './mail-source.ts';
import { readHeader } from './mime/header.ts';
import type { MimeLimits } from './mime/parse-mime.ts';
import { readMime } from './mime/read-mime.ts';

/** A mail (.eml, .emlx): its heading and texts are pages, its attachments members. */
export const readMail: FormatReader = async (source, context) => {
  const bytes = mailBytes(await readFile(source.path));
  const limits = mimeLimits(context);
  if (readHeader(bytes, 0, bytes.length, limits.headerBytes).fields.length === 0) {
    throw new DocumentError({
      code: 'corrupt',
      stage: 'read',
      cause: 'the file does not begin with the heading of a mail',
      remedy: 'ask the sender to forward the mail again as a file',
    });
  }
  return mailSource(readMime(bytes, limits), source, context);
};

/** Bytes of a header that are read, and how many parts a mail may have. */
export function mimeLimits(context: ReaderContext): MimeLimits {
  return {
    // Headers of honest mails reach some thirty thousand bytes, whatever is set for pages.
    headerBytes: Math.max(256 * 1024, 2 * context.settings.limits.textPerPage),
    parts: context.unpackLimits.members,
    depth: 40,
  };
}

/** The mail in a file: without the byte count and the property list of Apple Mail, in bytes where it is UTF-16. */
function mailBytes(file: Buffer): Buffer {
  const count = /^\s{0,20}(\d{1,12})[ \t]{0,20}\r?\n/u.exec(file.subarray(0, 60).toString('latin1'));
  if (count !== null) {
    const start = count[0].length;
    return file.subarray(start, Math.min(file.length, start + Number(count[1])));
  }
  if (file[0] === 0xff && file[1] === 0xfe)
    return Buffer.from(new TextDecoder('utf-16le').decode(file), 'utf8');
  if (file[0] === 0xfe && file[1] === 0xff)
    return Buffer.from(new TextDecoder('utf-16be').decode(file), 'utf8');
  let start = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? 3 : 0;
  // Empty lines in front of the heading come from programs that split mailboxes.
  while (file[start] === 0x0d || file[start] === 0x0a) start++;
  return file.subarray(start);
}
