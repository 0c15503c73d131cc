-- Where each callback of the customers in `dirty` stands: settled by its visit, ended by another event (once that day
-- has come), or open, perhaps again: a visit that was corrected counts no more.
INSERT INTO standing (id, status, visit, at, reason)
SELECT id, status, visit, at, reason FROM (
  SELECT c.id, f.visit, f.at, c.status AS was, c.settled_by, c.reason AS because,
         CASE WHEN f.outcome IN ('reached', 'sent') THEN 'completed'
              WHEN f.id IS NOT NULL OR c.ended_on <= min(coalesce(c.lapses_on, '9999'), :today) THEN 'excused'
              ELSE 'open' END AS status,
         CASE WHEN f.outcome IN ('reached', 'sent') THEN NULL WHEN f.id IS NOT NULL THEN f.outcome
              WHEN c.ended_on <= min(coalesce(c.lapses_on, '9999'), :today) THEN 'ended' END AS reason
    FROM dirty
    CROSS JOIN callbacks c ON c.organization = :organization AND c.customer = dirty.customer AND c.status <> 'withdrawn'
    LEFT JOIN settling f ON f.id = c.id
   WHERE c.status IN {standing} AND (f.id IS NOT NULL OR c.status <> 'open' OR c.ended_on IS NOT NULL)
) WHERE was <> status OR settled_by IS NOT visit OR because IS NOT reason
