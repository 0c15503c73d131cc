-- Whose an event was before it was corrected to somebody else's: both are planned anew, and nobody besides.
CREATE TABLE moved_events (      -- events that were corrected to another customer
  organization TEXT NOT NULL,                          -- whose it is, in a file of several
  revision     INTEGER NOT NULL,                       -- the writing command that corrected it
  event        TEXT NOT NULL,                          -- the event
  customer     TEXT NOT NULL,                          -- whose it was until then
  PRIMARY KEY (organization, revision, event)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER events_moved AFTER UPDATE OF customer ON events WHEN NEW.customer <> OLD.customer BEGIN
  INSERT OR IGNORE INTO moved_events VALUES (OLD.organization, NEW.revision, OLD.id, OLD.customer);
END;

INSERT OR IGNORE INTO moved_events
SELECT e.organization, e.revision, e.id, c.customer
  FROM callbacks c JOIN events e ON e.organization = c.organization AND e.id = c.event AND e.customer <> c.customer;
