import { formatFamilies, libreOfficeState } from '../reading/index.ts';
import { type Command, readWords } from './command.ts';
import { checks } from './doctor-checks.ts';
import { formatReport } from './doctor-formats.ts';
import { exitCodes } from './exit-codes.ts';
import { formatTable } from './table.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  usage: 'doctor',
  summary: 'Say what works on this machine and what is missing, each with its remedy.',
  options: [],
  async run(words) {
    readWords(words, {});
    const rows: string[][] = [];
    let broken = false;
    for (const check of checks) {
      const result = await check();
      if (result.state === 'missing') broken = true;
      rows.push([result.state === 'works' ? 'works' : result.state, result.what, result.detail]);
      if (result.remedy !== null)
        rows.push(['', '', `${result.state === 'missing' ? 'remedy' : 'note'}: ${result.remedy}`]);
    }
    process.stdout.write(formatTable(rows));
    process.stdout.write(`\n${formatReport(formatFamilies, await libreOfficeState())}`);
    return broken ? exitCodes.failed : exitCodes.done;
  },
};
