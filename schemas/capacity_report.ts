import { column, cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as origin from './common/origin.ts';
import * as parties from './common/parties.ts';
import type { TypeFile } from './type-file.ts';

const perPeriod = labels`
  en: Capacity | Production capacity | Monthly capacity | Annual capacity | Daily capacity | Installed capacity | Design capacity | Rated capacity | Capacity per month | Capacity per year | Capacity per day |
      Max. capacity | Capacity/month | Capacity/day | Output capacity | Nameplate capacity | Maximum capacity | Total capacity | Available capacity | Capacity (kg/day) | Capacity (pcs/month)
  zh: 产能 | 生产能力 | 月产能 | 年产能 | 日产能 | 设计产能 | 额定产能 | 核定产能 | 最大产能 | 月生产能力 | 年生产能力 | 日生产能力 | 设计能力 | 总产能
  vi: Công suất | Năng lực sản xuất | Công suất tháng | Công suất năm | Công suất thiết kế
  es: Capacidad | Capacidad mensual | Capacidad instalada | Capacidad de producción | Capacidad anual
  de: Kapazität | Monatskapazität | Jahreskapazität | Produktionskapazität | Installierte Kapazität | Tageskapazität
  fr: Capacité | Capacité mensuelle | Capacité de production | Capacité annuelle | Capacité installée
  tr: Kapasite | Aylık Kapasite | Yıllık Kapasite | Üretim Kapasitesi | Kurulu Kapasite | Günlük Kapasite
  pt: Capacidade | Capacidade mensal | Capacidade instalada | Capacidade de produção | Capacidade anual
`;
const actual = labels`
  en: Actual output | Actual production | Output | Production | Actual | Monthly output | Average output | Annual output | Actual annual output | Daily output | Actual output (kg)
  zh: 实际产量 | 产量 | 年产量 | 月产量 | 实际产出 | 平均产量 | 上年产量 | 实际年产量 | 日产量
  vi: Sản lượng thực tế | Sản lượng
  es: Producción real | Producción
  de: Istproduktion | Produktion | Ausstoß | Ist-Produktion
  fr: Production réelle | Production
  tr: Fiili Üretim | Gerçekleşen Üretim | Üretim
  pt: Produção real | Produção
`;
const utilisation = labels`
  en: Utilisation | Utilization | Capacity utilisation | Capacity utilization | Utilisation % | Utilization rate | Load | Utilization % | Utilisation rate
  zh: 产能利用率 | 利用率 | 开工率 | 设备利用率 | 负荷率
  vi: Tỷ lệ sử dụng | Hiệu suất
  es: Utilización | Aprovechamiento
  de: Auslastung | Kapazitätsauslastung
  fr: Taux d'utilisation | Utilisation
  tr: Kapasite Kullanımı | Kapasite Kullanım Oranı
  pt: Utilização | Taxa de utilização
`;
const equipmentCount = labels`
  en: No. of machines | Number of machines | Machines | Quantity of machines | Units | Sets | Spindles | No. of spindles | Number of looms | Machine qty | No. of sets | Number of spindles | Installed machines | Qty of machines
  zh: 设备数量 | 台数 | 机台数 | 数量（台） | 锭数 | 数量 | 设备台数 | 台（套）数 | 机器数量
  vi: Số máy | Số lượng máy
  es: N.º de máquinas | Máquinas
  de: Anzahl Maschinen | Maschinenanzahl | Spindeln
  fr: Nombre de machines | Nb machines
  tr: Makine Sayısı | Makine Adedi
  pt: N.º de máquinas | Máquinas
`;
const workers = labels`
  en: Workers | No. of workers | Number of workers | Operators | Headcount | Employees | Number of employees | Total workers | Total employees
  zh: 人数 | 员工人数 | 工人数 | 操作工人数 | 员工总数 | 职工人数
  vi: Số công nhân | Số lao động
  es: Trabajadores | N.º de trabajadores
  de: Mitarbeiter | Anzahl Mitarbeiter
  fr: Effectif | Nombre d'ouvriers
  tr: Çalışan Sayısı | İşçi Sayısı
  pt: Trabalhadores | N.º de trabalhadores
`;

const capacityReport: TypeFile = () => ({
  id: 'capacity_report',
  version: 1,
  name: 'Production capacity report',
  keyInformation: [
    'parties.manufacturer.name',
    'capacity.process',
    'capacity.product',
    'capacity.equipmentCount',
    'capacity.perPeriod',
    'capacity.period',
    'capacity.actualOutput',
    'capacity.workers',
  ],
  titles: labels`
    en: Capacity Report | Production Capacity Report | Factory Capacity Report | Production Capacity Statement | Capacity Statement | Capacity Declaration | Machinery List | Equipment List | Factory Profile |
        Machine List | Plant Capacity | Production Capacity | Capacity Certificate | Capacity Assessment | Capacity Overview | List of Machinery | Installed Capacity Statement | Capacity Sheet | Factory Capacity |
        List of Equipment | Capacity and Machinery Report
    zh: 产能报告 | 产能说明 | 产能表 | 生产能力报告 | 设备清单 | 生产能力证明 | 产能统计表 | 机器设备清单 | 生产设备清单 | 产能证明 | 设备一览表 | 产能评估表 | 产能分析表 | 工厂产能表 | 生产能力说明 | 产能情况表 | 工厂概况
    vi: Báo cáo công suất | Báo cáo năng lực sản xuất | Danh sách máy móc | Danh sách máy móc thiết bị | Năng lực sản xuất
    es: Informe de capacidad | Informe de capacidad de producción | Capacidad instalada | Lista de maquinaria | Declaración de capacidad
    de: Kapazitätsbericht | Kapazitätsübersicht | Maschinenliste | Kapazitätsnachweis | Maschinenpark | Kapazitätsaufstellung
    fr: Rapport de capacité | Rapport de capacité de production | Liste des machines | Parc machines | Fiche de capacité
    tr: Kapasite Raporu | Makine Listesi | Makine Parkuru | Üretim Kapasitesi Raporu
    pt: Relatório de capacidade | Relatório de capacidade de produção | Lista de máquinas | Capacidade instalada
  `,
  cues: [
    ...cues(
      6,
      `Monthly capacity | Annual capacity | Installed capacity | Capacity utilisation | Capacity utilization | No. of machines | Number of machines | Utilisation | Utilization rate | Spindles | Looms | 产能 | 月产能 | 年产能 | 设备数量 | 台数 | 产能利用率 | 设备名称 | 开工率 | 锭数 | 设备型号 |
      Công suất | Số máy | Kapazität | Auslastung | Capacité | Taux d'utilisation | Kapasite | Makine Sayısı | Capacidad | Capacidade | Working days per month | Shifts per day | 班制 | Machine type | Year of manufacture | Working hours per shift | Daily capacity | 设计产能`,
    ),
  ],
  against: [
    ...cues(
      6,
      `Invoice | Unit price | Packing List | Auditor | Output lot | Input lot | 投入批号 | Purchase order | Certificate No. | Bill of Lading | Employee ID | 姓名`,
    ),
  ],
  letterheadRole: 'manufacturer',
  assertedBy: 'maker',
  fields: [
    fields.documentNumber(
      merge([
        labels`
          en: Report No. | Capacity report no. | Report Number
          zh: 报告编号 | 报告号 | 表单编号
          tr: Rapor No | Kapasite Raporu No
          de: Bericht-Nr.
          fr: Rapport N°
          es: Informe N.º
        `,
        head.plainNumber,
      ]),
      'Number of the report.',
    ),
    fields.issueDate(
      merge([
        labels`
          en: Report date | As of | As at | Prepared on | Status as of
          zh: 报告日期 | 填报日期 | 制表日期 | 统计日期
          de: Stand | Berichtsdatum
          tr: Rapor Tarihi | Düzenlenme Tarihi
        `,
        head.plainDate,
      ]),
      'Day of the report.',
    ),
    field('expiryDate', 'date', head.expiryDate, 'End of validity, where the report states one.'),
    field(
      'dates.productionFrom',
      'date',
      labels`
        en: Period | Reporting period | Period from | Period covered
        zh: 统计期间 | 报告期间 | 期间
        de: Berichtszeitraum | Zeitraum
        fr: Période
        tr: Dönem
        es: Periodo
        pt: Período
      `,
      'First day of the period that actual output is reported for.',
    ),
    fields.title,
    fields.language,
    party(
      'manufacturer',
      merge([
        parties.manufacturer,
        labels`
          en: Company | Company name | Factory / company | Plant | Firm
          zh: 企业名称 | 公司名称 | 单位名称 | 填报单位
          vi: Công ty | Doanh nghiệp
          de: Firma | Unternehmen | Werk
          fr: Société | Entreprise
          tr: Firma | Firma Ünvanı | Firma Adı
          es: Empresa
          pt: Empresa
        `,
      ]),
      'The factory whose capacity is reported: the letterhead or the firm named.',
      { core: true },
    ),
    party(
      'issuer',
      merge([
        parties.issuer,
        labels`
        en: Chamber | Assessed by | Issuing chamber
        tr: Raporu Düzenleyen | Oda
      `,
      ]),
      'Who certifies the capacity, where another than the factory does: a chamber.',
    ),
    field(
      'capacity.product',
      'text',
      labels`
        en: Product | Products | Main products | Main product | Product type
        zh: 主要产品 | 产品 | 产品名称 | 主营产品
        vi: Sản phẩm | Sản phẩm chính
        es: Producto | Productos
        de: Produkt | Produkte | Haupterzeugnisse
        fr: Produit | Produits
        tr: Ürün | Üretim Konusu
        pt: Produto | Produtos
      `,
      'What is made with that capacity.',
      { repeats: true, example: 'combed cotton yarn' },
    ),
    field('capacity.process', 'text', merge([origin.process]), 'Process the capacity is for.', {
      repeats: true,
    }),
    field(
      'capacity.perPeriod',
      'quantity',
      perPeriod,
      'Capacity as printed, with its unit and period: 420,000 pcs/month.',
      { repeats: true, example: '420,000 pcs/month' },
    ),
    field('capacity.actualOutput', 'quantity', actual, 'Actual output over the period, where printed.', {
      repeats: true,
      example: '361,200 pcs',
    }),
    field('capacity.utilisation', 'number', utilisation, 'Utilisation as printed, with its percent sign.', {
      repeats: true,
      example: '86%',
    }),
    field(
      'capacity.equipmentCount',
      'number',
      merge([
        labels`
        en: Total machines | Total number of machines
        zh: 设备总数 | 总台数
      `,
        equipmentCount,
      ]),
      'Number of machines, spindles or looms.',
      { repeats: true },
    ),
    field('workers.headcount', 'number', workers, 'Number of workers, as a total; never their names.', {
      example: '342',
    }),
    ...fields.executionFields,
  ],
  tables: [
    {
      path: 'capacity',
      columns: [
        column(
          'product',
          'text',
          labels`
          en: Product | Product type | Item | Products | Product name | Style type
          zh: 产品 | 产品名称 | 品种 | 产品类别
          vi: Sản phẩm
          es: Producto
          de: Produkt | Erzeugnis
          fr: Produit
          tr: Ürün
          pt: Produto
        `,
        ),
        column('process', 'text', [
          origin.process,
          labels`
          en: Workshop | Department | Section | Production line | Line
          zh: 车间 | 部门 | 生产线
          de: Abteilung | Bereich
          fr: Atelier
          tr: Bölüm
          es: Sección
          pt: Secção | Setor
          vi: Xưởng | Bộ phận
        `,
        ]),
        column(
          'equipment',
          'text',
          labels`
          en: Machine | Equipment | Machine type | Equipment name | Type of machine | Machinery | Name of equipment | Machine name | Equipment / model
          zh: 设备 | 设备名称 | 机器名称 | 机型 | 设备类型 | 机器设备
          vi: Máy móc | Tên máy | Thiết bị | Loại máy
          es: Máquina | Maquinaria | Equipo
          de: Maschine | Maschinentyp | Anlage
          fr: Machine | Équipement | Type de machine
          tr: Makine | Makine Adı | Makine Cinsi
          pt: Máquina | Equipamento
        `,
        ),
        column('equipmentCount', 'number', equipmentCount),
        column('perPeriod', 'quantity', perPeriod),
        column(
          'unit',
          'unit',
          labels`
          en: Unit | UOM
          zh: 单位 | 计量单位
          vi: Đơn vị
          de: Einheit
          fr: Unité
          tr: Birim
          es: Unidad
          pt: Unidade
        `,
        ),
        column('actualOutput', 'quantity', actual),
        column('utilisation', 'number', utilisation),
        column('workers', 'number', workers),
      ],
      required: ['perPeriod'],
      guidance:
        'One entry per product, process or machine type. `perPeriod` is the capacity as printed; the period (day, month, year) stands in its words or heading. A total is no entry.',
    },
  ],
});

export default capacityReport;
