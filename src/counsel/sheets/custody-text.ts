import type { Occurrence, Receipt } from '../../model/source-file.ts';

/** All that a person told of the receipt of files, in one line; null where nobody told anything. */
export function receiptText(receipt: Receipt): string | null {
  const said = [
    receipt.submittedBy === undefined ? null : `submitted by ${receipt.submittedBy}`,
    receipt.receivedFrom === undefined ? null : `from ${receipt.receivedFrom}`,
    receipt.receivedBy === undefined ? null : `received by ${receipt.receivedBy}`,
    receipt.receivedOn === undefined ? null : `on ${receipt.receivedOn}`,
    receipt.channel === undefined ? null : `by ${receipt.channel}`,
  ].filter((part) => part !== null);
  return said.length === 0 ? null : said.join(' ');
}

/** Who handed a file over and when, as a person told at its receipt; else where the supplier's label comes from. */
export function submittedText({ receipt, supplier, supplierBasis }: Occurrence): string {
  const { submittedBy, receivedFrom, receivedBy, receivedOn, channel } = receipt;
  const by = submittedBy ?? receivedFrom;
  const said = [
    by === undefined ? null : by,
    receivedOn === undefined ? null : `on ${receivedOn}`,
    receivedBy === undefined ? null : `received by ${receivedBy}`,
    channel === undefined ? null : `by ${channel}`,
  ].filter((part) => part !== null);
  if (said.length > 0) return said.join(', ');
  return supplier === null ? 'not told' : `${supplier} (${supplierLabels[supplierBasis]}); day not told`;
}

const supplierLabels: Readonly<Record<Occurrence['supplierBasis'], string>> = {
  'received-file': 'as told at receipt',
  option: 'as told at the run',
  folder: 'name of the folder',
  archive: 'name of the archive',
  'mail-sender': 'sender of the mail',
  reviewer: 'as a person said',
  unknown: 'not told by whom',
};
