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
  document TEXT,
  file TEXT,
  page INTEGER,
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

-- One row per field as it stands after review: a projection of fields, flags and decisions, made again whenever one of
-- them changes. Rows of fields that a person added, or whose proposal is no more, bear the whole field.
CREATE TABLE field_review (
  field TEXT PRIMARY KEY,
  document TEXT NOT NULL,
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
  -- The field as reviewed, as JSON; null where it is the proposal itself.
  body TEXT
) STRICT;
CREATE INDEX field_review_by_document ON field_review (document, position);
CREATE INDEX field_review_by_risk ON field_review (todo, risk DESC, document, position);
CREATE INDEX field_review_by_form ON field_review (form, todo, document, position);

-- One row per document that a person said something about; also a projection.
CREATE TABLE document_review (
  document TEXT PRIMARY KEY,
  -- in-chain, same-site-other-origin, other-shipment, context, to-counsel, hold; null while undecided.
  relation TEXT,
  -- Document that this one is a translation of, by decision of a person.
  translates TEXT,
  event INTEGER NOT NULL
) STRICT;

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
`;
