import file from './data/ilo_indicators.json' with { type: 'json' };

/** One of the eleven indicators of forced labour of the International Labour Organization (booklet of 2012). */
export interface LabourIndicator {
  readonly id: string;
  readonly name: string;
  /** Words with which papers speak of it; some of them are also words of daily life. */
  readonly phrases: readonly string[];
}

export const labourIndicators: readonly LabourIndicator[] = file.rows.map((row) => ({
  id: row.id,
  name: row.name,
  phrases: [...row.phrases_en, ...row.phrases_zh],
}));

/**
 * Names under which the eleven indicators of forced labour of the International Labour Organization (booklet of 2012)
 * are printed.
 */
export const indicatorNames: Readonly<Record<string, RegExp>> = {
  abuse_of_vulnerability: /\babuse of (?:workers['’]? )?vulnerabilit(?:y|ies)\b|滥用弱势/iu,
  deception:
    /\bdeception (?:about|in|of|regarding)[\p{L} ]{3,30}|\bdeceptive recruitment\b|欺骗性招工|招工欺骗/iu,
  restriction_of_movement:
    /\brestrictions? (?:of|on)(?: (?:the )?freedom of)? movement\b|\brestricted freedom of movement\b|限制人身自由|限制行动自由|限制自由活动/iu,
  isolation: /\bisolation of workers\b|隔离工人/iu,
  physical_and_sexual_violence: /\bphysical (?:and|or) sexual (?:violence|abuse)\b|身体暴力|性暴力/iu,
  intimidation_and_threats: /\bintimidation (?:and|or) threats\b|恐吓|威胁恐吓/iu,
  retention_of_identity_documents:
    /\b(?:retention|confiscation|withholding|holding) of (?:(?:workers['’]? |original )?(?:identity|identification|personal|travel) (?:documents?|papers)|passports?|id cards?)\b|扣押(?:工人|员工)?(?:的)?(?:身份证件?|证件|护照)/iu,
  withholding_of_wages: /\bwithholding of wages\b|\bwage withholding\b|扣押工资|克扣工资|拖欠工资/iu,
  debt_bondage: /\bdebt bondage\b|\bbonded labou?r\b|债务劳役|债役|抵债劳动/iu,
  abusive_working_and_living_conditions:
    /\babusive working (?:and|or) living conditions\b|恶劣的?工作和?生活条件/iu,
  excessive_overtime: /\bexcessive (?:overtime|working hours)\b|过度加班|超时加班/iu,
};

const papers = '(?:passports?|id(?:entity)? cards?|identity (?:documents?|papers)|residence permits?)';
/** What auditors write where they describe an indicator without naming it. */
export const indicatorDescriptions: Readonly<Record<string, RegExp>> = {
  deception:
    /\bdid not receive (?:a )?cop(?:y|ies) of (?:their |the )?(?:employment |labou?r |work )?contracts?\b|\bcontracts? (?:\p{L}+ )?differ(?:s|ed)? from (?:what|those|the terms)\b[^.;]{0,30}/iu,
  restriction_of_movement:
    /\bnot (?:free|allowed|permitted) to leave\b|\bdormitor(?:y|ies) (?:is|are|was|were) locked\b|\bneed(?:ed)? permission to leave\b|\bgates? (?:is|are|was|were) locked at night\b|不得(?:擅自)?离开|封闭管理/iu,
  isolation:
    /\b(?:mobile )?phones? (?:were|are|had been) (?:confiscated|taken away|collected)\b|没收手机|与外界隔离/iu,
  physical_and_sexual_violence:
    /\bcorporal punishment\b|\bsexual(?:ly)? harass(?:ment|ed)\b|殴打|体罚|性骚扰/iu,
  intimidation_and_threats:
    /\bverbal(?:ly)? abus(?:e|ed)\b|\bthreaten(?:ed|s) (?:with|to)\b[^.;]{0,40}|\bblacklist(?:ed|ing)\b|威胁/iu,
  retention_of_identity_documents: new RegExp(
    `\\b${papers}\\b[^.;]{0,40}?\\b(?:held|kept|retained|withheld|confiscated|locked away)\\b(?! by (?:the )?(?:workers?|employees?|themselves))|\\b(?:keeps?|holds?|retains?|confiscat(?:es?|ed)|withholds?)\\b[^.;]{0,24}?\\b${papers}|扣留护照|代为保管身份证|收取身份证原件|保管(?:工人|员工)?(?:的)?身份证`,
    'iu',
  ),
  withholding_of_wages:
    /\bwages? [^.;]{0,40}?\b(?:withheld|not paid|unpaid|paid late|delayed|deferred)\b|\b(?:withheld|unpaid|delayed|deferred) wages\b|\bunexplained deductions?\b|\bcompulsory savings\b|扣发工资|收取押金/iu,
  debt_bondage:
    /\b(?:recruitment|placement|agency) fees?\b|\bdebts? to (?:the |their )?(?:recruit(?:er|ment agency)|agent|agency|labou?r broker)\b|招聘费|中介费|保证金/iu,
  abusive_working_and_living_conditions:
    /\bovercrowded (?:dormitor(?:y|ies)|rooms?)\b|\bdormitor(?:y|ies) (?:is|are|was|were) overcrowded\b|\bno safe drinking water\b|\b(?:fire|emergency) exits? (?:is|are|was|were) locked\b|宿舍拥挤|安全出口锁闭/iu,
  excessive_overtime:
    /\bmore than (?:6\d|7\d|8\d|sixty|seventy) hours (?:a|per|in one|in a|in the) week\b|\b(?:involuntary|mandatory|compulsory|forced) overtime\b|\b(?:[7-9]|[1-9]\d|seven|eight|nine|ten) consecutive (?:working |work )?days\b|强制加班|连续工作(?:[七八九十]|[7-9]|[1-9]\d)天|无休息日/iu,
};
