/**
 * Limits of strict structured output, as OpenAI publishes them for response formats (guide "Structured model outputs",
 * section "Supported schemas", 2025). Other servers of the protocol take what fits these.
 */
export const strictLimits = {
  /** Levels of objects and arrays, references followed. */
  nesting: 10,
  /** Object properties of the whole schema; what is defined once counts once. */
  properties: 5000,
  /** Values of all enums together. */
  enumValues: 1000,
  /** Characters of all names of properties and definitions, enum values and constants together. */
  nameLength: 120_000,
  /** An enum of more than `largeEnum` values may have so many characters. */
  largeEnum: 250,
  largeEnumLength: 15_000,
} as const;

/** Limits of servers that have kept the older ones (Azure OpenAI): told, not demanded. */
export const olderLimits = { nesting: 5, properties: 100 } as const;

export interface SchemaSize {
  readonly nesting: number;
  readonly properties: number;
  readonly enumValues: number;
  readonly nameLength: number;
}

type Node = Readonly<Record<string, unknown>>;

const keywords = new Set([
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'anyOf',
  'enum',
  '$ref',
  '$defs',
  'description',
]);

/** Everything in which a schema breaks the rules of strict structured output, in words; empty when it keeps them. */
export function strictFaults(schema: Node): string[] {
  const faults: string[] = [];
  if (schema['type'] !== 'object') faults.push('(root): must be an object');
  visit(schema, '(root)', (node, at) => {
    for (const key of Object.keys(node)) {
      if (!keywords.has(key)) faults.push(`${at}: keyword "${key}" is not supported`);
    }
    const properties = node['properties'] as Node | undefined;
    if (node['type'] === 'object') {
      if (node['additionalProperties'] !== false) faults.push(`${at}: additionalProperties must be false`);
      const required = new Set(node['required'] as string[] | undefined);
      for (const name of Object.keys(properties ?? {})) {
        if (!required.has(name)) faults.push(`${at}.${name}: must be required`);
      }
    }
    const values = node['enum'] as string[] | undefined;
    if (values !== undefined && values.length > strictLimits.largeEnum) {
      const length = values.reduce((sum, value) => sum + value.length, 0);
      if (length > strictLimits.largeEnumLength) faults.push(`${at}: an enum of ${length} characters`);
    }
  });
  const size = schemaSize(schema);
  for (const key of ['nesting', 'properties', 'enumValues', 'nameLength'] as const) {
    if (size[key] > strictLimits[key])
      faults.push(`(root): ${key} ${size[key]} is over ${strictLimits[key]}`);
  }
  return faults;
}

/** How large a schema is by the counts that servers limit. */
export function schemaSize(schema: Node): SchemaSize {
  let properties = 0;
  let enumValues = 0;
  let nameLength = 0;
  visit(schema, '', (node) => {
    const names = Object.keys((node['properties'] as Node | undefined) ?? {});
    const definitions = Object.keys((node['$defs'] as Node | undefined) ?? {});
    const values = (node['enum'] as string[] | undefined) ?? [];
    properties += names.length;
    enumValues += values.length;
    for (const name of [...names, ...definitions, ...values]) nameLength += name.length;
  });
  return {
    nesting: depthOf(schema, (schema['$defs'] as Node | undefined) ?? {}, []),
    properties,
    enumValues,
    nameLength,
  };
}

function visit(node: unknown, at: string, look: (node: Node, at: string) => void): void {
  if (typeof node !== 'object' || node === null) return;
  const schema = node as Node;
  look(schema, at);
  for (const group of ['properties', '$defs']) {
    for (const [name, child] of Object.entries((schema[group] as Node | undefined) ?? {}))
      visit(child, `${at}.${name}`, look);
  }
  visit(schema['items'], `${at}[]`, look);
  for (const branch of (schema['anyOf'] as unknown[] | undefined) ?? []) visit(branch, at, look);
}

/** Levels of objects and arrays below a node, itself included. */
function depthOf(node: unknown, definitions: Node, seen: readonly string[]): number {
  if (typeof node !== 'object' || node === null) return 0;
  const schema = node as Node;
  const reference = schema['$ref'] as string | undefined;
  if (reference !== undefined) {
    const name = reference.replace('#/$defs/', '');
    return seen.includes(name) ? Infinity : depthOf(definitions[name], definitions, [...seen, name]);
  }
  const children = [
    ...Object.values((schema['properties'] as Node | undefined) ?? {}),
    schema['items'],
  ].filter((child) => child !== undefined);
  const below = children.reduce<number>(
    (most, child) => Math.max(most, depthOf(child, definitions, seen)),
    0,
  );
  const own = schema['type'] === 'object' || schema['type'] === 'array' ? 1 : 0;
  const branches = ((schema['anyOf'] as unknown[] | undefined) ?? []).reduce<number>(
    (most, branch) => Math.max(most, depthOf(branch, definitions, seen)),
    0,
  );
  return Math.max(own + below, branches);
}
