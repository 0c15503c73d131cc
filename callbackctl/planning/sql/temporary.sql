-- What one planning run works on: gone with the connection.
CREATE TEMP TABLE dirty (customer TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE touched (customer TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE marked (customer TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE wanted_flags (customer TEXT, flag TEXT, PRIMARY KEY (customer, flag)) WITHOUT ROWID;
CREATE TEMP TABLE seasons (first TEXT NOT NULL, last TEXT NOT NULL);
CREATE TEMP TABLE occurrences (day TEXT PRIMARY KEY, next TEXT) WITHOUT ROWID;
CREATE TEMP TABLE derived (
  rule TEXT NOT NULL, clause TEXT, customer TEXT NOT NULL, event TEXT, source_visit TEXT,
  source TEXT NOT NULL, occurrence INTEGER NOT NULL, anchor TEXT NOT NULL,
  opens_on TEXT NOT NULL, due_by TEXT NOT NULL, lapses_on TEXT, ended_on TEXT, ended_by TEXT,
  role TEXT NOT NULL, channels TEXT NOT NULL, share INTEGER, quota INTEGER, stratum TEXT NOT NULL DEFAULT '',
  recurring INTEGER NOT NULL DEFAULT 0, over INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (customer, rule, source, occurrence)
) WITHOUT ROWID;
CREATE TEMP TABLE withdrawn (
  id INTEGER PRIMARY KEY, customer TEXT, rule TEXT, source TEXT, occurrence INTEGER, reason TEXT
);
CREATE TEMP TABLE standing (id INTEGER PRIMARY KEY, status TEXT, visit TEXT, at TEXT, reason TEXT);
CREATE TEMP TABLE moot (
  customer TEXT, rule TEXT, source TEXT, occurrence INTEGER, PRIMARY KEY (customer, rule, source, occurrence)
) WITHOUT ROWID;
-- How many customers a run looks at, as the query planner is to take it: few, so that it goes by their indexes. Where it
-- knows nothing it takes many, and for those it would read whole tables first (to build a Bloom filter).
ANALYZE temp;
INSERT INTO temp.sqlite_stat1 (tbl, idx, stat)
VALUES ('dirty', 'dirty', '100 1'), ('touched', 'touched', '100 1'), ('marked', 'marked', '100 1'), ('seasons', NULL, '3'),
       ('occurrences', 'occurrences', '100 1');
ANALYZE temp.sqlite_schema;
