import type { Candidate } from '../../../model/field.ts';
import { findValues } from '../../../values/index.ts';
import { beneath } from '../../layout/neighbours.ts';
import { type RuleContext, valuesOn } from '../context.ts';
import { piecesOf, propose } from '../evidence.ts';
import { piecesInSentence, sentencesOf } from '../prose/running-text.ts';

const customsPapers = new Set(['detention_notice', 'exclusion_notice', 'cf28_cf29']);
const presented = /\bpresented for examination\b|\bdate of presentation\b/iu;
const answerBy =
  /\b(?:respond|response|reply|submit(?:ted)?|submission|furnish(?:ed)?|provid(?:e|ed)|answer|received)\b[^.]{0,120}?\b(?:by|no later than|not later than|on or before|before)\s+/iu;
const lineAndTariff = /^(?:\d{1,2}[.)]\s*)?(?:entry )?line(?: (?:no\.?|number))?\s*[/&]\s*(?:hts|tariff)/iu;

/** Facts of a notice that stand in its sentences or share a box: presentation, day of answer, line of the entry. */
export function noticeFacts(context: RuleContext): Candidate[] {
  if (!customsPapers.has(context.type.id)) return [];
  return [...daysInSentences(context), ...linesBesideTariff(context)];
}

function daysInSentences(context: RuleContext): Candidate[] {
  const candidates: Candidate[] = [];
  for (const layout of context.layouts) {
    for (const sentence of sentencesOf(layout)) {
      if (sentence.text.length > 900) continue;
      for (const [path, cue] of [
        ['dates.presented', presented],
        ['dates.responseDue', answerBy],
      ] as const) {
        if (!context.type.fields.some((field) => field.path === path)) continue;
        const match = cue.exec(sentence.text);
        if (match === null) continue;
        const from = match.index + match[0].length;
        const day = findValues('date', sentence.text.slice(from, from + 40), valuesOn(context, layout))[0];
        if (day === undefined || day.start > (path === 'dates.presented' ? 8 : 4)) continue;
        candidates.push(
          propose({
            path,
            kind: 'date',
            value: day.text,
            pieces: piecesInSentence(sentence, from + day.start, from + day.end),
            score: 0.84,
            because: `behind "${match[0].trim().slice(-40)}"`,
            capacity: context.type.assertedBy,
          }),
        );
      }
    }
  }
  return candidates;
}

/** "Line / HTSUS" over "001 / 6109.10.0012". */
function linesBesideTariff(context: RuleContext): Candidate[] {
  const candidates: Candidate[] = [];
  for (const layout of context.layouts) {
    for (const segment of layout.segments) {
      const label = lineAndTariff.exec(segment.text);
      if (label === null) continue;
      const value = beneath(segment, 3.2)[0];
      const line = value === undefined ? null : /^\s*(\d{1,3})\s*[/&]/.exec(value.text);
      if (value === undefined || line?.[1] === undefined) continue;
      const start = line[0].indexOf(line[1]);
      candidates.push(
        propose({
          path: 'goods[0].lineNumber',
          kind: 'code',
          value: line[1],
          pieces: piecesOf(value, start, start + line[1].length),
          score: 0.84,
          because: `below "${segment.text.slice(0, 40)}"`,
          capacity: context.type.assertedBy,
          subject: 'goods line 1',
        }),
      );
    }
  }
  return candidates;
}
