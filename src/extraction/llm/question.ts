import { answerOf, promptText } from '../../../schemas/answers/index.ts';
import type { DocumentTypeDefinition } from '../../model/document-type.ts';
import type { Question } from './ask-window.ts';
import { estimateTokens } from './client/token-estimate.ts';

/** What is asked about every document of a type, with what it costs in every request. */
export interface TypeQuestion extends Question {
  /** Tokens of the instruction and of the schema, estimated. */
  readonly tokens: number;
}

/** By definition: making schemas and counting the words of a prompt takes longer than reading a page. */
const made = new WeakMap<DocumentTypeDefinition, TypeQuestion>();

/** The question about a type, made once for each definition. */
export function questionAbout(type: DocumentTypeDefinition): TypeQuestion {
  const known = made.get(type);
  if (known !== undefined) return known;
  const answer = answerOf(type);
  const instruction = promptText(type, answer.plan);
  const tokens = estimateTokens(instruction) + estimateTokens(JSON.stringify(answer.jsonSchema));
  const question = { ...answer, instruction, tokens };
  made.set(type, question);
  return question;
}
