import PQueue from 'p-queue';
import { processFile } from '../process-file.ts';
import type { RunContext } from '../run-context.ts';
import type { RunEvent } from '../run-events.ts';

/** Files extracted and screened anew at a time. */
const atOnce = 2;

/** Extracts and screens a file again, with what is proposed for its documents; only new exceptions are told. */
export async function refreshFile(context: RunContext, file: string): Promise<void> {
  const { index, listener } = context;
  if (context.signal.aborted || index.ledger.file(file) === null) return;
  const told = new Set(index.results.exceptionsOf(file).map(exceptionKey));
  const quiet = (event: RunEvent): void => {
    if (event.kind === 'exception' && !told.has(exceptionKey(event))) listener(event);
  };
  await processFile({ ...context, listener: quiet }, file, () => undefined);
}

function exceptionKey({ code, page, cause }: { code: string; page: number | null; cause: string }): string {
  return [code, page ?? '', cause].join('\n');
}

/** Refreshes files while others are asked about: each once, when the last of its documents has been. */
export class FileRefreshes {
  readonly #context: RunContext;
  readonly #onFault: (error: unknown) => void;
  readonly #queue = new PQueue({ concurrency: atOnce });
  /** Documents of a file that are still to be asked about. */
  readonly #left = new Map<string, number>();
  readonly #changed = new Set<string>();

  /** @param documents all that are to be asked about, each with its file. */
  constructor(
    context: RunContext,
    documents: readonly { readonly file: string }[],
    onFault: (error: unknown) => void,
  ) {
    this.#context = context;
    this.#onFault = onFault;
    for (const { file } of documents) this.#left.set(file, (this.#left.get(file) ?? 0) + 1);
  }

  /** Something new is proposed for a document of the file. */
  changed(file: string): void {
    this.#changed.add(file);
  }

  /** Nothing more comes of one document of the file. */
  settled(file: string): void {
    const left = this.#left.get(file)! - 1;
    this.#left.set(file, left);
    if (left === 0 && this.#changed.has(file)) this.#add(file);
  }

  /** Refreshes also what changed in files of which not all was asked about. */
  async finish(): Promise<void> {
    for (const file of this.#changed) if (this.#left.get(file)! > 0) this.#add(file);
    await this.#queue.onIdle();
  }

  #add(file: string): void {
    this.#queue.add(() => refreshFile(this.#context, file)).catch(this.#onFault);
  }
}
