-- What is derived and not there yet. An edited or added rule raises nothing that was due before it came,
-- but a recurring one falls due on that day (see every.sql), and what it replaces keeps its place.
INSERT INTO callbacks (organization, rule, clause, customer, event, source_visit, source, occurrence, anchor,
                       opens_on, due_by, lapses_on, ended_on, ended_by, role, channels, recurring, replaces, planned_on)
SELECT :organization, d.rule, d.clause, d.customer, d.event, d.source_visit, d.source, d.occurrence, d.anchor,
       d.opens_on, d.due_by, d.lapses_on, d.ended_on, d.ended_by, d.role, d.channels, d.recurring, w.id, :today
  FROM derived d
  LEFT JOIN rules r ON r.organization = :organization AND r.id = d.rule
  LEFT JOIN withdrawn w ON w.customer = d.customer AND w.rule = d.rule AND w.source = d.source
                       AND w.occurrence = d.occurrence AND w.id IN (SELECT id FROM callbacks)
 WHERE (r.start IS NULL OR substr(d.due_by, 1, 10) >= r.start OR w.id IS NOT NULL OR d.recurring)
   AND NOT EXISTS (SELECT 1 FROM callbacks c WHERE c.organization = :organization AND c.customer = d.customer
                      AND c.rule = d.rule AND c.source = d.source AND c.occurrence = d.occurrence
                      AND c.status <> 'withdrawn')
 ORDER BY d.customer, d.rule, d.source, d.occurrence
