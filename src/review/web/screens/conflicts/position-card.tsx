import { fieldActionLabels, rejectionLabels } from '../../../../model/labels.ts';
import type { PageView } from '../../../api/document.ts';
import { when } from '../../parts/decision-words.ts';
import { DocumentText } from '../../parts/document-text.tsx';
import { Key } from '../../parts/key.tsx';
import { PageCrop } from '../../viewer/page-crop.tsx';
import type { Position } from './positions.ts';

/** One of the readings that stand against each other: whose it is, what it says, and the strip of the page. */
export function PositionCard({
  position,
  number,
  page,
  isOwn,
  focus,
  take,
}: {
  readonly position: Position;
  readonly number: number;
  readonly page: PageView | null;
  readonly isOwn: boolean;
  readonly focus: () => void;
  readonly take: () => void;
}) {
  const { reviewer, at, blind, value, normalized, place } = position;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the keys of the screen do the same
    <div className="position" onClick={focus}>
      <p className="position-who">
        {reviewer === null ? (
          'Another reading of the engines'
        ) : (
          <>
            <DocumentText text={reviewer} />
            {isOwn ? ' (you)' : ''} {position.action === 'propose' ? '' : fieldActionLabels[position.action]}
          </>
        )}
        <span className="muted">
          {at === null ? '' : ` ${when(at)}`}
          {blind ? ' · without seeing the other' : ''}
        </span>
      </p>
      {value === null ? (
        <p className="position-value">{wordsOfNothing(position)}</p>
      ) : (
        <p className="position-value">
          <DocumentText text={value} />
          {normalized === null || normalized === value ? null : (
            <span className="muted">
              {' '}
              → <DocumentText text={normalized} />
            </span>
          )}
        </p>
      )}
      {page === null || place === null || place.boxes.length === 0 ? (
        <p className="muted">no place on the page</p>
      ) : (
        <PageCrop page={page} boxes={place.boxes} width={430} height={56} label={value ?? 'place'} />
      )}
      <button type="button" onClick={take}>
        <Key name={String(number)} /> {value === null ? 'Take this' : 'The page says this'}
      </button>
    </div>
  );
}

/** What is said in place of a value. */
export function wordsOfNothing({ action, reason }: Position): string {
  if (action === 'not-stated' || action === 'illegible') return fieldActionLabels[action];
  if (action !== 'reject') return 'its words are not kept any more';
  return reason === null ? fieldActionLabels.reject : `${fieldActionLabels.reject}: ${labelOfReason(reason)}`;
}

function labelOfReason(reason: string): string {
  return (rejectionLabels as Readonly<Record<string, string>>)[reason] ?? reason;
}
