import type { Occurrence } from '../../model/source-file.ts';

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
