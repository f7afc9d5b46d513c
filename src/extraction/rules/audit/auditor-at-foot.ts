import type { Candidate } from '../../../model/field.ts';
import type { Segment } from '../../layout/page-layout.ts';
import { isLabelOnly, type RuleContext } from '../context.ts';
import { piecesOf, propose } from '../evidence.ts';

/** What auditors of accounts call themselves in the line beneath their name. */
const profession =
  /^[\s(（]*(?:(?:registered|independent|statutory|public)\s+)*(?:chartered (?:professional )?accountants?|certified public accountants?|statutory auditors?|registered auditors?|public accountants?|wirtschaftsprüfungsgesellschaft|wirtschaftsprüfer|commissaires? aux comptes|experts?[- ]comptables?|auditores independientes|auditores independentes|revisores oficiais de contas|bağımsız denetçi)[\s).,]*$/iu;
/** Chinese firms bear the profession in their name. */
const chineseFirm =
  /^\s*(\p{Script=Han}{2,16}会计师事务所(?:[（(](?:特殊普通合伙|普通合伙|有限合伙)[）)]|有限公司|有限责任公司)?)\s*(?:[（(]盖章[）)])?\s*$/u;
const onBehalf = /^\s*(?:(?:signed\s+)?for(?:\s+and\s+on\s+behalf\s+of)?|für die|pour|por)\s+(?=\p{Lu})/iu;
const firm = /^\p{Lu}[\p{L}\p{M}.,&'’ -]{3,60}$/u;

/**
 * The firm that signs an audit report of accounts: its name stands at the foot, alone on its line, over the words for
 * its profession ("Chartered accountants"), without any label.
 */
export function auditorAtFoot(context: RuleContext): Candidate[] {
  if (!context.type.fields.some((field) => field.path === 'parties.auditor')) return [];
  const candidates: Candidate[] = [];
  for (const layout of context.layouts) {
    for (const [at, row] of layout.rows.entries()) {
      const only = row.segments[0];
      if (only === undefined || row.segments.length > 1) continue;
      const chinese = chineseFirm.exec(only.text);
      if (chinese !== null) {
        const start = only.text.indexOf(chinese[1]!);
        candidates.push(candidate(context, only, start, start + chinese[1]!.length));
        continue;
      }
      if (!profession.test(only.text)) continue;
      const above = layout.rows[at - 1];
      const name = above?.segments[0];
      if (above === undefined || name === undefined || above.segments.length > 1) continue;
      if (only.top - name.bottom > layout.em || !isAligned(name, only)) continue;
      const from = onBehalf.exec(name.text)?.[0].length ?? 0;
      const words = name.text.slice(from).trim();
      if (!firm.test(words) || /\p{Ll}{3}\.$/u.test(words) || !namesFirm(words)) continue;
      if (isLabelOnly(context, name) || context.titles.has(name)) continue;
      const start = name.text.indexOf(words, from);
      candidates.push(candidate(context, name, start, start + words.length));
    }
  }
  return candidates;
}

/** Every word but the joining ones begins with a capital, and at least two do. */
function namesFirm(words: string): boolean {
  const parts = words.split(/\s+/).filter((word) => !/^(?:&|and|und|et|y|e|de|du|ve)$/iu.test(word));
  return parts.length >= 2 && parts.every((word) => /^\p{Lu}/u.test(word));
}

/** Flush at the left, the right or in the middle. */
function isAligned(one: Segment, other: Segment): boolean {
  const off = (first: number, second: number): boolean => Math.abs(first - second) < 0.8 * one.layout.em;
  return (
    off(one.left, other.left) ||
    off(one.right, other.right) ||
    off((one.left + one.right) / 2, (other.left + other.right) / 2)
  );
}

function candidate(context: RuleContext, segment: Segment, start: number, end: number): Candidate {
  return propose({
    path: 'parties.auditor.name',
    kind: 'party-name',
    value: segment.text.slice(start, end),
    pieces: piecesOf(segment, start, end),
    score: 0.8,
    because: 'signs the report as its auditor',
    capacity: context.type.assertedBy,
  });
}
