import { cues, field, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as translating from './common/translating.ts';
import type { TypeFile } from './type-file.ts';

/**
 * A translation whose own kind no title or label tells. A translated invoice is an `invoice` with `translation.*` fields:
 * it proves what an invoice proves, its fields are those of an invoice, and a person looks for it among the invoices.
 */
const translation: TypeFile = () => ({
  id: 'translation',
  version: 1,
  name: 'Translation',
  titles: labels`
    en: Translation | English Translation | Certified Translation | Sworn Translation | Official Translation |
        Unofficial Translation | Office Translation | Courtesy Translation | Translation from Chinese | Translated Copy
    zh: 译文 | 翻译件 | 英文译本 | 中文译本 | 英译本 | 中译本 | 翻译文本 | 参考译文 | 英文翻译件 | 中文翻译件
    vi: Bản dịch | Bản dịch tiếng Anh | Bản dịch công chứng | Bản dịch chứng thực
    es: Traducción | Traducción jurada | Traducción oficial | Traducción certificada
    de: Übersetzung | Beglaubigte Übersetzung | Amtliche Übersetzung | Auszugsweise Übersetzung
    fr: Traduction | Traduction certifiée | Traduction assermentée | Traduction libre
    tr: Tercüme | Çeviri | Yeminli Tercüme | Onaylı Tercüme
    pt: Tradução | Tradução juramentada | Tradução certificada | Tradução livre
  `,
  cues: [
    ...cues(
      4,
      `translated from | translated by | true and accurate translation | 译自 | 原文 | Originalsprache`,
    ),
  ],
  against: [...cues(5, `translation services | translation fee | per word | 翻译服务 | 翻译费`)],
  letterheadRole: null,
  assertedBy: 'unknown',
  fields: [
    fields.title,
    fields.language,
    fields.documentNumber(head.plainNumber, 'Number of the paper, as the translation gives it.'),
    fields.issueDate(head.plainDate, 'Date of the paper translated, as the translation gives it.'),
    party('translator', parties.translator, 'Who translated: a firm, or a person who signs as translator.'),
    field(
      'translation.date',
      'date',
      translating.dateOfTranslation,
      'Day on which the translation was made or signed.',
    ),
    field(
      'translation.ofDocument',
      'code',
      translating.documentTranslated,
      'Number of the paper that was translated, where the translation or its certificate names it.',
    ),
    ...fields.marksOfExecution,
  ],
  tables: [],
});

export default translation;
