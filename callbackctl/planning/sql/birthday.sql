-- Birthdays: solar (29 February is the 28th in common years) or lunar (the common month; a missing 30th is the 29th).
-- Each customer's few days are found first, through an index; everything else is asked of those only.
INSERT OR IGNORE INTO derived (rule, clause, customer, source, occurrence, anchor, opens_on, due_by, lapses_on,
                               role, channels)
WITH birthdays AS MATERIALIZED (
  SELECT c.id AS customer, s.day
    FROM dirty
    CROSS JOIN customers c ON c.organization = :organization AND c.id = dirty.customer
    CROSS JOIN days s ON s.calendar = :calendar AND s.day BETWEEN :first_day AND :last_day
      AND substr(s.day, 6) IN (substr(c.birthday, 6, 5), CASE substr(c.birthday, 6, 5) WHEN '02-29' THEN '02-28' END)
   WHERE c.birthday_lunar = 0 AND c.birthday IS NOT NULL
     AND (substr(s.day, 6) = substr(c.birthday, 6, 5) OR substr(date(s.day, '+1 day'), 6) = '03-01')
   UNION ALL
  SELECT c.id, l.day
    FROM dirty
    CROSS JOIN customers c ON c.organization = :organization AND c.id = dirty.customer
    CROSS JOIN days l ON l.calendar = :calendar AND l.day BETWEEN :first_day AND :last_day
      AND l.lunar_month = CAST(substr(c.birthday, 6, 2) AS INTEGER) AND l.lunar_leap = 0
      AND l.lunar_day IN (CAST(substr(c.birthday, 9, 2) AS INTEGER), 29)
      AND l.lunar_day = min(CAST(substr(c.birthday, 9, 2) AS INTEGER), l.lunar_month_length)
   WHERE c.birthday_lunar = 1 AND c.birthday IS NOT NULL
), placed AS (
  SELECT c.id AS customer, d.day AS anchor, {opens} AS opens_on, {due} AS due_by, {lapses} AS lapses_on, c.since, c.known_on,
         {role} AS role, {channels} AS channels
    FROM birthdays d
    CROSS JOIN customers c ON c.organization = :organization AND c.id = d.customer
   WHERE d.day >= :from AND d.day < :until AND d.day > c.birthday AND (c.since IS NULL OR d.day >= c.since)
     AND ({customers}) AND ({flagged})
)
SELECT :rule, :clause, customer, anchor, 0, anchor, opens_on, due_by, lapses_on, role, channels
  FROM placed AS m
 WHERE due_by >= :start
   -- without `since`, only what was not over when the customer came in
   AND (since IS NOT NULL OR lapses_on IS NULL OR lapses_on >= known_on)
   AND opens_on <= :horizon AND opens_on > :after AND ({while})
