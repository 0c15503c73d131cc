-- What customers raise goes from hand to hand until it has an outcome; who cannot be reached is searched for.
-- `matter_steps`, `letters` and `search_steps` are only ever added to; a row of `matters` is where its steps have led.

ALTER TABLE matters ADD COLUMN raised_by TEXT REFERENCES staff (id); -- who took it down
ALTER TABLE matters ADD COLUMN person TEXT REFERENCES staff (id); -- the person who has it now, where one is named
ALTER TABLE matters ADD COLUMN priority TEXT CHECK (priority IN ('high', 'normal', 'low')); -- how soon, where the policy asks
ALTER TABLE matters ADD COLUMN severity TEXT CHECK (severity IN ('general', 'important', 'major')); -- how grave: its own, or the complaint's it came up in
ALTER TABLE matters ADD COLUMN told_at TEXT; -- when the customer was told the outcome

CREATE TABLE letters (           -- open letters: one answer to many customers, filed with each; rows are only ever added
  number       INTEGER PRIMARY KEY,                    -- in the order in which they were written, shown as l<number>
  organization TEXT NOT NULL REFERENCES organizations (id), -- whose it is, in a file of several
  subject      TEXT NOT NULL,                          -- what it is about
  text         TEXT NOT NULL,                          -- what it says
  at           TEXT NOT NULL,                          -- when it went out
  "by"         TEXT REFERENCES staff (id),             -- who sent it
  entered_at   TEXT NOT NULL,                          -- when it was written down
  revision     INTEGER NOT NULL                        -- the writing command in which it was added
) STRICT;

CREATE TABLE matter_steps (      -- what was done about each matter, from hand to hand; rows are only ever added
  number       INTEGER PRIMARY KEY,                    -- in the order in which it was written down
  organization TEXT NOT NULL,                          -- whose it is, in a file of several
  matter       TEXT NOT NULL,                          -- the matter
  step         TEXT NOT NULL CHECK (step IN ('raised', 'contact', 'passed', 'resolved', 'told', 'letter')), -- what was done
  at           TEXT NOT NULL,                          -- when
  "by"         TEXT REFERENCES staff (id),             -- who did it
  department   TEXT,                                   -- passed: the department or role that has it from then on
  person       TEXT REFERENCES staff (id),             -- passed: the person who has it from then on
  due_by       TEXT,                                   -- the day its outcome is due from then on
  visit        TEXT,                                   -- raised, contact: the visit in which it came up
  channel      TEXT,                                   -- told: how the customer was told
  letter       INTEGER REFERENCES letters (number),    -- letter: the open letter that answers it
  note         TEXT,                                   -- what was raised, why it was passed on, what came of it
  entered_at   TEXT NOT NULL,                          -- when it was written down
  revision     INTEGER NOT NULL,                       -- the writing command in which it was added
  FOREIGN KEY (organization, matter) REFERENCES matters (organization, id)
) STRICT;

CREATE TABLE search_steps (      -- the search for customers whose number or address is wrong; rows are only ever added
  number       INTEGER PRIMARY KEY,                    -- in the order in which it was written down
  organization TEXT NOT NULL,                          -- whose it is, in a file of several
  customer     TEXT NOT NULL,                          -- who is searched for
  tried        TEXT NOT NULL,                          -- what was tried: a step of the policy, or in words
  place        INTEGER,                                -- which of the policy's steps it was
  found        INTEGER NOT NULL CHECK (found IN (0, 1)), -- 1: found, the search is over
  dropped      INTEGER NOT NULL CHECK (dropped IN (0, 1)), -- 1: given up, with the reason in the note
  note         TEXT,                                   -- what came of it
  at           TEXT NOT NULL,                          -- when
  "by"         TEXT REFERENCES staff (id),             -- who tried it
  entered_at   TEXT NOT NULL,                          -- when it was written down
  revision     INTEGER NOT NULL,                       -- the writing command in which it was added
  FOREIGN KEY (organization, customer) REFERENCES customers (organization, id)
) STRICT;

CREATE INDEX matters_changed ON matters (organization, revision, customer);
CREATE INDEX matters_of_customer ON matters (organization, customer);
CREATE INDEX matter_steps_of_matter ON matter_steps (organization, matter);
CREATE INDEX matter_steps_of_visit ON matter_steps (organization, visit) WHERE visit IS NOT NULL;
CREATE INDEX search_steps_of_customer ON search_steps (organization, customer);
