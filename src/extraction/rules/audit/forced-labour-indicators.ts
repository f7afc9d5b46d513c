/**
 * Names under which the eleven indicators of forced labour of the International Labour Organization (booklet of 2012)
 * are printed. Words of daily life ("overtime", "migrant workers") are no indicator: the paper has to name one.
 */
const indicators: readonly RegExp[] = [
  /\babuse of (?:workers['’]? )?vulnerabilit(?:y|ies)\b|滥用弱势/iu,
  /\bdeception (?:about|in|of|regarding)[\p{L} ]{3,30}|\bdeceptive recruitment\b|欺骗性招工|招工欺骗/iu,
  /\brestrictions? (?:of|on)(?: (?:the )?freedom of)? movement\b|\brestricted freedom of movement\b|限制人身自由|限制行动自由|限制自由活动/iu,
  /\bisolation of workers\b|隔离工人/iu,
  /\bphysical (?:and|or) sexual (?:violence|abuse)\b|身体暴力|性暴力/iu,
  /\bintimidation (?:and|or) threats\b|恐吓|威胁恐吓/iu,
  /\b(?:retention|confiscation|withholding|holding) of (?:(?:workers['’]? |original )?(?:identity|identification|personal|travel) (?:documents?|papers)|passports?|id cards?)\b|扣押(?:工人|员工)?(?:的)?(?:身份证件?|证件|护照)/iu,
  /\bwithholding of wages\b|\bwage withholding\b|扣押工资|克扣工资|拖欠工资/iu,
  /\bdebt bondage\b|\bbonded labou?r\b|债务劳役|债役|抵债劳动/iu,
  /\babusive working (?:and|or) living conditions\b|恶劣的?工作和?生活条件/iu,
  /\bexcessive (?:overtime|working hours)\b|过度加班|超时加班/iu,
];

/** The indicators a text names, with their UTF-16 places. */
export function indicatorsNamed(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const pattern of indicators) {
    const match = pattern.exec(text);
    if (match !== null) found.push({ start: match.index, end: match.index + match[0].trimEnd().length });
  }
  return found.sort((one, other) => one.start - other.start);
}
