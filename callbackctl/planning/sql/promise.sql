-- A promised date: the `next_on` of a visit, in addition to every cadence.
INSERT OR IGNORE INTO derived (rule, clause, customer, source_visit, source, occurrence, anchor, opens_on, due_by,
                               role, channels)
SELECT 'promise', NULL, v.customer, v.id, v.id, 0, substr(v.at, 1, 10), v.next_on, v.next_on, {role}, {channels}
  FROM dirty
  CROSS JOIN visits v ON v.organization = :organization AND v.customer = dirty.customer
  CROSS JOIN customers c ON c.organization = :organization AND c.id = v.customer
 WHERE v.next_on IS NOT NULL AND v.next_on >= :start AND {current}
