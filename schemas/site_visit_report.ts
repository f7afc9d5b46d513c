import * as audit from './common/audit.ts';
import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import type { TypeFile } from './type-file.ts';

/** Report of a visit to a site by importer, agent or third party: that the site exists and what is done there. */
const siteVisitReport: TypeFile = () => ({
  id: 'site_visit_report',
  version: 1,
  name: 'Factory site visit report',
  keyInformation: [
    'parties.auditee.name',
    'parties.auditee.siteAddress',
    'tier.role',
    'audit.date',
    'audit.finding.text',
    'origin.country',
    'stock.description',
    'workers.headcount',
  ],
  titles: labels`
    en: Site Visit Report | Factory Visit Report | Mill Visit Report | Farm Visit Report | Supplier Visit Report | Plant Visit Report |
        Report of Site Visit | Report on Factory Visit | Visit Report | Factory Visit | Site Visit | Traceability Visit Report |
        On-site Visit Report | Trip Report | Field Visit Report | Site Visit Record
    zh: 工厂走访报告 | 现场走访报告 | 走访记录 | 实地考察报告 | 现场考察报告 | 考察报告 | 工厂考察报告 | 拜访报告 | 实地走访报告 | 访厂报告
    vi: Báo cáo thăm nhà máy | Báo cáo khảo sát nhà máy
    es: Informe de visita | Informe de visita a fábrica | Informe de visita a la planta
    de: Besuchsbericht | Werksbesuchsbericht | Bericht über den Werksbesuch
    fr: Rapport de visite | Compte rendu de visite
    tr: Ziyaret Raporu | Fabrika Ziyaret Raporu
    pt: Relatório de visita
    it: Rapporto di visita
  `,
  cues: [
    ...cues(
      9,
      `
      Date of visit | Visit date | Visited by | Purpose of visit | Purpose of the visit | Site visited | Persons met | Visitor | Visitors |
      Machines seen | Photos taken | Photo 1 | Equipment seen | Walk-through | Processes seen | Factory tour | Areas visited |
      走访日期 | 走访目的 | 走访人员 | 考察日期 | 考察人员 | 参观车间`,
    ),
  ],
  against: [
    ...cues(
      4,
      `Unit price | Amount due | Certificate No. | Audit company | Non-compliance | Opening meeting | Workers interviewed | Lead auditor`,
    ),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'self',
  fields: [
    fields.documentNumber(
      merge([
        labels`
      en: Report No. | Visit No. | Visit report No. | Visit reference | Report reference | Report number
      zh: 报告编号 | 走访编号
    `,
        head.plainNumber,
      ]),
      'Number of the report.',
    ),
    fields.issueDate(
      merge([
        labels`
      en: Report date | Date of report | Report issued
      zh: 报告日期
      de: Berichtsdatum
    `,
        head.plainDate,
      ]),
      'Date of the report; the day of the visit is audit.date.',
    ),
    fields.title,
    fields.language,
    field(
      'audit.date',
      'date',
      labels`
      en: Date of visit | Visit date | Date(s) of visit | Visited on | Visit dates | Dates of visit
      zh: 走访日期 | 考察日期 | 访问日期 | 拜访日期
      vi: Ngày thăm | Ngày khảo sát
      es: Fecha de visita | Fecha de la visita
      de: Besuchsdatum | Datum des Besuchs
      fr: Date de visite | Date de la visite
      tr: Ziyaret Tarihi
      pt: Data da visita
    `,
      'Day of the visit.',
      { placement: ['same', 'right', 'below'] },
    ),
    field(
      'audit.type',
      'text',
      labels`
      en: Type of visit | Visit type | Purpose of visit | Purpose of the visit | Purpose
      zh: 走访目的 | 考察目的 | 走访类型
      de: Besuchszweck
      fr: Objet de la visite
      es: Objeto de la visita
    `,
      'Kind or purpose of the visit, as printed.',
    ),
    field(
      'audit.announced',
      'text',
      labels`
      en: Announced | Announcement | Announced/Unannounced | Announced or unannounced
      zh: 是否通知 | 通知方式
    `,
      'Announced or unannounced, as printed.',
    ),
    party(
      'auditee',
      labels`
      en: Site visited | Factory visited | Visited site | Facility visited | Factory | Factory name | Facility | Facility name | Supplier | Supplier visited | Mill visited | Site name | Company visited | Supplier name
      zh: 走访工厂 | 被走访企业 | 工厂名称 | 供应商名称 | 考察企业 | 走访单位
      vi: Nhà máy | Tên nhà máy
      es: Fábrica visitada | Planta visitada
      de: Besuchter Betrieb | Besuchtes Werk
      fr: Site visité | Usine visitée
      tr: Ziyaret edilen fabrika
      pt: Fábrica visitada
    `,
      'The site visited, with its address.',
      { core: true },
    ),
    field(
      'parties.auditee.siteAddress',
      'address',
      labels`
      en: Site address | Factory address | Address of site | Facility address | Location visited
      zh: 工厂地址 | 厂址 | 走访地址
    `,
      'Address of the site visited.',
    ),
    party(
      'auditor',
      labels`
      en: Visited by | Visiting company | Visit carried out by | Visit conducted by | Visiting organisation | Visiting organization | Visitor
      zh: 走访单位（我方） | 走访方 | 考察单位
      de: Besuchende Firma
      fr: Visite effectuée par
    `,
      'The firm that visited; persons are left out.',
    ),
    party(
      'issuer',
      merge([
        labels`
      en: Report by | Prepared by (company)
    `,
        parties.issuer,
      ]),
      'Firm whose report it is.',
      { core: true },
    ),
    party(
      'buyer',
      labels`
      en: Customer | Client | On behalf of
      zh: 客户
    `,
      'For whom the visit was made, where named.',
    ),
    field(
      'tier.role',
      'text',
      labels`
      en: Type of facility | Facility type | Role in supply chain | Activity of the site | Production step
      zh: 工厂类型 | 生产环节
    `,
      'What the site does, in the words of the report: spinning mill, gin.',
      { repeats: true },
    ),
    field(
      'origin.process',
      'text',
      labels`
      en: Processes seen | Process seen | Processes on site | Processes carried out
      zh: 工序 | 生产工序
    `,
      'Processes seen on site, in the words of the report.',
      { repeats: true },
    ),
    field(
      'audit.result',
      'text',
      labels`
      en: Conclusion | Result | Overall impression | Outcome
      zh: 结论 | 走访结论 | 考察结论
      de: Fazit
      fr: Conclusion
    `,
      'Conclusion as the report words it; never our own.',
    ),
    fields.purchaseOrderReference,
    fields.lotReference,
    field(
      'audit.finding.text',
      'paragraph',
      labels`
      en: Observation | Observations | Issue found
      zh: 观察项 | 发现的问题
    `,
      'What was seen that the report notes as a finding; statements that nothing was found are denied.',
      { repeats: true },
    ),
    audit.indicatorField,
    ...fields.originFields.filter(({ path }) => path !== 'origin.process'),
    ...fields.executionFields,
  ],
  tables: [
    {
      path: 'audit.finding',
      columns: audit.findingColumns,
      required: ['text'],
      guidance: 'One entry per observation the report notes, with action and date where given.',
    },
  ],
});

export default siteVisitReport;
