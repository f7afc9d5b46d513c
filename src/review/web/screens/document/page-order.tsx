import { useEffect, useRef, useState } from 'react';
import type { PageReference } from '../../../../model/page.ts';
import { pageKey } from '../../../../model/page-key.ts';
import type { DocumentView } from '../../../api/document.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Key } from '../../parts/key.tsx';
import { usePageImage } from '../../viewer/page-images.ts';
import './page-order.css';

interface PageOrderProps {
  readonly document: DocumentView;
  readonly onSave: (pages: PageReference[]) => void;
  readonly onLeave: () => void;
}

/** The pages of a document in the order that a person gives them: arrows choose, with Shift they move a page. */
export function PageOrder({ document, onSave, onLeave }: PageOrderProps) {
  const [pages, setPages] = useState(document.pageViews);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const choose = (by: number) => setAt((before) => Math.min(pages.length - 1, Math.max(0, before + by)));
  const move = (by: number) => {
    const to = at + by;
    if (to < 0 || to >= pages.length) return;
    setPages((before) => {
      const moved = [...before];
      [moved[at], moved[to]] = [moved[to]!, moved[at]!];
      return moved;
    });
    setAt(to);
  };
  const changed = pages.some((page, index) => page !== document.pageViews[index]);
  const save = () => (changed ? onSave(pages.map(({ file, page }) => ({ file, page }))) : onLeave());
  useKeys(
    'Order of the pages',
    [
      { key: 'ArrowRight', label: 'next page', run: () => choose(1) },
      { key: 'ArrowLeft', label: 'page before', run: () => choose(-1) },
      { key: 'Shift+ArrowRight', label: 'move it on', prominent: true, run: () => move(1) },
      { key: 'Shift+ArrowLeft', label: 'move it forward', prominent: true, run: () => move(-1) },
      { key: 'Enter', label: 'save this order', prominent: true, run: save },
      { key: 'Escape', label: 'leave', prominent: true, run: onLeave },
    ],
    true,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page that is chosen comes into view
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, pages]);
  return (
    <div className="page-order" role="dialog" aria-label="Order of the pages">
      <h3>Order of the pages</h3>
      <ol ref={list}>
        {pages.map((page, index) => (
          <li key={pageKey(page)}>
            <button type="button" aria-current={index === at} onClick={() => setAt(index)}>
              <Thumbnail address={page.image} turn={page.uprightTurn} />
              <span>
                {index + 1}
                {document.pageViews[index] === page ? '' : ` (was ${document.pageViews.indexOf(page) + 1})`}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p className="muted">
        <Key name="ArrowLeft" /> <Key name="ArrowRight" /> choose, with Shift move, <Key name="Enter" /> save,{' '}
        <Key name="Escape" /> leave
      </p>
    </div>
  );
}

function Thumbnail({ address, turn }: { readonly address: string | null; readonly turn: number }) {
  const { image } = usePageImage(address);
  return image === null ? (
    <span className="page-order-empty" />
  ) : (
    <img src={image.url} alt="" style={turn === 0 ? undefined : { transform: `rotate(${turn}deg)` }} />
  );
}
