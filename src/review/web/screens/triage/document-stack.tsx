import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { RelatedDocument } from '../../../api/document.ts';
import { DocumentText, plain } from '../../parts/document-text.tsx';
import { relationLabel } from '../../parts/words.ts';

/** The documents in the order in which they are gone through, with what was said about each. */
export function DocumentStack({
  documents,
  current,
  choose,
}: {
  readonly documents: readonly RelatedDocument[];
  readonly current: number;
  readonly choose: (document: string) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: documents.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 58,
    overscan: 10,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new current document scrolls
  useEffect(() => rows.scrollToIndex(current, { align: 'auto' }), [current]);
  return (
    <nav className="document-stack" ref={scroller} aria-label="Documents in order">
      <ol style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, size }) => {
          const { id, typeLabel, number, path, relation } = documents[index]!;
          return (
            <li key={id} style={{ transform: `translateY(${start}px)`, height: size }}>
              <button
                type="button"
                tabIndex={-1}
                aria-current={index === current ? 'true' : undefined}
                title={plain(path)}
                onClick={() => choose(id)}
              >
                <span className="stack-type">
                  {typeLabel} {number === null ? null : <DocumentText text={number} />}
                </span>
                <DocumentText className="stack-file" text={path.slice(path.lastIndexOf('/') + 1)} />
                <span className="stack-relation">
                  {relation === null ? '' : `✓ ${relationLabel(relation)}`}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
