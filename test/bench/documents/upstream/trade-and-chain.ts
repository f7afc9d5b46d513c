import type { TypedSketch } from '../../../../samples/make/drawing/typed-sketch.ts';

/** Credit notes, quotations, lists of suppliers, charts, capacity. */
export const tradeAndChain: readonly TypedSketch[] = [
  {
    name: 'credit-note-en',
    type: 'credit_note',
    language: 'en',
    lines: `
      ## {parties.seller.name=Penrose Yarns Ltd}
      Unit 6, Calder Works, Halifax HX3 9QQ
      > CREDIT NOTE
      @cols 45 150 330 430
      Credit Note No. | {documentNumber=CN-1182} | Date | {issueDate=4 April 2025~2025-04-04}
      Customer | {parties.buyer.name=Hollis Knit Mills plc} | Original invoice no. | {references.invoice=PY-9914}
      @table horizontal 200 70r 80r 90r
      Description | Qty | Unit price | Amount
      {goods[0].description=Returned cones, lambswool} | {goods[0].quantity=40} | {goods[0].unitPrice=18.50~18.5} | {goods[0].amount=740.00~740}
      @end
      @cols 330 450
      VAT 20% | 148.00
      Total credit | GBP {totals.amount=888.00~888}
      Reason for credit: wrong shade`,
  },
  {
    name: 'red-digital-fapiao',
    type: 'credit_note',
    language: 'zh',
    family: 'chinese',
    lines: `
      # {title=电子发票（增值税专用发票）}
      > 发票号码：{documentNumber=25322000000118840217}
      > 开票日期：{issueDate=2025年03月21日~2025-03-21}
      @table all 250 250
      购买方信息 名称：{parties.buyer.name=苏州南麓纺织品有限公司} | 销售方信息 名称：{parties.seller.name=盐城大洋棉业有限公司}
      @end
      @table all 130 50 70r 80r 90r 60r
      项目名称 | 单位 | 数量 | 单价 | 金额 | 税额
      {goods[0].description=*棉纱*32支普梳纱} | 吨 | {goods[0].quantity=-2} | 21238.94 | {goods[0].amount=-42477.88} | -5522.12
      @end
      价税合计（小写）¥{totals.amount=-48000.00~-48000}
      备注：被红冲蓝字数电票号码：{references.invoice=25322000000102277561} 红字发票信息确认单编号：32012503001188`,
  },
  {
    name: 'nota-de-credito-es',
    type: 'credit_note',
    language: 'es',
    lines: `
      ## {parties.seller.name=Hilados del Maule SpA}
      # {title=NOTA DE CRÉDITO}
      @cols 45 160 330 430
      Nota de crédito N.º | {documentNumber=NC-00417} | Fecha | {issueDate=18/02/2025~2025-02-18}
      Cliente | {parties.buyer.name=Confecciones Andes Ltda.} | Factura original | {references.invoice=F-008812}
      @table all 220 70r 90r 90r
      Descripción | Cantidad | Precio unitario | Importe
      {goods[0].description=Devolución hilo algodón 24/1} | 50 | 6,20 | {goods[0].amount=310,00~310}
      @end
      Total EUR {totals.amount=375,10~375.1}`,
  },
  {
    name: 'stornorechnung-de',
    type: 'credit_note',
    language: 'de',
    lines: `
      ## {parties.seller.name=Garnhandel Pfister GmbH}
      # {title=Stornorechnung}
      @cols 45 170 330 430
      Stornorechnung Nr. | {documentNumber=ST-2025-014} | Datum | {issueDate=09.05.2025~2025-05-09}
      Kunde | {parties.buyer.name=Strickwaren Ulmer KG} | zu Rechnung Nr. | {references.invoice=RE-2025-388}
      @table horizontal 220 70r 90r 90r
      Bezeichnung | Menge | Einzelpreis | Gesamtpreis
      {goods[0].description=Baumwollgarn Nm 50} | -100 kg | 7,40 | {goods[0].amount=-740,00~-740}
      @end
      zzgl. 19% MwSt. -140,60
      Gesamtbetrag {totals.amount=-880,60~-880.6} EUR`,
  },
  {
    name: 'quotation-en',
    type: 'quotation',
    language: 'en',
    lines: `
      ## {parties.seller.name=Golden Loom Trading Co., Ltd.}
      No. 8 Renmin Road, Suzhou, China
      # {title=QUOTATION}
      @cols 45 150 330 430
      Quotation No. | {documentNumber=GL-Q-0331} | Date | {issueDate=2025-03-06}
      To | {parties.buyer.name=Brookfield Linens Inc.} | Valid until | {expiryDate=2025-04-05}
      @table all 200 80r 90r 100r
      Description | Quantity | Unit price (USD) | Amount (USD)
      {goods[0].description=Bed sheet, cotton sateen 300TC} | 4,000 | {goods[0].unitPrice=11.80~11.8} | {goods[0].amount=47,200.00~47200}
      @end
      Total USD {totals.amount=47,200.00~47200}
      Lead time: 45 days. MOQ 1,000 sets. This quotation is valid for 30 days.`,
  },
  {
    name: 'proforma-en',
    type: 'quotation',
    language: 'en',
    family: 'serif',
    lines: `
      ^ {parties.seller.name=Anhui Clearbrook Homewares Co., Ltd.}
      # {title=PROFORMA INVOICE}
      @cols 45 150 330 430
      PI No. | {documentNumber=CB250214} | Date | {issueDate=Feb. 14, 2025~2025-02-14}
      Buyer | {parties.buyer.name=Maple & Stone LLC}
      @table horizontal 200 80r 90r 100r
      Commodity | Qty | Unit price | Total
      {goods[0].description=PVC flooring 5 mm click} | 2,400 sqm | USD 6.35 | USD {goods[0].amount=15,240.00~15240}
      @end
      Total amount: USD {totals.amount=15,240.00~15240}
      Payment terms: 30% deposit, 70% against copy of B/L. Validity: 15 days.`,
  },
  {
    name: 'baojiadan-zh',
    type: 'quotation',
    language: 'zh',
    family: 'chinese',
    lines: `
      ## {parties.seller.name=佛山市顺和铝业有限公司}
      # {title=报价单}
      @cols 45 120 330 400
      报价单号： | {documentNumber=SH-BJ-0528} | 报价日期： | {issueDate=2025-05-28}
      客户： | {parties.buyer.name=中山明远门窗有限公司}
      @table all 180 80r 80r 100r
      品名 | 数量 | 单价 | 金额
      {goods[0].description=6063铝型材} | 8 吨 | 22,500.00 | {goods[0].amount=180,000.00~180000}
      @end
      总金额：¥{totals.amount=180,000.00~180000}
      报价有效期：15天  交货期：20天`,
  },
  {
    name: 'devis-fr',
    type: 'quotation',
    language: 'fr',
    lines: `
      ## {parties.seller.name=Tissages de la Weiss SARL}
      # {title=DEVIS}
      @cols 45 150 330 430
      Devis N° | {documentNumber=D-2025-071} | Date | {issueDate=13/01/2025~2025-01-13}
      Client | {parties.buyer.name=Maison Oriel} | Valable jusqu'au | {expiryDate=13/02/2025~2025-02-13}
      @table horizontal 220 70r 90r 90r
      Désignation | Quantité | Prix unitaire | Montant HT
      {goods[0].description=Toile de lin lavé} | 300 m | 12,00 | {goods[0].amount=3 600,00~3600}
      @end
      Total TTC {totals.amount=4 320,00~4320} €
      Bon pour accord`,
  },
  {
    name: 'supplier-list-en',
    type: 'supplier_list',
    language: 'en',
    landscape: true,
    lines: `
      ## {parties.issuer.name=Orchid River Garments Ltd.}
      # {title=LIST OF SUPPLIERS}
      Updated: {issueDate=1 June 2025~2025-06-01}
      @table all 60 110 190 250 70
      Tier | Process | Company name | Address | Country
      {tier[0].asPrinted=Tier 1} | {tier[0].role=Cut and sew} | {tier[0].name=Orchid River Garments Ltd.} | {tier[0].address=Plot 19, Export Zone, Gazipur} | {tier[0].country=Bangladesh~BD}
      {tier[1].asPrinted=Tier 2} | {tier[1].role=Weaving} | {tier[1].name=Padma Fabrics Ltd.} | {tier[1].address=Bhaluka, Mymensingh} | {tier[1].country=Bangladesh~BD}
      {tier[2].asPrinted=Tier 3} | {tier[2].role=Spinning mill} | {tier[2].name=Sagar Cotspin Pvt Ltd} | {tier[2].address=GIDC Estate, Rajkot, Gujarat} | {tier[2].country=India~IN}
      {tier[3].asPrinted=Tier 4} | {tier[3].role=Ginning} | {tier[3].name=Vishal Ginning Co.} | {tier[3].address=Jasdan, Gujarat} | {tier[3].country=India~IN}
      @end`,
  },
  {
    name: 'supplier-list-zh',
    type: 'supplier_list',
    language: 'zh',
    family: 'chinese',
    lines: `
      # {title=供应链企业名单}
      编制单位：{parties.issuer.name=宁波海曜进出口有限公司}
      更新日期：{issueDate=2025年5月30日~2025-05-30}
      @table all 60 90 170 180
      层级 | 工序 | 企业名称 | 地址
      {tier[0].asPrinted=一级} | 成衣 | {tier[0].name=安庆皖秀制衣有限公司} | {tier[0].address=安徽省安庆市怀宁县工业园3号}
      {tier[1].asPrinted=二级} | 染整 | {tier[1].name=绍兴恒彩印染有限公司} | {tier[1].address=浙江省绍兴市柯桥区滨海工业区}
      {tier[2].asPrinted=三级} | 纺纱 | {tier[2].name=盐城金穗纺织有限公司} | {tier[2].address=江苏省盐城市大丰区纺织路7号}
      @end`,
  },
  {
    name: 'lieferantenliste-de',
    type: 'supplier_list',
    language: 'de',
    lines: `
      ## {parties.issuer.name=Bergquell Outdoor GmbH}
      # {title=Lieferantenliste}
      Stand: {issueDate=15.01.2025~2025-01-15}
      @table horizontal 70 110 180 140
      Stufe | Prozess | Lieferant | Land
      Tier 1 | Konfektion | {tier[0].name=Tuan Phat Garment JSC} | {tier[0].country=Vietnam~VN}
      Tier 2 | Weberei | {tier[1].name=Formosa Weaving Corp.} | {tier[1].country=Taiwan~TW}
      @end`,
  },
  {
    name: 'supplier-steps-untitled',
    type: 'supplier_list',
    language: 'en',
    lines: `
      {parties.issuer.name=Celadon Sourcing (HK) Limited}
      {issueDate=2024-09-12}
      @table none 90 130 200
      Tier | Role | Company
      {tier[0].asPrinted=Tier 1} | {tier[0].role=module assembly} | {tier[0].name=Suncrest Module Co., Ltd.}
      {tier[1].asPrinted=Tier 2} | {tier[1].role=cell factory} | {tier[1].name=Jinhai Solar Cell Co., Ltd.}
      {tier[2].asPrinted=Tier 3} | {tier[2].role=wafer plant} | {tier[2].name=Bright Ingot Wafer Co., Ltd.}
      @end`,
  },
  {
    name: 'supply-chain-map-en',
    type: 'supply_chain_map',
    language: 'en',
    lines: `
      ## {parties.issuer.name=Tidewater Brands LLC}
      # {title=SUPPLY CHAIN MAP}
      Product: {goods[0].description=Women's denim jeans}     Date: {issueDate=June 2, 2025~2025-06-02}
      @table none 100 150 220
      Step 1 | Cotton growing | Farms in Mato Grosso, Brazil
      Step 2 | Ginning | Algodoeira Serra Azul
      Step 3 | Spinning and weaving | Indus Denim Mills Ltd
      Step 4 | Cut and sew | Nile Stitch SAE, Port Said
      Step 5 | Importer | Tidewater Brands LLC
      @end
      Supporting documents are numbered by step.`,
  },
  {
    name: 'flow-chart-zh',
    type: 'supply_chain_map',
    language: 'zh',
    family: 'chinese',
    lines: `
      ## {parties.issuer.name=诸暨鸿远袜业有限公司}
      # {title=生产工艺流程图}
      产品：{goods[0].description=棉袜}
      棉花 — 轧花 — 纺纱 — 织袜 — 缝头 — 定型 — 包装
      第一步 轧花  山东
      第二步 纺纱  江苏
      第三步 织袜  本公司`,
  },
  {
    name: 'capacity-report-en',
    type: 'capacity_report',
    language: 'en',
    lines: `
      ## {parties.manufacturer.name=Greenfield Spinning Mills Ltd}
      # {title=PRODUCTION CAPACITY REPORT}
      @cols 45 150 330 430
      Report No. | {documentNumber=CAP-2025-02} | Date | {issueDate=2025-02-28}
      Number of workers | {workers.headcount=418}
      @table all 150 90r 110r 110r 60r
      Process | No. of machines | Monthly capacity (kg) | Actual output (kg) | Utilisation
      {capacity[0].process=Ring spinning} | {capacity[0].equipmentCount=48} | {capacity[0].perPeriod=520,000~520000} | {capacity[0].actualOutput=446,200~446200} | {capacity[0].utilisation=86%~86}
      {capacity[1].process=Open end} | {capacity[1].equipmentCount=6} | {capacity[1].perPeriod=210,000~210000} | {capacity[1].actualOutput=163,900~163900} | {capacity[1].utilisation=78%~78}
      @end`,
  },
  {
    name: 'channeng-zh',
    type: 'capacity_report',
    language: 'zh',
    family: 'chinese',
    lines: `
      # {title=产能说明}
      企业名称：{parties.manufacturer.name=洛阳晶拓硅材料有限公司}
      报告日期：{issueDate=2025年1月20日~2025-01-20}
      员工人数：{workers.headcount=265}
      @table all 150 90r 110r 110r
      设备名称 | 台数 | 年产能（吨） | 实际产量（吨）
      {capacity[0].equipment=单晶炉} | {capacity[0].equipmentCount=96} | {capacity[0].perPeriod=3,800~3800} | {capacity[0].actualOutput=3,115~3115}
      {capacity[1].equipment=切片机} | {capacity[1].equipmentCount=40} | {capacity[1].perPeriod=3,600~3600} | {capacity[1].actualOutput=2,980~2980}
      @end`,
  },
  {
    name: 'kapasite-tr',
    type: 'capacity_report',
    language: 'tr',
    lines: `
      # {title=KAPASİTE RAPORU}
      Rapor No: {documentNumber=2024/1187}
      Firma: {parties.manufacturer.name=Gediz Dokuma Sanayi A.Ş.}
      Düzenlenme Tarihi: {issueDate=11.10.2024~2024-10-11}
      Çalışan Sayısı: {workers.headcount=154}
      @table all 180 100r 140r
      Makine | Makine Sayısı | Yıllık Kapasite (m)
      {capacity[0].equipment=Hava jetli dokuma tezgahı} | {capacity[0].equipmentCount=72} | {capacity[0].perPeriod=9.400.000~9400000}
      @end`,
  },
];
