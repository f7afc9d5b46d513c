import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EXTRACTION_VERSION, makeCalibrationTable, measuredTable } from '../../src/extraction/index.ts';
import { readPipelineFile } from '../../src/pipeline/pipeline-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'evidex-calibration-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pipeline(text: string): string {
  const path = join(folder, 'pipeline.yaml');
  writeFileSync(path, text);
  return path;
}

describe('extraction.calibration of a pipeline file', () => {
  const table = makeCalibrationTable([{ bin: 'model/print/values/plain', right: true }], {
    made: '2026-01-31',
    gold: [],
    engines: ['llm'],
    model: 'some-model',
  });

  it('names a table from where the pipeline file lies; its content bears on the key of the work', () => {
    writeFileSync(join(folder, 'own.json'), JSON.stringify(table));
    const { extraction } = readPipelineFile(pipeline('extraction:\n  calibration: own.json\n'));
    expect(extraction.calibration).toEqual(table);
  });

  it('is the table of this version without one, whose version bears on the key too', () => {
    expect(readPipelineFile(pipeline('name: plain\n')).extraction.calibration).toBe('built-in');
    expect(EXTRACTION_VERSION).toContain(measuredTable.version);
  });

  it.each([
    ['missing.json', null, /cannot read the calibration table .*missing\.json/u],
    ['broken.json', '{', /cannot read the calibration table .*broken\.json/u],
    ['other.json', '{"version":1}', /other\.json is no calibration table \("version": .*--calibrate/u],
  ])('%s is one line to a person', (name, content, message) => {
    if (content !== null) writeFileSync(join(folder, name), content);
    expect(() => readPipelineFile(pipeline(`extraction:\n  calibration: ${name}\n`))).toThrow(message);
  });
});
