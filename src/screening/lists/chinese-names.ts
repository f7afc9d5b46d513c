import data from './data/chinese-names.json' with { type: 'json' };
import { type AliasTable, aliasTableSchema } from './list.ts';

/**
 * Chinese names of listed parties by the id of their entry, so that an imported edition of a list gets the same names.
 * The official lists print none. A row with a source says where its name was read; rows without one were written down
 * from memory and make candidates only. No row has been checked by a person.
 */
export function chineseNames(): AliasTable {
  return aliasTableSchema.parse(data);
}
