import type { FieldDecision } from '../../index/decisions/reviewed-field.ts';
import type { Alternative } from '../../model/field.ts';
import { enginesLabel, fieldActionLabels, relationLabel, wordsOfCode } from '../../model/labels.ts';
import { pathLabel } from '../../model/path-label.ts';
import { plain } from '../brief.ts';
import { isShown, placeOf } from '../sheets/items.ts';
import type { DocumentField } from '../snapshot/snapshot.ts';
import { oneLine } from '../wording.ts';
import type { AdverseEntry, AdverseLine, AdverseSection } from './entry.ts';
import { type Papers, standsOf } from './papers.ts';

/** What people decided in two ways, what has changed since they decided, what waits for a second person. */
export function openReviewSection(papers: Papers): AdverseSection {
  const conflicts: AdverseEntry[] = [];
  const rejected: AdverseEntry[] = [];
  const changed: AdverseEntry[] = [];
  const second: AdverseEntry[] = [];
  for (const document of papers.documents)
    for (const reviewed of document.fields) {
      const placed = { document, reviewed };
      const { path, value } = reviewed.field;
      if (reviewed.todo === 'conflict')
        conflicts.push({
          what: `Decided in two ways: ${pathLabel(path)}`,
          lines: [papers.lineOfField(placed), ...decidedLines(placed, papers)],
        });
      if (reviewed.state === 'rejected' && reviewed.flags.length > 0)
        rejected.push({
          what: `Rejected, though a mention of a listed name rests on it: ${pathLabel(path)}`,
          lines: [
            {
              ...papers.lineOfField(placed),
              stands: `rejected by a reviewer${reasonOf(reviewed.decisions)}`,
            },
          ],
        });
      if (reviewed.changedSince !== null) {
        const now = reviewed.changedSince.value;
        changed.push({
          what: `Changed since decided: ${pathLabel(path)}`,
          lines: [
            papers.lineOfField(placed, { readAs: 'decided' }),
            {
              ...papers.lineOfField(placed, { readAs: 'read now' }),
              words: {
                ...plain(
                  now === null ? 'nothing is read there now' : oneLine(now),
                  now === null ? 'plain' : 'unconfirmed',
                ),
                place: placeOf(document, reviewed),
              },
              stands: 'not looked at since',
            },
          ],
        });
      }
      if (reviewed.todo === 'second')
        second.push({
          what: `Waits for a second person: ${pathLabel(path)}`,
          lines: [papers.lineOfField(placed, { readAs: oneLine(value) === '' ? '' : 'decided by one' })],
        });
    }
  return {
    heading: 'Decisions that are open again',
    about:
      'Values that people decided in two ways, that are read otherwise since they were decided, that wait for a second person, or that were rejected though a listed name stands on them.',
    entries: [...conflicts, ...rejected, ...changed, ...second],
  };
}

/** What each decision that was not taken back says, without names of people. */
function decidedLines(placed: DocumentField, papers: Papers): AdverseLine[] {
  return placed.reviewed.decisions
    .filter(({ undone, action }) => !undone && action !== 'undo' && action !== 'ask-second')
    .map((decision) => {
      const place = decision.place;
      const words = plain(
        decision.value === null ? fieldActionLabels[decision.action] : oneLine(decision.value),
      );
      const base = papers.lineOfField(placed);
      return {
        ...base,
        words: {
          ...words,
          place: place === null ? base.words.place : (papers.placeOn(place, place.boxes) ?? base.words.place),
        },
        readAs: fieldActionLabels[decision.action],
        stands: `decided on ${decision.at.slice(0, 10)}`,
      };
    });
}

function reasonOf(decisions: readonly FieldDecision[]): string {
  const last = decisions.filter(({ undone, reason }) => !undone && reason !== null).at(-1);
  return last === undefined ? '' : `, reason: ${wordsOfCode(last.reason!).toLowerCase()}`;
}

/** Forms of path on which rules and model are told against each other. */
const weighed =
  /^(?:origin\.|parties\.[a-zA-Z]+\.(?:name|address|siteAddress|country)$|tier\.|goods\.countryOfOrigin$)/u;

/** Origins and parties that the rules and the language model read differently. */
export function readersDifferSection(papers: Papers): AdverseSection {
  const entries = papers.documents.flatMap((document) =>
    document.fields.flatMap((reviewed): AdverseEntry[] => {
      const { field, form, state } = reviewed;
      const standing = field.evidence?.standing;
      if (state !== 'proposed' || !weighed.test(form)) return [];
      if (standing !== 'differs' && standing !== 'not-stated') return [];
      const placed = { document, reviewed };
      return [
        {
          what: `${pathLabel(field.path)} is read in two ways`,
          lines: [
            papers.lineOfField(placed, { readAs: enginesLabel(field.engines) }),
            ...field.alternatives.map((other) => rivalLine(other, placed, papers)),
            ...(standing === 'not-stated'
              ? [
                  {
                    ...papers.lineOfField(placed),
                    words: {
                      ...plain('the other reader sees nothing stated'),
                      place: placeOf(document, reviewed),
                    },
                    stands: standsOf(reviewed),
                  },
                ]
              : []),
          ],
        },
      ];
    }),
  );
  return {
    heading: 'Origins and parties that two readers read differently',
    about:
      'The rules of the program and a language model read the same place differently, and nobody has decided yet.',
    entries,
  };
}

function rivalLine(other: Alternative, placed: DocumentField, papers: Papers): AdverseLine {
  const grounding = other.groundings.find(({ status }) => status !== 'ungrounded');
  const line = papers.lineOfField(placed, { readAs: enginesLabel(other.engines) });
  return {
    ...line,
    words: {
      ...plain(oneLine(other.value), 'unconfirmed'),
      place: grounding === undefined ? null : papers.placeOn(grounding, grounding.boxes),
    },
    because: grounding === undefined ? 'not found on the page' : '',
  };
}

/** Readings that were not found on any page: never evidence, always told. */
export function readingsNotFoundSection(papers: Papers): AdverseSection {
  const entries = papers.documents.flatMap((document): AdverseEntry[] => {
    const lines = document.fields
      .filter((reviewed) => reviewed.state !== 'rejected' && !isShown(reviewed))
      .map(
        ({ field }): AdverseLine => ({
          words: { ...plain(oneLine(field.value), 'unconfirmed'), field: field.id },
          readAs: pathLabel(field.path),
          because: field.because,
          document: papers.nameItem(document),
          relation: relationLabel(document.relation),
          list: '',
          stands: 'not found on the page',
        }),
      );
    return lines.length === 0 ? [] : [{ what: papers.nameItem(document).text, lines }];
  });
  return {
    heading: 'Readings not found on the page',
    about:
      'A reader proposed these values and the page does not bear them, or bears them only in words that a program added. None of them stands anywhere else in the brief.',
    entries,
  };
}
