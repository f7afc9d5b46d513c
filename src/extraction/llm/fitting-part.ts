import { z } from 'zod';
import { notStated } from '../../../schemas/answers/index.ts';

/** What is left of an answer when everything that does not fit its schema is taken out. */
export interface FittingPart {
  readonly answer: Record<string, unknown>;
  /** Things taken out: readings, entries of lists, numbers of lines. */
  readonly dropped: number;
}

/**
 * The part of an answer that fits its schema: one reading in a wrong form must not cost a document all others. Every
 * value has to ground all the same, so what is kept is no less sure; but what is missing from such an answer says
 * nothing of what the paper does not state.
 * @returns null when the text is not JSON or holds nothing that fits.
 */
export function fittingPart(text: string, schema: z.ZodType<Record<string, unknown>>): FittingPart | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const fitted = fitTo(schema, value);
  if (!fitted.fits) return null;
  return { answer: fitted.value as Record<string, unknown>, dropped: fitted.dropped };
}

type Fitted =
  | { readonly fits: true; readonly value: unknown; readonly dropped: number }
  | { readonly fits: false };

/** Walks the schema and never the value: a value of any depth costs no more than the schema is deep. */
function fitTo(schema: z.ZodType, value: unknown): Fitted {
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const items = value.map((item) => fitTo(schema.element as z.ZodType, item));
    const kept = items.filter((item) => item.fits);
    const inside = kept.reduce((sum, item) => sum + item.dropped, 0);
    return {
      fits: true,
      value: kept.map((item) => item.value),
      dropped: items.length - kept.length + inside,
    };
  }
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return fitProperties(schema, value);
  }
  if (schema instanceof z.ZodUnion) {
    const whole = schema.safeParse(value);
    if (whole.success) return { fits: true, value: whole.data, dropped: 0 };
    for (const option of schema.options as z.ZodType[]) {
      const fitted = fitTo(option, value);
      if (fitted.fits) return fitted;
    }
    return { fits: false };
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? { fits: true, value: parsed.data, dropped: 0 } : { fits: false };
}

/** A property that does not fit is left out where the schema has a form for nothing; else the whole object is. */
function fitProperties(schema: z.ZodObject, value: object): Fitted {
  const kept: Record<string, unknown> = {};
  let dropped = 0;
  for (const [key, property] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    const own = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    const fitted = fitTo(property, own);
    if (fitted.fits) {
      kept[key] = fitted.value;
      dropped += fitted.dropped;
      continue;
    }
    const nothing = nothingOf(property);
    if (nothing === undefined) return { fits: false };
    kept[key] = nothing;
    dropped += 1;
  }
  return { fits: true, value: kept, dropped };
}

function nothingOf(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodArray) return [];
  if (schema.safeParse(notStated).success && !(schema instanceof z.ZodString)) return notStated;
  if (!(schema instanceof z.ZodObject)) return undefined;
  const parts = Object.entries(schema.shape).map(
    ([key, part]) => [key, nothingOf(part as z.ZodType)] as const,
  );
  return parts.some(([, part]) => part === undefined) ? undefined : Object.fromEntries(parts);
}
