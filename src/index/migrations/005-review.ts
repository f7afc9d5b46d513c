/** Marks the documents that `rows` yields (an SQL condition over document) as changed. */
function mark(documents: string): string {
  return `INSERT INTO list_change (document, version)
    SELECT touched, (SELECT COALESCE(MAX(version), 0) FROM list_change) + ROW_NUMBER() OVER ()
    FROM (${documents})
    WHERE touched IS NOT NULL AND touched IS NOT (SELECT document FROM list_change ORDER BY version DESC LIMIT 1)
    ON CONFLICT (document) DO UPDATE SET version = excluded.version;`;
}

/** Every change of a thing that a list shows marks the documents that it is about, or turns a clock. */
function triggers(): string {
  const documentsOf = (row: string): string =>
    `SELECT id AS touched FROM document WHERE file = ${row}.file AND ${row}.document IS NULL UNION ALL SELECT ${row}.document`;
  const onDocument = (row: string): string => `SELECT ${row}.document AS touched`;
  const filesDocuments = (file: string): string => `SELECT id AS touched FROM document WHERE file = ${file}`;
  const tick = (what: string): string =>
    `UPDATE list_clock SET version = version + 1 WHERE what = '${what}';`;
  const on = (
    table: string,
    events: readonly string[],
    action: (row: string, event: string) => string,
  ): string[] =>
    events.map((event) => {
      const name = `${table}_list_${event.split(' ')[0]!.toLowerCase()}`;
      return `CREATE TRIGGER ${name} AFTER ${event} ON ${table} BEGIN ${action(event === 'DELETE' ? 'OLD' : 'NEW', event)} END;`;
    });
  const all = ['INSERT', 'UPDATE', 'DELETE'];
  return [
    ...on('field_review', all, (row) => mark(onDocument(row))),
    ...on('document_review', all, (row) => mark(onDocument(row))),
    ...on('document', all, (row) => mark(`SELECT ${row}.id AS touched`)),
    ...on('flag', all, (row) => mark(onDocument(row)) + tick('flags')),
    ...on('exception', all, (row) => mark(documentsOf(row)) + tick('exceptions')),
    ...on('occurrence', all, (row) => mark(filesDocuments(`${row}.file`)) + tick('ledger')),
    ...on('file', all, (row, event) =>
      event === 'UPDATE' ? mark(filesDocuments(`${row}.sha256`)) + tick('ledger') : tick('ledger'),
    ),
    ...on('page', all, () => tick('pages')),
    ...on('disposition', all, () => tick('flags')),
  ].join('\n');
}

/** Decisions of people about fields, documents and pages, what follows from them, and who the reviewers are. */
export const review = `
-- Each decision is an event of the chain. The chain holds facts, codes and places; the words of a document stand in
-- body alone, under the salted hash that the event bears, so that they can go when a file is quarantined.
CREATE TABLE decision (
  event INTEGER PRIMARY KEY REFERENCES event (sequence),
  -- Given by who decides: sent twice, it counts once.
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (subject IN ('field', 'document', 'page', 'occurrence')),
  subject_id TEXT NOT NULL,
  action TEXT NOT NULL,
  -- Document, file and page that it was taken on: its place stays when documents change.
  document TEXT,
  file TEXT,
  page INTEGER,
  -- Path without indexes; null where it is about no field.
  form TEXT,
  -- Row of field_review that it bears on now, or document#form where no field stands: a projection, made anew with the
  -- fields. Null while nothing that is in the index fits.
  target TEXT,
  -- The decision that this one takes back.
  undoes TEXT,
  -- 1 when a later decision took it back.
  undone INTEGER NOT NULL DEFAULT 0,
  -- Decisions that were taken together.
  batch TEXT,
  salt TEXT NOT NULL,
  -- Null once the words were removed after a clawback.
  body TEXT
) STRICT;
CREATE INDEX decision_by_subject ON decision (subject, subject_id);
CREATE INDEX decision_by_document ON decision (document);
CREATE INDEX decision_by_file ON decision (file, page);
CREATE INDEX decision_by_reviewer ON decision (reviewer, event);
CREATE INDEX decision_by_target ON decision (target);
-- What people say stands on pages of a file, which may be another one than they were looking at.
CREATE INDEX decision_stated ON decision (json_extract(body, '$.after.grounding.file'))
  WHERE json_extract(body, '$.after.grounding.file') IS NOT NULL;
CREATE INDEX flag_by_document ON flag (document);

-- One row per field as it stands after review: a projection of fields, flags and decisions, made again whenever one of
-- them changes. Rows of fields that a person added, or whose proposal is no more, bear the whole field.
CREATE TABLE field_review (
  -- Stays the same when the database is rewritten: lists in memory go by it.
  id INTEGER PRIMARY KEY,
  field TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  file TEXT NOT NULL,
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  -- Path without indexes.
  form TEXT NOT NULL,
  -- Type of the document, and supplier label of its first file; empty where none is known.
  type TEXT NOT NULL,
  supplier TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'corrected', 'rejected', 'added')),
  -- What a person has still to do: 0 nothing, 1 decide, 2 decide as the second person, 3 settle a conflict.
  todo INTEGER NOT NULL,
  -- 1 when the proposal is another one than was decided on.
  changed INTEGER NOT NULL DEFAULT 0,
  flagged INTEGER NOT NULL DEFAULT 0,
  -- Place in the queue, 0..1: the higher, the sooner (reviewPriority).
  risk REAL NOT NULL,
  -- Last decision about it; null where there is none.
  event INTEGER,
  -- { field, changedSince } as JSON; null where the field as reviewed is the proposal itself.
  body TEXT
) STRICT;
-- Bears all that lists hold in memory, so that a start on a large index reads this alone and not the rows, which are many
-- times as large and lie apart; so do the two that follow.
CREATE INDEX field_review_by_document ON field_review (document, position, form, state, todo, changed, flagged, risk);
CREATE INDEX file_held ON file (sha256) WHERE held = 1;
CREATE INDEX document_list ON document (id, file, first_page, type, json_extract(body, '$.language'), json_extract(body, '$.categories'));
-- The few that wait for a second person or are in conflict. Queues, filters and totals over all rows are answered by
-- src/index/review/ without an index: one for each order and filter would make every run slower and the index larger.
CREATE INDEX field_review_second ON field_review (todo, document, position) WHERE todo >= 2;

-- One row per document that a person said something about; also a projection.
CREATE TABLE document_review (
  document TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  -- in-chain, same-site-other-origin, other-shipment, context, to-counsel, hold; null while undecided.
  relation TEXT,
  -- Document that this one is a translation of, by decision of a person.
  translates TEXT,
  event INTEGER NOT NULL
) STRICT;

-- Files whose pages a decision about documents names: what is replayed for a file. Who takes a decision back is found
-- under decision.undone; what was decided stands in the event.
CREATE TABLE document_change (
  file TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES event (sequence),
  PRIMARY KEY (file, event)
) STRICT, WITHOUT ROWID;

-- People who review on this machine. A name without a passphrase is known by the terminal alone that named it.
CREATE TABLE reviewer (
  name TEXT PRIMARY KEY,
  salt TEXT,
  passphrase TEXT,
  created TEXT NOT NULL
) STRICT;

-- Who is at work on a document, so that two people see each other; it ends by itself.
CREATE TABLE lease (
  document TEXT PRIMARY KEY,
  reviewer TEXT NOT NULL,
  session TEXT NOT NULL,
  until TEXT NOT NULL
) STRICT;

-- Time of work per person and sitting, in milliseconds; single times are kept only where the setting says so.
CREATE TABLE sitting (
  id TEXT PRIMARY KEY,
  reviewer TEXT NOT NULL,
  started TEXT NOT NULL,
  last TEXT NOT NULL,
  active INTEGER NOT NULL,
  idle INTEGER NOT NULL,
  decisions INTEGER NOT NULL
) STRICT;

-- What lists hold in memory and must read again. The reader asks for the last version it saw and all after it: what is
-- done several times over to the newest document therefore needs no further mark.
CREATE TABLE list_change (
  document TEXT PRIMARY KEY,
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX list_change_by_version ON list_change (version);
-- How often a kind of thing changed: counts of it are kept until then.
CREATE TABLE list_clock (
  what TEXT PRIMARY KEY CHECK (what IN ('ledger', 'pages', 'exceptions', 'flags')),
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO list_clock VALUES ('ledger', 0), ('pages', 0), ('exceptions', 0), ('flags', 0);
${triggers()}
`;
