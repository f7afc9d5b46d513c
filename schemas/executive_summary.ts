import { tierFields, tierTable } from './common/chain.ts';
import { contentsTable } from './common/contents.ts';
import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as goods from './common/goods.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as references from './common/references.ts';
import type { TypeFile } from './type-file.ts';

const executiveSummary: TypeFile = () => ({
  id: 'executive_summary',
  version: 1,
  name: 'Executive summary of a submission',
  keyInformation: ['contents.number', 'contents.title', 'contents.step', 'contents.purpose'],
  titles: labels`
    en: Executive Summary | Summary of Submission | Submission Summary | Supply Chain Summary | Supply Chain Narrative | Summary of Supply Chain | Cover Summary | Summary of Evidence | Tracing Summary |
        Applicability Review Summary | Summary Tracing Report | Supply Chain Tracing Summary | Annotated Document List | Submission Overview
    zh: 执行摘要 | 摘要说明 | 供应链概述 | 概要 | 提交摘要 | 供应链说明摘要 | 内容摘要 | 溯源摘要 | 追溯摘要
    vi: Tóm tắt | Bản tóm tắt | Tóm tắt chuỗi cung ứng
    es: Resumen ejecutivo | Resumen de la cadena de suministro
    de: Zusammenfassung | Kurzfassung | Zusammenfassung der Lieferkette
    fr: Résumé | Note de synthèse | Synthèse | Résumé de la chaîne d'approvisionnement
    tr: Yönetici Özeti | Özet | Tedarik Zinciri Özeti
    pt: Sumário executivo | Resumo executivo
  `,
  cues: [
    ...cues(
      5,
      `This submission | in support of | The documents enclosed | supply chain of | Entry No. | Entry number | applicability review | U.S. Customs and Border Protection | CBP | UFLPA | The attached documents | traced from | Exhibit A | Exhibit 1 | Tab 1 |
      Forced Labor Portal | Importer of record | The importer | detained shipment | detained merchandise | Detention notice | Tracing | See Exhibit | See Tab | 本次提交 | 附件 | 溯源`,
    ),
  ],
  against: [
    ...cues(
      7,
      `Audit company | Auditor | Notice of Detention | Dear Sirs | Findings | Workers interviewed | Unit price | Certificate | Table of Contents | Page No. | being duly sworn | Non-compliance`,
    ),
  ],
  letterheadRole: 'importer',
  assertedBy: 'self',
  fields: [
    fields.documentNumber(
      merge([
        labels`
        en: Submission No. | Case No. | Portal case no. | Submission ID | Case number
        zh: 提交编号 | 案件编号
      `,
        head.plainNumber,
      ]),
      'Number of the submission or case.',
    ),
    fields.issueDate(
      merge([
        labels`
        en: Date of submission | Submitted on | Submission date
        zh: 提交日期
      `,
        head.plainDate,
      ]),
      'Day of the summary or submission.',
    ),
    fields.title,
    fields.language,
    party(
      'importer',
      merge([
        parties.importer,
        labels`
        en: Importer of record | Submitted by | Importer of record (IOR) | IOR | On behalf of
        zh: 进口商 | 提交人
      `,
      ]),
      'The importer that submits: the letterhead or the one named.',
      { core: true },
    ),
    party('exporter', parties.exporter, 'Exporter, where named.'),
    party('seller', parties.seller, 'Seller, where named.'),
    ...fields.makerFields,
    party(
      'issuer',
      labels`
        en: Prepared by | Counsel | Customs broker
        zh: 编制单位
      `,
      'Who prepared the summary, where named.',
    ),
    field(
      'references.entry',
      'code',
      merge([
        references.entry,
        labels`
        en: Entry No. | Entry number | Entry numbers | Entry
      `,
      ]),
      'Customs entry numbers the submission is for.',
      { repeats: true, core: true },
    ),
    fields.purchaseOrderReference,
    fields.invoiceReference,
    fields.billOfLadingReference,
    fields.containerReference,
    field(
      'goods.description',
      'text',
      labels`
        en: Merchandise | Goods | Product | Description of merchandise | Products | Detained merchandise | Commodity
        zh: 货物 | 产品 | 商品
        de: Ware
        fr: Marchandise
        es: Mercancía
      `,
      'The goods the submission is for.',
      { repeats: true },
    ),
    field('goods.hsCode', 'hs-code', goods.hsCode, 'Tariff number of the goods.', { repeats: true }),
    ...fields.originFields,
    ...tierFields,
    ...fields.executionFields,
  ],
  tables: [tierTable, contentsTable],
});

export default executiveSummary;
