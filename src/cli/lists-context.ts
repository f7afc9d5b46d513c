import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EvidenceIndex } from '../index/evidence-index.ts';
import { databaseName, prepareFolder } from '../index/open-database.ts';
import { lockForRun } from '../index/run-lock.ts';
import { UsageError } from '../model/exception.ts';
import { defaultPipelinePath, type PipelineSettings, readPipelineFile } from '../pipeline/pipeline-file.ts';
import { defaultIndexFolder } from './command.ts';

/** Reads with the index, or without one where none was named and none lies in the usual place. */
export async function withListsToRead<Result>(
  folder: string | undefined,
  action: (index: EvidenceIndex | null) => Result | Promise<Result>,
): Promise<Result> {
  const isThere = existsSync(join(folder ?? defaultIndexFolder, databaseName));
  const index =
    folder === undefined && !isThere ? null : EvidenceIndex.openToRead(folder ?? defaultIndexFolder);
  try {
    return await action(index);
  } finally {
    index?.close();
  }
}

/** Writes to an index that no run uses meanwhile. @param create make it where it is missing. */
export async function withListsToWrite<Result>(
  folder: string | undefined,
  create: boolean,
  action: (index: EvidenceIndex, isNew: boolean) => Result | Promise<Result>,
): Promise<Result> {
  const place = folder ?? defaultIndexFolder;
  const isNew = !existsSync(join(place, databaseName));
  if (isNew && create) prepareFolder(place);
  else EvidenceIndex.open(place).close();
  // The lock comes before the tables: two commands that begin at once must not both make them.
  const unlock = lockForRun(place);
  try {
    const index = create ? EvidenceIndex.create(place) : EvidenceIndex.open(place);
    try {
      return await action(index, isNew);
    } finally {
      index.close();
    }
  } finally {
    unlock();
  }
}

/** The screening settings that a run would use. @throws UsageError for a pipeline file with a mistake. */
export function screeningSettings(pipeline: string | undefined): PipelineSettings['screening'] {
  return readPipelineFile(pipeline ?? defaultPipelinePath()).screening;
}

/** @throws UsageError for what is no day of the calendar, naming the option. */
export function dayGiven(words: string, option: string): string {
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/u.test(words) &&
    !Number.isNaN(Date.parse(`${words}T00:00:00Z`)) &&
    new Date(`${words}T00:00:00Z`).toISOString().startsWith(words);
  if (!isDay) throw new UsageError(`${option} takes a day such as 2026-08-03, not "${words}"`);
  return words;
}
