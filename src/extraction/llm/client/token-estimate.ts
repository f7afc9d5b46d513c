import type { ModelMessage, ModelRequest } from '../../../model/language-model.ts';

/** Tokens that one picture of a page costs, about: servers count 765 to 1,500 for a page in high detail. */
const tokensPerPicture = 1_500;
/** Role and separators of one message. */
const tokensPerMessage = 4;

/** Pieces that tokenizers keep apart: words, groups of digits, ideographs, other letters, marks, spaces. */
const pieces =
  /\p{Script=Latin}+|\d+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+|\p{L}+|[^\S\n]+|\n+|[^\p{L}\d\s]+/gu;

export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const [piece] of text.matchAll(pieces)) tokens += piece.length / 4;
  return Math.ceil(tokens);
}

/** Input tokens of a whole request: messages, pictures and the schema of the answer. */
export function estimateRequestTokens(request: Pick<ModelRequest, 'messages' | 'answer'>): number {
  let tokens = estimateTokens(JSON.stringify(request.answer.schema));
  for (const message of request.messages) tokens += tokensPerMessage + estimateContent(message);
  return tokens;
}

function estimateContent({ content }: ModelMessage): number {
  if (typeof content === 'string') return estimateTokens(content);
  let tokens = 0;
  for (const part of content) tokens += part.type === 'text' ? estimateTokens(part.text) : tokensPerPicture;
  return tokens;
}
