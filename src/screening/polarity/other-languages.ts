import { contrast, denialAfter, denialBefore, noDenial } from '../../text/cue-words.ts';
import type { Negation } from './english.ts';
import { blanked, type LocalStatement, latinReach } from './local-statement.ts';

/** Stems of verbs and nouns that tie goods to a place, in German, French, Spanish, Portuguese, Italian, Dutch, Vietnamese, Turkish. */
const tie =
  /(?<!\p{L})(?:bezieh|bezog|(?:ein|an|zu)?gekauf|(?:ein)?kauf|stamm|verwend|eingesetzt|einsetz|verarbeit|produzier|hergestellt|herstell|beschaff|nutz|importier|enth[aä]lt|kommt|kommen|lieferant|baumwoll|material|rohstoff|ware|achet|achat|provien|proven|utilis|approvision|contien|import|fabriqu|produi|coton|matière|fournisseur|compr|proced|utiliz|usa|abastec|fabric|produc|origin|algod|prov[eê]|cont[eé]m|produz|fornec|adquir|acquist|impieg|contien|conten|fabbric|prodot|produtt|cotone|fornitor|koop|kopen|gekocht|inkoop|gebruik|afkomstig|betrek|bevat|geproduceerd|herkomst|katoen|leverancier|mua|sử dụng|nhập|nguồn gốc|xuất xứ|chứa|bông|lấy|satın|kullan|tedarik|içer|ithal|kaynak|pamu|üret)/iu;
const other =
  /(?<!\p{L})(?:rechnung|zahlung|bezahl|zertifikat|facture|paiement|certificat|factura|pago|certificado|fatura|pagamento|fattura|certificato|factuur|betaling|certificaat|hóa đơn|thanh toán|chứng nhận|fatura|ödeme|sertifika|mängel|fehler|defekt|verzug|défaut|retard|problème|defecto|retraso|problema|defeito|atraso|difett|ritard|gebrek|probleem|lỗi|kusur|sorun)/iu;
const foreignWords =
  /(?<!\p{L})(?:keine?\p{L}*|nicht|ohne|weder|niemals|pas|jamais|aucune?|sans|ning[uú]n\p{L}*|sin|nunca|tampoco|não|nenhum\p{L}*|sem|nem|non|nessun\p{L}*|senza|mai|niet|geen|zonder|nooit|không|chưa|chẳng|değil\p{L}*|no(?=\s+(?:compr|us|utiliz|proced|provien|contien|import|fabric|se\s)))(?!\p{L})/iu;
/** What follows "and" with a verb of its own is no more denied. */
const andVerb =
  /(?<!\p{L})(?:und|et|y|e|ed|en|và|ve|so|daher|donc|porque|weil|perché|omdat)\s+(?:\p{L}+\s+){0,3}?(?:stamm|komm|bezieh|kauf|provien|vient|achet|proven|proced|procede|viene|compr|vem|vêm|acquist|komt|komen|kopen|mua|đến|geliyor|alı)/iu;
const outside =
  /(?<!\p{L})(?:außerhalb\s+(?:von|der|des)|en\s+dehors\s+d[eu]|hors\s+d[eu]|fuera\s+de|fora\s+de|al\s+di\s+fuori\s+d\p{L}+|fuori\s+d\p{L}+|buiten|ngoài)\s*(?:l[ao]?|dem|der)?\s*$/iu;
/** Turkish denies in the verb, which stands last. */
const turkishBehind =
  /^[^.;]{0,80}?(?<!\p{L})(?:değil\p{L}*|yok(?:tur)?|(?:satın\s+)?(?:al|kullan|tedarik\s+et|içer|ithal\s+et|üret|kaynaklan)\p{L}{0,4}?m[ıiuüae](?:yor|mış|miş|dı|di|makta|mekte|z)\p{L}*)(?!\p{L})/iu;

/** Words no other of the languages has: a statement with one of them is read by the rules of English. */
const english = /\b(?:the|from|and|are|our|not|any|has|have|does|this|with)\b/iu;

/** The negation that governs a mention in one of eight further languages, if any does: plain negations only. */
export function otherNegation(local: LocalStatement): Negation | null {
  if (english.test(local.before) || english.test(local.after)) return null;
  const before = blanked(local.before.slice(-latinReach), noDenial);
  const offset = local.before.length - before.length;
  const excluded = outside.exec(before);
  if (excluded !== null)
    return {
      kind: foreignWords.test(before.slice(0, excluded.index)) ? 'double' : 'denied',
      cue: { part: 'before', start: offset + excluded.index, end: local.before.length },
      rule: 'exclusion-before',
    };
  let found: Negation | null = null;
  for (const match of before.matchAll(denialBefore)) {
    if (!foreignWords.test(match[0]) && !/^(?:n['’]|ne\s|no|né)$/iu.test(match[0])) continue;
    const end = match.index + match[0].length;
    const between = before.slice(end);
    if (contrast.test(between) || /,\s/u.test(between)) continue;
    if (/^(?:no|ne\s?|n['’]|né)$/iu.test(match[0]) && !tie.test(between)) continue;
    // A verb may stand in front of the negation: "Wir beziehen keine …", "Wij kopen geen …".
    const clause = before.slice(Math.max(0, match.index - 60));
    const governs = tie.test(clause) && !other.test(clause) && !andVerb.test(between);
    found = {
      kind: governs ? 'denied' : 'other',
      cue: { part: 'before', start: offset + match.index, end: offset + end },
      rule: governs ? 'negation-before' : 'negation-of-something-else',
    };
  }
  if (found !== null) return found;
  const behind = turkishBehind.exec(local.after) ?? null;
  if (behind !== null)
    return {
      kind: tie.test(behind[0]) || /değil/iu.test(behind[0]) ? 'denied' : 'other',
      cue: { part: 'after', start: 0, end: behind[0].length },
      rule: 'negation-after',
    };
  const denial = denialAfter.exec(local.after);
  if (denial !== null && foreignWords.test(denial[0]))
    return {
      kind: tie.test(local.after.slice(0, denial[0].length + 40)) ? 'denied' : 'other',
      cue: { part: 'after', start: 0, end: denial[0].length },
      rule: 'negation-after',
    };
  return null;
}
