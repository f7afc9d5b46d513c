import { capital, observationLabels } from '../../model/labels.ts';
import type { Observation } from '../../model/observation.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { counted } from '../wording.ts';
import type { AdverseEntry, AdverseLine, AdverseSection } from './entry.ts';
import { observationLine } from './observation-entry.ts';
import type { Papers } from './papers.ts';

/** Kinds of observations about dates of files, what weighs most first. */
const kinds: readonly Observation['kind'][] = [
  'dated-after-created',
  'created-after-detention-notice',
  'created-after-printed-date',
];

/** Dates of files beside dates on pages: one entry for each kind, with every file in it. */
export function dateSection({ observations }: Snapshot, papers: Papers): AdverseSection {
  return {
    heading: 'Dates of files beside dates on pages',
    about:
      'A file may have been made long after the document was written, by a scanner or a program that saved it again; the date a file states of itself can be set by anybody. Both dates are told.',
    entries: kinds.flatMap((kind): AdverseEntry[] => {
      const own = observations.filter((observation) => observation.kind === kind);
      if (own.length === 0) return [];
      return [
        {
          what: `${capital(observationLabels[kind])} (${counted(own.length, 'time')})`,
          lines: own
            .map((observation) => dateLine(observation, papers))
            .sort((one, other) => numberOf(one) - numberOf(other)),
        },
      ];
    }),
  };
}

/** The first side leads to its page; the statement tells both. */
function dateLine({ statement, places }: Observation, papers: Papers): AdverseLine {
  const onPage = places.find(({ page }) => page !== null) ?? places[0]!;
  const fileOf = places[0]!.file;
  const side = observationLine(onPage.file === fileOf ? onPage : places[0]!, papers);
  return { ...side, because: statement, readAs: side.readAs };
}

function numberOf({ words }: AdverseLine): number {
  return words.place?.number ?? Number.MAX_SAFE_INTEGER;
}
