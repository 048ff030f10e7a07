"""What is to be written to the decision log, one finding at a time."""

from dataclasses import dataclass

from checker.models.decisions import State
from checker.models.findings import Finding
from tui.session.choices import Choice


@dataclass(frozen=True)
class Order:
    """One decision to write about the finding of a row, or (without a choice) an earlier order to take back.

    `seen` is the id of the newest decision that the reviewer had before them: where another one has come since,
    the order is not carried out. `undoes` is the ticket of the order to take back.
    """

    ticket: int
    row: int
    finding: Finding
    choice: Choice | None
    seen: str
    undoes: int = 0


@dataclass(frozen=True)
class Step:
    """What one key did: a choice, its orders, and the state in which each finding was before."""

    choice: Choice
    orders: tuple[Order, ...]
    before: tuple[State, ...]
