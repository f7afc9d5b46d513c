/** Which types of documents an item of a list of customs speaks of, by its words. */
interface RequestWords {
  readonly words: RegExp;
  readonly types: readonly string[];
}

// From what CBP asks for in notices and on CBP Form 28: trade words of the lists, each for the types that answer to it.
const requestWords: readonly RequestWords[] = [
  { words: /\baffidavits?\b|\bdeclarations? from\b|\bsworn\b|宣誓书|声明/iu, types: ['declaration'] },
  { words: /\bpurchase orders?\b|\bP\.?O\.?s\b|采购订单/iu, types: ['purchase_order'] },
  {
    words: /\bcontracts?\b|\bseller confirmation\b|\bagreements?\b|合同/iu,
    types: ['purchase_order', 'processing_contract'],
  },
  { words: /\binvoices?\b|发票/iu, types: ['invoice', 'credit_note'] },
  {
    words:
      /\b(?:proofs?|records?|evidence) of payments?\b|\bpayment records?\b|\bpayments?\b(?! receipts?)|\bbank\b|付款/iu,
    types: ['proof_of_payment', 'third_party_payment_agreement'],
  },
  { words: /\bpacking lists?\b|装箱单/iu, types: ['packing_list'] },
  {
    words:
      /\bproduction steps?\b|\bflow ?charts?\b|\bsupply chain (?:map|summary|description)|\bmaps?\b|流程图/iu,
    types: ['supply_chain_map', 'supplier_list'],
  },
  {
    words:
      /\bproduction (?:records?|orders?|reports?)\b|\bmanufacturing (?:records?|process)\b|\bprocess(?:ing)? records?\b|\bbatch records?\b|生产记录/iu,
    types: ['production_record'],
  },
  { words: /\bprocess reports?\b/iu, types: ['production_record', 'worker_record'] },
  { words: /\bcapacity\b|\bequipment\b|产能/iu, types: ['capacity_report'] },
  {
    words:
      /\btransport(?:ation)?\b|\bbills? of lading\b|\bshipping (?:records?|documents?)\b|\bmanifests?\b|\bwaybills?\b|运输/iu,
    types: ['transport_document'],
  },
  {
    words: /\binventory\b|\bwarehouse\b|\bdock receipts?\b|\bstock\b|库存/iu,
    types: ['inventory_record', 'weighing_slip'],
  },
  {
    words: /\b(?:import|export)(?:\/(?:import|export))? (?:records?|documents?|declarations?)\b|报关/iu,
    types: ['customs_declaration'],
  },
  {
    words:
      /\btime ?cards?\b|\bwages?\b|\bpayroll\b|\bemployees?\b|\bworkers?\b|\blabou?r (?:records?|contracts?)\b|工资|考勤/iu,
    types: ['worker_record'],
  },
  {
    words:
      /\blists? of (?:all )?suppliers?\b|\bsuppliers? lists?\b|\bnames and addresses\b|供应商(?:名单|清单)/iu,
    types: ['supplier_list'],
  },
  {
    words: /\bcertificates? of origin\b|\b12\.43\b|原产地证/iu,
    types: ['certificate_of_origin', 'certificate_12_43_a'],
  },
  {
    words:
      /\bbills? of materials?\b|\bbreakdown of (?:components|materials)|\bcomponents, materials|\bunit consumption\b|物料清单|单耗/iu,
    types: ['bill_of_materials', 'unit_consumption'],
  },
  {
    words: /\bisotopic\b|\bDNA\b|\blaborator(?:y|ies)\b|\btest (?:reports?|results?)\b|检测/iu,
    types: ['lab_test'],
  },
  {
    words: /\bsocial audits?\b|\baudit reports?\b|\baudits?\b|审核报告/iu,
    types: ['audit_report', 'corrective_action'],
  },
  { words: /\bsite visits?\b|\bfactory visits?\b/iu, types: ['site_visit_report'] },
  { words: /\bcode of conduct\b/iu, types: ['supplier_code'] },
  { words: /\btraining\b/iu, types: ['training_record'] },
  { words: /\brisk assessments?\b/iu, types: ['risk_assessment'] },
  { words: /\binternal controls?\b|\bfinancial statements?\b/iu, types: ['internal_controls'] },
  { words: /\bmill (?:test )?certificates?\b|\bcertificates? of analysis\b/iu, types: ['mill_certificate'] },
  { words: /\bbales?\b|棉包/iu, types: ['bale_list'] },
  { words: /\bbusiness licen[cs]es?\b|\bregistration\b|营业执照/iu, types: ['business_licence'] },
  { words: /\btranslations?\b|译文/iu, types: ['translation', 'translator_certificate'] },
  { words: /\b(?:entry summary|CBP (?:Form )?(?:7501|3461))\b/iu, types: ['entry_document'] },
];

/** A material that customs names, in the words of papers, and where in the chain its papers lie. */
interface Material {
  readonly asked: RegExp;
  readonly stated: RegExp;
}

const materials: readonly Material[] = [
  {
    asked: /\b(?:raw |seed |lint )?cotton(?! (?:yarns?|fabrics?|knit|t-shirts?|goods))\b/iu,
    stated:
      /\b(?:raw|seed|lint|upland|baled?) ?cotton\b|\bcotton (?:bales?|lint|fib[re]{2})|\balgod[oó](?:n|ão)\b|pamuk|原棉|皮棉|籽棉|棉花/iu,
  },
  { asked: /\byarns?\b/iu, stated: /\byarns?\b|\bNe ?\d|棉纱|纱线|iplik|hilo|sợi/iu },
  {
    asked: /\bfabrics?\b|\bgreige\b/iu,
    stated: /\bfabrics?\b|\bgreige\b|\bjersey\b|坯布|针织布|面料|织物/iu,
  },
  { asked: /\bgarments?\b|\bapparel\b/iu, stated: /\bt-shirts?\b|\bgarments?\b|\bapparel\b|成衣|服装|T恤/iu },
  {
    asked: /\bmetallurgical[- ](?:grade )?silicon\b|\bsilicon metal\b/iu,
    stated: /\bsilicon metal\b|\bmetallurgical[- ](?:grade )?silicon\b|工业硅|金属硅/iu,
  },
  { asked: /\bpolysilicon\b/iu, stated: /\bpolysilicon\b|多晶硅/iu },
  {
    asked: /\bingots?\b/iu,
    stated: /\bingots?\b|\b(?:silicon|crystal) (?:rods?|bricks?)\b|硅锭|硅棒|拉晶|铝锭/iu,
  },
  {
    asked: /\bcells?\b/iu,
    stated: /\b(?:solar|photovoltaic|PV|battery|lithium[- ]ion|prismatic) cells?\b|电池片|太阳能电池|电芯/iu,
  },
  { asked: /\bmodules?\b|\bpanels?\b/iu, stated: /\bmodules?\b|\bpanels?\b|组件|太阳能板/iu },
  { asked: /\bquartz(?:ite)?\b/iu, stated: /\bquartz(?:ite)?\b|石英|硅石/iu },
  { asked: /\bwafers?\b/iu, stated: /\bwafers?\b|硅片/iu },
  { asked: /\balumin(?:i)?um\b/iu, stated: /\balumin(?:i)?um\b|铝/iu },
  { asked: /\bbauxite\b/iu, stated: /\bbauxite\b|铝土矿/iu },
  { asked: /\balumina\b/iu, stated: /\balumina\b|氧化铝/iu },
  { asked: /\banodes?\b/iu, stated: /\banodes?\b|阳极|负极材料/iu },
  { asked: /\bsteel\b/iu, stated: /\bsteel\b|钢|热轧|冷轧/iu },
  { asked: /\bcopper\b/iu, stated: /\bcopper\b|铜/iu },
  { asked: /\blithium\b/iu, stated: /\blithium\b|锂/iu },
  { asked: /\btomato(?:es)?\b/iu, stated: /\btomato(?:es)?\b|番茄/iu },
  { asked: /\b(?:PVC|vinyl chloride)\b/iu, stated: /\bPVC\b|聚氯乙烯/iu },
];

/** What an item of a list asks for, as far as its words say. */
export interface AskedFor {
  /** Types of documents, each row the types of which any may answer one of its words; empty where no word is known. */
  readonly rows: readonly (readonly string[])[];
  /** Patterns for the materials it names; empty where it names none. */
  readonly materials: readonly RegExp[];
}

/** What the words of an item ask for. A type is named by its words alone: nothing follows from it about any document. */
export function askedFor(words: string): AskedFor {
  return {
    rows: requestWords.filter((row) => row.words.test(words)).map(({ types }) => types),
    materials: materials.filter(({ asked }) => asked.test(words)).map(({ stated }) => stated),
  };
}

/** All types of several rows, each once, in their order. */
export function typesOf(rows: AskedFor['rows']): string[] {
  return [...new Set(rows.flat())];
}
