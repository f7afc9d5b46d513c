import { lotTable } from './common/columns.ts';
import { column, cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as goods from './common/goods.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as origin from './common/origin.ts';
import * as parties from './common/parties.ts';
import type { TypeFile } from './type-file.ts';

const tare = labels`
  en: Tare | Tare weight | Tare (kg) | Tare kg | Tare lbs | Bagging and ties
  zh: 皮重 | 皮重（公斤） | 皮重（kg）
  es: Tara
  de: Tara
  fr: Tare
  tr: Dara
  pt: Tara
`;
const grade = labels`
  en: Grade | Class | Color grade | Colour grade | Quality | Type | Color | Leaf | Staple | Classing
  zh: 等级 | 品级 | 颜色级 | 质量等级 | 类型级 | 主体颜色级
  es: Grado | Tipo | Calidad
  fr: Grade | Qualité
  tr: Derece | Kalite
  pt: Tipo | Qualidade | Classe
`;

const baleList: TypeFile = () => ({
  id: 'bale_list',
  version: 1,
  name: 'Bale list, cotton classing list',
  keyInformation: [
    'parties.processor.name',
    'parties.producer.name',
    'lots.kind',
    'lots.rangeFrom',
    'lots.rangeTo',
    'lots.statedCount',
    'lots.listedCount',
    'lots.cropYear',
    'totals.netWeight',
    'origin.country',
  ],
  titles: labels`
    en: Bale List | Cotton Bale List | Bale Manifest | Gin Bale List | Bale Tag List | Bale Inventory | Bale Detail List | Bale Listing |
        List of Bales | Bale Weight List | Bale Number List | Cotton Classing List | Classing List | HVI Bale List | Cotton Class List |
        Bale Numbers and Weights | Electronic Warehouse Receipt Listing | Recap of Bales | Bale Recap | Bale Specification |
        Bale Traceability List | PBI List | Permanent Bale Identification List | Bale by Bale Report | Classing Recap
    zh: 棉包清单 | 棉包明细 | 棉包明细表 | 包号清单 | 棉花包号明细 | 皮棉包号清单 | 批次棉包清单 | 棉花码单 | 棉包重量明细 | 皮棉码单 | 棉花检验清单 | 包号明细表 | 棉包编号清单 |
        棉包重量清单 | 棉花组批清单
    es: Lista de fardos | Relación de fardos | Listado de pacas | Lista de pacas | Relación de pacas
    fr: Liste des balles | Liste de balles | Relevé des balles | Liste de balles de coton
    tr: Balya Listesi | Pamuk Balya Listesi | Balya Dökümü | Balya Çeki Listesi
    pt: Lista de fardos | Romaneio de fardos | Relação de fardos | Romaneio de fardinhos | Relação de fardinhos | Lista de fardinhos
    de: Ballenliste | Baumwollballenliste | Ballenverzeichnis
    vi: Danh sách kiện bông | Bảng kê kiện bông
  `,
  cues: [
    ...cues(
      5,
      `
      Gin code | PBI | Bale No. | Bale Nos. | Gin bale no. | Micronaire | Staple | HVI | Uniformity | Color grade | Leaf grade |
      Mic | Bagging and ties | Gin tag | 包号 | 棉包号 | 马克隆值 | 长度级 | 颜色级 | 轧花厂 | 公定重量 | 批号 | Fardo | Fardinho |
      Balya No | Numéro de balle | Bale tag | Net lbs | 断裂比强度 | 棉包条码 | 含杂率 | 回潮率`,
    ),
    ...cues(2, `Crop year | Safra | 棉花年度 | 皮棉 | Lint | Warehouse receipt | Warehouse code`),
  ],
  against: [
    ...cues(
      5,
      `
      Invoice | Bill of Lading | Certificate of Origin | Packing List | Unit price | Consignee | Shift |
      Output quantity | Purchase order | Gross lbs weighed in`,
    ),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'maker',
  fields: [
    fields.documentNumber(
      merge([
        labels`
          en: List No. | Bale list no. | Recap No. | Listing No. | Report No.
          zh: 清单编号 | 码单号 | 明细编号
          pt: Romaneio N.º | Romaneio nº | Nº do romaneio
          es: Lista N.º
          tr: Liste No
          fr: Liste N°
        `,
        head.plainNumber,
      ]),
      'Number of the list itself. The number of the cotton lot is a reference, not this.',
      'BL-2024-0417',
    ),
    fields.issueDate(
      merge([
        labels`
          en: List date | Ginning date | Date ginned | Classing date
          zh: 制表日期 | 组批日期 | 加工日期
          pt: Data do romaneio
        `,
        head.plainDate,
      ]),
      'Day of the list.',
    ),
    fields.title,
    fields.language,
    party(
      'processor',
      merge([
        labels`
          en: Gin | Gin name | Ginned by | Ginner | Ginning mill | Name of gin | Ginning factory | Ginned at | Gin name and address
          zh: 轧花厂 | 加工企业 | 轧花企业 | 加工单位 | 棉花加工企业 | 加工企业名称
          pt: Algodoeira | Beneficiadora | Beneficiado por | Usina de beneficiamento
          es: Desmotadora | Desmotado por
          fr: Usine d'égrenage | Égreneur
          tr: Çırçır | Çırçır Fabrikası | Çırçır İşletmesi
          de: Entkörnungsbetrieb
        `,
      ]),
      'The gin that made the bales, where the list names it. A gin code (US: five digits, the first of a bale number) that is printed apart is its identifier registration.',
      { core: true, example: 'Caprock Draw Gin Cooperative' },
    ),
    field(
      'parties.processor.identifiers.registration',
      'code',
      labels`
        en: Gin code | Gin No. | Gin code no. | Gin ID | Gin number
        zh: 加工企业代码 | 轧花厂代码 | 企业代码 | 加工单位代码
        pt: Código da usina | Código da algodoeira
        tr: Çırçır Kodu
      `,
      'Code of the gin. On US bale tags the first five digits of the permanent bale number.',
      { example: '42118', placement: ['same', 'right', 'below'] },
    ),
    party('producer', parties.producer, 'Grower or farm the cotton came from.', { repeats: true }),
    party('warehouse', parties.warehouse, 'Warehouse that holds the bales.'),
    party('seller', parties.seller, 'Seller or merchant, where named.'),
    party('buyer', parties.buyer, 'Buyer or spinning mill, where named.'),
    party('issuer', parties.issuer, 'Who issued the list: the letterhead, where no role is printed.'),
    fields.lotReference,
    fields.contractReference,
    fields.invoiceReference,
    fields.billOfLadingReference,
    fields.containerReference,
    field('dates.harvestYear', 'period', origin.harvestYear, 'Crop year of the cotton: 2024, 2024/25.', {
      example: '2024/25',
    }),
    ...fields.originFields,
    field(
      'goods.description',
      'text',
      labels`
        en: Commodity | Description | Goods | Product | Cotton type
        zh: 品名 | 产品名称 | 品种
        pt: Produto | Mercadoria
        es: Producto
      `,
      'What is baled: raw cotton, lint, linters.',
      { repeats: true },
    ),
    ...fields.totalWeights,
    field('totals.tareWeight', 'weight', tare, 'Total tare: bagging and ties of all bales.'),
    ...fields.executionFields,
  ],
  tables: [
    {
      path: 'lots',
      columns: [
        ...lotTable.columns.map((one) =>
          one.path === 'id'
            ? column('id', 'code', [
                one.labels,
                labels`
                  en: Bale | Tag | Gin tag | Bale numbers | Gin bale number | PBI number | Permanent bale ID | Bale #
                  zh: 棉包 | 包号 | 棉包条码 | 条码号 | 棉包条形码
                  pt: Fardo | Fardinho | N.º do fardo | Nº fardo | N.º fardinho
                  es: Fardo N.º | Paca | N.º de paca | Nº de fardo
                  fr: Balle | N° de balle | N° balle
                  tr: Balya | Balya Numarası
                  de: Ballen-Nr. | Ballen Nr.
                  vi: Số kiện bông | Kiện số
                `,
              ])
            : one,
        ),
        column('grossWeight', 'weight', [
          goods.grossWeight,
          { en: ['Gross lbs', 'Gross pounds', 'Gross lb'] },
        ]),
        column('tareWeight', 'weight', tare),
        column('grade', 'text', grade),
      ],
      required: ['id'],
      guidance:
        'One entry per bale, or per run of bales where the list prints first and last number (`rangeFrom`, `rangeTo`) with their count. Numbers as printed, leading zeros kept. Quality figures (micronaire, staple) are not asked for.',
    },
  ],
});

export default baleList;
