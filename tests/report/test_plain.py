"""User text on a terminal: shown, never obeyed."""

import pytest

from checker.models.base import Severity
from checker.pipeline import CheckResult
from checker.report import concise, text
from checker.report.base import Report, Style
from checker.report.plain import MARKS, severity_mark, visible
from tests.report.build import document, finding


@pytest.mark.parametrize(
    ("raw", "safe"),
    [
        ("plain – “words”, 東京 and café", "plain – “words”, 東京 and café"),
        ("two\tcells\nand lines\r\n", "two cells and lines  "),
        ("\x1b[2J\x1b]0;title\x07", "\\x1b[2J\\x1b]0;title\\x07"),
        ("\x9b31m", "\\x9b31m"),
        ("a\u202egnp.exe", "a\\u202egnp.exe"),
        ("half \ud83d", "half \\ud83d"),
        ("\u2028next", "\\u2028next"),
    ],
)
def test_visible(raw: str, safe: str) -> None:
    """Controls are spelled out, white space is a space, the rest stays."""
    assert visible(raw) == safe


@pytest.mark.parametrize("render", [text.render, concise.render])
def test_no_text_of_a_document_reaches_the_terminal_raw(render: object) -> None:
    """Names, quotes and messages go through `visible` wherever they are printed."""
    hostile = document("\x1b[31mname.txt", "The \x1b]0;owned\x07 mayor said 12.\n")
    report = Report(CheckResult(findings=(finding(hostile, "\x1b]0;owned\x07", message="bad \x1b[2J", question="\x07?"),), documents=(hostile,)))
    shown = "\n".join(render(report, Style()))  # type: ignore[operator]
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "\\x1b" in shown


def test_severities_differ_without_colour() -> None:
    """Each has a sign of its own."""
    assert len(set(MARKS.values())) == len(Severity)
    assert severity_mark(Severity.ERROR, Style()) == "✖ error"
    assert severity_mark(Severity.ERROR, Style(colour=True)) == "\x1b[31m\x1b[1m✖ error\x1b[0m"
