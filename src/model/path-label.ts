import { capital } from './labels.ts';
import { tableGroupLabel, tablePlaceOf } from './table-place.ts';

/** Words that the parts of a path do not give by themselves. */
const partLabels: Readonly<Record<string, string>> = {
  nameTranslated: 'name, translated',
  addressTranslated: 'address, translated',
  siteAddress: 'address of the site',
  roleAsPrinted: 'role as printed',
  uscc: 'USCC',
  lei: 'LEI',
  vat: 'VAT number',
  mid: 'MID',
  osHub: 'OS Hub ID',
  registration: 'registration number',
  bankAccount: 'bank account',
  hsCode: 'HS code',
  id: 'number',
  countryOfOrigin: 'country of origin',
  documentNumber: 'document number',
  netWeight: 'net weight',
  grossWeight: 'gross weight',
  tareWeight: 'tare weight',
  purchaseOrder: 'purchase order',
  billOfLading: 'bill of lading',
  letterOfCredit: 'letter of credit',
};

/** Beginnings of paths that what follows makes clear by itself. */
const understood: ReadonlySet<string> = new Set(['parties', 'dates', 'execution']);

/** `portOfLoading` as words: `port of loading`. */
export function wordsOfPart(part: string): string {
  return partLabels[part] ?? part.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`).trim();
}

/** A path in words for people: `parties.seller.name` is "Seller: name", `goods[2].hsCode` "Goods 3: HS code". */
export function pathLabel(path: string): string {
  const place = tablePlaceOf(path);
  if (place !== null)
    return `${tableGroupLabel(place.group)}${path.includes('[') ? ` ${place.row + 1}` : ''}: ${wordsOfPart(place.part)}`;
  const parts = path.split('.').map((part) => {
    const [, name = part, index] = /^(.+?)\[(\d+)\]$/u.exec(part) ?? [];
    return { name, number: index === undefined ? null : Number(index) + 1 };
  });
  const shown = understood.has(parts[0]?.name ?? '') && parts.length > 1 ? parts.slice(1) : parts;
  const told = shown
    .filter(({ name }) => name !== 'identifiers')
    .map(({ name, number }) => `${wordsOfPart(name)}${number === null ? '' : ` ${number}`}`);
  const [first = '', ...rest] = told;
  return rest.length === 0 ? capital(first) : `${capital(first)}: ${rest.join(', ')}`;
}
