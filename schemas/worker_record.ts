import type { TableDefinition } from '../src/model/document-type.ts';
import { column, cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as totals from './common/totals.ts';
import type { TypeFile } from './type-file.ts';

const headcount = labels`
  en: Headcount | Total headcount | Number of workers | No. of workers | Total workers | Number of employees | Total employees | No. of employees | Workforce | Staff count |
      Workers listed | Total number of employees | Total number of workers | Employees | Total persons | Workers employed | Employees paid
  zh: 人数 | 总人数 | 员工人数 | 在册人数 | 职工人数 | 员工总数 | 合计人数 | 发放人数 | 实发人数 | 应出勤人数 | 在职人数 | 出勤人数 | 用工人数 | 参保人数 | 在岗人数
  vi: Số lao động | Tổng số lao động | Số công nhân | Tổng số công nhân | Số người
  es: N.º de trabajadores | Total trabajadores | Número de empleados | Total empleados
  de: Anzahl Mitarbeiter | Mitarbeiter gesamt | Anzahl Beschäftigte | Mitarbeiterzahl
  fr: Effectif | Nombre de salariés | Effectif total | Nombre d'ouvriers
  tr: Çalışan Sayısı | İşçi Sayısı | Toplam Çalışan | Personel Sayısı
  pt: N.º de trabalhadores | Total de trabalhadores | Número de empregados | Total de funcionários
`;
const hours = labels`
  en: Hours | Total hours | Regular hours | Normal hours | Hours worked | Working hours | Total working hours | Basic hours | Ordinary hours | Reg. hours | Reg hrs
  zh: 工时 | 总工时 | 正常工时 | 出勤工时 | 工作时间 | 标准工时 | 出勤小时 | 实际工时 | 正班工时 | 平时工时
  vi: Số giờ | Tổng giờ làm | Giờ công | Tổng số giờ
  es: Horas | Horas ordinarias | Total horas | Horas trabajadas
  de: Stunden | Arbeitsstunden | Gesamtstunden | Normalstunden
  fr: Heures | Heures normales | Total heures | Heures travaillées
  tr: Çalışma Saati | Toplam Saat | Normal Saat | Normal Mesai
  pt: Horas | Horas normais | Total de horas | Horas trabalhadas
`;
const overtime = labels`
  en: Overtime | Overtime hours | OT hours | OT | Total overtime | OT hrs | Overtime (h) | Total overtime hours
  zh: 加班工时 | 加班小时 | 加班 | 加班时间 | 加班时数 | 加班总工时 | 平时加班 | 延时加班
  vi: Giờ làm thêm | Tăng ca | Giờ tăng ca | Làm thêm giờ
  es: Horas extra | Horas extraordinarias
  de: Überstunden | Mehrarbeit
  fr: Heures supplémentaires | Heures sup.
  tr: Fazla Mesai | Mesai Saati | Fazla Çalışma
  pt: Horas extras | Horas extraordinárias
`;
const wages = labels`
  en: Net pay | Total wages | Wages | Net wages | Wages paid | Total paid | Total net pay | Amount paid | Net salary | Total payroll | Take home pay | Net wage | Total wages paid
  zh: 实发工资 | 实发合计 | 工资总额 | 应发工资 | 实发金额 | 工资合计 | 实发 | 发放金额 | 应发合计 | 工资发放总额 | 实发工资合计
  vi: Thực lĩnh | Lương thực nhận | Tổng lương | Tổng tiền lương | Thực nhận
  es: Neto a pagar | Total salarios | Total nómina | Líquido a percibir
  de: Auszahlungsbetrag | Nettolohn | Lohnsumme | Auszahlung
  fr: Net à payer | Salaire net | Total des salaires
  tr: Net Ödenen | Net Ücret | Ödenecek Tutar | Ele Geçen
  pt: Salário líquido | Total de salários | Líquido a receber
`;
const output = labels`
  en: Output | Pieces | Pieces produced | Total output | Production | Quantity produced | Piece count | Pieces made | Quantity picked | Kg picked | Picked (kg)
  zh: 产量 | 完成数量 | 件数 | 计件数量 | 总产量 | 生产数量 | 计件产量 | 采摘量 | 采摘重量
  vi: Sản lượng | Số lượng sản phẩm
  es: Producción | Piezas
  de: Stückzahl | Leistung
  fr: Production | Pièces
  tr: Üretim Adedi | Parça Sayısı
  pt: Produção | Peças
`;

/** Read for its row of totals alone: no line of it becomes a field. */
const workersTable: TableDefinition = {
  path: 'workers',
  columns: [
    column(
      'listedCount',
      'number',
      labels`
      en: No. | S/N | Sr. No. | # | Row | Serial No. | S. No. | Seq.
      zh: 序号 | 编号 | 行号
      vi: STT
      es: N.º | Nº
      de: Nr. | Lfd. Nr.
      fr: N° | N° d'ordre
      tr: Sıra No | Sıra
      pt: N.º | Nº
    `,
    ),
    column('hours', 'number', hours),
    column('overtimeHours', 'number', overtime),
    column('wages', 'amount', wages),
    column('output', 'quantity', output),
  ],
  required: ['listedCount'],
  guidance:
    'Only the totals of the table, never its lines: no name, identity number, birth date, address, ethnicity, bank account or wage of a single person. `listedCount` is the number of the last row.',
};

const workerRecord: TypeFile = () => ({
  id: 'worker_record',
  version: 1,
  name: 'Worker record: list of workers, wages, attendance, recruitment',
  keyInformation: [
    'parties.manufacturer.name',
    'workers.headcount',
    'workers.listedCount',
    'workers.hours',
    'workers.overtimeHours',
    'workers.wages',
    'workers.currency',
  ],
  titles: labels`
    en: Payroll Register | Payroll | Wage Sheet | Wage Register | Attendance Record | Attendance Sheet | Time Card Summary | Time Sheet | Timesheet | Employee List | Employee Roster |
        Worker List | Worker Roster | Headcount Report | Payroll Summary | Monthly Payroll | Muster Roll | Register of Wages | Attendance Register | Recruitment Record | Labour Contract |
        Labor Contract | Employment Contract | Piece Rate Record | Wage Payment Record | Employee Register | Picking Record | Staff List | List of Workers | Recruitment Log | Worker Headcount |
        Pay Slip | Payslip | Attendance Summary | Working Hours Record | Piece Rate Summary | Agency Worker List
    zh: 花名册 | 员工花名册 | 工资表 | 工资发放表 | 考勤表 | 考勤汇总表 | 考勤记录 | 职工花名册 | 员工名册 | 劳动合同 | 工资单 | 员工工资表 | 计件工资表 | 员工考勤表 | 月度考勤表 | 招聘记录 | 用工花名册 | 在职员工名单 |
        工资汇总表 | 工资结算表 | 出勤表 | 打卡记录 | 计件工资汇总表 | 劳务派遣人员名单 | 员工信息登记表 | 人员花名册 | 加班记录表 | 工资明细表 | 采棉工工资表 | 用工名册
    vi: Bảng lương | Bảng chấm công | Danh sách lao động | Bảng thanh toán tiền lương | Hợp đồng lao động | Danh sách công nhân | Bảng thanh toán lương
    es: Nómina | Planilla de sueldos | Registro de asistencia | Lista de trabajadores | Planilla de remuneraciones | Contrato de trabajo | Control de asistencia | Nómina de salarios
    de: Lohnliste | Lohnjournal | Anwesenheitsliste | Mitarbeiterliste | Personalliste | Lohnabrechnung | Stundenzettel | Arbeitsvertrag | Stundenliste
    fr: Livre de paie | Registre du personnel | Feuille de présence | Liste du personnel | Bulletin de paie | État des salaires | Contrat de travail | Feuille de pointage
    tr: Ücret Bordrosu | Bordro | Puantaj | Puantaj Cetveli | Personel Listesi | Maaş Bordrosu | İşçi Listesi | İş Sözleşmesi | Toplu Bordro
    pt: Folha de pagamento | Registo de presenças | Lista de trabalhadores | Folha de ponto | Contrato de trabalho | Folha de salários
  `,
  cues: [
    ...cues(
      6,
      `
      Employee ID | Basic wage | Overtime pay | Social insurance | Net pay | Days worked | Hours worked | Date of hire | ID card no. | Payroll period | Pay period | 姓名 | 身份证号 | 入职日期 | 基本工资 | 加班费 |
      实发工资 | 应发工资 | 社保 | 出勤天数 | 工号 | 岗位 | 迟到 | 早退 | 缺勤 | 民族 | 籍贯 | 部门 | 扣款 | 领款人签字 | Ngày công | Lương cơ bản | Họ và tên | Thực lĩnh | Jours travaillés | Salaire de base | Lohnart | Bruttolohn | Sozialversicherung |
      Brüt Ücret | SGK | Ad Soyad | Sueldo básico | Días trabajados | Salário base | Labour agency | Recruitment fee | Wage rate | Overtime hours | Piece rate | Date joined | Labor agency | Signature of worker | Thumb impression | Regular hours |
      用人单位 | 劳动者 | Night shift allowance | 夜班补贴 | 派遣单位`,
    ),
  ],
  against: [
    ...cues(
      6,
      `Invoice | Packing List | Purchase Order | Audit company | Auditor | Certificate | Bill of Lading | Port of loading | Input lot | 投入批号 | Training topic | 培训内容 | Trainer | Attendees | Deklaration`,
    ),
  ],
  letterheadRole: 'manufacturer',
  assertedBy: 'self',
  fields: [
    fields.documentNumber(
      merge([
        labels`
          en: Payroll No. | Sheet No. | Register No. | Payroll ref. | Contract No.
          zh: 表单编号 | 表号 | 合同编号 | 编号
        `,
        {
          en: ['Document No.', 'Doc. No.', 'Ref. No.', 'Reference No.'],
          zh: ['文件编号', '单据编号'],
          de: ['Beleg-Nr.'],
        },
      ]),
      'Number of the sheet, never an employee or identity number.',
      'HR-PAY-2025-04',
    ),
    fields.issueDate(
      merge([
        labels`
          en: Payment date | Pay date | Prepared on | Paid on | Date prepared
          zh: 制表日期 | 发放日期 | 填表日期 | 造表日期 | 支付日期
          vi: Ngày trả lương | Ngày lập
          es: Fecha de pago
          de: Auszahlungsdatum | Erstellt am
          fr: Date de paiement
          tr: Ödeme Tarihi
          pt: Data de pagamento
        `,
        head.plainDate,
      ]),
      'Day the sheet was made or the wages were paid.',
    ),
    fields.title,
    fields.language,
    field(
      'dates.attendanceFrom',
      'date',
      labels`
        en: Period from | Pay period | Payroll period | Period | Attendance period | Wage period | From | Period start | Month | Wage month | Payroll month | Pay period from
        zh: 工资月份 | 考勤月份 | 所属期 | 工资期间 | 考勤期间 | 统计期间 | 月份 | 起始日期 | 所属月份 | 考勤周期 | 工资所属期
        vi: Tháng | Kỳ lương | Từ ngày
        es: Periodo | Período de pago | Desde | Mes
        de: Abrechnungszeitraum | Zeitraum | Abrechnungsmonat
        fr: Période | Période de paie | Mois
        tr: Dönem | Bordro Dönemi | Ait Olduğu Ay
        pt: Período | Competência | Mês
      `,
      'First day of the period the record is for.',
      { example: '2025-04-01' },
    ),
    field(
      'dates.attendanceTo',
      'date',
      labels`
        en: Period to | To | Period end | Pay period to
        zh: 截止日期 | 结束日期
        vi: Đến ngày
        es: Hasta
        de: bis
        fr: au
        pt: Até
      `,
      'Last day of the period the record is for.',
      { example: '2025-04-30' },
    ),
    party(
      'manufacturer',
      labels`
        en: Employer | Factory | Company | Company name | Factory name | Name of employer | Establishment | Name of establishment | Name of factory
        zh: 企业名称 | 公司名称 | 单位名称 | 用人单位 | 工厂名称 | 厂名 | 甲方（用人单位） | 用工单位
        vi: Đơn vị | Công ty | Tên công ty | Người sử dụng lao động
        es: Empresa | Empleador
        de: Arbeitgeber | Firma | Betrieb
        fr: Employeur | Entreprise | Société
        tr: İşveren | İşyeri Ünvanı | Firma
        pt: Empregador | Empresa
      `,
      'The employer: the letterhead or the firm named. Never a worker.',
      { core: true },
    ),
    party(
      'labourAgency',
      merge([
        parties.labourAgency,
        labels`
          en: Dispatched by | Agency name | Labour dispatch company | Labor dispatch company | Name of contractor | Labour contractor
          zh: 派遣单位 | 劳务派遣公司 | 劳务公司 | 派遣公司 | 劳务派遣单位 | 中介机构
        `,
      ]),
      'Firm that recruits or lends workers, where named.',
      { repeats: true },
    ),
    field('workers.headcount', 'number', headcount, 'Number of workers the paper states, in total.', {
      example: '186',
      placement: ['same', 'right', 'below'],
    }),
    field(
      'workers.hours',
      'number',
      merge([
        labels`
        en: Total regular hours | Total hours worked | Total normal hours
        zh: 合计工时 | 工时合计 | 总出勤工时 | 正常工时合计
      `,
        hours,
      ]),
      'Total of regular hours of all workers together.',
      { example: '38,480' },
    ),
    field(
      'workers.overtimeHours',
      'number',
      merge([
        labels`
        en: Total OT hours | Total overtime worked
        zh: 加班工时合计 | 合计加班 | 加班合计
      `,
        overtime,
      ]),
      'Total of overtime hours of all workers together.',
      { example: '5,216' },
    ),
    field(
      'workers.wages',
      'amount',
      merge([
        labels`
        en: Total net wages | Grand total wages | Total amount paid | Total net amount
        zh: 工资总计 | 实发总额 | 发放总额 | 实发总计
      `,
        wages,
      ]),
      'Total of wages paid to all workers together; net where both are printed.',
      { example: '812,430.00' },
    ),
    field('workers.currency', 'currency', totals.currency, 'Currency of the wages.'),
    field(
      'workers.output',
      'quantity',
      output,
      'Total output of all workers together, where the record states it.',
    ),
    ...fields.executionFields.filter(
      (one) => one.path === 'execution.signature' || one.path === 'execution.seal.text',
    ),
  ],
  tables: [workersTable],
});

export default workerRecord;
