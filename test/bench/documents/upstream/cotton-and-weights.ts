import type { TypedSketch } from '../../../../samples/make/drawing/typed-sketch.ts';

/** Bale lists, weighing slips and processing contracts. */
export const cottonAndWeights: readonly TypedSketch[] = [
  {
    name: 'bale-list-us',
    type: 'bale_list',
    language: 'en',
    family: 'mono',
    size: 9,
    lines: `
      ^ {parties.issuer.name=Sandhill Plains Cooperative Gin}
      ^ 2210 County Road 14, Levelland, TX 79336
      # {title=GIN BALE LIST}
      @cols 45 150 330 430
      List No. | {documentNumber=GBL-4471} | Date | {issueDate=11/22/2024~2024-11-22}
      Gin code | {parties.processor.identifiers.registration=46219} | Crop year | {dates.harvestYear=2024}
      Lot No. | {references.lot=SPG-0933}
      Producer | {parties.producer.name=Kettle Draw Farms} |
      @table header 130 80r 80r 80r 80
      Bale No. | Gross lbs | Tare lbs | Net lbs | Grade
      {lots[0].id=4621900317} | 512 | 7 | 505 | {lots[0].grade=31-3}
      {lots[1].id=4621900318} | 498 | 7 | 491 | 31-3
      {lots[2].id=4621900319} | 506 | 7 | 499 | 41-4
      {lots[3].id=4621900322} | 515 | 7 | 508 | 31-3
      @end
      Total bales: {totals.packages=4}
      Micronaire, staple and strength by USDA class office Lubbock.`,
  },
  {
    name: 'bale-list-zh',
    type: 'bale_list',
    language: 'zh',
    family: 'chinese',
    lines: `
      # {title=棉包清单}
      @cols 45 130 320 400
      加工企业： | {parties.processor.name=东营海澜棉业有限公司} | 加工企业代码： | 37412
      批号： | {references.lot=37412241018} | 制表日期： | {issueDate=2024年10月26日~2024-10-26}
      棉花年度： | {dates.harvestYear=2024} | 件数： | {totals.packages=186}
      @table all 120 90r 90r 90r
      包号 | 毛重（kg） | 皮重（kg） | 净重（kg）
      {lots[0].id=3741224101800001} | 228.6 | 1.2 | {lots[0].netWeight=227.4}
      {lots[1].id=3741224101800002} | 227.1 | 1.2 | {lots[1].netWeight=225.9}
      {lots[2].id=3741224101800003} | 229.8 | 1.2 | {lots[2].netWeight=228.6}
      合计 | 685.5 | 3.6 | {totals.netWeight=681.9}
      @end
      马克隆值 3.7-4.2 A  长度级 28 mm  回潮率 6.9%`,
  },
  {
    name: 'bale-list-pt-ranges',
    type: 'bale_list',
    language: 'pt',
    lines: `
      ## {parties.issuer.name=Chapadão Verde Fibras S.A.}
      Rodovia BR-163, km 744, Sorriso - MT, Brasil
      # {title=ROMANEIO DE FARDOS}
      @cols 45 160 330 420
      Romaneio nº | {documentNumber=RF-2024/0881} | Data | {issueDate=14/08/2024~2024-08-14}
      Algodoeira | {parties.processor.name=Algodoeira Rio Teles Ltda.} | Safra | {dates.harvestYear=2023/24~2023/2024}
      Contrato N.º | {references.contract=CVF-24-118}
      @table horizontal 90 110 110 70r 90r
      Lote | Desde | Hasta | Fardos | Peso líquido (kg)
      L-2201 | {lots[0].rangeFrom=00418801} | {lots[0].rangeTo=00418888} | {lots[0].statedCount=88} | {lots[0].netWeight=19.712,0~19712}
      L-2202 | {lots[1].rangeFrom=00419001} | {lots[1].rangeTo=00419092} | {lots[1].statedCount=92} | {lots[1].netWeight=20.516,0~20516}
      Total | | | {totals.packages=180} | {totals.netWeight=40.228,0~40228}
      @end`,
  },
  {
    name: 'bale-list-ranges-joined',
    type: 'bale_list',
    language: 'en',
    lines: `
      ## {parties.issuer.name=Blue Nile Cotton Company Ltd}
      # {title=LIST OF BALES}
      Ref. No.: {documentNumber=BN/LB/2024/63}
      Date: {issueDate=3 March 2024~2024-03-03}
      Ginned by: {parties.processor.name=Managil Ginning Factory}
      Season: {dates.harvestYear=2023/24~2023/2024}
      @table all 80 160 80r 110r
      Lot No. | Bale Nos. | No. of bales | Net weight (kg)
      A-17 | {lots[0].rangeFrom=1201} - {lots[0].rangeTo=1260} | {lots[0].statedCount=60} | 12,480
      A-18 | {lots[1].rangeFrom=1261} - {lots[1].rangeTo=1320} | {lots[1].statedCount=60} | 12,516
      @end
      Total net weight: {totals.netWeight=24,996 kg~24996~24,996}`,
  },
  {
    name: 'bale-list-tr',
    type: 'bale_list',
    language: 'tr',
    lines: `
      ## {parties.issuer.name=Menderes Pamuk Çırçır San. ve Tic. A.Ş.}
      Germencik / Aydın
      # {title=PAMUK BALYA LİSTESİ}
      @cols 45 130 320 400
      Liste No: | {documentNumber=BL-2024-077} | Tarih: | {issueDate=05.12.2024~2024-12-05}
      Sezon: | {dates.harvestYear=2024} | Parti No: | {references.lot=MP-31}
      @table all 120 100r 100r 100r
      Balya No | Brüt Ağırlık (kg) | Dara (kg) | Net Ağırlık (kg)
      {lots[0].id=070311} | 231,5 | 2,0 | {lots[0].netWeight=229,5~229.5}
      {lots[1].id=070312} | 228,0 | 2,0 | {lots[1].netWeight=226,0~226}
      {lots[2].id=070313} | 233,0 | 2,0 | {lots[2].netWeight=231,0~231}
      Toplam | 692,5 | 6,0 | {totals.netWeight=686,5~686.5}
      @end`,
  },
  {
    name: 'weighbridge-en',
    type: 'weighing_slip',
    language: 'en',
    family: 'mono',
    lines: `
      ^ {parties.issuer.name=Kotri Cotton Traders (Pvt) Ltd}
      ^ Weighbridge, Hala Road, Hyderabad
      # {title=WEIGHBRIDGE TICKET}
      @cols 45 190 330 430
      Ticket No. | {documentNumber=118804}
      Vehicle No. | {transport.vehicle=TLK-4471}
      Supplier | {parties.consignor.name=Al-Noor Farms}
      Material | {goods.description=Seed cotton}
      Date in | {issueDate=19-10-2024~2024-10-19} 09:14
      @rule
      First weight | {totals.grossWeight=18,640 kg~18640~18,640}
      Second weight | {totals.tareWeight=7,120 kg~7120~7,120}
      Net weight | {totals.netWeight=11,520 kg~11520~11,520}
      @rule
      Weighmaster signature ____________`,
  },
  {
    name: 'weighing-zh-form',
    type: 'weighing_slip',
    language: 'zh',
    family: 'chinese',
    lines: `
      # {title=电子汽车衡称重单}
      @table all 80 170 80 170
      单号 | {documentNumber=20250318-0041} | 日期 | {issueDate=2025-03-18}
      车牌号 | {transport.vehicle=鲁C·88K21~鲁C88K21} | 货名 | {goods.description=工业硅块}
      发货单位 | {parties.consignor.name=内蒙古赤阳硅业有限公司} | 收货单位 | {parties.consignee.name=山东润泽新材料有限公司}
      毛重（kg） | {totals.grossWeight=49,260~49260} | 皮重（kg） | {totals.tareWeight=16,040~16040}
      净重（kg） | {totals.netWeight=33,220~33220} | 司磅员 | 王
      @end
      毛重时间 2025-03-18 10:22:31    皮重时间 2025-03-18 11:40:05`,
  },
  {
    name: 'wiegeschein-de',
    type: 'weighing_slip',
    language: 'de',
    lines: `
      ## {parties.issuer.name=Raiffeisen Lagerhaus Moosburg eG}
      Am Bahndamm 4, 85368 Moosburg
      # {title=Wiegeschein} Nr. {documentNumber=70213}
      @cols 45 180
      Datum | {issueDate=07.09.2024~2024-09-07}
      Kennzeichen | {transport.vehicle=FS-KM 417}
      Lieferant | {parties.consignor.name=Gut Aichaholz GbR}
      Artikel | {goods.description=Aluminiumschrott, Profile}

      Erstwägung | 07.09.2024 08:11 | {totals.grossWeight=27.380 kg~27380}
      Zweitwägung | 07.09.2024 08:39 | {totals.tareWeight=13.940 kg~13940}
      Netto | | {totals.netWeight=13.440 kg~13440}
      Öffentliche Wägung gemäß Mess- und Eichverordnung`,
  },
  {
    name: 'bon-de-pesee-fr',
    type: 'weighing_slip',
    language: 'fr',
    lines: `
      ## {parties.issuer.name=Société Cotonnière du Borgou}
      # {title=BON DE PESÉE}
      Bon N° : {documentNumber=BP-00782}
      Date de pesée : {issueDate=12/01/2025~2025-01-12}
      Camion : {transport.vehicle=AJ 4471 RB}
      Provenance : {parties.consignor.name=Coopérative de Banikoara}
      Produit : {goods.description=Coton graine}
      Poids brut : {totals.grossWeight=21 340 kg~21340}
      Tare : {totals.tareWeight=9 980 kg~9980}
      Poids net : {totals.netWeight=11 360 kg~11360}`,
  },
  {
    name: 'phieu-can-vi',
    type: 'weighing_slip',
    language: 'vi',
    lines: `
      ## {parties.issuer.name=Công ty TNHH Bông Sợi Tây Nguyên}
      # {title=PHIẾU CÂN}
      Số phiếu: {documentNumber=PC-2506-118}
      Ngày cân: {issueDate=14/06/2025~2025-06-14}
      Biển số xe: {transport.vehicle=51C-784.22}
      Tên hàng: {goods.description=Bông xơ}
      Trọng lượng xe và hàng: {totals.grossWeight=24.760 kg~24760}
      Trọng lượng xe: {totals.tareWeight=9.840 kg~9840}
      Trọng lượng hàng: {totals.netWeight=14.920 kg~14920}
      Người cân`,
  },
  {
    name: 'processing-contract-zh',
    type: 'processing_contract',
    language: 'zh',
    family: 'chinese',
    lines: `
      # {title=染色加工合同}
      > 合同编号：{documentNumber=SX-RJ-2025-031}
      > 签订日期：{issueDate=2025年4月2日~2025-04-02}
      甲方（委托方）：{parties.principal.name=常熟锦川针织有限公司}
      乙方（加工方）：{parties.processor.name=绍兴越汇染整有限公司}
      甲乙双方就甲方委托乙方加工针织坯布事宜，经协商一致，订立本合同。
      一、加工内容：{origin.process=染色、柔软、定型}
      @table all 120 80r 60 80r 90r
      品名 | 数量 | 单位 | 加工费 | 金额
      {goods[0].description=全棉汗布} | {goods[0].quantity=12,000~12000} | 公斤 | {goods[0].unitPrice=8.60~8.6} | {goods[0].amount=103,200.00~103200}
      {goods[1].description=1x1罗纹} | {goods[1].quantity=1,500~1500} | 公斤 | {goods[1].unitPrice=9.20~9.2} | {goods[1].amount=13,800.00~13800}
      @end
      二、坯布由甲方提供，所有权归甲方。损耗率：{production.loss=4%~4}
      三、加工费合计人民币 117,000.00 元，月结30天。
      四、未经甲方书面同意，乙方不得转包。
      甲方（盖章）：            乙方（盖章）：`,
  },
  {
    name: 'cmt-agreement-en',
    type: 'processing_contract',
    language: 'en',
    family: 'serif',
    lines: `
      # {title=CMT AGREEMENT}
      ^ Agreement No. {documentNumber=CMT-2024-19}
      This Agreement is made on {issueDate=8 January 2024~2024-01-08} between:
      Principal: {parties.principal.name=Aldous & Wray Clothing Ltd}
      15 Tanner Street, London SE1 3LE, United Kingdom
      Processor: {parties.processor.name=Blue Lagoon Apparels Ltd}
      Plot 44, Ashulia, Dhaka 1341, Bangladesh
      1. Scope of work: {origin.process=cutting, making and trimming of woven shirts}
      2. The fabric is supplied by the Principal and remains the property of the Principal.
      3. Loss allowance: {production.loss=3%~3}
      4. The Processor shall not subcontract any part of the work without written consent.
      5. CMT price: USD 2.15 per piece, payable 30 days after shipment.
      Signed for the Principal                      Signed for the Processor`,
  },
  {
    name: 'gia-cong-vi',
    type: 'processing_contract',
    language: 'vi',
    lines: `
      ^ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      # {title=HỢP ĐỒNG GIA CÔNG}
      ^ Số hợp đồng: {documentNumber=22/HĐGC-2025}
      Ngày ký: {issueDate=10/02/2025~2025-02-10}
      Bên A (Bên đặt gia công): {parties.principal.name=Công ty TNHH Thời Trang Sao Mai}
      Bên B (Bên nhận gia công): {parties.processor.name=Công ty Cổ phần May Hưng Phát}
      Điều 1. Nội dung gia công: {origin.process=may áo sơ mi nam}
      Điều 2. Bên A cung cấp nguyên phụ liệu. Tỷ lệ hao hụt: {production.loss=3%~3}
      Điều 3. Đơn giá gia công: 1,85 USD/chiếc
      ĐẠI DIỆN BÊN A                ĐẠI DIỆN BÊN B`,
  },
  {
    name: 'lohnveredelung-de',
    type: 'processing_contract',
    language: 'de',
    lines: `
      # {title=Lohnveredelungsvertrag}
      Vertrag Nr. {documentNumber=LV-2024-07}
      Vertragsdatum: {issueDate=15.03.2024~2024-03-15}
      Auftraggeber: {parties.principal.name=Weberei Hohenstein GmbH}
      Talstraße 8, 95213 Münchberg
      Auftragnehmer: {parties.processor.name=Färberei Lauterbach KG}
      Mühlweg 2, 36341 Lauterbach
      § 1 Gegenstand des Vertrags: {origin.process=Färben und Ausrüsten von Baumwollgewebe}
      § 2 Die Rohware wird vom Auftraggeber beigestellt und bleibt dessen Eigentum (Beistellung).
      § 3 Zulässiger Verlust: {production.loss=2,5 %~2.5~2,5}
      § 4 Veredelungspreis: 1,40 EUR je Meter, zahlbar 30 Tage netto.`,
  },
];
