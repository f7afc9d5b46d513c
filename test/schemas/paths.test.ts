import { describe, expect, it } from 'vitest';
import { isContractPath, isPartyPath, roleOfPath, withoutIndexes } from '../../schemas/index.ts';

describe('contract paths', () => {
  it.each([
    'documentNumber',
    'dates.shippedOnBoard',
    'parties.seller.name',
    'parties.manufacturer[1].name',
    'parties.seller.identifiers.uscc',
    'origin.country',
    'origin[2].siteName',
    'tier[0].asPrinted',
    'goods[0].hsCode',
    'lots.id',
    'references.container[2]',
    'payment.invoice[1]',
    'production.inputLot[0]',
    'audit.finding[0].text',
    'audit.date',
    'execution.seal[1].owner',
    'execution.handwriting[0]',
    'translation.method',
  ])('%s', (path) => {
    expect(isContractPath(path)).toBe(true);
  });

  it.each([
    'invoiceNumber',
    'dates.due',
    'parties.seller',
    'parties.friend.name',
    'parties.seller.phone',
    'goods[0].colour',
    'references.invoice.number',
    'totals.freight',
    'documentNumber[0]',
    'xdocumentNumber',
    'parties.seller.identifiers.ssn',
  ])('%s is none', (path) => {
    expect(isContractPath(path)).toBe(false);
  });

  it('knows party blocks and roles', () => {
    expect(isPartyPath('parties.consignor[1]')).toBe(true);
    expect(isPartyPath('parties.seller.name')).toBe(false);
    expect(roleOfPath('parties.notifyParty[1].address')).toBe('notifyParty');
    expect(withoutIndexes('audit.finding[3].text')).toBe('audit.finding.text');
  });
});
