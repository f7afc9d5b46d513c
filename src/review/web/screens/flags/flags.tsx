import { flagGroupStateLabels, flagPolarityLabels } from '../../../../model/labels.ts';
import type { FlagGroupCard, Overview } from '../../../api/lists.ts';
import { hrefOf, type Route } from '../../client/route.ts';
import { useList } from '../../client/use-list.ts';
import { useServer } from '../../client/use-server.ts';
import { count, counted } from '../../parts/counts.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { DocumentText } from '../../parts/document-text.tsx';
import { Filters } from '../../parts/filters.tsx';
import { ListScreen } from '../../parts/list-screen.tsx';
import './flags.css';
import { GroupReview } from './group-review.tsx';
import { decisionLabel, groupStateSigns } from './words.ts';

/** Flags mode: the groups of mentions, or one of them. */
export function Flags({ route }: { readonly route: Route }) {
  const key = route.parts[0];
  return key === undefined ? (
    <FlagGroups route={route} />
  ) : (
    <GroupReview key={key} groupKey={key} route={route} />
  );
}

const columns: readonly Column<FlagGroupCard>[] = [
  { label: 'Entry', width: '24%', cell: ({ entry }) => <DocumentText text={entry.name} /> },
  { label: 'List', width: '13%', cell: ({ listTitle }) => <span title={listTitle}>{listTitle}</span> },
  {
    label: 'Grade',
    width: '14%',
    cell: ({ grade, gradeWords }) => (
      <span title={gradeWords}>
        <strong className={`grade grade-${grade[0]}`}>{grade}</strong> {gradeWords}
      </span>
    ),
  },
  {
    label: 'Supplier',
    width: '16%',
    cell: ({ supplier }) => <DocumentText text={supplier ?? 'not known'} />,
  },
  {
    label: 'Mentions',
    width: '17%',
    cell: (group) => (
      <>
        {polaritiesOf(group)}
        {group.contradicted ? <span className="attention"> ≠ denied and stated</span> : null}
      </>
    ),
  },
  { label: 'Documents', width: '5%', number: true, cell: ({ documents }) => count(documents) },
  {
    label: 'State',
    width: '11%',
    cell: ({ state, decision }) => (
      <span className={`flag-state state-${state}`}>
        {groupStateSigns[state]} {decision === null ? flagGroupStateLabels[state] : decisionLabel(decision)}
        {state === 'awaits-second' && decision !== null ? ' (1 of 2)' : ''}
      </span>
    ),
  },
];

export function polaritiesOf({ polarities }: Pick<FlagGroupCard, 'polarities'>): string {
  return Object.entries(flagPolarityLabels)
    .flatMap(([value, words]) => {
      const mentions = polarities[value];
      return mentions === undefined ? [] : [`${count(mentions)} ${words}`];
    })
    .join(', ');
}

function FlagGroups({ route }: { readonly route: Route }) {
  const { answer: overview } = useServer<Overview>('/api/overview');
  const list = useList<FlagGroupCard>('/api/flag-groups', route.query);
  return (
    <ListScreen
      title="Flags"
      total={
        list.total === null
          ? null
          : `${counted(list.total, 'group')} of mentions of listed parties and places, what to look at first on top`
      }
      filters={
        <Filters
          route={route}
          filters={[
            {
              name: 'state',
              label: 'State',
              options: [
                { name: 'left', label: 'Left to do' },
                ...Object.entries(flagGroupStateLabels).map(([name, label]) => ({ name, label })),
              ],
            },
            { name: 'grade', label: 'Grade', options: overview?.flagsByGrade ?? [] },
            { name: 'supplier', label: 'Supplier', options: overview?.suppliers ?? [] },
          ]}
        />
      }
    >
      <DataTable
        label="Groups of mentions"
        list={list}
        columns={columns}
        keyOf={({ key }) => key}
        hrefOf={({ key }) => hrefOf('flags', [key], route.query)}
        nothing="No mention of a listed party or place is here. This is not a finding about any party: the overview tells what was searched."
      />
    </ListScreen>
  );
}
