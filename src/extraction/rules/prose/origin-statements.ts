import type { Candidate, Polarity } from '../../../model/field.ts';
import { findValues } from '../../../values/index.ts';
import { type RuleContext, valuesOn } from '../context.ts';
import { propose } from '../evidence.ts';
import { regionsStated, type StatedRegion } from './origin-regions.ts';
import { piecesInSentence, type Sentence, sentencesOf } from './running-text.ts';

/** Words that state an origin; the country follows within the window. */
const before =
  /\b(?:countr(?:y|ies) of (?:the )?(?:origin|manufacture|production|harvest|growth|raw materials?|cotton|fib(?:re|er)s?|material)(?: of [^.:]{0,40}?)?(?: is| are|:| being)?|originat(?:e|es|ed|ing) (?:wholly |entirely |solely |exclusively )?(?:in|from)|of (?:the )?origin(?: of)?|(?:is|are|was|were)?\s*(?:wholly |entirely |exclusively |solely |100 ?% )?(?:made|manufactured|produced|grown|harvested|cultivated|mined|farmed|ginned|spun|woven|knitted|raised|caught|smelted) (?:entirely |wholly |exclusively )?in|products? of|made in|hergestellt in|ursprung(?:sland)?(?: der ware| ist|:)?|ursprungs (?:sind|ist)|fabriqué(?:e|s|es)? en|originaires? (?:de|du|d')|d'origine|cultivé\w* (?:en|au)|hecho en|originari[oa]s? de|fabricad[oa]s? en|cultivad[oa]s? en|país de origen(?: es|:)?|origem (?:é|:)|produzid[oa]s? (?:no|na|em)|cultivad[oa]s? (?:no|na|em)|país de origem|prodotto in|fabbricat[oi] in|sản xuất tại|xuất xứ(?: từ|:)?|nguồn gốc từ|menşei|menşe ülkesi)\s*(?:the\s)?/giu;
/** "was grown by us on section 41, block D2, Lubbock County, Texas, USA": a place of several parts before the country. */
const beforePlace =
  /\b(?:grown|harvested|cultivated|planted|produced|ginned|raised|spun|woven|knitted|dyed|manufactured|made)\s+(?:by (?:us|ourselves|our \p{L}+|the undersigned)\s+)?(?:on|in|at)\s+(?=[^.;]{6,130})/giu;
const beforeHan =
  /(?:原产国|原产地|产地|原产于|产自|产于|来自|生产于|制造于|种植于|采自)\s*(?:（[^）]*）)?\s*(?:为|是|[:：])?\s*/gu;
/** Words that state an origin behind the country: "of Brazilian origin", "中国制造". */
const after = /^\s*(?:origin\b|menşeli|ursprungs?\b|制造|生产|产(?![品量地能业]))/iu;

/** Whether a sentence has such words at all: looking for countries in every sentence costs time. */
const behindCountry = /\borigin\b|menşeli|ursprung|制造|生产|产/iu;

const denial =
  /\b(?:not|no(?!\s*[.:#\d])|none|never|neither|nor|without|free (?:of|from)|non|kein\w*|nicht|ohne|ne [^.]{0,30}? pas|aucune?|sans|não|nem|sem|ningun[oa]?|sin|không|değil|olmayan)\b|n't\b|[不未无非]|没有/iu;
const doubt =
  /\b(?:may|might|could|if|should|would|possibly|either|or may|kann|könnte|peut|pourrait|puede|podría|pode|có thể)\b|可能|如果|或/iu;

/** Material the sentence speaks of, in the words of the paper. */
const material =
  /\b(?:raw cotton|seed cotton|lint cotton|cotton lint|cotton|yarns?|fabrics?|fib(?:re|er)s?|garments?|goods|merchandise|products?|materials?|polysilicon|silicon|aluminium|aluminum|tomato(?:es)?|algodão|algodón|coton|baumwolle|pamuk|bông)\b|棉花|原棉|皮棉|棉纱|纱线|面料|坯布|货物|产品/giu;

/** Statements of origin in running text, with polarity: "the cotton originates from Brazil", "not made in ...". */
export function originStatements(context: RuleContext, firstIndex: number): Candidate[] {
  if (!context.type.fields.some((field) => field.path === 'origin.country')) return [];
  const candidates: Candidate[] = [];
  let index = firstIndex;
  for (const layout of context.layouts) {
    for (const sentence of sentencesOf(layout)) {
      if (sentence.text.length > 900) continue;
      for (const found of countriesStated(context, sentence)) {
        candidates.push(...statement(context, sentence, found, index));
        index++;
      }
      for (const region of regionsStated(sentence.text)) {
        candidates.push(...regionStatement(context, sentence, region, index));
        index++;
      }
    }
  }
  return candidates;
}

interface Stated {
  readonly start: number;
  readonly end: number;
  readonly cue: string;
  readonly cueAt: number;
  /** Words between cue and country that name a place in it. */
  readonly place?: { readonly start: number; readonly end: number };
}

const placeParts = /^[\p{L}\p{N}\s'’-]+(?:,\s*[\p{L}\p{N}\s'’-]+){0,5},\s*$/u;
/** The last parts of a place that are names: county and state, province; no section, block or street number. */
const regionParts = /(?:(?:^|,\s*)\p{Lu}[\p{L}\s'’-]+){1,2}(?=,\s*$)/u;

/** A label with its value is read by the label rules: only words inside a sentence count here. */
function countriesStated(context: RuleContext, sentence: Sentence): Stated[] {
  const values = valuesOn(context, sentence.layout);
  const found: Stated[] = [];
  const add = (stated: Stated): void => {
    if (!found.some((other) => other.start < stated.end && other.end > stated.start)) found.push(stated);
  };
  for (const cue of sentence.text.matchAll(beforePlace)) {
    const from = cue.index + cue[0].length;
    const window = sentence.text.slice(from, from + 130);
    const country = findValues('country', window, { ...values, use: 'address' })[0];
    if (country === undefined || !placeParts.test(window.slice(0, country.start))) continue;
    add({
      start: from + country.start,
      end: from + country.start + withoutStop(country.text).length,
      cue: cue[0].trim(),
      cueAt: cue.index,
      place: { start: from, end: from + country.start },
    });
  }
  for (const pattern of [before, beforeHan]) {
    for (const cue of sentence.text.matchAll(pattern)) {
      const from = cue.index + cue[0].length;
      const window = sentence.text.slice(from, from + 60);
      let reach = 0;
      for (const country of findValues('country', window, values)) {
        const gap = window.slice(reach, country.start);
        // The first country stands at once or behind a region; further ones are joined by "and" or a comma.
        const allowed =
          reach === 0
            ? /^(?:[\p{L}\s.'-]{0,28},\s*|the\s|\s)*$/u
            : /^\s*(?:,|and|&|or|und|et|y|e|和|、|及|与)\s*(?:the\s)?$/iu;
        if (!allowed.test(gap)) break;
        add({
          start: from + country.start,
          end: from + country.start + withoutStop(country.text).length,
          cue: cue[0].trim(),
          cueAt: cue.index,
        });
        reach = country.end;
      }
    }
  }
  if (!behindCountry.test(sentence.text)) return found;
  for (const country of findValues('country', sentence.text, values)) {
    const behind = sentence.text.slice(country.end, country.end + 14);
    const cue = after.exec(behind);
    if (cue === null) continue;
    add({ start: country.start, end: country.end, cue: cue[0].trim(), cueAt: country.start });
  }
  return found;
}

/** The full stop of the sentence is no part of the country, those of "U.S.A." are. */
function withoutStop(name: string): string {
  return /\..*\./.test(name) ? name : name.replace(/[.,;]+$/, '');
}

function statement(context: RuleContext, sentence: Sentence, found: Stated, index: number): Candidate[] {
  const clause = sentence.text.slice(clauseStart(sentence.text, found.cueAt), found.start);
  const polarity: Polarity = denial.test(clause) ? 'denied' : doubt.test(clause) ? 'conditional' : 'asserted';
  // The material named last before the country is the one meant; firms bear such words in their names.
  const spoken = [...clause.matchAll(material)].at(-1) ?? null;
  const common = {
    capacity: context.type.assertedBy,
    polarity,
    because: `the words "${found.cue}" in a sentence`,
    subject: spoken === null ? 'document' : spoken[0].toLowerCase(),
  };
  const candidates = [
    propose({
      ...common,
      path: `origin[${index}].country`,
      kind: 'country',
      value: sentence.text.slice(found.start, found.end),
      pieces: piecesInSentence(sentence, found.start, found.end),
      score: 0.72,
    }),
  ];
  if (found.place !== undefined) {
    const place = sentence.text.slice(found.place.start, found.place.end);
    const region = regionParts.exec(place);
    if (region !== null) {
      const lead = /^,?\s*/.exec(region[0])![0].length;
      const at = found.place.start + region.index + lead;
      const value = region[0].slice(lead);
      candidates.push(
        propose({
          ...common,
          path: `origin[${index}].region`,
          kind: 'place',
          value,
          pieces: piecesInSentence(sentence, at, at + value.length),
          score: 0.7,
        }),
      );
    }
  }
  if (spoken !== null && !/^(?:goods|merchandise|products?|materials?|货物|产品)$/iu.test(spoken[0])) {
    const at = found.start - clause.length + spoken.index;
    candidates.push(
      propose({
        ...common,
        path: `origin[${index}].material`,
        kind: 'text',
        value: spoken[0],
        pieces: piecesInSentence(sentence, at, at + spoken[0].length),
        score: 0.66,
      }),
    );
  }
  return candidates;
}

/** A region without its country, with the material it is said of. */
function regionStatement(
  context: RuleContext,
  sentence: Sentence,
  region: StatedRegion,
  index: number,
): Candidate[] {
  const { material: named } = region;
  const word = sentence.text.slice(named.start, named.end);
  const common = {
    capacity: context.type.assertedBy,
    polarity: region.polarity,
    because: `the words "${region.cue}" in a sentence`,
    subject: word.toLowerCase(),
  };
  return [
    propose({
      ...common,
      path: `origin[${index}].region`,
      kind: 'place',
      value: sentence.text.slice(region.start, region.end),
      pieces: piecesInSentence(sentence, region.start, region.end),
      score: 0.72,
    }),
    propose({
      ...common,
      path: `origin[${index}].material`,
      kind: 'text',
      value: word,
      pieces: piecesInSentence(sentence, named.start, named.end),
      score: 0.66,
    }),
  ];
}

/** Where the clause begins that a cue stands in: behind a comma with a new subject, else the sentence. */
function clauseStart(text: string, at: number): number {
  const head = text.slice(0, at);
  const cut = Math.max(head.lastIndexOf(', but '), head.lastIndexOf(' while '), head.lastIndexOf('，但'));
  return cut < 0 ? 0 : cut;
}
