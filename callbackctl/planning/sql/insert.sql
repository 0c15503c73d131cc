-- What is derived and not there yet, as it stands: settled where a visit settles it. An edited or added rule raises
-- nothing that was due before it came, but a recurring one falls due on that day (see every.sql), and what it replaces
-- keeps its place.
INSERT INTO callbacks (organization, rule, clause, customer, event, source_visit, source, occurrence, anchor,
                       opens_on, due_by, lapses_on, ended_on, ended_by, role, channels, recurring, replaces, planned_on,
                       status, settled_by, settled_at, reason)
SELECT :organization, c.rule, c.clause, c.customer, c.event, c.source_visit, c.source, c.occurrence, c.anchor,
       c.opens_on, c.due_by, c.lapses_on, c.ended_on, c.ended_by, c.role, c.channels, c.recurring, w.id, :today,
       {status}, v.id, v.at, {because}
  FROM derived c
  JOIN organizations o ON o.id = :organization
  LEFT JOIN rules r ON r.organization = :organization AND r.id = c.rule
  LEFT JOIN withdrawn w ON w.customer = c.customer AND w.rule = c.rule AND w.source = c.source
                       AND w.occurrence = c.occurrence AND w.id IN (SELECT id FROM callbacks)
  LEFT JOIN visits v ON v.rowid = {settled_by}
 WHERE (r.start IS NULL OR substr(c.due_by, 1, 10) >= r.start OR w.id IS NOT NULL OR c.recurring)
   -- Columns of a customer are as they are today: a change of tier raises nothing that would have been over already.
   AND NOT (c.event IS NULL AND c.source_visit IS NULL AND c.opens_on <= o.planned_on AND (c.over OR coalesce(c.lapses_on < :today, 0))
            AND EXISTS (SELECT 1 FROM customers k WHERE k.organization = :organization AND k.id = c.customer
                           AND k.revision > o.planned_revision AND k.known_on < o.planned_on))
   AND NOT EXISTS (SELECT 1 FROM callbacks p WHERE p.organization = :organization AND p.customer = c.customer
                      AND p.rule = c.rule AND p.source = c.source AND p.occurrence = c.occurrence
                      AND p.status <> 'withdrawn')
 ORDER BY c.customer, c.rule, c.source, c.occurrence
