/** Entry of a reading child process: one task at a time, answers and progress over the channel of `fork`. */
import { DocumentError } from '../model/exception.ts';
import { createReader, isDiskFull } from './child-reader.ts';
import { endWithParent } from './end-with-parent.ts';
import { type ChildMessage, diskFullCode, type ParentMessage } from './messages.ts';

const send = (message: ChildMessage): void => {
  if (process.connected) process.send!(message);
};

let reader: ReturnType<typeof createReader> | null = null;

process.on('message', (message: ParentMessage) => {
  if (message.kind === 'start') {
    reader = createReader(message);
    return;
  }
  void run(message);
});
endWithParent();

// Ctrl-C in a terminal reaches the whole group of processes. The run decides what happens then: it stores what is under
// way here and closes this process.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
// The parent is gone: nobody waits for an answer any more.
process.on('disconnect', () => process.exit(0));

// A library may start something on the side that fails as well and that nobody waits for (pdf.js looks ahead into objects
// that a damaged file leaves open). What a task waits for still fails the task; this must not end the process.
process.on('unhandledRejection', () => {});

async function run(message: Exclude<ParentMessage, { kind: 'start' }>): Promise<void> {
  try {
    if (reader === null) throw new Error('a task came before the settings');
    switch (message.kind) {
      case 'inspect':
        send({
          kind: 'inspection',
          id: message.id,
          inspection: await reader.inspect(message.source, message.familyBytesLeft),
        });
        break;
      case 'readPage': {
        const page = await reader.readPage(message.source, message.page, message.turn);
        send({ kind: 'page', id: message.id, page });
        break;
      }
      case 'pageImage': {
        const image = await reader.pageImage(message.source, message.page, message.widthPixels);
        send({ kind: 'image', id: message.id, image });
        break;
      }
      case 'close':
        await reader.close();
        process.exit(0);
    }
  } catch (error) {
    send({ kind: 'failure', id: message.id, failure: describe(error) });
  }
}

function describe(error: unknown): Extract<ChildMessage, { kind: 'failure' }>['failure'] {
  if (error instanceof DocumentError) {
    return { code: error.code, cause: error.message, remedy: error.remedy, page: error.page };
  }
  const cause = error instanceof Error ? error.message : String(error);
  if (isDiskFull(error)) return { code: diskFullCode, cause, remedy: '', page: null };
  return {
    code: 'unreadable',
    cause: `reading failed: ${cause}`,
    remedy: 'open the file in a viewer; if it shows there, report the file type and this message',
    page: null,
  };
}
