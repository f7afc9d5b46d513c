import type { DocumentTypeDefinition } from '../src/model/document-type.ts';

/** Steps that mills do to the goods of others: who keeps such a record processed them. */
const processing =
  /染整|印染|染色|后整理|水洗|印花|轧花|\b(?:dye|dyeing|finishing|washing|laundry|printing|ginning|bleaching)\b/iu;

/** Papers that whoever sends the goods writes on its own letter paper, whoever carries them. */
const sendersOwn =
  /送货(?:单|回单)|发货单|出货单|交货单|\b(?:delivery|dispatch|despatch)\s+(?:note|challan|docket|ticket|slip)\b|\bgate\s+pass\b|\b(?:lieferschein|warenbegleitschein|lieferavis|versandanzeige)\b|\b(?:bon|bordereau)\s+de\s+livraison\b|\bbon\s+d['’]expédition\b|\balbarán\b|\bnota\s+de\s+entrega\b|\bremito\b|\bgu[ií]a\s+de\s+(?:remisi[óo]n|despacho|remessa|entrega)\b|\bphiếu\s+(?:giao\s+hàng|xuất\s+kho)|\birsaliye|\bbolla\s+di\s+consegna\b|\b(?:afleverbon|leveringsbon|leverbon)\b/iu;

/**
 * The role of the party on whose letter paper a document stands: that of its type; processor where the title of a record
 * names such a step; consignor on a delivery note, which is no carrier's paper.
 */
export function letterheadRole(type: DocumentTypeDefinition, title: string | null): string | null {
  if (type.id === 'production_record' && processing.test(title ?? '')) return 'processor';
  if (type.id === 'transport_document' && sendersOwn.test(title ?? '')) return 'consignor';
  return type.letterheadRole;
}
