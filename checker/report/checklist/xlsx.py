"""The checking log as a workbook: the rows with a filter, a list of statuses to choose from and their colours; and a sheet about the check."""

import io
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from checker.report.checklist.rows import CHECKED, HEADINGS, NOT_NEEDED, QUERY, STATUSES, TO_CORRECT, Row, rows_of
from checker.report.review import Review
from checker.report.xml_text import legal

_WIDTHS = (18, 12, 14, 42, 52, 22, 14, 40, 18, 26, 12, 16, 12)
_STATUS = HEADINGS.index("Status")
_COLOURS = {CHECKED: ("#D8EFD8", "#1E5B1E"), QUERY: ("#FDE8BF", "#6B4200"), TO_CORRECT: ("#FBDCDC", "#8A1014"), NOT_NEEDED: ("#E6E8EB", "#444444")}
_ROWS = 1_000_000
"""The rows of a sheet; Excel has 1,048,576."""
_LONGEST = 32_767
"""The code units that Excel keeps of a cell."""
_STARTS_FORMULA = ("=", "+", "-", "@")
_NO_DAY = datetime(2000, 1, 1)
"""Written as the day on which the workbook was made, so that the same review gives the same bytes."""


def render(review: Review) -> bytes:
    """The workbook."""
    written = io.BytesIO()
    with Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}) as book:
        book.set_properties({"title": legal(review.title)[:255], "author": "Claim checker", "created": _NO_DAY})
        rows = rows_of(review)
        some = list(islice(rows, _ROWS))
        number = 1
        while some or number == 1:
            _sheet(book, "Checking log" if number == 1 else f"Checking log {number}", some)
            some = list(islice(rows, _ROWS))
            number += 1
        _about(book, review)
    return written.getvalue()


def _sheet(book: Workbook, name: str, rows: Sequence[Row]) -> None:
    sheet = book.add_worksheet(name)
    text = {"text_wrap": True, "valign": "top"}
    cells, quoted = book.add_format(text), book.add_format({**text, "quote_prefix": True})
    _head(book, sheet, len(rows))
    for number, row in enumerate(rows, start=1):
        for column, words in enumerate(row.cells):
            if words:
                _write(sheet, number, column, words, cells, quoted)
            else:
                sheet.write_blank(number, column, None, cells)
    _status_column(book, sheet, max(1, len(rows)))


def _write(sheet: Worksheet, row: int, column: int, words: str, plain: Format, quoted: Format) -> None:
    """Words as words; those that begin like a formula stay words when somebody edits the cell."""
    told = _cut(legal(words))
    sheet.write_string(row, column, told, quoted if told.lstrip().startswith(_STARTS_FORMULA) else plain)


def _cut(words: str) -> str:
    """Words with an ellipsis for what a cell cannot hold."""
    if len(words) <= _LONGEST // 2:  # A code point is one or two code units.
        return words
    units = words.encode("utf-16-le")
    return words if len(units) <= 2 * _LONGEST else units[: 2 * (_LONGEST - 1)].decode("utf-16-le", "ignore") + "…"


def _head(book: Workbook, sheet: Worksheet, count: int) -> None:
    """The headings, which stay in view and are printed on every page."""
    bold = book.add_format({"bold": True, "bottom": 1, "bg_color": "#F3F4F6", "text_wrap": True, "valign": "top"})
    for column, (heading, width) in enumerate(zip(HEADINGS, _WIDTHS, strict=True)):
        sheet.write_string(0, column, heading, bold)
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, count, len(HEADINGS) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _status_column(book: Workbook, sheet: Worksheet, last: int) -> None:
    sheet.data_validation(
        1, _STATUS, last, _STATUS, {"validate": "list", "source": list(STATUSES), "error_title": "Status", "error_message": "Choose one of the list."}
    )
    for status, (paper, ink) in _COLOURS.items():
        look = book.add_format({"bg_color": paper, "font_color": ink})
        rule: dict[str, Any] = {"type": "cell", "criteria": "==", "value": f'"{status}"', "format": look}
        sheet.conditional_format(1, _STATUS, last, _STATUS, rule)


def _about(book: Workbook, review: Review) -> None:
    """What was checked, with what, and what was not."""
    sheet = book.add_worksheet("About")
    wrapped, quoted, bold = book.add_format({"text_wrap": True}), book.add_format({"text_wrap": True, "quote_prefix": True}), book.add_format({"bold": True})
    sheet.set_column(0, 0, 120)
    for number, (words, is_heading) in enumerate(_told(review)):
        _write(sheet, number, 0, words, bold if is_heading else wrapped, quoted)


def _told(review: Review) -> Iterator[tuple[str, bool]]:
    yield review.title, True
    if review.versions:
        yield review.versions, False
    yield f"Documents: {len(review.documents):,}. Findings: {len(review.findings):,}.", False
    for left_out in review.left_out:
        yield left_out.heading, True
        yield from ((told, False) for told in left_out.told)
