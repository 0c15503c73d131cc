-- Nothing on record is altered quietly: seals, what was purged and why, who saw what was masked.
-- The triggers that guard these tables and those of `store/evidence.py` are laid from there, after every migration.

CREATE TABLE seals (             -- the chain: a fingerprint of every record kept, each link made from the one before
  number   INTEGER PRIMARY KEY,                        -- 1, 2, 3 and so on, without a gap
  kind     TEXT NOT NULL,                              -- the table of the record
  record   TEXT NOT NULL,                              -- JSON: the record's key
  digest   TEXT NOT NULL,                              -- a fingerprint of all that the record said when it was sealed
  by_hand  INTEGER NOT NULL CHECK (by_hand IN (0, 1)), -- 1: it was not callbackctl that wrote the record
  revision INTEGER NOT NULL,                           -- the writing command that sealed it
  link     TEXT NOT NULL                               -- a fingerprint of this row and of the link before it
) STRICT;

CREATE TABLE unsealed (          -- records written since the last seal; empty whenever no command is writing
  number INTEGER PRIMARY KEY,                          -- in the order of writing
  kind   TEXT NOT NULL,                                -- the table of the record
  record TEXT NOT NULL                                 -- JSON: the record's key
) STRICT;

CREATE TABLE purged (            -- records removed when their term was over; the chain vouches for what they were
  number       INTEGER PRIMARY KEY,                    -- in the order of removal
  organization TEXT NOT NULL,                          -- whose it was
  kind         TEXT NOT NULL,                          -- the table of the record
  record       TEXT NOT NULL,                          -- JSON: the record's key
  dated        TEXT NOT NULL,                          -- the day its term was counted from
  kept_until   TEXT NOT NULL,                          -- the last day it had to be kept
  clause       TEXT,                                   -- the clause of the policy that sets the term
  at           TEXT NOT NULL,                          -- when it was removed
  "by"         TEXT NOT NULL,                          -- who had it removed
  because      TEXT,                                   -- why, in their words
  revision     INTEGER NOT NULL                        -- the writing command that removed it
) STRICT;

CREATE TABLE access (            -- who saw in full what is masked, or took it out of the file
  number       INTEGER PRIMARY KEY,                    -- in the order in which it happened
  organization TEXT NOT NULL,                          -- whose data
  at           TEXT NOT NULL,                          -- when
  "by"         TEXT NOT NULL,                          -- staff id of who did
  action       TEXT NOT NULL CHECK (action IN ('unmask', 'export')), -- unmask: shown; export: written out
  what         TEXT NOT NULL,                          -- the command or the table
  customer     TEXT,                                   -- the customer shown; empty: several
  rows         INTEGER NOT NULL,                       -- how many records were shown or written out
  masked       INTEGER NOT NULL CHECK (masked IN (0, 1)), -- 1: contact details stayed masked
  because      TEXT,                                   -- why, in their words
  entered_at   TEXT NOT NULL,                          -- when it was written down
  revision     INTEGER NOT NULL                        -- the writing command that wrote it
) STRICT;

CREATE TABLE hold_steps (        -- customers whose records are not purged: when that began, and when it ended
  number       INTEGER PRIMARY KEY,                    -- in the order in which it happened
  organization TEXT NOT NULL,                          -- whose it is, in a file of several
  customer     TEXT NOT NULL,                          -- whose records
  step         TEXT NOT NULL CHECK (step IN ('hold', 'release')), -- hold: from now on; release: no more
  at           TEXT NOT NULL,                          -- when
  "by"         TEXT NOT NULL,                          -- staff id of who ordered it
  because      TEXT NOT NULL,                          -- why, in their words
  entered_at   TEXT NOT NULL,                          -- when it was written down
  revision     INTEGER NOT NULL                        -- the writing command that wrote it
) STRICT;

CREATE INDEX seals_of_record ON seals (kind, record);
CREATE UNIQUE INDEX purged_once ON purged (kind, record);
CREATE INDEX hold_steps_of_customer ON hold_steps (organization, customer);

UPDATE organizations SET planned_on = '';  -- the next run notes beside the plan who sees whom
