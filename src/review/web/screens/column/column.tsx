import type { Route } from '../../client/route.ts';
import { Columns } from './columns.tsx';
import { Sweep } from './sweep.tsx';

/** Column mode: the list of field paths, or one of them over many documents. */
export function Column({ route }: { readonly route: Route }) {
  const form = route.parts[0];
  return form === undefined ? (
    <Columns route={route} />
  ) : (
    <Sweep key={form + JSON.stringify(route.query)} form={form} route={route} />
  );
}
