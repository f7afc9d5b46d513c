import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MatterIndex } from '../index/matters/matter-index.ts';
import { callEvidex } from '../support/call-evidex.ts';
import { documentOf, fileNamed, pageOf, proposalAt } from '../support/review/decided-index.ts';

const notice = fileNamed('d');
const older = fileNamed('e');
const request = 'Purchase order for the yarn';
const other = 'Transport documents to the mill';
const noticePages = [
  pageOf(notice, 1, ['Detained on 06/04/2026', 'Presented 05/28/2026', 'Entry E-1']),
  pageOf(notice, 2, [request, other]),
];
const paper = documentOf(notice, [1, 2], { type: 'detention_notice' });
const olderPage = pageOf(older, 1, ['Photographs of the mill']);
const olderPaper = documentOf(older, [1], { type: 'cf28_cf29' });

let desk: MatterIndex;
beforeEach(async () => {
  desk = new MatterIndex();
  desk.putFile(notice, noticePages, 'dump/customs/notice.pdf');
  desk.putFile(older, [olderPage], 'dump/customs/older.pdf');
  const [first, second] = noticePages as [(typeof noticePages)[0], (typeof noticePages)[0]];
  desk.analyse(notice, [
    {
      document: paper,
      fields: [
        proposalAt(paper, 'issueDate', first, '06/04/2026', { normalized: '2026-06-04' }),
        proposalAt(paper, 'dates.presented', first, '05/28/2026', { normalized: '2026-05-28' }),
        proposalAt(paper, 'references.entry', first, 'E-1', { normalized: 'E-1' }),
        proposalAt(paper, 'request[0].text', second, request),
        proposalAt(paper, 'request[1].text', second, other),
      ],
    },
  ]);
  desk.analyse(older, [
    {
      document: olderPaper,
      fields: [proposalAt(olderPaper, 'request[0].text', olderPage, 'Photographs of the mill')],
    },
  ]);
  await told('new', 'One', '--authority', 'uflpa', '--detained', '2026-06-04', '--entry', 'E-2');
});
afterEach(() => desk.close());

const matter = (...words: string[]) => callEvidex(['matter', ...words, '--index', desk.folder]);
const told = async (...words: string[]): Promise<string> => {
  const { code, stdout, stderr } = await matter(...words);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
};
const refused = async (...words: string[]): Promise<string> => {
  const { code, stderr } = await matter(...words);
  expect(code).toBe(2);
  return stderr;
};
const by = ['--by', 'Ann'];

interface Shown {
  readonly documents: {
    readonly byRelation: Record<string, number>;
    readonly withheld: Record<string, number>;
  };
  readonly clocks: { readonly id: string; readonly due: string | null; readonly authority: string }[];
  readonly checklist: {
    readonly request: string;
    readonly text: string;
    readonly state: string;
    readonly papers: unknown[];
  }[];
}
const shown = async (): Promise<Shown> => JSON.parse(await told('show', 'one', '--json')) as Shown;

describe('evidex matter show', () => {
  it('counts documents by relation, and what is kept back without a name', async () => {
    await told('relate', 'one', 'bundle.pdf', '--as', 'in-chain', ...by);
    await told('mark', 'one', 'letter.pdf', '--privilege', 'attorney-client', ...by);
    const { documents } = await shown();
    expect(documents.byRelation).toEqual({ 'in-chain': 2, undecided: 2 });
    expect(documents.withheld).toMatchObject({ privilegedDocuments: 1 });
    const text = await told('show', 'one');
    expect(text).toContain('not yet related to the matter');
    expect(text).toContain('1 document marked as privileged');
    expect(text).not.toContain('letter.pdf');
  });

  it('sets what notices state beside what people set, and takes nothing over', async () => {
    const text = await told('show', 'one');
    expect(text).toMatch(
      /detained on +06\/04\/2026 \(2026-06-04\) +as set +not yet confirmed +dump\/customs\/notice\.pdf, page 1/u,
    );
    expect(text).toMatch(/presented for examination on +05\/28\/2026 \(2026-05-28\) +not set: --presented/u);
    expect(text).toMatch(/entry number +E-1 +set is E-2/u);
    expect(desk.index.matters.all()[0]?.facts.presentedOn).toBeNull();
  });

  it('runs clocks from what people set alone, each with its provision', async () => {
    const { clocks } = await shown();
    const due = (id: string) => clocks.find((clock) => clock.id === id)?.due;
    expect(due('uflpa-response')).toBe('2026-07-04');
    expect(due('final-determination')).toBeNull();
    const text = await told('show', 'one');
    expect(text).toContain('This is Independence Day, a Saturday.');
    expect(text).toContain('30 calendar days from --presented');
    await told('set', 'one', '--presented', '2026-05-28');
    expect((await shown()).clocks.find(({ id }) => id === 'final-determination')?.due).toBe('2026-06-27');
  });

  it('says nothing of another law than the one of the matter', async () => {
    expect((await shown()).clocks.map(({ id }) => id)).not.toContain('proof-of-admissibility');
    await told('set', 'one', '--authority', 'none');
    expect((await shown()).clocks.map(({ id }) => id)).toContain('proof-of-admissibility');
  });
});

describe('evidex matter answer', () => {
  it('answers requests by their number or key, names papers, and takes it back', async () => {
    const before = await shown();
    expect(before.checklist.map(({ text, state }) => [text, state])).toEqual([
      [request, 'open'],
      [other, 'open'],
      ['Photographs of the mill', 'open'],
    ]);
    await told(
      'answer',
      'one',
      '1',
      '--as',
      'answered',
      '--document',
      'letter.pdf',
      '--document',
      'bundle.pdf',
      ...by,
    );
    await told('answer', 'one', before.checklist[1]!.request.slice(0, 10), '--as', 'not-held', ...by);
    const { checklist } = await shown();
    expect(checklist.map(({ state, papers }) => [state, papers.length])).toEqual([
      ['answered', 3],
      ['not-held', 0],
      ['open', 0],
    ]);
    expect(await told('show', 'one')).toContain('3 requests, 1 open');
    await told('answer', 'one', '1', '--as', 'open', ...by);
    expect((await shown()).checklist[0]).toMatchObject({ state: 'open', papers: [] });
  });

  it('asks nothing that a paper of another shipment asks', async () => {
    await told('relate', 'one', 'older.pdf', '--as', 'other-shipment', ...by);
    expect((await shown()).checklist.map(({ text }) => text)).toEqual([request, other]);
  });

  it('keeps an answer when the paper is cut otherwise behind its first page', async () => {
    await told('answer', 'one', '2', '--as', 'does-not-apply', ...by);
    const third = pageOf(notice, 3, ['Annex']);
    desk.index.transaction(() => desk.index.pages.put(third));
    const longer = documentOf(notice, [1, 2, 3], { type: 'detention_notice' });
    expect(longer.id).not.toBe(paper.id);
    desk.analyse(notice, [
      { document: longer, fields: [proposalAt(longer, 'request[0].text', noticePages[1]!, other)] },
    ]);
    expect((await shown()).checklist[0]).toMatchObject({ text: other, state: 'does-not-apply' });
  });

  it('refuses what it cannot take', async () => {
    const answer = (...words: string[]) => refused('answer', 'one', ...words, ...by);
    expect(await answer('4', '--as', 'answered')).toContain('numbers them 1 to 3');
    expect(await answer('abcdef12', '--as', 'answered')).toContain('there is no request');
    expect(await answer('1')).toContain('--as answered');
    expect(await answer('1', '--as', 'done')).toContain('there is no answer "done"');
    expect(await answer('1', '--as', 'not-held', '--document', 'letter.pdf')).toContain(
      '--as answered alone',
    );
    expect(await answer('1', '--as', 'answered', '--document', 'nothing.pdf')).toContain('nothing.pdf');
    expect(await refused('answer', 'one', '1', '--as', 'answered')).toContain('--by NAME');
    expect(desk.index.matters.answers(desk.index.matters.all()[0]!.id)).toEqual([]);
  });
});
