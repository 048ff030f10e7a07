"""What a review tells about its findings, and the formats of it that are text: Markdown, JSON, the published lines."""

import json
from pathlib import Path

import jsonschema
import pytest
from referencing import Registry, Resource

from checker.errors import UnreadableDocument
from checker.models.base import Severity
from checker.report.changes import changes_between
from checker.report.forms import FORMS, render
from checker.report.markup import as_line
from checker.report.published import findings_in
from checker.report.review import Review, Reviewed
from tests.report.build import FERRY, document, finding
from tests.report.reviews import changed_review, decision, hostile_review, reviewed, small_review

HERE = Path(__file__).parent
SCHEMAS = HERE.parent.parent / "docs" / "schema"


def text_of(form: str, review: Review) -> str:
    """A review in a format of lines."""
    rendered = render(form, review)
    assert not isinstance(rendered, bytes)
    return "".join(f"{line}\n" for line in rendered)


def test_where_findings_stand() -> None:
    """In one sentence each: who decided what and when, what hides it, or that it is open."""
    assert [one.told for one in small_review().findings] == [
        "Confirmed by Ana Roe, 2026-03-02 09:03 UTC",
        "Dismissed (sourced) by Ana Roe, 2026-03-02 09:02 UTC",
        "Open",
        "Open",
        "Suppressed (The council keeps no minutes.)",
    ]


def test_a_dismissal_that_has_ended_is_told() -> None:
    """The decision of another day is not shown as if it held; why the finding is open again is."""
    about = finding(document("ferry.txt", FERRY), "900 people")
    one = reviewed(about, decision(about, 1, "dismiss", reason="sourced", expires="2026-03-05"))
    assert (one.told, one.who) == ("Open (reopened: the dismissal ended on 2026-03-05)", "")


def test_what_was_not_looked_at() -> None:
    """Everything that was left out has its heading, in every review."""
    assert [left.heading for left in small_review().left_out] == [
        "Documents that could not be read",
        "Comparisons that were cut short",
        "Text that was skipped",
        "Rules that were off",
    ]


@pytest.mark.parametrize("form", ["md", "json"])
def test_golden_file(form: str) -> None:
    """The format is what its golden file shows; look at the difference before you copy it there."""
    assert text_of(form, changed_review()) == (HERE / "golden" / f"review.{form}").read_text()


@pytest.mark.parametrize("make", [small_review, changed_review, lambda: Review(small_review().report)])
def test_schema_of_json(make: object) -> None:
    """What is printed is a review.v1, whose findings are finding.v1."""
    schema, of_finding = (json.loads((SCHEMAS / f"{name}.v1.json").read_text()) for name in ("review", "finding"))
    registry: Registry = Registry().with_resource("finding.v1.json", Resource.from_contents(of_finding))
    review = json.loads(text_of("json", make()))  # type: ignore[operator]
    jsonschema.Draft202012Validator(schema, registry=registry).validate(review)
    for broken in ({**review, "extra": 1}, {**review, "findings": [{}]}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.Draft202012Validator(schema, registry=registry).validate(broken)


def test_every_format_has_its_module() -> None:
    """Each is rendered, twice the same, whatever stands in the documents."""
    for name, form in FORMS.items():
        if not form.claims:
            assert render(name, small_review()) is not None, name
    assert text_of("html", hostile_review()) == text_of("html", hostile_review())


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Is it 5.1 (or 6)?", "Is it 5.1 (or 6)?"),
        ("1. one", "1\\. one"),
        ("- one", "\\- one"),
        ("# one #12", "\\# one \\#12"),
        ("*a* _b_ `c` [d](e) | f~", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\| f\\~"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("see http://a.org, HTTPS://b.org or www.c.org", "see http\\://a.org, HTTPS\\://b.org or www\\.c.org"),
        ("@all", "@<!-- -->all"),
        ("two\nlines", "two lines"),
    ],
)
def test_words_in_markdown_are_words(words: str, shown: str) -> None:
    """Nothing of a text becomes markup, and what is no markup has no backslash."""
    assert as_line(words) == shown


def test_hostile_markdown_stays_on_its_lines() -> None:
    """A text makes no line of its own: every line begins as ours do."""
    beginnings = ("#", "|", "-", "   -", "*", "Without", "Nothing", "No ", "1 ", "1. ", "2. ", "3. ", "&lt;script")
    for line in text_of("md", hostile_review()).splitlines():
        assert not line or line.startswith(beginnings), line


def changed(old: list[tuple[str, str]], now: list[tuple[str, str]]) -> dict[str, list[str]]:
    """The quotes that have changed between two lists of (quote, state)."""
    ferry = document("ferry.txt", FERRY)

    def made(pairs: list[tuple[str, str]]) -> list[Reviewed]:
        return [Reviewed(finding(ferry, quote).model_copy(update={"state": state, "fingerprint": quote})) for quote, state in pairs]

    found = [one.finding for one in made(now)]
    changes = changes_between("before", [one.finding for one in made(old)], found)
    told = {word: [f.quote for f in found if changes.word_for(f) == word] for word in ("new", "reopened", "decided")}
    return {**{word: quotes for word, quotes in told.items() if quotes}, **({"gone": [f.quote for f in changes.gone]} if changes.gone else {})}


def test_changes() -> None:
    """New, gone, open again, decided; what has stayed as it was is none of them."""
    assert changed([], [("May", "open")]) == {"new": ["May"]}
    assert changed([("May", "open")], []) == {"gone": ["May"]}
    assert changed([("May", "dismissed")], [("May", "open")]) == {"reopened": ["May"]}
    assert changed([("May", "open"), ("900", "open")], [("May", "confirmed"), ("900", "open")]) == {"decided": ["May"]}
    assert changed([("May", "confirmed")], [("May", "dismissed")]) == {"decided": ["May"]}
    assert changed([("May", "confirmed"), ("900", "open")], [("May", "confirmed"), ("900", "open")]) == {}


def test_a_new_finding_of_a_decision_is_new() -> None:
    """What was not there before is new, whatever was decided about it since."""
    assert changed([], [("May", "confirmed")]) == {"new": ["May"]}


def test_published_findings_are_read_back(tmp_path: Path) -> None:
    """What jsonl has written is the same findings again, but for the marks that are not published."""
    file = tmp_path / "findings.jsonl"
    file.write_text(text_of("jsonl", small_review()) + "\n")
    assert findings_in(file) == tuple(one.finding for one in small_review().findings)


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"schema": 2}', '{"schema": 1}', "\ud800", "[" * 100_000])
def test_other_lines_are_refused(tmp_path: Path, line: str) -> None:
    """By their number, in one sentence."""
    file = tmp_path / "findings.jsonl"
    file.write_text("\n" + line, "utf-8", "surrogatepass")
    with pytest.raises(UnreadableDocument, match=r"findings\.jsonl"):
        findings_in(file)


def test_severity_of_marks_is_told_in_words() -> None:
    """A reader without colours knows the severity."""
    page = text_of("html", small_review())
    assert all(f" {severity.value} " in page for severity in Severity)
