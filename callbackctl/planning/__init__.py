"""From policy and facts to callbacks: one statement a trigger kind, inside SQLite, idempotent and incremental."""
