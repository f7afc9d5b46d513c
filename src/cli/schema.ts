import { answerOf, promptText } from '../../schemas/answers/index.ts';
import { documentTypes, loadTypeFolder, readTypeFolder, useDocumentTypes } from '../../schemas/index.ts';
import { isPartyPath } from '../../schemas/paths.ts';
import { exampleMessage } from '../extraction/llm/example-message.ts';
import type { DocumentTypeDefinition, Labels } from '../model/document-type.ts';
import { UsageError } from '../model/exception.ts';
import { type Command, readWords } from './command.ts';
import { commandWords } from './command-words.ts';
import { exitCodes } from './exit-codes.ts';
import { count, formatTable } from './table.ts';

export const schemaCommand: Command = {
  options: [
    ['list', 'all types, with how many fields and tables each has'],
    ['show TYPE', 'what is looked for in a type, in the order of the form for review'],
    ['show TYPE --prompt', 'the messages and the schema as they are sent to a language model'],
    ['show TYPE --json', 'the JSON Schema of the answer alone'],
    ['show TYPE --labels', 'the printed labels that announce each field, by language'],
    ['show TYPE --form', 'paths in the order of the form for review, one a line'],
    ['check FOLDER', 'whether a folder of your own types can be used; exit code 2 when not'],
    ['check FOLDER --prompt', 'also what would be sent about each'],
    ['--types FOLDER', 'for list and show: with your own types beside or in place of the built-in ones'],
  ],
  async run(words) {
    const { values, positionals } = readWords(words, {
      prompt: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      labels: { type: 'boolean', default: false },
      form: { type: 'boolean', default: false },
      types: { type: 'string' },
    });
    const [action, name, ...more] = positionals;
    if (action === undefined) throw new UsageError(`say what: evidex ${commandWords.schema.usage}`);
    const tooMany = action === 'list' ? name : more[0];
    if (tooMany !== undefined)
      throw new UsageError(`"${tooMany}" is a word too many: evidex ${commandWords.schema.usage}`);
    if (values.types !== undefined) useDocumentTypes(await loadTypeFolder(values.types));
    if (action === 'list') return list();
    if (action === 'show') {
      const type = typeNamed(name);
      if ([values.prompt, values.json, values.labels, values.form].filter(Boolean).length > 1)
        throw new UsageError('one of --prompt, --json, --labels and --form at a time');
      const show = values.prompt
        ? promptOf
        : values.json
          ? jsonOf
          : values.labels
            ? labelsOf
            : values.form
              ? formOf
              : overviewOf;
      process.stdout.write(show(type));
      return exitCodes.done;
    }
    if (action === 'check') {
      if (name === undefined) throw new UsageError('name the folder: evidex schema check FOLDER');
      return check(name, values.prompt);
    }
    throw new UsageError(`there is no "schema ${action}": evidex ${commandWords.schema.usage}`);
  },
};

function list(): number {
  const rows = [...documentTypes().values()].map((type) => [
    type.id,
    `version ${type.version}`,
    count(type.fields.length, 'field'),
    count(type.tables.length, 'table'),
    type.name,
  ]);
  process.stdout.write(formatTable(rows));
  return exitCodes.done;
}

function typeNamed(id: string | undefined): DocumentTypeDefinition {
  if (id === undefined) throw new UsageError('name a type: evidex schema show invoice');
  const type = documentTypes().get(id);
  if (type === undefined)
    throw new UsageError(`there is no document type "${id}"; evidex schema list names them all`);
  return type;
}

async function check(folder: string, withPrompt: boolean): Promise<number> {
  const files = await readTypeFolder(folder);
  const builtIn = new Set(documentTypes().keys());
  for (const { path, definition, faults } of files) {
    for (const fault of faults) process.stdout.write(`${path}: ${fault}\n`);
    if (definition === null) continue;
    const place = builtIn.has(definition.id) ? ', in place of the built-in type' : '';
    process.stdout.write(
      `${path}: ${definition.id}, version ${definition.version}, ${count(definition.fields.length, 'field')}, ${count(definition.tables.length, 'table')}: can be used${place}\n`,
    );
    if (withPrompt) process.stdout.write(`\n${promptOf(definition)}\n`);
  }
  const wrong = files.filter(({ definition }) => definition === null).length;
  if (wrong === 0) return exitCodes.done;
  process.stdout.write(
    `${wrong} of ${count(files.length, 'file')} cannot be used; a run with this folder would end at once.\n`,
  );
  return exitCodes.badUsage;
}

function overviewOf(type: DocumentTypeDefinition): string {
  const { groups } = answerOf(type).plan;
  const head = formatTable(
    [
      ['id', type.id],
      ['name', type.name],
      ['version', String(type.version)],
      ['said by', type.assertedBy],
      ['letterhead is', type.letterheadRole ?? 'no party'],
      ['titles', Object.values(type.titles).flat().slice(0, 8).join(', ')],
    ],
    '',
  );
  const parts = groups.map(
    (group) =>
      `\n${group.key}\n${formatTable(
        group.entries.flatMap((entry) => [
          [entry.path, shapeWords[entry.shape] ?? '', entry.guidance],
          ...(entry.shape === 'items'
            ? entry.columns.map((column) => [`  ${column.path}`, 'of each', column.guidance])
            : []),
        ]),
      )}`,
  );
  const others = notAskedOf(type);
  const rest =
    others.length === 0
      ? ''
      : `\nread by the rules alone: no language model is asked\n${formatTable(others.map((path) => [path]))}`;
  return `${head}${parts.join('')}${rest}`;
}

const shapeWords: Readonly<Record<string, string>> = {
  reading: 'one',
  readings: 'several',
  party: 'a party',
  parties: 'parties',
  items: 'lines',
};

/** Every byte that is sent about a paper of this type, with two lines of a paper for an example. */
function promptOf(type: DocumentTypeDefinition): string {
  const { name, jsonSchema } = answerOf(type);
  return [
    `--- system message ---\n${promptText(type)}`,
    `--- user message: the lines of the document stand where these two are ---\n${exampleMessage(type)}`,
    `--- response format: json_schema "${name}", strict ---\n${JSON.stringify(jsonSchema, null, 2)}`,
    '',
  ].join('\n\n');
}

function jsonOf(type: DocumentTypeDefinition): string {
  return `${JSON.stringify(answerOf(type).jsonSchema, null, 2)}\n`;
}

function labelsOf(type: DocumentTypeDefinition): string {
  const rows = (path: string, labels: Labels): string[][] =>
    Object.entries(labels)
      .filter(([, list]) => list.length > 0)
      .map(([language, list], position) => [position === 0 ? path : '', language, list.join(' | ')]);
  const tables = type.tables.flatMap((table) =>
    table.columns.flatMap((column) => rows(`${table.path}.${column.path}`, column.labels)),
  );
  return formatTable([...type.fields.flatMap((field) => rows(field.path, field.labels)), ...tables], '');
}

/** Paths as the form for review has them: what is asked of a model, and behind it what the rules alone read. */
function formOf(type: DocumentTypeDefinition): string {
  return `${[...askedOf(type), ...notAskedOf(type)].join('\n')}\n`;
}

/** Paths of what a language model is asked for. */
function askedOf(type: DocumentTypeDefinition): string[] {
  return answerOf(type).plan.groups.flatMap((group) =>
    group.entries.flatMap((entry) =>
      entry.shape === 'items'
        ? entry.columns.map((column) => `${entry.path}[].${column.path}`)
        : [entry.path],
    ),
  );
}

/** Paths of what a picture tells, or a rule: seals, signatures, the language. Parts of a party are asked with it. */
function notAskedOf(type: DocumentTypeDefinition): string[] {
  const asked = askedOf(type).map((path) => path.replace('[]', ''));
  return [...new Set(type.fields.map(({ path }) => path))].filter(
    (path) => !asked.some((one) => path === one || (isPartyPath(one) && path.startsWith(`${one}.`))),
  );
}
