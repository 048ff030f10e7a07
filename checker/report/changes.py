"""What is other than in an earlier check: findings that are new, gone, open again, or decided since."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.gate import baseline
from checker.models.findings import Finding

_OPEN = "open"


@dataclass(frozen=True)
class Changes:
    """An earlier check (`before` says which, in words) and what has happened since.

    `new`, `reopened` and `decided` hold ids of findings that there are now; `gone` the findings that there are no longer, each in the state that it had.
    """

    before: str
    new: frozenset[str] = frozenset()
    gone: tuple[Finding, ...] = ()
    reopened: frozenset[str] = frozenset()
    decided: frozenset[str] = frozenset()

    def word_for(self, finding: Finding) -> str:
        """What has happened to a finding that there is now: new, reopened, decided; empty where nothing has."""
        told = (("new", self.new), ("reopened", self.reopened), ("decided", self.decided))
        return next((word for word, ids in told if finding.id in ids), "")


def changes_between(before: str, old: Sequence[Finding], now: Sequence[Finding]) -> Changes:
    """Compare two lists of findings, each in its state. A finding is known again by the marks that decisions know it by, not by its line or file."""
    entries = baseline.entries_for(old)
    number = {id(entry): index for index, entry in enumerate(entries)}
    matched = [old[number[id(entry)]] if entry else None for entry in baseline.match(entries, now)]
    pairs = list(zip(now, matched, strict=True))
    still_there = {id(earlier) for earlier in matched if earlier}
    return Changes(
        before,
        new=frozenset(finding.id for finding, earlier in pairs if earlier is None),
        gone=tuple(finding for finding in old if id(finding) not in still_there),
        reopened=frozenset(f.id for f, earlier in pairs if earlier and f.state == _OPEN != earlier.state),
        decided=frozenset(f.id for f, earlier in pairs if earlier and f.state not in (_OPEN, earlier.state)),
    )
