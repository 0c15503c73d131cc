-- What keeps a morning as cheap as what is new, however much is stored.
ALTER TABLE organizations ADD COLUMN desk TEXT NOT NULL DEFAULT ''; -- a fingerprint of the people as last assigned

CREATE INDEX customers_by_start ON customers (organization, min(coalesce(since, known_on), known_on));
CREATE INDEX customers_by_birthday ON customers (organization, birthday_lunar, substr(birthday, 6)) WHERE birthday IS NOT NULL;
CREATE INDEX events_by_staff ON events (organization, staff, type, at) WHERE staff IS NOT NULL;
DROP INDEX callbacks_open;
CREATE INDEX callbacks_open ON callbacks (organization, assignee, opens_on, lapses_on) WHERE status = 'open';
CREATE INDEX callbacks_opening ON callbacks (organization, opens_on, customer) WHERE status = 'open';
