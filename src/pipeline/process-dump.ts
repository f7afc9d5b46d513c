import PQueue from 'p-queue';
import { filesBehindDecisions } from './document-decisions/decisions-on-file.ts';
import { expandMembers } from './expand-members.ts';
import { holdPrivileged } from './hold-privileged.ts';
import { processFile } from './process-file.ts';
import type { RunContext } from './run-context.ts';
import type { RunEvent, RunListener } from './run-events.ts';
import type { RunOptions } from './run-pipeline.ts';
import { FILE_STAGE } from './stages.ts';
import { takeIn } from './take-in.ts';

/**
 * Takes in everything below the given paths and brings every file through the stages, members of containers included.
 * With a privilege list everything is read first, then it is decided what is held, and only the rest is analysed.
 * @param fault aborted on a fault of the whole run, which is then thrown.
 */
export async function processDump(
  context: RunContext,
  options: RunOptions,
  fault: AbortController,
  run: number,
): Promise<void> {
  const { index, signal } = context;
  // More files than reading processes: while some are being read, others are split, extracted and screened.
  const files = new PQueue({ concurrency: options.jobs * 3 });
  const scheduled = new Set<string>();
  const passedOver = new Set<string>();
  const pendingExpansions = new Set<string>();
  const postponed = new Map<string, RunEvent[]>();
  const failures: unknown[] = [];
  const walked = new Set<string>();
  const until = options.privilege === null ? 'end' : 'reading';

  const work = (action: () => Promise<void>): void => {
    files
      .add(async () => (signal.aborted ? undefined : action()))
      .catch((error: unknown) => {
        failures.push(error);
        fault.abort();
      });
  };
  const expand = (container: string): void => {
    const members = index.transaction(() =>
      expandMembers(index, container, {
        received: options.received,
        supplier: options.supplier,
        maximumDepth: context.settings.intake.depth,
      }),
    );
    for (const member of members) schedule(member);
    reportFound();
  };
  /** Files to be read, each once: what progress is measured by. */
  const reportFound = (): void => context.listener({ kind: 'found', files: scheduled.size });
  const schedule = (sha256: string): void => {
    if (scheduled.has(sha256) || signal.aborted) {
      // Another occurrence of a container already unpacked: its members have paths of their own here too.
      if (!signal.aborted && index.ledger.members(sha256).length > 0) pendingExpansions.add(sha256);
      return;
    }
    scheduled.add(sha256);
    work(async () => {
      const own =
        until === 'end' ? context : { ...context, listener: postponing(context, postponed, sha256) };
      if ((await processFile(own, sha256, expand, until)) === 'held') passedOver.add(sha256);
    });
  };

  try {
    for await (const found of takeIn(index, { ...options, signal })) {
      walked.add(found.path);
      if (found.file !== null) schedule(found.file);
      if (walked.size % 50 === 0 || walked.size < 50) reportFound();
    }
  } catch (error) {
    failures.push(error);
    fault.abort();
  }
  reportFound();
  await files.onIdle();
  for (const container of pendingExpansions) expand(container);
  await files.onIdle();
  if (failures.length > 0) throw failures[0];

  index.transaction(() => index.ledger.recordWalk(run, [...walked]));
  const { privilege } = options;
  if (privilege !== null) {
    index.transaction(() => {
      const held = holdPrivileged(index, privilege);
      index.events.append('holds-decided', { subject: `run ${run}`, list: privilege.sha256, held });
    });
    for (const sha256 of scheduled) {
      work(async () => {
        const own = { ...context, listener: secondPass(context.listener, postponed.get(sha256) ?? []) };
        await processFile(own, sha256, () => undefined);
      });
    }
    await files.onIdle();
  }
  // What was held when its turn came, and lies outside of a held family as well; and what a person has released.
  if (!signal.aborted) {
    for (const sha256 of new Set([...passedOver, ...index.holds.awaitingAnalysis(FILE_STAGE)])) {
      if (index.holds.isHeld(sha256) || (privilege !== null && scheduled.has(sha256))) continue;
      work(async () => {
        await processFile(context, sha256, () => undefined);
      });
    }
    await files.onIdle();
  }
  // Papers of several files are made once all of these are read; who has pages in them is searched after that.
  for (let round = 0; round < mostRounds && !signal.aborted && failures.length === 0; round++) {
    const behind = filesBehindDecisions(index);
    if (behind.length === 0) break;
    for (const sha256 of behind)
      work(async () => {
        await processFile(context, sha256, () => undefined);
      });
    await files.onIdle();
  }
  if (failures.length > 0) throw failures[0];
}

/** Rounds after which what people decided about papers of several files has settled. */
const mostRounds = 4;

/** While it is not decided what is held, nothing is told of a file but that its pages are read. */
function postponing(
  { index, listener }: RunContext,
  postponed: Map<string, RunEvent[]>,
  sha256: string,
): RunListener {
  const primary = index.ledger.primary(sha256);
  const path = primary === null ? sha256 : index.names.shownPath(primary, true);
  return (event) => {
    if (event.kind === 'exception') postponed.set(sha256, [...(postponed.get(sha256) ?? []), event]);
    else if (event.kind === 'file-pages' || event.kind === 'pages-read') listener({ ...event, path });
    else if (event.kind !== 'file-done') listener(event);
  };
}

/** The pages are counted already; what was postponed is told once it is known that the file is not held. */
function secondPass(listener: RunListener, postponed: readonly RunEvent[]): RunListener {
  return (event) => {
    if (event.kind === 'pages-read' || event.kind === 'file-pages') return;
    if (event.kind !== 'file-done' || event.state === 'held') {
      listener(event);
      return;
    }
    for (const earlier of postponed) listener(earlier);
    const { exceptions = 0 } = event;
    listener(event.reused ? { ...event, exceptions: Math.max(0, exceptions - postponed.length) } : event);
  };
}
