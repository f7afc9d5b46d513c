import { FatalError, UsageError } from '../model/exception.ts';
import type { Command } from './command.ts';
import { demoCommand } from './demo.ts';
import { doctorCommand } from './doctor.ts';
import { evalCommand } from './eval.ts';
import { exceptionsCommand } from './exceptions.ts';
import { exitCodes } from './exit-codes.ts';
import { exportCommand } from './export.ts';
import { holdCommand, releaseCommand } from './hold.ts';
import { ledgerCommand } from './ledger.ts';
import { quarantineCommand } from './quarantine.ts';
import { runCommand } from './run.ts';
import { schemaCommand } from './schema.ts';
import { showCommand } from './show.ts';
import { statusCommand } from './status.ts';
import { verifyCommand } from './verify.ts';

const commands: readonly Command[] = [
  runCommand,
  statusCommand,
  showCommand,
  exceptionsCommand,
  ledgerCommand,
  exportCommand,
  evalCommand,
  schemaCommand,
  verifyCommand,
  holdCommand,
  releaseCommand,
  quarantineCommand,
  doctorCommand,
  demoCommand,
];

/** Runs one command line. Resolves to the exit code; never throws for what a person did. */
export async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const about = commands.find((command) => command.name === rest[0]);
    process.stdout.write(about === undefined ? generalHelp() : commandHelp(about));
    return name === undefined ? exitCodes.badUsage : exitCodes.done;
  }
  const command = commands.find((candidate) => candidate.name === name);
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
    if (fault.code?.startsWith('SQLITE_') === true) {
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

function generalHelp(): string {
  const width = Math.max(...commands.map((command) => command.usage.length));
  const lines = commands.map((command) => `  ${command.usage.padEnd(width)}  ${command.summary}`);
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
