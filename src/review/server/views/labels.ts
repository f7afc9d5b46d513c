import { reviewOrder } from '../../../../schemas/answers/index.ts';
import { documentType } from '../../../../schemas/index.ts';
import { capital, typeLabel } from '../../../model/labels.ts';
import { wordsOfPart } from '../../../model/path-label.ts';

const groupLabels: Readonly<Record<string, string>> = {
  head: 'Document',
  dates: 'Dates',
  parties: 'Parties',
  references: 'References',
  transport: 'Transport',
  totals: 'Totals',
  payment: 'Payment',
  production: 'Production',
  audit: 'Audit',
  translation: 'Translation',
  execution: 'Signature and seal',
  origin: 'Origin',
  goods: 'Goods',
  lots: 'Lots and bales',
  finding: 'Findings',
  clauses: 'Clauses',
  contents: 'Contents',
  workers: 'Workers',
  test: 'Test',
};

export interface FormOfType {
  readonly groups: readonly {
    readonly key: string;
    readonly label: string;
    readonly paths: readonly string[];
  }[];
  /** Group and place of a path without indexes. Paths that the form does not name stand in their group's end. */
  placeOf(form: string): { readonly group: string; readonly label: string; readonly position: number };
}

const forms = new Map<string, { readonly of: object; readonly form: FormOfType }>();

/** The review form of a type: groups and paths in the order in which a reviewer sees them. */
export function formOfType(type: string): FormOfType {
  const definition = documentType(type);
  const known = forms.get(type);
  if (known?.of === definition) return known.form;
  const groups = reviewOrder(definition).map(({ key, paths }) => ({ key, label: groupLabel(key), paths }));
  const places = new Map<string, { group: string; label: string; position: number }>();
  for (const [at, { key, label, paths }] of groups.entries())
    for (const [within, path] of paths.entries())
      if (!places.has(path)) places.set(path, { group: key, label, position: at * 1000 + within });
  const form: FormOfType = {
    groups,
    placeOf: (path) => {
      const place = places.get(path);
      if (place !== undefined) return place;
      const party = /^(parties\.\w+)\.identifiers\./u.exec(path)?.[1];
      const beside = party === undefined ? undefined : places.get(`${party}.identifiers`);
      if (beside !== undefined) return beside;
      const first = path.includes('.') ? path.slice(0, path.indexOf('.')) : 'head';
      const at = groups.findIndex(({ key }) => key === first);
      return {
        group: first,
        label: groupLabel(first),
        position: (at < 0 ? groups.length : at) * 1000 + 999,
      };
    },
  };
  forms.set(type, { of: definition, form });
  return form;
}

export function groupLabel(key: string): string {
  return groupLabels[key] ?? capital(wordsOfPart(key));
}

/** Name of a type for people. */
export function documentTypeLabel(type: string): string {
  return type === 'unknown' ? 'Not recognised' : typeLabel(type);
}
