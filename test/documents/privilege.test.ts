import { describe, expect, it } from 'vitest';
import { splitAndClassify } from '../../src/documents/index.ts';
import { sketchFile } from './sketch-page.ts';

const letter = (head: string, body: string): string => `
  ${head}
  # LETTER
  Subject: Shipment 4471
  Dear Ms. Okafor
  ${body}
  Please find attached the papers of the mill. Let me know if you need more.
  Best regards
  Tom Reyes`;
const only = (sketch: string) => splitAndClassify(sketchFile(sketch)).documents[0]!;

describe("counsel's papers", () => {
  it('are unknown and say why where a legend claims privilege', () => {
    const document = only(letter('ATTORNEY-CLIENT PRIVILEGED', 'The bales are at risk.'));
    expect(document.type).toBe('unknown');
    expect(document.evidence[0]?.text).toContain('ATTORNEY-CLIENT PRIVILEGED');
  });

  it('are unknown where a law firm gives advice', () => {
    const document = only(
      letter('Reyes & Stone, Attorneys at Law', 'Our client should not answer before Friday.'),
    );
    expect(document.type).toBe('unknown');
    expect(document.evidence[0]?.text).toContain('law firm');
  });

  it("do not include a supplier's mail with the usual footer", () => {
    const footer = 'This mail may contain privileged and confidential information.';
    expect(only(letter('Delta Yarns Ltd', footer)).type).toBe('supplier_correspondence');
    expect(only(letter('Delta Yarns Ltd', 'Our lawyer is on holiday.')).type).toBe('supplier_correspondence');
  });
});
