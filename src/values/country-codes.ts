let regions: Set<string> | null = null;

/** ISO 3166-1 alpha-2 codes that have a name in CLDR. */
export function regionCodes(): ReadonlySet<string> {
  if (regions !== null) return regions;
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  regions = new Set();
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  // In CLDR but not assigned by ISO 3166-1: exceptional and user-assigned codes, groupings, retired codes.
  const unassigned = new Set(
    'AC CP CQ DG EA EU EZ IC TA UN XA XB XK ZZ AN BU CS DD DY FQ FX HV JT MI NH NQ NT PC PU PZ RH SU TP UK VD WK YD YU ZR CT QO AA'.split(
      ' ',
    ),
  );
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      if (!unassigned.has(code) && names.of(code) !== undefined) regions.add(code);
    }
  }
  return regions;
}

/** States and the like of the USA (USPS Publication 28): in front of a ZIP code they are no countries. */
export const usStates: ReadonlySet<string> = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR'.split(
    ' ',
  ),
);
