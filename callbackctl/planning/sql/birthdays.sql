-- Whose birthday may fall into a few days: found from the days, so that a morning does not look at everybody.
-- More than those whose birthday it is come out (29 February in common years, the last day of a short lunar month);
-- birthday.sql tells them apart.
INSERT OR IGNORE INTO dirty
SELECT c.id
  FROM days s
  CROSS JOIN customers c ON c.organization = :organization AND c.birthday_lunar = 0
    AND substr(c.birthday, 6) IN (substr(s.day, 6), CASE substr(s.day, 6) WHEN '02-28' THEN '02-29' END)
 WHERE s.calendar = :organization AND s.day BETWEEN :first_day AND :last_day AND c.birthday IS NOT NULL
 UNION
SELECT c.id
  FROM days l
  CROSS JOIN customers c ON c.organization = :organization AND c.birthday_lunar = 1
    AND substr(c.birthday, 6) IN (printf('%02d-%02d', l.lunar_month, l.lunar_day),
                                  CASE l.lunar_day WHEN 29 THEN printf('%02d-30', l.lunar_month) END)
 WHERE l.calendar = :organization AND l.day BETWEEN :first_day AND :last_day AND l.lunar_leap = 0
   AND c.birthday IS NOT NULL
