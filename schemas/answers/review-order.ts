import type { DocumentTypeDefinition } from '../../src/model/document-type.ts';
import { type AnswerEntry, partyParts, planAnswer } from './answer-plan.ts';

/** A group of the review form with its paths, all without indexes. */
export interface ReviewGroup {
  readonly key: string;
  readonly paths: readonly string[];
}

/** Paths that no model is asked for stand with those they belong to. */
const unasked: Readonly<Record<string, readonly string[]>> = {
  head: ['language'],
  execution: [
    'execution.signature',
    'execution.seal.text',
    'execution.seal.owner',
    'execution.seal.kind',
    'execution.handwriting',
  ],
  lots: ['lots.kind'],
  origin: ['origin.claimType'],
  tier: ['tier.number'],
};

/** Groups and paths in the order in which a reviewer sees them: that of the schema and of the prompt. */
export function reviewOrder(type: DocumentTypeDefinition): ReviewGroup[] {
  const { groups } = planAnswer(type);
  return groups.map(({ key, entries }) => ({
    key,
    paths: [...entries.flatMap(pathsOf).filter((path) => path !== 'weightUnit'), ...(unasked[key] ?? [])],
  }));
}

function pathsOf(entry: AnswerEntry): string[] {
  switch (entry.shape) {
    case 'reading':
    case 'readings':
      return [entry.path];
    case 'party':
    case 'parties':
      return [...partyParts.map((part) => `${entry.path}.${part.path}`), `${entry.path}.identifiers`];
    case 'items':
      return entry.columns
        .filter(({ path }) => path !== 'weightUnit')
        .map(({ path }) => `${entry.path}.${path}`);
  }
}
