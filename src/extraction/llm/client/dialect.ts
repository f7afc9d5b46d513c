import type { ModelSettings } from '../model-settings.ts';
import type { Complaint } from './chat-completions.ts';
import type { RequestBody } from './request-body.ts';

export type OutputMode = 'json_schema' | 'json_object' | 'none';
const modes: readonly OutputMode[] = ['json_schema', 'json_object', 'none'];
const droppable = ['temperature', 'seed', 'reasoning_effort'] as const;

/** What an endpoint understands, as far as its complaints have shown. */
export interface Dialect {
  readonly mode: OutputMode;
  readonly tokenLimit: 'max_tokens' | 'max_completion_tokens';
  /** Parameters it refuses. */
  readonly without: ReadonlySet<string>;
  /** False for chat templates that know only user and assistant. */
  readonly systemRole: boolean;
}

/** One step down, with what to tell a person. */
export interface Adaptation {
  readonly dialect: Dialect;
  readonly change: string;
  /** `schema`: the server knows the mode but not this one schema. */
  readonly scope: 'endpoint' | 'schema';
}

export function firstDialect(setting: ModelSettings['structuredOutput']): Dialect {
  return {
    mode: setting === 'auto' ? 'json_schema' : setting,
    tokenLimit: 'max_tokens',
    without: new Set(),
    systemRole: true,
  };
}

/** Complaints that no other form of the request would mend. */
const aboutTheContent =
  /context|too (?:long|many)|too large|maximum|exceed|content[ _-]?(?:filter|management|policy)|safety|image|picture|vision|multimodal|credit|quota|model[^.]{0,40}(?:not (?:found|exist)|unknown)/iu;
const aboutTheFormat = /response_?format|json_?schema|json_?object|structured|grammar|guided|schema/iu;

/**
 * The next form of a request to try after a complaint; null when it is not the form. Named parameters are dropped one
 * by one, `max_tokens` becomes `max_completion_tokens` where the server says so, structured output steps down from
 * json_schema to json_object to none. A complaint that names nothing at all steps down too: servers that do not know
 * `response_format` often just say "bad request".
 */
export function adapt(
  complaint: Complaint,
  dialect: Dialect,
  setting: ModelSettings['structuredOutput'],
  sent: RequestBody,
): Adaptation | null {
  if (![400, 405, 422, 501].includes(complaint.status)) return null;
  const words = `${complaint.param ?? ''} ${complaint.message}`;
  for (const parameter of droppable) {
    if (Object.hasOwn(sent, parameter) && new RegExp(`\\b${parameter}\\b`, 'u').test(words)) {
      const without = new Set([...dialect.without, parameter]);
      return { dialect: { ...dialect, without }, change: `${parameter} is left out`, scope: 'endpoint' };
    }
  }
  if (dialect.tokenLimit === 'max_tokens' && /max_completion_tokens/u.test(words)) {
    return {
      dialect: { ...dialect, tokenLimit: 'max_completion_tokens' },
      change: 'max_completion_tokens instead of max_tokens',
      scope: 'endpoint',
    };
  }
  if (
    dialect.systemRole &&
    /\bsystem\b[^.]{0,20}\b(?:role|message|prompt)|roles must alternate/iu.test(words)
  ) {
    return {
      dialect: { ...dialect, systemRole: false },
      change: 'instructions go into the first message of the user',
      scope: 'endpoint',
    };
  }
  const weaker = modes[modes.indexOf(dialect.mode) + 1];
  if (setting !== 'auto' || weaker === undefined) return null;
  if (!aboutTheFormat.test(words) && aboutTheContent.test(words)) return null;
  return {
    dialect: { ...dialect, mode: weaker },
    change: `structured output ${weaker} instead of ${dialect.mode}`,
    scope: /invalid schema|schema[^.]{0,60}(?:too (?:large|many|deep)|exceed|not permitted)/iu.test(words)
      ? 'schema'
      : 'endpoint',
  };
}

/** Both put together: what either of them had to do without. */
export function combined(one: Dialect, other: Dialect): Dialect {
  return {
    mode: modes[Math.max(modes.indexOf(one.mode), modes.indexOf(other.mode))]!,
    tokenLimit: one.tokenLimit === 'max_tokens' ? other.tokenLimit : one.tokenLimit,
    without: new Set([...one.without, ...other.without]),
    systemRole: one.systemRole && other.systemRole,
  };
}
