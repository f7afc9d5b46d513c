import { labelKey } from '../labels/label-key.ts';

/** What a total's label says: `gross` with tax, `payable` what is left to pay, `plain` just a total, `part` none. */
export interface TotalClass {
  readonly name: 'gross total' | 'amount payable' | 'plain total' | 'part of the total';
  /** Weight as evidence for the gross total, 0..1. */
  readonly weight: number;
}

const gross =
  /incl|inkl|inc(?=gst|vat|tax|sst|of)|ttc|brutto|gross|价税合计|含税|withtax|withvat|mitmwst|mitust|toutestaxes|grandtotal|gesamtbetrag|rechnungsbetrag|rechnungssumme|rechnungstotal|endbetrag|endsumme|gesamtsumme|gesamtpreis|totalgeneral|totalinvoice|invoicetotal|invoiceamount|invoicevalue|totalfactura|totalfattura|总计|總計|ivaincl|genel ?toplam|geneltoplam|tongthanhtoan|tongcongtienthanhtoan|montanttotal$/;
const payable =
  /due|payable|topay|zahlbetrag|zuzahl|zahlen|apayer|faellig|fallig|pagar|balance|solde|restbetrag|offener|owed|odenecek|应付|應付/;
const part =
  /sub|zwischen|sous|parcial|excl|exkl|without|ohne|before|hors|taxable|taxamount|steuerbetrag|totalht|montantht|netht|nettobetrag|nettosumme|summenetto|gesamtnetto|discount|rabatt|remise|rounding|qty|quantity|quantite|menge|stuck|pcs|weight|gewicht|poids|packages|cartons|ctns|items|saving|小写|不含税|税额|wechsel|change|(?<!tobe)paid|bezahlt|anzahlung|acompte|volume|cbm|hours|stunden|page|seite/;
const netWord =
  /^(?:summe|total|gesamt|montant)?(?:net|netto)(?:betrag|summe|total|amount|invoicevalue)?$|totalnet$|totalnetto$|gesamtnetto$/;
const taxWord =
  /^(?:total|summe|gesamt|montant)?(?:vat|tva|mwst|ust|gst|tax|taxes|iva|kdv|btw)(?:total|amount|betrag|summe)?$/;

/** Classifies a total by its printed label and the words that follow it in its segment. */
export function totalClass(label: string, segment: string): TotalClass {
  const key = labelKey(label);
  const line = labelKey(segment.replace(/[\d.,]+/g, ' '));
  if (key.includes('价税合计') || key.includes('價稅合計')) return { name: 'gross total', weight: 0.96 };
  // "Total included GST @ 6 %" tells the tax inside, not the total.
  if (/(?:gst|vat|tax|sst|mwst|ust|tva|iva)\s*(?:\([^)]*\))?\s*@?\s*\d{1,2}(?:[.,]\d)?\s*%/i.test(segment)) {
    return { name: 'part of the total', weight: 0 };
  }
  const isGross = gross.test(key) || (gross.test(line) && line.length < 60);
  const isPart =
    part.test(key) ||
    netWord.test(key) ||
    taxWord.test(key) ||
    (part.test(line) && line.length < 40 && !isGross);
  if (isPart && !/incl|inkl|ttc|brutto|价税/.test(key)) return { name: 'part of the total', weight: 0 };
  if (isGross) return { name: 'gross total', weight: 0.86 };
  if (payable.test(key)) return { name: 'amount payable', weight: 0.76 };
  return { name: 'plain total', weight: 0.64 };
}
