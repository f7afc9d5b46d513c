import type { CellObject } from 'write-excel-file/node';
import type { ItemStyle } from '../brief.ts';

/** What a cell is in its sheet; its look follows from it. */
export interface CellKind {
  readonly kind: 'item' | 'repeated' | 'title' | 'about' | 'header' | 'heading' | 'note';
  readonly style: ItemStyle;
  /** Leads somewhere. */
  readonly linked: boolean;
  /** First line of a row: a rule above it sets it apart from the row before. */
  readonly first: boolean;
}

const ink = '#1A1F24';
const linkInk = '#12468F';
const quietInk = '#5B6670';

const fillsOfStyles: Readonly<Record<ItemStyle, string | null>> = {
  plain: null,
  confirmed: '#E6F2E8',
  unconfirmed: '#FFF4D6',
  inferred: '#E8E6F5',
  'not-found': '#F0F0F0',
};

/**
 * Look of a cell. All cells are text (`@`), so that a spreadsheet reads no code as a number when a cell is edited; it is the same
 * for the same kind.
 */
export function cellLook(kind: CellKind): CellObject {
  return { type: String, format: '@', alignVertical: 'top', ...fontOf(kind), ...backgroundOf(kind) };
}

function fontOf({ kind, style, linked }: CellKind): CellObject {
  switch (kind) {
    case 'title':
      return { fontSize: 14, fontWeight: 'bold', textColor: ink };
    case 'about':
      return { fontSize: 9, textColor: quietInk };
    case 'header':
      return { fontWeight: 'bold', textColor: ink, wrap: true, alignVertical: 'center' };
    case 'heading':
      return { fontSize: 11, fontWeight: 'bold', textColor: linked ? linkInk : ink };
    case 'note':
      return { fontStyle: 'italic', textColor: linked ? linkInk : quietInk };
    case 'repeated':
      // Not wrapped: the height of a line follows from what it tells itself, and a second line would show cut.
      return { textColor: '#98A1A9' };
    case 'item': {
      const textColor = linked ? linkInk : style === 'not-found' ? quietInk : ink;
      return style === 'plain' || style === 'confirmed'
        ? { textColor, wrap: true }
        : { fontStyle: 'italic', textColor, wrap: true };
    }
  }
}

function backgroundOf({ kind, style, first }: CellKind): CellObject {
  const rule: CellObject =
    kind === 'header'
      ? { bottomBorderStyle: 'thin', bottomBorderColor: '#7A8794' }
      : first && (kind === 'item' || kind === 'heading')
        ? { topBorderStyle: 'thin', topBorderColor: '#C3CBD3' }
        : {};
  const fill =
    kind === 'header'
      ? '#DCE3EA'
      : kind === 'heading'
        ? '#EDF1F5'
        : kind === 'item'
          ? fillsOfStyles[style]
          : null;
  return fill === null ? rule : { backgroundColor: fill, ...rule };
}
