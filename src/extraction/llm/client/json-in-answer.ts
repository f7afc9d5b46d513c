/** Longest text that JSON is looked for in, and how many places are tried as its beginning. */
const longestText = 1_000_000;
const mostBeginnings = 32;

/** The answer without what a reasoning model thought aloud before it; some servers leave out the opening mark. */
export function withoutThinking(answer: string): string {
  const text = answer.trim();
  if (isObject(text)) return text;
  const end = text.indexOf('</think>');
  if (end !== -1) return text.slice(end + '</think>'.length).trim();
  return text.startsWith('<think>') ? '' : text;
}

/**
 * Takes the JSON object out of an answer that may hold more: thoughts, a code fence, words before and after. Of several
 * objects the longest. Gives the text as it is when it holds none, so that the validation can say what is wrong with it.
 */
export function jsonInAnswer(answer: string): string {
  const text = withoutThinking(answer);
  const found = longestObject(text);
  if (found !== null) return found;
  // Words of a document may hold the mark too, inside the object itself.
  return (answer.trim().startsWith('<think>') ? null : longestObject(answer)) ?? text;
}

function longestObject(text: string): string | null {
  if (text.length > longestText) return null;
  if (isObject(text)) return text;
  let best: string | null = null;
  let at = text.indexOf('{');
  for (let tried = 0; at !== -1 && tried < mostBeginnings; tried++) {
    const end = endOfObject(text, at);
    const found = end === -1 ? '' : text.slice(at, end);
    if (isObject(found)) {
      if (best === null || found.length > best.length) best = found;
      at = text.indexOf('{', end);
    } else {
      at = text.indexOf('{', at + 1);
    }
  }
  return best;
}

function isObject(text: string): boolean {
  if (!text.startsWith('{')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Offset behind the brace that closes the one at `start`, braces in strings apart; -1 when it is never closed. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at + 1;
  }
  return -1;
}
