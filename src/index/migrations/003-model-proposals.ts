/** What a language model proposed for documents, who allowed to ask it, and what came of asking. */
export const modelProposals = `
-- One row per document that was asked about; the key says from what, the output hash with what result.
CREATE TABLE proposal (
  document TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  key TEXT NOT NULL,
  output TEXT NOT NULL,
  host TEXT NOT NULL,
  model TEXT NOT NULL,
  -- How many things went wrong on the way: refusals, cut-off answers, answers that never fitted.
  failures INTEGER NOT NULL,
  input_tokens INTEGER NOT NULL,
  output_tokens INTEGER NOT NULL,
  at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX proposal_by_file ON proposal (file);

-- Who allowed documents to be sent to which host; each is an event of the chain as well.
CREATE TABLE consent (
  event INTEGER PRIMARY KEY REFERENCES event (sequence),
  host TEXT NOT NULL,
  model TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  documents INTEGER NOT NULL
) STRICT;

-- What the model pass of a run did, as JSON; null where there was none.
ALTER TABLE run ADD COLUMN model TEXT;
`;
