import type { TypedSketch } from '../../../../samples/make/drawing/typed-sketch.ts';

/** Consumption, materials, stock and mill certificates. */
export const materialsAndStock: readonly TypedSketch[] = [
  {
    name: 'unit-consumption-zh',
    type: 'unit_consumption',
    language: 'zh',
    family: 'chinese',
    lines: `
      # {title=加工贸易成品单耗表}
      @cols 45 130 330 410
      手册编号： | {documentNumber=C22945A60173} | 申报日期： | {issueDate=2025-02-11}
      经营单位： | {parties.manufacturer.name=青岛澳泰服饰有限公司} |
      成品名称： | {goods[0].description=棉制针织女式衬衫} | 商品编码： | {goods[0].hsCode=6106100090~610610}
      @table all 50 160 80 70r 70r
      料件序号 | 料件名称 | 计量单位 | 净耗 | 损耗率（%）
      1 | {components[0].material=全棉针织布} | {components[0].unit=千克} | {components[0].perUnit=0.262} | {components[0].lossRate=6.5}
      2 | {components[1].material=涤纶缝纫线} | {components[1].unit=千克} | {components[1].perUnit=0.008} | {components[1].lossRate=3}
      3 | {components[2].material=树脂纽扣} | {components[2].unit=个} | {components[2].perUnit=9} | {components[2].lossRate=2}
      @end`,
  },
  {
    name: 'consumption-sheet-en',
    type: 'unit_consumption',
    language: 'en',
    lines: `
      ## {parties.manufacturer.name=Lakshmi Palani Exports Private Limited}
      Avinashi Road, Tiruppur 641603, India
      # {title=YARN CONSUMPTION SHEET}
      @cols 45 150 330 420
      Sheet No. | {documentNumber=YC-0412} | Date | {issueDate=21-Jan-2025~2025-01-21}
      Style No. | {goods[0].articleNumber=LPX-2207} | Order quantity | {goods[0].quantity=36,000 pcs~36000~36,000}
      @table horizontal 180 70 90r 80r 90r
      Material | Unit | Consumption per unit | Wastage % | Total quantity
      {components[0].material=Combed cotton yarn 30s} | {components[0].unit=kg} | {components[0].perUnit=0.214} | {components[0].lossRate=8} | {components[0].quantity=8,320~8320}
      {components[1].material=Elastane 20D} | {components[1].unit=kg} | {components[1].perUnit=0.011} | {components[1].lossRate=4} | {components[1].quantity=412}
      @end
      Input-output norms as per SION J-17.`,
  },
  {
    name: 'dinh-muc-vi',
    type: 'unit_consumption',
    language: 'vi',
    lines: `
      Tên doanh nghiệp: {parties.manufacturer.name=Công ty TNHH May Bình Minh}
      # {title=BẢNG ĐỊNH MỨC NGUYÊN LIỆU}
      Tên sản phẩm: {goods[0].description=Áo thun nam cổ tròn}
      Mã sản phẩm: {goods[0].articleNumber=AT-118}
      @table all 40 180 70 90r 90r
      STT | Tên nguyên liệu | Đơn vị tính | Định mức | Tỷ lệ hao hụt (%)
      1 | {components[0].material=Vải cotton 100%} | {components[0].unit=m} | {components[0].perUnit=1,25~1.25} | {components[0].lossRate=3}
      2 | {components[1].material=Chỉ may} | {components[1].unit=cuộn} | {components[1].perUnit=0,05~0.05} | {components[1].lossRate=2}
      @end`,
  },
  {
    name: 'bom-garment-en',
    type: 'bill_of_materials',
    language: 'en',
    lines: `
      ## {parties.manufacturer.name=Sunrise Delta Apparel Co., Ltd.}
      # {title=BILL OF MATERIALS}
      @cols 45 140 330 420
      BOM No. | {documentNumber=BOM-7719} | Date | {issueDate=2024-11-05}
      Customer | {parties.buyer.name=Fjordline Outdoor AS} | Version | {policy.version=3}
      Style No. | {goods[0].articleNumber=FL-330} | Product | {goods[0].description=Men's fleece jacket}
      @table all 140 95 110 70 45 60r
      Component | Composition | Supplier | Country of origin | Unit | Qty per unit
      {components[0].material=Shell fabric} | 100% recycled polyester | {components[0].supplier=Wenfu Textile Co., Ltd.} | {components[0].countryOfOrigin=China~CN} | {components[0].unit=m} | {components[0].perUnit=1.48}
      {components[1].material=Zipper, 60 cm} | polyester / brass | {components[1].supplier=Hanil Fastener Corp.} | {components[1].countryOfOrigin=Vietnam~VN} | {components[1].unit=pc} | {components[1].perUnit=1}
      {components[2].material=Sewing thread} | 100% polyester | {components[2].supplier=Delta Thread Ltd.} | {components[2].countryOfOrigin=Vietnam~VN} | {components[2].unit=m} | {components[2].perUnit=210}
      @end`,
  },
  {
    name: 'stueckliste-de',
    type: 'bill_of_materials',
    language: 'de',
    lines: `
      ## {parties.manufacturer.name=Kastner Ladetechnik GmbH}
      # {title=Stückliste}
      @cols 45 150 330 420
      Stücklisten-Nr. | {documentNumber=SL-10442} | Freigabedatum | {issueDate=18.06.2024~2024-06-18}
      Artikelnummer | {goods[0].articleNumber=KL-48-100} | Erzeugnis | {goods[0].description=Batteriepack 48 V}
      @table horizontal 80 180 120 60 60r
      Sachnummer | Benennung | Lieferant | Einheit | Menge je Stück
      {components[0].articleNumber=20-4410} | {components[0].material=Zelle LFP 100 Ah} | {components[0].supplier=Yongda Battery Co., Ltd.} | {components[0].unit=Stk} | {components[0].perUnit=16}
      {components[1].articleNumber=31-0072} | {components[1].material=Gehäuse Aluminium} | {components[1].supplier=Metallbau Riegel KG} | {components[1].unit=Stk} | {components[1].perUnit=1}
      @end`,
  },
  {
    name: 'bom-zh',
    type: 'bill_of_materials',
    language: 'zh',
    family: 'chinese',
    lines: `
      ## {parties.manufacturer.name=东莞丰帆鞋业有限公司}
      # {title=产品用料表}
      @cols 45 120 330 400
      BOM编号： | {documentNumber=FF-BOM-0615} | 制表日期： | {issueDate=2024年6月15日~2024-06-15}
      款号： | {goods[0].articleNumber=FF8821} | 产品名称： | {goods[0].description=男式运动鞋}
      客户： | {parties.buyer.name=Northgate Footwear BV}
      @table all 120 130 130 50 60r
      材料名称 | 规格 | 供应商 | 单位 | 单件用量
      {components[0].material=网布} | 涤纶 300g | {components[0].supplier=晋江新纶织造有限公司} | {components[0].unit=码} | {components[0].perUnit=0.32}
      {components[1].material=橡胶大底} | RB-12 | {components[1].supplier=泉州恒胶橡塑有限公司} | {components[1].unit=双} | {components[1].perUnit=1}
      @end`,
  },
  {
    name: 'stock-ledger-en',
    type: 'inventory_record',
    language: 'en',
    lines: `
      ## {parties.warehouse.name=Karnal Spinners Limited}
      # {title=RAW MATERIAL STOCK LEDGER}
      Item: {goods[0].description=Raw cotton, imported}
      Ledger No.: {documentNumber=RML/24-25/07}     As at: {issueDate=31 December 2024~2024-12-31}
      @table all 75 90 90 70r 70r 70r
      Date | Voucher | Lot No. | Received | Issued | Balance
      {stock[0].date=02/12/2024~2024-12-02} | {stock[0].reference=GRN-881} | {stock[0].lot=BR-118} | {stock[0].received=22,400~22400} | | {stock[0].balance=61,300~61300}
      {stock[1].date=09/12/2024~2024-12-09} | {stock[1].reference=ISS-204} | {stock[1].lot=BR-118} | | {stock[1].issued=8,150~8150} | {stock[1].balance=53,150~53150}
      {stock[2].date=16/12/2024~2024-12-16} | {stock[2].reference=ISS-205} | {stock[2].lot=US-044} | | {stock[2].issued=7,900~7900} | {stock[2].balance=45,250~45250}
      @end
      Storekeeper`,
  },
  {
    name: 'rukudan-zh',
    type: 'inventory_record',
    language: 'zh',
    family: 'chinese',
    lines: `
      ## {parties.warehouse.name=无锡梁溪毛纺织有限公司}
      # {title=采购入库单}
      @cols 45 120 330 400
      入库单号： | {documentNumber=RK20250409012} | 入库日期： | {issueDate=2025-04-09}
      供应商： | {parties.seller.name=张家港东沙毛条有限公司} | 采购订单号： | {references.purchaseOrder=PO250322}
      @table all 90 150 80 60 70r 70r
      物料编码 | 物料名称 | 批号 | 单位 | 应收数量 | 实收数量
      {goods[0].articleNumber=W-1902} | {goods[0].description=羊毛条 66S} | {goods[0].lot=DS2503-7} | {goods[0].unit=千克} | 5,000 | {goods[0].quantity=4,986.5~4986.5}
      {goods[1].articleNumber=W-1903} | {goods[1].description=羊毛条 70S} | {goods[1].lot=DS2503-9} | {goods[1].unit=千克} | 2,000 | {goods[1].quantity=2,001.0~2001}
      @end
      仓管员：            验收：`,
  },
  {
    name: 'goods-received-note-en',
    type: 'inventory_record',
    language: 'en',
    family: 'serif',
    lines: `
      ## {parties.warehouse.name=Merrow Knitwear Ltd}
      > GOODS IN
      # {title=GOODS RECEIVED NOTE}
      @cols 45 150 330 430
      GRN No. | {documentNumber=GRN-20931} | Date received | {issueDate=17 May 2025~2025-05-17}
      Supplier | {parties.seller.name=Filature Sainte-Anne SAS} | PO No. | {references.purchaseOrder=MK-4410}
      @table header 180 90 80r 80r 70
      Description | Batch No. | Qty ordered | Qty received | Unit
      {goods[0].description=Merino yarn 2/48} | {goods[0].lot=SA-7781} | 400 | {goods[0].quantity=398.2} | {goods[0].unit=kg}
      {goods[1].description=Cotton yarn Ne 20} | {goods[1].lot=SA-7790} | 250 | {goods[1].quantity=250.0~250} | {goods[1].unit=kg}
      @end
      Checked by storeman.`,
  },
  {
    name: 'nhap-xuat-ton-vi',
    type: 'inventory_record',
    language: 'vi',
    lines: `
      Đơn vị: {parties.warehouse.name=Công ty Cổ phần Sợi Phú Bài Xanh}
      # {title=BÁO CÁO NHẬP XUẤT TỒN}
      ^ Ngày lập: {issueDate=31/05/2025~2025-05-31}
      @table all 150 50 75r 75r 75r 75r
      Tên vật tư | ĐVT | Tồn đầu kỳ | Nhập | Xuất | Tồn cuối kỳ
      {stock[0].description=Bông Mỹ} | {stock[0].unit=kg} | {stock[0].opening=12.400~12400} | {stock[0].received=24.000~24000} | {stock[0].issued=19.800~19800} | {stock[0].balance=16.600~16600}
      {stock[1].description=Bông Úc} | {stock[1].unit=kg} | {stock[1].opening=8.100~8100} | {stock[1].received=0} | {stock[1].issued=5.300~5300} | {stock[1].balance=2.800~2800}
      @end
      Thủ kho`,
  },
  {
    name: 'lagerkarte-de',
    type: 'inventory_record',
    language: 'de',
    lines: `
      ## {parties.warehouse.name=Spinnerei Vogtland GmbH}
      # {title=Lagerkarte}
      Artikel: {goods[0].description=Rohbaumwolle, Ballen}
      Stichtag: {issueDate=30.04.2025~2025-04-30}
      @table horizontal 80 90 80 70r 70r 80r
      Datum | Beleg | Charge | Zugang | Abgang | Bestand
      {stock[0].date=02.04.2025~2025-04-02} | {stock[0].reference=WE-2291} | {stock[0].lot=IZ-55} | {stock[0].received=9.800~9800} | | {stock[0].balance=14.350~14350}
      {stock[1].date=08.04.2025~2025-04-08} | {stock[1].reference=EN-0714} | {stock[1].lot=IZ-55} | | {stock[1].issued=3.120~3120} | {stock[1].balance=11.230~11230}
      @end`,
  },
  {
    name: 'lingliao-zh',
    type: 'inventory_record',
    language: 'zh | en',
    family: 'chinese',
    lines: `
      ## {parties.warehouse.name=江门博岭塑料制品有限公司}
      # {title=生产领料单} Material requisition
      @cols 45 150 330 430
      领料单号 No. | {documentNumber=LL-25-0717} | 领料日期 Date | {issueDate=2025/7/17~2025-07-17}
      领料部门 Department | 挤出车间 | 用途 Use | 生产
      @table all 170 110 60 80r 80r
      物料名称 | 批号 | 单位 | 请领数量 | 实发数量
      {goods[0].description=PVC树脂 SG-5} | {goods[0].lot=25061140} | {goods[0].unit=千克} | 6,000 | {goods[0].quantity=6,000~6000}
      {goods[1].description=碳酸钙} | {goods[1].lot=CA-0622} | {goods[1].unit=千克} | 1,200 | {goods[1].quantity=1,175~1175}
      @end
      领料人：          发料人：`,
  },
  {
    name: 'mill-test-en',
    type: 'mill_certificate',
    language: 'en',
    lines: `
      ## {parties.manufacturer.name=Hanbit Special Steel Co., Ltd.}
      88 Gongdan-ro, Pohang, Korea
      # {title=MILL TEST CERTIFICATE}
      @cols 45 150 330 430
      Certificate No. | {documentNumber=HS-240817-031} | Date | {issueDate=2024-08-17}
      Customer | {parties.buyer.name=Portside Fasteners Inc.} | PO No. | {references.purchaseOrder=PF-20881}
      Commodity | {goods[0].description=Hot rolled wire rod} | Specification | {audit.standard=ASTM A510}
      @table all 90 70r 80r 45r 45r 45r 45r
      Heat No. | Coils | Net weight (kg) | C | Si | Mn | P
      {lots[0].id=H88214} | 12 | {lots[0].netWeight=24,180~24180} | 0.08 | 0.03 | 0.41 | 0.011
      {lots[1].id=H88215} | 11 | {lots[1].netWeight=22,060~22060} | 0.07 | 0.02 | 0.39 | 0.013
      @end
      Mechanical properties: tensile strength 380 MPa, elongation 31 %.
      We hereby certify that the material has been tested as per EN 10204 3.1.`,
  },
  {
    name: 'zhibaoshu-zh',
    type: 'mill_certificate',
    language: 'zh',
    family: 'chinese',
    lines: `
      ## {parties.manufacturer.name=河北宏晟钢铁有限公司}
      # {title=产品质量证明书}
      @cols 45 120 330 410
      证明书编号： | {documentNumber=HS2025-06-0388} | 签发日期： | {issueDate=2025年6月12日~2025-06-12}
      收货单位： | {parties.buyer.name=天津津港五金制造有限公司} | 执行标准： | {audit.standard=GB/T 3274-2017}
      产品名称： | {goods[0].description=热轧钢带} | 牌号： | {goods[0].composition=Q235B}
      @table all 100 80r 60 60 60 60
      炉号 | 净重（kg） | C | Si | Mn | S
      {lots[0].id=25A11702} | {lots[0].netWeight=28,440~28440} | 0.15 | 0.18 | 0.42 | 0.009
      @end
      力学性能：屈服强度 265 MPa  抗拉强度 420 MPa  伸长率 31%`,
  },
  {
    name: 'abnahmepruefzeugnis-de',
    type: 'mill_certificate',
    language: 'de | en',
    lines: `
      ## {parties.manufacturer.name=Edelstahlwerk Siegtal GmbH}
      # {title=Abnahmeprüfzeugnis 3.1}
      ^ nach EN 10204
      @cols 45 150 330 430
      Zeugnis-Nr. | {documentNumber=ES-55120} | Datum | {issueDate=21.11.2024~2024-11-21}
      Besteller | {parties.buyer.name=Armaturen Krebs AG} | Bestell-Nr. | {references.purchaseOrder=4500118842}
      Erzeugnis | {goods[0].description=Rundstahl, gewalzt} | Werkstoff | {goods[0].composition=1.4404}
      @table all 100 80r 60 60 60
      Schmelze | Gewicht kg | C | Cr | Ni
      {lots[0].id=731882} | 5.240 | 0,021 | 16,9 | 10,2
      @end
      Chemische Zusammensetzung der Schmelze, Zugfestigkeit Rm 560 N/mm²`,
  },
];
