"""From a history to a state: each transition, expiry, undo and redo, and two people at once."""

import itertools
from datetime import date as Date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.models.decisions import Decision, Reason, State
from checker.triage.states import fold, refusal
from tests.triage.samples import TODAY, decision

FIRST = decision("D-1", "confirm")
DISMISSED = decision("D-2", "dismiss", reason=Reason.SOURCED, after="D-1")
LATER, SOONER = Date(2026, 3, 11), TODAY


@pytest.mark.parametrize(
    ("history", "state"),
    [
        ([], "open"),
        ([FIRST], "confirmed"),
        ([FIRST, DISMISSED], "dismissed"),
        ([FIRST, DISMISSED, decision("D-3", "reopen", after="D-2")], "open"),
        ([FIRST, decision("D-2", "fix", after="D-1")], "fixed"),
        ([decision("D-1", "defer", until=LATER)], "deferred"),
        ([decision("D-1", "defer", until=SOONER)], "open"),
        ([decision("D-1", "dismiss", reason="sourced", expires=LATER)], "dismissed"),
        ([decision("D-1", "dismiss", reason="sourced", expires=SOONER)], "open"),
        ([FIRST, decision("D-2", "note", note="why?", after="D-1")], "confirmed"),
        ([FIRST, decision("D-2", "assign", assignee="bo", after="D-1")], "confirmed"),
        ([FIRST, DISMISSED, decision("D-3", "undo", undoes="D-2", after="D-2")], "confirmed"),
        ([FIRST, decision("D-2", "undo", undoes="D-1"), decision("D-3", "undo", undoes="D-2")], "confirmed"),
        ([FIRST, *(decision(f"D-{n}", "undo", undoes=f"D-{n - 1}") for n in (2, 3, 4))], "open"),
    ],
)
def test_the_last_word_counts(history: list[Decision], state: str) -> None:
    assert fold(history, TODAY).state == state


def test_what_is_over_says_so() -> None:
    assert fold([decision("D-1", "defer", until=SOONER)], TODAY).reopened == "reopened: it was deferred until 2026-03-10"
    assert fold([decision("D-1", "dismiss", reason="sourced", expires=SOONER)], TODAY).reopened == "reopened: the dismissal ended on 2026-03-10"


def test_notes_and_assignees_stay_until_the_next() -> None:
    history = [decision("D-1", "assign", assignee="bo"), decision("D-2", "note", note="ask"), decision("D-3", "confirm"), decision("D-4", "assign")]
    assert (fold(history[:3], TODAY).assignee, fold(history, TODAY).assignee) == ("bo", "")
    assert fold(history, TODAY).note == "ask"


@given(st.permutations([FIRST, DISMISSED, DISMISSED, decision("D-3", "undo", undoes="D-2"), decision("D-4", "assign", assignee="bo"), FIRST]))
def test_order_and_repetition_of_lines_do_not_matter(history: list[Decision]) -> None:
    standing = fold(history, TODAY)
    assert (standing.state, standing.assignee, [d.id for d in standing.history]) == (State.CONFIRMED, "bo", ["D-1", "D-2", "D-3", "D-4"])


def test_two_at_once_the_later_wins_and_the_conflict_is_shown() -> None:
    theirs = decision("D-2", "confirm", who="bo", after="")
    ours = decision("D-3", "dismiss", reason=Reason.SOURCED, after="")
    standing = fold([ours, theirs], TODAY)
    assert (standing.state, standing.conflict, standing.latest) == (State.DISMISSED, theirs, ours)


@pytest.mark.parametrize(
    "history",
    [
        [FIRST, DISMISSED],
        [decision("D-1", "confirm", who="bo"), decision("D-2", "confirm")],
        [decision("D-1", "confirm"), decision("D-2", "note", note="!", who="bo", after="")],
        [decision("D-1", "confirm"), decision("D-2", "dismiss", reason="sourced"), decision("D-3", "confirm", after="D-2")],
    ],
    ids=["seen", "both-alike", "only-a-note", "decided-again-since"],
)
def test_no_conflict(history: list[Decision]) -> None:
    assert fold(history, TODAY).conflict is None


def test_an_overridden_decision_that_was_undone_is_no_conflict() -> None:
    history = [decision("D-1", "confirm", who="bo"), decision("D-2", "dismiss", reason="sourced"), decision("D-3", "undo", undoes="D-1")]
    assert fold(history, TODAY).conflict is None


REFUSED: list[tuple[State, str, dict[str, Any], str]] = [
    (State.CONFIRMED, "confirm", {}, "It is confirmed already."),
    (State.OPEN, "reopen", {}, "It is open already."),
    (State.OPEN, "fix", {}, "Only a confirmed finding becomes fixed; confirm it first."),
    (State.OPEN, "dismiss", {}, "Dismissing needs a reason: false-positive, sourced, intentional."),
    (State.OPEN, "defer", {}, "Deferring needs a day to come back on (until)."),
    (State.OPEN, "defer", {"until": TODAY}, "2026-03-10 is not a day to come."),
    (State.OPEN, "dismiss", {"reason": Reason.SOURCED, "expires": Date(2026, 3, 1)}, "2026-03-01 is not a day to come."),
    (State.OPEN, "note", {"note": " "}, "The note is empty."),
    (State.OPEN, "confirm", {"reason": Reason.SOURCED}, "Only a dismissal has a reason and a day on which it ends."),
    (State.OPEN, "confirm", {"until": LATER}, "Only a deferral has a day to come back on."),
]


@pytest.mark.parametrize(("state", "action", "what", "told"), REFUSED, ids=lambda value: str(value)[:20])
def test_what_cannot_be_decided(state: State, action: Any, what: dict[str, Any], told: str) -> None:
    assert refusal(state, action, TODAY, **what) == told


def test_what_can_be_decided() -> None:
    complete: dict[str, dict[str, Any]] = {"confirm": {}, "dismiss": {"reason": Reason.SOURCED}, "defer": {"until": LATER}, "note": {"note": "x"}, "assign": {}}
    for state, action in itertools.product(State, complete):
        if (state, action) != (State.CONFIRMED, "confirm"):
            assert refusal(state, action, TODAY, **complete[action]) == ""  # type: ignore[arg-type]
