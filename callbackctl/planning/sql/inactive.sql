-- Something stayed away: counted from the last such event, or from `since` where there never was one; once per lapse.
INSERT OR IGNORE INTO derived (rule, clause, customer, source, occurrence, anchor, opens_on, due_by, lapses_on,
                               ended_on, role, channels)
WITH signs AS (
  SELECT e.customer, substr(e.at, 1, 10) AS day
    FROM dirty CROSS JOIN events e ON e.organization = :organization AND e.customer = dirty.customer AND e.type = :event
  UNION
  SELECT c.id, coalesce(c.since, c.known_on)
    FROM dirty CROSS JOIN customers c ON c.organization = :organization AND c.id = dirty.customer
   WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.organization = :organization AND e.customer = c.id
                        AND e.type = :event AND substr(e.at, 1, 10) <= coalesce(c.since, c.known_on))
), silences AS (
  SELECT customer, day, lead(day) OVER (PARTITION BY customer ORDER BY day) AS next FROM signs
), placed AS (
  SELECT customer, day, next, {lapse} AS opens_on FROM silences WHERE day >= :from AND day < :until
)
SELECT :rule, :clause, m.customer, day, 0, day, opens_on, {due}, {lapses},
       -- what an event entered late shows to have been no lapse is ended before it opened
       CASE WHEN next <= opens_on THEN '' ELSE next END, {role}, {channels}
  FROM placed AS m CROSS JOIN customers c ON c.organization = :organization AND c.id = m.customer
 WHERE (next IS NULL OR next > opens_on OR EXISTS (
          SELECT 1 FROM callbacks k WHERE k.organization = :organization AND k.customer = m.customer AND k.rule = :rule
             AND k.source = day AND k.status <> 'withdrawn'))
   AND {due} >= :start AND ({customers}) AND ({flagged}) AND ({while})
