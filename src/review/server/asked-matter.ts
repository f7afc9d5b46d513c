import type { Context } from 'hono';
import type { EvidenceIndex } from '../../index/evidence-index.ts';
import type { Matter } from '../../model/matter.ts';
import { matterHeader } from '../api/session.ts';
import { Refused } from './refused.ts';

/**
 * The matter that a request asks about: the one it names, else the first. Null while there is none.
 * @throws Refused for one that is not in the index.
 */
export function askedMatter(index: EvidenceIndex, request: Context): Matter | null {
  const id = request.req.header(matterHeader);
  const matters = index.matters.all();
  if (id === undefined) return matters[0] ?? null;
  const matter = matters.find((each) => each.id === id);
  if (matter === undefined)
    throw new Refused(
      404,
      'there is no such matter in this index',
      'load the page again and choose a matter',
    );
  return matter;
}
