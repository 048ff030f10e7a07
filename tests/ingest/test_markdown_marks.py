"""Marks of Markdown inside a line: the parser sees spaces in their place, and findings quote the document's own characters."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.ingest import markdown
from checker.ingest.markdown_marks import blanked, marks
from checker.models.base import Zone
from checker.pipeline import CheckSettings, check, extract


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("It has **not** met.", "It has not met."),
        ("The *old* and __new__ and _odd_ ~~gone~~ `code` one.", "The old and new and odd gone code one."),
        ("***Both*** at once.", "Both at once."),
        ('The [new budget](https://a.invalid/b_(c)?d "Title") is here.', "The new budget is here."),
        ("See [the list][1] and a note[^2].", "See the list and a note ."),
        ("![A picture](a.png) of it.", "of it."),
        ("A <b>bold</b> word<br/>and a \\*star\\*.", "A bold word and a *star *."),
        ("5 * 3 and 2 * 4 make snake_case_words [sic] and a < b.", "5 * 3 and 2 * 4 make snake_case_words [sic] and a < b."),
        ("An *open star\n\nand a closed* one.", "An *open star and a closed* one."),
        ("[1]: https://a.invalid/", ""),
    ],
)
def test_seen(text: str, seen: str) -> None:
    """What is left, spaces aside, is what a reader sees."""
    assert " ".join(blanked(text, marks(text)).split()) == seen


@given(st.text(alphabet="*_`[]()!<>\\~ab \n1^:/"))
def test_every_offset_stays(text: str) -> None:
    """As many code points, the same line ends; marks are in order and apart."""
    found = marks(text)
    seen = blanked(text, found)
    assert len(seen) == len(text)
    assert all(new == old or (new == " " and old != "\n") for old, new in zip(text, seen, strict=True))
    assert all(a[1] <= b[0] for a, b in pairwise(found))


def test_findings_quote_the_marks() -> None:
    """Words in emphasis and links are read, and quoted as they stand."""
    text = "# The *vote*\n\nThe council met on **Monday, 3 May 2022** and [the vote](https://a.invalid/1990) failed.\n"
    [document] = markdown.read("a.md", text)
    assert document.title == "The vote"
    [finding] = check([document], CheckSettings(select=("DT01",))).findings
    assert finding.quote == text[finding.start : finding.end] == "Monday, 3 May 2022"
    [(_, claims)] = extract([document])
    assert all(claim.quote == text[claim.start : claim.end] for claim in claims)
    assert "1990" not in [claim.quote for claim in claims]


def test_marks_at_the_ends_are_outside_the_segment() -> None:
    """A heading, an item or a paragraph that is emphasised as a whole begins with its first word."""
    text = "# **Put off**\n\n- *First*, the roof.\n\n**All of it is bold.**\n"
    [document] = markdown.read("a.md", text)
    assert [(s.zone, text[s.start : s.end]) for s in document.segments] == [
        (Zone.HEADLINE, "Put off"),
        (Zone.LIST, "First*, the roof."),
        (Zone.BODY, "All of it is bold."),
    ]


def test_a_byline_tells_the_author_where_nothing_else_does() -> None:
    """Front matter goes before it."""
    [document] = markdown.read("a.md", "# Put off\n\n*By Ada Writer*\n\nThe council met.\n")
    assert document.author == "Ada Writer"
    [document] = markdown.read("a.md", "---\nauthor: B. Desk\n---\n# Put off\n\nBy Ada Writer\n\nThe council met.\n")
    assert document.author == "B. Desk"
