export {
  type AnswerEntry,
  type AnswerGroup,
  type AnswerPlan,
  type AskedValue,
  identifierKinds,
  partyParts,
  planAnswer,
} from './answer-plan.ts';
export {
  answerJsonSchema,
  answerName,
  answerOf,
  answerSchema,
  notStated,
  type StatedCell,
  type StatedIdentifier,
  type StatedReading,
  toStrictSchema,
} from './answer-schema.ts';
export { PROMPT_VERSION, promptText } from './prompt-text.ts';
export { type ReviewGroup, reviewOrder } from './review-order.ts';
export { olderLimits, type SchemaSize, schemaSize, strictFaults, strictLimits } from './strict-limits.ts';
