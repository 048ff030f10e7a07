"""When something goes wrong: a disk that is full, another reviewer, text that would command the terminal."""

from pathlib import Path

import pytest

from checker.errors import BadDecision
from checker.models.decisions import State
from checker.triage import Triage
from tests.tui.driving import lines, press, reviewing, shown, until
from tests.tui.samples import ALL, FINDINGS, app
from tui import keeper
from tui.checking import DocumentsRead, Found
from tui.receiving import receive

FULL = "No space left on device"


async def test_what_is_said_about_reading_is_said_once(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        told: list[str] = []
        application.warn = lambda words, title: told.append(words)  # type: ignore[method-assign]
        for problems in (("a", "a"), ("a", "b"), ("b",), ("a",)):
            receive(application, DocumentsRead(tuple(application.session.documents.values()), problems))
        await pilot.pause()
    assert told == ["a", "b", "a"]


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> dict[str, bool]:
    """Decisions cannot be written while `full` is true."""
    disk, decide = {"full": True}, Triage.decide

    def decide_or_fail(self: Triage, *args: object, **options: object) -> object:
        if disk["full"]:
            raise BadDecision(f"the decision could not be written ({FULL})") from OSError(28, FULL)
        return decide(self, *args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Triage, "decide", decide_or_fail)
    monkeypatch.setattr(keeper, "RETRY_SECONDS", 0.05)
    return disk


async def test_a_full_disk_is_told_and_nothing_is_lost(tmp_path: Path, full_disk: dict[str, bool]) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await pilot.press("f", "c")
        await until(pilot, lambda: bool(application.unsaved))
        assert "not written" in lines(pilot)[0]
        assert application.session.position == 2
        assert application.session.pending
        full_disk["full"] = False
        await until(pilot, lambda: not application.session.pending)
        assert "not written" not in lines(pilot)[0]
    assert [t.state for t in Triage.open(tmp_path, "later").standing(ALL)][:2] == [State.DISMISSED, State.CONFIRMED]


async def test_leaving_asks_while_something_is_not_written(tmp_path: Path, full_disk: dict[str, bool], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.FLUSH_SECONDS", 0.1)
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await pilot.press("f")
        await until(pilot, lambda: bool(application.unsaved))
        await pilot.press("q")
        await until(pilot, lambda: application.screen.is_modal)
        assert "Leave, and lose what is not written?" in shown(pilot)
        await pilot.press("n")
        await pilot.pause()
        assert application.is_running
        full_disk["full"] = False
        await until(pilot, lambda: not application.session.pending)
        await pilot.press("q")
        await pilot.pause()
        assert application.return_code == 0


async def test_what_another_decides_is_shown(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        Triage.open(tmp_path, "Noor").decide(ALL[1], "confirm")
        application.look_at_others()
        await until(pilot, lambda: application.session.state(1) is State.CONFIRMED)
        await pilot.pause(0.1)
        assert "Noor has decided about 1 finding" in shown(pilot)


async def test_what_another_has_decided_unseen_is_not_overwritten(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        Triage.open(tmp_path, "Noor").decide(ALL[0], "confirm")
        await press(pilot, "f")
        assert application.session.state(0) is State.CONFIRMED
        assert "Noor has decided about this finding" in " ".join(shown(pilot).split())
        await press(pilot, "g", "f")
        assert application.session.state(0) is State.DISMISSED


async def test_a_conflict_of_two_reviewers_is_shown(tmp_path: Path) -> None:
    mara, noor = Triage.open(tmp_path, "Mara"), Triage.open(tmp_path, "Noor")
    mara.decide(ALL[0], "confirm")
    noor.decide(ALL[0], "dismiss", reason="intentional")  # type: ignore[arg-type]
    async with reviewing(app(tmp_path)) as pilot:
        assert "Two reviewers decided at once" in " ".join(shown(pilot).split())
        await press(pilot, "4")
        assert "1 conflict of two reviewers" in shown(pilot)


async def test_a_confirmed_finding_that_is_gone_is_fixed(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await press(pilot, "c")
        application.tell(Found("bakery.txt", (), ()))
        await until(pilot, lambda: not application.keeper.waiting and not application.session.pending)
        assert sum(application.session.counts().values()) == 6
    [decision] = [d for d in Triage.open(tmp_path, "later").histories[0].history if d.action == "fix"]
    assert decision.who == "Mara"


async def test_text_cannot_command_the_terminal(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        [first] = FINDINGS["bakery.txt"]
        hostile = first.model_copy(
            update={"message": "\x1b[2J[bold red]\u202eevil[/]", "id": "F-0", "doc": "a\x07[b].txt", "question": "[@click=app.quit]x[/]"}
        )
        application.tell(Found("hostile", (hostile,), tuple(application.keeper.standings([hostile]))))
        await until(pilot, lambda: len(application.session.view) == 8)
        await press(pilot, "g")
        assert "\\x1b[2J[bold red]\\u202eevil[/]" in shown(pilot)
        assert "[@click=app.quit]x[/]" in shown(pilot)
        assert not {"\x1b", "\x07", "\u202e"} & set(shown(pilot))
        await press(pilot, "f", "2")
        assert "a\\x07[b].txt" in shown(pilot)
