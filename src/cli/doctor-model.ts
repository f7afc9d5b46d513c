import { type ExchangeStore, ModelFailure, type ModelRequest } from '../model/language-model.ts';
import { defaultPipelinePath, readPipelineFile } from '../pipeline/pipeline-file.ts';
import { configuredEndpoint, type ModelEndpoint } from '../pipeline/propose/model-setup.ts';
import type { CheckResult } from './doctor-checks.ts';

const what = 'language model';

/** A question with one right answer, which holds nothing of any document. */
const question: ModelRequest = {
  document: 'doctor',
  messages: [
    { role: 'system', content: 'Answer with the JSON object that is asked for and nothing else.' },
    { role: 'user', content: 'What is the sum of 19 and 23? Give it as "sum".' },
  ],
  answer: {
    name: 'sum',
    schema: {
      type: 'object',
      properties: { sum: { type: 'integer' } },
      required: ['sum'],
      additionalProperties: false,
    },
  },
};

/** Keeps nothing: each question is really asked. */
const noStore: ExchangeStore = { find: () => null, keep: () => undefined };

/**
 * Says whether a language model is set up, and whether it answers.
 * @param ask false to send nothing at all.
 * @throws UsageError for a pipeline file or an address that cannot be used.
 */
export async function modelCheck(pipeline: string | undefined, ask: boolean): Promise<CheckResult> {
  const settings = readPipelineFile(pipeline ?? defaultPipelinePath()).model;
  const setup = configuredEndpoint(settings, process.env);
  if (setup.state === 'off')
    return {
      what,
      state: ask ? 'missing' : 'optional',
      detail: setup.reason,
      remedy: 'set EVIDEX_MODEL_BASE_URL, EVIDEX_MODEL and a key: see "With a language model" in README.md',
    };
  const { endpoint } = setup;
  const detail = `${endpoint.name} on ${endpoint.host}`;
  if (!ask)
    return {
      what,
      state: 'works',
      detail: `${detail} is set up; not asked (evidex doctor --model asks it one small question)`,
      remedy: `documents are sent there only with --allow-host ${endpoint.host}`,
    };
  return askIt(endpoint, detail, settings);
}

async function askIt(
  endpoint: ModelEndpoint,
  detail: string,
  settings: ReturnType<typeof readPipelineFile>['model'],
): Promise<CheckResult> {
  const { createLanguageModel } = await import('../extraction/llm/client/index.ts');
  const notes: string[] = [];
  const started = Date.now();
  try {
    const model = createLanguageModel({
      ...endpoint,
      settings: { ...settings, attempts: 1, secondsPerRequest: Math.min(60, settings.secondsPerRequest) },
      store: noStore,
      listener: (event) => {
        if (event.kind === 'degraded') notes.push(event.change);
      },
    });
    const answer = await model.ask(question);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const isRight = answer.kind === 'text' && sumIn(answer.text) === 42;
    return {
      what,
      state: isRight ? 'works' : 'missing',
      detail: isRight
        ? `${detail} answered in ${seconds} s${notes.length === 0 ? '' : `; ${notes.join('; ')}`}`
        : `${detail} answered in ${seconds} s, but not what was asked (${answer.kind === 'text' ? 'another answer' : answer.kind})`,
      remedy: isRight ? null : 'try another model, or model.structuredOutput in the pipeline file',
    };
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    return { what, state: 'missing', detail: `${detail}: ${error.message}`, remedy: error.remedy };
  }
}

function sumIn(text: string): number | null {
  try {
    return (JSON.parse(text) as { sum?: number }).sum ?? null;
  } catch {
    return null;
  }
}
