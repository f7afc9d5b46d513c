/** Document types as Chinese firms call them in business letters. */
const typeNames: Readonly<Record<string, string>> = {
  detention_notice: '扣留通知书',
  exclusion_notice: '拒绝入境通知书',
  cf28_cf29: '海关信息要求函',
  entry_document: '进口报关单',
  executive_summary: '材料摘要',
  table_of_contents: '文件目录',
  supply_chain_map: '供应链流程图',
  supplier_list: '供应商清单',
  purchase_order: '采购订单/合同',
  invoice: '发票',
  proof_of_payment: '付款凭证',
  packing_list: '装箱单',
  bill_of_materials: '物料清单',
  certificate_of_origin: '原产地证书',
  importer_statement: '进口商声明',
  transport_document: '运输单据',
  inventory_record: '库存及出入库记录',
  production_record: '生产记录',
  capacity_report: '产能报告',
  site_visit_report: '验厂报告',
  customs_declaration: '报关单',
  declaration: '声明书',
  lab_test: '检测报告',
  chain_of_custody_certificate: '产销监管链证书',
  mill_certificate: '材质证明书',
  audit_report: '审核报告',
  corrective_action: '整改计划',
  supplier_code: '供应商行为准则',
  risk_assessment: '风险评估文件',
  training_record: '培训记录',
  internal_controls: '内部控制文件',
  worker_record: '工资及考勤记录',
  business_licence: '营业执照',
  translation: '译文',
  exception_report: '答复材料',
  product_certificate: '产品认证证书',
  management_certificate: '管理体系证书',
  security_filing: '进口安全申报表',
  certificate_12_43_a: '原产地证明（19 CFR 12.43(a)）',
  translator_certificate: '译者证明',
  processing_contract: '加工合同',
  unit_consumption: '单耗表',
  bale_list: '棉包清单',
  weighing_slip: '过磅单',
  credit_note: '红字发票/贷记单',
  third_party_payment_agreement: '第三方付款协议',
  supplier_correspondence: '往来函件',
  quotation: '报价单',
};

/** Name of a document type in Chinese; `文件` for one that has none. */
export function chineseTypeName(type: string): string {
  return typeNames[type] ?? '文件';
}

/** What 19 CFR 12.43(a) prescribes, each statement in Chinese, by the name of its path. */
export const chineseClauses: Readonly<Record<string, string>> = {
  seller: '外国卖方或货主作出证明的表述',
  quantity: '货物数量',
  description: '货物名称及规格',
  packages: '包装件数及种类',
  marks: '唛头及编号',
  producedBy: '开采、生产或制造者',
  producedAt: '开采、生产或制造地点',
  ladenOnBoard: '承运船舶',
  ladenAt: '装运地点',
  departedOn: '船舶启运地点及日期',
  labor: '各生产阶段未使用相关类别劳工的表述',
  component: '上述劳工表述涵盖货物的每一组成部分',
  date: '签署日期',
};

/** `2025-09-03` as letters write it: `2025年9月3日`. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Pages in Chinese: `第1页、第3至5页`. */
export function chinesePages(pages: readonly number[]): string {
  const sorted = [...new Set(pages)].sort((one, other) => one - other);
  const runs: [number, number][] = [];
  for (const page of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] + 1 === page) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? `第${from}页` : `第${from}至${to}页`)).join('、');
}
