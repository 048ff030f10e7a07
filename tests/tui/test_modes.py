"""Documents, rules, activity; help, palette, export, editor, themes."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest

from checker.triage import Triage
from tests.tui.driving import lines, press, queue_of, reviewing, shown, until
from tests.tui.samples import CheckedApp, app
from tui.exporting import formats
from tui.screens.help import HelpScreen


async def test_documents_with_their_counts(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "f", "2")
        [bakery] = [line for line in lines(pilot) if "bakery.txt" in line and "Dismissed" not in line]
        assert bakery.split() == ["bakery.txt", "·", "·", "1", "·", "·"]


async def test_a_document_filters_the_queue(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "2", "j", "enter")
        assert queue_of(pilot) == ["NU09", "AT03", "DT01"]
        assert "document:ferry.txt ×" in shown(pilot)


async def test_a_rule_filters_the_queue(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "3")
        assert "vague-source is told." in shown(pilot)
        await press(pilot, "enter")
        assert queue_of(pilot) == ["AT03", "AT03"]


async def test_a_rule_is_switched_off_for_the_project_and_on_again(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "3", "space", "1")
        assert "AT03" not in queue_of(pilot)
    assert (tmp_path / "checker.toml").read_text(encoding="utf-8") == 'ignore = ["AT03"]\n'
    async with reviewing(app(tmp_path)) as pilot:
        assert "AT03" not in queue_of(pilot)
        await press(pilot, "3", "space", "1")
        assert "AT03" in queue_of(pilot)
    assert (tmp_path / "checker.toml").read_text(encoding="utf-8") == ""


async def test_what_a_rule_found_is_not_fixed_by_switching_it_off(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await press(pilot, "slash", *"rule:AT03", "enter", "c", "3", "space", "1")
    assert [d.action for d in Triage.open(tmp_path, "Ada").entries] == ["confirm"]


async def test_settings_that_cannot_be_changed_leave_the_rule_on(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").mkdir()
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "3", "space", "1")
        assert "AT03" in queue_of(pilot)


async def test_activity_tells_the_newest_first_and_goes_to_the_finding(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await press(pilot, "f", "c", "4")
        told = [line for line in lines(pilot) if " Mara " in line]
        assert ["confirmed" in line for line in told] == [True, False]
        await press(pilot, "j", "enter")
        assert application.session.position == 0


async def test_decision_keys_are_not_offered_where_nothing_can_be_decided(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "2")
        assert "Confirm" not in lines(pilot)[-1]


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_help_is_filtered_by_typing(tmp_path: Path, key: str) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, key, *"sourced")
        assert isinstance(pilot.app.screen, HelpScreen)
        assert "decide.sourced" in shown(pilot)
        assert "decide.confirm" not in shown(pilot)
        await press(pilot, "escape")
        assert not pilot.app.screen.is_modal


async def test_palette_does_what_keys_do(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        await pilot.press("ctrl+p", *"false alarm")
        await pilot.pause(0.5)
        await pilot.press("enter", "enter")
        await until(pilot, lambda: "6 of 7" in lines(pilot)[0])


async def test_palette_finds_rules(tmp_path: Path) -> None:
    async with reviewing(app(tmp_path)) as pilot:
        await pilot.press("ctrl+p", *"Rule DU01")
        await pilot.pause(0.5)
        await pilot.press("enter", "enter")
        await until(pilot, lambda: queue_of(pilot) == ["DU01"])


async def test_themes_go_round(tmp_path: Path) -> None:
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        names = []
        for _ in range(4):
            await press(pilot, "T")
            names.append(application.theme)
        assert names == ["textual-light", "ansi-dark", "ansi-light", "textual-dark"]


async def test_export_of_what_is_in_view(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "f", "slash", *"rule:NU09", "enter", "e")
        assert "Write 2 findings to a file" in shown(pilot)
        await press(pilot, *["down"] * formats().index("jsonl"), "enter", "enter")
        await until(pilot, lambda: (tmp_path / "findings.jsonl").exists())
    rows = [json.loads(line) for line in (tmp_path / "findings.jsonl").read_text().splitlines()]
    assert [(row["rule"], row["state"]) for row in rows] == [("NU09", "dismissed"), ("NU09", "open")]


async def test_export_does_not_write_over_a_file_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "findings.html").write_text("mine")
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "e", "enter", "enter")
        assert "exists; press Enter again" in shown(pilot)
        await press(pilot, "escape")
    assert (tmp_path / "findings.html").read_text() == "mine"


async def test_export_as_a_web_page_tells_the_decisions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with reviewing(app(tmp_path)) as pilot:
        await press(pilot, "f")
        await pilot.pause(0.2)
        await press(pilot, "e", "enter", "enter")
        await until(pilot, lambda: (tmp_path / "findings.html").exists())
    assert "Dismissed (false-positive) by" in (tmp_path / "findings.html").read_text()


async def test_an_editor_that_is_not_installed_is_told_and_the_review_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bakery.txt").write_text("text")
    monkeypatch.setenv("EDITOR", str(tmp_path / "no-such-editor"))
    monkeypatch.delenv("VISUAL", raising=False)
    application, resumed = app(tmp_path), []

    @contextmanager
    def suspend() -> Iterator[None]:
        yield
        resumed.append(True)

    async with reviewing(application) as pilot:
        monkeypatch.setattr(application, "suspend", suspend)
        await press(pilot, "E")
        assert "could not be started" in shown(pilot)
    assert resumed


async def test_editor_opens_the_place_and_the_rest_is_checked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bakery.txt").write_text("text")
    commands: list[list[str]] = []
    checks: list[bool] = []
    monkeypatch.setenv("EDITOR", "vim -p")
    monkeypatch.delenv("VISUAL", raising=False)
    application = app(tmp_path)
    async with reviewing(application) as pilot:
        monkeypatch.setattr("tui.errands.subprocess.run", lambda command, check: commands.append(command))
        monkeypatch.setattr(CheckedApp, "check", lambda self: checks.append(True))
        monkeypatch.setattr(application, "suspend", nullcontext)
        await press(pilot, "E")
    assert commands == [["vim", "-p", "+3", str(tmp_path / "bakery.txt")]]
    assert checks == [True]
