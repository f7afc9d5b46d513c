import { toSimplified } from './simplified.ts';

export interface LanguageGuess {
  /** ISO 639-1 code; null if it cannot be told. */
  readonly language: string | null;
  /** ISO 15924 name of the most frequent script (`Latn`, `Hans`, `Hant`, `Jpan`, `Hang`, ...); null without letters. */
  readonly script: string | null;
  /** 0..1: share of the evidence that speaks for the language. */
  readonly confidence: number;
}

/**
 * Frequent short words and words of trade papers, per language. A word may stand in several lists; it then counts for
 * each with the share of one over the number of lists.
 */
const frequentWords: Readonly<Record<string, string>> = {
  en: 'the of and to in for is are on with by this that from be as at or not we you your our has have was will shall any all please thank date invoice number total amount price quantity description address payment bank goods ship from order terms weight country origin certificate page tax name company due bill signed gross net bale bales marks packages packing list seller buyer grade crop warehouse class remarks sheet record truck supplier receipt received shipped lots roll rolls tier role status action party result checked method version step process stage screening',
  de: 'der die das und ist nicht mit von für auf den dem des ein eine einer im zu zum zur bei wir sie ihre ihr unser unsere als auch oder nach rechnung rechnungsnummer datum betrag menge preis gesamt gesamtbetrag steuer ust mwst lieferung lieferschein kunde kundennummer straße zahlbar netto brutto stück bitte tage bezeichnung leistung artikel palette paletten ballen gewicht nettogewicht bruttogewicht packliste wiegeschein fahrzeug kennzeichen absender empfänger ware versand verkäufer käufer lieferant lieferantenliste land stand stufe prozess firma ort',
  fr: 'le la les des du de et est un une pour dans sur avec par au aux ce cette nous vous votre notre ou en que qui facture date montant prix quantité désignation total ttc ht tva client numéro adresse paiement règlement livraison commande pays origine avoir rue société siret échéance colis poids balles lot expéditeur destinataire marchandise marchandises bon pesée liste colisage véhicule vendeur acheteur récolte',
  es: 'el la los las de del y es en un una por para con que se su al como más no factura fecha importe precio cantidad descripción total iva cliente número dirección pago pedido país origen peso bruto neto vencimiento empresa calle base lista empaque bultos lote fardos pacas vendedor comprador remitente destinatario mercancía cosecha fardo',
  pt: 'o a os as de do da dos das e é em um uma por para com que se no na ao não nota fiscal fatura data valor preço quantidade descrição total cliente número endereço pagamento pedido país origem peso bruto líquido vencimento empresa rua emissão romaneio fardos lote vendedor comprador embalagem lista algodão safra remetente destinatário fardo',
  it: 'il lo la i gli le di del della dei e è in un una per con che si non al da fattura data importo prezzo quantità descrizione totale iva cliente numero indirizzo pagamento ordine paese origine peso lordo netto scadenza via società imponibile lista imballaggio colli lotto balle venditore acquirente mittente destinatario merce',
  nl: 'de het een en van is in op te dat voor met niet zijn aan bij wij u uw ons onze of naar factuur factuurnummer datum bedrag prijs aantal omschrijving totaal btw klant adres betaling levering bestelling land herkomst gewicht straat vervaldatum paklijst balen partij verkoper koper afzender ontvanger goederen nettogewicht brutogewicht',
  tr: 've bir bu için ile olarak olan da de mi tarih tarihi fatura no numarası tutar tutarı miktar birim fiyat fiyatı toplam kdv adres adresi ödeme sipariş ülke menşe ağırlık brüt net vergi dairesi şirketi ticaret sanayi malzeme açıklama sayın genel matrah balya balyalar çeki listesi koli adet parti alıcı satıcı gönderen kantar fişi araç plaka dara pamuk ağırlığı',
  vi: 'và của là có cho các với không được trong này người tại đơn vị ngày tháng năm hóa hoá đơn số tiền thành tổng cộng thuế mã địa chỉ điện thoại khách hàng hàng giá lượng tên công ty trách nhiệm hữu hạn ngân thanh toán xuất xứ nước ký danh sách đóng gói kiện cân phiếu mua bán bên trọng',
  id: 'dan yang di untuk dengan dari ini itu pada tidak atau adalah faktur tanggal jumlah harga nomor alamat pembayaran barang total pajak kepada terbilang',
  ms: 'dan yang di untuk dengan dari ini jumlah tarikh resit cukai harga bayaran tunai baki barang terima kasih invois no syarikat jalan taman',
  pl: 'i w na z do się nie jest to dla od oraz faktura data kwota cena ilość razem wartość podatek vat nabywca sprzedawca adres nr płatności termin netto brutto lista waga bele partia odbiorca nadawca towar',
};
const weights = new Map<string, Map<string, number>>();
for (const [language, list] of Object.entries(frequentWords)) {
  for (const word of new Set(list.split(' '))) {
    const shares = weights.get(word) ?? new Map<string, number>();
    shares.set(language, 1);
    weights.set(word, shares);
  }
}
for (const shares of weights.values()) {
  const count = shares.size;
  for (const language of shares.keys()) shares.set(language, 1 / count);
}

/** Letters that few languages use: each occurrence counts like a part of a frequent word. */
const tellingLetters: readonly (readonly [RegExp, string, number])[] = [
  [/[ăơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu, 'vi', 0.5],
  [/[ğış]/gu, 'tr', 0.5],
  [/ß/gu, 'de', 1],
  [/[äöü]/giu, 'de', 0.3],
  [/[ñ¿¡]/giu, 'es', 0.7],
  [/[ãõ]/giu, 'pt', 0.7],
  [/[œèêàç]/giu, 'fr', 0.25],
  [/[ąęłńśźż]/giu, 'pl', 0.6],
  [/\b[ldnsj]['’](?=\p{L})/giu, 'fr', 0.5],
];

const scripts: readonly (readonly [string, RegExp])[] = [
  ['Hani', /\p{Script=Han}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Beng', /\p{Script=Bengali}/gu],
  ['Khmr', /\p{Script=Khmer}/gu],
  ['Mymr', /\p{Script=Myanmar}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
];
const languageOfScript: Readonly<Record<string, string>> = {
  Hang: 'ko',
  Thai: 'th',
  Grek: 'el',
  Deva: 'hi',
  Beng: 'bn',
  Khmr: 'km',
  Mymr: 'my',
  Hebr: 'he',
};
/** A Han character says about as much as this many Latin letters. */
const hanWeight = 2.5;
const longestRead = 20_000;
/** Words or telling letters that must speak for a language of the Latin script before it is named. */
const leastHits = 3;
/** How often one word counts. */
const mostTimes = 3;
/** Han characters from which a paper without clear words of another language is Chinese. */
const leastHan = 6;
/** Share of Chinese from which few English words beside it are translations of headings. */
const chineseShare = 0.25;
/** Words of a Latin language that stand against Han characters on the same paper. */
const plainHits = 6;

/**
 * The main language of a text, by script and by frequent words. Works from a few words on; a text of numbers and
 * names alone gives `language: null`.
 */
export function detectLanguage(source: string): LanguageGuess {
  const text = source.length > longestRead ? source.slice(0, longestRead) : source;
  const counts = new Map<string, number>();
  let weightedTotal = (text.match(/\p{Script=Latin}/gu) ?? []).length;
  counts.set('Latn', weightedTotal);
  if (/[^\x00-\u024f\u1e00-\u206f]/.test(text)) {
    for (const [script, pattern] of scripts) {
      const count = (text.match(pattern) ?? []).length;
      if (count === 0) continue;
      const weighted = script === 'Hani' || script === 'Kana' ? count * hanWeight : count;
      counts.set(script, weighted);
      weightedTotal += weighted;
    }
  }
  if (weightedTotal === 0) return { language: null, script: null, confidence: 0 };

  const kana = counts.get('Kana') ?? 0;
  const han = counts.get('Hani') ?? 0;
  const eastAsian = kana + han;
  if (kana > 0 && kana >= 0.1 * eastAsian && eastAsian >= 0.5 * weightedTotal) {
    return { language: 'ja', script: 'Jpan', confidence: eastAsian / weightedTotal };
  }
  const [script, count] = [...counts].sort((one, other) => other[1] - one[1])[0]!;
  const share = count / weightedTotal;
  if (script === 'Hani') return { language: 'zh', script: hanVariant(text), confidence: share };
  const single = languageOfScript[script];
  if (single !== undefined) return { language: single, script, confidence: share };
  if (script === 'Arab') {
    const persian = /[پچژگ]/u.test(text) && /[یک]/u.test(text);
    const urdu = /[ٹڈڑےں]/u.test(text);
    return { language: urdu ? 'ur' : persian ? 'fa' : 'ar', script, confidence: share };
  }
  if (script === 'Cyrl') {
    const language = /[іїєґ]/iu.test(text) ? 'uk' : 'ru';
    return { language, script, confidence: share * 0.9 };
  }
  const latin = latinLanguage(text);
  // Codes, sizes and firms' names outweigh the Chinese of a form in letters: they make it no paper of another language.
  const mostlyChinese = han >= chineseShare * weightedTotal;
  if (han > 0 && (latin.language !== 'en' || mostlyChinese) && latin.hits < plainHits) {
    if (han < leastHan * hanWeight) return { language: null, script: 'Latn', confidence: 0 };
    return { language: 'zh', script: hanVariant(text), confidence: han / weightedTotal };
  }
  return { language: latin.language, script: 'Latn', confidence: latin.confidence * share };
}

/** `Hant` when more characters change under simplification than a mixed name would bring. */
function hanVariant(text: string): string {
  const characters = (text.match(/\p{Script=Han}/gu) ?? []).join('');
  const simplified = toSimplified(characters);
  let changed = 0;
  for (let index = 0; index < characters.length; index++) {
    if (characters[index] !== simplified[index]) changed++;
  }
  return changed > 0.08 * characters.length ? 'Hant' : 'Hans';
}

function latinLanguage(text: string): { language: string | null; confidence: number; hits: number } {
  const scores = new Map<string, number>();
  const add = (language: string, weight: number): void => {
    scores.set(language, (scores.get(language) ?? 0) + weight);
  };
  const composed = text.normalize('NFC');
  const hits = new Map<string, number>();
  const times = new Map<string, number>();
  for (const token of composed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    // Marks of cartons, sizes and units are letters, too: a single letter or a code says nothing of the language.
    const shares = token.length < 2 || /\p{N}/u.test(token) ? undefined : weights.get(token);
    if (shares === undefined) continue;
    // The heading of a column on every page, "Net" at every weight: a word said over and over is still one word.
    const before = times.get(token) ?? 0;
    times.set(token, before + 1);
    if (before >= mostTimes) continue;
    for (const [language, weight] of shares) {
      add(language, weight);
      if (before === 0) hits.set(language, (hits.get(language) ?? 0) + 1);
    }
  }
  const letters = new Map<string, number>();
  for (const [pattern, language, weight] of tellingLetters) {
    const count = composed.match(pattern)?.length ?? 0;
    // Letters without any word are those of names: a firm in Şanlıurfa writes English bale lists.
    if (count === 0 || !hits.has(language)) continue;
    letters.set(language, (letters.get(language) ?? 0) + Math.min(count, 40) * weight);
    hits.set(language, (hits.get(language) ?? 0) + count);
  }
  for (const [language, score] of letters) {
    add(language, Math.min(score, 2 * (scores.get(language) ?? 0) + 1));
  }
  let total = 0;
  let best: string | null = null;
  let bestScore = 0;
  for (const [language, score] of scores) {
    total += score;
    if (score > bestScore) {
      best = language;
      bestScore = score;
    }
  }
  if (best === null || bestScore < 1 || (hits.get(best) ?? 0) < leastHits)
    return { language: null, confidence: 0, hits: 0 };
  // Little evidence stays little confidence, however one-sided it is.
  return {
    language: best,
    confidence: (bestScore / total) * Math.min(1, bestScore / 4),
    hits: hits.get(best) ?? 0,
  };
}
