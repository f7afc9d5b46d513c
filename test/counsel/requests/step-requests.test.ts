import { describe, expect, it } from 'vitest';
import { chineseStepName } from '../../../schemas/chinese-step-names.ts';
import { productionSteps } from '../../../schemas/index.ts';
import { stepRequests } from '../../../src/counsel/requests/step-requests.ts';
import { makeSnapshot } from '../../support/counsel/make-snapshot.ts';

const list = {
  number: 1,
  type: 'supplier_list',
  supplier: 'Exporter',
  fields: {
    'parties.issuer.name': 'Qinghe Import & Export Co., Ltd.',
    'tier[0].name': 'Haizhou Spinning Co., Ltd.',
    'tier[0].role': 'spinning mill',
    'tier[0].address': '12 Tongyang Road',
    'tier[0].email': 'office@haizhou.example',
  },
} as const;
const snapshot = (...more: Parameters<typeof makeSnapshot>[0]) =>
  makeSnapshot([list, ...more], { facts: { chain: 'cotton' } });

describe('what is not found at the steps', () => {
  it('is asked of the firm that documents name, with how to reach it as stated', () => {
    const request = stepRequests(snapshot()).find(({ to }) => to.kind === 'party');
    expect(request).toMatchObject({ to: { kind: 'party', name: 'Haizhou Spinning Co., Ltd.' } });
    expect(request!.english).toContain(
      'For Haizhou Spinning Co., Ltd., at the step “spinner (yarn)”, we did not find: ',
    );
    expect(request!.english).toContain('invoices');
    expect(request!.chinese).toContain('“纺纱”环节');
    expect(request!.contact.map(({ text }) => text)).toEqual(['12 Tongyang Road', 'office@haizhou.example']);
    expect(request!.rests).toMatchObject([{ place: { number: 1 } }]);
    expect(request!.what.at(-1)!.style).toBe('not-found');
  });

  it('is asked of the supplier under whose label the firm’s own documents came', () => {
    const own = {
      number: 2,
      type: 'quotation',
      supplier: '06 Haizhou',
      fields: { 'parties.seller.name': 'HAIZHOU SPINNING CO LTD' },
    };
    const asked = stepRequests(snapshot(own)).filter(({ what }) =>
      what.some(({ text }) => text.startsWith('Haizhou')),
    );
    expect(asked.map(({ to }) => to)).toEqual([{ kind: 'supplier', label: '06 Haizhou' }]);
  });

  it('is asked of the firm itself where its documents came under two labels alike', () => {
    const own = (number: number, supplier: string) => ({
      number,
      type: 'quotation',
      supplier,
      fields: { 'parties.seller.name': 'Haizhou Spinning Co., Ltd.' },
    });
    const asked = stepRequests(snapshot(own(2, '05 Ruomian'), own(3, '06 Haizhou')));
    expect(asked.some(({ to }) => to.kind === 'supplier')).toBe(false);
    const more = stepRequests(snapshot(own(2, '05 Ruomian'), own(3, '06 Haizhou'), own(4, '06 Haizhou')));
    expect(more.find(({ to }) => to.kind === 'supplier')?.to).toMatchObject({ label: '06 Haizhou' });
  });

  it('calls a firm by its name in the script of the letter, as far as a document gives it', () => {
    const both = {
      number: 2,
      type: 'production_record',
      language: 'zh',
      fields: {
        title: '织造生产日报',
        'parties.manufacturer.name': '江阴若棉针织有限公司',
        'parties.manufacturer.nameTranslated': 'Jiangyin Ruomian Knitting Co., Ltd.',
      },
    };
    const request = stepRequests(snapshot(both)).find(({ chinese }) => chinese.includes('若棉'));
    expect(request!.english).toContain('For Jiangyin Ruomian Knitting Co., Ltd., at the step');
    expect(request!.english).not.toMatch(/\p{Script=Han}/u);
    expect(request!.chinese).toContain('关于江阴若棉针织有限公司在');
  });

  it('is for counsel to assign at steps that no document speaks of', () => {
    const open = stepRequests(snapshot()).filter(({ to }) => to.kind === 'unassigned');
    expect(open.length).toBeGreaterThan(5);
    expect(open[0]!.english).toContain('we found no document');
  });

  it('says where documents are about a step and none names who made the goods', () => {
    const licence = { number: 2, type: 'bale_list', placed: { step: 2 }, fields: { title: 'BALE LIST' } };
    const asked = stepRequests(snapshot(licence)).find(({ what }) => what[0]!.text === 'step 2, gin');
    expect(asked!.english).toBe(
      'For the step “gin” we found documents, and none that says who made the goods. Please send us a document that names the firm that made the goods, with the address of its site, or tell us who holds it.',
    );
    expect(asked!.chinese).toContain('“轧花”环节的现有文件中未见实际生产企业名称');
  });

  it('calls every step of every chain by a name of its own in Chinese', () => {
    for (const { chain, step } of productionSteps)
      expect([chain, step, chineseStepName(chain, step)]).toEqual([
        chain,
        step,
        expect.stringMatching(/^\p{Script=Han}/u),
      ]);
    expect(chineseStepName('cotton', 11)).toBeNull();
    const last = productionSteps.filter(({ name }) => name === 'importer');
    expect(last.every(({ chain, step }) => chineseStepName(chain, step) === '进口')).toBe(true);
    expect(new Set(last.map(({ chain }) => chain))).toEqual(
      new Set(productionSteps.map(({ chain }) => chain)),
    );
  });

  it('asks for nothing where no chain is known', () => {
    expect(stepRequests(makeSnapshot([{ number: 1, type: 'invoice' }]))).toEqual([]);
  });
});
