import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/text/language.ts';

describe('detectLanguage', () => {
  it.each([
    ['en', 'Commercial invoice. Please find the total amount due for the goods shipped to you.'],
    ['de', 'Rechnung Nr. 471102. Wir berechnen Ihnen für die Lieferung der Artikel den Betrag von'],
    ['fr', 'Facture n° FA-2017-0009 du 5 novembre, montant total à payer par le client'],
    ['es', 'Factura de la empresa para el cliente con importe total y fecha de vencimiento'],
    ['pt', 'Nota fiscal emitida para o cliente com valor total e data de emissão não paga'],
    ['it', 'Fattura della società per il cliente con importo totale e data di scadenza'],
    ['nl', 'Factuur voor het bedrag van de levering aan de klant met factuurnummer en datum'],
    ['tr', 'Fatura tarihi ve numarası, toplam tutar için ödeme. Ülke menşe bilgisi'],
    ['vi', 'Hóa đơn giá trị gia tăng. Tên đơn vị bán hàng, địa chỉ, mã số thuế'],
    ['zh', '增值税专用发票 购买方名称 河北示例纺织有限公司'],
    ['zh', '原產地證明書 出口商 臺灣示例紡織股份有限公司'],
    ['ja', '請求書 株式会社サンプルの商品について'],
    ['ko', '상업 송장 주식회사 예제'],
    ['th', 'ใบแจ้งหนี้ บริษัท ตัวอย่าง จำกัด'],
    ['ar', 'فاتورة تجارية رقم'],
    ['ru', 'Счет-фактура для оплаты товара'],
  ])('%s', (language, text) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it('tells simplified from traditional', () => {
    expect(detectLanguage('原产地证明书 出口商 纺织有限公司').script).toBe('Hans');
    expect(detectLanguage('原產地證明書 出口商 紡織股份有限公司').script).toBe('Hant');
  });

  it('does not guess from numbers and names', () => {
    expect(detectLanguage('471102 / 529.87 / 2018').language).toBeNull();
    expect(detectLanguage('529.87 EUR ACME').language).toBeNull();
    expect(detectLanguage('').confidence).toBe(0);
  });

  it('takes no language from marks, sizes and codes', () => {
    expect(detectLanguage('W-1 box 40 x 30 w 12 i 7 z 3 u A1 o E 9 carton W Z I').language).toBeNull();
    expect(detectLanguage('o a e L XL S o a e M o a 4411').language).toBeNull();
    expect(detectLanguage('vat netto').language).toBeNull();
  });

  it('calls a Chinese form with many codes Chinese, unless another language is plain', () => {
    expect(detectLanguage('装箱单 颜色 尺码 数量 LOT-A o STYLE-X a BATCH-C e REEL XL XXL').language).toBe(
      'zh',
    );
    expect(detectLanguage('织 LOT-A o STYLE-X a BATCH-C e REEL').language).toBeNull();
    expect(
      detectLanguage('Factura de la empresa para el cliente con importe total y fecha 宁波示例有限公司')
        .language,
    ).toBe('es');
  });

  it('is less sure of few words than of many', () => {
    const little = detectLanguage('the invoice').confidence;
    const much = detectLanguage(
      'the invoice for the goods that you have ordered from our company with this order',
    ).confidence;
    expect(little).toBeLessThan(much);
  });
});

describe('detectLanguage on short papers', () => {
  it.each([
    ['en', 'BALE LIST Bale No Gross Net Tare Lot Crop Net kg Net lbs Total net 43,824 Caprock Draw Gin'],
    ['en', 'Bale list No Gross Net 1001 220 215 1002 221 216 Şanlıurfa Çırçır Pamuk Ltd. Şti. Seller Marks'],
    ['en', 'WEIGHT LIST Date 3 May 2025 Truck Net Tare Gross Net'],
    ['en', 'Packing list Nº 12 carton net gross Net Net Net Net Net Net'],
    ['tr', 'Çeki listesi balya no brüt dara net ağırlığı pamuk'],
    ['de', 'Packliste Palette Netto Brutto Netto Brutto Ballen Datum'],
    ['fr', 'Liste de colisage colis poids net poids brut balles'],
    ['es', 'Lista de empaque bultos peso neto peso bruto lote comprador'],
    ['pt', 'Romaneio fardos lote safra peso bruto algodão comprador'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it('does not take one word said often, or the letters of names, for a language', () => {
    expect(detectLanguage('Net Net Net Net Net Net 12 14').language).toBeNull();
    expect(detectLanguage('Şanlıurfa Çırçır Işık Düğmeci 4711').language).toBeNull();
    expect(detectLanguage('Müller Jäger Größe Böhm 4711').language).toBeNull();
  });

  it('calls a Chinese paper with a few translated headings Chinese', () => {
    expect(
      detectLanguage('织造生产日报 Production record 若棉针织有限公司 机台 Machine 班次 落布 卷数 Roll 重量')
        .language,
    ).toBe('zh');
  });
});
