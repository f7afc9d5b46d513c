import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { BriefOptions } from '../../src/counsel/brief-options.ts';
import { writeBrief } from '../../src/counsel/write-brief.ts';
import type { EvidenceDocument } from '../../src/model/document.ts';
import { documentId } from '../../src/model/ids.ts';
import type { Matter } from '../../src/model/matter.ts';
import { MadeIndex } from '../support/counsel/made-index.ts';
import { filesIn, filesWithWord } from '../support/counsel/words-in-files.ts';
import { temporaryFolder } from '../support/run-evidex.ts';

/** Stands in every name, title and value that must be told nowhere. */
const secret = 'QUILLFEATHER';
const place = temporaryFolder('kept-back');
afterAll(() => rmSync(place, { recursive: true, force: true }));

function options(matter: Matter, out: string, more: Partial<BriefOptions> = {}): BriefOptions {
  return {
    matter,
    out,
    program: 'evidex test',
    passwords: [],
    boxes: true,
    cover: true,
    jobs: 1,
    signal: new AbortController().signal,
    ...more,
  };
}

const line = (value: string) => ({ path: 'documentNumber', value });

it('nothing of a mail is told because of a paper in an archive in it, nor of a paper over two files', async () => {
  const desk = new MadeIndex(join(place, 'index'));
  const one = async (given: Parameters<MadeIndex['add']>[0]): Promise<EvidenceDocument> =>
    (await desk.add(given))[0]!;
  await one({ path: 'told.pdf', pages: [[line('TOLD-1'), { path: 'parties.seller.name', value: 'Aster' }]] });
  const mail = `${secret}.eml`;
  await one({
    path: mail,
    pages: [[line(`${secret}-1`)]],
    papers: [{ type: 'supplier_correspondence', pages: [1], title: secret }],
    supplier: secret,
  });
  // An archive has no pages of its own.
  await desk.add({ path: `${mail}!/${secret}.zip`, parent: mail, pages: [], papers: [], supplier: secret });
  const inArchive = await one({
    path: `${mail}!/${secret}.zip!/${secret}.pdf`,
    parent: `${mail}!/${secret}.zip`,
    pages: [[line(`${secret}-2`)]],
    supplier: secret,
  });
  const front = await one({ path: 'front.pdf', pages: [[line(`${secret}-3`)]], supplier: 'Aster' });
  const [back] = (await desk.add({
    path: 'back.pdf',
    pages: [[line(`${secret}-4`)], [line('TOLD-2')]],
    papers: [
      { type: 'invoice', pages: [1], title: secret },
      { type: 'packing_list', pages: [2] },
    ],
  })) as [EvidenceDocument, EvidenceDocument];
  const pages = [...front.pages, ...back.pages];
  const over: EvidenceDocument = { ...front, id: documentId(pages), pages, title: secret };
  desk.index.transaction(() => {
    const { results } = desk.index;
    results.replaceFields(front.id, []);
    results.replaceFields(back.id, []);
    results.replaceDocuments(pages[0]!.file, [over]);
    results.replaceDocuments(
      pages[1]!.file,
      results.documentsOf(pages[1]!.file).filter(({ id }) => id !== back.id && id !== over.id),
    );
  });
  const matter = desk.matter();
  for (const { id } of [inArchive, over])
    desk.decide({ action: 'mark', document: id, confidentiality: null, privilege: 'attorney-client' });
  const out = join(place, 'brief');
  const done = await writeBrief(desk.index, options(matter, out));
  expect(done).toMatchObject({ documents: 2, withheld: { privilegedDocuments: 3 } });
  expect(await filesWithWord(out, secret)).toEqual([]);
  expect(await filesWithWord(out, 'front.pdf')).toEqual([]);
  expect(await filesWithWord(out, 'TOLD-2')).not.toEqual([]);
  desk.close();
});

it('what a command that was broken off made of a paper goes before the next one makes anything', async () => {
  const desk = new MadeIndex(join(place, 'other index'));
  const out = join(place, 'broken off');
  const staging = join(dirname(out), `.${basename(out)}.brief-in-progress`);
  await desk.add({ path: 'told.pdf', pages: [[line('TOLD-1')]] });
  const [marked] = await desk.add({ path: `${secret}.pdf`, pages: [[line(`${secret}-1`)]] });
  const matter = desk.matter();
  const brokenOffAt = async (kind: 'read' | 'writing'): Promise<void> => {
    const controller = new AbortController();
    const writing = writeBrief(desk.index, options(matter, out, { signal: controller.signal }), (event) => {
      if (event.kind === kind) controller.abort();
    });
    await expect(writing).rejects.toThrow();
  };
  await brokenOffAt('writing');
  expect(await filesWithWord(staging, secret)).not.toEqual([]);
  desk.decide({ action: 'mark', document: marked!.id, confidentiality: null, privilege: 'attorney-client' });
  await brokenOffAt('read');
  expect(existsSync(staging)).toBe(true);
  expect(await filesWithWord(staging, secret)).toEqual([]);
  expect(filesIn(staging).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
  desk.close();
});
