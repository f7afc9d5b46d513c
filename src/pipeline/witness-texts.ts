import { readFileSync } from 'node:fs';
import { longestWitness, type WitnessText } from '../extraction/second-witness/witness-text.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { decodeMarkup } from '../text/declared-charset.ts';

const xmlTypes = new Set(['application/xml', 'text/xml']);
/** Files looked at beside one paper: an e-invoice has one. */
const mostTexts = 5;

/**
 * XML that may be e-invoice data for a file: the attachments of a PDF, or the file itself where it is XML. Only decoded
 * here; it is taken apart in the analysis worker, under its limits.
 */
export function witnessTexts(index: EvidenceIndex, file: string): WitnessText[] {
  const record = index.ledger.file(file);
  if (record === null) return [];
  if (xmlTypes.has(record.mediaType ?? '')) return textOf(index, file, 'the file', record.size);
  if (record.mediaType !== 'application/pdf') return [];
  return index.ledger
    .members(file)
    .filter((member) => member.file !== null && /\.xml$/i.test(member.name))
    .slice(0, mostTexts)
    .flatMap((member) => textOf(index, member.file!, member.name, member.size));
}

function textOf(index: EvidenceIndex, file: string, name: string, size: number): WitnessText[] {
  // What was taken out by quarantine has no bytes to look at.
  if (size > longestWitness || index.quarantine.get(file) !== null) return [];
  return [{ file, name, text: decodeMarkup(readFileSync(index.originalPath(file))).text }];
}
