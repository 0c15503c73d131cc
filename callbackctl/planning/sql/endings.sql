-- Which event ends a planned callback, as is known now; it may come to light after the callback was made.
UPDATE callbacks
   SET (ended_on, ended_by) = (
         SELECT d.ended_on, d.ended_by FROM derived d
          WHERE d.customer = callbacks.customer AND d.rule = callbacks.rule AND d.source = callbacks.source
            AND d.occurrence = callbacks.occurrence)
 WHERE id IN (
   SELECT c.id
     FROM derived d
     CROSS JOIN callbacks c ON c.organization = :organization AND c.customer = d.customer AND c.rule = d.rule
                           AND c.source = d.source AND c.occurrence = d.occurrence AND c.status <> 'withdrawn'
    WHERE c.ended_on IS NOT d.ended_on OR c.ended_by IS NOT d.ended_by)
