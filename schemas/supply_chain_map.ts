import { tierFields, tierTable } from './common/chain.ts';
import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as origin from './common/origin.ts';
import * as parties from './common/parties.ts';
import type { TypeFile } from './type-file.ts';

const supplyChainMap: TypeFile = () => ({
  id: 'supply_chain_map',
  version: 1,
  name: 'Supply chain map or flow chart',
  keyInformation: ['tier.role', 'tier.name', 'origin.country', 'goods.description'],
  titles: labels`
    en: Supply Chain Map | Supply Chain Mapping | Supply Chain Flow Chart | Supply Chain Flowchart | Flow Chart | Process Flow Chart | Production Flow Chart | Manufacturing Flow Chart | Process Flow Diagram |
        Supply Chain Diagram | Traceability Map | Manufacturing Process Flow | Production Process Flow | Supply Chain Overview | Traceability Chart | Supply Chain Tracing Map | Value Chain Map |
        Production Flowchart | Process Flowchart | Flowchart of Production | Chain of Production | Supply Chain Tree
    zh: 供应链图 | 供应链流程图 | 工艺流程图 | 生产流程图 | 供应链地图 | 生产工艺流程图 | 溯源流程图 | 供应链关系图 | 流程图 | 供应链图谱 | 供应链追溯图 | 产业链图 | 供应链结构图 | 供应链示意图
    vi: Sơ đồ chuỗi cung ứng | Sơ đồ quy trình sản xuất | Lưu đồ sản xuất | Lưu đồ chuỗi cung ứng
    es: Mapa de la cadena de suministro | Diagrama de flujo | Diagrama de flujo de producción | Flujograma
    de: Lieferkettenübersicht | Prozessflussdiagramm | Lieferkettendiagramm | Fließbild | Flussdiagramm | Darstellung der Lieferkette
    fr: Cartographie de la chaîne d'approvisionnement | Schéma de production | Diagramme de flux | Cartographie des fournisseurs | Logigramme de production
    tr: Tedarik Zinciri Haritası | Üretim Akış Şeması | İş Akış Şeması | Tedarik Zinciri Şeması
    pt: Mapa da cadeia de fornecimento | Fluxograma de produção | Fluxograma | Mapa da cadeia produtiva
  `,
  cues: [
    ...cues(
      5,
      `Step 1 | Step 2 | Step 3 | Step 4 | 第一步 | 第二步 | → | Flow of goods | Flow of materials | Raw material → | Stage 1 | Stage 2 | Bước 1 | Adım 1 | Schritt 1 | Étape 1 | Paso 1 | Etapa 1 | 工序1 | Supporting documents | Doc. ref. | 对应文件`,
    ),
    ...cues(
      2,
      `Spinning | Dyeing | Ginning | Weaving | Knitting | Farm | Cut and sew | Smelting | 轧花 | 纺纱 | 织布 | 染色 | 缝制 | Tier 1 | Tier 2 | Tier 3`,
    ),
  ],
  against: [
    ...cues(
      6,
      `Unit price | Invoice | Packing List | Auditor | Certificate | Purchase order | Dear Sirs | Shift | Output quantity | Supplier List | Capacity`,
    ),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'self',
  fields: [
    fields.documentNumber(head.plainNumber, 'Number of the chart, where printed.'),
    fields.issueDate(
      merge([
        labels`
          en: Last updated | Updated | As of | Revision date | Status as of
          zh: 更新日期 | 编制日期 | 制表日期
          de: Stand
        `,
        head.plainDate,
      ]),
      'Day the chart stands for.',
    ),
    fields.title,
    fields.language,
    party(
      'issuer',
      merge([
        parties.issuer,
        labels`
        en: Prepared by | Company
        zh: 编制单位 | 公司名称
      `,
      ]),
      'Who drew the chart: the letterhead.',
      { core: true },
    ),
    party('importer', parties.importer, 'Importer at the end of the chain, where the chart names one.'),
    party('exporter', parties.exporter, 'Exporter, where the chart names one.'),
    party(
      'seller',
      labels`
        en: Trading company | Trader | Seller | Merchant | Cotton merchant
        zh: 贸易商 | 贸易公司 | 卖方
      `,
      'Trader between two steps, where named.',
      { repeats: true },
    ),
    ...fields.makerFields,
    ...tierFields,
    field(
      'tier.step',
      'text',
      labels`
        en: Step | Stage | Production step
        zh: 步骤 | 环节 | 工序
        vi: Bước
        de: Schritt
        fr: Étape
        es: Paso
        tr: Adım
        pt: Etapa
      `,
      'Step as numbered on the chart.',
      { repeats: true, example: 'Step 3' },
    ),
    ...fields.originFields.filter((one) => one.path !== 'origin.process'),
    field('origin.process', 'text', merge([origin.process]), 'Process of a box, in the words of the chart.', {
      repeats: true,
    }),
    field(
      'goods.description',
      'text',
      labels`
        en: Product | Finished product | Finished goods | Item
        zh: 产品 | 成品 | 产品名称
        vi: Sản phẩm
        de: Produkt | Endprodukt
        fr: Produit
        tr: Ürün
        es: Producto
        pt: Produto
      `,
      'The finished product whose chain is shown.',
      { repeats: true },
    ),
    field(
      'goods.articleNumber',
      'code',
      labels`
        en: Style | Style No. | Item No.
        zh: 款号 | 货号
      `,
      'Style or article number of that product.',
      { repeats: true },
    ),
    fields.purchaseOrderReference,
    fields.lotReference,
    ...fields.executionFields,
  ],
  tables: [tierTable],
});

export default supplyChainMap;
