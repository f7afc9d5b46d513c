import type { DocumentCard, DocumentView } from '../../../api/document.ts';
import type { ListPage } from '../../../api/lists.ts';
import { withQuery } from '../../client/server.ts';
import { useServer } from '../../client/use-server.ts';
import { DocumentText } from '../../parts/document-text.tsx';
import { PickList } from './pick-list.tsx';

interface DocumentPickerProps {
  readonly title: string;
  readonly document: DocumentView;
  readonly several?: boolean;
  readonly onPick: (ids: readonly string[]) => void;
  readonly onLeave: () => void;
}

/** Another document of the batch: papers of the same supplier and file come first. */
export function DocumentPicker({ title, document, several = false, onPick, onLeave }: DocumentPickerProps) {
  const same = useServer<ListPage<DocumentCard>>(
    document.supplier === null
      ? null
      : withQuery('/api/documents', { supplier: document.supplier, limit: '200' }),
  );
  const all = useServer<ListPage<DocumentCard>>('/api/documents?limit=200');
  const folder = document.path.slice(0, document.path.lastIndexOf('/') + 1);
  const nearness = (card: DocumentCard): number =>
    card.file === document.file ? 0 : card.path.startsWith(folder) ? 1 : 2;
  const cards = [...(same.answer?.items ?? []), ...(all.answer?.items ?? [])];
  const picks = [...new Map(cards.map((card) => [card.id, card])).values()]
    .filter(({ id }) => id !== document.id)
    .toSorted((one, other) => nearness(one) - nearness(other))
    .map((card) => ({
      id: card.id,
      words: [card.typeLabel, card.number, card.issuer, card.title, card.path].filter(Boolean).join(' '),
      shown: (
        <>
          {card.typeLabel} {card.number === null ? null : <DocumentText text={card.number} />}{' '}
          <span className="muted">{pagesOf(card)}</span>
        </>
      ),
      hint: <DocumentText text={card.path.slice(card.path.lastIndexOf('/') + 1)} />,
    }));
  return (
    <PickList
      title={title}
      placeholder="Type, number, issuer or name of the file"
      several={several}
      picks={picks}
      onPick={onPick}
      onLeave={onLeave}
    />
  );
}

function pagesOf({ pages }: DocumentCard): string {
  const first = pages[0]?.page;
  const last = pages.at(-1)?.page;
  return first === undefined || first === last ? `page ${first ?? ''}` : `pages ${first}–${last}`;
}
