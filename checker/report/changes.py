"""What is other than in an earlier check: findings that are new, gone, open again, or decided since."""

from dataclasses import dataclass

from checker.models.findings import Finding


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
