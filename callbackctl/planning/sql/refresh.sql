-- What may change on an open callback without touching its dates.
UPDATE callbacks
   SET (role, channels, clause) = (
         SELECT d.role, d.channels, d.clause FROM derived d
          WHERE d.customer = callbacks.customer AND d.rule = callbacks.rule AND d.source = callbacks.source
            AND d.occurrence = callbacks.occurrence)
 WHERE id IN (
   SELECT c.id
     FROM derived d
     CROSS JOIN callbacks c ON c.organization = :organization AND c.customer = d.customer AND c.rule = d.rule
                           AND c.source = d.source AND c.occurrence = d.occurrence AND c.status <> 'withdrawn'
    WHERE c.status = 'open' AND (c.role <> d.role OR c.channels <> d.channels OR c.clause IS NOT d.clause))
