import { useEffect, useRef, useState } from 'react';
import type { Box } from '../../../../model/box.ts';
import type { PageReference } from '../../../../model/page.ts';
import { pageKey } from '../../../../model/page-key.ts';
import type { DocumentView } from '../../../api/document.ts';
import type { ViewerFocus } from '../../viewer/page-viewer.tsx';
import { findOnPage, wordsOfPage } from '../../viewer/page-words.ts';

interface Find {
  readonly page: PageReference;
  readonly boxes: readonly Box[];
}

interface SearchBarProps {
  readonly document: DocumentView;
  /** Where it was found last, to be drawn; null while nothing is. */
  readonly onFind: (focus: ViewerFocus | null) => void;
  readonly onLeave: () => void;
}

const mostFinds = 500;

/** Words sought in the pages of this document. Enter goes to the next place, Escape back to the fields. */
export function SearchBar({ document, onFind, onLeave }: SearchBarProps) {
  const [sought, setSought] = useState('');
  const [finds, setFinds] = useState<readonly Find[]>([]);
  const [at, setAt] = useState(0);
  const [looked, setLooked] = useState(0);
  const tell = useRef(onFind);
  tell.current = onFind;

  useEffect(() => {
    setFinds([]);
    setAt(0);
    setLooked(0);
    if (sought.trim() === '') return;
    let gone = false;
    const timer = setTimeout(async () => {
      let found: Find[] = [];
      for (const [index, { file, page }] of document.pageViews.entries()) {
        const words = await wordsOfPage({ file, page }).catch(() => null);
        if (gone) return;
        if (words !== null)
          found = [...found, ...findOnPage(words, sought).map((boxes) => ({ page: { file, page }, boxes }))];
        setFinds(found.slice(0, mostFinds));
        setLooked(index + 1);
        if (found.length >= mostFinds) break;
      }
    }, 120);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [document.pageViews, sought]);

  useEffect(() => {
    const find = finds[at];
    tell.current(
      find === undefined
        ? null
        : {
            page: find.page,
            boxes: find.boxes,
            others: finds
              .filter((other) => other !== find && pageKey(other.page) === pageKey(find.page))
              .slice(0, 100)
              .map(({ boxes }) => ({ boxes, label: '' })),
          },
    );
  }, [finds, at]);

  const go = (by: number) =>
    setAt((before) => (finds.length === 0 ? 0 : (before + by + finds.length) % finds.length));
  const done = looked === document.pageViews.length;
  return (
    <search className="document-search">
      <input
        type="search"
        aria-label="Search in this document"
        placeholder="Search in this document"
        // biome-ignore lint/a11y/noAutofocus: it was opened by a key to be typed into
        autoFocus
        value={sought}
        onChange={(event) => setSought(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            go(event.shiftKey ? -1 : 1);
          } else if (event.key === 'Escape') {
            event.preventDefault();
            onLeave();
          }
        }}
      />
      <span role="status">
        {sought.trim() === ''
          ? ''
          : finds.length > 0
            ? `${at + 1} of ${finds.length}${done ? '' : '…'}, page ${finds[at]?.page.page ?? ''}`
            : done
              ? 'not on these pages'
              : 'searching…'}
      </span>
      <button type="button" onClick={() => go(-1)} disabled={finds.length < 2}>
        ‹<span className="unseen">Place before</span>
      </button>
      <button type="button" onClick={() => go(1)} disabled={finds.length < 2}>
        ›<span className="unseen">Next place</span>
      </button>
      <button type="button" onClick={onLeave}>
        Close
      </button>
    </search>
  );
}
