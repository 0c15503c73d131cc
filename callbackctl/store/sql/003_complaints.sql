-- A complaint's life: its steps, and what hangs on them.

ALTER TABLE complaints ADD COLUMN taken_by TEXT;    -- staff id of who was told first
ALTER TABLE complaints ADD COLUMN merged_into TEXT; -- the complaint that stands for this one; its status is merged then

CREATE TABLE complaint_steps (   -- what was done about complaints, step by step; rows are only ever added
  number       INTEGER PRIMARY KEY,                    -- in the order of entry
  organization TEXT NOT NULL,                          -- whose it is, in a file of several
  complaint    TEXT NOT NULL,                          -- the complaint's number
  step         TEXT NOT NULL CHECK (step IN
               ('add', 'pass', 'answer', 'escalate', 'approve', 'reject', 'close', 'dispute', 'decide', 'pause',
                'resume', 'merge', 'share', 'letter', 'follow-up', 'report')), -- what was done
  stage        TEXT,                                   -- the stage of the rule file that it ended
  at           TEXT NOT NULL,                          -- when it was done
  "by"         TEXT REFERENCES staff (id),             -- who did it
  "to"         TEXT,                                   -- staff or department it went to; the complaint merged into
  text         TEXT,                                   -- what was written: answer, reply, reason, report
  ref          TEXT,                                   -- where the document is kept
  attributes   TEXT NOT NULL DEFAULT '{}',             -- JSON: outcome, meeting, shares, satisfaction and the like
  entered_at   TEXT NOT NULL,                          -- when it was written down
  revision     INTEGER NOT NULL,                       -- the writing command that added it
  FOREIGN KEY (organization, complaint) REFERENCES complaints (organization, id)
) STRICT;

CREATE INDEX complaint_steps_of_complaint ON complaint_steps (organization, complaint, at, number);
CREATE INDEX complaints_open ON complaints (organization, status, received_at) WHERE status = 'open';
