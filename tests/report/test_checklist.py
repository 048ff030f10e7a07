"""The checking log: which facts have rows, what is filled in them, and that no spreadsheet computes any of it."""

import csv
import io
from datetime import date as Date

import openpyxl
import pytest

from checker.extract.claims import find_claims
from checker.ingest import plain
from checker.models.base import Zone
from checker.models.claims import DateClaim, QuantityClaim
from checker.models.document import Document
from checker.pipeline import CheckResult
from checker.report.base import Report
from checker.report.checklist import rows, xlsx
from checker.report.checklist.facts import facts_of
from checker.report.checklist.rows import HEADINGS, STATUSES, rows_of
from checker.report.forms import render
from checker.report.review import Review, Reviewed
from tests.helpers import parsed
from tests.report.build import document, finding
from tests.report.reviews import decision, hostile_review, reviewed, small_review

FACTS = [
    ("The dam opened in 1932.", ["date: The dam opened in 1932"]),
    ("Nobody was killed.", ["event: Nobody was killed"]),
    ("About 180 people were sleeping there.", ["figure: About 180 people were sleeping there"]),
    ("Mayor Ana Ruiz declared an emergency.", ["name and title: Mayor Ana Ruiz", "event: Mayor Ana Ruiz declared an emergency"]),
    (
        "The clinic closed on 3 May 2024 and moved 40 beds to Tarn.",
        ["date: The clinic closed on 3 May 2024", "figure: moved 40 beds to Tarn", "name: Tarn"],
    ),
    (
        "The water had risen by two metres, the fire service said.",
        ["figure: The water had risen by two metres <- the fire service (said)"],
    ),
    (
        "Engineers warned that the gates were too slow.",
        ["statement: that the gates were too slow <- Engineers (warned)"],
    ),
    (
        '"We were filling sandbags all night," Lotte Brandt said.',
        ['quotation: "We were filling sandbags all night," <- Lotte Brandt (said)', "name: Lotte Brandt"],
    ),
    ("It wants to build one day.", []),
    (
        '"We are tired of it. Nobody knows who is right," said baker Jose Lopez.',
        ['quotation: "We are tired of it. Nobody knows who is right," <- baker Jose Lopez (said)', "name: Jose Lopez"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FACTS)
def test_facts_of_a_sentence(text: str, expected: list[str]) -> None:
    """One row for each thing to look up, and none for the verb around it."""
    told = [f"{f.kind}: {text[f.start : f.end]}{f' <- {f.rests_on}' if f.rests_on else ''}" for f in facts_of(find_claims(parsed(text)))]
    assert sorted(told) == sorted(expected)


def test_a_name_is_looked_up_once() -> None:
    """Later mentions and the surname alone have no row of their own."""
    claims = find_claims(parsed("Lotte Brandt came to Tarn. Brandt left Tarn at night, and Lotte Brandt never saw Tarn again.\n"))
    assert [f.kind for f in facts_of(claims)].count("name") == 2


def test_facts_stand_in_order_and_apart() -> None:
    """No two rows of one sort for the same words; sentence by sentence."""
    text = "The board of Tarn met on 4 March 2025. Chair Ingrid Solheim said spending rose from 40,000 euros to 50,000 euros, up 25 percent. It has 18 beds.\n"
    found = list(facts_of(find_claims(parsed(text))))
    assert [f.start for f in found] == sorted(f.start for f in found)
    assert len({(f.kind, f.start, f.end) for f in found}) == len(found)
    assert len(found) <= 8


def claims_by_hand(where: Document) -> tuple[QuantityClaim | DateClaim, ...]:
    """Two figures and a date of the ferry, without a model."""

    def at(words: str, kind: str) -> dict[str, object]:
        start = where.text.index(words)
        place = {"doc": where.id, "start": start, "end": start + len(words), "quote": words, "sentence": start, "paragraph": 1, "zone": Zone.BODY}
        return {**place, "id": f"{kind}:{start}-{start + len(words)}"}

    return (
        QuantityClaim.model_validate({**at("900 people", "quantity"), "low": 900, "high": 900, "noun": "people"}),
        QuantityClaim.model_validate({**at("950 people", "quantity"), "low": 950, "high": 950, "noun": "people"}),
        DateClaim.model_validate({**at("2019", "date"), "earliest": Date(2019, 1, 1), "latest": Date(2019, 12, 31), "granularity": "year", "has_year": True}),
    )


def review_with_claims() -> Review:
    """The small review with the claims of one of its documents."""
    review = small_review()
    return small_review(claims={"ferry.txt": claims_by_hand(review.documents[0])})


def test_rows_have_what_was_found_and_decided() -> None:
    """A confirmed finding is to be corrected, at all of its places; one dismissed as sourced is checked; hidden ones are not told."""
    told = [(r.place, r.kind, r.words, r.findings, r.status, r.who, r.when, r.source) for r in rows_of(review_with_claims()) if r.document == "ferry.txt"]
    assert told == [
        ("line 3", "figure", "900 people", "NU09 (confirmed)", "to correct", "Ana Roe", "2026-03-02", ""),
        ("line 3", "figure", "950 people", "NU09 (confirmed)", "to correct", "Ana Roe", "2026-03-02", ""),
        ("line 5", "date", "2019", "NU09 (dismissed)", "checked", "Ana Roe", "2026-03-02", "Two people of that name; see the register."),
        ("line 5", "text", "43", "AT04", "query", "", "", ""),
        ("line 5", "text", "stay open", "EV01", "query", "", "", ""),
    ]
    mill = [(r.words, r.findings) for r in rows_of(review_with_claims()) if r.document == "town/mill.txt"]
    assert mill == [("closed in 1990", "EV01"), ("never closed", "EV01")]


def test_only_a_sourced_dismissal_checks_a_fact() -> None:
    """That a finding was a false alarm does not tell that the fact is right."""
    where = document("a.txt", "The mill closed in 1990.\n")
    about = finding(where, "1990")
    one = reviewed(about, decision(about, 1, "dismiss", reason="false-positive"))
    [row] = rows_of(Review(Report(CheckResult(findings=(one.finding,), documents=(where,))), (one,)))
    assert (row.status, row.findings, row.questions, row.who) == ("to check", "NU09 (dismissed)", "", "")


def test_sources_have_no_rows() -> None:
    """The log is of what is published."""
    source = plain.read("s.txt", "The mill closed.\n")[0].model_copy(update={"is_source": True})
    assert list(rows_of(Review(Report(CheckResult(documents=(source,)))))) == []


def read_csv(review: Review) -> list[list[str]]:
    """The cells as a spreadsheet reads them."""
    lines = render("csv", review)
    assert not isinstance(lines, bytes)
    text = "".join(f"{line}\n" for line in lines)
    assert text.startswith("\ufeff")
    assert text.count("\r\n") == text.count("\n")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def read_xlsx(review: Review) -> openpyxl.Workbook:
    """The workbook as another program reads it."""
    content = render("xlsx", review)
    assert isinstance(content, bytes)
    assert content == render("xlsx", review)
    return openpyxl.load_workbook(io.BytesIO(content))


@pytest.mark.parametrize("make", [review_with_claims, hostile_review])
def test_workbook_and_csv_have_the_same_cells(make: object) -> None:
    """But for the apostrophes that a CSV needs."""
    review = make()  # type: ignore[operator]
    sheet = read_xlsx(review)["Checking log"]
    in_workbook = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    in_csv = [[cell.removeprefix("'") if cell[1:2] in tuple("=+-@") else cell for cell in row] for row in read_csv(review)]
    assert in_workbook == in_csv
    assert in_csv[0] == list(HEADINGS)
    assert {len(row) for row in in_csv} == {len(HEADINGS)}


INJECTIONS = ["=1+1", "+1", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1", "＠x", '=HYPERLINK("http://a.org","b")', '"=1"', "=cmd|' /C calc'!A0"]


def review_of_words(words: str) -> Review:
    where = document("a.txt", f"Words {words} end.\n")
    about = finding(where, words, question=words)
    return Review(Report(CheckResult(findings=(about,), documents=(where,)), (words,)), (Reviewed(about),), title=words, versions=words)


@pytest.mark.parametrize("words", INJECTIONS)
def test_no_cell_is_computed(words: str) -> None:
    """A CSV cell never begins as a formula does, a cell of the workbook is a string, and stays one when it is edited."""
    for row in read_csv(review_of_words(words)):
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")) for cell in row), row
    book = read_xlsx(review_of_words(words))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells if cell.value.lstrip().startswith(("=", "+", "-", "@")))


def test_workbook_is_ready_to_work_in() -> None:
    """Headings in view, a filter, widths, a list of statuses to choose from, colours; and a sheet that tells what was not checked."""
    book = read_xlsx(review_with_claims())
    sheet = book["Checking log"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:M8"
    assert all(sheet.column_dimensions[letter].width > 10 for letter in "ABDEGHK")
    [choice] = sheet.data_validations.dataValidation
    assert (str(choice.sqref), choice.formula1) == ("K2:K8", f'"{",".join(STATUSES)}"')
    assert {rule.formula[0] for ranges in sheet.conditional_formatting for rule in ranges.rules} == {'"checked"', '"query"', '"to correct"', '"not needed"'}
    assert "Rules that were off" in [row[0] for row in book["About"].iter_rows(values_only=True)]


def test_empty_log_is_a_log() -> None:
    """A check without documents has headings."""
    empty = Review(Report(CheckResult()))
    assert read_csv(empty) == [list(HEADINGS)]
    assert read_xlsx(empty)["Checking log"].max_row == 1


def test_long_words_and_many_rows_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Excel keeps 32,767 code units of a cell, and a million rows of a sheet; the rest goes on another."""
    assert len(xlsx._cut("\U0001f40e" * 40_000).encode("utf-16-le")) // 2 <= 32_767
    assert xlsx._cut("a" * 32_767) == "a" * 32_767
    monkeypatch.setattr(xlsx, "_ROWS", 3)
    assert read_xlsx(review_with_claims()).sheetnames == ["Checking log", "Checking log 2", "Checking log 3", "About"]
    assert len(list(rows.rows_of(review_with_claims()))) == 7
