/** Entry of a binding child process: one exhibit at a time, answers over the channel of `fork`. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { endWithParent } from '../../reading/end-with-parent.ts';
import type { BindingAnswer, BindingRequest, OpeningFile } from './binding-job.ts';
import { bindPdf, OpenedPdfs } from './pdf/bind-pdf.ts';

const send = (message: BindingAnswer | OpeningFile): void => {
  if (process.connected) process.send!(message);
};

let opened = new OpenedPdfs([]);

process.on('message', (request: BindingRequest) => {
  if (request.kind === 'start')
    opened = new OpenedPdfs(request.passwords, (file) => send({ kind: 'opening', file }));
  else if (request.kind === 'close') process.exit(0);
  else void bind(request);
});
endWithParent();

// Ctrl-C in a terminal reaches the whole group of processes: the parent decides what happens then.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit(0));
process.on('unhandledRejection', () => {});

async function bind({ id, job }: Extract<BindingRequest, { kind: 'bind' }>): Promise<void> {
  try {
    const bound = await bindPdf(job, opened);
    if ('refused' in bound) {
      send({ kind: 'refused', id, refused: bound.refused });
      return;
    }
    await writeFile(job.target, bound.bytes);
    const sha256 = createHash('sha256').update(bound.bytes).digest('hex');
    send({ kind: 'bound', id, sha256, size: bound.bytes.length, pages: bound.pages });
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    send({
      kind: 'failed',
      id,
      code: typeof code === 'string' ? code : null,
      message: error instanceof Error ? error.message : String(error),
    });
  }
}
