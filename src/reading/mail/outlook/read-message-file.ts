import { readFile } from 'node:fs/promises';
import { DocumentError } from '../../../model/exception.ts';
import type { FormatReader } from '../../format-reader.ts';
import { mailSource } from '../mail-source.ts';
import { mimeLimits } from '../reader.ts';
import { readCompoundFile, type Storage } from './compound-file.ts';
import { mailOfMapi } from './mapi-mail.ts';
import { messageOf } from './message-file.ts';

/** An Outlook message (.msg): heading and body as pages, attachments and messages in it as members. */
export const readMessageFile: FormatReader = async (source, context) => {
  let root: Storage;
  try {
    root = readCompoundFile(await readFile(source.path));
  } catch {
    throw damaged('its parts cannot be found, as in a file that was cut on its way');
  }
  const isMessage = [...root.streams.keys(), ...root.storages.keys()].some((name) =>
    /^__(?:properties|substg1|attach|recip)/u.test(name),
  );
  if (!isMessage) throw damaged('it holds none of the parts of a message');
  return mailSource(mailOfMapi(messageOf(root), mimeLimits(context)), source, context);
};

function damaged(detail: string): DocumentError {
  return new DocumentError({
    code: 'corrupt',
    stage: 'read',
    cause: `the Outlook message is damaged: ${detail}`,
    remedy: 'open it in Outlook and save it again, or ask the sender to forward the mail as a file',
  });
}
