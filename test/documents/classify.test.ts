import { describe, expect, it } from 'vitest';
import { plainLines } from '../../samples/make/drawing/typed-sketch.ts';
import { documentTypes } from '../../schemas/index.ts';
import { splitAndClassify } from '../../src/documents/index.ts';
import { cottonAndWeights } from '../bench/documents/upstream/cotton-and-weights.ts';
import { materialsAndStock } from '../bench/documents/upstream/materials-and-stock.ts';
import { tradeAndChain } from '../bench/documents/upstream/trade-and-chain.ts';
import { workersAndDiligence } from '../bench/documents/upstream/workers-and-diligence.ts';
import { formSketches } from './form-sketches.ts';
import { sketchPage } from './sketch-page.ts';
import { typeSketches } from './type-sketches.ts';

const types = documentTypes();
const upstreamSketches = [
  ...cottonAndWeights,
  ...materialsAndStock,
  ...tradeAndChain,
  ...workersAndDiligence,
].map((one) => [one.type, one.name, plainLines(one)] as const);

describe('type of a paper', () => {
  it.each([...typeSketches, ...upstreamSketches])('%s: %s', (type, _what, sketch) => {
    const { documents } = splitAndClassify([sketchPage(sketch)], types);
    expect(documents).toHaveLength(1);
    expect(documents[0]!.type, JSON.stringify(documents[0]!.rivals)).toBe(type);
  });

  it.each(formSketches)('%s in the layout of a common form: %s', (type, sketch) => {
    const { documents } = splitAndClassify([sketchPage(sketch)], types);
    expect(documents.map((one) => one.type)).toEqual([type]);
  });

  it('has a sketch for every type', () => {
    const sketched = new Set([...typeSketches, ...upstreamSketches].map(([type]) => type));
    expect([...types.keys()].filter((type) => !sketched.has(type))).toEqual([]);
  });

  it('says which words led to the type, on which page', () => {
    const [document] = splitAndClassify([
      sketchPage('# PACKING LIST\nCtn No. | N.W. (kgs) | G.W. (kgs)'),
    ]).documents;
    const title = document!.evidence.find((one) => one.kind === 'title');
    expect(title).toMatchObject({ type: 'packing_list', text: 'PACKING LIST', page: 1 });
    expect(document!.title).toBe('PACKING LIST');
    expect(document!.typeConfidence).toBeGreaterThan(0.5);
  });

  it('says why nothing was named', () => {
    const [document] = splitAndClassify([sketchPage('GATE 3\nNO SMOKING')]).documents;
    expect(document).toMatchObject({ type: 'unknown', typeConfidence: 0, categories: ['context'] });
    expect(document!.evidence[0]).toMatchObject({ kind: 'decision' });
  });

  it('reads a paper lying on its side the same as upright', () => {
    const upright = sketchPage(typeSketches[0]![2]);
    const turned = {
      ...upright,
      width: upright.height,
      height: upright.width,
      uprightTurn: 90 as const,
      words: upright.words.map((word) => ({
        ...word,
        box: {
          x: word.box!.y,
          y: 1 - word.box!.x - word.box!.width,
          width: word.box!.height,
          height: word.box!.width,
        },
      })),
    };
    const [one] = splitAndClassify([upright]).documents;
    const [other] = splitAndClassify([turned]).documents;
    expect(other!.type).toBe(one!.type);
    expect(other!.title).toBe(one!.title);
  });

  it('takes a mail body for correspondence, whatever paper it quotes', () => {
    const page = sketchPage('Invoice QY25-118\nTotal amount USD 56,400.00\nplease confirm', {
      part: 'mail body',
    });
    expect(splitAndClassify([page]).documents[0]!.type).toBe('supplier_correspondence');
  });

  it("does not take counsel's mail for a supplier's", () => {
    const page = sketchPage(
      'Subject: first look\nPRIVILEGED AND CONFIDENTIAL - ATTORNEY-CLIENT COMMUNICATION\nDear client, two points for our call.',
      { part: 'mail body' },
    );
    expect(splitAndClassify([page]).documents[0]!.type).toBe('unknown');
  });

  it('knows spaced-out, traditional and broken titles', () => {
    const type = (sketch: string): string => splitAndClassify([sketchPage(sketch)]).documents[0]!.type;
    expect(type('# I N V O I C E\nBill to | Amount due')).toBe('invoice');
    expect(type('# 裝 箱 單\n箱號 | 淨重 | 毛重')).toBe('packing_list');
    expect(type('# CERTIFICATE\n# OF ORIGIN\n1. Exporter\n2. Consignee')).toBe('certificate_of_origin');
  });

  it('does not take a title in running text for the title of the paper', () => {
    const page = sketchPage(
      'We hereby declare that the invoice and the packing list which we sent with the bill of lading are true and correct.',
    );
    const [document] = splitAndClassify([page]).documents;
    expect(['invoice', 'packing_list', 'transport_document']).not.toContain(document!.type);
  });

  it('works with a type of its own beside the others', () => {
    const own = new Map(types);
    own.set('weighing_slip', {
      ...types.get('unknown')!,
      id: 'weighing_slip',
      titles: { en: ['Weighbridge Ticket'] },
      cues: [{ text: 'tare weight', weight: 6 }],
    });
    const [document] = splitAndClassify(
      [sketchPage('# WEIGHBRIDGE TICKET\nTare weight | 7,200 kg')],
      own,
    ).documents;
    expect(document!.type).toBe('weighing_slip');
  });
});
