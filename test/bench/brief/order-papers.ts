/** How a paper of the bench comes: born digital, scanned, photographed, as a workbook or as a mail. */
export type PaperForm = 'text' | 'scan' | 'photo' | 'workbook' | 'mail';

export interface OrderValue {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly normalized: string;
}

export interface OrderPaper {
  readonly type: string;
  readonly form: PaperForm;
  readonly language: 'en' | 'zh';
  readonly title: string;
  /** Folder of the dump that it lies in. */
  readonly supplier: string;
  /** Step of the chain that a person puts it to, 1 = raw material; null for none. */
  readonly step: number | null;
  readonly pages: number;
  readonly values: readonly OrderValue[];
}

/** Papers of one order: what they are, how they come, at which step. Twenty each, so that an order can be followed through. */
const kinds: readonly (readonly [
  type: string,
  form: PaperForm,
  step: number,
  from: Firm,
  to: Firm,
  title: string,
])[] = [
  ['purchase_order', 'text', 10, 'importer', 'exporter', 'PURCHASE ORDER'],
  ['invoice', 'text', 9, 'exporter', 'importer', 'COMMERCIAL INVOICE'],
  ['proof_of_payment', 'photo', 10, 'importer', 'exporter', 'OUTGOING WIRE TRANSFER'],
  ['packing_list', 'text', 9, 'exporter', 'importer', 'PACKING LIST'],
  ['transport_document', 'text', 9, 'exporter', 'importer', 'BILL OF LADING'],
  ['customs_declaration', 'scan', 9, 'exporter', 'importer', '出口货物报关单'],
  ['purchase_order', 'text', 6, 'exporter', 'dyer', 'FABRIC ORDER'],
  ['invoice', 'text', 6, 'dyer', 'exporter', 'INVOICE'],
  ['proof_of_payment', 'mail', 6, 'exporter', 'dyer', 'Payment advice'],
  ['production_record', 'scan', 5, 'knitter', 'dyer', '织造生产日报'],
  ['production_record', 'scan', 6, 'dyer', 'exporter', '染整生产流程卡'],
  ['purchase_order', 'text', 5, 'knitter', 'spinner', 'YARN PURCHASE CONTRACT'],
  ['invoice', 'text', 4, 'spinner', 'knitter', 'YARN INVOICE'],
  ['proof_of_payment', 'text', 5, 'knitter', 'spinner', 'PAYMENT RECEIPT'],
  ['production_record', 'scan', 4, 'spinner', 'knitter', '细纱车间生产日报'],
  ['inventory_record', 'workbook', 4, 'spinner', 'spinner', '原棉库存台账'],
  ['invoice', 'text', 3, 'merchant', 'spinner', 'COTTON INVOICE'],
  ['certificate_of_origin', 'text', 3, 'merchant', 'spinner', 'CERTIFICATE OF ORIGIN'],
  ['declaration', 'scan', 4, 'spinner', 'importer', '原材料来源声明'],
  ['declaration', 'text', 4, 'spinner', 'importer', 'STATEMENT ON COTTON ORIGIN'],
];
/** Papers of an order; the last one is the translation of the one before it. */
export const papersOfOrder = kinds.length;

type Firm = 'importer' | 'exporter' | 'dyer' | 'knitter' | 'spinner' | 'merchant';

const trades: Readonly<Record<Firm, string>> = {
  importer: 'Apparel, Inc.',
  exporter: 'Import & Export Co., Ltd.',
  dyer: 'Dyeing & Finishing Co., Ltd.',
  knitter: 'Knitting Co., Ltd.',
  spinner: 'Spinning Co., Ltd.',
  merchant: 'Cotton Merchants, LLC',
};
const places = 'Westbrook Linden Harrow Amberley Norden Callow Prestwick Dunmore Silverton Ashcombe'.split(
  ' ',
);
const roles: Readonly<Record<string, readonly [string, string]>> = {
  purchase_order: ['buyer', 'seller'],
  proof_of_payment: ['payer', 'payee'],
  transport_document: ['consignor', 'consignee'],
  production_record: ['manufacturer', 'buyer'],
  inventory_record: ['issuer', 'warehouse'],
  certificate_of_origin: ['exporter', 'consignee'],
  declaration: ['issuer', 'addressee'],
};

/** The paper of a number: always the same one. */
export function orderPaper(number: number): OrderPaper {
  const order = Math.floor(number / papersOfOrder);
  const kind = kinds[number % papersOfOrder]!;
  const [type, usualForm, step, from, to, title] = kind;
  // Half of the payment advices come as photographs.
  const form = usualForm === 'mail' && order % 2 === 1 ? 'photo' : usualForm;
  const isChinese = form === 'scan' || form === 'workbook';
  const nameOf = (firm: Firm): string =>
    `${places[(order * 3 + firm.length) % places.length]!} ${firm === 'importer' ? 'One' : order % 7} ${trades[firm]}`;
  const [fromRole, toRole] = roles[type] ?? ['seller', 'buyer'];
  const code = `${type.slice(0, 2).toUpperCase()}-${String(order).padStart(3, '0')}-${number % papersOfOrder}`;
  const day = `2025-${String(1 + (order % 9)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`;
  const amount = (10_000 + order * 137.25 + step * 1000).toFixed(2);
  const values: OrderValue[] = [];
  const say = (path: string, label: string, value: string, normalized = value): void => {
    values.push({ path, label, value, normalized });
  };
  say('title', '', title, title.toLowerCase());
  say('documentNumber', 'No.', code);
  say('issueDate', 'Date', day);
  say(`parties.${fromRole}.name`, 'From', nameOf(from), nameOf(from).toLowerCase());
  say(
    `parties.${fromRole}.address`,
    'Address',
    `${1 + (order % 90)} Mill Road, Jiangyin, Jiangsu 214423, China`,
  );
  say(`parties.${fromRole}.country`, 'Country', 'China', 'CN');
  say(`parties.${toRole}.name`, 'To', nameOf(to), nameOf(to).toLowerCase());
  say(`parties.${toRole}.address`, 'Address', `${1 + (order % 70)} Quay Street, Ningbo 315010, China`);
  say('references.purchaseOrder', 'Order', `PO-${48_000 + order}`);
  say('references.contract', 'Contract', `CT-${order}-${step}`);
  if (type !== 'invoice') say('references.invoice', 'Invoice', `IN-${String(order).padStart(3, '0')}-1`);
  for (let line = 0; line < 2; line++) {
    say(
      `goods[${line}].description`,
      `Goods ${line + 1}`,
      line === 0 ? 'combed cotton yarn Ne 30/1' : 'single jersey 160 g',
    );
    say(`goods[${line}].lot`, `Lot ${line + 1}`, `L${order}-${step}${line}`);
    say(
      `goods[${line}].quantity`,
      `Quantity ${line + 1}`,
      `${1000 + order * 3 + line} kg`,
      String(1000 + order * 3 + line),
    );
  }
  if (type === 'production_record') {
    say('production.inputLot', 'Input lot', `L${order}-${step - 1}0`);
    say('production.outputLot', 'Output lot', `L${order}-${step}0`);
    say('dates.productionFrom', 'Begun', day);
  } else if (type === 'declaration' || type === 'certificate_of_origin') {
    say(
      'origin.country',
      'Cotton grown in',
      order % 2 === 0 ? 'Brazil' : 'USA',
      order % 2 === 0 ? 'BR' : 'US',
    );
    say('origin.lot', 'Cotton lot', `L${order}-30`);
    say('execution.signature', 'Signed', 'present');
  } else {
    say('totals.amount', 'Total', amount);
    say('totals.currency', 'Currency', 'USD');
    say(type === 'proof_of_payment' ? 'payment.amount' : 'totals.quantity', 'Sum', amount);
  }
  return {
    type,
    form,
    language: isChinese ? 'zh' : 'en',
    title,
    supplier: `${String(step).padStart(2, '0')} ${nameOf(from)}`,
    step,
    pages: pagesOf(form, order, number),
    values,
  };
}

/** Six pages each born digital, five each scanned, on average; all others have one. */
function pagesOf(form: PaperForm, order: number, number: number): number {
  if (form === 'text') return [3, 4, 6, 8, 9][(order + number) % 5]!;
  if (form === 'scan') return [3, 4, 5, 6, 7][(order + number) % 5]!;
  return 1;
}
