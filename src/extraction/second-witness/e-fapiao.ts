import { type WitnessValue, WitnessValues } from './witness.ts';
import { branchAt, elementAt, elementsAt, type XmlElement } from './xml-element.ts';

/** Values of the XML of a Chinese fully digitalised e-fapiao (数电票, root `EInvoice`); null for another document. */
export function fapiaoValues(root: XmlElement): WitnessValue[] | null {
  if (root.name !== 'EInvoice') return null;
  const data = branchAt(root, 'EInvoiceData');
  if (data === null) return null;
  const found = new WitnessValues();
  const supervision = branchAt(root, 'TaxSupervisionInfo');
  found.addFirst('documentNumber', 'code', supervision, 'InvoiceNumber');
  if (found.values.length === 0) found.addFirst('documentNumber', 'code', root, 'Header/EIid');
  found.addDate(
    'issueDate',
    elementAt(supervision, 'IssueTime') ?? elementAt(data, 'BasicInformation/RequestTime'),
  );
  for (const [role, name] of [
    ['seller', 'Seller'],
    ['buyer', 'Buyer'],
  ] as const) {
    const party = branchAt(data, `${name}Information`);
    found.add(`parties.${role}.name`, 'party-name', elementAt(party, `${name}Name`));
    found.add(`parties.${role}.address`, 'address', elementAt(party, `${name}Addr`));
    found.add(`parties.${role}.identifiers.uscc`, 'uscc', elementAt(party, `${name}IdNum`));
  }
  found.add('totals.amount', 'amount', elementAt(data, 'BasicInformation/TotalTax-includedAmount'));
  elementsAt(data, 'IssuItemInformation').forEach((line, index) => {
    const path = `goods[${index}]`;
    found.add(`${path}.description`, 'text', elementAt(line, 'ItemName'));
    found.add(`${path}.quantity`, 'quantity', elementAt(line, 'Quantity'));
    found.add(`${path}.unit`, 'unit', elementAt(line, 'MeaUnits'));
    found.add(`${path}.unitPrice`, 'amount', elementAt(line, 'UnPrice'));
    found.add(`${path}.amount`, 'amount', elementAt(line, 'Amount'));
  });
  return found.values;
}
