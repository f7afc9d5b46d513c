import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import type { TypeFile } from './type-file.ts';

const riskAssessment: TypeFile = () => ({
  id: 'risk_assessment',
  version: 1,
  name: 'Forced labour risk assessment, screening log',
  keyInformation: [
    'assessment.method',
    'assessment.scope',
    'assessment.list',
    'assessment.listVersion',
    'assessment.partiesScreened',
    'assessment.result',
  ],
  titles: labels`
    en: Risk Assessment | Forced Labour Risk Assessment | Forced Labor Risk Assessment | Supplier Risk Assessment | Supply Chain Risk Assessment | Entity List Screening Log | Screening Log | Restricted Party Screening |
        Restricted Party Screening Report | Denied Party Screening | Screening Report | Sanctions Screening Report | UFLPA Screening | UFLPA Risk Assessment | Screening Record | Risk Analysis | Entity Screening Report |
        Human Rights Risk Assessment | Risk Assessment Report | Due Diligence Report | Supplier Screening Report | Supplier Risk Matrix | Risk Matrix | Country Risk Assessment
    zh: 风险评估 | 风险评估报告 | 强迫劳动风险评估 | 供应商风险评估 | 供应链风险评估 | 实体清单筛查记录 | 风险评估表 | 筛查记录 | 实体清单筛查 | 制裁名单筛查 | 供应商风险评估表 | 尽职调查报告 | 供应链风险评估报告
    vi: Đánh giá rủi ro | Báo cáo đánh giá rủi ro | Đánh giá rủi ro nhà cung cấp
    es: Evaluación de riesgos | Evaluación de riesgo de proveedores | Análisis de riesgos
    de: Risikobewertung | Risikoanalyse | Lieferantenrisikobewertung | Sanktionslistenprüfung | Risikobeurteilung
    fr: Évaluation des risques | Analyse de risques | Évaluation du risque fournisseur | Cartographie des risques
    tr: Risk Değerlendirmesi | Risk Değerlendirme Raporu | Tedarikçi Risk Değerlendirmesi
    pt: Avaliação de riscos | Avaliação de risco | Análise de risco
  `,
  cues: [
    ...cues(
      5,
      `Risk level | Risk rating | Risk score | High risk | Low risk | Medium risk | Likelihood | Severity | UFLPA Entity List | Entity List | List version | Screened on | Screening date | Match result | No match | Parties screened | Potential match | Mitigation |
      风险等级 | 风险评分 | 高风险 | 中风险 | 低风险 | 筛查结果 | 实体清单 | 筛查日期 | 匹配 | 未匹配 | Mức độ rủi ro | Nivel de riesgo | Risikostufe | Niveau de risque | Risk seviyesi | Nível de risco | WRO | Risk factor | Inherent risk | Residual risk | SDN |
      Eintrittswahrscheinlichkeit | Probabilité | Risk indicators`,
    ),
  ],
  against: [
    ...cues(
      6,
      `Invoice | Certificate | Auditor | Unit price | Bill of Lading | Attendees | Purchase order | Interviewed | Working papers | Auditee`,
    ),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'self',
  fields: [
    fields.documentNumber(
      merge([
        labels`
        en: Report No. | Assessment No. | Log No. | Screening ID | Assessment ID | Screening reference | Search ID | Case No.
        zh: 报告编号 | 评估编号 | 记录编号
      `,
        head.plainNumber,
      ]),
      'Number of the assessment or log.',
    ),
    fields.issueDate(
      merge([
        labels`
        en: Assessment date | Date of assessment | Screening date | Screened on | Date of screening | Report date | Assessed on | Date screened | Run date
        zh: 评估日期 | 筛查日期 | 报告日期 | 评估时间 | 查询日期
        vi: Ngày đánh giá
        es: Fecha de evaluación
        de: Bewertungsdatum | Prüfdatum | Datum der Bewertung
        fr: Date d'évaluation
        tr: Değerlendirme Tarihi
        pt: Data da avaliação
      `,
        head.plainDate,
      ]),
      'Day of the assessment or of the screening.',
    ),
    fields.title,
    fields.language,
    party(
      'issuer',
      merge([
        parties.issuer,
        labels`
        en: Prepared by | Assessed by | Screened by | Performed by | Assessor
        zh: 评估单位 | 编制单位 | 评估机构 | 筛查单位
      `,
      ]),
      'The firm that assessed or screened; never a person.',
      { core: true },
    ),
    party(
      'auditee',
      labels`
        en: Supplier | Supplier assessed | Assessed supplier | Supplier name | Subject | Party screened | Name screened | Company screened | Entity screened | Company | Assessed entity | Search name | Entity name
        zh: 被评估供应商 | 供应商名称 | 被评估单位 | 筛查对象 | 评估对象 | 被筛查单位 | 供应商
        vi: Nhà cung cấp | Tên nhà cung cấp
        es: Proveedor | Proveedor evaluado
        de: Lieferant | Geprüfter Lieferant
        fr: Fournisseur | Fournisseur évalué
        tr: Tedarikçi | Tedarikçi Adı
        pt: Fornecedor | Fornecedor avaliado
      `,
      'A firm that was assessed or screened.',
      { core: true, repeats: true },
    ),
    field(
      'assessment.method',
      'text',
      labels`
        en: Method | Methodology | Tool | Screening tool | Data source | Assessment method | System used | Screening software
        zh: 评估方法 | 方法 | 筛查工具 | 数据来源
        de: Methode | Methodik
        fr: Méthode
      `,
      'Method or tool, as printed.',
    ),
    field(
      'assessment.scope',
      'text',
      labels`
        en: Scope | Scope of assessment | Assessment scope | Coverage
        zh: 评估范围 | 范围 | 筛查范围
        vi: Phạm vi
        es: Alcance
        de: Umfang | Geltungsbereich
        fr: Périmètre | Portée
        tr: Kapsam
        pt: Âmbito
      `,
      'What was assessed, in the words of the paper.',
    ),
    field(
      'assessment.list',
      'text',
      labels`
        en: List screened | Lists screened | List | Watchlist | Screened against | List name | Lists searched | Lists
        zh: 筛查清单 | 清单名称 | 名单 | 比对清单
        de: Geprüfte Liste | Sanktionsliste | Liste
        fr: Liste consultée
      `,
      'List that names were screened against.',
      { example: 'UFLPA Entity List' },
    ),
    field(
      'assessment.listVersion',
      'text',
      labels`
        en: List version | List date | Version of list | List last updated | List as of | Data as of | List updated
        zh: 清单版本 | 名单版本 | 清单日期 | 清单更新日期
        de: Listenstand | Stand der Liste
        fr: Version de la liste
      `,
      'Version or date of that list as printed.',
      { example: '3 August 2026' },
    ),
    field(
      'assessment.partiesScreened',
      'number',
      labels`
        en: Parties screened | Number of parties screened | Names screened | Entities screened | Total screened | Suppliers assessed | Number of suppliers assessed | No. of entities screened | Records screened
        zh: 筛查数量 | 筛查主体数 | 评估供应商数量 | 筛查总数
        de: Anzahl geprüfter Parteien | Geprüfte Namen
        fr: Nombre d'entités examinées
      `,
      'How many parties were screened.',
      { example: '34' },
    ),
    field(
      'assessment.result',
      'text',
      labels`
        en: Result | Screening result | Match result | Risk level | Risk rating | Overall risk | Overall risk rating | Overall rating | Outcome | Conclusion | Matches | Matches found | Hits
        zh: 筛查结果 | 风险等级 | 评估结果 | 综合风险等级 | 结论 | 匹配结果
        vi: Kết quả | Mức độ rủi ro
        es: Resultado | Nivel de riesgo
        de: Ergebnis | Risikostufe | Gesamtbewertung
        fr: Résultat | Niveau de risque
        tr: Sonuç | Risk Seviyesi
        pt: Resultado | Nível de risco
      `,
      'Result in the words of the paper. It is what this paper says, never a conclusion about the firm.',
      { example: 'No match' },
    ),
    ...fields.executionFields,
  ],
  tables: [],
});

export default riskAssessment;
