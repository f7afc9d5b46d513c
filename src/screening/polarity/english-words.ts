/*
 * English words by what they do in a denial of origin. Own wording. Sources of expressions: they are written to be
 * joined into patterns and hold no groups that capture.
 */

/** Verbs that tie goods, people or firms to a place or a firm: what a denial of origin denies. */
export const tieVerb =
  '(?:sourc(?:e|es|ed|ing)|buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing)|procur(?:e|es|ed|ing)|us(?:e|es|ed|ing)|utili[sz](?:e|es|ed|ing)|contain(?:s|ed|ing)?|includ(?:e|es|ed|ing)|incorporat(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|originat(?:e|es|ed|ing)|com(?:e|es|ing)|came|deriv(?:e|es|ed|ing)|stem(?:s|med|ming)?|produc(?:e|es|ed|ing)|manufactur(?:e|es|ed|ing)|made|mak(?:e|es|ing)|gr[eo]w(?:s|n|ing)?|harvest(?:s|ed|ing)?|pick(?:ed)?|cultivat(?:e|es|ed)|extract(?:ed)?|min(?:e|es|ed|ing)|import(?:s|ed|ing)?|obtain(?:s|ed|ing)?|acquir(?:e|es|ed|ing)|tak(?:e|en|ing)|took|draw(?:n|s)?|locat(?:e|ed)|situat(?:e|ed)|based|established|operat(?:e|es|ed|ing)|own(?:s|ed|ing)?|invest(?:s|ed|ing)?|employ(?:s|ed|ing)?|recruit(?:s|ed|ing)?|hir(?:e|es|ed|ing)|engag(?:e|es|ed|ing)|co-?operat(?:e|es|ed|ing)|collaborat(?:e|es|ed|ing)|partner(?:s|ed|ing)?|deal(?:s|t|ing)?|trad(?:e|es|ed|ing)|transact(?:s|ed)?|do(?:ne|ing)? business|enter(?:s|ed|ing)? into|work(?:s|ed|ing)?|conduct(?:s|ed|ing)?|affiliat(?:e|ed)|associat(?:e|ed)|relat(?:e|ed)|connect(?:ed)?|link(?:ed)?|involv(?:e|es|ed|ing)|suppl(?:y|ies|ied|ying)|process(?:es|ed|ing)?|spun|spin(?:s|ning)?|gin(?:s|ned|ning)?|wov(?:e|en)|weav(?:e|es|ing)|knit(?:s|ted|ting)?|sewn?|sew(?:s|ing)|dye(?:s|d|ing)?|assembl(?:e|es|ed|ing)|fabricat(?:e|es|ed|ing)|smelt(?:s|ed)?|refin(?:e|es|ed|ing)|sub-?contract(?:s|ed|ing)?|outsourc(?:e|es|ed|ing)|participat(?:e|es|ed|ing)|accept(?:s|ed|ing)?|carr(?:y|ies|ied)|stock(?:s|ed|ing)?|sell(?:s|ing)?|sold|handl(?:e|es|ed|ing)|benefit(?:s|ed|ting)?|controlled|mix(?:es|ed|ing)?|blend(?:s|ed|ing)?|have|has|had|maintain(?:s|ed|ing)?|find|found|identif(?:y|ied)|detect(?:ed)?|deliver(?:s|ed)?|ship(?:s|ped)?|receiv(?:e|es|ed|ing))';

/** Things whose absence is a denial of origin. */
export const tieNoun =
  '(?:cotton|lint|linters|bales?|yarns?|threads?|fabrics?|cloth|textiles?|fib(?:er|re)s?|garments?|apparel|wool|viscose|pulp|materials?|goods|products?|merchandise|inputs?|components?|parts?|items?|articles?|polysilicon|silicon|quartz(?:ite)?|silica|wafers?|cells?|modules?|alumin(?:i)?um|alumina|copper|steel|iron|lithium|graphite|titanium|magnesium|gold|soda|salt|sugar|dates|jujubes?|peppers?|walnuts?|raisins?|tomato(?:es)?|paste|pvc|polyvinyl|resins?|plastics?|batter(?:y|ies)|rubber|seafood|fish|commodit(?:y|ies)|ingredients?|substances?|metals?|ores?|coal|chemicals?|portions?|elements?|entit(?:y|ies)|part(?:y|ies)|compan(?:y|ies)|firms?|mills?|farms?|gins?|ginner(?:y|ies)|smelters?|refiner(?:y|ies)|mines?|stages?|steps?|process(?:es|ing)?|production|manufactur(?:e|ing|ers?)|producers?|growers?|farmers?|suppliers?|sub-?suppliers?|vendors?|customers?|subcontractors?|partners?|workers?|employees?|labou?r(?:ers)?|people|persons?|staff|relation(?:s|ships?)?|business|dealings?|transactions?|trade|links?|connections?|ties|affiliations?|associations?|contracts?|contacts?|co-?operation|facilit(?:y|ies)|factor(?:y|ies)|plants?|sites?|operations?|offices?|branch(?:es)?|warehouses?|investments?|shares?|shareholdings?|subsidiar(?:y|ies)|ownership|interests?|sourcing|purchas(?:e|es|ing)|procurement|imports?|suppl(?:y|ies)|traces?|contents?|origins?|them|which|us|our|these|those|this|it)';

/** Papers, money and talk: to lack one of these denies no origin. */
export const paperNoun =
  '(?:invoices?|payments?|deposits?|certificates?|certification|statements?|declarations?|documents?|documentation|paperwork|records?|reports?|data|information|evidence|proof|answers?|repl(?:y|ies)|response|letters?|e-?mails?|confirmations?|copies|copy|orders?|samples?|receipts?|licen[cs]es?|permits?|bills?|signatures?|stamps?|seals?|labels?|tests?|audits?|inspections?|visits?|access|traceability|details?|deliver(?:y|ies)|shipments?|notices?|claims?|quotes?|quotations?|prices?|discounts?|credit|problems?|issues?|defects?|damage|complaints?|errors?|shortages?|delays?|objections?|concerns?|reasons?|alternatives?|substitutes?|choice|need|risks?|cranes?|dormitor(?:y|ies)|children|minors|child labou?r|forced labou?r|prison labou?r|overtime)';

/** Words that may stand between "not" and the verb it denies. */
export const filler =
  '(?:\\p{L}+ly|ever|be|been|being|have|has|had|having|to|and|or|will|would|do|does|did|can|any|at any (?:time|stage|point)|at all|in any (?:way|manner|form|capacity)|in the past|whatsoever|itself|themselves|also|currently|in whole|in part|wholly|partly|through third parties)';

/** Troubles and papers that are denied of goods that are there: "no defects in the cotton from X". */
export const trouble =
  /\b(?:invoices?|payments?|deposits?|certificates?|statements?|documents?|paperwork|answers?|repl(?:y|ies)|letters?|e-?mails?|copies|copy|samples?|receipts?|bills?|signatures?|stamps?|seals?|discounts?|credit|problems?|defects?|damages?|complaints?|errors?|shortages?|delays?|objections?|concerns?|alternatives?|substitutes?|choice|dormitor(?:y|ies)|missing|lost|damaged|late|rejected|wet)\b/iu;

export const tie = new RegExp(`\\b(?:${tieVerb}|${tieNoun})\\b`, 'iu');
export const paper = new RegExp(`\\b${paperNoun}\\b`, 'iu');
/** A paper or money as head of the words right in front of a mention: "the certificate for the Xinjiang cotton". */
export const paperInFront = new RegExp(
  `\\b${paperNoun}\\s+(?:for|of|from|to|on|about|covering|regarding|with|by)\\b[^.,;:]{0,50}$`,
  'iu',
);
/** Predicates between a negation and a mention, each with its word. */
export const predicate =
  /\b(?:is|are|was|were|been|being|has|have|had)\s+(?:\p{L}+ly\s+|ever\s+|not\s+|been\s+)?(\p{L}+)/giu;
/** What such a predicate may say without being about something else. */
export const tyingPredicate = new RegExp(
  `^(?:${tieVerb}|be|been|being|any|an?|the|in|from|of|at|to|with|within|ever|no|our|its|their|listed|not|part|among|either|entirely|wholly)$`,
  'iu',
);
