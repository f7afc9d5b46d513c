/** A paper with a translation that says the same: as translators write it, with other notations and another layout. */
export interface FaithfulPair {
  readonly name: string;
  readonly language: string;
  readonly into: string;
  /** Pages, one sketch each; cells parted by `|`. */
  readonly original: readonly string[];
  readonly translation: readonly string[];
}

export const faithfulPairs: readonly FaithfulPair[] = [
  {
    name: 'Chinese yarn sales contract',
    language: 'zh',
    into: 'en',
    original: [
      `# 棉纱购销合同
      合同编号：HX-2024-0815
      签订日期：2024年3月5日
      卖方：安徽和信纺织有限公司
      买方：苏州锦程针织有限公司
      统一社会信用代码：91340100MA2T8K3C5X
      品名 | 规格 | 数量（吨） | 单价（元/吨） | 金额（元）
      精梳棉纱 | 32S | 12.5 | 23,800.00 | 297,500.00
      普梳棉纱 | 21S | 8 | 19,600.00 | 156,800.00
      合计 | | 20.5 | | 454,300.00
      合计金额（大写）：人民币肆拾伍万肆仟叁佰元整
      交货日期：2024年4月10日前，交货地点：苏州市吴江区盛泽镇舜湖西路1188号
      付款方式：合同签订后三日内付30%定金，余款货到七日内付清。
      原料产地：巴西棉，卖方提供原产地证明。`,
    ],
    translation: [
      `TRANSLATION FROM CHINESE
      # Cotton Yarn Sales Contract
      Contract No.: HX-2024-0815
      Date of signing: 5 March 2024
      Seller: Anhui Hexin Textile Co., Ltd.
      Buyer: Suzhou Jincheng Knitting Co., Ltd.
      Unified social credit code: 91340100MA2T8K3C5X
      Goods | Count | Quantity (t) | Unit price (RMB/t) | Amount (RMB)
      Combed cotton yarn | 32s | 12.5 | 23,800 | 297,500
      Carded cotton yarn | 21s | 8.0 | 19,600 | 156,800
      Total | | 20.5 | | 454,300
      Total in words: RMB four hundred fifty-four thousand three hundred only
      Delivery by 10 April 2024 at No. 1188 West Shunhu Road, Shengze, Wujiang District, Suzhou, China
      Payment: 30% deposit within three days after signing, balance within seven days after arrival.
      Origin of raw material: Brazilian cotton; the seller provides the certificate of origin.`,
    ],
  },
  {
    name: 'Chinese spinning record with a header in Han numerals',
    language: 'zh',
    into: 'en',
    original: [
      `# 纺纱生产日报表
      单号 FS-0320-2
      日期 二〇二五年三月二十日 | 班次 甲班
      机台 | 投入批号 | 投入重量(公斤) | 产出批号 | 产出重量(公斤)
      7号 | CT-118 | 1,250.0 | Y-3201 | 1,196.5
      8号 | CT-118 | 1,180.0 | Y-3202 | 1,127.8
      9号 | CT-121 | 990.5 | Y-3203 | 951.2
      合计 | | 3,420.5 | | 3,275.5
      制成率 95.8%，回花 98.4公斤，落棉 46.6公斤
      操作工 6人，班长签字`,
    ],
    translation: [
      `# Daily spinning production report
      English translation
      No. FS-0320-2
      Date: March 20, 2025 | Shift: A
      Machine | Input lot | Input weight (kg) | Output lot | Output weight (kg)
      No. 7 | CT-118 | 1250 | Y-3201 | 1196.5
      No. 8 | CT-118 | 1180 | Y-3202 | 1127.8
      No. 9 | CT-121 | 990.5 | Y-3203 | 951.2
      Total | | 3420.5 | | 3275.5
      Yield 95.8 %, returned cotton 98.4 kg, waste 46.6 kg
      Operators: six persons. Signature of the shift leader`,
    ],
  },
  {
    name: 'Vietnamese VAT invoice',
    language: 'vi',
    into: 'en',
    original: [
      `# HÓA ĐƠN GIÁ TRỊ GIA TĂNG
      Ký hiệu: 1C25TAB | Số: 00000417
      Ngày 14 tháng 2 năm 2025
      Đơn vị bán hàng: Công ty TNHH Sợi Hòa Bình
      Mã số thuế: 0312456789
      Địa chỉ: 45 đường Lê Lợi, quận 1, thành phố Hồ Chí Minh
      Người mua: Công ty Cổ phần May Thanh Hà
      STT | Tên hàng hóa | Đơn vị | Số lượng | Đơn giá | Thành tiền
      1 | Sợi cotton Ne 30/1 | kg | 2.500 | 78.000 | 195.000.000
      2 | Sợi cotton Ne 20/1 | kg | 1.200 | 66.500 | 79.800.000
      Cộng tiền hàng: 274.800.000 đồng
      Thuế suất GTGT 8%: 21.984.000
      Tổng cộng: 296.784.000
      Số tiền bằng chữ: Hai trăm chín mươi sáu triệu bảy trăm tám mươi bốn nghìn đồng
      Xuất xứ bông: Hoa Kỳ`,
    ],
    translation: [
      `Certified translation
      # VALUE ADDED TAX INVOICE
      Symbol: 1C25TAB | No.: 00000417
      14 February 2025
      Seller: Hoa Binh Yarn Company Limited
      Tax code: 0312456789
      Address: 45 Le Loi Street, District 1, Ho Chi Minh City, Vietnam
      Buyer: Thanh Ha Garment Joint Stock Company
      No. | Goods | Unit | Quantity | Unit price | Amount
      1 | Cotton yarn Ne 30/1 | kg | 2,500 | 78,000 | 195,000,000
      2 | Cotton yarn Ne 20/1 | kg | 1,200 | 66,500 | 79,800,000
      Total of goods: VND 274,800,000
      VAT rate 8%: 21,984,000
      Grand total: 296,784,000
      In words: Two hundred ninety-six million seven hundred eighty-four thousand dong
      Origin of the cotton: United States`,
    ],
  },
  {
    name: 'Turkish origin statement',
    language: 'tr',
    into: 'en',
    original: [
      `# MENŞE BEYANI
      Belge No: TX-2025/118 | Tarih: 17.04.2025
      Ege Pamuk Sanayi ve Ticaret A.Ş. olarak, aşağıdaki malların üretiminde kullanılan pamuğun
      Türkiye menşeli olduğunu ve Manisa ilindeki çırçır fabrikamızda işlendiğini beyan ederiz.
      Malın cinsi | Parti no | Balya | Net ağırlık (kg) | Brüt ağırlık (kg)
      Preseli pamuk | MN-24-0771 | 96 | 21.312,5 | 21.696,5
      Preseli pamuk | MN-24-0772 | 104 | 23.088,0 | 23.504,0
      Toplam | | 200 | 44.400,5 | 45.200,5
      Hasat yılı: 2024. Fatura: EP-20250411-03, tutarı 88.801,00 USD.`,
    ],
    translation: [
      `Translation from Turkish
      # STATEMENT OF ORIGIN
      Document No.: TX-2025/118 | Date: 17 April 2025
      We, Ege Pamuk Sanayi ve Ticaret A.S., declare that the cotton used in the production of the goods below
      is of Turkish origin and was processed in our ginning factory in the province of Manisa.
      Goods | Lot No. | Bales | Net weight (kg) | Gross weight (kg)
      Pressed cotton | MN-24-0771 | 96 | 21,312.5 | 21,696.5
      Pressed cotton | MN-24-0772 | 104 | 23,088.0 | 23,504.0
      Total | | 200 | 44,400.5 | 45,200.5
      Harvest year: 2024. Invoice: EP-20250411-03 over USD 88,801.00.`,
    ],
  },
  {
    name: 'German test report',
    language: 'de',
    into: 'en',
    original: [
      `# Prüfbericht Nr. 25-03871-A
      Auftraggeber: Weberei Lindner GmbH, Hofer Straße 14, 95028 Hof
      Eingang der Probe: 11. März 2025 | Prüfzeitraum: 12.03.2025 bis 19.03.2025
      Probe: Baumwollgewebe, roh, Artikel 4471/B
      Prüfung | Norm | Ergebnis | Anforderung
      Flächengewicht | DIN EN 12127:1997-12 | 182,4 g/m² | 180 ± 5
      Höchstzugkraft Kette | DIN EN ISO 13934-1:2013 | 1.046 N | mindestens 900
      Isotopenverhältnis δ13C | Hausmethode IRMS-07 | -26,31 ‰ | -
      Das Ergebnis ist mit Baumwolle aus Griechenland vereinbar.
      Hof, den 20. März 2025`,
    ],
    translation: [
      `# Test report No. 25-03871-A
      Sworn translation from German
      Client: Weberei Lindner GmbH, Hofer Strasse 14, 95028 Hof, Germany
      Sample received: 11 March 2025 | Test period: 12 March 2025 to 19 March 2025
      Sample: cotton fabric, greige, article 4471/B
      Test | Standard | Result | Requirement
      Mass per unit area | DIN EN 12127:1997-12 | 182.4 g/m² | 180 ± 5
      Maximum force, warp | DIN EN ISO 13934-1:2013 | 1,046 N | at least 900
      Isotope ratio δ13C | in-house method IRMS-07 | -26.31 ‰ | -
      The result is consistent with cotton from Greece.
      Hof, 20 March 2025`,
    ],
  },
  {
    name: 'Chinese business licence',
    language: 'zh',
    into: 'en',
    original: [
      `# 营业执照
      统一社会信用代码 91320585MA1N6T2Q4H
      名称 太仓市恒润纺织品有限公司
      类型 有限责任公司（自然人投资或控股）
      住所 江苏省苏州市太仓市沙溪镇白云中路66号
      注册资本 500万元整
      成立日期 2017年02月28日
      营业期限 2017年02月28日至2047年02月27日
      经营范围 生产、加工、销售针纺织品；自营和代理各类商品的进出口业务。
      登记机关 太仓市市场监督管理局
      2021年11月09日`,
    ],
    translation: [
      `(Translation)
      # Business Licence
      Unified social credit code 91320585MA1N6T2Q4H
      Name: Taicang Hengrun Textiles Co., Ltd.
      Type: limited liability company (invested in or controlled by natural persons)
      Domicile: No. 66 Middle Baiyun Road, Shaxi Town, Taicang, Suzhou, Jiangsu, P.R. China
      Registered capital: RMB 5,000,000
      Date of establishment: February 28, 2017
      Term of business: from February 28, 2017 to February 27, 2047
      Scope: production, processing and sale of knitted and woven textiles; import and export of goods for own account and as agent.
      Registration authority: Taicang Administration for Market Regulation
      November 9, 2021`,
    ],
  },
  {
    name: 'Spanish invoice with weights in quintals',
    language: 'es',
    into: 'en',
    original: [
      `# FACTURA COMERCIAL
      Factura N.º F001-00002931 | Fecha: 08/05/2025
      Vendedor: Algodonera del Valle S.A.C., Av. Industrial 320, Ica, Perú
      Comprador: Norwell Apparel LLC, 18 Pine Street, Dover, Estados Unidos
      Descripción | Cantidad | Precio unitario | Importe
      Algodón Pima, fardos 001-120 | 27.216,00 kg | 3,45 USD | 93.895,20
      Algodón Tangüis | 9.072,00 kg | 2,10 USD | 19.051,20
      TOTAL USD 112.946,40
      Contenedor: MSKU4812390 | Peso bruto: 37.014,50 kg
      País de origen: Perú. Campaña 2024/2025.`,
    ],
    translation: [
      `Translation of invoice no. F001-00002931
      # COMMERCIAL INVOICE
      Invoice No. F001-00002931 | Date: 8 May 2025
      Seller: Algodonera del Valle S.A.C., Av. Industrial 320, Ica, Peru
      Buyer: Norwell Apparel LLC, 18 Pine Street, Dover, United States
      Description | Quantity | Unit price | Amount
      Pima cotton, bales 001-120 | 27,216.00 kg | USD 3.45 | 93,895.20
      Tanguis cotton | 9,072.00 kg | USD 2.10 | 19,051.20
      TOTAL USD 112,946.40
      Container: MSKU4812390 | Gross weight: 37,014.50 kg
      Country of origin: Peru. Season 2024/2025.`,
    ],
  },
  {
    name: 'Chinese processing agreement on two pages, set on two pages that break elsewhere',
    language: 'zh',
    into: 'en',
    original: [
      `# 委托加工协议
      协议编号：JG2025-031
      甲方（委托方）：无锡市嘉禾服饰有限公司
      乙方（加工方）：盐城市大丰区海韵制衣厂
      一、甲方委托乙方加工女式针织衫，款号 W8832，数量 6,400 件，加工单价 14.50 元/件。
      二、面料由甲方提供，共计 1,536 公斤，缸号 D-250411。
      三、交货期为2025年6月15日，逾期每日按合同金额的0.5%支付违约金。
      四、乙方不得将本协议项下的任何工序转包给第三方。
      第1页 共2页`,
      `五、乙方保证不使用任何形式的强迫劳动，所有工人均签订劳动合同，年龄在18周岁以上。
      六、加工费总额为 92,800 元，乙方开具13%增值税专用发票后30日内付款。
      七、本协议一式两份，双方各执一份，自2025年4月22日起生效。
      甲方（盖章） | 乙方（盖章）
      第2页 共2页`,
    ],
    translation: [
      `Translation from Chinese
      # Processing Agreement
      Agreement No.: JG2025-031
      Party A (principal): Wuxi Jiahe Apparel Co., Ltd.
      Party B (processor): Haiyun Garment Factory, Dafeng District, Yancheng
      1. Party A entrusts Party B with the making of ladies' knitted tops, style W8832, 6,400 pieces, at RMB 14.50 per piece.
      2. The fabric is supplied by Party A, 1,536 kg in total, dye lot D-250411.
      3. Delivery is due on 15 June 2025; for each day of delay a penalty of 0.5 % of the contract amount is payable.
      Page 1 of 2`,
      `4. Party B must not subcontract any process under this agreement to a third party.
      5. Party B warrants that no forced labour of any kind is used, that all workers have labour contracts and are over 18 years of age.
      6. The total processing fee is RMB 92,800, payable within 30 days after Party B has issued a special VAT invoice of 13 %.
      7. This agreement is made in two copies, one for each party, and takes effect on 22 April 2025.
      Party A (seal) | Party B (seal)
      Page 2 of 2`,
    ],
  },
  {
    name: 'French management certificate',
    language: 'fr',
    into: 'en',
    original: [
      `# CERTIFICAT
      N° FR-2291-07 | Référentiel ISO 14001:2015
      Nous certifions que le système de management de la société Teinturerie du Lys SARL,
      12 rue des Tisserands, 59200 Tourcoing, satisfait aux exigences de la norme pour
      la teinture et l'ennoblissement de tissus de coton.
      Délivré le 3 février 2024 | Valable jusqu'au 2 février 2027
      Première délivrance : 3 février 2018`,
    ],
    translation: [
      `Translation from French
      # CERTIFICATE
      No. FR-2291-07 | Standard ISO 14001:2015
      We certify that the management system of the company Teinturerie du Lys SARL,
      12 rue des Tisserands, 59200 Tourcoing, France, meets the requirements of the standard for
      dyeing and finishing of cotton fabrics.
      Issued on 3 February 2024 | Valid until 2 February 2027
      First issued: 3 February 2018`,
    ],
  },
  {
    name: 'Chinese packing slip: conversions of weight and ten thousands',
    language: 'zh',
    into: 'en',
    original: [
      `# 装箱出库单
      出库单号 CK20250618007 | 车牌 苏E·8K271
      客户 上海东瀚贸易有限公司
      货号 | 箱数 | 件数 | 毛重
      TS-4410 黑色 | 120箱 | 1.2万件 | 2.16吨
      TS-4412 白色 | 85箱 | 8,500件 | 1,530公斤
      合计 205箱，20,500件，总重 3.69吨，货值 41万元
      发货日期 2025-06-18，第二批，共三批`,
    ],
    translation: [
      `English translation
      # Packing and delivery slip
      Slip No. CK20250618007 | Truck 苏E·8K271
      Customer: Shanghai Donghan Trading Co., Ltd.
      Article | Cartons | Pieces | Gross weight
      TS-4410 black | 120 cartons | 12,000 pcs | 2,160 kg
      TS-4412 white | 85 cartons | 8,500 pcs | 1,530 kg
      Total 205 cartons, 20,500 pcs, total weight 3,690 kg, value RMB 410,000
      Dispatched 18 June 2025, second of three consignments`,
    ],
  },
  {
    name: 'Portuguese gin certificate',
    language: 'pt',
    into: 'en',
    original: [
      `# CERTIFICADO DE BENEFICIAMENTO
      N.º 0417/2025 | Emitido em 23 de janeiro de 2025
      Algodoeira Serra Azul Ltda., Rodovia BR-163 km 482, Lucas do Rio Verde, Mato Grosso, Brasil
      Certificamos que os fardos 5512001 a 5512220 foram beneficiados nesta unidade.
      Fardos: 220 | Peso líquido: 49.808,0 kg | Safra: 2023/24
      Fazenda de origem: Fazenda Três Irmãos, talhões 11, 12 e 14`,
    ],
    translation: [
      `Sworn translation from Portuguese
      # GINNING CERTIFICATE
      No. 0417/2025 | Issued on January 23, 2025
      Algodoeira Serra Azul Ltda., Highway BR-163 km 482, Lucas do Rio Verde, Mato Grosso, Brazil
      We certify that bales 5512001 to 5512220 were ginned in this plant.
      Bales: 220 | Net weight: 49,808.0 kg | Season: 2023/24
      Farm of origin: Fazenda Tres Irmaos, fields 11, 12 and 14`,
    ],
  },
  {
    name: 'English letter put into Chinese',
    language: 'en',
    into: 'zh',
    original: [
      `# Request for traceability records
      Our reference: NA-TR-0092 | 2 July 2025
      Dear Sirs, for purchase order PO-77310 of 14 March 2025 (style K2205, 18,600 pieces) please send
      the bale lists, spinning records and invoices by 25 July 2025. The shipment of 412 cartons in container
      TGHU6624190 arrived at Savannah on 27 June 2025; its value is USD 143,220.00.
      Cotton grown in Australia must be shown by gin records for at least two seasons.`,
    ],
    translation: [
      `译文
      # 关于提供溯源资料的函
      我方编号：NA-TR-0092 | 2025年7月2日
      敬启者：就2025年3月14日的采购订单 PO-77310（款号 K2205，18,600件），请于2025年7月25日前提供
      棉包清单、纺纱记录和发票。该批货物共412箱，装于集装箱 TGHU6624190，已于2025年6月27日抵达萨凡纳，货值143,220.00美元。
      澳大利亚种植的棉花须提供至少两个产季的轧花记录。`,
    ],
  },
  {
    name: 'Vietnamese labour declaration in prose',
    language: 'vi',
    into: 'en',
    original: [
      `# BẢN CAM KẾT
      Số: 07/2025/CK-PT | Bình Dương, ngày 09 tháng 06 năm 2025
      Công ty TNHH Dệt May Phúc Thịnh, mã số doanh nghiệp 3702188914, cam kết không sử dụng lao động cưỡng bức.
      Toàn bộ 346 công nhân có hợp đồng lao động; tuổi thấp nhất là 18. Thời giờ làm việc là 8 giờ một ngày, 48 giờ một tuần.
      Vải được mua của nhà cung cấp tại Việt Nam theo hợp đồng PT-VL-2501 ngày 15/01/2025.`,
    ],
    translation: [
      `Translation from Vietnamese
      # COMMITMENT
      No.: 07/2025/CK-PT | Binh Duong, 9 June 2025
      Phuc Thinh Textile and Garment Company Limited, enterprise code 3702188914, undertakes not to use forced labour.
      All 346 workers have labour contracts; the youngest is 18 years old. Working time is eight hours a day, 48 hours a week.
      The fabric is bought from a supplier in Vietnam under contract PT-VL-2501 of 15 January 2025.`,
    ],
  },
  {
    name: 'Turkish waybill with a number in millions',
    language: 'tr',
    into: 'en',
    original: [
      `# SEVK İRSALİYESİ
      Seri No: A 118204 | Düzenleme Tarihi: 03.05.2025
      Gönderen: Anadolu İplik San. A.Ş., Gaziantep
      Alıcı: Marmara Örme Ltd. Şti., İstanbul
      Ürün | Lot | Bobin | Miktar
      Ring iplik Ne 24/1 | R-5518 | 1.440 bobin | 2.736,0 kg
      Ring iplik Ne 30/1 | R-5520 | 960 bobin | 1.824,0 kg
      Toplam 2.400 bobin, 4.560,0 kg. Beyan edilen değer 1,2 milyon TL.
      Araç plakası: 27 ABC 418`,
    ],
    translation: [
      `English translation
      # DISPATCH NOTE
      Serial No.: A 118204 | Date of issue: 3 May 2025
      Consignor: Anadolu Iplik San. A.S., Gaziantep, Türkiye
      Consignee: Marmara Orme Ltd. Sti., Istanbul, Türkiye
      Product | Lot | Cones | Quantity
      Ring yarn Ne 24/1 | R-5518 | 1,440 cones | 2,736.0 kg
      Ring yarn Ne 30/1 | R-5520 | 960 cones | 1,824.0 kg
      Total 2,400 cones, 4,560.0 kg. Declared value TL 1.2 million.
      Vehicle plate: 27 ABC 418`,
    ],
  },
  {
    name: 'Chinese test report with a range of days',
    language: 'zh',
    into: 'en',
    original: [
      `# 检验报告
      报告编号：JC-25-00731
      样品名称：全棉府绸
      委托单位：常州市恒丰布业有限公司
      收样日期：2025-04-11
      检测日期：2025.04.11—2025.04.16
      项目 | 标准 | 技术要求 | 实测值 | 判定
      甲醛含量(mg/kg) | GB/T 2912.1-2009 | ≤75 | 未检出 | 合格
      pH值 | GB/T 7573-2009 | 4.0～8.5 | 6.8 | 合格
      耐水色牢度(级) | GB/T 5713-2013 | ≥3 | 4 | 合格
      结论：所检项目符合GB 18401-2010 B类要求。`,
    ],
    translation: [
      `English Translation
      # TEST REPORT
      Report No.: JC-25-00731
      Sample: 100% cotton poplin
      Applicant: Changzhou Hengfeng Fabric Co., Ltd.
      Sample received: April 11, 2025
      Test period: April 11-16, 2025
      Item | Standard | Requirement | Result | Judgement
      Formaldehyde (mg/kg) | GB/T 2912.1-2009 | ≤75 | not detected | pass
      pH value | GB/T 7573-2009 | 4.0-8.5 | 6.8 | pass
      Colour fastness to water (grade) | GB/T 5713-2013 | ≥3 | 4 | pass
      Conclusion: the items tested meet the requirements of GB 18401-2010, class B.`,
    ],
  },
  {
    name: 'Chinese wage summary',
    language: 'zh',
    into: 'en',
    original: [
      `# 工资发放汇总表
      2025年5月 | 单位：元
      部门 | 人数 | 应发工资 | 扣款 | 实发工资
      裁剪车间 | 18 | 98,640.00 | 4,212.50 | 94,427.50
      缝制车间 | 126 | 689,220.00 | 30,118.00 | 659,102.00
      合计 | 144 | 787,860.00 | 34,330.50 | 753,529.50
      制表：财务部 审核：总经理 2025年6月5日`,
    ],
    translation: [
      `Translated from Chinese
      # Summary of wages paid
      May 2025 | Unit: RMB
      Department | Headcount | Gross pay | Deductions | Net pay
      Cutting workshop | 18 | 98,640 | 4,212.50 | 94,427.50
      Sewing workshop | 126 | 689,220 | 30,118 | 659,102
      Total | 144 | 787,860 | 34,330.50 | 753,529.50
      Prepared by: Finance Department. Reviewed by: General Manager. 5 June 2025`,
    ],
  },
  {
    name: 'Vietnamese warehouse receipt',
    language: 'vi',
    into: 'en',
    original: [
      `# PHIẾU NHẬP KHO
      Số: NK-0452 | Ngày 05/06/2025
      Người giao: Công ty Cổ phần Bông Việt, theo hợp đồng số 118/HĐ-BV ngày 20/05/2025
      Tên hàng | ĐVT | Số lượng | Đơn giá (đồng) | Thành tiền (đồng)
      Bông xơ nhập khẩu từ Úc | tấn | 24,5 | 46.200.000 | 1.131.900.000
      Cộng: một tỷ một trăm ba mươi mốt triệu chín trăm nghìn đồng
      Nhập tại kho số 3, khu công nghiệp Trảng Bàng, Tây Ninh`,
    ],
    translation: [
      `Translation from Vietnamese
      # WAREHOUSE RECEIPT
      No.: NK-0452 | Date: June 5, 2025
      Delivered by: Bong Viet Joint Stock Company, under contract No. 118/HĐ-BV dated May 20, 2025
      Goods | Unit | Quantity | Unit price (VND) | Amount (VND)
      Raw cotton imported from Australia | tonne | 24.5 | 46,200,000 | 1,131,900,000
      Total: one billion one hundred thirty-one million nine hundred thousand dong
      Received in warehouse No. 3, Trang Bang Industrial Park, Tay Ninh, Vietnam`,
    ],
  },
  {
    name: 'German spinning certificate in prose',
    language: 'de',
    into: 'en',
    original: [
      `# Spinnereibescheinigung
      Wir bestätigen, dass das mit Rechnung 2025/0388 vom 7. Mai 2025 gelieferte Garn (4,2 t, Ne 24, Partie 88-1204)
      in unserem Werk in Augsburg aus US-amerikanischer Baumwolle (Bremer Baumwollbörse, Kontrakt B 20417) gesponnen wurde.
      Liefertermin KW 19, 210 Kartons zu je 20 kg. Zolltarifnummer 5205 13 00.`,
    ],
    translation: [
      `Certified translation
      # Spinning certificate
      We confirm that the yarn delivered with invoice 2025/0388 of 7 May 2025 (4.2 t, Ne 24, lot 88-1204)
      was spun in our mill in Augsburg from US cotton (Bremen Cotton Exchange, contract B 20417).
      Delivered in week 19, 210 cartons of 20 kg each. Customs tariff number 5205.13.00.`,
    ],
  },
  {
    name: 'Turkish ginning record',
    language: 'tr',
    into: 'en',
    original: [
      `# ÇIRÇIR KAYIT FORMU
      Kayıt no: ÇF-2024-3318 | 28 Ekim 2024
      Üretici köy: Harran / Şanlıurfa | Kütlü pamuk: 61.480 kg
      Elde edilen lif: 24.592 kg (randıman %40) | Balya adedi: 108
      Balya numaraları: 24-081001 – 24-081108 | Ortalama balya ağırlığı: 227,7 kg`,
    ],
    translation: [
      `English translation
      # GINNING RECORD FORM
      Record no.: ÇF-2024-3318 | October 28, 2024
      Village of the grower: Harran / Sanliurfa | Seed cotton: 61,480 kg
      Lint obtained: 24,592 kg (outturn 40%) | Number of bales: 108
      Bale numbers: 24-081001 to 24-081108 | Average bale weight: 227.7 kg`,
    ],
  },
  {
    name: 'Chinese power of attorney',
    language: 'zh',
    into: 'en',
    original: [
      `# 委托书
      兹委托我司员工办理提单号 COSU6384127750 项下货物（1个40尺高柜，箱号 CSNU7120446）的报关手续，
      有效期自即日起至2025年7月31日止。货物为全棉女式衬衫 9,600件，毛重 3.1吨，FOB上海 48,960美元。
      委托人：上海东瀚贸易有限公司 二零二五年六月二日`,
    ],
    translation: [
      `译文 Translation
      # Power of Attorney
      Our employee is hereby authorised to handle the customs clearance of the goods under bill of lading COSU6384127750
      (one 40-foot high cube container, No. CSNU7120446), valid from today until 31 July 2025.
      The goods are 9,600 pieces of women's cotton shirts, gross weight 3.1 tons, USD 48,960 FOB Shanghai.
      Principal: Shanghai Donghan Trading Co., Ltd. 2 June 2025`,
    ],
  },
];
