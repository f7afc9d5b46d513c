import { describe, expect, it } from 'vitest';
import { fileRequests } from '../../../src/counsel/requests/file-requests.ts';
import type { OccurrenceState } from '../../../src/model/source-file.ts';
import { makeDocument, makeSnapshot } from '../../support/counsel/make-snapshot.ts';

const received = (path: string, state: OccurrenceState, supplier: string | null = 'Lanting') => ({
  ...makeDocument({ number: 1, type: 'unknown', path, supplier, file: path }).occurrences[0]!,
  state,
  reason: 'why it was not read',
});

describe('files that were not read', () => {
  it('asks the sender for a password, a sound copy, a PDF or parts', () => {
    const requests = fileRequests(
      makeSnapshot([], {
        occurrences: [
          received('a/price list.pdf', 'encrypted'),
          received('a/cut.pdf', 'failed'),
          received('a/drawing.dwg', 'unsupported'),
          received('a/huge.pdf', 'limited'),
          received('a/half.pdf', 'partial'),
          received('a/fine.pdf', 'read'),
          received('a/Thumbs.db', 'ignored'),
          received('a/box.zip', 'container'),
        ],
      }),
    );
    expect(requests.map(({ english }) => /“([^”]+)”/u.exec(english)?.[1])).toEqual([
      'price list.pdf',
      'cut.pdf',
      'drawing.dwg',
      'huge.pdf',
      'half.pdf',
    ]);
    expect(requests[0]).toMatchObject({
      to: { kind: 'supplier', label: 'Lanting' },
      what: [{ text: 'protected with a password: why it was not read' }],
    });
    expect(requests[0]!.chinese).toContain('密码');
  });

  it('asks each sender once for the same bytes, and for none that were replaced', () => {
    const twice = received('a/one.pdf', 'encrypted');
    const requests = fileRequests(
      makeSnapshot([], {
        occurrences: [
          twice,
          { ...twice, path: 'a/copy.pdf' },
          { ...twice, path: 'b/one.pdf', supplier: 'Other' },
          { ...received('a/old.pdf', 'failed'), supersededBy: 'f'.repeat(64) },
        ],
      }),
    );
    expect(requests.map(({ to }) => to)).toEqual([
      { kind: 'supplier', label: 'Lanting' },
      { kind: 'supplier', label: 'Other' },
    ]);
  });
});
