/** An edition of a list as a search used it. */
export interface SearchedList {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly retrieved: string;
  readonly hash: string;
  readonly entries: number;
  readonly names: number;
  readonly entriesWithChineseName: number;
  /** `places`: a gazetteer; Chinese names are counted for parties alone. */
  readonly subject: 'parties' | 'places';
  /** Who compared the edition with its official page, in words. */
  readonly checked: string;
  /** Its age, newer editions: one clause each. */
  readonly notes?: readonly string[];
}

/** Pages or files that were not searched, and why. */
export interface NotSearched {
  readonly reason: string;
  readonly pages: number;
  /** Files without pages, because they could not be opened. */
  readonly files: number;
}

/** What was searched for listed names, and what was not. */
export interface SearchRecord {
  readonly lists: readonly SearchedList[];
  /** Names of parties, vessels, places and programmes that were looked for. */
  readonly names: number;
  readonly pagesSearched: number;
  readonly notSearched: readonly NotSearched[];
  readonly mentions: number;
  /** The record in words, for people: never a finding about a party. */
  readonly statement: string;
}

/** The search of one document. */
export interface DocumentSearch {
  readonly document: string;
  readonly pagesSearched: number;
  readonly notSearched: readonly { readonly file: string; readonly page: number; readonly reason: string }[];
  readonly mentions: number;
  readonly statement: string;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** What a search did and did not look at, in the words that every report uses. */
export function searchStatement(
  lists: readonly SearchedList[],
  notSearched: { readonly pages: number; readonly files: number },
  mentions: number,
): string {
  const parties = lists.filter((list) => list.subject === 'parties');
  const known = sum(parties.map((list) => list.entriesWithChineseName));
  const entries = sum(parties.map((list) => list.entries));
  const found =
    mentions === 0
      ? 'No listed name matched in the text that could be read.'
      : `${mentions} ${mentions === 1 ? 'mention' : 'mentions'} of listed parties and places in the text that could be read.`;
  const { pages, files } = notSearched;
  const unopened =
    files === 0 ? '' : ` and ${files} ${files === 1 ? 'file' : 'files'} that could not be opened`;
  return `${found} Not searched: ${pages} ${pages === 1 ? 'page' : 'pages'}${unopened}. Chinese names known for ${known} of ${entries} entries. Unnamed subsidiaries cannot be matched. This is not a finding that a party is unconnected.`;
}

/** Puts a record together and says it in words. */
export function searchRecord(
  lists: readonly SearchedList[],
  pagesSearched: number,
  notSearched: readonly NotSearched[],
  mentions: number,
): SearchRecord {
  const missed = {
    pages: sum(notSearched.map((row) => row.pages)),
    files: sum(notSearched.map((row) => row.files)),
  };
  return {
    lists,
    names: sum(lists.map((list) => list.names)),
    pagesSearched,
    notSearched,
    mentions,
    statement: searchStatement(lists, missed, mentions),
  };
}
