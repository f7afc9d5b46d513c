import { labels } from './labels.ts';

export const portOfLoading = labels`
  en: Port of loading | POL | Port of Lading | Loading port | From (port of loading) | Port of shipment |
      Port/Airport of loading | Airport of departure | Airport of departure and requested routing |
      Airport of departure (addr. of first carrier) and requested routing | Place of loading | Port of departure |
      Port of Export | Port of origin | Loaded at | Shipped from port | Station of departure | Departure station |
      Place of receipt/Port of loading | Shipment from | Origin airport | Airport of loading | Laden at |
      Port of embarkation | Port of exit | Departure port | Place and date of taking over the goods |
      Port of loading/Airport of departure
  zh: 装货港 | 起运港 | 装运港 | 出发港 | 启运港 | 装船港 | 离境口岸 | 指运港始发 | 起飞港 | 装货口岸 | 始发港 | 装运口岸 | 离港
  vi: Cảng xếp hàng | Cảng bốc hàng | Cảng đi | Cảng xuất | Nơi xếp hàng | Cảng xếp
  es: Puerto de embarque | Puerto de carga | Puerto de origen | Aeropuerto de salida | Lugar de embarque |
      Lugar de carga
  de: Ladehafen | Verladehafen | Abgangshafen | Abflughafen | Verschiffungshafen | Abgangsbahnhof |
      Versandbahnhof
  fr: Port de chargement | Port d'embarquement | Port de départ | Aéroport de départ | Lieu d'embarquement
  tr: Yükleme Limanı | Yükleme Yeri | Çıkış Limanı | Kalkış Limanı | Kalkış Havaalanı
  pt: Porto de embarque | Porto de carga | Porto de origem | Aeroporto de partida | Porto de carregamento
  it: Porto di imbarco | Porto di carico | Aeroporto di partenza | Porto di partenza
  nl: Laadhaven | Haven van lading | Haven van vertrek | Luchthaven van vertrek
`;

export const portOfDischarge = labels`
  en: Port of discharge | POD | Discharge port | Port of unloading | Port/Airport of discharge |
      Airport of destination | Port of destination | Destination port | Unloading port |
      Foreign port of unloading | Port of unlading | Port of arrival | Station of destination |
      Destination station | Destination airport | U.S. Port of Unlading | Port of Entry | Arrival port |
      Discharging port | Airport of discharge | Port of discharge/Airport of destination | Import Port |
      Port of disch.
  zh: 卸货港 | 目的港 | 卸港 | 指运港 | 抵运港 | 到达港 | 经停港 | 入境口岸 | 卸货口岸 | 目的口岸
  vi: Cảng dỡ hàng | Cảng đến | Cảng đích | Cảng nhập | Nơi dỡ hàng | Cảng dỡ
  es: Puerto de descarga | Puerto de destino | Puerto de desembarque | Aeropuerto de destino | Lugar de descarga
  de: Löschhafen | Entladehafen | Bestimmungshafen | Zielhafen | Bestimmungsflughafen | Zielflughafen |
      Empfangsbahnhof | Bestimmungsbahnhof
  fr: Port de déchargement | Port de destination | Port d'arrivée | Aéroport de destination |
      Port de débarquement | Aéroport d'arrivée
  tr: Boşaltma Limanı | Tahliye Limanı | Varış Limanı | Varış Havaalanı | Boşaltma Yeri
  pt: Porto de descarga | Porto de destino | Porto de desembarque | Aeroporto de destino
  it: Porto di sbarco | Porto di scarico | Porto di destinazione | Aeroporto di destinazione
  nl: Loshaven | Haven van lossing | Haven van bestemming | Luchthaven van bestemming
`;

export const placeOfReceipt = labels`
  en: Place of receipt | Place of receipt by pre-carrier | Place of receipt by carrier | Place of acceptance |
      Pre-carriage place of receipt | Place of taking in charge | Place of receipt of goods |
      Place of taking over | Place of receipt by precarrier | Initial place of receipt |
      Point and country of origin of goods
  zh: 起运地 | 始发站 | 发站 | 起运站 | 起始地 | 装车站 | 收货地 | 收货地点 | 接货地 | 收货地（接货地） | 前程运输收货地
  vi: Nơi nhận hàng | Nơi nhận hàng để chở
  es: Lugar de recepción | Lugar de recepcion | Lugar de recibo
  de: Übernahmeort | Ort der Übernahme | Empfangsort
  fr: Lieu de réception | Lieu de prise en charge | Lieu et date de la prise en charge de la marchandise
  tr: Teslim alma yeri | Malın teslim alındığı yer | Kabul Yeri
  pt: Local de receção | Local de recebimento | Lugar de recepção
  it: Luogo di ricevimento | Luogo di presa in carico
  nl: Plaats van ontvangst | Plaats van inontvangstneming
`;

export const placeOfDelivery = labels`
  en: Place of delivery | Final destination | Place of delivery by on-carrier | Destination |
      Final place of delivery | Place of Delivery by carrier | Place of delivery (final destination) |
      Place of final destination | Place designated for delivery | Place of delivery of the goods |
      Final destination (for the merchant's reference) | Country of final destination | Country of destination |
      Country of ultimate destination | Final delivery | Place of delivery by oncarrier |
      Final destination of goods
  zh: 交货地 | 目的地 | 交货地点 | 最终目的地 | 交付地 | 最终目的国 | 目的国 | 最终目的国（地区） | 交货地（目的地） | 目的国家 | 到达地 | 到站 | 到达站 | 目的站 | 终点站 | 卸车站 | 送达地
  vi: Nơi giao hàng | Nơi đến | Địa điểm giao hàng | Nơi trả hàng | Nước nhập khẩu
  es: Lugar de entrega | Destino final | Destino | País de destino
  de: Auslieferungsort | Bestimmungsort | Ablieferungsort | Auslieferungsort des Gutes | Bestimmungsland |
      Zielort
  fr: Lieu de livraison | Destination finale | Destination | Pays de destination |
      Lieu prévu pour la livraison de la marchandise | Lieu de livraison de la marchandise
  tr: Teslim Yeri | Varış Yeri | Nihai Varış Yeri | Varış Ülkesi | Malın teslim edileceği yer | Gideceği Ülke
  pt: Local de entrega | Destino final | Destino | País de destino | Lugar de entrega
  it: Luogo di consegna | Destinazione finale | Paese di destinazione | Destinazione
  nl: Plaats van aflevering | Plaats van bestemming | Bestemming | Land van bestemming
`;

export const vessel = labels`
  en: Vessel | Vessel name | Ocean vessel | Ship | Vessel/Voyage | Vessel / Voyage | Vessel & Voyage |
      Vessel/Voyage No. | Vessel and voyage no. | Ocean vessel/Voyage | Ocean vessel / Voy. No. |
      Ocean Vessel Voy. No. | Per S.S. | S.S. | M.V. | Mother vessel | Vessel Voyage | Name of vessel |
      Vessel's name/Aircraft etc. | Vessel/Flight No. | Vessel/Flight | Feeder vessel | Pre-carriage by |
      Exporting carrier | Shipped per | Vessel name/Voyage | Intended vessel/Voyage | Vessel (see clause 1 + 19) |
      Vessel and voyage | VSL/VOY | Vessel name and voyage | Vsl/Voy. | Vessel's name | Mode/Vessel |
      Shipped Per S.S. | Steamer
  zh: 船名 | 船名航次 | 船名/航次 | 船名及航次 | 船舶 | 海运船 | 船名航次号 | 船舶名称 | 运输工具 | 运输工具名称 | 运输工具名称及航次号 | 大船名 | 船名、航次 | 海运船名 |
      运输工具名称（航次） | 船名/车号
  vi: Tên tàu | Tàu | Tên tàu/Số chuyến | Tàu/Chuyến | Tên tàu / chuyến | Phương tiện vận tải
  es: Buque | Nave | Vapor | Buque/Viaje | Buque y viaje | Nombre del buque | Nave/Viaje
  de: Schiff | Seeschiff | Schiffsname | Schiff/Reise | Schiff / Reise
  fr: Navire | Nom du navire | Navire/Voyage | Navire / Voyage
  tr: Gemi | Gemi Adı | Gemi/Sefer | Geminin Adı | Gemi Adı/Sefer No
  pt: Navio | Nome do navio | Navio/Viagem
  it: Nave | Nome della nave | Nave/Viaggio | Motonave
  nl: Schip | Zeeschip | Schip/Reis
`;

export const voyage = labels`
  en: Voyage | Voyage No. | Voy. No. | Voy | Flight No. | Flight | Flight/Date | Requested Flight/Date |
      Voyage number | Flight number | Voy. | Flight No. & date | Voyage # | Voy. #
  zh: 航次 | 航次号 | 航班号 | 航班 | 航班日期 | 航次编号
  vi: Số chuyến | Chuyến | Chuyến bay | Số hiệu chuyến bay | Chuyến số
  es: Viaje | N.º de viaje | Vuelo | Viaje N.º | N.º de vuelo
  de: Reise | Reise-Nr. | Reisenummer | Flug | Flugnummer | Flug-Nr.
  fr: Voyage | N° de voyage | Vol | N° de vol | Voyage N°
  tr: Sefer No | Sefer | Uçuş No | Sefer Numarası
  pt: Viagem | N.º da viagem | Voo | Viagem N.º
  it: Viaggio | Viaggio n. | Volo
  nl: Reis | Reisnummer | Vlucht | Vluchtnummer
`;

export const vehicle = labels`
  en: Vehicle No. | Vehicle Number | Truck No. | Lorry No. | Wagon No. | Truck plate no. | License plate |
      Registration number of vehicle | Vehicle registration | Trailer No. | Truck/Trailer No. | Vehicle | Truck |
      Vehicle reg. no. | Motor Vehicle No. | Truck number | Plate no. | Registration plate | Wagon number |
      Tractor/Trailer | Car No. | Railcar No. | Vehicle plate
  zh: 车号 | 车牌号 | 车牌 | 车辆号 | 车牌号码 | 车皮号 | 车厢号 | 车种车号 | 货车车号 | 车号车型 | 运输车号 | 送货车号 | 车辆牌号
  vi: Số xe | Biển số xe | Biển số | Xe số | Biển kiểm soát
  es: Matrícula | Placa | Vehículo | N.º de vehículo | Matrícula del vehículo | Camión
  de: Kennzeichen | LKW-Kennzeichen | Fahrzeug | Amtl. Kennzeichen | LKW | Wagennummer | Wagen-Nr. |
      Kfz-Kennzeichen | Amtliches Kennzeichen
  fr: Immatriculation | N° d'immatriculation | Véhicule | Camion | N° de wagon | N° camion | Plaque
  tr: Araç Plaka | Plaka | Araç No | Plaka No | Çekici/Dorse | Araç Plaka No | Vagon No
  pt: Matrícula | Viatura | Veículo | Placa do veículo | Matrícula da viatura
  it: Targa | Automezzo | Targa automezzo | Mezzo
  nl: Kenteken | Voertuig | Wagonnummer | Kenteken voertuig
`;

export const shippedOnBoard = labels`
  en: Shipped on board | On board date | Shipped on board date | Laden on board | Laden on board the vessel |
      Laden on board date | Loaded on board | Loaded on board date | On board | Date of shipment | Shipment date | Sailing date | Sailing on or about | Date laden on board |
      Departure date | Date of departure | Ship date | Shipping date | ETD | Sailing on/about | Sailed on |
      On-board date | B/L date | Shipped date | Shipped on | Clean on board | Clean shipped on board |
      Date shipped | Date of loading | Etd. date | Bill of Lading date | Departure on or about |
      Date shipped on board | Vessel sailing date | Executed on (date) | Departed on
  zh: 装船日期 | 装船日 | 启运日期 | 开船日期 | 起运日期 | 船期 | 出运日期 | 装运日期 | 开航日期 | 提单日期 | 离港日期 | 装运期 | 发运日期 | 航行日期
  vi: Ngày tàu chạy | Ngày xếp hàng lên tàu | Ngày giao hàng | Ngày khởi hành | Ngày bốc hàng | Ngày xếp hàng
  es: Fecha de embarque | Embarcado a bordo | Fecha de salida | A bordo el
  de: Verschiffungsdatum | An Bord | Abgangsdatum | Abfahrtsdatum | An Bord verladen | Verladedatum
  fr: Date d'embarquement | Mis à bord | Chargé à bord | Date de chargement | Date de départ
  tr: Yükleme Tarihi | Gemiye Yükleme Tarihi | Kalkış Tarihi | Hareket Tarihi | Sefer Tarihi
  pt: Data de embarque | Carregado a bordo | Data de partida | Embarcado em
  it: Data di imbarco | Data di spedizione | Imbarcato il | Data di partenza
  nl: Datum van verscheping | Aan boord | Vertrekdatum | Datum van inlading
`;

export const dispatched = labels`
  en: Dispatch date | Date of dispatch | Delivery date | Date of delivery | Dispatched on | Despatch date |
      Goods issue date | Date of taking over | Delivered on | Date delivered | Date of supply | Supply date |
      Delivery dt. | Despatched on | Date of Removal | Date shipped out
  zh: 发货日期 | 送货日期 | 交货日期 | 出库日期 | 出货日期 | 交货期 | 交货时间 | 发货时间 | 承运日期 | 交付日期 | 送货时间
  vi: Ngày xuất kho | Ngày xuất hàng | Ngày giao | Ngày gửi hàng
  es: Fecha de entrega | Fecha de envío | Fecha de despacho | Fecha de expedición de la mercancía |
      Fecha de suministro
  de: Lieferdatum | Versanddatum | Liefertermin | Leistungsdatum | Datum der Lieferung | Lieferung am |
      Ausgeliefert am | Lieferzeitpunkt | Lieferscheindatum | Leistungszeitpunkt | Liefer-/Leistungsdatum |
      Warenausgang | Lieferdat. | Leistungs-/Lieferdatum | Tag der Lieferung
  fr: Date de livraison | Date d'expédition | Date d'envoi | Livré le | Expédié le | Date de la livraison |
      Date de prestation
  tr: Sevk Tarihi | Teslim Tarihi | Fiili Sevk Tarihi | İrsaliye Tarihi | Sevkiyat Tarihi
  pt: Data de entrega | Data de expedição da mercadoria | Data de carga | Data de saída | Data da entrega
  it: Data di consegna | Data consegna | Data DDT | Data trasporto | Data di inizio trasporto
  nl: Leverdatum | Verzenddatum | Datum levering | Leveringsdatum
`;

export const arrival = labels`
  en: ETA | Arrival date | Date of arrival | Estimated arrival | Import date | Estimated time of arrival |
      Date of importation | Arrived on | Date of import
  zh: 到港日期 | 到货日期 | 抵达日期 | 预计到港 | 到达日期 | 进口日期 | 预抵日期
  vi: Ngày tàu đến | Ngày hàng đến | Ngày đến | Ngày nhập khẩu
  es: Fecha de llegada | Llegada prevista | Fecha de arribo
  de: Ankunftsdatum | Voraussichtliche Ankunft | Ankunft | Eintreffdatum
  fr: Date d'arrivée | Arrivée prévue | Date d'arrivée prévue
  tr: Varış Tarihi | Tahmini Varış | Tahmini Varış Tarihi
  pt: Data de chegada | Chegada prevista
  it: Data di arrivo | Arrivo previsto
  nl: Aankomstdatum | Verwachte aankomst
`;

export const received = labels`
  en: Date received | Received date | Received on | Receipt date | Date of receipt | Goods received on |
      GRN date
  zh: 收货日期 | 入库日期 | 签收日期 | 收样日期 | 接收日期 | 到货时间 | 收货时间
  vi: Ngày nhận | Ngày nhận hàng | Ngày nhập kho
  es: Fecha de recepción | Recibido el
  de: Eingangsdatum | Wareneingang | Eingegangen am | Erhalten am | Empfangsdatum
  fr: Date de réception | Reçu le | Réceptionné le
  tr: Teslim Alma Tarihi | Kabul Tarihi | Giriş Tarihi
  pt: Data de receção | Recebido em | Data de recebimento
  it: Data di ricevimento | Ricevuto il
  nl: Datum van ontvangst | Ontvangstdatum | Ontvangen op
`;
