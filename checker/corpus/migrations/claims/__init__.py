"""The tables of what was read from documents. A step that was published is never changed; the next one goes at the end of the list."""

from checker.corpus.migrations.claims import m0001_claims
from checker.store.engines import Step

MIGRATIONS: tuple[Step, ...] = (m0001_claims.upgrade,)
"""Step n takes the tables from version n - 1 to n."""
