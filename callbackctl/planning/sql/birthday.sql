-- Birthdays: solar (29 February is the 28th in common years) or lunar (the common month; a missing 30th is the 29th).
INSERT OR IGNORE INTO derived (rule, clause, customer, source, occurrence, anchor, opens_on, due_by, lapses_on,
                               role, channels)
WITH placed AS (
  SELECT c.id AS customer, d.day AS anchor, {opens} AS opens_on, {due} AS due_by, {lapses} AS lapses_on,
         {role} AS role, {channels} AS channels
    FROM dirty
    CROSS JOIN customers c ON c.organization = :organization AND c.id = dirty.customer AND c.birthday IS NOT NULL
    CROSS JOIN days d ON d.calendar = :calendar AND d.day BETWEEN :first_day AND :last_day
   WHERE CASE c.birthday_lunar
         WHEN 1 THEN d.lunar_leap = 0 AND d.lunar_month = CAST(substr(c.birthday, 6, 2) AS INTEGER)
                 AND d.lunar_day = min(CAST(substr(c.birthday, 9, 2) AS INTEGER), d.lunar_month_length)
         ELSE substr(d.day, 6) = substr(c.birthday, 6, 5)
           OR (substr(c.birthday, 6, 5) = '02-29' AND substr(d.day, 6) = '02-28'
               AND date(d.day, '+1 day') = date(d.day, 'start of month', '+1 month')) END
     AND d.day >= :from AND d.day < :until AND d.day > c.birthday AND (c.since IS NULL OR d.day >= c.since)
     AND ({customers}) AND ({flagged})
)
SELECT :rule, :clause, customer, anchor, 0, anchor, opens_on, due_by, lapses_on, role, channels
  FROM placed AS m
 WHERE due_by >= :start AND opens_on <= :horizon AND opens_on > :after AND ({while})
