"""The formats of a review against their golden files: text byte for byte, Word by the XML in it.

A workbook is held against the CSV, cell by cell, and a PDF by its words (its lines depend on the fonts of the machine), in their own tests.
"""

import io
import zipfile
from pathlib import Path

import pytest

from checker import __version__
from checker.report.forms import render
from tests.report.test_checklist import review_with_claims

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize(("form", "name"), [("csv", "review.csv"), ("annotations", "review.jsonld"), ("claimreview", "review-claims.jsonld")])
def test_golden_text(form: str, name: str) -> None:
    """The format is what its golden file shows; look at the difference before you copy it there."""
    lines = render(form, review_with_claims())
    assert not isinstance(lines, bytes)
    assert "".join(f"{line}\n" for line in lines).replace(__version__, "VERSION").encode() == (GOLDEN / name).read_bytes()


@pytest.mark.parametrize("part", ["word/document.xml", "word/comments.xml", "word/commentsExtended.xml"])
def test_golden_word(part: str) -> None:
    """The text with its marks, the comments, and which of them are resolved."""
    content = render("docx", review_with_claims())
    assert isinstance(content, bytes)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert apart(parts.read(part)) == (GOLDEN / f"review-{Path(part).name}").read_text()


def apart(xml: bytes) -> str:
    """XML with a line for each paragraph and comment, and without the namespaces that its root declares."""
    body = xml.decode().partition("?>")[2].strip()
    inner = body[body.index(">") + 1 :]
    return (
        inner.replace("<w:p>", "\n<w:p>").replace("<w:p ", "\n<w:p ").replace("<w:comment ", "\n<w:comment ").replace("<w15:commentEx ", "\n<w15:commentEx ")
        + "\n"
    )
