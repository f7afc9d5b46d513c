import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as totals from './common/totals.ts';
import type { TypeFile } from './type-file.ts';

const internalControls: TypeFile = () => ({
  id: 'internal_controls',
  version: 1,
  name: 'Internal controls, accounting system, audited financial statements',
  keyInformation: ['controls.system', 'controls.periodFrom', 'controls.periodTo', 'controls.control'],
  titles: labels`
    en: Financial Statements | Audited Financial Statements | Independent Auditor's Report | Independent Auditors' Report | Report of Independent Auditors | Balance Sheet | Income Statement | Statement of Financial Position |
        Internal Control Procedure | Internal Control Manual | Internal Controls | Internal Control Statement | Statement of Profit or Loss | Cash Flow Statement | Standard Operating Procedure | Description of Internal Controls |
        Annual Financial Statements | Annual Accounts | Profit and Loss Account | Consolidated Financial Statements | Import Compliance Manual | Traceability Procedure | Record Keeping Procedure | Document Control Procedure | Trial Balance |
        General Ledger Extract | Traceability System Description
    zh: 审计报告 | 财务报表 | 资产负债表 | 利润表 | 现金流量表 | 财务审计报告 | 年度审计报告 | 内部控制制度 | 内部控制手册 | 财务报告 | 内控制度 | 内部控制说明 | 程序文件 | 追溯管理程序 | 会计报表 | 标识和可追溯性控制程序 | 损益表 | 科目余额表 | 总账明细
    vi: Báo cáo tài chính | Báo cáo kiểm toán độc lập | Bảng cân đối kế toán | Báo cáo kết quả kinh doanh | Quy trình kiểm soát nội bộ
    es: Estados financieros | Informe de auditoría de cuentas | Balance general | Estado de resultados | Informe de los auditores independientes | Balance de situación | Manual de control interno
    de: Jahresabschluss | Bilanz | Bestätigungsvermerk | Bestätigungsvermerk des unabhängigen Abschlussprüfers | Gewinn- und Verlustrechnung | Internes Kontrollsystem | Verfahrensanweisung | Prüfungsbericht Jahresabschluss
    fr: États financiers | Comptes annuels | Rapport du commissaire aux comptes | Bilan | Compte de résultat | Procédure de contrôle interne | Rapport du commissaire aux comptes sur les comptes annuels
    tr: Finansal Tablolar | Bağımsız Denetçi Raporu | Bilanço | Gelir Tablosu | İç Kontrol Prosedürü | Bağımsız Denetim Raporu
    pt: Demonstrações financeiras | Relatório dos auditores independentes | Balanço patrimonial | Demonstração de resultados | Certificação legal das contas | Procedimento de controlo interno
  `,
  cues: [
    ...cues(
      5,
      `Balance sheet | Total assets | Total liabilities | Shareholders' equity | Auditor's opinion | Basis for opinion | true and fair view | Notes to the financial statements | Accounting policies | Internal control | ERP | Segregation of duties | Chartered accountants |
      Certified Public Accountants | year ended | 注册会计师 | 会计师事务所 | 资产总计 | 负债合计 | 所有者权益 | 审计意见 | 财务报表附注 | 内部控制 | 编制基础 | 流动资产 | 营业收入 | Kiểm toán viên | Tổng tài sản | Wirtschaftsprüfer | Bilanzsumme | Prüfungsurteil | commissaire aux comptes |
      Total de l'actif | Bağımsız denetim | Toplam varlıklar | Auditores independientes | Activo total | Activos | Ativo total | net revenue | fiscal year | Responsibilities of management | Purpose of this procedure | Traceability procedure | 可追溯性 | responsibilities for the audit`,
    ),
  ],
  against: [
    ...cues(
      7,
      `Invoice | SMETA | BSCI | Workers interviewed | Social audit | Unit price | Packing List | Findings | Corrective action | 验厂 | Bill of Lading | Purchase order | SA8000 | Payroll`,
    ),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'self',
  fields: [
    fields.documentNumber(
      merge([
        labels`
        en: Report No. | Procedure No. | SOP No. | Audit report no. | Procedure number
        zh: 报告文号 | 报告编号 | 文号 | 程序编号 | 文件编号
        de: Verfahrens-Nr.
      `,
        head.plainNumber,
      ]),
      'Number of the report or procedure.',
    ),
    fields.issueDate(
      merge([
        labels`
        en: Date of report | Report date | Auditor's report date | Effective date | Date of auditor's report
        zh: 报告日期 | 生效日期 | 审计报告日 | 实施日期
        fr: Date du rapport
        de: Berichtsdatum
      `,
        head.plainDate,
      ]),
      'Day of the report or procedure.',
    ),
    fields.title,
    fields.language,
    field(
      'policy.version',
      'code',
      labels`
        en: Version | Revision | Rev. | Rev. No.
        zh: 版本 | 版本号 | 版次
        de: Version | Revision
        fr: Version | Révision
      `,
      'Version of a procedure as printed.',
    ),
    party(
      'auditor',
      labels`
        en: Auditor | Auditors | Independent auditor | Audit firm | Chartered accountants | Audited by | Certified public accountants
        zh: 审计机构 | 会计师事务所 | 审计单位
        vi: Công ty kiểm toán
        es: Auditor | Auditores
        de: Abschlussprüfer | Wirtschaftsprüfungsgesellschaft
        fr: Commissaire aux comptes | Cabinet
        tr: Bağımsız denetçi | Denetim firması
        pt: Auditor | Auditores independentes
      `,
      'Firm that audited the accounts.',
      { core: true },
    ),
    party(
      'auditee',
      labels`
        en: Company | Entity | Company name | Client | To the shareholders of | To the members of | Name of company | Reporting entity | Organisation
        zh: 被审计单位 | 编制单位 | 公司名称 | 单位名称 | 企业名称 | 会计主体
        vi: Công ty | Đơn vị báo cáo
        es: Empresa | Sociedad
        de: Gesellschaft | Unternehmen | An die Gesellschafter der
        fr: Société | Aux actionnaires de la société
        tr: Şirket | Şirket Ünvanı
        pt: Empresa | Sociedade
      `,
      'Firm whose accounts or controls the paper is about.',
      { core: true },
    ),
    party('issuer', parties.issuer, 'Who issued the paper: the letterhead.'),
    field(
      'controls.system',
      'text',
      labels`
        en: System | Accounting system | ERP system | ERP | Software | Accounting software | Record system | Applicable system | System used
        zh: 系统 | 财务系统 | 会计系统 | ERP系统 | 财务软件 | 会计软件
        de: System | Buchhaltungssystem | ERP-System
        fr: Système | Logiciel comptable
        tr: Sistem | Muhasebe Programı
      `,
      'System that keeps the records, as printed.',
      { example: 'SAP S/4HANA' },
    ),
    field(
      'controls.periodFrom',
      'date',
      labels`
        en: Period from | Fiscal year from | From | Beginning of period
        zh: 会计期间 | 起始日期 | 期间
        de: Geschäftsjahr | Geschäftsjahr vom
        fr: Exercice du | Du
      `,
      'First day of the period the accounts are for.',
    ),
    field(
      'controls.periodTo',
      'date',
      labels`
        en: Period to | Year ended | For the year ended | Fiscal year ended | As at | As of | Period ended | Year ending | For the fiscal year ended | For the year ended on
        zh: 截止日期 | 报表日期 | 期末日期 | 年度
        vi: Năm tài chính kết thúc ngày | Tại ngày
        es: Al | Ejercicio terminado el | Ejercicio cerrado el
        de: zum | Stichtag | Bilanzstichtag
        fr: Exercice clos le | Au | Clos le
        tr: Tarihi itibarıyla | Hesap dönemi
        pt: Exercício findo em | Em
      `,
      'Last day of the period, or the day of the balance sheet.',
      { example: '2024-12-31' },
    ),
    field(
      'controls.control',
      'paragraph',
      labels`
        en: Control | Control activity | Purpose | Objective | Control procedure | Control measure
        zh: 控制措施 | 目的 | 控制活动
        de: Kontrolle | Zweck
        fr: Objet | Contrôle
        tr: Amaç
      `,
      'A control as the paper describes it: how records are made, checked and kept.',
      { repeats: true },
    ),
    field('totals.currency', 'currency', totals.currency, 'Currency of the accounts.'),
    ...fields.executionFields,
  ],
  tables: [],
});

export default internalControls;
