"""The gate's verdict on a finding: whether it is new, what hides it, and whether it makes the check fail."""

from typing import Literal, NamedTuple

from checker.models.base import Frozen
from checker.models.rules import words_for

ACCEPTED = "accepted"
"""The reason of a suppression by the baseline file; one by what was there before names the revision."""


class GateRule(NamedTuple):
    """The name of what the gate itself finds; settings mean it by any of its `words`."""

    id: str
    name: str

    @property
    def words(self) -> tuple[str, str, str]:
        """What it can be called."""
        return words_for(self.id, self.name)


UNUSED_SUPPRESSION = GateRule("SU01", "unused-suppression")


class Suppression(Frozen):
    """Why a finding does not gate: a comment beside its words, an entry of the baseline, or a decision in the log.

    `reason` is in people's words (for a decision, its reason and note); `who` is empty where nobody signed, as in a baseline.
    """

    kind: Literal["inline", "baseline", "decision"]
    reason: str = ""
    who: str = ""


class Verdict(Frozen):
    """One finding at the gate; its `Finding.state` tells the same in a word.

    `new` is true unless the baseline has the finding, or documents were chosen (`--since`, `--corpus`) and it involves
    none of those. `gates` is true where the finding alone makes the exit code 1.
    """

    new: bool = True
    suppression: Suppression | None = None
    gates: bool = False
