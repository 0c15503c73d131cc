-- Files lent out.

CREATE TABLE loan_steps (        -- files of the archive lent out and brought back; rows are only ever added
  number       INTEGER PRIMARY KEY,                    -- in the order in which it was written down
  organization TEXT NOT NULL REFERENCES organizations (id), -- whose it is, in a file of several
  loan         TEXT NOT NULL,                          -- the loan: loan1, loan2 and so on
  step         TEXT NOT NULL CHECK (step IN ('lent', 'extended', 'returned')), -- what was done
  customer     TEXT NOT NULL,                          -- whose file it is
  what         TEXT,                                   -- lent: which part of it; empty: the whole file
  borrower     TEXT REFERENCES staff (id),             -- lent: who has it
  due_by       TEXT,                                   -- lent, extended: the last day on which it comes back in time
  approved_by  TEXT REFERENCES staff (id),             -- lent, extended: who allowed it for longer than the policy does
  because      TEXT,                                   -- why it is borrowed, or for longer
  at           TEXT NOT NULL,                          -- when
  "by"         TEXT REFERENCES staff (id),             -- who saw to it
  entered_at   TEXT NOT NULL,                          -- when it was written down
  revision     INTEGER NOT NULL,                       -- the writing command in which it was added
  FOREIGN KEY (organization, customer) REFERENCES customers (organization, id)
) STRICT;

CREATE INDEX loan_steps_of_loan ON loan_steps (organization, loan, number);
