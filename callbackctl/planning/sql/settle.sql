-- The first visit that fits each callback of the customers in `dirty`, of those that stand so or so (see settling.py).
-- What recurs is tried until it is reached; what is owed once is excused after the tries the policy asks for.
-- (`<> 'withdrawn'` is there for the index, which holds those alone.)
INSERT INTO settling (id, visit, at, outcome)
WITH tried AS (
  SELECT c.id, v.id AS visit, v.at, v.outcome, v.entered_at, {settles} AS settles,
         sum(v.outcome IN ('no_answer', 'busy', 'wrong_number', 'absent')) OVER
           (PARTITION BY c.id ORDER BY v.at, v.entered_at, v.id) AS failed,
         c.event IS NOT NULL OR c.source_visit IS NOT NULL AS once
    FROM dirty
    CROSS JOIN visits v ON v.organization = :organization AND v.customer = dirty.customer
    CROSS JOIN callbacks c ON c.organization = :organization AND c.customer = dirty.customer AND c.status <> 'withdrawn'
   WHERE c.status IN {standing} AND {fits} AND v.id <> coalesce(c.source_visit, '')
     AND substr(v.at, 1, min(length(v.at), length(c.opens_on))) >= substr(c.opens_on, 1, length(v.at))
     AND (c.lapses_on IS NULL OR substr(v.at, 1, 10) <= c.lapses_on)
     AND (c.ended_on IS NULL OR substr(v.at, 1, 10) <= c.ended_on)
), fitting AS (
  SELECT id, visit, at, CASE WHEN settles THEN outcome ELSE 'unreachable' END AS outcome,
         row_number() OVER (PARTITION BY id ORDER BY at, entered_at, visit) AS place
    FROM tried WHERE settles OR (once AND failed >= {tries})
)
SELECT id, visit, at, outcome FROM fitting WHERE place = 1
