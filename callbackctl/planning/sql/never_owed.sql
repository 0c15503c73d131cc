-- A contact entered late may lie before a cadence fell due: what was made, excused or missed then was never owed.
INSERT OR IGNORE INTO withdrawn (id, customer, rule, source, occurrence, reason)
SELECT c.id, c.customer, c.rule, c.source, c.occurrence, 'contacted-earlier'
  FROM dirty
  CROSS JOIN callbacks c ON c.organization = :organization AND c.customer = dirty.customer AND c.status <> 'withdrawn'
 WHERE c.recurring AND (c.status <> 'open' OR c.lapses_on < :today)
   AND EXISTS (SELECT 1 FROM visits v WHERE v.organization = :organization AND v.customer = c.customer
                  AND substr(v.at, 1, 10) > c.source AND substr(v.at, 1, 10) < c.opens_on AND {fits} AND {settles})
