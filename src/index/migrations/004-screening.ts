/** Editions of lists, what each screening found new, decisions about flags, indicators of forced labour. */
export const screening = `
-- 1 when the page has words that cannot be seen, 0 when it has none; null for pages stored before that was noted.
ALTER TABLE page ADD COLUMN unseen INTEGER;

-- Every edition of a list that was imported, whole; built-in ones are part of the program. Nothing is ever deleted here.
CREATE TABLE list_edition (
  list TEXT NOT NULL,
  hash TEXT NOT NULL,
  version TEXT NOT NULL,
  -- The edition as JSON, in the form of listSourceSchema or aliasTableSchema.
  kind TEXT NOT NULL CHECK (kind IN ('list', 'aliases')),
  body TEXT NOT NULL,
  imported TEXT NOT NULL,
  PRIMARY KEY (list, hash)
) STRICT;

-- Which edition of a list counts; the newest row of a list does. Each is an event of the chain as well.
CREATE TABLE list_activation (
  event INTEGER PRIMARY KEY REFERENCES event (sequence),
  list TEXT NOT NULL,
  -- Edition of list_edition, or a built-in one that is not stored here.
  hash TEXT NOT NULL,
  at TEXT NOT NULL,
  -- Entries that this edition no longer has, as JSON, each with the day: they stay searched for.
  carried TEXT NOT NULL
) STRICT;

-- Who compared an edition with the official page. Each is an event of the chain as well.
CREATE TABLE list_check (
  event INTEGER PRIMARY KEY REFERENCES event (sequence),
  list TEXT NOT NULL,
  hash TEXT NOT NULL,
  by TEXT NOT NULL,
  day TEXT NOT NULL
) STRICT;

-- One row per pass over stored pages: by a run that screened something, or by evidex screen.
CREATE TABLE screening (
  id INTEGER PRIMARY KEY,
  by TEXT NOT NULL CHECK (by IN ('run', 'screen')),
  started TEXT NOT NULL,
  -- Null while it goes on, or when it was broken off.
  finished TEXT,
  -- Hash of matcher, settings and lists.
  screener TEXT NOT NULL,
  matcher TEXT NOT NULL,
  -- JSON list of the editions used.
  lists TEXT NOT NULL,
  files INTEGER NOT NULL DEFAULT 0,
  pages INTEGER NOT NULL DEFAULT 0,
  names INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Files that were screened: by which pass first (0 = before passes were recorded), and by which last.
CREATE TABLE screened_file (
  file TEXT PRIMARY KEY,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL
) STRICT;

-- The entries and names of every edition that was screened against, to tell later why a flag came or went.
CREATE TABLE screened_list (
  list TEXT NOT NULL,
  hash TEXT NOT NULL,
  version TEXT NOT NULL,
  -- Deflated JSON: names by entry id.
  body BLOB NOT NULL,
  PRIMARY KEY (list, hash)
) STRICT;

-- How the flags of a screening differ from those before it. A flag that is gone is kept here whole.
CREATE TABLE flag_change (
  screening INTEGER NOT NULL REFERENCES screening (id),
  flag TEXT NOT NULL,
  file TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('new', 'gone', 'regraded', 'changed')),
  -- Why, as far as it is known: JSON with code and words.
  reason TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (screening, flag)
) STRICT;
CREATE INDEX flag_change_by_file ON flag_change (file);

-- Decisions of people about groups of flags; each is an event of the chain as well.
CREATE TABLE disposition (
  event INTEGER PRIMARY KEY REFERENCES event (sequence),
  -- Supplier, list, entry and matched string, in the form of flagGroupKey.
  subject TEXT NOT NULL,
  decision TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX disposition_by_subject ON disposition (subject);

CREATE TABLE indicator (
  id TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  document TEXT,
  page INTEGER NOT NULL,
  indicator TEXT NOT NULL,
  polarity TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX indicator_by_file ON indicator (file, page);
`;
