import type { Failure, Member } from '../../model/ports.ts';
import type { OpenedSource } from '../format-reader.ts';

export interface Unpacked {
  readonly members: readonly Member[];
  readonly facts: Readonly<Record<string, string>>;
  readonly exceptions?: readonly Failure[];
}

/** An opened source that has no pages, only members: an archive, a mailbox. */
export function containerSource(unpack: () => Promise<Unpacked>): OpenedSource {
  const noPage = async (): Promise<never> => {
    throw new Error('a container has no pages');
  };
  return {
    inspect: async () => ({ pageCount: 0, container: true, ...(await unpack()) }),
    readPage: noPage,
    pageImage: noPage,
    close: async () => undefined,
  };
}
