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
  /** Fields in the list's order, where it is a list of fields: deciding one leads to the next. Null for other lists. */
  readonly stops: readonly Stop[] | null;
  /** True: fields that are decided already are gone to as well, since the list is about them. */
  readonly decidedToo: boolean;
  /** True: fields of one document come in the order of its form, whatever their order in the list, so that the eye need not jump. */
  readonly byForm: boolean;
  /** How many the list held in all; null where that is not known. */
  readonly total: number | null;
  /** Address that the server gives more of the list at, without `after`; null where this is all. */
  readonly list: string | null;
  /** Goes into `after` for what follows; null at the end. */
  readonly next: string | null;
}

/** A field that a list leads to. */
export interface Stop {
  readonly document: string;
  readonly field: string;
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

/** Forgets the trail: what follows is another list. */
export function dropTrail(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Where nothing is kept, none was laid.
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
    stops: null,
    decidedToo: true,
    byForm: true,
    total: null,
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

/** Where a field stands among the stops of a trail; else the first stop in its document; -1 where the trail knows neither. */
export function placeOnTrail(stops: readonly Stop[], document: string, field: string | null): number {
  const exact = stops.findIndex((stop) => stop.document === document && stop.field === field);
  return exact >= 0 ? exact : stops.findIndex((stop) => stop.document === document);
}

/**
 * The first stop of the list behind (or, by -1, before) another one for which something is true; the list is asked for as far
 * as is needed. Null at its end, and where the trail has no stops or not this one.
 */
export async function stopAlong(
  from: Stop,
  by: 1 | -1,
  is: (stop: Stop) => boolean | Promise<boolean>,
): Promise<Stop | null> {
  let trail = readTrail();
  if (!trail?.stops) return null;
  const start = placeOnTrail(trail.stops, from.document, from.field);
  if (start < 0) return null;
  for (let at = start + by; at >= 0; at += by) {
    while (at >= trail.stops!.length && trail.next !== null) {
      const longer: Trail = await extend(trail);
      if (longer.next === trail.next) return null;
      trail = longer;
    }
    const stop: Stop | undefined = trail.stops![at];
    if (stop === undefined) return null;
    if (await is(stop)) return stop;
  }
  return null;
}

/** Each field once: one whose risk changed meanwhile may come twice. */
function stopsOf(stops: readonly Stop[]): Stop[] {
  return [...new Map(stops.map((stop) => [`${stop.document} ${stop.field}`, stop])).values()];
}

async function extend(trail: Trail, first = false): Promise<Trail> {
  if (trail.list === null) return trail;
  const after = first || trail.next === null ? '' : `&after=${encodeURIComponent(trail.next)}`;
  const answer = await getJson<
    ListPage<{ id?: string; document?: { id: string } | null; field?: { id: string } }>
  >(`${trail.list}${trail.list.includes('?') ? '' : '?'}${after}`);
  const found = answer.items.flatMap((item) => item.document?.id ?? item.id ?? []);
  const longer: Trail = {
    ...trail,
    documents: [...new Set([...trail.documents, ...found])],
    stops:
      trail.stops === null
        ? null
        : stopsOf([
            ...trail.stops,
            ...answer.items.flatMap(({ document, field }) =>
              document && field ? [{ document: document.id, field: field.id }] : [],
            ),
          ]),
    next: answer.next,
  };
  layTrail(longer);
  return longer;
}
