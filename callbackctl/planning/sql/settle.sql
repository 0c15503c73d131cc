-- The first visit that fits a callback settles it; a callback with none is open again (a corrected visit counts no more).
WITH tried AS (
  SELECT c.id, v.id AS visit, v.at, v.outcome, v.entered_at, {settles} AS settles,
         sum(v.outcome IN ('no_answer', 'busy', 'wrong_number', 'absent')) OVER
           (PARTITION BY c.id ORDER BY v.at, v.entered_at, v.id) AS failed,
         c.event IS NOT NULL OR c.source_visit IS NOT NULL AS once
    FROM dirty
    CROSS JOIN callbacks c ON c.organization = :organization AND c.customer = dirty.customer AND c.status <> 'withdrawn'
    CROSS JOIN visits v ON v.organization = :organization AND v.customer = c.customer
   WHERE {fits} AND v.id <> coalesce(c.source_visit, '')
     AND substr(v.at, 1, min(length(v.at), length(c.opens_on))) >= substr(c.opens_on, 1, length(v.at))
     AND (c.lapses_on IS NULL OR substr(v.at, 1, 10) <= c.lapses_on)
     AND (c.ended_on IS NULL OR substr(v.at, 1, 10) <= c.ended_on)
), fitting AS (
  -- What recurs is tried until it is reached; what is owed once is excused after the tries the policy asks for.
  SELECT id, visit, at, CASE WHEN settles THEN outcome ELSE 'unreachable' END AS outcome,
         row_number() OVER (PARTITION BY id ORDER BY at, entered_at, visit) AS place
    FROM tried WHERE settles OR (once AND failed >= {tries})
), settled AS (
  SELECT c.id, f.visit, f.at,
         CASE WHEN f.outcome IN ('reached', 'sent') THEN 'completed'
              WHEN f.visit IS NOT NULL OR (c.ended_on IS NOT NULL AND c.ended_on <= coalesce(c.lapses_on, '9999')) THEN 'excused'
              ELSE 'open' END AS status,
         CASE WHEN f.outcome IN ('reached', 'sent') THEN NULL
              WHEN f.visit IS NOT NULL THEN f.outcome
              WHEN c.ended_on IS NOT NULL AND c.ended_on <= coalesce(c.lapses_on, '9999') THEN 'ended' END AS reason
    FROM dirty
    CROSS JOIN callbacks c ON c.organization = :organization AND c.customer = dirty.customer AND c.status <> 'withdrawn'
    LEFT JOIN fitting f ON f.id = c.id AND f.place = 1
)
UPDATE callbacks SET status = s.status, settled_by = s.visit, settled_at = s.at, reason = s.reason
  FROM settled s
 WHERE callbacks.id = s.id
   AND (callbacks.status <> s.status OR callbacks.settled_by IS NOT s.visit OR callbacks.reason IS NOT s.reason)
