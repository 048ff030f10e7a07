"""Damaged text: what is found, what was meant, and what is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.damage import find_damage
from checker.extract.damage.marks import leftover_marks
from checker.extract.damage.spelling import is_word
from checker.extract.damage.words import non_words
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.ingest import plain
from tests.helpers import parsed


def unparsed(text: str) -> ParsedDocument:
    """A document without sentences, for the finders that read the bare text."""
    return ParsedDocument(plain.read("a.txt", text)[0], ())


WORDS = [
    ("The commitee passed it.", ["committee"]),
    ("Profits fell in the secnod quarter, the goverment said.", ["second", "government"]),
    ("She thanked the acommodating hosts in a beautfiul hall.", ["accommodating", "beautiful"]),
    ("The licence was decisioned void and later rescissioned.", ["decided", "rescinded"]),
    ("The firm solutioned the problem and permissioned a test.", ["solved", "permitted"]),
    ("He was attendanced by two doctors who interpretated the scan.", ["attended", "interpreted"]),
    ("They growed and selled oysters.", ["grew", "sold"]),
    ("The carmaker's organiser favoured colourful programmes in the theatre.", []),
    ("Retrofitted trams, unretouched photos, prepackaged lunches and a preselector.", []),
    ("A screensaver, a smartphone and a podcaster met at the gastropub.", []),
    ("She commissioned, auctioned, petitioned, cautioned and requisitioned.", []),
    ("Mail bugdet@example.org, see example.com/bugdet or follow #bugdet.", []),
    ("The roomates of her mother-in-law re-elected him.", ["roommates"]),
    ("occured, prefering, commited, begining", ["occurred", "preferring", "committed", "beginning"]),
]


@pytest.mark.parametrize(("text", "meant"), WORDS)
def test_non_words(text: str, meant: list[str]) -> None:
    """The suggestions, in the order of the text."""
    found = [s.suggestion for s in non_words(unparsed(text))]
    assert found == meant


@pytest.mark.parametrize("word", "organisation colour travelled centred defences analysing carmaker unwinnable retrofitting jihadists happiness".split())
def test_is_word(word: str) -> None:
    """British, derived, compound and new words are words."""
    assert is_word(word)


@pytest.mark.parametrize("word", "occured developped succesful goverment basicly".split())
def test_is_no_word(word: str) -> None:
    """A wrong spelling is not saved by an ending that would fit another stem."""
    assert not is_word(word)


MARKS = [
    ("It employs TK people.", [("leftover", "TK")]),
    ("It cost $XX million, or XXX people.", [("leftover", "$XX"), ("leftover", "XXX")]),
    ("Sales of [insert product] rose [check figure].", [("leftover", "[insert product]"), ("leftover", "[check figure]")]),
    ("Dear {{name}}, lorem ipsum.", [("leftover", "{{name}}"), ("leftover", "lorem ipsum")]),
    ("The inn&nbsp;closed.<br/>It was late.", [("leftover", "&nbsp;"), ("leftover", "<br/>")]),
    ("# Title\n\nUse `[insert name]`, see https://example.org/TK, <br/> and\n\n```\n{{name}}\n```", []),
    ("<<<<<<< HEAD\nIt rained.\n=======\n", [("leftover", "<<<<<<< HEAD")]),
    ("Comment [AB1]: is this right?", [("leftover", "Comment [AB1]:")]),
    ("TK Maxx, Kone (TK), TK's plant and the TK-80.", []),
    ('"We had a [number of] calls," said the [then] mayor [sic].', []),
    ("Super Bowl XX and Louis XX; a shirt in XXL.", []),
    ("Shares of <IBM> and <P> rose; AT&T fell; x < y > z.", []),
    ("See [the terms](#terms) and [name](https://example.org).", []),
    ("The CafÃ© of SÃ£o JosÃ©.", [("mojibake", "CafÃ©"), ("mojibake", "SÃ£o"), ("mojibake", "JosÃ©")]),
    ("The mayorâ€™s plan", [("mojibake", "mayorâ€™s")]),
    ("It cost \ufffd15.", [("mojibake", "\ufffd")]),
    ("“Â” and “Ã” are letters; São, Café, naïve, Ärger, £5, €6…", []),
]


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_marks(text: str, expected: list[tuple[str, str]]) -> None:
    """The type and the words of each leftover."""
    document = unparsed(text)
    assert [(s.type, text[s.start : s.end]) for s in sorted(leftover_marks(document))] == sorted(expected, key=lambda e: text.index(e[1]))


def test_broken_letters_are_read_back() -> None:
    """What UTF-8 was read as Windows-1252 is told by its bytes."""
    assert [s.suggestion for s in leftover_marks(unparsed("The CafÃ© and the mayorâ€™s plan"))] == ["Café", "mayor’s"]


DAMAGED = """The mayor left before the talksPresident Okafor had called.

The ferry was late,the captain said. The harbour was closed.The wind had turned. It was thefirst time that hesaid so.

He went to the the bank. They moved in in May. She had had enough, and a very very long day.

Mr.Lee met J.R.Stone at example.com, with PayPal, easyJet and #NorwayDenmark on a PlayStation. Walla Walla is a town."""


def test_damage_of_a_text() -> None:
    """All finders together: types and words in the order of the text, spans that quote it."""
    document = parsed(DAMAGED)
    claims = find_damage(document, Found())
    assert [(c.type, c.quote) for c in claims] == [
        ("run-together", "talksPresident"),
        ("run-together", "late,the"),
        ("run-together", "closed.The"),
        ("run-together", "thefirst"),
        ("run-together", "hesaid"),
        ("doubled-word", "the the"),
    ]
    assert {c.of_type for c in claims if c.type == "run-together"} == {5}
    assert all(document.text[c.start : c.end] == c.quote for c in claims)


def test_labels_run_together() -> None:
    """A last line of labels: each part is a word of the text."""
    text = "Norway and Denmark sign pact\n\nNorway and Denmark signed a pact on Friday.\n\nThey share cod.\n\nIt is new.\n\nNorwayDenmarkFisheries"
    assert [(c.quote, c.suggestion) for c in find_damage(parsed(text), Found())] == [("NorwayDenmarkFisheries", "Norway Denmark Fisheries")]


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """No text breaks the finders, and every slip lies inside the text."""
    document = unparsed(text)
    for slip in (*non_words(document), *leftover_marks(document)):
        assert 0 <= slip.start < slip.end <= len(text)
