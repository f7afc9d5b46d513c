import { DocumentError } from '../../model/exception.ts';
import type { MemberWriter } from '../member-writer.ts';
import type { OpenedPackage } from '../package/open-package.ts';

/**
 * Takes the parts of a package whose names fit as members of their own: pictures, embedded objects. A part that cannot
 * be read gets its row with the reason.
 */
export async function addPartMembers(
  opened: OpenedPackage,
  writer: MemberWriter,
  fits: (name: string) => boolean,
): Promise<void> {
  for (const name of opened.names) {
    if (!fits(name)) continue;
    try {
      const content = await opened.read(name);
      // Word keeps empty parts of pictures that were taken out.
      if (content !== null && content.length > 0) await writer.add({ name, content });
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      writer.refuse(name, { code: error.code, cause: error.message, remedy: error.remedy });
    }
  }
}
