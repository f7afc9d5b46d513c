import { certificateOfOriginExamples } from './answers/examples/certificate-of-origin.ts';
import { certifier } from './common/certificate.ts';
import { lotTable, unpricedGoods } from './common/columns.ts';
import { column, cues, field, merge, party, without } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as goods from './common/goods.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as origin from './common/origin.ts';
import * as parties from './common/parties.ts';
import * as references from './common/references.ts';
import * as transport from './common/transport.ts';
import type { TypeFile } from './type-file.ts';

const certificateNumber = labels`
  en: Certificate | Certificate of Origin No. | C/O No. | CO No. | Serial No. | Serial Number | Form A No. | EUR.1 No. |
      Certification number | Reference code | Certificate Ref. No. | Reference Number | C.O. No. | Ref. No | EUR.1 No. A
  zh: 原产地证书编号 | 原产地证号 | 证书流水号 | 产地证号 | 产地证编号 | 流水号
  vi: Số C/O | C/O số | Số tham chiếu
  de: Ursprungszeugnis Nr. | Ursprungszeugnis-Nr. | Laufende Nummer
  fr: Certificat d'origine N° | N° de référence
  es: Certificado de origen N.º | N.º de referencia
  tr: Menşe Şahadetnamesi No | Seri/Sıra No
  pt: Certificado de origem N.º
`;

const exporter = merge([
  parties.exporter,
  labels`
    en: Goods consigned from (Exporter's business name, address, country) | Goods consigned from |
        Goods Consigned from (Exporter's name, address and country) | Exporter's name, address and country |
        Exporter's name, address, country | Products consigned from (Exporter's business name, address, country) |
        Exporter's business name, address, country | Products consigned from (Exporter's name, address, country) |
        Exporter's full name, address and country | Exporter's name and address, country |
        Goods consigned from (Exporter's name, address, country) | Exporter Name and Address |
        Exporter's name, address, telephone and e-mail | Goods Consigned From (Exporter's business name/ address/ country) |
        Consignor | Shipper | Shipper/Exporter | Exporter/Shipper | Applicant | Consignor (name and address) | Exporter (full name and address) |
        Name, address and country of exporter | Exporter's Name and Address
    zh: 出口商的名称、地址、国家 | 出口商的名称、地址及国家 | 发货人 | 申请人 | 出口人名称、地址、国家 | 出口商名称、地址和国家
    vi: Hàng hóa gửi từ | Hàng gửi từ (tên, địa chỉ, nước của người xuất khẩu)
    de: Absender | Antragsteller | Versender
    fr: Expéditeur | Demandeur
    es: Expedidor | Solicitante
    tr: Gönderen
    pt: Expedidor
    it: Speditore | Mittente
    nl: Afzender
  `,
]);

/** Goods on a form of one line each, where no table describes them. */
const article = labels`
  en: Article | Description of goods | Description of the goods | Description of article | Goods | Product | Commodity
  zh: 品名 | 货物名称 | 商品名称
  es: Descripción de la mercancía
  de: Warenbezeichnung | Bezeichnung der Ware
  fr: Désignation de la marchandise
  tr: Eşyanın tanımı
  pt: Descrição da mercadoria
`;

const certificateOfOrigin: TypeFile = () => ({
  id: 'certificate_of_origin',
  version: 1,
  name: 'Certificate of origin',
  keyInformation: [
    'origin.country',
    'origin.region',
    'origin.material',
    'origin.ruleSystem',
    'origin.agreement',
    'goods.originCriterion',
    'parties.exporter.name',
    'parties.manufacturer.name',
    'parties.producer.name',
    'goods.description',
    'goods.quantity',
    'certificate.issuedRetroactively',
    'certificate.thirdPartyInvoicing',
  ],
  titles: labels`
    en: Certificate of Origin | Certificate of Origin of the People's Republic of China | Combined Declaration and Certificate |
        Generalized System of Preferences Certificate of Origin | GSP Form A | Form A | Form E | Form D | Form B | Form AK |
        Movement Certificate | Movement Certificate EUR.1 | Statement on Origin | Certification of Origin | Origin Declaration |
        USMCA Certification of Origin | CPTPP Certificate of Origin | Preferential Certificate of Origin |
        Non-preferential Certificate of Origin | EUR.1 | ASEAN-China Free Trade Area Preferential Tariff Certificate of Origin |
        Foreign Certificate of Origin | Certificate of Origin Form CPTPP | Generalised System of Preferences Certificate of Origin |
        NAFTA Certificate of Origin | Declaration of Origin | RCEP Certificate of Origin | Form RCEP | Form AI | Form AJ | A.TR. |
        Certificate of Origin (Combined Declaration and Certificate) | Certificate of Manufacture and Origin |
        United States-Mexico-Canada Agreement Certification of Origin | Supplier's Declaration | Certificate of Origin Form B |
        ASEAN Trade in Goods Agreement Certificate of Origin | Manufacturer's Certificate of Origin | Form AANZ | Form VK |
        Regional Comprehensive Economic Partnership Agreement Certificate of Origin | Textile Declaration | Form EAV | T-MEC Certification of Origin |
        CPTPP Certification of Origin | USMCA/T-MEC/CUSMA Certification of Origin | Certification of Origin Template | Movement Certificate EUR-MED
    zh: 原产地证明书 | 原产地证书 | 原产地证 | 中华人民共和国原产地证明书 | 一般原产地证 | 一般原产地证明书 | 普惠制原产地证明书 | 原产地声明 | 非优惠原产地证书 | 产地证 | 产地证明书 | 优惠原产地证书 | 产地证明
    vi: Giấy chứng nhận xuất xứ | Giấy chứng nhận xuất xứ hàng hóa | Giấy chứng nhận xuất xứ mẫu B | Chứng nhận xuất xứ
    es: Certificado de origen | Certificado de circulación de mercancías | Certificación de origen | Declaración de origen |
        Certificado de Origen No Preferencial
    de: Ursprungszeugnis | Warenverkehrsbescheinigung | Ursprungserklärung | Lieferantenerklärung | Langzeit-Lieferantenerklärung |
        Langzeitlieferantenerklärung | Warenverkehrsbescheinigung EUR.1
    fr: Certificat d'origine | Certificat de circulation des marchandises | Déclaration d'origine | Déclaration du fournisseur |
        Attestation d'origine
    tr: Menşe Şahadetnamesi | Menşe Belgesi | Dolaşım Belgesi | Menşe Beyanı | A.TR Dolaşım Belgesi | Menşe Sertifikası
    pt: Certificado de origem | Certificado de circulação de mercadorias | Declaração de origem
    it: Certificato di origine | Certificato d'origine | Certificato di circolazione delle merci | Dichiarazione di origine
    nl: Certificaat van oorsprong | Oorsprongscertificaat | Certificaat inzake goederenverkeer | Leveranciersverklaring
  `,
  cues: [
    ...cues(
      8,
      `
      It is hereby certified, on the basis of control carried out |
      the declaration by the exporter is correct | Declaration by the exporter | Origin criterion |
      all the goods were produced in | comply with the rules of origin |
      Certification by the competent authority | Means of transport and route |
      For certifying authority use only | For official use | Country/region of destination |
      Country / region of destination | Goods consigned from | Issued retroactively |
      origin requirements specified |
      The undersigned hereby declares that the above details and statements are correct |
      that all goods were produced in | 出口商声明 | 签证机构证明 | 运输方式和路线 | 签证机构用栏 | 目的国家（地区） |
      Rules of Origin of the People | Chamber of Commerce |
      China Council for the Promotion of International Trade | CCPIT | Preference criterion | Blanket period |
      originate in | originates in | Industrie- und Handelskammer | Chambre de commerce | Cámara de Comercio |
      Ticaret Odası | Customs endorsement | non-preferential origin | Means of transport (optional) |
      Angaben über die Beförderung | Die unterzeichnende Stelle bescheinigt | l'autorité soussignée certifie`,
    ),
    ...cues(
      3,
      `
      Country of origin | HS Code | H.S. Code | Marks and numbers | Number and date of invoices |
      Certifying authority | Exporter | Consignee | 原产国 | Certification | Producer | European Union |
      Remarks | Bemerkungen | Ursprungsland`,
    ),
  ],
  against: [
    ...cues(
      5,
      `
      Unit price | Amount due | Bill of Lading No. of original | Scope Certificate | GOTS | Payment terms |
      Subtotal | Packing list`,
    ),
    ...cues(12, `foreign seller or owner of the merchandise | class of labor | not employed in any stage of`),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'authority',
  fields: [
    fields.documentNumber(
      merge([certificateNumber, head.certificateNumber, head.plainNumber]),
      'Number of the certificate.',
      'C24/0117/0033',
    ),
    fields.issueDate(
      merge([
        head.plainDate,
        labels`
      en: Place and date, signature and stamp of certifying authority | Certification date | Date of certification
      zh: 签证日期
    `,
      ]),
      'Date of the certifying stamp; else that of the declaration.',
    ),
    field(
      'expiryDate',
      'date',
      merge([
        head.expiryDate,
        labels`
      en: Blanket period to
    `,
      ]),
      'End of validity or of the blanket period.',
    ),
    fields.title,
    fields.language,
    party('exporter', exporter, 'Exporter, box 1 of most forms.', {
      core: true,
      placement: ['below', 'same', 'right'],
    }),
    party('consignee', parties.consignee, 'Consignee, box 2 of most forms.', { core: true }),
    party('importer', parties.importer, 'Importer, where a box asks for it.'),
    party(
      'producer',
      parties.producer,
      'Producer, where a box asks for it; "same" and "available to customs upon request" as printed.',
      { repeats: true, core: true },
    ),
    party('manufacturer', parties.manufacturer, 'Manufacturer, where the paper names one.', {
      repeats: true,
      core: true,
    }),
    party(
      'processor',
      merge([
        parties.processor,
        labels`
      en: Gin | Ginnery
      pt: Usina de beneficiamento | Algodoeira | Beneficiador | Beneficiadora
      es: Desmotadora
      fr: Usine d'égrenage
      tr: Çırçır
    `,
      ]),
      'Who processed, where the paper names one.',
      { repeats: true },
    ),
    party(
      'seller',
      without(
        parties.seller,
        'Shipper/Exporter',
        'Shipper / Exporter',
        'Seller / Shipper',
        'Shipper/Seller',
        'Issued by',
      ),
      'Seller, where the paper names one.',
    ),
    party('buyer', parties.buyer, 'Buyer, where the paper names one.'),
    party(
      'issuer',
      merge([
        certifier,
        parties.issuer,
        labels`
      en: Issued in | Certifying authority | Issuing authority | Certification | Name of chamber
      zh: 签证机构
      de: Die unterzeichnende Stelle | Bezeichnung der zuständigen Behörde
    `,
      ]),
      'Chamber or authority that certifies.',
      { core: true },
    ),
    party('notifyParty', parties.notifyParty, 'Notify party.'),
    field(
      'origin.country',
      'country',
      merge([
        goods.countryOfOrigin,
        labels`
      en: Exporting country | that all the goods were produced in | all the goods were produced in | produced in |
          Country, group of countries or territory in which the products are considered as originating
      zh: 生产国家
      pt: País de origem
      de: Staat, Staatengruppe oder Gebiet, als dessen Ursprungswaren die Waren gelten
      fr: Pays, groupe de pays ou territoire dont les produits sont considérés comme originaires
    `,
      ]),
      'Country of origin as stated: in a box, in a column or in the declaration "all goods were produced in".',
      { core: true, repeats: true },
    ),
    field(
      'origin.country',
      'country',
      origin.materialOriginCountry,
      'Also that of a raw material the certificate names: an entry of its own, with the material.',
      { repeats: true },
    ),
    fields.originLot,
    field(
      'origin.ruleSystem',
      'text',
      {},
      'The word "preferential" or "non-preferential", only where the form prints it. A preferential origin answers a question of tariffs, not where every input was made. What follows from the name of a form (Form A, Form E, EUR.1) is told by rule.',
      { example: 'non-preferential' },
    ),
    field(
      'origin.agreement',
      'text',
      {},
      'Agreement or scheme of preferences the form names, in its words: ASEAN-China Free Trade Area, Generalized System of Preferences.',
      { example: 'Regional Comprehensive Economic Partnership Agreement' },
    ),
    field(
      'goods.originCriterion',
      'text',
      origin.originCriterion,
      'Origin criterion of a line of goods as printed: P, WO, PE, CTH, RVC 40 %, PSR, B.',
      { repeats: true, example: 'CTH' },
    ),
    field(
      'certificate.issuedRetroactively',
      'text',
      {},
      'The words "issued retroactively" or "issued retrospectively", only where they are stamped or their box is ticked; a printed box that is not ticked says nothing.',
    ),
    field(
      'certificate.thirdPartyInvoicing',
      'text',
      {},
      'The words on third-party invoicing, only where they are filled in or their box is ticked: the invoice is then of another firm than the exporter.',
    ),
    field(
      'origin.region',
      'place',
      merge([
        origin.originRegion,
        labels`
      en: State of growth
      pt: Estado | Estado produtor
      es: Estado
    `,
      ]),
      'Region stated as origin.',
      { repeats: true },
    ),
    field('origin.siteName', 'place', origin.originSite, 'Place of production as stated.', { repeats: true }),
    field('origin.material', 'text', origin.originMaterial, 'Raw material whose origin is stated.', {
      repeats: true,
    }),
    field(
      'origin.component',
      'text',
      {},
      'Component or intermediate whose origin is stated apart from that of the goods: yarn, fabric.',
      { repeats: true },
    ),
    field(
      'origin.process',
      'text',
      {},
      'Process the form places in a country of its own ("country where the yarn was spun": spun), in its words.',
      { repeats: true },
    ),
    field(
      'origin.periodFrom',
      'date',
      labels`
      en: Blanket period from | Blanket period | Period from
      zh: 期间自
    `,
      'Start of the period covered.',
    ),
    fields.invoiceReference,
    field(
      'references.invoice',
      'code',
      labels`
      en: Number and date of invoices | Number and date of | Invoice number and date of invoices | Invoice | No. and date of invoice
      zh: 发票号码和日期 | 发票号码及日期
    `,
      'Invoices the certificate names.',
      { repeats: true },
    ),
    fields.billOfLadingReference,
    fields.purchaseOrderReference,
    fields.contractReference,
    fields.containerReference,
    field('goods.hsCode', 'hs-code', goods.hsCode, 'Tariff number of the goods.', { repeats: true }),
    field('goods.lot', 'code', references.lotReference, 'Lot the certificate covers.', { repeats: true }),
    field('goods.description', 'text', article, 'Goods, where a line of the form names them.', {
      repeats: true,
    }),
    field('dates.harvestYear', 'period', origin.harvestYear, 'Crop year of the raw material.'),
    fields.letterOfCreditReference,
    ...fields.transportFields,
    field('dates.shippedOnBoard', 'date', transport.shippedOnBoard, 'Date of departure or shipment.'),
    ...fields.totalWeights,
    ...fields.executionFields,
  ],
  examples: certificateOfOriginExamples,
  tables: [
    {
      ...unpricedGoods,
      columns: [
        ...unpricedGoods.columns.map((one) =>
          one.path === 'quantity'
            ? column('quantity', 'quantity', [
                goods.quantity,
                labels`
          en: Quantity | Gross weight or other quantity | Quantity or weight | Weight or quantity
          zh: 数量及重量 | 毛重或其他数量
        `,
              ])
            : one,
        ),
        column('originCriterion', 'text', origin.originCriterion),
      ],
    },
    lotTable,
  ],
});

export default certificateOfOrigin;
