/** Days and months of the C date in a `From ` line, in the order of RFC 4155; some programs put the zone before the year. */
const fromLine =
  /^From (?:\S.{0,300}? )?(?:mon|tue|wed|thu|fri|sat|sun) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) {1,2}\d{1,2} \d{1,2}:\d{2}(?::\d{2})?(?: [A-Z]{2,5})?(?: [+-]\d{4})? \d{4}(?: [+-]\d{4}| [A-Z]{2,5})?(?: remote from \S+)?\s*$/iu;

/** Header field behind a `From ` line; `>From ` lines may stand between. */
const field = /^(?:[!-9;-~]{1,76}[ \t]*:|>?From )/u;

/** Whether a line could part two mails of a mailbox: `From `, a sender and the date in the form of C. */
export function isFromLine(line: string): boolean {
  return line.startsWith('From ') && line.length < 500 && fromLine.test(line);
}

/** Whether the line behind a `From ` line begins a mail's header: prose there means that the `From ` was prose too. */
export function beginsHeader(line: string): boolean {
  return field.test(line);
}
