import type { ReactNode } from 'react';
import './list-screen.css';

/** A screen that is one long list: heading, how many there are, filters, and the list itself down to the lower edge. */
export function ListScreen({
  title,
  total,
  filters,
  children,
}: {
  readonly title: string;
  /** How many there are, in words. */
  readonly total: string | null;
  readonly filters?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="list-screen">
      <header>
        <h1>{title}</h1>
        <p className="list-total" role="status">
          {total}
        </p>
        {filters}
      </header>
      <div className="list-body">{children}</div>
    </div>
  );
}
