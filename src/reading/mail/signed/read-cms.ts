import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DocumentError } from '../../../model/exception.ts';
import { containerSource } from '../../archive/container-source.ts';
import type { FormatReader } from '../../format-reader.ts';
import { MemberWriter } from '../../member-writer.ts';
import { readCms } from './cms.ts';
import { encryptedFailure, signatureFacts } from './signature-facts.ts';

/** A signed file (.p7m, .p7s) as a container of what was signed. */
export const readSignedFile: FormatReader = async (source, context) =>
  containerSource(async () => {
    const cms = readCms(await readFile(source.path));
    if (cms === null) {
      throw new DocumentError({
        code: 'corrupt',
        stage: 'read',
        cause: 'the signed file is damaged: its structure cannot be followed',
        remedy: 'ask the sender for it again, or for the signed document alone',
      });
    }
    if (cms.kind === 'enveloped') throw new DocumentError({ ...encryptedFailure, stage: 'read' });
    if (cms.kind !== 'signed') {
      throw new DocumentError({
        code: 'unsupported',
        stage: 'read',
        cause: 'the file is a CMS structure that holds no signed document',
        remedy: 'ask the sender for the document as a plain file',
      });
    }
    const writer = new MemberWriter(source, context);
    if (cms.content === null) {
      writer.refuse('signed content', {
        code: 'detached-signature',
        cause: 'the file is a signature alone; the document that it signs is another file',
        remedy: 'look for the file of the same name without .p7s beside it',
      });
    } else await writer.add({ name: nameOfContent(source.displayPath), content: cms.content });
    return { members: writer.members(), facts: signatureFacts('CMS, content inside', cms) };
  });

function nameOfContent(path: string): string {
  const name = basename(path.replaceAll('!/', '/')).replace(/\.(?:p7m|p7s|p7)$/iu, '');
  return name === '' || /^smime$/iu.test(name) ? 'signed content' : name;
}
