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

-- Draws as they stand: the lot that fell is never altered, what comes to light later is added.

CREATE TABLE draw_steps (        -- sampling: what became of a decision after the lot had fallen; rows are only ever added
  number       INTEGER PRIMARY KEY,                    -- in the order in which it happened
  organization TEXT NOT NULL,                          -- whose it is, in a file of several
  at           TEXT NOT NULL,                          -- the moment of the run
  "by"         TEXT,                                   -- staff id of who had it done; empty: the planning run itself
  step         TEXT NOT NULL CHECK (step IN ('entered', 'struck', 'replacement', 'made up')), -- entered: drawn anew with a later batch; struck: no longer eligible
  why          TEXT,                                   -- struck: what was corrected: type, customer, month, stratum, day, conditions; or dead
  rule         TEXT NOT NULL,                          -- the sampled rule
  month        TEXT NOT NULL,                          -- the month whose draw it concerns, YYYY-MM
  stratum      TEXT NOT NULL DEFAULT '',               -- from here on the decision, as in `draws`
  event        TEXT NOT NULL,                          -- the event
  customer     TEXT NOT NULL,                          -- whom it concerns
  day          TEXT NOT NULL,                          -- the event's day
  share        INTEGER NOT NULL,                       -- the share in force, in millionths; 0 with a daily quota
  batch        INTEGER NOT NULL,                       -- the batch whose lot decided on it
  place        TEXT NOT NULL,                          -- its place in that batch
  passed       INTEGER NOT NULL,                       -- 1: contacted within the gap, 2: wants no contact; else 0
  drawn        INTEGER NOT NULL CHECK (drawn IN (0, 1)), -- 1: to be called; struck: whether it was to be
  reason       TEXT NOT NULL,                          -- why, as in `draws`; or replacement, made up
  stands_for   TEXT,                                   -- replacement: the drawn event it stands in for
  after_batch  INTEGER NOT NULL,                       -- the month's last batch by then
  seal         TEXT,                                   -- a fingerprint of the row; empty: it is sealed with its batch
  digest       TEXT,                                   -- a fingerprint of the seal and of the month's record before it
  entered_at   TEXT NOT NULL,                          -- when it was written down
  revision     INTEGER NOT NULL                        -- the last writing command before the run
) STRICT;

CREATE INDEX draw_steps_of_event ON draw_steps (organization, rule, event, number);
CREATE INDEX draw_steps_by_month ON draw_steps (organization, rule, month, number);

-- Every decision as it stands: as the lot fell, or as the last step has it; what was struck is left out.
CREATE VIEW draws_in_force AS
SELECT d.organization, d.rule, d.event,
       iif(s.number IS NULL, d.month, s.month) AS month, iif(s.number IS NULL, d.stratum, s.stratum) AS stratum, iif(s.number IS NULL, d.customer, s.customer) AS customer,
       iif(s.number IS NULL, d.day, s.day) AS day, iif(s.number IS NULL, d.share, s.share) AS share, iif(s.number IS NULL, d.batch, s.batch) AS batch,
       iif(s.number IS NULL, d.place, s.place) AS place, iif(s.number IS NULL, d.passed, s.passed) AS passed, iif(s.number IS NULL, d.drawn, s.drawn) AS drawn,
       iif(s.number IS NULL, d.reason, s.reason) AS reason, iif(s.number IS NULL, d.stands_for, s.stands_for) AS stands_for,
       -- Whoever stands in for another counts for the share only where the other does so no more.
       CASE WHEN s.number IS NULL THEN d.drawn WHEN s.reason <> 'replacement' THEN s.drawn ELSE EXISTS (
         SELECT 1 FROM draw_steps f
          WHERE f.number = (SELECT max(l.number) FROM draw_steps l
                             WHERE l.organization = s.organization AND l.rule = s.rule AND l.event = s.stands_for)
            AND (f.step = 'struck' OR f.month <> s.month OR f.stratum <> s.stratum)) END AS counts
  FROM draws d
  LEFT JOIN draw_steps s ON s.number = (SELECT max(l.number) FROM draw_steps l
                                         WHERE l.organization = d.organization AND l.rule = d.rule AND l.event = d.event)
 WHERE s.step IS NOT 'struck';
UPDATE organizations SET planned_on = '';  -- the next run notes beside the plan who sees whom
