-- Set off by events: one row an event and an occurrence of its series.
INSERT OR IGNORE INTO derived (rule, clause, customer, event, source, occurrence, anchor, opens_on, due_by, lapses_on,
                               ended_on, ended_by, role, channels, share, stratum, quota)
WITH matched AS MATERIALIZED (
  SELECT e.id AS event, e.customer, e.at, {base} AS base, {role} AS role, {channels} AS channels, {stratum} AS stratum,
         e.attributes, {ended_on} AS ended_on, {ended_by} AS ended_by
    FROM dirty
    CROSS JOIN events e ON e.organization = :organization AND e.customer = dirty.customer AND e.type IN {types}
    CROSS JOIN customers c ON c.organization = :organization AND c.id = e.customer
   WHERE e.at >= :from AND e.at < :until AND ({where}) AND ({customers}) AND ({flagged})
), placed AS MATERIALIZED (
  SELECT matched.*, o.column1 AS occurrence, {opens} AS opens_on, {due} AS due_by
    FROM matched CROSS JOIN (VALUES {occurrences}) o
)
SELECT :rule, :clause, customer, event, event, occurrence, base, opens_on, due_by, {lapses},
       CASE WHEN ended_on IS NOT NULL THEN substr(ended_on, 1, 10) END, ended_by, role, channels, :share, stratum, {quota}
  FROM placed AS m
 WHERE due_by IS NOT NULL AND substr(due_by, 1, 10) >= :start
   AND opens_on <= {drawn_on} AND opens_on > :after AND ({while})
