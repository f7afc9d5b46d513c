const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Zones by name that RFC 5322, 4.3 still knows. Military letters say nothing reliable, and CST is China's time as well. */
const zones: Readonly<Record<string, string>> = {
  ut: '+00:00',
  gmt: '+00:00',
  utc: '+00:00',
  z: '+00:00',
  est: '-05:00',
  edt: '-04:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/**
 * The date of a mail (RFC 5322, 3.3) as ISO 8601 in the zone that it states; without a zone where it states none. Null
 * for what is no date.
 */
export function isoDateOfMail(text: string): string | null {
  const match =
    /^(?:[a-z]{3,9}\.?,?\s*)?(\d{1,2})[\s-]+([a-z]{3})[a-z]{0,6}\.?[\s-]+(\d{2,4})\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([+-]\d{4}|[a-z]{1,5})?/iu.exec(
      text.trim().slice(0, 200),
    );
  if (match === null) return null;
  const [, day, monthName, yearText, hour, minute, second = '00', zone] = match;
  const month = months.indexOf(monthName!.toLowerCase()) + 1;
  const short = Number(yearText);
  // RFC 5322, 4.3: two digits below 50 are of this century, three digits count from 1900.
  const year =
    yearText!.length === 4 ? short : yearText!.length === 2 && short < 50 ? 2000 + short : 1900 + short;
  if (
    month === 0 ||
    Number(day) < 1 ||
    Number(day) > 31 ||
    Number(hour) > 23 ||
    Number(minute) > 59 ||
    Number(second) > 60
  )
    return null;
  const two = (value: string | number): string => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day!)}T${two(hour!)}:${minute}:${second}${offsetOf(zone)}`;
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^[+-]\d{4}$/u.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return zones[zone.toLowerCase()] ?? '';
}
