import type { Sheet } from '../brief.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Orders, invoices and payments. */
export function transactionsSheet(_snapshot: Snapshot): Sheet {
  return { name: '5 Transactions and payments', about: '', columns: [{ header: '', width: 40 }], rows: [] };
}
