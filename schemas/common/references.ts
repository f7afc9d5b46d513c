import { labels } from './labels.ts';

export const purchaseOrder = labels`
  en: P.O. No. | PO No. | PO Number | P.O. Number | PO# | P.O. # | PO | P.O. | Purchase Order |
      Purchase Order No. | Purchase Order Number | Purchase Order # | Order No. | Order Number | Order # |
      Your order no. | Your order | Your order number | Customer order no. | Customer order number | Customer PO |
      Customer PO No. | Cust. PO | Buyer's order no. | Buyer's order no. & date | Buyer's order no. and date |
      Buyer's order | Order ref. | Order reference | Our order no. | PO Ref. | PO Reference | S/O No. |
      Sales Order No. | Sales order | Order ID | Client order | P/O No. | P/O | Customer Order Ref |
      Purchase order reference | PO/Contract No. | Your Ref. PO
  zh: 订单号 | 采购订单号 | 订单编号 | 订单号码 | 客户订单号 | 采购单号 | PO号 | 采购订单编号 | 客户PO | 订购单号 | 订单No.
  vi: Số đơn hàng | Đơn hàng số | Số PO | Mã đơn hàng | Đơn đặt hàng số | Số đơn đặt hàng
  es: N.º de pedido | Nº de pedido | Nº pedido | Pedido | Pedido N.º | Número de pedido | Orden de compra |
      Orden de compra N.º | O.C. | Su pedido | Núm. pedido | OC N° | Pedido del cliente
  de: Bestellnummer | Bestell-Nr. | Bestellnr. | Ihre Bestellung | Ihre Bestellnummer | Ihre Bestell-Nr. |
      Auftragsnummer | Auftrags-Nr. | Auftragsnr. | Auftrag | Auftrag Nr. | Bestellung | Bestellung Nr. |
      Kundenauftrag | Ihr Auftrag | Ihre Auftragsnummer | Kundenbestellnummer | Best.-Nr. | Auftr.-Nr. |
      Ihre Bestellung vom | Bestellreferenz | Kunden-Bestellnummer
  fr: N° de commande | N° commande | Numéro de commande | Commande N° | Votre commande | Bon de commande |
      Bon de commande N° | Commande | Votre commande N° | Référence commande | Réf. commande |
      N° de bon de commande | Votre bon de commande | BC N° | Commande client
  tr: Sipariş No | Sipariş Numarası | Sipariş | Sipariş Nr | Müşteri Sipariş No | PO No | Satınalma Sipariş No
  pt: N.º de encomenda | Nº encomenda | Encomenda | Encomenda N.º | Pedido N.º | Ordem de compra | V/ encomenda |
      V/Encomenda | Número do pedido | Nº do pedido | Requisição | Nota de encomenda
  it: N. ordine | Numero ordine | Ordine n. | Ordine | Vs. ordine | Rif. ordine | Ordine di acquisto |
      Vostro ordine | Ordine cliente
  nl: Ordernummer | Bestelnummer | Ordernr. | Uw order | Uw bestelling | Uw bestelnummer | Inkoopordernummer |
      Bestelnr.
`;

/** On an invoice the customer's reference is mostly his order; it counts where no order is named. */
export const customerReference = labels`
  en: Your reference | Your ref. | Your ref. no. | Customer reference | Customer ref. | Client reference | Client ref. |
      Buyer's reference
  de: Ihre Referenz | Ihre Ref. | Kundenreferenz | Ihre Referenznummer
  fr: Votre référence | Votre réf. | Vos références | V/Réf. | V/référence | Référence client | Réf. client |
      Réf. commande client | V/Réf. commande
  es: Su referencia | Su ref. | Referencia del cliente
  it: Vostro riferimento | Vs. riferimento | Vs. rif.
  nl: Uw referentie | Uw kenmerk
  pt: Vossa referência | V/ referência
`;

export const invoiceNumber = labels`
  en: Invoice No. | Invoice Number | Invoice # | Inv. No. | Inv No | Inv # | Inv. # | Invoice Nr. |
      Invoice no. and date | Invoice no. & date | Invoice number and date | Invoice No./Date | Invoice ID |
      Tax Invoice No. | Commercial Invoice No. | No. & date of invoice | No. and date of invoice |
      Number and date of invoices | Invoice Ref. | Invoice reference | Inv. Number | Invoice serial number |
      Bill No. | Bill Number | Invoice num | Our invoice no. | Tax Invoice # | Invoice Code | Invoice/Ref No.
  zh: 发票号码 | 发票号 | 发票编号 | 发票No. | 商业发票号 | 发票号码和日期 | 发票号码及日期 | 发票的编号和日期 | 数电发票号码 | 发票单号
  vi: Số hóa đơn | Số HĐ | Hóa đơn số | Số hoá đơn | Số hóa đơn thương mại | Số và ngày hóa đơn | Hoá đơn số |
      Số hóa đơn và ngày
  es: Factura N.º | Nº de factura | Nº factura | Número de factura | Factura No. | Factura Nº | N° de factura |
      Núm. factura | Factura número | N.º de factura | No. de factura | N° Factura | Fra. Nº | Folio |
      Núm. de factura
  de: Rechnungsnummer | Rechnungs-Nr. | Rechnung Nr. | Rechnungsnr. | Rg.-Nr. | Rg.Nr. | RG-Nr. | Re.-Nr. |
      Rechn.-Nr. | Rechnung-Nr. | Re-Nr. | Rechnung Nummer | Rechnung | RNr. | Rechnungs Nr | Fakturanummer |
      Faktura-Nr. | Faktura Nr. | Rechnungs-Nummer | Rechn.Nr.
  fr: N° facture | N° de facture | Numéro de facture | Facture N° | Facture n | Numéro facture | Facture numéro |
      Facture no | N° de la facture | Réf. facture | Réf facture | N° Fact. | Facture Nr
  tr: Fatura No | Fatura Numarası | Fatura Sıra No | Fatura Nr | Fatura No. | Fatura No ve Tarihi |
      Fatura Seri No | Fatura tarih ve no
  pt: Fatura N.º | Nº da fatura | N.º da fatura | Número da fatura | Factura N.º | Fatura Nº | Nota fiscal N.º |
      NF N.º | N.º de fatura | Nº Fatura | Fatura-Recibo N.º | Número da NF | Nº NF
  it: Fattura N. | Numero fattura | N. fattura | Fattura numero | Fattura nr. | Nr. fattura | Fattura n° |
      Fatt. n.
  nl: Factuurnummer | Factuurnr. | Factuur nr. | Factuur nummer | Factuurnr | Fact.nr. | Factuur no.
`;

export const invoiceDate = labels`
  en: Invoice Date | Inv. Date | Date of invoice | Tax Invoice Date | Bill Date | Invoice issue date |
      Invoice dt. | Invoice dated | Date of Issue of invoice | Tax point | Tax date | Tax point date |
      Billing date
  zh: 开票日期 | 发票日期 | 开具日期 | 开票时间
  vi: Ngày hóa đơn | Ngày hoá đơn | Ngày lập hóa đơn | Ngày xuất hóa đơn | Ngày HĐ
  es: Fecha de factura | Fecha factura | Fecha de la factura | Fecha de facturación | Fecha fra.
  de: Rechnungsdatum | Rg.-Datum | Rechn.-Datum | Re.-Datum | Rechnung vom | Datum der Rechnung | Fakturadatum |
      RG-Datum | Rechnungsdat.
  fr: Date de facture | Date facture | Date de la facture | Date de facturation | Date facturation | Date d'émission de la facture
  tr: Fatura Tarihi | Fatura Tarih | Fatura Düzenleme Tarihi
  pt: Data da fatura | Data fatura | Data da factura | Data de faturação | Data da NF
  it: Data fattura | Data della fattura | Fattura del
  nl: Factuurdatum | Datum factuur
`;

export const contract = labels`
  en: Contract No. | Contract Number | Contract # | Contract | S/C No. | SC No. | Sales Contract No. |
      Sales Contract | Sales Confirmation No. | S/C | Contract ref. | Agreement No. | Sale contract no. |
      Contract No. and date | Agreement number | Proforma No. | P/I No. | PI No. | Proforma Invoice No. |
      Contract reference
  zh: 合同号 | 合同 | 合同编号 | 合同号码 | 合约号 | 合同协议号 | 购销合同号 | 销售合同号 | 协议编号 | 合同No. | 合约编号 | 售货确认书号
  vi: Số hợp đồng | Hợp đồng số | Số HĐMB | HĐ số | Theo hợp đồng số
  es: Contrato N.º | N.º de contrato | Nº de contrato | Contrato | Número de contrato | Contrato No.
  de: Vertragsnummer | Vertrags-Nr. | Vertrag Nr. | Kontrakt-Nr. | Kontraktnummer | Vertrag | Vertragsnr.
  fr: N° de contrat | Contrat N° | Numéro de contrat | Contrat | N° contrat | N° du contrat
  tr: Sözleşme No | Kontrat No | Sözleşme Numarası | Kontrat Numarası
  pt: Contrato N.º | N.º do contrato | Contrato | Número do contrato | Nº do contrato
  it: Contratto N. | Numero contratto | Contratto
  nl: Contractnummer | Contract nr. | Contractnr.
`;

export const billOfLading = labels`
  en: B/L No. | BL No. | B/L Number | Bill of Lading No. | Bill of Lading Number | B/L | BL Number |
      Bill of lading | MB/L No. | MBL No. | HB/L No. | HBL No. | Master B/L | House B/L | Master B/L No. |
      House B/L No. | B/L No./AWB No. | Waybill No. | Sea Waybill No. | SWB No. | AWB No. | Air Waybill No. |
      AWB | HAWB | MAWB | HAWB No. | MAWB No. | AWB Number | Air Waybill Number | B/L # | BL # | B/L-No. |
      Delivery note no. | Delivery Note Number | D/O No. | DO No. | Delivery Order No. | Delivery No. |
      Tracking No. | CMR No. | Waybill Number | Consignment note no. | Bill-of-lading number |
      Ocean Bill of Lading No. | L.R. No. | LR No. | RR/LR No. | Transport document no. | Dispatch Doc. No. |
      Packing slip no. | Delivery ticket no. | Document of title no. | Master Bill | House Bill | B/L Ref
  zh: 提单号 | 提单号码 | 提运单号 | 运单号 | 运单号码 | 提单编号 | 空运单号 | 航空运单号 | 主单号 | 分单号 | 总运单号 | 分运单号 | 送货单号 | 快递单号 | 物流单号 | 运单编号 |
      铁路运单号 | 托运单号
  vi: Số vận đơn | Vận đơn số | Số B/L | Số vận tải đơn | Số phiếu giao hàng | Số AWB
  es: Conocimiento de embarque N.º | Nº de B/L | B/L N.º | N.º de conocimiento | Guía aérea N.º | Nº albarán |
      Albarán | N.º de albarán | Albarán N.º | Guía N.º | Guía de remisión
  de: Konnossement-Nr. | Konnossementnummer | Frachtbrief-Nr. | Frachtbriefnummer | Lieferschein-Nr. |
      Lieferscheinnummer | Lieferschein | Lieferscheinnr. | Lieferschein Nr. | LS-Nr. | AWB-Nr. | B/L-Nr. |
      Sendungsnummer
  fr: N° de connaissement | Connaissement N° | N° B/L | N° LTA | LTA N° | Bon de livraison | Bon de livraison N° |
      N° de bon de livraison | N° BL | BL N° | Lettre de voiture N° | N° de lettre de voiture |
      Numéro de connaissement | Lettre de transport N°
  tr: Konşimento No | Konşimento Numarası | İrsaliye No | Sevk İrsaliyesi No | B/L No | AWB No |
      İrsaliye Numarası | Taşıma Senedi No
  pt: Conhecimento de embarque N.º | B/L N.º | Guia de transporte | Guia de remessa | Guia N.º | N.º de guia |
      Carta de porte N.º | Guia de transporte N.º | Nº do conhecimento
  it: DDT N. | DDT | Documento di trasporto n. | Polizza di carico n. | N. bolla | Lettera di vettura n. |
      Bolla n. | D.D.T. n.
  nl: Cognossement nr. | Vrachtbriefnummer | Pakbonnummer | Vrachtbrief nr. | Pakbon | Leverbonnummer |
      Afleverbon
`;

export const container = labels`
  en: Container No. | Container Number | Container # | Cntr No. | CNTR No. | Cont. No. | Container No./Seal No. |
      Container No. / Seal No. | Container/Seal No. | Container No(s). | Container Nos. |
      Container Nos./Seal Nos. | CTNR No. | Container and Seal No. | Container | Containers |
      Container & seal numbers | Marks & Nos./Container Nos. | Container no./seal no. marks and numbers |
      Container Numbers | Container ID | Equipment No.
  zh: 集装箱号 | 箱号 | 柜号 | 集装箱号码 | 箱号/封号 | 集装箱箱号 | 货柜号 | 集装箱号/封号 | 集装箱标箱数及号码 | 箱号封号
  vi: Số container | Số cont | Số hiệu container | Số cont/seal | Số container/Số seal
  es: Contenedor N.º | N.º de contenedor | Contenedor | Nº contenedor | Número de contenedor
  de: Container-Nr. | Containernummer | Containernr. | Container Nr.
  fr: N° de conteneur | Conteneur N° | N° conteneur | Conteneur | Numéro de conteneur | N° TC
  tr: Konteyner No | Konteyner Numarası | Konteyner
  pt: Contentor N.º | Contêiner N.º | N.º do contentor | Nº do contêiner
  it: Container n. | Numero container | N. container
  nl: Containernummer | Container nr.
`;

export const letterOfCredit = labels`
  en: L/C No. | LC No. | L/C Number | Letter of Credit No. | Documentary Credit No. | D/C No. |
      Documentary Credit Number | Credit No. | L/C | Letter of credit number | Irrevocable L/C No. |
      L/C No. & date | L/C No. and date | DC No. | Letter of credit | L/C No./Date
  zh: 信用证号 | 信用证号码 | 信用证编号 | 信用证
  vi: Số L/C | Thư tín dụng số | Số thư tín dụng | L/C số
  es: Carta de crédito N.º | Crédito documentario N.º | N.º de carta de crédito
  de: Akkreditiv-Nr. | Akkreditivnummer | Akkreditiv Nr. | L/C-Nr.
  fr: N° de crédit documentaire | Lettre de crédit N° | Crédit documentaire N°
  tr: Akreditif No | Akreditif Numarası | L/C No
  pt: Carta de crédito N.º | Crédito documentário N.º
`;

export const entry = labels`
  en: Entry No. | Entry Number | Customs entry no. | Entry # | Entry Nos. | Entry summary no. |
      Customs Entry Number | MRN | MRN No. | Customs Declaration No. | Entry | Import entry no. |
      Shipping Bill No. | S/B No. | Bill of Entry No. | BOE No. | Shipping bill no. & date |
      Movement Reference Number | Export declaration no. | ITN | AES ITN | Entry Number and Line | Entry numbers
  zh: 报关单号 | 海关编号 | 预录入编号 | 报关单编号 | 报关单号码 | 进口报关单号 | 出口报关单号 | 海关报关单号
  vi: Số tờ khai | Tờ khai số | Số tờ khai hải quan | Số tờ khai xuất khẩu | Số tờ khai nhập khẩu
  es: Pedimento | N.º de pedimento | Declaración N.º | DUA N.º | N.º de DUA | Número de declaración
  de: MRN-Nr. | Zollanmeldung Nr. | Registriernummer ATLAS | Anmeldenummer
  fr: N° de déclaration | Déclaration N° | N° DAU | Numéro de déclaration
  tr: Beyanname No | Gümrük Beyannamesi No | Tescil No | Beyanname Numarası | GB No | GÇB No
  pt: N.º da declaração | Declaração N.º | DU-E N.º | Número da DI | DUE
  it: N. bolletta doganale | Bolletta doganale n.
  nl: Aangiftenummer | Douaneaangifte nr.
`;

export const certificateReference = labels`
  en: Scope Certificate No. | Scope Certificate Number | Scope certificate | Transaction Certificate No. |
      Transaction Certificate Number | TC No. | TC Number | TC # | Input TC No. | Certificate of Origin No. |
      C/O No. | CO No. | Phytosanitary certificate no. | GOTS Certificate No. | OCS Certificate No. |
      Certificate reference number | Input TC numbers | Certificates of the input | Underlying certificate |
      Inspection Certificate No. | Certification Number reference | Transaction certificates of the input
  zh: 范围证书编号 | 交易证书编号 | 交易证书号 | 范围证书号 | 原产地证书号 | 原产地证号 | TC编号 | TC号 | 许可证号 | 随附单证及编号 | 随附单证
  vi: Số C/O | C/O số | Số giấy chứng nhận giao dịch | Số giấy chứng nhận xuất xứ
  es: Certificado de origen N.º | Certificado de transacción N.º | N.º de certificado de origen
  de: Ursprungszeugnis-Nr. | Transaktionszertifikat-Nr. | Ursprungszeugnis Nr.
  fr: Certificat d'origine N° | Certificat de transaction N° | N° de certificat d'origine
  tr: Menşe Şahadetnamesi No | Kapsam Sertifikası No | İşlem Sertifikası No | TC No
  pt: Certificado de origem N.º | Certificado de transação N.º
`;

/** Numbers of single bales: they name a piece of a lot, never the lot that a paper refers to. */
export const baleNumber = labels`
  en: Bale No. | Bale Nos. | Bale Number | Bale numbers | PBI No.
  zh: 包号 | 棉包号
  es: N.º de fardo
  de: Ballennummer
  fr: N° de balle
  tr: Balya No
  pt: Fardo N.º
`;

export const lotReference = labels`
  en: Lot No. | Lot Number | Lot # | Lot | Batch No. | Batch Number | Batch | Batch # | Lot/Batch No. |
      Heat No. | Dye lot | Dye lot no. | Yarn lot | Yarn lot no. |
      Fabric lot | Fabric lot no. | Cotton lot | Cotton lot no. | Lot Nos. | Lot ID | Batch ID | Batch/Lot No. |
      Lot / Batch | Mix no. | Mix lot no. | Laydown no. | Coil No. | Production lot |
      Production lot no.
  zh: 批号 | 批次 | 批次号 | 缸号 | 炉号 | 纱批号 | 生产批号 | 批次编号 | 批号/缸号 | 布批号 | 原料批号 | 卷号 | 货批号 | 棉批号 | 柜批号 | 配棉批号
  vi: Số lô | Lô | Lô số | Mã lô | Số lô sản xuất | Lô hàng | Lot sợi
  es: Lote | Lote N.º | N.º de lote | Nº de lote | Número de lote | Partida
  de: Charge | Chargen-Nr. | Chargennummer | Los-Nr. | Los | Partie | Partie-Nr. | Ch.-Nr. | Losnummer |
      Partienummer | Chargennr.
  fr: Lot | N° de lot | N° lot | Numéro de lot | Lot N° | Bain N°
  tr: Lot No | Parti No | Parti Numarası | Parti | Seri/Lot No | İplik Lot No | Kazan No
  pt: Lote | Lote N.º | N.º do lote | Nº do lote | Número do lote
  it: Lotto | Lotto N. | N. lotto | Numero lotto | Partita
  nl: Lot | Lotnummer | Partijnummer | Batchnummer | Partij | Lot nr.
`;

/** Seals of containers and wagons; their numbers link the stuffing of a container to its opening. */
export const seal = labels`
  en: Seal No. | Seal Nos. | Seal Number | Seal # | Carrier seal | Shipper seal | Customs seal no.
  zh: 封号 | 铅封号 | 封条号 | 封志号 | 铅封号码
  vi: Số chì | Số seal | Số niêm chì
  es: N.º de precinto | Precinto
  de: Plombennummer | Siegelnummer | Plomben-Nr.
  fr: N° de scellé | N° de plomb
  tr: Mühür No
  pt: N.º do lacre | Lacre
`;
