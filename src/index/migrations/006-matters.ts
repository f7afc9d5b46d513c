/** Matters, how documents stand to them, the numbers that documents bear in them, and what was handed over. */
export const matters = `
-- What a matter is called and what people say of it are words of people: they stand here, the chain holds their salted hash.
CREATE TABLE matter (
  id TEXT PRIMARY KEY,
  -- As people write it, and folded, so that two that look alike are one.
  name TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE,
  -- Event that opened it.
  event INTEGER NOT NULL UNIQUE REFERENCES event (sequence),
  -- MatterFacts as JSON: they follow from the changes below.
  facts TEXT NOT NULL
) STRICT;

-- Each time somebody said something of a matter as a whole: opened, facts, an answer to a request. The body is empty once
-- the answer was taken away with a file that was clawed back.
CREATE TABLE matter_change (
  event INTEGER PRIMARY KEY REFERENCES event (sequence),
  matter TEXT NOT NULL REFERENCES matter (id),
  action TEXT NOT NULL CHECK (action IN ('open', 'facts', 'answer')),
  salt TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX matter_change_by_matter ON matter_change (matter, event);

-- How documents stand to matters by decision of people: a projection, made anew with document_review. The relation to the
-- first matter, named or not, stands in document_review.
CREATE TABLE matter_document (
  matter TEXT NOT NULL REFERENCES matter (id),
  document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  relation TEXT,
  step INTEGER,
  component TEXT,
  event INTEGER NOT NULL,
  PRIMARY KEY (matter, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX matter_document_by_document ON matter_document (document);

ALTER TABLE document_review ADD COLUMN confidentiality TEXT;
ALTER TABLE document_review ADD COLUMN privilege TEXT;

-- Numbers are given once and never again; pages, not ids, say what bears them.
CREATE TABLE exhibit_number (
  matter TEXT NOT NULL REFERENCES matter (id),
  number INTEGER NOT NULL,
  pages TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES event (sequence),
  withdrawn TEXT,
  PRIMARY KEY (matter, number)
) STRICT, WITHOUT ROWID;
`;
