import type { ListPage } from '../../api/lists.ts';
import { getJson } from './server.ts';

/**
 * The list that a person came from when they opened a document: j and k go along it. A list screen lays it when one of
 * its rows is opened; it stays for the tab.
 */
export interface Trail {
  /** In words: "queue by risk". */
  readonly label: string;
  /** Address of the list's screen. */
  readonly back: string;
  /** Documents in the list's order, each once. */
  readonly documents: readonly string[];
  /** Address that the server gives more of the list at, without `after`; null where this is all. */
  readonly list: string | null;
  /** Goes into `after` for what follows; null at the end. */
  readonly next: string | null;
}

const key = 'evidex.trail';
/** Pages of the list of all documents that are asked for to find one. */
const mostPages = 5;

export function layTrail(trail: Trail): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...trail, documents: [...new Set(trail.documents)] }));
  } catch {
    // Without it, j and k go along all documents.
  }
}

export function readTrail(): Trail | null {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as Trail);
  } catch {
    return null;
  }
}

/** The trail that goes through a document: the one that was laid, else all documents in their order. */
export async function trailThrough(document: string): Promise<Trail> {
  const laid = readTrail();
  if (laid?.documents.includes(document)) return laid;
  const all: Trail = {
    label: 'all documents',
    back: '#/documents',
    documents: [],
    list: '/api/documents?limit=200',
    next: null,
  };
  let trail = await extend(all, true);
  for (
    let page = 1;
    page < mostPages && !trail.documents.includes(document) && trail.next !== null;
    page += 1
  )
    trail = await extend(trail);
  if (trail.documents.includes(document)) return trail;
  // Far down in a large batch: the way along the list begins here.
  const alone: Trail = { ...all, documents: [document], list: null };
  layTrail(alone);
  return alone;
}

/** The document that comes `by` places after another one; null at either end. */
export async function alongTrail(document: string, by: 1 | -1): Promise<string | null> {
  let trail = await trailThrough(document);
  const at = trail.documents.indexOf(document);
  if (by > 0 && at === trail.documents.length - 1 && trail.next !== null) trail = await extend(trail);
  return trail.documents[at + by] ?? null;
}

async function extend(trail: Trail, first = false): Promise<Trail> {
  if (trail.list === null) return trail;
  const after = first || trail.next === null ? '' : `&after=${encodeURIComponent(trail.next)}`;
  const answer = await getJson<ListPage<{ id?: string; document?: { id: string } | null }>>(
    `${trail.list}${trail.list.includes('?') ? '' : '?'}${after}`,
  );
  const found = answer.items.flatMap((item) => item.document?.id ?? item.id ?? []);
  const longer: Trail = {
    ...trail,
    documents: [...new Set([...trail.documents, ...found])],
    next: answer.next,
  };
  layTrail(longer);
  return longer;
}
