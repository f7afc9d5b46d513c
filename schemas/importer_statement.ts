import { unpricedGoods } from './common/columns.ts';
import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import type { TypeFile } from './type-file.ts';

/** Statement of the ultimate consignee under 19 CFR 12.43(b). */
const importerStatement: TypeFile = () => ({
  id: 'importer_statement',
  version: 1,
  name: 'Importer or ultimate consignee statement under 19 CFR 12.43(b)',
  keyInformation: [
    'parties.ultimateConsignee.name',
    'parties.importer.name',
    'goods.description',
    'origin.country',
    'origin.material',
    'parties.manufacturer.name',
    'parties.producer.name',
  ],
  titles: labels`
    en: Statement of Ultimate Consignee | Statement of the Ultimate Consignee | Ultimate Consignee Statement | Importer's Statement |
        Importer's Statement under 19 CFR 12.43(b) | Statement of Ultimate Consignee under 19 CFR 12.43(b) | Importer Statement |
        Ultimate Consignee's Statement | Statement of Ultimate Consignee (19 CFR 12.43(b)) | Importer's Detailed Statement |
        Statement of the Ultimate Consignee (19 CFR 12.43(b)) | 19 CFR 12.43(b) Statement | Importer Statement (19 CFR 12.43(b))
    zh: 最终收货人声明 | 进口商声明 | 进口商陈述书
    es: Declaración del consignatario final | Declaración del importador
    de: Erklärung des Endempfängers
  `,
  cues: [
    ...cues(
      13,
      `
      ultimate consignee of the merchandise | every reasonable effort to determine the source | every reasonable effort |
      character of labor used | to ascertain the character of labor | full results of | source of the merchandise and of every component |
      19 CFR 12.43(b) | 19 C.F.R. 12.43(b) | 19 C.F.R. § 12.43(b) | 19 CFR § 12.43(b)`,
    ),
    ...cues(
      6,
      `Ultimate consignee | results of our investigation | results of the investigation | in any stage of the production`,
    ),
  ],
  against: [
    ...cues(
      6,
      `Unit price | Amount due | foreign seller or owner | Notice of Detention | Port code | Duty rate | Container stuffing location`,
    ),
  ],
  letterheadRole: 'declarant',
  assertedBy: 'declarant',
  fields: [
    fields.documentNumber(
      merge([
        labels`
      en: Statement No. | Our reference | File No. | Our file
    `,
        head.plainNumber,
      ]),
      'Number of the statement, where it bears one. Not the entry number.',
    ),
    fields.issueDate(
      merge([
        labels`
      en: Dated | Date of statement
    `,
        head.plainDate,
      ]),
      'Date of the statement.',
    ),
    fields.title,
    fields.language,
    party(
      'declarant',
      merge([
        labels`
      en: Statement made by | Submitted by | Importer
      zh: 进口商
    `,
        parties.declarant,
      ]),
      'The firm that makes the statement.',
      { core: true },
    ),
    party(
      'ultimateConsignee',
      parties.ultimateConsignee,
      'Ultimate consignee of the merchandise, where named as such; usually the firm that makes the statement.',
    ),
    party('importerOfRecord', parties.importerOfRecord, 'Importer of record, where named.'),
    party('seller', parties.seller, 'Foreign seller, where named.'),
    party('manufacturer', parties.manufacturer, 'Manufacturer, where the statement names one.', {
      repeats: true,
      core: true,
    }),
    ...fields.makerFields.filter(({ path }) => path !== 'parties.manufacturer'),
    field(
      'references.entry',
      'code',
      labels`
      en: Entry No. | Entry Number | Customs entry no. | Entry | Entry Numbers
    `,
      'Entries the statement belongs to.',
      { repeats: true, core: true, example: 'HPA-0072918-4' },
    ),
    field(
      'references.certificate',
      'code',
      labels`
      en: Detention No. | Detention Number | Detention notice no. | Certificate No.
    `,
      'Number of the detention, or of a certificate the statement rests on.',
      { repeats: true },
    ),
    fields.invoiceReference,
    fields.purchaseOrderReference,
    fields.billOfLadingReference,
    fields.containerReference,
    ...fields.originFields,
    field(
      'goods.description',
      'text',
      labels`
      en: Merchandise | Description of merchandise | Description of goods
    `,
      'Merchandise the statement speaks of.',
      { repeats: true },
    ),
    field(
      'assessment.method',
      'paragraph',
      labels`
      en: Efforts made | Steps taken | Investigation | Method of investigation | Efforts to determine the source
      zh: 调查方法 | 调查措施
    `,
      'What was done to determine the source of the merchandise and of every component and the character of labor, in the words of the statement.',
    ),
    field(
      'assessment.result',
      'paragraph',
      labels`
      en: Results | Results of the investigation | Results of our investigation | Result of investigation | Belief | Conclusion
      zh: 调查结果 | 结论
    `,
      'Results of the investigation and the belief stated, in the words of the statement; never our own.',
    ),
    ...fields.tierFields,
    ...fields.executionFields,
  ],
  tables: [unpricedGoods],
});

export default importerStatement;
