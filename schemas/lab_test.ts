import { standard } from './common/certificate.ts';
import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as goods from './common/goods.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as references from './common/references.ts';
import * as transport from './common/transport.ts';
import type { TypeFile } from './type-file.ts';

const labTest: TypeFile = () => ({
  id: 'lab_test',
  version: 1,
  name: 'Laboratory test report',
  keyInformation: [
    'parties.laboratory.name',
    'test.sample',
    'origin.country',
    'goods.description',
    'goods.composition',
    'audit.standard',
    'test.referenceLibrary',
    'test.confidence',
    'test.chainOfCustody',
  ],
  titles: labels`
    en: Test Report | Laboratory Test Report | Isotopic Test Report | Isotope Test Report | Stable Isotope Analysis Report | DNA Test Report |
        Analysis Report | Laboratory Report | Certificate of Analysis | Analytical Report | Report of Analysis | Origin Verification Report |
        Fibre Analysis Report | Cotton Origin Test Report | Forensic Origin Report | Laboratory Analysis | Test Certificate |
        Element Analysis Report | Testing Report | Report of Test | Lab Report | Lab Test Report | Test Results | Cotton DNA Test Report |
        Isotopic Analysis Report | Fiber Analysis Report | Origin Testing Report | USTER HVI Test Report | HVI Test Report | Fabric Test Report
    zh: 检测报告 | 检验报告 | 测试报告 | 同位素检测报告 | 分析报告 | DNA检测报告 | 化验单 | 试验报告 | 检验检测报告 | 产地溯源检测报告 | 检测结果 | 纤维检验报告 | 化验报告 | 棉花检验报告 | 检验证书 | 产地鉴定报告
    vi: Báo cáo thử nghiệm | Kết quả thử nghiệm | Phiếu kết quả thử nghiệm | Báo cáo phân tích | Kết quả kiểm nghiệm | Phiếu kết quả kiểm nghiệm
    es: Informe de ensayo | Informe de laboratorio | Informe de análisis | Certificado de análisis | Informe de ensayos
    de: Prüfbericht | Laborbericht | Analysebericht | Untersuchungsbericht | Analysenzertifikat | Prüfprotokoll
    fr: Rapport d'essai | Rapport d'analyse | Certificat d'analyse | Bulletin d'analyse | Rapport d'essais | Compte rendu d'analyse
    tr: Test Raporu | Analiz Raporu | Deney Raporu | Laboratuvar Raporu | Muayene Raporu
    pt: Relatório de ensaio | Relatório de análise | Certificado de análise | Boletim de análise
    it: Rapporto di prova | Certificato di analisi | Rapporto di analisi
    nl: Testrapport | Analyserapport | Analysecertificaat
  `,
  cues: [
    ...cues(
      8,
      `
      Test method | Test result | Test results | Sample description | Sample received | Date sample received |
      Sample ID | Date of receipt of sample | Testing period | Test requested | ISO/IEC 17025 | ISO 17025 |
      isotope | isotopic | IRMS | DNA | Reference database | reference library | δ13C | trace element |
      Method detection limit | Detection limit | Sample submitted by | The sample(s) was/were submitted |
      submitted and identified by the client | This test report | Test item | Test performed | 样品名称 | 样品编号 |
      检测项目 | 检验项目 | 检测结果 | 检测方法 | 检验依据 | 检测依据 | 收样日期 | 送检单位 | 委托单位 | 检测机构 | 检测日期 | 样品描述 | Phương pháp thử |
      Mẫu thử | Prüfverfahren | Probenbezeichnung | Probeneingang | Méthode d'essai | Échantillon |
      Método de ensayo | Muestra | Numune | Test metodu | consistent with the declared origin |
      not consistent with | Micronaire | Laboratory | mg/kg | Not detected | Tested by | Conclusion |
      Applicant | Sample`,
    ),
  ],
  against: [
    ...cues(
      4,
      `
      Unit price | Amount due | Port of loading | Notify party | Workers interviewed | Audit company |
      Bill to | Subtotal`,
    ),
  ],
  letterheadRole: 'laboratory',
  assertedBy: 'laboratory',
  fields: [
    fields.documentNumber(
      merge([
        labels`
      en: Report No. | Test Report No. | Report number | Lab No. | Report reference | Certificate No. | Laboratory reference | Report ID | Lab report no. | Job No. | Test report number | Order No. of laboratory | Test No. | Lab reference | COA No.
      zh: 报告编号 | 检测报告编号 | 报告号 | 检验编号 | 报告书编号 | 检测编号 | 测试报告号码 | 报告号码 | 证书编号
      vi: Số báo cáo | Mã số mẫu | Số phiếu
      es: Informe N.º | N.º de informe
      de: Prüfbericht Nr. | Prüfbericht-Nr. | Berichtsnummer | Labornummer | Bericht-Nr. | Prüfberichtsnummer
      fr: Rapport N° | N° de rapport | N° du rapport
      tr: Rapor No | Rapor Numarası
      pt: Relatório N.º | N.º do relatório
      it: Rapporto di prova n.
      nl: Rapportnummer
    `,
        head.plainNumber,
      ]),
      'Number of the report.',
      'SHT24-011733',
    ),
    fields.issueDate(
      merge([
        labels`
      en: Report date | Date of report | Date of issue of report | Reporting date | Date reported | Report issued date
      zh: 报告日期 | 签发日期 | 报告签发日期 | 批准日期
      vi: Ngày báo cáo | Ngày trả kết quả
      es: Fecha del informe
      de: Berichtsdatum
      fr: Date du rapport
      tr: Rapor Tarihi
      pt: Data do relatório
    `,
        head.plainDate,
      ]),
      'Date of the report.',
    ),
    fields.title,
    fields.language,
    field(
      'dates.sampled',
      'date',
      labels`
      en: Sampling date | Date of sampling | Sampled on | Date sampled | Sample date | Sampling time | Sample collection date
      zh: 抽样日期 | 采样日期 | 取样日期 | 采样时间
      vi: Ngày lấy mẫu
      es: Fecha de muestreo
      de: Probenahmedatum | Entnahmedatum | Probenahme am
      fr: Date de prélèvement
      tr: Numune Alma Tarihi
      pt: Data de amostragem
    `,
      'Day the sample was taken.',
    ),
    field(
      'dates.received',
      'date',
      merge([
        labels`
      en: Sample receiving date | Sample received | Date in | Date sample received | Date of receipt of sample | Sample receipt date | Receiving date | Date Received
      zh: 收样日期 | 到样日期 | 送样日期 | 接样日期 | 样品接收日期 | 收样时间
      vi: Ngày nhận mẫu
      es: Fecha de recepción de muestra | Muestra recibida el | Fecha de recepción | Recibida el
      de: Probeneingang | Probeneingangsdatum | Eingang der Probe
      fr: Date de réception de l'échantillon
      tr: Numune Kabul Tarihi
    `,
        transport.received,
      ]),
      'Day the laboratory received the sample.',
    ),
    field(
      'audit.date',
      'date',
      labels`
      en: Test date | Date of test | Testing period | Test period | Date tested | Date of testing | Testing date | Analysis date | Date of analysis
      zh: 检测日期 | 检验日期 | 测试日期 | 检测周期 | 测试周期 | 检测时间
      vi: Ngày thử nghiệm | Thời gian thử nghiệm
      es: Fecha de ensayo
      de: Prüfdatum | Prüfzeitraum | Untersuchungszeitraum
      fr: Date d'essai | Date d'analyse
      tr: Test Tarihi | Analiz Tarihi
      pt: Data do ensaio
    `,
      'Day or days of the test.',
    ),
    party(
      'laboratory',
      labels`
      en: Laboratory | Testing laboratory | Test laboratory | Tested by | Lab | Name of laboratory | Issued by | Testing institute | Testing centre | Testing center | Laboratory name
      zh: 检测机构 | 检测单位 | 实验室 | 检验机构 | 检验单位 | 检测中心 | 检验检测机构 | 测试机构
      vi: Phòng thí nghiệm | Phòng thử nghiệm | Đơn vị thử nghiệm
      es: Laboratorio
      de: Labor | Prüflabor | Prüfstelle | Prüfinstitut
      fr: Laboratoire | Laboratoire d'essais
      tr: Laboratuvar
      pt: Laboratório
      it: Laboratorio
      nl: Laboratorium
    `,
      'The laboratory, usually the letterhead. Its number of accreditation (ISO/IEC 17025, CNAS, UKAS) is its identifier certificate.',
      { core: true },
    ),
    party(
      'certificateHolder',
      labels`
      en: Applicant | Client | Customer | Submitted by | Client name | Company | Requested by | Applicant name | Sample submitted by | Sponsor | Customer name | Test requested by | Submitter
      zh: 委托单位 | 申请单位 | 送检单位 | 委托方 | 客户 | 申请商 | 客户名称 | 申请人 | 受检单位 | 委托客户 | 送样单位 | 申请公司
      vi: Khách hàng | Đơn vị gửi mẫu | Tên khách hàng | Đơn vị yêu cầu
      es: Cliente | Solicitante
      de: Auftraggeber | Kunde | Antragsteller
      fr: Client | Demandeur | Donneur d'ordre
      tr: Müşteri | Başvuran | Talep Eden
      pt: Cliente | Requerente
      it: Cliente | Committente
      nl: Opdrachtgever | Aanvrager
    `,
      'Client for whom was tested.',
      { core: true },
    ),
    party('manufacturer', parties.manufacturer, 'Manufacturer of the sample, where named.', { core: true }),
    party(
      'buyer',
      labels`
      en: Buyer | Brand | Retailer | Buyer's name | End buyer
      zh: 买家 | 品牌 | 买方
      vi: Người mua
    `,
      'Buyer named on the report.',
    ),
    party(
      'seller',
      labels`
      en: Supplier | Vendor | Agent
      zh: 供应商
      vi: Nhà cung cấp
      de: Lieferant
      fr: Fournisseur
    `,
      'Supplier named on the report.',
    ),
    field(
      'audit.standard',
      'text',
      merge([
        labels`
      en: Test method | Method | Test standard | Testing method | Analysis method | Test methods | Methodology | Analytical method
      zh: 检测方法 | 检测依据 | 检验依据 | 测试方法 | 检验标准 | 检测标准 | 测试标准 | 判定依据
      vi: Phương pháp thử | Phương pháp | Tiêu chuẩn thử
      es: Método de ensayo | Método
      de: Prüfverfahren | Prüfmethode | Methode | Prüfnorm
      fr: Méthode d'essai | Méthode
      tr: Test metodu | Metot | Analiz metodu
      pt: Método de ensaio | Método
    `,
        standard,
      ]),
      'Method or standard of the test.',
    ),
    field(
      'audit.result',
      'text',
      labels`
      en: Conclusion | Result | Test result | Overall result | Summary of results | Test conclusion | Results | Overall conclusion | Interpretation | Findings | Test results
      zh: 检测结论 | 检验结论 | 结论 | 检测结果 | 判定结论 | 测试结果 | 检验结果 | 综合结论 | 判定
      vi: Kết luận | Kết quả | Kết quả thử nghiệm
      es: Conclusión | Resultado | Resultados
      de: Ergebnis | Prüfergebnis | Beurteilung | Ergebnisse | Fazit
      fr: Conclusion | Résultat | Résultats
      tr: Sonuç | Sonuçlar | Değerlendirme
      pt: Conclusão | Resultado
    `,
      'Result as the laboratory words it, with its confidence; never our own.',
      { placement: ['same', 'right', 'below'] },
    ),
    field(
      'goods.description',
      'text',
      labels`
      en: Sample description | Sample | Sample name | Product description | Description of sample | Item tested | Product name | Test item | Sample information | Item description | Product | Material description | Description
      zh: 样品名称 | 样品描述 | 产品名称 | 品名 | 样品 | 样品信息 | 检品名称 | 货物名称
      vi: Tên mẫu | Mô tả mẫu | Mẫu thử
      es: Muestra | Descripción de la muestra
      de: Probe | Probenbezeichnung | Prüfgegenstand | Probenbeschreibung
      fr: Échantillon | Description de l'échantillon
      tr: Numune | Numune Tanımı | Numune Adı
      pt: Amostra | Descrição da amostra
    `,
      'What was tested.',
      { repeats: true },
    ),
    field('goods.articleNumber', 'code', goods.articleNumber, 'Style or article of the sample.', {
      repeats: true,
    }),
    field('goods.composition', 'text', goods.composition, 'Composition stated for the sample.', {
      repeats: true,
    }),
    field(
      'references.lot',
      'code',
      merge([
        references.lotReference,
        labels`
      en: Lot | Sample lot | Lot of sample
      zh: 样品批号
      es: Lote de la muestra
    `,
      ]),
      'Lot, batch or bale the sample was drawn from; the number of the sample itself is none.',
      { repeats: true },
    ),
    field(
      'test.sample',
      'code',
      labels`
      en: Sample No. | Sample number | Sample ID | Sample code | Sample reference | Laboratory sample no.
      zh: 样品编号 | 样品号 | 样品代码
      vi: Mã số mẫu thử
      es: N.º de muestra
      de: Probennummer | Proben-Nr. | Probe Nr.
      fr: N° d'échantillon
      tr: Numune No
      pt: N.º da amostra
    `,
      'Number of the sample itself, not of the lot it was drawn from.',
      { repeats: true },
    ),
    field(
      'test.chainOfCustody',
      'paragraph',
      {},
      'Who drew, sealed, sent and received the sample, or that it came as submitted, in the words of the report.',
    ),
    field(
      'test.referenceLibrary',
      'paragraph',
      {},
      'Reference samples or database the sample was compared with, with their number and regions, in the words of the report.',
    ),
    field(
      'test.confidence',
      'text',
      {},
      'Confidence, probability or uncertainty of the result as printed: 95 %, p < 0.05, ± 0.3 ‰.',
    ),
    ...fields.originFields,
    fields.purchaseOrderReference,
    fields.invoiceReference,
    fields.certificateReference,
    ...fields.executionFields,
  ],
  tables: [],
});

export default labTest;
