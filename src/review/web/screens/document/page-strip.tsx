import { memo } from 'react';
import type { PageReference } from '../../../../model/page.ts';
import { pageKey } from '../../../../model/page-key.ts';
import type { DocumentView, FieldView } from '../../../api/document.ts';
import './page-strip.css';

interface PageStripProps {
  readonly document: DocumentView;
  readonly fields: readonly FieldView[];
  readonly shown: PageReference | null;
  readonly onPage: (page: PageReference) => void;
}

/** All pages of the document with what stands on each: open fields, mentions, seals and signatures. */
export const PageStrip = memo(function PageStrip({ document, fields, shown, onPage }: PageStripProps) {
  const open = new Map<string, number>();
  const decided = new Map<string, number>();
  for (const field of fields) {
    const place = field.places[0];
    if (place === undefined) continue;
    const counts = field.todo === 'none' ? decided : open;
    counts.set(pageKey(place), (counts.get(pageKey(place)) ?? 0) + 1);
  }
  const flags = new Map<string, number>();
  for (const flag of document.flagViews)
    flags.set(pageKey(flag.page), (flags.get(pageKey(flag.page)) ?? 0) + 1);
  return (
    <nav className="page-strip" aria-label="Pages">
      <ol>
        {document.pageViews.map((page) => {
          const key = pageKey(page);
          const left = open.get(key) ?? 0;
          const mentions = flags.get(key) ?? 0;
          const seals = page.marks.filter(({ kind }) => kind === 'seal').length;
          const written = page.marks.length - seals;
          return (
            <li key={key}>
              <button
                type="button"
                aria-current={shown !== null && pageKey(shown) === key ? 'page' : undefined}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onPage({ file: page.file, page: page.page })}
                title={titleOf(page.page, left, decided.get(key) ?? 0, mentions, seals, written)}
              >
                <span className="doc-strip-number">{page.page}</span>
                <span className="doc-strip-marks" aria-hidden="true">
                  {left > 0 ? (
                    <span className="doc-strip-open">○{left}</span>
                  ) : (decided.get(key) ?? 0) > 0 ? (
                    <span className="doc-strip-done">✓</span>
                  ) : null}
                  {mentions > 0 ? <span className="doc-strip-flag">⚑{mentions}</span> : null}
                  {seals > 0 ? <span>◉</span> : null}
                  {written > 0 ? <span>✎</span> : null}
                </span>
                <span className="unseen">
                  {titleOf(page.page, left, decided.get(key) ?? 0, mentions, seals, written)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
});

function titleOf(
  page: number,
  open: number,
  decided: number,
  flags: number,
  seals: number,
  written: number,
): string {
  return [
    `Page ${page}`,
    `${open} open`,
    `${decided} decided`,
    ...(flags > 0 ? [`${flags} mentions`] : []),
    ...(seals > 0 ? [`${seals} seals`] : []),
    ...(written > 0 ? [`${written} signatures or handwriting`] : []),
  ].join(', ');
}
