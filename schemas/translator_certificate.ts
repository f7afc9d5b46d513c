import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as translating from './common/translating.ts';
import type { TypeFile } from './type-file.ts';

/**
 * A translator states to be competent in both languages and the translation to be complete and accurate (the form that
 * 8 CFR 103.2(b)(3) asks for in another field of US practice; customs asks for no form of words).
 */
const translatorCertificate: TypeFile = () => ({
  id: 'translator_certificate',
  version: 1,
  name: "Translator's certificate",
  keyInformation: [
    'translation.translator',
    'translation.ofDocument',
    'translation.languages',
    'translation.date',
    'translation.method',
  ],
  titles: labels`
    en: Translator's Certificate | Translator Certificate | Certificate of Translation | Certificate of Accuracy |
        Certificate of Translation Accuracy | Translation Certificate | Certification of Translation |
        Translator's Declaration | Translator's Statement | Translator's Affidavit | Affidavit of Translation |
        Affidavit of Translator | Affidavit of Accuracy | Statement of Translation Accuracy |
        Certification by Translator | Certification of Translator's Competence | Translator's Certification |
        Declaration of Translator | Certificate of Translator | Certified Translation Statement
    zh: 翻译证明 | 翻译声明 | 译者声明 | 翻译证书 | 翻译公司证明 | 译文证明 | 翻译准确性证明 | 翻译认证 | 翻译人声明 | 译者证明 | 翻译专用证明
    vi: Lời chứng của người dịch | Xác nhận của người dịch | Giấy chứng nhận dịch thuật | Cam đoan của người dịch |
        Chứng nhận dịch thuật | Lời cam đoan của người dịch
    es: Certificado de traducción | Certificación del traductor | Declaración del traductor | Certificado del traductor
    de: Bescheinigung des Übersetzers | Beglaubigungsvermerk | Übersetzerbescheinigung | Bestätigung der Übersetzung |
        Übersetzervermerk | Bescheinigung der Übersetzerin | Erklärung des Übersetzers
    fr: Certificat de traduction | Attestation du traducteur | Attestation de traduction | Déclaration du traducteur
    tr: Tercüman beyanı | Çevirmen beyanı | Tercüme onayı | Yeminli tercüman beyanı | Çeviri onay belgesi
    pt: Certificado de tradução | Declaração do tradutor | Certificação do tradutor | Termo de tradução
  `,
  cues: [
    ...cues(
      6,
      `
      true and accurate translation | complete and accurate translation | true and correct translation |
      accurate translation of | faithful translation | fluent in | competent to translate | competent in both |
      proficient in | translated the attached | translated the foregoing | sworn translator | certified translator |
      the translator | into English | from Chinese into English | 译文与原文 | 忠实于原文 | 翻译准确 | 精通 | 兹证明 | 我公司翻译 | 本译文 |
      Übersetzung ist richtig und vollständig | Richtigkeit und Vollständigkeit | traduction conforme |
      traducción fiel | tradução fiel | dịch chính xác | tercüme ettiğimi | aslına uygun`,
    ),
    ...cues(
      3,
      `translator | translation | 翻译 | 译者 | Übersetzer | traducteur | traductor | tradutor | người dịch | tercüman`,
    ),
  ],
  against: [
    ...cues(
      5,
      `Unit price | Subtotal | Port of loading | Bill to | 单价 | 规格型号 | HS code | translation fee | 翻译费 | per word`,
    ),
  ],
  letterheadRole: 'translator',
  assertedBy: 'declarant',
  fields: [
    fields.documentNumber(
      merge([
        labels`
        en: Certificate No. | Certificate Number | Job No. | Translation No. | Our ref. | Reference No.
        zh: 证明编号 | 翻译编号 | 证书编号
        de: Urkundenrolle Nr. | Reg.-Nr.
      `,
        head.plainNumber,
      ]),
      'Number of the certificate itself, not of the paper translated.',
    ),
    fields.issueDate(head.plainDate, 'Day of the certificate.'),
    fields.title,
    fields.language,
    party(
      'translator',
      parties.translator,
      'Who certifies the translation: a firm, or the person who translated.',
      {
        core: true,
      },
    ),
    field(
      'translation.date',
      'date',
      translating.dateOfTranslation,
      'Day on which the translation was made.',
    ),
    field(
      'translation.ofDocument',
      'code',
      translating.documentTranslated,
      'Number (or else title) of the paper that was translated.',
    ),
    field(
      'translation.languages',
      'text',
      {},
      'Words that name both languages, from which and into which: "from Chinese into English", 中译英.',
    ),
    ...fields.marksOfExecution,
  ],
  tables: [],
});

export default translatorCertificate;
