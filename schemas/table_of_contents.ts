import { contentsTable } from './common/contents.ts';
import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as references from './common/references.ts';
import type { TypeFile } from './type-file.ts';

const tableOfContents: TypeFile = () => ({
  id: 'table_of_contents',
  version: 1,
  name: 'Table of contents, document index of a submission',
  keyInformation: ['contents.number', 'contents.title', 'contents.step', 'contents.purpose'],
  titles: labels`
    en: Table of Contents | Index of Documents | Document Index | List of Exhibits | Exhibit List | Index of Exhibits | List of Documents | Contents | Document List | List of Attachments | Index of Evidence | Documents Index |
        List of Enclosures | Index of Supporting Documents | List of Supporting Documents | Document Register | Schedule of Documents
    zh: 目录 | 文件目录 | 文件清单 | 资料清单 | 附件清单 | 资料目录 | 证据目录 | 提交文件清单 | 文件索引 | 附件目录 | 单据清单 | 材料目录
    vi: Mục lục | Danh mục tài liệu | Danh mục hồ sơ | Danh mục chứng từ
    es: Índice | Índice de documentos | Lista de documentos | Relación de documentos | Lista de anexos
    de: Inhaltsverzeichnis | Dokumentenverzeichnis | Anlagenverzeichnis | Unterlagenverzeichnis
    fr: Table des matières | Sommaire | Bordereau des pièces | Liste des documents | Liste des pièces | Bordereau de pièces
    tr: İçindekiler | Belge Listesi | Ekler Listesi | Evrak Listesi
    pt: Índice | Sumário | Lista de documentos | Índice de documentos | Relação de documentos
    it: Indice | Elenco documenti | Indice dei documenti
    nl: Inhoudsopgave | Documentenlijst
  `,
  cues: [
    ...cues(
      5,
      `Exhibit | Tab | Page No. | Pages | Exhibit A | Exhibit B | Exhibit 1 | Exhibit 2 | Tab 1 | Tab 2 | Annex 1 | Annex 2 | Annex A | Annex B | Document title | Document description | 页码 | 页数 | 文件名称 | 序号 | 附件1 | 附件2 | 附件一 | 附件二 | Trang | Tài liệu | Página | Documento | Seite | Dokument | Anlage 1 | Anlage 2 | Pièce 1 | Pièce 2 | Pièce N° | Sayfa | Ek 1 | Ek 2 | Bates`,
    ),
    ...cues(
      2,
      `Commercial invoice | Packing list | Bill of lading | Certificate of origin | Purchase order | Proof of payment | Production record | 发票 | 装箱单 | 提单`,
    ),
  ],
  against: [
    ...cues(
      6,
      `Unit price | Amount due | Consignee | Shipper | Total amount | Bill to | Dear Sirs | Executive Summary | Seller | Buyer | Gross weight | This submission`,
    ),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'self',
  fields: [
    fields.documentNumber(
      merge([
        labels`
        en: Submission No. | Case No. | File No. | Case number
        zh: 案件编号 | 档案号
      `,
        { en: ['Ref. No.', 'Reference No.', 'Document No.'] },
      ]),
      'Number of the submission, where printed.',
    ),
    fields.issueDate(head.plainDate, 'Day of the index.'),
    fields.title,
    fields.language,
    party(
      'issuer',
      merge([
        parties.issuer,
        labels`
        en: Prepared by | Submitted by
        zh: 编制单位 | 提交单位
      `,
      ]),
      'Who submits: the letterhead.',
      { core: true },
    ),
    party('importer', merge([parties.importer, { en: ['Importer of record'] }]), 'Importer, where named.', {
      core: true,
    }),
    field(
      'references.entry',
      'code',
      merge([references.entry, { en: ['Entry No.', 'Entry number', 'Entry'] }]),
      'Customs entry the documents belong to.',
      { repeats: true },
    ),
    fields.purchaseOrderReference,
    ...fields.executionFields.filter((one) => one.path === 'execution.signature'),
  ],
  tables: [contentsTable],
});

export default tableOfContents;
