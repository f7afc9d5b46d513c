/**
 * Words of company names as papers shorten them. Seen in bills of lading, in lists of other authorities and in
 * complaints about matchers that know none (`GUANGZHOU HAIGE COMM GRP`, `TECH & SRVCES`).
 */
// Maps: a firm may be called `Constructor`, which every plain object answers to.
const shortened = new Map(
  Object.entries({
    international: 'intl',
    technology: 'tech',
    technologies: 'tech',
    industry: 'ind',
    industrial: 'ind',
    industries: 'ind',
    import: 'imp',
    export: 'exp',
    manufacturing: 'mfg',
    development: 'dev',
    trading: 'trdg',
    trade: 'trdg',
    group: 'grp',
    holdings: 'hldgs',
    machinery: 'mach',
    equipment: 'equip',
    pharmaceutical: 'pharm',
    pharmaceuticals: 'pharm',
    biotechnology: 'biotech',
    communication: 'comm',
    communications: 'comm',
    commercial: 'comm',
    services: 'srvces',
    service: 'srvce',
    company: 'co',
    chemical: 'chem',
    chemicals: 'chem',
    production: 'prod',
    products: 'prods',
    corporation: 'corp',
    material: 'matl',
    materials: 'matls',
    engineering: 'eng',
    electronics: 'elec',
    electric: 'elec',
    investment: 'inv',
    management: 'mgmt',
    construction: 'constr',
    information: 'info',
    science: 'sci',
    national: 'natl',
    and: '&',
  }),
);

const spelt = new Map(
  Object.entries({
    intl: 'international',
    tech: 'technology',
    ind: 'industry',
    imp: 'import',
    exp: 'export',
    mfg: 'manufacturing',
    dev: 'development',
    trdg: 'trading',
    grp: 'group',
    hldgs: 'holdings',
    mach: 'machinery',
    pharm: 'pharmaceutical',
    biotech: 'biotechnology',
    comm: 'communication',
    srvces: 'services',
    svcs: 'services',
    chem: 'chemical',
    matls: 'materials',
  }),
);

/** Short form of a word of a company name, lower case; undefined when it has none. */
export function shortForm(word: string): string | undefined {
  return shortened.get(word);
}

/** Full form of a shortened word of a company name, lower case; undefined when it is none. */
export function fullForm(word: string): string | undefined {
  return spelt.get(word);
}
