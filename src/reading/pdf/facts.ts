import type { SourceBytes } from '../../model/ports.ts';
import type { OpenedPdf } from './open-document.ts';

/** Facts a PDF states about itself, as stated: who and what made it, when, whether it bears digital signatures. */
export async function pdfFacts(pdf: OpenedPdf, _source: SourceBytes): Promise<Record<string, string>> {
  const facts: Record<string, string> = {};
  const metadata = await pdf.document.getMetadata().catch(() => null);
  const info = (metadata?.info ?? {}) as Record<string, unknown>;
  for (const [key, name] of [
    ['Title', 'title'],
    ['Author', 'author'],
    ['Creator', 'creator'],
    ['Producer', 'producer'],
    ['CreationDate', 'created'],
    ['ModDate', 'modified'],
  ] as const) {
    const value = info[key];
    if (typeof value === 'string' && value.trim() !== '') facts[name] = value.trim().slice(0, 500);
  }
  if (info['IsSignaturesPresent'] === true) facts['digitalSignature'] = 'present';
  if (pdf.repaired) facts['repaired'] = 'the end of the file is missing; what is there was read';
  return facts;
}
