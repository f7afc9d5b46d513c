import type { Candidate } from '../../../model/field.ts';
import type { RuleContext } from '../context.ts';
import { propose } from '../evidence.ts';
import { flowText } from '../flow-text.ts';

/** Laws and orders under which goods are detained, excluded or asked about for forced labour. */
const authorities: readonly RegExp[] = [
  /\bUyghur Forced Labor Prevention Act\b/u,
  /\b19 U\.?S\.?C\.? ?(?:§ ?)?1307\b/u,
  /\bsection 307 of the Tariff Act of 1930\b/iu,
  /\bWithhold Release Order\b/u,
  /\bCountering America['’]s Adversaries Through Sanctions Act\b/u,
];
/** "Because …", "is detained under …", "by authority of …": the words about the law say why the office acts. */
const acts =
  /\b(?:detain(?:ed|s)?|detention|exclu(?:ded|sion)|seiz(?:ed|ure)|prohibited|subject to|under|pursuant to|authority|because|reason to believe|in violation of|believes?)\b/iu;
/** Characters before a law in which such words are looked for: a long sentence. */
const reach = 260;

/** Laws named where a notice says under what, or why, customs acts. Each is named once, at its first such place. */
export function legalAuthorities(context: RuleContext): Candidate[] {
  if (!context.type.fields.some(({ path }) => path === 'customs.authority')) return [];
  const candidates: Candidate[] = [];
  const seen = new Set<RegExp>();
  for (const layout of context.layouts.slice(0, 3)) {
    const flow = flowText(layout);
    const text = flow.text.replace(/\n/gu, ' ');
    for (const pattern of authorities) {
      if (seen.has(pattern)) continue;
      const match = pattern.exec(text);
      if (match === null || !acts.test(text.slice(Math.max(0, match.index - reach), match.index))) continue;
      seen.add(pattern);
      candidates.push(
        propose({
          path: 'customs.authority',
          kind: 'text',
          value: match[0],
          pieces: flow.pieces(match.index, match.index + match[0].length),
          score: 0.84,
          because: 'the law named for what customs does',
          capacity: context.type.assertedBy,
        }),
      );
    }
  }
  return candidates;
}
