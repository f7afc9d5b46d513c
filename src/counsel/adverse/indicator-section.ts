import type { IndicatorMention, IndicatorPolarity } from '../../model/indicator.ts';
import { indicatorPolarityLabels } from '../../model/labels.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { counted } from '../wording.ts';
import type { AdverseEntry, AdverseSection } from './entry.ts';
import { explanationForPeople } from './explanation-for-people.ts';
import type { Papers } from './papers.ts';

/** What weighs most first: what a paper states, what it leaves open, then what it denies or words as a rule. */
const order: readonly IndicatorPolarity[] = [
  'stated',
  'unclear',
  'unanswered',
  'negated',
  'heading',
  'policy',
];

/** Passages about indicators of forced labour, by how the papers speak of them. */
export function indicatorSection({ indicators }: Snapshot, papers: Papers): AdverseSection {
  const groups = Map.groupBy(
    indicators,
    (mention) => `${order.indexOf(mention.polarity.value)}\n${mention.name}`,
  );
  return {
    heading: 'Passages about indicators of forced labour',
    about:
      'Indicators of the International Labour Organization (2012) and programmes of state-imposed labour, with how the document speaks of them. A passage says what the document says, never that there is forced labour.',
    entries: [...groups]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, mentions]): AdverseEntry => {
        const [{ name, polarity }] = mentions as [IndicatorMention];
        return {
          what: `${name}: ${indicatorPolarityLabels[polarity.value]} (${counted(mentions.length, 'passage')})`,
          lines: [...mentions]
            .sort(
              (one, other) =>
                numberOf(one, papers) - numberOf(other, papers) ||
                one.page - other.page ||
                one.offsets[0] - other.offsets[0],
            )
            .map((mention) =>
              papers.lineOnPage({ file: mention.file, page: mention.page }, mention.boxes, mention.quote, {
                readAs: indicatorPolarityLabels[mention.polarity.value],
                because: explanationForPeople(mention.explanation),
              }),
            ),
        };
      }),
  };
}

function numberOf({ file, page }: IndicatorMention, papers: Papers): number {
  return papers.onPage({ file, page })?.number ?? Number.MAX_SAFE_INTEGER;
}
