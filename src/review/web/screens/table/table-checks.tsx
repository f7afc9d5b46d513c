import type { TableCheck, TableView } from '../../../api/lists.ts';
import { documentHref } from '../../client/addresses.ts';
import { DocumentText } from '../../parts/document-text.tsx';

/** What the paper states beside what its rows add up to: agreeing, differing or not known, by sign and word. */
export function TableChecks({ table }: { readonly table: TableView }) {
  const told = table.checks.filter(({ stated }) => stated !== null);
  if (told.length === 0)
    return <p className="table-checks muted">The document states no total for this table.</p>;
  return (
    <ul className="table-checks" aria-label="Totals">
      {told.map((check) => (
        <li key={`${check.kind} ${check.label}`} className={toneOf(check)}>
          <strong>
            {signOf(check)} {check.kind === 'count' && check.part === null ? 'Pieces' : check.label}
          </strong>{' '}
          stated{' '}
          {check.statedField === null ? (
            <DocumentText text={check.stated ?? ''} />
          ) : (
            <a
              href={documentHref(table.document.id, { field: check.statedField.id })}
              title="Where the document states it"
            >
              <DocumentText text={check.stated ?? ''} />
            </a>
          )}
          , {reckonedWords(check)}
          {check.scope === null ? null : (
            <>
              {' '}
              on <DocumentText text={check.scope} />
            </>
          )}
          <span className="unseen"> ({wordOf(check)})</span>
        </li>
      ))}
    </ul>
  );
}

function reckonedWords({ kind, reckoned, unit }: TableCheck): string {
  if (reckoned === null)
    return kind === 'sum' ? 'not every row has a number to add up' : 'what is listed cannot be counted';
  return `${kind === 'sum' ? 'rows add up to' : 'listed'} ${reckoned}${unit === null ? '' : ` ${unit}`}`;
}

export function signOf({ agrees }: Pick<TableCheck, 'agrees'>): string {
  return agrees === null ? '?' : agrees ? '=' : '≠';
}

export function wordOf({ agrees }: Pick<TableCheck, 'agrees'>): string {
  return agrees === null ? 'cannot be compared' : agrees ? 'they agree' : 'they differ';
}

function toneOf({ agrees }: TableCheck): string {
  return agrees === null ? 'unknown' : agrees ? 'agrees' : 'differs';
}
