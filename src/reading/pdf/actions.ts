import { nameOf } from './objects/lexer.ts';
import type { ObjectTable } from './objects/object-table.ts';
import { walkValues } from './objects/walk.ts';

/** What a PDF carries that does something in a viewer. Nothing of it is ever run or followed here. */
const actionNames: Readonly<Record<string, [fact: string, word: string]>> = {
  JavaScript: ['scripts', 'script'],
  Launch: ['launchActions', 'action that starts a program or opens a file'],
  URI: ['links', 'link to an address'],
  SubmitForm: ['submitActions', 'action that sends form data'],
  ImportData: ['importActions', 'action that imports form data'],
  GoToR: ['linksToFiles', 'link to another file'],
  GoToE: ['linksToAttachments', 'link to an embedded file'],
  Rendition: ['mediaActions', 'action that plays media'],
};
const annotationNames: Readonly<Record<string, [fact: string, word: string]>> = {
  RichMedia: ['embeddedMedia', 'embedded medium'],
  Screen: ['embeddedMedia', 'embedded medium'],
  Movie: ['embeddedMedia', 'embedded medium'],
  Sound: ['embeddedMedia', 'embedded medium'],
  '3D': ['embeddedMedia', 'embedded medium'],
  Redact: ['redactionsNotApplied', 'redaction that is marked but not applied'],
  Stamp: ['stamps', 'stamp added as an annotation'],
};

/** Facts on actions, scripts, media and marks, counted over all objects of the file. */
export function actionFacts(table: ObjectTable): Record<string, string> {
  const counts = new Map<string, { word: string; count: number }>();
  const add = ([fact, word]: [string, string]): void => {
    const known = counts.get(fact);
    if (known === undefined) counts.set(fact, { word, count: 1 });
    else known.count++;
  };
  for (const value of table.values.values()) {
    walkValues(value, (dictionary) => {
      const action = nameOf(table.resolve(dictionary.get('S')));
      if (action !== null && Object.hasOwn(actionNames, action) && isAction(table, dictionary, action))
        add(actionNames[action]!);
      const subtype = nameOf(dictionary.get('Subtype'));
      if (subtype !== null && Object.hasOwn(annotationNames, subtype) && dictionary.has('Rect'))
        add(annotationNames[subtype]!);
    });
  }
  const facts: Record<string, string> = {};
  for (const [fact, { word, count }] of counts) facts[fact] = `${count} × ${word}; not run, not followed`;
  for (const fact of ['redactionsNotApplied', 'stamps', 'embeddedMedia']) {
    const counted = counts.get(fact);
    if (counted !== undefined) facts[fact] = `${counted.count} × ${counted.word}`;
  }
  return facts;
}

/** Other dictionaries have an entry `S` too (transparency groups, structure elements). */
function isAction(table: ObjectTable, dictionary: ReadonlyMap<string, unknown>, action: string): boolean {
  if (
    dictionary.get('Type') !== undefined &&
    nameOf(table.resolve(dictionary.get('Type') as never)) === 'Action'
  )
    return true;
  const own = {
    JavaScript: 'JS',
    Launch: 'F',
    URI: 'URI',
    GoToR: 'F',
    SubmitForm: 'F',
    ImportData: 'F',
    GoToE: 'T',
  }[action];
  return (own !== undefined && dictionary.has(own)) || dictionary.has('Win');
}
