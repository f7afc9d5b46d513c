import type { Candidate } from '../../../model/field.ts';
import type { RuleContext } from '../context.ts';
import { propose } from '../evidence.ts';
import type { FoundTable } from './found-table.ts';
import type { TableLine } from './table-body.ts';
import { takeCell } from './take-cell.ts';

/** What the role or step of a row says of its firm. The first that fits decides: a spinning mill is no farm. */
const rolesByWords: readonly (readonly [role: string, words: RegExp])[] = [
  [
    'processor',
    /\b(?:spin|knit|weav|dye|dying|print(?:ing|er)|finish(?:ing|er)|wash|gin(?:s|n\w*)?\b|smelt|refin|ingot|wafer|cell\b|scour|comb(?:ing|er)|tann|mill\b|coating|embroider|slaughter|extru|slitting|galvani)|spinnerei|weberei|strickerei|färberei|filature|tissage|teinture|tricotage|hilat|hilander|tejedur|tintorer|desmotador|fiação|tecelagem|tinturaria|malharia|algodoeira|iplik|dokuma|örgü|boyahane|çırçır|kéo sợi|dệt|nhuộm|纺纱|织造|织布|针织|染|印花|轧花|后整理|水洗|冶炼|拉晶|切片|精炼/iu,
  ],
  [
    'producer',
    /\b(?:farm\w*|grow(?:er|ing)|cultivation|mine\b|mining|quarry|plantation|orchard|raising)|anbau|exploitation agricole|finca|fazenda|çiftlik|nông trại|trồng|农场|种植|矿|采摘/iu,
  ],
  [
    'manufacturer',
    /\b(?:garment|cut[\s-]*(?:and|&|,)?[\s-]*(?:sew|make)|cmt\b|sewing|assembl|apparel|finished goods|final product|module|made[\s-]?ups)|konfektion|confection|confecci|confecç|konfeksiyon|dikim|may mặc|成衣|缝制|制衣|服装|组装|组件|总装/iu,
  ],
];

/**
 * Firms of a list of suppliers as parties, where the role or step of their own row says what they do. A row that says
 * nothing of it names no maker: its firm stands in `tier[n].name` alone.
 */
export function supplierRows(context: RuleContext, tables: readonly FoundTable[]): Candidate[] {
  const candidates: Candidate[] = [];
  const counters = new Map<string, number>();
  let number = 0;
  for (const { header, body } of tables) {
    if (header.table.path !== 'tier') continue;
    for (const line of body.lines) {
      const subject = `tier ${++number}`;
      const role = roleOf(context, line);
      if (role === null) continue;
      const index = counters.get(role) ?? 0;
      counters.set(role, index + 1);
      for (const part of ['name', 'address', 'country']) {
        const taken = cellOf(context, line, part);
        if (taken === null) continue;
        candidates.push(
          propose({
            path: `parties.${role}[${index}].${part}`,
            kind: taken.kind,
            value: taken.value,
            pieces: taken.pieces,
            score: 0.76,
            because: `its row of the list says "${taken.role}"`,
            capacity: context.type.assertedBy,
            subject,
          }),
        );
      }
    }
  }
  return candidates;
}

function cellOf(context: RuleContext, line: TableLine, part: string) {
  const cell = [...line.cells.values()].find((one) => one.column.column?.path === part);
  const column = cell?.column.column;
  if (cell === undefined || column == null) return null;
  const taken = takeCell(context, line.layout, cell, column);
  return taken === null ? null : { ...taken, kind: column.kind, role: roleText(context, line) };
}

function roleText(context: RuleContext, line: TableLine): string {
  return [...line.cells.values()]
    .filter((cell) => cell.column.column?.path === 'role' || cell.column.column?.path === 'step')
    .map((cell) => takeCell(context, line.layout, cell, cell.column.column!)?.value ?? '')
    .join(' ')
    .trim();
}

function roleOf(context: RuleContext, line: TableLine): string | null {
  const text = roleText(context, line);
  return rolesByWords.find(([, words]) => words.test(text))?.[0] ?? null;
}
