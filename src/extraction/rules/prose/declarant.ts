import type { Candidate, Capacity } from '../../../model/field.ts';
import type { ValueKind } from '../../../model/value-kind.ts';
import { findValues, type ValueContext } from '../../../values/index.ts';
import { type RuleContext, valuesOn } from '../context.ts';
import { propose } from '../evidence.ts';
import { addressLikeness } from '../parties/line-shape.ts';
import { piecesInSentence, type Sentence, sentencesOf } from './running-text.ts';

/** "We, Firm Ltd., … hereby declare": who speaks in a declaration. */
const speaker =
  /^[\s\p{P}]*(?:we|i|wir|nous(?: soussign\p{L}*)?|nosotros|nós|la société|the undersigned|biz|chúng tôi|我(?:公司|司|方|们)?|本公司)\s*[,:，：（(]?\s*(?:the undersigned|the company|of|from|die firma|la société|công ty)?\s*[,:]?\s*/iu;
const declares =
  /\b(?:declar\p{L}*|certif\p{L}*|confirm\p{L}*|state|affirm\p{L}*|attest\p{L}*|guarantee|undertake|erklär\p{L}*|bestätig\p{L}*|déclar\p{L}*|beyan|cam kết)\b|声明|证明|承诺|保证/iu;
const declaresBehind =
  /^\s*,\s*(?:located at|with (?:its )?(?:registered )?(?:office|address) at|having its (?:registered )?office at|of|at)?\s*(.{8,160}?),?\s+(?:(?:do|does|hereby|solemnly)\s+)*(?:declares?|states?|certif\p{L}*|confirms?|affirms?|attests?|make oath|being duly sworn)\b/iu;
const creditCode = /^\s*[（(]\s*(?:统一)?社会信用代码\s*[:：]?\s*([0-9A-Z]{18})\s*[）)]/u;

/** Address and credit code of the declaring firm, where the sentence gives them behind its name. */
function behindName(sentence: Sentence, from: number, values: ValueContext, capacity: Capacity): Candidate[] {
  const behind = sentence.text.slice(from);
  const candidates: Candidate[] = [];
  const add = (part: string, kind: ValueKind, value: string): void => {
    const start = sentence.text.indexOf(value, from);
    candidates.push(
      propose({
        path: `parties.declarant.${part}`,
        kind,
        value,
        pieces: piecesInSentence(sentence, start, start + value.length),
        score: 0.82,
        because: 'behind the name in the sentence that declares',
        capacity,
      }),
    );
  };
  const code = creditCode.exec(behind)?.[1];
  if (code !== undefined) add('identifiers.uscc', 'uscc', code);
  const address = declaresBehind.exec(behind)?.[1];
  if (address !== undefined && /\d/.test(address) && addressLikeness(address) >= 0.5) {
    add('address', 'address', address);
    const country = findValues('country', address, { ...values, use: 'address' }).at(-1);
    if (country !== undefined) add('country', 'country', country.text);
  }
  return candidates;
}

/** "For and on behalf of Firm Ltd.": the firm for which is signed. */
const behalf =
  /^\W*(?:for(?: and on behalf of)?|on behalf of|per pro|pour(?: le compte de)?|für|por|adına)\s*:?\s+/iu;

/** The declaring firm in running text and at the signature, for types that have a declarant. */
export function declarants(context: RuleContext): Candidate[] {
  const field = context.type.fields.find((one) => one.path === 'parties.declarant');
  if (field === undefined) return [];
  const capacity = field.assertedBy ?? context.type.assertedBy;
  const candidates: Candidate[] = [];
  for (const layout of context.layouts.slice(0, 3)) {
    const values = valuesOn(context, layout);
    for (const sentence of sentencesOf(layout)) {
      const opening = speaker.exec(sentence.text);
      if (opening === null || !declares.test(sentence.text)) continue;
      const name = findValues('party-name', sentence.text, values)[0];
      if (name === undefined || name.start > opening[0].length + 40) continue;
      const post =
        /^.{0,60}\b(?:manager|director|president|officer|chairman|partner|owner|secretary|representative|gerente|direktor|müdürü?)\s+(?:of|von|de|der)\s+(?:the\s+)?/iu.exec(
          name.text,
        )?.[0].length ?? 0;
      candidates.push(
        propose({
          path: 'parties.declarant.name',
          kind: 'party-name',
          value: name.text.slice(post),
          pieces: piecesInSentence(sentence, name.start + post, name.end),
          score: 0.88,
          because: `"${opening[0].trim()}" in the sentence that declares`,
          capacity,
        }),
        ...behindName(sentence, name.end, values, capacity),
      );
    }
    for (const segment of layout.segments) {
      const lead = behalf.exec(segment.text);
      if (lead === null) continue;
      const name = findValues('party-name', segment.text.slice(lead[0].length), values)[0];
      if (name === undefined || name.start > 2) continue;
      const start = segment.offsets[lead[0].length + name.start]!;
      candidates.push(
        propose({
          path: 'parties.declarant.name',
          kind: 'party-name',
          value: name.text,
          pieces: [{ layout, start, end: segment.offsets[lead[0].length + name.end - 1]! + 1 }],
          score: 0.78,
          because: `signed "${lead[0].trim()}"`,
          capacity,
        }),
      );
    }
  }
  return candidates;
}
