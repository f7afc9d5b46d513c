/** What the reading of any dump adds: marks and fingerprints of pages; holds, quarantine, observations, a ledger that is proved. */
export const anyDump = `
ALTER TABLE page ADD COLUMN marks TEXT;
ALTER TABLE page ADD COLUMN picture TEXT;
CREATE INDEX page_by_picture ON page (picture) WHERE picture IS NOT NULL;

-- Bytes of the container: two containers may have stood under one path, one after the other.
ALTER TABLE occurrence ADD COLUMN parent_file TEXT;
-- Why the occurrence is held; null when it is not. Follows from the tables hold and quarantine.
ALTER TABLE occurrence ADD COLUMN held TEXT;
-- Bytes that stand under this path on disk now, when they are others.
ALTER TABLE occurrence ADD COLUMN superseded TEXT;
-- The last run that found this path on disk.
ALTER TABLE occurrence ADD COLUMN seen_run INTEGER;
-- 1 when every occurrence of the bytes is held: nothing of its content is analysed, searched or shown.
ALTER TABLE file ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
-- Paths on disk that the run came to.
ALTER TABLE run ADD COLUMN walked INTEGER;

-- One row per family (a mail with all that is in it, or a loose file) that is or was held, by its first occurrence.
CREATE TABLE hold (
  path TEXT NOT NULL,
  file TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('held', 'released')),
  basis TEXT NOT NULL CHECK (basis IN ('list', 'person')),
  reason TEXT NOT NULL,
  by TEXT,
  at TEXT NOT NULL,
  PRIMARY KEY (path, file)
) STRICT;

-- Bytes that were removed after a clawback (subject), and bytes of containers that held them (container).
CREATE TABLE quarantine (
  sha256 TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('subject', 'container')),
  size INTEGER NOT NULL,
  authority TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE observation (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE TABLE observation_file (
  observation TEXT NOT NULL REFERENCES observation (id) ON DELETE CASCADE,
  file TEXT NOT NULL,
  PRIMARY KEY (observation, file)
) STRICT;
CREATE INDEX observation_by_file ON observation_file (file);
`;
