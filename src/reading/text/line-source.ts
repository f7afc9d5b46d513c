import type { Inspection, Member, SourceBytes } from '../../model/ports.ts';
import type { OpenedSource, ReaderContext } from '../format-reader.ts';
import { partSource } from './part-source.ts';
import type { LineRange, TextLine } from './text-page.ts';

export interface LineSourceInput {
  readonly source: SourceBytes;
  readonly context: ReaderContext;
  readonly lines: readonly TextLine[];
  readonly reason: string;
  readonly part: (range: LineRange, pageCount: number) => string;
  readonly facts: Readonly<Record<string, string>>;
  readonly members?: readonly Member[];
  readonly exceptions?: NonNullable<Inspection['exceptions']>;
  /** Said on every page. */
  readonly notes?: readonly string[];
}

/** An opened source whose pages are runs of lines: plain text, CSV, the body of a mail. */
export function lineSource(input: LineSourceInput): OpenedSource {
  const { lines, reason, part, ...rest } = input;
  return partSource({ ...rest, parts: [{ lines, reason, name: part }] });
}
