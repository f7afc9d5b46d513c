import { contrast } from '../../text/cue-words.ts';
import {
  filler,
  paper,
  paperInFront,
  paperNoun,
  predicate,
  tie,
  tieNoun,
  tieVerb,
  trouble,
  tyingPredicate,
} from './english-words.ts';
import { blanked, type LocalCue, type LocalStatement, latinReach } from './local-statement.ts';

/** What the negations around a mention make of it. */
export interface Negation {
  /**
   * `denied`: the tie between the mention and the goods is denied; `double`: a denial is itself denied; `other`: what is
   * denied is something else or only a part; `forbidden`: "no … is permitted".
   */
  readonly kind: 'denied' | 'double' | 'other' | 'forbidden';
  readonly cue: LocalCue;
  readonly rule: string;
}

/** Negations that deny nothing about what follows. */
export const pseudoNegation =
  /\bnot\s+(?:only|just|merely|solely|simply|purely|exclusively|entirely|always|limited\s+to|restricted\s+to|confined\s+to|all|every|least|surprising(?:ly)?|to\s+mention|without|because|until|less|more|later|earlier|exceeding|so\s+much)\b|\bno\s+(?:change|doubt|question|wonder|less|fewer|later|sooner|more|matter|objections?|choice|exceptions?|alternatives?|substitute|surprise|secret|other\s+(?:source|supplier|origin|region|choice)s?|problems?|reason)\b(?:\s+but\b)?|\bnone\s+(?:other|but)\b|\bnothing\s+(?:but|less|other)\b|\bwithout\s+(?:exception|doubt|question|delay|fail|prejudice|interruption|problems?|objection)s?\b|\bcannot\s+but\b|\bcan(?:not|['’]?t)\s+do\s+without\b|\bno\.?\s*:?\s*[\p{L}-]{0,6}\d[\p{L}\d/-]*|\bno\.(?=\s)|\bnon\s+(?:plus|stop)\b/giu;
/** "not sourced exclusively from": the negation is of the adverb. */
const partial =
  /\b(?:only|just|merely|solely|exclusively|purely|entirely|mainly|mostly|chiefly|primarily|predominantly|alone|always|100\s*%)\b/iu;
const negator =
  /\b(?:not|never|none|neither|nor|without|nothing|nobody|nowhere|cannot|no|zero|nil)\b|n['’]t\b|(?<![\d.,])0(?:[.,]0+)?\s*%|\b(?:deny|denies|denied|absence)\b(?!\s+entry)|\b(?:wrong|false|untrue|incorrect|mistaken)\s+(?:to\s+\p{L}+\s+)?that\b/giu;
/** Nouns that "no" stands in front of, with up to five words between. */
const noThing = new RegExp(
  `^\\s*(?:(?!(?:and|is|are|was|were|has|have|had|been|be|that|which|who|to)\\b)[\\p{L}'’/-]+\\s+){0,5}?(?:${tieNoun}|${tieVerb})\\b`,
  'iu',
);
const direct = /^\s*(?:any|the|such|raw|of|its|our|de|[(])?\s*$/iu;
const fillers = new RegExp(`^(?:[\\s,-]|(?<!\\p{L})(?:${filler})(?!\\p{L}))*`, 'iu');
const verbFirst = new RegExp(`^\\s*${tieVerb}\\b`, 'iu');
const placeFirst =
  /^\s*(?:from|in|of|via|through|within|at|with|by|under)\b|^\s*(?:an?|our|one\s+of|part\s+of|among|amongst|any\s+of|members?\s+of|related|the)\b[^.;]{0,60}$/iu;
/** A new clause with a subject of its own and a finite verb that ties: what is denied stands before it. */
const newClause = new RegExp(
  `(?:,|\\s-|\\band\\b|\\bso\\b|\\bas\\b|\\bsince\\b|\\bbecause\\b|\\bfor\\b|\\bwhile\\b|\\bhence\\b|\\btherefore\\b)\\s+(?:and\\s+|so\\s+|as\\s+|because\\s+|since\\s+)?(?:we|our|the|all|this|these|those|it|they|its|their|some|most|part|half|both|each|every|only|one|another|other|an?|everything|what)\\b[^.;]{0,70}?\\b(?:is|are|was|were|comes?|came|originates?|originated|stems?|derives?|buys?|bought|purchases?|purchased|sources?|sourced|uses?|used|contains?|supplies|supplied|obtains?|imports?|imported|delivers?|delivered|ships|shipped|grows|grew|has|have)\\b|,\\s+(?:and\\s+)?${tieNoun}\\s+(?:is|are|was|were|comes?|came|originates?|has|have)\\b|,\\s+(?:which|who|whose|where)\\b`,
  'iu',
);
/** "has no slubs and is spun from": the same subject goes on with what is so. */
const goesOn = /\band\s+(?:is|are|was|were|comes?|came|originates?|originated|stems?)\b/iu;
/** "No subcontractors are used by X": X does something else, it is no source. */
const doneBy =
  /\b(?:used|bought|purchased|sourced|procured|imported|employed|recruited|hired|received|accepted|obtained|acquired|engaged)\s+by\s+(?:the\s+)?$/iu;
/** A finite predicate that ties; not one of a relative clause, nor one that "or" sets beside another. */
const finiteTie = new RegExp(
  `(?<!\\b(?:that|which|who|whose|what|or|nor)\\s+(?:\\p{L}+ly\\s+|ever\\s+)?)\\b(?:(?:is|are|was|were|has\\s+been|have\\s+been|had\\s+been|will\\s+be)\\s+(?:\\p{L}+ly\\s+|also\\s+|all\\s+)?(?:${tieVerb}|from|of|in)|comes?|came|originates?|originated|stems?|derives?)\\b`,
  'giu',
);
/** "uses no imported cotton, buys from", "not imported, produced in": what is so stands behind the comma. */
const verbBehindComma = new RegExp(
  `,\\s*(?:only|just|all|instead|rather|${tieVerb})\\b(?![^.;]*\\b(?:or|nor)\\b)`,
  'iu',
);
/** "no better supplier than", "no mill like": a comparison denies nothing of what it compares with. */
const compared = /\b(?<!other\s)(?<!rather\s)than\b|\blike\b|\bas\s+\p{L}+\s+as\b|\b(?:better|worse)\b/iu;
/** A subject with a verb of its own, right in front of the mention: "not made in house we buy from". */
const ownSubject =
  /(?<!\b(?:do|does|did|have|has|had|nor|neither)\s)\b(?:we|they|it|i|he|she)\s+(?:\p{L}+ly\s+)?(?:buy|buys|bought|depends?|depended|rely|relies|relied|uses?|used|sources?|sourced|purchases?|purchased|gets?|got|obtains?|obtained|imports?|imported|orders?|ordered|takes?|took)\b/iu;
/** A place or a number is denied in front of a comma; behind it another stands without "or". */
const otherBehindComma = /\b(?:from|in|of)\s+\p{Lu}\p{L}+[^,]*,|,\s*\d/u;
const joined = /\b(?:or|nor|and)\b/iu;
const turn = /\b(?:only|rather|solely)\s+(?:from|in|by|with)\b/iu;
/** "do not use polyester and buy cotton": whether "and" still stands under the negation is open. */
const andVerb =
  /\b(?:and|then)\s+(?:also\s+|then\s+|only\s+)?(?:buys?|bought|purchases?|purchased|sources?|sourced|uses?|used|imports?|imported|procures?|procured|obtains?|obtained|rely|relies|depends?|gets?|takes?|orders?)\b/iu;
const coordinated = /(?:,|\b(?:or|nor|and|either|neither)\b|\/|;)/iu;
/** Words that make a denial one of a time, an amount or a part. */
const limitedTime =
  /\b(?:since|before|until|till|prior\s+to|after|from)\s+(?:\p{L}+\s+){0,3}(?:19|20)\d\d\b|\b(?:until|till)\b|\byet\b|\bon\s+time\b|\bin\s+time\b|\bin\s+full\b|\b(?:enough|sufficient(?:ly)?|complete(?:ly)?)\b|\bany\s*(?:more|longer)\b/iu;
const exceptionBehind =
  /^[^.;]{0,120}?(?:\b(?:except(?:ing)?|other\s+than|apart\s+from|aside\s+from|save\s+for|unless|only\s+if|with\s+the\s+exception|but\s+(?:only|we\s+(?:do|did|have|used)|in|for|from)|only\s+(?:in|for|from))\b|,\s*but\b)/iu;
const allowedBehind =
  /^[^.;]{0,60}?\b(?:is|are|be|will\s+be|shall\s+be|may\s+be|can\s+be)\s+(?:\p{L}+ly\s+)?(?:permitted|allowed|accepted|acceptable|tolerated|authori[sz]ed)\b/iu;
const predicateBehind =
  /^[^.;,:]{0,60}?\b(?:is|are|was|were|has\s+been|have\s+been|had\s+been|will\s+be|has|have|had)\s+(?:\p{L}+ly\s+|ever\s+|been\s+)*(\p{L}+)/iu;

const passiveBehind = new RegExp(
  `^[^.;,:?]{0,70}?\\b(?:(?:is|are|was|were|has\\s+been|have\\s+been|had\\s+been|will\\s+be|be)\\s+(?:\\p{L}+ly\\s+)?(?:not|never|neither)|(?:has|have|had)\\s+(?:not|never)\\s+(?:ever\\s+)?been|(?:is|are|was|were)n['’]t|(?:has|have|had)n['’]t\\s+been)\\s+(?:(?:${filler})\\s+)*${tieVerb}\\b`,
  'iu',
);
const notOursBehind =
  /^[^.;,:?]{0,50}?\b(?:is|are|was|were|has|have)\s+(?:not|never)\s+(?:been\s+)?(?:an?|one\s+of|any\s+of|our|among|amongst|part\s+of|on|within|known\s+to|in|related|affiliated)\b[^.;]{0,40}?\b(?:suppl|vendor|customer|partner|affiliat|related|subsidiar|chain|owner|shareholder|client|manufacturer|source)\p{L}*/iu;
const neverSuppliedBehind =
  /^[^.;,:?]{0,50}?\b(?:has|have|had|does|do|did)(?:\s+not|n['’]t|\s+never)\s+(?:ever\s+)?(?:suppl\p{L}+|deliver\p{L}*|sold|sell|provid\p{L}+)\s+(?:to\s+)?(?:us|our|this|any\s+(?:goods|materials?|cotton|yarn|products?))\b|^[^.;,:?]{0,50}?\b(?:does|do|did)(?:\s+not|n['’]t)\s+(?:form|play|enter|occur|appear|feature)\b[^.;]{0,40}?\b(?:part|our|the|us)\b/iu;

/** Negations in front of a mention that are looked at. */
const nearest = 5;

/** The negation that governs a mention in an English statement, if any does. */
export function englishNegation(local: LocalStatement): Negation | null {
  const before = blanked(blanked(local.before.slice(-latinReach), /\([^()]{0,120}\)/g), pseudoNegation);
  const offset = local.before.length - before.length;
  // The nearest ones: of those further off none governs what these leave alone.
  const reaching: { at: number; end: number; kind: Negation['kind'] }[] = [];
  for (const match of [...before.matchAll(negator)].slice(-nearest).reverse()) {
    const end = match.index + match[0].length;
    const kind = reachOf(match[0], before.slice(end), local, before.slice(0, match.index));
    if (kind !== null) reaching.push({ at: match.index, end, kind });
    if (reaching.length === 2) break;
  }
  const [last, inFront] = reaching;
  if (last !== undefined) {
    const cue: LocalCue = { part: 'before', start: offset + last.at, end: offset + last.end };
    if (last.kind === 'forbidden') return { kind: 'forbidden', cue, rule: 'none-permitted' };
    if (
      last.kind === 'denied' &&
      inFront !== undefined &&
      !coordinated.test(before.slice(inFront.at, last.end))
    )
      return {
        kind: 'double',
        cue: { part: 'before', start: offset + inFront.at, end: offset + last.end },
        rule: 'double-negation',
      };
    return {
      kind: last.kind,
      cue,
      rule: last.kind === 'denied' ? 'negation-before' : 'negation-of-something-else',
    };
  }
  return behind(local);
}

function reachOf(
  word: string,
  between: string,
  { before, after }: LocalStatement,
  inFront: string,
): Negation['kind'] | null {
  if (contrast.test(between) || newClause.test(between) || turn.test(between) || goesOn.test(between))
    return null;
  if (/\bbecause\b|\balthough\b/iu.test(between)) return null;
  const colon = between.lastIndexOf(':');
  if (
    colon >= 0 &&
    !/\b(?:following|below|listed|these|those)\b/iu.test(between.slice(0, colon) + inFront.slice(-60)) &&
    !/\b(?:from|in|of|with|by|at)\s*$|^\s*$/iu.test(between.slice(0, colon))
  )
    return null;
  const token = word.toLowerCase();
  // What is denied has its predicate; a further one says what is so: "goods not sourced from A come from B".
  const predicates = [...between.matchAll(finiteTie)].length;
  if (
    predicates >=
    (/^(?:not|never|n['’]t|cannot)$/.test(token) && anyTieVerb.test(upToFinite(between)) ? 1 : 2)
  )
    return null;
  if (/,\s*(?:only|just|all|instead|rather)\b/iu.test(between)) return null;
  if (partial.test(between) && !/^\s*(?:none|nothing)/.test(token)) return 'other';
  const isNone = token === 'no' || token === 'none';
  if (isNone && peopleDo.test(between)) return null;
  const thing =
    isNone && thingWithPredicate.test(between) && !doneBy.test(between) && !someOfThem.test(between);
  if (!thing && trouble.test(between)) return null;
  // "Without the cotton from X we could not run": it is there.
  if (token === 'without' && /\b(?:not|cannot|never|impossible)\b|n['’]t\b/iu.test(after)) return null;
  const governs = thing || governsTie(token, between, after, inFront);
  // A comma closes what is denied, unless it lists more of the same.
  if (!governs) return /,/u.test(between) && !/,\s*(?:or|nor|and)\b/iu.test(between) ? null : 'other';
  if (
    verbBehindComma.test(between.replace(fillers, '')) ||
    compared.test(between) ||
    ownSubject.test(between) ||
    (otherBehindComma.test(between) && !joined.test(between + after.slice(0, 60)))
  )
    return 'other';
  if (allowedBehind.test(after) && !/^(?:not|n['’]t|never|cannot)$/.test(token)) return 'forbidden';
  if (
    limitedTime.test(between) ||
    limitedTime.test(after.slice(0, 80)) ||
    limitedTime.test(inFront.slice(-40)) ||
    exceptionBehind.test(after) ||
    andVerb.test(between)
  )
    return 'other';
  // "No cotton from X was lost": what is denied is told behind the mention.
  if (/^(?:no|none|nothing|neither|zero|nil|nor)$/.test(token) && !verbIn(between)) {
    const told = predicateBehind.exec(after);
    if (told !== null && !tyingPredicate.test(told[1]!)) return 'other';
  }
  return !thing && paperInFront.test(before) && !verbFirst.test(between.replace(fillers, ''))
    ? 'other'
    : 'denied';
}

/**
 * A thing that is denied with its own predicate right in front of the mention, whatever stands between the two: "none of
 * the cotton used in purchase order 7781 was grown, ginned or spun in".
 */
const thingWithPredicate = new RegExp(
  `^\\s*(?:of\\s+)?(?:(?!(?:${paperNoun})\\b)[\\p{L}'’-]+,?\\s+){0,7}?${tieNoun}\\b(?!\\s+(?:${paperNoun})\\b)[^.;:]{0,120}?\\b(?:is|are|was|were|ha(?:s|ve|d)\\s+been)\\s+(?:\\p{L}+ly\\s+|ever\\s+)?${tieVerb}(?:(?:\\s*,\\s*(?:or\\s+|and\\s+)?|\\s+(?:or|and|nor)\\s+)${tieVerb})*(?:\\s+(?:wholly|partly|whole|part|or|labou?r|workers|materials?|in|from|with|by|at|of|the|within))*\\s*$`,
  'iu',
);
const someOfThem = /\b(?:missing|lost|damaged|defective|late|rejected|wet|returned|remaining)\b/iu;
/** People who do something else than to tie goods to a place: "none of the workers complained about the cotton from". */
const peopleDo = new RegExp(
  `^\\s*(?:of\\s+)?(?:[\\p{L}'’-]+\\s+){0,3}?(?:workers?|employees?|staff|people|persons?|buyers?|customers?|auditors?|suppliers?|inspectors?|interviewees?)\\s+(?:\\p{L}+ly\\s+)?(?!${tieVerb}\\b)(?:\\p{L}+ed|knew|knows?|said|says?|told|saw|sees?|asks?|minds?|objects?|complains?|speaks?|spoke)\\s+(?:about|to|of|on|that|whether|if|against|the|any)\\b`,
  'iu',
);

const anyTieVerb = new RegExp(`\\b(?:${tieVerb})\\b`, 'iu');
/** The words in front of the first finite predicate. */
function upToFinite(between: string): string {
  const first = between.matchAll(finiteTie).next().value;
  return first === undefined ? between : between.slice(0, first.index);
}

function verbIn(between: string): boolean {
  return anyTieVerb.test(between);
}

function governsTie(token: string, between: string, after: string, inFront: string): boolean {
  if (direct.test(between))
    return !paper.test(
      after
        .slice(0, 40)
        .split(/[.,;:]/)[0]!
        .split(/\s+/)
        .slice(0, 4)
        .join(' '),
    );
  if (paper.test(between) || doneBy.test(between)) return false;
  for (const match of between.matchAll(predicate)) if (!tyingPredicate.test(match[1]!)) return false;
  if (/^(?:not|never|n['’]t|cannot)$/.test(token)) {
    const rest = between.replace(fillers, '');
    return rest.trim() === '' || verbFirst.test(rest) || placeFirst.test(rest);
  }
  if (/(?:wrong|false|untrue|incorrect|mistaken)/.test(token)) return false;
  if (token === 'no' && /^\s*one\b/iu.test(between))
    return verbFirst.test(
      between.replace(/^\s*one\s+(?:(?:of|in|at)\s+(?:\p{L}+\s+){1,3})?/iu, '').replace(fillers, ''),
    );
  if (token === 'nothing' && /\bto\s+do\s+with\s*(?:the\s*)?$/iu.test(between)) return true;
  if (token === 'none' && /^\s*(?:is|are|was|were|has|have|comes?|originates?)\b/iu.test(between))
    return true;
  if (token === 'nor') return tie.test(inFront.slice(-80) + between) || placeFirst.test(between);
  if (token === 'neither' || token.startsWith('den')) return tie.test(between) || placeFirst.test(between);
  return noThing.test(between) || /^\s*of\b/iu.test(between);
}

function behind(local: LocalStatement): Negation | null {
  const after = blanked(local.after, pseudoNegation);
  if (paperInFront.test(local.before)) return null;
  for (const pattern of [passiveBehind, notOursBehind, neverSuppliedBehind]) {
    const match = pattern.exec(after);
    if (match === null) continue;
    const cue: LocalCue = { part: 'after', start: match.index, end: match.index + match[0].length };
    const rest = after.slice(match[0].length);
    const limited =
      limitedTime.test(match[0] + rest.slice(0, 60)) ||
      exceptionBehind.test(rest) ||
      partial.test(match[0]) ||
      /^\s*(?:only|solely|exclusively|alone)\b/iu.test(rest) ||
      paper.test(match[0]) ||
      (pattern === passiveBehind && /^\s*(?:up|together|with|alongside)\b/iu.test(rest));
    return {
      kind: limited ? 'other' : 'denied',
      cue,
      rule: limited ? 'negation-of-something-else' : 'negation-after',
    };
  }
  return null;
}
