import { DocumentError } from '../../model/exception.ts';
import type { Inspection } from '../../model/ports.ts';
import { childrenOf, descendantsOf, parseXml, textOf } from '../markup/xml-tree.ts';
import type { OpenedPackage } from '../package/open-package.ts';
import { type ExternalReferences, externalReferences, type Relationship } from './relationships.ts';

/** Names of the properties ([ECMA-376] core and extended) as facts of custody. */
const properties: Readonly<Record<string, string>> = {
  title: 'title',
  subject: 'subject',
  creator: 'creator',
  keywords: 'keywords',
  description: 'description',
  lastModifiedBy: 'lastModifiedBy',
  revision: 'revision',
  created: 'created',
  modified: 'modified',
  lastPrinted: 'lastPrinted',
  Application: 'application',
  AppVersion: 'applicationVersion',
  Company: 'company',
  Manager: 'manager',
  Template: 'template',
};

/** What is missing from a file as a whole, or was refused in it. */
export type FileException = NonNullable<Inspection['exceptions']>[number];

const longestFact = 300;

export function factText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, longestFact);
}

/** Facts of custody that every Office Open XML package may hold: properties, macros, signatures, links out of it. */
export async function packageFacts(
  opened: OpenedPackage,
): Promise<{ facts: Record<string, string>; exceptions: FileException[] }> {
  const facts: Record<string, string> = {};
  for (const name of ['docProps/core.xml', 'docProps/app.xml']) {
    const bytes = await opened.read(name).catch(() => null);
    if (bytes === null) continue;
    for (const element of childrenOf(parseXml(bytes).root)) {
      const fact = properties[element.name];
      const value = factText(textOf(element));
      if (fact !== undefined && value !== '') facts[fact] = value;
    }
  }
  const custom = await opened.read('docProps/custom.xml').catch(() => null);
  if (custom !== null) {
    const named = descendantsOf(parseXml(custom).root, 'property').slice(0, 40);
    const text = named
      .map((property) => `${property.attributes['name'] ?? ''}: ${factText(textOf(property))}`)
      .join('; ');
    if (text !== '') facts['customProperties'] = text.slice(0, 2_000);
  }
  if (opened.names.some((name) => /(?:^|\/)vbaProject[^/]*\.bin$/iu.test(name)))
    facts['macros'] = 'present, not run';
  if (opened.names.some((name) => /(?:^|\/)activeX\//iu.test(name)))
    facts['activeContent'] = 'ActiveX controls, not run';
  if (opened.names.some((name) => name.startsWith('_xmlsignatures/')))
    facts['digitalSignature'] = 'present, not checked';
  const exceptions: FileException[] = [];
  const none: ExternalReferences = { content: [], other: [], hyperlinks: 0 };
  const outside = await readOrSay(exceptions, 'the list of links', () => externalReferences(opened), none);
  describeOutside(outside, facts);
  return { facts, exceptions: [...exceptions, ...missingContent(outside)] };
}

function describeOutside(outside: ExternalReferences, facts: Record<string, string>): void {
  const named = [...outside.content, ...outside.other];
  if (named.length > 0) facts['externalReferences'] = `${list(named)}; not followed`;
  if (outside.hyperlinks > 0) facts['hyperlinks'] = String(outside.hyperlinks);
}

function list(relationships: readonly Relationship[]): string {
  const shown = relationships.slice(0, 10).map(({ type, target }) => `${type} ${factText(target)}`);
  const more = relationships.length - shown.length;
  return shown.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

function missingContent(outside: ExternalReferences): FileException[] {
  if (outside.content.length === 0) return [];
  return [
    {
      code: 'external-reference',
      cause: `what the document shows lies partly outside it and was not followed: ${list(outside.content)}`,
      remedy: 'ask the sender for the document with its pictures and objects inside, or for a PDF of it',
    },
  ];
}

/**
 * Reads something of a package that the document can be read without. Where it is damaged, that is said and the rest is
 * read.
 */
export async function readOrSay<Result>(
  exceptions: FileException[],
  what: string,
  read: () => Promise<Result>,
  otherwise: Result,
): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    exceptions.push({
      code: error.code,
      cause: `${what} could not be read: ${error.message}`,
      remedy: error.remedy,
    });
    return otherwise;
  }
}
