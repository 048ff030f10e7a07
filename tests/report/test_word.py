"""Word files: a comment at the exact words of every finding, in a text made anew and in a copy of the document's own file."""

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path
from unicodedata import normalize
from xml.etree import ElementTree

import docx
import pytest
from docx.document import Document as WordFile
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.ingest.reader import read_path
from checker.models.base import Zone
from checker.models.document import Document, Segment
from checker.pipeline import CheckResult
from checker.report import word
from checker.report.base import Report
from checker.report.review import Review, Reviewed
from tests.report.build import document, finding, related
from tests.report.reviews import hostile_review, small_review

HERE = Path(__file__).parent
OFFICE = HERE.parent / "ingest" / "golden" / "office.docx"
BOOK = OFFICE.with_name("book.docx")


def opened(content: bytes) -> WordFile:
    """The file as python-docx reads it, every part of it well-formed XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(parts.read(name))
    return docx.Document(io.BytesIO(content))


def commented(file: WordFile) -> dict[int, str]:
    """By the id of each comment the words that it is put to; ends of paragraphs are bars."""
    found: dict[int, str] = {}
    current: set[int] = set()
    for element in file.element.body.iter():
        if element.tag == qn("w:commentRangeStart"):
            current.add(int(element.get(qn("w:id"))))
        elif element.tag == qn("w:commentRangeEnd"):
            current.discard(int(element.get(qn("w:id"))))
        words = (element.text or "") if element.tag == qn("w:t") else "|" if element.tag == qn("w:p") else " " if element.tag == qn("w:tab") else ""
        for number in current:
            found[number] = found.get(number, "") + words
    assert not current, "a comment does not end"
    return found


def resolved(content: bytes) -> list[str]:
    """The first paragraphs of the comments that are marked as done."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        extended = parts.read("word/commentsExtended.xml").decode() if "word/commentsExtended.xml" in parts.namelist() else ""
    ids = [part.partition('"')[0] for part in extended.split('paraId="')[1:]]
    comments = docx.Document(io.BytesIO(content)).comments
    by_last = {str(next(iter(c.paragraphs[-1]._p.xpath("./@*[local-name()='paraId']")), "")): c.paragraphs[0].text for c in comments}
    return [by_last[name] for name in ids]


def review_of(where: Document, quotes: Iterable[str]) -> Review:
    """A review with a finding on each of some words of one document."""
    found = sorted((finding(where, quote) for quote in quotes), key=lambda f: f.start)
    return Review(Report(CheckResult(findings=tuple(found), documents=(where,))), tuple(map(Reviewed, found)))


def test_a_text_made_anew() -> None:
    """Headings and paragraphs of each document, then what was not checked."""
    told = [(p.style.name if p.style else "", p.text) for p in opened(word.render(small_review())).paragraphs]
    assert told[:6] == [
        ("Title", "ferry.txt"),
        ("Heading 1", "Ferry to pause"),
        ("Normal", "The ferry carried 900 people in May. The company said the ferry carried 950 people in May."),
        ("Normal", "Anna Krol, 41, has run the harbour since 2019. Krol, 43, said the harbour would stay open."),
        ("Title", "quiet.txt"),
        ("Normal", "Nothing happened in the town."),
    ]
    assert ("Heading 2", "Rules that were off") in told


def test_comments_are_put_to_the_exact_words() -> None:
    """Of overlapping findings too, in the order of the findings."""
    assert list(commented(opened(word.render(small_review()))).values()) == [
        "900 people",
        "Krol, 41, has run the harbour since 2019. Krol, 43",
        "43",
        "closed in 1990",
        "Nobody objected",
    ]


def test_what_a_comment_says() -> None:
    """What clashes, what to ask, the other places, the rule, the decision, the note; signed, and without a time of day."""
    first, *_ = opened(word.render(small_review())).comments
    assert first.text.split("\n") == [
        "“900 people” does not agree with what is said elsewhere.",
        "Ask: Which is right?",
        "See also “950 people” (line 3)",
        "✖ error NU09 quantity-conflict, F-nu090034",
        "Confirmed by Ana Roe, 2026-03-02 09:03 UTC",
        "Note: Ask the company for its count.",
    ]
    assert (first.author, first.initials, first.timestamp) == ("Claim checker", "CC", None)


def test_settled_comments_are_resolved() -> None:
    """The dismissed and the suppressed one; open and confirmed ones are not."""
    assert resolved(word.render(small_review())) == ["Krol is 41 and 43.", "“Nobody objected” does not agree with what is said elsewhere."]


def test_lists_headings_and_lines_outside_of_the_text() -> None:
    """An item with its own sign gets no second one; a finding in front matter shows its line; wrapped lines are one paragraph."""
    text = "---\ntitle: soon\n---\n# Title\n\nA line that goes on\nin the next.\n\n- one thing\n* two things\n"
    [where] = _markdown(text)
    told = [(p.style.name if p.style else "", p.text) for p in opened(word.render(review_of(where, ["soon", "on\nin"]))).paragraphs]
    assert told == [
        ("Title", "a.md"),
        ("Normal", "title: soon"),
        ("Heading 1", "Title"),
        ("Normal", "A line that goes on in the next."),
        ("List Bullet", "one thing"),
        ("List Bullet", "two things"),
    ]
    assert opened(word.render(review_of(document("b.txt", "Words.\n\n1. one\n2. two\n"), []))).paragraphs[-1].style.name == "List Paragraph"  # type: ignore[union-attr]


def _markdown(text: str) -> list[Document]:
    from checker.ingest import markdown

    return markdown.read("a.md", text)


def test_a_finding_on_a_document_without_words() -> None:
    """It is put to the name of the document."""
    empty = Document(id="empty.txt", text="", segments=())
    about = finding(document("x.txt", "x"), "x").model_copy(update={"doc": "empty.txt", "start": 0, "end": 0, "quote": ""})
    review = Review(Report(CheckResult(findings=(about,), documents=(empty,))), (Reviewed(about),))
    assert list(commented(opened(word.render(review))).values()) == ["empty.txt"]


@pytest.mark.parametrize("make", [small_review, hostile_review, lambda: Review(Report(CheckResult()))])
def test_same_review_same_bytes(make: object) -> None:
    """Whatever stands in it, it is XML, and a second time the same file."""
    content = word.render(make())  # type: ignore[operator]
    assert content == word.render(make())  # type: ignore[operator]
    opened(content)


@settings(max_examples=10, deadline=None)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("ab \n\n.\ud800\x00\ufffe")), min_size=1, max_size=60), st.data())
def test_any_text_makes_a_file_with_its_comments(text: str, data: st.DataObject) -> None:
    """Each finding has one comment, which begins and ends."""
    where = document("any.txt", text)
    spans = [sorted((data.draw(st.integers(0, len(text) - 1)), data.draw(st.integers(1, len(text))))) for _ in range(3)]
    about = [finding(where, "").model_copy(update={"start": a, "end": b, "quote": text[a:b]}) for a, b in sorted(spans)]
    content = word.render(Review(Report(CheckResult(findings=tuple(about), documents=(where,))), tuple(map(Reviewed, about))))
    assert len(commented(opened(content))) <= len(list(opened(content).comments)) == 3


def made_by_hand(path: Path) -> Document:
    """A Word file with bold and slanted words, a link, tracked changes, a tab, a table and a comment of somebody's; and the document read from it."""
    file = docx.Document()
    file.add_heading("The ferry stops", 0)
    line = file.add_paragraph("The ferry ")
    line.add_run("carried 900").bold = True
    line.add_run(" people in ")
    line.add_run("May").italic = True
    line.add_run(". The\tcompany said so.")
    link = f'<w:hyperlink {nsdecls("w")} w:anchor="x"><w:r><w:t xml:space="preserve">See the minutes of 2019</w:t></w:r></w:hyperlink>'
    file.add_paragraph("Read this. ")._p.append(parse_xml(link))
    changed = file.add_paragraph()._p
    changed.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="1" w:author="A"><w:r><w:t>It carried 950 people.</w:t></w:r></w:ins>'))
    changed.append(parse_xml(f'<w:del {nsdecls("w")} w:id="2" w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>'))
    table = file.add_table(2, 2)
    for row, column, words in ((0, 0, "Year"), (0, 1, "People"), (1, 0, "2019"), (1, 1, "900 people")):
        table.cell(row, column).text = words
    file.add_comment(line.runs[0], "Is that so?", "Ed Lee", "EL")
    file.save(str(path))
    [where] = read_path(path)
    return where


QUOTES = ("ferry carried 900 people", "900 people in May", "May", "The company", "minutes of 2019", "950 people", "2019 | 900")


def test_comments_in_a_copy(tmp_path: Path) -> None:
    """At the exact words, across formatting, links, insertions and cells; the comment that was there stays, and so does every word and its look."""
    where = made_by_hand(tmp_path / "ferry.docx")
    review = review_of(where, QUOTES)
    content = word.render(review)
    before, after = docx.Document(str(tmp_path / "ferry.docx")), opened(content)
    assert commented(after) == {
        0: "The ferry ",
        1: "ferry carried 900 people",
        2: "900 people in May",
        3: "May",
        4: "The company",
        5: "minutes of 2019",
        6: "950 people",
        7: "2019|900",
    }
    assert next(c.text for c in after.comments) == "Is that so?"
    assert looks(after) == looks(before)
    assert content == word.render(review)
    assert list(word.notes(review)) == []
    (tmp_path / "after.docx").write_bytes(content)
    [again] = read_path(tmp_path / "after.docx")
    assert again.text == where.text


def looks(file: WordFile) -> list[tuple[str, bool | None, bool | None]]:
    """Every letter of the paragraphs, and whether it is bold and slanted."""
    return [(letter, run.bold, run.italic) for p in file.paragraphs for run in p.runs for letter in run.text]


@pytest.mark.parametrize("path", [OFFICE, BOOK])
def test_every_word_of_real_files_takes_a_comment(path: Path) -> None:
    """Of LibreOffice and pandoc: at the word itself, but for notes and text boxes, whose comments stand at their mark and quote the words."""
    [where] = read_path(path)
    found, at = [], 0
    for quote in where.text.split():
        at = where.text.index(quote, at)
        found.append(finding(where, quote).model_copy(update={"start": at, "end": at + len(quote)}))
        at += len(quote)
    found = [f for f in found if f.quote != "|"]
    review = Review(Report(CheckResult(findings=tuple(found), documents=(where,))), tuple(map(Reviewed, found)))
    after = opened(word.render(review))
    old = len(list(docx.Document(str(path)).comments))
    words = commented(after)
    comments = list(after.comments)[old:]
    beside = [c.text.startswith("On “") for c in comments]
    for about, comment, is_beside in zip(found, comments, beside, strict=True):
        if is_beside:
            assert comment.text.startswith(f"On “{about.quote}” (")
            assert any(kind in where.place_of(about.start) for kind in ("footnote", "endnote", "text box"))
        else:
            assert normalize("NFKC", words[comment.comment_id]) == normalize("NFKC", about.quote)  # The reader writes m² where a raised 2 stands.
    [note] = word.notes(review)
    assert f"{sum(beside)} comments stand beside the words meant" in note


def test_comments_on_a_footnote_stand_at_its_mark() -> None:
    """The mark in the text carries them."""
    [where] = read_path(BOOK)
    after = opened(word.render(review_of(where, ["The date is cut into a stone"])))
    [start] = after.element.body.xpath(".//w:commentRangeStart")
    assert start.getnext().xpath("./w:footnoteReference")


def test_a_file_that_has_changed_is_written_anew(tmp_path: Path) -> None:
    """Its words are no longer there, so there is nothing to put a comment to; and its reader is told."""
    where = made_by_hand(tmp_path / "ferry.docx")
    other = docx.Document()
    other.add_paragraph("Something else.")
    other.save(str(tmp_path / "ferry.docx"))
    review = review_of(where, QUOTES)
    assert next(iter(commented(opened(word.render(review))).values())) == "ferry carried 900 people"
    assert "it holds another text" in next(word.notes(review))
    (tmp_path / "ferry.docx").write_bytes(b"PK\x03\x04 broken")
    assert opened(word.render(review)).paragraphs[0].text == where.id


def test_no_file_is_copied_for_its_name(tmp_path: Path) -> None:
    """A line of a batch that bears the name of somebody's file gets nothing of that file."""
    made_by_hand(tmp_path / "ferry.docx")
    line = document(str(tmp_path / "ferry.docx"), "The ferry stops")
    assert [p.text for p in opened(word.render(review_of(line, ["ferry"]))).paragraphs] == [line.id, "The ferry stops"]


def test_several_word_files_are_written_anew(tmp_path: Path) -> None:
    """One file cannot be a copy of two; the reader is told how to get one."""
    where, other = made_by_hand(tmp_path / "ferry.docx"), document("mill.txt", "The mill closed.")
    review = Review(Report(CheckResult(documents=(where, other))))
    assert [p.text for p in opened(word.render(review)).paragraphs if p.style and p.style.name == "Title"] == [where.id, "mill.txt"]
    assert "report it alone" in next(word.notes(review))


def test_places_in_other_documents_are_named() -> None:
    """With the document and where in it."""
    one, two = document("one.txt", "It closed in 1990.\n"), document("two.txt", "It closed in 1991.\n")
    about = finding(one, "1990", related=(related(two, "1991"),))
    review = Review(Report(CheckResult(findings=(about,), documents=(one, two))), (Reviewed(about),))
    assert "See also “1991” (two.txt, line 1)" in next(iter(opened(word.render(review)).comments)).text


def test_code_points_beyond_the_first_plane_are_counted_right() -> None:
    """A comment after an emoji stands where it should."""
    text = "A \U0001f40e won 3 races."
    where = Document(id="h.txt", text=text, segments=(Segment(start=0, end=len(text), zone=Zone.BODY, paragraph=0, line=1),))
    assert list(commented(opened(word.render(review_of(where, ["3 races"])))).values()) == ["3 races"]
