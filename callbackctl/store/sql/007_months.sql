-- Months that were closed, as they stood.

CREATE TABLE closed_months (     -- a month's figures and rows as they were when it was closed; rows are only ever added
  number       INTEGER PRIMARY KEY,                    -- in the order in which they were closed
  organization TEXT NOT NULL REFERENCES organizations (id), -- whose it is, in a file of several
  month        TEXT NOT NULL,                          -- the calendar month, YYYY-MM
  at           TEXT NOT NULL,                          -- the moment it was closed at
  "by"         TEXT NOT NULL REFERENCES staff (id),    -- staff id of who closed it
  report       TEXT NOT NULL,                          -- JSON: the report as it stood
  rows         TEXT NOT NULL,                          -- the rows behind its figures: JSON, compressed (zlib, base64)
  policy_text  TEXT NOT NULL,                          -- the rule file as it stood
  hash         TEXT NOT NULL,                          -- SHA-256 of organization, month, at, by, report, rows and rule file
  entered_at   TEXT NOT NULL,                          -- when it was written down
  revision     INTEGER NOT NULL,                       -- the writing command that closed it: newer facts came after it
  UNIQUE (organization, month)
) STRICT;

CREATE INDEX events_by_day ON events (organization, at, id);
DROP INDEX callbacks_of_event;
CREATE INDEX callbacks_of_event ON callbacks (organization, event, rule, status) WHERE event IS NOT NULL;
CREATE INDEX callbacks_settled ON callbacks (organization, settled_by, status, settled_at, due_by, rule)
 WHERE settled_by IS NOT NULL;
CREATE INDEX visits_answered ON visits (organization, at) WHERE answers IS NOT NULL;
CREATE INDEX customers_parts ON customers (organization, id, branch, segment);
CREATE INDEX reviews_of_visit ON reviews (organization, visit);
CREATE INDEX matters_by_day ON matters (organization, raised_at);
