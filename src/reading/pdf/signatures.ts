import type { OpenedPdf } from './open-document.ts';
import { isoOfPdfDate } from './pdf-date.ts';

interface StatedSignature {
  readonly signerName: string | null;
  readonly reason: string | null;
  readonly location: string | null;
  readonly signingTime: string | null;
  readonly subFilter: string | null;
  readonly byteRange: readonly number[];
}

const mostShown = 20;

/**
 * Digital signatures as the file states them. They are not validated: whether a signature is mathematically sound and
 * whose certificate it bears is another question, which each fact says.
 */
export async function signatureFacts(pdf: OpenedPdf, fileSize: number): Promise<Record<string, string>> {
  const signatures = (await pdf.document.getSignatures().catch(() => null)) as StatedSignature[] | null;
  if (signatures === null || signatures.length === 0) return {};
  const facts: Record<string, string> = {
    digitalSignature: `${signatures.length} present; not validated`,
  };
  signatures.slice(0, mostShown).forEach((signature, index) => {
    const [start = 0, , second = 0, length = 0] = signature.byteRange;
    const behind = fileSize - (second + length);
    const covers =
      start === 0 && behind <= 2
        ? 'covers the whole file'
        : `does not cover the last ${behind} bytes, which were added after it`;
    const time = signature.signingTime;
    facts[`digitalSignature${index + 1}`] = [
      `signer as stated: ${short(signature.signerName) ?? 'none'}`,
      ...(time === null ? [] : [`time as stated: ${isoOfPdfDate(time) ?? short(time)}`]),
      ...(signature.reason ? [`reason: ${short(signature.reason)}`] : []),
      ...(signature.location ? [`place: ${short(signature.location)}`] : []),
      covers,
      'not validated',
    ].join('; ');
  });
  return facts;
}

function short(text: string | null): string | null {
  const clean = text?.replace(/[\u0000-\u001f\u007f]/g, ' ').trim() ?? '';
  return clean === '' ? null : clean.slice(0, 200);
}
