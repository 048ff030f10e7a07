"""Checking beside the screen, with the real rules; and the whole program where there is no terminal."""

from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner

from checker.checking import CheckSettings
from checker.cli import main
from checker.errors import BadConfiguration
from checker.ingest.reader import read_documents
from checker.models.findings import Finding
from checker.triage import Standing
from tests.tui.samples import switch_for
from tui.checking import ACROSS, CheckEnded, Checker, DocumentsRead, Found, News, Progress, RulesKnown
from tui.launch import Launch


def checker(folder: Path, news: list[News], settings: Callable[[], CheckSettings] = CheckSettings) -> Checker:
    """A checker of a folder that writes down what it tells, and takes in each group at once."""

    def standings(findings: list[Finding]) -> list[Standing]:
        return [Standing()] * len(findings)

    launch = Launch(folder, "Mara", lambda tell: list(read_documents([folder], lambda problem: tell(str(problem)))), settings, switch_for(folder))

    def tell(one: News) -> None:
        news.append(one)
        if isinstance(one, Found):
            checking.taken()

    checking = Checker(launch, standings, tell)  # type: ignore[arg-type]
    return checking


def found(news: list[News]) -> dict[str, list[str]]:
    """The rules that found something, by group; the latest news counts."""
    return {Path(one.group).name: [f.rule for f in one.findings] for one in news if isinstance(one, Found)}


def test_news_come_document_by_document_and_again_after_a_change(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The the ferry left.")
    (tmp_path / "b.txt").write_text("The ferry came back.")
    (tmp_path / "c.bin.txt").write_bytes(b"\xff\x00")
    news: list[News] = []
    checking = checker(tmp_path, news)
    checking.run()
    assert [type(one) for one in news[:4]] == [Progress, DocumentsRead, Progress, RulesKnown]
    assert found(news) == {"a.txt": ["DU01"], "b.txt": [], ACROSS: []}
    assert news[-1] == CheckEnded()
    [read] = [one for one in news if isinstance(one, DocumentsRead)]
    assert "c.bin.txt" in read.problems[0]
    (tmp_path / "a.txt").write_text("The ferry left.")
    (tmp_path / "b.txt").unlink()
    news.clear()
    checking.run()
    assert found(news) == {"a.txt": [], "b.txt": [], ACROSS: []}


def test_a_clash_goes_with_the_document_that_it_was_with(tmp_path: Path) -> None:
    """What the only document left clashed with is gone, though there is nothing to compare it with."""
    (tmp_path / "a.txt").write_text("Rosa Diaz, the bridge builder, died on 3 May 2019 in Lagos.\n")
    (tmp_path / "b.txt").write_text("Rosa Diaz, the bridge builder, died on 13 May 2019 in Lagos after a long illness.\n")
    news: list[News] = []
    checking = checker(tmp_path, news)
    checking.run()
    assert found(news)[ACROSS]
    (tmp_path / "b.txt").unlink()
    news.clear()
    checking.run()
    assert found(news)[ACROSS] == []


def test_what_stops_a_check_is_told(tmp_path: Path) -> None:
    def broken() -> CheckSettings:
        raise BadConfiguration("There is no rule 'XX99'.")

    news: list[News] = []
    checker(tmp_path, news, broken).run()
    assert news[-1] == CheckEnded("There is no rule 'XX99'.")


def test_without_a_terminal_there_is_one_sentence(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["review", str(tmp_path)])
    assert result.exit_code == 2
    assert "needs a terminal" in result.output
