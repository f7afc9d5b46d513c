import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { decideDocument } from '../../src/pipeline/document-decisions/decide-document.ts';
import { traceObservations } from '../../src/pipeline/trace-observations.ts';
import { DecidedIndex, documentOf, fileNamed, pageOf, proposalAt } from '../support/review/decided-index.ts';

test('observations are made again after decisions about papers, not after those about fields', () => {
  const made = new DecidedIndex();
  const file = fileNamed('6');
  const page = pageOf(file, 1, ['Invoice INV-100']);
  const paper = documentOf(file, [1]);
  const number = proposalAt(paper, 'documentNumber', page, 'INV-100');
  made.putFile(file, [page]);
  made.analyse(file, [{ document: paper, fields: [number] }]);
  const { index } = made;
  const traced = (): number => {
    traceObservations(index);
    return index.events.ofKind('observations').length;
  };
  expect(traced()).toBe(1);
  made.about('Ann', number.id, 'confirm');
  expect(traced()).toBe(1);
  decideDocument(index, {
    request: {
      id: randomUUID(),
      change: { action: 'relate', document: paper.id, relation: 'context' },
      reason: null,
      note: null,
    },
    by: { name: 'Ann', basis: 'terminal', account: 'tester' },
    program: 'Evidex test',
  });
  expect(traced()).toBe(2);
  made.close();
});
