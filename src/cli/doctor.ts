import { formatFamilies, libreOfficeState } from '../reading/index.ts';
import { type Command, readWords } from './command.ts';
import { checks } from './doctor-checks.ts';
import { formatReport } from './doctor-formats.ts';
import { modelCheck } from './doctor-model.ts';
import { exitCodes } from './exit-codes.ts';
import { formatTable } from './table.ts';

export const doctorCommand: Command = {
  options: [
    ['--model', 'this alone: ask the language model one small question; no document is sent'],
    ['--pipeline FILE', 'where the model is set up (default pipelines/supplier-evidence.yaml)'],
  ],
  async run(words) {
    const { values } = readWords(words, {
      model: { type: 'boolean', default: false },
      pipeline: { type: 'string' },
    });
    const rows: string[][] = [];
    let broken = false;
    const checkModel = () => modelCheck(values.pipeline, values.model);
    // Who asks about the model wants its answer, not all that stands around it.
    for (const check of values.model ? [checkModel] : [...checks, checkModel]) {
      const result = await check();
      if (result.state === 'missing') broken = true;
      rows.push([result.state === 'works' ? 'works' : result.state, result.what, result.detail]);
      if (result.remedy !== null)
        rows.push(['', '', `${result.state === 'missing' ? 'remedy' : 'note'}: ${result.remedy}`]);
    }
    process.stdout.write(formatTable(rows));
    if (!values.model) process.stdout.write(`\n${formatReport(formatFamilies, await libreOfficeState())}`);
    return broken ? exitCodes.failed : exitCodes.done;
  },
};
