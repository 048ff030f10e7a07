"""What changes on the disk is checked again, without losing the place or a decision."""

import threading
from pathlib import Path

from checker.models.decisions import State
from tests.tui.driving import press, reviewing, shown, until
from tests.tui.samples import FINDINGS, app
from tui.checking import CheckEnded, Found
from tui.watching import Watch, changes


def test_a_change_is_noticed(tmp_path: Path) -> None:
    stop, noticed, seen = threading.Event(), threading.Event(), []

    def listen() -> None:
        for _ in changes(Watch([tmp_path], lambda path: path.endswith(".txt")), stop):
            seen.append(1)
            noticed.set()

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    for number in range(100):  # the listener needs a moment before it hears anything
        (tmp_path / "a.txt").write_text(f"The mill has {number} wheels.")
        if noticed.wait(0.1):
            break
    stop.set()
    listener.join(10)
    assert seen
    assert not listener.is_alive()


async def test_the_cursor_stays_with_its_finding_when_it_moves(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await press(pilot, "j", "j", "c", "k")
        here = application.session.finding
        assert here is not None
        later = [f.model_copy(update={"start": f.start + 7, "end": f.end + 7}) for f in FINDINGS["ferry.txt"]]
        new = later[0].model_copy(update={"id": "F-new", "fingerprint": "0" * 64, "second_key": "", "start": 0, "end": 3})
        findings = [new, *later]
        application.tell(Found("ferry.txt", tuple(findings), tuple(application.keeper.standings(findings))))
        application.tell(CheckEnded())
        await until(pilot, lambda: len(application.session.view) == 8)
        assert application.session.finding is not None
        assert application.session.finding.id == here.id
        assert application.session.state(application.session.row or 0) is State.CONFIRMED
        assert "Checked again: 1 new." in shown(pilot)
        await press(pilot, "u")
        assert application.session.state(application.session.row or 0) is State.OPEN


async def test_what_is_gone_is_told(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await press(pilot, "c")
        application.tell(Found("bakery.txt", (), ()))
        application.tell(CheckEnded())
        await until(pilot, lambda: "Checked again: 1 gone, 1 fixed." in shown(pilot))


async def test_lines_of_the_log_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    log = tmp_path / ".checker" / "decisions.jsonl"
    log.parent.mkdir()
    log.write_text("no decision at all\n")
    async with reviewing(app(tmp_path)) as pilot:
        assert "decisions.jsonl:1" in "".join(shown(pilot).split())
