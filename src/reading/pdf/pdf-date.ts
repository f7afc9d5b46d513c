/**
 * ISO 8601 form of a PDF date such as `D:20250314091500+08'00'` (ISO 32000-1, 7.9.4). Without a zone none is added.
 * Null for what is no such date.
 */
export function isoOfPdfDate(stated: string): string | null {
  const match = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?\s*(Z|[+-]\d\d)?'?(\d\d)?'?/.exec(
    stated.trim(),
  );
  if (match === null) return null;
  const [, year, month = '01', day = '01', hour, minute = '00', second = '00', zone, zoneMinutes = '00'] =
    match;
  const date = `${year}-${month}-${day}`;
  const time = hour === undefined ? null : `${hour}:${minute}:${second}`;
  if (Number.isNaN(Date.parse(`${date}T${time ?? '00:00:00'}Z`))) return null;
  if (time === null) return date;
  const offset = zone === undefined ? '' : zone === 'Z' ? 'Z' : `${zone}:${zoneMinutes}`;
  return Number.isNaN(Date.parse(`${date}T${time}${offset}`)) ? null : `${date}T${time}${offset}`;
}

/** The same as a time in UTC, for custody rows; a date without a zone is taken as UTC. Null for what is no date. */
export function utcOfPdfDate(stated: string): string | null {
  const iso = isoOfPdfDate(stated);
  if (iso === null) return null;
  const withZone = /T/.test(iso) && !/(Z|[+-]\d\d:\d\d)$/.test(iso) ? `${iso}Z` : iso;
  return new Date(withZone).toISOString();
}
