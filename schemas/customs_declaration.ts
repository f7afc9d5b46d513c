import { pricedGoods } from './common/columns.ts';
import { column, cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as goods from './common/goods.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as references from './common/references.ts';
import type { TypeFile } from './type-file.ts';

const customsDeclaration: TypeFile = () => ({
  id: 'customs_declaration',
  version: 1,
  name: 'Customs declaration',
  keyInformation: [
    'parties.exporter.name',
    'parties.consignee.name',
    'parties.manufacturer.name',
    'goods.description',
    'goods.hsCode',
    'goods.countryOfOrigin',
    'totals.amount',
    'totals.currency',
    'transport.portOfLoading',
  ],
  titles: labels`
    en: Customs Declaration | Export Declaration | Import Declaration | Export Accompanying Document | Shipping Bill | Bill of Entry |
        Customs Export Declaration | Single Administrative Document | Goods Declaration | Customs Import Declaration | Entry Summary |
        Entry Summary Declaration | Shipping Bill for Export | Bill of Entry for Home Consumption | Export Goods Declaration | Electronic Export Information |
        Customs Declaration for Import Goods | Customs Declaration for Export Goods | Export Customs Declaration | Entry/Immediate Delivery | Customs Declaration Form |
        Transit Accompanying Document | Bill of Export | Goods Declaration for Export | Shipper's Export Declaration | Import Goods Declaration | Proof of Export
    zh: 报关单 | 进口货物报关单 | 出口货物报关单 | 中华人民共和国海关出口货物报关单 | 中华人民共和国海关进口货物报关单 | 海关缴款书 | 海关进口增值税专用缴款书 | 出境货物备案清单 | 海关报关单 | 进境货物备案清单 | 海关专用缴款书 | 报关单预录入 | 海关进口关税专用缴款书
    vi: Tờ khai hải quan | Tờ khai hàng hóa xuất khẩu | Tờ khai hàng hóa nhập khẩu | Tờ khai hàng hóa xuất khẩu (thông quan) | Tờ khai hàng hóa nhập khẩu (thông quan) | Tờ khai hàng hóa xuất khẩu thông quan | Tờ khai hàng hóa nhập khẩu thông quan
    es: Declaración aduanera | Pedimento | Declaración única aduanera | Declaración de exportación | Documento único administrativo | Declaración aduanera de mercancías | Declaración de importación | Documento de acompañamiento de exportación
    de: Zollanmeldung | Ausfuhranmeldung | Ausfuhrbegleitdokument | Einfuhranmeldung | Ausgangsvermerk | Einheitspapier | Zollbescheid | Einfuhrabgabenbescheid
    fr: Déclaration en douane | Déclaration d'exportation | Document administratif unique | Déclaration d'importation | Document d'accompagnement export | Document d'accompagnement des exportations
    tr: Gümrük Beyannamesi | İhracat Beyannamesi | İthalat Beyannamesi | Gümrük Çıkış Beyannamesi | Gümrük Giriş Beyannamesi
    pt: Declaração aduaneira | Declaração de exportação | Declaração única de exportação | Declaração de importação | Documento administrativo único
    it: Dichiarazione doganale | Bolletta doganale | Documento di accompagnamento esportazione | Bolla doganale | Documento amministrativo unico
    nl: Douaneaangifte | Uitvoergeleidedocument | Enig document | Aangifte ten uitvoer
  `,
  cues: [
    ...cues(
      9,
      `
      境内收发货人 | 境内发货人 | 境内收货人 | 境外收货人 | 境外发货人 | 经营单位 | 预录入编号 | 海关编号 | 申报日期 | 监管方式 | 征免性质 | 运抵国 | 指运港 | 成交方式 |
      备案号 | 境内货源地 | 随附单证 | 贸易国 | 征免 | 报关人员 | 申报单位 | 消费使用单位 | 生产销售单位 | 出境关别 | 进境关别 | MRN | Office of export |
      Office of exit | Customs procedure | Previous document | Declarant/Representative | Statistical value |
      Customs office | Ausfuhrzollstelle | Ausgangszollstelle | Anmelder | Verfahren | Bureau de douane |
      Régime | Aduana | Régimen | Gümrük İdaresi | Rejim | Cơ quan Hải quan | Mã loại hình |
      Chi cục Hải quan | Mã phân loại kiểm tra | Shipping Bill No. | Port code | IEC | AD code |
      Assessable value | Bill of Entry No. | Entry type | Nature of transaction | Commodity code |
      Net mass (kg) | Gross mass (kg) | Supplementary units | Exit confirmation | Summary declaration |
      海关审单批注 | 税款金额 | 完税价格 | Declared value | Entered value | Duty`,
    ),
  ],
  against: [
    ...cues(
      4,
      `
      Amount due | Payment terms | Notice of detention | Bill to | Shipped on board | 开票日期 | 价税合计 |
      Non-negotiable | Detention`,
    ),
  ],
  letterheadRole: null,
  assertedBy: 'declarant',
  fields: [
    fields.documentNumber(
      merge([
        labels`
      en: MRN | Declaration No. | Customs declaration no. | Entry No. | Entry number | Shipping Bill No. | SB No. | Bill of Entry No. | BE No. | Movement Reference Number | Declaration number | Export declaration no. | Filer Code/Entry No. | Declaration ID | SB Number
      zh: 海关编号 | 报关单号 | 报关单编号 | 缴款书号码 | 报关单号码 | 预录入编号
      vi: Số tờ khai | Tờ khai số
      es: Pedimento N.º | Número de declaración | Núm. pedimento | N.º de declaración | Num. Pedimento
      de: MRN-Nr. | Registriernummer
      fr: N° de déclaration | Numéro de déclaration
      tr: Tescil No | Beyanname No
      pt: N.º da declaração | Número da declaração
    `,
        references.entry,
        head.plainNumber,
      ]),
      'Number given by customs: 海关编号, MRN, entry number. 预录入编号 only where no other is printed.',
      '310120240117003311',
    ),
    fields.issueDate(
      merge([
        labels`
      en: Declaration date | Date of declaration | Date of acceptance | Acceptance date | Summary date | Entry date | Issuing date | Date of registration | SB Date | BE Date
      zh: 申报日期 | 填制日期 | 填发日期 | 申报时间
      vi: Ngày đăng ký | Ngày khai báo
      es: Fecha de declaración | Fecha de pago | Fecha de aceptación
      de: Anmeldedatum | Datum der Anmeldung | Überlassungsdatum | Annahmedatum
      fr: Date de déclaration | Date d'acceptation
      tr: Tescil Tarihi | Beyanname Tarihi
      pt: Data da declaração | Data de aceitação
    `,
        head.plainDate,
      ]),
      'Date of declaration or acceptance.',
    ),
    fields.title,
    fields.language,
    field(
      'dates.exportDeclared',
      'date',
      labels`
      en: Export declaration date | Date of export declaration
    `,
      'Day the goods were declared for export: the date of declaration of a declaration for export.',
    ),
    field(
      'dates.dispatched',
      'date',
      labels`
      en: Export date | Date of export | Date of exportation | Exit date
      zh: 出口日期 | 出境日期
      vi: Ngày xuất khẩu | Ngày hàng đi
      es: Fecha de exportación
      de: Ausfuhrdatum | Ausgangsdatum
      fr: Date d'exportation
      tr: İhracat Tarihi
      pt: Data de exportação
    `,
      'Day the goods leave, as declared.',
    ),
    field(
      'dates.entry',
      'date',
      labels`
      en: Import date | Date of importation | Date of entry | Arrival date | Estimated entry date | Date of import
      zh: 进口日期 | 进境日期
      vi: Ngày nhập khẩu | Ngày hàng đến
      es: Fecha de entrada
      de: Einfuhrdatum
      fr: Date d'importation
      tr: İthalat Tarihi
    `,
      'Day of import as declared.',
    ),
    party(
      'exporter',
      merge([
        labels`
      zh: 境内发货人 | 境外发货人 | 发货人 | 境内收发货人 | 收发货人 | 经营单位 | 发货单位
      de: Versender/Ausführer | Versender / Ausführer
      fr: Expéditeur/Exportateur | Expéditeur / Exportateur
      es: Exportador/Remitente | Expedidor/Exportador
      en: Consignor/Exporter | Consignor / Exporter | Exporter/Consignor | Exporter/Supplier | Seller/Exporter | Sender/Exporter
      it: Speditore/Esportatore
      tr: Gönderici/İhracatçı | İhracatçı/Gönderici
      pt: Expedidor/Exportador
    `,
        parties.exporter,
        parties.consignor,
      ]),
      'Exporter; on an export declaration 境内发货人.',
      { core: true },
    ),
    party(
      'consignee',
      merge([
        labels`
      zh: 境外收货人 | 境内收货人 | 收货人 | 收货单位
    `,
        parties.consignee,
      ]),
      'Consignee; on an export declaration 境外收货人.',
      { core: true },
    ),
    party(
      'importer',
      merge([
        parties.importer,
        labels`
      en: Importer/Consignee | Consignee/Importer
    `,
      ]),
      'Importer, where named.',
      { core: true },
    ),
    party('importerOfRecord', parties.importerOfRecord, 'Importer of record on a US entry.'),
    party('ultimateConsignee', parties.ultimateConsignee, 'Ultimate consignee on a US entry.'),
    party(
      'producer',
      labels`
      zh: 生产销售单位 | 消费使用单位/生产销售单位
    `,
      'Unit that produced or sold the goods (生产销售单位): the form does not say which of both.',
    ),
    party(
      'manufacturer',
      merge([
        labels`
      zh: 生产单位 | 货主单位/生产厂家 | 生产厂家
    `,
        parties.manufacturer,
      ]),
      'Who made the goods, where named.',
      { core: true },
    ),
    field(
      'parties.manufacturer.identifiers.mid',
      'mid',
      labels`
      en: MID | Manufacturer ID | Manufacturer ID No. | MID Code
    `,
      'CBP manufacturer identification code.',
      { repeats: true },
    ),
    party(
      'declarant',
      merge([
        labels`
      zh: 申报单位 | 报关单位 | 申报单位（盖章） | 申报单位（签章）
    `,
        parties.declarant,
      ]),
      'Who declares: broker or agent.',
    ),
    party('buyer', parties.buyer, 'Buyer, where named.'),
    party('seller', parties.seller, 'Seller, where named.'),
    party('carrier', parties.carrier, 'Carrier, where named.'),
    party(
      'warehouse',
      labels`
      zh: 货物存放地点
      en: Location of goods | Goods location
      de: Warenort
      vi: Địa điểm lưu kho
    `,
      'Where the goods lie.',
    ),
    field(
      'origin.country',
      'country',
      merge([
        goods.countryOfOrigin,
        labels`
      zh: 启运国（地区）原产国
      de: Ursprungsland Code
    `,
      ]),
      'Country of origin as declared.',
      { core: true, repeats: true },
    ),
    field(
      'origin.region',
      'place',
      labels`
      en: District of origin | Region of origin | State of origin
      zh: 境内货源地 | 货源地 | 原产地区
      de: Versendungs-/Ursprungsregion
    `,
      'Domestic source of goods as declared (境内货源地).',
      { repeats: true },
    ),
    field(
      'totals.amount',
      'amount',
      merge([
        labels`
      en: Total invoice value | Total invoice amount | Total FOB value | Total declared value | Total entered value | Total amount invoiced | Amount invoiced | Total assessable value | FOB value | Invoice value | Invoice amount | Total invoiced amount
      zh: 总价 | 合计总价 | 货值 | 完税价格合计
      vi: Tổng trị giá hóa đơn | Tổng trị giá | Tổng trị giá tính thuế
      es: Valor factura | Valor en aduana | Val. dólares
      de: Gesamtrechnungsbetrag | In Rechnung gestellter Gesamtbetrag | Rechnungspreis
      fr: Montant total facturé | Valeur facturée
      tr: Toplam Fatura Bedeli | Fatura Bedeli
      pt: Valor total faturado
    `,
      ]),
      'Total declared value of goods; not duty or tax.',
      { core: true },
    ),
    fields.totalCurrency,
    ...fields.totalWeights,
    fields.contractReference,
    fields.billOfLadingReference,
    fields.containerReference,
    fields.invoiceReference,
    fields.purchaseOrderReference,
    fields.certificateReference,
    ...fields.transportFields,
    ...fields.executionFields,
  ],
  tables: [
    {
      ...pricedGoods,
      columns: pricedGoods.columns.map((one) =>
        one.path === 'hsCode'
          ? column('hsCode', 'hs-code', [
              goods.hsCode,
              labels`
          en: Commodity code | Goods code | Tariff heading | HTSUS No.
          zh: 商品编号 | 商品编码
        `,
            ])
          : one.path === 'countryOfOrigin'
            ? column('countryOfOrigin', 'country', [
                goods.countryOfOrigin,
                labels`
          zh: 原产国（地区） | 最终目的国（原产国）
        `,
              ])
            : one,
      ),
      required: ['description'],
    },
  ],
});

export default customsDeclaration;
