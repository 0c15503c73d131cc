-- What is derived and not there yet. An edited or added rule raises nothing that was due before it came,
-- but a recurring one falls due on that day (see every.sql), and what it replaces keeps its place.
INSERT INTO callbacks (organization, rule, clause, customer, event, source_visit, source, occurrence, anchor,
                       opens_on, due_by, lapses_on, ended_on, ended_by, role, channels, recurring, replaces, planned_on)
SELECT :organization, d.rule, d.clause, d.customer, d.event, d.source_visit, d.source, d.occurrence, d.anchor,
       d.opens_on, d.due_by, d.lapses_on, d.ended_on, d.ended_by, d.role, d.channels, d.recurring, w.id, :today
  FROM derived d
  JOIN organizations o ON o.id = :organization
  LEFT JOIN rules r ON r.organization = :organization AND r.id = d.rule
  LEFT JOIN withdrawn w ON w.customer = d.customer AND w.rule = d.rule AND w.source = d.source
                       AND w.occurrence = d.occurrence AND w.id IN (SELECT id FROM callbacks)
 WHERE (r.start IS NULL OR substr(d.due_by, 1, 10) >= r.start OR w.id IS NOT NULL OR d.recurring)
   -- Columns of a customer are as they are today: a change of tier raises nothing that would have been over already.
   AND NOT (d.event IS NULL AND d.source_visit IS NULL AND d.opens_on <= o.planned_on AND (d.over OR coalesce(d.lapses_on < :today, 0))
            AND EXISTS (SELECT 1 FROM customers k WHERE k.organization = :organization AND k.id = d.customer
                           AND k.revision > o.planned_revision AND k.known_on < o.planned_on))
   AND NOT EXISTS (SELECT 1 FROM callbacks c WHERE c.organization = :organization AND c.customer = d.customer
                      AND c.rule = d.rule AND c.source = d.source AND c.occurrence = d.occurrence
                      AND c.status <> 'withdrawn')
 ORDER BY d.customer, d.rule, d.source, d.occurrence
