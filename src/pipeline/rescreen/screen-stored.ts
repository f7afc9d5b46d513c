import type { StoredTexts } from '../../index/stored-texts.ts';
import type { Flag } from '../../model/flag.ts';
import { pageText } from '../../model/page-text.ts';
import type { ScreenedText, Screener } from '../../screening/index.ts';

/** The flags of a file as its stored texts give them; null where they are what is stored, to the letter. */
export interface FileFlags {
  readonly file: string;
  readonly flags: readonly Flag[] | null;
}

/**
 * Screens a file from what is stored: texts of pages, documents, fields. Words are unpacked only of pages with a
 * mention. The same as a run makes of the same pages.
 */
export function screenStored(stored: StoredTexts, screener: Screener, file: string): FileFlags {
  const documents = stored.documentsOf(file);
  const fields = stored.fieldsOf(documents);
  const flags = screener.screenTexts({
    pages: textsOf(stored, file),
    documents,
    fields,
    stated: stored.statedOn(file),
  });
  return { file, flags: sameAsStored(flags, stored.flagBodies(file)) ? null : flags };
}

function* textsOf(stored: StoredTexts, file: string): Generator<ScreenedText> {
  for (const page of stored.pagesOf(file))
    yield {
      file,
      page,
      ...stored.text(file, page),
      whole: () => {
        const whole = stored.page(file, page);
        return { page: whole, text: pageText(whole) };
      },
    };
}

function sameAsStored(flags: readonly Flag[], bodies: ReadonlyMap<string, string>): boolean {
  return flags.length === bodies.size && flags.every((flag) => bodies.get(flag.id) === JSON.stringify(flag));
}
