-- Dates: festivals, days of the month, months of the year, days of the year; the same for every customer.
INSERT OR IGNORE INTO derived (rule, clause, customer, source, occurrence, anchor, opens_on, due_by, lapses_on,
                               ended_on, role, channels)
WITH placed AS (
  SELECT c.id AS customer, o.day AS anchor, {opens} AS opens_on, {due} AS due_by, {lapses} AS lapses_on, c.since, c.known_on,
         {role} AS role, {channels} AS channels
    FROM occurrences o CROSS JOIN dirty
    CROSS JOIN customers c ON c.organization = :organization AND c.id = dirty.customer
   WHERE o.day >= :from AND o.day < :until AND (c.since IS NULL OR o.day >= c.since)
     AND ({customers}) AND ({flagged})
)
SELECT :rule, :clause, customer, anchor, 0, anchor, opens_on, due_by, lapses_on, {ended_on}, role, channels
  FROM placed AS m
 WHERE due_by >= :start
   -- without `since`, only what was not over when the customer came in
   AND (since IS NOT NULL OR lapses_on IS NULL OR lapses_on >= known_on)
   AND opens_on <= :horizon AND opens_on > :after AND ({while})
