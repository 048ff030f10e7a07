"""Marked words in the lines of a document: nothing of the text is lost, and every mark begins and ends once."""

from hypothesis import given
from hypothesis import strategies as st

from checker.models.document import Document
from checker.report.html.marks import LONG, Line, Mark, lines_of
from tests.report.build import document


def mark(start: int, end: int, number: int = 1, kind: str = "error", **fields: bool) -> Mark:
    """A mark of its own anchor."""
    return Mark(start, end, f"F-{number}", f"w-F-{number}", number, kind, ["error", "warning", "note"].index(kind), **fields)


def shown(where: Document, *marks: Mark) -> list[list[tuple[str, str]]]:
    """The words and looks of each line."""
    return [[(piece.text, piece.look) for piece in line.pieces] for line in lines_of(where, marks)]


def text_of(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces)


def test_overlapping_marks_cut_each_other() -> None:
    """Where two findings share words, the graver is seen, and that there are several."""
    where = document("a.txt", "one two three four\n")
    assert shown(where, mark(0, 13, 1, "note"), mark(4, 18, 2, "error")) == [
        [("one ", "note"), ("two three", "error several"), (" four", "error")],
    ]


def test_what_is_settled_gives_way() -> None:
    """Of two findings on the same words, the one that is still to be looked at is seen."""
    where = document("a.txt", "one two\n")
    assert shown(where, mark(0, 3, 1, "error", settled=True), mark(0, 3, 2, "note")) == [[("one", "note several"), (" two", "")]]


def test_a_mark_over_lines_begins_and_ends_once() -> None:
    """Its words are marked in each of them, white space at its ends is not."""
    where = document("a.txt", "one\n\ntwo three\n")
    lines = list(lines_of(where, [mark(0, 9)]))
    assert [[(p.text, p.look, len(p.opens), len(p.closes)) for p in line.pieces] for line in lines] == [
        [("one", "error", 1, 0)],
        [("two", "error", 0, 1), (" three", "", 0, 0)],
    ]


def test_lines_have_their_numbers_or_places() -> None:
    """A place is told where it is a new one."""
    where = document("a.txt", "one\n\ntwo\nthree\n")
    assert [line.label for line in lines_of(where, [])] == ["1", "3", "4"]
    placed = where.model_copy(update={"segments": tuple(s.model_copy(update={"place": f"page {s.line // 3 + 1}"}) for s in where.segments)})
    assert [line.label for line in lines_of(placed, [])] == ["page 1", "page 2", ""]


def test_a_long_document_shows_what_is_near() -> None:
    """A book with one finding is a few lines; so is a book in one line."""
    book = "It was quiet.\n" * (LONG // 10)
    at = len(book) // 2
    lines = list(lines_of(Document(id="a.txt", text=book, segments=()), [mark(at, at + 2)]))
    assert len(lines) == 7
    assert (lines[0].skipped, lines[-1].skipped) == (True, True)
    line = "It was quiet. " * (LONG // 10)
    [only] = lines_of(Document(id="a.txt", text=line, segments=()), [mark(at, at + 2)])
    assert len(text_of(only)) < LONG // 4


TEXTS = st.text(alphabet="ab \n\u202e", max_size=60)
SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from(["error", "warning", "note"])), max_size=8)


@given(TEXTS, SPANS)
def test_nothing_is_lost(text: str, spans: list[tuple[int, int, str]]) -> None:
    """The pieces are the lines that are not empty; every mark on words has one beginning and one end, in this order."""
    inside = [(min(a, len(text)), min(b, len(text)), kind) for a, b, kind in spans if a <= b]
    marks = [mark(a, b, number, kind) for number, (a, b, kind) in enumerate(inside) if text[a:b].strip()]
    lines = list(lines_of(document("a.txt", text), marks))
    assert [text_of(line) for line in lines] == [line for line in text.split("\n") if line.strip()]
    pieces = [piece for line in lines for piece in line.pieces]
    for one in marks:
        begins = [i for i, piece in enumerate(pieces) if one.number in [m.number for m in piece.opens]]
        ends = [i for i, piece in enumerate(pieces) if one.number in [m.number for m in piece.closes]]
        assert len(begins) == len(ends) == 1
        words = "".join(piece.text for piece in pieces[begins[0] : ends[0] + 1])
        assert words == text[one.start : one.end].strip().replace("\n", "") or "\n" in text[one.start : one.end].strip()
        assert all(piece.look for piece in pieces[begins[0] : ends[0] + 1])
