-- Again and again: counted from the last contact that fits the rule, the first time from the customer's `since`.
-- One row for each interval that ran out: the open one, those that a later contact completed, those a season ended.
INSERT OR IGNORE INTO derived (rule, clause, customer, source, occurrence, anchor, opens_on, due_by, lapses_on,
                               role, channels, recurring, over)
WITH contacts AS (
  SELECT c.id AS customer, coalesce(c.since, c.known_on) AS day
    FROM dirty CROSS JOIN customers c ON c.organization = :organization AND c.id = dirty.customer
   WHERE ({customers}) AND ({flagged}) AND (c.since IS NOT NULL OR NOT EXISTS (
           SELECT 1 FROM visits v WHERE v.organization = :organization AND v.customer = c.id AND {fits} AND {settles}
              AND substr(v.at, 1, 10) <= c.known_on))
  UNION
  SELECT v.customer, substr(v.at, 1, 10)
    FROM dirty CROSS JOIN customers c ON c.organization = :organization AND c.id = dirty.customer
    CROSS JOIN visits v ON v.organization = :organization AND v.customer = c.id
   WHERE ({customers}) AND ({flagged}) AND {fits} AND {settles} AND (c.since IS NULL OR substr(v.at, 1, 10) >= c.since)
), intervals AS (
  SELECT customer, day, lead(day) OVER (PARTITION BY customer ORDER BY day) AS next FROM contacts
), runs AS (
  SELECT intervals.customer, day, next, seasons.first AS season_start, seasons.last AS season_end,
         max({due}, seasons.first, :start) AS runs_out,
         (SELECT r.start FROM rules r WHERE r.organization = :organization AND r.id = :rule) AS came
    FROM intervals CROSS JOIN customers c ON c.organization = :organization AND c.id = intervals.customer
    CROSS JOIN seasons
   WHERE day >= :from AND day < :until
), dues AS (
  -- What ran out before the rule came (or was edited) falls due on that day, unless a contact was made by then;
  -- what was owed by that date already stays owed by it. (The plus keeps SQLite to the index by customer.)
  SELECT runs.*,
         CASE WHEN runs_out >= came THEN runs_out ELSE coalesce((
                   SELECT k.due_by FROM callbacks k WHERE k.organization = :organization AND k.customer = runs.customer
                      AND k.rule = :rule AND k.source = day AND k.status <> 'withdrawn'
                      AND +k.due_by >= runs_out AND +k.due_by < came), came) END AS due_by
    FROM runs
   WHERE runs_out IS NOT NULL -- where it goes by a column: only who is of a kind that the rule speaks of
)
SELECT :rule, :clause, dues.customer, day, {occurrence}, day, due_by, due_by, {lapses}, {role}, {channels}, 1, next IS NOT NULL
  FROM dues CROSS JOIN customers c ON c.organization = :organization AND c.id = dues.customer
 WHERE due_by <= season_end AND (next IS NULL OR due_by <= next)
   AND due_by > :after AND ({while})
