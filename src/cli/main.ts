import { FatalError, UsageError } from '../model/exception.ts';
import type { Command } from './command.ts';
import { type CommandName, commandWords } from './command-words.ts';
import { exitCodes } from './exit-codes.ts';

/** Each command is loaded when it is called: one that only looks at an index starts several times faster than a run. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
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
    process.stdout.write(isCommand(rest[0]) ? await commandHelp(rest[0]) : generalHelp());
    return name === undefined ? exitCodes.badUsage : exitCodes.done;
  }
  if (!isCommand(name)) {
    process.stderr.write(`evidex: there is no command "${name}"; see evidex help\n`);
    return exitCodes.badUsage;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(await commandHelp(name));
    return exitCodes.done;
  }
  const command = await commands[name]();
  try {
    return await command.run(rest);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`evidex ${name}: ${error.message}\n`);
      return exitCodes.badUsage;
    }
    const fault = error as NodeJS.ErrnoException;
    if (fault.code === 'ENOSPC' || fault.code === 'EDQUOT' || fault.code === 'SQLITE_FULL') {
      process.stderr.write(
        `evidex ${name}: the disk is full; what was finished is stored, free some space and run the same command again\n`,
      );
      return exitCodes.failed;
    }
    if (error instanceof FatalError) {
      process.stderr.write(`evidex ${name}: ${error.message}\n`);
      return exitCodes.failed;
    }
    if (typeof fault.code === 'string' && fault.code.startsWith('SQLITE_')) {
      process.stderr.write(`evidex ${name}: ${databaseFault(fault)}\n`);
      return exitCodes.failed;
    }
    process.stderr.write(
      `evidex ${name}: a fault in Evidex itself; please report it\n${fault.stack ?? fault}\n`,
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

function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(commands, name);
}

function generalHelp(): string {
  const all = Object.values(commandWords);
  const width = Math.max(...all.map(({ usage }) => usage.length));
  const lines = all.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`);
  return `evidex turns a dump of supplier documents into a reviewable evidence index.

${lines.join('\n')}

  evidex help COMMAND tells more of one command.

Exit codes: 0 done, 1 done with exceptions, 2 bad usage, 3 failed, 130 interrupted (run again to go on).
`;
}

async function commandHelp(name: CommandName): Promise<string> {
  const { usage, summary } = commandWords[name];
  const { options } = await commands[name]();
  const width = Math.max(0, ...options.map(([option]) => option.length));
  const lines = options.map(([option, text]) => `  ${option.padEnd(width)}  ${text}\n`);
  return `evidex ${usage}\n\n${summary}\n\n${lines.join('')}`;
}
