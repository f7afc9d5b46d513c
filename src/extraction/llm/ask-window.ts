import type { z } from 'zod';
import type { AnswerPlan } from '../../../schemas/answers/index.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type {
  LanguageModel,
  ModelAnswer,
  ModelMessage,
  ModelPart,
  ModelUsage,
  Proposal,
} from '../../model/language-model.ts';
import type { Page } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
import { type CheckedReading, checkReading } from './check-reading.ts';
import { fittingPart } from './fitting-part.ts';
import { quotePages } from './locate-quote.ts';
import { lostQuotes, mendQuotes } from './lost-quotes.ts';
import type { ModelSettings } from './model-settings.ts';
import { parseAnswer } from './parse-answer.ts';
import { pictureType } from './picture-type.ts';
import type { TextWindow } from './plan-windows.ts';
import { wantsPicture } from './poor-pages.ts';
import { type Reading, readAnswer } from './readings.ts';
import { type WindowPlace, windowMessage } from './window-message.ts';

/** What is asked about every window of a document. */
export interface Question {
  readonly plan: AnswerPlan;
  readonly schema: z.ZodType<Record<string, unknown>>;
  readonly name: string;
  readonly jsonSchema: Readonly<Record<string, unknown>>;
  readonly instruction: string;
}

export interface WindowInput {
  readonly document: EvidenceDocument;
  readonly model: LanguageModel;
  readonly settings: ModelSettings;
  readonly question: Question;
  /** Pages of the document, in its order. */
  readonly sources: readonly Page[];
  readonly window: TextWindow;
  readonly place: WindowPlace;
  readonly picture?: (page: Page) => Promise<Uint8Array | null>;
  readonly signal?: AbortSignal;
}

/** What came of one window. */
export interface WindowAnswer {
  /** Null when no answer could be used. */
  readonly readings: readonly CheckedReading[] | null;
  readonly notStated: readonly string[];
  /** Asked about again in smaller windows, whose answers stand beside this one. */
  readonly replaced?: boolean;
  readonly exceptions: Proposal['exceptions'];
  readonly usage: ModelUsage;
  readonly exchanges: readonly string[];
}

/** Longest text of a token in an answer, characters, blanks included. */
const charactersOfToken = 6;
/** A window of fewer rows is not cut further when its answer does not fit. */
const fewestRows = 8;

/**
 * Asks about one window until there is an answer that fits, or an end of its own. An answer cut off at the token limit
 * is dropped whole and the window asked about again in two halves.
 */
export async function askAboutWindow(input: WindowInput): Promise<WindowAnswer[]> {
  const asked = new Conversation(input);
  const text = windowMessage(input.window, input.place);
  const pictures = await picturesOf(input);
  const messages: ModelMessage[] = [
    { role: 'system', content: input.question.instruction },
    { role: 'user', content: pictures.length === 0 ? text : [{ type: 'text', text }, ...pictures] },
  ];
  for (let repair = 0; ; repair++) {
    const answer = await asked.ask(messages, input.question.name, input.question.jsonSchema);
    if (answer.kind === 'cut-off') return smallerWindows(input, asked);
    if (answer.kind !== 'text' || answer.text.trim() === '') return [asked.withoutAnswer(answer)];
    const parsed = parseAnswer(answer.text, input.question.schema);
    if (parsed.ok) return [await checked(input, asked, messages, answer, parsed.answer)];
    if (isTooLong(answer, input.settings) || repair >= input.settings.repairs)
      return [await whatFits(input, asked, messages, answer, { told: parsed.told, repairs: repair })];
    messages.push(
      { role: 'assistant', content: answer.text },
      { role: 'user', content: repairText(parsed.errors) },
    );
  }
}

/** Longer than a model can have answered: no slip to be mended, and it would be paid for again with every repair. */
function isTooLong(answer: ModelAnswer, settings: ModelSettings): boolean {
  return answer.text.length > charactersOfToken * settings.parameters.answerTokens;
}

/**
 * The last answer does not fit either: readings that do are kept apart from the rest. Nothing of it counts as "not
 * stated". Too long an answer is no slip and is dropped whole.
 */
async function whatFits(
  input: WindowInput,
  asked: Conversation,
  messages: readonly ModelMessage[],
  answer: ModelAnswer,
  fault: { readonly told: readonly string[]; readonly repairs: number },
): Promise<WindowAnswer> {
  const part = isTooLong(answer, input.settings) ? null : fittingPart(answer.text, input.question.schema);
  const read = part === null ? [] : readAnswer(input.question.plan, part.answer).readings;
  if (part === null || read.length === 0) return asked.neverValid(fault.told, fault.repairs, 0);
  asked.neverValid(fault.told, fault.repairs, read.length);
  const found = await checked(input, asked, messages, answer, part.answer, false);
  return { ...found, notStated: [] };
}

function repairText(errors: readonly string[]): string {
  return `The answer does not fit the schema:\n${errors.map((error) => `- ${error}`).join('\n')}\nAnswer again with the whole JSON object, these faults mended and nothing else changed.`;
}

/** Looks up every quote; those that do not hold go back once, what still does not hold stays as it is. */
async function checked(
  input: WindowInput,
  asked: Conversation,
  messages: readonly ModelMessage[],
  answer: ModelAnswer,
  content: Record<string, unknown>,
  mayAskAgain = true,
): Promise<WindowAnswer> {
  const read = readAnswer(input.question.plan, content);
  // A quote may come from any page that was shown, and from no other.
  const on = quotePages([...new Set(input.window.rows.map((row) => row.page))], input.sources);
  const check = (readings: readonly Reading[]): CheckedReading[] =>
    readings.map((reading) => checkReading(reading, on));
  let readings = check(read.readings);
  let lost = lostQuotes(readings, input);
  if (mayAskAgain && lost.quotes.length > 0 && !isTooLong(answer, input.settings)) {
    const mended = await mendQuotes(lost, input, (question, name, schema) =>
      asked.ask(
        [...messages, { role: 'assistant', content: answer.text }, { role: 'user', content: question }],
        name,
        schema,
      ),
    );
    if (mended !== null) {
      readings = check(mended);
      lost = lostQuotes(readings, input);
    }
  }
  return {
    readings,
    notStated: read.notStated,
    exceptions: [...asked.exceptions, ...lost.exceptions],
    usage: asked.usage,
    exchanges: asked.exchanges,
  };
}

async function smallerWindows(input: WindowInput, asked: Conversation): Promise<WindowAnswer[]> {
  const { window, settings, place } = input;
  const fresh = window.rows.length - window.shared;
  if (fresh < 2 * fewestRows) return [asked.cutOff()];
  const halves = cutInHalf(window, settings.windowOverlapLines);
  const found: WindowAnswer[] = [{ ...asked.nothing(), replaced: true }];
  for (const half of halves) {
    input.signal?.throwIfAborted();
    found.push(
      ...(await askAboutWindow({
        ...input,
        window: half,
        place: { number: place.number, count: Math.max(2, place.count) },
      })),
    );
  }
  return found;
}

function cutInHalf(window: TextWindow, overlap: number): TextWindow[] {
  const middle = window.shared + Math.ceil((window.rows.length - window.shared) / 2);
  const shared = Math.min(overlap, Math.floor(middle / 4));
  return [
    { rows: window.rows.slice(0, middle), shared: window.shared },
    { rows: window.rows.slice(middle - shared), shared },
  ];
}

async function picturesOf(input: WindowInput): Promise<ModelPart[]> {
  if (input.picture === undefined) return [];
  const keys = new Set(input.window.rows.map((row) => pageKey(row.page.page)));
  const parts: ModelPart[] = [];
  for (const page of input.sources) {
    const empty = page.words.every((word) => !word.visible);
    if (!(keys.has(pageKey(page)) || (empty && input.place.number === 1))) continue;
    if (!wantsPicture(page, input.settings)) continue;
    const bytes = await input.picture(page);
    const mediaType = bytes === null ? null : pictureType(bytes);
    if (bytes !== null && mediaType !== null) parts.push({ type: 'picture', mediaType, bytes });
  }
  return parts;
}

/** The requests about one window, with what they cost and how they ended. */
class Conversation {
  readonly exceptions: Proposal['exceptions'][number][] = [];
  readonly exchanges: string[] = [];
  usage: ModelUsage = { inputTokens: 0, outputTokens: 0 };
  readonly #input: WindowInput;

  constructor(input: WindowInput) {
    this.#input = input;
  }

  async ask(
    messages: readonly ModelMessage[],
    name: string,
    schema: Readonly<Record<string, unknown>>,
  ): Promise<ModelAnswer> {
    this.#input.signal?.throwIfAborted();
    const answer = await this.#input.model.ask({
      document: this.#input.document.id,
      messages: [...messages],
      answer: { name, schema },
    });
    this.exchanges.push(answer.key);
    this.usage = {
      inputTokens: this.usage.inputTokens + answer.usage.inputTokens,
      outputTokens: this.usage.outputTokens + answer.usage.outputTokens,
    };
    return answer;
  }

  nothing(): WindowAnswer {
    return {
      readings: null,
      notStated: [],
      exceptions: this.exceptions,
      usage: this.usage,
      exchanges: this.exchanges,
    };
  }

  withoutAnswer(answer: ModelAnswer): WindowAnswer {
    return this.#end(
      answer.kind === 'refused'
        ? {
            code: 'model-refused',
            cause: `the model refused to answer${where(this.#input.place)}`,
            remedy: 'read the document yourself, or ask another model; what the rules read stands',
          }
        : {
            code: 'model-empty',
            cause: `the model gave an empty answer${where(this.#input.place)}`,
            remedy:
              'run again with another model or a higher model.parameters.answerTokens; what the rules read stands',
          },
    );
  }

  cutOff(): WindowAnswer {
    return this.#end({
      code: 'model-cut-off',
      cause: `the answer was cut off at the token limit, also for the smallest part of the document${where(this.#input.place)}; what had come of it was dropped`,
      remedy: 'raise model.parameters.answerTokens and run again; what the rules read stands',
    });
  }

  /** @param kept readings that fit all the same */
  neverValid(told: readonly string[], repairs: number, kept: number): WindowAnswer {
    return this.#end({
      code: 'model-invalid-answer',
      cause: `the answer did not fit the schema${where(this.#input.place)} after ${repairs} ${repairs === 1 ? 'repair' : 'repairs'}: ${told.slice(0, 3).join('; ')}${kept === 0 ? '' : `; ${kept} ${kept === 1 ? 'reading that fits was' : 'readings that fit were'} kept, the rest was dropped`}`,
      remedy:
        'use a model or server that knows structured output, or raise model.repairs; what the rules read stands',
    });
  }

  #end(failure: { code: string; cause: string; remedy: string }): WindowAnswer {
    const first = this.#input.window.rows[0];
    this.exceptions.push({ ...failure, ...(first === undefined ? {} : { page: first.page.page.page }) });
    return this.nothing();
  }
}

function where(place: WindowPlace): string {
  return place.count === 1 ? '' : ` about part ${place.number} of ${place.count}`;
}
