-- What may change on a planned callback without touching its dates.
UPDATE callbacks SET role = d.role, channels = d.channels, ended_on = d.ended_on, ended_by = d.ended_by, clause = d.clause
  FROM derived d
 WHERE callbacks.organization = :organization AND callbacks.customer = d.customer AND callbacks.rule = d.rule
   AND callbacks.source = d.source AND callbacks.occurrence = d.occurrence AND callbacks.status = 'open'
   AND (callbacks.role <> d.role OR callbacks.channels <> d.channels OR callbacks.ended_on IS NOT d.ended_on
        OR callbacks.clause IS NOT d.clause)
