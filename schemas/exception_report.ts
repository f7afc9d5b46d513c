import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as goods from './common/goods.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as references from './common/references.ts';
import type { TypeFile } from './type-file.ts';

const exceptionReport: TypeFile = () => ({
  id: 'exception_report',
  version: 1,
  name: 'Request for an exception to the rebuttable presumption, with its evidence',
  titles: labels`
    en: Exception Request | Request for Exception | UFLPA Exception Request | Exception Review Request | Request for an Exception | Request for Exception to the Rebuttable Presumption | Exception Report |
        Request for Exception Review | Exception Submission | Response to CBP Inquiries | Response to Inquiries for an Exception | Rebuttable Presumption Exception Request
    zh: 例外申请 | 例外请求 | 可反驳推定例外申请 | 例外审查申请 | 例外申请书 | 推翻可反驳推定申请
    es: Solicitud de excepción
    fr: Demande d'exception
    de: Antrag auf Ausnahme
    vi: Yêu cầu ngoại lệ
    tr: İstisna Talebi
    pt: Pedido de exceção
  `,
  cues: [
    ...cues(
      6,
      `clear and convincing evidence | rebuttable presumption | exception to the | clear and convincing | request an exception | Uyghur Forced Labor Prevention Act | exception review | 可反驳推定 | 清晰且令人信服 | fully complied with | Section 3 | section 3(b) | not mined, produced, or manufactured | responded to all inquiries`,
    ),
  ],
  against: [
    ...cues(
      7,
      `Notice of Detention | Invoice | Unit price | Audit company | Exclusion | Table of Contents | Bill of Lading | applicability review | Port Director`,
    ),
  ],
  letterheadRole: 'importer',
  assertedBy: 'self',
  fields: [
    fields.documentNumber(
      merge([
        labels`
        en: Request No. | Case No. | Submission No. | Portal case no. | Exception request no. | Case number
        zh: 申请编号 | 案件编号
      `,
        head.plainNumber,
      ]),
      'Number of the request or case.',
    ),
    fields.issueDate(
      merge([
        labels`
        en: Date of request | Submitted on | Submission date
        zh: 申请日期 | 提交日期
      `,
        head.plainDate,
      ]),
      'Day of the request.',
    ),
    fields.title,
    fields.language,
    party(
      'importer',
      merge([
        parties.importer,
        labels`
        en: Importer of record | Requester | Submitted by | Requesting party | Importer of record (IOR)
        zh: 申请人 | 申请单位 | 进口商
      `,
      ]),
      'The importer that asks: the letterhead or the one named.',
      { core: true },
    ),
    party('manufacturer', parties.manufacturer, 'Maker of the goods, where named.', {
      repeats: true,
      core: true,
    }),
    party('exporter', parties.exporter, 'Exporter, where named.'),
    field(
      'references.entry',
      'code',
      merge([
        references.entry,
        labels`
        en: Entry No. | Entry number | Entry | Entries
      `,
      ]),
      'Customs entries the request is for.',
      { repeats: true, core: true },
    ),
    field(
      'goods.description',
      'text',
      labels`
        en: Merchandise | Goods | Description of merchandise | Product | Commodity
        zh: 货物 | 产品
      `,
      'The goods the request is for.',
      { repeats: true },
    ),
    field('goods.hsCode', 'hs-code', goods.hsCode, 'Tariff number of the goods.', { repeats: true }),
    ...fields.originFields,
    ...fields.executionFields,
  ],
  tables: [],
});

export default exceptionReport;
