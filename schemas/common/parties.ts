import { labels } from './labels.ts';

/** Who sells: heads of a block or a line. */
export const seller = labels`
  en: Seller | Sold by | Vendor | Supplier | The Seller | From | Seller / Exporter | Exporter / Seller |
      Seller/Exporter | Supplier name | Seller name | Seller's name | Vendor name | Name of seller |
      Seller details | Supplier details | Issued by | Bill from | Invoice from | Seller / Shipper |
      Shipper/Seller | Seller (name and address) | Name and address of seller | Seller and address |
      Supplier's name and address | Party A (Seller) | Remit to | Shipper/Exporter | Shipper / Exporter
  zh: 销售方 | 销方 | 卖方 | 供方 | 销货单位 | 供应商 | 供货方 | 供货单位 | 卖方名称 | 销售方名称 | 供应商名称 | 销货方 | 销售单位 | 甲方（卖方） | 乙方（卖方） |
      甲方（供方） | 乙方（供方） | 卖方（甲方） | 卖方（乙方） | 供方（甲方） | 供方（乙方） | 出卖人 | 出售方 | 销售方信息 | 卖家 | 卖方/Seller | 厂商
  vi: Người bán | Bên bán | Đơn vị bán hàng | Tên người bán | Đơn vị bán | Nhà cung cấp | Bên bán hàng |
      Người bán hàng | Tên đơn vị bán hàng | Bên A (Bên bán) | Bên B (Bên bán) | Đơn vị phát hành
  es: Vendedor | Proveedor | Emisor | El vendedor | Vendido por | Datos del vendedor | Datos del proveedor |
      Datos del emisor | Emisor de la factura | Facturado por
  de: Verkäufer | Lieferant | Rechnungssteller | Verkauft durch | Absender | Leistungserbringer | Auftragnehmer |
      Der Verkäufer | Anbieter | Rechnungsersteller | Zahlungsempfänger
  fr: Vendeur | Fournisseur | Vendu par | Émetteur | Le vendeur | Émetteur de la facture | Facturé par |
      Prestataire | Vendeur / Fournisseur
  tr: Satıcı | Satıcı Firma | Tedarikçi | Satıcı Ünvanı | Satan | Satıcı/İhracatçı | Tedarikçi Firma
  pt: Vendedor | Fornecedor | Emitente | Vendido por | Emissor | Dados do vendedor | Dados do emitente |
      Prestador
  it: Venditore | Fornitore | Cedente | Cedente/prestatore | Mittente | Venduto da
  nl: Verkoper | Leverancier | Verkocht door | Afzender
`;

export const buyer = labels`
  en: Buyer | Bill to | Billed to | Bill-to | Billing address | Invoice to | Invoiced to | Invoice address |
      Sold to | Sold-to party | Customer | Client | Purchaser | To | Messrs | Messrs. | M/S | M/s. | The Buyer |
      Buyer name | Buyer's name | Customer name | Name of buyer | For account and risk of |
      For account & risk of Messrs | On account and risk of | For account and risk of Messrs | Sold to Messrs |
      To Messrs | Buyer (if other than consignee) | Buyer (if not consignee) | Customer details | Bill to party |
      Attention to | Invoice recipient | Buyer / Importer | Importer / Buyer | Buyer (name and address) |
      Name and address of buyer | Bill To Address | Customer address | Buyer and address | Issued to | Charge to |
      Recipient | Ordered by | Orderer | Prepared for | Addressed to | Billed party | Bill-to customer
  zh: 购买方 | 购货单位 | 购方 | 买方 | 需方 | 购货方 | 客户 | 客户名称 | 买方名称 | 购买方名称 | 付款单位 | 采购方 | 需方单位 | 甲方（买方） | 乙方（买方） | 甲方（需方） |
      乙方（需方） | 买方（甲方） | 买方（乙方） | 需方（甲方） | 需方（乙方） | 买受人 | 抬头 | 致 | 购买方信息 | 采购单位 | 订货单位 | 买方/Buyer | 买家 | 购货单位名称 |
      公司抬头
  vi: Người mua | Bên mua | Đơn vị mua hàng | Tên người mua | Khách hàng | Họ tên người mua hàng | Tên đơn vị |
      Bên mua hàng | Người mua hàng | Tên khách hàng | Đơn vị mua | Kính gửi
  es: Comprador | Cliente | Facturar a | Vendido a | El comprador | Datos del cliente | Dirección de facturación |
      Receptor | Facturado a | Datos de facturación | Señores | Sr(es). | Adquirente
  de: Käufer | Rechnungsempfänger | Kunde | Rechnung an | Rechnungsanschrift | Rechnungsadresse | Besteller |
      Auftraggeber | Leistungsempfänger | Empfänger | Der Käufer | Kundenname | Kundenanschrift
  fr: Acheteur | Client | Facturé à | Facturer à | Adresse de facturation | L'acheteur | Vendu à | Destinataire |
      Adressé à | Nom du client | Doit | Client facturé | Facture adressée à | Acquéreur | À l'attention de
  tr: Alıcı | Müşteri | Sayın | SAYIN | Alıcı Firma | Fatura Adresi | Alıcı Ünvanı | Müşteri Adı | Alan |
      Alıcı/İthalatçı
  pt: Comprador | Cliente | Faturado a | Faturar a | Exmo.(s) Sr.(s) | Exmos. Senhores | Vendido a |
      Destinatário | Dados do cliente | Adquirente | Endereço de faturação | Tomador
  it: Acquirente | Cliente | Spett.le | Spettabile | Cessionario | Cessionario/committente | Fatturato a |
      Intestatario | Destinatario | Venduto a
  nl: Koper | Klant | Factuuradres | Gefactureerd aan | Afnemer | Factuur aan | Opdrachtgever | Debiteur
`;

export const exporter = labels`
  en: Exporter | Exporter name | Exporter's name | Name of exporter | Exporter (name and address) |
      Exporter's name and address | Exporter details | Exporting company | Exporter name and address |
      Name and address of exporter | Exporter of record | Exporter's details | Exporter (full name and address) |
      Exporter (Name, full address, country)
  zh: 出口商 | 出口人 | 出口方 | 出口单位 | 出口企业 | 出口商名称 | 出口商（名称和地址） | 出口商名称和地址 | 出口商的名称和地址 | 出口商名称、地址、国家 | 出口商的名称、地址和国家
  vi: Người xuất khẩu | Nhà xuất khẩu | Bên xuất khẩu | Đơn vị xuất khẩu
  es: Exportador | Nombre del exportador | Exportador (nombre y dirección) | Nombre y domicilio del exportador
  de: Ausführer | Exporteur | Ausführer (Name, vollständige Anschrift, Staat) | Ausführer/Versender
  fr: Exportateur | Nom de l'exportateur | Exportateur (nom, adresse complète, pays)
  tr: İhracatçı | İhracatçı Firma | İhracatçı (isim, açık adres, ülke) | Gönderen/İhracatçı
  pt: Exportador | Nome do exportador | Exportador (nome, endereço completo, país)
  it: Esportatore | Esportatore (nome, indirizzo completo, paese)
  nl: Exporteur | Exporteur (naam, volledig adres, land)
`;

export const importer = labels`
  en: Importer | Importer name | Importer's name | Name of importer | Importer (name and address) |
      Importer's name and address | Importer details | Importer name and address | Name and address of importer |
      Importer's details
  zh: 进口商 | 进口人 | 进口方 | 进口单位 | 进口企业 | 进口商名称 | 进口商名称和地址 | 进口商的名称和地址 | 进口商（名称和地址） | 进口商的名称、地址和国家 | 进口商名称、地址、国家
  vi: Người nhập khẩu | Nhà nhập khẩu | Bên nhập khẩu | Đơn vị nhập khẩu
  es: Importador | Nombre del importador | Nombre y domicilio del importador
  de: Einführer | Importeur
  fr: Importateur | Nom de l'importateur
  tr: İthalatçı | İthalatçı Firma
  pt: Importador | Nome do importador
  it: Importatore
  nl: Importeur
`;

export const manufacturer = labels`
  en: Manufacturer | Manufactured by | Manufacturer name | Name of manufacturer |
      Manufacturer (name and address) | Manufacturer's name and address | Manufacturer name and address |
      Name and address of manufacturer | Manufacturer details | Made by | Maker | Factory | Factory name |
      Name of factory | Factory name and address | Factory name & address | Name and address of factory |
      Manufacturing site | Manufacturing facility | Production unit | Production facility | Manufactured at |
      Actual manufacturer | Mfr. | Mfr | Mfg. by | Mill name | Name of mill | Manufacturing plant |
      Manufacturer/Factory | Garment factory | Producing factory
  zh: 制造商 | 生产商 | 生产厂家 | 生产企业 | 制造厂商 | 制造厂 | 生产厂 | 生产单位 | 厂名 | 工厂名称 | 工厂 | 生产企业名称 | 制造商名称 | 生产厂商 | 生产商名称 | 制造单位 |
      加工厂 | 生产者 | 生产商的名称和地址 | 制造企业
  vi: Nhà sản xuất | Nơi sản xuất | Đơn vị sản xuất | Nhà máy | Nhà máy sản xuất | Cơ sở sản xuất | Sản xuất bởi |
      Tên nhà sản xuất
  es: Fabricante | Fabricado por | Nombre del fabricante | Fábrica | Elaborado por
  de: Hersteller | Hergestellt von | Produzent | Herstellerwerk | Fabrik | Hersteller (Name und Anschrift) |
      Produktionsstätte
  fr: Fabricant | Fabriqué par | Nom du fabricant | Usine | Site de production | Fabriquant
  tr: Üretici | İmalatçı | Üretici Firma | İmalatçı Firma | Fabrika | Üreten Firma
  pt: Fabricante | Fabricado por | Nome do fabricante | Fábrica
  it: Fabbricante | Produttore | Prodotto da | Stabilimento
  nl: Fabrikant | Vervaardigd door | Fabriek
`;

export const producer = labels`
  en: Producer | Producer name | Name of producer | Producer's name and address | Producer name and address |
      Producer (name and address) | Grower | Farm | Farm name | Name of farm | Grown by | Produced by |
      Producer group | Farmer group | Cotton grower | Mine operator | Name and address of producer |
      Producer's details | Producer name and address (if different from exporter)
  zh: 生产人 | 种植者 | 种植户 | 农场 | 农场名称 | 种植基地 | 棉农 | 种植单位 | 生产商（如不同于出口商）
  vi: Người sản xuất | Nông trại | Người trồng | Trang trại
  es: Productor | Nombre del productor | Nombre y domicilio del productor | Producido por | Agricultor | Finca
  de: Erzeuger | Erzeugt von | Anbauer | Landwirt
  fr: Producteur | Nom du producteur | Produit par | Exploitation agricole
  tr: Üretici Çiftçi | Çiftlik | Yetiştirici | Çiftçi
  pt: Produtor | Nome do produtor | Produzido por | Fazenda
  it: Coltivatore | Azienda agricola
  nl: Producent | Teler
`;

export const processor = labels`
  en: Processor | Processed by | Processing unit | Ginner | Gin | Ginning mill | Name of gin | Gin name |
      Ginned by | Spinner | Spinning mill | Spun by | Spinning unit | Name of spinning mill | Yarn supplier |
      Yarn manufacturer | Knitter | Knitting mill | Knitted by | Weaver | Weaving mill | Woven by | Fabric mill |
      Fabric supplier | Dyer | Dyehouse | Dyeing mill | Dyed by | Dyeing unit | Finisher | Finishing mill |
      Printing mill | Processing facility | Job worker | Tier 2 supplier | Commission processor |
      Processor name and address | Slaughterhouse | Smelter | Refiner | Refinery
  zh: 加工单位 | 加工企业 | 加工方 | 轧花厂 | 轧花企业 | 纺纱厂 | 棉纺厂 | 纺纱企业 | 织布厂 | 织造厂 | 针织厂 | 染厂 | 印染厂 | 染整厂 | 受托方 | 承揽方 | 承揽人 |
      委外加工商 | 外发加工厂 | 纱线供应商 | 面料供应商
  vi: Đơn vị gia công | Bên gia công | Nhà máy sợi | Nhà máy dệt | Nhà máy nhuộm | Bên nhận gia công |
      Nhà máy kéo sợi
  es: Procesador | Procesado por | Hilandería | Hilatura | Tejeduría | Tintorería | Desmotadora
  de: Verarbeiter | Verarbeitungsbetrieb | Spinnerei | Weberei | Strickerei | Färberei | Lohnverarbeiter |
      Veredler
  fr: Transformateur | Filature | Tissage | Teinturerie | Façonnier | Égreneur | Usine d'égrenage
  tr: İşleyen | İplik Fabrikası | Çırçır Fabrikası | Çırçır | Örgü Fabrikası | Dokuma Fabrikası | Boyahane |
      Fason Firma | İplikçi | Fason İşletme
  pt: Processador | Fiação | Tecelagem | Tinturaria | Malharia
`;

export const subcontractor = labels`
  en: Subcontractor | Sub-contractor | Subcontracted to | Name of subcontractor | Subcontractors |
      Sub-contracted unit | Subcontractor name | Subcontracted facility
  zh: 分包商 | 外发厂 | 外包商 | 分包方 | 分包单位 | 外协单位 | 外协厂
  vi: Nhà thầu phụ | Đơn vị thầu phụ
  es: Subcontratista | Subcontratado a
  de: Subunternehmer | Unterauftragnehmer | Nachunternehmer
  fr: Sous-traitant
  tr: Taşeron | Alt Yüklenici | Alt Yüklenici Firma
  pt: Subcontratado | Subcontratante
  it: Subappaltatore | Terzista
  nl: Onderaannemer
`;

export const consignor = labels`
  en: Shipper | Consignor | Sender | Shipper's name and address | Shipper name and address |
      Shipper (complete name and address) | Shipper/Exporter (complete name and address) | Shipper / Exporter |
      Shipper/Exporter | Exporter/Shipper | Consignor/Shipper | Shipper/Consignor | Consignor (name and address) |
      Consignor's name and address | Sender (name, address, country) | Name and address of shipper |
      Shipper (name and full address) | Shipper / Exporter (complete name and address) |
      Shipper (full style and address) | Shipper (principal or seller licensee and full address) | Shipped by |
      Shipper Name | Consignor's name | Goods consigned from | Dispatched by | Consigned from |
      Shipper (name, address and country)
  zh: 托运人 | 发货人 | 发货单位 | 发货方 | 托运单位 | 寄件人 | 发件人 | 发货人名称 | 托运人名称和地址 | 托运人（名称、地址） | 发货人（名称和地址） | 寄货人 | 发货人名称及地址 |
      托运人姓名、地址 | 付货人
  vi: Người gửi hàng | Người gửi | Bên gửi hàng | Người giao hàng | Đơn vị gửi hàng
  es: Embarcador | Expedidor | Remitente | Cargador | Consignador | Remitente (nombre, domicilio, país) |
      Expedidor (nombre, domicilio, país)
  de: Absender | Versender | Verlader | Befrachter | Ablader | Absender (Name, Anschrift, Land) |
      Versender/Ausführer | Lieferschein von
  fr: Expéditeur | Chargeur | Expéditeur (nom, adresse, pays) | Expéditeur/Exportateur
  tr: Gönderen | Gönderici | Yükleyen | Yükleyici | Gönderen (isim, adres, ülke) | Sevk Eden | Yükleten
  pt: Embarcador | Expedidor | Remetente | Expedidor (nome, endereço, país) | Carregador
  it: Mittente | Speditore | Caricatore | Mittente (nome, domicilio, paese)
  nl: Afzender | Verlader | Afzender (naam, adres, land) | Inlader
`;

export const consignee = labels`
  en: Consignee | Consignee's name and address | Consignee name and address |
      Consignee (complete name and address) | Consignee (name and address) | Consigned to |
      Consigned to the order of | Consignee (name, address, country) | Consignee (Name, full address, country) |
      Name and address of consignee | Declared name and address of consignee | Consignee (if to order state notify party) |
      Consignee (not negotiable unless consigned to order) |
      Consignee: (not negotiable unless consigned to order) | Consignee / Importer | Consignee/Buyer |
      Consignee / Buyer | Receiver | Goods consigned to |
      Goods consigned to (Consignee's name, address, country) | Consignee name | Consignee's name |
      Consignee (full style and address) | Consignee's name, address, country |
      Consignee (full name and address) | Ultimate destination consignee | For delivery to | Delivered to |
      To order of | Received by
  zh: 收货人 | 收货单位 | 收货方 | 收件人 | 收货人名称 | 收货人名称和地址 | 收货人（名称和地址） | 收货人（名称、地址） | 收货人的名称、地址和国家 | 收货人名称、地址、国家 |
      收货人名称及地址 | 收货客户 | 收货人（名称、地址、国家）
  vi: Người nhận hàng | Người nhận | Bên nhận hàng | Đơn vị nhận hàng | Đơn vị nhận
  es: Consignatario | Destinatario | Consignatario (nombre y dirección) | Destinatario (nombre, domicilio, país) |
      Consignado a
  de: Empfänger | Warenempfänger | Empfänger (Name, Anschrift, Land) | Konsignatar |
      Empfänger (Name, vollständige Anschrift, Staat)
  fr: Destinataire | Consignataire | Destinataire (nom, adresse, pays) |
      Destinataire (nom, adresse complète, pays) | Réceptionnaire
  tr: Alıcı | Konsinye | Mal Alıcısı | Teslim Alan | Gönderilen | Alıcı (isim, adres, ülke) |
      Gönderilen (isim, adres, ülke) | Gönderilen (isim, açık adres, ülke) | Alıcı (Consignee)
  pt: Consignatário | Destinatário | Destinatário (nome, endereço, país) | Recebedor |
      Destinatário (nome, endereço completo, país)
  it: Destinatario | Ricevente | Consegnatario | Destinatario (nome, domicilio, paese)
  nl: Geadresseerde | Ontvanger | Geadresseerde (naam, adres, land)
`;

export const notifyParty = labels`
  en: Notify party | Notify | Notify address | Notify party (complete name and address) |
      Notify party (name and address) | Notify party/address | Notify Party name and address |
      Notify Party (No claim shall attach for failure to notify) | Notify parties | 1st notify party |
      First notify party | Notify applicant | Also notify | Also notify party |
      Also notify party (complete name and address) | 2nd notify party | Second notify party |
      Also notify party-routing & instructions | Notify party (full style and address) | Arrival notice to |
      Notify party and address | Intermediate consignee
  zh: 通知人 | 通知方 | 被通知人 | 通知地址 | 通知人名称和地址 | 第一通知人 | 第二通知人 | 通知人（名称和地址）
  vi: Bên được thông báo | Người được thông báo | Bên thông báo | Thông báo cho
  es: Notificar a | Parte a notificar | Notificar | Notificado | También notificar
  de: Notify-Adresse | Meldeadresse | Benachrichtigungsadresse | Zu benachrichtigen | Notify-Partei
  fr: Partie à notifier | Notifier | À notifier | Personne à notifier | Notify partie
  tr: İhbar Adresi | İhbar Mercii | Bildirim Adresi | Bildirimde bulunulacak taraf | İhbar Edilecek
  pt: Notificar | Parte a notificar | Notificar a
  it: Notificare a | Notify a | Parte da notificare
  nl: Te verwittigen | Notify adres
`;

export const shipTo = labels`
  en: Ship to | Ship-to | Ship to party | Ship to address | Shipped to | Shipping address | Deliver to |
      Delivery address | Delivery to | Delivery location | Ship-to address | Deliver To Address |
      Place of delivery address | Destination address | Goods delivered to
  zh: 送货地址 | 收货地址 | 交货地址 | 运送至 | 送达地址 | 到货地址 | 送货至
  vi: Địa chỉ giao hàng | Giao hàng đến | Nơi nhận | Giao đến
  es: Enviar a | Dirección de envío | Dirección de entrega | Entregar a | Lugar de envío | Domicilio de entrega
  de: Lieferadresse | Lieferanschrift | Lieferung an | Versandadresse | Versandanschrift | Liefern an |
      Lieferort | Abweichende Lieferanschrift | Warenempfänger
  fr: Adresse de livraison | Livré à | Livrer à | Expédié à | Adresse d'expédition | Lieu de livraison |
      Livraison à
  tr: Teslimat Adresi | Sevk Adresi | Teslim Adresi | Sevk Yeri | Teslim Yeri | Sevkiyat Adresi
  pt: Morada de entrega | Endereço de entrega | Entregar a | Enviar para | Local de entrega | Local de descarga
  it: Luogo di consegna | Indirizzo di consegna | Indirizzo di spedizione | Luogo di destinazione | Destinazione |
      Spedire a | Destinazione merce
  nl: Afleveradres | Verzendadres | Leveradres | Bezorgadres
`;

export const shipFrom = labels`
  en: Ship from | Ship-from | Shipped from | Ship from address | Pick up address | Pickup address |
      Collected from | Dispatch from | Stuffing location | Container stuffing location | Place of dispatch |
      Loading address | Pick-up location
  zh: 发货地址 | 起运地址 | 提货地址 | 装货地址 | 发货地点 | 装箱地点
  vi: Xuất tại kho | Địa chỉ lấy hàng | Kho xuất | Nơi xuất hàng
  es: Enviado desde | Lugar de recogida | Dirección de recogida
  de: Abholadresse | Ladestelle | Ladeort | Versand ab | Abgangsort
  fr: Expédié de | Adresse d'enlèvement | Lieu de chargement | Lieu d'enlèvement
  tr: Çıkış Yeri | Yükleme Adresi | Sevk Çıkış Yeri | Alım Adresi
  pt: Local de carga | Morada de recolha | Enviado de
  it: Luogo di carico | Luogo di ritiro
  nl: Laadadres | Ophaaladres
`;

export const carrier = labels`
  en: Carrier | Carrier name | Name of carrier | Issuing carrier | Carrier (name, address, country) |
      Shipping line | Ocean carrier | Trucking company | Haulier | Airline | Transport company | As carrier |
      Carrier name and address | Inland carrier | Pre-carriage by carrier | Exporting carrier company |
      Transporter | Name of the carrier | Successive carriers | Carrier/Agent | Transporter name |
      By first carrier | Shipped via | Ship via | Courier
  zh: 承运人 | 承运方 | 承运单位 | 船公司 | 运输公司 | 运输单位 | 航空公司 | 物流公司 | 快递公司 | 承运商
  vi: Người vận chuyển | Hãng tàu | Đơn vị vận chuyển | Hãng vận chuyển | Nhà vận chuyển | Tên đơn vị vận chuyển
  es: Transportista | Porteador | Naviera | Compañía naviera | Porteador (nombre, domicilio, país) |
      Línea naviera | Empresa de transporte
  de: Frachtführer | Verfrachter | Reederei | Transporteur | Frachtführer (Name, Anschrift, Land) | Beförderer |
      Carrier
  fr: Transporteur | Transporteur (nom, adresse, pays) | Compagnie maritime | Transporteurs successifs
  tr: Taşıyıcı | Taşıyan | Nakliyeci | Taşıyıcı (isim, adres, ülke) | Nakliye Firması | Taşıyıcı Firma
  pt: Transportador | Transportadora | Companhia marítima | Transportador (nome, endereço, país) | Armador
  it: Vettore | Trasportatore | Vettore (nome, domicilio, paese) | Corriere
  nl: Vervoerder | Vervoerder (naam, adres, land) | Rederij
`;

export const forwarder = labels`
  en: Forwarder | Freight forwarder | Forwarding agent | Forwarding agent references |
      Forwarding agent-references | For delivery of goods please apply to | For delivery please apply to |
      For delivery apply to | For delivery of goods apply to | Delivery agent | Destination agent |
      Agent at destination | For cargo delivery please contact | For release of shipment please contact |
      Agent at port of discharge | Carrier's agent | Issuing carrier's agent name and city |
      Issuing Carrier's Agent | Forwarding agent (name and address) | Export references forwarder |
      Delivery Agent at destination | To obtain delivery contact | For the release of goods apply to |
      Discharge agent | Domestic routing agent | For delivery of goods please apply to agent
  zh: 货运代理 | 货代 | 货代公司 | 目的港代理 | 提货代理 | 代理人 | 换单代理 | 货运代理人 | 国外代理 | 交货代理
  vi: Đại lý giao nhận | Đại lý giao hàng | Công ty giao nhận | Đại lý tại cảng đến
  es: Agente de carga | Transitario | Agente de aduana y carga | Agente en destino | Freight forwarder
  de: Spediteur | Spedition | Empfangsspediteur | Speditionsagent
  fr: Transitaire | Commissionnaire de transport | Agent de fret | Agent à destination
  tr: Nakliye Acentesi | Acente | Forwarder | Taşıma İşleri Komisyoncusu | Varış acentesi
  pt: Transitário | Agente de carga | Agente de destino
  it: Spedizioniere | Casa di spedizioni | Agente a destino
  nl: Expediteur
`;

export const warehouse = labels`
  en: Warehouse | Warehouse name | Warehouse keeper | Stored at | Storage location | Name of warehouse |
      Warehouse address | Warehouse (name and address)
  zh: 仓库 | 仓储单位 | 仓库名称 | 存货仓库 | 入库仓库 | 监管仓库 | 出库仓库 | 收货仓库 | 发货仓库
  vi: Kho | Kho hàng | Tên kho | Nhập tại kho
  es: Almacén | Depósito | Bodega
  de: Lager | Lagerort | Lagerhalter | Lagerhaus
  fr: Entrepôt | Magasin | Dépôt
  tr: Depo | Ambar | Antrepo
  pt: Armazém | Depósito
  it: Magazzino | Deposito
  nl: Magazijn | Opslagplaats
`;

export const declarant = labels`
  en: Declarant | Declared by | Customs broker | Broker | Declarant/Representative | Declarant / Representative |
      Representative | Affiant | Deponent | Name of declarant | I, the undersigned | Customs House Agent | CHA |
      CHA Name | Filer | Declarant name | Company making the declaration | Name of company | Declaring company |
      Name of declaring company | Customs agent
  zh: 申报单位 | 声明人 | 声明单位 | 承诺人 | 承诺单位 | 声明方 | 承诺方 | 报关单位 | 报关行 | 申报人 | 声明公司 | 承诺企业 | 宣誓人 | 具结人 | 保证人 | 承诺公司 |
      声明企业 | 声明人（盖章） | 声明单位（盖章） | 承诺人（盖章） | 承诺单位（盖章）
  vi: Người khai | Người khai hải quan | Người cam kết | Bên cam kết | Đại lý hải quan | Đơn vị cam kết |
      Người khai báo | Bên cam đoan
  es: Declarante | Agente de aduana | Agente aduanal | Declarante/Representante | El declarante |
      El abajo firmante | Despachante de aduana
  de: Anmelder | Anmelder/Vertreter | Erklärender | Unterzeichner | Der Unterzeichner | Zollagent | Vertreter |
      Anmelder / Vertreter | Erklärende Firma
  fr: Déclarant | Déclarant/Représentant | Le déclarant | Je soussigné | Le soussigné |
      Commissionnaire en douane | Déclarant / Représentant
  tr: Beyan Sahibi | Beyan Sahibi/Temsilcisi | Gümrük Müşaviri | Beyan Eden | Taahhüt Eden | Taahhütte Bulunan
  pt: Declarante | Declarante/Representante | Despachante | O abaixo assinado | Despachante aduaneiro
  it: Dichiarante | Dichiarante/Rappresentante | Il sottoscritto | Spedizioniere doganale
  nl: Aangever | Aangever/Vertegenwoordiger | Ondergetekende | Declarant
`;

export const signatory = labels`
  en: For and on behalf of | Signed for and on behalf of | Signed by company | Signed for the seller |
      On behalf of | For & on behalf of | Signed on behalf of | Company of authorized signatory | Signed for |
      Company of signatory
  zh: 单位（盖章） | 公司（盖章） | 签章单位 | 盖章单位 | 签署单位 | 公司盖章 | 单位盖章 | 企业盖章 | 公司名称（盖章） | 单位名称（盖章） | 企业名称（盖章）
  vi: Thay mặt | Đại diện cho | Thay mặt công ty
  es: En nombre de | Por y en nombre de | En nombre y representación de | Firmado por
  de: Im Namen von | Für und im Namen von | i. A. von | Im Auftrag von | Unterzeichnet für
  fr: Au nom de | Pour et au nom de | Pour le compte de
  tr: Adına | Namına | Firma adına
  pt: Em nome de | Por e em nome de | Em representação de
  it: In nome e per conto di | Per conto di
  nl: Namens | Voor en namens
`;

export const labourAgency = labels`
  en: Labour agency | Labor agency | Recruitment agency | Labour provider | Labor provider | Employment agency |
      Labour contractor | Labor contractor | Name of labour agent | Recruitment agent | Labour broker |
      Dispatch agency | Manpower agency | Name of labour provider
  zh: 劳务公司 | 劳务派遣公司 | 劳务派遣单位 | 劳务中介 | 招聘中介 | 人力资源公司 | 劳务派遣机构 | 用工中介
  vi: Công ty môi giới lao động | Công ty cung ứng lao động | Đơn vị cho thuê lại lao động
  es: Agencia de empleo | Agencia de contratación | Contratista laboral
  de: Personalvermittlung | Zeitarbeitsfirma | Arbeitsvermittler | Verleihfirma
  fr: Agence de recrutement | Agence d'intérim | Agence de main-d'œuvre
  tr: İş Bulma Kurumu | İstihdam Bürosu | Dayıbaşı | İşçi bulma aracısı
  pt: Agência de recrutamento | Agência de emprego
`;

export const translator = labels`
  en: Translator | Translated by | Certified translator | Translation by | Name of translator | Sworn translator |
      Translation agency
  zh: 翻译 | 译者 | 翻译人 | 翻译单位 | 翻译公司 | 翻译机构
  vi: Người dịch | Biên dịch viên
  es: Traductor | Traducido por | Traductor jurado
  de: Übersetzer | Übersetzt von | Beeidigter Übersetzer | Übersetzerin
  fr: Traducteur | Traduit par | Traducteur assermenté | Traductrice
  tr: Çevirmen | Tercüman | Yeminli Tercüman | Çeviren
  pt: Tradutor | Traduzido por | Tradutor juramentado
  it: Traduttore | Tradotto da
  nl: Vertaler | Vertaald door | Beëdigd vertaler
`;

export const ultimateConsignee = labels`
  en: Ultimate consignee | Ultimate consignee name and address | Ultimate consignee name | Final consignee |
      End user | End customer | Ultimate Consignee No. | Final destination customer
  zh: 最终收货人 | 最终用户 | 最终收货单位 | 最终客户
  es: Consignatario final | Usuario final
  de: Endempfänger | Endkunde
  fr: Destinataire final | Consignataire final
`;

export const importerOfRecord = labels`
  en: Importer of record | Importer of record name and address | IOR | Importer of record name |
      Importer of Record No. | Importer of Record Number | Importer of Record/Consignee
  zh: 记录进口商 | 登记进口商 | 进口登记人
`;

export const issuer = labels`
  en: Issued by | Issuer | Issuing authority | Issuing body | Issuing office | Authority | Issuing institute |
      Issuing organisation | Issuing organization | Issuing agency
  zh: 签发机构 | 发证机关 | 发证机构 | 签发单位 | 出具单位 | 登记机关 | 签证机构 | 出具机构 | 颁发机构 | 开具单位
  vi: Cơ quan cấp | Đơn vị cấp | Nơi cấp | Cơ quan ban hành | Tổ chức cấp
  es: Expedido por | Emitido por | Autoridad emisora | Entidad emisora | Organismo emisor
  de: Ausgestellt von | Aussteller | Ausstellende Behörde | Ausstellende Stelle | Ausgestellt durch
  fr: Délivré par | Émis par | Autorité émettrice | Organisme émetteur | Établi par
  tr: Düzenleyen | Veren Makam | Düzenleyen Kurum | Veren Kuruluş | Düzenleyen Makam
  pt: Emitido por | Entidade emissora | Autoridade emissora | Expedido por
  it: Rilasciato da | Emesso da | Autorità emittente | Ente emittente
  nl: Afgegeven door | Uitgegeven door | Instantie van afgifte
`;
