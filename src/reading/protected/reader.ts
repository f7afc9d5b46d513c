import { readFile } from 'node:fs/promises';
import { DocumentError } from '../../model/exception.ts';
import type { Failure, SourceBytes } from '../../model/ports.ts';
import { containerSource, type Unpacked } from '../archive/container-source.ts';
import { encryptedFailure } from '../archive/failures.ts';
import { passwordFacts } from '../archive/password-facts.ts';
import type { FormatReader, ReaderContext } from '../format-reader.ts';
import { readCompoundFile, type Storage } from '../mail/outlook/compound-file.ts';
import { MemberWriter } from '../member-writer.ts';
import { readEncryptionInfo, UnknownEncryption } from './encryption-info.ts';
import { type EncryptionInfo, type OpenedPackage, openPackage } from './ooxml-key.ts';

/** What Excel encrypts a workbook with that has no password of its own; every program opens it without asking. */
const excelPassword = 'VelvetSweatshop';

/**
 * A Word, Excel or PowerPoint file protected with a password ([MS-OFFCRYPTO]): a compound file around the encrypted
 * package. Opened, it has one member, the document itself, which is then read as any other.
 */
export const readProtectedOffice: FormatReader = async (source, context) =>
  containerSource(() => open(source, context));

async function open(source: SourceBytes, context: ReaderContext): Promise<Unpacked> {
  const { info, encrypted } = parts(await readFile(source.path));
  const attempts = [excelPassword, ...context.passwords];
  for (const [position, password] of attempts.entries()) {
    const opened = attempt(info, encrypted, password);
    if (opened === null) continue;
    const writer = new MemberWriter(source, context);
    await writer.add({ name: source.displayPath.split('/').at(-1)!, content: opened.bytes });
    return {
      members: writer.members(),
      facts:
        position === 0
          ? { password: 'none needed: encrypted with the word that Excel uses by itself' }
          : passwordFacts([position]),
      exceptions: opened.authentic === false ? [notAuthentic] : [],
    };
  }
  throw new DocumentError({ ...encryptedFailure(context.passwords.length), stage: 'read' });
}

/** Opens the package, or says that the password does not fit; parameters that make no sense open nothing. */
function attempt(info: EncryptionInfo, encrypted: Buffer, password: string): OpenedPackage | null {
  try {
    return openPackage(info, encrypted, password);
  } catch (error) {
    throw damaged((error as Error).message);
  }
}

function parts(bytes: Buffer): { info: EncryptionInfo; encrypted: Buffer } {
  let root: Storage;
  try {
    root = readCompoundFile(bytes);
  } catch (error) {
    throw damaged((error as Error).message);
  }
  const description = root.streams.get('encryptioninfo');
  const encrypted = root.streams.get('encryptedpackage');
  if (description === undefined && encrypted !== undefined) {
    throw unknown('it is opened by a rights management server and not by a password');
  }
  if (description === undefined || encrypted === undefined || encrypted.length < 8) {
    throw damaged('the encrypted package is missing');
  }
  try {
    return { info: readEncryptionInfo(description), encrypted };
  } catch (error) {
    throw error instanceof UnknownEncryption ? unknown(error.message) : error;
  }
}

const notAuthentic: Failure = {
  code: 'not-authentic',
  cause:
    'the document was changed or cut short after it was encrypted: its authentication code does not match',
  remedy: 'ask the sender for the document again, and keep both',
};

function damaged(detail: string): DocumentError {
  return new DocumentError({
    code: 'corrupt',
    stage: 'read',
    cause: `the protected document is damaged or cut short (${detail})`,
    remedy: 'ask the sender for the document again',
  });
}

function unknown(detail: string): DocumentError {
  return new DocumentError({
    code: 'encrypted',
    stage: 'read',
    cause: `the document is protected in a way that is not opened here: ${detail}`.slice(0, 500),
    remedy:
      'open it in the program that made it, save it without protection, and run on that; keep the original',
  });
}
