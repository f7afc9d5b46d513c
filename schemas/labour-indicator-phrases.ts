/**
 * What a phrase is: `problem` says by itself that an indicator is met, `topic` only what is spoken of, `good` says that
 * it is not met.
 */
export type PhraseKind = 'problem' | 'topic' | 'good';

/** A way in which papers about work speak of an indicator. */
export interface IndicatorPhrase {
  readonly indicator: string;
  readonly phrase: string;
  readonly kind: PhraseKind;
  readonly pattern: RegExp;
}

/** Phrases of one indicator by kind: the words for a person, and the pattern in which a space stands for any white space. */
type Rows = readonly (readonly [phrase: string, pattern: string])[];
interface IndicatorRows {
  readonly id: string;
  /** Words one of which stands in every phrase: where none is on a page, no phrase is looked for. */
  readonly gate: RegExp;
  readonly problem: Rows;
  readonly topic?: Rows;
  readonly good?: Rows;
}

const papers =
  '(?:(?:original )?(?:passports?|id(?:entity|entification)? (?:cards?|documents?|papers)|ids?\\b|travel documents?|residence (?:permits?|cards?)|household registers?|hukou books?|identity papers|personal documents?|documents of identity|work permits?))';
const workers = '(?:workers?|employees?|staff|operators?|labou?rers?|migrants?|interviewees?|trainees?)';
const papersZh = '(?:身份证(?:件|原件)?|护照|证件|居住证|户口(?:本|簿)|通行证)';

/**
 * State-imposed labour stands beside the eleven indicators of the International Labour Organization (2012). The phrases
 * are written for this program, after what audit reports, corrective action plans and questionnaires say; they are no
 * part of the booklet.
 */
export const stateImposedLabour = { id: 'state_imposed_labour', name: 'State-imposed labour programmes' };

const rows: readonly IndicatorRows[] = [
  {
    id: 'retention_of_identity_documents',
    gate: /passport|identi|\bids?\b|documents?|papers|permit|hukou|household reg|证|护照|户口/iu,
    problem: [
      [
        'retention of identity documents',
        `(?:retention|confiscation|withholding|holding|keeping|seizure) of (?:(?:the )?${workers}['’]? |their |original )?${papers}`,
      ],
      ['document retention', '(?:passport|document|id) (?:retention|confiscation|withholding)'],
      [
        'identity documents kept by the employer',
        `${papers}(?: [^.;:?\\n]{0,40}?)? (?:held|kept|retained|withheld|confiscated|collected|taken away|seized|locked(?: away| up)?|stored|handed over)(?! by (?:the )?(?:${workers}|themselves|each))(?! with the (?:${workers}))`,
      ],
      [
        'employer keeps identity documents',
        `(?:keep|keeps|kept|hold|holds|held|retain|retains|retained|confiscate|confiscates|confiscated|withhold|withholds|withheld|collect|collects|collected|take|takes|took|seize|seizes|seized|lodge|surrender|surrendered|hand over|submit) (?:the |their |all |workers['’]? |employees['’]? |original |any ){0,3}${papers}`,
      ],
      [
        'workers cannot get at their documents',
        `(?:no|without|limited|restricted) access to (?:their )?${papers}|(?:cannot|can not|could not|unable to) (?:freely )?(?:access|obtain|get) (?:back )?their ${papers}`,
      ],
      [
        '扣押证件',
        `(?:扣押|扣留|扣压|没收|代管|代为保管|保管|收取|收缴|扣下|统一保管|上交)(?:了)?(?:所有)?(?:外籍|外来|外国)?(?:工人|员工|劳工|职工)?(?:的)?${papersZh}(?:原件)?`,
      ],
      [
        '证件由厂方保管',
        `${papersZh}(?:原件)?(?:由|被|交由|交)(?:工厂|厂方|公司|中介|宿管|人事|管理)[^,，。;；]{0,6}(?:保管|扣押|扣留|收取|统一管理)`,
      ],
    ],
    good: [
      [
        'workers keep their own documents',
        `(?:${workers}|they|all) (?:all )?(?:keep|hold|retain|kept|have|possess|held) (?:possession of |control of |custody of )?(?:their own|their) (?:own )?${papers}|${papers} (?:are|is|were|was|remain) (?:kept|held|retained|in the possession of|with)(?: by| of)? (?:the |each )?(?:${workers}|themselves)`,
      ],
      [
        '证件由工人本人保管',
        `${papersZh}(?:原件)?(?:均|都|全部)?由(?:工人|员工|职工)?(?:本人|自己|自行)保管|(?:工人|员工)(?:本人|自行|自己)(?:保管|持有)${papersZh}`,
      ],
    ],
  },
  {
    id: 'debt_bondage',
    gate: /fee|debt|bond|loan|agents?\b|broker|recruiter|advance|deposit|guarantee money|费|押金|保证金|欠债|债|抵债/iu,
    problem: [
      [
        'debt bondage',
        '(?:debt bondage|bonded labou?r|debts? to (?:the |their |a )?(?:recruit(?:er|ment agency)|agent|agency|labou?r broker|employer|factory)|in debt to|indebted to)',
      ],
      [
        'workers pay recruitment fees',
        `(?:pay|paid|paying|pays|charge|charges|charged|charging|borne?|bear|collect|collects|collected|deduct|deducts|deducted|owe|owed)(?! by (?:the )?(?:employer|company|factory))(?: [^.;:?\\n]{0,30}?)? (?:recruitment|placement|agency|hiring|job|introduction|labou?r agent|broker|brokerage|medical|visa|training|uniform|tool)(?:[- ]related)? (?:fees?|costs?)|(?:recruitment|placement|agency|hiring|broker(?:age)?) (?:fees?|costs?)(?: [^.;:?\\n]{0,30}?)? (?:charged to|deducted from|paid by|borne by|collected from|recovered from|from) (?:the )?(?:${workers})`,
      ],
      [
        'workers pay agents',
        `${workers}(?: [^.;:?\\n]{0,40}?)? (?:pay|paid|paying)(?: [^.;:?\\n]{0,60}?)? to (?:the |their |an? |local |recruitment |labou?r ){0,3}(?:agents?|brokers?|recruiters?|middlem[ae]n)`,
      ],
      [
        'deposit taken from workers',
        `(?:pay|paid|lodge|leave|required|charge[ds]?|collect(?:s|ed)?|take[sn]?|took|demand(?:s|ed)?|deduct(?:s|ed)?)(?: [^.;:?\\n]{0,24}?)? (?:a |any |monetary |cash |security |uniform |dormitory ){0,2}deposits?|deposits? (?:is |are |was |were )?(?:taken|collected|charged|deducted|required|withheld|lodged)(?: from (?:the )?${workers})?|guarantee money`,
      ],
      [
        'fees not paid back',
        '(?:recruitment |placement |agency )?fees? (?:had |have |has |were |was |are )?(?:not (?:yet )?(?:been )?)(?:reimbursed|repaid|refunded|returned)',
      ],
      [
        'loan taken from wages',
        '(?:loan|debt|advance) (?:repayments?|deductions?)(?: from (?:the )?(?:wages|salar(?:y|ies)))?|repay (?:a |the |their )?(?:loan|debt|advance)s?',
      ],
      [
        '向工人收取招聘费',
        '(?:向(?:工人|员工|劳工)|工人|员工)?(?:需|须|要|被)?(?:收取|支付|缴纳|交纳|交|扣除|承担)(?:了)?(?:高额|任何)?(?:的)?(?:招聘|中介|介绍|职介|劳务|培训|体检|服装|工作服|入职)(?:费用?|服务费)',
      ],
      [
        '收取押金',
        '(?:收取|收|缴纳|交纳|支付|扣|扣除)(?:了)?(?:任何)?(?:工衣|宿舍|工具|入职|服装)?(?:押金|保证金|风险金)',
      ],
      ['欠债', '欠(?:中介|工厂|雇主)[^,，。;；]{0,6}债|抵债劳动|债务(?:劳役|奴役|质役)|债役'],
    ],
    topic: [
      ['recruitment fees', '(?:recruitment|placement|agency|hiring) (?:fees?|costs?)(?: and related costs)?'],
      ['deposits', '(?:monetary |cash |security |wage )?deposits'],
      ['招聘费', '招聘费用?|中介费|押金|保证金'],
    ],
    good: [
      [
        'employer pays recruitment fees',
        `(?:recruitment|placement|agency|hiring) (?:fees?|costs?) (?:are|is|were|was|have been|has been) (?:fully |all )?(?:paid|borne|covered|met) by (?:the )?(?:employer|factory|company|mill|site|management|buyer)|(?:employer|factory|company|mill) (?:pays|paid|bears|covers) (?:all |the )?(?:recruitment|placement|agency) (?:fees?|costs?)`,
      ],
      ['招聘费由工厂承担', '(?:招聘|中介)费(?:用)?(?:均|全部)?由(?:工厂|公司|厂方|雇主)(?:承担|支付)'],
    ],
  },
  {
    id: 'withholding_of_wages',
    gate: /wage|salar|pay|deduction|savings|工资|薪|押金|扣款/iu,
    problem: [
      [
        'withholding of wages',
        '(?:withholding|non-?payment|late payment|delayed payment|underpayment) of (?:the )?(?:\\p{L}+ )?(?:wages?|salar(?:y|ies)|overtime)|wage (?:withholding|arrears|retention)',
      ],
      [
        'wages withheld',
        "(?:wages?|salar(?:y|ies)|pay|overtime premiums?|bonuses) (?:[^.;:?\\n]{0,40}? )?(?:withheld|held back|retained|not (?:yet )?(?:been )?paid|unpaid|paid late|paid \\d+ days late|delayed|deferred|in arrears)|(?:withheld|withholds|withhold|withholding|unpaid|delayed|deferred|held back|retained) (?:part of |the |a month of |one month['’]s |\\p{L}+ (?:days|months?)['’]? )?(?:of )?(?:their )?(?:wages|salar(?:y|ies)|pay)",
      ],
      [
        'unexplained deductions',
        '(?:unexplained|illegal|unlawful|excessive|unauthori[sz]ed|disciplinary|punitive) (?:wage )?(?:deductions?|fines?)|deductions? (?:from wages )?(?:as a )?(?:disciplinary|punitive|penalty)|compulsory savings|wages (?:are |were )?paid to the (?:labou?r agent|agent|government|recruiter)',
      ],
      [
        'no pay slips',
        '(?:no|without|not given|not provided with|did not receive|do not receive) (?:\\p{L}+ )?(?:pay ?slips?|wage slips?|payslips?)',
      ],
      [
        'below the minimum wage',
        '(?:below|less than|under) (?:the )?(?:legal |local |statutory )?minimum wage',
      ],
      [
        '拖欠工资',
        '拖欠(?:工人|员工|职工)?[^,，。;；：:\\n]{0,8}?(?:工资|薪资|薪酬|加班费)|(?:工资|薪资|薪酬)(?:被)?(?:拖欠|克扣)|克扣(?:工人|员工)?(?:的)?工资|扣(?:押|发|留|除)(?:工人|员工)?(?:的)?(?:部分|一个月|首月)?工资|压(?:一个月|月)?工资|工资(?:被)?(?:延迟|推迟|延期)(?:发放|支付)|未(?:按时|足额|及时)(?:发放|支付)(?:工资|加班费|薪)|工资由(?:劳务|中介)(?:公司)?代(?:发|领)|不合理扣款|罚款',
      ],
    ],
    good: [
      [
        'wages paid on time',
        '(?:wages|salaries) (?:are|were|is|was) (?:always |all )?paid (?:in full|on time|monthly and on time|in full and on time|directly to (?:the )?workers)',
      ],
      ['工资按时足额发放', '工资(?:均|都)?(?:按时|足额|按时足额)(?:发放|支付)'],
    ],
  },
  {
    id: 'restriction_of_movement',
    gate: /mov|leave|lock|guard|curfew|pass\b|permission|surveil|confin|resign|\bquit|terminat|离开|自由|封闭|军事|外出|锁|看守|监视|门禁/iu,
    problem: [
      [
        'restriction of movement',
        "(?:restrictions? (?:of|on|to)|restricted|limits? on|lack of|limited|limitation of) (?:the )?(?:workers['’]? )?(?:freedom of )?movement|movement (?:of (?:the )?workers )?(?:is|was|are|were) (?:restricted|limited|controlled)",
      ],
      [
        'not free to leave',
        `(?:prohibited|forbidden|barred|prevented|stopped) from (?:leaving|going out|exiting)|not allow (?:the )?workers to (?:leave|go out)|(?:not|never) (?:\\p{L}+ )?(?:free|allowed|permitted|able) to (?:leave|go out|exit|move)|(?:need|needs|needed|require|requires|required|must (?:obtain|ask for|have)|have to ask for)(?: [^.;:?\\n]{0,16}?)? (?:permission|a permit|an? exit pass|a gate pass|approval) (?:to|before) (?:leave|leaving|go|going|exit)|cannot leave (?:the )?(?:premises|factory|site|dormitor(?:y|ies)|compound|campus)|exit pass(?:es)?`,
      ],
      [
        'locked in',
        '(?:locked|locks|lock) (?:in )?(?:the )?(?:dormitor(?:y|ies)|gates?|workers|hostel|compound)|(?:dormitor(?:y|ies)|hostel|gates?|compound|factory gates?)(?: \\p{L}+)? (?:(?:is|are|was|were|been|being) )?(?:kept )?locked|confined to (?:the )?(?:compound|dormitor(?:y|ies)|site|premises|factory)|locked (?:in|up) (?:at night|in)',
      ],
      [
        'guards and watch',
        '(?:security |armed )?guards (?:prevent|stop|accompan|escort|control|follow)\\p{L}* (?:the )?workers|surveillance of workers|(?:workers|employees) (?:are|were) (?:escorted|guarded|monitored|under surveillance)|curfews?|(?:security personnel|police) accompan(?:y|ies|ied)',
      ],
      [
        '限制人身自由',
        '限制(?:工人|员工|劳工)?(?:的)?(?:人身|行动|活动|出入|外出)?自由|限制(?:工人|员工)?(?:的)?(?:外出|出入|离厂)|(?:不得|不准|不允许|禁止)(?:擅自|随意|自由)?(?:离开|外出|出厂)|封闭(?:式)?管理|半?军事化管理|宿舍(?:大门)?(?:夜间)?(?:上锁|锁闭|被锁)|外出(?:须|需|必须)?(?:请假|批准|审批)|保安看守|专人看守',
      ],
    ],
    topic: [['freedom of movement', 'freedom of movement|free movement|行动自由|人身自由']],
    good: [
      [
        'free to leave',
        `(?:free|allowed|able|permitted|may|can) (?:to )?(?:freely )?(?:leave|go out of|exit|enter and leave|come and go|move)(?: [^.,;:?\\n]{0,30})?`,
      ],
      [
        'free to resign',
        '(?:free|allowed|able|permitted) to (?:freely )?(?:resign|quit|terminate their (?:employment|contracts?)|leave (?:their )?(?:jobs?|employment))',
      ],
      ['自由离职', '(?:可以?|能够?)?(?:随时)?自由(?:离职|辞职|辞工)'],
      ['工人可自由出入', '(?:可以?|能够?)(?:随时)?自由(?:出入|进出|离开|外出|离厂|活动)|自由(?:出入|进出)'],
    ],
  },
  {
    id: 'excessive_overtime',
    gate: /overtime|hours|rest day|consecutive|day off|加班|工时|连续|休息日|小时/iu,
    problem: [
      [
        'excessive overtime',
        'excessive (?:overtime|working hours|hours)|(?:overtime|working hours|hours) (?:[^.;:?\\n]{0,40}? )?(?:exceed(?:s|ed|ing)?|above|over|beyond|in excess of) (?:the )?(?:legal |local |statutory |limit|maximum|36|60|\\d{2,3})[^.;\\n]{0,24}',
      ],
      [
        'more than 60 hours a week',
        '(?:more than|over|above|exceeding|in excess of|up to|exceeded) (?:6\\d|7\\d|8\\d|9\\d|sixty|seventy|eighty) (?:working )?hours(?: (?:a|per|in one|in a|in the|each|every) week)?',
      ],
      [
        'hours of overtime above the limit',
        '(?:more than|over|above|exceeding|in excess of|exceeded) (?:36|thirty-six) (?:overtime )?hours(?: of overtime)?(?: (?:a|per|in (?:one|a|the)) month)?|36 hours per month exceeded|overtime (?:of |was |reached |amounted to |up to )[^.;:?\\n]{0,40}?\\b(?:[4-9]\\d|1\\d\\d) hours',
      ],
      [
        'overtime under compulsion',
        '(?:forced|involuntary|mandatory|compulsory|obligatory) (?:overtime|(?:and )?excessive overtime)|(?:forced|obliged|compelled|made|required) to (?:work|do|perform) (?:overtime|extra hours)|(?:cannot|could not|not (?:allowed|able) to|not feel (?:free|able) to|unable to) refuse(?! ov)|(?:cannot|could not|not (?:allowed|able) to|unable to) refuse overtime|overtime (?:is|was|were) (?:mandatory|compulsory|not voluntary|obligatory)',
      ],
      [
        'no rest day',
        '(?:no|without|not (?:given|granted|provided with)) (?:a |any |one |weekly ){0,2}(?:rest days?|days? off|day of rest)|(?:worked|work|working|for|up to) (?:\\p{L}+ )?(?:[7-9]|[1-9]\\d|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen) consecutive (?:working |work )?days|(?:[7-9]|[1-9]\\d|seven|eight|nine|ten|twelve|fourteen) consecutive (?:working |work )?days|consecutive (?:working )?days without (?:rest|a day off)',
      ],
      [
        '超时加班',
        '超时(?:加班|工作)|过度加班|强(?:制|迫)(?:工人|员工)?加班|加班(?:时间)?(?:严重)?(?:超过|超出|达到?|高达)[^,，。;；]{0,14}(?:小时|规定|法定|上限)|(?:每周|周|每月|月)(?:工作|加班)?(?:时间|工时)?(?:超过|超出|达到?)\\s?\\d+\\s?(?:个)?小时|连续(?:工作|上班)\\s?(?:[七八九十]|[7-9]|[1-9]\\d)[^,，。;；]{0,3}天|(?:无|没有)(?:每周)?休息日|未安排(?:每周)?休息|(?:不得|不能|不可)拒绝加班',
      ],
    ],
    topic: [['working hours', 'overtime (?:hours|work)|加班时间|工作时间']],
    good: [
      [
        'overtime is voluntary',
        'overtime (?:work )?(?:is|was|are|were) (?:always |all |entirely )?voluntary|(?:can|may|could|free to) refuse overtime|加班(?:均|都)?(?:为|是)?自愿|自愿加班',
      ],
    ],
  },
  {
    id: 'physical_and_sexual_violence',
    gate: /physical|sexual|beat|violence|corporal|harass|assault|slap|殴打|体罚|骚扰|暴力|打骂/iu,
    problem: [
      [
        'physical or sexual violence',
        '(?:physical|sexual)(?: (?:and|or|and\\/or) (?:physical|sexual|verbal|psychological))* (?:violence|abuse|assaults?|harassment|punishment)|corporal punishment|sexual(?:ly)? harass(?:ed|ment)|(?:workers?|employees?) (?:was|were|are|is|had been) (?:beaten|slapped|hit|assaulted|kicked)|beatings?',
      ],
      [
        'blows',
        `(?:supervisors?|managers?|guards?|foremen|foreman|line leaders?) (?:[^.;:?\\n]{0,40}? )?(?:use[sd]? violence|slap(?:s|ped|ping)?|hit(?:s|ting)? (?:the |an? |any )?${workers}|kick(?:s|ed|ing)? (?:the |an? |any )?${workers})`,
      ],
      ['殴打', '殴打|体罚|打骂|性骚扰|性暴力|身体暴力|人身攻击'],
    ],
  },
  {
    id: 'intimidation_and_threats',
    gate: /threat|police|sent home|intimidat|verbal|shout|blacklist|denounc|deport|penalt|威胁|恐吓|遣返|辱骂|恫吓/iu,
    problem: [
      [
        'intimidation and threats',
        `intimidation(?: (?:and|or|of) (?:threats|workers))?|threats? (?:of|against|to) (?:\\p{L}+ ){0,3}?(?:dismissal|deportation|denunciation|detention|family|families|violence|workers|penalt(?:y|ies)|punishment)|(?:threaten|threatens|threatened|threatening) (?:the |their )?(?:${workers}|with|to|them)|menace of (?:any )?penalty`,
      ],
      [
        'told of punishment',
        '(?:told|warned|said) [^.;:?\\n]{0,40}?(?:would|will) be (?:reported to (?:the )?(?:police|authorities|immigration)|deported|sent home|arrested|detained)',
      ],
      [
        'verbal abuse',
        'verbal(?:ly)? (?:abuse|abused|harassment|harassed)|(?:shout|shouts|shouted|yell|yelled|scream(?:ed)?) at (?:the )?(?:workers|employees|staff)|blacklist(?:ed|ing)?|penalty for refusing',
      ],
      ['威胁恐吓', '威胁(?:工人|员工)?|恐吓|恫吓|辱骂|遣返'],
    ],
  },
  {
    id: 'abuse_of_vulnerability',
    gate: /vulnerab|migrant|minorit|legal status|language|tied to|弱势|少数民族|外来|国语|外籍/iu,
    problem: [
      [
        'abuse of vulnerability',
        "abuse of (?:workers['’]? )?vulnerabilit(?:y|ies)|(?:exploit|exploits|exploited|takes? advantage of) (?:the )?(?:workers|migrants|vulnerab)\\p{L}*",
      ],
      [
        'work permit tied to the employer',
        '(?:work )?(?:permit|visa) (?:is |are |was |were )?tied to (?:the |their )?employer|no legal status|undocumented (?:workers|migrants)',
      ],
      [
        'workers do not speak the language',
        '(?:workers|migrants|they) (?:do|did|could|can)(?: not|not) (?:speak|understand|read) (?:the )?(?:local )?(?:language|mandarin|chinese|contract)|不懂国语|不(?:会|懂)(?:普通话|汉语)|滥用弱势',
      ],
    ],
    topic: [
      [
        'migrant or minority workers',
        '(?:ethnic )?minority workers|migrant workers|foreign migrant workers|少数民族(?:工人|员工)|外来务工人员|外籍(?:工人|劳工)',
      ],
    ],
  },
  {
    id: 'deception',
    gate: /decepti|deceiv|false|promis|contract|misle|欺骗|合同|承诺|虚假/iu,
    problem: [
      [
        'deception',
        'decept(?:ion|ive)(?: (?:about|in|of|regarding|recruitment)[\\p{L} ]{0,30})?|(?:workers?|they) (?:was|were|had been) (?:deceived|misled|cheated)|false promises|contract substitution|substituted contracts?',
      ],
      [
        'terms other than promised',
        '(?:terms|wages?|work|job|conditions|contracts?) (?:[^.;:?\\n]{0,20}? )?(?:differ(?:s|ed)?|different|other|lower|worse) (?:from|than) (?:what (?:was|had been) |those |the terms )?(?:promised|agreed|advertised|offered)',
      ],
      [
        'another contract on arrival',
        '(?:given|handed|shown|made to sign|asked to sign|had to sign) (?:a |an )(?:different|second|other|new) (?:employment |labou?r )?contract (?:with|than|on arrival)',
      ],
      [
        'no copy of the contract',
        '(?:did|do|had|have|has|does) not (?:been )?(?:receive|received|given|provided with|have|get|hold|sign|signed) (?:a |any )?(?:written )?(?:cop(?:y|ies) of (?:their |the )?)?(?:employment |labou?r |work |written )?contracts?|(?:without|no) (?:written |signed |employment |labou?r ){0,2}contracts?|contracts? (?:is |are |was |were )?in a language (?:that )?(?:\\p{L}+ ){0,3}(?:not understood|did not understand|do not understand|cannot read)',
      ],
      [
        '合同与承诺不符',
        '合同与(?:承诺|实际)不符|阴阳合同|未(?:提供|签订|签署)(?:书面)?劳动合同|欺骗(?:性)?招工|招工欺骗|虚假承诺',
      ],
    ],
  },
  {
    id: 'isolation',
    gate: /isolat|contact|phone|remote|segregat|隔离|手机|与外界|集中居住/iu,
    problem: [
      [
        'isolation',
        '(?:social |physical )?isolation(?: of (?:the )?workers)?|(?:workers|they) (?:are|were|is) (?:isolated|segregated|kept apart)|no (?:outside contact|contact with (?:the )?(?:outside|family|families))|segregated dormitor(?:y|ies)',
      ],
      [
        'phones taken away',
        "(?:mobile |cell )?phones? (?:(?:is|are|was|were|had been|have been) )?(?:confiscated|taken away|collected|seized)|(?:confiscat|collect|seiz|tak)\\p{L}* (?:the |their |workers['’]? )?(?:mobile |cell )?phones?",
      ],
      ['隔离', '没收(?:工人|员工)?手机|收缴手机|与外界隔离|隔离工人|集中居住|不得与(?:外界|家人)联系'],
    ],
  },
  {
    id: 'abusive_working_and_living_conditions',
    gate: /condition|toilets?|one room|overcrowd|unsanit|drinking water|\bppe\b|exits?|protective|degrading|拥挤|防护|安全出口|消防|恶劣|饮用水/iu,
    problem: [
      [
        'abusive conditions',
        '(?:abusive|degrading|hazardous|inhuman[e]?|poor|unacceptable) (?:working|living)(?: (?:and|or|and\\/or) (?:working|living))? conditions|degrading conditions|overcrowd(?:ed|ing)(?: (?:of )?(?:the )?(?:dormitor(?:y|ies)|rooms?|hostel))?|(?:dormitor(?:y|ies)|rooms?|toilets?|canteen) (?:is|are|was|were) (?:overcrowded|unsanitary|dirty|unhygienic)|unsanitary(?: (?:conditions|dormitor(?:y|ies)|toilets?))?',
      ],
      [
        'crowded or dirty quarters',
        `${workers}(?: [^.;:?\\n]{0,20}?)? (?:sleep|sleeping|slept|share|shared|live|lived) (?:in )?(?:one|a single) room|toilets? (?:is|are|was|were) (?:filthy|dirty|broken|unusable|not working)`,
      ],
      [
        'no protective equipment',
        '(?:no|without|lack of|not (?:provided|given|wearing|issued) (?:with )?)(?: (?:any|suitable|proper|adequate))? ?(?:ppe|personal protective equipment|protective (?:equipment|gear|clothing))|no (?:safe )?drinking water|(?:no|without) (?:safe|clean) drinking water',
      ],
      [
        'exit locked or blocked',
        '(?:fire|emergency) (?:exits?|doors?) (?:[^.;:?\\n]{0,24}? )?(?:locked|blocked|obstructed)|(?:locked|blocked|obstructed) (?:fire|emergency) (?:exits?|doors?)',
      ],
      [
        '恶劣的工作生活条件',
        '恶劣的?(?:工作|生活)(?:和|及|与)?(?:生活|工作)?条件|宿舍(?:过于)?拥挤|(?:无|未提供|没有|未配备)(?:个人)?防护用品|安全出口(?:被)?(?:锁闭|上锁|堵塞)|(?:没有|无)(?:安全)?饮用水',
      ],
    ],
  },
  {
    id: stateImposedLabour.id,
    gate: /transfer|government|state|pairing|poverty|surplus labo|re-?education|xinjiang|uyghur|转移|富余|援疆|扶贫|点对点|教育培训中心|政府/iu,
    problem: [
      [
        'labour transfer programme',
        'labou?r transfers?(?: (?:scheme|program(?:me)?)s?)?|(?:government|state)[- ](?:sponsored|arranged|organi[sz]ed|run|led|imposed) (?:labou?r|transfer|recruitment|employment|job)(?: (?:transfers?|program(?:me)?s?|schemes?|placements?))*|(?:government|state) transfer (?:program(?:me)?s?|schemes?)|transfer program(?:me)?s?|(?:workers|labou?rers) (?:(?:are|were|was|is|been) )?(?:sent|transferred|assigned|supplied|provided) (?:by|through|from) (?:the )?(?:government|authorities|state|xinjiang|prison)|surplus (?:rural )?labou?r(?:ers)?|pairing assistance|prison labou?r|re-?education camps?|vocational (?:skills? )?(?:education and )?training cent(?:er|re)s?|poverty alleviation (?:transfer|labou?r|workers|through employment)',
      ],
      [
        '转移就业',
        '(?:劳动力)?转移就业|富余劳动力(?:转移)?|(?:政府|官方)(?:组织|安排|输送)的?(?:劳务|工人|劳动力|用工)|劳务输(?:出|送)|点对点(?:输送|接返)|对口援疆(?:用工|就业)?|职业技能教育培训中心|监狱劳动|囚工',
      ],
    ],
  },
];

function compiled(indicator: string, kind: PhraseKind, list: Rows = []): IndicatorPhrase[] {
  return list.map(([phrase, pattern]) => ({
    indicator,
    phrase,
    kind,
    pattern: new RegExp(
      `(?:(?<![\\p{Script=Latin}\\p{N}])|(?=\\p{Script=Han}))(?:${pattern.replaceAll(' ', '\\s+')})(?!(?<=[\\p{Script=Latin}\\p{N}])[\\p{Script=Latin}\\p{N}])`,
      'giu',
    ),
  }));
}

/** The phrases of every indicator, with the words without which none of them stands on a page. */
export const indicatorPhrases: readonly {
  readonly gate: RegExp;
  readonly phrases: readonly IndicatorPhrase[];
}[] = rows.map(({ id, gate, problem, topic, good }) => ({
  gate,
  phrases: [
    ...compiled(id, 'good', good),
    ...compiled(id, 'problem', problem),
    ...compiled(id, 'topic', topic),
  ],
}));
