import type { TypedSketch } from '../../../../samples/make/drawing/typed-sketch.ts';

/** Worker records in sums, and the papers of due diligence and of a submission. */
export const workersAndDiligence: readonly TypedSketch[] = [
  {
    name: 'payroll-en',
    type: 'worker_record',
    language: 'en',
    lines: `
      ## {parties.manufacturer.name=Harland Weaving Mills Ltd}
      # {title=WAGE SHEET}
      Pay period: {dates.attendanceFrom=01/03/2025~2025-03-01} to {dates.attendanceTo=31/03/2025~2025-03-31}
      Payment date: {issueDate=05/04/2025~2025-04-05}
      @table all 30 130 70 70r 70r 90r
      No. | Name | Section | Hours | Overtime | Net pay
      1 | Anwar Shaikh | Loom | 208 | 21 | 18,450.00
      2 | Bina Rao | Loom | 200 | 14 | 17,210.00
      3 | Chandu Patil | Warping | 208 | 30 | 19,880.00
      Total | | | {workers.hours=616} | {workers.overtimeHours=65} | {workers.wages=55,540.00~55540}
      @end`,
  },
  {
    name: 'gongzibiao-zh',
    type: 'worker_record',
    language: 'zh',
    family: 'chinese',
    lines: `
      ## {parties.manufacturer.name=湖州织锦丝绸有限公司}
      # {title=工资发放表}
      工资月份：2025年4月     发放日期：{issueDate=2025-05-12}     人数：{workers.headcount=4}
      @table all 40 80 80r 80r 90r 80
      序号 | 姓名 | 出勤天数 | 加班工时 | 实发工资 | 签字
      1 | 李秋兰 | 22 | 18 | 5,860.00 |
      2 | 赵国平 | 23 | 26 | 6,420.00 |
      3 | 孙梅 | 21 | 12 | 5,310.00 |
      4 | 钱志远 | 22 | 20 | 6,005.00 |
      合计 | | 88 | {workers.overtimeHours=76} | {workers.wages=23,595.00~23595} |
      @end`,
  },
  {
    name: 'kaoqin-zh',
    type: 'worker_record',
    language: 'zh',
    family: 'chinese',
    lines: `
      # {title=员工花名册}
      用人单位：{parties.manufacturer.name=阜阳恒越服装有限公司}
      劳务派遣公司：{parties.labourAgency.name=阜阳众诚人力资源有限公司}
      制表日期：{issueDate=2025年6月1日~2025-06-01}   在册人数：{workers.headcount=3}
      @table all 40 80 70 100 90
      序号 | 姓名 | 部门 | 岗位 | 入职日期
      1 | 周立 | 车间 | 缝纫工 | 2021-03-02
      2 | 吴燕 | 车间 | 裁剪工 | 2022-07-19
      3 | 郑强 | 后整 | 熨烫工 | 2023-02-11
      @end`,
  },
  {
    name: 'bang-luong-vi',
    type: 'worker_record',
    language: 'vi',
    lines: `
      Công ty: {parties.manufacturer.name=Công ty TNHH Dệt Hòa Bình}
      # {title=BẢNG THANH TOÁN TIỀN LƯƠNG}
      ^ Tổng số lao động: {workers.headcount=3}
      @table all 40 130 80r 80r 110r
      STT | Họ và tên | Ngày công | Tăng ca | Thực lĩnh
      1 | Nguyễn Thị An | 26 | 12 | 8.450.000
      2 | Trần Văn Bảy | 25 | 10 | 8.120.000
      3 | Lê Thị Cúc | 26 | 16 | 8.930.000
      Tổng | | 77 | {workers.overtimeHours=38} | {workers.wages=25.500.000~25500000}
      @end`,
  },
  {
    name: 'headcount-en',
    type: 'worker_record',
    language: 'en',
    lines: `
      ## {parties.manufacturer.name=Saffron Tile Works}
      # {title=HEADCOUNT REPORT}
      Date: {issueDate=30 June 2025~2025-06-30}
      Total headcount: {workers.headcount=212}
      Labour agency: {parties.labourAgency.name=Meridian Manpower Services Ltd}
      @table all 160 80r 80r
      Department | Permanent | Agency
      Kiln | 64 | 12
      Glazing | 88 | 20
      Packing | 20 | 8
      @end`,
  },
  {
    name: 'code-of-conduct-en',
    type: 'supplier_code',
    language: 'en',
    family: 'serif',
    lines: `
      ## {parties.issuer.name=Halcyon Home Retail plc}
      # {title=SUPPLIER CODE OF CONDUCT}
      Version: {policy.version=4.1}     Effective date: {issueDate=1 January 2025~2025-01-01}
      This Code applies to all suppliers and their sub-suppliers.
      Forced labour
      Suppliers must not use forced, bonded, indentured or prison labour, nor workers placed by a government labour transfer scheme.
      Child labour
      Suppliers must not employ anyone under 15.
      Recruitment fees
      No worker shall pay for a job.
      Acknowledgement: we have read and understood this Code.
      Supplier name: {parties.seller.name=Ravenna Ceramics S.r.l.}`,
  },
  {
    name: 'xingwei-zhunze-zh',
    type: 'supplier_code',
    language: 'zh',
    family: 'chinese',
    lines: `
      # {title=供应商行为准则}
      版本：{policy.version=V2.0}    生效日期：{issueDate=2024年9月1日~2024-09-01}
      禁止强迫劳动
      供应商不得使用任何形式的强迫劳动、监狱劳动或抵债劳动。
      童工
      供应商不得雇用未满十六周岁的童工。
      结社自由
      供应商应尊重员工结社自由的权利。
      供应商名称：{parties.seller.name=台州润扬塑胶有限公司}（盖章）`,
  },
  {
    name: 'risk-assessment-en',
    type: 'risk_assessment',
    language: 'en',
    lines: `
      ## {parties.issuer.name=Quarry Lane Imports Inc.}
      # {title=FORCED LABOR RISK ASSESSMENT}
      @cols 45 180
      Assessment date | {issueDate=2025-04-22}
      Supplier assessed | {parties.auditee.name=Yixing Red Kiln Ceramics Co., Ltd.}
      Scope | {assessment.scope=clay, glaze and packaging}
      Risk rating | {assessment.result=Medium risk}
      @table all 200 90 90
      Risk factor | Likelihood | Severity
      Region of raw clay | Low | High
      Agency workers | Medium | High
      @end
      Mitigation: unannounced visit in Q3.`,
  },
  {
    name: 'screening-log-en',
    type: 'risk_assessment',
    language: 'en',
    lines: `
      ## {parties.issuer.name=Bramley Customs Consulting LLC}
      # {title=ENTITY LIST SCREENING LOG}
      Screening date: {issueDate=August 12, 2025~2025-08-12}
      List: {assessment.list=UFLPA Entity List}
      List version: {assessment.listVersion=August 3, 2025}
      Parties screened: {assessment.partiesScreened=27}
      @table all 250 120
      Party | Match result
      Hebei Longyuan Pipe Co., Ltd. | No match
      Shanxi Taihua Casting Co., Ltd. | No match
      @end`,
  },
  {
    name: 'fengxian-zh',
    type: 'risk_assessment',
    language: 'zh',
    family: 'chinese',
    lines: `
      # {title=供应商风险评估表}
      被评估供应商：{parties.auditee.name=泰州宏图电缆有限公司}
      评估日期：{issueDate=2025-03-09}
      评估范围：{assessment.scope=铜杆、PVC料}
      风险等级：{assessment.result=低风险}
      实体清单筛查结果：未匹配`,
  },
  {
    name: 'training-en',
    type: 'training_record',
    language: 'en',
    lines: `
      ## {parties.issuer.name=Kestrel Footwear Manufacturing Ltd}
      # {title=TRAINING ATTENDANCE RECORD}
      @cols 45 180
      Training topic | {training.topic=Forced labour: how to spot it and report it}
      Date of training | {issueDate=11 February 2025~2025-02-11}
      Duration | {training.duration=2 hours}
      Number of attendees | {training.attendees=36}
      Trainer | Compliance manager
      @table all 40 160 120
      No. | Name | Signature
      1 | Asha Menon |
      2 | Ravi Kumar |
      @end`,
  },
  {
    name: 'peixun-zh',
    type: 'training_record',
    language: 'zh',
    family: 'chinese',
    lines: `
      ## {parties.issuer.name=嘉善明杰电子有限公司}
      # {title=员工培训记录表}
      @table all 90 160 90 160
      培训主题 | {training.topic=禁止强迫劳动与申诉渠道} | 培训日期 | {issueDate=2025-04-18}
      培训课时 | {training.duration=1.5小时} | 参加人数 | {training.attendees=58}
      培训讲师 | 人事部 | 培训地点 | 三楼会议室
      @end
      培训内容：国际劳工组织强迫劳动十一项指标。`,
  },
  {
    name: 'auditor-report-en',
    type: 'internal_controls',
    language: 'en',
    family: 'serif',
    lines: `
      # {title=INDEPENDENT AUDITOR'S REPORT}
      To the shareholders of {parties.auditee.name=Lindqvist Furniture Manufacturing Ltd}
      We have audited the financial statements of the Company, which comprise the balance sheet as at {controls.periodTo=31 December 2024~2024-12-31}, the income statement and the notes to the financial statements.
      Basis for opinion
      We conducted our audit in accordance with International Standards on Auditing. In our opinion the financial statements give a true and fair view.
      {parties.auditor.name=Marlowe Finch & Partners}
      Chartered accountants
      Date: {issueDate=14 March 2025~2025-03-14}`,
  },
  {
    name: 'balance-sheet-zh',
    type: 'internal_controls',
    language: 'zh',
    family: 'chinese',
    lines: `
      # {title=资产负债表}
      编制单位：{parties.auditee.name=滨州鲁北铝材有限公司}    2024年12月31日    单位：元
      @table all 160 110r 160 110r
      资产 | 期末余额 | 负债和所有者权益 | 期末余额
      流动资产合计 | 48,220,113.20 | 流动负债合计 | 21,007,448.90
      资产总计 | 93,114,520.77 | 负债合计 | 38,992,004.12
      @end`,
  },
  {
    name: 'executive-summary-en',
    type: 'executive_summary',
    language: 'en',
    family: 'serif',
    lines: `
      ## {parties.importer.name=Foxglove Trading Inc.}
      # {title=EXECUTIVE SUMMARY}
      Date of submission: {issueDate=2025-07-30}
      Entry No. {references.entry=ABC-1234567-8}
      Merchandise: {goods[0].description=cotton bath towels}
      This submission is made to U.S. Customs and Border Protection in support of the applicability review of the detained shipment. The documents enclosed trace the cotton from farm to finished towel. See Exhibit A for the supply chain map and Tab 1 for the purchase orders.
      The importer has not relied on affidavits alone.`,
  },
  {
    name: 'contents-en',
    type: 'table_of_contents',
    language: 'en',
    lines: `
      # {title=INDEX OF DOCUMENTS}
      Submitted by: {parties.issuer.name=Foxglove Trading Inc.}
      @table horizontal 70 300 80
      Exhibit | Document | Pages
      {contents[0].number=A} | {contents[0].title=Commercial invoice FT-118} | {contents[0].page=1-3}
      {contents[1].number=B} | {contents[1].title=Packing list FT-118} | {contents[1].page=4-6}
      {contents[2].number=C} | {contents[2].title=Bill of lading OCX100722} | {contents[2].page=7}
      {contents[3].number=D} | {contents[3].title=Spinning mill production record} | {contents[3].page=8-15}
      @end`,
  },
  {
    name: 'mulu-zh',
    type: 'table_of_contents',
    language: 'zh',
    family: 'chinese',
    lines: `
      # {title=提交文件清单}
      @table all 60 300 80
      序号 | 文件名称 | 页码
      1 | {contents[0].title=采购合同} | {contents[0].page=1-4}
      2 | {contents[1].title=原料入库单} | {contents[1].page=5}
      3 | {contents[2].title=生产工单} | {contents[2].page=6-9}
      @end`,
  },
  {
    name: 'exception-request-en',
    type: 'exception_report',
    language: 'en',
    family: 'serif',
    lines: `
      ## {parties.importer.name=Ashgrove Lighting Corp.}
      # {title=UFLPA EXCEPTION REQUEST}
      Date of request: {issueDate=May 6, 2025~2025-05-06}
      Entry No.: {references.entry=XJ7-0011824-5}
      We request an exception to the rebuttable presumption under the Uyghur Forced Labor Prevention Act. The importer has fully complied with the guidance, responded to all inquiries, and shows by clear and convincing evidence how the goods were made.`,
  },
];
