import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { CannotCopy } from './cannot-copy.ts';
import { unpacked } from './decoded-stream.ts';
import type { ReceivedPdf } from './received-pdf.ts';

/** Most bytes of content that are looked through for one page or form. */
const mostContent = 128_000_000;

/** Forms within forms that are followed. */
const deepest = 12;

/**
 * Names that a content uses of its resources. Some programs give all pages of a file one table with everything that
 * stands on any of them: a page is copied with what it uses alone, so that nothing of other pages goes along.
 * @throws CannotCopy for content that cannot be unpacked.
 */
export function usedNames(
  contents: PDFObject | undefined,
  resources: PDFDict | null,
  resolve: ReceivedPdf['resolve'],
): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<PDFObject>();
  let bytes = 0;
  const lookThrough = (stream: PDFRawStream): void => {
    const content = decoded(stream, resolve);
    bytes += content.length;
    if (bytes > mostContent) throw new CannotCopy('its content is too large');
    for (const [, name = ''] of content.toString('latin1').matchAll(/\/([^\s()<>[\]{}/%]*)/gu))
      names.add(
        PDFName.of(
          name.replace(/#([0-9a-f]{2})/giu, (_, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          ),
        ).decodeText(),
      );
  };
  const value = resolve(contents);
  for (const each of value instanceof PDFArray ? value.asArray() : [value]) {
    const stream = resolve(each);
    if (stream instanceof PDFRawStream) lookThrough(stream);
  }
  // Forms, masks and letters without resources of their own use those of the page.
  for (let depth = 0, known = -1; depth < deepest && known !== names.size; depth++) {
    known = names.size;
    for (const category of ['XObject', 'Pattern', 'Font', 'ExtGState']) {
      const table = resolve(resources?.get(PDFName.of(category)));
      if (!(table instanceof PDFDict)) continue;
      for (const [key, entry] of table.entries()) {
        const used = category === 'ExtGState' ? softMask(resolve(entry), resolve) : resolve(entry);
        if (used === undefined || !names.has(key.decodeText()) || seen.has(used)) continue;
        seen.add(used);
        const dictionary = used instanceof PDFRawStream ? used.dict : used;
        if (!(dictionary instanceof PDFDict) || dictionary.has(PDFName.of('Resources'))) continue;
        if (used instanceof PDFRawStream && category !== 'Font') {
          if (resolve(dictionary.get(PDFName.of('Subtype'))) !== PDFName.of('Image')) lookThrough(used);
          continue;
        }
        const letters = resolve(dictionary.get(PDFName.of('CharProcs')));
        if (!(letters instanceof PDFDict)) continue;
        for (const letter of letters.values()) {
          const stream = resolve(letter);
          if (stream instanceof PDFRawStream) lookThrough(stream);
        }
      }
    }
  }
  return names;
}

/** The form that a graphics state masks with; undefined for none. */
function softMask(state: PDFObject | undefined, resolve: ReceivedPdf['resolve']): PDFObject | undefined {
  const mask = state instanceof PDFDict ? resolve(state.get(PDFName.of('SMask'))) : undefined;
  return mask instanceof PDFDict ? resolve(mask.get(PDFName.of('G'))) : undefined;
}

function decoded(stream: PDFRawStream, resolve: ReceivedPdf['resolve']): Buffer {
  try {
    return unpacked(stream, { resolve, most: mostContent });
  } catch {
    throw new CannotCopy('its content cannot be unpacked');
  }
}
