/*
 * Words that deny, except, doubt or turn, in the ten languages whose statements are read: English, Chinese, German,
 * French, Spanish, Portuguese, Italian, Dutch, Vietnamese and Turkish. How far each reaches is said by the rules that
 * use them: `claim-cues.ts` for the values of fields, `screening/polarity/` for mentions of listed names.
 */

/** Words in front of a value that speak of it though a negation is among them. */
export const noDenial =
  /\b(?:not|nicht|pas|no|non|não|niet)\s+(?:only|just|merely|solely|nur|seulement|s[oó]lo|solamente|solo|soltanto|apenas|alleen|later|less|more|earlier|exceeding|limited)\b|\bno\s+(?:doubt|later|less|more|fewer)\b|不仅|不但|不只|不限于|不迟于|不少于|không chỉ/giu;

/** Negations in front of a value; in their reach they deny it. */
export const denialBefore =
  /\b(?:not|never|none|neither|nor|without|nothing|cannot|nowhere)\b|n['’]t\b|\b(?:no)\b(?!\s*[.:#º°]|\s*\d|\s+[\p{L}-]*\d)|\b(?:den(?:y|ies|ied)|ceased?|stopped|refused?|excludes?|excluded|excluding|prohibit(?:s|ed|ing)?|ban(?:s|ned)?|forbid(?:s|den)?|avoid(?:s|ed|ing)?|refrain(?:s|ed)?|absence|lacks?)\b|(?<![\d.,])0(?:[.,]0+)?\s*%|\bzero\b(?!\s*-?\s*(?:defects?|waste|rated|duty))|\b(?:nicht|kein\p{L}*|ohne|weder|nie|niemals)(?!\p{L})|(?<!\p{L})(?:pas|jamais|aucun\p{L}*|sans|ni)(?!\p{L})|(?<!\p{L})(?:n['’]|ne\s)(?=\p{L}{2,})|(?<!\p{L})(?:no|ning[uú]n\p{L}*|sin|nunca|tampoco)(?=\s+\p{Ll})|(?<!\p{L})(?:não|nenhum\p{L}*|sem|nunca|nem)(?!\p{L})|(?<!\p{L})(?:non|nessun\p{L}*|senza|né|mai)(?=\s+\p{L})|(?<!\p{L})(?:niet|geen|zonder|nooit)(?!\p{L})|(?<!\p{L})(?:không|chưa|chẳng|chả)(?!\p{L})|从未|從未|并未|並未|均未|尚未|并非|並非|绝不|决不|没有|沒有|未曾|禁止|严禁|嚴禁|拒绝|杜绝|(?:不|未|无|無|没|非)(?!锈|銹|锡|错|同|断|少|良|久|洲|常|过|過|论|論|菱|凡|限)/giu;

/** Exclusions: what stands directly behind them is what is left out. */
export const exclusionBefore =
  /(?:\b(?:other\s+than|outside(?:\s+of)?|excluding|except(?:\s+for|\s+from)?|apart\s+from|aside\s+from|free\s+(?:of|from)|with\s+the\s+exception\s+of|auße[rn]|ausgenommen|mit\s+Ausnahme\s+von|sauf|hormis|excepté|hors(?:\s+de)?|excepto|salvo|exceto|exceptuando|tranne|eccetto|behalve|uitgezonderd|ngoài|ngoại\s+trừ|trừ)(?!\p{L})\s*(?:[\p{L}'’]+\s+){0,4}|\bnon[\s-]+|除(?:了)?[^，。；]{0,4})$/iu;

/** Exclusions that stand behind what they leave out. */
export const exclusionAfter =
  /^[^.;。；，,\n]{0,14}(?:以外|之外|除外)|^[\s-]*free\b(?!\s+(?:trade|of\s+charge|on\s+board|carrier|alongside|zone|port))|^\s*(?:hariç|dışında)(?!\p{L})/iu;

/** Denials behind a value, in its clause. */
export const denialAfter =
  /^[^.;,。；，]{0,70}?(?:\b(?:is|are|be)\s+(?:strictly\s+)?(?:prohibited|banned|forbidden|excluded)\b|\b(?:is|are|was|were|has|have|had|does|do|did|will|been|be|wird|werden|wurden?|ist|sind|hat|haben|est|sont|wordt|worden|is|zijn|werd)\s+(?:not|never|nicht|niet)\b|\b(?:isn|aren|wasn|weren|hasn|haven|don|doesn|didn)['’]t\b|(?<!\p{L})(?:n['’]|ne\s)\p{L}+\s+(?:pas|jamais)(?!\p{L})|(?<!\p{L})(?:no|não|non)\s+(?:se|es|fue|son|é|foi|s[ãa]o|è|viene|vengono|será|ha)(?!\p{L})|(?<!\p{L})không(?:\s+(?:được|phải|có|dùng|sử))|(?<!\p{L})değil\p{L}*|\p{L}+(?:ma|me)(?:mış|miş|dı|di|maktadır|mektedir|z)(?:tır|tir)?(?!\p{L})|(?<!\p{L})olmayan(?!\p{L}))|^\s*[)）"”]?\s*(?:[:：?？-]|\?\s*)\s*(?:no|none|nil|never|not\s+applicable|n\/a|nein|keine?|non|aucune?|否|无|没有|không)(?!\p{L}|\.\s*\d)|^[^.;\n]{0,25}[:：]\s*(?:0(?:[.,]0+)?\s*%|zero|nil)(?![\p{L}\d])|^[^。；，,\n]{0,15}(?:没有|从未|并未|未|无)(?:任何|使用|采购|关联|涉及|参与|存在|业务|往来|关系|从)/iu;

/** Words that begin a new thought: a negation before them does not reach what stands behind. */
export const contrast =
  /(?<!\p{L})(?:but|however|although|though|whereas|instead|yet|sondern|aber|jedoch|mais|sino|pero|mas|porém|ma|bensì|maar|doch|mà|ancak|fakat)(?!\p{L})|而是|但是?|然而|不过/iu;

/** Conditions, doubts and questions in front of a value. */
export const conditionBefore =
  /\b(?:if|whether|unless|in\s+case|in\s+the\s+event|provided\s+that|suppose|assuming|might|could|possibly|perhaps|presumably|allegedly|either|used\s+to\s+(?:be|buy|source|purchase|import|use|come)|depending\s+on)\b|\bmay\s+(?:be|have|not|also|contain|originate|come|include|stem|derive|well|or)\b|(?:^|[,;]\s*)(?:should|were|had)\s+(?:the|any|a|these|this|it)\b|\b(?:cannot|can\s+not|can['’]t|could\s+not|unable\s+to|not\s+able\s+to|did\s+not)\s+(?:be\s+)?(?:confirm|exclud|rul|verif|guarantee|determin|establish|trac|say|tell)\p{L}*|\bnot\s+(?:been\s+)?(?:confirmed|verified|excluded|established|known|clear|sure|certain)\b|(?<!\p{L})(?:falls|wenn|sofern|soweit|könnte\p{L}*|möglicherweise|vielleicht|eventuell|vermutlich|entweder)(?!\p{L})|(?:^|[,;]\s*)(?:si|se|s['’])\s|(?<!\p{L})(?:pourrai\p{L}*|peut-être|éventuellement|podría\p{L}*|quizás?|tal\s+vez|posiblemente|pued[ae]n?\s+ser|poderia\p{L}*|talvez|pode\p{L}*\s+ser|potrebbe\p{L}*|forse|qualora)(?!\p{L})|(?<!\p{L})(?:indien|mits|zou(?:den)?|misschien|mogelijk)(?!\p{L})|(?<!\p{L})(?:nếu|liệu|có\s+thể|có\s+lẽ)(?!\p{L})|(?<!\p{L})(?:eğer|şayet)(?!\p{L})|是否|如果|倘若|假如|如有|可能|或许|也许|(?:^|[，。；、,;]\s*)若/giu;

/** Conditions and doubts behind a value. */
export const conditionAfter =
  /^[^.;。；]{0,60}?(?<!\p{L})(?:olabilir|ise|olursa|olması\s+halinde)(?!\p{L})|^[^.;,。；]{0,50}?\b(?:cannot|could\s+not|has\s+not\s+been|not)\s+(?:be\s+)?(?:confirmed|excluded|ruled\s+out|verified)\b/iu;

/** The end of a question. */
export const question = /[?？]\s*$/u;
