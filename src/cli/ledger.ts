import { EvidenceIndex } from '../index/evidence-index.ts';
import { type LedgerProof, proveLedger } from '../index/ledger-check.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { formatTable, plain } from './table.ts';

export const ledgerCommand: Command = {
  options: [
    ['--index DIR', `the evidence index (default ${defaultIndexFolder})`],
    ['--json', 'the proof as JSON'],
  ],
  async run(words) {
    const { values } = readWords(words, {
      index: { type: 'string', default: defaultIndexFolder },
      json: { type: 'boolean', default: false },
    });
    const index = EvidenceIndex.openToRead(values.index);
    try {
      index.settleAfterBreak();
      const proof = proveLedger(index);
      process.stdout.write(values.json ? `${JSON.stringify(proof, null, 2)}\n` : proofText(proof));
      return proof.addsUp ? exitCodes.done : exitCodes.doneWithExceptions;
    } finally {
      index.close();
    }
  },
};

const number = (value: number): string => value.toLocaleString('en-US');

function proofText(proof: LedgerProof): string {
  const sum = (key: 'onDisk' | 'onDiskBytes' | 'members' | 'memberBytes'): string =>
    number(proof.states.reduce((total, row) => total + row[key], 0));
  const states = [
    ['state', 'on disk', 'bytes', 'members', 'bytes'],
    ...proof.states.map((row) => [
      row.state,
      number(row.onDisk),
      number(row.onDiskBytes),
      number(row.members),
      number(row.memberBytes),
    ]),
    ['all', sum('onDisk'), sum('onDiskBytes'), sum('members'), sum('memberBytes')],
  ];
  const pages = proof.pages.map(({ kind, count }) => [kind, number(count)]);
  const { received, kept, removed, again, notTaken } = proof.bytes;
  const bytes = [
    ['received, on disk and in containers', number(received)],
    ['kept, each original once', number(kept)],
    ['received again, same bytes', number(again)],
    ['not taken: no bytes could be had', number(notTaken)],
    ['removed by quarantine', number(removed)],
  ];
  const checks = proof.checks.map((check) => {
    const isRight = check.left === check.right && check.wrong.length === 0;
    const wrong = check.wrong.map((row) => `      ${plain(row, 400)}\n`).join('');
    return `  ${isRight ? 'equal  ' : 'DIFFERS'}  ${number(check.left)} = ${number(check.right)}  ${check.what}\n${wrong}`.replace(
      isRight ? '' : ' = ',
      isRight ? '' : ' / ',
    );
  });
  return [
    `Files by state\n${formatTable(rightAligned(states))}`,
    pages.length === 0 ? '' : `Pages by kind\n${formatTable(pages)}`,
    `Bytes\n${formatTable(rightAlignedLast(bytes))}`,
    `Does it add up?\n${checks.join('')}`,
    proof.addsUp ? 'The ledger adds up.\n' : 'The ledger does not add up: see the rows named above.\n',
  ].join('');
}

function rightAlignedLast(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(...rows.map((row) => row.at(-1)!.length));
  return rows.map((row) => [...row.slice(0, -1), row.at(-1)!.padStart(width)]);
}

/** Numbers line up at their right end. */
function rightAligned(rows: readonly (readonly string[])[]): string[][] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell : cell.padStart(widths[column]!))));
}
