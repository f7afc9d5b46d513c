import { identifierHandler } from './identifier.ts';
import { plain } from './value-handler.ts';

const label =
  /(?:\bH\.?S\.?\b|\bHTS(?:US)?\b|\bTARIC\b|\bNCM\b|\bGT[İI]P\b|\btariff|\bcustoms (?:code|tariff)|\bcommodity code|商品编[号码]|税[则號号]|海关编码|HS编码|Zolltarif|Warennummer|nomenclature|m[aã]\s*HS|arancel|partida|voce doganale)[^\n]{0,18}$/iu;

/**
 * Commodity code of the Harmonized System with its national digits: 4, 6, 8 or 10 digits, chapter 01-97 (77 is
 * reserved by the World Customs Organization) or the national chapters 98 and 99. Normalizes to bare digits.
 */
export const hsCodeHandler = identifierHandler({
  shape:
    /(?<![\p{L}\p{N}]|\d[.,/-])(?:\d{2}\.\d{2}|\d{4}[. ]\d{2}(?:[. ]?\d{2}(?:[. ]?\d{2})?|[. ]\d{4})?|\d{4}(?:\d{2}(?:\d{2}(?:\d{2})?)?)?|\d{6}[. ]\d{2}(?:[. ]?\d{2})?|\d{8}[. ]\d{2})(?![\p{L}\p{N}]|[.,/-]\d)/gu,
  separators: /[\s.]/g,
  read(bare) {
    if (!/^(?:\d{4}|\d{6}|\d{8}|\d{10})$/.test(bare)) return null;
    const chapter = Number(bare.slice(0, 2));
    const heading = Number(bare.slice(2, 4));
    return chapter === 0 || chapter === 77 || heading === 0 ? null : plain(bare);
  },
  // `5208.11` is also an amount and `52081100` a date or an order: without the label only three dotted groups count.
  accepts: (_bare, _parsed, before, printed) => label.test(before) || /^\d{4}\.\d{2}\.\d{2}/.test(printed),
});
