-- A file of schema version 4: version 1, brought up by the migrations, with rows in every table.
-- It is never made anew: an upgrade must take it as it is.
PRAGMA application_id = 1128416084;
PRAGMA user_version = 4;
BEGIN TRANSACTION;
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
INSERT INTO "access" VALUES(1,'ward','2026-03-09T09:00','s1','export','customers',NULL,9,1,NULL,'2026-03-09T09:00',8);
CREATE TABLE batches (           -- sampling: each run that drew, with seals that show when a row of `draws` was altered
  organization TEXT NOT NULL,                          -- whose it is, in a file of several
  rule         TEXT NOT NULL,                          -- the sampled rule
  month        TEXT NOT NULL,                          -- calendar month of the events, YYYY-MM
  number       INTEGER NOT NULL,                       -- 1, 2, 3 and so on within the rule and month
  drawn_on     TEXT NOT NULL,                          -- the day of the run
  seed         TEXT,                                   -- the policy's published seed; empty: the file's secret one
  seed_mark    TEXT NOT NULL,                          -- a fingerprint of the seed, which does not give it away
  day          TEXT,                                   -- daily quota: the day whose events were drawn
  quota        INTEGER,                                -- daily quota: how many calls its callers had left for that day
  seals        TEXT NOT NULL,                          -- JSON: every eligible event in order, with a fingerprint of its row
  digest       TEXT NOT NULL,                          -- a fingerprint of this batch and of the month's batches before it
  PRIMARY KEY (organization, rule, month, number)
) STRICT, WITHOUT ROWID;
INSERT INTO "batches" VALUES('ward','how-was-it','2026-03',1,'2026-03-05',NULL,'132993a1ef7ed4e1',NULL,NULL,'{"e1": "fb82b7bc29495bd6", "e9": "380c3c075f490934", "e3": "f3c97f17a86a02df", "e4": "3deaf83d8b4790b2", "e8": "b038f910e04c0863", "e5": "daf4e8dcd9631759", "e6": "35cb25aae33ea0c0", "e2": "93ec14cd0afc6538", "e7": "1b28c2cc53cde9af"}','645422daa5493f7704e8f233561fc3cc');
CREATE TABLE callbacks (         -- callbacks owed, as planned; overdue, late and missed are told from the dates
  id               INTEGER PRIMARY KEY,                -- shown as cb<id>
  organization     TEXT NOT NULL,                      -- whose it is, in a file of several
  rule             TEXT NOT NULL,                      -- the rule's id; `promise` for promised dates
  clause           TEXT,                               -- the clause in force
  customer         TEXT NOT NULL,                      -- whom to call
  event            TEXT,                               -- the event that set it off
  source_visit     TEXT,                               -- the visit that set it off
  source           TEXT NOT NULL,                      -- what it was raised from: event id, visit id or date
  occurrence       INTEGER NOT NULL,                   -- which of a series from the same source
  recurring        INTEGER NOT NULL DEFAULT 0,         -- 1: counted from the last contact
  anchor           TEXT NOT NULL,                      -- the moment counted from
  opens_on         TEXT NOT NULL,                      -- from when it is to be made
  due_by           TEXT NOT NULL,                      -- the last day (or minute) in time
  lapses_on        TEXT,                               -- after this day it is missed for good and leaves the list
  ended_on         TEXT,                               -- the day on which another event ended it
  ended_by         TEXT,                               -- that event
  role             TEXT NOT NULL DEFAULT '',           -- the roles that may make it, comma separated
  channels         TEXT NOT NULL DEFAULT '[]',         -- JSON: the channels allowed, first choice first
  assignee         TEXT REFERENCES staff (id),         -- who is to make it
  assigned_because TEXT,                               -- owner, branch, head-office, anyone, kept, or the handover
  status           TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'completed', 'excused', 'withdrawn')), -- where it stands
  settled_by       TEXT,                               -- the visit that settled it
  settled_at       TEXT,                               -- when that happened
  reason           TEXT,                               -- why it is excused or withdrawn
  replaces         INTEGER REFERENCES callbacks (id),  -- the withdrawn callback it stands for
  planned_on       TEXT NOT NULL,                      -- the day it was planned
  FOREIGN KEY (organization, customer) REFERENCES customers (organization, id)
) STRICT;
INSERT INTO "callbacks" VALUES(1,'ward','how-was-it','1','c1','e1',NULL,'e1',0,0,'2026-03-02','2026-03-02','2026-03-22',NULL,NULL,NULL,'clerk','["phone","home","letter","email","sms","wechat","im","gift","questionnaire"]','s1','owner','excused','v1','2026-03-06T08:00','moved',NULL,'2026-03-05');
INSERT INTO "callbacks" VALUES(2,'ward','how-was-it','1','c3','e3',NULL,'e3',0,0,'2026-03-02','2026-03-02','2026-03-22',NULL,NULL,NULL,'clerk','["phone","home","letter","email","sms","wechat","im","gift","questionnaire"]','s1','owner','completed','v2','2026-03-07T08:00',NULL,NULL,'2026-03-05');
INSERT INTO "callbacks" VALUES(3,'ward','how-was-it','1','c9','e9',NULL,'e9',0,0,'2026-03-02','2026-03-02','2026-03-22',NULL,NULL,NULL,'clerk','["phone","home","letter","email","sms","wechat","im","gift","questionnaire"]','s1','owner','open',NULL,NULL,NULL,NULL,'2026-03-05');
INSERT INTO "callbacks" VALUES(4,'ward','how-was-it','1','c4','e4',NULL,'e4',0,0,'2026-03-02','2026-03-02','2026-03-22',NULL,NULL,NULL,'clerk','["phone","home","letter","email","sms","wechat","im","gift","questionnaire"]','s1','owner','open',NULL,NULL,NULL,NULL,'2026-03-07');
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
INSERT INTO "complaint_steps" VALUES(1,'ward','k2','add',NULL,'2026-03-02','s1',NULL,'等待太久',NULL,'{}','2026-03-09T09:20',9);
INSERT INTO "complaint_steps" VALUES(2,'ward','k2','pass',NULL,'2026-03-03','s1','s2',NULL,NULL,'{}','2026-03-09T09:20',9);
CREATE TABLE complaints (        -- complaints, reports, inquiries, suggestions
  organization TEXT NOT NULL,                          -- whose it is, in a file of several
  id           TEXT NOT NULL,                          -- its number
  customer     TEXT NOT NULL,                          -- who complained
  received_at  TEXT NOT NULL,                          -- when
  kind         TEXT NOT NULL DEFAULT 'complaint' CHECK (kind IN ('complaint', 'report', 'inquiry', 'suggestion')), -- what it is
  category     TEXT,                                   -- what it is about
  severity     TEXT CHECK (severity IN ('general', 'important', 'major')), -- how grave
  about        TEXT,                                   -- staff or department
  anonymous    INTEGER NOT NULL DEFAULT 0 CHECK (anonymous IN (0, 1)), -- 1: no name was left
  reply_letter INTEGER NOT NULL DEFAULT 0 CHECK (reply_letter IN (0, 1)), -- 1: only a letter of reply is asked for
  content      TEXT,                                   -- what was said
  status       TEXT NOT NULL DEFAULT 'open',           -- open or closed
  closed_at    TEXT,                                   -- when it was closed
  attributes   TEXT NOT NULL DEFAULT '{}',             -- JSON: every other imported column
  revision     INTEGER NOT NULL, taken_by TEXT, merged_into TEXT,                       -- the writing command in which it last changed
  PRIMARY KEY (organization, id),
  FOREIGN KEY (organization, customer) REFERENCES customers (organization, id)
) STRICT;
INSERT INTO "complaints" VALUES('ward','k1','c1','2026-03-01','complaint',NULL,'major',NULL,0,0,'噪音','closed','2026-03-03','{}',4,NULL,NULL);
INSERT INTO "complaints" VALUES('ward','k2','c2','2026-03-02','complaint',NULL,'general',NULL,0,0,'等待太久','open',NULL,'{}',9,'s1',NULL);
CREATE TABLE customers (         -- whom callbacks are made to
  organization   TEXT NOT NULL REFERENCES organizations (id), -- whose it is, in a file of several
  id             TEXT NOT NULL,                        -- the customer's id
  name           TEXT,                                 -- person or company
  kind           TEXT CHECK (kind IN ('person', 'company')), -- person or company
  phone          TEXT,                                 -- telephone
  email          TEXT,                                 -- e-mail address
  address        TEXT,                                 -- postal address
  segment        TEXT,                                 -- segment the policy speaks of
  tier           TEXT,                                 -- tier the policy speaks of
  owner          TEXT,                                 -- staff id of who looks after them
  second_owner   TEXT,                                 -- staff id of who knows them too
  branch         TEXT,                                 -- branch they belong to
  area           TEXT,                                 -- area they live in
  since          TEXT,                                 -- customer since
  birthday       TEXT,                                 -- YYYY-MM-DD; lunar month and day where birthday_lunar is 1
  birthday_lunar INTEGER NOT NULL DEFAULT 0 CHECK (birthday_lunar IN (0, 1)), -- 1: the birthday is lunar
  contact        TEXT,                                 -- the person to call
  consent        TEXT NOT NULL DEFAULT '',             -- channels refused, comma separated
  attributes     TEXT NOT NULL DEFAULT '{}',           -- JSON: every other imported column
  known_on       TEXT NOT NULL,                        -- the day they came into this file
  revision       INTEGER NOT NULL,                     -- the writing command in which it last changed
  PRIMARY KEY (organization, id)
) STRICT;
INSERT INTO "customers" VALUES('ward','c1','客户1',NULL,'13800000001',NULL,NULL,NULL,'key','s1',NULL,NULL,NULL,NULL,NULL,0,NULL,'','{}','2026-03-05',2);
INSERT INTO "customers" VALUES('ward','c2','客户2',NULL,'13800000002',NULL,NULL,NULL,'key','s1',NULL,NULL,NULL,NULL,NULL,0,NULL,'','{}','2026-03-05',2);
INSERT INTO "customers" VALUES('ward','c3','客户3',NULL,'13800000003',NULL,NULL,NULL,'key','s2',NULL,NULL,NULL,NULL,NULL,0,NULL,'','{}','2026-03-05',7);
INSERT INTO "customers" VALUES('ward','c4','客户4',NULL,'13800000004',NULL,NULL,NULL,'key','s1',NULL,NULL,NULL,NULL,NULL,0,NULL,'','{}','2026-03-05',2);
INSERT INTO "customers" VALUES('ward','c5','客户5',NULL,'13800000005',NULL,NULL,NULL,'key','s1',NULL,NULL,NULL,NULL,NULL,0,NULL,'','{}','2026-03-05',2);
INSERT INTO "customers" VALUES('ward','c6','客户6',NULL,'13800000006',NULL,NULL,NULL,'key','s1',NULL,NULL,NULL,NULL,NULL,0,NULL,'','{}','2026-03-05',2);
INSERT INTO "customers" VALUES('ward','c7','客户7',NULL,'13800000007',NULL,NULL,NULL,'key','s1',NULL,NULL,NULL,NULL,NULL,0,NULL,'','{}','2026-03-05',2);
INSERT INTO "customers" VALUES('ward','c8','客户8',NULL,'13800000008',NULL,NULL,NULL,'key','s1',NULL,NULL,NULL,NULL,NULL,0,NULL,'','{}','2026-03-05',2);
INSERT INTO "customers" VALUES('ward','c9','客户9',NULL,'13800000009',NULL,NULL,NULL,'key','s1',NULL,NULL,NULL,NULL,NULL,0,NULL,'','{}','2026-03-05',2);
CREATE TABLE days (              -- calendars, one row a day
  calendar           TEXT NOT NULL,                    -- the organisation's id, or the calendar's name
  day                TEXT NOT NULL,                    -- the day
  working            INTEGER NOT NULL,                 -- 1: a working day
  number             INTEGER NOT NULL,                 -- working days up to and including this one
  kind               TEXT NOT NULL,                    -- weekday, weekend, holiday, swapped, own off, own on
  name               TEXT,                             -- the holiday, or why the day is off or on
  provisional        INTEGER NOT NULL,                 -- 1: holidays of this year are not announced yet
  lunar_month        INTEGER NOT NULL,                 -- the lunar month, 1 to 12
  lunar_day          INTEGER NOT NULL,                 -- the day of the lunar month
  lunar_leap         INTEGER NOT NULL,                 -- 1: in a leap month
  lunar_month_length INTEGER NOT NULL,                 -- days of that lunar month, 29 or 30
  PRIMARY KEY (calendar, day)
) STRICT, WITHOUT ROWID;
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
INSERT INTO "draw_steps" VALUES(1,'ward','2026-03-07',NULL,'replacement',NULL,'how-was-it','2026-03','','e4','c4','2026-03-02',300000,1,'726b893211ce0943778d0a72c3b736f9',0,1,'replacement','e1',1,'c8097237c2a090b4','82c89a39e282ace727642b498264f3f4','2026-03-07',7);
CREATE TABLE draws (             -- sampling: every event that was eligible, and whether it was drawn
  organization TEXT NOT NULL,                          -- whose it is, in a file of several
  rule         TEXT NOT NULL,                          -- the sampled rule
  month        TEXT NOT NULL,                          -- calendar month of the event, YYYY-MM
  stratum      TEXT NOT NULL DEFAULT '',               -- the stratum it was drawn within
  event        TEXT NOT NULL,                          -- the eligible event
  customer     TEXT NOT NULL,                          -- whom it concerns
  day          TEXT NOT NULL,                          -- the event's day
  share        INTEGER NOT NULL,                       -- the share in force, in millionths; 0 with a daily quota
  batch        INTEGER NOT NULL,                       -- which of the month's batches it was decided in
  place        TEXT NOT NULL,                          -- a keyed hash of the event: the order within its batch
  passed       INTEGER NOT NULL,                       -- 1: contacted within the gap, 2: wants no contact; else 0
  drawn        INTEGER NOT NULL CHECK (drawn IN (0, 1)), -- 1: to be called
  reason       TEXT NOT NULL,                          -- drawn, not drawn, contacted lately, do not contact, already raised, replacement
  stands_for   TEXT,                                   -- a replacement: the drawn event it stands in for
  PRIMARY KEY (organization, rule, event)
) STRICT, WITHOUT ROWID;
INSERT INTO "draws" VALUES('ward','how-was-it','2026-03','','e1','c1','2026-03-02',300000,1,'32719316002dff87fb72b2660b548cb6',0,1,'drawn',NULL);
INSERT INTO "draws" VALUES('ward','how-was-it','2026-03','','e2','c2','2026-03-02',300000,1,'de9844293a3f6ce22624abf0b4a28e0a',0,0,'not drawn',NULL);
INSERT INTO "draws" VALUES('ward','how-was-it','2026-03','','e3','c3','2026-03-02',300000,1,'71e0117636446e8765c49bd7a8d5f7ec',0,1,'drawn',NULL);
INSERT INTO "draws" VALUES('ward','how-was-it','2026-03','','e4','c4','2026-03-02',300000,1,'726b893211ce0943778d0a72c3b736f9',0,0,'not drawn',NULL);
INSERT INTO "draws" VALUES('ward','how-was-it','2026-03','','e5','c5','2026-03-02',300000,1,'a7a293b71a1e01681ce1ba3f4c2bf8fe',0,0,'not drawn',NULL);
INSERT INTO "draws" VALUES('ward','how-was-it','2026-03','','e6','c6','2026-03-02',300000,1,'b33e1bb16034580a5fcde1100c56c974',0,0,'not drawn',NULL);
INSERT INTO "draws" VALUES('ward','how-was-it','2026-03','','e7','c7','2026-03-02',300000,1,'f89edd26b51b5b409413ee0d6512fbc1',0,0,'not drawn',NULL);
INSERT INTO "draws" VALUES('ward','how-was-it','2026-03','','e8','c8','2026-03-02',300000,1,'85836b617f43f57220d850de088dfca3',0,0,'not drawn',NULL);
INSERT INTO "draws" VALUES('ward','how-was-it','2026-03','','e9','c9','2026-03-02',300000,1,'5a1ea1b3c19c9c54ebfd5106bb09b350',0,1,'drawn',NULL);
CREATE TABLE events (            -- what happened in the business, or is known to happen
  organization TEXT NOT NULL,                          -- whose it is, in a file of several
  id           TEXT NOT NULL,                          -- the event's id
  customer     TEXT NOT NULL,                          -- whom it concerns
  type         TEXT NOT NULL,                          -- the event type the policy speaks of
  at           TEXT NOT NULL,                          -- when
  ref          TEXT,                                   -- the matter it belongs to: a contract, a premium, a petition
  staff        TEXT,                                   -- staff id of who did it
  attributes   TEXT NOT NULL DEFAULT '{}',             -- JSON: every other imported column
  revision     INTEGER NOT NULL,                       -- the writing command in which it last changed
  PRIMARY KEY (organization, id),
  FOREIGN KEY (organization, customer) REFERENCES customers (organization, id)
) STRICT;
INSERT INTO "events" VALUES('ward','complaint:k1','c1','complaint_closed','2026-03-03','k1',NULL,'{"severity":"major","kind":"complaint","anonymous":0,"reply_letter":0}',4);
INSERT INTO "events" VALUES('ward','e1','c1','discharged','2026-03-02',NULL,NULL,'{"ward": "东"}',3);
INSERT INTO "events" VALUES('ward','e2','c2','discharged','2026-03-02',NULL,NULL,'{"ward": "东"}',3);
INSERT INTO "events" VALUES('ward','e3','c3','discharged','2026-03-02',NULL,NULL,'{"ward": "东"}',3);
INSERT INTO "events" VALUES('ward','e4','c4','discharged','2026-03-02',NULL,NULL,'{"ward": "东"}',3);
INSERT INTO "events" VALUES('ward','e5','c5','discharged','2026-03-02',NULL,NULL,'{"ward": "东"}',3);
INSERT INTO "events" VALUES('ward','e6','c6','discharged','2026-03-02',NULL,NULL,'{"ward": "东"}',3);
INSERT INTO "events" VALUES('ward','e7','c7','discharged','2026-03-02',NULL,NULL,'{"ward": "东"}',3);
INSERT INTO "events" VALUES('ward','e8','c8','discharged','2026-03-02',NULL,NULL,'{"ward": "东"}',3);
INSERT INTO "events" VALUES('ward','e9','c9','discharged','2026-03-02',NULL,NULL,'{"ward": "东"}',3);
CREATE TABLE flags (             -- marks kept current from events, and the order of the list
  organization TEXT NOT NULL,                          -- whose it is, in a file of several
  customer     TEXT NOT NULL,                          -- whose mark it is
  flag         TEXT NOT NULL,                          -- the flag's name in the rule file
  PRIMARY KEY (organization, customer, flag)
) STRICT, WITHOUT ROWID;
CREATE TABLE handovers (         -- customers and callbacks that went from one person to another; rows are only ever added
  id           INTEGER PRIMARY KEY,                    -- in the order in which it happened
  organization TEXT NOT NULL,                          -- whose it is, in a file of several
  customer     TEXT NOT NULL,                          -- the customer concerned
  callback     INTEGER,                                -- the callback handed over; empty: the customer as such
  rule         TEXT,                                   -- that callback's rule
  "from"       TEXT,                                   -- staff id of who had it
  "to"         TEXT,                                   -- staff id of who has it now; empty: nobody can take it
  at           TEXT NOT NULL,                          -- when
  why          TEXT NOT NULL,                          -- left, moved or returned
  chosen       TEXT,                                   -- why this person: named, second-owner, or as callbacks say it
  "by"         TEXT,                                   -- staff id of who had it done
  FOREIGN KEY (organization, customer) REFERENCES customers (organization, id)
) STRICT;
INSERT INTO "handovers" VALUES(1,'ward','c3',NULL,NULL,'s1','s2','2026-03-08T08:00','moved','named',NULL);
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
INSERT INTO "hold_steps" VALUES(1,'ward','c2','hold','2026-03-09T09:10','s1','诉讼未结','2026-03-09T09:10',8);
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
INSERT INTO "letters" VALUES(1,'ward','走廊','灯已修好','2026-03-09T10:00','s2','2026-03-09T10:00',10);
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
INSERT INTO "matter_steps" VALUES(1,'ward','m1','raised','2026-03-07','s1',NULL,NULL,NULL,'v2',NULL,NULL,'走廊灯不亮','2026-03-07T08:00',10);
INSERT INTO "matter_steps" VALUES(2,'ward','m1','passed','2026-03-08','s1','works',NULL,'2026-03-14',NULL,NULL,NULL,NULL,'2026-03-08T08:00',10);
CREATE TABLE matters (           -- what customers raised, to its outcome
  organization TEXT NOT NULL REFERENCES organizations (id), -- whose it is, in a file of several
  id           TEXT NOT NULL,                          -- its id
  customer     TEXT NOT NULL,                          -- who raised it
  visit        TEXT,                                   -- in which visit
  raised_at    TEXT NOT NULL,                          -- when
  kind         TEXT NOT NULL,                          -- inquiry, complaint, report, suggestion, problem
  content      TEXT NOT NULL,                          -- what it is
  department   TEXT,                                   -- who has it
  due_by       TEXT,                                   -- until when
  resolved_at  TEXT,                                   -- when it was resolved
  outcome      TEXT,                                   -- what came of it
  revision     INTEGER NOT NULL, raised_by TEXT REFERENCES staff (id), person TEXT REFERENCES staff (id), priority TEXT CHECK (priority IN ('high', 'normal', 'low')), severity TEXT CHECK (severity IN ('general', 'important', 'major')), told_at TEXT,                       -- the writing command in which it last changed
  PRIMARY KEY (organization, id),
  FOREIGN KEY (organization, customer) REFERENCES customers (organization, id)
) STRICT;
INSERT INTO "matters" VALUES('ward','m1','c3','v2','2026-03-07','problem','走廊灯不亮','works','2026-03-14',NULL,NULL,10,'s1',NULL,'high',NULL,NULL);
CREATE TABLE organizations (     -- one row an organisation, that is one policy
  id               TEXT PRIMARY KEY,                   -- the policy's id
  title_en         TEXT NOT NULL DEFAULT '',           -- its name in English
  title_zh         TEXT NOT NULL DEFAULT '',           -- its name in Chinese
  start            TEXT NOT NULL,                      -- callbacks due before this date are never raised
  timezone         TEXT NOT NULL DEFAULT 'Asia/Shanghai', -- the zone its clocks run in
  policy_text      TEXT,                               -- the rule file as last read
  morning          TEXT NOT NULL DEFAULT '{}',         -- JSON: what the list needs of the policy without reading it
  planned_revision INTEGER NOT NULL DEFAULT -1,        -- facts up to this revision are planned
  planned_on       TEXT NOT NULL DEFAULT '',           -- the day of the last planning run
  planned_through  TEXT NOT NULL DEFAULT ''            -- dates up to this day are planned
) STRICT, WITHOUT ROWID;
INSERT INTO "organizations" VALUES('ward','The ward','病房','2026-01-01','Asia/Shanghai','policy: ward
title: {en: The ward, zh: 病房}
source: made up for the tests
callers: clerk
unreachable: 2
rules:
  how-was-it:
    clause: "1"
    purpose: {en: how was it?, zh: 出院后情况如何}
    after: discharged
    within: 20 days
    sample: 30%
    replace: unreachable
','{"only_after": {}, "when_refused": [], "caps": []}',7,'','2026-03-08');
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
CREATE TABLE reviews (           -- spot checks of logged visits
  organization TEXT NOT NULL REFERENCES organizations (id), -- whose it is, in a file of several
  id           TEXT NOT NULL,                          -- its id
  visit        TEXT NOT NULL,                          -- the visit checked
  reviewer     TEXT REFERENCES staff (id),             -- who checked it
  reviewed_at  TEXT,                                   -- when
  passed       INTEGER CHECK (passed IN (0, 1)),       -- 1: in order
  opinion      TEXT,                                   -- what the reviewer wrote
  revision     INTEGER NOT NULL,                       -- the writing command in which it last changed
  PRIMARY KEY (organization, id),
  FOREIGN KEY (organization, visit) REFERENCES visits (organization, id)
) STRICT;
CREATE TABLE rules (             -- the rules as last planned, for readers of the file and to notice edits
  organization TEXT NOT NULL REFERENCES organizations (id), -- whose it is, in a file of several
  id           TEXT NOT NULL,                          -- the rule's id
  position     INTEGER NOT NULL,                       -- its place in the file
  clause       TEXT,                                   -- the clause of the policy text
  purpose_en   TEXT NOT NULL,                          -- what the callback is for
  purpose_zh   TEXT NOT NULL,                          -- the same in Chinese
  priority     INTEGER NOT NULL,                       -- the smaller, the higher on the list
  share        REAL,                                   -- the share that must be called, 0 to 1
  schedule     TEXT NOT NULL,                          -- what decides when and for whom, as text: a change re-plans
  start        TEXT NOT NULL,                          -- this version raises nothing due before
  active       INTEGER NOT NULL DEFAULT 1,             -- 0: no longer in the file
  PRIMARY KEY (organization, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "rules" VALUES('ward','how-was-it',0,'1','how was it?','出院后情况如何',5,0.3,'0001-01-01 {''after'': (''discharged'',), ''within'': Duration(amount=20, unit=''days'')} None','2026-01-01',1);
CREATE TABLE seals (             -- the chain: a fingerprint of every record kept, each link made from the one before
  number   INTEGER PRIMARY KEY,                        -- 1, 2, 3 and so on, without a gap
  kind     TEXT NOT NULL,                              -- the table of the record
  record   TEXT NOT NULL,                              -- JSON: the record's key
  digest   TEXT NOT NULL,                              -- a fingerprint of all that the record said when it was sealed
  by_hand  INTEGER NOT NULL CHECK (by_hand IN (0, 1)), -- 1: it was not callbackctl that wrote the record
  revision INTEGER NOT NULL,                           -- the writing command that sealed it
  link     TEXT NOT NULL                               -- a fingerprint of this row and of the link before it
) STRICT;
INSERT INTO "seals" VALUES(1,'visits','["ward","v1"]','43d647af210f2ecc095c6a549b7b4d72',0,7,'504065f81776993a97ff5051b6a80f47');
INSERT INTO "seals" VALUES(2,'visits','["ward","v2"]','03cd4b7a5d11954cc1c2e8fff26fcad1',0,7,'3ac53d94f350685276f53612f6e48fee');
INSERT INTO "seals" VALUES(3,'complaints','["ward","k1"]','d8f54157692454ffc07183d0d3b445ee',0,7,'ef9d4496eef47c272d1685ad7ee3b4d6');
INSERT INTO "seals" VALUES(4,'batches','["ward","how-was-it","2026-03",1]','5d3c4167126bda1ce8f5c635d0acce47',0,7,'2b55c2d03cd9dd31aaba8d05f4874d13');
INSERT INTO "seals" VALUES(5,'handovers','[1]','a0cde05496b95cc347190a6467ade4be',0,7,'687a9e04f776fabd1f8d34ab737a160b');
INSERT INTO "seals" VALUES(6,'draw_steps','[1]','14e6ba9894063ef7f66b13b9c6c4ec61',0,7,'10a2ab023d92c0b1428dd22765e4033d');
INSERT INTO "seals" VALUES(7,'access','[1]','c88dc3fc486931241b433e27b4198746',0,8,'200ebfe199977f80288a8b188c686a75');
INSERT INTO "seals" VALUES(8,'hold_steps','[1]','e1d845a3fdd1e8e83e694c081dbf288e',0,8,'088bc5687c8f09c11baeb32a4c2a3245');
INSERT INTO "seals" VALUES(9,'complaint_steps','[1]','1b5b7255c2919a874b18986c5ac714ad',0,9,'b1d22e2e64c31215a9ff5792ae353366');
INSERT INTO "seals" VALUES(10,'complaint_steps','[2]','b9a3cfc955d7cf70a3c2e3661ef01368',0,9,'2a117bb7bab24be85383a493cc8a804e');
INSERT INTO "seals" VALUES(11,'letters','[1]','51b091a2b6aaac842edf27f038285bc1',0,10,'c28103d279c19c0689cbe41e61c525a1');
INSERT INTO "seals" VALUES(12,'matter_steps','[1]','3359359f06fcdf77f59bea704b440b90',0,10,'886f90e5d27bb237f0788c0373656f39');
INSERT INTO "seals" VALUES(13,'matter_steps','[2]','a8c5d30e35c887ec779295ec1785bf05',0,10,'dad5a4e043e207b5bc204900679c6bf8');
INSERT INTO "seals" VALUES(14,'search_steps','[1]','5f5d298e864309f0459aa3d8e5a7675c',0,10,'6dc30e19c7300849a52229251294d936');
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
INSERT INTO "search_steps" VALUES(1,'ward','c1','asked the family',1,0,0,NULL,'2026-03-08','s1','2026-03-08T08:30',10);
CREATE TABLE settings (          -- facts about the file itself
  key   TEXT PRIMARY KEY,        -- start, revision, seed
  value TEXT NOT NULL            -- its value as text
) STRICT, WITHOUT ROWID;
INSERT INTO "settings" VALUES('revision','10');
INSERT INTO "settings" VALUES('seed','b202b4abfcdda8cc1f462437a6b6a66b');
INSERT INTO "settings" VALUES('start','2026-01-01');
CREATE TABLE staff (             -- the people who call, sell, supervise
  id           TEXT PRIMARY KEY,                       -- the person's id
  organization TEXT REFERENCES organizations (id),     -- empty: works for every organisation in the file
  name         TEXT,                                   -- what they are called
  role         TEXT,                                   -- the role the policy speaks of
  branch       TEXT,                                   -- branch or area they serve
  "group"      TEXT,                                   -- group within the branch
  hired_on     TEXT,                                   -- first working day
  left_on      TEXT,                                   -- the day they left
  supervisor   TEXT,                                   -- the staff id of who supervises them
  department   TEXT,                                   -- their department
  attributes   TEXT NOT NULL DEFAULT '{}',             -- JSON: every other imported column
  revision     INTEGER NOT NULL                        -- the writing command in which it last changed
) STRICT;
INSERT INTO "staff" VALUES('s1',NULL,'林嘉敏','clerk',NULL,NULL,NULL,NULL,NULL,NULL,'{}',1);
INSERT INTO "staff" VALUES('s2',NULL,'罗彩云','clerk',NULL,NULL,NULL,NULL,NULL,NULL,'{}',1);
CREATE TABLE unsealed (          -- records written since the last seal; empty whenever no command is writing
  number INTEGER PRIMARY KEY,                          -- in the order of writing
  kind   TEXT NOT NULL,                                -- the table of the record
  record TEXT NOT NULL                                 -- JSON: the record's key
) STRICT;
CREATE TABLE visits (            -- contacts as they were made: calls, visits, letters; tries too
  organization TEXT NOT NULL,                          -- whose it is, in a file of several
  id           TEXT NOT NULL,                          -- the visit's id
  customer     TEXT NOT NULL,                          -- who was contacted
  rule         TEXT,                                   -- the one rule it was made for; empty: whatever it fits
  at           TEXT NOT NULL,                          -- when it happened
  channel      TEXT NOT NULL,                          -- phone, home, letter, email, sms, wechat, im, gift, questionnaire
  outcome      TEXT NOT NULL CHECK (outcome IN
               ('reached', 'sent', 'no_answer', 'busy', 'wrong_number', 'refused', 'absent', 'moved', 'dead')), -- how it went
  "by"         TEXT REFERENCES staff (id),             -- who made it
  "with"       TEXT NOT NULL DEFAULT '',               -- staff ids of who came along, comma separated
  content      TEXT,                                   -- what was said
  problems     TEXT,                                   -- what the customer raised
  result       TEXT,                                   -- what came of it
  satisfaction INTEGER CHECK (satisfaction BETWEEN 1 AND 5), -- 1 to 5
  next_on      TEXT,                                   -- the promised next date
  signed       INTEGER NOT NULL DEFAULT 0 CHECK (signed IN (0, 1)), -- 1: the customer signed
  recording    TEXT,                                   -- where the recording is kept
  minutes      INTEGER CHECK (minutes >= 0),           -- how long it took
  expense      REAL CHECK (expense >= 0),              -- what it cost
  answers      TEXT,                                   -- JSON: answers to the questionnaire
  corrects     TEXT,                                   -- the visit that this record puts right
  override     TEXT,                                   -- why it was recorded although refused
  refused_for  TEXT NOT NULL DEFAULT '[]',             -- JSON: codes it was refused with, recorded all the same
  not_for      TEXT NOT NULL DEFAULT '[]',             -- JSON: rules whose demands it did not meet
  entered_at   TEXT NOT NULL,                          -- when it was written down
  attributes   TEXT NOT NULL DEFAULT '{}',             -- JSON: every other imported column
  revision     INTEGER NOT NULL,                       -- the writing command in which it last changed
  PRIMARY KEY (organization, id),
  FOREIGN KEY (organization, customer) REFERENCES customers (organization, id)
) STRICT;
INSERT INTO "visits" VALUES('ward','v1','c1',NULL,'2026-03-06T08:00','phone','moved','s1','',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'[]','[]','2026-03-06T08:00','{}',5);
INSERT INTO "visits" VALUES('ward','v2','c3',NULL,'2026-03-07T08:00','phone','reached','s1','','''一切可好'' said "yes"',NULL,NULL,5,NULL,0,NULL,NULL,12.5,NULL,NULL,NULL,'[]','[]','2026-03-07T08:00','{}',6);
CREATE INDEX days_by_number ON days (calendar, number, day);
CREATE INDEX days_of_the_year ON days (calendar, substr(day, 6), day);
CREATE INDEX days_of_the_lunar_year ON days (calendar, lunar_month, lunar_day, day);
CREATE INDEX customers_changed ON customers (organization, revision);
CREATE INDEX events_changed ON events (organization, revision, customer);
CREATE INDEX visits_changed ON visits (organization, revision, customer);
CREATE INDEX staff_changed ON staff (revision);
CREATE INDEX events_of_customer ON events (organization, customer, type, at);
CREATE INDEX visits_of_customer ON visits (organization, customer, at);
CREATE INDEX visits_corrections ON visits (organization, corrects) WHERE corrects IS NOT NULL;
CREATE INDEX visits_of_the_dead ON visits (organization, customer, at) WHERE outcome = 'dead';
CREATE INDEX visits_by_day ON visits (organization, at, channel, outcome);
CREATE INDEX complaints_by_day ON complaints (organization, received_at);
CREATE UNIQUE INDEX callbacks_once ON callbacks (organization, customer, rule, source, occurrence) WHERE status <> 'withdrawn';
CREATE INDEX customers_by_owner ON customers (organization, owner);
CREATE INDEX callbacks_open ON callbacks (organization, assignee, opens_on) WHERE status = 'open';
CREATE INDEX callbacks_to_end ON callbacks (organization, ended_on) WHERE status = 'open' AND ended_on IS NOT NULL;
CREATE INDEX callbacks_of_event ON callbacks (organization, event) WHERE event IS NOT NULL;
CREATE INDEX callbacks_replacing ON callbacks (replaces) WHERE replaces IS NOT NULL;
CREATE INDEX callbacks_by_due ON callbacks (organization, due_by, rule);
CREATE INDEX handovers_of_customer ON handovers (organization, customer);
CREATE INDEX draws_by_month ON draws (organization, rule, month);
CREATE INDEX seals_of_record ON seals (kind, record);
CREATE UNIQUE INDEX purged_once ON purged (kind, record);
CREATE INDEX hold_steps_of_customer ON hold_steps (organization, customer);
CREATE INDEX draw_steps_of_event ON draw_steps (organization, rule, event, number);
CREATE INDEX draw_steps_by_month ON draw_steps (organization, rule, month, number);
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
CREATE INDEX complaint_steps_of_complaint ON complaint_steps (organization, complaint, at, number);
CREATE INDEX complaints_open ON complaints (organization, status, received_at) WHERE status = 'open';
CREATE INDEX matters_changed ON matters (organization, revision, customer);
CREATE INDEX matters_of_customer ON matters (organization, customer);
CREATE INDEX matter_steps_of_matter ON matter_steps (organization, matter);
CREATE INDEX matter_steps_of_visit ON matter_steps (organization, visit) WHERE visit IS NOT NULL;
CREATE INDEX search_steps_of_customer ON search_steps (organization, customer);
CREATE TRIGGER visits_not_changed BEFORE UPDATE ON visits
  WHEN NOT ((EXISTS (SELECT 1 FROM purged p WHERE p.kind = 'visits' AND p.record = json_array(OLD."organization", OLD."id")) AND NEW."content" IS NULL AND NEW."problems" IS NULL AND NEW."result" IS NULL AND NEW."satisfaction" IS NULL AND NEW."recording" IS NULL AND NEW."minutes" IS NULL AND NEW."expense" IS NULL AND NEW."answers" IS NULL AND NEW."override" IS NULL AND NEW."with" IS '' AND NEW."attributes" IS '{}' AND OLD."organization" IS NEW."organization" AND OLD."id" IS NEW."id" AND OLD."customer" IS NEW."customer" AND OLD."rule" IS NEW."rule" AND OLD."at" IS NEW."at" AND OLD."channel" IS NEW."channel" AND OLD."outcome" IS NEW."outcome" AND OLD."by" IS NEW."by" AND OLD."next_on" IS NEW."next_on" AND OLD."signed" IS NEW."signed" AND OLD."corrects" IS NEW."corrects" AND OLD."refused_for" IS NEW."refused_for" AND OLD."not_for" IS NEW."not_for" AND OLD."entered_at" IS NEW."entered_at" AND OLD."revision" IS NEW."revision"))
BEGIN
  SELECT RAISE(ABORT, 'rows of visits are on record and are not changed; log a new visit that corrects it (log ... --corrects ID)');
END;
CREATE TRIGGER visits_not_removed BEFORE DELETE ON visits
  WHEN NOT EXISTS (SELECT 1 FROM purged p WHERE p.kind = 'visits' AND p.record = json_array(OLD."organization", OLD."id"))
BEGIN
  SELECT RAISE(ABORT, 'rows of visits are on record and are not removed; log a new visit that corrects it (log ... --corrects ID)');
END;
CREATE TRIGGER visits_not_replaced BEFORE INSERT ON visits
  WHEN EXISTS (SELECT 1 FROM visits o WHERE o."organization" = NEW."organization" AND o."id" = NEW."id") OR EXISTS (SELECT 1 FROM purged p WHERE p.kind = 'visits' AND p.record = json_array(NEW."organization", NEW."id"))
BEGIN
  SELECT RAISE(ABORT, 'rows of visits are on record and are not changed; log a new visit that corrects it (log ... --corrects ID)');
END;
CREATE TRIGGER visits_to_seal AFTER INSERT ON visits
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('visits', json_array(NEW."organization", NEW."id"));
END;
CREATE TRIGGER visits_to_seal_again AFTER UPDATE ON visits
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('visits', json_array(NEW."organization", NEW."id"));
END;
CREATE TRIGGER complaints_not_changed BEFORE UPDATE ON complaints
  WHEN OLD.status = 'closed' AND NOT ((NEW.status <> 'closed' AND NEW.revision > OLD.revision AND OLD."organization" IS NEW."organization" AND OLD."id" IS NEW."id" AND OLD."customer" IS NEW."customer" AND OLD."received_at" IS NEW."received_at" AND OLD."kind" IS NEW."kind" AND OLD."category" IS NEW."category" AND OLD."severity" IS NEW."severity" AND OLD."about" IS NEW."about" AND OLD."anonymous" IS NEW."anonymous" AND OLD."reply_letter" IS NEW."reply_letter" AND OLD."content" IS NEW."content" AND OLD."attributes" IS NEW."attributes" AND OLD."taken_by" IS NEW."taken_by" AND OLD."merged_into" IS NEW."merged_into"))
BEGIN
  SELECT RAISE(ABORT, 'rows of complaints are on record and are not changed; a closed complaint is reopened by a dispute');
END;
CREATE TRIGGER complaints_not_removed BEFORE DELETE ON complaints
  WHEN OLD.status = 'closed' AND NOT EXISTS (SELECT 1 FROM purged p WHERE p.kind = 'complaints' AND p.record = json_array(OLD."organization", OLD."id"))
BEGIN
  SELECT RAISE(ABORT, 'rows of complaints are on record and are not removed; a closed complaint is reopened by a dispute');
END;
CREATE TRIGGER complaints_not_replaced BEFORE INSERT ON complaints
  WHEN EXISTS (SELECT 1 FROM complaints o WHERE o."organization" = NEW."organization" AND o."id" = NEW."id" AND o.status = 'closed') OR EXISTS (SELECT 1 FROM purged p WHERE p.kind = 'complaints' AND p.record = json_array(NEW."organization", NEW."id"))
BEGIN
  SELECT RAISE(ABORT, 'rows of complaints are on record and are not changed; a closed complaint is reopened by a dispute');
END;
CREATE TRIGGER complaints_to_seal AFTER INSERT ON complaints
  WHEN NEW.status = 'closed'
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('complaints', json_array(NEW."organization", NEW."id"));
END;
CREATE TRIGGER complaints_to_seal_again AFTER UPDATE ON complaints
  WHEN (NEW.status = 'closed' OR EXISTS (SELECT 1 FROM seals s WHERE s.kind = 'complaints' AND s.record = json_array(NEW."organization", NEW."id")))
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('complaints', json_array(NEW."organization", NEW."id"));
END;
CREATE TRIGGER draws_not_changed BEFORE UPDATE ON draws
BEGIN
  SELECT RAISE(ABORT, 'rows of draws are on record and are not changed; a draw stands; what is corrected later is struck on the record');
END;
CREATE TRIGGER draws_not_removed BEFORE DELETE ON draws
BEGIN
  SELECT RAISE(ABORT, 'rows of draws are on record and are not removed; a draw stands; what is corrected later is struck on the record');
END;
CREATE TRIGGER draws_not_replaced BEFORE INSERT ON draws
  WHEN EXISTS (SELECT 1 FROM draws o WHERE o."organization" = NEW."organization" AND o."rule" = NEW."rule" AND o."event" = NEW."event")
BEGIN
  SELECT RAISE(ABORT, 'rows of draws are on record and are not changed; a draw stands; what is corrected later is struck on the record');
END;
CREATE TRIGGER batches_not_changed BEFORE UPDATE ON batches
BEGIN
  SELECT RAISE(ABORT, 'rows of batches are on record and are not changed; a draw stands');
END;
CREATE TRIGGER batches_not_removed BEFORE DELETE ON batches
BEGIN
  SELECT RAISE(ABORT, 'rows of batches are on record and are not removed; a draw stands');
END;
CREATE TRIGGER batches_not_replaced BEFORE INSERT ON batches
  WHEN EXISTS (SELECT 1 FROM batches o WHERE o."organization" = NEW."organization" AND o."rule" = NEW."rule" AND o."month" = NEW."month" AND o."number" = NEW."number")
BEGIN
  SELECT RAISE(ABORT, 'rows of batches are on record and are not changed; a draw stands');
END;
CREATE TRIGGER batches_to_seal AFTER INSERT ON batches
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('batches', json_array(NEW."organization", NEW."rule", NEW."month", NEW."number"));
END;
CREATE TRIGGER handovers_not_changed BEFORE UPDATE ON handovers
BEGIN
  SELECT RAISE(ABORT, 'rows of handovers are on record and are not changed; add a new record that corrects it');
END;
CREATE TRIGGER handovers_not_removed BEFORE DELETE ON handovers
BEGIN
  SELECT RAISE(ABORT, 'rows of handovers are on record and are not removed; add a new record that corrects it');
END;
CREATE TRIGGER handovers_not_replaced BEFORE INSERT ON handovers
  WHEN EXISTS (SELECT 1 FROM handovers o WHERE o."id" = NEW."id")
BEGIN
  SELECT RAISE(ABORT, 'rows of handovers are on record and are not changed; add a new record that corrects it');
END;
CREATE TRIGGER handovers_to_seal AFTER INSERT ON handovers
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('handovers', json_array(NEW."id"));
END;
CREATE TRIGGER access_not_changed BEFORE UPDATE ON access
BEGIN
  SELECT RAISE(ABORT, 'rows of access are on record and are not changed; add a new record that corrects it');
END;
CREATE TRIGGER access_not_removed BEFORE DELETE ON access
BEGIN
  SELECT RAISE(ABORT, 'rows of access are on record and are not removed; add a new record that corrects it');
END;
CREATE TRIGGER access_not_replaced BEFORE INSERT ON access
  WHEN EXISTS (SELECT 1 FROM access o WHERE o."number" = NEW."number")
BEGIN
  SELECT RAISE(ABORT, 'rows of access are on record and are not changed; add a new record that corrects it');
END;
CREATE TRIGGER access_to_seal AFTER INSERT ON access
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('access', json_array(NEW."number"));
END;
CREATE TRIGGER purged_not_changed BEFORE UPDATE ON purged
BEGIN
  SELECT RAISE(ABORT, 'rows of purged are on record and are not changed; what was removed stays on record');
END;
CREATE TRIGGER purged_not_removed BEFORE DELETE ON purged
BEGIN
  SELECT RAISE(ABORT, 'rows of purged are on record and are not removed; what was removed stays on record');
END;
CREATE TRIGGER purged_not_replaced BEFORE INSERT ON purged
  WHEN EXISTS (SELECT 1 FROM purged o WHERE o."number" = NEW."number")
BEGIN
  SELECT RAISE(ABORT, 'rows of purged are on record and are not changed; what was removed stays on record');
END;
CREATE TRIGGER purged_to_seal AFTER INSERT ON purged
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('purged', json_array(NEW."number"));
END;
CREATE TRIGGER hold_steps_not_changed BEFORE UPDATE ON hold_steps
BEGIN
  SELECT RAISE(ABORT, 'rows of hold_steps are on record and are not changed; end it with: retention release');
END;
CREATE TRIGGER hold_steps_not_removed BEFORE DELETE ON hold_steps
BEGIN
  SELECT RAISE(ABORT, 'rows of hold_steps are on record and are not removed; end it with: retention release');
END;
CREATE TRIGGER hold_steps_not_replaced BEFORE INSERT ON hold_steps
  WHEN EXISTS (SELECT 1 FROM hold_steps o WHERE o."number" = NEW."number")
BEGIN
  SELECT RAISE(ABORT, 'rows of hold_steps are on record and are not changed; end it with: retention release');
END;
CREATE TRIGGER hold_steps_to_seal AFTER INSERT ON hold_steps
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('hold_steps', json_array(NEW."number"));
END;
CREATE TRIGGER complaint_steps_not_changed BEFORE UPDATE ON complaint_steps
BEGIN
  SELECT RAISE(ABORT, 'rows of complaint_steps are on record and are not changed; add a new record that corrects it');
END;
CREATE TRIGGER complaint_steps_not_removed BEFORE DELETE ON complaint_steps
  WHEN NOT EXISTS (SELECT 1 FROM purged p WHERE p.kind = 'complaint_steps' AND p.record = json_array(OLD."number"))
BEGIN
  SELECT RAISE(ABORT, 'rows of complaint_steps are on record and are not removed; add a new record that corrects it');
END;
CREATE TRIGGER complaint_steps_not_replaced BEFORE INSERT ON complaint_steps
  WHEN EXISTS (SELECT 1 FROM complaint_steps o WHERE o."number" = NEW."number") OR EXISTS (SELECT 1 FROM purged p WHERE p.kind = 'complaint_steps' AND p.record = json_array(NEW."number"))
BEGIN
  SELECT RAISE(ABORT, 'rows of complaint_steps are on record and are not changed; add a new record that corrects it');
END;
CREATE TRIGGER complaint_steps_to_seal AFTER INSERT ON complaint_steps
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('complaint_steps', json_array(NEW."number"));
END;
CREATE TRIGGER matter_steps_not_changed BEFORE UPDATE ON matter_steps
BEGIN
  SELECT RAISE(ABORT, 'rows of matter_steps are on record and are not changed; add a new record that corrects it');
END;
CREATE TRIGGER matter_steps_not_removed BEFORE DELETE ON matter_steps
  WHEN NOT EXISTS (SELECT 1 FROM purged p WHERE p.kind = 'matter_steps' AND p.record = json_array(OLD."number"))
BEGIN
  SELECT RAISE(ABORT, 'rows of matter_steps are on record and are not removed; add a new record that corrects it');
END;
CREATE TRIGGER matter_steps_not_replaced BEFORE INSERT ON matter_steps
  WHEN EXISTS (SELECT 1 FROM matter_steps o WHERE o."number" = NEW."number") OR EXISTS (SELECT 1 FROM purged p WHERE p.kind = 'matter_steps' AND p.record = json_array(NEW."number"))
BEGIN
  SELECT RAISE(ABORT, 'rows of matter_steps are on record and are not changed; add a new record that corrects it');
END;
CREATE TRIGGER matter_steps_to_seal AFTER INSERT ON matter_steps
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('matter_steps', json_array(NEW."number"));
END;
CREATE TRIGGER draw_steps_not_changed BEFORE UPDATE ON draw_steps
BEGIN
  SELECT RAISE(ABORT, 'rows of draw_steps are on record and are not changed; a draw stands');
END;
CREATE TRIGGER draw_steps_not_removed BEFORE DELETE ON draw_steps
BEGIN
  SELECT RAISE(ABORT, 'rows of draw_steps are on record and are not removed; a draw stands');
END;
CREATE TRIGGER draw_steps_not_replaced BEFORE INSERT ON draw_steps
  WHEN EXISTS (SELECT 1 FROM draw_steps o WHERE o."number" = NEW."number")
BEGIN
  SELECT RAISE(ABORT, 'rows of draw_steps are on record and are not changed; a draw stands');
END;
CREATE TRIGGER draw_steps_to_seal AFTER INSERT ON draw_steps
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('draw_steps', json_array(NEW."number"));
END;
CREATE TRIGGER search_steps_not_changed BEFORE UPDATE ON search_steps
BEGIN
  SELECT RAISE(ABORT, 'rows of search_steps are on record and are not changed; add a new record that corrects it');
END;
CREATE TRIGGER search_steps_not_removed BEFORE DELETE ON search_steps
BEGIN
  SELECT RAISE(ABORT, 'rows of search_steps are on record and are not removed; add a new record that corrects it');
END;
CREATE TRIGGER search_steps_not_replaced BEFORE INSERT ON search_steps
  WHEN EXISTS (SELECT 1 FROM search_steps o WHERE o."number" = NEW."number")
BEGIN
  SELECT RAISE(ABORT, 'rows of search_steps are on record and are not changed; add a new record that corrects it');
END;
CREATE TRIGGER search_steps_to_seal AFTER INSERT ON search_steps
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('search_steps', json_array(NEW."number"));
END;
CREATE TRIGGER letters_not_changed BEFORE UPDATE ON letters
BEGIN
  SELECT RAISE(ABORT, 'rows of letters are on record and are not changed; add a new record that corrects it');
END;
CREATE TRIGGER letters_not_removed BEFORE DELETE ON letters
BEGIN
  SELECT RAISE(ABORT, 'rows of letters are on record and are not removed; add a new record that corrects it');
END;
CREATE TRIGGER letters_not_replaced BEFORE INSERT ON letters
  WHEN EXISTS (SELECT 1 FROM letters o WHERE o."number" = NEW."number")
BEGIN
  SELECT RAISE(ABORT, 'rows of letters are on record and are not changed; add a new record that corrects it');
END;
CREATE TRIGGER letters_to_seal AFTER INSERT ON letters
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('letters', json_array(NEW."number"));
END;
CREATE TRIGGER seals_not_changed BEFORE UPDATE ON seals
BEGIN
  SELECT RAISE(ABORT, 'rows of seals are on record and are not changed; the chain is never altered');
END;
CREATE TRIGGER seals_not_removed BEFORE DELETE ON seals
BEGIN
  SELECT RAISE(ABORT, 'rows of seals are on record and are not removed; the chain is never altered');
END;
CREATE TRIGGER seals_not_replaced BEFORE INSERT ON seals
  WHEN EXISTS (SELECT 1 FROM seals o WHERE o."number" = NEW."number")
BEGIN
  SELECT RAISE(ABORT, 'rows of seals are on record and are not changed; the chain is never altered');
END;
COMMIT;
