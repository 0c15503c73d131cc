-- What one planning run works on: gone with the connection.
CREATE TEMP TABLE IF NOT EXISTS dirty (customer TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS touched (customer TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS marked (customer TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS wanted_flags (customer TEXT, flag TEXT, PRIMARY KEY (customer, flag)) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS seasons (first TEXT NOT NULL, last TEXT NOT NULL);
CREATE TEMP TABLE IF NOT EXISTS occurrences (day TEXT PRIMARY KEY, next TEXT) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS derived (
  rule TEXT NOT NULL, clause TEXT, customer TEXT NOT NULL, event TEXT, source_visit TEXT,
  source TEXT NOT NULL, occurrence INTEGER NOT NULL, anchor TEXT NOT NULL,
  opens_on TEXT NOT NULL, due_by TEXT NOT NULL, lapses_on TEXT, ended_on TEXT, ended_by TEXT,
  role TEXT NOT NULL, channels TEXT NOT NULL, share INTEGER, quota INTEGER, stratum TEXT NOT NULL DEFAULT '',
  recurring INTEGER NOT NULL DEFAULT 0, over INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (customer, rule, source, occurrence)
) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS withdrawn (
  id INTEGER PRIMARY KEY, customer TEXT, rule TEXT, source TEXT, occurrence INTEGER, reason TEXT
);
CREATE TEMP TABLE IF NOT EXISTS standing (id INTEGER PRIMARY KEY, status TEXT, visit TEXT, at TEXT, reason TEXT);
CREATE TEMP TABLE IF NOT EXISTS moot (
  customer TEXT, rule TEXT, source TEXT, occurrence INTEGER, PRIMARY KEY (customer, rule, source, occurrence)
) WITHOUT ROWID;
DELETE FROM moot;
DELETE FROM dirty;
DELETE FROM touched;
DELETE FROM seasons;
DELETE FROM occurrences;
DELETE FROM derived;
DELETE FROM withdrawn;
