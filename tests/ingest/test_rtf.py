"""RTF: signs in all their spellings, paragraphs, tables, notes, and what is left out."""

import pytest

from checker.errors import UnreadableDocument
from checker.ingest.limits import DEFAULT_LIMITS
from checker.ingest.reader import read_bytes
from checker.models.document import Document


def read(body: str | bytes, head: str = r"\ansi\ansicpg1252") -> Document:
    """The document of an RTF file of this body."""
    data = body if isinstance(body, bytes) else body.encode("latin-1")
    (document,) = read_bytes("a.rtf", b"{\\rtf1" + head.encode() + b" " + data + b"}", DEFAULT_LIMITS)
    return document


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (r"a caf\'e9 for \'80 5", "a café for € 5"),
        (r"a caf\u233?, a \uc0\u8364 5, \uc2\u233ab!", "a café, a €5, é!"),
        (r"\u-10179?\u-8704? smiles", "😀 smiles"),
        (r"half \u-10179? of it", "half \ufffd of it"),
        (r"\ldblquote one\rdblquote  \endash  it\rquote s\~two\tab three\line four", "“one” – it’s two three four"),
        (r"co\-op a\_b \{c\} \\d", "coop a-b {c} \\d"),
        ("a {\\b bold} word\r\n goes on", "a bold word goes on"),
        (r"10{\super 6} and 1{\super st}", "10⁶ and 1st"),
        (r"seen{\v  unseen} and {\deleted old }{\revised new}", "seen and new"),
        (r"a {\field{\*\fldinst HYPERLINK x}{\fldrslt link}} here", "a link here"),
        (r"a{\*\unknown gone {\b all}} b{\pict\bin5 }}}}}}c{\header head}", "a bc"),
        (r"the error is {\f1 \'b1}5{\f2 \'e5}", "the error is ±5ε"),
        (r"{\upr{a}{\*\ud{b}}}", "a"),
        (r"a\'", "a"),
    ],
)
def test_signs(body: str, words: str) -> None:
    """All spellings of a sign are the sign."""
    document = read(body, r"\ansi{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset2 Symbol;}{\f2\fcharset161 Greek;}}\f0")
    assert document.text == words


def test_paragraphs_tables_and_notes() -> None:
    """Zones by style, outline and list; cells with their places; a footnote last."""
    body = (
        r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 caption;}}{\info{\title Old}{\author Ada Writer}}"
        r"\pard\s1 The quay\par\pard\plain It is old.{\footnote \pard\plain So they say.\par}\par"
        r"{\listtext 1.\tab}\pard\ls1 Oak\par\pard\s2 Table 1\par"
        r"\trowd\cellx1\cellx2\pard\intbl Year\cell Carts\cell\row\trowd\pard\intbl 1903\par old\cell 12\cell\row\pard The end.\par"
    )
    document = read(body)
    assert [(s.zone.value, s.place, document.text[s.start : s.end]) for s in document.segments] == [
        ("headline", "headline", "The quay"),
        ("body", "paragraph 1", "It is old."),
        ("list", "paragraph 2", "Oak"),
        ("caption", "caption 1", "Table 1"),
        ("table", "table 1, row 1, column 1", "Year | Carts"),
        ("table", "table 1, row 2, column 1", "1903 old | 12"),
        ("body", "paragraph 3", "The end."),
        ("body", "footnote 1", "So they say."),
    ]
    assert (document.title, document.author) == ("The quay", "Ada Writer")


def test_a_file_that_ends_too_early_keeps_its_words() -> None:
    """Cut in a table, or with too many closing braces."""
    assert read(r"\trowd\pard\intbl Year\cell Carts").text == "Year | Carts"
    assert read(r"One is here.\par}}} Two is here.").text == "One is here.\n\nTwo is here."


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("{" * 300, "a.rtf: its groups lie more than 250 deep in each other; save its text in a simpler file."),
        (r"\par ", "a.rtf: the document is empty; there is nothing to check."),
    ],
)
def test_what_cannot_be_read(body: str, message: str) -> None:
    """One sentence for each."""
    with pytest.raises(UnreadableDocument) as problem:
        read(body)
    assert str(problem.value) == message
