import { describe, expect, test } from 'vitest';
import { isBilingual, translationStatements } from '../../../schemas/index.ts';

function kinds(text: string): string[] {
  return translationStatements(text).map(({ kind }) => kind);
}

describe('what a paper says of itself as a translation', () => {
  test.each([
    'TRANSLATION FROM CHINESE (page 1)',
    'English translation of Invoice No. QH25-0612',
    '(Translation)',
    '译文',
    '英文翻译件',
    'Bản dịch tiếng Anh',
    'Beglaubigte Übersetzung aus dem Chinesischen',
    'Traduction certifiée',
    'Traducción jurada',
    'Tradução juramentada',
    'Yeminli tercüme',
    'Çince aslından tercümesi',
  ])('a heading: %s', (line) => {
    expect(kinds(`${line}\nInvoice`)).toEqual(['heading']);
  });

  test.each([
    'I certify that the foregoing is a true and\naccurate translation of the Chinese original.',
    'We hereby attest that the attached document has been faithfully translated.',
    '兹证明上述英文译文与中文原件内容一致。',
    'Tôi cam đoan đã dịch chính xác nội dung của văn bản này.',
    'Ich bescheinige die Richtigkeit und Vollständigkeit der vorstehenden Übersetzung.',
    'Certifico que la presente es traducción fiel y completa.',
    'Je soussigné certifie que cette traduction est conforme au texte original.',
  ])('a certification: %s', (sentence) => {
    expect(kinds(sentence)).toEqual(['certified']);
  });

  test('who certifies, and which paper', () => {
    const text =
      'We, Grey Heron Translations, hereby certify that this is a complete and accurate translation of contract no. RX-77/2025.';
    const [statement] = translationStatements(text);
    expect(text.slice(...statement!.translator!)).toBe('Grey Heron Translations');
    expect(text.slice(...statement!.ofDocument!)).toBe('RX-77/2025');
  });

  test.each([
    ['Translated by Quill & Reed Ltd., 4 May 2025', 'Quill & Reed Ltd.'],
    ['翻译单位：上海译通翻译有限公司', '上海译通翻译有限公司'],
    ['Übersetzt von Sprachbüro Kern GmbH', 'Sprachbüro Kern GmbH'],
  ])('a translator: %s', (line, name) => {
    const [statement] = translationStatements(line);
    expect(line.slice(...statement!.translator!)).toBe(name);
  });

  test.each([
    'Machine Translated by Google',
    'This document was translated with DeepL.com (free version)',
    'Subscribe to DeepL Pro to translate larger documents.',
    'Machine translation - not certified',
    'This is a machine translation and has not been certified.',
    'Auto-translated, for reference only',
    '机器翻译，仅供参考',
    '本译文由百度翻译生成',
    '有道翻译提供',
    'Diese Übersetzung wurde maschinell erstellt',
    'Traducción automática',
    'Bản dịch máy',
    'Translated from Chinese to English - www.onlinedoctranslator.com',
  ])('a program: %s', (line) => {
    expect(kinds(`Delivery note\n${line}`)).toEqual(['machine']);
  });

  test.each([
    'Machine translation software licence 12 months 240.00',
    'Machine translation services for the year 2025',
    'DeepL SE, Maarweg 165, 50825 Köln',
    'DeepL Pro subscription, one user 29.99',
    'No machine translation was used for this paper.',
    '本译文未使用机器翻译',
    'We use Google Translate in the office to read mails.',
    'The machine-translated text was compared with the original.',
    'Our engineers work on machine translation of patents.',
    'Translated by Google LLC translation team under contract',
  ])('no program wrote: %s', (line) => {
    expect(kinds(`Letter\nDear Sirs,\n${line}\nYours`)).not.toContain('machine');
  });

  test.each([
    'Translation of documents, 12 pages 120.00',
    'Translation services',
    'Übersetzung: i = 3,5',
    'Please send an English translation of the bale list.',
    'All papers must be submitted with a certified translation.',
    'The translator must certify that the translation is accurate.',
    'In case of discrepancy the Chinese version prevails over the translation.',
  ])('says nothing of itself: %s', (line) => {
    expect(kinds(`Invoice\n${line}\nTotal`)).toEqual([]);
  });

  test('a paper in two languages is told from a translation', () => {
    expect(
      isBilingual(
        '卖方：江阴若棉针织有限公司\nSeller: the knitting company\n数量：五百件\nQuantity: five hundred',
      ),
    ).toBe(true);
    expect(
      isBilingual(
        'Seller: Jiangyin Ruomian Knitting (江阴)\nQuantity: five hundred pieces of knitted fabric',
      ),
    ).toBe(false);
    expect(isBilingual('合同编号 QH-RM-250318\n买方 宁波清禾进出口有限公司 USD FOB CIF')).toBe(false);
  });
});
