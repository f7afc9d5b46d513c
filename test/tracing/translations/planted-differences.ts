export type PlantedKind =
  | 'changed digit'
  | 'missing line'
  | 'swapped party'
  | 'other date'
  | 'changed unit'
  | 'other country'
  | 'changed code'
  | 'exchanged rows'
  | 'added line';

/** A slip or a change planted in the translation of a faithful pair: `from` stands in it once, `to` takes its place. */
export interface PlantedDifference {
  readonly pair: number;
  readonly kind: PlantedKind;
  readonly from: string;
  readonly to: string;
}

function planted(pair: number, kind: PlantedKind, from: string, to: string): PlantedDifference {
  return { pair, kind, from, to };
}

export const plantedDifferences: readonly PlantedDifference[] = [
  planted(0, 'changed digit', '297,500', '279,500'),
  planted(0, 'changed digit', '12.5 | 23,800', '15.2 | 23,800'),
  planted(0, 'missing line', 'Carded cotton yarn | 21s | 8.0 | 19,600 | 156,800', ''),
  planted(0, 'other date', '10 April 2024', '10 May 2024'),
  planted(0, 'other country', 'Brazilian cotton', 'cotton from Uzbekistan'),
  planted(0, 'changed code', '91340100MA2T8K3C5X', '91340100MA2T8K3G5X'),
  planted(0, 'changed unit', 'Amount (RMB)', 'Amount (USD)'),
  planted(0, 'changed digit', '30% deposit', '20% deposit'),
  planted(1, 'changed digit', 'Y-3202 | 1127.8', 'Y-3202 | 1172.8'),
  planted(1, 'missing line', 'No. 9 | CT-121 | 990.5 | Y-3203 | 951.2', ''),
  planted(1, 'other date', 'March 20, 2025', 'March 21, 2025'),
  planted(1, 'changed code', 'CT-121', 'CT-112'),
  planted(1, 'changed unit', 'waste 46.6 kg', 'waste 46.6 g'),
  planted(
    1,
    'exchanged rows',
    'No. 7 | CT-118 | 1250 | Y-3201 | 1196.5',
    'No. 7 | CT-118 | 1250 | Y-3201 | 1127.8',
  ),
  planted(1, 'missing line', 'Yield 95.8 %, returned cotton 98.4 kg, waste 46.6 kg', ''),
  planted(1, 'changed digit', 'Yield 95.8 %', 'Yield 98.5 %'),
  planted(2, 'changed digit', '195,000,000', '159,000,000'),
  planted(2, 'missing line', '2 | Cotton yarn Ne 20/1 | kg | 1,200 | 66,500 | 79,800,000', ''),
  planted(2, 'other date', '14 February 2025', '14 March 2025'),
  planted(2, 'other country', 'United States', 'India'),
  planted(2, 'changed code', '0312456789', '0312456798'),
  planted(2, 'changed unit', 'VND 274,800,000', 'USD 274,800,000'),
  planted(
    2,
    'swapped party',
    'Seller: Hoa Binh Yarn Company Limited',
    'Seller: Thanh Ha Garment Joint Stock Company',
  ),
  planted(2, 'changed digit', 'VAT rate 8%', 'VAT rate 10%'),
  planted(3, 'changed digit', '21,312.5', '21,132.5'),
  planted(3, 'exchanged rows', 'MN-24-0771 | 96 |', 'MN-24-0771 | 104 |'),
  planted(3, 'missing line', 'Pressed cotton | MN-24-0772 | 104 | 23,088.0 | 23,504.0', ''),
  planted(3, 'other date', '17 April 2025', '17 August 2025'),
  planted(3, 'other country', 'is of Turkish origin', 'is of Turkmenistan origin'),
  planted(3, 'changed code', 'EP-20250411-03', 'EP-20250411-08'),
  planted(3, 'changed unit', 'USD 88,801.00', 'EUR 88,801.00'),
  planted(3, 'changed unit', 'Net weight (kg) | Gross weight (kg)', 'Net weight (lb) | Gross weight (lb)'),
  planted(3, 'changed digit', 'Harvest year: 2024', 'Harvest year: 2023'),
  planted(4, 'changed digit', '182.4', '128.4'),
  planted(4, 'missing line', 'Isotope ratio δ13C | in-house method IRMS-07 | -26.31 ‰ | -', ''),
  planted(4, 'other date', '19 March 2025', '29 March 2025'),
  planted(4, 'other country', 'cotton from Greece', 'cotton from Turkey'),
  planted(4, 'changed code', '25-03871-A', '25-03817-A'),
  planted(4, 'changed digit', '1,046 N', '1,064 N'),
  planted(5, 'changed digit', 'RMB 5,000,000', 'RMB 500,000'),
  planted(
    5,
    'other date',
    'Date of establishment: February 28, 2017',
    'Date of establishment: February 28, 2012',
  ),
  planted(5, 'changed code', '91320585MA1N6T2Q4H', '91320585MA1N6T2O4H'),
  planted(
    5,
    'missing line',
    'Scope: production, processing and sale of knitted and woven textiles; import and export of goods for own account and as agent.',
    '',
  ),
  planted(5, 'changed unit', 'RMB 5,000,000', 'USD 5,000,000'),
  planted(6, 'changed digit', '27,216.00 kg', '27,261.00 kg'),
  planted(6, 'missing line', 'Tanguis cotton | 9,072.00 kg | USD 2.10 | 19,051.20', ''),
  planted(6, 'other date', '8 May 2025', '5 August 2024'),
  planted(6, 'other country', 'Country of origin: Peru', 'Country of origin: Egypt'),
  planted(6, 'changed code', 'MSKU4812390', 'MSKU4812309'),
  planted(6, 'changed unit', '37,014.50 kg', '37,014.50 lb'),
  planted(
    6,
    'swapped party',
    'Seller: Algodonera del Valle S.A.C., Av. Industrial 320, Ica, Peru',
    'Seller: Norwell Apparel LLC, Av. Industrial 320, Ica, Peru',
  ),
  planted(7, 'changed digit', '6,400 pieces', '4,600 pieces'),
  planted(
    7,
    'missing line',
    '5. Party B warrants that no forced labour of any kind is used, that all workers have labour contracts and are over 18 years of age.',
    '',
  ),
  planted(
    7,
    'missing line',
    '4. Party B must not subcontract any process under this agreement to a third party.',
    '',
  ),
  planted(7, 'other date', '22 April 2025', '22 April 2024'),
  planted(7, 'changed code', 'JG2025-031', 'JG2025-013'),
  planted(7, 'changed digit', 'RMB 14.50', 'RMB 15.40'),
  planted(7, 'changed digit', 'over 18 years', 'over 16 years'),
  planted(8, 'other date', '2 February 2027', '2 February 2028'),
  planted(8, 'changed code', 'FR-2291-07', 'FR-2291-01'),
  planted(8, 'other date', 'Issued on 3 February 2024', 'Issued on 3 March 2024'),
  planted(9, 'changed digit', '12,000 pcs', '1,200 pcs'),
  planted(9, 'changed unit', '1,530 kg', '1,530 t'),
  planted(9, 'missing line', 'TS-4412 white | 85 cartons | 8,500 pcs | 1,530 kg', ''),
  planted(9, 'changed digit', 'RMB 410,000', 'RMB 41,000'),
  planted(9, 'other date', '18 June 2025', '16 June 2025'),
  planted(10, 'changed digit', '49,808.0 kg', '48,908.0 kg'),
  planted(10, 'changed code', '5512220', '5512202'),
  planted(10, 'other date', 'January 23, 2025', 'January 28, 2025'),
  planted(10, 'changed unit', '49,808.0 kg', '49,808.0 lb'),
  planted(10, 'missing line', 'Farm of origin: Fazenda Tres Irmaos, fields 11, 12 and 14', ''),
  planted(11, 'changed digit', '412箱', '421箱'),
  planted(11, 'other country', '澳大利亚种植的棉花', '美国种植的棉花'),
  planted(11, 'changed code', 'TGHU6624190', 'TGHU6624109'),
  planted(11, 'other date', '2025年6月27日', '2025年6月29日'),
  planted(12, 'changed digit', '346 workers', '364 workers'),
  planted(12, 'other country', 'a supplier in Vietnam', 'a supplier in China'),
  planted(
    12,
    'missing line',
    'All 346 workers have labour contracts; the youngest is 18 years old. Working time is eight hours a day, 48 hours a week.',
    '',
  ),
  planted(13, 'changed digit', '2,736.0 kg', '2,763.0 kg'),
  planted(13, 'changed code', 'R-5520', 'R-5502'),
  planted(13, 'changed digit', 'TL 1.2 million', 'TL 12 million'),
  planted(
    13,
    'added line',
    'Vehicle plate: 27 ABC 418',
    'Vehicle plate: 27 ABC 418\n      Remark: all of the cotton in this yarn was bought from farms that the buyer has visited and approved beforehand.',
  ),
  planted(13, 'swapped party', 'Consignor: Anadolu Iplik San. A.S.', 'Consignor: Marmara Orme Ltd. Sti.'),
];
