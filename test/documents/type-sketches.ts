/** Short papers of every type in several languages, made up; some of them name other papers on purpose. */
export const typeSketches: readonly (readonly [type: string, what: string, sketch: string])[] = [
  [
    'invoice',
    'English, with delivery note and order numbers among its references',
    `
    Brightwell Fabrics Ltd
    14 Mill Lane, Leeds LS9 8AB
    # INVOICE
    Bill to: | Invoice No.: BF-20117
    Northgate Garments plc | Invoice Date: 14 March 2025
    22 Station Road, Hull | Purchase Order No.: NG-7781
    Delivery Note No.: DN-55012
    Description | Qty | Unit price | Amount
    Cotton poplin 150 cm | 400 m | 3.20 | 1,280.00
    Elastic tape | 50 m | 0.40 | 20.00
    Subtotal | 1,300.00
    VAT 20% | 260.00
    Total due | GBP 1,560.00
    Payment terms: 30 days. IBAN GB00 0000 0000`,
  ],
  [
    'invoice',
    'German, title with its number and terms that mention Lieferschein',
    `
    Muster Textil GmbH
    ## Rechnung Nr. 2025-0931
    Kundennummer 10023 | Rechnungsdatum 03.02.2025
    Ihre Bestellung 4711 vom 20.01.2025
    Lieferschein 88213
    Pos | Bezeichnung | Menge | Einzelpreis | Gesamtpreis
    1 | Garn Ne 30 | 120 kg | 4,10 | 492,00
    Nettobetrag | 492,00
    zzgl. 19% MwSt. | 93,48
    Rechnungsbetrag | 585,48 EUR
    Zahlbar bis 05.03.2025 ohne Abzug`,
  ],
  [
    'credit_note',
    'French credit note',
    `
    Filature du Nord SARL
    # AVOIR
    Avoir N° AV-2025-014 | Date 10/02/2025
    Client : Tissages Réunis
    Facture d'origine : FA-2025-102
    Désignation | Quantité | Prix unitaire | Montant HT
    Fil coton peigné | 10 kg | 8,00 | 80,00
    Total HT | 80,00 €
    TVA 20 % | 16,00 €
    Total TTC | 96,00 €`,
  ],
  [
    'invoice',
    'fapiao',
    `
    # 浙江增值税专用发票
    发票代码：3300211130 | 发票号码：04417723
    开票日期：2025年03月18日
    购买方 名称：宁波某服装有限公司 | 纳税人识别号：91330200MA00000000
    货物或应税劳务名称 | 规格型号 | 单位 | 数量 | 单价 | 金额 | 税率 | 税额
    全棉针织布 | 180g | 公斤 | 1200 | 32.00 | 38400.00 | 13% | 4992.00
    价税合计（大写） 肆万叁仟叁佰玖拾贰圆整 | （小写）¥43392.00
    销售方 名称：绍兴某针织有限公司
    收款人： | 复核： | 开票人：`,
  ],
  [
    'invoice',
    'till slip without a title',
    `
    KEDAI RUNCIT BAHAGIA
    NO 12 JALAN BESAR, IPOH
    GST ID : 000123456789
    12/08/2018 18:44 | CASHIER: 03
    SUSU 1L | 6.50
    ROTI | 3.20
    TOTAL | 9.70
    CASH | 10.00
    CHANGE | 0.30
    THANK YOU PLEASE COME AGAIN`,
  ],
  [
    'invoice',
    'receipt with the words tax invoice',
    `
    SUNRISE HARDWARE SDN BHD
    (Co. Reg. No. 123456-A)
    TAX INVOICE
    Inv No : CS-10442 | Date : 03/05/2018
    Item | Qty | S.Price | Amount
    PVC PIPE 15MM | 2 | 4.50 | 9.00 SR
    Total Sales (Inclusive of GST) RM | 9.00
    Rounding Adj | 0.00
    GST Summary | Amount(RM) | Tax(RM)
    SR @ 6% | 8.49 | 0.51
    Goods sold are not returnable`,
  ],
  [
    'invoice',
    'Vietnamese',
    `
    # HÓA ĐƠN GIÁ TRỊ GIA TĂNG
    Ký hiệu: 1C25TAA | Số: 00000318
    Ngày 12 tháng 05 năm 2025
    Đơn vị bán hàng: CÔNG TY TNHH DỆT MAY A
    Mã số thuế: 0301234567
    Tên hàng hóa, dịch vụ | Đơn vị tính | Số lượng | Đơn giá | Thành tiền
    Chỉ may | cuộn | 500 | 20.000 | 10.000.000
    Cộng tiền hàng: | 10.000.000
    Thuế suất GTGT: 10% | Tiền thuế GTGT: 1.000.000
    Tổng cộng tiền thanh toán: | 11.000.000`,
  ],
  [
    'invoice',
    'Spanish',
    `
    Tejidos del Sur S.A.
    # FACTURA
    Factura N.º 2025/118 | Fecha de factura: 15/01/2025
    Cliente: Confecciones Levante S.L. | NIF: B12345678
    Descripción | Cantidad | Precio unitario | Importe
    Tela algodón | 200 m | 2,50 | 500,00
    Base imponible | 500,00
    IVA 21 % | 105,00
    Total factura | 605,00 €`,
  ],
  [
    'invoice',
    'Turkish',
    `
    # e-FATURA
    Fatura No: ABC2025000000117 | Fatura Tarihi: 11-03-2025
    SAYIN: Deneme Tekstil A.Ş. | Vergi Dairesi: Merkez
    Mal Hizmet | Miktar | Birim Fiyat | Mal Hizmet Tutarı
    Pamuk ipliği Ne 30/1 | 500 KG | 95,00 TL | 47.500,00 TL
    Hesaplanan KDV (%10) | 4.750,00 TL
    Ödenecek Tutar | 52.250,00 TL`,
  ],
  [
    'invoice',
    'blank form',
    `
    # COMMERCIAL INVOICE
    Seller | Invoice No. and date
    Consignee | L/C No. and date
    Buyer (if other than consignee)
    Vessel/Flight | From | To
    Marks and Nos. | Description of goods | Quantity | Unit price | Amount`,
  ],
  [
    'packing_list',
    'names an invoice number and the buyer',
    `
    Qingyun Garment Co., Ltd.
    # PACKING LIST
    Invoice No.: QY25-118 | Date: 2025-06-12
    To: Harbour Apparel Inc. | P.O. No.: 48817
    Ctn No. | Description of goods | Qty (pcs) | N.W. (kgs) | G.W. (kgs) | Measurement (cbm)
    1-100 | Cotton T-shirt | 6000 | 900 | 1000 | 4.2
    Total 100 cartons | 6000 | 900 | 1000 | 4.2`,
  ],
  [
    'packing_list',
    'Chinese',
    `
    # 装 箱 单
    发票号：QY25-118 | 日期：2025-06-12
    箱号 | 品名 | 数量 | 净重 | 毛重 | 体积
    1-40 | 棉制针织T恤 | 2400 | 360 | 400 | 1.7
    合计 40箱 | 2400 | 360 | 400`,
  ],
  [
    'packing_list',
    'German',
    `
    # Packliste
    Packliste Nr. 7781 | Datum 11.04.2025
    Karton-Nr. | Artikel | Menge | Nettogewicht | Bruttogewicht
    1-12 | Hemd Größe M | 240 | 60 kg | 68 kg
    Anzahl Kartons: 12`,
  ],
  [
    'transport_document',
    'bill of lading with freight and invoice words',
    `
    # BILL OF LADING
    Shipper | B/L No. OOLU2233445566
    Qingyun Garment Co., Ltd. Ningbo China | Export references: Invoice QY25-118
    Consignee: To order of Harbour Bank
    Notify Party: Harbour Apparel Inc.
    Vessel/Voyage: EVER ABLE 0123W | Port of Loading: NINGBO
    Port of Discharge: SAVANNAH, GA | Place of Delivery: ATLANTA
    Container No. | Description of goods | Gross weight | Measurement
    TGHU8452133 | 400 cartons cotton T-shirts, as per commercial invoice | 4000 KGS | 16.8 CBM
    FREIGHT COLLECT. SHIPPER'S LOAD AND COUNT
    Freight charges | Rate | Prepaid | Collect
    Ocean freight | 1,200.00 | | 1,200.00
    Shipped on board 18 June 2025. Number of original B(s)/L: THREE`,
  ],
  [
    'transport_document',
    'air waybill',
    `
    # Air Waybill
    Shipper's name and address | 176-12345675
    Consignee's name and address | Issued by: Emirates
    Issuing carrier's agent name and city
    Airport of departure and requested routing | Airport of destination
    Handling information | Declared value for carriage
    No. of pieces RCP | Gross weight | Chargeable weight | Rate/Charge | Nature and quantity of goods
    12 | 240.0 K | 240.0 | AS AGREED | cotton shirts`,
  ],
  [
    'transport_document',
    'CMR in German and French',
    `
    ## INTERNATIONALER FRACHTBRIEF / LETTRE DE VOITURE INTERNATIONALE (CMR)
    1 Absender (Name, Anschrift, Land) | 16 Frachtführer (Name, Anschrift, Land)
    2 Empfänger (Name, Anschrift, Land)
    3 Auslieferungsort des Gutes
    4 Ort und Tag der Übernahme des Gutes
    6 Kennzeichen und Nummern | 7 Anzahl der Packstücke | 9 Bezeichnung des Gutes | 11 Bruttogewicht in kg
    18 Vorbehalte und Bemerkungen der Frachtführer`,
  ],
  [
    'transport_document',
    'Chinese delivery note',
    `
    江阴某针织有限公司
    # 送 货 单
    客户：绍兴某印染有限公司 | 单号：SH250318-2 | 送货日期：2025-03-18
    品名 | 规格 | 匹数 | 数量(公斤) | 备注
    全棉汗布坯布 | 180g | 60 | 1320.5 |
    送货人： | 车牌号：苏B12345 | 收货单位（盖章）及签收人：`,
  ],
  [
    'transport_document',
    'German delivery note',
    `
    Spinnerei Beispiel GmbH
    # Lieferschein
    Lieferschein-Nr. 88213 | Lieferdatum 29.01.2025
    Ihre Bestellung 4711
    Pos | Artikel | Menge | Einheit | Charge
    1 | Garn Ne 30 | 120 | kg | G-2501-7
    Ware in einwandfreiem Zustand erhalten`,
  ],
  [
    'transport_document',
    'rail waybill',
    `
    # 铁路货物运单
    托运人：某棉业有限公司 | 发站：库尔勒 | 到站：南通
    收货人：某纺织有限公司 | 车种车号：P64 3412233
    货物名称 | 件数 | 包装 | 重量（千克） | 承运人确定重量
    皮棉 | 220 | 包 | 50000 | 50000`,
  ],
  [
    'purchase_order',
    'English, refers to an earlier invoice',
    `
    Harbour Apparel Inc.
    # PURCHASE ORDER
    PO No.: 48817 | Order date: 18 March 2025
    Vendor: Qingyun Garment Co., Ltd. | Ship to: Savannah DC
    Style No. | Description | Qty | Unit price | Total price
    HP-118 | Men's tee | 24000 | 2.35 | 56,400.00
    Order total | USD 56,400.00
    Ex-factory date: 10 June 2025. Please confirm receipt of this order. Prices as in invoice QY24-900.`,
  ],
  [
    'purchase_order',
    'order confirmation about an invoice to come',
    `
    Spinnerei Beispiel GmbH
    # Auftragsbestätigung
    Auftragsbestätigung Nr. AB-2210 | Auftragsdatum 22.01.2025
    Ihre Bestellung 4711. Vielen Dank für Ihren Auftrag. Die Rechnung erhalten Sie mit der Lieferung.
    Pos | Bezeichnung | Menge | Einzelpreis | Gesamtpreis
    1 | Garn Ne 30 | 120 kg | 4,10 | 492,00
    Gesamtbetrag | 585,48 EUR
    Liefertermin: KW 6`,
  ],
  [
    'purchase_order',
    'Chinese sales contract',
    `
    # 棉纱购销合同
    合同编号：MS2025-031 | 签订日期：2025年3月2日
    供方：某纺织有限公司 | 需方：某针织有限公司
    经双方协商，签订本合同，共同遵守。
    品名 | 规格 | 数量（吨） | 单价（元） | 金额（元）
    精梳棉纱 | 32S | 20 | 24500 | 490000
    一、质量标准：按国家标准。 二、交货期限：2025年4月。 三、违约责任：按合同法。`,
  ],
  [
    'purchase_order',
    'Vietnamese contract',
    `
    # HỢP ĐỒNG MUA BÁN HÀNG HÓA
    Số hợp đồng: 12/2025/HĐMB
    Bên A (Bên bán): Công ty TNHH Sợi A
    Bên B (Bên mua): Công ty CP Dệt B
    Điều 1: Tên hàng, số lượng, giá cả
    Tên hàng | Số lượng | Đơn giá | Thành tiền
    Sợi cotton | 10 tấn | 3.200 USD | 32.000 USD`,
  ],
  [
    'proof_of_payment',
    'Chinese bank slip that names an invoice',
    `
    中国某银行
    # 网上银行电子回单
    回单编号：2025043000117 | 交易时间：2025-04-30 10:22:31
    付款人户名：某针织有限公司 | 收款人户名：某纺织有限公司
    付款人账号：6222000000000000 | 收款人账号：6222111111111111
    付款人开户行：某银行 | 收款人开户行：某银行南通分行
    金额（小写）：¥490,000.00 | 用途：货款 发票04417723`,
  ],
  [
    'proof_of_payment',
    'SWIFT message',
    `
    MT 103 Single Customer Credit Transfer
    :20: FT25117003
    :32A: 250428USD56400,00
    :50K: HARBOUR APPAREL INC
    :57A: BKCHCNBJ92A
    :59: QINGYUN GARMENT CO LTD
    :70: INVOICE QY25-118
    :71A: SHA`,
  ],
  [
    'proof_of_payment',
    'remittance advice over invoices',
    `
    Harbour Apparel Inc.
    # REMITTANCE ADVICE
    Payment date: 28 April 2025 | Payment reference: 7781
    Beneficiary: Qingyun Garment Co., Ltd. | Beneficiary bank: Bank of Ningbo
    Invoice No. | Invoice date | Amount paid
    QY25-118 | 12 June 2025 | 56,400.00
    Value date: 30 April 2025`,
  ],
  [
    'proof_of_payment',
    'German transfer',
    `
    # Überweisungsbeleg
    Auftraggeber: Muster Textil GmbH | IBAN DE00 0000 0000
    Begünstigter: Spinnerei Beispiel GmbH | BIC DEUTDEFF
    Verwendungszweck: Rechnung 2025-0931
    Betrag: 585,48 EUR | Wertstellung: 04.03.2025`,
  ],
  [
    'certificate_of_origin',
    'China form, lists invoices',
    `
    ORIGINAL
    1. Exporter | Certificate No. 25C3302A0417/00862
    Qingyun Garment Co., Ltd. Ningbo
    2. Consignee | # CERTIFICATE OF ORIGIN
    Harbour Apparel Inc. | OF THE PEOPLE'S REPUBLIC OF CHINA
    3. Means of transport and route | 5. For certifying authority use only
    4. Country / region of destination
    6. Marks and numbers | 7. Number and kind of packages; description of goods | 8. H.S. Code | 9. Quantity | 10. Number and date of invoices
    N/M | 400 cartons cotton T-shirts | 610910 | 24000 PCS | QY25-118 JUNE 12, 2025
    11. Declaration by the exporter
    The undersigned hereby declares that the above details and statements are correct, that all the goods were produced in China
    12. Certification
    It is hereby certified that the declaration by the exporter is correct.`,
  ],
  [
    'certificate_of_origin',
    'Form A',
    `
    1. Goods consigned from (Exporter's business name, address, country) | Reference No.
    ## GENERALIZED SYSTEM OF PREFERENCES
    ## CERTIFICATE OF ORIGIN
    (Combined declaration and certificate)
    FORM A
    2. Goods consigned to (Consignee's name, address, country)
    3. Means of transport and route (as far as known) | 4. For official use
    5. Item number | 6. Marks and numbers | 7. Number and kind of packages; description of goods | 8. Origin criterion (see notes overleaf) | 9. Gross weight or other quantity | 10. Number and date of invoices`,
  ],
  [
    'certificate_of_origin',
    'German chamber',
    `
    1 Absender | # URSPRUNGSZEUGNIS
    2 Empfänger | Europäische Union
    3 Ursprungsland | Bundesrepublik Deutschland
    4 Angaben über die Beförderung | 5 Bemerkungen
    6 Laufende Nummer; Zeichen, Nummern, Anzahl und Art der Packstücke; Warenbezeichnung | 7 Menge
    8 Die unterzeichnende Stelle bescheinigt, dass die oben bezeichneten Waren ihren Ursprung in dem in Feld 3 genannten Land haben
    Industrie- und Handelskammer`,
  ],
  [
    'certificate_of_origin',
    'Turkish EUR.1',
    `
    # DOLAŞIM BELGESİ EUR.1
    1. İhracatçı (isim, açık adres, ülke) | EUR.1 No A 000000
    2. Tercihli ticarette kullanılan belge
    3. Gönderilen (isim, açık adres, ülke) | 4. Menşe ülke
    5. Varış ülkesi | 6. Taşımaya ilişkin bilgiler | 7. Gözlemler
    8. Sıra no; kapların adedi ve cinsi; eşyanın tanımı | 9. Brüt ağırlık (kg) | 10. Faturalar`,
  ],
  [
    'customs_declaration',
    'Chinese export declaration',
    `
    # 中华人民共和国海关出口货物报关单
    预录入编号：310120250000000001 | 海关编号：310120250000000001
    境内发货人：某进出口有限公司 | 出境关别 | 出口日期 | 申报日期 | 备案号
    境外收货人：HARBOUR APPAREL INC | 运输方式 | 运输工具名称及航次号 | 提运单号
    生产销售单位 | 监管方式 一般贸易 | 征免性质 | 许可证号
    合同协议号 | 贸易国（地区） | 运抵国（地区） | 指运港 | 离境口岸
    项号 | 商品编号 | 商品名称及规格型号 | 数量及单位 | 单价/总价/币制 | 原产国（地区） | 最终目的国（地区） | 境内货源地 | 征免
    1 | 6109100021 | 棉制针织T恤衫 | 24000件 | 2.35 56400.00 美元 | 中国 | 美国 | 江西 | 照章征税`,
  ],
  [
    'customs_declaration',
    'EU export accompanying document',
    `
    # EXPORT ACCOMPANYING DOCUMENT
    MRN 25DE485012345678B1 | Issuing date 12.06.2025
    Consignor/Exporter | Consignee | Declarant/Representative
    Office of export | Office of exit | Statistical value
    Items | Packages | Commodity code | Gross mass (kg) | Net mass (kg) | Previous document`,
  ],
  [
    'customs_declaration',
    'Mexican pedimento',
    `
    # PEDIMENTO
    NUM. PEDIMENTO: 25 47 3211 5000117 | RÉGIMEN: IMD
    ADUANA E/S: 470 | PESO BRUTO: 4000 | TIPO CAMBIO
    Agente aduanal | Fecha de pago
    FRACCIÓN | DESCRIPCIÓN | PAÍS DE ORIGEN`,
  ],
  [
    'production_record',
    'spinning record',
    `
    Nantong Somewhere Spinning Co., Ltd.
    # PRODUCTION RECORD
    Production order no.: MO-2503-07 | Production date: 20 March 2025
    Shift: B | Machine No.: RF-12 | Operator: 3
    Input lot | Input quantity (kg) | Output lot | Output quantity (kg) | Loss %
    TP-2411-086 | 12000 | HZ30C-2503A | 9840 | 18.0
    Supervisor:`,
  ],
  [
    'production_record',
    'Chinese daily report',
    `
    # 织造车间生产日报表
    日期：2025-05-07 | 班次：甲班 | 车间主任：
    机台号 | 品种 | 投入批号 | 投入量（kg） | 产出批号 | 产量（kg） | 损耗率
    12 | 汗布 | HZ30C-2503A | 820 | RM0507-1 | 805 | 1.8%
    操作工： | 审核：`,
  ],
  [
    'production_record',
    'Turkish',
    `
    # ÜRETİM RAPORU
    Rapor No: UR-118 | Üretim Tarihi: 12.03.2025 | Vardiya: 2
    Makine No | Giriş Parti No | Giriş Miktarı | Çıkış Parti No | Üretim Miktarı | Fire
    OE-4 | P-2211 | 500 kg | L-3301 | 470 kg | %6`,
  ],
  [
    'audit_report',
    'SMETA, lists certificates and packing lists',
    `
    # Sedex Members Ethical Trade Audit Report
    Audit Details
    Sedex Company Reference: ZC1234567 | Sedex Site Reference: ZS7654321
    Site name: Qingyun Garment Co., Ltd. | Business name: same
    Audit Company Name: Example Assurance | Date of Audit: 12 May 2025
    Audit type: Full initial | Announced: Semi-announced
    Documents reviewed: business licence, ISO 9001 certificate, packing lists, invoices, payroll
    Number of workers interviewed: 24
    Employment is freely chosen: no non-compliance found
    Non-compliance | Corrective action`,
  ],
  [
    'audit_report',
    'amfori BSCI',
    `
    ## amfori BSCI Audit Report
    Monitoring ID: 25-0001172 | Audit type: Full audit | Announcement: Fully unannounced
    Auditee: Shaoxing Somewhere Dyeing | amfori ID 156-000123
    Overall rating: C | Lead auditor
    PA 8: No Child Labour A | PA 11: No Bonded Labour A
    Findings: overtime above 36 hours a month`,
  ],
  [
    'audit_report',
    'Chinese',
    `
    # 社会责任审核报告
    受审核方：某针织有限公司 | 审核日期：2025-04-11
    审核公司：某检验认证公司 | 审核类型：初次审核 | 审核员
    首次会议 09:00 | 末次会议 16:30
    员工访谈人数 12 | 强迫劳动：未发现 | 童工：未发现
    不符合项 | 严重程度 | 整改措施`,
  ],
  [
    'chain_of_custody_certificate',
    'GOTS scope certificate',
    `
    # SCOPE CERTIFICATE
    Scope Certificate Number: CU 1234567-2025-00117
    Example Certifications B.V. certifies that
    Nantong Somewhere Spinning Co., Ltd.
    has been inspected and assessed according to the
    Global Organic Textile Standard (GOTS) 7.0
    Product categories: yarns | Processing steps: spinning
    This Scope Certificate provides no proof that any goods delivered are GOTS certified.
    Valid until: 2026-03-31 | Place and date of issue`,
  ],
  [
    'chain_of_custody_certificate',
    'transaction certificate that lists invoices',
    `
    # TRANSACTION CERTIFICATE (TC) FOR TEXTILES PRODUCED ACCORDING TO
    ## Organic Content Standard
    1. Body issuing the certificate (name and address) | 2a. Licensing code of the certification body
    3. Seller of the product(s) | 4. Inspection body
    5. Last processor of the product(s) | 6. Country of dispatch
    7. Buyer of the product(s) | 8. Consignee of the product
    9. Country of destination | 10. Product information: invoice No. HZ-2504-11
    11. Gross shipping weight | 12. Net shipping weight | 13. Certified weight`,
  ],
  [
    'chain_of_custody_certificate',
    'FSC',
    `
    # Certificate
    Example Forest Services certifies that
    Packaging Works Ltd
    has implemented a chain of custody system which complies with FSC-STD-40-004
    Forest Stewardship Council | Certificate registration code: EX-COC-001172
    Valid from 2024-02-01 | Valid to 2029-01-31`,
  ],
  [
    'product_certificate',
    'OEKO-TEX',
    `
    # STANDARD 100 by OEKO-TEX®
    ## CERTIFICATE
    The company Shaoxing Somewhere Dyeing is granted authorisation according to STANDARD 100 by OEKO-TEX® to use the mark
    for the following articles: knitted fabrics made of 100 % cotton
    Certificate no. 24.HCN.01172 HOHENSTEIN | valid until 31.05.2026 | product class II, Annex 6`,
  ],
  [
    'product_certificate',
    'German declaration of conformity',
    `
    # EU-Konformitätserklärung
    Hersteller: Beispiel GmbH
    Das Produkt erfüllt die grundlegenden Anforderungen der Verordnung (EU) 2016/425
    EN ISO/IEC 17050-1 | Notified body 0197`,
  ],
  [
    'management_certificate',
    'ISO 14001 in German',
    `
    # ZERTIFIKAT
    Die Zertifizierungsstelle bescheinigt, dass das Unternehmen
    Beispiel Färberei GmbH
    ein Umweltmanagementsystem nach ISO 14001:2015 eingeführt hat und anwendet.
    Zertifikat-Nr. 12 104 00117 TMS | Gültig bis 2027-02-11
    Geltungsbereich: Färben und Ausrüsten von Textilien. Managementsystem DAkkS`,
  ],
  [
    'management_certificate',
    'Chinese ISO 9001',
    `
    # 质量管理体系认证证书
    证书编号：00125Q30117R1M
    兹证明 绍兴某印染有限公司 统一社会信用代码：91330600000000000X
    质量管理体系符合 GB/T 19001-2016 / ISO 9001:2015 标准
    认证范围：纺织品的染色加工 | 初次获证日期：2022-03-01 | 有效期至：2028-02-28`,
  ],
  [
    'management_certificate',
    'WRAP',
    `
    # CERTIFICATE OF COMPLIANCE
    Worldwide Responsible Accredited Production
    This is to certify that Qingyun Garment Co., Ltd. has been certified at the Gold level
    Certificate No. 31172 | Valid until 12 May 2026 | WRAP`,
  ],
  [
    'declaration',
    'affidavit that names invoices and lots',
    `
    # AFFIDAVIT
    I, the undersigned, being duly sworn, depose and say:
    1. That I am the General Manager of Nantong Somewhere Spinning Co., Ltd.
    2. That the yarn sold under invoice HZ-2504-11, lot HZ30C-2503A, was spun from cotton grown in Brazil.
    3. That no forced labor was used in any stage of production.
    Sworn to and subscribed before me this 3rd day of July 2025. Notary public`,
  ],
  [
    'declaration',
    'Chinese statement on origin of material',
    `
    # 原材料来源声明
    致：某服装有限公司
    我公司郑重声明：我公司销售的坯布所用棉花原产地为巴西和美国，不含新疆棉，如有不实，愿承担法律责任。
    特此声明。
    声明单位（盖章）：江阴某针织有限公司 | 日期：2025年5月8日`,
  ],
  [
    'declaration',
    'Vietnamese commitment',
    `
    # BẢN CAM KẾT
    Công ty chúng tôi xin cam kết không sử dụng lao động cưỡng bức trong quá trình sản xuất.
    Chúng tôi cam đoan bông được sử dụng có xuất xứ từ Hoa Kỳ và chịu trách nhiệm trước pháp luật.
    Đại diện công ty (Ký tên, đóng dấu)`,
  ],
  [
    'declaration',
    'Turkish letter of commitment',
    `
    # TAAHHÜTNAME
    Firmamız, üretiminde zorla çalıştırma yapılmadığını beyan ve taahhüt eder. Hammadde menşei Türkiye'dir.
    Yukarıdaki hususların doğruluğunu beyan ederiz.
    Kaşe ve İmza`,
  ],
  [
    'third_party_payment_agreement',
    'English',
    `
    # THIRD PARTY PAYMENT AGREEMENT
    Party A (Buyer): Qingyun Import & Export Co., Ltd.
    Party B (Seller): Qingyun Garment Co., Ltd.
    Party C (Payee): Bright Harbour Trading Ltd.
    Party B designates Party C to receive payment on behalf of Party B under invoice QY25-118.`,
  ],
  [
    'lab_test',
    'isotope report that names an invoice',
    `
    # STABLE ISOTOPE ANALYSIS REPORT
    Report No.: LAB-25-0117 | Report date: 11 June 2025
    Applicant: Harbour Apparel Inc. | Sample description: cotton T-shirt, invoice QY25-118
    Date sample received: 2 June 2025 | Test method: IRMS, reference library 2024
    Test results: consistent with the declared origin Brazil. ISO/IEC 17025 accredited laboratory`,
  ],
  [
    'lab_test',
    'Chinese',
    `
    # 检 测 报 告
    报告编号：SHT25-0117 | 委托单位：某针织有限公司
    样品名称：全棉汗布 | 收样日期：2025-05-10 | 检测日期：2025-05-12
    检测项目 | 检测方法 | 检测结果 | 判定
    纤维含量 | GB/T 2910 | 棉 100% | 符合`,
  ],
  [
    'business_licence',
    'Chinese',
    `
    # 营 业 执 照
    （副本） 统一社会信用代码 91320600000000000X
    名称 某纺织有限公司 | 注册资本 伍仟万元整
    类型 有限责任公司 | 成立日期 2005年03月21日
    法定代表人 | 营业期限 长期
    经营范围 棉纱生产、销售 | 住所 江苏省南通市通州区
    登记机关`,
  ],
  [
    'business_licence',
    'Vietnamese',
    `
    SỞ KẾ HOẠCH VÀ ĐẦU TƯ
    # GIẤY CHỨNG NHẬN ĐĂNG KÝ DOANH NGHIỆP
    Mã số doanh nghiệp: 0301234567
    Tên công ty viết bằng tiếng Việt: CÔNG TY TNHH DỆT MAY A
    Vốn điều lệ: 10.000.000.000 đồng | Người đại diện theo pháp luật`,
  ],
  [
    'detention_notice',
    'CBP',
    `
    U.S. Customs and Border Protection
    # NOTICE OF DETENTION
    Detention Number: DN-1703-2025-004417 | Date of detention: 08/04/2025
    Entry Number: HPA-0072918-4 | Importer of record: Harbour Apparel Inc.
    Date merchandise was presented for examination: 07/29/2025
    Reason for detention: Uyghur Forced Labor Prevention Act. 19 CFR 151.16
    Port Director`,
  ],
  [
    'certificate_12_43_a',
    'the words of the regulation under the plain title',
    `
    # CERTIFICATE OF ORIGIN
    I, Kandy Textiles Ltd., foreign seller or owner of the merchandise hereinafter described,
    certify that such merchandise, consisting of 900 kg of raw silk in 30 bales bearing the following
    marks and numbers KT 1-30 was mined, produced, or manufactured by Kandy Reelers Ltd. at or near
    Kandy, and was laden on board MV PEARL at Colombo, which departed from Colombo on May 2, 2025; and that
    convict labor was not employed in any stage of the mining, production, or manufacture of the merchandise
    or of any component thereof.
    Dated May 6, 2025`,
  ],
  [
    'importer_statement',
    'ultimate consignee under 12.43(b)',
    `
    Harbour Apparel Inc.
    # Statement of the Ultimate Consignee
    Entry No. HPA-0072918-4
    We made every reasonable effort to determine the source of the merchandise and of every component and to
    ascertain the character of labor used in its production. The full results of the investigation follow.
    Dated August 20, 2025`,
  ],
  [
    'exclusion_notice',
    'office and clocks',
    `
    U.S. Customs and Border Protection
    # Notice of Exclusion
    Entry Number: XJ7-1130442-9 | Date of exclusion: 05/19/2025
    The merchandise has been excluded from entry under 19 U.S.C. 1307.
    You may file a protest under 19 U.S.C. 1514.`,
  ],
  [
    'cf28_cf29',
    'request for information',
    `
    U.S. Customs and Border Protection
    # REQUEST FOR INFORMATION
    1. Date of request | 2. Date of entry | 3. Entry no.
    05/06/2025 | 03/28/2025 | XJ7-1130442-9
    Please furnish indicated item(s)
    CBP Form 28`,
  ],
  [
    'cf28_cf29',
    'notice of action',
    `
    # NOTICE OF ACTION
    1. Date of this notice | 2. Carrier | 3. Date of import | 5. Entry no.
    06/16/2025 | Blue Star | 03/28/2025 | XJ7-1130442-9
    The following action, which will result in an increase in duties, is proposed: Rate advance
    CBP Form 29`,
  ],
  [
    'entry_document',
    'entry summary',
    `
    # ENTRY SUMMARY
    1. Filer Code/Entry Number | 2. Entry Type | 3. Summary Date | 6. Port Code
    XJ7-1130442-9 | 01 | 05/12/2025 | 2704
    13. Manufacturer ID | 10. Country of Origin | 20. U.S. Port of Unlading
    MYPENSOL88PEN | MY | 2704
    35. Total Entered Value 41,200
    CBP Form 7501`,
  ],
  [
    'security_filing',
    'ten elements',
    `
    # ISF 10+2 Data Form
    Manufacturer (or supplier): Penang Solar Sdn. Bhd.
    Container stuffing location: Northport Freight Station
    Consolidator (stuffer): Northport Freight Station
    Importer of record number: 94-2207715-00
    Commodity HTSUS-6: 854143 | Country of origin: Malaysia`,
  ],
  [
    'corrective_action',
    'Chinese plan',
    `
    # 整改计划表
    工厂名称：嘉兴晨丝纺织有限公司 | 审核日期：2025年2月18日
    不符合项 | 根本原因 | 纠正措施 | 责任部门 | 完成期限
    灭火器被遮挡 | 无巡查 | 划线 | 安全部 | 2025-04-15`,
  ],
  [
    'corrective_action',
    'English plan',
    `
    # CORRECTIVE ACTION PLAN
    Factory name: Kandy Textiles Ltd. | Audit report No.: 5521
    Finding | Root cause | Corrective action | Responsible person | Target date | Date closed
    Exit blocked | No walk | Daily walk | Safety officer | 15/06/2025 |`,
  ],
  [
    'site_visit_report',
    'visit to a mill',
    `
    # MILL VISIT REPORT
    Site visited: Kandy Textiles Ltd.
    Date of visit: 12 May 2025 | Visited by: Harbour Apparel Inc.
    Purpose of visit: see the reeling of lot 77
    Machines seen: 12 reeling frames | Photos taken: 14`,
  ],
  [
    'supplier_correspondence',
    'mail that quotes an invoice',
    `
    From: Sales <sales@qingyun.example>
    To: Buyer <buyer@harbour.example>
    Sent: 14 June 2025 09:12
    Subject: Invoice QY25-118
    Dear Ms. Carter,
    please find attached our invoice QY25-118 and the packing list. The bill of lading follows next week.
    Best regards`,
  ],
  [
    'supplier_correspondence',
    'German letter',
    `
    Spinnerei Beispiel GmbH
    Betreff: Herkunft der Baumwolle
    Sehr geehrte Damen und Herren,
    wie besprochen senden wir Ihnen die Unterlagen zur Baumwolle, die wir im letzten Jahr verarbeitet haben.
    Mit freundlichen Grüßen`,
  ],
  [
    'supplier_correspondence',
    'Chinese letter',
    `
    # 业务联系函
    尊敬的客户：您好！
    贵司询问的棉花资料我司正在整理，预计下周寄出，请知悉。
    此致 敬礼
    某纺织有限公司`,
  ],
  [
    'unknown',
    'canteen menu',
    `
    # 职工食堂一周菜单
    星期一 | 星期二 | 星期三
    米饭 红烧肉 | 面条 青菜 | 饺子`,
  ],
  [
    'unknown',
    'photograph with a few words',
    `
    GATE 3
    NO SMOKING`,
  ],
  [
    'unknown',
    'pictures of a trade fair',
    `
    Welcome to our stand in hall 4.1
    We look forward to your visit in Shanghai`,
  ],
  [
    'translator_certificate',
    'English, names the invoice that was translated',
    `
    Grey Heron Translations
    # Certificate of Translation Accuracy
    We hereby certify that the attached is a true and accurate translation from Turkish into English
    of invoice no. EP-20250411-03. The translator is fluent in both languages and competent to translate.
    Date: 9 July 2025
    Signature of the translator:`,
  ],
  [
    'translator_certificate',
    'Chinese, of a translation agency',
    `
    # 翻译声明
    兹证明所附英文译文与中文原件《营业执照》内容一致，翻译准确，忠实于原文。
    翻译单位：上海译通翻译有限公司
    译者精通中英两种语言。
    日期：2025年7月9日`,
  ],
  [
    'translation',
    'of a paper whose kind nothing tells',
    `
    # Certified Translation
    Translated from the Chinese original
    The well of Shunhe village was dug in the third month; its water is clear and the children like it.`,
  ],
  [
    'invoice',
    'an English translation of a Chinese one: it stays an invoice',
    `
    English translation
    # SALES INVOICE
    Invoice No.: 25332000000118 | Date of invoice: 14 May 2025
    Seller: Shaoxing Lanhe Weaving Co., Ltd.
    Buyer: Ningbo Tongda Clothing Co., Ltd.
    Goods | Unit | Quantity | Unit price | Amount
    Cotton twill | m | 3,000 | 11.50 | 34,500.00
    Total amount | RMB 34,500.00`,
  ],
];
