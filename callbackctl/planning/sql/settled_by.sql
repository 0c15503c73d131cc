-- The first visit that settles a callback `c`, planned or about to be: one that fits and after which nothing more is owed.
-- What recurs is tried until it is reached; what is owed once is excused after the tries that the policy asks for.
(SELECT t.place FROM (
   SELECT v.rowid AS place, v.at, v.entered_at, v.id, {settles} AS settles, {failed} AS failed
     FROM visits v
    WHERE v.organization = :organization AND v.customer = c.customer AND v.at >= substr(c.opens_on, 1, 10)
      AND {fits} AND v.id <> coalesce(c.source_visit, '')
      AND substr(v.at, 1, min(length(v.at), length(c.opens_on))) >= substr(c.opens_on, 1, length(v.at))
      AND (c.lapses_on IS NULL OR substr(v.at, 1, 10) <= c.lapses_on)
      AND (c.ended_on IS NULL OR substr(v.at, 1, 10) <= c.ended_on)
 ) t
  WHERE t.settles OR ((c.event IS NOT NULL OR c.source_visit IS NOT NULL) AND t.failed >= {tries})
  ORDER BY t.at, t.entered_at, t.id LIMIT 1)
