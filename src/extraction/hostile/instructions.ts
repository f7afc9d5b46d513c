import type { FoundWords } from './found-words.ts';

/** Marks of the chat formats of language models: no paper bears them by chance. */
const chatMarks =
  /<\|(?:im_start|im_end|im_sep|system|user|assistant|endoftext|eot_id|start_header_id|end_header_id|begin_of_text|fim_\w{1,10})\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:start|end)_of_turn>|^#{2,4}\s*(?:system|instruction|assistant|response)\s*:|(?:^|\n)[ \t]{0,20}(?:system|assistant|developer)(?:\s+(?:prompt|message|role))?\s*[:：]\s*(?:you\s+(?:are|must|will|should|shall)|ignore|disregard|forget|from\s+now|new\s+instructions?|answer|set\s|the\s+(?:origin|country|value|answer|field))|"role"\s*:\s*"(?:system|assistant)"/gimu;

/** Words spoken to a language model. */
const addressed =
  /\bas\s+an?\s+(?:AI|artificial\s+intelligence|large\s+language|LLM)(?:\s+(?:language\s+)?(?:model|assistant|system|agent|reader)s?\b|\s*,)|\byou\s+are\s+(?:now\s+)?(?:an?\s+|the\s+)?(?:AI\b|ChatGPT\b|GPT\b|Claude\b|Gemini\b|LLM\b|large\s+language\s+model|language\s+model|helpful\s+(?:AI\s+)?assistant)|\b(?:note|notice|message|attention|instructions?|important|memo)\s*(?:to|for|:)\s*(?:all\s+|any\s+|the\s+)?(?:AI|LLMs?|language\s+models?|AI\s+(?:models?|assistants?|systems?|agents?)|(?:automated|automatic)\s+(?:reader|extraction\s+system|extractor)s?)\b(?!\s+(?:department|team|project|research|policy|committee|steering))|\bif\s+you\s+are\s+an?\s+(?:AI|LLM|language\s+model|automated\s+(?:system|reader))\b|\b(?:reveal|print|repeat|show|output)\s+(?:me\s+)?your\s+(?:system\s+)?(?:prompt|instructions)\b|\b(?:system|developer)\s+prompt\b[^.\n]{0,40}\b(?:ignore|override|follow|replace|is\s+now)\b|\b(?:do\s+not|don['’]t|never)\s+(?:tell|inform|mention\s+(?:this|it)\s+to)\s+the\s+(?:user|reviewer|operator)\b|(?:你|您)(?:现在)?是(?:一个|一名|一位)?(?:AI|人工智能|大?语言模型|智能助手|ChatGPT)|作为(?:一个|一名)?(?:AI|人工智能|大?语言模型)(?:语言模型|助手|模型|系统)|(?:致|给|对|请)(?:所有)?(?:AI|人工智能|大模型|语言模型)(?:助手|系统|模型)?\s*(?:[:：]|注意|的(?:指令|提示))|系统提示词?\s*[:：]\s*\S{0,10}(?:忽略|你|请)|bạn\s+là\s+(?:một\s+)?(?:trợ\s+lý\s+AI|mô\s+hình\s+ngôn\s+ngữ|AI\b)|du\s+bist\s+(?:jetzt\s+)?(?:eine?\s+)?(?:KI\b|AI\b|Sprachmodell)|(?:tu\s+es|vous\s+êtes)\s+(?:une?\s+)?(?:IA\b|intelligence\s+artificielle|modèle\s+de\s+langage)|eres\s+(?:una?\s+)?(?:IA\b|inteligencia\s+artificial|modelo\s+de\s+lenguaje)|você\s+é\s+(?:uma?\s+)?(?:IA\b|modelo\s+de\s+linguagem)|sei\s+(?:un['’]?\s*)?(?:IA\b|intelligenza\s+artificiale|modello\s+linguistico)|sen\s+bir\s+yapay\s+zek/giu;

/** Orders to set aside what a reader was told. A word of trade in front of `instructions` makes them instructions to people. */
const setAside =
  /\b(?:ignore|disregard|forget|override|bypass|discard)\s+(?:(?:all|any|every|each|of|the|your|these|those|my|our|other|and|or)\s+){0,4}(?:(?:previous|prior|above|preceding|earlier|foregoing|existing|original|initial|system|hidden|former)\s*(?:,|and|or)?\s*){1,3}(?:(?:system|user|model|AI)\s+)?(?:instructions?|prompts?|directives?|guidelines|commands?|context|constraints)\b(?!\s+(?:for|on|regarding|about|concerning|relating|as\s+to|of\s+our|in\s+our|from\s+our|given\s+(?:by|in)\s+our)\b)|\b(?:ignore|disregard|forget|override)\s+(?:all|any|your)\s+(?:(?:of\s+)?(?:your|the)\s+)?(?:instructions|prompts?|rules|guidelines|training)\b(?!\s+(?:for|on|regarding|about)\b)|(?:忽略|无视|忘记|忘掉|不要理会|不要遵守|覆盖)(?:掉)?(?:以上|上述|上面|之前|以前|前面|先前|此前|你)的?(?:所有|全部|任何|一切)?的?(?:系统)?(?:指令|指示|提示词?|命令|设定|约束)|(?:忽略|无视|忘记|忘掉)(?:所有|全部|任何|一切)(?:以上|上述|之前|前面|先前)?的?(?:系统)?(?:指令|指示|提示词?|命令|设定)|(?:bỏ\s+qua|phớt\s+lờ|quên)\s+(?:(?:tất\s+cả|mọi|các|những)\s+){0,3}(?:hướng\s+dẫn|chỉ\s+thị|chỉ\s+dẫn|lệnh|câu\s+lệnh)\s+(?:trước|ở\s+trên|phía\s+trên|bên\s+trên|trên)|\b(?:ignorieren?|ignoriere|missachten?|vergiss|vergessen)\s+(?:Sie\s+)?(?:(?:alle|die|sämtliche|deine|ihre|jegliche)\s+){0,3}(?:(?:obigen|vorherigen|bisherigen|vorangehenden|früheren|vorigen)\s+){1,2}(?:Anweisungen|Instruktionen|Befehle|Vorgaben|Prompts)|\b(?:ignorez|ignore|ignorer|oubliez|oublie)\s+(?:(?:toutes?|tous|les|tes|vos|ces)\s+){0,3}(?:instructions|consignes|directives|prompts?)\s+(?:précédentes?|antérieures?|ci-dessus|qui\s+précèdent)|\b(?:ignora|ignore|ignorar|olvida|olvide)\s+(?:(?:todas?|las|tus|sus|estas)\s+){0,3}(?:instrucciones|indicaciones|órdenes)\s+(?:anteriores|previas|de\s+arriba)|\b(?:ignore|ignora|ignorar|esqueça|esquece)\s+(?:(?:todas?|as|suas|tuas)\s+){0,3}(?:instruções|orientações|ordens)\s+(?:anteriores|acima|prévias)|\b(?:ignora|ignorare|ignorate|dimentica)\s+(?:(?:tutte|le|tue)\s+){0,3}(?:istruzioni|indicazioni)\s+(?:precedenti|sopra|di\s+sopra)|(?:önceki|yukarıdaki)\s+(?:tüm\s+|bütün\s+)?(?:talimatları|komutları|yönergeleri)\s+(?:yok\s+say|dikkate\s+alma|unut|görmezden\s+gel)|\b(?:negeer|vergeet)\s+(?:(?:alle|de|je|uw)\s+){0,3}(?:vorige|eerdere|bovenstaande|voorgaande)\s+(?:instructies|opdrachten|aanwijzingen)|(?:игнорируй(?:те)?|забудь(?:те)?)\s+(?:(?:все|предыдущие|прежние|ваши|твои)\s+){1,3}(?:инструкции|указания|команды)|(?:以前|上記|これまで|前述)の(?:すべての|全ての)?(?:指示|命令|プロンプト)を(?:無視|忘れ)|(?:이전|위의?)\s*(?:모든\s*)?(?:지시|명령)(?:사항)?(?:을|를)?\s*무시/giu;

/** "Ignore the above" alone is said among people; followed by what a field shall be it is said to a machine. */
const setAsideAndState =
  /\b(?:ignore|disregard|forget)\s+(?:all\s+(?:of\s+)?)?(?:the\s+)?(?:above|foregoing|preceding(?:\s+text)?|text\s+above|rest\s+of\s+(?:the|this)\s+(?:page|document|text|paper))\s*(?:[,.;:!-]|\band\b)[^\n]{0,60}?\b(?:origin|country(?:\s+of\s+origin)?|manufacturer|producer|seller|supplier|value|answer|result|field|output)\s*(?:is|=|:|shall\s+be|must\s+be|should\s+be|as|to)\b|(?:忽略|无视|不要理会)(?:以上|上述|上面|前面)(?:的)?(?:所有|全部)?(?:内容|文字|信息|文本)[，,。；;：:\s]{0,3}(?:[^\n。]{0,12})(?:原产[国地]|产地|制造商|供应商|卖方|答案|结果|国家)(?:是|为|：|:|=|应)/giu;

/** Orders to answer in some way. */
const answerOrder =
  /\b(?:set|fill\s+in|report|return|output|extract|answer|respond\s+with|write|record|mark)\s+(?:the\s+)?(?:value\s+of\s+)?(?:field\s+)?["'“]?(?:origin|country\s*of\s*origin|countryOfOrigin|origin\.country|origin\[0\]\.country|polarity|parties\.\w{3,20}(?:\.\w{3,20})?|documentNumber|manufacturer|all\s+fields)["'”]?\s+(?:field\s+)?(?:to|as|=|:)\s+["'“]?\p{Lu}?\w|\b(?:respond|answer|reply|output)\s+(?:only\s+)?(?:with|in)\s+(?:the\s+following\s+)?(?:only\s+)?JSON\b/giu;

/** All words of a page text that are an order to a language model. Harmless near relatives (manuals, terms) are none. */
export function findInstructions(text: string): FoundWords[] {
  const found: FoundWords[] = [];
  for (const pattern of [chatMarks, addressed, setAside, setAsideAndState, answerOrder]) {
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Keys of the answers that a language model gives here. */
const answerKeys = /["“](value|quote|lines|polarity)["”]\s*[:：]/gu;
const pathKey =
  /["“](?:origin|goods|parties|tier|lots|references|totals|transport)(?:\[\d{1,3}\])?(?:\.\w{2,24}(?:\[\d{1,3}\])?){1,3}["”]\s*[:：]/gu;
/** Marker lines and line numbers as documents are shown to a model. */
const marker = /(?<!=)={2,}\s*(?:begin|end)\s+of\s+(?:the\s+)?(?:paper|document)\b[^=\n]{0,60}={2,}/giu;
const forgedLine = /(?:^|\n)[ \t]{0,20}\d{1,5}│[^\n]{1,200}\n[ \t]{0,20}\d{1,5}│/gu;

/** Words made to pass for an answer of a model or for the marks between which a document is shown to it. */
export function findForgeries(text: string): FoundWords[] {
  const found: FoundWords[] = [];
  const keys = [...text.matchAll(answerKeys)];
  for (const [index, match] of keys.entries()) {
    const near = keys.slice(index).filter((other) => other.index - match.index < 400);
    const names = new Set(near.map((other) => other[1]));
    if (
      !(names.has('polarity') && names.size >= 2) &&
      names.size < 3 &&
      !(names.has('quote') && names.has('value'))
    )
      continue;
    const last = near.at(-1)!;
    found.push({ start: match.index, end: last.index + last[0].length });
    break;
  }
  for (const pattern of [pathKey, marker, forgedLine])
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length });
  return found.sort((one, other) => one.start - other.start);
}
