/**
 * A model server in a process of its own, for benchmarks: it answers every question about an invoice of `business-pdf.ts`
 * as a reader without mistakes would, after as many milliseconds as it is told. Its work counts for nobody who is measured.
 */
import { answerWith, cell, party, reading } from '../support/gold-reader/empty-answer.ts';
import { readRows, type SeenLine } from '../support/gold-reader/read-rows.ts';
import { answer, slowly, startModelServer } from '../support/model-server/index.ts';

/** What the server tells of itself when it is asked to end. */
export interface ServedRequests {
  readonly requests: number;
  readonly mostAtOnce: number;
}

/** The parts of one printed row: cells stand beside each other as lines of their own, or with wide blanks in one. */
function cellsOfRow(row: readonly SeenLine[]): { readonly text: string; readonly line: number }[] {
  return row.flatMap(({ text, number }) =>
    text
      .trim()
      .split(/ {2,}/u)
      .map((part) => ({ text: part, line: number })),
  );
}

/** The answer about one paper, from the numbered lines of the question alone. */
export function readInvoice(question: string): Record<string, unknown> {
  const lines = readRows(question);
  const after = (label: string) => {
    const line = lines.find(({ text }) => text.trim().startsWith(label));
    const words = line?.text.trim().slice(label.length).trim() ?? '';
    return line === undefined || words === '' ? undefined : reading(words, [line.number], line.text.trim());
  };
  const rows = [...Map.groupBy(lines, ({ row }) => row).values()].map(cellsOfRow);
  const goods = rows
    .filter((cells) => cells.length === 5 && / pcs$/u.test(cells[2]!.text))
    .map((cells) => {
      const [description, lot, quantity, unitPrice, amount] = cells.map(({ text, line }) =>
        cell(text, [line]),
      );
      return { description, lot, quantity, unitPrice, amount };
    });
  const first = lines[0];
  // The title stands in the line of the letterhead.
  const seller = first?.text.replace(/\s+INVOICE\s*$/u, '').trim() ?? '';
  const total = after('Total USD');
  const head = { documentNumber: after('Invoice No.:'), issueDate: after('Date:') };
  return answerWith('invoice', {
    head: Object.fromEntries(Object.entries(head).filter(([, stated]) => stated !== undefined)),
    parties: first === undefined ? {} : { seller: party({ name: cell(seller, [first.number]) }) },
    totals: total === undefined ? {} : { amount: total },
    goods,
  });
}

async function serve(milliseconds: number): Promise<void> {
  const server = await startModelServer(({ text, body }) => {
    const { name } = body.response_format?.json_schema ?? {};
    return slowly(
      milliseconds,
      answer(name === 'quote_corrections' ? { corrections: [] } : readInvoice(text)),
    );
  });
  process.send!(server.baseUrl);
  process.once('message', () => {
    const served: ServedRequests = { requests: server.requests.length, mostAtOnce: server.mostAtOnce };
    process.send!(served, () => process.exit());
  });
}

if (process.send !== undefined) await serve(Number(process.argv[2] ?? 0));
