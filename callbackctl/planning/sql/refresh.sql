-- What may change on a planned callback without touching its dates. What ended it may come to light after it was made.
UPDATE callbacks
   SET (role, channels, clause, ended_on, ended_by) = (
         SELECT CASE callbacks.status WHEN 'open' THEN d.role ELSE callbacks.role END,
                CASE callbacks.status WHEN 'open' THEN d.channels ELSE callbacks.channels END,
                CASE callbacks.status WHEN 'open' THEN d.clause ELSE callbacks.clause END, d.ended_on, d.ended_by
           FROM derived d
          WHERE d.customer = callbacks.customer AND d.rule = callbacks.rule AND d.source = callbacks.source
            AND d.occurrence = callbacks.occurrence)
 WHERE id IN (
   SELECT c.id
     FROM derived d
     CROSS JOIN callbacks c ON c.organization = :organization AND c.customer = d.customer AND c.rule = d.rule
                           AND c.source = d.source AND c.occurrence = d.occurrence AND c.status <> 'withdrawn'
    WHERE c.ended_on IS NOT d.ended_on OR c.ended_by IS NOT d.ended_by
       OR (c.status = 'open' AND (c.role <> d.role OR c.channels <> d.channels OR c.clause IS NOT d.clause)))
