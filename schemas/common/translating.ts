import { labels } from './labels.ts';

export const dateOfTranslation = labels`
  en: Date of translation | Translation date | Translated on
  zh: 翻译日期 | 译文日期
  vi: Ngày dịch
  es: Fecha de traducción | Fecha de la traducción
  de: Datum der Übersetzung | Übersetzt am
  fr: Date de traduction | Date de la traduction
  tr: Çeviri tarihi | Tercüme tarihi
  pt: Data da tradução
`;

export const documentTranslated = labels`
  en: Document translated | Translated document | Source document | Original document | Document No. translated |
      Translation of | Title of document | Title of the document translated | Original document No.
  zh: 原文件 | 被翻译文件 | 原文件名称 | 原文件编号 | 翻译文件 | 翻译文件名称 | 所译文件
  vi: Tài liệu được dịch | Tài liệu gốc | Bản gốc
  es: Documento traducido | Documento original
  de: Übersetztes Dokument | Ausgangsdokument | Originaldokument | Übersetzte Urkunde
  fr: Document traduit | Document original | Document source
  tr: Çevrilen belge | Tercüme edilen belge | Asıl belge
  pt: Documento traduzido | Documento original
`;
