import { expect, test } from 'vitest';
import { observationLines } from '../../src/cli/observation-text.ts';
import type { EvidenceIndex } from '../../src/index/evidence-index.ts';
import type { Observation } from '../../src/model/observation.ts';

/** As much of an index as observations are told from. */
function indexOf(observations: Observation[]): EvidenceIndex {
  const parts = {
    observations: { all: () => observations },
    ledger: { primary: (file: string) => ({ path: `dump/${file}.pdf` }) },
  };
  return parts as unknown as EvidenceIndex;
}

function place(file: string, page: number | null): Observation['places'][number] {
  return { file, page, fields: [], what: 'created', value: 'x' };
}

function created(file: string, day: string): Observation {
  const statement = `The file was created on ${day}; the notice of detention is dated 2025-08-04.`;
  const places = [place(file, null), place('notice', 1)];
  return { id: file, kind: 'created-after-detention-notice', statement, places };
}

test('a statement that holds for many files is told once, the side they share is told once', () => {
  const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((file) => created(file, '2025-08-14'));
  expect(observationLines(indexOf([created('z', '2025-08-12'), ...many]))).toBe(
    `Observations across files (7): both sides as stated, no conclusion
  file created after the detention notice (7)
    The file was created on 2025-08-14; the notice of detention is dated 2025-08-04. (6 times)
      dump/a.pdf
      dump/b.pdf
      dump/c.pdf
      dump/d.pdf
      … and 2 more
      beside dump/notice.pdf, page 1
    The file was created on 2025-08-12; the notice of detention is dated 2025-08-04.
      dump/z.pdf; dump/notice.pdf, page 1
`,
  );
});

test('statements beyond the first few are counted, and nothing observed is nothing told', () => {
  const each = Array.from({ length: 9 }, (_, at) => created(`f${at}`, `2025-08-1${at}`));
  expect(observationLines(indexOf(each))).toMatch(/… and 5 more: see observations\.jsonl/);
  expect(observationLines(indexOf([]))).toBe('');
});
