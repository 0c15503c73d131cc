-- Example data for callbackctl: two made-up organisations in the first quarter of 2026.
-- Made by `python -m tools.make_example`; change that, not this. No person in here exists.
PRAGMA application_id = 1128416084;
BEGIN;
PRAGMA user_version = 7;
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
) STRICT, WITHOUT ROWID;
INSERT INTO "organizations" VALUES ('life-insurer', '', '', '2026-01-01', 'Asia/Shanghai', NULL, '{}', -1, '', '');
INSERT INTO "organizations" VALUES ('property-management', '', '', '2026-01-01', 'Asia/Shanghai', NULL, '{}', -1, '', '');
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
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-007', '1-2-202', 'complaint_closed', '2026-01-22T16:50', '2026-007', NULL, '{"severity":"general","category":"绿化","kind":"suggestion","about":"客服部","anonymous":0,"reply_letter":1}', 1);
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
INSERT INTO "events" VALUES ('property-management', 'complaint:2026-024', '2-1-1803', 'complaint_closed', '2026-03-19T10:45', '2026-024', NULL, '{"severity":"general","category":"绿化","kind":"complaint","about":"客服部","anonymous":0,"reply_letter":1}', 1);
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
  revision     INTEGER NOT NULL,                       -- the writing command in which it last changed
  PRIMARY KEY (organization, id),
  FOREIGN KEY (organization, customer) REFERENCES customers (organization, id)
) STRICT;
INSERT INTO "complaints" VALUES ('life-insurer', 'KF2026-001', 'p003', '2026-01-09T13:05', 'complaint', '续期扣费', 'general', '客户服务部', 0, 0, '保费多扣了一期', 'closed', '2026-01-14T16:55', '{}', 1);
INSERT INTO "complaints" VALUES ('life-insurer', 'KF2026-002', 'p005', '2026-01-22T11:25', 'complaint', '销售误导', 'important', '个险一部', 0, 0, '说好五年可取本金，合同上没有', 'closed', '2026-01-30T11:00', '{}', 1);
INSERT INTO "complaints" VALUES ('life-insurer', 'KF2026-003', 'p012', '2026-02-05T15:00', 'inquiry', '条款解释', 'general', '客户服务部', 0, 0, '问门诊手术算不算住院责任', 'closed', '2026-02-09T16:10', '{}', 1);
INSERT INTO "complaints" VALUES ('life-insurer', 'KF2026-004', 'p011', '2026-02-26T10:15', 'complaint', '理赔时效', 'important', '理赔部', 0, 0, '资料交了二十天还没有结果', 'closed', '2026-03-04T12:25', '{}', 1);
INSERT INTO "complaints" VALUES ('life-insurer', 'KF2026-005', 'p056', '2026-03-10T15:00', 'complaint', '保全服务', 'general', '客户服务部', 0, 0, '办保全跑了两趟柜面', 'closed', '2026-03-13T10:15', '{}', 1);
INSERT INTO "complaints" VALUES ('life-insurer', 'KF2026-006', 'p031', '2026-03-18T10:00', 'complaint', '销售误导', 'major', '个险二部', 0, 0, '业务员代签了投保单', 'closed', '2026-03-25T14:55', '{}', 1);
INSERT INTO "complaints" VALUES ('life-insurer', 'KF2026-007', 'p058', '2026-03-27T14:05', 'complaint', '服务态度', 'general', '客户服务部', 0, 0, '离职业务员的保单没人答复', 'open', NULL, '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-001', '4-2-1703', '2026-01-04T13:25', 'complaint', '噪音', 'general', '客服部', 0, 0, '楼上半夜拖桌椅，连着三晚', 'closed', '2026-01-06T14:40', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-002', '4-1-1301', '2026-01-06T14:00', 'inquiry', '收费', 'general', '客服部', 0, 0, '问公摊电费怎么分摊', 'closed', '2026-01-07T14:40', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-003', '8-1-1103', '2026-01-08T09:35', 'complaint', '停车', 'important', '安保部', 0, 0, '固定车位常被外来车占用', 'closed', '2026-01-11T14:40', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-004', 'no-name', '2026-01-12T15:05', 'complaint', '卫生', 'general', '保洁班', 1, 0, '垃圾桶满了没人收，味道大', 'closed', '2026-01-14T15:15', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-005', '4-1-1402', '2026-01-15T17:05', 'complaint', '漏水', 'major', '工程部', 0, 0, '主卧天花板渗水，衣柜泡坏', 'closed', '2026-01-21T13:00', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-006', '6-2-1102', '2026-01-19T12:50', 'complaint', '电梯', 'important', '工程部', 0, 0, '电梯一周停了三次，老人下不了楼', 'closed', '2026-01-21T10:10', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-007', '1-2-202', '2026-01-21T17:55', 'suggestion', '绿化', 'general', '客服部', 0, 1, '樟树挡住低层采光，希望修枝', 'closed', '2026-01-22T16:50', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-008', 'no-name', '2026-01-26T13:45', 'complaint', '宠物', 'general', '安保部', 1, 0, '有人遛大型犬不牵绳', 'closed', '2026-01-28T12:05', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-009', '7-2-1202', '2026-01-29T10:15', 'complaint', '装修', 'general', '客服部', 0, 0, '周末早上七点就开始打墙', 'closed', '2026-02-01T11:05', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-010', '2-2-1103', '2026-02-02T12:00', 'complaint', '停车', 'general', '安保部', 0, 0, '单元门口被电动车堵住', 'closed', '2026-02-04T13:10', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-011', '2-1-903', '2026-02-04T17:25', 'complaint', '卫生', 'general', '保洁班', 0, 0, '楼道烟头几天没扫', 'closed', '2026-02-05T16:45', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-012', '3-1-1402', '2026-02-06T13:00', 'report', '消防', 'important', '安保部', 0, 0, '三楼住户在楼道给电动车充电', 'closed', '2026-02-09T12:25', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-013', '1-1-202', '2026-02-09T12:05', 'inquiry', '服务', 'general', '客服部', 0, 0, '问春节值班电话和快递代收', 'closed', '2026-02-11T15:10', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-014', '4-2-502', '2026-02-12T11:00', 'complaint', '噪音', 'general', '安保部', 0, 0, '深夜有人在院里放鞭炮', 'closed', '2026-02-13T14:25', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-015', '2-2-1002', '2026-02-24T16:50', 'complaint', '电梯', 'general', '工程部', 0, 0, '电梯按钮失灵', 'closed', '2026-02-26T16:15', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-016', '4-1-602', '2026-02-25T13:55', 'complaint', '卫生', 'general', '保洁班', 0, 0, '节后装修垃圾堆在大堂', 'closed', '2026-02-27T11:55', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-017', 'no-name', '2026-02-27T16:40', 'complaint', '安保', 'important', '安保部', 1, 0, '夜里岗亭无人，快递被拿错', 'closed', '2026-03-03T12:05', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-018', 'shop-04', '2026-03-02T16:35', 'suggestion', '停车', 'general', '客服部', 0, 0, '建议划出访客车位', 'closed', '2026-03-04T11:35', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-019', '7-1-1502', '2026-03-04T10:30', 'complaint', '噪音', 'general', '客服部', 0, 0, '楼下酒家排风机太响', 'closed', '2026-03-06T15:25', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-020', '7-1-1502', '2026-03-05T16:40', 'complaint', '噪音', 'general', '工程部', 0, 0, '酒家排风机的事再问工程部', 'closed', '2026-03-08T14:15', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-021', '2-1-1603', '2026-03-09T09:35', 'complaint', '装修', 'major', '客服部', 0, 0, '邻居敲掉了一段承重墙旁的隔墙', 'closed', '2026-03-12T15:20', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-022', '2-2-1803', '2026-03-11T15:55', 'complaint', '消防', 'important', '安保部', 0, 0, '消防通道被货车占了两天', 'closed', '2026-03-16T16:25', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-023', '5-1-201', '2026-03-13T17:05', 'complaint', '服务', 'general', '客服部', 0, 0, '前台接电话不耐烦', 'closed', '2026-03-15T13:30', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-024', '2-1-1803', '2026-03-17T12:40', 'complaint', '绿化', 'general', '客服部', 0, 1, '新栽的灌木枯了一片', 'closed', '2026-03-19T10:45', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-025', 'shop-01', '2026-03-19T11:20', 'complaint', '收费', 'important', '客服部', 0, 0, '停车费重复扣了两个月', 'closed', '2026-03-24T12:30', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-026', '6-2-601', '2026-03-23T13:35', 'complaint', '漏水', 'important', '工程部', 0, 0, '卫生间楼上漏水，灯罩积水', 'closed', '2026-03-27T14:55', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-027', '2-1-1403', '2026-03-25T14:45', 'complaint', '卫生', 'general', '保洁班', 0, 0, '天台有人乱扔快餐盒', 'closed', '2026-03-28T15:20', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-028', '8-2-501', '2026-03-26T15:25', 'complaint', '停车', 'general', '安保部', 0, 0, '商铺客人的车堵住地库口', 'closed', '2026-03-30T12:45', '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-029', '5-1-503', '2026-03-27T13:20', 'complaint', '电梯', 'important', '工程部', 0, 0, '高区电梯有异响', 'open', NULL, '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-030', '3-2-1803', '2026-03-28T13:25', 'complaint', '噪音', 'general', '安保部', 0, 0, '广场舞音响过了九点还在放', 'open', NULL, '{}', 1);
INSERT INTO "complaints" VALUES ('property-management', '2026-031', '2-2-1302', '2026-03-30T13:10', 'suggestion', '服务', 'general', '客服部', 0, 0, '希望周末也能办门禁卡', 'open', NULL, '{}', 1);
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
  revision     INTEGER NOT NULL,                       -- the writing command in which it last changed
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
  revision     INTEGER NOT NULL,                       -- the writing command in which it last changed
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
CREATE INDEX callbacks_replacing ON callbacks (replaces) WHERE replaces IS NOT NULL;
CREATE INDEX callbacks_by_due ON callbacks (organization, due_by, rule);
CREATE INDEX handovers_of_customer ON handovers (organization, customer);
CREATE INDEX draws_by_month ON draws (organization, rule, month);
CREATE INDEX events_by_day ON events (organization, at, id);
CREATE INDEX callbacks_of_event ON callbacks (organization, event, rule, status) WHERE event IS NOT NULL;
CREATE INDEX callbacks_settled ON callbacks (organization, settled_by, status, settled_at, due_by, rule)
 WHERE settled_by IS NOT NULL;
CREATE INDEX visits_answered ON visits (organization, at) WHERE answers IS NOT NULL;
CREATE INDEX customers_parts ON customers (organization, id, branch, segment);
CREATE INDEX reviews_of_visit ON reviews (organization, visit);
CREATE INDEX matters_by_day ON matters (organization, raised_at);
COMMIT;
