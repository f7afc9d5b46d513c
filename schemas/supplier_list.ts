import { tierFields, tierTable } from './common/chain.ts';
import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import type { TypeFile } from './type-file.ts';

const supplierList: TypeFile = () => ({
  id: 'supplier_list',
  version: 1,
  name: 'List of suppliers by production step',
  keyInformation: ['tier.asPrinted', 'tier.role', 'tier.name', 'tier.address'],
  titles: labels`
    en: Supplier List | List of Suppliers | Vendor List | Approved Supplier List | Approved Vendor List | Factory List | Supply Chain List | Supplier Register | List of Factories |
        Supply Chain Supplier List | Tier List | Supply Chain Partner List | Production Site List | List of Production Sites | Supplier Disclosure List | Supply Chain Disclosure |
        List of Sub-suppliers | Sub-supplier List | Manufacturer List | List of Manufacturers | Facility List | List of Entities | Supply Chain Entities |
        Supplier Overview | List of Processing Units | Raw Material Supplier List | Supplier Directory | Supply Chain Participants | Upstream Supplier List | Subcontractor List
    zh: 供应商名单 | 供应商清单 | 合格供应商名录 | 供应链清单 | 供应商名录 | 供应商一览表 | 供应链企业名单 | 上游供应商清单 | 供应链供应商名单 | 供应商列表 | 供应商明细表 | 分包商名单 | 供应商登记表 | 供应链信息表 |
        供应链主体清单 | 合格供方名录 | 原材料供应商清单 | 生产企业名单 | 供应商信息表 | 合格供应商清单 | 供应链溯源清单 | 外协单位名单
    vi: Danh sách nhà cung cấp | Danh mục nhà cung cấp | Danh sách nhà máy | Danh sách chuỗi cung ứng
    es: Lista de proveedores | Listado de proveedores | Relación de proveedores | Lista de fábricas
    de: Lieferantenliste | Lieferantenverzeichnis | Liste der Lieferanten | Betriebsstättenliste | Lieferkettenliste | Liste der Produktionsstätten | Lieferantenübersicht
    fr: Liste des fournisseurs | Liste de fournisseurs | Liste des usines | Registre des fournisseurs | Liste des sous-traitants
    tr: Tedarikçi Listesi | Onaylı Tedarikçi Listesi | Fabrika Listesi | Tedarik Zinciri Listesi
    pt: Lista de fornecedores | Relação de fornecedores | Lista de fábricas
    it: Elenco fornitori | Lista fornitori | Elenco dei fornitori
    nl: Leverancierslijst | Lijst van leveranciers
  `,
  cues: [
    ...cues(
      5,
      `
      Tier 1 | Tier 2 | Tier 3 | Tier 4 | Tier | Supplier name | Facility name | Facility type | Spinning mill | Dyeing mill | Knitting mill | Weaving mill | Gin | Garment factory | 一级供应商 | 二级供应商 | 三级供应商 |
      供应商名称 | 层级 | 供应环节 | 生产环节 | 纺纱厂 | 染厂 | 针织厂 | Tên nhà cung cấp | Lieferantenname | Tedarikçi Adı | Nom du fournisseur | Production step | Supply chain step | Products supplied | Product supplied |
      Role in supply chain | Cấp 1 | Cấp 2 | 1. Kademe | 2. Kademe | Rang 1 | Rang 2 | Nivel 1 | Nivel 2 | Stufe 1 | Stufe 2 | Contact person | Smelter | Ginning mill | 供应产品 | 供应材料 | 轧花厂`,
    ),
  ],
  against: [
    ...cues(
      6,
      `Unit price | Invoice No. | Amount due | Packing List | Bill of Lading | Dear Sir | Dear Sirs | Audit date | Certificate | Purchase order | Risk level | Risk rating | 风险等级 | Screening result | Findings | Flow chart`,
    ),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'self',
  fields: [
    fields.documentNumber(
      merge([
        labels`
          en: List No. | List Ref. | Register No.
          zh: 清单编号 | 名录编号 | 表单编号
        `,
        head.plainNumber,
      ]),
      'Number of the list, where printed.',
    ),
    fields.issueDate(
      merge([
        labels`
          en: Updated | Last updated | As of | As at | Status as of | Revision date | List date | Last update | Valid as of
          zh: 更新日期 | 制表日期 | 编制日期 | 截止日期 | 填表日期
          vi: Ngày cập nhật
          es: Actualizado al | Fecha de actualización
          de: Stand | Aktualisiert am
          fr: Mis à jour le | Mise à jour
          tr: Güncelleme Tarihi
          pt: Atualizado em
        `,
        head.plainDate,
      ]),
      'Day the list stands for.',
    ),
    fields.title,
    fields.language,
    party(
      'issuer',
      merge([
        parties.issuer,
        labels`
        en: Prepared by | Company | Reporting company | Declared by | Submitted by
        zh: 编制单位 | 填报单位 | 制表单位 | 公司名称
        vi: Đơn vị lập
        de: Erstellt von
        fr: Établi par
      `,
      ]),
      'Who gives the list: the letterhead. Firms of the rows stand in the table.',
      { core: true },
    ),
    party(
      'buyer',
      labels`
        en: Customer | Buyer | Brand | For customer | Prepared for
        zh: 客户 | 客户名称 | 致
        de: Kunde
        fr: Client
        tr: Müşteri
      `,
      'For whom the list was made.',
    ),
    ...tierFields,
    party(
      'manufacturer',
      labels`
        en: Garment manufacturer | Finished goods manufacturer
        zh: 成品制造商 | 成衣制造商
      `,
      'Firm of a row that makes the finished goods, by the role its row states.',
      { repeats: true, core: true },
    ),
    party(
      'processor',
      labels`
        en: Spinning mill name | Dyehouse name
        zh: 纺纱企业名称 | 印染企业名称
      `,
      'Firm of a row that processes material on the way, by the role its row states: gin, spinner, knitter, dyer, smelter.',
      { repeats: true },
    ),
    party(
      'producer',
      labels`
        en: Farm or mine name
        zh: 农场名称 | 矿山名称
      `,
      'Firm of a row that grows or mines.',
      { repeats: true },
    ),
    field(
      'goods.description',
      'text',
      labels`
        en: Finished product | For product | Product line | Finished goods
        zh: 成品 | 对应产品 | 成品名称
        de: Endprodukt
      `,
      'The finished product whose suppliers are listed.',
      { repeats: true },
    ),
    field(
      'goods.articleNumber',
      'code',
      labels`
        en: Style | Style No. | For style
        zh: 款号
      `,
      'Style or article number of that product.',
      { repeats: true },
    ),
    fields.purchaseOrderReference,
    fields.invoiceReference,
    ...fields.executionFields,
  ],
  tables: [tierTable],
});

export default supplierList;
