-- Set off by a completed visit over certain channels.
INSERT OR IGNORE INTO derived (rule, clause, customer, source_visit, source, occurrence, anchor, opens_on, due_by,
                               lapses_on, role, channels)
WITH matched AS (
  SELECT v.id AS visit, v.customer, v.at, {base} AS base, {role} AS role, {channels} AS channels
    FROM dirty
    CROSS JOIN visits v ON v.organization = :organization AND v.customer = dirty.customer
    CROSS JOIN customers c ON c.organization = :organization AND c.id = v.customer
   WHERE v.at >= :from AND v.at < :until AND v.channel IN {visit_channels} AND {completed}
     AND coalesce(v.rule, '') <> :rule AND ({customers}) AND ({flagged})
), placed AS (
  SELECT matched.*, o.column1 AS occurrence, {opens} AS opens_on, {due} AS due_by
    FROM matched CROSS JOIN (VALUES {occurrences}) o
)
SELECT :rule, :clause, customer, visit, visit, occurrence, base, opens_on, due_by, {lapses}, role, channels
  FROM placed AS m
 WHERE due_by IS NOT NULL AND substr(due_by, 1, 10) >= :start AND ({while})
