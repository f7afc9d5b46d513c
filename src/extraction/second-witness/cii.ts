import { type WitnessValue, WitnessValues } from './witness.ts';
import { branchAt, elementAt, elementsAt, type XmlElement } from './xml-element.ts';

/**
 * Values of a UN/CEFACT Cross Industry Invoice, as ZUGFeRD, Factur-X and XRechnung use it (EN 16931-1, syntax binding
 * CEN/TS 16931-3-3), and of the form of it that ZUGFeRD 1.0 used; null for another document.
 */
export function ciiValues(root: XmlElement): WitnessValue[] | null {
  if (root.name !== 'CrossIndustryInvoice' && root.name !== 'CrossIndustryDocument') return null;
  const head = branchAt(root, 'ExchangedDocument|HeaderExchangedDocument');
  const trade = branchAt(root, 'SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction');
  const agreement = branchAt(trade, 'ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement');
  const delivery = branchAt(trade, 'ApplicableHeaderTradeDelivery|ApplicableSupplyChainTradeDelivery');
  const settlement = branchAt(trade, 'ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement');
  const found = new WitnessValues();
  found.add('documentNumber', 'code', elementAt(head, 'ID'));
  found.addDate('issueDate', elementAt(head, 'IssueDateTime/DateTimeString'));
  addParty(found, 'seller', branchAt(agreement, 'SellerTradeParty'));
  addParty(found, 'buyer', branchAt(agreement, 'BuyerTradeParty'));
  addParty(found, 'consignee', branchAt(delivery, 'ShipToTradeParty'));
  addParty(found, 'payee', branchAt(settlement, 'PayeeTradeParty'));
  const number = 'IssuerAssignedID|ID';
  found.addFirst('references.purchaseOrder', 'code', agreement, `BuyerOrderReferencedDocument/${number}`);
  found.addFirst('references.contract', 'code', agreement, `ContractReferencedDocument/${number}`);
  found.addFirst('references.invoice', 'code', settlement, `InvoiceReferencedDocument/${number}`);
  found.add('totals.currency', 'currency', elementAt(settlement, 'InvoiceCurrencyCode'));
  const sums = 'SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation';
  found.add('totals.amount', 'amount', elementAt(settlement, `${sums}/GrandTotalAmount`));
  found.addFirst(
    'parties.payee.identifiers.bankAccount',
    'bank-account',
    settlement,
    'SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID',
    'SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/ProprietaryID',
  );
  if (trade !== null)
    elementsAt(trade, 'IncludedSupplyChainTradeLineItem').forEach((line, index) => {
      addLine(found, index, line);
    });
  return found.values;
}

function addParty(found: WitnessValues, role: string, party: XmlElement | null): void {
  if (party === null) return;
  const path = `parties.${role}`;
  found.add(`${path}.name`, 'party-name', elementAt(party, 'Name'));
  const address = branchAt(party, 'PostalTradeAddress');
  const parts = ['LineOne', 'LineTwo', 'LineThree', 'PostcodeCode', 'CityName', 'CountrySubDivisionName'];
  found.addAddress(
    `${path}.address`,
    parts.map((part) => elementAt(address, part)),
  );
  found.add(`${path}.country`, 'country', elementAt(address, 'CountryID'));
  for (const registration of elementsAt(party, 'SpecifiedTaxRegistration/ID')) {
    if (registration.attributes['schemeID'] === 'VA')
      found.add(`${path}.identifiers.vat`, 'vat', registration);
  }
}

function addLine(found: WitnessValues, index: number, line: XmlElement): void {
  const path = `goods[${index}]`;
  const product = branchAt(line, 'SpecifiedTradeProduct');
  const agreement = branchAt(line, 'SpecifiedLineTradeAgreement|SpecifiedSupplyChainTradeAgreement');
  const delivery = branchAt(line, 'SpecifiedLineTradeDelivery|SpecifiedSupplyChainTradeDelivery');
  const settlement = branchAt(line, 'SpecifiedLineTradeSettlement|SpecifiedSupplyChainTradeSettlement');
  found.add(`${path}.description`, 'text', elementAt(product, 'Name'));
  found.addFirst(`${path}.articleNumber`, 'code', product, 'SellerAssignedID', 'GlobalID');
  for (const code of product === null
    ? []
    : elementsAt(product, 'DesignatedProductClassification/ClassCode')) {
    if (code.attributes['listID'] === 'HS') found.add(`${path}.hsCode`, 'hs-code', code);
  }
  found.add(`${path}.countryOfOrigin`, 'country', elementAt(product, 'OriginTradeCountry/ID'));
  found.add(`${path}.quantity`, 'quantity', elementAt(delivery, 'BilledQuantity'));
  found.add(`${path}.unitPrice`, 'amount', elementAt(agreement, 'NetPriceProductTradePrice/ChargeAmount'));
  const sums = 'SpecifiedTradeSettlementLineMonetarySummation|SpecifiedTradeSettlementMonetarySummation';
  found.add(`${path}.amount`, 'amount', elementAt(settlement, `${sums}/LineTotalAmount`));
}
