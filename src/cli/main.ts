import { FatalError, UsageError } from '../model/exception.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/** Each command is loaded when it is called: one that only looks at an index starts several times faster than a run. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./run.ts')).runCommand,
  status: async () => (await import('./status.ts')).statusCommand,
  screen: async () => (await import('./screen.ts')).screenCommand,
  show: async () => (await import('./show.ts')).showCommand,
  review: async () => (await import('./review.ts')).reviewCommand,
  exceptions: async () => (await import('./exceptions.ts')).exceptionsCommand,
  ledger: async () => (await import('./ledger.ts')).ledgerCommand,
  flags: async () => (await import('./flags.ts')).flagsCommand,
  matter: async () => (await import('./matter.ts')).matterCommand,
  brief: async () => (await import('./brief.ts')).briefCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  eval: async () => (await import('./eval.ts')).evalCommand,
  schema: async () => (await import('./schema.ts')).schemaCommand,
  lists: async () => (await import('./lists.ts')).listsCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  hold: async () => (await import('./hold.ts')).holdCommand,
  release: async () => (await import('./hold.ts')).releaseCommand,
  quarantine: async () => (await import('./quarantine.ts')).quarantineCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
  demo: async () => (await import('./demo.ts')).demoCommand,
};

/** Runs one command line. Resolves to the exit code; never throws for what a person did. */
export async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const about = await findCommand(rest[0]);
    process.stdout.write(about === undefined ? await generalHelp() : commandHelp(about));
    return name === undefined ? exitCodes.badUsage : exitCodes.done;
  }
  const command = await findCommand(name);
  if (command === undefined) {
    process.stderr.write(`evidex: there is no command "${name}"; see evidex help\n`);
    return exitCodes.badUsage;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(commandHelp(command));
    return exitCodes.done;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`evidex ${command.name}: ${error.message}\n`);
      return exitCodes.badUsage;
    }
    const fault = error as NodeJS.ErrnoException;
    if (fault.code === 'ENOSPC' || fault.code === 'EDQUOT' || fault.code === 'SQLITE_FULL') {
      process.stderr.write(
        `evidex ${command.name}: the disk is full; what was finished is stored, free some space and run the same command again\n`,
      );
      return exitCodes.failed;
    }
    if (error instanceof FatalError) {
      process.stderr.write(`evidex ${command.name}: ${error.message}\n`);
      return exitCodes.failed;
    }
    if (typeof fault.code === 'string' && fault.code.startsWith('SQLITE_')) {
      process.stderr.write(`evidex ${command.name}: ${databaseFault(fault)}\n`);
      return exitCodes.failed;
    }
    process.stderr.write(
      `evidex ${command.name}: a fault in Evidex itself; please report it\n${fault.stack ?? fault}\n`,
    );
    return exitCodes.failed;
  }
}

/** What to do about an error of the database, in one line. */
function databaseFault(fault: NodeJS.ErrnoException): string {
  if (fault.code === 'SQLITE_BUSY' || fault.code === 'SQLITE_LOCKED')
    return 'another program holds the database of the index; what was finished is stored, run the same command again when it has ended';
  return `the database of the index cannot be used (${fault.message}); what was finished is stored, check the disk and run the same command again`;
}

async function findCommand(name: string | undefined): Promise<Command | undefined> {
  return name !== undefined && Object.hasOwn(commands, name) ? commands[name]!() : undefined;
}

async function generalHelp(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const width = Math.max(...all.map((command) => command.usage.length));
  const lines = all.map((command) => `  ${command.usage.padEnd(width)}  ${command.summary}`);
  return `evidex turns a dump of supplier documents into a reviewable evidence index.

${lines.join('\n')}

  evidex help COMMAND tells more of one command.

Exit codes: 0 done, 1 done with exceptions, 2 bad usage, 3 failed, 130 interrupted (run again to go on).
`;
}

function commandHelp(command: Command): string {
  const width = Math.max(0, ...command.options.map(([option]) => option.length));
  const lines = command.options.map(([option, text]) => `  ${option.padEnd(width)}  ${text}\n`);
  return `evidex ${command.usage}\n\n${command.summary}\n\n${lines.join('')}`;
}
