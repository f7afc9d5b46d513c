import { useMemo, useState } from 'react';
import type { DocumentCard, DocumentView, FieldView } from '../../../api/document.ts';
import { hrefOf } from '../../client/route.ts';
import { useDocument } from '../../client/use-document.ts';
import { DocumentText } from '../../parts/document-text.tsx';
import { Problem, Waiting } from '../../parts/message.tsx';
import { PageViewer, type ViewerFocus } from '../../viewer/page-viewer.tsx';
import { shownPlace } from './review-items.ts';

/** The original of a translation, or a translation of an original: the other half of a pair. */
export interface Counterpart {
  readonly card: DocumentCard;
  readonly is: 'original' | 'translation';
}

export function counterpartsOf(document: DocumentView): Counterpart[] {
  return [
    ...(document.original === null ? [] : [{ card: document.original, is: 'original' as const }]),
    ...document.translations.map((card) => ({ card, is: 'translation' as const })),
  ];
}

/** The other paper of a pair at the side of this one, at the place where it says the same thing. */
export function Beside({
  counterpart,
  field,
}: {
  readonly counterpart: Counterpart;
  readonly field: FieldView | null;
}) {
  const { document, error, again } = useDocument(counterpart.card.id);
  const [page, setPage] = useState<ViewerFocus['page'] | null>(null);
  const same = document?.fieldViews.find(({ path }) => path === field?.path) ?? null;
  const focus = useMemo<ViewerFocus | null>(() => {
    const place = same === null ? null : shownPlace(same);
    return place === null ? null : { page: { file: place.file, page: place.page }, boxes: place.boxes };
  }, [same]);
  return (
    <section
      className="document-beside"
      aria-label={counterpart.is === 'original' ? 'Original' : 'Translation'}
    >
      <header>
        <a href={hrefOf('document', [counterpart.card.id])}>
          {counterpart.is === 'original' ? 'Original' : 'Translation'}: {counterpart.card.typeLabel}
        </a>
        {field !== null && (
          <span>
            {same === null ? (
              <span className="muted">no reading under this path</span>
            ) : (
              <DocumentText text={same.value} />
            )}
          </span>
        )}
      </header>
      {document === null ? (
        error === null ? (
          <Waiting />
        ) : (
          <Problem error={error} again={again} />
        )
      ) : (
        <PageViewer
          pages={document.pageViews}
          focus={focus}
          page={page}
          onPage={setPage}
          mode="look"
          keys={false}
          label={counterpart.is === 'original' ? 'Page of the original' : 'Page of the translation'}
        />
      )}
    </section>
  );
}
