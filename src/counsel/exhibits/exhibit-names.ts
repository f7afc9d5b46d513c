import type { SnapshotDocument } from '../snapshot/snapshot.ts';

/** Digits of a number in names and references: longer numbers keep all their digits. */
const digits = 4;

/** Number of a document as it is written everywhere: `0012`. */
export function exhibitNumberText(number: number): string {
  return String(number).padStart(digits, '0');
}

/**
 * Name of an exhibit without its ending: `S04_INVOICE_0012`, `S00` where the document belongs to no single step. Made
 * of codes and numbers of ours alone, never of words of a document.
 */
export function exhibitStem({ number, placed, document }: SnapshotDocument): string {
  const step = `S${String(placed.step ?? 0).padStart(2, '0')}`;
  return `${step}_${typeInNames(document.type)}_${exhibitNumberText(number)}`;
}

/** A type's id in capitals, `-` for everything that is neither letter nor digit of ASCII. */
function typeInNames(type: string): string {
  const plain = type.toUpperCase().replace(/[^A-Z0-9]+/gu, '-');
  return plain.replace(/^-+|-+$/gu, '').slice(0, 60) || 'UNKNOWN';
}

/** Endings of native copies by media type; what is not among them ends in `.bin`. */
const endings: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'pdf'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/tiff', 'tif'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
  ['image/bmp', 'bmp'],
  ['image/x-ms-bmp', 'bmp'],
  ['image/avif', 'avif'],
  ['image/heic', 'heic'],
  ['image/heif', 'heif'],
  ['image/heic-sequence', 'heics'],
  ['image/heif-sequence', 'heifs'],
  ['image/jp2', 'jp2'],
  ['image/jpx', 'jpx'],
  ['image/jpm', 'jpm'],
  ['image/j2c', 'j2c'],
  ['image/svg+xml', 'svg'],
  ['text/plain', 'txt'],
  ['text/csv', 'csv'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'xhtml'],
  ['application/xml', 'xml'],
  ['text/xml', 'xml'],
  ['application/json', 'json'],
  ['application/rtf', 'rtf'],
  ['text/rtf', 'rtf'],
  ['message/rfc822', 'eml'],
  ['application/vnd.ms-outlook', 'msg'],
  ['application/msword', 'doc'],
  ['application/vnd.ms-excel', 'xls'],
  ['application/vnd.ms-powerpoint', 'ppt'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
  ['application/vnd.ms-word.document.macroEnabled.12', 'docm'],
  ['application/vnd.ms-excel.sheet.macroEnabled.12', 'xlsm'],
  ['application/vnd.ms-excel.sheet.binary.macroEnabled.12', 'xlsb'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
]);

/** Ending of a native copy, by what the bytes are and not by what the file was called. */
export function nativeEnding(mediaType: string): string {
  return endings.get(mediaType) ?? 'bin';
}

/** Pictures that are laid on a page as received; everything else but PDF is drawn by its reader. */
const decodedHere = new Set(['image/jpeg', 'image/png', 'image/tiff', 'image/gif', 'image/webp']);

/** Whether pages of this media type are made from the received bytes themselves. */
export function isDecodedHere(mediaType: string): boolean {
  return mediaType === 'application/pdf' || decodedHere.has(mediaType);
}
