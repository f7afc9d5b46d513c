import type { PdfDictionary, PdfValue } from './lexer.ts';

/** Visits every dictionary inside a value, the value itself included; references are not followed. */
export function walkValues(value: PdfValue, visit: (dictionary: PdfDictionary) => void): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) walkValues(item, visit);
  } else if (value instanceof Map) {
    visit(value);
    for (const item of value.values()) walkValues(item, visit);
  }
}
