import { auditReportExamples } from './answers/examples/audit-report.ts';
import { corrective, due, finding, findingColumns, indicatorField, severity } from './common/audit.ts';
import { standard } from './common/certificate.ts';
import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import type { TypeFile } from './type-file.ts';

const auditReport: TypeFile = () => ({
  id: 'audit_report',
  version: 1,
  name: 'Social or factory audit report',
  keyInformation: [
    'audit.standard',
    'audit.type',
    'audit.date',
    'parties.auditee.name',
    'parties.auditor.name',
    'audit.announced',
    'audit.result',
    'audit.finding.text',
    'audit.workersInterviewed',
  ],
  titles: labels`
    en: Audit Report | Social Audit Report | SMETA Audit Report | Sedex Members Ethical Trade Audit Report |
        Sedex Members Ethical Trade Audit | Ethical Trade Audit | Social Compliance Audit | Social Compliance Audit Report |
        Factory Audit Report | Social Compliance Report | Ethical Audit Report | BSCI Audit Report | amfori BSCI Audit Report |
        Monitoring Report | WRAP Audit Report | SA8000 Audit Report | Factory Assessment Report | Supplier Assessment Report |
        Summary Audit Report | Compliance Audit Report | Site Audit Report |
        Factory Evaluation Report | Assessment Report | Verified Assessment Report | On-site Audit Report |
        Supplier Audit Report | Validated Assessment Report | Labour Audit Report | Labor Audit Report |
        SLCP Verified Data Report | Social & Labor Convergence Program | Workplace Assessment | Sedex Audit Report |
        RBA VAP Audit Report | Validated Audit Report | Supplier Social Audit Report | SMETA Report | Factory Audit |
        Sedex Members Ethical Trade Audit (SMETA) | Supplier Factory Audit Report | Audit Summary Report | amfori Audit Report |
        Social Accountability Audit Report | Higg Facility Social & Labor Module | Facility Assessment Report | Audit Summary |
        Supplier Audit | Code of Conduct Audit Report | Worker Interview Report | Social Responsibility Audit Report
    zh: 审核报告 | 验厂报告 | 社会责任审核报告 | 工厂审核报告 | 工厂评估报告 | 稽核报告 | 社会责任验厂报告 | 审核总结 | 供应商审核报告 | 社会责任审计报告 | 现场审核报告 | 人权验厂报告 | 社会责任评估报告 | 第二方审核报告
    vi: Báo cáo đánh giá | Báo cáo đánh giá trách nhiệm xã hội | Báo cáo kiểm toán xã hội | Báo cáo đánh giá nhà máy
    es: Informe de auditoría | Informe de auditoría social | Reporte de auditoría
    de: Auditbericht | Sozialauditbericht | Prüfbericht Sozialaudit | Sozialaudit | Audit-Bericht
    fr: Rapport d'audit | Rapport d'audit social | Audit social
    tr: Denetim Raporu | Sosyal Uygunluk Denetim Raporu | Sosyal Denetim Raporu | Denetleme Raporu
    pt: Relatório de auditoria | Relatório de auditoria social
    it: Rapporto di audit | Relazione di audit
    nl: Auditrapport | Sociaal auditrapport
  `,
  cues: [
    ...cues(
      8,
      `
      Audit Company Name | Audit company | Site name | Sedex Company Reference | Sedex Site Reference |
      ETI Base Code | Auditor team | Lead auditor | Announced | Semi-announced | Unannounced | Audit type |
      Non-compliance | Non-compliances | Worker interviews | Workers interviewed |
      Number of workers interviewed | Opening meeting | Closing meeting | Audit scope | Audit date | Auditee |
      amfori | Main auditee | Overall rating | Forced labour | Forced labor | Employment is freely chosen |
      Child labour | Child labor | Freedom of association | Working hours | Living wage | Health and safety |
      Site details | Audit details | 审核员 | 受审核方 | 审核日期 | 审核公司 | 不符合项 | 首次会议 | 末次会议 | 员工访谈 | 强迫劳动 | 童工 | 工作时间 |
      结社自由 | 审核类型 | 通知审核 | Denetim Tarihi | Denetçi | Çocuk işçi | Kinderarbeit | Zwangsarbeit |
      Travail forcé | Good examples | Corrective action | Root cause | Findings | Code of conduct |
      Management systems | Site tour | Document review | Audit ID | Man-days | Production sites audited |
      Dormitory | Grievance | Business ethics | Discrimination | Harsh or inhumane treatment`,
    ),
  ],
  against: [
    ...cues(
      4,
      `
      Unit price | Amount due | Port of loading | This is to certify that | Certificate of compliance |
      Total amount | Certificate No. | Shipper | Scope Certificate`,
    ),
  ],
  letterheadRole: 'auditor',
  assertedBy: 'auditor',
  fields: [
    fields.documentNumber(
      merge([
        labels`
      en: Audit Report No. | Report No. | Audit No. | Audit ID | Audit reference | Report number | Report ID | Report reference | Audit report number | Sedex Audit Reference | Sedex audit ref. | Audit number | CAPR No. | Certificate reference | Audit reference number | Audit request ID
      zh: 审核编号 | 报告编号 | 报告号 | 审核报告编号
      vi: Số báo cáo
      es: Informe N.º | N.º de informe
      de: Berichtsnummer | Bericht Nr. | Audit-Nr. | Bericht-Nr.
      fr: N° de rapport | Rapport N°
      tr: Rapor No | Denetim No
      pt: Relatório N.º
    `,
        head.plainNumber,
      ]),
      'Number of the report.',
      'ZAA600012345',
    ),
    fields.issueDate(
      merge([
        labels`
      en: Report date | Date of report | Report issue date | Report issued | Report issued on | Date of issue of report
      zh: 报告日期 | 报告签发日期
      vi: Ngày báo cáo
      es: Fecha del informe
      de: Berichtsdatum
      fr: Date du rapport
      tr: Rapor Tarihi
      pt: Data do relatório
    `,
        head.plainDate,
      ]),
      'Date of the report; the audit dates stand in audit.date.',
    ),
    field(
      'expiryDate',
      'date',
      merge([
        head.expiryDate,
        labels`
      en: Expiration date of the audit | Next audit due | Audit validity | Rating valid until | Next monitoring
    `,
      ]),
      'End of validity of the audit result.',
    ),
    fields.title,
    fields.language,
    field(
      'audit.date',
      'date',
      labels`
      en: Audit date | Date of audit | Audit dates | Date(s) of audit | Dates of audit | Audit start date | Date of on-site audit | Date of visit | Audit conducted on | Assessment date | Monitoring date | Date of assessment | Visit date | Audit end date | Start date of audit | Date audited | Audit date(s) | Date of monitoring | Date of inspection
      zh: 审核日期 | 验厂日期 | 审核时间 | 现场审核日期 | 评估日期 | 审核起止日期
      vi: Ngày đánh giá | Thời gian đánh giá
      es: Fecha de auditoría | Fecha de la auditoría | Fechas de auditoría
      de: Auditdatum | Datum des Audits | Audittermin
      fr: Date d'audit | Date de l'audit | Dates d'audit
      tr: Denetim Tarihi | Denetim Tarihleri
      pt: Data da auditoria
      it: Data dell'audit
      nl: Auditdatum
    `,
      'Day or days of the audit on site.',
      { placement: ['same', 'right', 'below'] },
    ),
    field(
      'audit.standard',
      'text',
      merge([
        labels`
      en: Audit standard | Code | Audit methodology | Audited against | Auditing standard | SMETA version | System version | Audit code | Protocol | Code of conduct | Benchmark code | Standards audited against
      zh: 审核标准 | 审核准则 | 审核依据
      de: Auditstandard
      fr: Référentiel d'audit
      tr: Denetim Standardı
    `,
        standard,
      ]),
      'Standard or code audited against, with its version: SMETA 6.1, amfori BSCI, WRAP, SA8000:2014.',
    ),
    field(
      'audit.type',
      'text',
      labels`
      en: Audit type | Type of audit | SMETA audit type | Audit category | Audit pillars | Type of assessment | Audit kind | SMETA Audit pillars | Type of monitoring | Monitoring type | Audit scope
      zh: 审核类型 | 审核类别 | 验厂类型 | 审核范围
      vi: Loại đánh giá | Loại hình đánh giá
      es: Tipo de auditoría
      de: Auditart | Art des Audits | Audit-Typ
      fr: Type d'audit
      tr: Denetim Tipi | Denetim Türü
      pt: Tipo de auditoria
    `,
      'Initial, follow-up, periodic, full, partial, 2-pillar, 4-pillar: as printed.',
    ),
    field(
      'audit.announced',
      'text',
      labels`
      en: Announcement | Audit announcement | Announced | Announced/Unannounced | Announcement type | Audit window | Audit announced | Type of announcement | Was the audit announced | Audit was | Announced/Semi-announced/Unannounced | Audit notification | Announced or unannounced
      zh: 通知方式 | 是否通知 | 审核通知 | 审核方式 | 审核通知方式 | 通知类型
      vi: Thông báo | Hình thức thông báo
      es: Anunciada | Tipo de aviso
      de: Angekündigt | Ankündigung | Ankündigungsart
      fr: Annoncé | Type d'annonce
      tr: Haberli/Habersiz | Denetim Bildirimi | Haberli | Bildirim
      pt: Anunciada
    `,
      'Announced, semi-announced (within a window) or unannounced, as printed. On a form where all three stand, the one that is ticked.',
    ),
    field(
      'audit.result',
      'text',
      labels`
      en: Overall rating | Audit result | Result | Rating | Overall result | Overall score | Audit rating | Final rating | Conclusion | Overall audit result | Total score | Overall grade | Audit conclusion | Score | Overall assessment | Audit score | Final result | Overall Audit Rating
      zh: 审核结果 | 总体评级 | 审核结论 | 评分 | 总评 | 审核等级 | 综合评价 | 总分 | 总体评价 | 审核评级 | 结论
      vi: Kết quả đánh giá | Kết quả | Xếp loại | Kết luận
      es: Resultado | Resultado de la auditoría | Calificación | Conclusión
      de: Ergebnis | Auditergebnis | Gesamtbewertung | Bewertung
      fr: Résultat | Note globale | Résultat de l'audit | Conclusion
      tr: Denetim Sonucu | Sonuç | Genel Puan
      pt: Resultado | Classificação geral
    `,
      'Result or rating of the whole audit as the paper prints it (grade, colour, score, counts of non-compliances); never our own, never the rating of one chapter.',
    ),
    field(
      'audit.workersInterviewed',
      'number',
      labels`
      en: Workers interviewed | Number of workers interviewed | No. of workers interviewed | Total workers interviewed |
          Total number of workers interviewed | Total interviewed | Employees interviewed | Number of employees interviewed
      zh: 访谈员工人数 | 访谈人数 | 员工访谈人数 | 面谈人数 | 访谈工人数
      vi: Số công nhân được phỏng vấn
      es: Trabajadores entrevistados
      de: Befragte Beschäftigte | Anzahl befragter Arbeiter
      fr: Travailleurs interrogés
      tr: Görüşülen işçi sayısı
      pt: Trabalhadores entrevistados
    `,
      'How many workers were interviewed, as a number. No names, no persons.',
    ),
    field(
      'audit.site',
      'text',
      labels`
      en: Site | Audited site | Site audited | Scope of site | Location audited | Facility audited | Audit location | Location of audit
      zh: 审核地点 | 审核现场 | 受审核场所 | 审核场所
      vi: Địa điểm đánh giá
      es: Sitio auditado
      de: Auditierter Standort | Standort
      fr: Site audité
      tr: Denetlenen Tesis | Denetim Yeri
      pt: Local auditado
    `,
      'Site audited, where named apart from the auditee.',
    ),
    party(
      'auditor',
      labels`
      en: Audit company | Audit Company Name | Audit firm | Auditing company | Auditing body | Audited by | Auditing firm | Monitoring firm | Name of audit company | Monitoring partner | Audit body | Third-party auditor | Auditing company name | Assessment company | Auditor company | Verification body | Audit conducted by | Affiliate Audit Company | Auditing organisation | Name of audit firm | Assessed by | Audit provider
      zh: 审核公司 | 审核机构 | 验厂公司 | 审核单位 | 审核方 | 第三方审核机构 | 审核公司名称 | 评估机构
      vi: Công ty đánh giá | Đơn vị đánh giá | Tổ chức đánh giá
      es: Empresa auditora | Firma auditora | Entidad auditora
      de: Auditgesellschaft | Auditunternehmen | Prüfgesellschaft | Auditfirma
      fr: Société d'audit | Cabinet d'audit | Organisme d'audit
      tr: Denetim Firması | Denetim Şirketi | Denetim Kuruluşu
      pt: Empresa auditora | Entidade auditora
      it: Società di audit
      nl: Auditbureau | Auditbedrijf
    `,
      'The audit company, not the persons who audited, not the owner of the scheme (Sedex, amfori, SAI, WRAP).',
      { core: true },
    ),
    party(
      'auditee',
      labels`
      en: Auditee | Site name | Facility name | Factory name | Supplier name | Company name | Name of facility | Name of factory | Main auditee | Audited facility | Facility | Factory | Audited company | Site Name | Name of site | Producer | Supplier | Name of auditee | Production site | Factory audited | Manufacturer | Company | Facility Name and Address | Auditee name | Audited entity | Name of supplier | Producer name | Employment site
      zh: 受审核方 | 工厂名称 | 被审核方 | 受审核单位 | 公司名称 | 企业名称 | 工厂 | 供应商名称 | 受审核工厂 | 被审核工厂 | 受审方 | 被审核单位 | 供应商 | 厂名 | 受审核企业
      vi: Đơn vị được đánh giá | Tên nhà máy | Cơ sở được đánh giá | Tên công ty | Nhà máy | Công ty được đánh giá
      es: Auditado | Empresa auditada | Nombre de la fábrica | Fábrica | Nombre del sitio
      de: Auditierte Firma | Auditierter Betrieb | Name des Betriebs | Betrieb | Auditiertes Unternehmen | Werk
      fr: Audité | Site audité | Nom de l'usine | Entreprise auditée | Usine
      tr: Denetlenen Firma | Denetlenen Kuruluş | Fabrika Adı | Firma Adı | Tesis Adı
      pt: Auditado | Empresa auditada | Nome da fábrica
      it: Azienda auditata | Sito auditato
      nl: Geauditeerde | Naam fabriek
    `,
      'The audited firm or site with its address; not the customer for whom it was audited.',
      { core: true },
    ),
    field(
      'parties.auditee.siteAddress',
      'address',
      labels`
      en: Site address | Factory address | Facility address | Address of site | Production site address | Site location | Audit site address | Address of facility | Site address (including country)
      zh: 工厂地址 | 厂址 | 审核地址 | 现场地址 | 受审核方地址
      vi: Địa chỉ nhà máy
      es: Dirección de la fábrica | Dirección del sitio
      de: Werksadresse | Standortadresse
      fr: Adresse du site | Adresse de l'usine
      tr: Fabrika Adresi | Tesis Adresi
      pt: Endereço da fábrica
    `,
      'Address of the audited site.',
    ),
    field(
      'parties.auditee.identifiers.certificate',
      'code',
      labels`
      en: Sedex Site Reference | Sedex Company Reference | amfori ID | Site amfori ID | DBID | Sedex company ref. | Sedex site ref. | Factory ID | ZC | ZS | FFC ID | WRAP ID | SAC ID
    `,
      'Member number of the site in the audit scheme.',
    ),
    party('labourAgency', parties.labourAgency, 'Agency that recruits or lends workers.', { repeats: true }),
    party('subcontractor', parties.subcontractor, 'Subcontractors named.', { repeats: true }),
    party(
      'buyer',
      labels`
      en: Customer | Client | Audit requested by | Requested by | Commissioned by | Brand | Buyer | Requester
      zh: 客户 | 委托方 | 委托单位 | 买家
      de: Auftraggeber
      fr: Commanditaire | Donneur d'ordre
    `,
      'Who commissioned the audit, where named as customer or buyer.',
    ),
    field(
      'audit.finding.text',
      'paragraph',
      finding,
      'One finding in the words of the report: what was seen, with polarity asserted. A sentence that nothing of the kind was found ("no evidence of …", "未发现…") is a statement with polarity denied, no finding. Checklist questions, headings, law texts and good practice are none.',
      { repeats: true, placement: ['same', 'right', 'below'] },
    ),
    field('audit.finding.severity', 'text', severity, 'Grade of the finding as printed.', { repeats: true }),
    field('audit.finding.correctiveAction', 'paragraph', corrective, 'Action asked for or promised.', {
      repeats: true,
    }),
    indicatorField,
    field(
      'audit.finding.due',
      'date',
      due,
      'Day by which a corrective action is to be done, where a day is printed.',
      { repeats: true },
    ),
    field(
      'dates.attendanceFrom',
      'date',
      labels`
      en: Attendance records from | Payroll period from | Records reviewed from
      zh: 考勤记录自
    `,
      'Start of the time records reviewed.',
    ),
    ...fields.tierFields,
    ...fields.executionFields,
  ],
  examples: auditReportExamples,
  tables: [
    {
      path: 'audit.finding',
      columns: findingColumns,
      required: ['text'],
      guidance:
        'One entry per finding or non-compliance, with its grade, the indicator of forced labour (ILO) it names, the corrective action and its date. Polarity denied where the words say that nothing was found. Checklist headings without a finding are none.',
    },
  ],
});

export default auditReport;
