import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { verifyDecisions } from './decisions/verify-decisions.ts';
import { verifyTrail } from './decisions/verify-trail.ts';
import type { EvidenceIndex } from './evidence-index.ts';

export interface VerificationProblem {
  readonly what: 'original' | 'event' | 'list' | 'decision';
  readonly subject: string;
  readonly reason: string;
}

export interface Verification {
  readonly originals: number;
  readonly bytes: number;
  readonly events: number;
  readonly head: string;
  /** Files of which the bytes were removed after a clawback, and so are not looked for. */
  readonly quarantined: number;
  /** Imported files of lists. */
  readonly lists: number;
  readonly problems: readonly VerificationProblem[];
}

/**
 * Reads every original and every imported list again, re-reckons the event chain and holds decisions against it. Tells
 * only whether bytes and events are unchanged since intake; says nothing about what the papers state.
 */
export async function verifyIndex(
  index: EvidenceIndex,
  progress: (done: number, total: number) => void = () => {},
): Promise<Verification> {
  const problems: VerificationProblem[] = [];
  const files = [...index.ledger.files()];
  let bytes = 0;
  let quarantined = 0;
  for (const [position, file] of files.entries()) {
    const path = index.originalPath(file.sha256);
    if (index.quarantine.get(file.sha256) !== null) {
      quarantined += 1;
      if (existsSync(path)) {
        const reason = 'its bytes are in the index folder, though they were removed by quarantine';
        problems.push({ what: 'original', subject: file.sha256, reason });
      }
    } else if (!existsSync(path)) {
      problems.push({
        what: 'original',
        subject: file.sha256,
        reason: 'the original is missing from the index folder',
      });
    } else {
      const found = await hashOfFile(path);
      bytes += file.size;
      if (found !== file.sha256) {
        problems.push({ what: 'original', subject: file.sha256, reason: `its bytes now hash to ${found}` });
      }
    }
    progress(position + 1, files.length);
  }
  if (index.work.outputOf('scrub', 'index', 'wanted') !== null) {
    problems.push({
      what: 'original',
      subject: 'quarantine',
      reason:
        'removed text may still lie in the database: the quarantine was broken off, run evidex run once more',
    });
  }
  const lists = index.lists.verify();
  problems.push(...lists.problems.map((problem) => ({ what: 'list' as const, ...problem })));
  const broken = index.events.firstBroken();
  if (broken !== null)
    problems.push({ what: 'event', subject: `event ${broken.sequence}`, reason: broken.reason });
  const ofDecisions = [...verifyDecisions(index), ...verifyTrail(index)];
  problems.push(...ofDecisions.map((problem) => ({ what: 'decision' as const, ...problem })));
  const head = index.events.head();
  return {
    originals: files.length - quarantined,
    bytes,
    events: head.sequence,
    head: head.hash,
    quarantined,
    lists: lists.files,
    problems,
  };
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
