"""Pointers: what they point at, what the text has, and check digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument, parse
from checker.extract.references import _isbn_digit, _iso_7064_digit, _weighted_digit, find_references, slugs
from checker.ingest import markdown, plain
from checker.models.claims import ReferenceClaim
from tests.helpers import parsed


def references(text: str) -> list[ReferenceClaim]:
    """The reference claims of a text."""
    return find_references(parsed(text), Found())


CAPTIONS = "\n\nTable 1: Sales by year\n\nTable 2. Sales by town\n\nFigure 1 – Staff\n\n![Figure 3. Gulls by month.](gulls.png)\n\nAppendix A: Forms"

NUMBERED = [
    ("See Table 2 and Figure 1.", [("table", "2", True), ("figure", "1", True)]),
    ("See Table 4 (and Fig. 2).", [("table", "4", False), ("figure", "2", False)]),
    ("Figure 3 is a map, and Figure 4 a chart.", [("figure", "3", True), ("figure", "4", False)]),
    ("Appendix B has the form; Appendix A has not.", [("section", "B", False), ("section", "A", True)]),
    ("Table 9 of the report and Lee's Table 8 differ.", []),
    ("A table 5 metres long stood in room 4.", []),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERED)
def test_figures_and_tables(text: str, expected: list[tuple[str, str, bool]]) -> None:
    """Kind, number, and whether a caption has it."""
    assert [(c.type, c.target, c.resolved) for c in references(text + CAPTIONS)] == expected


def test_no_captions() -> None:
    """Without a caption nothing can be told."""
    assert not references("He booked Table 7 and read Section 230.")


MARKDOWN = [
    ("# Lease\n\nSee [terms](#terms).\n\n## Terms\n\nNone.", [("terms", True)]),
    ("# Lease\n\nSee [terms](#term).\n\n## Terms\n\nNone.", [("term", False)]),
    ("Fees\n====\n\nSee [fees](#fees), [top](#top) and [x](#x).\n\n<a name='x'></a>", [("fees", True), ("top", True), ("x", True)]),
    ("# A\n\n```\n[terms](#terms)\n```\n\n![map](#map)", []),
    ("A.[^1] B.[^b]\n\n[^1]: One.", [("1", True), ("b", False)]),
]


@pytest.mark.parametrize(("text", "expected"), MARKDOWN)
def test_links_and_notes(text: str, expected: list[tuple[str, bool]]) -> None:
    """Target, and whether the text has it."""
    assert [(c.target, c.resolved) for c in references(text)] == expected


def test_slugs() -> None:
    """Anchors as GitHub makes them."""
    assert list(slugs(["What's new?", "Fees & costs", "`code` and *stress*", "Rain", "Rain", "See [this](x.md)"])) == [
        "whats-new",
        "fees--costs",
        "code-and-stress",
        "rain",
        "rain-1",
        "see-this",
    ]


LIST = "\n\nReferences\n\nSmith, J. (2020). Tides. Hale.\n\nOkafor, A., and Lee, P. 2015. Seals (first published 1987). Orr.\n\nVan der Meer, T. 2003. Herons. Orr."

CITED = [
    ("Tides rise (Smith 2019).", [("Smith", "2019", False)]),
    ("Tides rise (Smith, 2020b; Okafor & Lee 2015).", [("Smith", "2020", True), ("Okafor", "2015", True)]),
    ("Okafor and Lee (2014) saw it; Okafor et al. (1987) did too.", [("Okafor", "2014", False), ("Okafor", "1987", True)]),
    ("Herons sleep (Van der Meer 2001).", [("Van der Meer", "2001", False)]),
    ("Reed (2014) saw it.", []),
    ("Smith was born in 1960 (in 1961, some say).", []),
]


@pytest.mark.parametrize(("text", "expected"), CITED)
def test_citations(text: str, expected: list[tuple[str, str, bool]]) -> None:
    """Author, year, and whether an entry has it."""
    assert [(c.target, c.given, c.resolved) for c in references(text + LIST)] == expected


IDENTIFIERS = [
    ("ISBN 978-0-306-40615-7", "isbn", "7", "7"),
    ("ISBN 978-0-306-40615-8", "isbn", "8", "7"),
    ("ISBN-10: 0-8044-2957-X", "isbn", "X", "X"),
    ("ISBN 0-306-40615-3", "isbn", "3", "2"),
    ("ISBN 978-0-306-4061-7", "isbn", "7", ""),
    ("ISSN 0378-5955", "issn", "5", "5"),
    ("ISSN: 2434-561x", "issn", "X", "X"),
    ("https://orcid.org/0000-0002-1694-233X", "orcid", "X", "X"),
    ("ORCID 0000-0002-1825-0098", "orcid", "8", "7"),
]


@pytest.mark.parametrize(("text", "kind", "given_digit", "due"), IDENTIFIERS)
def test_check_digits(text: str, kind: str, given_digit: str, due: str) -> None:
    """The printed and the due digit."""
    assert [(c.type, c.given, c.due) for c in references(f"It is {text}, he said.")] == [(kind, given_digit, due)]


@pytest.mark.parametrize(
    ("text", "resolved"), [("doi:10.1000/182.", True), ("https://doi.org/10.1038/nphys1170,", True), ("DOI: 1000/182", False), ("doi:10.1/x", False)]
)
def test_doi(text: str, resolved: bool) -> None:
    """The form of a DOI; the stop behind it is not part of it."""
    assert [(c.type, c.resolved) for c in references(f"See {text} there")] == [("doi", resolved)]


@given(st.text("0123456789", min_size=12, max_size=12), st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(digits: str, at: int, more: int) -> None:
    """Every check digit changes with any single digit."""
    changed = digits[:at] + str((int(digits[at]) + more) % 10) + digits[at + 1 :]
    assert _isbn_digit(digits + "0") != _isbn_digit(changed + "0")
    assert _iso_7064_digit(digits) != _iso_7064_digit(changed)
    if at < 7:
        assert _weighted_digit(digits[:7]) != _weighted_digit(changed[:7])


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """No text breaks the finder."""
    if text.strip():
        document = ParsedDocument(plain.read("a.txt", text)[0], parsed("One.").sentences)
        for claim in find_references(document, Found()):
            assert text[claim.start : claim.end] == claim.quote


def test_links_of_a_markdown_file_are_read() -> None:
    """The parser does not see the marks of a link; this reader does."""
    document = markdown.read("a.md", "# Lease\n\nSee the [terms](#terms).\n\n## Fees\n\n![Figure 1. Rent.](rent.png)\n\nSee Figure 2.\n")[0]
    claims = find_references(next(iter(parse([document]))), Found())
    assert [(c.type, c.target, c.resolved) for c in claims] == [("anchor", "terms", False), ("figure", "2", False)]
