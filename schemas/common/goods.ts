import { labels } from './labels.ts';

/** Headers of goods tables. The same words stand before single values on forms. */
export const description = labels`
  en: Description | Description of goods | Goods description | Item description | Product description | Item |
      Product | Product name | Goods | Commodity | Commodity name | Particulars | Details | Article | Items |
      Item name | Name of commodity | Name of goods | Descriptions | Commodity & specification |
      Name of commodity and specification | Commodity and specification | Description of commodity |
      Description of merchandise | Full description of goods | Style description | Material |
      Material description | Service | Services | Work | Number and kind of packages; description of goods |
      Number and kind of packages and description of goods | Kind of packages; description of goods |
      Description of packages and goods | No. and kind of packages; description of goods |
      Nature and quantity of goods | Nature and quantity of goods (incl. dimensions or volume) |
      Nature of the goods | Particulars furnished by shipper | Shipping description |
      Item no., marks, numbers, number and kind of packages; description of goods | Merchandise |
      Merchandise description | Name of product | Description of products | Products | Garment description |
      Item Detail | Description/Item | Task | Activity
  zh: 货物名称 | 品名 | 商品名称 | 名称 | 货物或应税劳务名称 | 货物或应税劳务、服务名称 | 项目名称 | 货名 | 产品名称 | 品名规格 | 商品名称及规格 | 货物描述 | 商品名称、规格型号 |
      名称及规格 | 商品名称及规格型号 | 物料名称 | 品名及规格 | 包装种类及货名 | 货物名称及规格 | 货物品名 | 商品描述 | 描述 | 物资名称 | 产品 | 商品 | 货品名称 |
      包装件数及种类；货物名称 | 项目 | 名称规格 | 材料名称 | 产品名称及规格
  vi: Tên hàng | Tên hàng hóa, dịch vụ | Tên hàng hóa | Mô tả hàng hóa | Diễn giải | Hàng hóa | Tên sản phẩm |
      Tên hàng hoá, dịch vụ | Mô tả | Tên hàng hoá | Quy cách | Tên vật tư | Sản phẩm
  es: Descripción | Concepto | Artículo | Producto | Descripción de la mercancía | Mercancía |
      Descripción del producto | Descripción de los bienes | Denominación | Detalle | Designación
  de: Bezeichnung | Beschreibung | Artikel | Artikelbezeichnung | Warenbezeichnung | Leistung | Produkt | Text |
      Ware | Position | Leistungsbeschreibung | Artikelbeschreibung | Produktbezeichnung | Art der Leistung |
      Leistungen | Tätigkeit | Dienstleistung | Beschreibung der Waren | Gegenstand
  fr: Désignation | Description | Article | Libellé | Produit | Désignation des marchandises | Marchandise |
      Description des marchandises | Prestation | Nature de la marchandise | Désignation des produits |
      Désignation du produit | Détail | Prestations | Intitulé | Nature
  tr: Açıklama | Mal/Hizmet | Malın Cinsi | Ürün | Ürün Adı | Mal Hizmet | Cinsi | Tanım | Ürün Açıklaması |
      Malzeme Adı | Mal / Hizmet Cinsi | Stok Adı | Eşyanın tanımı | Eşyanın Cinsi | Malzeme | Hizmet
  pt: Descrição | Designação | Artigo | Produto | Descrição dos produtos | Descrição da mercadoria | Mercadoria |
      Descrição do produto | Designação das mercadorias | Descrição dos bens | Serviço
  it: Descrizione | Articolo | Prodotto | Descrizione merce | Descrizione dei beni | Merce | Denominazione |
      Descrizione della merce | Descrizione beni
  nl: Omschrijving | Artikel | Product | Beschrijving | Omschrijving van de goederen | Artikelomschrijving |
      Goederen | Productomschrijving
`;

export const articleNumber = labels`
  en: Item No. | Item code | Item number | Item # | Article No. | Article number | Art. No. | Style | Style No. |
      Style # | Style Number | SKU | Part No. | Part Number | P/N | Product code | Model | Model No. | Ref. No. |
      Code | Product No. | Product ID | Material No. | Design No. | Stock code | Catalog No. | Cat. No. | UPC |
      EAN | GTIN | Ref. | Reference | Material code | Art. No | Quality No. | Fabric code | Style/Item No. |
      Article code | Material number
  zh: 货号 | 款号 | 商品编码编号 | 型号 | 规格型号 | 产品编号 | 物料编码 | 物料编号 | 料号 | 款式 | 商品货号 | 编码 | 产品型号 | 存货编码 | 货品编号 | 商品代码 |
      品号 | 产品代码 | 款式号
  vi: Mã hàng | Mã số hàng | Mã sản phẩm | Mã SP | Mã vật tư | Mã hàng hóa | Số hiệu
  es: Código | Referencia | Ref. | Código de producto | Cód. | Modelo | Cód. artículo | N.º de artículo
  de: Artikelnummer | Artikel-Nr. | Art.-Nr. | Art.Nr. | Artikelnr. | Artikel Nr. | Produktnummer | Material-Nr. |
      Modell | Materialnummer | Teilenummer | Bestellnr. Artikel | Best.Nr. | ArtNr | Produkt-Nr. | Artikelnr
  fr: Référence | Réf. | Code | Code article | Réf. article | N° article | Modèle | Code produit |
      Référence article | Réf. produit | Article N°
  tr: Ürün Kodu | Stok Kodu | Kod | Model | Malzeme Kodu | Artikel No | Ürün No | Model No | Mal Kodu
  pt: Código | Referência | Ref. | Cód. | Código do produto | Modelo | Cód. produto | Cód. artigo
  it: Codice | Cod. art. | Codice articolo | Rif. | Cod. | Cod. articolo | Codice prodotto
  nl: Artikelnummer | Artikelnr. | Artikelcode | Code | Art. nr. | Productcode
`;

export const hsCode = labels`
  en: HS Code | H.S. Code | HS No. | HTS | HTS Code | HTSUS | HTSUS No. | HTS No. | Tariff No. | Tariff code |
      Tariff classification | Customs tariff no. | Commodity code | HSN | HSN Code | HSN/SAC | HSN/SAC Code |
      HS tariff | Harmonized code | Harmonised code | HS | H.S. Number | HS Number | HS classification |
      Customs code | TARIC | CN code | HTS number | HS heading | Schedule B | Schedule B No. |
      HS tariff classification number | HS Code (6-digit) | HS code number | H.S. Code No. |
      Harmonized System Code | ITC HS Code | HTSUS number | HS tariff classification | HS Code (six digit code) |
      Tariff classification number | HS code of goods | RITC
  zh: 商品编号 | 商品编码 | HS编码 | 税则号 | 税则号列 | 海关编码 | 税号编码 | HS编号 | 海关商品编码 | HS税则号 | 协调制度编码 | H.S.编码 | 货物税则号 | 税则归类 |
      商品税则号
  vi: Mã HS | Mã số HS | Mã số hàng hóa | Mã số hàng hóa HS
  es: Código arancelario | Partida arancelaria | Fracción arancelaria | Código HS | Código SA |
      Clasificación arancelaria | Posición arancelaria | Código TARIC
  de: Zolltarifnummer | Warennummer | Zolltarif-Nr. | Warentarifnummer | HS-Code | Statistische Warennummer |
      Zolltarifnr. | Stat. Warennr. | Warennr. | TARIC-Code | Warentarif-Nr. | HS-Nr. | Intrastat-Nr.
  fr: Code douanier | Code SH | Nomenclature douanière | Code HS | Position tarifaire | N° tarif douanier |
      Code NC | Code marchandise | Nomenclature | N° de tarif douanier
  tr: GTİP | GTIP | GTİP No | HS Kodu | Gümrük Tarife No | G.T.İ.P. | G.T.İ.P. No | GTİP Kodu | Eşya Kodu
  pt: NCM | NCM/SH | Código pautal | Código HS | Código NC | Classificação pautal | Posição pautal | Pauta
  it: Codice doganale | Codice HS | Voce doganale | Nomenclatura combinata | Cod. doganale | Codice merce |
      Nomenclatura doganale
  nl: HS-code | Goederencode | Statistieknummer | GN-code | Tariefcode | Douanecode
`;

export const quantity = labels`
  en: Quantity | Qty | Q'ty | Qty. | QTY | Quantities | Qty (pcs) | Quantity (pcs) | Pcs | Pieces | Order qty |
      Shipped qty | Qty shipped | Qty ordered | Order quantity | Units | Ordered quantity | Shipped quantity |
      Quantity shipped | Invoiced quantity | Total qty | Qty (kg) | Quantity (kg) | Quantity (sets) | Total Q'ty |
      Quantity/Unit | Qty/Unit | QTY (PCS) | Hours | Hrs | Quantity & unit | Number of units | No. of pieces |
      Sets | Quantity delivered | Qty delivered | Billed qty | Net quantity | Supplementary units
  zh: 数量 | 件数（件） | 订单数量 | 数量（件） | 数量（PCS） | 发货数量 | 订货数量 | 数量及单位 | 出货数量 | 采购数量 | 送货数量 | 实收数量 | 数量（公斤） | 数量（千克） |
      数量（吨） | 数量（条） | 交货数量 | 数量/单位 | 第一数量 | 总数量 | 数量（套） | 实发数量
  vi: Số lượng | SL | Số lượng (cái) | S.lượng | Số lượng (kg) | Số lượng đặt | Số lượng giao
  es: Cantidad | Cant. | Unidades | Uds. | Cantidades | Unid. | Ctd. | Cantidad (pzs)
  de: Menge | Anzahl | Stück | Stk. | Stückzahl | Liefermenge | Bestellmenge | Mg. | Std. | Stunden | Anz. | Anz |
      Menge/Einheit | Menge ME | Gelieferte Menge | Menge in Stück | Einheiten
  fr: Quantité | Qté | Qte | Nombre | Quantités | Nb | Qté livrée | Quantité livrée | Qté. | Qté commandée |
      Quantité commandée | Heures | Nbre
  tr: Miktar | Adet | Miktarı | Sipariş Miktarı | Mik. | Sevk Miktarı | Miktar (Adet) | Miktar (Kg)
  pt: Quantidade | Qtd. | Qtd | Quant. | Qtde. | Qtde | Qt. | Unidades | Qtd. encomendada
  it: Quantità | Q.tà | Qta | Qtà | Pezzi | Quant. | Q.ta | Pz.
  nl: Aantal | Hoeveelheid | Stuks | Aant. | Geleverd aantal | Uren
`;

export const unit = labels`
  en: Unit | UOM | U/M | Units of measure | Unit of measure | UM | U.O.M. | Measure | Per | Unit of measurement
  zh: 单位 | 计量单位 | 成交计量单位 | 单位（件）
  vi: Đơn vị tính | ĐVT | Đơn vị | ĐV tính | Đvt
  es: Unidad | U.M. | Unidad de medida | UdM | U/M
  de: Einheit | ME | Einh. | Mengeneinheit | EH | Eht.
  fr: Unité | U. | UM | Unité de mesure | Un.
  tr: Birim | Birimi | Ölçü Birimi | Br. | Ölçü
  pt: Unidade | Un. | Unid. | UN | Unidade de medida
  it: U.M. | Unità | UM | Unità di misura | Un. mis.
  nl: Eenheid | Eenh. | Ehd.
`;

export const unitPrice = labels`
  en: Unit price | Price | Unit Price (USD) | U/Price | U. Price | Price per unit | Rate | Unit cost |
      Price/Unit | Price (USD) | Unit Price USD | Price each | Unit price (excl. tax) | Net price | Unit value |
      Unit Price US$ | Unit Rate | FOB price | Unit Price (EUR) | Price / pc | Cost | Each | Price/pc | Rate per |
      Unit price (RMB) | Unit price in USD | FOB unit price | Item price | Hourly rate | U.Price | S.Price |
      Price (RM) | Unit price (RM)
  zh: 单价 | 单价（元） | 单价（不含税） | 含税单价 | 不含税单价 | 单价USD | 单价（美元） | 价格 | 单价/USD | 单价（USD） | 单价（含税） | 单价（人民币）
  vi: Đơn giá | Đơn giá (USD) | Giá | Đơn giá (VND) | Đơn giá chưa thuế | Đơn giá VNĐ
  es: Precio unitario | Precio | P. unitario | Precio unit. | P. Unit. | Precio/Ud. | Valor unitario | P.U. |
      Precio unidad
  de: Einzelpreis | Preis | E-Preis | Stückpreis | Preis/Einheit | EP | Einzelpreis EUR | Einzelpreis (EUR) |
      Einzelpreis netto | Einzel | Preis pro Einheit | Einzelpr. | Preis/Stück | Netto-Preis | Einheitspreis |
      Einzelpreis € | Stundensatz | Preis (EUR) | Nettopreis
  fr: Prix unitaire | P.U. | PU | Prix | Prix unitaire HT | P.U. HT | PU HT | P.U. H.T. | PU H.T. | Prix unit. |
      P.U. net | Prix U. | Prix unitaire (€) | PU (€) | Prix unit. HT | Tarif
  tr: Birim Fiyat | Birim Fiyatı | Fiyat | B.Fiyat | Fiyatı | B. Fiyat | Birim Fiyat (USD)
  pt: Preço unitário | Preço | Pr. unitário | P. Unit. | Valor unitário | Preço unit. | Vlr. unit. | Pr. Unit. |
      P. unitário
  it: Prezzo unitario | Prezzo | Pr. unitario | P. unitario | Prezzo unit. | Prezzo un.
  nl: Prijs | Eenheidsprijs | Stukprijs | Prijs per stuk | Prijs per eenheid | Tarief
`;

export const amount = labels`
  en: Amount | Total | Line total | Total price | Value | Total value | Amount (USD) | Total amount | Amount USD |
      Extended price | Ext. price | Net amount | Total (USD) | FOB value | Extension | Amount (RM) | Amount RM |
      RM | Total USD | Amt | Amt. | Taxable value | Line amount | Total (EUR) | Amount (US$) | Amount in USD |
      Amount US$ | Sub total | Subtotal | Amount (EUR) | Net value | Invoice value | Total cost | FOB amount |
      Total value (USD) | Net | Total price (USD) | Extended amount
  zh: 金额 | 金额（元） | 总价 | 总金额 | 小计 | 货款 | 金额（美元） | 合计金额 | 金额USD | 价税合计 | 金额（含税） | 不含税金额 | 总值 | 货值 | 总价USD |
      金额（USD） | 含税金额 | 金额（人民币）
  vi: Thành tiền | Thành tiền (USD) | Trị giá | Số tiền | Giá trị | Thành tiền (VND) | Thành tiền chưa thuế |
      Tổng tiền
  es: Importe | Total | Importe total | Valor | Valor total | Monto | Subtotal | Precio total | Total línea |
      Importe neto
  de: Betrag | Gesamt | Gesamtpreis | Summe | G-Preis | Netto | Nettobetrag | Gesamtpreis EUR | GP | Wert |
      Gesamtbetrag | Positionspreis | Gesamt (EUR) | Betrag EUR | Gesamtpreis netto | Betrag (EUR) | Gesamt EUR |
      Nettowert | Gesamtpr. | Gesamt netto | Preis gesamt | Zeilensumme | Betrag in EUR | Betrag € | Gesamt € |
      Summe EUR
  fr: Montant | Total | Montant HT | Total HT | Prix total | Valeur | Montant H.T. | Total H.T. | Montant net HT |
      Montant total | Montant (€) | Montant net | Mt HT | Total ligne | Prix total HT | Total TTC | Montant TTC |
      Total ligne HT
  tr: Tutar | Toplam | Tutarı | Mal Hizmet Tutarı | Toplam Tutar | Bedel | Toplam Fiyat | Tutar (TL) |
      Tutar (USD)
  pt: Valor | Total | Montante | Valor total | Importe | Total líquido | Preço total | Vlr. total |
      Valor líquido | Subtotal
  it: Importo | Totale | Valore | Prezzo totale | Imponibile | Importo netto | Importo totale
  nl: Bedrag | Totaal | Waarde | Totaalprijs | Regeltotaal | Totaalbedrag | Netto bedrag
`;

export const netWeight = labels`
  en: Net lbs | Net pounds | Net kg | Net kgs | Net weight | N.W. | N.W | NW | Net Wt. | Net wt | N. Weight | Net weight (kg) | Net weight (kgs) |
      N.W. (kg) | N.W. (kgs) | Net Weight (KGS) | N/W | Nett weight | Net mass | Net mass (kg) | NW (KG) |
      NW (KGS) | N.WT | N.WT. | Net kgs | Net kg | N.Wt. (kg) | Net weight in kg | N/W (KGS) | Net Wt. (kg) |
      Net shipping weight | Certified weight | Net weight kg
  zh: 净重 | 净重（千克） | 净重（公斤） | 净重（KG） | 净重KG | 净重（KGS） | 净重(吨) | 净重KGS | 净重（吨）
  vi: Trọng lượng tịnh | Khối lượng tịnh | Trọng lượng tịnh (kg) | TL tịnh | N.W (kg) | Khối lượng tịnh (kg) |
      Trọng lượng net
  es: Peso neto | P. neto | Peso neto (kg) | Masa neta | Masa neta (kg) | Peso neto kg
  de: Nettogewicht | Netto kg | Eigenmasse | Nettogewicht (kg) | Eigenmasse (kg) | Gewicht netto | Netto-Gewicht |
      Nettogew.
  fr: Poids net | Poids net (kg) | Masse nette | Masse nette (kg) | PN | Poids net kg
  tr: Net Ağırlık | Net Kg | Net Ağırlık (kg) | Net Kilo | Net ağırlığı | N.Kg
  pt: Peso líquido | Peso líq. | Peso líquido (kg) | Massa líquida | Massa líquida (kg)
  it: Peso netto | Peso netto (kg) | Massa netta | Massa netta (kg)
  nl: Nettogewicht | Netto gewicht | Netto massa | Netto massa (kg) | Netto kg
`;

export const grossWeight = labels`
  en: Gross weight | G.W. | G.W | GW | Gross Wt. | Gross wt | G. Weight | Gross weight (kg) | Gross weight (kgs) |
      G.W. (kg) | G.W. (kgs) | Gross Weight (KGS) | G/W | Gross mass | Gross mass (kg) | GW (KG) | GW (KGS) |
      Gross weight or other quantity | G.WT | G.WT. | Gross kgs | Gross kg | Gross weight in kg |
      Gross cargo weight | G/W (KGS) | Gross weight, kg | Gross weight or other quantity and value (FOB) |
      Gross mass (kg) or other measure (litres, m3, etc.) | Gross weight kgs | Gross Wt. (kg) |
      Gross shipping weight | Gross weight in kilos | Gross weight kg | Cargo gross weight
  zh: 毛重 | 毛重（千克） | 毛重（公斤） | 毛重（KG） | 毛重KG | 毛重（KGS） | 毛重或其他数量 | 毛重KGS | 毛重（吨） | 毛重或者其他数量 | 毛重或其它计量单位
  vi: Trọng lượng cả bì | Trọng lượng thô | Tổng trọng lượng | Trọng lượng toàn bộ | Trọng lượng cả bì (kg) |
      G.W (kg) | Khối lượng cả bì | Khối lượng toàn bộ
  es: Peso bruto | P. bruto | Peso bruto (kg) | Masa bruta | Masa bruta (kg) | Peso bruto kg
  de: Bruttogewicht | Brutto kg | Rohmasse | Bruttogewicht (kg) | Rohmasse (kg) | Gewicht brutto |
      Bruttogewicht in kg | Brutto-Gewicht | Bruttogew.
  fr: Poids brut | Poids brut (kg) | Masse brute | Masse brute (kg) | PB | Poids brut, kg | Poids brut kg
  tr: Brüt Ağırlık | Brüt Kg | Brüt Ağırlık (kg) | Brüt Kilo | Brüt ağırlığı | B.Kg
  pt: Peso bruto | Peso bruto (kg) | Massa bruta | Massa bruta (kg)
  it: Peso lordo | Peso lordo (kg) | Massa lorda | Massa lorda (kg)
  nl: Brutogewicht | Bruto gewicht | Bruto massa | Bruto massa (kg) | Bruto kg
`;

export const packages = labels`
  en: Packages | No. of packages | Number of packages | No. of pkgs | Pkgs | Cartons | Ctns | No. of cartons |
      No. of ctns | CTN | Number of cartons | No. & kind of packages | No. and kind of packages |
      Number and kind of packages | Total cartons | Total ctns | Carton | Rolls | No. of rolls | Bales |
      No. of bales | Number of bales | Number of pieces RCP | No. of pieces RCP | No. of containers or packages |
      No. of containers or pkgs | Quantity and kind of packages | Packages (number and kind) | Pallets |
      No. of pallets | Bags | No. of bags | CTNS qty | Ctn qty | Package | Total packages |
      Number and type of packages | Colli | No. of cases | Boxes | Number of rolls | Qty of cartons |
      No. of pkgs. | Total number of packages | Cases | Kind of packages | Drums | Cones | Package count
  zh: 件数 | 箱数 | 包装件数 | 总箱数 | 包数 | 卷数 | 匹数 | 件数和包装种类 | 包装种类和件数 | 件数及包装种类 | 箱 | 总件数 | 卡通数 | 件数（箱） | 包装数量 | 袋数 | 托数 |
      捆数
  vi: Số kiện | Số thùng | Số lượng kiện | Kiện | Số bao | Số cuộn | Thùng | Số lượng và loại kiện |
      Số lượng thùng
  es: Bultos | N.º de bultos | Nº de bultos | Número de bultos | Cajas | Cartones | N.º de cajas |
      Número y clase de bultos | Clase de bultos | Paquetes
  de: Packstücke | Kolli | Anzahl Packstücke | Kartons | Anzahl Kartons | Anzahl und Art der Packstücke | Colli |
      Anzahl der Packstücke | Karton | Verpackung | Paletten
  fr: Colis | Nombre de colis | Nb de colis | Cartons | Nombre de cartons | Nombre et nature des colis |
      Nbre de colis | Nb colis | Nombre des colis | Palettes
  tr: Koli | Koli Adedi | Kap Adedi | Kap | Koli Sayısı | Kap Sayısı | Kap adedi ve cinsi |
      Kapların adedi ve cinsi | Balya Adedi | Top Adedi | Paket Sayısı
  pt: Volumes | N.º de volumes | Número de volumes | Caixas | N.º de caixas | Quantidade e espécie de volumes |
      Nº de volumes | Espécie
  it: Colli | N. colli | Numero colli | Cartoni | Numero dei colli | Nr. colli
  nl: Colli | Aantal colli | Dozen | Aantal en soort van de colli | Pakketten | Aantal pakketten
`;

export const composition = labels`
  en: Composition | Fabric composition | Fibre composition | Fiber composition | Material composition |
      Fabrication | Fibre content | Fiber content | Content | Fabric content | Blend | Certified raw materials |
      Raw material composition | Material composition (%)
  zh: 成分 | 面料成分 | 材质 | 纤维成分 | 成份 | 组成 | 纤维含量 | 材料成分 | 面料成份 | 成分含量 | 织物成分
  vi: Thành phần | Thành phần vải | Chất liệu | Thành phần nguyên liệu
  es: Composición | Composición del tejido | Contenido de fibra
  de: Zusammensetzung | Materialzusammensetzung | Faserzusammensetzung | Materialangabe
  fr: Composition | Composition du tissu | Matière
  tr: Kompozisyon | Karışım | Kumaş Kompozisyonu | İçerik | Elyaf Oranı
  pt: Composição | Composição do tecido
  it: Composizione | Composizione tessuto
  nl: Samenstelling | Materiaalsamenstelling
`;

export const countryOfOrigin = labels`
  en: Country of origin | Origin | Origin country | C/O | COO | Country of manufacture | Country of production |
      Made in | Goods of origin | Origin of goods | Country of origin of goods | Country of Origin of the goods |
      Country/Region of origin | Country of origin and manufacture | Ctry of origin | Ctry. of origin |
      Product of | Country in which the products are considered as originating |
      Country, group of countries or territory in which the products are considered as originating |
      Country of origin (1) | Origin of merchandise | Country of provenance | Orig. | Country of origin code |
      Ctry Orig | Country/Territory of origin
  zh: 原产国 | 原产地 | 原产国（地区） | 产地 | 原产地国 | 生产国 | 货物原产国 | 原产国别 | 生产国别 | 原产国/地区 | 产地国 | 生产地
  vi: Xuất xứ | Nước xuất xứ | Xuất xứ hàng hóa | Nguồn gốc | Nguồn gốc xuất xứ | Nước sản xuất |
      Xuất xứ của hàng hóa
  es: País de origen | Origen | País de fabricación | Hecho en | Origen de la mercancía | País de producción |
      País de origen de la mercancía
  de: Ursprungsland | Ursprung | Herkunftsland | Herstellungsland | Produktionsland | Warenursprung | Urspr. |
      UL | Ursprungsl.
  fr: Pays d'origine | Origine | Pays de fabrication | Fabriqué en | Origine des marchandises |
      Pays de production | Origine de la marchandise | Pays d'origine des marchandises
  tr: Menşe | Menşei | Menşe Ülke | Üretim Yeri | Menşe Ülkesi | Menşei Ülke | Üretildiği Ülke | Malın Menşei
  pt: País de origem | Origem | País de fabrico | Fabricado em | Origem das mercadorias | País de fabricação
  it: Paese d'origine | Paese di origine | Origine | Origine della merce | Paese di produzione
  nl: Land van oorsprong | Oorsprong | Herkomst | Land van herkomst | Oorsprongsland
`;
