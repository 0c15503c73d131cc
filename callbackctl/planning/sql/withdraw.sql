-- Open callbacks that the policy and the facts no longer ask for, or ask for on other dates. What was missed stays so,
-- unless its new dates are not over yet.
INSERT INTO withdrawn (id, customer, rule, source, occurrence, reason)
SELECT c.id, c.customer, c.rule, c.source, c.occurrence,
       CASE WHEN r.active = 0 THEN 'rule-removed'
            WHEN c.rule IN (SELECT value FROM json_each(:changed)) THEN 'rule-changed'
            WHEN d.customer IS NOT NULL THEN 'dates-moved'
            WHEN c.recurring AND EXISTS (
                 SELECT 1 FROM derived n WHERE n.customer = c.customer AND n.rule = c.rule AND n.source > c.source)
                 THEN 'contacted-earlier'
            WHEN EXISTS (SELECT 1 FROM moot m WHERE m.customer = c.customer AND m.rule = c.rule
                            AND m.source = c.source AND m.occurrence = c.occurrence) THEN 'ended'
            ELSE 'no-longer-applies' END
  FROM dirty
  CROSS JOIN callbacks c ON c.organization = :organization AND c.customer = dirty.customer AND c.status <> 'withdrawn'
                        AND c.status = 'open'
  LEFT JOIN rules r ON r.organization = :organization AND r.id = c.rule
  LEFT JOIN derived d ON d.customer = c.customer AND d.rule = c.rule AND d.source = c.source AND d.occurrence = c.occurrence
 WHERE (c.lapses_on IS NULL OR c.lapses_on >= :today
        OR (d.customer IS NOT NULL AND coalesce(d.lapses_on, '9999') >= :today))
   AND (d.customer IS NULL OR NOT (c.opens_on = d.opens_on AND c.due_by = d.due_by AND c.lapses_on IS d.lapses_on))
