import type { DocumentView, FieldView } from '../../api/document.ts';

/** A decision that can be taken back. */
export interface PastDecision {
  readonly kind: 'field' | 'document';
  readonly id: string;
  readonly document: string;
  /** Null for a path that no field stands under. */
  readonly field: string | null;
  readonly path: string;
  /** Key of its item in the review form. */
  readonly key: string;
  readonly words: string;
  /** Decisions that were taken, and are taken back, together; left out where it was taken alone. */
  readonly batch?: string | null;
}

/** What was decided in this tab, the last at the end; across documents. */
const past: PastDecision[] = [];
/** Decisions that were taken back here: the document may still tell them as standing. */
const takenBack = new Set<string>();

export function rememberDecision(decision: PastDecision): void {
  past.push(decision);
}

/** Takes the last decision off; null where none is left. One of this document's earlier decisions comes after those. */
export function takeLast(
  document: DocumentView,
  fields: readonly FieldView[],
  reviewer: string,
): PastDecision | null {
  const last = past.pop() ?? earlier(document, fields, reviewer);
  if (last !== null) takenBack.add(last.id);
  return last;
}

/**
 * Takes the last decision about a field off, with those of its batch, wherever in this tab it was taken; empty where none is
 * left. Decisions about documents are taken back where their document is in view.
 */
export function takeLastFields(): readonly PastDecision[] {
  const at = past.findLastIndex(({ kind }) => kind === 'field');
  const last = past[at];
  if (last === undefined) return [];
  const taken =
    last.batch == null ? [last] : past.filter(({ kind, batch }) => kind === 'field' && batch === last.batch);
  for (const decision of taken) {
    past.splice(past.indexOf(decision), 1);
    takenBack.add(decision.id);
  }
  return taken;
}

function earlier(
  document: DocumentView,
  fields: readonly FieldView[],
  reviewer: string,
): PastDecision | null {
  let latest: { readonly event: number; readonly decision: PastDecision } | null = null;
  for (const field of fields)
    for (const decision of field.decisions) {
      if (decision.reviewer !== reviewer || decision.undone || decision.action === 'undo') continue;
      if (takenBack.has(decision.id) || (latest !== null && latest.event >= decision.event)) continue;
      latest = {
        event: decision.event,
        decision: {
          kind: 'field',
          id: decision.id,
          document: document.id,
          field: field.id,
          path: field.path,
          key: field.id,
          words: `${decision.action} of ${field.label}`,
        },
      };
    }
  for (const decision of document.decisions) {
    if (decision.reviewer !== reviewer || decision.undone || decision.action === 'undo') continue;
    if (takenBack.has(decision.id) || (latest !== null && latest.event >= decision.event)) continue;
    latest = {
      event: decision.event,
      decision: {
        kind: 'document',
        id: decision.id,
        document: document.id,
        field: null,
        path: '',
        key: '',
        words: decision.what,
      },
    };
  }
  return latest?.decision ?? null;
}

/** Forgets a decision that the server did not take. */
export function forgetDecision(id: string): void {
  const at = past.findLastIndex((decision) => decision.id === id);
  if (at >= 0) past.splice(at, 1);
}
