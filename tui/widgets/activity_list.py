"""What was decided, by whom and when, the newest first."""

from collections.abc import Sequence
from typing import ClassVar

from checker.models.decisions import Decision
from checker.report.plain import visible
from tui.session.choices import words_of
from tui.text.wrapping import cut
from tui.widgets.line_list import LineList, Piece
from tui.words import CONFLICT

_WHO, _WHAT = 14, 34


class ActivityList(LineList):
    """One line a decision; `conflicts` are the ids of those that another one overrode unseen, or that did so."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"activity--conflict", "activity--when"}

    def __init__(self) -> None:
        super().__init__(id="activity")
        self.decisions: Sequence[Decision] = ()
        self.conflicts: frozenset[str] = frozenset()

    def count(self) -> int:
        """The decisions."""
        return len(self.decisions)

    def line(self, index: int, width: int) -> Sequence[Piece]:
        """When, who, what, about which words."""
        decision = self.decisions[index]
        disputed, anchor = decision.id in self.conflicts, decision.anchor
        when = decision.when[:16].replace("T", " ")
        about = f"{anchor.rule}  {anchor.doc}  “{anchor.quote}”"
        return (
            (f"{CONFLICT} " if disputed else "  ", "activity--conflict"),
            (f"{when}  ", "activity--when"),
            (f"{cut(visible(decision.who), _WHO)} ", ""),
            (cut(visible(words_of(decision)), min(_WHAT, max(10, width // 3))) + " ", "activity--conflict" if disputed else ""),
            (visible(about), "activity--when"),
        )
