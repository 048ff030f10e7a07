"""Comments in texts are no text: they are not segmented, parsed or claimed from, and every offset stays."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.ingest import jsonl, markdown, plain
from checker.ingest.comments import without_comments
from checker.models.document import Document
from checker.pipeline import extract

TEXT = "Dam notes\n\n<!-- the vote of 3 May 1911 -->\nThe dam was opened in 1932.<!-- not 1934 --> It is 40 metres high.\n"


@given(st.text(alphabet="<!->ab\n é"))
def test_offsets_and_lines_stay(text: str) -> None:
    """As many code points, the same line ends, and nothing outside comments changes."""
    blank = without_comments(text)
    assert len(blank) == len(text)
    assert all(old == new or (new == " " and old != "\n") for old, new in zip(text, blank, strict=True))
    assert without_comments(blank) == blank


@pytest.mark.parametrize("text", ["<!--" * 200_000, "<!-- " * 100_000 + "-->", "<!-- checker:" * 50_000, "-->" * 200_000])
def test_marks_without_end_cost_little(text: str) -> None:
    """Each mark is looked at once."""
    began = time.process_time()
    assert len(without_comments(text)) == len(text)
    assert time.process_time() - began < 0.5


@pytest.mark.parametrize(
    "document",
    [plain.read("a.txt", TEXT)[0], markdown.read("a.md", TEXT)[0], jsonl.read("a.jsonl", '{"doc": "a", "text": ' + json.dumps(TEXT) + "}")[0]],
    ids=["txt", "md", "jsonl"],
)
def test_no_claim_is_read_from_a_comment(document: Document) -> None:
    """The years of the comments are in no claim; those of the text are."""
    [(_, claims)] = extract([document])
    dates = [claim.quote for claim in claims if claim.kind == "date"]
    assert dates == ["1932"]
    assert "40 metres" in [claim.quote for claim in claims if claim.kind == "quantity"]
