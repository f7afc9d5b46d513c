import type { ColumnDefinition } from '../../src/model/document-type.ts';
import { labourIndicators } from '../labour-indicators.ts';
import { column, field } from './define.ts';
import { labels } from './labels.ts';

/** Labels of findings and of what is done about them, in audit reports, corrective action plans and visit reports. */
export const finding = labels`
  en: Finding | Findings | Non-compliance | Non-conformity | Nonconformity | Observation | Description of non-compliance |
      Issue | Description of finding | Non-Compliance Description | Audit finding | Details of non-compliance | NC |
      Description of NC | Description of non-conformity | Issue found | Explanation of non-compliance | Non compliance |
      Finding description | Violation | Issue title | Details of finding | Area for improvement | Observations
  zh: 不符合项 | 问题描述 | 发现 | 审核发现 | 不合格项 | 问题点 | 观察项 | 发现的问题 | 不符合描述 | 不符合事实 | 不符合项描述 | 存在问题
  vi: Điểm không phù hợp | Phát hiện | Mô tả | Vấn đề | Sự không phù hợp | Mô tả điểm không phù hợp
  es: Hallazgo | No conformidad | Observación | Hallazgos | Incumplimiento
  de: Feststellung | Abweichung | Beobachtung | Nichtkonformität | Befund
  fr: Constat | Non-conformité | Observation | Constats | Écart
  tr: Bulgu | Uygunsuzluk | Gözlem | Bulgular | Tespit
  pt: Constatação | Não conformidade | Observação | Achado
  it: Rilievo | Non conformità | Osservazione
  nl: Bevinding | Afwijking | Observatie
`;
export const severity = labels`
  en: Severity | Grading | Classification | Risk level | Rating of finding | NC grading | Criticality | Level | Type of finding |
      Major/Minor | Category | Priority | Critical/Major/Minor | Grade
  zh: 严重程度 | 等级 | 级别 | 分类 | 不符合等级 | 风险等级 | 问题等级 | 严重性
  vi: Mức độ | Phân loại | Mức độ nghiêm trọng
  es: Gravedad | Clasificación | Severidad
  de: Schweregrad | Einstufung | Klassifizierung
  fr: Gravité | Classement | Criticité
  tr: Derece | Önem Derecesi | Sınıf
  pt: Gravidade | Classificação
`;
export const corrective = labels`
  en: Corrective action | Corrective actions | Preventive and corrective action | Corrective action plan | Recommended action |
      Recommended corrective action | Remediation | Action required | Proposed corrective action | CAP | Corrective and preventive action |
      Preventative and Corrective Actions | Remedial action | Recommendation | Action plan | Suggested corrective action
  zh: 纠正措施 | 整改措施 | 改善措施 | 纠正预防措施 | 整改建议 | 纠正行动 | 整改计划 | 改进建议 | 建议
  vi: Hành động khắc phục | Biện pháp khắc phục | Kế hoạch khắc phục
  es: Acción correctiva | Medida correctiva | Plan de acción
  de: Korrekturmaßnahme | Maßnahme | Korrekturmaßnahmen
  fr: Action corrective | Mesure corrective | Plan d'action
  tr: Düzeltici Faaliyet | Düzeltici Önlem
  pt: Ação corretiva | Medida corretiva
`;
export const indicator = labels`
  en: Code area | Clause | ETI clause | Requirement | Base Code clause | Local law or ETI requirement | Performance area |
      Local law and/or ETI requirement | Section | ETI Base Code | Principle | Code element | Area | Topic | Code | Criterion |
      Reference clause | Standard clause | Indicator | Checklist item | Social performance area
  zh: 条款 | 要求 | 指标 | 检查项目 | 标准条款 | 审核项目 | 对应条款 | 项目 | 审核条款
  vi: Điều khoản | Yêu cầu | Hạng mục
  es: Cláusula | Requisito | Área
  de: Anforderung | Klausel | Bereich | Themenfeld
  fr: Exigence | Clause | Domaine
  tr: Madde | Gereklilik | Alan
  pt: Cláusula | Requisito
`;
export const due = labels`
  en: Due date | Deadline | Target date | Completion date planned | Timescale | Timeline | Target completion date | By when | Due |
      Planned completion date | Date due | Timeframe | Implementation deadline | To be completed by | Target | Proposed completion date |
      Timescale (immediate, 30, 60, 90, 180, 365 days)
  zh: 完成期限 | 整改期限 | 计划完成日期 | 期限 | 预计完成时间 | 整改完成日期（计划） | 完成时限 | 计划完成时间
  vi: Thời hạn | Hạn hoàn thành | Ngày dự kiến hoàn thành
  es: Fecha límite | Plazo | Fecha prevista
  de: Frist | Termin | Zieltermin | Zieldatum
  fr: Échéance | Délai | Date prévue
  tr: Termin | Hedef Tarih | Son Tarih
  pt: Prazo | Data prevista
`;
export const closedOn = labels`
  en: Date closed | Closed on | Closure date | Actual completion date | Completed on | Date completed | Closing date | Verified on |
      Date of closure | Closed date | Completion date | Verification date
  zh: 关闭日期 | 实际完成日期 | 完成日期 | 验证日期 | 整改完成日期
  vi: Ngày đóng | Ngày hoàn thành
  es: Fecha de cierre
  de: Erledigt am | Abgeschlossen am
  fr: Date de clôture | Clôturé le
  tr: Kapanış Tarihi
  pt: Data de encerramento
`;
export const status = labels`
  en: Status | Open/Closed | CAP status | Closed? | Follow-up status | Verification status | Progress | Completion status
  zh: 状态 | 整改状态 | 关闭状态 | 是否关闭 | 完成情况 | 验证结果
  vi: Trạng thái | Tình trạng
  es: Estado | Estatus
  de: Stand | Erledigungsstand
  fr: Statut
  tr: Durum
  pt: Situação | Estado da ação
`;

/** The indicator is no column of most papers: it is named in the words of a finding. */
export const indicatorField = field(
  'audit.finding.indicator',
  'text',
  {},
  `The words of the finding that name one of the eleven indicators of forced labour (ILO): ${labourIndicators
    .map(({ name }) => name.toLowerCase())
    .join('; ')}. As printed, with the polarity of the finding; a number of a clause is none.`,
  { repeats: true, example: 'retention of identity documents' },
);

/** Columns of a table of findings. */
export const findingColumns: readonly ColumnDefinition[] = [
  column('text', 'paragraph', finding),
  column('severity', 'text', severity),
  column('indicator', 'text', indicator),
  column('correctiveAction', 'paragraph', corrective),
  column('due', 'date', due),
  column('closedOn', 'date', closedOn),
  column('status', 'text', status),
];
