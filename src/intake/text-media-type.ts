import { parse } from 'csv-parse/sync';
import { decodeText } from '../text/decode-text.ts';
import { mailType } from './mail-type.ts';
import type { MediaType } from './media-type.ts';

/**
 * Which kind of text some bytes are, null when they are not text at all.
 *
 * @param claimed what the name or the container says it is.
 */
export function textMediaType(sample: Uint8Array, cut: boolean, claimed: string | null): MediaType | null {
  const decoded = decodeText(sample, cut);
  if (decoded === null) return null;
  const text = decoded.text.replace(/^\ufeff/u, '');
  const structured = markupType(text) ?? mailType(text, claimed) ?? dataType(text, cut, claimed);
  if (structured !== null) return { mediaType: structured, basis: 'content' };
  if (claimed === 'text/csv' || claimed === 'text/tab-separated-values') {
    return { mediaType: claimed, basis: 'name' };
  }
  const table = tableType(text, cut);
  if (table !== null) return { mediaType: table, basis: 'content' };
  return { mediaType: 'text/plain', basis: 'content' };
}

function markupType(text: string): string | null {
  // Skip the XML declaration, comments and the document type declaration: the root element decides.
  const start = text
    .slice(0, 20_000)
    .replace(/^(?:\s+|<\?[^>]*\?>|<!--[\s\S]*?-->|<!doctype\s+(?!html)[^>]*>)+/iu, '');
  if (/^<(?:[\w]+:)?svg[\s>]/iu.test(start)) return 'image/svg+xml';
  if (/^<!doctype\s+html/iu.test(start)) return 'text/html';
  if (/^<(?:html|head|body|table|div|meta|title|style|p|center|font)[\s>]/iu.test(start)) return 'text/html';
  // ODF 1.3, part 3, 3.1.2: a whole OpenDocument file in one XML document names its kind in the root element.
  const root = /^<(?:\w+:)?document\s[^>]{0,4000}/u.exec(start)?.[0];
  if (root?.includes('mimetype="application/vnd.oasis.opendocument.spreadsheet') === true)
    return 'application/vnd.oasis.opendocument.spreadsheet-flat-xml';
  if (root?.includes('mimetype="application/vnd.oasis.opendocument.text') === true)
    return 'application/vnd.oasis.opendocument.text-flat-xml';
  if (/^\s*<\?xml\s/u.test(text)) return 'application/xml';
  // An element of a namespace is no prose, whether it is declared as XML or not.
  if (/^<[\w:.-]{1,100}\s[^>]{0,2000}?xmlns(?::\w+)?\s*=/u.test(start)) return 'application/xml';
  return null;
}

function dataType(text: string, cut: boolean, claimed: string | null): string | null {
  const start = text.trimStart();
  if (start.startsWith('BEGIN:VCALENDAR')) return 'text/calendar';
  if (start.startsWith('BEGIN:VCARD')) return 'text/vcard';
  if (start.startsWith('{') || start.startsWith('[')) {
    if (cut) return claimed === 'application/json' ? claimed : null;
    try {
      JSON.parse(text);
      return 'application/json';
    } catch {
      return null;
    }
  }
  return null;
}

/** Lines that all have the same three or more cells are a table; prose with commas is not. */
function tableType(text: string, cut: boolean): string | null {
  const lines = text.split(/\r?\n/u);
  if (cut) lines.pop();
  const head = lines.slice(0, 50).join('\n');
  for (const delimiter of [',', ';', '\t']) {
    try {
      const rows = parse(head, {
        delimiter,
        relax_column_count: false,
        skip_empty_lines: true,
      }) as string[][];
      if (rows.length >= 2 && rows[0]!.length >= 3) {
        return delimiter === '\t' ? 'text/tab-separated-values' : 'text/csv';
      }
    } catch {
      // Unequal rows or loose quotation marks: not a table with this delimiter.
    }
  }
  return null;
}
