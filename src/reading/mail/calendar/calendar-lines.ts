import { type ContentLine, parseContentLines, unescapeText } from './content-lines.ts';

const labels: Readonly<Record<string, string>> = {
  METHOD: 'Method',
  SUMMARY: 'Summary',
  DTSTART: 'Start',
  DTEND: 'End',
  DUE: 'Due',
  DURATION: 'Duration',
  RRULE: 'Repeats',
  RDATE: 'Also on',
  EXDATE: 'Not on',
  'RECURRENCE-ID': 'Instead of',
  LOCATION: 'Location',
  ORGANIZER: 'Organizer',
  ATTENDEE: 'Attendee',
  CONTACT: 'Contact',
  STATUS: 'Status',
  DESCRIPTION: 'Description',
  COMMENT: 'Comment',
  CATEGORIES: 'Categories',
  URL: 'Address',
  ATTACH: 'Attachment',
  CREATED: 'Created',
  'LAST-MODIFIED': 'Changed',
  FN: 'Name',
  N: 'Name in parts',
  NICKNAME: 'Nickname',
  ORG: 'Organisation',
  TITLE: 'Title',
  ROLE: 'Role',
  EMAIL: 'E-mail',
  TEL: 'Telephone',
  ADR: 'Address',
  LABEL: 'Address',
  NOTE: 'Note',
  BDAY: 'Born',
  IMPP: 'Messenger',
};

const headings: Readonly<Record<string, string>> = {
  VEVENT: 'Event',
  VTODO: 'Task',
  VJOURNAL: 'Journal entry',
  VFREEBUSY: 'Free and busy times',
  VCARD: 'Contact',
};

/** A calendar (RFC 5545) or contacts (RFC 6350) as lines a person reads. Times stay in the zone that they state. */
export function calendarLines(text: string): string[] {
  const lines: string[] = [];
  const open: string[] = [];
  for (const line of parseContentLines(text)) {
    if (line.name === 'BEGIN') {
      const component = line.value.trim().toUpperCase();
      open.push(component);
      if (Object.hasOwn(headings, component)) {
        if (lines.length > 0) lines.push('');
        lines.push(headings[component]!);
      }
    } else if (line.name === 'END') open.pop();
    // Rules of time zones and alarms are no statements of anybody.
    else if (!open.some((component) => component === 'VTIMEZONE' || component === 'VALARM')) {
      const shown = shownValue(line);
      if (shown !== '' && Object.hasOwn(labels, line.name))
        lines.push(...`${labels[line.name]}: ${shown}`.split('\n'));
    }
  }
  return lines;
}

function shownValue(line: ContentLine): string {
  const { name, parameters } = line;
  if (name === 'ORGANIZER' || name === 'ATTENDEE') {
    const address = line.value.replace(/^mailto:/iu, '').trim();
    const person = parameters.get('CN');
    return person && person !== address ? `${person} <${address}>` : address;
  }
  if (/^(?:DTSTART|DTEND|DUE|RDATE|EXDATE|RECURRENCE-ID|CREATED|LAST-MODIFIED)$/u.test(name)) {
    const zone = parameters.get('TZID');
    return `${line.value.split(',').map(shownTime).join(', ')}${zone === undefined ? '' : ` ${zone}`}`;
  }
  if (
    /^(?:ATTACH|PHOTO|LOGO|SOUND|KEY)$/u.test(name) &&
    /^(?:BASE64|B)$/iu.test(parameters.get('ENCODING') ?? '')
  ) {
    return '(inside the file)';
  }
  const value = unescapeText(line.value).trim();
  return /^(?:ADR|ORG|N)$/u.test(name)
    ? line.value
        .split(/(?<!\\);/u)
        .map((piece) => unescapeText(piece).trim())
        .filter((piece) => piece !== '')
        .join(', ')
    : value;
}

/** `20250314T093000Z` as `2025-03-14 09:30:00 UTC`; what is no such time stays as it is. */
function shownTime(value: string): string {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/u.exec(value.trim());
  if (match === null) return value.trim();
  const [, year, month, day, hour, minute, second, utc] = match;
  const date = `${year}-${month}-${day}`;
  return hour === undefined ? date : `${date} ${hour}:${minute}:${second}${utc === 'Z' ? ' UTC' : ''}`;
}
