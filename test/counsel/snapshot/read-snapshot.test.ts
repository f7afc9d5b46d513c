import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveNumbers, readSnapshot } from '../../../src/counsel/snapshot/read-snapshot.ts';
import type { Snapshot } from '../../../src/counsel/snapshot/snapshot.ts';
import type { EvidenceDocument } from '../../../src/model/document.ts';
import type { Matter } from '../../../src/model/matter.ts';
import { hold } from '../../../src/pipeline/hold-decisions.ts';
import { planQuarantine, quarantine } from '../../../src/pipeline/quarantine.ts';
import { MadeIndex } from '../../support/counsel/made-index.ts';
import { temporaryFolder } from '../../support/run-evidex.ts';

/** Stands in every name, title, label and value that must be told nowhere. */
const secret = 'QUILLFEATHER';

const folders: string[] = [];
function made(): MadeIndex {
  const folder = temporaryFolder('snapshot');
  folders.push(folder);
  return new MadeIndex(folder);
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function snapshotOf({ index }: MadeIndex, matter: Matter): Snapshot {
  return index.transaction(() => {
    giveNumbers(index, matter);
    return readSnapshot(index, index.matters.byId(matter.id)!, 'evidex test')!;
  });
}

/** Everything that a snapshot says, as one text. */
function wordsOf(snapshot: Snapshot): string {
  return JSON.stringify(snapshot, (_key, value) =>
    value instanceof Set || value instanceof Map ? [...value] : value,
  );
}

const numbersOf = ({ documents }: Snapshot): [number, string][] =>
  documents.map(({ number, occurrences }) => [number, occurrences[0]!.path]);

describe('what may be told', () => {
  let desk: MadeIndex;
  let matter: Matter;
  let mailOfLawyer: EvidenceDocument;
  let bundle: EvidenceDocument[];

  beforeAll(async () => {
    desk = made();
    const line = (value: string) => ({ path: 'documentNumber', value });
    await desk.add({
      path: 'a/invoice.pdf',
      pages: [[line('INV-1'), { path: 'issueDate', value: '2025-05-02' }]],
    });
    [mailOfLawyer] = (await desk.add({
      path: `a/${secret} advice.eml`,
      pages: [[line(`${secret}-0`)]],
      papers: [{ type: 'supplier_correspondence', pages: [1], title: secret }],
      supplier: secret,
    })) as [EvidenceDocument];
    await desk.add({
      path: `a/${secret} advice.eml!/${secret} annex.pdf`,
      parent: `a/${secret} advice.eml`,
      pages: [[line(`${secret}-1`)]],
    });
    bundle = await desk.add({
      path: 'a/bundle.pdf',
      pages: [[line('PL-7')], [line(`${secret}-2`)]],
      papers: [
        { type: 'packing_list', pages: [1] },
        { type: 'supplier_correspondence', pages: [2], title: secret },
      ],
    });
    await desk.add({ path: `b/${secret} held.pdf`, pages: [[line(`${secret}-3`)]] });
    const [onHold] = (await desk.add({
      path: `b/${secret} on hold.pdf`,
      pages: [[line(`${secret}-4`)]],
    })) as [EvidenceDocument];
    desk.flag(mailOfLawyer);
    desk.flag(bundle[0]!);
    const place = (document: EvidenceDocument, what: string) => ({
      ...document.pages[0]!,
      fields: [],
      what,
      value: what,
    });
    desk.observe('same-number-different-content', 'two papers of one number', [
      place(bundle[0]!, 'one'),
      place(mailOfLawyer, 'other'),
    ]);
    desk.observe('same-picture-under-two-names', 'told', [place(bundle[0]!, 'one')]);
    matter = desk.matter();
    hold(desk.index, desk.index.ledger.occurrencesAt(`b/${secret} held.pdf`), {
      by: 'Ada',
      reason: 'privileged',
      note: null,
    });
    desk.decide({ action: 'relate', document: onHold.id, relation: 'hold', matter: matter.id });
  });
  afterAll(() => desk.close());

  it('is everything while nobody said otherwise', () => {
    const snapshot = snapshotOf(desk, matter);
    expect(snapshot.documents.map(({ document }) => document.id)).toEqual(
      expect.arrayContaining([mailOfLawyer.id, ...bundle.map(({ id }) => id)]),
    );
    expect(snapshot.withheld).toMatchObject({ privilegedDocuments: 0 });
    expect(wordsOf(snapshot)).not.toContain(`${secret} held`);
    expect(wordsOf(snapshot)).not.toContain(`${secret}-4`);
  });

  it('is nothing of what a person marked privileged, nor of the mail that it came in', () => {
    const before = snapshotOf(desk, matter);
    for (const document of [mailOfLawyer.id, bundle[1]!.id])
      desk.decide({ action: 'mark', document, confidentiality: null, privilege: 'attorney-client' });
    const snapshot = snapshotOf(desk, matter);
    expect(wordsOf(snapshot)).not.toContain(secret);
    expect(numbersOf(snapshot).map(([, path]) => path)).toEqual(['a/invoice.pdf', 'a/bundle.pdf']);
    expect(snapshot.withheld).toMatchObject({ privilegedDocuments: 3, sidesWithheld: 1 });
    expect(snapshot.observations.map(({ statement }) => statement)).toEqual(['told']);
    expect(snapshot.flags).toHaveLength(1);
    expect(snapshot.flagGroups.map(({ mentions }) => mentions)).toEqual([1]);
    expect(snapshot.search.mentions).toBe(1);
    expect([...snapshot.partlyWithheld]).toEqual([desk.files.get('a/bundle.pdf')]);
    const kept = new Map(numbersOf(snapshot).map(([number, path]) => [path, number]));
    for (const [number, path] of numbersOf(before))
      if (kept.has(path) && path !== 'a/bundle.pdf') expect(kept.get(path)).toBe(number);
    for (const { withdrawn, pages } of snapshot.numbers.filter((each) => each.withdrawn !== null)) {
      expect(withdrawn).toBe('withheld');
      expect(pages).toEqual([]);
    }
  });

  it('is what it was once the mark is taken back: with the numbers of before', () => {
    const before = snapshotOf(desk, matter);
    for (const document of [mailOfLawyer.id, bundle[1]!.id])
      desk.decide({ action: 'mark', document, confidentiality: null, privilege: 'none' });
    const snapshot = snapshotOf(desk, matter);
    expect(snapshot.documents.length).toBe(before.documents.length + 3);
    expect(snapshot.numbers.filter(({ withdrawn }) => withdrawn !== null).length).toBeLessThan(
      before.numbers.filter(({ withdrawn }) => withdrawn !== null).length,
    );
    expect(new Set(snapshot.numbers.map(({ number }) => number)).size).toBe(before.numbers.length);
  });
});

describe('what was taken out of the index, or received twice', () => {
  it('is counted, and what it lay in is told without its bytes', async () => {
    const desk = made();
    await desk.add({
      path: 'mail.eml',
      pages: [[{ path: 'documentNumber', value: 'M-1' }]],
      papers: [{ type: 'supplier_correspondence', pages: [1] }],
    });
    await desk.add({
      path: `mail.eml!/${secret}.pdf`,
      parent: 'mail.eml',
      pages: [[{ path: 'documentNumber', value: `${secret}-1` }]],
    });
    const matter = desk.matter();
    expect(snapshotOf(desk, matter).documents).toHaveLength(2);
    const mail = desk.files.get('mail.eml')!;
    const annex = desk.files.get(`mail.eml!/${secret}.pdf`)!;
    desk.index.transaction(() =>
      desk.index.ledger.replaceMembers(mail, [
        { position: 0, name: `${secret}.pdf`, file: annex, size: 1, modified: null, failure: null },
      ]),
    );
    quarantine(desk.index, planQuarantine(desk.index, annex), { by: 'Ada', authority: 'clawback' });
    const snapshot = snapshotOf(desk, matter);
    expect(snapshot.withheld).toMatchObject({ quarantinedFiles: 1, heldFiles: 0 });
    expect(snapshot.documents).toHaveLength(1);
    expect(wordsOf(snapshot)).not.toContain(secret);
    expect(wordsOf(snapshot)).not.toContain(annex);
    expect([...snapshot.partlyWithheld]).toEqual([mail]);
    expect(snapshot.numbers.map(({ withdrawn, pages }) => [withdrawn, pages.length])).toEqual(
      expect.arrayContaining([
        ['withheld', 0],
        [null, 1],
      ]),
    );
    desk.close();
  });

  it('is told of where it was received outside of the mail that is kept back, under the name that it has there', async () => {
    const desk = made();
    const [letter] = (await desk.add({
      path: `1 ${secret}.eml`,
      pages: [[{ path: 'documentNumber', value: secret }]],
      papers: [{ type: 'supplier_correspondence', pages: [1] }],
      supplier: secret,
    })) as [EvidenceDocument];
    const invoice = { pages: [[{ path: 'documentNumber', value: 'INV-1' }]] };
    await desk.add({
      ...invoice,
      path: `1 ${secret}.eml!/${secret}.pdf`,
      parent: `1 ${secret}.eml`,
      supplier: secret,
    });
    await desk.add({ ...invoice, path: '2 folder/deeper/invoice.pdf', supplier: 'Aster' });
    const matter = desk.matter();
    desk.decide({ action: 'mark', document: letter.id, confidentiality: null, privilege: 'attorney-client' });
    const snapshot = snapshotOf(desk, matter);
    expect(wordsOf(snapshot)).not.toContain(secret);
    expect(numbersOf(snapshot).map(([, path]) => path)).toEqual(['2 folder/deeper/invoice.pdf']);
    expect(snapshot.documents[0]!.occurrences.map(({ supplier }) => supplier)).toEqual(['Aster']);
    expect(snapshot.withheld).toMatchObject({ privilegedDocuments: 1, privilegedFiles: 0 });
    desk.close();
  });

  it('is not told of in what other papers say: a reading with a place on a page that is kept back loses it', async () => {
    const desk = made();
    const [told, kept] = (await desk.add({
      path: 'both.pdf',
      pages: [[{ path: 'documentNumber', value: 'TOLD-1' }], [{ path: 'documentNumber', value: secret }]],
      papers: [
        { type: 'contract', pages: [1] },
        { type: 'contract', pages: [2] },
      ],
    })) as [EvidenceDocument, EvidenceDocument];
    const [own] = desk.index.results.fieldsOf(told.id);
    const [other] = desk.index.results.fieldsOf(kept.id);
    desk.index.transaction(() =>
      desk.index.results.replaceFields(told.id, [
        {
          ...own!,
          groundings: [...own!.groundings, ...other!.groundings],
          alternatives: [
            {
              value: secret,
              normalized: null,
              confidence: 0.2,
              engines: ['rules'],
              groundings: other!.groundings,
            },
          ],
        },
        { ...other!, id: 'f'.repeat(32), document: told.id, path: 'title' },
      ]),
    );
    const matter = desk.matter();
    desk.decide({ action: 'mark', document: kept.id, confidentiality: null, privilege: 'attorney-client' });
    const snapshot = snapshotOf(desk, matter);
    expect(wordsOf(snapshot)).not.toContain(secret);
    expect(snapshot.documents.map(({ fields }) => fields.map(({ field }) => field.value))).toEqual([
      ['TOLD-1'],
    ]);
    desk.close();
  });
});

describe('a snapshot', () => {
  it('is of the last event that is no brief and no export, and numbers come before it', async () => {
    const desk = made();
    await desk.add({ path: 'b.pdf', pages: [[{ path: 'documentNumber', value: 'B' }]] });
    await desk.add({ path: 'a.pdf', pages: [[{ path: 'documentNumber', value: 'A' }]] });
    const matter = desk.matter();
    const first = snapshotOf(desk, matter);
    expect(numbersOf(first)).toEqual([
      [1, 'a.pdf'],
      [2, 'b.pdf'],
    ]);
    desk.index.transaction(() => desk.index.events.append('brief', { subject: 'brief' }));
    desk.index.transaction(() => desk.index.events.append('export', { subject: 'export' }));
    expect(snapshotOf(desk, matter)).toEqual(first);
    await desk.add({ path: '0.pdf', pages: [[{ path: 'documentNumber', value: 'C' }]] });
    const second = snapshotOf(desk, matter);
    expect(numbersOf(second)).toEqual([
      [1, 'a.pdf'],
      [2, 'b.pdf'],
      [3, '0.pdf'],
    ]);
    expect(second.head.sequence).toBeGreaterThan(first.head.sequence);
    desk.close();
  });

  it('pairs translations as observed, and otherwise where a person said so', async () => {
    const desk = made();
    const papers: EvidenceDocument[] = [];
    for (const path of ['1 original.pdf', '2 translation.pdf', '3 other.pdf', '4 certificate.pdf'])
      papers.push(
        ...(await desk.add({ path, pages: [[{ path: 'documentNumber', value: path.slice(0, 1) }]] })),
      );
    const [original, translation, other, certificate] = papers as [
      EvidenceDocument,
      EvidenceDocument,
      EvidenceDocument,
      EvidenceDocument,
    ];
    const place = (document: EvidenceDocument, what: string) => ({
      ...document.pages[0]!,
      fields: [],
      what,
      value: what,
    });
    desk.observe('translation-of', 'a pair', [
      place(translation, 'translation'),
      place(original, 'original'),
      place(certificate, "translator's certificate"),
    ]);
    const matter = desk.matter();
    const [one, two, , four] = snapshotOf(desk, matter).documents;
    expect(one).toMatchObject({ translations: [2], translates: null, boundIn: null });
    expect(two).toMatchObject({ translates: 1, pairedBy: 'observed', certificates: [4], boundIn: 1 });
    expect(four).toMatchObject({ translates: null, boundIn: 1 });
    desk.decide({ action: 'pair', translation: translation.id, original: other.id });
    const after = snapshotOf(desk, matter).documents;
    expect(after[0]).toMatchObject({ translations: [] });
    expect(after[1]).toMatchObject({ translates: 3, pairedBy: 'person', boundIn: 3 });
    desk.close();
  });
});
