-- Where each callback of the customers in `dirty` that stands so or so stands now, where that is otherwise than is written.
-- (`<> 'withdrawn'` is there for the index, which holds those alone.)
INSERT INTO standing (id, status, visit, at, reason)
SELECT id, status, visit, at, because FROM (
  SELECT c.id, c.status AS was, c.settled_by, c.reason, {status} AS status, v.id AS visit, v.at, {because} AS because
    FROM dirty
    CROSS JOIN callbacks c ON c.organization = :organization AND c.customer = dirty.customer AND c.status <> 'withdrawn'
    LEFT JOIN visits v ON v.rowid = {settled_by}
   WHERE c.status IN {standing} AND c.id <= :last
) WHERE was <> status OR settled_by IS NOT visit OR reason IS NOT because
