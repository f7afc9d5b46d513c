import { goTo, hrefOf, type Route } from '../client/route.ts';
import './filters.css';
import { capital } from '../../../model/labels.ts';
import type { NamedCount } from '../../api/lists.ts';
import { count } from './counts.ts';

/** One filter of a list: its name in the address, and what may be chosen. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Pick<NamedCount, 'name' | 'label'>[] | readonly NamedCount[];
  /** Said for "no filter"; "All" unless told. */
  readonly all?: string;
}

/** Filters of a list. They stand in the address: a filtered list can be kept as a bookmark and linked to. */
export function Filters({
  route,
  filters,
  words,
}: {
  readonly route: Route;
  readonly filters: readonly Filter[];
  /** Label of a filter by words; none unless given. */
  readonly words?: string;
}) {
  const set = (name: string, value: string) => {
    const { [name]: _, ...others } = route.query;
    goTo(hrefOf(route.name, route.parts, value === '' ? others : { ...others, [name]: value }));
  };
  const active = filters.some(({ name }) => route.query[name] !== undefined) || 'words' in route.query;
  return (
    <fieldset className="filters">
      <legend className="unseen">Filters</legend>
      {words === undefined ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            set('words', String(new FormData(event.currentTarget).get('words')).trim());
          }}
        >
          <label>
            <span>{words}</span>
            <input
              type="search"
              name="words"
              // Where nothing is typed, a print shows no empty box: CSS asks whether this is shown.
              placeholder=" "
              defaultValue={route.query['words'] ?? ''}
              key={route.query['words'] ?? ''}
            />
          </label>
        </form>
      )}
      {filters.map(({ name, label, options, all = 'All' }) => {
        const value = route.query[name] ?? '';
        return (
          <label key={name}>
            <span title={label}>{label}</span>
            <select
              value={value}
              className={value === '' ? undefined : 'chosen'}
              onChange={(event) => {
                set(name, event.target.value);
                event.target.blur();
              }}
            >
              <option value="">{all}</option>
              {value === '' || options.some((option) => option.name === value) ? null : (
                <option value={value}>{value}</option>
              )}
              {options.map((option) => (
                <option key={option.name} value={option.name}>
                  {capital(option.label)}
                  {'count' in option ? ` (${count(option.count)})` : ''}
                </option>
              ))}
            </select>
          </label>
        );
      })}
      {active ? (
        <a className="filters-clear" href={hrefOf(route.name, route.parts)}>
          Clear
        </a>
      ) : null}
    </fieldset>
  );
}
