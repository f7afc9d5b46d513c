import type { DocumentTypeDefinition } from '../../src/model/document-type.ts';
import { roles } from '../roles.ts';
import { type AnswerEntry, type AnswerPlan, type AskedValue, partyParts, planAnswer } from './answer-plan.ts';
import { notStated } from './answer-schema.ts';
import { exampleText } from './example-text.ts';
import { readingRules } from './reading-rules.ts';

/** Version of the prompt, of the shape of answers and of how they are checked: part of the key of every proposal. */
export const PROMPT_VERSION = 1;

/** The instruction for one type of document: the same for every document of the type. */
export function promptText(type: DocumentTypeDefinition, plan: AnswerPlan = planAnswer(type)): string {
  const speaker = letterhead(type);
  return [
    readingRules,
    `THIS PAPER\nIt was classified as: ${type.name}.${speaker} Where it is plainly another paper, read what it states all the same.`,
    `WHAT TO ANSWER\nOne JSON object with the properties below, all of them. A reading is {"value", "quote", "lines", "polarity"} or "${notStated}". Entries of lists marked with * have cells {"value", "quote", "lines"} or "${notStated}" and one polarity for the entry. A list is [] when nothing is stated.`,
    ...plan.groups.map((group) => groupText(group.key, group.entries)),
    ...(type.examples ?? []).map((example, index) => exampleText(example, index)),
  ].join('\n\n');
}

function letterhead(type: DocumentTypeDefinition): string {
  const role = type.letterheadRole;
  if (role === null || !(role in roles)) return '';
  return ` A firm in its letterhead without a printed role is its ${role}.`;
}

function groupText(key: string, entries: readonly AnswerEntry[]): string {
  const only = entries[0];
  if (entries.length === 1 && only?.shape === 'items') return itemsText(only);
  if (key === 'parties') return partiesText(entries);
  return `${key}\n${entries.map((entry) => (entry.shape === 'items' ? '' : entryText(entry))).join('\n')}`;
}

function entryText(entry: Exclude<AnswerEntry, { shape: 'items' }>): string {
  const list = entry.shape === 'readings' || entry.shape === 'parties' ? ' (list)' : '';
  return `- ${entry.key}${list}: ${entry.guidance}${'example' in entry && entry.example !== undefined ? ` Such as ${entry.example}.` : ''}`;
}

function partiesText(entries: readonly AnswerEntry[]): string {
  const parts = partyParts.map((part) => `${part.key}: ${part.guidance}`).join('; ');
  const lines = entries.map((entry) => {
    if (entry.shape !== 'party' && entry.shape !== 'parties') return '';
    const meaning = roles[entry.role];
    const own = entry.guidance.trim();
    const both =
      own === '' || own.toLowerCase() === `${meaning}.`.toLowerCase() ? `${meaning}.` : `${meaning}. ${own}`;
    return `- ${entry.key}${entry.shape === 'parties' ? ' (list)' : ''}: ${both}`;
  });
  return `parties*\nEach an object with ${parts}; identifiers: [{"scheme", "value", "quote", "lines"}]; polarity. A role that nobody has is "${notStated}".\n${lines.join('\n')}`;
}

function itemsText(entry: Extract<AnswerEntry, { shape: 'items' }>): string {
  return `${entry.key}* (list)\n${entry.guidance}\n${entry.columns.map((column) => columnText(column)).join('\n')}`;
}

function columnText(column: AskedValue): string {
  return column.guidance === '' ? `- ${column.key}` : `- ${column.key}: ${column.guidance}`;
}
