import type { labourCertificateClauses } from '../../../schemas/paths.ts';

export type ClauseName = (typeof labourCertificateClauses)[number];

/** One statement that 19 CFR 12.43(a) prescribes. */
export interface PrescribedClause {
  readonly name: ClauseName;
  /** What the regulation asks to be stated, for a person who reads that it was not found. */
  readonly asks: string;
  /**
   * The prescribed words as a pattern over text in which blanks and the lines to fill in are single spaces; the group
   * `said` holds what is filled in. A comma more or less is the form's, not the wording's.
   */
  readonly prescribed: RegExp;
  /** Words that say something of the kind otherwise, most telling first. */
  readonly otherwise: readonly RegExp[];
}

const made = '(?:was|were) mined[,;]? (?:produced[,;]?|or produced) (?:or|and/or) manufactured by';
/** A day with its year: "June 27, 2025", "27.06.2025", "27/06/25". */
const day = '[^;:]{0,14}?\\d{1,2}[^;:\\d]{1,14}?\\d{4}|\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}';
const employment =
  '(?:was|were) not employed in any stage of the (?:mining[,;]? production[,;]? or manufacture|production)';

const stage = '(?:mining|growing|harvesting|processing|production|manufacture)';
/** The same in the order and number of words that certificates put them. */
const anyEmployment = `(?:was|were) not employed (?:in|at) any stage of (?:the )?${stage}(?:,? (?:or |and |and/or )?${stage})*(?: of (?:the|such|said) \\p{L}+)?`;

/**
 * The statements in the order of the regulation. The words were taken from the project's facts on 19 CFR 12.43(a), in
 * both forms in which the last statement circulates: "in any stage of the mining, production, or manufacture of the
 * merchandise or of any component thereof" and "in any stage of the production of the merchandise or of any component".
 */
export const prescribedClauses: readonly PrescribedClause[] = [
  {
    name: 'seller',
    asks: 'that the foreign seller or owner of the merchandise certifies',
    prescribed:
      /foreign seller or owner of the merchandise hereinafter described[,;]? certify that such merchandise/iu,
    otherwise: [
      /\b(?:foreign )?(?:seller|owner|exporter|supplier|shipper|manufacturer|producer|vendor)s?\b(?! ?:)[^.;:]{0,90}?\b(?:certif(?:y|ies)|declares?|confirms?|attests?|states?)\b(?: that(?: (?:such|the|said|this)? ?(?:merchandise|goods))?)?/iu,
      /\b(?:we|i)\b[^.;:]{0,120}?\b(?:hereby )?(?:certify|declare|confirm|attest)\b(?: that(?: (?:such|the|said|this)? ?(?:merchandise|goods))?)?/iu,
      /(?:外国)?(?:卖方|出口商|货主|所有人|供应商)[^。；：:]{0,40}?(?:证明|声明|确认)/u,
    ],
  },
  {
    name: 'quantity',
    asks: 'the quantity ("consisting of …")',
    prescribed: /consisting of (?<said>[^;:]{1,60}?)(?= of(?: |_))/iu,
    otherwise: [
      /\bquantity ?[:：] ?(?<said>[\d(][^;:]{0,40}?)(?=$|[;,.](?: |$)| [A-Z][\p{L} ]{2,40}:)/imu,
      /\b(?:consisting of|comprising|totall?ing|quantity of) (?<said>\d[\d,. ]* ?\p{L}{1,12}\b)/iu,
      /数量 ?[:：]? ?(?<said>\d[\d,. ]* ?\p{Script=Han}{1,2})/u,
    ],
  },
  {
    name: 'description',
    asks: 'the description of the merchandise',
    prescribed:
      /(?<=consisting of [^;:]{1,60}? )of (?<said>.{2,220}?)(?= in [\d(\p{Lu}][^;:]{2,90}? bearing the)/iu,
    otherwise: [
      /\bdescription(?: of (?:the )?(?:merchandise|goods))? ?[:：] ?(?<said>[^;:]{3,160}?)(?=$|[;.](?: |$)| [A-Z][\p{L} ]{2,40}:)/imu,
      /(?<=\bconsisting of \d[\d,. ]* ?\p{L}{1,12}) of (?<said>[^;:]{3,160}?)(?=,? (?:packed\b|in \d|bearing\b|was\b|were\b))/iu,
      /(?<=\bquantity of \d[\d,. ]* ?\p{L}{1,12}) of (?<said>[^;:]{3,160}?)(?=,? (?:packed\b|in \d|bearing\b|was\b|were\b))/iu,
      /(?:货物名称|品名|货物描述) ?[:：] ?(?<said>[^；;。]{2,80})/u,
    ],
  },
  {
    name: 'packages',
    asks: 'number and kind of the packages',
    prescribed:
      /(?<=of .{2,220}? )in (?<said>[\d(\p{Lu}][^;:]{2,90}?)(?=,? bearing the following marks and numbers)/iu,
    otherwise: [
      /\b(?:number and kind of packages|packages|number of packages|packing) ?[:：] ?(?<said>[\d(][^;:]{1,60}?)(?=$|[;,.](?: |$)| [A-Z][\p{L} ]{2,40}:)/imu,
      /\b(?:packed in|in) (?<said>\d[\d,. ]* (?:cartons?|ctns?|bales?|packages?|pkgs?|pallets?|bags?|boxes|cases?|rolls?|drums?|crates?))\b/iu,
      /(?:件数|包装) ?[:：]? ?(?<said>\d[\d,. ]* ?(?:箱|件|包|托|卷))/u,
    ],
  },
  {
    name: 'marks',
    asks: 'marks and numbers of the packages',
    prescribed:
      /bearing the following marks and numbers[:,]? (?<said>[^;]{1,200}?)(?=,?,? (?:was|were) (?:mined|produced|manufactured))/iu,
    otherwise: [
      /\b(?:shipping )?marks(?: and| &) numbers ?[:：] ?(?<said>[^;:]{2,120}?)(?=$|[;](?: |$)| [A-Z][\p{L} ]{2,40}:)/imu,
      /\b(?:bearing|with|under) (?:the )?(?:shipping )?marks? (?:and numbers? )?(?<said>[^;:]{2,80}?)(?=,? (?:was|were|and)\b|[.;]|$)/imu,
      /(?:唛头|标记)(?:及号码)? ?[:：] ?(?<said>[^；;。]{2,80})/u,
    ],
  },
  {
    name: 'producedBy',
    asks: 'by whom the merchandise was mined, produced, or manufactured',
    prescribed: new RegExp(`${made} (?<said>.{2,140}?)(?=,? at or near(?: |_))`, 'iu'),
    otherwise: [
      /\b(?:(?:is|are|was|were|has been|have been) )?(?:mined, produced,? or manufactured|manufactured|produced|made|mined|grown|ginned|spun|woven|knitted|sewn)(?: (?:and|or) \p{L}+)? by:? (?<said>(?!hand\b)[\p{Lu}\p{Script=Han}][^;:]{2,120}?)(?=,? (?:at|in|located|situated|of No\b)(?: |$)|,? and |[;]|(?<!\b(?:Co|Ltd|Ltda|Inc|Corp|Pvt|Pte|No|Cia|Sti|Şti|A))\.(?: |$)|$)/imu,
      /由(?<said>[^，。；]{3,40}?)(?:生产|制造|加工|种植|开采)/u,
    ],
  },
  {
    name: 'producedAt',
    asks: 'at or near which place it was mined, produced, or manufactured',
    prescribed: /at or near (?<said>.{2,160}?)(?=[,;]?[,;]?(?: and)? (?:was|were) laden on board)/iu,
    otherwise: [
      /\b(?:at|in) or near:? (?<said>[^;:]{2,120}?)(?=,? and |,? (?:was|were) (?:laden|loaded|shipped)\b|[;.](?: |$)|$)/imu,
      /(?<=\b(?:manufactured|produced|made|mined|grown|ginned|spun|woven|knitted|sewn) by [^;:]{2,120}?,? )(?:at|in|located (?:at|in)) (?<said>[^;:]{3,120}?)(?=,? and |[;]|\.(?: |$)|,? (?:shipped|loaded)|$)/imu,
      /\b(?:place of (?:production|manufacture)|production site) ?[:：] ?(?<said>[^;:]{3,120}?)(?=$|[;](?: |$)| [A-Z][\p{L} ]{2,40}:)/imu,
      /(?:在|于)(?<said>[^，。；]{3,40}?)(?:生产|制造|加工|种植|开采)/u,
    ],
  },
  {
    name: 'ladenOnBoard',
    asks: 'the carrier on board of which it was laden',
    prescribed: /(?:was|were) laden on board (?<said>.{2,70}?)(?=[,;]? at(?: |_))/iu,
    otherwise: [
      /\b(?:laden|loaded|shipped)(?: on board| aboard| on| onto)? (?:the |vessel |MV |M\/V |S\.?S\.? )*(?<said>\p{Lu}[\p{Lu}\d][^;:,]{1,50}?)(?=,? (?:at|from|in|on|sailing|voyage)\b|[;,.]|$)/imu,
      /\b(?:vessel|carrier)(?: to the United States)? ?[:：] ?(?<said>[^;:]{2,50}?)(?=$|[;](?: |$)| [A-Z][\p{L} ]{2,40}:)/imu,
      /(?:装上|装于|装载于|船名[:：]) ?(?<said>[A-Z][A-Z0-9 .]{2,40}|[^，。；]{2,20}?轮)/u,
    ],
  },
  {
    name: 'ladenAt',
    asks: 'the place of lading',
    prescribed: /(?<=laden on board .{2,70}?[,;]? )at (?<said>.{2,70}?)(?=[,;]?[,;]? which departed)/iu,
    otherwise: [
      /(?<=\b(?:laden|loaded|shipped)\b[^;:]{0,80}? )(?:at|from|in) (?:the port of )?(?<said>\p{Lu}[\p{L}, ]{2,50}?)(?=,? (?:on|which|and|to|under)\b|[;.]|$)/imu,
      /\b(?:port|place) of (?:lading|loading) ?[:：] ?(?<said>[^;:]{2,50}?)(?=$|[;](?: |$)| [A-Z][\p{L} ]{2,40}:)/imu,
      /(?:装货港|装运港) ?[:：] ?(?<said>[^；;。，]{2,30})/u,
    ],
  },
  {
    name: 'departedOn',
    asks: 'the date on which the carrier departed',
    prescribed: new RegExp(`which departed(?: from .{2,70}?,?)? on (?<said>${day})`, 'iu'),
    otherwise: [
      new RegExp(
        `\\b(?:depart(?:ed|ing)|sail(?:ed|ing)|left)\\b[^;:]{0,60}?\\bon (?:or about )?(?<said>${day})`,
        'iu',
      ),
      new RegExp(`\\b(?:shipped|laden|loaded)\\b[^;:]{0,100}?\\bon (?<said>${day})`, 'iu'),
      /\b(?:date of departure|departure date|sailing date|departed on|date of shipment) ?[:：] ?(?<said>[^;:]{4,30}?\d{2,4})/iu,
      /(?<said>\d{4}年\d{1,2}月\d{1,2}日)[^，。；]{0,6}(?:启运|离港|开船|起航)/u,
    ],
  },
  {
    name: 'labor',
    asks: 'that the class of labor specified in the finding was not employed in any stage of the production of the merchandise',
    prescribed: new RegExp(
      `(?<=and that )(?<said>\\p{L}[^.;:]{3,160}?) ${employment} of the merchandise`,
      'iu',
    ),
    otherwise: [
      new RegExp(`(?<=\\bthat )(?<said>\\p{L}[^.;:]{3,120}?) ${anyEmployment}`, 'iu'),
      new RegExp(`(?<said>\\p{L}[^.;:]{3,160}?) ${anyEmployment}`, 'iu'),
      /\b(?:no|neither|without(?: the use of)?(?: any)?) (?<said>[^.;:]{0,80}?(?:labou?r|workers?))\b[^.;:]{0,40}?(?:(?:was|were|is|are|has been|have been) (?:employed|used|involved)[^.;:]{0,120}|(?=[.;:]))/iu,
      /(?<said>[^.;:]{0,80}?(?:convict|forced|indentured|prison|child|bonded|slave)[^.;:]{0,60}?labou?r)[^.;:]{0,60}?\b(?:(?:was|were|is|are|has been|have been) (?:not|never) (?:employed|used|involved)|(?:did|do|does) not)[^.;:]{0,120}/iu,
      /\b(?:did|do|does|have|has) not (?:employ|use|engage|used|employed)(?:ed)? (?:any )?(?<said>[^.;:]{0,80}?labou?r)\b[^.;:]{0,120}/iu,
      /(?:未|没有|不)[^。；，]{0,30}?(?:使用|雇用|雇佣|采用)[^。；]{0,30}?(?:劳动|劳工|强迫|强制)[^。；]{0,30}/u,
    ],
  },
  {
    name: 'component',
    asks: 'that the statement on labor covers every component of the merchandise',
    prescribed: /(?<=of the merchandise,? )or (?<said>of any component(?: thereof)?)\b/iu,
    otherwise: [
      /(?<=labou?r\b[^.;]{0,200}\b)(?:(?:or|and|nor) (?:of |in |any of )?(?:any|its|their|all|each|every)(?: of (?:its|the|their)| one of its)?|including (?:(?:all|any|its|every) )?(?:of its )?) ?(?:raw materials?,? (?:or|and) )?(?:components?|parts?|inputs?|materials?|constituents?)(?: thereof| parts?)?\b/iu,
      /(?<=劳[动工][^。]{0,60})(?:任何|所有|全部|各|及其)(?:组成部分|组件|部件|零部件|原材料|成分)/u,
    ],
  },
  {
    name: 'date',
    asks: 'the date of the certificate',
    prescribed: /\bdated:? (?<said>[^;:]{0,40}?\d[^;:]{0,20}?\d{2,4})(?![\d/.-])/iu,
    otherwise: [
      /\bdate(?: of (?:signature|signing|issue|certificate))? ?[:：] ?(?<said>[^;:]{0,20}?\d[^;:]{0,20}?\d{2,4})(?![\d/.-])/iu,
      /(?:日期|签署日期) ?[:：] ?(?<said>\d{4}[年/.-]\d{1,2}[月/.-]\d{1,2}日?)/u,
    ],
  },
];
