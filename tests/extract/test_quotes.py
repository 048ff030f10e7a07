"""Quotations: which marks pair, which are apostrophes or inches, and which hold a sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.extract.nlp import ParsedDocument
from checker.extract.quotes import is_sentence_like, quotations
from checker.ingest import plain


def _found(text: str) -> list[tuple[str, bool]]:
    """The quotations of a text (no parser needed: marks are read from the segments) and whether each is balanced."""
    document = plain.read("a.txt", text)[0]
    return [(text[q.start : q.end], q.balanced) for q in quotations(ParsedDocument(document, ()))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"The gate held," she said. "Nothing moved."', [('"The gate held,"', True), ('"Nothing moved."', True)]),
        ("“The gate held,” she said.", [("“The gate held,”", True)]),
        ("''The gate held,'' she said.", [("''The gate held,''", True)]),
        ("``The gate held,'' she said.", [("``The gate held,''", True)]),
        ("The `` Old Pier `` is a song by `` The Gulls `` .", [("`` Old Pier ``", True), ("`` The Gulls ``", True)]),
        ("He called it ‘a wild guess’ and left.", [("‘a wild guess’", True)]),
        ("The workers' union isn't 'a private club', he said.", [("'a private club'", True)]),
        ("The '90s were rock 'n' roll years; the farmers' market opened in the '80s.", []),
        ('The 12" pipe lies 6\'2" below the road.', []),
        ("“I was the tall one, and he is 6’2”,” she said.", [("“I was the tall one, and he is 6’2”,”", True)]),
        ('The post is 6\'2" tall, "more or less," he said.', [('"more or less,"', True)]),
        ('"I was born in 1990" is all she told us.', [('"I was born in 1990"', True)]),
        ("“She shouted ‘Stop the train’ and we ran,” he said.", [("“She shouted ‘Stop the train’ and we ran,”", True), ("‘Stop the train’", True)]),
        ('"The sign said "No entry" in red," he said.', [('"The sign said "No entry" in red,"', True), ('"No entry"', True)]),
        ('"I was—" he began. "We—"', [('"I was—"', True), ('"We—"', True)]),
        ('He asked, "Why now?" She asked, "Why here?"', [('"Why now?"', True), ('"Why here?"', True)]),
    ],
)
def test_marks_pair(text: str, expected: list[tuple[str, bool]]) -> None:
    """Marks are paired by their neighbours; apostrophes and inches open nothing."""
    assert _found(text) == expected


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ('"We will win, she said.', '"We will win, she said.'),
        ('We will win," she said.', 'We will win,"'),
        ('It rained. We will win," she said.', 'We will win,"'),
        ('"We will win," she said."', 'she said."'),
        ('"We will win, she said.\n\nThe match is on Friday.', '"We will win, she said.'),
        ("“We will win, she said. “The rest is noise,” she added.", None),
    ],
)
def test_lost_partner(text: str, lost: str | None) -> None:
    """A mark without a partner is told; an opening mark after a full stop re-opens as in a joined paragraph."""
    assert [words for words, balanced in _found(text) if not balanced] == ([lost] if lost else [])


def test_running_quotation_is_reopened_by_each_paragraph() -> None:
    """A quotation over several paragraphs leaves all but its last one open, and none of them is a slip."""
    text = '"The first year was hard.\n\n"The second was worse.\n\n"The third was ours," she said.'
    document = plain.read("a.txt", text)[0]
    found = quotations(ParsedDocument(document, ()))
    assert [(q.balanced, q.continues, q.runs_on) for q in found] == [(True, False, True), (True, True, True), (True, True, False)]


def test_closing_mark_may_stand_in_the_next_paragraph() -> None:
    """A quotation that the next paragraph closes is one quotation in two pieces."""
    text = '"The first year was hard.\nThe second was worse," she said.'
    assert [balanced for _, balanced in _found(text)] == [True, True]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("The gate held,", True),
        ("We will win.", True),
        ("it's over,", False),
        ("it is all over now,", True),
        ("The Long Road Home", False),
        ("a wild guess", False),
        ("deeply sorry for the delay,", False),
        ("Never!", False),
        ("... and then we left", True),
        ("", False),
    ],
)
def test_sentence_like(inside: str, expected: bool) -> None:
    """Titles, terms and phrases are told from what somebody says in a sentence."""
    assert is_sentence_like(inside) is expected


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab \"'“”‘’.,\n-2", max_size=60))
def test_any_marks_give_ordered_stretches_of_the_text(text: str) -> None:
    """Whatever the marks, every quotation lies inside its segment and holds what is inside it."""
    document = plain.read("a.txt", text)[0]
    for q in quotations(ParsedDocument(document, ())):
        segment = document.segments[q.segment]
        assert segment.start <= q.start <= q.inside_start <= q.inside_end <= q.end <= segment.end
