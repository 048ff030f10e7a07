"""The queue: moving, filtering, sorting, the evidence beside it, sizes of the terminal."""

from pathlib import Path

import pytest

from checker.models.decisions import State
from tests.tui.driving import lines, press, queue_of, reviewing, shown
from tests.tui.samples import app


async def test_findings_stand_by_document_and_place(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        assert queue_of(pilot) == ["NU09", "NU09", "AT03", "DT01", "DU01", "AT03", "DT06"]
        assert "7 of 7 findings open" in lines(pilot)[0]


async def test_evidence_shows_both_places(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        assert "bakery.txt:3" in shown(pilot)
        assert "1 of 1  bakery.txt:5" in shown(pilot)
        assert "What is right about “12 people”?" in shown(pilot)
        assert "It matters." in shown(pilot)


async def test_one_place_takes_the_whole_width(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "j", "j")
        assert not pilot.app.screen.query_one("#there").display


@pytest.mark.parametrize(("keys", "rule"), [(["j", "j", "k"], 1), (["G"], 6), (["G", "g"], 0), (["pagedown"], 6), (["down", "down", "up"], 1)])
async def test_cursor_moves(tmp_path: Path, keys: list[str], rule: int) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await press(pilot, *keys)
        assert application.session.position == rule


async def test_filter_narrows_while_one_types(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "slash", *"rule:NU09")
        assert queue_of(pilot) == ["NU09", "NU09"]
        await press(pilot, "enter")
        assert "rule:NU09 ×" in shown(pilot)


async def test_where_no_finding_is_left_no_evidence_is_missed(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "slash", *"severity:error loaves", "enter")
        assert queue_of(pilot) == []
        assert "not at hand" not in shown(pilot)
        assert "The bakery" not in shown(pilot)


async def test_escape_brings_the_former_filter_back(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "slash", *"critics", "escape")
        assert len(queue_of(pilot)) == 7


async def test_wrong_filter_is_told_and_changes_nothing(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "slash", *"severity:grave")
        assert "No severity is called “grave”" in shown(pilot)
        assert len(queue_of(pilot)) == 7


async def test_chip_is_lifted_by_a_click(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "slash", *"rule:NU09", "enter")
        await pilot.click("#filter-bar", offset=(3, 0))
        assert len(queue_of(pilot)) == 7


async def test_order_changes(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "o")
        assert queue_of(pilot)[:3] == ["DT01", "DU01", "DT06"]
        await press(pilot, "o")
        assert queue_of(pilot) == ["AT03", "AT03", "DT01", "DT06", "DU01", "NU09", "NU09"]


async def test_view_is_remembered(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "slash", *"severity:error", "enter", "o")
    async with reviewing(app(tmp_path)) as pilot:
        assert sorted(queue_of(pilot)) == ["DT01", "DT06", "DU01"]
        assert "by severity" in shown(pilot)


async def test_broken_memory_of_the_view_is_ignored(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "slash", *"severity:error", "enter")
    for file in (tmp_path / "state" / "review").glob("*.json"):
        file.write_text('{"filter": ')
    async with reviewing(app(tmp_path)) as pilot:
        assert len(queue_of(pilot)) == 7


async def test_a_click_goes_to_a_finding(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await pilot.click("#queue", offset=(5, 7))
        assert application.session.position == 3


@pytest.mark.parametrize("size", [(60, 20), (79, 24), (80, 24), (119, 30), (120, 40), (240, 70)])
async def test_all_sizes_show_queue_and_keys(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reviewing(app(tmp_path), size) as pilot:
        assert "NU09" in shown(pilot)
        assert "c Confirm" in lines(pilot)[-1]
        assert all(len(line) <= size[0] for line in lines(pilot))


async def test_narrow_terminal_shows_one_pane_at_a_time(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path), (60, 20)) as pilot:
        assert "employs" not in shown(pilot)
        await press(pilot, "tab")
        assert "employs 12 people" in shown(pilot)
        await press(pilot, "tab", "tab")
        assert "It matters." in shown(pilot)
        await press(pilot, "escape")
        assert "employs" not in shown(pilot)


async def test_resize_rearranges(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path), (120, 40)) as pilot:
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert "employs" not in shown(pilot)
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        assert "employs 12 people" in shown(pilot)


async def test_whole_document_is_one_key_away(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application, (80, 24)) as pilot:
        await press(pilot, "G", "enter")
        assert "3 of 3 findings" in shown(pilot)
        assert "The the tower was built" in shown(pilot)
        await press(pilot, "tab")
        assert "1 of 3 findings" in shown(pilot)
        await press(pilot, "c", "escape")
        assert application.session.counts()[State.CONFIRMED] == 1


async def test_keymap_gives_other_keys(tmp_path: Path) -> None:
    application = app(tmp_path, keymap={"decide.confirm": "y"})
    async with reviewing(application) as pilot:
        await press(pilot, "c")
        assert application.session.counts()[State.CONFIRMED] == 0
        await press(pilot, "y")
        assert application.session.counts()[State.CONFIRMED] == 1
        assert "y Confirm" in lines(pilot)[-1]
