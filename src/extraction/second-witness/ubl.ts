import { type WitnessValue, WitnessValues } from './witness.ts';
import { branchAt, elementAt, elementsAt, type XmlElement } from './xml-element.ts';

/**
 * Values of an invoice or credit note in OASIS UBL 2, as XRechnung and Peppol use it (EN 16931-1, syntax binding CEN/TS
 * 16931-3-2); null for another document.
 */
export function ublValues(root: XmlElement): WitnessValue[] | null {
  if (root.name !== 'Invoice' && root.name !== 'CreditNote') return null;
  if (branchAt(root, 'AccountingSupplierParty') === null) return null;
  const found = new WitnessValues();
  found.add('documentNumber', 'code', elementAt(root, 'ID'));
  found.addDate('issueDate', elementAt(root, 'IssueDate'));
  addParty(found, 'seller', branchAt(root, 'AccountingSupplierParty/Party'));
  addParty(found, 'buyer', branchAt(root, 'AccountingCustomerParty/Party'));
  addParty(found, 'payee', branchAt(root, 'PayeeParty'));
  found.add('references.purchaseOrder', 'code', elementAt(root, 'OrderReference/ID'));
  found.add('references.contract', 'code', elementAt(root, 'ContractDocumentReference/ID'));
  found.add('references.invoice', 'code', elementAt(root, 'BillingReference/InvoiceDocumentReference/ID'));
  found.add('totals.currency', 'currency', elementAt(root, 'DocumentCurrencyCode'));
  found.addFirst('totals.amount', 'amount', root, 'LegalMonetaryTotal/TaxInclusiveAmount');
  found.add(
    'parties.payee.identifiers.bankAccount',
    'bank-account',
    elementAt(root, 'PaymentMeans/PayeeFinancialAccount/ID'),
  );
  elementsAt(root, 'InvoiceLine|CreditNoteLine').forEach((line, index) => {
    addLine(found, index, line);
  });
  return found.values;
}

function addParty(found: WitnessValues, role: string, party: XmlElement | null): void {
  if (party === null) return;
  const path = `parties.${role}`;
  found.addFirst(`${path}.name`, 'party-name', party, 'PartyLegalEntity/RegistrationName', 'PartyName/Name');
  const address = branchAt(party, 'PostalAddress');
  const parts = [
    'StreetName',
    'AdditionalStreetName',
    'AddressLine/Line',
    'PostalZone',
    'CityName',
    'CountrySubentity',
  ];
  found.addAddress(
    `${path}.address`,
    parts.map((part) => elementAt(address, part)),
  );
  found.add(`${path}.country`, 'country', elementAt(address, 'Country/IdentificationCode'));
  found.add(`${path}.identifiers.vat`, 'vat', elementAt(party, 'PartyTaxScheme/CompanyID'));
}

function addLine(found: WitnessValues, index: number, line: XmlElement): void {
  const path = `goods[${index}]`;
  const item = branchAt(line, 'Item');
  found.addFirst(`${path}.description`, 'text', item, 'Name', 'Description');
  found.add(`${path}.articleNumber`, 'code', elementAt(item, 'SellersItemIdentification/ID'));
  for (const code of item === null
    ? []
    : elementsAt(item, 'CommodityClassification/ItemClassificationCode')) {
    if (code.attributes['listID'] === 'HS') found.add(`${path}.hsCode`, 'hs-code', code);
  }
  found.add(`${path}.countryOfOrigin`, 'country', elementAt(item, 'OriginCountry/IdentificationCode'));
  found.add(`${path}.quantity`, 'quantity', elementAt(line, 'InvoicedQuantity|CreditedQuantity'));
  found.add(`${path}.unitPrice`, 'amount', elementAt(line, 'Price/PriceAmount'));
  found.add(`${path}.amount`, 'amount', elementAt(line, 'LineExtensionAmount'));
}
