import { loadTypeFolder, useDocumentTypes } from '../../schemas/index.ts';
import { DOCUMENTS_VERSION } from '../documents/version.ts';
import { EXTRACTION_VERSION } from '../extraction/version.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { hashOf } from '../model/hashing.ts';
import { READING_VERSION } from '../reading/index.ts';
import { INDICATORS_VERSION } from '../screening/indicators/version.ts';
import {
  defaultPipelinePath,
  type PipelineSettings,
  pipelineSettingsSchema,
  readPipelineFile,
} from './pipeline-file.ts';

/**
 * Key part that all files of a run share. Neither what is searched for nor what a model is asked nor where types lie says
 * what is read: the search has a key of its own, proposals and types have hashes.
 */
export function configurationOf(
  { model: _model, schemas: _schemas, screening: _screening, ...settings }: PipelineSettings,
  types: string,
): string {
  return hashOf([
    settings,
    READING_VERSION,
    DOCUMENTS_VERSION,
    EXTRACTION_VERSION,
    INDICATORS_VERSION,
    ...(types === '' ? [] : [types]),
  ]);
}

/** Lets this process know a person's own types. @returns the hash of all they say; empty without any. */
export async function loadTypesOf(folder: string | null): Promise<string> {
  if (folder === null) {
    useDocumentTypes([]);
    return '';
  }
  const types = await loadTypeFolder(folder);
  useDocumentTypes(types);
  return hashOf(types);
}

/** Settings as a run keeps them: with the folder of a person's own types, and without the query, user name and password of an address, in which a key may stand. */
export function settingsToKeep(given: PipelineSettings, typeFolder: string | null): PipelineSettings {
  const settings = typeFolder === null ? given : { ...given, schemas: typeFolder };
  const { baseUrl } = settings.model;
  if (baseUrl === undefined || !URL.canParse(baseUrl)) return settings;
  const { protocol, host, pathname } = new URL(baseUrl);
  return { ...settings, model: { ...settings.model, baseUrl: `${protocol}//${host}${pathname}` } };
}

/** Settings of the last run of an index: what is made again is made as it was made. */
export function settingsOfLastRun(index: EvidenceIndex): PipelineSettings {
  const kept = pipelineSettingsSchema.safeParse(JSON.parse(index.runs.last()?.pipeline ?? 'null'));
  return kept.success ? kept.data : readPipelineFile(defaultPipelinePath());
}
