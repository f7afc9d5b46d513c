import * as audit from './common/audit.ts';
import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import type { TypeFile } from './type-file.ts';

/** Corrective action plan: what an audit found, what is done about it, by when, and what proves that it was done. */
const correctiveAction: TypeFile = () => ({
  id: 'corrective_action',
  version: 1,
  name: 'Corrective action plan and closure evidence',
  keyInformation: [
    'parties.auditee.name',
    'audit.finding.text',
    'audit.finding.correctiveAction',
    'audit.finding.due',
    'audit.finding.status',
    'audit.finding.closedOn',
  ],
  titles: labels`
    en: Corrective Action Plan | Corrective Action Plan Report | CAPR | Corrective and Preventive Action Plan | CAP Report | CAPA |
        Corrective Action Report | Corrective Action Request | Remediation Plan | CAP Follow-up Report | Corrective Action Plan (CAP) |
        Corrective Action Plan Report (CAPR) | CAP Closure Report | Corrective Action Closure Report | Remediation Report | CAP Follow-up |
        Corrective Action Register | Corrective and Preventive Action Report | Improvement Plan
    zh: 整改计划 | 整改报告 | 纠正措施计划 | 纠正行动计划 | 整改行动计划 | 纠正预防措施报告 | 纠正措施报告 | 整改计划表 | 验厂整改报告 | 改善计划 | 纠正与预防措施计划 | 整改完成报告
    vi: Kế hoạch hành động khắc phục | Báo cáo khắc phục
    es: Plan de acciones correctivas | Plan de acción correctiva
    de: Maßnahmenplan | Korrekturmaßnahmenplan
    fr: Plan d'actions correctives | Plan d'action corrective
    tr: Düzeltici Faaliyet Planı | Düzeltici Önlem Planı
    pt: Plano de ações corretivas | Plano de ação corretiva
    it: Piano di azioni correttive
  `,
  cues: [
    ...cues(
      8,
      `
      Corrective action plan | Root cause | Target date | Target completion date | Evidence of closure | Responsible person | Date closed |
      Preventive action | Responsible department | Actual completion date | Follow-up audit | Verification of closure |
      根本原因 | 原因分析 | 整改措施 | 纠正措施 | 责任部门 | 完成期限 | 完成日期 | 验证结果 | 整改证据 | 责任人`,
    ),
  ],
  against: [
    ...cues(
      4,
      `Unit price | Amount due | Port of loading | Workers interviewed | Opening meeting | Closing meeting | Certificate No. | Man-days`,
    ),
  ],
  letterheadRole: 'auditee',
  assertedBy: 'self',
  fields: [
    fields.documentNumber(
      merge([
        labels`
      en: CAP No. | CAP Number | Plan No. | CAPR No. | CAP reference | CAP Ref. | Plan reference | CAR No. | Report No.
      zh: 整改编号 | 计划编号
    `,
        head.plainNumber,
      ]),
      'Number of the plan. The number of the audit is references.certificate.',
    ),
    fields.issueDate(
      merge([
        labels`
      en: Date of plan | Plan date | CAP date | Date prepared | Date submitted | Prepared on
      zh: 编制日期 | 提交日期 | 填表日期
    `,
        head.plainDate,
      ]),
      'Date of the plan.',
    ),
    fields.title,
    fields.language,
    party(
      'auditee',
      merge([
        labels`
      en: Facility | Facility name | Factory | Factory name | Site | Site name | Supplier | Supplier name | Auditee | Company | Company name | Production site
      zh: 工厂名称 | 工厂 | 受审核方 | 企业名称 | 供应商名称 | 公司名称 | 受审核工厂
      vi: Tên nhà máy | Nhà máy
      es: Fábrica | Empresa auditada
      de: Betrieb | Werk
      fr: Usine | Site audité
      tr: Fabrika Adı
      pt: Fábrica
    `,
      ]),
      'The firm or site that carries out the plan.',
      { core: true },
    ),
    field(
      'parties.auditee.siteAddress',
      'address',
      labels`
      en: Site address | Factory address | Facility address | Address of site
      zh: 工厂地址 | 厂址
    `,
      'Address of the site.',
    ),
    party(
      'auditor',
      labels`
      en: Audit company | Audit firm | Audited by | Verified by | Verification body | Auditing company
      zh: 审核公司 | 审核机构 | 验厂公司 | 验证机构
    `,
      'Audit company whose findings these are, where named.',
    ),
    party(
      'buyer',
      merge([
        labels`
      en: Customer | Brand | Client | Requested by
      zh: 客户
    `,
        parties.buyer,
      ]),
      'Customer who asked for the plan, where named.',
    ),
    field(
      'references.certificate',
      'code',
      labels`
      en: Audit report No. | Audit No. | Audit ID | Audit reference | Audit report reference | Report reference | Audit ref. | Related audit
      zh: 审核报告编号 | 审核编号
    `,
      'Number of the audit report the plan answers.',
      { repeats: true },
    ),
    field(
      'audit.date',
      'date',
      labels`
      en: Audit date | Date of audit | Dates of audit | Date(s) of audit
      zh: 审核日期 | 验厂日期
    `,
      'Day of the audit the plan answers.',
    ),
    field(
      'audit.standard',
      'text',
      labels`
      en: Audit standard | Standard | Code of conduct | Audit protocol | Audit scheme
      zh: 审核标准
    `,
      'Standard or code of the audit, with its version.',
    ),
    field(
      'audit.finding.text',
      'paragraph',
      {},
      'What was found, in the words of the plan; one entry for each finding.',
      { repeats: true },
    ),
    field('audit.finding.severity', 'text', {}, 'Grade of the finding, as printed.', { repeats: true }),
    field(
      'audit.finding.correctiveAction',
      'paragraph',
      {},
      'Action promised or done about it; root causes and evidence are other columns.',
      { repeats: true },
    ),
    audit.indicatorField,
    field('audit.finding.due', 'date', {}, 'Day by which it is to be done.', { repeats: true }),
    field('audit.finding.closedOn', 'date', {}, 'Day on which it was closed or verified, where printed.', {
      repeats: true,
    }),
    field('audit.finding.status', 'text', {}, 'Open, closed, verified: as printed.', { repeats: true }),
    ...fields.executionFields,
  ],
  tables: [
    {
      path: 'audit.finding',
      columns: audit.findingColumns,
      required: ['text', 'correctiveAction'],
      guidance:
        'One entry per line of the plan: finding, grade, corrective action, day due, day closed, status. Root cause and name of the person responsible are left out.',
    },
  ],
});

export default correctiveAction;
