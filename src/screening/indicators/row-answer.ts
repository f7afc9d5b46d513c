import { loneAnswer, tickedAnswer } from '../polarity/answers.ts';
import type { PageBlocks, TextBlock, TextCell } from './text-cells.ts';

/** What the row of a checklist says beside its question or requirement. */
export interface RowAnswer {
  /** `met`, `not-met`: whether the requirement is; `none`: nothing was found. */
  readonly value: 'yes' | 'no' | 'met' | 'not-met' | 'none' | 'open' | 'both';
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** What the column holds that a block stands in, by its heading. */
export type ColumnRole = 'finding' | 'action' | 'requirement' | 'cause' | 'other';

const met =
  /^(?:compliant|complies|complied|conform(?:s|ing|ity)?|in\s+(?:compliance|conformity)|ok|pass(?:ed)?|met|fulfilled|satisf(?:ied|actory)|good|符合|合格|达标|通过|满足|是，符合)\.?$/iu;
const notMet =
  /^(?:(?:major|minor|critical|serious|zero[-\s]tolerance|business\s+critical|severe)(?:\s+(?:nc|non-?\s?conformit(?:y|ies)|non-?\s?complian(?:t|ce)|finding|issue|violation))?|nc|n\.c\.|non-?\s?complian(?:t|ce)|non-?\s?conform(?:ity|ing|ance)|not\s+(?:compliant|met|conforming|fulfilled)|does\s+not\s+comply|fail(?:ed)?|zt|不符合|不合格|不达标|严重(?:不符合)?|重大(?:不符合)?|主要(?:不符合)?|一般(?:不符合)?|轻微(?:不符合)?|零容忍)\.?$/iu;
const none =
  /^(?:none(?:\s+(?:found|observed|identified|noted|reported))?|nil|no\s+(?:findings?|issues?|non-?conformit(?:y|ies)|evidence|cases?|violations?|observations?)(?:\s+(?:found|observed|identified|noted))?|not\s+(?:observed|found|identified|noted|detected|evident|practi[sc]ed)|未发现|无发现|未见|不存在|没有发现)\.?$/iu;
const tick = /^(?:x|✓|√|✔|☑|☒|●|■|v)$/iu;
const shortMet = /^c$/iu;

export function readAnswer(
  words: string,
  gradesConformity: boolean,
): Omit<RowAnswer, 'start' | 'end'> | null {
  const text = words.trim();
  if (text.length === 0 || text.length > 40) return null;
  if (met.test(text) || (gradesConformity && shortMet.test(text))) return { value: 'met', words: text };
  if (notMet.test(text)) return { value: 'not-met', words: text };
  if (none.test(text)) return { value: 'none', words: text };
  const answer = loneAnswer(text);
  if (answer !== null)
    return { value: answer.value === 'yes' ? 'yes' : answer.value === 'no' ? 'no' : 'none', words: text };
  return null;
}

const headings: readonly (readonly [ColumnRole, RegExp])[] = [
  ['action', /corrective|remedia|action|recommend|improvement|整改|纠正|措施|改善|建议|行动/iu],
  ['cause', /root\s+cause|reason|原因/iu],
  [
    'finding',
    /findings?\b|non-?\s?complian|non-?\s?conformit|\bnc\s+description|issue|violation|不符合(?:项|事实|描述)|问题(?:描述|点)|发现/iu,
  ],
  [
    'requirement',
    /requirement|clause|criteri|standard|question|check\s?(?:list|point)|item|provision|条款|要求|标准|检查项|问题$|项目/iu,
  ],
];
const answerHeading =
  /^(?:yes|no|y|n|n\/?a|nc|c|compliant|non-?\s?compliant|conform(?:ing)?|result|rating|grade|grading|severity|answer|status|score|finding|area|topic|observation|comments?|remarks?|evidence|due(?:\s+date)?|是|否|符合|不符合|不适用|结果|评级|等级|严重程度|备注|评分|严重性)$/iu;

/** Whether the cells of a line are heads of columns. */
export function isHeadingLine(cells: readonly string[]): boolean {
  if (cells.length < 2 || cells.length > 24) return false;
  const words = cells.map((cell) => cell.trim());
  if (words.some((word) => word.length > 44)) return false;
  const heads = words.filter(
    (word) => answerHeading.test(word) || headings.some(([, pattern]) => pattern.test(word)),
  );
  return heads.length >= 2 && heads.length * 2 > words.length;
}

/** Whether the cells of a line hold an answer or a grade: it is then a row of its own. */
export function holdsAnswer(cells: readonly string[]): boolean {
  return (
    cells.length >= 2 &&
    cells.length <= 24 &&
    cells.slice(1).some((cell) => tick.test(cell.trim()) || readAnswer(cell, true) !== null)
  );
}

/** Heads of columns above each line. */
export function headingsOf({ lines }: PageBlocks, text: string): (readonly TextCell[] | null)[] {
  let current: readonly TextCell[] | null = null;
  return lines.map((cells) => {
    const above = current;
    if (isHeadingLine(cells.map(({ start, end }) => text.slice(start, end)))) current = cells;
    return above;
  });
}

function headOver(heads: readonly TextCell[], block: { left: number; right: number }): TextCell | null {
  let best: TextCell | null = null;
  let most = 0;
  for (const head of heads) {
    const shared = Math.min(head.right, block.right) - Math.max(head.left, block.left);
    if (shared > most) {
      most = shared;
      best = head;
    }
  }
  return best;
}

/** The role of the column a block stands in; `other` where no heading tells. */
export function roleOf(block: TextBlock, heads: readonly TextCell[] | null, text: string): ColumnRole {
  const head = heads === null ? null : headOver(heads, block);
  if (head === null) return 'other';
  const words = text.slice(head.start, head.end);
  return headings.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

/** The answer or grade in the cells behind a block, in its row; null where there is none. */
export function answerOf(
  block: TextBlock,
  row: readonly TextBlock[],
  heads: readonly TextCell[] | null,
  text: string,
): RowAnswer | null {
  const gradesConformity = /(?<![\p{L}\p{N}])NC(?![\p{L}\p{N}])/u.test(text);
  const behind = row.filter((other) => other !== block && other.left > block.left);
  const place = (other: TextBlock): { start: number; end: number } => ({
    start: other.cells[0]!.start,
    end: other.cells.at(-1)!.end,
  });
  const joined = behind.map((other) => other.text).join(' ');
  const boxes = tickedAnswer(joined);
  if (boxes !== null && behind.length > 0) {
    const value = boxes.value === 'not-applicable' ? 'none' : boxes.value;
    return {
      value,
      words: joined.slice(boxes.start, boxes.end),
      start: place(behind[0]!).start,
      end: place(behind.at(-1)!).end,
    };
  }
  let found: RowAnswer | null = null;
  for (const other of behind) {
    const words = other.text.replaceAll('\n', ' ').trim();
    if (tick.test(words) && heads !== null) {
      const head = headOver(heads, other);
      const column = head === null ? null : readAnswer(text.slice(head.start, head.end), true);
      if (column !== null) return { ...column, ...place(other) };
      continue;
    }
    const role = roleOf(other, heads, text);
    if (role === 'action' || role === 'cause') continue;
    const answer = readAnswer(words, gradesConformity);
    // A grade counts before an answer: "Yes … Major".
    if (answer !== null && (found === null || answer.value === 'not-met'))
      found = { ...answer, ...place(other) };
  }
  return found;
}
