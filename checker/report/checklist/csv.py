"""The checking log as CSV (RFC 4180), which spreadsheets open as UTF-8 and in which no cell is a formula."""

from collections.abc import Iterator, Sequence

from checker.report.checklist.rows import HEADINGS, rows_of
from checker.report.review import Review
from checker.report.xml_text import legal

_MARK = "\ufeff"
"""By which Excel knows UTF-8."""
_STARTS_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def render(review: Review) -> Iterator[str]:
    """The lines, each with the carriage return that belongs before its line feed."""
    yield _MARK + _line(HEADINGS)
    for row in rows_of(review):
        yield _line(row.cells)


def _line(cells: Sequence[str]) -> str:
    """Every cell is quoted, so that what is in it stays in it."""
    return ",".join('"' + _harmless(cell).replace('"', '""') + '"' for cell in cells) + "\r"


def _harmless(cell: str) -> str:
    """A cell on one line, with an apostrophe before what a spreadsheet would compute (OWASP, CSV injection)."""
    words = legal(cell)
    return f"'{words}" if words.lstrip().startswith(_STARTS_FORMULA) else words
