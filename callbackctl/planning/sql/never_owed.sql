-- What was made, excused or missed and, as is known now, was never owed: a contact entered late lies before the cadence
-- fell due; the contact an interval counted from, or the visit that set a callback off, was corrected; another event
-- had ended it before it opened.
INSERT OR IGNORE INTO withdrawn (id, customer, rule, source, occurrence, reason)
SELECT id, customer, rule, source, occurrence, because FROM (
  SELECT c.*,
         CASE WHEN EXISTS (
                   SELECT 1 FROM visits v WHERE v.organization = :organization AND v.customer = c.customer
                      AND v.outcome = 'dead' AND v.at < c.opens_on AND {current})
              THEN 'dead'
              WHEN c.recurring AND EXISTS (
                   SELECT 1 FROM visits v WHERE v.organization = :organization AND v.customer = c.customer
                      AND substr(v.at, 1, 10) > c.source AND substr(v.at, 1, 10) < c.opens_on AND {fits} AND {settles})
              THEN 'contacted-earlier'
              WHEN c.recurring AND c.source IS NOT k.since AND NOT EXISTS (
                   SELECT 1 FROM visits v WHERE v.organization = :organization AND v.customer = c.customer
                      AND substr(v.at, 1, 10) = c.source AND {fits} AND {settles})
                   -- without `since` the day they came in counts, unless there was a contact before
                   AND NOT (k.since IS NULL AND c.source = k.known_on AND NOT EXISTS (
                   SELECT 1 FROM visits v WHERE v.organization = :organization AND v.customer = c.customer
                      AND substr(v.at, 1, 10) < c.source AND {fits} AND {settles}))
              THEN 'dates-moved'
              WHEN c.source_visit IS NOT NULL AND EXISTS (
                   SELECT 1 FROM visits v WHERE v.organization = :organization AND v.corrects = c.source_visit)
              THEN 'no-longer-applies'
              WHEN EXISTS (SELECT 1 FROM moot m WHERE m.customer = c.customer AND m.rule = c.rule
                              AND m.source = c.source AND m.occurrence = c.occurrence)
              THEN 'ended' END AS because
    FROM dirty
    CROSS JOIN callbacks c ON c.organization = :organization AND c.customer = dirty.customer AND c.status <> 'withdrawn'
    CROSS JOIN customers k ON k.organization = :organization AND k.id = c.customer
   WHERE (c.status <> 'open' OR c.lapses_on < :today)
) WHERE because IS NOT NULL
