import type { Snapshot } from '../snapshot/snapshot.ts';
import type { CounselRequest, Recipient } from './counsel-request.ts';
import { customsRequests } from './customs-requests.ts';
import { executionRequests } from './execution-requests.ts';
import { fileRequests } from './file-requests.ts';
import { namedRequests } from './named-requests.ts';
import { pageRequests } from './page-requests.ts';
import { stepRequests } from './step-requests.ts';
import { translationRequests } from './translation-requests.ts';

/** All that is asked of one recipient, in one list. */
export interface RequestList {
  readonly to: Recipient;
  readonly requests: readonly CounselRequest[];
}

/**
 * What is asked for, grouped by who is asked: first what customs asks for, then suppliers by their label, firms that
 * nothing was received from, and translators.
 */
export function requestLists(snapshot: Snapshot): RequestList[] {
  const lists = new Map<string, { to: Recipient; requests: CounselRequest[] }>();
  const all = [
    ...customsRequests(snapshot),
    ...stepRequests(snapshot),
    ...pageRequests(snapshot),
    ...namedRequests(snapshot),
    ...executionRequests(snapshot),
    ...translationRequests(snapshot),
    ...fileRequests(snapshot),
  ];
  for (const request of all) {
    const key = keyOf(request.to);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, { to: request.to, requests: [request] });
    else list.requests.push(request);
  }
  return [...lists]
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([, list]) => list);
}

/** What a list is sorted by; two recipients with one key are one. */
function keyOf(to: Recipient): string {
  switch (to.kind) {
    case 'unassigned':
      return '0';
    case 'supplier':
      return `1 ${to.label ?? '\u{10ffff}'}`;
    case 'party':
      return `2 ${to.name}`;
    case 'translator':
      return `3 ${to.name ?? '\u{10ffff}'}`;
  }
}
