import { labels } from './labels.ts';

/** Gross total with tax: what is to be paid. Never a net subtotal, never freight. */
export const totalAmount = labels`
  en: Total | Grand total | Total amount | Total due | Amount due | Total amount due | Total payable |
      Invoice total | Total invoice amount | Total incl. VAT | Total including VAT | Total incl. tax |
      Total inc. GST | Total incl. GST | Total (incl. GST) | Total Inclusive GST | Total Inclusive of GST |
      Total sales (inclusive of GST) | Total sales inclusive GST | Total Amt | Total Amt Incl. GST | Total (RM) |
      Total RM | Total (USD) | Total USD | Total amount (USD) | Total value | Net payable | Amount payable |
      Balance due | Gross total | Gross amount | Total gross | Total amount payable | Total to pay |
      Rounded total | Total rounded | Rounded total (RM) | Total after rounding | Total Rounding | Nett total |
      Net total | Total (EUR) | Total EUR | Total invoice value | Total sales | Total Amount (RM) |
      Total amount incl. GST | Invoice amount | Total FOB value | Total contract value | Order total |
      Total order value | Total price | Total payment | Total incl. VAT (EUR) | Total Inc VAT |
      Total Gross Amount | Total CIF | Total FOB | Total CIF value | Total amount incl. VAT | Bill total |
      Total Incl.GST@6% | Total Sales (Incl. GST) | Total Sales (Incl GST) RM | Nett amount | Total Fob Amount |
      Say total | Total Invoice | Total with tax | Amount chargeable | Total Sale | Payable amount | Please pay |
      Total (inc. VAT) | Total bill | Final total | Total charged | Total charge
  zh: 价税合计 | 合计 | 总计 | 总金额 | 合计金额 | 价税合计（小写） | 价税合计（大写） | 应付金额 | 总额 | 合计（含税） | 应付总额 | 共计 | 实付金额 | 合同总价 | 合同总金额 |
      总价 | 合计人民币 | 金额合计 | 总价款 | 发票总额 | 发票金额 | 总计金额 | 含税总额 | 合同金额 | 总货值 | 应付合计 | 总值
  vi: Tổng cộng | Tổng cộng tiền thanh toán | Tổng tiền thanh toán | Tổng tiền | Tổng số tiền | Tổng giá trị |
      Tổng thanh toán | Cộng tiền thanh toán | Tổng cộng (USD) | Tổng giá trị hợp đồng | Tổng giá thanh toán |
      Tổng cộng tiền hàng | Tổng trị giá | Cộng
  es: Total | Importe total | Total factura | Total a pagar | Monto total | Total general | TOTAL EUR |
      Total con IVA | Total IVA incluido | Valor total | Total de la factura | Importe a pagar | Total importe |
      Total USD | Total con IVA incluido | Líquido a pagar
  de: Gesamtbetrag | Rechnungsbetrag | Gesamtsumme | Endbetrag | Bruttobetrag | Zu zahlen | Zahlbetrag | Gesamt |
      Summe brutto | Brutto | Gesamtbetrag brutto | Zu zahlender Betrag | Rechnungssumme | Summe | Endsumme |
      Gesamt brutto | Rechnungsendbetrag | Bruttosumme | Gesamtbetrag inkl. MwSt. | Gesamtbetrag (brutto) |
      Rechnungsgesamtbetrag | Zahlungsbetrag | fälliger Betrag | Summe inkl. MwSt. | Gesamtsumme brutto |
      Gesamtbetrag EUR | Rechnungsbetrag brutto | Total | Offener Betrag | Gesamtpreis brutto |
      Gesamtsumme inkl. MwSt. | Auftragssumme | Bestellsumme | Forderungsbetrag | Bruttoendbetrag |
      Betrag inkl. USt. | Gesamt (brutto) | Rechnungsbetrag EUR | Summe Brutto EUR | Rechnungsbetrag inkl. MwSt |
      Rechnungsbetrag inkl. USt. | Gesamtpreis inkl. MwSt. | zahlbar | Überweisungsbetrag |
      Gesamtbetrag inkl. USt. | Gutschriftsbetrag | zu zahlen in EUR
  fr: Total TTC | Montant total | Net à payer | Total à payer | Montant TTC | Total général | Montant total TTC |
      Total T.T.C. | Montant à payer | Total | Total de la facture | Net à payer TTC | Total facture |
      Montant dû | TOTAL TTC (€) | Total net à payer | Montant total à payer | Somme à payer |
      Net à payer en EUR | Total TTC en EUR | Total TTC EUR | T.T.C. | Montant total de la facture |
      Reste à payer | Total avec TVA | Solde à payer | Montant net à payer | Total TTC à payer | Total à régler |
      Montant T.T.C. | Net à votre crédit | TTC
  tr: Toplam | Genel Toplam | Ödenecek Tutar | Vergiler Dahil Toplam Tutar | Toplam Tutar | Yekün |
      Genel Toplam (USD) | KDV Dahil Toplam | Ödenecek Toplam | Fatura Toplamı | Toplam Bedel |
      KDV Dahil Toplam Tutar
  pt: Total | Total a pagar | Valor total | Total geral | Total da fatura | Total com IVA | Valor a pagar |
      Montante total | Total do documento | Valor total da nota | TOTAL (EUR) | Total documento |
      Total IVA incluído | Valor líquido a pagar
  it: Totale | Totale fattura | Totale documento | Totale da pagare | Totale generale | Importo totale |
      Netto a pagare | Totale ivato | Totale a pagare | Totale complessivo
  nl: Totaal | Totaalbedrag | Te betalen | Totaal incl. BTW | Totaal inclusief BTW | Te betalen bedrag |
      Eindtotaal | Factuurtotaal | Totaal te betalen | Totaal te voldoen | Factuurbedrag | Totaal EUR
`;

export const currency = labels`
  en: Currency | Invoice currency | Currency code | Curr. | CCY | Curr | Currency of invoice | Document currency |
      Transaction currency | Currency of settlement
  zh: 币种 | 币别 | 货币 | 币制 | 结算币种 | 交易货币 | 货币代码
  vi: Loại tiền | Đồng tiền | Đơn vị tiền tệ | Đồng tiền thanh toán | Loại tiền tệ
  es: Moneda | Divisa | Tipo de moneda
  de: Währung | Rechnungswährung | Währ. | Belegwährung | Whg.
  fr: Devise | Monnaie | Devise de facturation | Devise de la facture
  tr: Para Birimi | Döviz Cinsi | Para Cinsi | Döviz | Para Br.
  pt: Moeda | Divisa
  it: Valuta | Divisa
  nl: Valuta | Munteenheid | Factuurvaluta
`;

export const totalNetWeight = labels`
  en: Total net weight | Total N.W. | Total NW | Total net wt. | Net weight | N.W. | NW | Net Wt. |
      Total Nett weight | Total net weight (kg) | Net weight (kg) | Net weight (kgs) | Total N/W | Net mass |
      Net mass (kg) | Total net mass | Net shipping weight | Certified weight | Total Certified Weight |
      Net Shipping Weight (kg) | Total net shipping weight
  zh: 总净重 | 净重 | 净重合计 | 净重（千克） | 净重（公斤） | 净重（KG） | 合计净重 | 净重总计
  vi: Tổng trọng lượng tịnh | Trọng lượng tịnh | Khối lượng tịnh
  es: Peso neto total | Peso neto | Total peso neto | Peso neto (kg)
  de: Gesamtnettogewicht | Nettogewicht | Nettogewicht gesamt | Gesamtgewicht netto | Nettogewicht (kg)
  fr: Poids net total | Poids net | Total poids net | Poids total net | Poids net (kg)
  tr: Toplam Net Ağırlık | Net Ağırlık | Toplam Net Kg | Net Kg | Net Toplam
  pt: Peso líquido total | Peso líquido | Total peso líquido
  it: Peso netto totale | Peso netto | Totale peso netto
  nl: Totaal nettogewicht | Nettogewicht | Totaal netto
`;

export const totalGrossWeight = labels`
  en: Total gross weight | Total G.W. | Total GW | Total gross wt. | Gross weight | G.W. | GW | Gross Wt. |
      Total gross weight (kg) | Gross weight (kg) | Gross weight (kgs) | Total weight | Total G/W | Gross mass |
      Gross mass (kg) | Gross cargo weight | Gross weight kgs | Gross weight, kg | Gross weight in kg | Gross mass in kg | Gross wt (kgs) | Total gross mass |
      Gross shipping weight | Gross Shipping Weight (kg) | Gross weight kg | Cargo gross weight |
      Total gross mass (kg) | Gross weight (lbs) | Weight | Total gross shipping weight
  zh: 总毛重 | 毛重 | 毛重合计 | 毛重（千克） | 毛重（公斤） | 毛重（KG） | 总重量 | 合计毛重 | 重量 | 总重 | 毛重总计
  vi: Tổng trọng lượng cả bì | Tổng trọng lượng | Trọng lượng cả bì | Trọng lượng thô |
      Tổng trọng lượng hàng (gross)
  es: Peso bruto total | Peso bruto | Total peso bruto | Peso bruto (kg) | Peso total
  de: Gesamtbruttogewicht | Bruttogewicht | Gesamtgewicht | Bruttogewicht gesamt | Gesamtrohmasse |
      Gesamtgewicht brutto | Bruttogewicht in kg
  fr: Poids brut total | Poids brut | Total poids brut | Poids total | Poids brut (kg) | Poids total brut |
      Poids brut, kg
  tr: Toplam Brüt Ağırlık | Brüt Ağırlık | Toplam Brüt Kg | Brüt Kg | Toplam Ağırlık | Brüt Toplam
  pt: Peso bruto total | Peso bruto | Total peso bruto | Peso total
  it: Peso lordo totale | Peso lordo | Totale peso lordo | Peso totale
  nl: Totaal brutogewicht | Brutogewicht | Totaalgewicht | Totaal bruto
`;

export const totalPackages = labels`
  en: Total packages | Total cartons | Total ctns | Total no. of packages | Total number of packages |
      No. of packages | Number of packages | No. of cartons | Number of cartons | Total no. of cartons |
      Total number of cartons | Total pkgs | Total bales | No. of bales | Number of bales | Total rolls |
      No. of rolls | Total pallets | Total number of containers or packages |
      Total number of containers or other packages or units | Total no. of containers/packages |
      Total No. of Containers or Packages (in words) | Packages |
      Total boxes | Total bags | Number of rolls | Number of pallets | Number of boxes | No. of pieces | Total number of containers and/or packages |
      Total number of containers and/or packages (in words) | Number of bags | Package qty
  zh: 总箱数 | 总件数 | 件数 | 箱数 | 总包数 | 合计件数 | 合计箱数 | 件数合计 | 总卷数 | 包数 | 总包装件数 | 总匹数
  vi: Tổng số kiện | Tổng số thùng | Số kiện | Tổng số lượng kiện | Tổng số bao
  es: Total bultos | Número de bultos | Total de cajas | N.º de bultos | Total de bultos | Bultos
  de: Anzahl Packstücke | Anzahl Kolli | Gesamtanzahl Kartons | Packstücke insgesamt | Anzahl Kartons | Kolli |
      Packstücke gesamt
  fr: Nombre total de colis | Total colis | Nombre de colis | Nombre de cartons | Nb de colis | Colis
  tr: Toplam Koli | Toplam Kap | Koli Adedi | Kap Adedi | Toplam Koli Adedi | Toplam Kap Adedi
  pt: Total de volumes | N.º de volumes | Número de volumes | Total de caixas | Volumes
  it: Totale colli | Numero colli | N. colli
  nl: Totaal colli | Aantal colli | Totaal aantal colli
`;

export const totalQuantity = labels`
  en: Total quantity | Total qty | Total Q'ty | Total pcs | Total pieces | Total number of pieces | Total units | Total Qty (pcs) | Total quantity (pcs) |
      Qty total | Total quantity shipped
  zh: 总数量 | 数量合计 | 合计数量 | 总数 | 总件（件）
  vi: Tổng số lượng | Tổng SL
  es: Cantidad total | Total unidades | Total cantidad
  de: Gesamtmenge | Gesamtstückzahl | Menge gesamt | Gesamtanzahl
  fr: Quantité totale | Total quantité | Qté totale
  tr: Toplam Miktar | Toplam Adet
  pt: Quantidade total | Total quantidade
  it: Quantità totale
  nl: Totaal aantal | Totale hoeveelheid
`;
