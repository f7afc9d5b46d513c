import type { Observation, ObservationPlace } from '../model/observation.ts';
import { observation } from './observation.ts';
import type { TracedFile } from './traced-input.ts';

const notCovered = /does not cover the last (\d+) bytes/u;

/**
 * Bytes were added after the last digital signature. Where a later signature covers the whole file, what was added is
 * signed too, and nothing is said.
 */
export function changedAfterSigning(file: TracedFile): Observation[] {
  const signatures = Object.entries(file.facts)
    .filter(([name]) => /^digitalSignature\d+$/u.test(name))
    .sort(([one], [other]) => Number(one.slice(16)) - Number(other.slice(16)));
  if (signatures.length === 0) return [];
  const behind = signatures.map(([, value]) => notCovered.exec(value)?.[1] ?? null);
  if (behind.includes(null)) return [];
  const least = Math.min(...behind.map(Number));
  const place = (what: string, value: string): ObservationPlace => ({
    file: file.sha256,
    page: null,
    fields: [],
    what,
    value,
  });
  const updates = file.facts['incrementalUpdates'];
  return [
    observation(
      'changed-after-signing',
      `${least} bytes were added to the file after its last digital signature${updates === undefined ? '' : `; it was ${updates}`}.`,
      [
        ...signatures.map(([name, value]) => place(name, value)),
        ...(updates === undefined ? [] : [place('incrementalUpdates', updates)]),
      ],
    ),
  ];
}
