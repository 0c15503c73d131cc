-- Example data for callbackctl: two made-up organisations in the first quarter of 2026.
-- Made by `python -m tools.make_example`; change that, not this. No person in here exists.
PRAGMA application_id = 1128416084;
BEGIN;
PRAGMA user_version = 9;
CREATE TABLE settings (          -- facts about the file itself
  key   TEXT PRIMARY KEY,        -- start, revision, seed
  value TEXT NOT NULL            -- its value as text
) STRICT, WITHOUT ROWID;
INSERT INTO "settings" VALUES ('revision', '1');
INSERT INTO "settings" VALUES ('seed', 'example');
INSERT INTO "settings" VALUES ('start', '2026-01-01');
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
, desk TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
INSERT INTO "organizations" VALUES ('life-insurer', '', '', '2026-01-01', 'Asia/Shanghai', NULL, '{}', -1, '', '', '');
INSERT INTO "organizations" VALUES ('property-management', '', '', '2026-01-01', 'Asia/Shanghai', NULL, '{}', -1, '', '', '');
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
INSERT INTO "staff" VALUES ('bai-yuting', 'life-insurer', '白雨婷', 'salesperson', '城西支公司', NULL, '2024-10-08', NULL, 'jiang-shaohua', '个险二部', '{}', 1);
INSERT INTO "staff" VALUES ('chen-jingwen', 'life-insurer', '陈静雯', 'callback_officer', '城东支公司', NULL, '2019-03-04', NULL, 'gu-mingyuan', '客户服务部', '{}', 1);
INSERT INTO "staff" VALUES ('dong-huimin', 'life-insurer', '董慧敏', 'callback_officer', '城东支公司', NULL, '2022-05-09', NULL, 'gu-mingyuan', '客户服务部', '{}', 1);
INSERT INTO "staff" VALUES ('fang-meiling', 'life-insurer', '方美玲', 'salesperson', '城东支公司', NULL, '2019-11-18', NULL, 'wei-zhenghao', '个险一部', '{}', 1);
INSERT INTO "staff" VALUES ('gong-jinshui', 'property-management', '龚金水', 'engineer', NULL, NULL, '2020-11-16', NULL, 'hao-dayong', '工程部', '{}', 1);
INSERT INTO "staff" VALUES ('gu-mingyuan', 'life-insurer', '顾明远', 'quality_supervisor', NULL, NULL, '2017-08-01', NULL, NULL, '客户服务部', '{}', 1);
INSERT INTO "staff" VALUES ('hao-dayong', 'property-management', '郝大勇', 'engineer', NULL, NULL, '2017-10-09', NULL, 'he-lijuan', '工程部', '{}', 1);
INSERT INTO "staff" VALUES ('he-lijuan', 'property-management', '何丽娟', 'general_manager', NULL, NULL, '2016-03-01', NULL, NULL, '总经理室', '{}', 1);
INSERT INTO "staff" VALUES ('jiang-shaohua', 'life-insurer', '姜少华', 'salesperson', '城西支公司', NULL, '2017-04-17', NULL, NULL, '个险二部', '{}', 1);
INSERT INTO "staff" VALUES ('lei-pengfei', 'life-insurer', '雷鹏飞', 'salesperson', '城西支公司', NULL, '2022-09-19', NULL, 'jiang-shaohua', '个险二部', '{}', 1);
INSERT INTO "staff" VALUES ('lin-jiamin', 'property-management', '林嘉敏', 'assistant', '东苑', NULL, '2020-07-06', NULL, 'ma-xiaoyan', '客服部', '{}', 1);
INSERT INTO "staff" VALUES ('luo-caiyun', 'property-management', '罗彩云', 'assistant', '南街', NULL, '2023-02-20', NULL, 'ma-xiaoyan', '客服部', '{}', 1);
INSERT INTO "staff" VALUES ('ma-xiaoyan', 'property-management', '马晓燕', 'supervisor', NULL, NULL, '2019-09-02', NULL, 'shen-weidong', '客服部', '{}', 1);
INSERT INTO "staff" VALUES ('pan-xiaolin', 'life-insurer', '潘晓琳', 'callback_officer', '城西支公司', NULL, '2024-04-15', NULL, 'gu-mingyuan', '客户服务部', '{}', 1);
INSERT INTO "staff" VALUES ('qiu-siqi', 'property-management', '邱思琪', 'culture_clerk', NULL, NULL, '2022-06-27', NULL, 'shen-weidong', '社区文化部', '{}', 1);
INSERT INTO "staff" VALUES ('shen-weidong', 'property-management', '沈卫东', 'department_head', NULL, NULL, '2018-05-14', NULL, 'he-lijuan', '客服部', '{}', 1);
INSERT INTO "staff" VALUES ('su-yihan', 'life-insurer', '苏一涵', 'salesperson', '城东支公司', NULL, '2023-03-13', NULL, 'wei-zhenghao', '个险一部', '{}', 1);
INSERT INTO "staff" VALUES ('tang-wenbin', 'property-management', '唐文斌', 'assistant', '西苑', NULL, '2021-04-12', NULL, 'ma-xiaoyan', '客服部', '{}', 1);
INSERT INTO "staff" VALUES ('tao-xuemei', 'life-insurer', '陶雪梅', 'salesperson', '城西支公司', NULL, '2020-02-24', NULL, 'jiang-shaohua', '个险二部', '{}', 1);
INSERT INTO "staff" VALUES ('wei-zhenghao', 'life-insurer', '魏正浩', 'salesperson', '城东支公司', NULL, '2018-06-11', NULL, NULL, '个险一部', '{}', 1);
INSERT INTO "staff" VALUES ('xie-haitao', 'life-insurer', '谢海涛', 'callback_officer', '城西支公司', NULL, '2020-10-12', NULL, 'gu-mingyuan', '客户服务部', '{}', 1);
INSERT INTO "staff" VALUES ('zou-junjie', 'life-insurer', '邹俊杰', 'salesperson', '城东支公司', NULL, '2021-07-05', '2026-02-27', 'wei-zhenghao', '个险一部', '{}', 1);
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
INSERT INTO "customers" VALUES ('life-insurer', 'p001', '杨玉珍', 'person', '13800142524', 'p001@example.com', '解放西巷4号1栋203室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2019-05-05', '1988-07-10', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p002', '陈诗涵', 'person', '13800142195', 'p002@example.com', '学府路158号6栋1603室', 'policyholder', NULL, 'lei-pengfei', NULL, '城西支公司', NULL, '2019-08-17', '1971-08-17', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p003', '赵庆丰', 'person', '13800145384', 'p003@example.com', '文昌街122号4栋502室', 'policyholder', NULL, 'wei-zhenghao', NULL, '城东支公司', NULL, '2020-06-12', '1998-03-11', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p004', '潘红艳', 'person', '13800148221', 'p004@example.com', '梅园新村131号4栋1402室', 'policyholder', NULL, 'su-yihan', NULL, '城东支公司', NULL, '2021-09-22', '1998-05-26', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p005', '李雨桐', 'person', '13800147828', 'p005@example.com', '学府路18号8栋1402室', 'policyholder', NULL, 'lei-pengfei', NULL, '城西支公司', NULL, '2020-09-29', '1979-05-11', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p006', '孙志刚', 'person', '13800141024', 'p006@example.com', '学府路64号1栋1204室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2023-03-29', '1961-06-14', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p007', '高玉洁', 'person', '13800146407', 'p007@example.com', '文昌街18号7栋1004室', 'policyholder', NULL, 'bai-yuting', NULL, '城西支公司', NULL, '2024-12-11', '1990-07-29', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p008', '胡倩文', 'person', '13800140940', 'p008@example.com', '文昌街79号2栋301室', 'policyholder', NULL, 'wei-zhenghao', NULL, '城东支公司', NULL, '2023-01-22', '1981-06-03', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p009', '韩彩云', 'person', '13800145108', 'p009@example.com', '学府路89号9栋304室', 'policyholder', NULL, 'tao-xuemei', NULL, '城西支公司', NULL, '2022-04-15', '1992-07-18', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p010', '高水莲', 'person', '13800140055', 'p010@example.com', '凤凰山路86号5栋603室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2019-03-23', '1959-06-18', 0, NULL, '', '{"former_owner": "zou-junjie"}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p011', '吕永康', 'person', '13800148601', 'p011@example.com', '石桥路66号9栋1504室', 'policyholder', NULL, 'jiang-shaohua', NULL, '城西支公司', NULL, '2020-02-24', '1959-12-07', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p012', '宋彩云', 'person', '13800146979', 'p012@example.com', '凤凰山路71号5栋1104室', 'policyholder', NULL, 'lei-pengfei', NULL, '城西支公司', NULL, '2021-05-27', '1986-10-09', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p013', '彭桂兰', 'person', '13800144477', 'p013@example.com', '石桥路83号4栋1601室', 'policyholder', NULL, 'tao-xuemei', NULL, '城西支公司', NULL, '2021-04-21', '1997-12-16', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p014', '杨景行', 'person', '13800147761', 'p014@example.com', '解放西巷139号9栋1401室', 'policyholder', NULL, 'su-yihan', NULL, '城东支公司', NULL, '2020-09-01', '1971-02-06', 0, NULL, '', '{"former_owner": "zou-junjie"}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p015', '潘倩文', 'person', '13800144567', 'p015@example.com', '荷花池街3号8栋1104室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2021-11-29', '1983-10-23', 0, NULL, 'home', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p016', '李志强', 'person', '13800142739', 'p016@example.com', '凤凰山路95号3栋1002室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2023-08-09', '1992-10-29', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p017', '杨一鸣', 'person', '13800148770', 'p017@example.com', '梅园新村25号6栋704室', 'policyholder', NULL, 'su-yihan', NULL, '城东支公司', NULL, '2023-12-17', '1974-03-31', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p018', '高思远', 'person', '13800148545', 'p018@example.com', '石桥路30号1栋502室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2024-08-14', '1994-06-22', 0, NULL, '', '{"former_owner": "zou-junjie"}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p019', '万彩云', 'person', '13800148963', 'p019@example.com', '荷花池街19号6栋1603室', 'policyholder', NULL, 'jiang-shaohua', NULL, '城西支公司', NULL, '2020-03-13', '1990-12-18', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p020', '雷立新', 'person', '13800142459', 'p020@example.com', '滨江路51号8栋501室', 'policyholder', NULL, 'jiang-shaohua', NULL, '城西支公司', NULL, '2020-04-25', '1991-07-08', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p021', '李永福', 'person', '13800147781', 'p021@example.com', '学府路126号6栋501室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2019-05-19', '1976-06-21', 0, NULL, '', '{"former_owner": "zou-junjie"}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p022', '曾建军', 'person', '13800149169', 'p022@example.com', '石桥路85号2栋801室', 'policyholder', NULL, 'su-yihan', NULL, '城东支公司', NULL, '2022-08-10', '1993-01-07', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p023', '徐少华', 'person', '13800141364', 'p023@example.com', '解放西巷94号4栋1101室', 'policyholder', NULL, 'bai-yuting', NULL, '城西支公司', NULL, '2021-07-30', '1972-06-26', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p024', '萧庆丰', 'person', '13800143937', 'p024@example.com', '石桥路188号9栋1204室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2022-10-22', '1994-05-02', 0, NULL, '', '{"former_owner": "zou-junjie"}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p025', '张志强', 'person', '13800148500', 'p025@example.com', '荷花池街84号3栋1003室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2021-02-05', '1968-01-02', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p026', '赵宇航', 'person', '13800140624', 'p026@example.com', '荷花池街27号8栋501室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2023-03-01', '2000-01-24', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p027', '江翠花', 'person', '13800149382', 'p027@example.com', '梅园新村28号3栋503室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2020-07-16', '1993-01-17', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p028', '赵天佑', 'person', '13800145062', 'p028@example.com', '梅园新村8号5栋502室', 'policyholder', NULL, 'bai-yuting', NULL, '城西支公司', NULL, '2020-08-24', '1964-12-29', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p029', '顾可欣', 'person', '13800146478', 'p029@example.com', '荷花池街93号3栋1701室', 'policyholder', NULL, 'tao-xuemei', NULL, '城西支公司', NULL, '2020-11-18', '1980-05-15', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p030', '余浩然', 'person', '13800143676', 'p030@example.com', '梅园新村73号3栋1704室', 'policyholder', NULL, 'lei-pengfei', NULL, '城西支公司', NULL, '2019-05-22', '1980-07-01', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p031', '王欣怡', 'person', '13800142398', 'p031@example.com', '梅园新村161号4栋701室', 'policyholder', NULL, 'bai-yuting', NULL, '城西支公司', NULL, '2019-09-05', '1985-10-13', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p032', '邓永康', 'person', '13800144864', 'p032@example.com', '荷花池街71号4栋1301室', 'policyholder', NULL, 'jiang-shaohua', NULL, '城西支公司', NULL, '2024-02-14', '1994-12-16', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p033', '秦玉洁', 'person', '13800144687', 'p033@example.com', '石桥路117号6栋901室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2020-11-02', '1987-09-11', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p034', '李冬梅', 'person', '13800142613', 'p034@example.com', '解放西巷180号2栋404室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2021-10-02', '1983-01-09', 0, NULL, 'home', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p035', '张庆丰', 'person', '13800142313', 'p035@example.com', '解放西巷175号5栋601室', 'policyholder', NULL, 'wei-zhenghao', NULL, '城东支公司', NULL, '2019-11-23', '1991-10-29', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p036', '石泽宇', 'person', '13800144019', 'p036@example.com', '文昌街24号1栋1501室', 'policyholder', NULL, 'jiang-shaohua', NULL, '城西支公司', NULL, '2020-01-01', '1961-03-26', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p037', '杨爱华', 'person', '13800145701', 'p037@example.com', '文昌街59号6栋602室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2025-10-21', '1965-10-13', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p038', '林俊杰', 'person', '13800142782', 'p038@example.com', '荷花池街5号4栋602室', 'policyholder', NULL, 'wei-zhenghao', NULL, '城东支公司', NULL, '2025-11-20', '1965-05-11', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p039', '周雅琴', 'person', '13800141501', 'p039@example.com', '荷花池街23号9栋1304室', 'policyholder', NULL, 'su-yihan', NULL, '城东支公司', NULL, '2025-07-29', '1983-02-06', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p040', '陶志刚', 'person', '13800142314', 'p040@example.com', '石桥路90号5栋303室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2025-09-06', '1976-01-22', 0, NULL, '', '{"former_owner": "zou-junjie"}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p041', '徐素芬', 'person', '13800141582', 'p041@example.com', '滨江路112号6栋202室', 'policyholder', NULL, 'bai-yuting', NULL, '城西支公司', NULL, '2025-11-01', '1973-08-27', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p042', '邹可欣', 'person', '13800142128', 'p042@example.com', '荷花池街93号2栋402室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2025-11-25', '1985-05-16', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p043', '段水莲', 'person', '13800140105', 'p043@example.com', '梅园新村161号8栋602室', 'policyholder', NULL, 'jiang-shaohua', NULL, '城西支公司', NULL, '2025-08-27', '1996-09-24', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p044', '郑欣怡', 'person', '13800141068', 'p044@example.com', '文昌街138号4栋1101室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2025-04-18', '1967-02-24', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p045', '梁大勇', 'person', '13800146662', 'p045@example.com', '石桥路86号7栋802室', 'policyholder', NULL, 'su-yihan', NULL, '城东支公司', NULL, '2025-04-25', '1979-07-30', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p046', '彭惠芳', 'person', '13800146201', 'p046@example.com', '梅园新村164号4栋903室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2025-07-09', '1990-08-14', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p047', '郭兴旺', 'person', '13800146899', 'p047@example.com', '梅园新村187号6栋1404室', 'policyholder', NULL, 'tao-xuemei', NULL, '城西支公司', NULL, '2025-05-24', '1999-04-24', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p048', '马家豪', 'person', '13800146257', 'p048@example.com', '梅园新村93号8栋1302室', 'policyholder', NULL, 'lei-pengfei', NULL, '城西支公司', NULL, '2025-10-17', '1984-05-23', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p049', '谢福来', 'person', '13800145900', 'p049@example.com', '凤凰山路183号3栋1601室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2025-09-03', '1980-01-30', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p050', '孙景行', 'person', '13800142431', 'p050@example.com', '文昌街106号7栋1304室', 'policyholder', NULL, 'bai-yuting', NULL, '城西支公司', NULL, '2025-10-07', '1963-07-21', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p051', '段宇航', 'person', '13800140260', 'p051@example.com', '学府路186号8栋703室', 'policyholder', NULL, 'tao-xuemei', NULL, '城西支公司', NULL, '2025-04-15', '2000-10-07', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p052', '蔡佳慧', 'person', '13800147749', 'p052@example.com', '凤凰山路7号2栋303室', 'policyholder', NULL, 'bai-yuting', NULL, '城西支公司', NULL, '2025-04-22', '1970-03-24', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p053', '欧阳嘉敏', 'person', '13800142624', 'p053@example.com', '凤凰山路127号1栋302室', 'policyholder', NULL, 'tao-xuemei', NULL, '城西支公司', NULL, '2025-09-02', '1986-02-21', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p054', '张慧敏', 'person', '13800142879', 'p054@example.com', '滨江路71号4栋201室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2025-05-08', '1972-08-01', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p055', '郑倩文', 'person', '13800143998', 'p055@example.com', '解放西巷118号1栋501室', 'policyholder', NULL, 'su-yihan', NULL, '城东支公司', NULL, '2025-10-22', '1999-11-04', 0, NULL, '', '{"former_owner": "zou-junjie"}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p056', '周水莲', 'person', '13800148496', 'p056@example.com', '学府路16号8栋703室', 'policyholder', NULL, 'lei-pengfei', NULL, '城西支公司', NULL, '2025-06-08', '1997-01-07', 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p057', '何玉珍', 'person', '13800144573', 'p057@example.com', '石桥路27号6栋504室', 'policyholder', NULL, 'su-yihan', NULL, '城东支公司', NULL, '2026-01-04', '1999-08-11', 0, NULL, '', '{"former_owner": "zou-junjie"}', '2026-01-04', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p058', '沈春梅', 'person', '13800142875', 'p058@example.com', '梅园新村54号5栋403室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2026-01-05', '2000-05-31', 0, NULL, '', '{"former_owner": "zou-junjie"}', '2026-01-05', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p059', '陈小红', 'person', '13800145263', 'p059@example.com', '解放西巷166号6栋203室', 'policyholder', NULL, 'wei-zhenghao', NULL, '城东支公司', NULL, '2026-01-06', '1993-09-03', 0, NULL, '', '{}', '2026-01-06', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p060', '欧阳海霞', 'person', '13800149496', 'p060@example.com', '文昌街72号5栋501室', 'policyholder', NULL, 'wei-zhenghao', NULL, '城东支公司', NULL, '2026-01-08', '1987-07-08', 0, NULL, '', '{}', '2026-01-08', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p061', '杜永康', 'person', '13800144013', 'p061@example.com', '石桥路25号6栋1401室', 'policyholder', NULL, 'wei-zhenghao', NULL, '城东支公司', NULL, '2026-01-09', '1989-09-17', 0, NULL, '', '{}', '2026-01-09', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p062', '贺彩云', 'person', '13800144570', 'p062@example.com', '滨江路70号6栋1103室', 'policyholder', NULL, 'bai-yuting', NULL, '城西支公司', NULL, '2026-01-12', '2000-08-20', 0, NULL, '', '{}', '2026-01-12', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p063', '董保国', 'person', '13800149152', 'p063@example.com', '学府路124号4栋301室', 'policyholder', NULL, 'bai-yuting', NULL, '城西支公司', NULL, '2026-01-14', '1989-07-20', 0, NULL, '', '{}', '2026-01-14', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p064', '郑桂兰', 'person', '13800145013', 'p064@example.com', '学府路95号6栋602室', 'policyholder', NULL, 'lei-pengfei', NULL, '城西支公司', NULL, '2026-01-16', '1996-11-14', 0, NULL, '', '{}', '2026-01-16', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p065', '田耀华', 'person', '13800146172', 'p065@example.com', '梅园新村178号8栋1101室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2026-01-20', '1994-05-17', 0, NULL, '', '{"former_owner": "zou-junjie"}', '2026-01-20', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p066', '薛晓峰', 'person', '13800149653', 'p066@example.com', '梅园新村100号2栋1601室', 'policyholder', NULL, 'bai-yuting', NULL, '城西支公司', NULL, '2026-01-23', '1965-10-17', 0, NULL, '', '{}', '2026-01-23', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p067', '邵泽宇', 'person', '13800144233', 'p067@example.com', '荷花池街143号3栋1504室', 'policyholder', NULL, 'wei-zhenghao', NULL, '城东支公司', NULL, '2026-01-27', '1966-06-15', 0, NULL, '', '{}', '2026-01-27', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p068', '陶雪梅', 'person', '13800146865', 'p068@example.com', '滨江路155号8栋1301室', 'policyholder', NULL, 'tao-xuemei', NULL, '城西支公司', NULL, '2026-02-03', '1961-04-20', 0, NULL, '', '{}', '2026-02-03', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p069', '江慧敏', 'person', '13800146567', 'p069@example.com', '滨江路73号8栋1603室', 'policyholder', NULL, 'tao-xuemei', NULL, '城西支公司', NULL, '2026-02-06', '1989-12-24', 0, NULL, '', '{}', '2026-02-06', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p070', '谢诗涵', 'person', '13800142416', 'p070@example.com', '凤凰山路35号4栋1104室', 'policyholder', NULL, 'su-yihan', NULL, '城东支公司', NULL, '2026-02-11', '1975-09-16', 0, NULL, '', '{}', '2026-02-11', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p071', '冯桂兰', 'person', '13800144326', 'p071@example.com', '解放西巷34号9栋1704室', 'policyholder', NULL, 'lei-pengfei', NULL, '城西支公司', NULL, '2026-02-25', '1988-09-23', 0, NULL, '', '{}', '2026-02-25', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p072', '叶志强', 'person', '13800146610', 'p072@example.com', '滨江路30号4栋1502室', 'policyholder', NULL, 'tao-xuemei', NULL, '城西支公司', NULL, '2026-02-28', '1971-02-22', 0, NULL, '', '{}', '2026-02-28', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p073', '吕振东', 'person', '13800148748', 'p073@example.com', '梅园新村63号2栋1001室', 'policyholder', NULL, 'fang-meiling', NULL, '城东支公司', NULL, '2026-03-03', '1986-02-01', 0, NULL, '', '{}', '2026-03-03', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p074', '余泽宇', 'person', '13800148849', 'p074@example.com', '石桥路115号9栋1203室', 'policyholder', NULL, 'wei-zhenghao', NULL, '城东支公司', NULL, '2026-03-06', '1995-08-10', 0, NULL, '', '{}', '2026-03-06', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p075', '周明远', 'person', '13800144397', 'p075@example.com', '梅园新村104号6栋402室', 'policyholder', NULL, 'lei-pengfei', NULL, '城西支公司', NULL, '2026-03-10', '1965-09-03', 0, NULL, '', '{}', '2026-03-10', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p076', '邵文斌', 'person', '13800145167', 'p076@example.com', '石桥路34号9栋1002室', 'policyholder', NULL, 'jiang-shaohua', NULL, '城西支公司', NULL, '2026-03-13', '1969-11-30', 0, NULL, '', '{}', '2026-03-13', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p077', '郑庆丰', 'person', '13800149576', 'p077@example.com', '凤凰山路95号1栋302室', 'policyholder', NULL, 'su-yihan', NULL, '城东支公司', NULL, '2026-03-17', '1974-07-09', 0, NULL, '', '{}', '2026-03-17', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p078', '彭慧敏', 'person', '13800142733', 'p078@example.com', '梅园新村34号9栋604室', 'policyholder', NULL, 'tao-xuemei', NULL, '城西支公司', NULL, '2026-03-21', '1982-05-10', 0, NULL, '', '{}', '2026-03-21', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p079', '赵玉珍', 'person', '13800144515', 'p079@example.com', '滨江路128号5栋1403室', 'policyholder', NULL, 'tao-xuemei', NULL, '城西支公司', NULL, '2026-03-24', '1981-10-26', 0, NULL, '', '{}', '2026-03-24', 1);
INSERT INTO "customers" VALUES ('life-insurer', 'p080', '郭振东', 'person', '13800146383', 'p080@example.com', '学府路83号6栋1702室', 'policyholder', NULL, 'wei-zhenghao', NULL, '城东支公司', NULL, '2026-03-28', '1981-08-06', 0, NULL, '', '{}', '2026-03-28', 1);
INSERT INTO "customers" VALUES ('property-management', '1-1-1002', '董天佑', 'person', '13800134270', NULL, '东苑1栋1单元1002室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2025-06-03', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '1-1-1103', '唐锦程', 'person', '13800132730', NULL, '东苑1栋1单元1103室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2023-09-21', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '1-1-1201', '曾保国', 'person', '13800138062', NULL, '东苑1栋1单元1201室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2026-03-24', NULL, 0, NULL, '', '{}', '2026-03-24', 1);
INSERT INTO "customers" VALUES ('property-management', '1-1-1502', '蒋庆丰', 'person', '13800135630', NULL, '东苑1栋1单元1502室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2022-02-04', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '1-1-202', '江德明', 'person', '13800135933', NULL, '东苑1栋1单元202室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2020-07-02', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '1-1-903', '程永康', 'person', '13800139281', NULL, '东苑1栋1单元903室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2019-06-20', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '1-2-1003', '姜秀英', 'person', '13800134549', NULL, '东苑1栋2单元1003室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2025-06-06', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '1-2-1201', '朱思远', 'person', '13800137941', NULL, '东苑1栋2单元1201室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2025-07-06', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '1-2-1203', '李家豪', 'person', '13800134173', NULL, '东苑1栋2单元1203室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2019-06-30', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '1-2-1503', '潘启明', 'person', '13800139487', NULL, '东苑1栋2单元1503室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2024-03-05', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '1-2-1603', '张秀英', 'person', '13800136686', NULL, '东苑1栋2单元1603室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2022-09-27', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '1-2-1802', '陈启明', 'person', '13800136692', NULL, '东苑1栋2单元1802室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2019-07-21', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '1-2-202', '余梦瑶', 'person', '13800137789', NULL, '东苑1栋2单元202室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2024-04-16', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '1-2-303', '孙惠芳', 'person', '13800138937', NULL, '东苑1栋2单元303室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2022-01-05', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '1-2-501', '贺梦瑶', 'person', '13800134275', NULL, '东苑1栋2单元501室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2021-10-28', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '2-1-1403', '杜建军', 'person', '13800137213', NULL, '东苑2栋1单元1403室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2021-04-25', NULL, 0, NULL, 'home', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '2-1-1603', '程春梅', 'person', '13800133160', NULL, '东苑2栋1单元1603室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2021-01-03', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '2-1-1703', '陆倩文', 'person', '13800130907', NULL, '东苑2栋1单元1703室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2022-09-23', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '2-1-1803', '蔡静雯', 'person', '13800134104', NULL, '东苑2栋1单元1803室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2019-05-19', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '2-1-201', '夏学文', 'person', '13800138663', NULL, '东苑2栋1单元201室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2026-01-08', NULL, 0, NULL, '', '{}', '2026-01-08', 1);
INSERT INTO "customers" VALUES ('property-management', '2-1-803', '司徒晓峰', 'person', '13800131997', NULL, '东苑2栋1单元803室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2024-04-25', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '2-1-903', '曾明远', 'person', '13800131464', NULL, '东苑2栋1单元903室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2025-10-31', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '2-2-1002', '闫慧敏', 'person', '13800135805', NULL, '东苑2栋2单元1002室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2022-03-27', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '2-2-1103', '李海涛', 'person', '13800138319', NULL, '东苑2栋2单元1103室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2020-05-29', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '2-2-1302', '蔡福来', 'person', '13800131014', NULL, '东苑2栋2单元1302室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2021-07-19', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '2-2-1803', '宋德明', 'person', '13800132897', NULL, '东苑2栋2单元1803室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2024-05-23', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '2-2-401', '贾泽宇', 'person', '13800135979', NULL, '东苑2栋2单元401室', 'household', 'key', NULL, NULL, NULL, '东苑', '2023-02-27', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '3-1-1003', '彭树生', 'person', '13800132732', NULL, '东苑3栋1单元1003室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2021-02-03', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '3-1-1101', '吴少华', 'person', '13800134113', NULL, '东苑3栋1单元1101室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2020-02-18', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '3-1-1202', '陶惠芳', 'person', '13800138490', NULL, '东苑3栋1单元1202室', 'household', 'key', NULL, NULL, NULL, '东苑', '2021-08-15', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '3-1-1402', '朱思琪', 'person', '13800138985', NULL, '东苑3栋1单元1402室', 'household', 'key', NULL, NULL, NULL, '东苑', '2022-07-02', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '3-1-203', '冯文斌', 'person', '13800131433', NULL, '东苑3栋1单元203室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2021-03-18', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '3-1-303', '曾庆丰', 'person', '13800138735', NULL, '东苑3栋1单元303室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2022-02-06', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '3-1-503', '于丽娟', 'person', '13800136647', NULL, '东苑3栋1单元503室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2025-07-10', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '3-1-602', '韦国庆', 'person', '13800134993', NULL, '东苑3栋1单元602室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2020-10-06', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '3-1-802', '马国栋', 'person', '13800132194', NULL, '东苑3栋1单元802室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2020-06-10', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '3-2-1102', '张立新', 'person', '13800139421', NULL, '东苑3栋2单元1102室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2021-07-05', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '3-2-1803', '赵卫东', 'person', '13800136905', NULL, '东苑3栋2单元1803室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2022-10-23', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '3-2-302', '郭鹏飞', 'person', '13800130479', NULL, '东苑3栋2单元302室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2024-07-11', NULL, 0, NULL, 'home', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '3-2-401', '梁伟杰', 'person', '13800137901', NULL, '东苑3栋2单元401室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2023-03-03', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '3-2-402', '郭学文', 'person', '13800136955', NULL, '东苑3栋2单元402室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2020-02-27', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '3-2-502', '韩惠芳', 'person', '13800137725', NULL, '东苑3栋2单元502室', 'household', 'ordinary', NULL, NULL, NULL, '东苑', '2025-04-06', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '4-1-1103', '薛雅琴', 'person', '13800130980', NULL, '西苑4栋1单元1103室', 'household', 'key', NULL, NULL, NULL, '西苑', '2025-01-20', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '4-1-1301', '贺福来', 'person', '13800137057', NULL, '西苑4栋1单元1301室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2023-07-22', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '4-1-1402', '闫惠芳', 'person', '13800137335', NULL, '西苑4栋1单元1402室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2022-02-06', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '4-1-1601', '姜雅琴', 'person', '13800139529', NULL, '西苑4栋1单元1601室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2019-08-29', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '4-1-402', '刘梦瑶', 'person', '13800130004', NULL, '西苑4栋1单元402室', 'household', 'key', NULL, NULL, NULL, '西苑', '2022-06-14', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '4-1-502', '王兴旺', 'person', '13800133975', NULL, '西苑4栋1单元502室', 'household', 'key', NULL, NULL, NULL, '西苑', '2019-06-26', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '4-1-602', '杨玉洁', 'person', '13800134222', NULL, '西苑4栋1单元602室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2022-08-13', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '4-1-901', '曹金水', 'person', '13800137622', NULL, '西苑4栋1单元901室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2025-07-05', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '4-2-1003', '程倩文', 'person', '13800131380', NULL, '西苑4栋2单元1003室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2023-02-20', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '4-2-1303', '郭玉珍', 'person', '13800133490', NULL, '西苑4栋2单元1303室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2021-03-26', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '4-2-1501', '吴素芬', 'person', '13800136276', NULL, '西苑4栋2单元1501室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2024-01-15', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '4-2-1702', '唐雅琴', 'person', '13800139977', NULL, '西苑4栋2单元1702室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2021-01-10', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '4-2-1703', '韩伟杰', 'person', '13800133712', NULL, '西苑4栋2单元1703室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2024-09-28', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '4-2-1801', '宋泽宇', 'person', '13800138022', NULL, '西苑4栋2单元1801室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2023-04-16', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '4-2-502', '王立新', 'person', '13800135435', NULL, '西苑4栋2单元502室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2025-02-21', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '4-2-803', '李桂兰', 'person', '13800132033', NULL, '西苑4栋2单元803室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2026-01-24', NULL, 0, NULL, '', '{}', '2026-01-24', 1);
INSERT INTO "customers" VALUES ('property-management', '4-2-903', '邵庆丰', 'person', '13800139753', NULL, '西苑4栋2单元903室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2020-11-25', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '5-1-1003', '夏彩云', 'person', '13800131588', NULL, '西苑5栋1单元1003室', 'household', 'key', NULL, NULL, NULL, '西苑', '2020-10-26', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '5-1-1402', '刘广生', 'person', '13800134116', NULL, '西苑5栋1单元1402室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2021-07-12', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '5-1-1802', '邱志刚', 'person', '13800132924', NULL, '西苑5栋1单元1802室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2021-05-12', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '5-1-201', '程梦瑶', 'person', '13800135134', NULL, '西苑5栋1单元201室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2019-09-01', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '5-1-301', '许美玲', 'person', '13800131825', NULL, '西苑5栋1单元301室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2026-03-14', NULL, 0, NULL, '', '{}', '2026-03-14', 1);
INSERT INTO "customers" VALUES ('property-management', '5-1-401', '潘长林', 'person', '13800139000', NULL, '西苑5栋1单元401室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2019-12-04', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '5-1-503', '陈学文', 'person', '13800136543', NULL, '西苑5栋1单元503室', 'household', 'key', NULL, NULL, NULL, '西苑', '2022-12-31', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '5-1-802', '罗鹏飞', 'person', '13800139849', NULL, '西苑5栋1单元802室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2021-04-25', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '5-2-1602', '孙振东', 'person', '13800131830', NULL, '西苑5栋2单元1602室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2026-02-10', NULL, 0, NULL, '', '{}', '2026-02-10', 1);
INSERT INTO "customers" VALUES ('property-management', '5-2-701', '邹静雯', 'person', '13800130222', NULL, '西苑5栋2单元701室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2024-02-02', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '6-1-1403', '郑丽娟', 'person', '13800132198', NULL, '西苑6栋1单元1403室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2023-09-03', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '6-1-1502', '沈伟杰', 'person', '13800136139', NULL, '西苑6栋1单元1502室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2021-06-26', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '6-1-1601', '陈兴旺', 'person', '13800131481', NULL, '西苑6栋1单元1601室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2020-06-23', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '6-1-1703', '宋晓燕', 'person', '13800139363', NULL, '西苑6栋1单元1703室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2023-06-25', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '6-1-1803', '潘德明', 'person', '13800134551', NULL, '西苑6栋1单元1803室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2019-12-11', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '6-2-1101', '魏嘉诚', 'person', '13800131836', NULL, '西苑6栋2单元1101室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2019-06-14', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '6-2-1102', '段启明', 'person', '13800131635', NULL, '西苑6栋2单元1102室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2019-06-12', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '6-2-1503', '郭宇航', 'person', '13800131242', NULL, '西苑6栋2单元1503室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2019-10-26', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '6-2-1701', '蔡慧敏', 'person', '13800131040', NULL, '西苑6栋2单元1701室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2020-11-18', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '6-2-401', '唐梦瑶', 'person', '13800134945', NULL, '西苑6栋2单元401室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2021-02-02', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '6-2-403', '徐婉婷', 'person', '13800130510', NULL, '西苑6栋2单元403室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2026-03-07', NULL, 0, NULL, '', '{}', '2026-03-07', 1);
INSERT INTO "customers" VALUES ('property-management', '6-2-601', '曹建军', 'person', '13800137524', NULL, '西苑6栋2单元601室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2023-09-24', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '6-2-701', '潘天佑', 'person', '13800133403', NULL, '西苑6栋2单元701室', 'household', 'ordinary', NULL, NULL, NULL, '西苑', '2021-07-24', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '7-1-1103', '王雨桐', 'person', '13800133000', NULL, '南街7栋1单元1103室', 'household', 'ordinary', NULL, NULL, NULL, '南街', '2026-03-28', NULL, 0, NULL, '', '{}', '2026-03-28', 1);
INSERT INTO "customers" VALUES ('property-management', '7-1-1303', '赵诗涵', 'person', '13800136463', NULL, '南街7栋1单元1303室', 'household', 'ordinary', NULL, NULL, NULL, '南街', '2019-05-02', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '7-1-1502', '毛诗涵', 'person', '13800136646', NULL, '南街7栋1单元1502室', 'household', 'ordinary', NULL, NULL, NULL, '南街', '2019-08-11', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '7-1-1701', '孙子轩', 'person', '13800136041', NULL, '南街7栋1单元1701室', 'household', 'ordinary', NULL, NULL, NULL, '南街', '2025-08-09', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '7-1-201', '张树生', 'person', '13800136011', NULL, '南街7栋1单元201室', 'household', 'ordinary', NULL, NULL, NULL, '南街', '2024-05-09', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '7-1-602', '田国栋', 'person', '13800134750', NULL, '南街7栋1单元602室', 'household', 'ordinary', NULL, NULL, NULL, '南街', '2024-10-11', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '7-1-603', '孟子轩', 'person', '13800134020', NULL, '南街7栋1单元603室', 'household', 'ordinary', NULL, NULL, NULL, '南街', '2026-02-03', NULL, 0, NULL, '', '{}', '2026-02-03', 1);
INSERT INTO "customers" VALUES ('property-management', '7-1-803', '郭志强', 'person', '13800139187', NULL, '南街7栋1单元803室', 'household', 'ordinary', NULL, NULL, NULL, '南街', '2026-01-17', NULL, 0, NULL, '', '{}', '2026-01-17', 1);
INSERT INTO "customers" VALUES ('property-management', '7-1-901', '龙倩文', 'person', '13800136874', NULL, '南街7栋1单元901室', 'household', 'ordinary', NULL, NULL, NULL, '南街', '2019-07-24', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '7-2-1202', '王宇航', 'person', '13800135796', NULL, '南街7栋2单元1202室', 'household', 'ordinary', NULL, NULL, NULL, '南街', '2019-08-04', NULL, 0, NULL, 'home', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '7-2-1501', '沈福来', 'person', '13800130830', NULL, '南街7栋2单元1501室', 'household', 'key', NULL, NULL, NULL, '南街', '2020-05-17', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '7-2-1502', '魏德明', 'person', '13800130061', NULL, '南街7栋2单元1502室', 'household', 'key', NULL, NULL, NULL, '南街', '2025-02-14', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '7-2-702', '万海涛', 'person', '13800134096', NULL, '南街7栋2单元702室', 'household', 'ordinary', NULL, NULL, NULL, '南街', '2023-08-10', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '7-2-802', '唐冬梅', 'person', '13800132734', NULL, '南街7栋2单元802室', 'household', 'ordinary', NULL, NULL, NULL, '南街', '2023-09-24', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '8-1-1103', '陈晓峰', 'person', '13800130213', NULL, '南街8栋1单元1103室', 'household', 'ordinary', NULL, NULL, NULL, '南街', '2023-07-19', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '8-1-1801', '董丽萍', 'person', '13800131603', NULL, '南街8栋1单元1801室', 'household', 'ordinary', NULL, NULL, NULL, '南街', '2025-03-14', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '8-2-1001', '王雅琴', 'person', '13800134367', NULL, '南街8栋2单元1001室', 'household', 'ordinary', NULL, NULL, NULL, '南街', '2019-10-18', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '8-2-1101', '欧阳俊杰', 'person', '13800137564', NULL, '南街8栋2单元1101室', 'household', 'ordinary', NULL, NULL, NULL, '南街', '2020-07-10', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '8-2-303', '卢保国', 'person', '13800135993', NULL, '南街8栋2单元303室', 'household', 'ordinary', NULL, NULL, NULL, '南街', '2024-03-06', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', '8-2-501', '夏淑华', 'person', '13800133621', NULL, '南街8栋2单元501室', 'household', 'ordinary', NULL, NULL, NULL, '南街', '2022-07-06', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'no-name', '未留姓名', NULL, NULL, NULL, NULL, 'unknown', NULL, NULL, NULL, NULL, NULL, '2019-05-01', NULL, 0, NULL, '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'shop-01', '周记牛肉面馆', 'company', '13800130843', NULL, '南街沿街商铺1号', 'shop', 'ordinary', NULL, NULL, NULL, '南街', '2024-11-02', NULL, 0, '冯先生', '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'shop-02', '便利多超市', 'company', '13800132541', NULL, '南街沿街商铺2号', 'shop', 'ordinary', NULL, NULL, NULL, '南街', '2022-03-02', NULL, 0, '刘女士', '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'shop-03', '康民大药房', 'company', '13800138348', NULL, '南街沿街商铺3号', 'shop', 'ordinary', NULL, NULL, NULL, '南街', '2020-07-01', NULL, 0, '郭女士', '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'shop-04', '巧手裁缝铺', 'company', '13800135727', NULL, '南街沿街商铺4号', 'shop', 'ordinary', NULL, NULL, NULL, '南街', '2022-11-05', NULL, 0, '黄女士', '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'shop-05', '晨光文具店', 'company', '13800131538', NULL, '南街沿街商铺5号', 'shop', 'ordinary', NULL, NULL, NULL, '南街', '2021-03-08', NULL, 0, '彭先生', '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'shop-06', '四季鲜果行', 'company', '13800130770', NULL, '南街沿街商铺6号', 'shop', 'ordinary', NULL, NULL, NULL, '南街', '2025-02-18', NULL, 0, '史女士', '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'shop-07', '阿珍理发店', 'company', '13800136236', NULL, '南街沿街商铺7号', 'shop', 'ordinary', NULL, NULL, NULL, '南街', '2019-10-19', NULL, 0, '宋女士', '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'shop-08', '老秦修车铺', 'company', '13800134705', NULL, '南街沿街商铺8号', 'shop', 'ordinary', NULL, NULL, NULL, '南街', '2021-11-08', NULL, 0, '高先生', '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'shop-09', '橙子书屋', 'company', '13800136926', NULL, '南街沿街商铺9号', 'shop', 'ordinary', NULL, NULL, NULL, '南街', '2024-12-21', NULL, 0, '胡女士', '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'shop-10', '云朵洗衣店', 'company', '13800135718', NULL, '南街沿街商铺10号', 'shop', 'ordinary', NULL, NULL, NULL, '南街', '2023-09-20', NULL, 0, '何女士', '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'shop-11', '小满咖啡', 'company', '13800139704', NULL, '南街沿街商铺11号', 'shop', 'ordinary', NULL, NULL, NULL, '南街', '2020-09-24', NULL, 0, '刘女士', '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'shop-12', '五味包子铺', 'company', '13800137520', NULL, '南街沿街商铺12号', 'shop', 'ordinary', NULL, NULL, NULL, '南街', '2024-02-28', NULL, 0, '司徒女士', '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'shop-13', '安居房产中介', 'company', '13800139813', NULL, '南街沿街商铺13号', 'shop', 'ordinary', NULL, NULL, NULL, '南街', '2022-06-19', NULL, 0, '曹先生', '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'shop-14', '童乐托管班', 'company', '13800136304', NULL, '南街沿街商铺14号', 'shop', 'ordinary', NULL, NULL, NULL, '南街', '2023-10-19', NULL, 0, '贾女士', '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'shop-15', '宏达五金店', 'company', '13800132602', NULL, '南街沿街商铺15号', 'shop', 'ordinary', NULL, NULL, NULL, '南街', '2021-01-25', NULL, 0, '潘先生', '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'shop-16', '花间花店', 'company', '13800134022', NULL, '南街沿街商铺16号', 'shop', 'ordinary', NULL, NULL, NULL, '南街', '2021-07-22', NULL, 0, '韦先生', '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'shop-17', '福满楼酒家', 'company', '13800132494', NULL, '南街沿街商铺17号', 'shop', 'ordinary', NULL, NULL, NULL, '南街', '2020-03-04', NULL, 0, '林先生', '', '{}', '2026-01-01', 1);
INSERT INTO "customers" VALUES ('property-management', 'shop-18', '金钥匙开锁店', 'company', '13800132791', NULL, '南街沿街商铺18号', 'shop', 'ordinary', NULL, NULL, NULL, '南街', '2023-02-09', NULL, 0, '陈先生', '', '{}', '2026-01-01', 1);
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
INSERT INTO "events" VALUES ('life-insurer', 'complaint:KF2026-001', 'p003', 'complaint_closed', '2026-01-14T16:55', 'KF2026-001', NULL, '{"severity":"general","category":"续期扣费","kind":"complaint","about":"客户服务部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'complaint:KF2026-002', 'p005', 'complaint_closed', '2026-01-30T11:00', 'KF2026-002', NULL, '{"severity":"important","category":"销售误导","kind":"complaint","about":"个险一部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'complaint:KF2026-003', 'p012', 'complaint_closed', '2026-02-09T16:10', 'KF2026-003', NULL, '{"severity":"general","category":"条款解释","kind":"inquiry","about":"客户服务部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'complaint:KF2026-004', 'p011', 'complaint_closed', '2026-03-04T12:25', 'KF2026-004', NULL, '{"severity":"important","category":"理赔时效","kind":"complaint","about":"理赔部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'complaint:KF2026-005', 'p056', 'complaint_closed', '2026-03-13T10:15', 'KF2026-005', NULL, '{"severity":"general","category":"保全服务","kind":"complaint","about":"客户服务部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'complaint:KF2026-006', 'p031', 'complaint_closed', '2026-03-25T14:55', 'KF2026-006', NULL, '{"severity":"major","category":"销售误导","kind":"complaint","about":"个险二部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e001', 'p057', 'contract_signed', '2026-01-04', 'LP20260104057', 'zou-junjie', '{"premium": 6000, "product": "两全保险", "self_insured": 0, "years": 5}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e002', 'p001', 'contract_lapsed', '2026-01-05', 'LP20190505001', 'fang-meiling', '{"reason": "未按期缴费"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e003', 'p058', 'contract_signed', '2026-01-05', 'LP20260105058', 'zou-junjie', '{"premium": 5500, "product": "两全保险", "self_insured": 0, "years": 20}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e004', 'p059', 'contract_signed', '2026-01-06', 'LP20260106059', 'wei-zhenghao', '{"premium": 700, "product": "百万医疗险", "self_insured": 0, "years": 1}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e005', 'p038', 'contract_signed', '2026-01-07', 'LP20260107038', 'wei-zhenghao', '{"premium": 1300, "product": "百万医疗险", "self_insured": 0, "years": 1}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e006', 'p019', 'claim_closed', '2026-01-08', 'LP20200313019', 'jiang-shaohua', '{"amount": 700, "claim": "意外门诊"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e007', 'p060', 'contract_signed', '2026-01-08', 'LP20260108060', 'wei-zhenghao', '{"premium": 14100, "product": "终身重疾险", "self_insured": 0, "years": 20}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e008', 'p061', 'contract_signed', '2026-01-09', 'LP20260109061', 'wei-zhenghao', '{"premium": 7900, "product": "终身重疾险", "self_insured": 0, "years": 5}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e009', 'p050', 'contract_signed', '2026-01-10', 'LP20260110050', 'bai-yuting', '{"premium": 200, "product": "综合意外险", "self_insured": 0, "years": 1}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e010', 'p005', 'contract_changed', '2026-01-12', 'LP20200929005', 'lei-pengfei', '{"item": "变更缴费方式"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e011', 'p062', 'contract_signed', '2026-01-12', 'LP20260112062', 'bai-yuting', '{"premium": 21500, "product": "年金保险", "self_insured": 0, "years": 20}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e012', 'p054', 'contract_signed', '2026-01-13', 'LP20260113054', 'fang-meiling', '{"premium": 41500, "product": "年金保险", "self_insured": 0, "years": 5}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e013', 'p063', 'contract_signed', '2026-01-14', 'LP20260114063', 'bai-yuting', '{"premium": 400, "product": "综合意外险", "self_insured": 0, "years": 1}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e014', 'p064', 'contract_signed', '2026-01-16', 'LP20260116064', 'lei-pengfei', '{"premium": 500, "product": "综合意外险", "self_insured": 0, "years": 1}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e015', 'p004', 'claim_closed', '2026-01-19', 'LP20210922004', 'su-yihan', '{"amount": 61860, "claim": "重大疾病"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e016', 'p055', 'contract_signed', '2026-01-19', 'LP20260119055', 'zou-junjie', '{"premium": 14400, "product": "两全保险", "self_insured": 0, "years": 10}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e017', 'p021', 'contract_changed', '2026-01-20', 'LP20190519021', 'zou-junjie', '{"item": "变更扣款账户"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e018', 'p065', 'contract_signed', '2026-01-20', 'LP20260120065', 'zou-junjie', '{"premium": 200, "product": "综合意外险", "self_insured": 0, "years": 1}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e019', 'p022', 'contract_lapsed', '2026-01-22', 'LP20220810022', 'su-yihan', '{"reason": "未按期缴费"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e020', 'p066', 'contract_signed', '2026-01-23', 'LP20260123066', 'bai-yuting', '{"premium": 17000, "product": "两全保险", "self_insured": 0, "years": 10}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e021', 'p067', 'contract_signed', '2026-01-27', 'LP20260127067', 'wei-zhenghao', '{"premium": 17400, "product": "两全保险", "self_insured": 0, "years": 10}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e022', 'p020', 'contract_changed', '2026-01-28', 'LP20200425020', 'jiang-shaohua', '{"item": "保单贷款"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e023', 'p046', 'contract_signed', '2026-01-29', 'LP20260129046', 'fang-meiling', '{"premium": 1300, "product": "百万医疗险", "self_insured": 0, "years": 1}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e024', 'p008', 'claim_closed', '2026-01-30', 'LP20230122008', 'wei-zhenghao', '{"amount": 180920, "claim": "重大疾病"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e025', 'p053', 'contract_signed', '2026-02-02', 'LP20260202053', 'tao-xuemei', '{"premium": 800, "product": "综合意外险", "self_insured": 0, "years": 1}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e026', 'p068', 'contract_signed', '2026-02-03', 'LP20260203068', 'tao-xuemei', '{"premium": 6400, "product": "终身重疾险", "self_insured": 1, "years": 20}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e027', 'p017', 'contract_changed', '2026-02-04', 'LP20231217017', 'su-yihan', '{"item": "变更扣款账户"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e028', 'p009', 'claim_closed', '2026-02-05', 'LP20220415009', 'tao-xuemei', '{"amount": 430, "claim": "意外门诊"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e029', 'p069', 'contract_signed', '2026-02-06', 'LP20260206069', 'tao-xuemei', '{"premium": 29300, "product": "年金保险", "self_insured": 0, "years": 10}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e030', 'p016', 'contract_lapsed', '2026-02-09', 'LP20230809016', 'fang-meiling', '{"reason": "未按期缴费"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e031', 'p051', 'contract_signed', '2026-02-10', 'LP20260210051', 'tao-xuemei', '{"premium": 3700, "product": "终身重疾险", "self_insured": 0, "years": 5}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e032', 'p070', 'contract_signed', '2026-02-11', 'LP20260211070', 'su-yihan', '{"premium": 9500, "product": "两全保险", "self_insured": 0, "years": 5}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e033', 'p002', 'contract_changed', '2026-02-12', 'LP20190817002', 'lei-pengfei', '{"item": "减额交清"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e034', 'p023', 'claim_closed', '2026-02-13', 'LP20210730023', 'bai-yuting', '{"amount": 2170, "claim": "意外门诊"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e035', 'p024', 'claim_closed', '2026-02-24', 'LP20221022024', 'zou-junjie', '{"amount": 181390, "claim": "重大疾病"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e036', 'p071', 'contract_signed', '2026-02-25', 'LP20260225071', 'lei-pengfei', '{"premium": 6800, "product": "两全保险", "self_insured": 0, "years": 10}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e037', 'p012', 'contract_lapsed', '2026-02-26', 'LP20210527012', 'lei-pengfei', '{"reason": "未按期缴费"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e038', 'p013', 'contract_changed', '2026-02-26', 'LP20210421013', 'tao-xuemei', '{"item": "减额交清"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e039', 'p010', 'agent_left', '2026-02-27', 'LP20190323010', 'zou-junjie', '{}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e040', 'p014', 'agent_left', '2026-02-27', 'LP20200901014', 'zou-junjie', '{}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e041', 'p018', 'agent_left', '2026-02-27', 'LP20240814018', 'zou-junjie', '{}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e042', 'p021', 'agent_left', '2026-02-27', 'LP20190519021', 'zou-junjie', '{}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e043', 'p024', 'agent_left', '2026-02-27', 'LP20221022024', 'zou-junjie', '{}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e044', 'p040', 'agent_left', '2026-02-27', 'LP20250906040', 'zou-junjie', '{}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e045', 'p048', 'contract_signed', '2026-02-27', 'LP20260227048', 'lei-pengfei', '{"premium": 1000, "product": "百万医疗险", "self_insured": 0, "years": 1}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e046', 'p055', 'agent_left', '2026-02-27', 'LP20251022055', 'zou-junjie', '{}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e047', 'p057', 'agent_left', '2026-02-27', 'LP20260104057', 'zou-junjie', '{}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e048', 'p058', 'agent_left', '2026-02-27', 'LP20260105058', 'zou-junjie', '{}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e049', 'p065', 'agent_left', '2026-02-27', 'LP20260120065', 'zou-junjie', '{}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e050', 'p072', 'contract_signed', '2026-02-28', 'LP20260228072', 'tao-xuemei', '{"premium": 37200, "product": "年金保险", "self_insured": 0, "years": 5}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e051', 'p003', 'contract_lapsed', '2026-03-01', 'LP20200612003', 'wei-zhenghao', '{"reason": "未按期缴费"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e052', 'p010', 'contract_changed', '2026-03-02', 'LP20190323010', 'fang-meiling', '{"item": "变更联系电话"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e053', 'p073', 'contract_signed', '2026-03-03', 'LP20260303073', 'fang-meiling', '{"premium": 15900, "product": "两全保险", "self_insured": 0, "years": 5}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e054', 'p049', 'contract_signed', '2026-03-05', 'LP20260305049', 'fang-meiling', '{"premium": 2400, "product": "定期寿险", "self_insured": 0, "years": 5}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e055', 'p011', 'claim_closed', '2026-03-06', 'LP20200224011', 'jiang-shaohua', '{"amount": 114250, "claim": "重大疾病"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e056', 'p074', 'contract_signed', '2026-03-06', 'LP20260306074', 'wei-zhenghao', '{"premium": 6700, "product": "两全保险", "self_insured": 0, "years": 20}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e057', 'p056', 'contract_changed', '2026-03-09', 'LP20250608056', 'lei-pengfei', '{"item": "减额交清"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e058', 'p075', 'contract_signed', '2026-03-10', 'LP20260310075', 'lei-pengfei', '{"premium": 2500, "product": "定期寿险", "self_insured": 0, "years": 20}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e059', 'p045', 'contract_signed', '2026-03-12', 'LP20260312045', 'su-yihan', '{"premium": 25400, "product": "年金保险", "self_insured": 0, "years": 20}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e060', 'p043', 'contract_changed', '2026-03-13', 'LP20250827043', 'jiang-shaohua', '{"item": "变更缴费方式"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e061', 'p076', 'contract_signed', '2026-03-13', 'LP20260313076', 'jiang-shaohua', '{"premium": 800, "product": "综合意外险", "self_insured": 0, "years": 1}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e062', 'p006', 'contract_lapsed', '2026-03-16', 'LP20230329006', 'fang-meiling', '{"reason": "扣款失败"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e063', 'p014', 'claim_closed', '2026-03-17', 'LP20200901014', 'su-yihan', '{"amount": 3450, "claim": "住院医疗"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e064', 'p077', 'contract_signed', '2026-03-17', 'LP20260317077', 'su-yihan', '{"premium": 400, "product": "百万医疗险", "self_insured": 0, "years": 1}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e065', 'p041', 'contract_changed', '2026-03-18', 'LP20251101041', 'bai-yuting', '{"item": "变更受益人"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e066', 'p047', 'contract_signed', '2026-03-19', 'LP20260319047', 'tao-xuemei', '{"premium": 15900, "product": "年金保险", "self_insured": 0, "years": 5}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e067', 'p039', 'contract_changed', '2026-03-20', 'LP20250729039', 'su-yihan', '{"item": "变更缴费方式"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e068', 'p015', 'claim_closed', '2026-03-21', 'LP20211129015', 'fang-meiling', '{"amount": 2420, "claim": "意外门诊"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e069', 'p078', 'contract_signed', '2026-03-21', 'LP20260321078', 'tao-xuemei', '{"premium": 500, "product": "综合意外险", "self_insured": 0, "years": 1}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e070', 'p065', 'contract_changed', '2026-03-23', 'LP20260120065', 'fang-meiling', '{"item": "变更联系电话"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e071', 'p079', 'contract_signed', '2026-03-24', 'LP20260324079', 'tao-xuemei', '{"premium": 300, "product": "综合意外险", "self_insured": 0, "years": 1}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e072', 'p007', 'contract_lapsed', '2026-03-25', 'LP20241211007', 'bai-yuting', '{"reason": "未按期缴费"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e073', 'p018', 'claim_closed', '2026-03-26', 'LP20240814018', 'fang-meiling', '{"amount": 430, "claim": "意外门诊"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e074', 'p040', 'contract_signed', '2026-03-26', 'LP20260326040', 'fang-meiling', '{"premium": 6400, "product": "终身重疾险", "self_insured": 0, "years": 5}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e075', 'p052', 'contract_changed', '2026-03-27', 'LP20250422052', 'bai-yuting', '{"item": "变更扣款账户"}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e076', 'p080', 'contract_signed', '2026-03-28', 'LP20260328080', 'wei-zhenghao', '{"premium": 200, "product": "综合意外险", "self_insured": 0, "years": 1}', 1);
INSERT INTO "events" VALUES ('life-insurer', 'e077', 'p037', 'contract_changed', '2026-03-30', 'LP20251021037', 'fang-meiling', '{"item": "变更扣款账户"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a001', '1-1-1002', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a002', '2-1-1603', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a003', '3-1-1003', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a004', '3-1-1202', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a005', '3-1-503', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a006', '3-2-1102', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a007', '3-2-401', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a008', '4-1-502', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a009', '4-2-502', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a010', '4-2-903', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a011', '5-1-1003', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a012', '5-1-201', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a013', '6-2-1701', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a014', '7-1-201', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a015', '7-2-1501', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a016', '7-2-1502', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a017', '8-1-1103', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a018', '8-2-1001', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a019', '8-2-303', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a020', '8-2-501', 'activity_ended', '2026-01-01', 'HD0101', 'qiu-siqi', '{"activity": "元旦游园会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a021', '1-1-1002', 'activity_ended', '2026-01-31', 'HD0131', 'qiu-siqi', '{"activity": "写春联送福字"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a022', '1-1-1103', 'activity_ended', '2026-01-31', 'HD0131', 'qiu-siqi', '{"activity": "写春联送福字"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a023', '1-2-1503', 'activity_ended', '2026-01-31', 'HD0131', 'qiu-siqi', '{"activity": "写春联送福字"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a024', '2-1-1403', 'activity_ended', '2026-01-31', 'HD0131', 'qiu-siqi', '{"activity": "写春联送福字"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a025', '2-1-1703', 'activity_ended', '2026-01-31', 'HD0131', 'qiu-siqi', '{"activity": "写春联送福字"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a026', '2-1-803', 'activity_ended', '2026-01-31', 'HD0131', 'qiu-siqi', '{"activity": "写春联送福字"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a027', '2-1-903', 'activity_ended', '2026-01-31', 'HD0131', 'qiu-siqi', '{"activity": "写春联送福字"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a028', '3-1-303', 'activity_ended', '2026-01-31', 'HD0131', 'qiu-siqi', '{"activity": "写春联送福字"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a029', '3-2-502', 'activity_ended', '2026-01-31', 'HD0131', 'qiu-siqi', '{"activity": "写春联送福字"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a030', '4-1-502', 'activity_ended', '2026-01-31', 'HD0131', 'qiu-siqi', '{"activity": "写春联送福字"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a031', '4-1-602', 'activity_ended', '2026-01-31', 'HD0131', 'qiu-siqi', '{"activity": "写春联送福字"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a032', '4-2-1801', 'activity_ended', '2026-01-31', 'HD0131', 'qiu-siqi', '{"activity": "写春联送福字"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a033', '6-1-1403', 'activity_ended', '2026-01-31', 'HD0131', 'qiu-siqi', '{"activity": "写春联送福字"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a034', '6-1-1601', 'activity_ended', '2026-01-31', 'HD0131', 'qiu-siqi', '{"activity": "写春联送福字"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a035', '6-1-1703', 'activity_ended', '2026-01-31', 'HD0131', 'qiu-siqi', '{"activity": "写春联送福字"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a036', '6-2-701', 'activity_ended', '2026-01-31', 'HD0131', 'qiu-siqi', '{"activity": "写春联送福字"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a037', '7-2-1502', 'activity_ended', '2026-01-31', 'HD0131', 'qiu-siqi', '{"activity": "写春联送福字"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a038', '8-2-303', 'activity_ended', '2026-01-31', 'HD0131', 'qiu-siqi', '{"activity": "写春联送福字"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a039', '1-1-202', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a040', '1-1-903', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a041', '1-2-1201', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a042', '1-2-1203', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a043', '1-2-1503', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a044', '2-1-1703', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a045', '2-1-1803', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a046', '2-1-903', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a047', '2-2-1002', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a048', '2-2-401', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a049', '3-1-1003', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a050', '3-1-1101', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a051', '3-1-802', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a052', '3-2-1102', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a053', '3-2-502', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a054', '4-1-1103', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a055', '4-1-1301', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a056', '4-1-402', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a057', '4-1-602', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a058', '4-1-901', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a059', '4-2-1303', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a060', '4-2-1501', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a061', '4-2-1702', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a062', '4-2-1703', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a063', '4-2-502', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a064', '4-2-803', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a065', '4-2-903', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a066', '5-1-1003', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a067', '5-1-1402', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a068', '5-1-1802', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a069', '6-1-1403', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a070', '6-2-1101', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a071', '6-2-1503', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a072', '6-2-401', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a073', '6-2-601', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a074', '6-2-701', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a075', '7-1-1303', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a076', '7-1-603', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a077', '7-2-1501', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a078', '8-2-1001', 'activity_ended', '2026-02-08', 'HD0208', 'qiu-siqi', '{"activity": "迎春年货市集"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a079', '1-1-1002', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a080', '1-1-1103', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a081', '1-1-1502', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a082', '1-1-202', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a083', '1-2-1203', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a084', '1-2-1802', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a085', '1-2-501', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a086', '2-1-1703', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a087', '2-1-201', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a088', '2-1-803', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a089', '2-2-401', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a090', '3-1-1101', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a091', '3-1-303', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a092', '3-2-1102', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a093', '3-2-302', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a094', '4-1-1103', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a095', '4-1-1301', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a096', '4-1-1601', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a097', '4-1-402', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a098', '4-1-602', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a099', '4-1-901', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a100', '4-2-502', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a101', '4-2-903', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a102', '5-1-1402', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a103', '5-1-503', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a104', '5-2-1602', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a105', '6-2-1101', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a106', '7-1-1303', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a107', '7-1-1502', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a108', '7-1-602', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a109', '7-1-901', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a110', '7-2-1502', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a111', '8-1-1801', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a112', '8-2-1001', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a113', '8-2-1101', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a114', '8-2-501', 'activity_ended', '2026-03-03', 'HD0303', 'qiu-siqi', '{"activity": "元宵灯谜会"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a115', '1-1-1002', 'activity_ended', '2026-03-08', 'HD0308', 'qiu-siqi', '{"activity": "妇女节插花"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a116', '1-1-1103', 'activity_ended', '2026-03-08', 'HD0308', 'qiu-siqi', '{"activity": "妇女节插花"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a117', '1-2-1003', 'activity_ended', '2026-03-08', 'HD0308', 'qiu-siqi', '{"activity": "妇女节插花"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a118', '1-2-1503', 'activity_ended', '2026-03-08', 'HD0308', 'qiu-siqi', '{"activity": "妇女节插花"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a119', '1-2-1802', 'activity_ended', '2026-03-08', 'HD0308', 'qiu-siqi', '{"activity": "妇女节插花"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a120', '1-2-202', 'activity_ended', '2026-03-08', 'HD0308', 'qiu-siqi', '{"activity": "妇女节插花"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a121', '2-1-803', 'activity_ended', '2026-03-08', 'HD0308', 'qiu-siqi', '{"activity": "妇女节插花"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a122', '2-2-1103', 'activity_ended', '2026-03-08', 'HD0308', 'qiu-siqi', '{"activity": "妇女节插花"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a123', '3-1-1202', 'activity_ended', '2026-03-08', 'HD0308', 'qiu-siqi', '{"activity": "妇女节插花"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a124', '4-2-1501', 'activity_ended', '2026-03-08', 'HD0308', 'qiu-siqi', '{"activity": "妇女节插花"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a125', '4-2-1702', 'activity_ended', '2026-03-08', 'HD0308', 'qiu-siqi', '{"activity": "妇女节插花"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a126', '5-1-1003', 'activity_ended', '2026-03-08', 'HD0308', 'qiu-siqi', '{"activity": "妇女节插花"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a127', '7-1-1303', 'activity_ended', '2026-03-08', 'HD0308', 'qiu-siqi', '{"activity": "妇女节插花"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a128', '7-2-1502', 'activity_ended', '2026-03-08', 'HD0308', 'qiu-siqi', '{"activity": "妇女节插花"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a129', '8-1-1801', 'activity_ended', '2026-03-08', 'HD0308', 'qiu-siqi', '{"activity": "妇女节插花"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a130', '8-2-501', 'activity_ended', '2026-03-08', 'HD0308', 'qiu-siqi', '{"activity": "妇女节插花"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a131', '1-1-1502', 'activity_ended', '2026-03-14', 'HD0314', 'qiu-siqi', '{"activity": "植树认养"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a132', '1-2-1802', 'activity_ended', '2026-03-14', 'HD0314', 'qiu-siqi', '{"activity": "植树认养"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a133', '3-1-203', 'activity_ended', '2026-03-14', 'HD0314', 'qiu-siqi', '{"activity": "植树认养"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a134', '3-2-401', 'activity_ended', '2026-03-14', 'HD0314', 'qiu-siqi', '{"activity": "植树认养"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a135', '4-1-1601', 'activity_ended', '2026-03-14', 'HD0314', 'qiu-siqi', '{"activity": "植树认养"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a136', '4-2-803', 'activity_ended', '2026-03-14', 'HD0314', 'qiu-siqi', '{"activity": "植树认养"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a137', '5-1-401', 'activity_ended', '2026-03-14', 'HD0314', 'qiu-siqi', '{"activity": "植树认养"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a138', '5-1-802', 'activity_ended', '2026-03-14', 'HD0314', 'qiu-siqi', '{"activity": "植树认养"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a139', '7-1-201', 'activity_ended', '2026-03-14', 'HD0314', 'qiu-siqi', '{"activity": "植树认养"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a140', '7-1-803', 'activity_ended', '2026-03-14', 'HD0314', 'qiu-siqi', '{"activity": "植树认养"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a141', '7-2-1501', 'activity_ended', '2026-03-14', 'HD0314', 'qiu-siqi', '{"activity": "植树认养"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a142', '7-2-1502', 'activity_ended', '2026-03-14', 'HD0314', 'qiu-siqi', '{"activity": "植树认养"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a143', '8-1-1103', 'activity_ended', '2026-03-14', 'HD0314', 'qiu-siqi', '{"activity": "植树认养"}', 1);
INSERT INTO "events" VALUES ('property-management', 'a144', '8-2-1001', 'activity_ended', '2026-03-14', 'HD0314', 'qiu-siqi', '{"activity": "植树认养"}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-001', '4-2-1703', 'complaint_closed', '2026-01-06T14:40', '2026-001', NULL, '{"severity":"general","category":"噪音","kind":"complaint","about":"客服部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-002', '4-1-1301', 'complaint_closed', '2026-01-07T14:40', '2026-002', NULL, '{"severity":"general","category":"收费","kind":"inquiry","about":"客服部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-003', '8-1-1103', 'complaint_closed', '2026-01-11T14:40', '2026-003', NULL, '{"severity":"important","category":"停车","kind":"complaint","about":"安保部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-004', 'no-name', 'complaint_closed', '2026-01-14T15:15', '2026-004', NULL, '{"severity":"general","category":"卫生","kind":"complaint","about":"保洁班","anonymous":1,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-005', '4-1-1402', 'complaint_closed', '2026-01-21T13:00', '2026-005', NULL, '{"severity":"major","category":"漏水","kind":"complaint","about":"工程部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-006', '6-2-1102', 'complaint_closed', '2026-01-21T10:10', '2026-006', NULL, '{"severity":"important","category":"电梯","kind":"complaint","about":"工程部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-007', '1-2-202', 'complaint_closed', '2026-01-22T16:50', '2026-007', NULL, '{"letter":"复函〔2026〕006号","severity":"general","category":"绿化","kind":"suggestion","about":"客服部","anonymous":0,"reply_letter":1}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-008', 'no-name', 'complaint_closed', '2026-01-28T12:05', '2026-008', NULL, '{"severity":"general","category":"宠物","kind":"complaint","about":"安保部","anonymous":1,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-009', '7-2-1202', 'complaint_closed', '2026-02-01T11:05', '2026-009', NULL, '{"severity":"general","category":"装修","kind":"complaint","about":"客服部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-010', '2-2-1103', 'complaint_closed', '2026-02-04T13:10', '2026-010', NULL, '{"severity":"general","category":"停车","kind":"complaint","about":"安保部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-011', '2-1-903', 'complaint_closed', '2026-02-05T16:45', '2026-011', NULL, '{"severity":"general","category":"卫生","kind":"complaint","about":"保洁班","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-012', '3-1-1402', 'complaint_closed', '2026-02-09T12:25', '2026-012', NULL, '{"severity":"important","category":"消防","kind":"report","about":"安保部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-013', '1-1-202', 'complaint_closed', '2026-02-11T15:10', '2026-013', NULL, '{"severity":"general","category":"服务","kind":"inquiry","about":"客服部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-014', '4-2-502', 'complaint_closed', '2026-02-13T14:25', '2026-014', NULL, '{"severity":"general","category":"噪音","kind":"complaint","about":"安保部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-015', '2-2-1002', 'complaint_closed', '2026-02-26T16:15', '2026-015', NULL, '{"severity":"general","category":"电梯","kind":"complaint","about":"工程部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-016', '4-1-602', 'complaint_closed', '2026-02-27T11:55', '2026-016', NULL, '{"severity":"general","category":"卫生","kind":"complaint","about":"保洁班","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-017', 'no-name', 'complaint_closed', '2026-03-03T12:05', '2026-017', NULL, '{"severity":"important","category":"安保","kind":"complaint","about":"安保部","anonymous":1,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-018', 'shop-04', 'complaint_closed', '2026-03-04T11:35', '2026-018', NULL, '{"severity":"general","category":"停车","kind":"suggestion","about":"客服部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-019', '7-1-1502', 'complaint_closed', '2026-03-06T15:25', '2026-019', NULL, '{"severity":"general","category":"噪音","kind":"complaint","about":"客服部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-020', '7-1-1502', 'complaint_closed', '2026-03-08T14:15', '2026-020', NULL, '{"severity":"general","category":"噪音","kind":"complaint","about":"工程部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-021', '2-1-1603', 'complaint_closed', '2026-03-12T15:20', '2026-021', NULL, '{"severity":"major","category":"装修","kind":"complaint","about":"客服部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-022', '2-2-1803', 'complaint_closed', '2026-03-16T16:25', '2026-022', NULL, '{"severity":"important","category":"消防","kind":"complaint","about":"安保部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-023', '5-1-201', 'complaint_closed', '2026-03-15T13:30', '2026-023', NULL, '{"severity":"general","category":"服务","kind":"complaint","about":"客服部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-024', '2-1-1803', 'complaint_closed', '2026-03-19T10:45', '2026-024', NULL, '{"letter":"复函〔2026〕023号","severity":"general","category":"绿化","kind":"complaint","about":"客服部","anonymous":0,"reply_letter":1}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-025', 'shop-01', 'complaint_closed', '2026-03-24T12:30', '2026-025', NULL, '{"severity":"important","category":"收费","kind":"complaint","about":"客服部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-026', '6-2-601', 'complaint_closed', '2026-03-27T14:55', '2026-026', NULL, '{"severity":"important","category":"漏水","kind":"complaint","about":"工程部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-027', '2-1-1403', 'complaint_closed', '2026-03-28T15:20', '2026-027', NULL, '{"severity":"general","category":"卫生","kind":"complaint","about":"保洁班","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-028', '8-2-501', 'complaint_closed', '2026-03-30T12:45', '2026-028', NULL, '{"severity":"general","category":"停车","kind":"complaint","about":"安保部","anonymous":0,"reply_letter":0}', 1);
INSERT INTO "events" VALUES ('property-management', 'i001', '3-1-602', 'incident_closed', '2026-01-11T07:39', NULL, 'hao-dayong', '{"category": "电梯困人", "story": "3栋电梯停在九楼，十八分钟放出"}', 1);
INSERT INTO "events" VALUES ('property-management', 'i002', '5-1-802', 'incident_closed', '2026-01-25T22:25', NULL, 'hao-dayong', '{"category": "水管爆裂", "story": "5栋地下室主管爆裂，停水四小时"}', 1);
INSERT INTO "events" VALUES ('property-management', 'i003', '7-2-1202', 'incident_closed', '2026-02-06T19:24', NULL, 'hao-dayong', '{"category": "停电", "story": "7栋配电房跳闸，停电两小时"}', 1);
INSERT INTO "events" VALUES ('property-management', 'i004', '4-2-1003', 'incident_closed', '2026-02-26T15:39', NULL, 'hao-dayong', '{"category": "高空坠物", "story": "4栋花盆坠落，砸坏车前盖，无人受伤"}', 1);
INSERT INTO "events" VALUES ('property-management', 'i005', '8-2-501', 'incident_closed', '2026-03-11T03:31', NULL, 'hao-dayong', '{"category": "烟感误报", "story": "沿街商铺夜间烟感报警，查为油烟"}', 1);
INSERT INTO "events" VALUES ('property-management', 'i006', '1-1-1502', 'incident_closed', '2026-03-24T18:07', NULL, 'hao-dayong', '{"category": "车辆剐蹭", "story": "东苑地库两车剐蹭，已协助报保险"}', 1);
INSERT INTO "events" VALUES ('property-management', 'i007', '2-2-401', 'incident_closed', '2026-03-27T09:50', NULL, 'hao-dayong', '{"category": "水管爆裂", "story": "2栋顶楼水箱浮球坏，水漫电梯厅"}', 1);
INSERT INTO "events" VALUES ('property-management', 'm001', '2-1-201', 'moved_in', '2026-01-08', NULL, NULL, '{}', 1);
INSERT INTO "events" VALUES ('property-management', 'm002', '7-1-803', 'moved_in', '2026-01-17', NULL, NULL, '{}', 1);
INSERT INTO "events" VALUES ('property-management', 'm003', '4-2-803', 'moved_in', '2026-01-24', NULL, NULL, '{}', 1);
INSERT INTO "events" VALUES ('property-management', 'm004', '7-1-603', 'moved_in', '2026-02-03', NULL, NULL, '{}', 1);
INSERT INTO "events" VALUES ('property-management', 'm005', '5-2-1602', 'moved_in', '2026-02-10', NULL, NULL, '{}', 1);
INSERT INTO "events" VALUES ('property-management', 'm006', '6-2-403', 'moved_in', '2026-03-07', NULL, NULL, '{}', 1);
INSERT INTO "events" VALUES ('property-management', 'm007', '5-1-301', 'moved_in', '2026-03-14', NULL, NULL, '{}', 1);
INSERT INTO "events" VALUES ('property-management', 'm008', '1-1-1201', 'moved_in', '2026-03-24', NULL, NULL, '{}', 1);
INSERT INTO "events" VALUES ('property-management', 'm009', '7-1-1103', 'moved_in', '2026-03-28', NULL, NULL, '{}', 1);
INSERT INTO "events" VALUES ('property-management', 'r001', '3-1-1402', 'repair_done', '2026-01-01T10:35', 'WX260101-21', 'hao-dayong', '{"category": "水管", "work": "更换厨房角阀"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r002', '3-1-1003', 'repair_done', '2026-01-01T10:40', 'WX260101-03', 'hao-dayong', '{"category": "门禁", "work": "检修可视对讲"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r003', '2-2-401', 'repair_done', '2026-01-04T11:15', 'WX260104-03', 'hao-dayong', '{"category": "防水", "work": "处理外墙渗水"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r004', '5-1-503', 'repair_done', '2026-01-04T12:05', 'WX260104-07', 'hao-dayong', '{"category": "电梯", "work": "更换电梯按钮"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r005', '5-1-401', 'repair_done', '2026-01-05T09:05', 'WX260105-09', 'hao-dayong', '{"category": "水管", "work": "更换水表前阀门"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r006', 'shop-12', 'repair_done', '2026-01-05T12:00', 'WX260105-23', 'hao-dayong', '{"category": "水管", "work": "更换水表前阀门"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r007', '5-1-401', 'repair_done', '2026-01-05T16:15', 'WX260105-11', 'hao-dayong', '{"category": "水管", "work": "更换厨房角阀"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r008', '6-2-701', 'repair_done', '2026-01-06T09:25', 'WX260106-27', 'gong-jinshui', '{"category": "电路", "work": "检修客厅跳闸"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r009', '4-2-1003', 'repair_done', '2026-01-07T17:35', 'WX260107-18', 'gong-jinshui', '{"category": "门禁", "work": "重录门禁卡"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r010', 'shop-01', 'repair_done', '2026-01-08T10:25', 'WX260108-21', 'gong-jinshui', '{"category": "水管", "work": "更换厨房角阀"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r011', '1-1-1002', 'repair_done', '2026-01-08T10:35', 'WX260108-26', 'hao-dayong', '{"category": "门窗", "work": "调整推拉窗滑轮"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r012', '1-2-1201', 'repair_done', '2026-01-08T17:15', 'WX260108-11', 'hao-dayong', '{"category": "门窗", "work": "调整推拉窗滑轮"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r013', 'shop-08', 'repair_done', '2026-01-09T09:40', 'WX260109-16', 'gong-jinshui', '{"category": "电路", "work": "检修客厅跳闸"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r014', '6-1-1803', 'repair_done', '2026-01-09T15:50', 'WX260109-05', 'hao-dayong', '{"category": "门禁", "work": "检修可视对讲"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r015', '4-2-1501', 'repair_done', '2026-01-10T16:35', 'WX260110-12', 'gong-jinshui', '{"category": "电路", "work": "更换楼道感应灯"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r016', '2-2-1302', 'repair_done', '2026-01-11T14:10', 'WX260111-05', 'hao-dayong', '{"category": "水管", "work": "更换卫生间软管"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r017', '7-2-1501', 'repair_done', '2026-01-12T11:55', 'WX260112-08', 'gong-jinshui', '{"category": "门窗", "work": "调整推拉窗滑轮"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r018', '3-2-302', 'repair_done', '2026-01-13T10:55', 'WX260113-05', 'gong-jinshui', '{"category": "防水", "work": "修补卫生间防水"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r019', 'shop-15', 'repair_done', '2026-01-13T16:20', 'WX260113-11', 'hao-dayong', '{"category": "电路", "work": "更换配电箱空开"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r020', '2-2-1302', 'repair_done', '2026-01-16T17:25', 'WX260116-20', 'gong-jinshui', '{"category": "水管", "work": "更换水表前阀门"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r021', '7-1-201', 'repair_done', '2026-01-18T16:20', 'WX260118-19', 'hao-dayong', '{"category": "水管", "work": "更换水表前阀门"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r022', '2-1-201', 'repair_done', '2026-01-19T10:10', 'WX260119-15', 'gong-jinshui', '{"category": "电梯", "work": "更换电梯按钮"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r023', '4-2-1703', 'repair_done', '2026-01-19T13:25', 'WX260119-13', 'hao-dayong', '{"category": "水管", "work": "疏通阳台地漏"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r024', '6-2-401', 'repair_done', '2026-01-20T12:05', 'WX260120-10', 'gong-jinshui', '{"category": "防水", "work": "处理外墙渗水"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r025', '3-1-1101', 'repair_done', '2026-01-21T10:25', 'WX260121-11', 'hao-dayong', '{"category": "门窗", "work": "调整推拉窗滑轮"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r026', '4-1-1103', 'repair_done', '2026-01-22T09:50', 'WX260122-17', 'hao-dayong', '{"category": "电梯", "work": "更换电梯按钮"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r027', '3-2-401', 'repair_done', '2026-01-24T09:15', 'WX260124-01', 'hao-dayong', '{"category": "电路", "work": "更换配电箱空开"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r028', '6-1-1403', 'repair_done', '2026-01-24T11:20', 'WX260124-29', 'gong-jinshui', '{"category": "电路", "work": "检修客厅跳闸"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r029', '5-1-1402', 'repair_done', '2026-01-26T10:50', 'WX260126-06', 'hao-dayong', '{"category": "防水", "work": "修补卫生间防水"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r030', '4-1-1301', 'repair_done', '2026-01-26T13:00', 'WX260126-14', 'gong-jinshui', '{"category": "水管", "work": "更换厨房角阀"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r031', '2-2-1103', 'repair_done', '2026-01-27T16:55', 'WX260127-29', 'gong-jinshui', '{"category": "防水", "work": "修补阳台裂缝"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r032', '4-2-803', 'repair_done', '2026-01-28T11:10', 'WX260128-03', 'hao-dayong', '{"category": "门窗", "work": "更换入户门锁芯"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r033', 'shop-16', 'repair_done', '2026-01-29T09:30', 'WX260129-23', 'gong-jinshui', '{"category": "水管", "work": "更换水表前阀门"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r034', '2-1-1603', 'repair_done', '2026-01-29T10:55', 'WX260129-29', 'hao-dayong', '{"category": "门窗", "work": "更换入户门锁芯"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r035', 'shop-04', 'repair_done', '2026-01-30T12:35', 'WX260130-05', 'gong-jinshui', '{"category": "电路", "work": "检修客厅跳闸"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r036', '3-1-203', 'repair_done', '2026-01-31T13:55', 'WX260131-06', 'gong-jinshui', '{"category": "防水", "work": "修补卫生间防水"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r037', 'shop-11', 'repair_done', '2026-01-31T16:55', 'WX260131-15', 'hao-dayong', '{"category": "电路", "work": "更换楼道感应灯"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r038', '1-1-903', 'repair_done', '2026-01-31T17:05', 'WX260131-20', 'gong-jinshui', '{"category": "防水", "work": "处理外墙渗水"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r039', '4-2-1501', 'repair_done', '2026-02-02T11:00', 'WX260202-17', 'hao-dayong', '{"category": "门禁", "work": "检修可视对讲"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r040', '6-1-1403', 'repair_done', '2026-02-03T17:00', 'WX260203-06', 'gong-jinshui', '{"category": "电路", "work": "检修客厅跳闸"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r041', '3-1-203', 'repair_done', '2026-02-04T15:15', 'WX260204-20', 'gong-jinshui', '{"category": "防水", "work": "修补阳台裂缝"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r042', '6-2-1102', 'repair_done', '2026-02-05T09:10', 'WX260205-05', 'hao-dayong', '{"category": "门窗", "work": "更换窗户密封条"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r043', '2-1-201', 'repair_done', '2026-02-06T11:35', 'WX260206-19', 'gong-jinshui', '{"category": "电路", "work": "更换楼道感应灯"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r044', '7-1-1502', 'repair_done', '2026-02-06T16:20', 'WX260206-27', 'hao-dayong', '{"category": "门窗", "work": "更换窗户密封条"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r045', '2-1-1803', 'repair_done', '2026-02-07T13:15', 'WX260207-27', 'hao-dayong', '{"category": "水管", "work": "疏通阳台地漏"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r046', '4-2-1003', 'repair_done', '2026-02-07T13:50', 'WX260207-15', 'gong-jinshui', '{"category": "防水", "work": "处理外墙渗水"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r047', '8-1-1801', 'repair_done', '2026-02-07T17:40', 'WX260207-09', 'hao-dayong', '{"category": "防水", "work": "修补阳台裂缝"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r048', '1-2-1201', 'repair_done', '2026-02-08T16:20', 'WX260208-11', 'gong-jinshui', '{"category": "水管", "work": "更换卫生间软管"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r049', 'shop-05', 'repair_done', '2026-02-09T17:10', 'WX260209-16', 'hao-dayong', '{"category": "门窗", "work": "调整推拉窗滑轮"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r050', '3-2-302', 'repair_done', '2026-02-10T14:00', 'WX260210-07', 'hao-dayong', '{"category": "水管", "work": "更换水表前阀门"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r051', '4-1-1103', 'repair_done', '2026-02-11T11:40', 'WX260211-21', 'gong-jinshui', '{"category": "水管", "work": "疏通阳台地漏"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r052', '4-2-502', 'repair_done', '2026-02-12T09:30', 'WX260212-01', 'hao-dayong', '{"category": "门禁", "work": "更换单元门闭门器"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r053', 'shop-05', 'repair_done', '2026-02-12T13:50', 'WX260212-29', 'hao-dayong', '{"category": "水管", "work": "疏通阳台地漏"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r054', '7-1-1502', 'repair_done', '2026-02-15T15:30', 'WX260215-30', 'gong-jinshui', '{"category": "门窗", "work": "更换入户门锁芯"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r055', '3-1-602', 'repair_done', '2026-02-16T12:25', 'WX260216-11', 'hao-dayong', '{"category": "电路", "work": "更换配电箱空开"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r056', '6-1-1601', 'repair_done', '2026-02-17T09:40', 'WX260217-19', 'hao-dayong', '{"category": "电路", "work": "更换楼道感应灯"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r057', '4-1-502', 'repair_done', '2026-02-24T13:05', 'WX260224-28', 'hao-dayong', '{"category": "门禁", "work": "检修可视对讲"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r058', '2-2-401', 'repair_done', '2026-02-24T15:30', 'WX260224-14', 'gong-jinshui', '{"category": "门禁", "work": "更换单元门闭门器"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r059', '7-1-1303', 'repair_done', '2026-02-24T15:55', 'WX260224-25', 'gong-jinshui', '{"category": "电梯", "work": "更换电梯按钮"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r060', 'shop-11', 'repair_done', '2026-02-24T16:55', 'WX260224-19', 'hao-dayong', '{"category": "门窗", "work": "调整推拉窗滑轮"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r061', '7-2-702', 'repair_done', '2026-02-25T14:45', 'WX260225-26', 'gong-jinshui', '{"category": "电梯", "work": "更换电梯按钮"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r062', '4-2-1303', 'repair_done', '2026-02-26T14:15', 'WX260226-21', 'hao-dayong', '{"category": "水管", "work": "更换水表前阀门"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r063', 'shop-13', 'repair_done', '2026-02-27T11:40', 'WX260227-04', 'gong-jinshui', '{"category": "水管", "work": "疏通阳台地漏"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r064', '7-1-602', 'repair_done', '2026-02-27T15:25', 'WX260227-13', 'gong-jinshui', '{"category": "电梯", "work": "调整电梯平层"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r065', '3-1-203', 'repair_done', '2026-02-27T15:40', 'WX260227-10', 'gong-jinshui', '{"category": "门禁", "work": "重录门禁卡"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r066', '1-1-1502', 'repair_done', '2026-03-02T09:45', 'WX260302-23', 'hao-dayong', '{"category": "水管", "work": "更换卫生间软管"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r067', '6-1-1803', 'repair_done', '2026-03-03T17:35', 'WX260303-01', 'gong-jinshui', '{"category": "水管", "work": "更换水表前阀门"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r068', '4-2-1003', 'repair_done', '2026-03-04T14:15', 'WX260304-06', 'gong-jinshui', '{"category": "电路", "work": "更换楼道感应灯"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r069', '6-2-701', 'repair_done', '2026-03-05T14:00', 'WX260305-05', 'gong-jinshui', '{"category": "水管", "work": "更换卫生间软管"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r070', '6-1-1403', 'repair_done', '2026-03-06T14:40', 'WX260306-26', 'hao-dayong', '{"category": "电路", "work": "更换楼道感应灯"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r071', '2-2-1002', 'repair_done', '2026-03-08T16:00', 'WX260308-27', 'hao-dayong', '{"category": "防水", "work": "修补阳台裂缝"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r072', 'shop-06', 'repair_done', '2026-03-10T09:25', 'WX260310-10', 'gong-jinshui', '{"category": "电路", "work": "更换配电箱空开"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r073', '7-1-201', 'repair_done', '2026-03-10T09:40', 'WX260310-13', 'hao-dayong', '{"category": "电路", "work": "检修客厅跳闸"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r074', '5-2-701', 'repair_done', '2026-03-10T11:45', 'WX260310-26', 'hao-dayong', '{"category": "门禁", "work": "重录门禁卡"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r075', '4-2-1303', 'repair_done', '2026-03-11T12:15', 'WX260311-05', 'hao-dayong', '{"category": "水管", "work": "疏通阳台地漏"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r076', 'shop-05', 'repair_done', '2026-03-11T12:25', 'WX260311-21', 'hao-dayong', '{"category": "电路", "work": "更换配电箱空开"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r077', '5-1-1802', 'repair_done', '2026-03-12T09:50', 'WX260312-14', 'gong-jinshui', '{"category": "门窗", "work": "更换入户门锁芯"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r078', '3-1-1101', 'repair_done', '2026-03-14T12:10', 'WX260314-02', 'hao-dayong', '{"category": "防水", "work": "修补阳台裂缝"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r079', 'shop-07', 'repair_done', '2026-03-15T10:55', 'WX260315-28', 'hao-dayong', '{"category": "门窗", "work": "调整推拉窗滑轮"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r080', '1-2-303', 'repair_done', '2026-03-15T14:20', 'WX260315-25', 'gong-jinshui', '{"category": "电路", "work": "更换配电箱空开"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r081', '1-2-1003', 'repair_done', '2026-03-15T16:40', 'WX260315-30', 'gong-jinshui', '{"category": "电路", "work": "更换厨房插座"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r082', '3-1-802', 'repair_done', '2026-03-15T16:55', 'WX260315-29', 'hao-dayong', '{"category": "门禁", "work": "检修可视对讲"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r083', '1-2-1203', 'repair_done', '2026-03-16T14:00', 'WX260316-05', 'hao-dayong', '{"category": "门窗", "work": "更换窗户密封条"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r084', 'shop-12', 'repair_done', '2026-03-19T12:30', 'WX260319-14', 'gong-jinshui', '{"category": "水管", "work": "更换卫生间软管"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r085', '4-2-1801', 'repair_done', '2026-03-19T15:10', 'WX260319-02', 'gong-jinshui', '{"category": "门窗", "work": "更换入户门锁芯"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r086', '6-2-1102', 'repair_done', '2026-03-19T16:40', 'WX260319-05', 'hao-dayong', '{"category": "水管", "work": "疏通阳台地漏"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r087', '6-1-1703', 'repair_done', '2026-03-20T09:05', 'WX260320-12', 'gong-jinshui', '{"category": "电梯", "work": "调整电梯平层"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r088', '8-1-1801', 'repair_done', '2026-03-20T09:55', 'WX260320-13', 'hao-dayong', '{"category": "水管", "work": "更换水表前阀门"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r089', 'shop-11', 'repair_done', '2026-03-20T10:45', 'WX260320-21', 'hao-dayong', '{"category": "门窗", "work": "调整推拉窗滑轮"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r090', '1-2-1203', 'repair_done', '2026-03-21T13:10', 'WX260321-08', 'hao-dayong', '{"category": "电路", "work": "更换楼道感应灯"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r091', 'shop-13', 'repair_done', '2026-03-21T14:35', 'WX260321-10', 'hao-dayong', '{"category": "水管", "work": "更换水表前阀门"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r092', '8-1-1103', 'repair_done', '2026-03-21T16:55', 'WX260321-03', 'gong-jinshui', '{"category": "门禁", "work": "更换单元门闭门器"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r093', '5-1-1003', 'repair_done', '2026-03-21T17:15', 'WX260321-25', 'gong-jinshui', '{"category": "电梯", "work": "调整电梯平层"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r094', '4-2-803', 'repair_done', '2026-03-22T12:40', 'WX260322-22', 'hao-dayong', '{"category": "门禁", "work": "更换单元门闭门器"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r095', '6-2-1101', 'repair_done', '2026-03-23T14:55', 'WX260323-21', 'hao-dayong', '{"category": "电路", "work": "更换厨房插座"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r096', '7-2-802', 'repair_done', '2026-03-23T15:35', 'WX260323-02', 'hao-dayong', '{"category": "电路", "work": "检修客厅跳闸"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r097', '3-2-302', 'repair_done', '2026-03-23T17:45', 'WX260323-20', 'gong-jinshui', '{"category": "防水", "work": "处理外墙渗水"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r098', '1-1-1002', 'repair_done', '2026-03-24T12:00', 'WX260324-28', 'gong-jinshui', '{"category": "水管", "work": "更换厨房角阀"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r099', '4-2-1303', 'repair_done', '2026-03-28T13:05', 'WX260328-16', 'hao-dayong', '{"category": "水管", "work": "更换厨房角阀"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r100', '2-1-201', 'repair_done', '2026-03-29T09:25', 'WX260329-22', 'hao-dayong', '{"category": "门禁", "work": "检修可视对讲"}', 1);
INSERT INTO "events" VALUES ('property-management', 'r101', 'shop-16', 'repair_done', '2026-03-29T15:00', 'WX260329-03', 'gong-jinshui', '{"category": "水管", "work": "更换卫生间软管"}', 1);
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
INSERT INTO "visits" VALUES ('life-insurer', 'w001', 'p025', NULL, '2025-01-06T14:56', 'phone', 'reached', 'chen-jingwen', '', '电话回访：年度回访，问有无新的保障需求，客户暂时没有。', NULL, '满意，来年再访', 4, NULL, 0, 'rec/2025-01-06/1456-chen-jingwen.wav', 5, NULL, NULL, NULL, NULL, '[]', '[]', '2025-01-06T15:06', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w002', 'p026', NULL, '2025-01-14T10:36', 'phone', 'reached', 'dong-huimin', '', '电话回访：年度回访，核对地址电话，问对服务的评价。', NULL, '资料无变化，客户满意', 4, NULL, 0, 'rec/2025-01-14/1036-dong-huimin.wav', 8, NULL, NULL, NULL, NULL, '[]', '[]', '2025-01-14T10:49', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w003', 'p027', NULL, '2025-01-22T10:27', 'phone', 'reached', 'chen-jingwen', '', '电话回访：年度回访，客户想了解保单现金价值，已说明查询办法。', NULL, '满意', 5, NULL, 0, 'rec/2025-01-22/1027-chen-jingwen.wav', 6, NULL, NULL, NULL, NULL, '[]', '[]', '2025-01-22T10:38', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w004', 'p028', NULL, '2025-02-05T16:40', 'phone', 'reached', 'xie-haitao', '', '电话回访：年度回访，客户搬了家，已登记新地址。', NULL, '地址已更新，客户满意', 4, NULL, 0, 'rec/2025-02-05/1640-xie-haitao.wav', 6, NULL, NULL, NULL, NULL, '[]', '[]', '2025-02-05T16:51', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w005', 'p029', NULL, '2025-02-11T10:00', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：年度回访，客户搬了家，已登记新地址。', NULL, '地址已更新，客户满意', 3, NULL, 0, 'rec/2025-02-11/1000-pan-xiaolin.wav', 4, NULL, NULL, NULL, NULL, '[]', '[]', '2025-02-11T10:09', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w006', 'p030', NULL, '2025-02-25T15:46', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：年度回访，客户想了解保单现金价值，已说明查询办法。', NULL, '满意', 5, NULL, 0, 'rec/2025-02-25/1546-pan-xiaolin.wav', 8, NULL, NULL, NULL, NULL, '[]', '[]', '2025-02-25T15:59', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w007', 'p031', NULL, '2025-03-03T14:14', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：年度回访，客户记得保单生效日和缴费日。', NULL, '资料无变化', 4, NULL, 0, 'rec/2025-03-03/1414-pan-xiaolin.wav', 9, NULL, NULL, NULL, NULL, '[]', '[]', '2025-03-03T14:28', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w008', 'p032', NULL, '2025-03-10T10:36', 'phone', 'reached', 'xie-haitao', '', '电话回访：年度回访，核对地址电话，问对服务的评价。', NULL, '资料无变化，客户满意', 4, NULL, 0, 'rec/2025-03-10/1036-xie-haitao.wav', 5, NULL, NULL, NULL, NULL, '[]', '[]', '2025-03-10T10:46', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w009', 'p033', NULL, '2025-03-17T16:31', 'phone', 'reached', 'chen-jingwen', '', '电话回访：年度回访，客户记得保单生效日和缴费日。', NULL, '资料无变化', 5, NULL, 0, 'rec/2025-03-17/1631-chen-jingwen.wav', 6, NULL, NULL, NULL, NULL, '[]', '[]', '2025-03-17T16:42', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w010', 'p034', NULL, '2025-03-24T09:10', 'phone', 'reached', 'dong-huimin', '', '电话回访：年度回访，客户想了解保单现金价值，已说明查询办法。', NULL, '满意', 5, NULL, 0, 'rec/2025-03-24/0910-dong-huimin.wav', 9, NULL, NULL, NULL, NULL, '[]', '[]', '2025-03-24T09:24', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w011', 'p035', NULL, '2025-03-27T10:23', 'phone', 'reached', 'dong-huimin', '', '电话回访：年度回访，客户记得保单生效日和缴费日。', NULL, '资料无变化', 3, NULL, 0, 'rec/2025-03-27/1023-dong-huimin.wav', 3, NULL, NULL, NULL, NULL, '[]', '[]', '2025-03-27T10:31', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w012', 'p036', NULL, '2025-03-31T10:02', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：年度回访，客户建议公众号查保单再简单些。', '公众号查询步骤多', '建议已转信息部门', 3, NULL, 0, 'rec/2025-03-31/1002-pan-xiaolin.wav', 8, NULL, NULL, NULL, NULL, '[]', '[]', '2025-03-31T10:15', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w013', 'p010', NULL, '2025-05-23T15:21', 'phone', 'reached', 'dong-huimin', '', '电话回访：年度回访，客户对续期提醒和柜面服务都满意。', NULL, '满意', 5, NULL, 0, 'rec/2025-05-23/1521-dong-huimin.wav', 4, NULL, NULL, NULL, NULL, '[]', '[]', '2025-05-23T15:30', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w014', 'p007', NULL, '2025-06-04T16:13', 'phone', 'reached', 'xie-haitao', '', '电话回访：年度回访，客户搬了家，已登记新地址。', NULL, '地址已更新，客户满意', 4, NULL, 0, 'rec/2025-06-04/1613-xie-haitao.wav', 4, NULL, NULL, NULL, NULL, '[]', '[]', '2025-06-04T16:22', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w015', 'p002', NULL, '2025-06-05T09:31', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：年度回访，客户对续期提醒和柜面服务都满意。', NULL, '满意', 4, NULL, 0, 'rec/2025-06-05/0931-pan-xiaolin.wav', 7, NULL, NULL, NULL, NULL, '[]', '[]', '2025-06-05T09:43', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w016', 'p013', NULL, '2025-06-09T15:15', 'phone', 'reached', 'xie-haitao', '', '电话回访：年度回访，核对地址电话，问对服务的评价。', NULL, '资料无变化，客户满意', 4, NULL, 0, 'rec/2025-06-09/1515-xie-haitao.wav', 7, NULL, NULL, NULL, NULL, '[]', '[]', '2025-06-09T15:27', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w017', 'p021', NULL, '2025-07-07T16:13', 'phone', 'reached', 'dong-huimin', '', '电话回访：年度回访，核对地址电话，问对服务的评价。', NULL, '资料无变化，客户满意', 5, NULL, 0, 'rec/2025-07-07/1613-dong-huimin.wav', 5, NULL, NULL, NULL, NULL, '[]', '[]', '2025-07-07T16:23', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w018', 'p023', NULL, '2025-07-21T16:07', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：年度回访，客户建议公众号查保单再简单些。', '公众号查询步骤多', '建议已转信息部门', 3, NULL, 0, 'rec/2025-07-21/1607-pan-xiaolin.wav', 6, NULL, NULL, NULL, NULL, '[]', '[]', '2025-07-21T16:18', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w019', 'p003', NULL, '2025-07-28T15:08', 'phone', 'reached', 'dong-huimin', '', '电话回访：年度回访，核对地址电话，问对服务的评价。', NULL, '资料无变化，客户满意', 3, NULL, 0, 'rec/2025-07-28/1508-dong-huimin.wav', 6, NULL, NULL, NULL, NULL, '[]', '[]', '2025-07-28T15:19', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w020', 'p001', NULL, '2025-07-29T09:15', 'phone', 'reached', 'dong-huimin', '', '电话回访：年度回访，客户对续期提醒和柜面服务都满意。', NULL, '满意', 5, NULL, 0, 'rec/2025-07-29/0915-dong-huimin.wav', 5, NULL, NULL, NULL, NULL, '[]', '[]', '2025-07-29T09:25', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w021', 'p008', NULL, '2025-08-05T16:05', 'phone', 'reached', 'dong-huimin', '', '电话回访：年度回访，客户搬了家，已登记新地址。', NULL, '地址已更新，客户满意', 5, NULL, 0, 'rec/2025-08-05/1605-dong-huimin.wav', 3, NULL, NULL, NULL, NULL, '[]', '[]', '2025-08-05T16:13', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w022', 'p011', NULL, '2025-08-11T14:22', 'phone', 'reached', 'xie-haitao', '', '电话回访：年度回访，客户搬了家，已登记新地址。', NULL, '地址已更新，客户满意', 5, NULL, 0, 'rec/2025-08-11/1422-xie-haitao.wav', 9, NULL, NULL, NULL, NULL, '[]', '[]', '2025-08-11T14:36', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w023', 'p018', NULL, '2025-08-21T16:02', 'phone', 'reached', 'dong-huimin', '', '电话回访：年度回访，客户对续期提醒和柜面服务都满意。', NULL, '满意', 3, NULL, 0, 'rec/2025-08-21/1602-dong-huimin.wav', 9, NULL, NULL, NULL, NULL, '[]', '[]', '2025-08-21T16:16', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w024', 'p015', NULL, '2025-09-04T14:43', 'phone', 'reached', 'chen-jingwen', '', '电话回访：年度回访，客户建议公众号查保单再简单些。', '公众号查询步骤多', '建议已转信息部门', 2, NULL, 0, 'rec/2025-09-04/1443-chen-jingwen.wav', 6, NULL, NULL, NULL, NULL, '[]', '[]', '2025-09-04T14:54', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w025', 'p020', NULL, '2025-09-22T14:26', 'phone', 'reached', 'xie-haitao', '', '电话回访：年度回访，客户想了解保单现金价值，已说明查询办法。', NULL, '满意', 5, NULL, 0, 'rec/2025-09-22/1426-xie-haitao.wav', 4, NULL, NULL, NULL, NULL, '[]', '[]', '2025-09-22T14:35', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w026', 'p024', NULL, '2025-10-09T09:28', 'phone', 'reached', 'dong-huimin', '', '电话回访：年度回访，问有无新的保障需求，客户暂时没有。', NULL, '满意，来年再访', 4, NULL, 0, 'rec/2025-10-09/0928-dong-huimin.wav', 4, NULL, NULL, NULL, NULL, '[]', '[]', '2025-10-09T09:37', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w027', 'p004', NULL, '2025-10-09T10:20', 'phone', 'reached', 'chen-jingwen', '', '电话回访：年度回访，客户对续期提醒和柜面服务都满意。', NULL, '满意', 5, NULL, 0, 'rec/2025-10-09/1020-chen-jingwen.wav', 5, NULL, NULL, NULL, NULL, '[]', '[]', '2025-10-09T10:30', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w028', 'p009', NULL, '2025-10-27T10:10', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：年度回访，客户建议公众号查保单再简单些。', '公众号查询步骤多', '建议已转信息部门', 2, NULL, 0, 'rec/2025-10-27/1010-pan-xiaolin.wav', 7, NULL, NULL, NULL, NULL, '[]', '[]', '2025-10-27T10:22', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w029', 'p017', NULL, '2025-10-29T16:06', 'phone', 'reached', 'dong-huimin', '', '电话回访：年度回访，客户建议公众号查保单再简单些。', '公众号查询步骤多', '建议已转信息部门', 3, NULL, 0, 'rec/2025-10-29/1606-dong-huimin.wav', 6, NULL, NULL, NULL, NULL, '[]', '[]', '2025-10-29T16:17', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w030', 'p022', NULL, '2025-11-03T10:03', 'phone', 'reached', 'chen-jingwen', '', '电话回访：年度回访，问有无新的保障需求，客户暂时没有。', NULL, '满意，来年再访', 4, NULL, 0, 'rec/2025-11-03/1003-chen-jingwen.wav', 5, NULL, NULL, NULL, NULL, '[]', '[]', '2025-11-03T10:13', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w031', 'p019', NULL, '2025-11-07T10:27', 'phone', 'reached', 'xie-haitao', '', '电话回访：年度回访，客户想了解保单现金价值，已说明查询办法。', NULL, '满意', 4, NULL, 0, 'rec/2025-11-07/1027-xie-haitao.wav', 9, NULL, NULL, NULL, NULL, '[]', '[]', '2025-11-07T10:41', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w032', 'p016', NULL, '2025-11-21T16:43', 'phone', 'reached', 'chen-jingwen', '', '电话回访：年度回访，客户搬了家，已登记新地址。', NULL, '地址已更新，客户满意', 5, NULL, 0, 'rec/2025-11-21/1643-chen-jingwen.wav', 7, NULL, NULL, NULL, NULL, '[]', '[]', '2025-11-21T16:55', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w033', 'p006', NULL, '2025-12-01T09:14', 'phone', 'reached', 'dong-huimin', '', '电话回访：年度回访，客户搬了家，已登记新地址。', NULL, '地址已更新，客户满意', 4, NULL, 0, 'rec/2025-12-01/0914-dong-huimin.wav', 6, NULL, NULL, NULL, NULL, '[]', '[]', '2025-12-01T09:25', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w034', 'p012', NULL, '2025-12-02T10:28', 'phone', 'reached', 'xie-haitao', '', '电话回访：年度回访，核对地址电话，问对服务的评价。', NULL, '资料无变化，客户满意', 5, NULL, 0, 'rec/2025-12-02/1028-xie-haitao.wav', 9, NULL, NULL, NULL, NULL, '[]', '[]', '2025-12-02T10:42', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w035', 'p005', NULL, '2025-12-04T14:42', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：年度回访，客户想了解保单现金价值，已说明查询办法。', NULL, '满意', 5, NULL, 0, 'rec/2025-12-04/1442-pan-xiaolin.wav', 9, NULL, NULL, NULL, NULL, '[]', '[]', '2025-12-04T14:56', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w036', 'p014', NULL, '2025-12-19T15:33', 'phone', 'reached', 'chen-jingwen', '', '电话回访：年度回访，客户建议公众号查保单再简单些。', '公众号查询步骤多', '建议已转信息部门', 4, NULL, 0, 'rec/2025-12-19/1533-chen-jingwen.wav', 7, NULL, NULL, NULL, NULL, '[]', '[]', '2025-12-19T15:45', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w037', 'p025', NULL, '2026-01-06T14:54', 'phone', 'reached', 'chen-jingwen', '', '电话回访：年度回访，客户建议公众号查保单再简单些。', '公众号查询步骤多', '建议已转信息部门', 3, NULL, 0, 'rec/2026-01-06/1454-chen-jingwen.wav', 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-06T15:06', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w038', 'p057', NULL, '2026-01-07T14:42', 'phone', 'reached', 'dong-huimin', '', '电话回访：客户确认业务员讲解过条款，对保障范围没有疑问。', NULL, '回访成功，客户满意', 5, NULL, 0, 'rec/2026-01-07/1442-dong-huimin.wav', 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-07T14:50', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w039', 'p059', NULL, '2026-01-08T09:50', 'phone', 'reached', 'dong-huimin', '', '电话回访：客户确认业务员讲解过条款，对保障范围没有疑问。', NULL, '回访成功，客户满意', 5, NULL, 0, 'rec/2026-01-08/0950-dong-huimin.wav', 4, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-08T09:59', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w040', 'p038', NULL, '2026-01-08T15:33', 'phone', 'no_answer', 'chen-jingwen', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-08T15:39', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w041', 'p058', NULL, '2026-01-09T09:10', 'phone', 'reached', 'dong-huimin', '', '电话回访：客户确认业务员讲解过条款，对保障范围没有疑问。', NULL, '回访成功，客户满意', 3, NULL, 0, 'rec/2026-01-09/0910-dong-huimin.wav', 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-09T09:22', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w042', 'p001', NULL, '2026-01-09T10:43', 'phone', 'reached', 'chen-jingwen', '', '电话回访：客户换了银行卡忘记变更，已指导线上修改账户。', '扣款账户失效', '约定补交后再确认', 3, '2026-01-19', 0, 'rec/2026-01-09/1043-chen-jingwen.wav', 4, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-09T10:52', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w043', 'p038', NULL, '2026-01-09T16:34', 'phone', 'reached', 'chen-jingwen', '', '电话回访：客户以为保单有固定分红，已说明分红不保证。', '对分红有误解', '讲明后无异议，已告知渠道部门', 3, NULL, 0, 'rec/2026-01-09/1634-chen-jingwen.wav', 9, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-09T16:48', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w044', 'p061', NULL, '2026-01-12T16:15', 'phone', 'reached', 'dong-huimin', '', '电话回访：逐项核对投保提示书，客户均答清楚。', NULL, '回访成功', 3, NULL, 0, 'rec/2026-01-12/1615-dong-huimin.wav', 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-12T16:27', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w045', 'p060', NULL, '2026-01-13T09:47', 'phone', 'no_answer', 'dong-huimin', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-13T09:53', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w046', 'p019', NULL, '2026-01-14T09:26', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：问理赔材料和进度，客户说只交了一次资料。', NULL, '满意，感谢跟进', 4, NULL, 0, 'rec/2026-01-14/0926-pan-xiaolin.wav', 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-14T09:38', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w047', 'p050', NULL, '2026-01-14T09:39', 'phone', 'reached', 'xie-haitao', '', '电话回访：核对联系方式和续期扣款账户，客户知道缴费期限。', NULL, '回访成功，资料无误', 5, NULL, 0, 'rec/2026-01-14/0939-xie-haitao.wav', 5, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-14T09:49', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w048', 'p026', NULL, '2026-01-14T09:51', 'phone', 'reached', 'chen-jingwen', '', '电话回访：年度回访，核对地址电话，问对服务的评价。', NULL, '资料无变化，客户满意', 5, NULL, 0, 'rec/2026-01-14/0951-chen-jingwen.wav', 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-14T10:03', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w049', 'p060', NULL, '2026-01-14T14:51', 'phone', 'busy', 'dong-huimin', '', '占线', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-14T14:58', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w050', 'p062', NULL, '2026-01-14T16:28', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：客户本人签字，但说不清犹豫期的天数，已当场讲明。', '不清楚犹豫期', '讲解后客户理解', 4, NULL, 0, 'rec/2026-01-14/1628-pan-xiaolin.wav', 6, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-14T16:39', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w051', 'p060', NULL, '2026-01-15T14:37', 'home', 'reached', 'dong-huimin', 'wei-zhenghao', '上门回访：核对联系方式和续期扣款账户，客户知道缴费期限。', NULL, '回访成功，资料无误', 5, NULL, 1, NULL, 17, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-15T14:59', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w052', 'p063', NULL, '2026-01-16T09:27', 'phone', 'reached', 'xie-haitao', '', '电话回访：客户为本人投保，收入与保费相称，缴费没有压力。', NULL, '回访成功，无异议', 5, NULL, 0, 'rec/2026-01-16/0927-xie-haitao.wav', 4, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-16T09:36', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w053', 'p005', NULL, '2026-01-16T16:45', 'phone', 'busy', 'xie-haitao', '', '占线', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-16T16:51', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w054', 'p054', NULL, '2026-01-19T09:23', 'phone', 'wrong_number', 'chen-jingwen', '', '号码有误，向业务方核实', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-19T09:30', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w055', 'p005', NULL, '2026-01-19T14:22', 'phone', 'reached', 'xie-haitao', '', '电话回访：客户已收到批单，内容与申请一致。', NULL, '满意', 5, NULL, 0, 'rec/2026-01-19/1422-xie-haitao.wav', 9, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-19T14:36', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w056', 'p001', NULL, '2026-01-19T14:47', 'phone', 'reached', 'chen-jingwen', '', '电话回访：按约回话，说明了处理经过，对方认可。', NULL, '已解决', 5, NULL, 0, 'rec/2026-01-19/1447-chen-jingwen.wav', 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-19T14:55', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w057', 'p054', NULL, '2026-01-20T16:31', 'home', 'absent', 'chen-jingwen', 'fang-meiling', '上门无人，留下便条', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-20T16:38', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w058', 'p064', NULL, '2026-01-21T09:42', 'phone', 'reached', 'xie-haitao', '', '电话回访：客户确认业务员讲解过条款，对保障范围没有疑问。', NULL, '回访成功，客户满意', 4, NULL, 0, 'rec/2026-01-21/0942-xie-haitao.wav', 8, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-21T09:55', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w059', 'p055', NULL, '2026-01-21T10:20', 'phone', 'reached', 'dong-huimin', '', '电话回访：客户以为保单有固定分红，已说明分红不保证。', '对分红有误解', '讲明后无异议，已告知渠道部门', 4, NULL, 0, 'rec/2026-01-21/1020-dong-huimin.wav', 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-21T10:32', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w060', 'p054', NULL, '2026-01-21T15:30', 'letter', 'sent', 'chen-jingwen', '', '信函回访：电话打不通，上门无人，寄出回访函和回执。', NULL, '等回执', NULL, NULL, 0, NULL, 13, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-21T15:48', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w061', 'p027', NULL, '2026-01-22T15:09', 'phone', 'reached', 'chen-jingwen', '', '电话回访：年度回访，核对地址电话，问对服务的评价。', NULL, '资料无变化，客户满意', 5, NULL, 0, 'rec/2026-01-22/1509-chen-jingwen.wav', 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-22T15:17', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w062', 'p004', NULL, '2026-01-26T09:38', 'phone', 'busy', 'chen-jingwen', '', '占线', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-26T09:44', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w063', 'p066', NULL, '2026-01-26T14:37', 'phone', 'reached', 'xie-haitao', '', '电话回访：核对投保人身份，确认本人签字，了解保险责任和免责条款，知道犹豫期。', NULL, '回访成功，无异议', 5, NULL, 0, 'rec/2026-01-26/1437-xie-haitao.wav', 6, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-26T14:48', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w064', 'p021', NULL, '2026-01-27T15:11', 'phone', 'no_answer', 'chen-jingwen', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-27T15:18', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w065', 'p004', NULL, '2026-01-27T16:48', 'phone', 'reached', 'chen-jingwen', '', '电话回访：问理赔材料和进度，客户说只交了一次资料。', NULL, '满意，感谢跟进', 5, NULL, 0, 'rec/2026-01-27/1648-chen-jingwen.wav', 5, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-27T16:58', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w066', 'p021', NULL, '2026-01-28T09:14', 'phone', 'reached', 'chen-jingwen', '', '电话回访：问办理经过，客户说柜面十分钟办好。', NULL, '满意', 5, NULL, 0, 'rec/2026-01-28/0914-chen-jingwen.wav', 8, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-28T09:27', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w067', 'p067', NULL, '2026-01-28T10:17', 'phone', 'busy', 'dong-huimin', '', '占线', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-28T10:23', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w068', 'p067', NULL, '2026-01-29T15:04', 'phone', 'reached', 'dong-huimin', '', '电话回访：逐项核对投保提示书，客户均答清楚。', NULL, '回访成功', 5, NULL, 0, 'rec/2026-01-29/1504-dong-huimin.wav', 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-29T15:12', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w069', 'p046', NULL, '2026-02-02T14:13', 'phone', 'busy', 'chen-jingwen', '', '占线', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-02T14:20', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w070', 'p065', NULL, '2026-02-02T16:00', 'phone', 'reached', 'dong-huimin', '', '电话回访：客户以为保单有固定分红，已说明分红不保证。', '对分红有误解', '讲明后无异议，已告知渠道部门', 3, NULL, 0, 'rec/2026-02-02/1600-dong-huimin.wav', 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-02T16:08', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w071', 'p020', NULL, '2026-02-03T09:14', 'phone', 'reached', 'xie-haitao', '', '电话回访：确认变更由本人申请，新资料核对无误。', NULL, '变更生效', 5, NULL, 0, 'rec/2026-02-03/0914-xie-haitao.wav', 6, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-03T09:25', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w072', 'p046', NULL, '2026-02-03T15:23', 'phone', 'reached', 'chen-jingwen', '', '电话回访：客户清楚缴费年期和退保损失，确认收到电子保单。', NULL, '回访成功', 4, NULL, 0, 'rec/2026-02-03/1523-chen-jingwen.wav', 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-03T15:35', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w073', 'p022', NULL, '2026-02-04T16:03', 'phone', 'reached', 'chen-jingwen', '', '电话回访：提醒保单已停效，说明复效期限和手续，客户愿意补交。', NULL, '客户将在本月办理复效', 5, NULL, 0, 'rec/2026-02-04/1603-chen-jingwen.wav', 6, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-04T16:14', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w074', 'p028', NULL, '2026-02-05T09:37', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：年度回访，客户记得保单生效日和缴费日。', NULL, '资料无变化', 5, NULL, 0, 'rec/2026-02-05/0937-pan-xiaolin.wav', 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-05T09:45', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w075', 'p053', NULL, '2026-02-05T10:41', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：客户清楚缴费年期和退保损失，确认收到电子保单。', NULL, '回访成功', 5, NULL, 0, 'rec/2026-02-05/1041-pan-xiaolin.wav', 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-05T10:53', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w076', 'p008', NULL, '2026-02-05T14:25', 'phone', 'reached', 'dong-huimin', '', '电话回访：问理赔材料和进度，客户说只交了一次资料。', NULL, '满意，感谢跟进', 4, NULL, 0, 'rec/2026-02-05/1425-dong-huimin.wav', 5, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-05T14:35', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w077', 'p017', NULL, '2026-02-09T09:38', 'phone', 'reached', 'dong-huimin', '', '电话回访：问办理经过，客户说柜面十分钟办好。', NULL, '满意', 5, NULL, 0, 'rec/2026-02-09/0938-dong-huimin.wav', 4, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-09T09:47', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w078', 'p069', NULL, '2026-02-10T09:19', 'phone', 'no_answer', 'pan-xiaolin', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-10T09:25', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w079', 'p068', NULL, '2026-02-10T09:38', 'phone', 'busy', 'xie-haitao', '', '占线', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-10T09:44', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w080', 'p069', NULL, '2026-02-11T14:47', 'phone', 'no_answer', 'pan-xiaolin', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-11T14:54', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w081', 'p009', NULL, '2026-02-11T15:22', 'phone', 'reached', 'xie-haitao', '', '电话回访：赔款到账，客户问扣除部分的依据，已解释免赔额。', '对免赔额有疑问', '解释后接受', 2, NULL, 0, 'rec/2026-02-11/1522-xie-haitao.wav', 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-11T15:34', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w082', 'p029', NULL, '2026-02-11T16:03', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：年度回访，客户建议公众号查保单再简单些。', '公众号查询步骤多', '建议已转信息部门', 2, NULL, 0, 'rec/2026-02-11/1603-pan-xiaolin.wav', 8, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-11T16:16', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w083', 'p068', NULL, '2026-02-11T16:03', 'phone', 'reached', 'xie-haitao', '', '电话回访：核对投保人身份，确认本人签字，了解保险责任和免责条款，知道犹豫期。', NULL, '回访成功，无异议', 5, NULL, 0, 'rec/2026-02-11/1603-xie-haitao.wav', 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-11T16:11', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w084', 'p069', NULL, '2026-02-12T10:14', 'home', 'reached', 'pan-xiaolin', 'tao-xuemei', '上门回访：核对联系方式和续期扣款账户，客户知道缴费期限。', NULL, '回访成功，资料无误', 5, NULL, 1, NULL, 34, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-12T10:53', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w085', 'p051', NULL, '2026-02-12T16:03', 'phone', 'reached', 'xie-haitao', '', '电话回访：客户以为保单有固定分红，已说明分红不保证。', '对分红有误解', '讲明后无异议，已告知渠道部门', 3, NULL, 0, 'rec/2026-02-12/1603-xie-haitao.wav', 8, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-12T16:16', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w086', 'p070', NULL, '2026-02-13T09:48', 'phone', 'no_answer', 'dong-huimin', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-13T09:54', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w087', 'p002', NULL, '2026-02-13T15:06', 'phone', 'busy', 'xie-haitao', '', '占线', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-13T15:12', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w088', 'p016', NULL, '2026-02-13T15:15', 'phone', 'reached', 'dong-huimin', '', '电话回访：提醒保单已停效，说明复效期限和手续，客户愿意补交。', NULL, '客户将在本月办理复效', 5, NULL, 0, 'rec/2026-02-13/1515-dong-huimin.wav', 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-13T15:27', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w089', 'p070', NULL, '2026-02-14T14:15', 'phone', 'reached', 'dong-huimin', '', '电话回访：客户确认业务员讲解过条款，对保障范围没有疑问。', NULL, '回访成功，客户满意', 5, NULL, 0, 'rec/2026-02-14/1415-dong-huimin.wav', 6, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-14T14:26', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w090', 'p002', NULL, '2026-02-14T16:25', 'phone', 'refused', 'xie-haitao', '', '客户不愿接受回访，致歉后结束。', NULL, NULL, NULL, NULL, 0, 'rec/2026-02-14/1625-xie-haitao.wav', 6, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-14T16:36', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w091', 'p030', NULL, '2026-02-25T09:39', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：年度回访，客户记得保单生效日和缴费日。', NULL, '资料无变化', 5, NULL, 0, 'rec/2026-02-25/0939-pan-xiaolin.wav', 9, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-25T09:53', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w092', 'p023', NULL, '2026-02-25T14:43', 'phone', 'reached', 'xie-haitao', '', '电话回访：赔款到账，客户问扣除部分的依据，已解释免赔额。', '对免赔额有疑问', '解释后接受', 4, NULL, 0, 'rec/2026-02-25/1443-xie-haitao.wav', 9, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-25T14:57', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w093', 'p024', NULL, '2026-02-27T16:01', 'phone', 'reached', 'dong-huimin', '', '电话回访：赔款已到账，客户对时效满意。', NULL, '满意', 5, NULL, 0, 'rec/2026-02-27/1601-dong-huimin.wav', 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-27T16:13', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w094', 'p057', NULL, '2026-02-28T09:18', 'phone', 'busy', 'dong-huimin', '', '占线', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-28T09:25', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w095', 'p013', NULL, '2026-03-02T09:32', 'phone', 'busy', 'xie-haitao', '', '占线', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-02T09:39', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w096', 'p014', NULL, '2026-03-02T10:15', 'phone', 'no_answer', 'dong-huimin', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-02T10:22', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w097', 'p057', NULL, '2026-03-02T10:42', 'phone', 'reached', 'dong-huimin', '', '电话回访：告知原业务员离职，保单由新服务人员接手，核对保单和联系方式。', NULL, '客户知悉', 4, NULL, 0, 'rec/2026-03-02/1042-dong-huimin.wav', 4, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-02T10:51', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w098', 'p071', NULL, '2026-03-02T16:18', 'phone', 'no_answer', 'pan-xiaolin', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-02T16:24', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w099', 'p031', NULL, '2026-03-03T09:52', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：年度回访，客户记得保单生效日和缴费日。', NULL, '资料无变化', 5, NULL, 0, 'rec/2026-03-03/0952-pan-xiaolin.wav', 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-03T10:04', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w100', 'p055', NULL, '2026-03-03T15:06', 'phone', 'reached', 'dong-huimin', '', '电话回访：告知原业务员离职，保单由新服务人员接手，核对保单和联系方式。', NULL, '客户知悉', 4, NULL, 0, 'rec/2026-03-03/1506-dong-huimin.wav', 8, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-03T15:19', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w101', 'p071', NULL, '2026-03-03T15:16', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：核对投保人身份，确认本人签字，了解保险责任和免责条款，知道犹豫期。', NULL, '回访成功，无异议', 5, NULL, 0, 'rec/2026-03-03/1516-pan-xiaolin.wav', 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-03T15:24', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w102', 'p014', NULL, '2026-03-03T16:00', 'phone', 'reached', 'dong-huimin', '', '电话回访：介绍新服务人员，客户确认没有代收现金等情况。', NULL, '无异常', 4, NULL, 0, 'rec/2026-03-03/1600-dong-huimin.wav', 6, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-03T16:11', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w103', 'p013', NULL, '2026-03-03T16:41', 'phone', 'reached', 'xie-haitao', '', '电话回访：客户还没收到批单。', '未收到批单', '已补寄，约定到件后再确认', 2, '2026-03-05', 0, 'rec/2026-03-03/1641-xie-haitao.wav', 5, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-03T16:51', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w104', 'p073', NULL, '2026-03-04T09:24', 'phone', 'no_answer', 'chen-jingwen', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-04T09:30', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w105', 'p072', NULL, '2026-03-04T10:43', 'phone', 'no_answer', 'xie-haitao', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-04T10:49', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w106', 'p048', NULL, '2026-03-04T16:36', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：客户以为保单有固定分红，已说明分红不保证。', '对分红有误解', '讲明后无异议，已告知渠道部门', 3, NULL, 0, 'rec/2026-03-04/1636-pan-xiaolin.wav', 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-04T16:44', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w107', 'p013', NULL, '2026-03-05T10:04', 'phone', 'reached', 'xie-haitao', '', '电话回访：按约再次回访，上次提的事已经办好。', NULL, '确认解决', 4, NULL, 0, 'rec/2026-03-05/1004-xie-haitao.wav', 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-05T10:12', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w108', 'p072', NULL, '2026-03-05T10:09', 'phone', 'reached', 'xie-haitao', '', '电话回访：客户本人签字，但说不清犹豫期的天数，已当场讲明。', '不清楚犹豫期', '讲解后客户理解', 4, NULL, 0, 'rec/2026-03-05/1009-xie-haitao.wav', 4, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-05T10:18', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w109', 'p010', NULL, '2026-03-05T14:42', 'phone', 'reached', 'chen-jingwen', '', '电话回访：告知原业务员离职，保单由新服务人员接手，核对保单和联系方式。', NULL, '客户知悉', 3, NULL, 0, 'rec/2026-03-05/1442-chen-jingwen.wav', 4, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-05T14:51', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w110', 'p073', NULL, '2026-03-05T15:04', 'phone', 'reached', 'chen-jingwen', '', '电话回访：核对联系方式和续期扣款账户，客户知道缴费期限。', NULL, '回访成功，资料无误', 4, NULL, 0, 'rec/2026-03-05/1504-chen-jingwen.wav', 6, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-05T15:15', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w111', 'p049', NULL, '2026-03-09T10:05', 'phone', 'no_answer', 'chen-jingwen', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-09T10:11', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w112', 'p074', NULL, '2026-03-09T10:34', 'phone', 'wrong_number', 'dong-huimin', '', '号码有误，向业务方核实', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-09T10:41', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w113', 'p011', NULL, '2026-03-10T10:05', 'phone', 'busy', 'pan-xiaolin', '', '占线', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-10T10:11', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w114', 'p074', NULL, '2026-03-10T10:19', 'home', 'absent', 'dong-huimin', 'wei-zhenghao', '上门无人，留下便条', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-10T10:25', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w115', 'p049', NULL, '2026-03-10T15:17', 'phone', 'busy', 'chen-jingwen', '', '占线', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-10T15:23', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w116', 'p024', NULL, '2026-03-11T09:31', 'phone', 'no_answer', 'dong-huimin', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-11T09:38', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w117', 'p049', NULL, '2026-03-11T14:17', 'home', 'reached', 'chen-jingwen', 'fang-meiling', '上门回访：核对联系方式和续期扣款账户，客户知道缴费期限。', NULL, '回访成功，资料无误', 4, NULL, 1, NULL, 15, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-11T14:37', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w118', 'p011', NULL, '2026-03-11T14:29', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：赔款已到账，客户对时效满意。', NULL, '满意', 4, NULL, 0, 'rec/2026-03-11/1429-pan-xiaolin.wav', 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-11T14:37', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w119', 'p074', NULL, '2026-03-11T14:46', 'letter', 'sent', 'dong-huimin', '', '信函回访：电话打不通，上门无人，寄出回访函和回执。', NULL, '等回执', NULL, NULL, 0, NULL, 13, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-11T15:04', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w120', 'p075', NULL, '2026-03-11T15:05', 'phone', 'no_answer', 'pan-xiaolin', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-11T15:12', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w121', 'p018', NULL, '2026-03-11T16:28', 'phone', 'no_answer', 'chen-jingwen', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-11T16:34', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w122', 'p032', NULL, '2026-03-12T10:05', 'phone', 'reached', 'xie-haitao', '', '电话回访：年度回访，客户想了解保单现金价值，已说明查询办法。', NULL, '满意', 5, NULL, 0, 'rec/2026-03-12/1005-xie-haitao.wav', 4, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-12T10:14', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w123', 'p024', NULL, '2026-03-12T10:23', 'phone', 'reached', 'dong-huimin', '', '电话回访：核对保单持有情况，客户担心以后找不到人。', '担心服务中断', '已留服务电话和新服务人员姓名', 2, NULL, 0, 'rec/2026-03-12/1023-dong-huimin.wav', 9, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-12T10:37', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w124', 'p075', NULL, '2026-03-12T14:19', 'phone', 'no_answer', 'pan-xiaolin', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-12T14:26', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w125', 'p040', NULL, '2026-03-12T14:42', 'phone', 'reached', 'dong-huimin', '', '电话回访：告知原业务员离职，保单由新服务人员接手，核对保单和联系方式。', NULL, '客户知悉', 5, NULL, 0, 'rec/2026-03-12/1442-dong-huimin.wav', 6, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-12T14:53', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w126', 'p018', NULL, '2026-03-12T16:05', 'phone', 'no_answer', 'chen-jingwen', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-12T16:11', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w127', 'p075', NULL, '2026-03-13T09:15', 'home', 'reached', 'pan-xiaolin', 'lei-pengfei', '上门回访：客户清楚缴费年期和退保损失，确认收到电子保单。', NULL, '回访成功', 5, NULL, 1, NULL, 27, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-13T09:47', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w128', 'p018', NULL, '2026-03-13T15:14', 'home', 'reached', 'chen-jingwen', 'fang-meiling', '上门回访：核对保单持有情况，客户担心以后找不到人。', '担心服务中断', '已留服务电话和新服务人员姓名', 4, NULL, 1, NULL, 18, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-13T15:37', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w129', 'p010', NULL, '2026-03-16T14:33', 'phone', 'reached', 'dong-huimin', '', '电话回访：客户还没收到批单。', '未收到批单', '已补寄，约定到件后再确认', 4, '2026-03-18', 0, 'rec/2026-03-16/1433-dong-huimin.wav', 4, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-16T14:42', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w130', 'p056', NULL, '2026-03-16T16:01', 'phone', 'no_answer', 'pan-xiaolin', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-16T16:07', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w131', 'p033', NULL, '2026-03-17T09:24', 'phone', 'reached', 'dong-huimin', '', '电话回访：年度回访，客户想了解保单现金价值，已说明查询办法。', NULL, '满意', 3, NULL, 0, 'rec/2026-03-17/0924-dong-huimin.wav', 9, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-17T09:38', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w132', 'p045', NULL, '2026-03-17T10:09', 'phone', 'reached', 'chen-jingwen', '', '电话回访：客户记得保障内容和等待期，身故受益人填写无误。', NULL, '回访成功', 4, NULL, 0, 'rec/2026-03-17/1009-chen-jingwen.wav', 8, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-17T10:22', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w133', 'p006', NULL, '2026-03-17T10:26', 'phone', 'reached', 'chen-jingwen', '', '电话回访：客户换了银行卡忘记变更，已指导线上修改账户。', '扣款账户失效', '约定补交后再确认', 4, '2026-04-02', 0, 'rec/2026-03-17/1026-chen-jingwen.wav', 4, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-17T10:35', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w134', 'p056', NULL, '2026-03-17T10:41', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：客户还没收到批单。', '未收到批单', '已补寄，约定到件后再确认', 4, '2026-03-23', 0, 'rec/2026-03-17/1041-pan-xiaolin.wav', 5, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-17T10:51', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w135', 'p021', NULL, '2026-03-17T16:07', 'phone', 'reached', 'dong-huimin', '', '电话回访：告知原业务员离职，保单由新服务人员接手，核对保单和联系方式。', NULL, '客户知悉', 3, NULL, 0, 'rec/2026-03-17/1607-dong-huimin.wav', 5, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-17T16:17', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w136', 'p012', NULL, '2026-03-17T16:25', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：客户换了银行卡忘记变更，已指导线上修改账户。', '扣款账户失效', '约定补交后再确认', 4, '2026-03-20', 0, 'rec/2026-03-17/1625-pan-xiaolin.wav', 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-17T16:33', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w137', 'p010', NULL, '2026-03-18T09:16', 'phone', 'reached', 'dong-huimin', '', '电话回访：按约再次回访，上次提的事已经办好。', NULL, '确认解决', 3, NULL, 0, 'rec/2026-03-18/0916-dong-huimin.wav', 9, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-18T09:30', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w138', 'p043', NULL, '2026-03-18T10:47', 'phone', 'no_answer', 'pan-xiaolin', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-18T10:53', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w139', 'p076', NULL, '2026-03-19T09:21', 'phone', 'refused', 'pan-xiaolin', '', '客户不愿接受回访，致歉后结束。', NULL, NULL, NULL, NULL, 0, 'rec/2026-03-19/0921-pan-xiaolin.wav', 8, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-19T09:34', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w140', 'p043', NULL, '2026-03-19T16:22', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：问办理经过，客户说柜面十分钟办好。', NULL, '满意', 5, NULL, 0, 'rec/2026-03-19/1622-pan-xiaolin.wav', 5, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-19T16:32', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w141', 'p012', NULL, '2026-03-20T15:31', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：按约再次回访，上次提的事已经办好。', NULL, '确认解决', 4, NULL, 0, 'rec/2026-03-20/1531-pan-xiaolin.wav', 9, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-20T15:45', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w142', 'p039', NULL, '2026-03-23T10:15', 'phone', 'no_answer', 'dong-huimin', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-23T10:22', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w143', 'p047', NULL, '2026-03-23T14:53', 'phone', 'reached', 'xie-haitao', '', '电话回访：客户确认业务员讲解过条款，对保障范围没有疑问。', NULL, '回访成功，客户满意', 5, NULL, 0, 'rec/2026-03-23/1453-xie-haitao.wav', 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-23T15:01', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w144', 'p078', NULL, '2026-03-23T15:32', 'phone', 'no_answer', 'xie-haitao', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-23T15:38', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w145', 'p056', NULL, '2026-03-23T15:34', 'phone', 'reached', 'pan-xiaolin', '', '电话回访：按约再次回访，上次提的事已经办好。', NULL, '确认解决', 5, NULL, 0, 'rec/2026-03-23/1534-pan-xiaolin.wav', 9, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-23T15:48', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w146', 'p014', NULL, '2026-03-23T16:04', 'phone', 'reached', 'chen-jingwen', '', '电话回访：赔款到账，客户问扣除部分的依据，已解释免赔额。', '对免赔额有疑问', '解释后接受', 3, NULL, 0, 'rec/2026-03-23/1604-chen-jingwen.wav', 8, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-23T16:17', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w147', 'p039', NULL, '2026-03-24T09:27', 'phone', 'reached', 'dong-huimin', '', '电话回访：客户还没收到批单。', '未收到批单', '已补寄，约定到件后再确认', 4, '2026-03-31', 0, 'rec/2026-03-24/0927-dong-huimin.wav', 4, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-24T09:36', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w148', 'p034', NULL, '2026-03-24T10:38', 'phone', 'reached', 'chen-jingwen', '', '电话回访：年度回访，核对地址电话，问对服务的评价。', NULL, '资料无变化，客户满意', 4, NULL, 0, 'rec/2026-03-24/1038-chen-jingwen.wav', 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-24T10:50', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w149', 'p078', NULL, '2026-03-24T16:28', 'phone', 'busy', 'xie-haitao', '', '占线', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-24T16:35', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w150', 'p040', NULL, '2026-03-27T14:57', 'phone', 'reached', 'chen-jingwen', '', '电话回访：客户为本人投保，收入与保费相称，缴费没有压力。', NULL, '回访成功，无异议', 4, NULL, 0, 'rec/2026-03-27/1457-chen-jingwen.wav', 9, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-27T15:11', '{}', 1);
INSERT INTO "visits" VALUES ('life-insurer', 'w151', 'p018', NULL, '2026-03-30T10:30', 'phone', 'reached', 'dong-huimin', '', '电话回访：赔款到账，客户问扣除部分的依据，已解释免赔额。', '对免赔额有疑问', '解释后接受', 3, NULL, 0, 'rec/2026-03-30/1030-dong-huimin.wav', 4, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-30T10:39', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v001', '3-1-1003', 'activity-ended', '2026-01-05T10:28', 'phone', 'no_answer', 'qiu-siqi', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-05T10:34', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v002', '3-1-1003', 'activity-ended', '2026-01-06T10:31', 'phone', 'reached', 'qiu-siqi', '', '电话回访：问对元旦游园会的看法：套圈和投壶孩子最喜欢。', NULL, '感谢邀请', 5, NULL, 0, NULL, 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-06T10:43', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v003', '4-2-1703', 'complaint-closed', '2026-01-07T10:45', 'phone', 'reached', 'tang-wenbin', '', '电话回访：就噪音一事回访，业主说晚上安静多了。', NULL, '满意', 5, NULL, 0, NULL, 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-07T10:57', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v004', '6-2-701', 'repair-done', '2026-01-07T14:41', 'phone', 'no_answer', 'tang-wenbin', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-07T14:48', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v005', '6-2-701', 'repair-done', '2026-01-08T10:03', 'phone', 'reached', 'tang-wenbin', '', '电话回访：家里老人说检修客厅跳闸之后这几天没有再跳闸。', NULL, '没有其他要求', 5, NULL, 0, NULL, 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-08T10:11', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v006', '2-1-201', 'moved-in', '2026-01-12T10:25', 'home', 'reached', 'lin-jiamin', '', '上门回访：入住一周，晚上车位不好找。', '想租固定车位', '已登记排队，有空位时通知', 2, NULL, 1, NULL, 35, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-12T11:05', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v007', '8-1-1103', 'complaint-closed', '2026-01-12T15:41', 'home', 'absent', 'shen-weidong', '', '上门无人，留下便条', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-12T15:47', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v008', '8-1-1103', 'complaint-closed', '2026-01-13T10:24', 'home', 'reached', 'shen-weidong', '', '上门回访：就停车一事回访，家里老人说车位没有再被占。', NULL, '满意，感谢答复', 4, NULL, 1, NULL, 38, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-13T11:07', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v009', '3-1-602', 'incident', '2026-01-13T15:36', 'home', 'reached', 'lin-jiamin', '', '上门回访：问受影响的情况，家里没有损失。', NULL, '满意', 4, NULL, 1, NULL, 38, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-13T16:19', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v010', '2-2-1302', 'repair-done', '2026-01-13T16:20', 'home', 'reached', 'lin-jiamin', '', '上门回访：问更换卫生间软管后的情况，业主说接口没有再漏。', NULL, '满意，此单结束', 5, NULL, 1, NULL, 24, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-13T16:49', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v011', 'shop-01', 'repair-done', '2026-01-20T09:37', 'phone', 'reached', 'luo-caiyun', '', '电话回访：更换厨房角阀做完后回问，冯先生说角阀不滴水了，台下柜也干了。', NULL, '满意，师傅态度也好', 3, NULL, 0, NULL, 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-20T09:49', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v012', '4-2-1501', 'repair-done', '2026-01-20T10:37', 'phone', 'no_answer', 'tang-wenbin', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-20T10:44', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v013', '7-1-803', 'moved-in', '2026-01-20T15:26', 'home', 'absent', 'luo-caiyun', '', '上门无人，留下便条', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-20T15:32', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v014', '7-1-803', 'moved-in', '2026-01-21T09:35', 'home', 'reached', 'luo-caiyun', '', '上门回访：搬家顺利，宽带还没装好。', '弱电箱钥匙对不上', '已请工程部重新配钥匙', 4, NULL, 1, NULL, 28, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-21T10:08', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v015', '7-2-1501', 'activity-ended', '2026-01-21T10:06', 'phone', 'reached', 'qiu-siqi', '', '电话回访：问对元旦游园会的看法：奖品实用，就是排队久了点。', NULL, '希望多办', 5, NULL, 0, NULL, 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-21T10:18', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v016', '4-2-1501', 'repair-done', '2026-01-21T16:28', 'phone', 'reached', 'tang-wenbin', '', '电话回访：业主爱人说更换楼道感应灯之后灯亮得及时，晚上回家方便了。', NULL, '正常，感谢跟进', 5, NULL, 0, NULL, 4, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-21T16:37', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v017', '6-2-1102', 'complaint-closed', '2026-01-22T09:20', 'phone', 'reached', 'shen-weidong', '', '电话回访：问处理后的情况，家里老人说这周没有再停。', NULL, '没有其他要求', 5, NULL, 0, NULL, 8, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-22T09:33', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v018', '5-1-802', 'incident', '2026-01-26T10:25', 'home', 'reached', 'tang-wenbin', '', '上门回访：业主关心会不会再发生，告知已更换部件并加密巡查。', NULL, '认可', 5, NULL, 1, NULL, 27, NULL, NULL, NULL, NULL, '[]', '[]', '2026-01-26T10:57', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v019', '6-2-401', 'repair-done', '2026-02-02T14:25', 'phone', 'reached', 'tang-wenbin', '', '电话回访：回访处理外墙渗水一事，前两天下雨，墙面是干的。', NULL, '满意，此单结束', 3, NULL, 0, NULL, 8, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-02T14:38', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v020', '4-2-803', 'moved-in', '2026-02-02T16:02', 'home', 'reached', 'tang-wenbin', '', '上门回访：入住顺利，水电燃气都已开通，装修须知讲过一遍。', NULL, '满意，已拉进楼栋群', 5, NULL, 1, NULL, 28, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-02T16:35', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v021', 'shop-16', 'repair-done', '2026-02-03T10:38', 'phone', 'reached', 'luo-caiyun', '', '电话回访：回访更换水表前阀门一事，韦先生说阀门手柄偏紧。', '阀门手柄偏紧', '约定复查后再联系', 3, '2026-02-09', 0, NULL, 4, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-03T10:47', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v022', '7-1-603', 'moved-in', '2026-02-04T15:35', 'phone', 'reached', 'luo-caiyun', '', '电话回访：家具进场完成，电梯护板使用正常。', NULL, '满意', 4, NULL, 0, NULL, 9, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-04T15:49', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v023', '3-1-1101', 'repair-done', '2026-02-06T09:22', 'home', 'reached', 'lin-jiamin', '', '上门回访：调整推拉窗滑轮做完后回问，业主说窗户推得动了，关得严。', NULL, '没有其他要求', 4, NULL, 1, NULL, 16, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-06T09:43', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v024', '2-1-903', 'activity-ended', '2026-02-06T10:02', 'phone', 'busy', 'qiu-siqi', '', '占线', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-06T10:09', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v025', '2-1-903', 'complaint-closed', '2026-02-06T14:39', 'home', 'reached', 'lin-jiamin', '', '上门回访：卫生一事办结后回访，楼道比以前干净。', NULL, '接受，希望保持', 4, NULL, 1, NULL, 15, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-06T14:59', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v026', '4-1-1103', 'repair-done', '2026-02-06T15:19', 'phone', 'reached', 'tang-wenbin', '', '电话回访：家里老人说更换电梯按钮之后按钮灵了。', NULL, '没有其他要求', 3, NULL, 0, NULL, 6, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-06T15:30', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v027', '5-1-1402', 'repair-done', '2026-02-06T15:42', 'home', 'reached', 'tang-wenbin', '', '上门回访：回访修补卫生间防水一事，家里老人说墙角还有一小块发潮。', '墙角还有一小块发潮', '已报工程部复查', 2, NULL, 1, NULL, 35, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-06T16:22', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v028', 'shop-16', NULL, '2026-02-09T09:15', 'phone', 'reached', 'luo-caiyun', '', '电话回访：按约回话，说明了处理经过，对方认可。', NULL, '已解决', 5, NULL, 0, NULL, 9, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-09T09:29', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v029', '2-1-903', 'activity-ended', '2026-02-09T14:50', 'phone', 'reached', 'qiu-siqi', '', '电话回访：问对写春联送福字的看法：字写得好，已经贴上门了。', NULL, '愿意再参加', 4, NULL, 0, NULL, 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-09T14:58', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v030', '7-1-1502', 'repair-done', '2026-02-11T09:26', 'phone', 'reached', 'luo-caiyun', '', '电话回访：问更换窗户密封条后的情况，业主说风声小多了。', NULL, '情况良好', 4, NULL, 0, NULL, 5, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-11T09:36', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v031', '4-1-1301', 'repair-done', '2026-02-11T09:36', 'phone', 'reached', 'tang-wenbin', '', '电话回访：更换厨房角阀做完后回问，业主说角阀不滴水了，台下柜也干了。', NULL, '满意，师傅态度也好', 3, NULL, 0, NULL, 9, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-11T09:50', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v032', '4-1-1103', 'spring-festival', '2026-02-11T09:41', 'home', 'reached', 'he-lijuan', '', '上门回访：登门问候老人，留下值班电话。', NULL, '老人很高兴', 5, NULL, 1, NULL, 34, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-11T10:20', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v033', '7-2-1202', 'incident', '2026-02-11T09:43', 'phone', 'reached', 'luo-caiyun', '', '电话回访：问受影响的情况，家里没有损失。', NULL, '满意', 4, NULL, 0, NULL, 8, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-11T09:56', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v034', '3-1-1402', 'complaint-closed', '2026-02-11T14:27', 'phone', 'reached', 'shen-weidong', '', '电话回访：消防一事办结后回访，楼道里没有再看到充电。', NULL, '没有其他要求', 4, NULL, 0, NULL, 6, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-11T14:38', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v035', '5-1-1003', 'spring-festival', '2026-02-11T15:00', 'home', 'reached', 'he-lijuan', '', '上门回访：登门拜年，谈到来年门前停车的划线。', '门前停车划线不清', '年后由工程部重新划线', 4, NULL, 1, NULL, 27, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-11T15:32', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v036', '4-1-402', 'spring-festival', '2026-02-11T16:04', 'home', 'reached', 'he-lijuan', '', '上门回访：登门问候老人，留下值班电话。', NULL, '老人很高兴', 5, NULL, 1, NULL, 34, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-11T16:43', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v037', '5-2-1602', 'moved-in', '2026-02-11T16:47', 'home', 'reached', 'tang-wenbin', '', '上门回访：新家收拾得差不多，问了垃圾分类和快递柜的位置。', NULL, '都已当面说明', 5, NULL, 1, NULL, 23, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-11T17:15', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v038', '3-1-1202', 'spring-festival', '2026-02-12T09:10', 'home', 'reached', 'he-lijuan', '', '上门回访：登门拜年，送上春联和年货一份，问过年安排。', NULL, '感谢一年来的支持', 5, NULL, 1, NULL, 29, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-12T09:44', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v039', '5-1-503', 'spring-festival', '2026-02-12T09:43', 'home', 'reached', 'he-lijuan', '', '上门回访：登门拜年，谈到来年门前停车的划线。', '门前停车划线不清', '年后由工程部重新划线', 3, NULL, 1, NULL, 31, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-12T10:19', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v040', '1-2-1201', 'activity-ended', '2026-02-12T09:47', 'phone', 'no_answer', 'qiu-siqi', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-12T09:54', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v041', '4-2-1501', 'repair-done', '2026-02-12T10:13', 'phone', 'reached', 'tang-wenbin', '', '电话回访：回访检修可视对讲一事，画面清楚，声音也正常。', NULL, '情况良好', 5, NULL, 0, NULL, 8, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-12T10:26', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v042', '7-2-1501', 'spring-festival', '2026-02-12T10:15', 'home', 'absent', 'he-lijuan', '', '上门无人，留下便条', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-12T10:22', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v043', '2-2-401', 'spring-festival', '2026-02-12T10:23', 'home', 'reached', 'he-lijuan', '', '上门回访：登门拜年，送上春联和年货一份，问过年安排。', NULL, '感谢一年来的支持', 5, NULL, 1, NULL, 30, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-12T10:58', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v044', '1-1-202', 'complaint-closed', '2026-02-12T14:29', 'home', 'absent', 'lin-jiamin', '', '上门无人，留下便条', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-12T14:36', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v045', '4-1-502', 'spring-festival', '2026-02-12T14:30', 'home', 'reached', 'he-lijuan', '', '上门回访：登门问候老人，留下值班电话。', NULL, '老人很高兴', 4, NULL, 1, NULL, 26, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-12T15:01', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v046', '3-1-1402', 'spring-festival', '2026-02-12T15:39', 'home', 'reached', 'he-lijuan', '', '上门回访：登门拜年，送上春联和年货一份，问过年安排。', NULL, '感谢一年来的支持', 4, NULL, 1, NULL, 22, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-12T16:06', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v047', '3-1-802', 'activity-ended', '2026-02-13T09:43', 'phone', 'reached', 'qiu-siqi', '', '电话回访：问对迎春年货市集的看法：东西不贵，买了腊肠和干果。', NULL, '希望多办', 5, NULL, 0, NULL, 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-13T09:55', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v048', '1-1-202', 'complaint-closed', '2026-02-13T10:01', 'home', 'reached', 'lin-jiamin', '', '上门回访：就服务一事回访，业主爱人说电话记下了，快递也取到了。', NULL, '认可处理结果', 5, NULL, 1, NULL, 16, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-13T10:22', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v049', '1-2-1201', 'activity-ended', '2026-02-13T10:27', 'phone', 'reached', 'qiu-siqi', '', '电话回访：问对迎春年货市集的看法：摊位多，逛起来热闹。', NULL, '愿意再参加', 5, NULL, 0, NULL, 8, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-13T10:40', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v050', '7-2-1501', 'spring-festival', '2026-02-13T14:30', 'home', 'reached', 'he-lijuan', '', '上门回访：登门拜年，谈到来年门前停车的划线。', '门前停车划线不清', '年后由工程部重新划线', 4, NULL, 1, NULL, 22, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-13T14:57', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v051', '7-2-1502', 'activity-ended', '2026-02-13T16:07', 'phone', 'reached', 'qiu-siqi', '', '电话回访：问对写春联送福字的看法：希望明年早几天写。', NULL, '建议记下，办下次活动时参考', 5, NULL, 0, NULL, 4, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-13T16:16', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v052', '3-1-203', 'repair-done', '2026-02-14T10:41', 'phone', 'busy', 'lin-jiamin', '', '占线', NULL, NULL, NULL, NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-14T10:47', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v053', '3-1-203', 'repair-done', '2026-02-24T10:42', 'phone', 'reached', 'lin-jiamin', '', '电话回访：业主说修补阳台裂缝之后看过了，没有水印。', NULL, '满意，此单结束', 5, NULL, 0, NULL, 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-24T10:54', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v054', '2-1-201', 'repair-done', '2026-02-24T15:03', 'phone', 'reached', 'lin-jiamin', '', '电话回访：问更换楼道感应灯后的情况，业主爱人说灯亮得及时，晚上回家方便了。', NULL, '情况良好', 5, NULL, 0, NULL, 4, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-24T15:12', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v055', '4-2-1703', 'repair-done', '2026-02-25T10:05', 'phone', 'busy', 'tang-wenbin', '', '占线', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-25T10:12', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v056', '4-2-1703', 'repair-done', '2026-02-26T09:43', 'phone', 'reached', 'tang-wenbin', '', '电话回访：疏通阳台地漏做完后回问，业主说下水快多了，没有返味。', NULL, '满意，师傅态度也好', 4, NULL, 0, NULL, 5, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-26T09:53', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v057', '1-2-1203', 'activity-ended', '2026-02-26T09:47', 'phone', 'reached', 'qiu-siqi', '', '电话回访：问对迎春年货市集的看法：摊位多，逛起来热闹。', NULL, '愿意再参加', 5, NULL, 0, NULL, 5, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-26T09:57', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v058', '4-1-1103', 'activity-ended', '2026-02-27T14:31', 'phone', 'no_answer', 'qiu-siqi', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-27T14:38', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v059', '2-2-1002', 'complaint-closed', '2026-02-27T15:45', 'phone', 'reached', 'lin-jiamin', '', '电话回访：电梯一事办结后回访，按钮灵了。', NULL, '认可处理结果', 3, NULL, 0, NULL, 5, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-27T15:55', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v060', '4-1-1103', 'activity-ended', '2026-02-28T10:04', 'phone', 'reached', 'qiu-siqi', '', '电话回访：问对迎春年货市集的看法：摊位多，逛起来热闹。', NULL, '感谢邀请', 3, NULL, 0, NULL, 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-02-28T10:12', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v061', 'shop-13', 'repair-done', '2026-03-03T09:33', 'phone', 'refused', 'luo-caiyun', '', '客户不愿接受回访，致歉后结束。', NULL, NULL, NULL, NULL, 0, NULL, 4, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-03T09:42', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v062', 'shop-04', 'repair-done', '2026-03-03T10:48', 'home', 'reached', 'luo-caiyun', '', '上门回访：问检修客厅跳闸后的情况，黄女士说这几天没有再跳闸。', NULL, '正常，感谢跟进', 5, NULL, 1, NULL, 36, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-03T11:29', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v063', '4-2-1003', 'incident', '2026-03-03T16:27', 'home', 'reached', 'tang-wenbin', '', '上门回访：说明了赔付进度，业主想早点拿到定损单。', '希望尽快出定损单', '已催保险公司，约定有结果时回话', 3, '2026-03-10', 1, NULL, 36, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-03T17:08', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v064', '2-2-401', 'activity-ended', '2026-03-04T15:27', 'phone', 'reached', 'qiu-siqi', '', '电话回访：问对元宵灯谜会的看法：灯挂得高，老人看不清谜面。', NULL, '感谢邀请', 5, NULL, 0, NULL, 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-04T15:35', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v065', '6-2-403', 'moved-in', '2026-03-09T16:14', 'home', 'reached', 'tang-wenbin', '', '上门回访：新家收拾得差不多，问了垃圾分类和快递柜的位置。', NULL, '都已当面说明', 5, NULL, 1, NULL, 33, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-09T16:52', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v066', '6-1-1803', 'repair-done', '2026-03-10T10:11', 'phone', 'reached', 'tang-wenbin', '', '电话回访：业主爱人说更换水表前阀门之后关得严了，水压正常。', NULL, '情况良好', 3, NULL, 0, NULL, 8, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-10T10:24', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v067', '4-2-1003', NULL, '2026-03-10T10:46', 'phone', 'reached', 'tang-wenbin', '', '电话回访：按约回访，问题没有再出现。', NULL, '此事办结', 4, NULL, 0, NULL, 9, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-10T11:00', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v068', 'shop-11', 'repair-done', '2026-03-10T15:33', 'phone', 'no_answer', 'luo-caiyun', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-10T15:40', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v069', 'shop-11', 'repair-done', '2026-03-11T10:08', 'phone', 'reached', 'luo-caiyun', '', '电话回访：刘女士说调整推拉窗滑轮之后窗户推得动了，关得严。', NULL, '正常，感谢跟进', 5, NULL, 0, NULL, 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-11T10:16', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v070', '8-2-501', 'incident', '2026-03-12T09:43', 'phone', 'no_answer', 'luo-caiyun', '', '无人接听', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-12T09:50', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v071', '8-2-501', 'incident', '2026-03-13T09:36', 'phone', 'reached', 'luo-caiyun', '', '电话回访：说明了起因和整改，业主说处置还算快。', NULL, '理解，没有其他要求', 3, NULL, 0, NULL, 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-13T09:44', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v072', '7-1-1303', 'repair-done', '2026-03-13T09:44', 'home', 'reached', 'luo-caiyun', '', '上门回访：回访更换电梯按钮一事，业主说十楼的按钮还要按重些。', '十楼的按钮还要按重些', '已报工程部复查', 3, NULL, 1, NULL, 25, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-13T10:14', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v073', '2-2-1002', 'repair-done', '2026-03-13T10:07', 'phone', 'reached', 'lin-jiamin', '', '电话回访：回访修补阳台裂缝一事，家里老人说边上又有一道细缝。', '边上又有一道细缝', '已报工程部复查', 3, NULL, 0, NULL, 5, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-13T10:17', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v074', '7-1-602', 'activity-ended', '2026-03-13T16:47', 'phone', 'reached', 'qiu-siqi', '', '电话回访：问对元宵灯谜会的看法：汤圆好吃，谜面难度合适。', NULL, '建议记下，办下次活动时参考', 5, NULL, 0, NULL, 8, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-13T17:00', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v075', '4-2-502', 'repair-done', '2026-03-16T09:13', 'home', 'reached', 'tang-wenbin', '', '上门回访：回访更换单元门闭门器一事，门关得轻了，没有响声。', NULL, '没有其他要求', 5, NULL, 1, NULL, 15, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-16T09:33', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v076', '1-1-202', 'activity-ended', '2026-03-17T10:33', 'phone', 'reached', 'qiu-siqi', '', '电话回访：问对元宵灯谜会的看法：汤圆好吃，谜面难度合适。', NULL, '希望多办', 4, NULL, 0, NULL, 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-17T10:41', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v077', '5-1-301', 'moved-in', '2026-03-17T16:06', 'home', 'reached', 'tang-wenbin', '', '上门回访：家具进场完成，电梯护板使用正常。', NULL, '满意', 5, NULL, 1, NULL, 29, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-17T16:40', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v078', '2-1-1603', 'complaint-closed', '2026-03-18T09:46', 'home', 'reached', 'he-lijuan', '', '上门回访：装修一事办结后回访，看过图纸，不是承重墙，放心了。同时说明整改安排。', '担心过一阵又会反复', '约定再看一次，届时回话', 4, '2026-03-26', 1, NULL, 26, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-18T10:17', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v079', '6-1-1403', 'repair-done', '2026-03-18T10:21', 'phone', 'busy', 'tang-wenbin', '', '占线', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-18T10:28', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v080', '6-1-1403', 'repair-done', '2026-03-19T09:32', 'phone', 'reached', 'tang-wenbin', '', '电话回访：更换楼道感应灯做完后回问，业主说灯亮得及时，晚上回家方便了。', NULL, '认可，不用再跟进', 4, NULL, 0, NULL, 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-19T09:40', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v081', '1-1-1502', 'activity-ended', '2026-03-20T15:44', 'phone', 'reached', 'qiu-siqi', '', '电话回访：问对植树认养的看法：盼着有人按时浇水。', NULL, '希望多办', 5, NULL, 0, NULL, 5, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-20T15:54', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v082', 'shop-06', 'repair-done', '2026-03-25T14:41', 'phone', 'reached', 'luo-caiyun', '', '电话回访：回访更换配电箱空开一事，史女士说箱门关不严。', '箱门关不严', '约定师傅再上门，之后回话', 4, '2026-03-31', 0, NULL, 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-25T14:53', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v083', '4-2-1303', 'repair-done', '2026-03-25T16:06', 'home', 'reached', 'tang-wenbin', '', '上门回访：疏通阳台地漏做完后回问，家里老人说下水快多了，没有返味。', NULL, '正常，感谢跟进', 5, NULL, 1, NULL, 36, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-25T16:47', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v084', '2-1-1603', NULL, '2026-03-26T09:17', 'phone', 'reached', 'he-lijuan', '', '电话回访：按约回话，说明了处理经过，对方认可。', NULL, '已解决', 5, NULL, 0, NULL, 9, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-26T09:31', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v085', 'shop-01', 'complaint-closed', '2026-03-26T10:18', 'phone', 'reached', 'shen-weidong', '', '电话回访：问处理后的情况，冯先生说多扣的已经退回。', NULL, '认可处理结果', 4, NULL, 0, NULL, 9, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-26T10:32', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v086', '5-1-1003', 'repair-done', '2026-03-26T10:38', 'phone', 'reached', 'tang-wenbin', '', '电话回访：业主爱人说调整电梯平层之后电梯停得平了，推轮椅方便。', NULL, '情况良好', 4, NULL, 0, NULL, 8, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-26T10:51', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v087', '8-1-1103', 'activity-ended', '2026-03-26T14:29', 'phone', 'busy', 'qiu-siqi', '', '占线', NULL, NULL, NULL, NULL, 0, NULL, 2, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-26T14:36', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v088', '8-1-1103', 'repair-done', '2026-03-26T15:35', 'phone', 'reached', 'luo-caiyun', '', '电话回访：更换单元门闭门器做完后回问，业主说门关得轻了，没有响声。', NULL, '满意，师傅态度也好', 5, NULL, 0, NULL, 7, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-26T15:47', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v089', '4-2-1801', 'repair-done', '2026-03-26T16:22', 'phone', 'reached', 'tang-wenbin', '', '电话回访：回访更换入户门锁芯一事，业主说反锁时要用力提门。', '反锁时要用力提门', '约定师傅再上门，之后回话', 2, '2026-04-02', 0, NULL, 3, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-26T16:30', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v090', '8-1-1103', 'activity-ended', '2026-03-27T09:23', 'phone', 'reached', 'qiu-siqi', '', '电话回访：问对植树认养的看法：盼着有人按时浇水。', NULL, '愿意再参加', 5, NULL, 0, NULL, 8, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-27T09:36', '{}', 1);
INSERT INTO "visits" VALUES ('property-management', 'v091', '2-2-401', 'incident', '2026-03-30T16:48', 'phone', 'reached', 'lin-jiamin', '', '电话回访：说明了起因和整改，业主说处置还算快。', NULL, '理解，没有其他要求', 4, NULL, 0, NULL, 9, NULL, NULL, NULL, NULL, '[]', '[]', '2026-03-30T17:02', '{}', 1);
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
INSERT INTO "complaints" VALUES ('life-insurer', 'KF2026-001', 'p003', '2026-01-09T13:05', 'complaint', '续期扣费', 'general', '客户服务部', 0, 0, '保费多扣了一期', 'closed', '2026-01-14T16:55', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('life-insurer', 'KF2026-002', 'p005', '2026-01-22T11:25', 'complaint', '销售误导', 'important', '个险一部', 0, 0, '说好五年可取本金，合同上没有', 'closed', '2026-01-30T11:00', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('life-insurer', 'KF2026-003', 'p012', '2026-02-05T15:00', 'inquiry', '条款解释', 'general', '客户服务部', 0, 0, '问门诊手术算不算住院责任', 'closed', '2026-02-09T16:10', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('life-insurer', 'KF2026-004', 'p011', '2026-02-26T10:15', 'complaint', '理赔时效', 'important', '理赔部', 0, 0, '资料交了二十天还没有结果', 'closed', '2026-03-04T12:25', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('life-insurer', 'KF2026-005', 'p056', '2026-03-10T15:00', 'complaint', '保全服务', 'general', '客户服务部', 0, 0, '办保全跑了两趟柜面', 'closed', '2026-03-13T10:15', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('life-insurer', 'KF2026-006', 'p031', '2026-03-18T10:00', 'complaint', '销售误导', 'major', '个险二部', 0, 0, '业务员代签了投保单', 'closed', '2026-03-25T14:55', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('life-insurer', 'KF2026-007', 'p058', '2026-03-27T14:05', 'complaint', '服务态度', 'general', '客户服务部', 0, 0, '离职业务员的保单没人答复', 'open', NULL, '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-001', '4-2-1703', '2026-01-04T13:25', 'complaint', '噪音', 'general', '客服部', 0, 0, '楼上半夜拖桌椅，连着三晚', 'closed', '2026-01-06T14:40', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-002', '4-1-1301', '2026-01-06T14:00', 'inquiry', '收费', 'general', '客服部', 0, 0, '问公摊电费怎么分摊', 'closed', '2026-01-07T14:40', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-003', '8-1-1103', '2026-01-08T09:35', 'complaint', '停车', 'important', '安保部', 0, 0, '固定车位常被外来车占用', 'closed', '2026-01-11T14:40', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-004', 'no-name', '2026-01-12T15:05', 'complaint', '卫生', 'general', '保洁班', 1, 0, '垃圾桶满了没人收，味道大', 'closed', '2026-01-14T15:15', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-005', '4-1-1402', '2026-01-15T17:05', 'complaint', '漏水', 'major', '工程部', 0, 0, '主卧天花板渗水，衣柜泡坏', 'closed', '2026-01-21T13:00', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-006', '6-2-1102', '2026-01-19T12:50', 'complaint', '电梯', 'important', '工程部', 0, 0, '电梯一周停了三次，老人下不了楼', 'closed', '2026-01-21T10:10', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-007', '1-2-202', '2026-01-21T17:55', 'suggestion', '绿化', 'general', '客服部', 0, 1, '樟树挡住低层采光，希望修枝', 'closed', '2026-01-22T16:50', '{"letter": "复函〔2026〕006号"}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-008', 'no-name', '2026-01-26T13:45', 'complaint', '宠物', 'general', '安保部', 1, 0, '有人遛大型犬不牵绳', 'closed', '2026-01-28T12:05', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-009', '7-2-1202', '2026-01-29T10:15', 'complaint', '装修', 'general', '客服部', 0, 0, '周末早上七点就开始打墙', 'closed', '2026-02-01T11:05', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-010', '2-2-1103', '2026-02-02T12:00', 'complaint', '停车', 'general', '安保部', 0, 0, '单元门口被电动车堵住', 'closed', '2026-02-04T13:10', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-011', '2-1-903', '2026-02-04T17:25', 'complaint', '卫生', 'general', '保洁班', 0, 0, '楼道烟头几天没扫', 'closed', '2026-02-05T16:45', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-012', '3-1-1402', '2026-02-06T13:00', 'report', '消防', 'important', '安保部', 0, 0, '三楼住户在楼道给电动车充电', 'closed', '2026-02-09T12:25', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-013', '1-1-202', '2026-02-09T12:05', 'inquiry', '服务', 'general', '客服部', 0, 0, '问春节值班电话和快递代收', 'closed', '2026-02-11T15:10', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-014', '4-2-502', '2026-02-12T11:00', 'complaint', '噪音', 'general', '安保部', 0, 0, '深夜有人在院里放鞭炮', 'closed', '2026-02-13T14:25', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-015', '2-2-1002', '2026-02-24T16:50', 'complaint', '电梯', 'general', '工程部', 0, 0, '电梯按钮失灵', 'closed', '2026-02-26T16:15', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-016', '4-1-602', '2026-02-25T13:55', 'complaint', '卫生', 'general', '保洁班', 0, 0, '节后装修垃圾堆在大堂', 'closed', '2026-02-27T11:55', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-017', 'no-name', '2026-02-27T16:40', 'complaint', '安保', 'important', '安保部', 1, 0, '夜里岗亭无人，快递被拿错', 'closed', '2026-03-03T12:05', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-018', 'shop-04', '2026-03-02T16:35', 'suggestion', '停车', 'general', '客服部', 0, 0, '建议划出访客车位', 'closed', '2026-03-04T11:35', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-019', '7-1-1502', '2026-03-04T10:30', 'complaint', '噪音', 'general', '客服部', 0, 0, '楼下酒家排风机太响', 'closed', '2026-03-06T15:25', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-020', '7-1-1502', '2026-03-05T16:40', 'complaint', '噪音', 'general', '工程部', 0, 0, '酒家排风机的事再问工程部', 'closed', '2026-03-08T14:15', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-021', '2-1-1603', '2026-03-09T09:35', 'complaint', '装修', 'major', '客服部', 0, 0, '邻居敲掉了一段承重墙旁的隔墙', 'closed', '2026-03-12T15:20', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-022', '2-2-1803', '2026-03-11T15:55', 'complaint', '消防', 'important', '安保部', 0, 0, '消防通道被货车占了两天', 'closed', '2026-03-16T16:25', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-023', '5-1-201', '2026-03-13T17:05', 'complaint', '服务', 'general', '客服部', 0, 0, '前台接电话不耐烦', 'closed', '2026-03-15T13:30', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-024', '2-1-1803', '2026-03-17T12:40', 'complaint', '绿化', 'general', '客服部', 0, 1, '新栽的灌木枯了一片', 'closed', '2026-03-19T10:45', '{"letter": "复函〔2026〕023号"}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-025', 'shop-01', '2026-03-19T11:20', 'complaint', '收费', 'important', '客服部', 0, 0, '停车费重复扣了两个月', 'closed', '2026-03-24T12:30', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-026', '6-2-601', '2026-03-23T13:35', 'complaint', '漏水', 'important', '工程部', 0, 0, '卫生间楼上漏水，灯罩积水', 'closed', '2026-03-27T14:55', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-027', '2-1-1403', '2026-03-25T14:45', 'complaint', '卫生', 'general', '保洁班', 0, 0, '天台有人乱扔快餐盒', 'closed', '2026-03-28T15:20', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-028', '8-2-501', '2026-03-26T15:25', 'complaint', '停车', 'general', '安保部', 0, 0, '商铺客人的车堵住地库口', 'closed', '2026-03-30T12:45', '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-029', '5-1-503', '2026-03-27T13:20', 'complaint', '电梯', 'important', '工程部', 0, 0, '高区电梯有异响', 'open', NULL, '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-030', '3-2-1803', '2026-03-28T13:25', 'complaint', '噪音', 'general', '安保部', 0, 0, '广场舞音响过了九点还在放', 'open', NULL, '{}', 1, NULL, NULL);
INSERT INTO "complaints" VALUES ('property-management', '2026-031', '2-2-1302', '2026-03-30T13:10', 'suggestion', '服务', 'general', '客服部', 0, 0, '希望周末也能办门禁卡', 'open', NULL, '{}', 1, NULL, NULL);
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
CREATE TABLE reviews (           -- spot checks of logged visits
  organization TEXT NOT NULL REFERENCES organizations (id), -- whose it is, in a file of several
  id           TEXT NOT NULL,                          -- its id
  visit        TEXT NOT NULL,                          -- the visit checked
  reviewer     TEXT REFERENCES staff (id),             -- who checked it
  reviewed_at  TEXT,                                   -- when
  passed       INTEGER CHECK (passed IN (0, 1)),       -- 1: in order
  opinion      TEXT,                                   -- what the reviewer wrote
  revision     INTEGER NOT NULL, review TEXT, batch INTEGER, drawn_on TEXT, drawn_by TEXT, answers TEXT,                       -- the writing command in which it last changed
  PRIMARY KEY (organization, id),
  FOREIGN KEY (organization, visit) REFERENCES visits (organization, id)
) STRICT;
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
CREATE TABLE seals (             -- the chain: a fingerprint of every record kept, each link made from the one before
  number   INTEGER PRIMARY KEY,                        -- 1, 2, 3 and so on, without a gap
  kind     TEXT NOT NULL,                              -- the table of the record
  record   TEXT NOT NULL,                              -- JSON: the record's key
  digest   TEXT NOT NULL,                              -- a fingerprint of all that the record said when it was sealed
  by_hand  INTEGER NOT NULL CHECK (by_hand IN (0, 1)), -- 1: it was not callbackctl that wrote the record
  revision INTEGER NOT NULL,                           -- the writing command that sealed it
  link     TEXT NOT NULL                               -- a fingerprint of this row and of the link before it
) STRICT;
INSERT INTO "seals" VALUES (1, 'visits', '["property-management","v001"]', 'b1a74092f33542705e595deeb168de2d', 0, 1, 'd612972ed7d38837be5361095e29f07b');
INSERT INTO "seals" VALUES (2, 'visits', '["property-management","v002"]', 'e755afcbca8fc37bd77e1710d83805ab', 0, 1, '7a11eae1e1470e07b5557d0ecd70da8c');
INSERT INTO "seals" VALUES (3, 'visits', '["property-management","v003"]', 'a0ae8ab14ac23b6369c49fa68a710a70', 0, 1, 'a88a03fc549c3233eb5740e1cb188da3');
INSERT INTO "seals" VALUES (4, 'visits', '["property-management","v004"]', 'b010767f0a4d004567a9c8be040b010f', 0, 1, 'ada6783058932bce4f24570888d66012');
INSERT INTO "seals" VALUES (5, 'visits', '["property-management","v005"]', 'b6ca770da2d22f2d90e1582b2d0347d4', 0, 1, '49240ef14297fc60b3764adf6b9a15fe');
INSERT INTO "seals" VALUES (6, 'visits', '["property-management","v006"]', '6602aef56d6fa3ddba618dc0c054cd11', 0, 1, 'b9afe4bcf1b6f12f0010567b07c834da');
INSERT INTO "seals" VALUES (7, 'visits', '["property-management","v007"]', 'a7e7800a865f8fff1aeb0ecfcef1e81e', 0, 1, 'b62a169a72c8484665133387d0040596');
INSERT INTO "seals" VALUES (8, 'visits', '["property-management","v008"]', 'fc17628a9e0f323c5748390ce3a97f05', 0, 1, '9add91ec43b4c08b8ed64611132d6c2b');
INSERT INTO "seals" VALUES (9, 'visits', '["property-management","v009"]', '60d37ba8ec446700d5d9533bdf6fe5fa', 0, 1, 'a4b8ab0d896f55639a84408b68abf574');
INSERT INTO "seals" VALUES (10, 'visits', '["property-management","v010"]', '098078ec3cd0ffb8ff5e5d7004d9326a', 0, 1, '30bb7c9ef6fe43ecf73d853e228dc4c0');
INSERT INTO "seals" VALUES (11, 'visits', '["property-management","v011"]', '8c505f9d9f4aaad18b20010c2873e75d', 0, 1, '1dc05d5092e6df698c6d365f743f6c52');
INSERT INTO "seals" VALUES (12, 'visits', '["property-management","v012"]', '0d4ebe959f347de204ed47da2b1940e1', 0, 1, '0c0cd1e2d6984c301e9ecab2cfab893a');
INSERT INTO "seals" VALUES (13, 'visits', '["property-management","v013"]', '4085a8f58a02021fc2516ab46277a52c', 0, 1, '6cf4b76ab5c596c00ac09b244888a755');
INSERT INTO "seals" VALUES (14, 'visits', '["property-management","v014"]', 'f99ea0bc3e3c66437c11f06e98a0430c', 0, 1, '2eac38095ae5c34dfe74aa4321e00e2a');
INSERT INTO "seals" VALUES (15, 'visits', '["property-management","v015"]', '89cd45c64690cfef3e93ffc1f3056a32', 0, 1, '22c9b0b010d4559b5023258dba867377');
INSERT INTO "seals" VALUES (16, 'visits', '["property-management","v016"]', '49af537855968b4d60d83da7b9374001', 0, 1, '724684b6f1d5cb2fe5871406442ccb1c');
INSERT INTO "seals" VALUES (17, 'visits', '["property-management","v017"]', 'ca499876eced4446dde113ece3aaa3f9', 0, 1, '00613f8888889c822e31cbcd2872f5b4');
INSERT INTO "seals" VALUES (18, 'visits', '["property-management","v018"]', '2feacc806c32246bad0d7b3552bbed26', 0, 1, '9b5dcba306bf8dd8cbe09b427d03c5d8');
INSERT INTO "seals" VALUES (19, 'visits', '["property-management","v019"]', 'c59691de9c157f2510df3a854207a52a', 0, 1, '709585dee548466af6dc621ae3be55e1');
INSERT INTO "seals" VALUES (20, 'visits', '["property-management","v020"]', 'c876d121a40ec8339df4b8a49f9c2c97', 0, 1, 'c3fae4214ce1356d75aa18aa7b21edb8');
INSERT INTO "seals" VALUES (21, 'visits', '["property-management","v021"]', '11673e47d929484d366dbca98d4378d4', 0, 1, 'e1972d73bfbf72a7e60fb0bd2776aa67');
INSERT INTO "seals" VALUES (22, 'visits', '["property-management","v022"]', '4bea829d678af3bea61b7e70f933273f', 0, 1, '7ccf11ef222d983181b3c829d13e612d');
INSERT INTO "seals" VALUES (23, 'visits', '["property-management","v023"]', 'f2fe2f59543133bfaa23889fb8991c6c', 0, 1, '07c9d737192c5b788c61305fad2a6c2f');
INSERT INTO "seals" VALUES (24, 'visits', '["property-management","v024"]', 'a265d524872d7a7c1a51160e6ca0cb22', 0, 1, '9cb55169e1563f20357ddc02e612fee0');
INSERT INTO "seals" VALUES (25, 'visits', '["property-management","v025"]', 'd4ad6dad884bd645d325cc91a0d90e25', 0, 1, '8be9e336f90c95582b0e961ae15d2d3c');
INSERT INTO "seals" VALUES (26, 'visits', '["property-management","v026"]', '7df73a8b1bd08ca009d99eebb5e56056', 0, 1, 'ef1e8f2db6df234fe39c1304e0603fcd');
INSERT INTO "seals" VALUES (27, 'visits', '["property-management","v027"]', '0b4cbcb489ffb71d9b04a783f2b5a6c3', 0, 1, '0ec29cb49cbae147872c7b3858b39ea0');
INSERT INTO "seals" VALUES (28, 'visits', '["property-management","v028"]', 'b07fbe621c043267b42f77685efffcf5', 0, 1, 'd53ce333bfa2f24fd7d0e74105b47ad6');
INSERT INTO "seals" VALUES (29, 'visits', '["property-management","v029"]', 'eee3c45dd6d8ec6833845ae0b14a0fad', 0, 1, '542860cdfdea18da36c03f9d1e87b858');
INSERT INTO "seals" VALUES (30, 'visits', '["property-management","v030"]', 'd58deb707bee5c8af5a7493a53216ff6', 0, 1, 'f1613369fc329cfbc3407131ec642ace');
INSERT INTO "seals" VALUES (31, 'visits', '["property-management","v031"]', 'a95158fe9b8e9b350c5fb7082a15e444', 0, 1, 'f00daeb4be1a3cba422fe2aa1452ea33');
INSERT INTO "seals" VALUES (32, 'visits', '["property-management","v032"]', 'd4395b800db2e18b49e56336e48654cd', 0, 1, '8311b90e8400c14bf29c9aadb90544df');
INSERT INTO "seals" VALUES (33, 'visits', '["property-management","v033"]', '5a1c46c7cc7f15ba49f3972a1d6e64cc', 0, 1, '57662b97a9a9cec632bf6c3c17d5e183');
INSERT INTO "seals" VALUES (34, 'visits', '["property-management","v034"]', 'ca25f79e52d9f9cb883163b174ba8e3b', 0, 1, 'f98417db7f2b2836850305d8d905caa1');
INSERT INTO "seals" VALUES (35, 'visits', '["property-management","v035"]', 'bf2e166e966e5ce12dd3344450797622', 0, 1, '6bf1657a3ee627bf0a2dd9fc1f57100a');
INSERT INTO "seals" VALUES (36, 'visits', '["property-management","v036"]', 'd0ac743d4b2c9bebeb21e205eef56e80', 0, 1, '3286a3407db1800380e2811e6eedd9f3');
INSERT INTO "seals" VALUES (37, 'visits', '["property-management","v037"]', '7f586fbc803a053effba82775e2e60fc', 0, 1, '3e6ba3de4392af64e9ab7a15b33e59e7');
INSERT INTO "seals" VALUES (38, 'visits', '["property-management","v038"]', '65d6f4b7c339cade0e30bb6a4aee87a2', 0, 1, 'bfeb576869e0b3bcb1373f61b3b39f22');
INSERT INTO "seals" VALUES (39, 'visits', '["property-management","v039"]', '9e5d6b1ce3341e67a813f5004bd1230d', 0, 1, 'f40f26e5bddf35658565f57f175cc7d9');
INSERT INTO "seals" VALUES (40, 'visits', '["property-management","v040"]', 'f54b2907215a9577c74a03022e892ca0', 0, 1, 'd91146917e21414e986512c3627e67bd');
INSERT INTO "seals" VALUES (41, 'visits', '["property-management","v041"]', 'dc1ac97f3154b549940bc78331680688', 0, 1, '1d71d2206bd3136725c49284d66f4d4b');
INSERT INTO "seals" VALUES (42, 'visits', '["property-management","v042"]', '59648154e03af942d84b0acbbeab750c', 0, 1, '8a30e41543960cbf30f8a1052c3c2a0b');
INSERT INTO "seals" VALUES (43, 'visits', '["property-management","v043"]', 'f0075ab9f996688ad72113a12e9190c4', 0, 1, 'a9fbf90bd2786c9de291ecee6a793251');
INSERT INTO "seals" VALUES (44, 'visits', '["property-management","v044"]', '624d700ea627095ed5bf6f6972a26b97', 0, 1, 'f714eb9436f024cddcd9f22ba42b2f45');
INSERT INTO "seals" VALUES (45, 'visits', '["property-management","v045"]', '68b3364378515468872738168ce1d2c8', 0, 1, '9fd89ae3159f64375ac9b3791ea9f7b4');
INSERT INTO "seals" VALUES (46, 'visits', '["property-management","v046"]', '89749c2d8c71db45bd642e9b2e565622', 0, 1, '2c46cfe89bf919573bc61b416c62694e');
INSERT INTO "seals" VALUES (47, 'visits', '["property-management","v047"]', 'f24e5941b86f562f03f8cde1ad509cb2', 0, 1, 'd0a77c414b0326a5c0151bc2ba8383a8');
INSERT INTO "seals" VALUES (48, 'visits', '["property-management","v048"]', '02bd59f90ad542db8083e345edd5132e', 0, 1, '3864abd9909bb4b5061fbe3965687ac8');
INSERT INTO "seals" VALUES (49, 'visits', '["property-management","v049"]', '749a764dcf3db057077595e9b8476db5', 0, 1, '85311fe2b86253f2c5702261523236cf');
INSERT INTO "seals" VALUES (50, 'visits', '["property-management","v050"]', 'f96ac5857c9dad5d482bd45ec8ecc953', 0, 1, 'cc41c2dfa752a7dfa5cc063f53f338e5');
INSERT INTO "seals" VALUES (51, 'visits', '["property-management","v051"]', '895bc9b5e1ba5d97780641d0cb7e0139', 0, 1, '0ca2fe5c51fe9bc1f926330d864e75a7');
INSERT INTO "seals" VALUES (52, 'visits', '["property-management","v052"]', '37ad32a4a06580975288b18f2a566f73', 0, 1, '4e68ae9cffd28a78efe7b140ab8d5d36');
INSERT INTO "seals" VALUES (53, 'visits', '["property-management","v053"]', '5976f90898b648cad3e766a35b0c8fc6', 0, 1, 'c9a004369b44518bd44e1f10d5c44959');
INSERT INTO "seals" VALUES (54, 'visits', '["property-management","v054"]', '9f78dfb9c35d0b5c644405b8c635b431', 0, 1, '85d507c267e327bf42bd83c98bf57a21');
INSERT INTO "seals" VALUES (55, 'visits', '["property-management","v055"]', '98d83071e6adb5ce35f3053e1e69f833', 0, 1, '30a8e79790fc31c2e26e9280c3d59dbf');
INSERT INTO "seals" VALUES (56, 'visits', '["property-management","v056"]', '583300036ba8992cf3e5962fb52a2e93', 0, 1, '37bece8b4ddcafa06e6aa1a71489e22f');
INSERT INTO "seals" VALUES (57, 'visits', '["property-management","v057"]', 'b483e7a7186a3dfc95380511f3ad1702', 0, 1, '4e4e461655d554cd572a4689a0316204');
INSERT INTO "seals" VALUES (58, 'visits', '["property-management","v058"]', '496ad158316fe1c27c2d00ee84be4c55', 0, 1, 'bfc46729324dab22bce6100281abf390');
INSERT INTO "seals" VALUES (59, 'visits', '["property-management","v059"]', 'eb1c3879d473502a5dc6cad7e868b42e', 0, 1, 'edccbe3db78db14d4aba528ececfaf70');
INSERT INTO "seals" VALUES (60, 'visits', '["property-management","v060"]', '78b5a98c5b6890088fa6ae8d393fe239', 0, 1, 'f2be6cd9dd669b9f60eb2fdedbe09545');
INSERT INTO "seals" VALUES (61, 'visits', '["property-management","v061"]', '80fdfb7baa3382c71c0098271223d24e', 0, 1, '821599de51449cf46791ce4b6c418cea');
INSERT INTO "seals" VALUES (62, 'visits', '["property-management","v062"]', '635f303265a63d73871c0daa14044252', 0, 1, 'ea7a563b3f0a0340719d447664d1d5f7');
INSERT INTO "seals" VALUES (63, 'visits', '["property-management","v063"]', '64d269ceade75637d228bfe1a880a5e4', 0, 1, '87dafef3dd6391473e73175102c6462b');
INSERT INTO "seals" VALUES (64, 'visits', '["property-management","v064"]', '3ed02a22255f18ac82c06b9cba8ff707', 0, 1, '2d19aee4bae06e636711665173ae1a2e');
INSERT INTO "seals" VALUES (65, 'visits', '["property-management","v065"]', '669cb32b73b7940c99a7e6f07fda305c', 0, 1, 'cc8caa828d8d43a5e75e4dab14d7e38a');
INSERT INTO "seals" VALUES (66, 'visits', '["property-management","v066"]', 'a27b7e57b233492f430bfc16ab916c4d', 0, 1, '9be1bfa2e4949bea3fb2f390ff785e49');
INSERT INTO "seals" VALUES (67, 'visits', '["property-management","v067"]', '4912644b2994b6ffc143485053138271', 0, 1, '55df1b6c146a30bd428cd0d7b3b1c40f');
INSERT INTO "seals" VALUES (68, 'visits', '["property-management","v068"]', '2974f4f2ee8bfeaf0f7395603fb0db96', 0, 1, '4fdca2e8be94af82f24277fa9650662c');
INSERT INTO "seals" VALUES (69, 'visits', '["property-management","v069"]', 'f029e46c2afa30636b9df4bfd7909b43', 0, 1, '70505fcb8a4807f8a30e4ce476335722');
INSERT INTO "seals" VALUES (70, 'visits', '["property-management","v070"]', 'a1b11caaf2560a8afb5fac6ad87be2fb', 0, 1, '22f3cf2c4dca3486db4120bc19147624');
INSERT INTO "seals" VALUES (71, 'visits', '["property-management","v071"]', 'e4dd1200e67678f9348d6cd88dd7a9bc', 0, 1, '76b963d6dd9517624821a4460ec61672');
INSERT INTO "seals" VALUES (72, 'visits', '["property-management","v072"]', '47357dccf407f031e2f5f4077e7002d7', 0, 1, '78447a8eda01cffa9f5d19809d7fa470');
INSERT INTO "seals" VALUES (73, 'visits', '["property-management","v073"]', '7ab63f604539fe7e5245276e1936cc3a', 0, 1, 'c7b2a5a0e6632406f488ed78d5c7186c');
INSERT INTO "seals" VALUES (74, 'visits', '["property-management","v074"]', 'a07dd6a44b10ee2e6ce410f1313c3ac5', 0, 1, 'e48ae8b691cb76f41cbbf7e52b1dd46e');
INSERT INTO "seals" VALUES (75, 'visits', '["property-management","v075"]', '7e6bd9da07b6d71d27fb7a391056ecab', 0, 1, 'edc4cc532f4fdec138319d4d8ff41c37');
INSERT INTO "seals" VALUES (76, 'visits', '["property-management","v076"]', 'ebfd13c7760a256871c55863acfa9a42', 0, 1, 'd0a158abc92d4909b52ba8ffe16c34de');
INSERT INTO "seals" VALUES (77, 'visits', '["property-management","v077"]', 'ebd3bc26fbb6bee47d9b7717caf3d53a', 0, 1, '743ff9a51d7b0caa4d854c54645d93ee');
INSERT INTO "seals" VALUES (78, 'visits', '["property-management","v078"]', '61896b784fb0b607ca81776bb49ba00e', 0, 1, 'b3ad66c8d1e3ad875c44854b8650bfee');
INSERT INTO "seals" VALUES (79, 'visits', '["property-management","v079"]', '30bf76e7f984dd6735fe0040990da7e8', 0, 1, '5fb350c134ccf01eaaf0a0796f3c6af8');
INSERT INTO "seals" VALUES (80, 'visits', '["property-management","v080"]', 'a139feb005139d5dab186ab4781267a6', 0, 1, '48efa20fcdc6439c80ca7b55b71df931');
INSERT INTO "seals" VALUES (81, 'visits', '["property-management","v081"]', '24633795c9f8034812670eae3e98f771', 0, 1, '98035982d00233f6b753b5c55d3a2b82');
INSERT INTO "seals" VALUES (82, 'visits', '["property-management","v082"]', 'e8a77cb83c77b41498ba5ece0f42ed7f', 0, 1, '5c647582bb5053ad445c05de05113936');
INSERT INTO "seals" VALUES (83, 'visits', '["property-management","v083"]', 'e7e016fa40e05f606c08b9ef00df9e03', 0, 1, '8552575eec3099149a16d716d9ee88bc');
INSERT INTO "seals" VALUES (84, 'visits', '["property-management","v084"]', '55d2e26a68358e50ebeae5a68a4d0981', 0, 1, '248f7dd482a1ad718d22e896b151478c');
INSERT INTO "seals" VALUES (85, 'visits', '["property-management","v085"]', '37abcf9d6f7c37df6c4ae88d32f26ba1', 0, 1, 'ad6e7700ab13f62f0df5e572c11947cf');
INSERT INTO "seals" VALUES (86, 'visits', '["property-management","v086"]', 'e2e4a684c002185379908a56b37fa546', 0, 1, '0177ba894ebe47ed0a9a5ae0372124a7');
INSERT INTO "seals" VALUES (87, 'visits', '["property-management","v087"]', 'd7dcbf7ecce38add9417c7bf5075fbe8', 0, 1, 'c573b102f01b6bf2dc79b59195e0b447');
INSERT INTO "seals" VALUES (88, 'visits', '["property-management","v088"]', '51f7e2054c2bcca88e3b01d5acfe9498', 0, 1, '8222ae397f55733cd63f32464426f9a9');
INSERT INTO "seals" VALUES (89, 'visits', '["property-management","v089"]', '6b1a9291e4a4a526f601df7c7552d78f', 0, 1, '4759751c9d9ec8293b43ddcdb509d9d7');
INSERT INTO "seals" VALUES (90, 'visits', '["property-management","v090"]', '24a2eb31cb03cc004e0ae075cf07daec', 0, 1, 'e3573cab45d2c6a1168298ead92468c2');
INSERT INTO "seals" VALUES (91, 'visits', '["property-management","v091"]', '82dee1b55582bf9d4d2664823537a7ce', 0, 1, 'fe9f73fab0686d14636b4edc99754d96');
INSERT INTO "seals" VALUES (92, 'visits', '["life-insurer","w001"]', '45b60ef6df170019e3092fa278ed3221', 0, 1, '939b6312807563454bb42312472047a2');
INSERT INTO "seals" VALUES (93, 'visits', '["life-insurer","w002"]', '5553609968d27ca90480ba4b511a3ad6', 0, 1, 'bf17e077b3b7d390ce4367d34bd58d09');
INSERT INTO "seals" VALUES (94, 'visits', '["life-insurer","w003"]', 'fe6db193efc727e21e6d504060e917fd', 0, 1, '5ef2db5469496c47dc117774f5050b84');
INSERT INTO "seals" VALUES (95, 'visits', '["life-insurer","w004"]', '5c08d10dea0050d5e4354440236fccb5', 0, 1, '739b64f1ce678f285a6f0b280d6c0fd2');
INSERT INTO "seals" VALUES (96, 'visits', '["life-insurer","w005"]', '8fc3bd64baca4835b5b1b21d51b8a706', 0, 1, '5f006ab0fcd749265dc9d12b74a7ca29');
INSERT INTO "seals" VALUES (97, 'visits', '["life-insurer","w006"]', 'd9c7e39d9f6b50f2a589878954cc9c60', 0, 1, 'fcd36e7bde24884e5dc3deea4ae7f04f');
INSERT INTO "seals" VALUES (98, 'visits', '["life-insurer","w007"]', '11397b208e5d1784744422b1e177d9d1', 0, 1, '541995682cbdebb11a2ad5eb73d37a1a');
INSERT INTO "seals" VALUES (99, 'visits', '["life-insurer","w008"]', '0abd5dbadec7193d35b456d000f6e479', 0, 1, 'b34da7aeb55e26054315bfbe1caafed4');
INSERT INTO "seals" VALUES (100, 'visits', '["life-insurer","w009"]', 'f1e624d1f31d24de40e362ef3f1f6d4c', 0, 1, 'b16a81924173d1b2a7fa58d80e2ec2e5');
INSERT INTO "seals" VALUES (101, 'visits', '["life-insurer","w010"]', '05fed5a45ff639fe598e04657fa40117', 0, 1, 'ab27030c88b2e750146d82ad1b961094');
INSERT INTO "seals" VALUES (102, 'visits', '["life-insurer","w011"]', '7d0a66b4790e67287d0bea934deec798', 0, 1, 'd0241c8ad4441233b68262f5af09b27d');
INSERT INTO "seals" VALUES (103, 'visits', '["life-insurer","w012"]', '402e0591c68176e7b26859e8a5e59c93', 0, 1, 'a7491541b411471235fe9438ed7cdd24');
INSERT INTO "seals" VALUES (104, 'visits', '["life-insurer","w013"]', '2da23f6a155dda270bd1a7af10f96bf3', 0, 1, 'bb83c276ccfd6d67c154522755e63042');
INSERT INTO "seals" VALUES (105, 'visits', '["life-insurer","w014"]', '8f61515fd748446774816149f95177bd', 0, 1, '037297e1bdc8c3caa1f3ad368b9f95c3');
INSERT INTO "seals" VALUES (106, 'visits', '["life-insurer","w015"]', '8d3801ebd3857d42f962b2488557531d', 0, 1, '314778f00b8f3d86e5baca5c90ed473c');
INSERT INTO "seals" VALUES (107, 'visits', '["life-insurer","w016"]', '9ae847c8058b6575fd3c9e47fc80c4b0', 0, 1, '658ac788751de45a2eaed3a484718647');
INSERT INTO "seals" VALUES (108, 'visits', '["life-insurer","w017"]', '81f4d69fb0376c69b6e1140fc4e42554', 0, 1, '18eacd23d129c7ff1088571996cee512');
INSERT INTO "seals" VALUES (109, 'visits', '["life-insurer","w018"]', '99966586b3cdfc4aa6b304593b77d35c', 0, 1, 'ea8467a7ffee069503b46beea5cd06dd');
INSERT INTO "seals" VALUES (110, 'visits', '["life-insurer","w019"]', '7976f8f385fe3f15e4f1566cedde8967', 0, 1, '65cec53411f55cf620a7058501339893');
INSERT INTO "seals" VALUES (111, 'visits', '["life-insurer","w020"]', '3daa4c2a935c8df9636991c38adc7c97', 0, 1, '3557d0d59f1011090626385a64bcfd23');
INSERT INTO "seals" VALUES (112, 'visits', '["life-insurer","w021"]', 'e5a1870686672e46f64bf447d17b6151', 0, 1, 'c77cfd23397e33d90d316cbb6c83afe4');
INSERT INTO "seals" VALUES (113, 'visits', '["life-insurer","w022"]', '6bef9feec240577932ad6ac12ada83eb', 0, 1, '4072b025c900a4d2c565bec7d5452986');
INSERT INTO "seals" VALUES (114, 'visits', '["life-insurer","w023"]', '2879e64dea614a28a8caa2efc620e938', 0, 1, '34f8cf687f67a82166a460391b4ea62d');
INSERT INTO "seals" VALUES (115, 'visits', '["life-insurer","w024"]', '90a0862c265ffa4153f7fe19948aaee6', 0, 1, '12c851f0ab9d2ee9e4a42bdb9fb10fd0');
INSERT INTO "seals" VALUES (116, 'visits', '["life-insurer","w025"]', '426dc52e29ffd54b5438d1beb00594b1', 0, 1, 'beefa4040fceb7059f506f7383e06cf4');
INSERT INTO "seals" VALUES (117, 'visits', '["life-insurer","w026"]', '42228ee15b717776c3d5817ea2b1b21e', 0, 1, '12cd6544efbcc6e27f02e92654427880');
INSERT INTO "seals" VALUES (118, 'visits', '["life-insurer","w027"]', 'c178117c8c3624c0c73c2d2e0697d19a', 0, 1, '0587d7d294d6ae1bfae6948ba4d5fd32');
INSERT INTO "seals" VALUES (119, 'visits', '["life-insurer","w028"]', '6a58b9ccef3bc9aa5a82eae95972761c', 0, 1, 'ac110fc855888193fe742d17f365fef3');
INSERT INTO "seals" VALUES (120, 'visits', '["life-insurer","w029"]', '6da6cb58de1b7d8a27dc0b7ed6963f48', 0, 1, '98ec8b3000d1cb83b47f98f3110ad11a');
INSERT INTO "seals" VALUES (121, 'visits', '["life-insurer","w030"]', 'f7e7e0f4e33b8d2ebec17109adf92877', 0, 1, 'eecd36d4ce59f70fdab1b7f7e53b4643');
INSERT INTO "seals" VALUES (122, 'visits', '["life-insurer","w031"]', '7ea6b941d9a06739ad6ce2329558c7a4', 0, 1, 'a17e13671e7b10a34bb8d6edbe18aaa9');
INSERT INTO "seals" VALUES (123, 'visits', '["life-insurer","w032"]', 'e19b34064adfeb89816559b77b735a90', 0, 1, 'd3ed5fe47b54f31052f51240b7a15fba');
INSERT INTO "seals" VALUES (124, 'visits', '["life-insurer","w033"]', '161e366a71088fa8a7c61b14da5c4db5', 0, 1, '806a43fa527fd31064e8b70e313c0efc');
INSERT INTO "seals" VALUES (125, 'visits', '["life-insurer","w034"]', '096090dceb3fb247f34bc1c8d7c57da9', 0, 1, '43fc6b5100a03ba1ceaebca90cf07dce');
INSERT INTO "seals" VALUES (126, 'visits', '["life-insurer","w035"]', 'b319c7140ef6066d3c5ebb37396b4c03', 0, 1, 'a3cc9260e5a7a861b1808604f32d6046');
INSERT INTO "seals" VALUES (127, 'visits', '["life-insurer","w036"]', '957e668d2892ff8bbefec0669ee097d7', 0, 1, '68090609d89cb8de69f807a83ad66a06');
INSERT INTO "seals" VALUES (128, 'visits', '["life-insurer","w037"]', '2bca31af0c9cc75a2882102dd2dd785a', 0, 1, 'dacd66df9a756bc6e9f50577aba989b4');
INSERT INTO "seals" VALUES (129, 'visits', '["life-insurer","w038"]', 'd5910aca1f8661158785d7774b77ffa0', 0, 1, 'aaec08e23968c85c8d8ba0ae145991a8');
INSERT INTO "seals" VALUES (130, 'visits', '["life-insurer","w039"]', '46f5c43523c6013bc9a935527953e218', 0, 1, 'c1e3ff111e799a743be0ba2025d3541b');
INSERT INTO "seals" VALUES (131, 'visits', '["life-insurer","w040"]', '0a1ec58b3c137ba8a3a15940bf0d159e', 0, 1, '6ced1d5bbbbc782d0b438e0b676d5d0f');
INSERT INTO "seals" VALUES (132, 'visits', '["life-insurer","w041"]', '7b20cdab4a069921d518ed734ebbb0bb', 0, 1, 'b504d88963936645f87ee31ccf9ceba0');
INSERT INTO "seals" VALUES (133, 'visits', '["life-insurer","w042"]', '9ea3658cac8c524352df551a8216912f', 0, 1, 'fd8ce10d5980d91553dfb7d276bbca70');
INSERT INTO "seals" VALUES (134, 'visits', '["life-insurer","w043"]', '167337009fe1894a5a3ad23c85f47dc5', 0, 1, 'aef93037c3bfe72e9861c5be1a1482cf');
INSERT INTO "seals" VALUES (135, 'visits', '["life-insurer","w044"]', '96e4c02126372072f9aa12e7ec4fb15a', 0, 1, '4b5aff141331d2472e8487d100f3ce96');
INSERT INTO "seals" VALUES (136, 'visits', '["life-insurer","w045"]', '35ba7dbe9e5082eef78b178d4cb291fb', 0, 1, 'a2ab85f88ed495720b7422d969dabbe0');
INSERT INTO "seals" VALUES (137, 'visits', '["life-insurer","w046"]', 'd9435297bf7a57db79984edeec89fe58', 0, 1, '6380345a634b56b3bee65247ac0a65da');
INSERT INTO "seals" VALUES (138, 'visits', '["life-insurer","w047"]', 'f96361eca415076e2fb50863bfba884b', 0, 1, 'a1df014fa21b313d2c9dce1795eefc0a');
INSERT INTO "seals" VALUES (139, 'visits', '["life-insurer","w048"]', '0654f1fe8c4caeb634f9163f5aa4c3e1', 0, 1, 'f85a7f2550690ad991b3f7691bcde1ab');
INSERT INTO "seals" VALUES (140, 'visits', '["life-insurer","w049"]', 'e34d643c2f9318f47e5f25efe629770d', 0, 1, '305911d22fe05ddd53b8cf71b78a2ad6');
INSERT INTO "seals" VALUES (141, 'visits', '["life-insurer","w050"]', 'dd0ecd06e88d5941e20469eaf18aec2e', 0, 1, '387e74ab5a88498471caa0fea2adff22');
INSERT INTO "seals" VALUES (142, 'visits', '["life-insurer","w051"]', '7deb6863fb36ea7abf5a3eb28cb41a82', 0, 1, 'd8dfd166236b51875725bf279eb43483');
INSERT INTO "seals" VALUES (143, 'visits', '["life-insurer","w052"]', '6438fcd0d6d3cf3e4120db634bcb4384', 0, 1, '0717d245101939cd6b9ffd4d96022b34');
INSERT INTO "seals" VALUES (144, 'visits', '["life-insurer","w053"]', 'cd87a8180dc829bee7f9b25cd28c6dbd', 0, 1, '11a8df5f9afcd85bd60cb85122cd35d6');
INSERT INTO "seals" VALUES (145, 'visits', '["life-insurer","w054"]', '1de1742c3a0b55d255b6ca6afd6921da', 0, 1, '03dd71b03dcb8a10172a06bafd2c1d19');
INSERT INTO "seals" VALUES (146, 'visits', '["life-insurer","w055"]', '21d51abff9a6fa6df4c38b923b2eaee3', 0, 1, '4fa2b993c37aa232613a307ae901ceb6');
INSERT INTO "seals" VALUES (147, 'visits', '["life-insurer","w056"]', 'c6a969263130dfcdc67a03fbe7915a76', 0, 1, '2e0ce97cc545f2ac05e5179bcf5105ac');
INSERT INTO "seals" VALUES (148, 'visits', '["life-insurer","w057"]', 'a603e0088c56e75e15557c90825d80ac', 0, 1, 'e4d8a4ab9188e722476a9f33b778fd7e');
INSERT INTO "seals" VALUES (149, 'visits', '["life-insurer","w058"]', '28f6d491ade2937c9eea543b1245351c', 0, 1, '4490727e67af19760a84d7b9fb59e9bd');
INSERT INTO "seals" VALUES (150, 'visits', '["life-insurer","w059"]', '6bda1555ec714d2109120e6375ad37d3', 0, 1, '5877c1e4317ea1d0b0892be42b1363cb');
INSERT INTO "seals" VALUES (151, 'visits', '["life-insurer","w060"]', '961881a04f356c9c989a0c1e2032989d', 0, 1, 'b27e80e1532cca6b26a317dd3beadf90');
INSERT INTO "seals" VALUES (152, 'visits', '["life-insurer","w061"]', '9fdb0a385d09c3f732ac196cd90bfe19', 0, 1, '639234d6e488313bdce38dd75628640d');
INSERT INTO "seals" VALUES (153, 'visits', '["life-insurer","w062"]', '6e66f821dbbe482952f87aac1253bcfd', 0, 1, 'e99772b5505b93bb263b18c793a7f239');
INSERT INTO "seals" VALUES (154, 'visits', '["life-insurer","w063"]', '14e133032d74a6bae05138c4ca77501a', 0, 1, '614ba122e2b199dbd6c1812be77b5288');
INSERT INTO "seals" VALUES (155, 'visits', '["life-insurer","w064"]', 'f1a54a23f49abd95ea8be224921f1967', 0, 1, '71c4ca162612ddf62136ff0d1f2fa9db');
INSERT INTO "seals" VALUES (156, 'visits', '["life-insurer","w065"]', 'e90f3ab7a90091815eb928abf17d41a2', 0, 1, '94c9cab56f332dada8b02e5923e3ef5f');
INSERT INTO "seals" VALUES (157, 'visits', '["life-insurer","w066"]', '72f83c36f5774a7fafe916c4123ea638', 0, 1, '081e4fdef0abeb8b933dbfddeae21d9c');
INSERT INTO "seals" VALUES (158, 'visits', '["life-insurer","w067"]', 'ef04dbe231c7905995745a75777dc3f3', 0, 1, '0f60a7a9fd35c1a973e28aa7e0f1d38b');
INSERT INTO "seals" VALUES (159, 'visits', '["life-insurer","w068"]', '0e866c60b41590192e83a45680026388', 0, 1, 'abf841d56ce4f9084cfe6f438bbee236');
INSERT INTO "seals" VALUES (160, 'visits', '["life-insurer","w069"]', '54578d34b133f09d07d645f48df3f46c', 0, 1, '0b9b478527521b33c02a6b2176dc1ccf');
INSERT INTO "seals" VALUES (161, 'visits', '["life-insurer","w070"]', 'dbd1e3c60e64f59e42a1caa60f70d761', 0, 1, '9159a467be23d7f58fedf8814bfdc745');
INSERT INTO "seals" VALUES (162, 'visits', '["life-insurer","w071"]', 'bc1266ef878627093861b972aeac10ac', 0, 1, '314fa95aa59715889af02897bac34636');
INSERT INTO "seals" VALUES (163, 'visits', '["life-insurer","w072"]', '35eb457388c7e1990d14d57f1a95c30e', 0, 1, 'a7ae448d0718400c0c21b006e8358423');
INSERT INTO "seals" VALUES (164, 'visits', '["life-insurer","w073"]', 'b306da8f95a1e33ccbf84dc1682ffa15', 0, 1, '93a4021cb2e63a5f4ea29b8d49ed9ab1');
INSERT INTO "seals" VALUES (165, 'visits', '["life-insurer","w074"]', '65ea63dc7cb3858924e03bad143edd5b', 0, 1, '57222c72a29a275d9a79141302192eaa');
INSERT INTO "seals" VALUES (166, 'visits', '["life-insurer","w075"]', '126530986bb0224f0a1ac5192f45b7c9', 0, 1, 'a0bd0dbe778803790d96fd87d85a5608');
INSERT INTO "seals" VALUES (167, 'visits', '["life-insurer","w076"]', '73497c256365d88bab3edfe3e6af71a7', 0, 1, '90fcf96c6e62b9778a90d2b9e61e01c1');
INSERT INTO "seals" VALUES (168, 'visits', '["life-insurer","w077"]', '1b661c75c705ae185ed4255fc5c3e622', 0, 1, 'f6c79d44eba2a1576a8eb5034ff8db6b');
INSERT INTO "seals" VALUES (169, 'visits', '["life-insurer","w078"]', '64e52d8520aefb9ca59192eed70a27b2', 0, 1, '369af2a16e8cca580d1733396a8309a0');
INSERT INTO "seals" VALUES (170, 'visits', '["life-insurer","w079"]', '1bc3e2aedeeba1fd033262ac27e3cb76', 0, 1, 'aa2a28306927e91be5c6bd705861fe55');
INSERT INTO "seals" VALUES (171, 'visits', '["life-insurer","w080"]', 'c238e231fe0d2ad20f87cad9e9943f2f', 0, 1, '64c3f02a09f719e18c0e5eb14c7c3227');
INSERT INTO "seals" VALUES (172, 'visits', '["life-insurer","w081"]', '9a2c6c3bc70145598eb9a8fba156c859', 0, 1, '2fff8c5b843036273afbd70f6afeed7c');
INSERT INTO "seals" VALUES (173, 'visits', '["life-insurer","w082"]', '7476f83e8113bb157e0cfde59b008ac5', 0, 1, '6532668bea38860b0f66607f555c65a3');
INSERT INTO "seals" VALUES (174, 'visits', '["life-insurer","w083"]', '74b3d69cbe03f94e5884733eb908f278', 0, 1, '4bd309ecf8049f221105145a8ec26c8a');
INSERT INTO "seals" VALUES (175, 'visits', '["life-insurer","w084"]', '677b7c97637f320a79367035c9908fd1', 0, 1, '960a050b280afe3bd424e201e184afa8');
INSERT INTO "seals" VALUES (176, 'visits', '["life-insurer","w085"]', '1100288d67ef194ffa91f53643a1355b', 0, 1, 'f2a4f56cf6545a87bb7f9f70d346534a');
INSERT INTO "seals" VALUES (177, 'visits', '["life-insurer","w086"]', 'eacd89864a2117dfd2c9f5c60246f10a', 0, 1, 'c40c6fa5285eff6b403ab4cd14eee38a');
INSERT INTO "seals" VALUES (178, 'visits', '["life-insurer","w087"]', '6be94136349f85a3d1dde6fd26de78a1', 0, 1, '4c7be0b4634eeb9785c9667ebbd8f2f3');
INSERT INTO "seals" VALUES (179, 'visits', '["life-insurer","w088"]', 'b4a0a5316cba7b482b410b8b26067f1c', 0, 1, '4e89f0b40853b541156fc58d74383771');
INSERT INTO "seals" VALUES (180, 'visits', '["life-insurer","w089"]', 'f19d9e1c07274d6cccb08fdf3a09c2f6', 0, 1, 'ff966126a24dad94a2504b33e320aa54');
INSERT INTO "seals" VALUES (181, 'visits', '["life-insurer","w090"]', 'f6022b6070166c12cc811fe616f20040', 0, 1, '00793717299efc9800a9af10928ce5f0');
INSERT INTO "seals" VALUES (182, 'visits', '["life-insurer","w091"]', 'bb69adb09b87085943a495385dc66527', 0, 1, '07213a0b935e97e106f5423a4cff2c73');
INSERT INTO "seals" VALUES (183, 'visits', '["life-insurer","w092"]', '2503fa7d37a420c43f4298889d71e9da', 0, 1, '710ee7facebd1374841c527751b6a02d');
INSERT INTO "seals" VALUES (184, 'visits', '["life-insurer","w093"]', '02155f1ac139be4cc3bc24c81b2ba132', 0, 1, 'dd14b22933e7754d3549c303d238c048');
INSERT INTO "seals" VALUES (185, 'visits', '["life-insurer","w094"]', '18d2bb69e0cb748f31d6394b20e8a725', 0, 1, '201b97662b4a953e29685ff9f97665b6');
INSERT INTO "seals" VALUES (186, 'visits', '["life-insurer","w095"]', '2e83cf1a17df6337c54e9db89fd3ab03', 0, 1, '12d5c3bc8923670b0b794d8225fce214');
INSERT INTO "seals" VALUES (187, 'visits', '["life-insurer","w096"]', 'c52602fa3407e9f72d6a9e356868c03d', 0, 1, 'fca30818345b4a92d412b799b747ac3d');
INSERT INTO "seals" VALUES (188, 'visits', '["life-insurer","w097"]', '51f579671b2c4da500ad294d76fbd567', 0, 1, 'db5e1040f71c61330a7e8b62ae4a0932');
INSERT INTO "seals" VALUES (189, 'visits', '["life-insurer","w098"]', '6d4b4301996c6fd82f9f485bb24ea352', 0, 1, 'f189e5f00f8efb8df8b9437f1a5dc4a2');
INSERT INTO "seals" VALUES (190, 'visits', '["life-insurer","w099"]', '6c36f96c82e4ba0713ff64dd5408cd3d', 0, 1, '4c7883d1e04db7bd7af2d8f63ea0866e');
INSERT INTO "seals" VALUES (191, 'visits', '["life-insurer","w100"]', '6b0fd0eee61cd731c95d33c55acae250', 0, 1, '0d999b16b39d698a77a3ada806ca3202');
INSERT INTO "seals" VALUES (192, 'visits', '["life-insurer","w101"]', '5193c9ab7602eb8e874ec404e8dc2eff', 0, 1, '2f08c383abff31d4d50d0b7e597d56fe');
INSERT INTO "seals" VALUES (193, 'visits', '["life-insurer","w102"]', '894e6c55c68610d9854c2c35f580c781', 0, 1, '834b2ebfc8055133b164f71fe9b9d447');
INSERT INTO "seals" VALUES (194, 'visits', '["life-insurer","w103"]', '9013d2010bff354066a8037f836276f0', 0, 1, '82f9b2919e0f7d4045b30eb7c6eaad2b');
INSERT INTO "seals" VALUES (195, 'visits', '["life-insurer","w104"]', '32e6bd4eb75ba57501d4a7eb87537360', 0, 1, '83b1bf12b9e8d6b3b1d0e8eb316c28af');
INSERT INTO "seals" VALUES (196, 'visits', '["life-insurer","w105"]', 'b5623626df8672a71c02c927ad4f5261', 0, 1, 'eb36439dea3e3f13f8a84f7350dfe230');
INSERT INTO "seals" VALUES (197, 'visits', '["life-insurer","w106"]', '3900361fa6f4b151d3783a6732e8bcd8', 0, 1, '5fc1a000e4dfac0b825eddc79582c156');
INSERT INTO "seals" VALUES (198, 'visits', '["life-insurer","w107"]', 'b45a5290e1922a6d38c35a1dd872e224', 0, 1, '4dc4d848dd07b17ff0b1f40a4300e0b1');
INSERT INTO "seals" VALUES (199, 'visits', '["life-insurer","w108"]', '2a92f80c99cdc58d29efc02236dea787', 0, 1, '61094f5e1988ce695e898be3f5a2b628');
INSERT INTO "seals" VALUES (200, 'visits', '["life-insurer","w109"]', 'd44f1dcd78f31a529f3ef90d24b7a265', 0, 1, 'af7473f14f6dc61d10dd826f8201c5f6');
INSERT INTO "seals" VALUES (201, 'visits', '["life-insurer","w110"]', 'f0849435cb57d52d7ff173f12506ecfc', 0, 1, '25b6e63844550b62ad79173225d8b802');
INSERT INTO "seals" VALUES (202, 'visits', '["life-insurer","w111"]', '8928d5674dfa9c18cc6310bc22976f50', 0, 1, '46d98600e14669f32ea439c85571aa7e');
INSERT INTO "seals" VALUES (203, 'visits', '["life-insurer","w112"]', '8016ea63a2c50d922bb218fffa4dcef2', 0, 1, 'fc8cf0796b23e54838ed711b4c8bc26e');
INSERT INTO "seals" VALUES (204, 'visits', '["life-insurer","w113"]', '0885717eaa2e189e34ce4306de184a8c', 0, 1, '33d0b6004904df4409ae88bdca96d951');
INSERT INTO "seals" VALUES (205, 'visits', '["life-insurer","w114"]', '34ddcaaa791b7484dfa938c82e085bda', 0, 1, '03aa17740cc695307c648e73a84112ad');
INSERT INTO "seals" VALUES (206, 'visits', '["life-insurer","w115"]', 'bcc65f56ac9a4baf17eeefe69360a1e0', 0, 1, '08a574ac6454fd912a3c36b82c4aaa49');
INSERT INTO "seals" VALUES (207, 'visits', '["life-insurer","w116"]', '9ecc5d3c08e9d0c07b35ff271a415e5a', 0, 1, '586e104997e15cef9c80f29d11dea107');
INSERT INTO "seals" VALUES (208, 'visits', '["life-insurer","w117"]', '06c84aa697016569799641f93b3cabf1', 0, 1, '403c2c17566d7186bdd9e703338f5f97');
INSERT INTO "seals" VALUES (209, 'visits', '["life-insurer","w118"]', 'c515e31ae7810a5e614d9c40b0b4da49', 0, 1, 'c3cab74deac69b317f74a02cf122acb4');
INSERT INTO "seals" VALUES (210, 'visits', '["life-insurer","w119"]', 'b0379130cb3addad60aa3b6d246bcbeb', 0, 1, 'e99bd6421dae2e712ad798b879d28947');
INSERT INTO "seals" VALUES (211, 'visits', '["life-insurer","w120"]', '3721712947135e618a3e3031c52b1fba', 0, 1, '013f4588ad9b57db1a0b66bab4eb99de');
INSERT INTO "seals" VALUES (212, 'visits', '["life-insurer","w121"]', '24c9a158b1a0cebd1fee3ad712d0ccec', 0, 1, '2a6096c2c98b2cdd140ea999d206d0a8');
INSERT INTO "seals" VALUES (213, 'visits', '["life-insurer","w122"]', '0b6de09c97fda92b1aec3ed582f1bb30', 0, 1, '39ca42e9c4bf7480975d83ba26b6637e');
INSERT INTO "seals" VALUES (214, 'visits', '["life-insurer","w123"]', 'fbcaa3777aec83171698fbbe10ee089c', 0, 1, '2a00a1118328632832a636f9a51ce17c');
INSERT INTO "seals" VALUES (215, 'visits', '["life-insurer","w124"]', '9551b93438aff25e674bb23f3f2557f4', 0, 1, '80fda322fb1575777f56c1f5a4809fde');
INSERT INTO "seals" VALUES (216, 'visits', '["life-insurer","w125"]', '86e18c0fc77bcd647c033e041751229c', 0, 1, 'b3682145c25f6ed06f5d845291430def');
INSERT INTO "seals" VALUES (217, 'visits', '["life-insurer","w126"]', '13d2835701f6e2c51b03a8df0e009098', 0, 1, '807cbbcc16a4bdfeacc7262b28e41765');
INSERT INTO "seals" VALUES (218, 'visits', '["life-insurer","w127"]', '4e9274cb5c0c17a98b61685a80c62ce8', 0, 1, 'cfc7c0a1f7d3d46d69e4cb65844c06a8');
INSERT INTO "seals" VALUES (219, 'visits', '["life-insurer","w128"]', 'f51e78dc44b3db5152a8204eda34404c', 0, 1, '0ed10db6c1a62a12edd2cd90a58bb1e2');
INSERT INTO "seals" VALUES (220, 'visits', '["life-insurer","w129"]', '83e12af60c4417229136a108a54db9df', 0, 1, 'bb2a34e286efe9889df8da2538f5ae40');
INSERT INTO "seals" VALUES (221, 'visits', '["life-insurer","w130"]', 'ea31f814dbb4fcea64b2fd771d674299', 0, 1, '49d8aee0ae2905d982b0252a5c2d46d8');
INSERT INTO "seals" VALUES (222, 'visits', '["life-insurer","w131"]', 'da9a62622ce7868689902fb47661fa48', 0, 1, '9fa99f411dcee770f872fbefcf64e36d');
INSERT INTO "seals" VALUES (223, 'visits', '["life-insurer","w132"]', 'a68dd7d292930a07a3f27828d2f72f36', 0, 1, '6abfb994de6310430b1440e32b94b43a');
INSERT INTO "seals" VALUES (224, 'visits', '["life-insurer","w133"]', '45605ddb4aff0254891542f119c8b8fe', 0, 1, '11d7542157d585d86a2830f3b8b899ee');
INSERT INTO "seals" VALUES (225, 'visits', '["life-insurer","w134"]', 'df3cdf6f24b8eb17b3a939d9e4c4b4ff', 0, 1, 'd7c673ea9c87767deb44d024746469fb');
INSERT INTO "seals" VALUES (226, 'visits', '["life-insurer","w135"]', '43c05de292c50e03a11189ce1652ea21', 0, 1, '02d16e68b38914604d2528a60af2db8d');
INSERT INTO "seals" VALUES (227, 'visits', '["life-insurer","w136"]', 'cef79cc1d10cb8a24aeccb62a58c132c', 0, 1, '24f2b0817bbc4b0f40d6568cf4a0a185');
INSERT INTO "seals" VALUES (228, 'visits', '["life-insurer","w137"]', '8d85622beb30b9d6d25074a4ab65210a', 0, 1, 'd1c230d506093bb43074c4044a61f1f0');
INSERT INTO "seals" VALUES (229, 'visits', '["life-insurer","w138"]', 'b6287e912bc4e5c94715ed77f212b61b', 0, 1, '7d39e8d08e97d326c1b8385bf7acf6b8');
INSERT INTO "seals" VALUES (230, 'visits', '["life-insurer","w139"]', 'ecc645b70be61e871aff05f0bb536a12', 0, 1, 'b547bd139e932ba9a4d9c296fb4dcd5a');
INSERT INTO "seals" VALUES (231, 'visits', '["life-insurer","w140"]', '9015334240694d6cb60bab93f6cacf83', 0, 1, 'e38c277927e00a94b1f962ed5a2b0566');
INSERT INTO "seals" VALUES (232, 'visits', '["life-insurer","w141"]', '521d474aa7f3fa29def6508940f7acec', 0, 1, '09191bf4c6b333617996f4b184294192');
INSERT INTO "seals" VALUES (233, 'visits', '["life-insurer","w142"]', '80ecea9264ea35547c916668c9fcca3c', 0, 1, 'e7cac54df2b1f435b8fefddaeeb502fe');
INSERT INTO "seals" VALUES (234, 'visits', '["life-insurer","w143"]', 'b93529bc57c76823a25ce977d6edcb93', 0, 1, '959662dabb2c2681d3c99aa48e2c7c71');
INSERT INTO "seals" VALUES (235, 'visits', '["life-insurer","w144"]', 'c4e8b8f6ba09c65d3bceed707f800783', 0, 1, '0beaa71bad601c2ac5a3bdfaf9560476');
INSERT INTO "seals" VALUES (236, 'visits', '["life-insurer","w145"]', '70b42e40154f79b8334c3f21ca9d0977', 0, 1, '295f61a265787466ec4bb6df8694e33e');
INSERT INTO "seals" VALUES (237, 'visits', '["life-insurer","w146"]', '9bb8b6d262426259303c939ce26b0fe0', 0, 1, 'edc1ca364c464f08c873e43b7d3d428d');
INSERT INTO "seals" VALUES (238, 'visits', '["life-insurer","w147"]', 'e2080d1e66ca5b4e4d85cea822fa3d76', 0, 1, '5a2354f1288a0d29e3b1fe18fc40466e');
INSERT INTO "seals" VALUES (239, 'visits', '["life-insurer","w148"]', '72f342e8004b3f60f2747ee0da31ac18', 0, 1, 'fb7d113a33c6824d3041aca31af502ed');
INSERT INTO "seals" VALUES (240, 'visits', '["life-insurer","w149"]', 'fc8bba326aecfa8548d9b9040f158ba4', 0, 1, '28d5b025c434147ebc79bebaceb3c80a');
INSERT INTO "seals" VALUES (241, 'visits', '["life-insurer","w150"]', '6ed6925ff9d6c4e0a65cebe1d6d4d83a', 0, 1, 'd5ce8755473df4b57c8afcf7471ad34f');
INSERT INTO "seals" VALUES (242, 'visits', '["life-insurer","w151"]', '2b615d377af9933f41f1a51374b1d800', 0, 1, '418a2fc516038589315a518f1dbf829d');
INSERT INTO "seals" VALUES (243, 'complaints', '["property-management","2026-001"]', 'd9f6c952b7f89587382bf05114fdd31f', 0, 1, 'cce230d1fb705b6f4ec717d222d938ba');
INSERT INTO "seals" VALUES (244, 'complaints', '["property-management","2026-002"]', 'a61cd4b836883686f8ef27abf21bea67', 0, 1, '07d4d435f9fbcb23a0ddc5bea269a77a');
INSERT INTO "seals" VALUES (245, 'complaints', '["property-management","2026-003"]', 'de900a88b93ce4461ed9163c2dea5e65', 0, 1, '5ef6f8eee61b426c11202a13899670c7');
INSERT INTO "seals" VALUES (246, 'complaints', '["property-management","2026-004"]', '5fe85124d15fb8ae0d65d0fd34517212', 0, 1, 'c5a80d7345fb2d98e76d1be15dd9925a');
INSERT INTO "seals" VALUES (247, 'complaints', '["property-management","2026-005"]', '85c66009b16118c4285c39760c0ff137', 0, 1, '1f06a2ec4e00da84815713d29fbdfa06');
INSERT INTO "seals" VALUES (248, 'complaints', '["property-management","2026-006"]', 'a9f0a37594a5c62a16dd55ced5ed35a9', 0, 1, 'fc209ba83945c596b363690f47e200fc');
INSERT INTO "seals" VALUES (249, 'complaints', '["property-management","2026-007"]', '8a24b407b74ee6c4e0e25746a1727090', 0, 1, 'a63017255004319df484122db1858be2');
INSERT INTO "seals" VALUES (250, 'complaints', '["property-management","2026-008"]', '2a4b2e81dc5ff4df747b336d600432d6', 0, 1, 'e76b9a73680ab82d5518c712da84884a');
INSERT INTO "seals" VALUES (251, 'complaints', '["property-management","2026-009"]', 'da3d19b2325e86330f37517b596ac159', 0, 1, '50ca7f074b5cedab0a357a847d694b64');
INSERT INTO "seals" VALUES (252, 'complaints', '["property-management","2026-010"]', '24bf9346b03d12767e8b0e664f8c42d1', 0, 1, '0e9d0ba64611f217cf5c5bd6367dd110');
INSERT INTO "seals" VALUES (253, 'complaints', '["property-management","2026-011"]', '9315fb933a00b3dd9d042e03bc394402', 0, 1, 'bc560c19476192e97d5a85e029217381');
INSERT INTO "seals" VALUES (254, 'complaints', '["property-management","2026-012"]', '532dc8915b3181327cabe4a199a39483', 0, 1, '90aaab997a44652cf0933a4012f094f5');
INSERT INTO "seals" VALUES (255, 'complaints', '["property-management","2026-013"]', '1eae8b34991b9d497524b226016855a5', 0, 1, 'e4b61bc18a9c1ec1f5603e3a9efb9900');
INSERT INTO "seals" VALUES (256, 'complaints', '["property-management","2026-014"]', 'd2c871a05c096457bd90cfea9391c5f9', 0, 1, 'dc46bfcaadb1a079b8ce65bfca9fb32f');
INSERT INTO "seals" VALUES (257, 'complaints', '["property-management","2026-015"]', 'b298d2edeb8e819f62ec320035f3cfed', 0, 1, '0c2458f944c24f61090b4d6a55b433ec');
INSERT INTO "seals" VALUES (258, 'complaints', '["property-management","2026-016"]', 'b3a6f745e7b5721b151540c2aef0e376', 0, 1, '145d2249cf24dbd29bf448e8196404bc');
INSERT INTO "seals" VALUES (259, 'complaints', '["property-management","2026-017"]', '6bc023e6bb414839cce999270030d3a9', 0, 1, '61de502f26fe2414bc506dea5f785c80');
INSERT INTO "seals" VALUES (260, 'complaints', '["property-management","2026-018"]', '5415358ac4e43c4441d4f547e5123090', 0, 1, '2ea6060b3a6ef979df576dabdf300557');
INSERT INTO "seals" VALUES (261, 'complaints', '["property-management","2026-019"]', 'bb80042bdb6a879f8836953b5a18f4b5', 0, 1, '007c8e89d61525ac398e016287b7488d');
INSERT INTO "seals" VALUES (262, 'complaints', '["property-management","2026-020"]', '42d6b3e060a7f9a26b80e682ca823a91', 0, 1, 'f084118a5e757d40b766c14646c85723');
INSERT INTO "seals" VALUES (263, 'complaints', '["property-management","2026-021"]', '4afe8e00a57ce97a9254e3630aa27fb5', 0, 1, 'bada234f090fcaa39c2a6928e28a6328');
INSERT INTO "seals" VALUES (264, 'complaints', '["property-management","2026-022"]', 'f5b02cccbdf5159bf0d812df79540049', 0, 1, 'fd55c21d6fbeff0b092583d51f1ea6d5');
INSERT INTO "seals" VALUES (265, 'complaints', '["property-management","2026-023"]', '5d6a7ac4a792cc86351a9a97e65e3850', 0, 1, '2f91e1c65ac00941ff9134fe30492e52');
INSERT INTO "seals" VALUES (266, 'complaints', '["property-management","2026-024"]', '6456d99e8605fbcde953f5bc65cc3911', 0, 1, '746607c387fecac973314b8593e45232');
INSERT INTO "seals" VALUES (267, 'complaints', '["property-management","2026-025"]', '3ce2c891b074a4fb27c47f3e8d91a967', 0, 1, 'be20304ce3fddc62194c5f0d19f5585f');
INSERT INTO "seals" VALUES (268, 'complaints', '["property-management","2026-026"]', '32d2e87e4843be4b6706e7d346858b0b', 0, 1, 'f5cd74f0ae279878cbd0dae5535b83d8');
INSERT INTO "seals" VALUES (269, 'complaints', '["property-management","2026-027"]', '9717a5be66b39e944670c46ef4a7f2cc', 0, 1, 'aa046bd3920a75d8f7712049be77a008');
INSERT INTO "seals" VALUES (270, 'complaints', '["property-management","2026-028"]', '2314ac44dc50ea5722c0c35af2250eb7', 0, 1, 'd2dce4630ed047dfc23f56719393733d');
INSERT INTO "seals" VALUES (271, 'complaints', '["life-insurer","KF2026-001"]', '78c451265d7b5cd365a32e165b667aa3', 0, 1, 'a62a6c2543ee9d0cd23602422235e691');
INSERT INTO "seals" VALUES (272, 'complaints', '["life-insurer","KF2026-002"]', '77313b28750b8f295d1136de44a45b8e', 0, 1, 'b9e5800d98a6f67f6c9d881829532d6a');
INSERT INTO "seals" VALUES (273, 'complaints', '["life-insurer","KF2026-003"]', '8760a37ace03f7d74ab409fcac54a901', 0, 1, '7039eb0d1b8ba9c2ed2a18e478ee6ebb');
INSERT INTO "seals" VALUES (274, 'complaints', '["life-insurer","KF2026-004"]', 'b7ce3ec35c43d8aa7c0e616000d7a604', 0, 1, '0ce8789ab1b667a5c6f8f0d14f1761f0');
INSERT INTO "seals" VALUES (275, 'complaints', '["life-insurer","KF2026-005"]', '9842d93a53be9a1a4d642e2de9a0a832', 0, 1, 'b76948238c45add1ec9d93a0cddae080');
INSERT INTO "seals" VALUES (276, 'complaints', '["life-insurer","KF2026-006"]', '689393f6e11b5aa657cf12c699c0f8ca', 0, 1, '847eeacc961bf064d51fd634faa336d5');
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
CREATE TABLE moved_events (      -- events that were corrected to another customer
  organization TEXT NOT NULL,                          -- whose it is, in a file of several
  revision     INTEGER NOT NULL,                       -- the writing command that corrected it
  event        TEXT NOT NULL,                          -- the event
  customer     TEXT NOT NULL,                          -- whose it was until then
  PRIMARY KEY (organization, revision, event)
) STRICT, WITHOUT ROWID;
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
CREATE INDEX callbacks_to_end ON callbacks (organization, ended_on) WHERE status = 'open' AND ended_on IS NOT NULL;
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
CREATE UNIQUE INDEX reviews_once ON reviews (organization, review, visit);
CREATE INDEX reviews_of_visit ON reviews (organization, visit);
CREATE INDEX review_steps_of_review ON review_steps (organization, review, number);
CREATE INDEX loan_steps_of_loan ON loan_steps (organization, loan, number);
CREATE INDEX events_by_day ON events (organization, at, id);
CREATE INDEX callbacks_of_event ON callbacks (organization, event, rule, status) WHERE event IS NOT NULL;
CREATE INDEX callbacks_settled ON callbacks (organization, settled_by, status, settled_at, due_by, rule)
 WHERE settled_by IS NOT NULL;
CREATE INDEX visits_answered ON visits (organization, at) WHERE answers IS NOT NULL;
CREATE INDEX customers_parts ON customers (organization, id, branch, segment);
CREATE INDEX matters_by_day ON matters (organization, raised_at);
CREATE INDEX customers_by_start ON customers (organization, min(coalesce(since, known_on), known_on));
CREATE INDEX customers_by_birthday ON customers (organization, birthday_lunar, substr(birthday, 6)) WHERE birthday IS NOT NULL;
CREATE INDEX events_by_staff ON events (organization, staff, type, at) WHERE staff IS NOT NULL;
CREATE INDEX callbacks_open ON callbacks (organization, assignee, opens_on, lapses_on) WHERE status = 'open';
CREATE INDEX callbacks_opening ON callbacks (organization, opens_on, customer) WHERE status = 'open';
CREATE TRIGGER events_moved AFTER UPDATE OF customer ON events WHEN NEW.customer <> OLD.customer BEGIN
  INSERT OR IGNORE INTO moved_events VALUES (OLD.organization, NEW.revision, OLD.id, OLD.customer);
END;
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
CREATE TRIGGER loan_steps_not_changed BEFORE UPDATE ON loan_steps
BEGIN
  SELECT RAISE(ABORT, 'rows of loan_steps are on record and are not changed; end it with: archive return');
END;
CREATE TRIGGER loan_steps_not_removed BEFORE DELETE ON loan_steps
BEGIN
  SELECT RAISE(ABORT, 'rows of loan_steps are on record and are not removed; end it with: archive return');
END;
CREATE TRIGGER loan_steps_not_replaced BEFORE INSERT ON loan_steps
  WHEN EXISTS (SELECT 1 FROM loan_steps o WHERE o."number" = NEW."number")
BEGIN
  SELECT RAISE(ABORT, 'rows of loan_steps are on record and are not changed; end it with: archive return');
END;
CREATE TRIGGER loan_steps_to_seal AFTER INSERT ON loan_steps
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('loan_steps', json_array(NEW."number"));
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
CREATE TRIGGER review_steps_not_changed BEFORE UPDATE ON review_steps
BEGIN
  SELECT RAISE(ABORT, 'rows of review_steps are on record and are not changed; add a new record that corrects it');
END;
CREATE TRIGGER review_steps_not_removed BEFORE DELETE ON review_steps
  WHEN NOT EXISTS (SELECT 1 FROM purged p WHERE p.kind = 'review_steps' AND p.record = json_array(OLD."number"))
BEGIN
  SELECT RAISE(ABORT, 'rows of review_steps are on record and are not removed; add a new record that corrects it');
END;
CREATE TRIGGER review_steps_not_replaced BEFORE INSERT ON review_steps
  WHEN EXISTS (SELECT 1 FROM review_steps o WHERE o."number" = NEW."number") OR EXISTS (SELECT 1 FROM purged p WHERE p.kind = 'review_steps' AND p.record = json_array(NEW."number"))
BEGIN
  SELECT RAISE(ABORT, 'rows of review_steps are on record and are not changed; add a new record that corrects it');
END;
CREATE TRIGGER review_steps_to_seal AFTER INSERT ON review_steps
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('review_steps', json_array(NEW."number"));
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
CREATE TRIGGER blacklistings_not_changed BEFORE UPDATE ON blacklistings
BEGIN
  SELECT RAISE(ABORT, 'rows of blacklistings are on record and are not changed; add a new record that corrects it');
END;
CREATE TRIGGER blacklistings_not_removed BEFORE DELETE ON blacklistings
BEGIN
  SELECT RAISE(ABORT, 'rows of blacklistings are on record and are not removed; add a new record that corrects it');
END;
CREATE TRIGGER blacklistings_not_replaced BEFORE INSERT ON blacklistings
  WHEN EXISTS (SELECT 1 FROM blacklistings o WHERE o."number" = NEW."number")
BEGIN
  SELECT RAISE(ABORT, 'rows of blacklistings are on record and are not changed; add a new record that corrects it');
END;
CREATE TRIGGER blacklistings_to_seal AFTER INSERT ON blacklistings
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('blacklistings', json_array(NEW."number"));
END;
CREATE TRIGGER reports_sent_not_changed BEFORE UPDATE ON reports_sent
BEGIN
  SELECT RAISE(ABORT, 'rows of reports_sent are on record and are not changed; add a new record that corrects it');
END;
CREATE TRIGGER reports_sent_not_removed BEFORE DELETE ON reports_sent
BEGIN
  SELECT RAISE(ABORT, 'rows of reports_sent are on record and are not removed; add a new record that corrects it');
END;
CREATE TRIGGER reports_sent_not_replaced BEFORE INSERT ON reports_sent
  WHEN EXISTS (SELECT 1 FROM reports_sent o WHERE o."number" = NEW."number")
BEGIN
  SELECT RAISE(ABORT, 'rows of reports_sent are on record and are not changed; add a new record that corrects it');
END;
CREATE TRIGGER reports_sent_to_seal AFTER INSERT ON reports_sent
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('reports_sent', json_array(NEW."number"));
END;
CREATE TRIGGER closed_months_not_changed BEFORE UPDATE ON closed_months
BEGIN
  SELECT RAISE(ABORT, 'rows of closed_months are on record and are not changed; a closed month stays as it was');
END;
CREATE TRIGGER closed_months_not_removed BEFORE DELETE ON closed_months
BEGIN
  SELECT RAISE(ABORT, 'rows of closed_months are on record and are not removed; a closed month stays as it was');
END;
CREATE TRIGGER closed_months_not_replaced BEFORE INSERT ON closed_months
  WHEN EXISTS (SELECT 1 FROM closed_months o WHERE o."number" = NEW."number")
BEGIN
  SELECT RAISE(ABORT, 'rows of closed_months are on record and are not changed; a closed month stays as it was');
END;
CREATE TRIGGER closed_months_to_seal AFTER INSERT ON closed_months
BEGIN
  INSERT INTO unsealed (kind, record) VALUES ('closed_months', json_array(NEW."number"));
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
