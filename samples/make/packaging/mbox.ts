/** Writes a mailbox as mail programs export it (RFC 4155): a From line before every mail, lines that begin alike quoted. */
import { type Message, writeMessage } from './eml.ts';

export function writeMailbox(messages: Message[]): Buffer {
  return Buffer.concat(
    messages.map((message) => {
      const received = new Date(message.date).toUTCString();
      const [weekday, day, month, year, time] = received.replace(',', '').split(' ');
      const text = writeMessage(message)
        .toString()
        .replaceAll('\r\n', '\n')
        .replaceAll(/^(>*From )/gm, '>$1');
      return Buffer.from(
        `From ${message.from.replace(/^.*<|>$/g, '')} ${weekday} ${month} ${day} ${time} ${year}\n${text}\n`,
      );
    }),
  );
}
