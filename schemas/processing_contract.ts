import { pricedGoods } from './common/columns.ts';
import { column, cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as origin from './common/origin.ts';
import type { TypeFile } from './type-file.ts';

const processingContract: TypeFile = () => ({
  id: 'processing_contract',
  version: 1,
  name: 'Processing (commission) contract',
  keyInformation: [
    'parties.principal.name',
    'parties.processor.name',
    'goods.description',
    'goods.quantity',
    'production.loss',
    'totals.amount',
    'totals.currency',
  ],
  titles: labels`
    en: Processing Contract | Processing Agreement | Commission Processing Contract | Commission Processing Agreement |
        Contract Processing Agreement | Toll Manufacturing Agreement | Tolling Agreement | Toll Processing Agreement | CMT Contract |
        CMT Agreement | Cut Make Trim Agreement | Job Work Agreement | Job Work Contract | Subcontracting Agreement | Subcontract Agreement |
        Outsourced Processing Contract | Entrusted Processing Contract | Dyeing Processing Contract | Contract Manufacturing Agreement |
        Commission Dyeing Agreement | Processing Trade Contract | Sewing Subcontract Agreement | Weaving Contract | Subcontracting Contract |
        Conversion Agreement | Consigned Processing Contract | Ginning Agreement | Toll Conversion Agreement
    zh: 委托加工合同 | 加工合同 | 来料加工合同 | 外发加工合同 | 加工承揽合同 | 委托加工协议 | 外协加工合同 | 进料加工合同 | 委托生产合同 | 染色加工合同 | 来料加工协议 | 加工协议 | 承揽合同 |
        外发加工协议 | 委托加工协议书 | 委外加工合同 | 印染加工合同 | 服装加工合同 | 纺纱加工合同 | 加工定作合同 | 加工合同书 | 织造加工合同 | 染整加工合同 | 代工合同 | 委托代加工合同
    vi: Hợp đồng gia công | Hợp đồng gia công hàng may mặc | Hợp đồng thuê gia công | Hợp đồng gia công hàng hóa
    es: Contrato de maquila | Contrato de procesamiento | Contrato de maquila de exportación | Contrato de transformación | Contrato de confección
    de: Lohnverarbeitungsvertrag | Lohnveredelungsvertrag | Lohnfertigungsvertrag | Werkvertrag | Lohnfärbevertrag | Lohnauftrag |
        Lohnkonfektionsvertrag
    fr: Contrat de façon | Contrat de travail à façon | Contrat de sous-traitance | Convention de façonnage | Contrat de façonnage
    tr: Fason Sözleşmesi | Fason Üretim Sözleşmesi | Fason İmalat Sözleşmesi | Fason Dikim Sözleşmesi
    pt: Contrato de processamento | Contrato de industrialização por encomenda | Contrato de beneficiamento | Contrato de subcontratação
    it: Contratto di lavorazione conto terzi | Contratto di lavorazione | Contratto di façon
    nl: Loonbewerkingsovereenkomst | Bewerkingsovereenkomst
  `,
  cues: [
    ...cues(
      5,
      `
      Processing fee | Processing charge | Principal | Processor | CMT | Commission processing | loss rate | Materials supplied by | supplied by Party A |
      remains the property of | 加工费 | 委托方 | 加工方 | 承揽方 | 定作方 | 来料 | 受托方 | 损耗率 | 加工单价 | 余料 | 坯布由甲方提供 | 原料由甲方 | 加工内容 | 承揽人 | 定作人 |
      Bên đặt gia công | Bên nhận gia công | đơn giá gia công | Lohnveredelung | Auftragnehmer | Beistellung | façonnier | donneur d'ordre |
      maquila | Fason | fasoncu | job worker | conversion charge | tolling fee | Sub-contractor | Party A provides`,
    ),
    ...cues(
      3,
      `Party A | Party B | 甲方 | 乙方 | Article 1 | 第一条 | Điều 1 | Madde 1 | 违约责任 | Breach | Governing law | 合同编号`,
    ),
  ],
  against: [
    ...cues(
      6,
      `
      Invoice | Bill to | Sales Contract | 购销合同 | 买卖合同 | Purchase order | 采购订单 | Packing List | 采购合同 | 销售合同 | Third Party Payment Agreement |
      三方付款协议 | 代付款 | Labour Contract | 劳动合同`,
    ),
  ],
  letterheadRole: null,
  assertedBy: 'self',
  fields: [
    fields.documentNumber(
      merge([
        labels`
          en: Contract No. | Contract Number | Agreement No. | Contract # | Agreement Number | Contract Ref.
          zh: 合同编号 | 合同号 | 协议编号 | 协议号 | 合同号码 | 加工合同号
          vi: Số hợp đồng | Hợp đồng số
          es: Contrato N.º | N.º de contrato
          de: Vertrag Nr. | Vertragsnummer | Vertrags-Nr.
          fr: Contrat N° | N° de contrat
          tr: Sözleşme No
          pt: Contrato N.º | Contrato nº | N.º do contrato
        `,
        head.plainNumber,
      ]),
      'Number of the contract itself.',
      'WX-RS-250411',
    ),
    fields.issueDate(
      merge([
        labels`
          en: Contract date | Date of contract | Signed on | Date signed | Signing date | Agreement date | Date of agreement | Dated this
          zh: 签订日期 | 签约日期 | 签订时间 | 合同日期 | 签署日期 | 签约时间 | 订立日期
          vi: Ngày ký | Ngày ký hợp đồng
          es: Fecha del contrato | Fecha de firma
          de: Vertragsdatum | Datum der Unterzeichnung
          fr: Date du contrat | Date de signature
          tr: Sözleşme Tarihi | İmza Tarihi
          pt: Data do contrato | Data de assinatura
        `,
        head.plainDate,
      ]),
      'Day the contract was signed.',
    ),
    field(
      'expiryDate',
      'date',
      merge([
        head.expiryDate,
        labels`
          en: Contract valid until | Term ends | End of contract
          zh: 合同有效期至 | 合同到期日 | 履行期限至
        `,
      ]),
      'End of the term, where the contract states one.',
    ),
    fields.title,
    fields.language,
    party(
      'principal',
      labels`
        en: Principal | The Principal | Party A (Principal) | Entrusting party | Party A | Client | Customer | Ordering party | Consigning party |
            Party A (Entrusting party) | Contractor (Principal) | The Company | Commissioning party | Owner of the material | Owner |
            Party A (the Principal) | Material owner | Party A (Client)
        zh: 委托方 | 甲方 | 定作方 | 甲方（委托方） | 委托方（甲方） | 定作方（甲方） | 甲方（定作方） | 委托加工方 | 委托人 | 定作人 | 发包方 | 委托单位 | 甲方（委托加工方） | 来料方 | 定作方名称 | 发外方 | 甲方名称
        vi: Bên đặt gia công | Bên A | Bên A (Bên đặt gia công) | Bên thuê gia công
        es: Principal | El comitente | Comitente | Contratante | Mandante
        de: Auftraggeber | Der Auftraggeber | Besteller
        fr: Donneur d'ordre | Le donneur d'ordre | Le donneur d'ouvrage | Commettant
        tr: İş Sahibi | İşveren | Ana Firma | İş Veren | Fason Veren
        pt: Encomendante | Contratante | Dona da obra | Autor da encomenda
        it: Committente | Il committente
        nl: Opdrachtgever
      `,
      'Who owns the material and has it processed: Party A, 委托方, 定作方. Not a buyer of finished goods.',
      { core: true, example: '江阴若棉针织有限公司' },
    ),
    party(
      'processor',
      labels`
        en: Processor | The Processor | Party B (Processor) | Party B | Contractor | Job worker | Subcontractor | Sub-contractor | Toll manufacturer |
            Converter | Commission processor | The Contractor | Party B (Contractor) | Manufacturer | Party B (the Processor) | Toller | Ginner |
            Entrusted party | Party B (Entrusted party)
        zh: 加工方 | 乙方 | 承揽方 | 乙方（加工方） | 加工方（乙方） | 承揽方（乙方） | 乙方（承揽方） | 受托方 | 受托方（乙方） | 乙方（受托方） | 加工单位 | 承揽人 | 被委托方 | 加工企业 | 加工厂 | 承接方 | 承包方 | 承揽方名称 | 乙方名称
        vi: Bên nhận gia công | Bên B | Bên B (Bên nhận gia công)
        es: Maquilador | Procesador | El maquilador | Contratista | Transformador
        de: Auftragnehmer | Der Auftragnehmer | Lohnverarbeiter | Lohnveredler | Verarbeiter
        fr: Façonnier | Le façonnier | Sous-traitant | Le sous-traitant | Prestataire
        tr: Fasoncu | Fason Firma | Yüklenici | Taşeron | Fason Alan
        pt: Industrializador | Processador | Contratada | Executante | Beneficiadora
        it: Lavorante | Terzista | Il terzista | Façonista
        nl: Loonbewerker | Opdrachtnemer
      `,
      'Who processes the material of the other: Party B, 加工方, 承揽方.',
      { core: true, repeats: true, example: '绍兴兰汀印染有限公司' },
    ),
    party(
      'subcontractor',
      labels`
        en: Permitted subcontractor | Approved subcontractor | Sub-processor
        zh: 分包方 | 转包方 | 再委托方
        vi: Nhà thầu phụ
      `,
      'Who may process in place of the processor, where named.',
      { repeats: true },
    ),
    field(
      'origin.process',
      'text',
      merge([
        origin.process,
        labels`
        en: Processing content | Scope of work | Service | Work to be performed | Subject of contract | Type of processing | Processing item
        zh: 加工项目 | 加工内容 | 加工方式 | 加工品种 | 承揽项目 | 加工要求 | 加工工艺
        vi: Nội dung gia công | Loại hình gia công
        de: Gegenstand des Vertrags | Leistung | Art der Bearbeitung
        fr: Objet du contrat | Nature des travaux
        es: Objeto del contrato
        tr: İşin Konusu | Sözleşmenin Konusu | Yapılacak İş
        pt: Objeto do contrato
      `,
      ]),
      'What is done to the material, in the words of the contract: dyeing, cut-make-trim, ginning.',
      { repeats: true, example: '染色、定型' },
    ),
    field(
      'origin.material',
      'text',
      merge([
        origin.originMaterial,
        labels`
        en: Material supplied | Materials supplied by Principal | Supplied material | Material provided
        zh: 来料名称 | 甲方提供材料 | 提供材料 | 来料 | 坯布名称
        de: Beigestelltes Material
        fr: Matière confiée
      `,
      ]),
      'Material the principal supplies.',
      { repeats: true },
    ),
    field(
      'production.loss',
      'number',
      labels`
        en: Loss rate | Permitted loss | Allowed loss | Wastage allowance | Loss allowance | Maximum loss | Process loss | Wastage
        zh: 损耗率 | 允许损耗 | 损耗 | 加工损耗 | 工艺损耗 | 损耗标准 | 损耗率不超过
        vi: Tỷ lệ hao hụt | Hao hụt
        es: Merma permitida | Merma
        de: Zulässiger Verlust | Verlustquote | Verlust
        fr: Perte admise | Taux de perte
        tr: Fire Oranı | Fire
        pt: Quebra permitida | Perda permitida
      `,
      'Loss the contract allows, as a percentage or quantity.',
      { example: '3%' },
    ),
    fields.totalAmount,
    fields.totalCurrency,
    fields.purchaseOrderReference,
    fields.lotReference,
    ...fields.originFields.filter((one) => one.path === 'origin.country'),
    ...fields.totalWeights.filter((one) => one.path === 'totals.quantity'),
    ...fields.executionFields,
  ],
  tables: [
    {
      ...pricedGoods,
      columns: pricedGoods.columns.map((one) =>
        one.path === 'unitPrice'
          ? column('unitPrice', 'amount', [
              one.labels,
              labels`
                en: Processing fee | Processing price | Fee per unit | CMT price | Processing fee per unit | Charge per kg | Processing charge | Fee
                zh: 加工单价 | 加工费单价 | 加工费 | 加工费（元） | 工缴费 | 加工费单价（元） | 工价
                vi: Đơn giá gia công
                de: Lohnpreis | Veredelungspreis
                fr: Prix de façon
                tr: Fason Ücreti | İşçilik Ücreti
              `,
            ])
          : one.path === 'amount'
            ? column('amount', 'amount', [
                one.labels,
                labels`
                  en: Total fee | Total processing fee | Processing amount
                  zh: 加工费合计 | 加工费总额 | 加工费金额 | 加工金额
                  vi: Thành tiền gia công
                `,
              ])
            : one,
      ),
      required: ['description'],
      guidance:
        'One entry per article to be processed; `unitPrice` is the fee for one unit, `amount` the fee of the line.',
    },
  ],
});

export default processingContract;
