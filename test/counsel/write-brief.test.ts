import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BriefEvent } from '../../src/counsel/brief-events.ts';
import type { BriefOptions } from '../../src/counsel/brief-options.ts';
import { manifestName, readManifest } from '../../src/counsel/manifest.ts';
import { writeBrief } from '../../src/counsel/write-brief.ts';
import type { EvidenceDocument } from '../../src/model/document.ts';
import type { Matter } from '../../src/model/matter.ts';
import { hold } from '../../src/pipeline/hold-decisions.ts';
import { planQuarantine, quarantine } from '../../src/pipeline/quarantine.ts';
import { MadeIndex } from '../support/counsel/made-index.ts';
import { filesIn, filesWithWord } from '../support/counsel/words-in-files.ts';
import { runEvidex, temporaryFolder } from '../support/run-evidex.ts';

const secret = 'QUILLFEATHER';
const place = temporaryFolder('write-brief');
let desk: MadeIndex;
let matter: Matter;
/** A brief that test after test writes again: exhibits that are there are not bound anew. */
const standing = join(place, 'standing');
let documents: Record<'invoice' | 'mail' | 'bundle' | 'annex', EvidenceDocument>;

beforeAll(async () => {
  desk = new MadeIndex(join(place, 'index'));
  const field = (path: string, value: string) => ({ path, value });
  const first = async (given: Parameters<MadeIndex['add']>[0]): Promise<EvidenceDocument> =>
    (await desk.add(given))[0]!;
  const invoice = await first({
    path: 'a/invoice.pdf',
    pages: [
      [
        field('documentNumber', 'INV-1'),
        field('issueDate', '2025-05-02'),
        field('parties.seller.name', 'Aster Mill'),
      ],
    ],
  });
  await desk.add({
    path: 'a/order.pdf',
    pages: [[field('documentNumber', 'PO-1'), field('parties.buyer.name', 'Harbor')], ['second page']],
    papers: [{ type: 'purchase_order', pages: [1, 2] }],
  });
  const mail = await first({
    path: `a/${secret} advice.eml`,
    pages: [[field('documentNumber', `${secret}-0`)]],
    papers: [{ type: 'supplier_correspondence', pages: [1], title: secret }],
    supplier: secret,
  });
  const annex = await first({
    path: `a/${secret} advice.eml!/${secret} annex.pdf`,
    parent: `a/${secret} advice.eml`,
    pages: [[field('documentNumber', `${secret}-1`)]],
  });
  const [, bundle] = (await desk.add({
    path: 'a/bundle.pdf',
    pages: [[field('documentNumber', 'PL-7')], [field('documentNumber', `${secret}-2`)]],
    papers: [
      { type: 'packing_list', pages: [1] },
      { type: 'supplier_correspondence', pages: [2], title: secret },
    ],
  })) as [EvidenceDocument, EvidenceDocument];
  documents = { invoice, mail, bundle, annex };
  desk.flag(invoice);
  desk.flag(mail);
  matter = desk.matter('Entry 1', { chain: 'cotton' });
});
afterAll(() => {
  desk.close();
  rmSync(place, { recursive: true, force: true });
});

function options(out: string, more: Partial<BriefOptions> = {}): BriefOptions {
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

function hashes(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** What stands beside the folders of briefs: nothing but these. */
function leftBehind(): string[] {
  return readdirSync(place).filter((name) => name.startsWith('.'));
}

describe('the brief of a matter', () => {
  it('is a folder with a manifest of every file, and the same for the same index', async () => {
    const out = join(place, 'first');
    const done = await writeBrief(desk.index, options(out));
    const files = hashes(out);
    const { [manifestName]: manifest, ...others } = files;
    expect(manifest).toBe(done.manifest);
    expect(
      Object.fromEntries(
        readManifest(readFileSync(join(out, manifestName), 'utf8'))!.map(({ path, sha256 }) => [
          path,
          sha256,
        ]),
      ),
    ).toEqual(others);
    expect(Object.keys(others)).toEqual(expect.arrayContaining(['brief.docx', 'brief.xlsx']));
    expect(Object.keys(others).filter((name) => name.endsWith('.pdf'))).toHaveLength(done.exhibits);
    expect(done).toMatchObject({ documents: 6, exhibits: 6, kept: 0 });
    const elsewhere = await writeBrief(desk.index, options(join(place, 'second')));
    expect(elsewhere).toMatchObject({ kept: 0, manifest: done.manifest });
    expect(hashes(join(place, 'second'))).toEqual(files);
    const again = await writeBrief(desk.index, options(out));
    expect(again).toMatchObject({ kept: 6, manifest: done.manifest });
    expect(hashes(out)).toEqual(files);
    expect(leftBehind()).toEqual([]);
  });

  it('is recorded by an event of codes and hashes, which the next one does not count', async () => {
    const done = await writeBrief(desk.index, options(join(place, 'first')));
    const event = desk.index.events.ofKind('brief').at(-1)!;
    expect(JSON.parse(event.body)).toEqual({
      subject: 'brief',
      matter: matter.id,
      head: done.head.sequence,
      hash: done.head.hash,
      manifest: done.manifest,
    });
    expect(desk.index.events.firstBroken()).toBeNull();
  });

  it('tells of what is marked privileged nowhere: in no name, cell, text, note or stream', async () => {
    const out = join(place, 'first');
    const before = await writeBrief(desk.index, options(out));
    expect(await filesWithWord(out, secret)).not.toEqual([]);
    for (const { id } of [documents.mail, documents.bundle])
      desk.decide({ action: 'mark', document: id, confidentiality: null, privilege: 'work-product' });
    const done = await writeBrief(desk.index, options(out));
    expect(done.withheld.privilegedDocuments).toBe(3);
    expect(done.documents).toBe(before.documents - 3);
    expect(await filesWithWord(out, secret)).toEqual([]);
    for (const { id } of [documents.mail, documents.bundle])
      desk.decide({ action: 'mark', document: id, confidentiality: null, privilege: 'none' });
  });

  it('ends with nothing left when something is held while it is being written', async () => {
    const out = join(place, 'held meanwhile');
    const held = new MadeIndex(join(place, 'other index'));
    const [told] = await held.add({ path: 'a.pdf', pages: [[{ path: 'documentNumber', value: 'A' }]] });
    await held.add({ path: 'b.pdf', pages: [[{ path: 'documentNumber', value: 'B' }]] });
    const own = held.matter();
    let isHeld = false;
    const atFirst = (event: BriefEvent): void => {
      if (event.kind !== 'writing' || isHeld) return;
      isHeld = true;
      hold(held.index, held.index.ledger.occurrencesAt('a.pdf'), {
        by: 'Ada',
        reason: 'privileged',
        note: null,
      });
    };
    await expect(writeBrief(held.index, options(out, { matter: own }), atFirst)).rejects.toThrow(
      'nothing was written',
    );
    expect(isHeld).toBe(true);
    expect(existsSync(out)).toBe(false);
    expect(leftBehind()).toEqual([]);
    expect(held.index.events.ofKind('brief')).toEqual([]);
    const done = await writeBrief(held.index, options(out, { matter: own }));
    expect(done).toMatchObject({ documents: 1, withheld: { heldFiles: 1 } });
    expect(told!.pages).toHaveLength(1);
    held.close();
  });

  it('leaves nothing either when it is interrupted after something was held', async () => {
    const out = join(place, 'held and interrupted');
    const held = new MadeIndex(join(place, 'third index'));
    for (const path of ['a.pdf', 'b.pdf'])
      await held.add({ path, pages: [[{ path: 'documentNumber', value: path }]] });
    const own = held.matter();
    const controller = new AbortController();
    const atFirst = (event: BriefEvent): void => {
      if (event.kind !== 'exhibit' || controller.signal.aborted) return;
      hold(held.index, held.index.ledger.occurrencesAt('a.pdf'), {
        by: 'Ada',
        reason: 'privileged',
        note: null,
      });
      controller.abort();
    };
    await expect(
      writeBrief(held.index, options(out, { matter: own, signal: controller.signal }), atFirst),
    ).rejects.toThrow();
    expect(existsSync(out)).toBe(false);
    expect(leftBehind()).toEqual([]);
    held.close();
  });

  it('is written where the bytes of a file were taken out of the index: the exhibit says so', async () => {
    const out = join(place, 'without bytes');
    const taken = new MadeIndex(join(place, 'fourth index'));
    const paper = (value: string) => [[{ path: 'documentNumber', value }]];
    await taken.add({
      path: 'carrier.pdf',
      pages: paper('M-1'),
      papers: [{ type: 'supplier_correspondence', pages: [1] }],
    });
    await taken.add({
      path: `carrier.pdf!/${secret}.pdf`,
      parent: 'carrier.pdf',
      pages: paper(`${secret}-1`),
    });
    const [carrier, annex] = ['carrier.pdf', `carrier.pdf!/${secret}.pdf`].map(
      (path) => taken.files.get(path)!,
    );
    taken.index.transaction(() =>
      taken.index.ledger.replaceMembers(carrier!, [
        { position: 0, name: `${secret}.pdf`, file: annex!, size: 1, modified: null, failure: null },
      ]),
    );
    const own = taken.matter();
    quarantine(taken.index, planQuarantine(taken.index, annex!), { by: 'Ada', authority: 'clawback' });
    const done = await writeBrief(taken.index, options(out, { matter: own }));
    expect(done).toMatchObject({ documents: 1, exhibits: 1, withheld: { quarantinedFiles: 1 } });
    expect(done.notes).toBeGreaterThan(0);
    expect(await filesWithWord(out, secret)).toEqual([]);
    expect(filesIn(join(out, 'exhibits')).filter((name) => !name.endsWith('.pdf'))).toEqual([]);
    taken.close();
  });

  it('goes on where it was interrupted, and gives the same bytes', async () => {
    const out = join(place, 'interrupted');
    const controller = new AbortController();
    const stop = (event: BriefEvent): void => {
      if (event.kind === 'exhibit' && event.done === 2) controller.abort();
    };
    await expect(writeBrief(desk.index, options(out, { signal: controller.signal }), stop)).rejects.toThrow();
    expect(existsSync(out)).toBe(false);
    const done = await writeBrief(desk.index, options(out));
    expect(done.kept).toBeGreaterThanOrEqual(2);
    expect(done.kept).toBeLessThan(done.exhibits);
    const whole = await writeBrief(desk.index, options(standing));
    expect(hashes(out)).toEqual(hashes(standing));
    expect(whole.manifest).toBe(done.manifest);
    expect(leftBehind()).toEqual([]);
  });

  it('keeps every number when there is one more document', async () => {
    await writeBrief(desk.index, options(standing));
    const before = filesIn(join(standing, 'exhibits'));
    await desk.add({ path: '0 first by name.pdf', pages: [[{ path: 'documentNumber', value: 'NEW' }]] });
    const done = await writeBrief(desk.index, options(standing));
    const after = filesIn(join(standing, 'exhibits'));
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.length).toBe(before.length + 1);
    expect(done.kept).toBe(before.filter((name) => name.endsWith('.pdf')).length);
  });
});

describe('the folder of a brief', () => {
  let small: MadeIndex;
  let own: Matter;
  const write = (out: string) => writeBrief(small.index, options(out, { matter: own }));

  beforeAll(async () => {
    small = new MadeIndex(join(place, 'small index'));
    await small.add({ path: 'a.pdf', pages: [[{ path: 'documentNumber', value: 'A' }]] });
    own = small.matter();
  });
  afterAll(() => small.close());

  it('is not written over when it holds anything else', async () => {
    const out = join(place, 'foreign');
    mkdirSync(out);
    writeFileSync(join(out, 'notes.txt'), 'mine');
    await expect(write(out)).rejects.toThrow('holds other files and no brief');
    rmSync(join(out, 'notes.txt'));
    await write(out);
    writeFileSync(join(out, 'exhibits', 'notes.txt'), 'mine');
    await expect(write(out)).rejects.toThrow('exhibits/notes.txt');
    expect(readFileSync(join(out, 'exhibits', 'notes.txt'), 'utf8')).toBe('mine');
    rmSync(join(out, 'exhibits', 'notes.txt'));
    writeFileSync(join(out, '.DS_Store'), 'of the system');
    await write(out);
  });

  it('is not written over when somebody edited the summary', async () => {
    const out = join(place, 'edited');
    await write(out);
    writeFileSync(join(out, 'brief.docx'), 'edited by counsel');
    await expect(write(out)).rejects.toThrow('brief.docx');
    expect(readFileSync(join(out, 'brief.docx'), 'utf8')).toBe('edited by counsel');
  });

  it('is no file and does not lie in the index', async () => {
    writeFileSync(join(place, 'a file'), '');
    await expect(write(join(place, 'a file'))).rejects.toThrow('is a file');
    await expect(write(join(small.folder, 'brief'))).rejects.toThrow('lies in the evidence index');
  });

  it('does not list files above it in its manifest', () => {
    const hash = 'a'.repeat(64);
    expect(readManifest(`${hash}  ../brief.xlsx\n`)).toBeNull();
    expect(readManifest(`${hash}  /etc/passwd\n`)).toBeNull();
    expect(readManifest(`${hash}  exhibits/a.pdf\n`)).toEqual([{ path: 'exhibits/a.pdf', sha256: hash }]);
  });
});

describe('a command that is killed', () => {
  it('leaves the earlier brief, or the new one, and the next command finishes', async () => {
    const words = ['brief', '--matter', 'Entry 1', '--out', standing, '--index', desk.folder, '--jobs', '1'];
    await writeBrief(desk.index, options(standing));
    const before = hashes(standing);
    const pages = [[{ path: 'documentNumber', value: 'LATER' }]];
    await desk.add({ path: 'z later.pdf', pages });
    // While the exhibits are being made.
    const killed = await runEvidex(words, { EVIDEX_FAULTS: 'stopped-after-transaction@2' });
    expect(killed.signal).toBe('SIGKILL');
    expect(hashes(standing)).toEqual(before);
    // Between the two moves that put the new brief in place.
    const moving = await runEvidex(words, { EVIDEX_FAULTS: 'stopped-before-rename' });
    expect(moving.signal).toBe('SIGKILL');
    expect(existsSync(standing)).toBe(false);
    // Another command finds the earlier brief where it was, and what was made is not made again.
    const done = await writeBrief(desk.index, options(standing));
    expect(done.kept).toBe(done.exhibits);
    expect(Object.keys(hashes(standing)).length).toBe(Object.keys(before).length + 1);
    expect(leftBehind()).toEqual([]);
    expect(desk.index.events.firstBroken()).toBeNull();
  });
});
