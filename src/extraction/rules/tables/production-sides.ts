import type { TableDefinition } from '../../../model/document-type.ts';
import type { PageLayout } from '../../layout/page-layout.ts';
import type { TableColumn } from './table-header.ts';

type Side = 'input' | 'output';

const inputWord =
  /(?<!\p{L})(?:inputs?|raw materials?|materials? (?:in|used|issued|consumed)|laydown|feed|consumption|entrada|entrée|einsatz|girdi|giriş|đầu vào|nguyên liệu)(?!\p{L})|投料|投入|领用|领料|用料|原料|来料|投坯|坯布|耗用/iu;
const outputWord =
  /(?<!\p{L})(?:outputs?|finished|produced|production|products?|salida|sortie|ausbringung|çıktı|çıkış|đầu ra|thành phẩm)(?!\p{L})|产出|产成|成品|完工|入库|产量|合格/iu;

/** Headings that name a lot or a quantity without saying whether it went in or came out. */
const bareLot =
  /^(?:(?:dye |yarn |fabric |cotton |material )?(?:lot|batch)(?: (?:no|number|nos))?\.?|(?:染色|染|原)?(?:批号|批次|缸号|批次号))$/iu;
const bareQuantity =
  /^(?:(?:kgs?|kilos?|pcs|pieces|mtrs?|m|yds?)\.?|(?:total )?(?:quantity|qty|weight|net weight|amount)\.?(?: ?\(?(?:kgs?|pcs|pieces|m)\)?)?|数量|重量|净重|公斤|件数)$/iu;

/**
 * Settles which side of the process the columns of a production table stand on. A heading above the table ("INPUT",
 * "二、产出") or the other columns say whether a bare "Lot No." or "KG" went in or came out; what nothing settles stays
 * without meaning.
 */
export function settleSides(
  columns: readonly TableColumn[],
  table: TableDefinition,
  layout: PageLayout,
  firstRow: number,
): TableColumn[] {
  if (table.path !== 'production') return [...columns];
  const ofSide = (side: Side, what: 'Lot' | 'Quantity'): TableColumn['column'] =>
    table.columns.find((column) => column.path === `${side}${what}`) ?? null;
  const above = sideAbove(layout, firstRow);
  const stated = new Set(
    columns.flatMap(({ column, text }): Side[] => {
      if (column === null || bareLot.test(bare(text)) || bareQuantity.test(bare(text))) return [];
      if (column.path.startsWith('input')) return ['input'];
      return column.path.startsWith('output') ? ['output'] : [];
    }),
  );
  const only = stated.size === 1 ? [...stated][0]! : null;
  const taken = (path: string): boolean => columns.some(({ column }) => column?.path === path);
  return columns.map((one) => {
    const words = bare(one.text);
    const isLot = bareLot.test(words);
    // "KG CERTIFICATE": readers join headings that stand close; the unit in front names the quantity.
    const isQuantity =
      bareQuantity.test(words) || (one.column === null && /^(?:kgs?|pcs|mtrs?)\.?\s+\p{Lu}/iu.test(words));
    if (!isLot && !isQuantity) return one;
    const what = isLot ? 'Lot' : 'Quantity';
    // Beside a named input column a bare lot is what came of it.
    const other: Side | null = isLot && only === 'input' && taken('inputLot') ? 'output' : null;
    const side = above ?? other ?? only;
    if (side === null) return one.column !== null && isLot ? one : { ...one, column: null };
    const column = ofSide(side, what);
    const isTaken = column !== null && column !== one.column && taken(column.path);
    return { ...one, column: isTaken ? null : column };
  });
}

/** The side that a heading of its own within three rows above the table names. */
function sideAbove(layout: PageLayout, firstRow: number): Side | null {
  for (let row = firstRow - 1; row >= Math.max(0, firstRow - 3); row--) {
    const segments = layout.rows[row]!.segments;
    if (segments.length > 2) return null;
    const text = segments[0]!.text;
    if (text.length > 40 || /\d[.,]\d/.test(text)) return null;
    const isInput = inputWord.test(text);
    const isOutput = outputWord.test(text);
    if (isInput !== isOutput) return isInput ? 'input' : 'output';
  }
  return null;
}

function bare(text: string): string {
  return text
    .replace(/\([^)]*\)?|\[[^\]]*\]|（[^）]*）?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
