import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import type { TypeFile } from './type-file.ts';

const supplierCode: TypeFile = () => ({
  id: 'supplier_code',
  version: 1,
  name: 'Supplier code of conduct, contract clauses, acknowledgement',
  keyInformation: ['policy.version', 'policy.clause', 'parties.signatory.name'],
  titles: labels`
    en: Supplier Code of Conduct | Code of Conduct | Code of Conduct for Suppliers | Vendor Code of Conduct | Code of Conduct Acknowledgement | Code of Conduct Acknowledgment | Supplier Acknowledgement |
        Business Partner Code of Conduct | Responsible Sourcing Policy | Forced Labour Policy | Forced Labor Policy | Supplier Ethics Code | Human Rights Policy | Social Compliance Policy |
        Ethical Sourcing Policy | Supplier Agreement on Forced Labour | Vendor Standards | Workplace Standards for Suppliers | Modern Slavery Policy | Supplier Standards
    zh: 供应商行为准则 | 行为准则 | 供应商行为守则 | 供应商行为准则确认书 | 供应商守则 | 商业行为准则 | 负责任采购政策 | 禁止强迫劳动政策 | 社会责任准则 | 供应商社会责任承诺书 | 反强迫劳动政策 | 供应商道德规范
    vi: Bộ quy tắc ứng xử | Quy tắc ứng xử nhà cung cấp | Bộ quy tắc ứng xử dành cho nhà cung cấp
    es: Código de conducta | Código de conducta para proveedores | Código de conducta de proveedores
    de: Verhaltenskodex | Verhaltenskodex für Lieferanten | Lieferantenkodex | Verhaltenskodex für Geschäftspartner
    fr: Code de conduite | Code de conduite des fournisseurs | Code de conduite fournisseurs | Charte fournisseurs
    tr: Tedarikçi Davranış Kuralları | Davranış Kuralları | Tedarikçi Etik Kuralları
    pt: Código de conduta | Código de conduta para fornecedores | Código de conduta de fornecedores
    it: Codice di condotta | Codice di condotta fornitori
    nl: Gedragscode | Gedragscode voor leveranciers
  `,
  cues: [
    ...cues(
      5,
      `Suppliers must | Supplier shall | Suppliers shall | The Supplier agrees | acknowledges receipt | Child labour | Child labor | Freedom of association | Forced labour | Forced labor | Prison labour | Recruitment fees | Working hours | Unannounced |
      供应商应 | 供应商必须 | 童工 | 强迫劳动 | 结社自由 | 禁止 | 不得使用 | Lao động cưỡng bức | Lao động trẻ em | Trabajo forzoso | Zwangsarbeit | Kinderarbeit | Travail forcé | Travail des enfants | Zorla çalıştırma | Çocuk işçi | Trabalho forçado |
      We have read and understood | read and understood | Business partners | labour transfer | Vorlieferanten | our suppliers`,
    ),
  ],
  against: [
    ...cues(
      7,
      `Invoice | Audit date | Auditor | Findings | Being duly sworn | I hereby declare | Attendees | Trainer | Date of training | Certificate | Risk level | Purchase order | Unit price | Screening | 本公司声明 | We hereby declare`,
    ),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'buyer',
  fields: [
    fields.documentNumber(
      merge([
        labels`
        en: Policy No. | Policy number | Code No.
        zh: 文件编号 | 制度编号
      `,
        head.plainNumber,
      ]),
      'Number of the document.',
    ),
    field(
      'policy.version',
      'code',
      labels`
        en: Version | Revision | Rev. | Version No. | Edition | Issue | Rev. No.
        zh: 版本 | 版本号 | 版次 | 修订版
        vi: Phiên bản
        es: Versión | Edición
        de: Version | Fassung | Ausgabe
        fr: Version | Édition
        tr: Versiyon | Sürüm | Revizyon
        pt: Versão | Edição
      `,
      'Version or edition as printed.',
      { example: 'Version 3.2' },
    ),
    fields.issueDate(
      merge([
        labels`
        en: Effective date | Effective from | Adopted on | In force from | Revision date | Effective
        zh: 生效日期 | 发布日期 | 实施日期 | 颁布日期
        vi: Ngày hiệu lực
        de: Gültig ab | Stand
        fr: Date d'entrée en vigueur
        tr: Yürürlük Tarihi
        es: Fecha de vigencia | Vigente desde
        pt: Em vigor desde
      `,
        head.plainDate,
      ]),
      'Day of issue or effect of this version; on an acknowledgement the day it is dated.',
    ),
    fields.title,
    fields.language,
    party(
      'issuer',
      parties.issuer,
      'Whose code it is: the letterhead. The supplier that accepts it is `seller`.',
      { core: true },
    ),
    party(
      'seller',
      merge([
        labels`
        en: Supplier | Supplier name | Name of supplier | Company | Company name | Vendor | Acknowledged by | Accepted by | Name of company | Legal name of supplier | For the supplier
        zh: 供应商 | 供应商名称 | 公司名称 | 确认单位 | 承诺单位 | 供方 | 签署单位
        vi: Nhà cung cấp | Tên nhà cung cấp | Tên công ty
        es: Proveedor | Nombre del proveedor | Empresa
        de: Lieferant | Firma | Name des Lieferanten
        fr: Fournisseur | Nom du fournisseur | Société
        tr: Tedarikçi | Tedarikçi Adı | Firma
        pt: Fornecedor | Nome do fornecedor | Empresa
      `,
      ]),
      'The supplier that acknowledges the code.',
      { core: true },
    ),
    field(
      'policy.clause',
      'paragraph',
      {},
      'What the code says on forced labour, prison labour, labour transfer and recruitment fees: each clause in its own words. Other clauses are not asked for.',
      { repeats: true, placement: ['same', 'below'] },
    ),
    ...fields.executionFields,
  ],
  tables: [],
});

export default supplierCode;
