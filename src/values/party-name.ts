import { quoteStatus } from '../text/find-quote.ts';
import { foldKey } from '../text/fold.ts';
import { looksLikeAddress } from './address.ts';
import { partyKey, splitLegalForm } from './legal-form.ts';
import { partyNameSpans } from './party-name-spans.ts';
import { foundAt, plain, type ValueHandler } from './value-handler.ts';

/** Words of trade inside firm names without a legal form, in the label languages and Malay. */
const tradeWord =
  /(?:^|[^\p{L}])(?:trading|traders?|enterprises?|industr(?:y|ies|ial)|textiles?|textil|garments?|apparel|clothing|spinning|weaving|knitting|dyeing|mills?|ginn(?:ers?|ing)|cotton|yarns?|fabrics?|fashions?|manufactur(?:ers?|ing)|factory|works|exports?|imports?|international|logistics|shipping|lines?|freight|forwarders?|express|cargo|airlines|bank|store|stores|shop|mart|supermarket|hypermarket|restaurant|restoran|cafe|café|bistro|hotel|bakery|confectionery|stationery|hardware|pharmacy|farmasi|kedai|syarikat|perniagaan|pasaraya|books?|electronics?|motors?|auto(?:mobile)?|services?|solutions|systems|technolog(?:y|ies)|laborator(?:y|ies)|labs?|testing|inspection|certification|institute|society|association|federation|chamber|customs|cooperative|farms?|plantations?|foods?|seafoods?|chemicals?|metals?|steel|aluminium|aluminum|energy|solar|autovermietung|versicherung(?:sverein)?|handel(?:s)?|bau|metallbau|druckerei|boutique|moulin|librairie|boulangerie|garage|hôtel|école|tekstil|sanayi|ticaret|dış ticaret|confecções|confecciones|tecidos|algodón|têxtil|ltda|niaga|resources|supply|supplies|products|group|associates|partners|consult(?:ing|ants)?|studio|design|press|print(?:ing|ers)?|media|centre|center|university|college|hospital|clinic|market)(?=$|[^\p{L}])/iu;
const unspacedTradeWord =
  /(?:纺织|棉业|服装|针织|印染|制衣|贸易|进出口|实业|科技|物流|货运|轧花|银行|商行|农场|合作社|工厂|有限|集团|检测|海关|研究所|商店|超市|餐厅)/u;
/** Heads of papers, labels and headings that are printed like names. */
const notAName =
  /^(?:(?:commercial |proforma |tax |sales |original |customs )?invoice|rechnung|facture|factura|fattura|fatura|avoir|gutschrift|packing list|purchase order|bill of lading|waybill|certificate(?: of (?:origin|conformity|analysis))?|receipt|cash (?:bill|sale|receipt)|tax invoice|statement|delivery (?:note|order)|quotation|date|page \d+|total.*|sub ?total.*|amount.*|description.*|quantity|qty.*|thank you.*|terms.*|tel(?:efon|ephone)?[\s.:].*|fax[\s.:].*|e-?mail.*|www\..*|https?:.*|invoice (?:no|date).*|bill to|ship to|sold to|seller|buyer|shipper|consignee|exporter|importer|notify party|发票|增值税.*发票|装箱单|合同|提单|原产地证书?|hóa đơn.*|phiếu.*|gst.*|item.*|price.*|cashier.*|change|cash|table|member.*|copy|original|duplicate)\s*[:.#]?$/iu;

/**
 * How much a line looks like the name of a party, 0..1: 0.95 with a legal form, about 0.7 with a word of trade, about
 * 0.4 for capitalised words alone, 0 for numbers, dates, titles of papers and labels.
 */
export function looksLikePartyName(text: string): number {
  const line = text.trim();
  const letters = (line.match(/\p{L}/gu) ?? []).length;
  if (letters < 2 || line.length > 120 || notAName.test(line)) return 0;
  if (/[:：]\s*\S/.test(line) || /@|https?:|www\./i.test(line)) return 0;
  const digits = (line.match(/\d/g) ?? []).length;
  if (digits > letters) return 0;
  const spans = partyNameSpans(line);
  const covered = spans.reduce((sum, [start, end]) => Math.max(sum, end - start), 0);
  if (covered >= 0.6 * line.length) return 0.95;
  const split = splitLegalForm(line);
  if (split.legalForm !== null && foldKey(split.name) !== '' && line.length < 100) return 0.85;
  const address = looksLikeAddress(line);
  let score = 0.15;
  const words = line.split(/\s+/);
  const capitalised = words.filter((word) => /^[("']?[\p{Lu}\p{Lo}\d&]/u.test(word)).length / words.length;
  if (/[\u3040-\u9fff]/.test(line))
    score = unspacedTradeWord.test(line) ? 0.7 : line.length <= 12 ? 0.3 : 0.15;
  else if (tradeWord.test(line)) score = capitalised >= 0.5 ? 0.72 : 0.4;
  else if (capitalised >= 0.6) score = words.length <= 7 ? 0.42 : 0.25;
  else if (/^\p{Lu}/u.test(line) && words.length <= 5) score = 0.3;
  if (digits > 0) score *= 0.8;
  if (/[.!?]$/.test(line) && words.length > 6) score *= 0.4;
  return Math.max(0, Math.min(1, score * (1 - 0.7 * address)));
}

/** The name of a firm or organisation; normalizes to the folded name without its legal form. Finding needs a legal form. */
export const partyNameHandler: ValueHandler = {
  find(text) {
    return partyNameSpans(text).map(([start, end]) =>
      foundAt(text, start, end, plain(partyKey(text.slice(start, end)))),
    );
  },
  parse(text) {
    if (!/\p{L}{2}|\p{Lo}/u.test(text) || text.length > 200) return null;
    const key = partyKey(text);
    return key === '' ? null : plain(key);
  },
  ground(value, quote, context) {
    // The legal form is part of the words: `Example AG` does not stand in `Example GmbH`.
    return quoteStatus(quote, value, { ocr: context.ocr ?? false });
  },
};
