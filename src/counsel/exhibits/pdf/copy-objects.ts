import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { CannotCopy } from './cannot-copy.ts';
import type { ReceivedPdf } from './received-pdf.ts';
import { usedNames } from './used-names.ts';

/** Kinds of dictionaries that are never copied: what acts, what lies in other files, what leads back into the document. */
const neverCopied = new Set([
  'Action',
  'Filespec',
  'F',
  'EmbeddedFile',
  'Page',
  'Pages',
  'Catalog',
  'StructElem',
]);

/** Kinds of actions (ISO 32000-2, 12.6.4), which need not state that they are one. */
const actions = new Set(
  'GoTo GoToR GoToE GoToDp Launch Thread URI Sound Movie Hide Named SubmitForm ResetForm ImportData JavaScript SetOCGState Rendition Trans GoTo3DView RichMediaExecute'.split(
    ' ',
  ),
);

/** Entries of streams that bear nothing that is shown, or that mean other files. The length is written anew. */
const leftOutOfStreams = new Set(
  'Length Resources F FFilter FDecodeParms DL Metadata PieceInfo OPI Ref StructParent StructParents AF Alternates'.split(
    ' ',
  ),
);

const resourcesName = PDFName.of('Resources');
const colorSpaces = PDFName.of('ColorSpace');

/** Most bytes that a stream may give when it is tried. */
const mostInflated = 512_000_000;

/**
 * Copies what a page shows from a received PDF into another one. What acts on a viewer, lies embedded or means another
 * file is left out. An object that several pages share is copied once.
 */
export class ObjectCopier {
  readonly #received: ReceivedPdf;
  readonly #context: PDFContext;
  readonly #references = new Map<string, PDFRef>();
  readonly #waiting: { readonly to: PDFRef; readonly value: PDFObject | undefined }[] = [];
  /** Optional content groups that were copied, by the name of their reference. */
  readonly groups = new Map<string, PDFRef>();

  constructor(received: ReceivedPdf, context: PDFContext) {
    this.#received = received;
    this.#context = context;
  }

  get received(): ReceivedPdf {
    return this.#received;
  }

  /** @throws CannotCopy where something of it is damaged. */
  copy(value: PDFObject): PDFObject {
    const copied = this.#copied(value, 0);
    this.#finish();
    return copied;
  }

  #finish(): void {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      this.#context.assign(next.to, next.value === undefined ? PDFNull : this.#copied(next.value, 0));
    }
  }

  #copied(value: PDFObject, depth: number): PDFObject {
    if (depth > 400) throw new CannotCopy('an object of it is nested too deeply');
    if (value instanceof PDFRef) return this.#reference(value);
    if (value instanceof PDFArray) {
      const array = PDFArray.withContext(this.#context);
      for (const each of value.asArray())
        array.push(this.#isLeftOut(each) ? PDFNull : this.#copied(each, depth + 1));
      return array;
    }
    if (value instanceof PDFRawStream) {
      const resolve = (each: PDFObject | undefined): PDFObject | undefined => this.#received.resolve(each);
      tryStream(value, resolve);
      const dictionary = this.#dictionary(value.dict, leftOutOfStreams, depth);
      const resources = resolve(value.dict.get(resourcesName));
      if (resources instanceof PDFDict)
        dictionary.set(
          resourcesName,
          this.#resources(resources, usedNames(value, resources, resolve), depth),
        );
      return PDFRawStream.of(dictionary, value.contents);
    }
    if (value instanceof PDFStream) throw new CannotCopy('a stream in it is of an unknown kind');
    if (value instanceof PDFDict && value.get(PDFName.of('Subtype')) === PDFName.of('Type3'))
      return this.#drawnFont(value, depth);
    if (value instanceof PDFDict) return this.#dictionary(value, nothing, depth);
    return value.clone();
  }

  /** A font whose letters are contents of their own. */
  #drawnFont(font: PDFDict, depth: number): PDFDict {
    const resolve = (each: PDFObject | undefined): PDFObject | undefined => this.#received.resolve(each);
    const copied = this.#dictionary(font, onlyResources, depth);
    const resources = resolve(font.get(resourcesName));
    const letters = resolve(font.get(PDFName.of('CharProcs')));
    if (!(resources instanceof PDFDict) || !(letters instanceof PDFDict)) return copied;
    const contents = PDFArray.withContext(this.#context);
    for (const letter of letters.values()) contents.push(letter);
    copied.set(resourcesName, this.#resources(resources, usedNames(contents, resources, resolve), depth));
    return copied;
  }

  /** Resources of a page or form with what its content uses. @throws CannotCopy */
  copyResources(resources: PDFDict, contents: PDFObject | undefined): PDFObject {
    const names = usedNames(contents, resources, (each) => this.#received.resolve(each));
    const copied = this.#resources(resources, names, 0);
    this.#finish();
    return copied;
  }

  #resources(resources: PDFDict, names: ReadonlySet<string>, depth: number): PDFDict {
    const copied = PDFDict.withContext(this.#context);
    for (const [category, entry] of resources.entries()) {
      const table = this.#received.resolve(entry);
      if (!(table instanceof PDFDict)) {
        if (!this.#isLeftOut(entry)) copied.set(category, this.#copied(entry, depth + 1));
        continue;
      }
      const kept = PDFDict.withContext(this.#context);
      for (const [key, value] of table.entries()) {
        const name = key.decodeText();
        if (!names.has(name) && !(category === colorSpaces && name.startsWith('Default'))) continue;
        if (!this.#isLeftOut(value)) kept.set(key, this.#copied(value, depth + 2));
      }
      copied.set(category, kept);
    }
    return copied;
  }

  #dictionary(value: PDFDict, leftOut: ReadonlySet<string>, depth: number): PDFDict {
    const dictionary = PDFDict.withContext(this.#context);
    for (const [key, each] of value.entries()) {
      if (leftOut.has(key.decodeText()) || this.#isLeftOut(each)) continue;
      dictionary.set(key, this.#copied(each, depth + 1));
    }
    return dictionary;
  }

  #reference(reference: PDFRef): PDFRef {
    const name = reference.toString();
    const known = this.#references.get(name);
    if (known !== undefined) return known;
    const to = this.#context.nextRef();
    this.#references.set(name, to);
    const value = this.#received.resolve(reference);
    if (value instanceof PDFDict && value.get(PDFName.of('Type')) === PDFName.of('OCG'))
      this.groups.set(name, to);
    this.#waiting.push({ to, value });
    return to;
  }

  #isLeftOut(value: PDFObject): boolean {
    const resolved = this.#received.resolve(value);
    const dictionary = resolved instanceof PDFRawStream ? resolved.dict : resolved;
    if (!(dictionary instanceof PDFDict)) return false;
    const type = nameOf(this.#received.resolve(dictionary.get(PDFName.of('Type'))));
    if (type !== null && neverCopied.has(type)) return true;
    const kind = nameOf(this.#received.resolve(dictionary.get(PDFName.of('S'))));
    return (kind !== null && actions.has(kind)) || dictionary.has(PDFName.of('EF'));
  }
}

const nothing: ReadonlySet<string> = new Set();
const onlyResources: ReadonlySet<string> = new Set(['Resources']);

export function nameOf(value: PDFObject | undefined): string | null {
  return value instanceof PDFName ? value.decodeText() : null;
}

/** A stream that cannot be unpacked would be shown differently by every viewer. */
function tryStream(stream: PDFRawStream, resolve: ReceivedPdf['resolve']): void {
  const filter = resolve(stream.dict.get(PDFName.of('Filter')));
  const first = filter instanceof PDFArray ? resolve(filter.get(0)) : filter;
  if (first !== PDFName.of('FlateDecode') && first !== PDFName.of('Fl')) return;
  try {
    inflateSync(stream.contents, { maxOutputLength: mostInflated });
  } catch {
    throw new CannotCopy('a stream in it cannot be unpacked');
  }
}
