/** The first shape of the evidence index. Never edit a migration that has landed: add the next one. */
export const first = `
-- One row per path and bytes: a file that was replaced on disk gets a second row, the first one stays.
CREATE TABLE occurrence (
  path TEXT NOT NULL,
  parent TEXT,
  depth INTEGER NOT NULL,
  file TEXT NOT NULL DEFAULT '',
  size INTEGER NOT NULL,
  modified TEXT,
  state TEXT,
  -- 1 when intake itself set the state (ignored, too deep); else it follows from the file.
  fixed INTEGER NOT NULL,
  reason TEXT,
  supplier TEXT,
  supplier_basis TEXT NOT NULL,
  receipt TEXT NOT NULL,
  -- Where the bytes lay on disk and how the file looked then: an unchanged one is not hashed again.
  disk_path TEXT,
  disk_modified TEXT,
  disk_inode TEXT,
  failure TEXT,
  PRIMARY KEY (path, file)
) STRICT;
CREATE INDEX occurrence_by_file ON occurrence (file);
CREATE INDEX occurrence_by_parent ON occurrence (parent);
CREATE INDEX occurrence_by_disk_path ON occurrence (disk_path);

CREATE TABLE file (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  media_type TEXT,
  state TEXT,
  reason TEXT,
  page_count INTEGER,
  facts TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE member (
  container TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  file TEXT,
  size INTEGER NOT NULL,
  modified TEXT,
  failure TEXT,
  PRIMARY KEY (container, position)
) STRICT;

CREATE TABLE page (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  page INTEGER NOT NULL,
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  width REAL NOT NULL,
  height REAL NOT NULL,
  upright_turn INTEGER NOT NULL,
  skew REAL NOT NULL,
  ocr_languages TEXT NOT NULL,
  part TEXT,
  notes TEXT NOT NULL,
  text TEXT NOT NULL,
  text_version INTEGER NOT NULL,
  words BLOB NOT NULL,
  UNIQUE (file, page)
) STRICT;
CREATE VIRTUAL TABLE page_search USING fts5 (body, content='', contentless_delete=1, tokenize='unicode61');

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  first_page INTEGER NOT NULL,
  type TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX document_by_file ON document (file, first_page);
CREATE TABLE document_page (
  document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  file TEXT NOT NULL,
  page INTEGER NOT NULL,
  PRIMARY KEY (document, position)
) STRICT;
CREATE INDEX document_page_by_page ON document_page (file, page);

CREATE TABLE field (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  value TEXT NOT NULL,
  normalized TEXT,
  status TEXT NOT NULL,
  confidence REAL NOT NULL,
  review TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX field_by_document ON field (document, position);
CREATE INDEX field_by_path ON field (path);

CREATE TABLE flag (
  id TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  document TEXT,
  page INTEGER NOT NULL,
  entry TEXT NOT NULL,
  grade TEXT NOT NULL,
  review TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX flag_by_file ON flag (file, page);

-- Exceptions belong to the piece of work that met them and are replaced with its result.
CREATE TABLE exception (
  stage TEXT NOT NULL,
  subject TEXT NOT NULL,
  position INTEGER NOT NULL,
  file TEXT,
  path TEXT,
  page INTEGER,
  document TEXT,
  code TEXT NOT NULL,
  cause TEXT NOT NULL,
  remedy TEXT NOT NULL,
  PRIMARY KEY (stage, subject, position)
) STRICT;
CREATE INDEX exception_by_file ON exception (file);

-- One row per finished piece of work: the key says from what, the output hash says with what result.
CREATE TABLE work (
  stage TEXT NOT NULL,
  subject TEXT NOT NULL,
  key TEXT NOT NULL,
  output TEXT NOT NULL,
  PRIMARY KEY (stage, subject)
) STRICT;

CREATE TABLE list_version (
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT;

CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  started TEXT NOT NULL,
  finished TEXT,
  paths TEXT NOT NULL,
  pipeline TEXT NOT NULL,
  network TEXT NOT NULL,
  outcome TEXT
) STRICT;

-- Append-only chain: each row's hash covers its content and the hash before it.
CREATE TABLE event (
  sequence INTEGER PRIMARY KEY,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_no_gap BEFORE INSERT ON event
WHEN NEW.sequence <> COALESCE((SELECT MAX(sequence) FROM event), 0) + 1
  OR NEW.previous <> COALESCE((SELECT hash FROM event ORDER BY sequence DESC LIMIT 1), '')
BEGIN SELECT RAISE(ABORT, 'events must follow without a gap'); END;
-- Notes to counsel stand apart: the chain holds only their salted hash, so they can be withheld or withdrawn.
CREATE TABLE note (
  event INTEGER PRIMARY KEY REFERENCES event (sequence),
  salt TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
`;
