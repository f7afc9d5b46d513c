/** Types of the contract that are one thing to whoever asks; a type of a person's own is in none of these groups. */
type TypeGroup = ReadonlySet<string>;

/** In these who hands goods on speaks to who takes them: the sale and its carriage. */
export const saleTypes: TypeGroup = new Set([
  'invoice',
  'purchase_order',
  'quotation',
  'packing_list',
  'transport_document',
  'credit_note',
]);

/** Speak of goods that are sold or moved, whoever issues them. */
export const goodsTypes: TypeGroup = new Set([
  ...saleTypes,
  'certificate_of_origin',
  'certificate_12_43_a',
  'customs_declaration',
  'chain_of_custody_certificate',
]);

/** An order, or the contract in its place. */
export const orderTypes: TypeGroup = new Set(['purchase_order', 'processing_contract']);

/** Goods on their way. */
export const carriageTypes: TypeGroup = new Set([
  'transport_document',
  'packing_list',
  'customs_declaration',
]);

/** Goods that came in. */
export const receiptTypes: TypeGroup = new Set(['inventory_record', 'weighing_slip']);

/** State the totals of one shipment, each for itself. */
export const shipmentTypes: TypeGroup = new Set([
  'invoice',
  'packing_list',
  'customs_declaration',
  'transport_document',
  'entry_document',
  'certificate_of_origin',
]);

/** Of these, those whose amount is that of the goods alone. */
export const goodsValueTypes: TypeGroup = new Set(['invoice', 'customs_declaration', 'entry_document']);

/** Records of one firm's own work. */
export const ownWorkTypes: TypeGroup = new Set([
  'production_record',
  'capacity_report',
  'processing_contract',
  'unit_consumption',
  'mill_certificate',
]);

/** State what goods a firm put out, and are no papers of their sale. */
export const outputTypes: TypeGroup = new Set([
  'bale_list',
  'certificate_of_origin',
  'certificate_12_43_a',
  'mill_certificate',
]);

/** About one audited or visited firm. */
export const visitTypes: TypeGroup = new Set(['site_visit_report', 'audit_report', 'capacity_report']);

/** Name many firms, each on a row of its own. */
export const firmListTypes: TypeGroup = new Set(['supplier_list', 'supply_chain_map']);

/** Somebody signs or seals these to declare or to agree. */
export const signedTypes: TypeGroup = new Set([
  'declaration',
  'importer_statement',
  'certificate_of_origin',
  'certificate_12_43_a',
  'purchase_order',
  'processing_contract',
  'third_party_payment_agreement',
  'translator_certificate',
]);

/** Speak of another document and of its language alone. */
export const translationTypes: TypeGroup = new Set(['translation', 'translator_certificate']);

/** In these customs says what it did with goods or means to do, what weighs most first. */
export const customsNoticeTypes: readonly string[] = ['exclusion_notice', 'detention_notice', 'cf28_cf29'];
