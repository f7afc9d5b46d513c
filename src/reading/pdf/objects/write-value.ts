import { nameOf, type PdfValue, referenceOf } from './lexer.ts';

/** A value as PDF syntax (ISO 32000-1, 7.3); strings as hexadecimal, so that no byte needs escaping. */
export function writeValue(value: PdfValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `<${Buffer.from(value, 'latin1').toString('hex')}>`;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(writeValue).join(' ')}]`;
  if (value instanceof Map)
    return `<< ${[...value].map(([key, item]) => `/${writeName(key)} ${writeValue(item)}`).join(' ')} >>`;
  const reference = referenceOf(value);
  return reference !== null ? `${reference} 0 R` : `/${writeName(nameOf(value) ?? '')}`;
}

function writeName(name: string): string {
  return name.replace(/[^!-~]|[#/()<>[\]{}%]/g, (character) => {
    return `#${character.charCodeAt(0).toString(16).padStart(2, '0').slice(-2)}`;
  });
}
