import { flagPolarityLabels } from '../../../../model/labels.ts';
import type { FlagMention } from '../../../api/lists.ts';
import { DocumentText } from '../../parts/document-text.tsx';

/** The words of a mention between those that stand before and after it on the page, and how they speak of it. */
export function MentionWords({ mention }: { readonly mention: FlagMention }) {
  const { before, quote, after, polarity, cue } = mention;
  return (
    <>
      <p className="mention-context" dir="auto">
        <DocumentText text={before} />
        <mark>
          <DocumentText text={quote.replace(/\s+/gu, ' ')} />
        </mark>
        <DocumentText text={after} />
      </p>
      <p>
        <span className="mention-polarity">{flagPolarityLabels[polarity]}</span>
        {cue === null ? null : (
          <>
            {' '}
            because of “<DocumentText text={cue} />”
          </>
        )}
      </p>
    </>
  );
}
