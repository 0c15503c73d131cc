-- Birthdays: solar (29 February is the 28th in common years) or lunar (the common month; a missing 30th is the 29th).
INSERT OR IGNORE INTO derived (rule, clause, customer, source, occurrence, anchor, opens_on, due_by, lapses_on,
                               role, channels)
WITH placed AS (
  SELECT c.id AS customer, d.day AS anchor, {opens} AS opens_on, {due} AS due_by, {lapses} AS lapses_on, c.since, c.known_on,
         {role} AS role, {channels} AS channels
    FROM dirty
    CROSS JOIN customers c ON c.organization = :organization AND c.id = dirty.customer AND c.birthday IS NOT NULL
    CROSS JOIN days d ON d.calendar = :calendar AND d.day BETWEEN :first_day AND :last_day
   WHERE d.day IN (
         SELECT s.day FROM days s
          WHERE c.birthday_lunar = 0 AND s.calendar = :calendar AND s.day BETWEEN :first_day AND :last_day
            AND substr(s.day, 6) IN (substr(c.birthday, 6, 5), CASE substr(c.birthday, 6, 5) WHEN '02-29' THEN '02-28' END)
            AND (substr(s.day, 6) = substr(c.birthday, 6, 5) OR substr(date(s.day, '+1 day'), 6) = '03-01')
          UNION ALL
         SELECT l.day FROM days l
          WHERE c.birthday_lunar = 1 AND l.calendar = :calendar AND l.day BETWEEN :first_day AND :last_day
            AND l.lunar_leap = 0 AND l.lunar_month = CAST(substr(c.birthday, 6, 2) AS INTEGER)
            AND l.lunar_day IN (CAST(substr(c.birthday, 9, 2) AS INTEGER), 29)
            AND l.lunar_day = min(CAST(substr(c.birthday, 9, 2) AS INTEGER), l.lunar_month_length))
     AND d.day >= :from AND d.day < :until AND d.day > c.birthday AND (c.since IS NULL OR d.day >= c.since)
     AND ({customers}) AND ({flagged})
)
SELECT :rule, :clause, customer, anchor, 0, anchor, opens_on, due_by, lapses_on, role, channels
  FROM placed AS m
 WHERE due_by >= :start
   -- without `since`, only what was not over when the customer came in
   AND (since IS NOT NULL OR lapses_on IS NULL OR lapses_on >= known_on)
   AND opens_on <= :horizon AND opens_on > :after AND ({while})
