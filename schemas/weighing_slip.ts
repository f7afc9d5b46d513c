import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as goods from './common/goods.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as totals from './common/totals.ts';
import * as transport from './common/transport.ts';
import type { TypeFile } from './type-file.ts';

const weighingSlip: TypeFile = () => ({
  id: 'weighing_slip',
  version: 1,
  name: 'Weighing slip, weighbridge ticket',
  keyInformation: [
    'goods.description',
    'totals.grossWeight',
    'totals.tareWeight',
    'totals.netWeight',
    'transport.vehicle',
    'lots.id',
  ],
  titles: labels`
    en: Weighing Slip | Weighbridge Ticket | Weigh Bridge Ticket | Weighbridge Slip | Weight Ticket | Scale Ticket | Weigh Ticket |
        Weighment Slip | Weighing Ticket | Truck Scale Ticket | Weighbridge Certificate | Weighing Certificate | Weigh Slip | Weighing Note |
        Weighment Certificate | Weigh Bill | Public Weighbridge | Weighing Record | Seed Cotton Weighing Slip | Module Weight Ticket |
        Certified Weight Ticket | Weight Slip
    zh: 过磅单 | 磅单 | 称重单 | 地磅单 | 称重计量单 | 计量单 | 检斤单 | 汽车衡称重单 | 电子磅单 | 地磅称重单 | 过磅记录 | 籽棉过磅单 | 磅房称重单 | 电子汽车衡计量单 |
        汽车衡计量单 | 司磅单 | 称量单 | 物资计量单 | 过衡单
    vi: Phiếu cân | Phiếu cân xe | Phiếu cân hàng | Phiếu cân điện tử
    es: Boleta de pesaje | Ticket de pesaje | Ticket de báscula | Boleta de báscula | Comprobante de pesaje | Tiquete de pesaje
    de: Wiegeschein | Wiegekarte | Wiegenote | Waagschein | Wägeschein | Öffentliche Wägung
    fr: Bon de pesée | Ticket de pesée | Ticket de bascule | Bon de bascule | Bulletin de pesage | Ticket de pesage
    tr: Kantar Fişi | Tartım Fişi | Kantar Tartı Fişi | Tartı Fişi | Kantar Belgesi
    pt: Ticket de pesagem | Talão de pesagem | Boletim de pesagem | Ticket de balança | Romaneio de pesagem
    it: Scontrino di pesatura | Bolletta di pesatura | Buono di pesata
    nl: Weegbon | Weegbrief
  `,
  cues: [
    ...cues(
      5,
      `
      Tare | Tare weight | 皮重 | First weight | Second weight | Weighed in | Weighed out | Weighmaster | Weighbridge | 司磅员 | 过磅员 | 毛重时间 |
      皮重时间 | 司磅 | Tara | Dara | 1st weighing | 2nd weighing | Erstwägung | Zweitwägung | Tartım | Kantar | Balança | Balanza | Báscula |
      Première pesée | Deuxième pesée | Trọng lượng xe | Cân lần 1 | Cân lần 2 | Time in | Time out | Gross time | Tare time | Scale no. |
      Truck scale | 一次过磅 | 二次过磅 | 扣杂 | 扣水 | 实重`,
    ),
    ...cues(
      2,
      `Gross weight | Net weight | Vehicle No. | 车号 | 车牌号 | 毛重 | 净重 | Driver | 驾驶员 | 司机 | Plaka | Kennzeichen`,
    ),
  ],
  against: [
    ...cues(
      6,
      `
      Invoice | Bill of Lading | Packing List | Certificate of Origin | Unit price | Carton | Port of loading | Consignment note | 单价 |
      Notify party | Bale No. | 装箱单 | Waybill | 运单`,
    ),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'self',
  fields: [
    fields.documentNumber(
      merge([
        labels`
          en: Ticket No. | Slip No. | Weighing No. | Ticket number | Ticket # | Weighbridge ticket no. | Weight slip no. | RST No. | Transaction No.
          zh: 磅单号 | 过磅单号 | 流水号 | 磅单编号 | 称重单号 | 计量单号 | 检斤单号 | 单号
          vi: Số phiếu | Phiếu số | Phiếu cân số
          es: Boleta N.º | Ticket N.º | N.º de boleta
          de: Wiegeschein-Nr. | Wiegenummer | Schein-Nr. | Wiegeschein Nr. | Wäge-Nr. | Wiege-Nr.
          fr: Bon N° | Ticket N° | N° de pesée | Pesée N° | N° de bon
          tr: Fiş No | Tartım No | Kantar No | Tartı No
          pt: Ticket N.º | Ticket nº | N.º do ticket | Talão N.º
        `,
        head.plainNumber,
      ]),
      'Number of the ticket or slip.',
      '2024110317',
    ),
    fields.issueDate(
      merge([
        labels`
          en: Weighing date | Date of weighing | Weighed on | Gross date | Date in | Ticket date | Gross date/time | Net date | Date / time in
          zh: 过磅日期 | 称重日期 | 过磅时间 | 称重时间 | 毛重时间 | 毛重日期 | 计量时间 | 计量日期
          vi: Ngày cân | Giờ cân
          es: Fecha de pesaje
          de: Wiegedatum | Datum der Wägung
          fr: Date de pesée | Date de la pesée
          tr: Tartım Tarihi | Giriş Tarihi
          pt: Data da pesagem | Data de entrada
        `,
        head.plainDate,
      ]),
      'Day of weighing; where two weighings are printed, the first.',
    ),
    fields.title,
    fields.language,
    party('issuer', parties.issuer, 'Who weighed: the letterhead of the weighbridge or mill.'),
    party(
      'consignor',
      merge([
        parties.consignor,
        labels`
          en: Supplier | From | Sender | Delivered by | Customer / supplier | Vendor | Supplier name | Source
          zh: 发货单位 | 供货单位 | 发货方 | 供应商 | 送货单位 | 来货单位 | 发货人 | 供方 | 交售单位
          vi: Đơn vị giao | Bên giao | Nhà cung cấp
          es: Proveedor | Procedencia
          de: Lieferant | Anlieferer
          fr: Fournisseur | Expéditeur | Provenance
          tr: Gönderen | Gönderen Firma | Tedarikçi
          pt: Fornecedor | Remetente
        `,
      ]),
      'Who delivers the load.',
      { core: true },
    ),
    party(
      'consignee',
      merge([
        parties.consignee,
        labels`
          en: Receiver | Customer | Received by | To | Recipient
          zh: 收货单位 | 收货方 | 收货人 | 客户 | 需方 | 收购单位
          vi: Đơn vị nhận | Bên nhận | Khách hàng
          es: Cliente | Destino | Receptor
          de: Empfänger | Kunde | Abnehmer
          fr: Client | Destinataire
          tr: Alıcı | Alıcı Firma | Müşteri
          pt: Cliente | Destinatário
        `,
      ]),
      'Who receives the load.',
      { core: true },
    ),
    party('producer', parties.producer, 'Farm or grower, where named.'),
    party('carrier', parties.carrier, 'Haulier, where a firm is named; never the driver.'),
    field(
      'transport.vehicle',
      'code',
      transport.vehicle,
      'Number plate of the truck or number of the wagon.',
      {
        example: '苏F-7K318',
      },
    ),
    field(
      'goods.description',
      'text',
      merge([
        labels`
          en: Material | Product | Commodity | Goods | Item | Cargo | Product name | Material name | Description
          zh: 货名 | 品名 | 物料名称 | 货物名称 | 品种 | 物资名称 | 产品名称 | 货物
          vi: Tên hàng | Loại hàng | Hàng hóa
          es: Producto | Mercancía | Material
          de: Material | Ware | Artikel | Produkt | Sorte
          fr: Produit | Marchandise | Matière
          tr: Malzeme | Mal Cinsi | Malın Cinsi | Ürün | Cinsi
          pt: Produto | Mercadoria | Material
        `,
      ]),
      'What was weighed: seed cotton, polysilicon, ore.',
      { repeats: true, example: 'seed cotton' },
    ),
    field(
      'totals.grossWeight',
      'weight',
      merge([
        goods.grossWeight,
        totals.totalGrossWeight,
        labels`
          en: Gross | First weight | 1st weight | Weight in | Loaded weight | First weighing | Laden weight | Full weight
          zh: 毛重 | 总重 | 重车 | 重车重量
          vi: Cân lần 1 | Trọng lượng lần 1 | Trọng lượng xe và hàng
          es: Bruto
          de: Brutto | Erstwägung
          fr: Brut | Première pesée
          tr: Brüt | Brüt Ağırlık | 1. Tartım | Dolu | Dolu Ağırlık
          pt: Bruto
          it: Lordo | Peso lordo
          nl: Bruto
        `,
      ]),
      'Weight of the loaded vehicle with its unit.',
      { placement: ['same', 'right', 'below'], example: '38,420 kg' },
    ),
    field(
      'totals.tareWeight',
      'weight',
      labels`
        en: Tare | Tare weight | Tare wt. | Second weight | 2nd weight | Weight out | Empty weight | Unladen weight | Second weighing | Tare (kg) |
            Tare Wt. (kg) | T.W. | Tare weight (kg)
        zh: 皮重 | 空车 | 车皮重 | 空车重量 | 皮重（kg） | 皮重（公斤） | 皮重（吨）
        vi: Trọng lượng xe | Cân lần 2 | Trọng lượng bì | Trọng lượng lần 2
        es: Tara | Peso tara
        de: Tara | Leergewicht | Zweitwägung | Taragewicht
        fr: Tare | Poids à vide | Deuxième pesée
        tr: Dara | Dara Ağırlığı | 2. Tartım | Boş | Boş Ağırlık
        pt: Tara | Peso tara
        it: Tara
        nl: Tarra
      `,
      'Weight of the empty vehicle with its unit.',
      { placement: ['same', 'right', 'below'], example: '14,260 kg' },
    ),
    field(
      'totals.netWeight',
      'weight',
      merge([
        goods.netWeight,
        totals.totalNetWeight,
        labels`
          en: Net | Net weight received
          zh: 净重 | 实重 | 实收重量 | 净重量 | 实际重量
          vi: Trọng lượng hàng | Khối lượng hàng | Trọng lượng thực
          es: Neto
          de: Netto
          fr: Net
          tr: Net
          pt: Líquido | Peso líquido
          it: Netto | Peso netto
          nl: Netto
        `,
      ]),
      'Weight of the load: gross less tare, as the slip prints it. Where deductions for moisture or trash are printed, the weight after them.',
      { placement: ['same', 'right', 'below'], example: '24,160 kg' },
    ),
    fields.lotReference,
    fields.purchaseOrderReference,
    fields.contractReference,
    fields.billOfLadingReference,
    fields.containerReference,
    ...fields.originFields,
    ...fields.executionFields,
  ],
  tables: [],
});

export default weighingSlip;
