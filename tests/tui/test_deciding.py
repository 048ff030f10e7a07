"""Deciding: each key, undo and redo, many at once, and the questions that are asked on the way."""

from datetime import date as Date
from datetime import timedelta
from pathlib import Path

import pytest

from checker.models.decisions import Reason, State
from checker.triage import Triage
from tests.tui.driving import lines, press, queue_of, reviewing, shown
from tests.tui.samples import ALL, app
from tui.session.filters import Filter


def standings(folder: Path) -> list[State]:
    """The states of all findings as the log has them, for someone who comes later."""
    return [triaged.state for triaged in Triage.open(folder, "later").standing(ALL)]


@pytest.mark.parametrize(
    ("key", "state", "reason"),
    [
        ("c", State.CONFIRMED, None),
        ("f", State.DISMISSED, Reason.FALSE_POSITIVE),
        ("s", State.DISMISSED, Reason.SOURCED),
        ("i", State.DISMISSED, Reason.INTENTIONAL),
    ],
)
async def test_a_key_decides_and_goes_on(tmp_path: Path, key: str, state: State, reason: Reason | None) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await press(pilot, key)
        assert application.session.position == 1
        assert "6 of 7 findings open" in lines(pilot)[0]
    [first, *_] = Triage.open(tmp_path, "later").standing(ALL)
    assert first.state is state
    assert first.latest is not None
    assert first.latest.reason is reason
    assert first.latest.who == "Mara"


async def test_a_toast_says_what_changed(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "s")
        assert "Dismissed as sourced: NU09 in bakery.txt:3" in shown(pilot)


async def test_decided_finding_stays_until_the_filter_changes(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        application.show(Filter(state=("open",)))
        await press(pilot, "f")
        assert len(queue_of(pilot)) == 7
        application.show(Filter(state=("open",), severity=("error", "warning", "note")))
        assert len(queue_of(pilot)) == 6


async def test_undo_and_redo(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "f", "c")
        await press(pilot, "u")
        assert standings(tmp_path)[:2] == [State.DISMISSED, State.OPEN]
        await press(pilot, "u")
        assert standings(tmp_path)[:2] == [State.OPEN, State.OPEN]
        await press(pilot, "ctrl+r")
        assert standings(tmp_path)[:2] == [State.DISMISSED, State.OPEN]


async def test_undo_before_the_decision_is_written(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await pilot.press("f", "u")
        await press(pilot)
        assert application.session.state(0) is State.OPEN
    assert standings(tmp_path)[0] is State.OPEN


async def test_repeat(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "i", "full_stop", "full_stop")
    assert standings(tmp_path).count(State.DISMISSED) == 3


async def test_selected_findings_together(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "x", "j", "x")
        assert "2 selected" in shown(pilot)
        await press(pilot, "X")
        assert "What to do with 2 findings (selected)?" in shown(pilot)
        await press(pilot, "enter")
        assert standings(tmp_path).count(State.CONFIRMED) == 2
        await press(pilot, "u")
        assert standings(tmp_path).count(State.CONFIRMED) == 0


async def test_all_of_this_rule_together(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "X")
        assert "What to do with 2 findings (open, of NU09)?" in shown(pilot)
        await press(pilot, "down", "enter")
    assert standings(tmp_path) == [State.DISMISSED] * 2 + [State.OPEN] * 5


async def test_escape_applies_nothing(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "X", "escape")
        assert len(queue_of(pilot)) == 7
    assert not (tmp_path / ".checker").exists()


async def test_note(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await press(pilot, "m", *"ask Noor", "enter")
        assert application.session.standing(0).note == "ask Noor"
        assert "noted: ask Noor" in shown(pilot)
        assert application.session.position == 0


async def test_assign_to_another_name_and_find_by_it(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await press(pilot, "a", "tab", *"Noor", "enter")
        assert application.session.assignee(0) == "Noor"
        await press(pilot, "slash", *"assignee:noor", "enter")
        assert queue_of(pilot) == ["NU09"]


async def test_assign_to_a_known_name(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await press(pilot, "a", "enter")
        assert application.session.assignee(0) == "Mara"


@pytest.mark.parametrize(("keys", "days"), [(["enter"], 1), (["down", "enter"], 7), (["down", "down", "enter"], 30)])
async def test_defer_to_a_usual_day(tmp_path: Path, keys: list[str], days: int) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await press(pilot, "d", *keys)
        decided = application.session.standing(0).decided
        assert decided is not None
        assert decided.until == application.today + timedelta(days)


async def test_defer_to_a_written_day(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await press(pilot, "d", "tab", *"soon", "enter")
        assert "“soon” is no day" in shown(pilot)
        await pilot.press(*["backspace"] * 4)
        await press(pilot, *"2999-01-31", "enter")
        decided = application.session.standing(0).decided
        assert decided is not None
        assert decided.until == Date(2999, 1, 31)


@pytest.mark.parametrize(("key", "typed", "told"), [("a", "Noor", "@ Noor"), ("d", "2999-01-31", "deferred until 2999-01-31")])
async def test_typing_in_a_question_writes_in_its_line(tmp_path: Path, key: str, typed: str, told: str) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, key, *typed, "enter")
        await press(pilot, "k")
        assert told in shown(pilot)


async def test_confirming_twice_is_not_offered(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await press(pilot, "c", "k")
        assert "c Confirm" not in lines(pilot)[-1]
        assert not application.screen.check_action("confirm", ())


async def test_reopen(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "f", "k", "r")
    assert standings(tmp_path)[0] is State.OPEN


async def test_next_open_passes_over_what_is_decided(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await press(pilot, "j", "f", "g", "n")
        assert application.session.position == 2
        await press(pilot, "N")
        assert application.session.position == 0
