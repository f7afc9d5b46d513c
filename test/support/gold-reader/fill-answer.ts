import { notStated, partyParts } from '../../../schemas/answers/index.ts';
import { answerWith } from './empty-answer.ts';

type Tree = Readonly<Record<string, unknown>>;

/** A whole answer of what an example or a fixture states: everything else in it is "not stated". */
export function fillAnswer(typeId: string, stated: Tree): Record<string, unknown> {
  const parties = (stated['parties'] ?? {}) as Tree;
  const filled = Object.fromEntries(
    Object.entries(parties).map(([role, content]) => [
      role,
      Array.isArray(content) ? content.map((one) => fillParty(one as Tree)) : fillParty(content as Tree),
    ]),
  );
  return answerWith(typeId, { ...stated, ...(stated['parties'] === undefined ? {} : { parties: filled }) });
}

function fillParty(party: Tree): Tree {
  return {
    ...Object.fromEntries(partyParts.map(({ key }) => [key, notStated])),
    identifiers: [],
    polarity: 'asserted',
    ...party,
  };
}
