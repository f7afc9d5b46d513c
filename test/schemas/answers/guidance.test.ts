import { describe, expect, it } from 'vitest';
import { planAnswer, promptText, reviewOrder } from '../../../schemas/answers/index.ts';
import { documentType, documentTypes } from '../../../schemas/index.ts';

/** What is asked for a type: `goods.marks`, `test.sample`, `parties.addressee`. */
function asked(type: string): string[] {
  return planAnswer(documentType(type)).groups.flatMap(({ entries }) =>
    entries.flatMap((entry) =>
      entry.shape === 'items' ? entry.columns.map(({ path }) => `${entry.path}.${path}`) : [entry.path],
    ),
  );
}

describe.each([...documentTypes().values()].map((type) => [type.id, type] as const))('%s', (_, type) => {
  it('tells a model for every value what to look for', () => {
    for (const { entries } of planAnswer(type).groups)
      for (const entry of entries) {
        expect(entry.guidance.length, entry.path).toBeGreaterThan(10);
        if (entry.shape !== 'items') continue;
        for (const { path, guidance } of entry.columns)
          expect(guidance.length, `${entry.path}.${path}`).toBeGreaterThan(5);
      }
  });

  it('speaks of nothing that a model cannot see', () => {
    const prompt = promptText(type);
    const own = prompt.slice(prompt.indexOf('WHAT TO ANSWER'));
    expect(own).not.toMatch(/taken from the classification|matter exists|this engine|contract §/iu);
  });
});

/** The fields that the list of document types names, beside those that every type has. */
describe('what customs looks for', () => {
  it.each([
    ['detention_notice', ['customs.port', 'parties.broker', 'request.text', 'goods.lineNumber']],
    [
      'entry_document',
      ['goods.lineNumber', 'goods.hsCode', 'references.billOfLading', 'parties.manufacturer'],
    ],
    ['executive_summary', ['contents.title', 'contents.purpose', 'contents.keyInformation', 'tier.step']],
    ['supplier_list', ['tier.name', 'tier.address', 'tier.email', 'tier.phone', 'tier.step']],
    ['packing_list', ['references.invoice', 'goods.lot', 'goods.marks', 'totals.packages']],
    ['certificate_of_origin', ['goods.marks', 'origin.lot', 'lots.id', 'goods.originCriterion']],
    ['transport_document', ['references.container', 'references.seal', 'parties.notifyParty']],
    ['lab_test', ['test.sample', 'test.chainOfCustody', 'test.referenceLibrary', 'test.confidence']],
    ['business_licence', ['licence.scope', 'dates.established', 'parties.certificateHolder']],
    ['supplier_correspondence', ['parties.issuer', 'parties.addressee', 'title', 'issueDate']],
    ['translator_certificate', ['translation.languages', 'translation.ofDocument', 'parties.translator']],
    ['production_record', ['parties.translator', 'translation.date', 'production.inputLot']],
  ])('%s', (type, paths) => {
    expect(asked(type)).toEqual(expect.arrayContaining(paths));
  });

  it('weights that stand once have a unit where only a caption prints it', () => {
    const totals = (type: string): string[] =>
      planAnswer(documentType(type))
        .groups.filter(({ key }) => key === 'totals')
        .flatMap(({ entries }) => entries.map(({ key }) => key));
    expect(totals('customs_declaration')).toContain('weightUnit');
    expect(totals('proof_of_payment')).not.toContain('weightUnit');
    const review = reviewOrder(documentType('customs_declaration')).flatMap(({ paths }) => paths);
    expect(review).toContain('totals.netWeight');
    expect(review).not.toContain('weightUnit');
  });

  it('parts of a party keep what the type says of them', () => {
    expect(promptText(documentType('entry_document'))).toContain(
      'Its identifier mid: Manufacturer identification code',
    );
  });
});
