import { describe, expect, it } from 'vitest';
import { confirmByWitness, ownCandidates, readWitness, type Witness } from '../../../src/extraction/index.ts';
import type { Field } from '../../../src/model/field.ts';
import type { Page } from '../../../src/model/page.ts';
import type { ValueKind } from '../../../src/model/value-kind.ts';
import { parseValue } from '../../../src/values/index.ts';

const cii = `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="r" xmlns:udt="u">
 <rsm:ExchangedDocument><ram:ID>HE-2025-17</ram:ID><ram:TypeCode>380</ram:TypeCode>
  <ram:IssueDateTime><udt:DateTimeString format="102">20250314</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
 <rsm:SupplyChainTradeTransaction>
  <ram:IncludedSupplyChainTradeLineItem>
   <ram:SpecifiedTradeProduct><ram:SellerAssignedID>TS-1</ram:SellerAssignedID><ram:Name>T-shirt, navy</ram:Name>
    <ram:DesignatedProductClassification><ram:ClassCode listID="HS">61091000</ram:ClassCode></ram:DesignatedProductClassification>
    <ram:OriginTradeCountry><ram:ID>CN</ram:ID></ram:OriginTradeCountry></ram:SpecifiedTradeProduct>
   <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>2.3500</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
   <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">1200.0000</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
   <ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>2820.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>
  </ram:IncludedSupplyChainTradeLineItem>
  <ram:ApplicableHeaderTradeAgreement>
   <ram:SellerTradeParty><ram:Name>Hebei Example Textile Co., Ltd.</ram:Name>
    <ram:PostalTradeAddress><ram:PostcodeCode>050000</ram:PostcodeCode><ram:LineOne>1 Mill Road</ram:LineOne><ram:CityName>Shijiazhuang</ram:CityName><ram:CountryID>CN</ram:CountryID></ram:PostalTradeAddress>
    <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE123456788</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty>
   <ram:BuyerTradeParty><ram:Name>Northfield GmbH</ram:Name></ram:BuyerTradeParty>
   <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>PO-9</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>
  </ram:ApplicableHeaderTradeAgreement>
  <ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
   <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:GrandTotalAmount>3355.80</ram:GrandTotalAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
  </ram:ApplicableHeaderTradeSettlement>
 </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>`;

const ubl = `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cbc="c" xmlns:cac="a">
 <cbc:ID>UB-1</cbc:ID><cbc:IssueDate>2025-03-14</cbc:IssueDate><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
 <cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>Linden Apparel S.A.</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
 <cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount currencyID="EUR">119.00</cbc:TaxInclusiveAmount><cbc:PayableAmount>19.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
 <cac:InvoiceLine><cbc:InvoicedQuantity unitCode="KGM">5</cbc:InvoicedQuantity><cac:Item><cbc:Name>Yarn</cbc:Name><cac:OriginCountry><cbc:IdentificationCode>UZ</cbc:IdentificationCode></cac:OriginCountry></cac:Item></cac:InvoiceLine>
</Invoice>`;

const witnessOf = (text: string): Witness =>
  readWitness({ file: 'd'.repeat(64), name: 'factur-x.xml', text })!;
const valuesOf = (text: string): Record<string, string> =>
  Object.fromEntries(witnessOf(text).values.map(({ path, value, iso }) => [path, iso ?? value]));

describe('e-invoice data', () => {
  it('in CII are read', () => {
    expect(valuesOf(cii)).toEqual({
      documentNumber: 'HE-2025-17',
      issueDate: '2025-03-14',
      'parties.seller.name': 'Hebei Example Textile Co., Ltd.',
      'parties.seller.address': '050000, 1 Mill Road, Shijiazhuang',
      'parties.seller.country': 'CN',
      'parties.seller.identifiers.vat': 'DE123456788',
      'parties.buyer.name': 'Northfield GmbH',
      'references.purchaseOrder': 'PO-9',
      'totals.currency': 'EUR',
      'totals.amount': '3355.80',
      'goods[0].description': 'T-shirt, navy',
      'goods[0].articleNumber': 'TS-1',
      'goods[0].hsCode': '61091000',
      'goods[0].countryOfOrigin': 'CN',
      'goods[0].quantity': '1200.0000',
      'goods[0].unitPrice': '2.3500',
      'goods[0].amount': '2820.00',
    });
  });

  it('in UBL are read, the total being the one with tax', () => {
    expect(valuesOf(ubl)).toMatchObject({
      documentNumber: 'UB-1',
      'parties.seller.name': 'Linden Apparel S.A.',
      'totals.amount': '119.00',
      'goods[0].countryOfOrigin': 'UZ',
      'goods[0].quantity': '5',
    });
  });

  it('of an e-fapiao are read', () => {
    const text = `<EInvoice><EInvoiceData><SellerInformation><SellerName>河北样例纺织有限公司</SellerName></SellerInformation><BasicInformation><TotalTax-includedAmount>113.00</TotalTax-includedAmount></BasicInformation></EInvoiceData><TaxSupervisionInfo><InvoiceNumber>25312000000012345678</InvoiceNumber><IssueTime>2025-03-14 09:15:00</IssueTime></TaxSupervisionInfo></EInvoice>`;
    expect(valuesOf(text)).toEqual({
      documentNumber: '25312000000012345678',
      issueDate: '2025-03-14',
      'parties.seller.name': '河北样例纺织有限公司',
      'totals.amount': '113.00',
    });
  });

  it.each([
    ['another XML', '<order><ID>1</ID></order>'],
    ['damaged XML', cii.slice(0, 400)],
    ['a document type with entities', `<!DOCTYPE x [<!ENTITY a "b">]>${cii.replace(/^<\?xml[^>]*>/, '')}`],
    ['endless nesting', '<Invoice>'.repeat(100_000)],
  ])('are not taken from %s', (_, text) => {
    expect(readWitness({ file: 'x', name: 'x.xml', text })).toBeNull();
  });
});

const text =
  'Invoice HE-2025-17 of 14 March 2025\nHebei Example Textile Co., Ltd.\nTotal 3,355.80 EUR\nMade in Vietnam';

function page(words: string): Page {
  return {
    file: 'p'.repeat(64),
    page: 1,
    kind: 'text',
    reason: '',
    width: 595,
    height: 842,
    uprightTurn: 0,
    skew: 0,
    ocrLanguages: [],
    part: null,
    notes: [],
    words: words.split('\n').flatMap((row, line) =>
      row.split(' ').map((word, at) => ({
        text: word,
        box: { x: at * 0.1, y: line * 0.05, width: 0.09, height: 0.02 },
        confidence: 1,
        line,
        origin: 'text-layer' as const,
        visible: true,
      })),
    ),
  };
}

function field(path: string, kind: ValueKind, value: string): Field {
  return {
    id: path,
    document: 'doc',
    path,
    value,
    normalized: parseValue(kind, value)?.normalized ?? null,
    readings: [],
    warnings: [],
    polarity: 'asserted',
    subject: 'document',
    assertedBy: { capacity: 'seller' },
    basis: { kind: 'stated' },
    confidence: 0.8,
    engines: ['rules'],
    alternatives: [],
    review: 'proposed',
    because: '',
    groundings: [
      {
        status: 'exact',
        file: 'p'.repeat(64),
        page: 1,
        boxes: [],
        offsets: [0, 1],
        quote: value,
        textOrigin: 'text-layer',
        ocrConfidence: 1,
      },
    ],
  };
}

describe('a second witness', () => {
  const confirm = (...fields: Field[]): ReturnType<typeof confirmByWitness> =>
    confirmByWitness('doc', fields, [page(text)], witnessOf(cii));

  it('that says the same becomes a second engine and makes it surer', () => {
    const { fields, exceptions } = confirm(
      field('documentNumber', 'code', 'HE-2025-17'),
      field('issueDate', 'date', '14 March 2025'),
      field('totals.amount', 'amount', '3,355.80'),
    );
    expect(exceptions).toEqual([]);
    for (const each of fields) {
      expect(each.engines).toEqual(['e-invoice', 'rules']);
      expect(each.confidence).toBeGreaterThan(0.9);
      expect(each.warnings).toEqual([]);
    }
  });

  it('that says something else is named with both', () => {
    const { fields, exceptions } = confirm(
      field('goods[0].description', 'text', 'T-shirt, navy'),
      field('goods[0].countryOfOrigin', 'country', 'Vietnam'),
    );
    expect(exceptions).toMatchObject([
      {
        code: 'e-invoice-contradicts-page',
        page: 1,
        document: 'doc',
        cause:
          'the e-invoice data (factur-x.xml) say "CN" for countryOfOrigin of goods line 1, the page says "Vietnam"',
      },
    ]);
    expect(fields[1]).toMatchObject({
      engines: ['rules'],
      warnings: ['the e-invoice data say "CN", the page says "Vietnam"'],
    });
    expect(fields[1]!.confidence).toBeLessThan(0.8);
  });

  it('is no contradiction where the page says elsewhere what the data say', () => {
    const { fields, exceptions } = confirm(field('totals.amount', 'amount', '2,820.00'));
    expect(exceptions).toEqual([]);
    expect(fields[0]!.warnings).toEqual(['the e-invoice data say "3355.80", which stands on the page too']);
  });

  it('adds no field that the page does not have', () => {
    expect(confirm(field('documentNumber', 'code', 'HE-2025-17')).fields.map(({ path }) => path)).toEqual([
      'documentNumber',
    ]);
  });

  it('proposes its own fields for its own text, each in its own place', () => {
    const own = page('ID: HE-2025-17\nBilled quantity: 5\nBilled quantity: 5');
    const lines = witnessOf(
      `<Invoice><ID>HE-2025-17</ID><AccountingSupplierParty/><InvoiceLine><InvoicedQuantity>5</InvoicedQuantity></InvoiceLine><InvoiceLine><InvoicedQuantity>5</InvoicedQuantity></InvoiceLine></Invoice>`,
    );
    const candidates = ownCandidates(lines, [own]);
    expect(candidates.map(({ path, engine }) => [path, engine])).toEqual([
      ['documentNumber', 'e-invoice'],
      ['goods[0].quantity', 'e-invoice'],
      ['goods[1].quantity', 'e-invoice'],
    ]);
    const [, first, second] = candidates.map(({ hint }) => hint!.offsets!);
    expect(second![0]).toBeGreaterThan(first![1]);
  });
});
