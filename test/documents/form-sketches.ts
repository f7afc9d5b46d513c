/** Papers laid out as common forms are, with names made up: a second set, drawn after the rules were written. */
export const formSketches: readonly (readonly [type: string, sketch: string])[] = [
  [
    'invoice',
    `Riverside Diner
18 Quay Street
Portland ME 04101
Mon 04/10/2017 1:16 PM
Merchant ID: 77120031
Order ID: #40071
Coffee | 3.50
Pancakes | 3.00
Sub Total | USD$ 10.00
Total | USD$ 10.00
Tip:
I agree to pay the above total amount
THANK YOU`,
  ],
  [
    'invoice',
    `The Oyster Shed
Server: Kim
Guests: 3
01/24/2015 | 4:36 PM
Oysters 12 | 36.00
Chowder | 14.00
Subtotal | 50.00
Tax | 10.55
Total | 60.55
Balance Due | 60.55`,
  ],
  [
    'transport_document',
    `MERIDIAN LINE | ## NON-NEGOTIABLE WAYBILL | SCAC MSLX | B/L No. 567890123
Shipper | Booking No. 567890123
ABC TEXTILES LTD | Export references | Svc Contract 299112
Consignee | This contract is subject to the terms
XYZ IMPORTS INC
Notify Party (see clause 22) | Onward inland routing
Vessel (see clause 1 + 19) | Voyage No. | Place of Receipt. Applicable only when document used as Multimodal Waybill
MERIDIAN ESSEN | 213E
Port of Loading | Port of Discharge | Place of Delivery
PARTICULARS FURNISHED BY SHIPPER
Kind of Packages; Description of goods; Marks and Numbers; Container No./Seal No. | Weight | Measurement
Freight & Charges | Rate | Unit | Currency | Prepaid | Collect
Shipped, as far as ascertained by reasonable means of checking, in apparent good order and condition unless otherwise stated herein`,
  ],
  [
    'transport_document',
    `# STRAIGHT BILL OF LADING - SHORT FORM - NOT NEGOTIABLE
Ship From | Bill of Lading Number: 12345678
Acme Corp | Carrier Name: Overland Freight
Ship To | Trailer number: 5512 | Seal number(s)
Customer Order Information
Customer order number | # PKGS | Weight | Pallet/Slip
Carrier Information
Handling unit | Package | Weight | H.M. | Commodity description | NMFC # | Class
Freight charge terms: Prepaid | Collect | 3rd party
Shipper signature / date | Trailer loaded | Freight counted | Carrier signature / pickup date`,
  ],
  [
    'transport_document',
    `ORIGINAL
SHIPPER | # OCEAN BILL OF LADING
CONSIGNEE TO ORDER
NOTIFY PARTY
PORT OF LOADING: CHITTAGONG | VESSEL: X
MARKS | DESCRIPTION OF GOODS: INVOICE NO 1234 DATE 3.4.2020 LC NO 998877
FREIGHT PREPAID | CLEAN ON BOARD`,
  ],
  [
    'management_certificate',
    `EXA
## Certificate CN12/34567
The management system of
Ningbo Example Co., Ltd.
No. 12 Road, Ningbo, China
has been assessed and certified as meeting the requirements of
ISO 9001:2015
For the following activities
Manufacture of garments
This certificate is valid from 12 May 2023 until 11 May 2026 and remains valid subject to satisfactory surveillance audits.
Authorised by`,
  ],
  [
    'management_certificate',
    `VERITAS EXAMPLE Certification
# Example Textiles Pvt Ltd
Veritas Example Certification Holding SAS – UK Branch certifies that the Management System of the above organisation has been audited and found to be in accordance with the requirements of the management system standards detailed below
SA 8000:2014
Scope of certification: dyeing of fabrics
Original cycle start date: 1 Jan 2020 | Expiry date: 1 Jan 2023
Certificate No. IND20.1234`,
  ],
  [
    'management_certificate',
    `PRÜF SÜD
# C E R T I F I C A T E
The Certification Body of PRÜF SÜD Management Service GmbH certifies that
Beispiel AG
has established and applies a Quality Management System for
Design and manufacture of yarn.
An audit was performed, Report No. 70012345. Proof has been furnished that the requirements according to
DIN EN ISO 9001:2015
are fulfilled. The certificate is valid from 2021-03-01 until 2024-02-29
Certificate Registration No. 12 100 12345 TMS`,
  ],
  [
    'certificate_of_origin',
    `# CERTIFICATE OF ORIGIN
The undersigned, Acme Exports Inc., for and on behalf of the shipper, declares that the following goods were shipped on the date indicated to the party named
Exporter | Consignee
Marks & Nos | No. of packages | Description | Gross weight
are products of the United States of America
Sworn before me this day
The Example City Partnership, a recognized chamber of commerce, has examined the manufacturer's invoice or shipper's affidavit concerning the origin of the merchandise`,
  ],
  [
    'certificate_of_origin',
    `1. Exporter (Name, full address, country) | ## MOVEMENT CERTIFICATE
EUR.1 No A 123456
3. Consignee (Name, full address, country) (Optional) | 2. Certificate used in preferential trade between
6. Transport details (Optional) | 4. Country, group of countries or territory in which the products are considered as originating
8. Item number; marks and numbers; Number and kind of packages; Description of goods | 9. Gross mass (kg) | 10. Invoices (Optional)
11. CUSTOMS ENDORSEMENT | 12. DECLARATION BY THE EXPORTER`,
  ],
  [
    'certificate_of_origin',
    `# UNITED STATES MEXICO CANADA AGREEMENT (USMCA)
## CERTIFICATION OF ORIGIN
Certifier: Exporter | Blanket period from 1/1/2024 to 12/31/2024
1. Certifier name | 2. Exporter | 3. Producer | 4. Importer
5. Description of good(s) | 6. HS tariff classification | 7. Origin criterion | 8. Country of origin
I certify that the goods described in this document qualify as originating`,
  ],
  [
    'chain_of_custody_certificate',
    `CHECK UNION
## Scope Certificate
Check Union Certifications B.V. certifies that
EXAMPLE SPINNING MILLS
License No. CU 812345
has been audited and found to be in conformity with
Organic Content Standard (OCS) - Version 3.0
Product categories as mentioned below (and further specified in the product appendix) conform with this standard
Place and date of issue | Last updated
Certificate expires on 2025-01-01`,
  ],
  [
    'chain_of_custody_certificate',
    `EXA
## Certificate EXAHK-COC-001234
The chain-of-custody of
Example Printing Ltd
has been assessed and certified as meeting the requirements of
FSC-STD-40-004 V3-1
FSC® C012345 for the manufacture of paper bags using the transfer system
The validity of this certificate shall be verified on info.fsc.org`,
  ],
  [
    'product_certificate',
    `PRÜFTEX
# CERTIFICATE
## STANDARD 100 by OEKO-TEX®
18.HCN.12345 | PRÜFTEX AG
Example Knitting Co., Ltd.
is granted authorisation according to STANDARD 100 by OEKO-TEX® to use the STANDARD 100 mark, based on our test report
for the following articles: Knitted fabric made of cotton
This authorisation is valid until 31.12.2024`,
  ],
  [
    'product_certificate',
    `# HALAL CERTIFICATE
This is to certify that the products of Example Foods are halal
Certificate No. H-2231 | Valid until 1 May 2025`,
  ],
  [
    'lab_test',
    `Exalab
## TEST REPORT
Number: HKHT01234567
Applicant: Example Ltd | Date: Jan 12, 2024
Sample Description: One (1) piece of submitted sample said to be 100% Cotton T-shirt
Date sample received: Jan 5, 2024
Tests conducted: As requested by the applicant, for details please refer to attached page(s)
To be continued`,
  ],
  [
    'invoice',
    `ACME LTD
Tax Invoice/Statement
Invoice To | ABN 12 345 678 901
Invoice date 3 Feb 2024 | Due date 17 Feb 2024
Service | Hours | Rate | Amount
Consulting | 3 | 100.00 | 300.00
Total | 300.00
Please make payment by bank transfer to BSB 000-000`,
  ],
  [
    'invoice',
    `Stadtwerke Musterstadt
Ihre Jahresabrechnung Strom 2023
Kundennummer 12345 | Rechnungsnummer 998877
Verbrauch 2.345 kWh
Arbeitspreis | 0,32 EUR | 750,40
Grundpreis | 120,00
Summe netto | 870,40
Umsatzsteuer 19 % | 165,38
Zu zahlender Betrag | 1.035,78 EUR`,
  ],
  [
    'invoice',
    `Telecom Exemple SA
votre facture du 12 mars 2024
n° de client 12 345 678
total prélevé le 25 mars | 39,99 €
abonnement | 33,33
TVA 20% | 6,66
Total TTC | 39,99 €`,
  ],
  [
    'packing_list',
    `# DETAILED PACKING LIST/WEIGHT LIST
Exporter | Invoice No & Date
Consignee | Buyer's Order No & Date
Pre-carriage by | Place of receipt by pre-carrier
Vessel/Flight No | Port of Loading
Marks & Nos/Container No | No & kind of Pkgs | Description of goods | Net Wt | Gross Wt`,
  ],
  [
    'invoice',
    `# INVOICE
Exporter | Invoice No & Date | Exporter's Ref
Consignee | Buyer's Order No & Date | Other reference(s)
Buyer (if other than consignee)
Pre-carriage by | Place of receipt by pre-carrier | Country of origin of goods | Country of final destination
Vessel/Flight No | Port of Loading | Terms of Delivery and Payment
Port of Discharge | Final Destination
Marks & Nos/Container No | No & kind of Pkgs | Description of goods | Quantity | Rate | Amount
Amount chargeable (in words)
Declaration: We declare that this invoice shows the actual price of the goods described`,
  ],
  [
    'entry_document',
    `DEPARTMENT OF HOMELAND SECURITY
U.S. Customs and Border Protection
# ENTRY SUMMARY
1. Filer Code/Entry Number | 2. Entry Type | 3. Summary Date
4. Surety Number | 5. Bond Type | 6. Port Code | 7. Entry Date
8. Importing Carrier | 9. Mode of Transport | 10. Country of Origin | 11. Import Date
13. Manufacturer ID | 23. Importer Number | Ultimate Consignee Name and Address
27. Line No. | 28. Description of Merchandise | 29. HTSUS No. | 32. Entered Value | 33. HTSUS Rate | 34. Duty`,
  ],
  [
    'supplier_correspondence',
    `Qingyun Garment Co., Ltd.
12 June 2025
Harbour Apparel Inc.
Dear Ms Carter,
Thank you for your enquiry about the origin of the cotton in your order 48817. We are collecting the invoices, packing lists and the transaction certificates from our mills.
We will send the production records as soon as we have them.
Yours sincerely,
Sales Manager`,
  ],
  [
    'proof_of_payment',
    `First Example Bank
Telegraphic Transfer Advice
Value date 12JAN2024 | Our ref TT12345
Remitter: Example Imports Ltd
Beneficiary: Example Exports Co
Amount USD 12,345.00
Charges: SHA | Payment details INV 1234`,
  ],
  [
    'audit_report',
    `WRAP
# Facility Audit Report
Facility name: Example Garment | Audit date 3 March 2024
Monitor: Example Assurance | Lead monitor
Principle 1: Compliance with laws and workplace regulations
Principle 2: Prohibition of forced labor | Compliant
Non-compliances found: 2`,
  ],
];
