import type { DocumentField } from '../snapshot/snapshot.ts';
import { isLastOfMaking } from './chain-steps.ts';
import { named } from './step-claims.ts';
import type { ChainView } from './step-rows.ts';

/**
 * Names under which documents call the maker of the finished goods their exporter: who exports what it made stands at its
 * own step, and no other firm need stand at the step of exporters.
 */
export function exportingMakers({ chain, rows, book, documents }: ChainView): DocumentField[] {
  if (chain.id === null) return [];
  const makers = new Set(
    rows
      // Thread and labels go into the goods: who exports them is no exporter of the goods.
      .filter(
        ({ step, name, side }) =>
          side === 'maker' && !/\btrims\b/u.test(name) && isLastOfMaking(chain.id!, step),
      )
      .map(({ party }) => party),
  );
  return documents
    .flatMap((document) => named(document, ['exporter']))
    .filter(({ reviewed }) => makers.has(book.partyOf(reviewed.field.value)));
}
