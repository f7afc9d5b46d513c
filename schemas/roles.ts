/** Party roles of the contract (§4), with what each means on a paper. */
export const roles = {
  seller: 'who sells; on an invoice its issuer',
  buyer: 'who buys; on a purchase order its issuer',
  exporter: 'who exports, as the paper names it',
  importer: 'who imports, as the paper names it',
  importerOfRecord: 'importer of record of a customs entry',
  ultimateConsignee: 'party for whom the imported goods are meant in the end',
  manufacturer: 'who made the goods, only where the paper says so',
  producer: 'who grew, mined or produced, only where the paper says so',
  processor: 'who processed material on the way: ginner, dyer, commission processor',
  subcontractor: 'who works for the manufacturer or processor',
  consignor: 'who hands goods over for carriage; shipper on a bill of lading',
  consignee: 'who is to receive the goods',
  notifyParty: 'who is told of their arrival',
  shipFrom: 'place and party the goods leave from',
  shipTo: 'place and party the goods go to',
  carrier: 'who carries',
  forwarder: 'who arranges carriage; delivery agent',
  warehouse: 'who stores',
  issuer: 'who issued the paper; certifying body of a certificate',
  certificateHolder: 'the certified or licensed firm',
  auditor: 'audit company',
  auditee: 'audited firm or site',
  laboratory: 'who tested',
  payer: 'who pays',
  payee: 'who is paid; beneficiary',
  payerBank: 'bank of the payer',
  payeeBank: 'bank of the payee',
  declarant: 'who declares',
  signatory: 'firm for which is signed',
  sealOwner: 'firm whose seal the paper bears',
  labourAgency: 'who recruits or lends workers',
  translator: 'who translated',
} as const satisfies Record<string, string>;

export type Role = keyof typeof roles;

export const roleNames = Object.keys(roles) as readonly Role[];
