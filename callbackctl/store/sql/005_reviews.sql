-- Spot checks of logged visits, and what else is done by hand and kept: black lists, reports that went out.

ALTER TABLE reviews ADD COLUMN review TEXT;              -- which of the policy's reviews it is
ALTER TABLE reviews ADD COLUMN batch INTEGER;            -- drawn in this batch of `draws`; empty: not drawn by lot
ALTER TABLE reviews ADD COLUMN drawn_on TEXT;            -- the day on which it was drawn
ALTER TABLE reviews ADD COLUMN drawn_by TEXT;            -- staff id of who had it drawn
ALTER TABLE reviews ADD COLUMN answers TEXT;             -- JSON: answers to the score sheet

CREATE UNIQUE INDEX reviews_once ON reviews (organization, review, visit);
CREATE INDEX reviews_of_visit ON reviews (organization, visit);

CREATE TABLE review_steps (      -- what was done about each review; rows are only ever added
  number       INTEGER PRIMARY KEY,                    -- in the order in which it was written down
  organization TEXT NOT NULL,                          -- whose it is, in a file of several
  review       TEXT NOT NULL,                          -- the review's id
  step         TEXT NOT NULL CHECK (step IN ('drawn', 'recorded', 'ordered', 'done', 'checked')), -- what was done
  at           TEXT NOT NULL,                          -- when
  "by"         TEXT REFERENCES staff (id),             -- who did it
  passed       INTEGER CHECK (passed IN (0, 1)),       -- recorded, checked: 1: in order
  content      TEXT,                                   -- the opinion, what is to be put right, what was done
  answers      TEXT,                                   -- recorded: JSON, answers to the score sheet
  "to"         TEXT REFERENCES staff (id),             -- ordered: who is to put it right
  due_by       TEXT,                                   -- ordered: until when
  entered_at   TEXT NOT NULL,                          -- when it was written down
  revision     INTEGER NOT NULL,                       -- the writing command
  FOREIGN KEY (organization, review) REFERENCES reviews (organization, id)
) STRICT;

CREATE INDEX review_steps_of_review ON review_steps (organization, review, number);

CREATE TABLE blacklistings (     -- customers put on the black list or taken off it, and why; rows are only ever added
  number       INTEGER PRIMARY KEY,                    -- in the order in which it happened
  organization TEXT NOT NULL,                          -- whose it is, in a file of several
  customer     TEXT NOT NULL,                          -- the customer concerned
  listed       INTEGER NOT NULL CHECK (listed IN (0, 1)), -- 1: put on the list, 0: taken off it
  because      TEXT NOT NULL,                          -- why
  at           TEXT NOT NULL,                          -- when
  "by"         TEXT REFERENCES staff (id),             -- staff id of who had it done
  entered_at   TEXT NOT NULL,                          -- when it was written down
  revision     INTEGER NOT NULL,                       -- the writing command
  FOREIGN KEY (organization, customer) REFERENCES customers (organization, id)
) STRICT;

CREATE TABLE reports_sent (      -- reports that the policy asks for and that went out; rows are only ever added
  number       INTEGER PRIMARY KEY,                    -- in the order in which it happened
  organization TEXT NOT NULL REFERENCES organizations (id), -- whose it is, in a file of several
  report       TEXT NOT NULL,                          -- which of the policy's reports
  period       TEXT NOT NULL,                          -- the last month that it covers, YYYY-MM
  at           TEXT NOT NULL,                          -- when it went out
  "by"         TEXT REFERENCES staff (id),             -- who sent it
  entered_at   TEXT NOT NULL,                          -- when it was written down
  revision     INTEGER NOT NULL                        -- the writing command
) STRICT;
