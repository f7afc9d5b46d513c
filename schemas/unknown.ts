import { pricedGoods } from './common/columns.ts';
import { merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import * as parties from './common/parties.ts';
import * as references from './common/references.ts';
import type { TypeFile } from './type-file.ts';

/** A paper of no known type: the core fields are looked for all the same. */
const unknown: TypeFile = () => ({
  id: 'unknown',
  version: 1,
  name: 'Unknown type',
  titles: {},
  cues: [],
  against: [],
  letterheadRole: null,
  assertedBy: 'unknown',
  fields: [
    fields.documentNumber(
      merge([head.certificateNumber, head.plainNumber]),
      "The paper's own number, where it prints one.",
    ),
    fields.issueDate(merge([references.invoiceDate, head.plainDate])),
    fields.title,
    fields.language,
    party('seller', parties.seller, 'Seller, only where the paper says so.', { core: true }),
    party('buyer', parties.buyer, 'Buyer, only where the paper says so.', { core: true }),
    party('exporter', parties.exporter, 'Exporter, only where the paper says so.', { core: true }),
    party('importer', parties.importer, 'Importer, only where the paper says so.', { core: true }),
    ...fields.makerFields,
    party('consignor', parties.consignor, 'Consignor or shipper, only where the paper says so.', {
      core: true,
    }),
    party('consignee', parties.consignee, 'Consignee, only where the paper says so.', { core: true }),
    party('notifyParty', parties.notifyParty, 'Notify party, only where the paper says so.'),
    party('issuer', parties.issuer, 'Who issued the paper, only where the paper says so.', { core: true }),
    fields.totalAmount,
    fields.totalCurrency,
    ...fields.totalWeights,
    ...fields.tradeReferences,
    ...fields.originFields,
    ...fields.tierFields,
    ...fields.transportFields,
    ...fields.executionFields,
  ],
  tables: [pricedGoods],
});

export default unknown;
