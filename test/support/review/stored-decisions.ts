import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { DecisionLine } from '../../../src/index/exports/line-schemas.ts';
import { callEvidex } from '../call-evidex.ts';

/** Every decision about a field that an index holds, as it is exported; fails where the chain of the index does not hold. */
export async function storedDecisions(index: string): Promise<DecisionLine[]> {
  const verified = await callEvidex(['verify', '--index', index]);
  expect(verified.code, verified.stdout + verified.stderr).toBe(0);
  const out = `${index}-export-${Date.now()}`;
  const exported = await callEvidex(['export', '--index', index, '--out', out]);
  expect(exported.code, exported.stderr).toBe(0);
  const lines = readFileSync(`${out}/decisions.jsonl`, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as DecisionLine);
}
