import { readFile } from 'node:fs/promises';
import { DocumentError } from '../../../model/exception.ts';
import type { FormatReader } from '../../format-reader.ts';
import { mailSource } from '../mail-source.ts';
import { mimeLimits } from '../reader.ts';
import { mailOfMapi } from './mapi-mail.ts';
import { readTnef } from './tnef.ts';

/** winmail.dat: the body and the attachments that Outlook packed into one file. */
export const readTnefFile: FormatReader = async (source, context) => {
  const tnef = readTnef(await readFile(source.path));
  if (tnef === null) {
    throw new DocumentError({
      code: 'corrupt',
      stage: 'read',
      cause: 'the file is no winmail.dat: its first bytes are other ones',
      remedy: 'ask the sender to send the mail again as plain text or HTML',
    });
  }
  const mail = mailOfMapi(tnef.message, mimeLimits(context));
  const exceptions = tnef.cut
    ? [
        {
          code: 'damaged-file',
          cause: 'winmail.dat ends before its last attribute does: something is missing at its end',
          remedy: 'ask the sender to send the mail again as plain text or HTML',
        },
      ]
    : [];
  return mailSource({ ...mail, exceptions: [...mail.exceptions, ...exceptions] }, source, context);
};
