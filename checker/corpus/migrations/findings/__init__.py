"""The tables of findings and decisions. A step that was published is never changed; the next one goes at the end of the list."""

from checker.corpus.migrations.findings import m0001_findings
from checker.store.engines import Step

MIGRATIONS: tuple[Step, ...] = (m0001_findings.upgrade,)
"""Step n takes the tables from version n - 1 to n."""
