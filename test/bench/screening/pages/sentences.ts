/**
 * Sentences of business papers, our own words. `[a|b]` is a choice, `{word}` is filled in from the word lists. Many share
 * words with listed names (union, camel, pearl, synergy, western gold) or with labour programmes, without being either.
 */
const lines = (text: string): readonly string[] => text.trim().split('\n');

export const english = lines(`
[Please find|Attached please find|We enclose|Kindly find] [our|the] [proforma|commercial|revised] invoice no. {ref} [dated {date}|of {date}] for {product}.
[Payment|Settlement] is due [within {small} days|by {date}|30 days after the bill of lading date], [by bank transfer|by telegraphic transfer|against documents].
The [goods|cartons|bales|rolls] were [loaded|stuffed|weighed|counted] [in the presence of|together with] {person} of {firm}.
[Total|The total] net weight {qty} kg, gross weight {qty} kg, packed in {small} [cartons|pallets|bales|drums].
Purchase order {ref} for {qty} {unit} of {product} [was confirmed|has been placed|is hereby amended].
We [confirm|certify|declare] that the [goods|products|materials] [listed above|described herein] were [made|produced|spun|assembled] in {country}.
The [cotton|viscose|polyester|wool] used for this order was [bought from|supplied by|delivered by] {firm}, {city}.
[The audit team|Our auditor|The assessor] interviewed {small} workers [individually|in small groups|on all shifts] on {date}.
[Working hours|Overtime hours] did not exceed [sixty|forty-eight|twelve] hours per week in the [sampled|reviewed] months.
Wages are paid [by bank transfer|in cash against signature] on day {small} of [each month|the following month].
[No worker|None of the interviewed workers] [reported|said|stated] that [passports|identity cards|deposits] were kept by the [employer|agency].
The vessel {vessel} is [expected|scheduled] to arrive at {port} on or about {date}, voyage {ref}.
Container {container}, seal {ref}, was [gated in|discharged|released|returned empty] at {port}.
Laboratory report {ref}: [lead|cadmium|formaldehyde|azo dyes] [not detected|below the limit of {small} mg/kg].
Colour fastness to [washing|rubbing|light] was rated {small}, [shade band B|against the standard grey scale].
[The contract|This agreement] is governed by the laws of {country} and [disputes|any dispute] shall be settled [by arbitration in {city}|by the courts of {city}].
Neither party [may assign|shall transfer] its rights without the [prior written|written] consent of the other.
The supplier [shall|will|agrees to] keep [purchase records|production records|receipts of raw material] for [five|seven|ten] years.
[Our|The] [new|second] [spinning|weaving|dyeing|assembly] [plant|hall|workshop] in {city} [started|resumed|will start] production on {date}.
Machine {small}: spindle speed {qty} rpm, utilisation {small} percent, downtime {small} minutes.
[Bale|Lot|Batch|Roll] numbers {qty} to {qty} were [received|issued|transferred] from the [ginning factory|warehouse|mill] in {city}, {country}.
[Silicon metal|Quartz sand|Polysilicon chunks] [was|were] purchased from a [smelter|producer|trader] in {country} under contract {ref}.
[A camel coloured coat|A pearl grey scarf|A ruby red felt insert|An oasis print blouse] [was approved|is still open] for the [spring|autumn] collection.
[Union representatives|The works council|Members of the trade union] [attended|took part in] the closing meeting.
[Synergy|Pioneering work|Joint ventures|Forward planning] between the [departments|divisions|groups] [saved|cost] {qty} hours this year.
[Western and eastern|Northern and southern] warehouses report stock [separately|each week]; gold-plated contacts are [listed below|on back order].
The energy group within [our company|the holding] reviews [solar|wind|coal and electricity] contracts each [quarter|month].
Vocational training is offered to apprentices [together with the local school|in the training center of {city}].
[Poverty alleviation|Rural support] funds of the municipality [support|pay for] the village clinic.
Labor transfer between [our own lines|the two halls] was agreed with the [staff|supervisors] for [one week|the peak season].
[Toll processing|Subcontracting|Commission dyeing] fees are shown [on a separate line|in annex {small}].
Carbon [steel bars|fibre sheets|black], [hot rolled|first grade], heat number {ref}, mill test certificate attached.
[Sugar|Tomato paste|Dried fruit|Sunflower seed] was stored [below 20 degrees|in hall {small}] and [tested|released] on {date}.
Please [advise|let us know|confirm] the [ETD|cargo ready date|closing time] [at your earliest convenience|by return|before {date}].
Dear {person}, [thank you for your mail|further to our call|with reference to your letter] of {date}.
[We regret|Unfortunately we have] to inform you that {small} [cartons|rolls|pieces] [arrived wet|are missing|were rejected at inspection].
The [claim|debit note|credit note] no. {ref} over {amount} [is enclosed|was booked|remains open].
Beneficiary: {firm}, account {account}, [SWIFT|BIC] {swift}, {bank}, {city}.
[Documentary credit|Letter of credit] {ref} issued by {bank} [expires|is available by negotiation until] {date} in {city}.
[AQL 2.5|Level II, AQL 4.0] sampling of {qty} {unit}: [major {small}, minor {small}|no critical defects], [result to be decided by the client|see photos].
Fire [exits|extinguishers|drills] [were|had been] [checked|marked|carried out] on {date}; [emergency lights|alarm bells] [worked|were tested].
{person}, {role}, [signed|stamped|countersigned] the [delivery note|record|packing list] on {date}.
HS code {hs}, [duty rate|rate of duty] {small} percent, [country of origin|origin] {country}.
[The importer of record|The broker] filed entry {ref} at {port} [through|together with] {firm}.
The [registered office|factory|warehouse] of {firm} is at {address}.
[Certificate|Licence|Registration] no. {ref} was issued [by the chamber of commerce of {city}|to {firm}] on {date}.
The mill in {city} [buys|sources] [cotton from {country} and {country}|yarn of {firm}|greige fabric locally].
Transport by [truck|rail|barge] from {city} to {port}, [waybill|consignment note] {ref}, driver {person}.
[Electricity|Water|Steam|Gas] consumption in the [period|month] was {qty} [kWh|m3|tonnes], {small} percent [above|below] last year.
{firm} and {firm} [signed a framework agreement|agreed on prices|merged their stock] on {date}.
[Minutes|Notes] of the meeting of {date}, present: {person}, {person} and {person}; next meeting in {city}.
Item {small}: {product}, {qty} {unit} at {amount}, [delivery {date}|ex works {city}|FOB {port}|CIF {port}].
[The chemical group|The metals industry group|The agricultural development office] of the [region|province] published [prices|statistics] for [May|October].
[New material|Biotechnology|Information technology|Import and export] [companies|firms] in {province} [grew|hired] {small} percent [last year|in the first half].
Food [additives|ingredients] such as stevia, [citric acid|marigold extract|paprika] must be [labelled|declared] in line with the order.
[Hair accessories|Garment accessories|Bicycle parts|Aluminum foil] are [packed|priced] [per dozen|by weight].
The [logistics park|cotton warehouse|transfer warehouse] [is open|accepts bales] from 8:00 to {small}:00, gate {small}.
Color [spinning|melange] samples [in grey and navy|of count Ne 32] were [sent by courier|rejected] on {date}.
Training on [fire safety|chemicals|grievances] was attended by {small} employees; the [list|photos] [is|are] [attached|on file].
`);

export const chinese = lines(`
[兹证明|特此证明|我司声明]所提供的[资料|文件|单据]真实、[准确|完整]，[如有不实愿承担责任|特此说明]。
货物名称：{zhproduct}，数量{qty}[公斤|件|箱|米]，单价{amount}元。
付款方式：[电汇|信用证|承兑汇票]，[发票日期|提单日期]后{small}天内付清。
[生产部|质检部|仓库|财务部]负责[原料入库登记|批号管理|成品抽检|对账]。
合同编号：{ref}，签订地点：{zhcity}，签订日期：{zhdate}。
原产地：[中国|巴西|美国|澳大利亚|印度|越南]，生产企业：{zhfirm}。
装运港：[上海|宁波|青岛|厦门|深圳盐田]，目的港：[洛杉矶|长滩|鹿特丹|汉堡]，船期{zhdate}。
员工工资[每月{small}日|次月{small}日]通过银行转账发放，[加班费按规定支付|无拖欠]。
开户银行：中国[工商|农业|建设|招商]银行{zhcity}支行，账号：{account}。
地址：{zhaddress}，邮编：{zhpostcode}。
联系人：{zhperson}，电话：{zhphone}，[传真同上|手机微信同号]。
[供应商|卖方|乙方]：{zhfirm}；[采购商|买方|甲方]：{zhfirm}。
净重{qty}千克，毛重{qty}千克，共{small}[箱|托|包]。
[棉花|棉纱|坯布]由{zhfirm}[供应|提供]，[批号|包号]{ref}。
税率百分之[十三|九|六]，价税合计（大写）：[壹拾万元整|伍仟元整|叁佰元整]。
[本次|年度][审核|验厂]未发现[重大不符合项|使用童工的情况]，[整改期限|复查日期]为{zhdate}。
[团队|班组]按照计划完成了[第二车间|第三生产线|师傅带徒弟]的[改造|培训]。
公司与[兄弟单位|职业学校]共同举办[职业技能竞赛|岗前培训]，{small}人参加。
[扶贫|助农]基金支持了[当地小学|村卫生所]，金额{amount}元。
[新源热泵|双河水泥|天山路仓库|伊利酸奶]的[样品|报价单]已[寄出|收到]。
产品符合[国家标准|行业标准]，检验结果[合格|见附件]，检验员：{zhperson}。
报关单号：{longnumber}，[贸易方式：一般贸易|征免性质：一般征税]，境内货源地：{zhcity}。
经办人：{zhperson}，审核人：{zhperson}，日期：{zhdate}。
纱线规格为[30支|40支|21支]精梳，染色由{zhfirm}完成。
[太阳能组件|硅片|铝边框]的[序列号|批次]见附表，生产于{zhcity}。
车辆号牌：{zhplate}，司机：{zhperson}，[发货|到货]时间{zhdate}。
[运输|仓储]费用由[买方|卖方]承担，结算单位：{zhfirm}。
董事会于{zhdate}在{zhcity}召开，[出席|列席]人员：{zhperson}、{zhperson}。
[能源集团|棉业公司|有色金属行业]的[行情|月报]显示价格[上涨|下跌]百分之{small}。
[劳务派遣|劳动合同]由{zhfirm}[管理|签订]，合同期[一年|三年]。
`);

export const others = lines(`
Hóa đơn số {ref}, ngày {date}, [đã thanh toán|chưa thanh toán].
Địa chỉ: số {small} đường [Lê Lợi|Nguyễn Huệ|Trần Phú], thành phố [Huế|Hà Nội|Đà Nẵng], Việt Nam.
[Sợi bông|Vải|Chỉ may] được nhập khẩu từ [Hoa Kỳ|Úc|Ấn Độ], tổng cộng {qty} kg.
La mercancía fue [embarcada|recibida|inspeccionada] en [Manzanillo|Valencia|Callao] el {date}.
El pago se realizará a {small} días fecha factura; [proveedor|cliente]: {firm}.
Certificamos que el [algodón|tejido|hilo] procede de [Andalucía|Piura|Santiago del Estero].
Die Rechnung {ref} ist innerhalb von {small} Tagen [ohne Abzug|netto] zahlbar.
Die [Baumwolle|Ware|Lieferung] stammt aus [Griechenland|Indien|Ägypten], Spediteur: {firm}.
Nettogewicht {qty} kg, {small} Kartons auf {small} Paletten, Ansprechpartner: {person}.
La facture {ref} est payable à {small} jours [fin de mois|nets].
Le coton provient du [Bénin|Mali|Burkina Faso], récolte [2024|2025]; transporteur : {firm}.
Fatura tarihi {date}, vade {small} gün, [pamuk ipliği|kumaş|iplik] {qty} kg.
[Pamuk|İplik] [Şanlıurfa|Söke|Adana] bölgesinden temin edilmiştir.
A fatura {ref} vence em {small} dias; [peso líquido|peso bruto] {qty} kg.
O algodão foi produzido em [Mato Grosso|Bahia|Goiás], safra 2024/25.
La merce viaggia a rischio del [committente|destinatario]; fattura n. {ref} del {date}.
Filato [pettinato|cardato], titolo [30|40], lotto {ref}, tintoria {firm}.
Pembayaran dilakukan {small} hari setelah tanggal [faktur|konosemen], pemasok {firm}.
[สินค้า|ผ้าฝ้าย] จำนวน {qty} กิโลกรัม ส่งออกวันที่ {date}
納品書番号 {ref}、数量 {qty}、担当者 [田中|鈴木|佐藤]。
주문번호 {ref}, 수량 {qty}, 납기 {date}, [원산지 대한민국|검사 완료].
Faktura nr {ref}, [termin płatności|dato] {date}, kwota {amount}.
`);
