"""Word documents: what a reader sees is read, once and in order, and has its place."""

import io
from collections import Counter
from collections.abc import Iterator

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import UnreadableDocument
from checker.ingest.blocks import one_line
from checker.ingest.limits import DEFAULT_LIMITS
from checker.ingest.reader import read_bytes
from checker.models.base import Zone
from checker.models.document import Document
from tests.ingest.packing import STRICT, WORD, docx, packed


def read(data: bytes, name: str = "a.docx") -> Document:
    """The document of a file."""
    (document,) = read_bytes(name, data, DEFAULT_LIMITS)
    return document


def p(inside: str, properties: str = "") -> str:
    """A paragraph with one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r>{inside}</w:r></w:p>"


def t(words: str) -> str:
    """A paragraph of these words."""
    return p(f'<w:t xml:space="preserve">{words}</w:t>')


INLINE = [
    ("<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>", "one two three."),
    ("<w:r><w:t>a co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>run shop</w:t></w:r>", "a coop-run shop."),
    ('<w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r>', "10⁶."),
    ('<w:r><w:t>the 1</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>st</w:t></w:r>', "the 1st."),
    ('<w:r><w:t>5 </w:t><w:sym w:font="Symbol" w:char="F0B1"/><w:t> 1</w:t><w:sym w:font="Wingdings" w:char="F04A"/></w:r>', "5 ± 1."),
    ("<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>", "new."),
    ("<w:moveFrom><w:r><w:t>here </w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>there</w:t></w:r></w:moveTo>", "there."),
    ("<w:r><w:t>seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> unseen</w:t></w:r>", "seen."),
    ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>seen</w:t></w:r>', "seen."),
    ("<w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink>", "a link."),
    ("<w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>today</w:t></w:r>", "today."),
    ('<w:fldSimple w:instr="AUTHOR"><w:r><w:t>Ada</w:t></w:r></w:fldSimple>', "Ada."),
    ("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>x</w:t></w:r>", "x."),
    ("<w:sdt><w:sdtContent><w:r><w:t>filled in</w:t></w:r></w:sdtContent></w:sdt>", "filled in."),
    ("<w:ruby><w:rt><w:r><w:t>sound</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>sign</w:t></w:r></w:rubyBase></w:ruby>", "sign."),
    ("<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>", "1/2."),
    ("<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>", "x²."),
]


@pytest.mark.parametrize(("inside", "words"), INLINE)
def test_what_stands_in_a_line(inside: str, words: str) -> None:
    """The words of a line as they are seen."""
    document = read(docx(f"<w:p>{inside}<w:r><w:t>.</w:t></w:r></w:p>"))
    assert document.text == words


def test_a_deleted_end_of_paragraph_joins_two() -> None:
    """As if the change were accepted; the last one has nothing to go on with."""
    deleted = "<w:rPr><w:del/></w:rPr>"
    document = read(docx(p("<w:t>The ferry </w:t>", deleted) + t("sank.") + p("<w:t>It rose.</w:t>", deleted)))
    assert document.text == "The ferry sank.\n\nIt rose."


STYLES = f"""<w:styles {WORD}>
<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="House"><w:name w:val="House head"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:styleId="Level"><w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Bullet"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Round"><w:name w:val="Round"/><w:basedOn w:val="Round"/></w:style>
</w:styles>"""


@pytest.mark.parametrize(
    ("properties", "zone"),
    [
        ('<w:pStyle w:val="Titel"/>', Zone.HEADLINE),
        ('<w:pStyle w:val="berschrift1"/>', Zone.HEADING),
        ('<w:pStyle w:val="House"/>', Zone.HEADING),
        ('<w:pStyle w:val="Level"/>', Zone.HEADING),
        ('<w:pStyle w:val="Bullet"/>', Zone.LIST),
        ('<w:pStyle w:val="Bullet"/><w:numPr><w:numId w:val="0"/></w:numPr>', Zone.BODY),
        ('<w:numPr><w:numId w:val="7"/></w:numPr>', Zone.LIST),
        ('<w:outlineLvl w:val="0"/>', Zone.HEADING),
        ('<w:outlineLvl w:val="9"/>', Zone.BODY),
        ('<w:pStyle w:val="Round"/>', Zone.BODY),
        ('<w:pStyle w:val="missing"/>', Zone.BODY),
    ],
)
def test_styles(properties: str, zone: Zone) -> None:
    """Styles go by their names, which do not change with the language of the program, and by what they are based on."""
    document = read(docx(t("The ferry sank.") + p("<w:t>It rose again.</w:t>", properties) + t("It was sold."), styles=STYLES))
    assert document.segments[1].zone == zone


def test_a_table_of_contents_is_left_out() -> None:
    """It repeats what stands elsewhere."""
    assert read(docx(p("<w:t>The quay 3</w:t>", '<w:pStyle w:val="Verzeichnis1"/>') + t("The ferry sank."), styles=STYLES)).text == "The ferry sank."


def test_headings_without_styles_are_found_by_their_words() -> None:
    """In a document without a heading's style a short line without a full stop is a heading."""
    zones = [
        s.zone for s in read(docx(t("Ferry sinks") + t("The ferry sank.") + t("What it cost") + t("It cost a lot.") + t("- a dash") + t("- another"))).segments
    ]
    assert zones == [Zone.HEADLINE, Zone.BODY, Zone.HEADING, Zone.BODY, Zone.LIST, Zone.LIST]


def test_pages() -> None:
    """Word leaves where its pages began; a paragraph is where its first words are, and paragraphs count on each page."""
    page = "<w:lastRenderedPageBreak/>"
    body = t("One is here.") + p(f"{page}<w:t>Two is here.</w:t>") + p(f"<w:t>Three </w:t>{page}<w:t>goes on.</w:t>") + t("Four is here.")
    document = read(docx(body))
    assert [s.place for s in document.segments] == ["page 1, paragraph 1", "page 2, paragraph 1", "page 2, paragraph 2", "page 3, paragraph 1"]


def test_tables() -> None:
    """Merged cells are read once and count all their columns; deleted rows are gone; inner tables come after; cells of prose are paragraphs."""
    inner = f"<w:tbl><w:tr><w:tc>{t('inner')}</w:tc><w:tc>{t('table')}</w:tc></w:tr></w:tbl>"
    prose = "The quay was long and old and made of wood. " * 4
    rows = [
        f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{t("wide")}</w:tc><w:tc>{t("x")}{t("y")}</w:tc>',
        f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{t("tall")}</w:tc><w:tc>{t("b")}{inner}</w:tc><w:tc>{t("c")}</w:tc>',
        f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{t('hidden')}</w:tc><w:tc>{t('d')}</w:tc>",
        f"<w:tc>{t(prose)}{t('And more.')}</w:tc><w:tc>{t('Aside.')}</w:tc>",
    ]
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{t('deleted')}</w:tc></w:tr>"
    document = read(docx(f"<w:tbl>{deleted}{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"))
    told = [(document.text[s.start : s.end], s.cells[-1][1] if s.cells else s.place) for s in document.segments]
    assert told == [
        ("wide | x y", "table 1, row 1, column 3"),
        ("tall | b | c", "table 1, row 2, column 3"),
        ("d", "table 1, row 3, column 2"),
        (prose.strip(), "table 1, row 4, column 1"),
        ("And more.", "table 1, row 4, column 1"),
        ("Aside.", "table 1, row 4, column 2"),
        ("inner | table", "table 2, row 1, column 2"),
    ]
    assert document.notes == ("a.docx: 1 tracked change was read as accepted.",)


def test_text_boxes_are_read_once() -> None:
    """Word writes a box twice, for itself and for older programs."""
    box = f"<w:txbxContent>{t('In the box.')}</w:txbxContent>"
    drawn = f"<mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    document = read(docx(p(f"<w:t>Before the box.</w:t>{drawn}") + t("After it.")))
    assert document.text == "Before the box.\n\nIn the box.\n\nAfter it."
    assert document.segments[1].place == "text box 1, paragraph 1"


def test_notes_are_numbered_by_their_marks() -> None:
    """In the order of the text, not of their ids; one without a mark is not seen."""
    notes = "".join(f'<w:footnote w:id="{i}">{t(words)}</w:footnote>' for i, words in ((1, "Second."), (2, "First."), (3, "Unseen.")))
    body = p('<w:t>The ferry sank.</w:t><w:footnoteReference w:id="2"/>') + p('<w:t>It rose.</w:t><w:footnoteReference w:id="1"/>')
    document = read(docx(body, footnotes=f"<w:footnotes {WORD}>{notes}</w:footnotes>"))
    assert [(document.text[s.start : s.end], s.place) for s in document.segments[2:]] == [("First.", "footnote 1"), ("Second.", "footnote 2")]


def test_the_strict_edition_and_another_path() -> None:
    """ISO's strict edition has other namespaces; some programs call the text by another name."""
    assert read(docx(t("The ferry sank."), STRICT)).text == "The ferry sank."
    relations = '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    text = f"<w:document {WORD}><w:body>{t('The ferry sank.')}</w:body></w:document>"
    assert read(packed({"[Content_Types].xml": "<Types/>", "_rels/.rels": relations, "word/document2.xml": text})).text == "The ferry sank."


@pytest.mark.parametrize(
    ("core", "author"),
    [("<a><creator>Ada Writer</creator><created>2019-02-03</created></a>", "Ada Writer"), ("<a><creator>python-docx</creator></a>", "")],
)
def test_properties(core: str, author: str) -> None:
    """A program's name is no author; the day of a file's making is not the day of publication."""
    parts = {"word/document.xml": f"<w:document {WORD}><w:body>{t('The ferry sank.')}</w:body></w:document>", "docProps/core.xml": core}
    document = read(packed(parts))
    assert (document.author, document.date) == (author, None)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04 broken", "a.docx: the file is damaged (its directory of parts cannot be read); save it again from the program that made it."),
        (packed({"[Content_Types].xml": "<a/>"}), "a.docx: this is no Word file that can be read (it has no text part); save it again as .docx."),
        (packed({"word/document.xml": "<w:document>"}), "a.docx: the file is damaged (its XML cannot be read); save it again from the program that made it."),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100),
            "a.docx: this is a file of an old Office program, or one with a password; save it as .docx, without a password.",
        ),
        (docx(""), "a.docx: the document is empty; there is nothing to check."),
    ],
)
def test_what_cannot_be_read(data: bytes, message: str) -> None:
    """One sentence for each."""
    with pytest.raises(UnreadableDocument) as problem:
        read(data)
    assert str(problem.value) == message


WORDS = st.text(st.characters(categories=("L", "Nd", "Zs")), min_size=1, max_size=30).filter(lambda text: one_line(text) != "")
ROWS = st.lists(st.lists(WORDS, min_size=2, max_size=2), min_size=1, max_size=3)
PARTS = st.lists(st.one_of(st.tuples(st.sampled_from(["Normal", "Heading 2", "List Bullet", "Caption"]), WORDS), ROWS), min_size=1, max_size=6)
KINDS = {"Heading 2": "heading", "Caption": "caption"}


@settings(max_examples=25, deadline=None)
@given(PARTS)
def test_every_paragraph_is_read_once_in_order(parts: list[tuple[str, str] | list[list[str]]]) -> None:
    """A document that another library writes: all words in their order, each at the place that its paragraph or cell has."""
    made = python_docx.Document()
    made.add_paragraph("This paragraph starts it.")
    for part in parts:
        if isinstance(part, list):
            table = made.add_table(len(part), 2)
            for row, cells in zip(table.rows, part, strict=True):
                for cell, words in zip(row.cells, cells, strict=True):
                    cell.text = words
        else:
            made.add_paragraph(_sentence(part), style=part[0])
    file = io.BytesIO()
    made.save(file)
    document = _unchecked(file.getvalue())
    first, *rest = document.text.replace(" | ", "\n").replace("\n\n", "\n").split("\n")
    at = len(first)
    assert rest == [words for words, _ in _expected(parts)]
    for words, place in _expected(parts):
        at = document.text.index(words, at)
        assert document.place_of(at) == place
        at += len(words)


def _unchecked(data: bytes) -> Document:
    """The document, whatever its language is."""
    from checker.ingest.docx import read as read_docx

    return read_docx("a.docx", data, DEFAULT_LIMITS)[0]


def _expected(parts: list[tuple[str, str] | list[list[str]]]) -> Iterator[tuple[str, str]]:
    """The words of each part and its place."""
    tables = 0
    counts = Counter({"paragraph": 1})
    for part in parts:
        if isinstance(part, list):
            tables += 1
            for row, cells in enumerate(part, 1):
                yield from ((one_line(words), f"table {tables}, row {row}, column {column}") for column, words in enumerate(cells, 1))
        else:
            kind = KINDS.get(part[0], "paragraph")
            counts[kind] += 1
            yield one_line(_sentence(part)), f"{kind} {counts[kind]}"


def _sentence(part: tuple[str, str]) -> str:
    """The words of a paragraph; without a style they end as a sentence does, so that they are not taken for a heading."""
    return f"{part[1]} ends here." if part[0] == "Normal" else part[1]
