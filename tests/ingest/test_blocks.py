"""Blocks to documents: one text, and each part's place and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.ingest.blocks import Block, Metadata, assemble, counted, one_line, table_blocks
from checker.models.base import Zone

BLOCKS = st.lists(
    st.builds(
        Block,
        text=st.text(st.characters(exclude_characters="|"), max_size=60),
        zone=st.sampled_from(Zone),
        place=st.sampled_from(["", "page 1", "page 2"]),
        beside=st.booleans(),
    ),
    max_size=12,
)


@given(BLOCKS)
def test_spans_quote_their_text(blocks: list[Block]) -> None:
    """Segments are in order, do not touch, hold words, and stand on the lines that they name; every block's words are there in order."""
    document = assemble("a.x", blocks)
    end = -1
    for segment in document.segments:
        assert segment.start > end
        end = segment.end
        words = document.text[segment.start : segment.end]
        assert words == words.strip()
        assert words
        assert document.line_and_column(segment.start)[0] == segment.line
    at = 0
    for words in filter(None, (one_line(block.text) for block in blocks)):
        at = document.text.index(words, at) + len(words)


@given(BLOCKS)
def test_every_block_is_found_again_by_its_place(blocks: list[Block]) -> None:
    """The place of a block's first code point is the block's own."""
    document = assemble("a.x", blocks)
    kept = [(one_line(block.text), block.place) for block in blocks if one_line(block.text)]
    at = 0
    for words, place in kept:
        at = document.text.index(words, at)
        assert document.place_of(at) == place
        at += len(words)


def test_rows_are_lines_and_cells_have_places() -> None:
    """A row is one segment, so that its figures have their label; a place names the column."""
    blocks = [Block("Votes", Zone.HEADING, "paragraph 1"), *table_blocks(1, [["Town", "Votes"], ["Arle", "", "12"]]), Block("The end.", place="paragraph 2")]
    document = assemble("a.x", blocks)
    assert document.text == "Votes\n\nTown | Votes\nArle | 12\n\nThe end."
    assert [(s.zone, s.line, s.paragraph) for s in document.segments] == [(Zone.HEADING, 1, 0), (Zone.TABLE, 3, 1), (Zone.TABLE, 4, 2), (Zone.BODY, 6, 3)]
    assert document.place_of(document.text.index("12")) == "table 1, row 2, column 3"
    assert document.place_of(document.text.index("end")) == "paragraph 2"


def test_a_table_that_is_a_layout_is_paragraphs() -> None:
    """Prose in cells is not joined to a row."""
    prose = "The council met on Tuesday and put the vote off. " * 5
    document = assemble("a.x", table_blocks(2, [[prose, "Aside."]], "page 4"))
    assert [(s.zone, s.place) for s in document.segments] == [
        (Zone.BODY, "page 4, table 2, row 1, column 1"),
        (Zone.BODY, "page 4, table 2, row 1, column 2"),
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\n b\t\u00a0c", "a b c"), ("hy\u00adphen\u200b", "hyphen"), ("a\x0b\u2028b", "a b"), ("x\ud800", "x\ufffd"), ("\x1b[31m\u202e", "\x1b[31m\u202e")],
)
def test_white_space_and_what_cannot_be_seen(text: str, shown: str) -> None:
    """A made text has single spaces; control and bidirectional characters stay, and are made harmless where they are shown."""
    assert one_line(text) == shown


@pytest.mark.parametrize(
    ("blocks", "metadata", "expected"),
    [
        ([Block("Vote put off", Zone.HEADLINE), Block("By Ada Writer"), Block("The council met.")], Metadata(), ("Vote put off", "Ada Writer")),
        ([Block("Vote put off", Zone.HEADLINE), Block("By Ada Writer")], Metadata(title="Vote", author="B. Desk"), ("Vote", "B. Desk")),
        ([Block("By Ada Writer and Bo van Dale, our own reporters"), Block("Text.")], Metadata(), ("", "Ada Writer and Bo van Dale")),
        ([Block("By Monday the council had met."), Block("Text.")], Metadata(), ("", "")),
        ([Block("By Monday the River Arle and the Town Hall were closed, said the council, and so on.")], Metadata(), ("", "")),
    ],
)
def test_title_and_author(blocks: list[Block], metadata: Metadata, expected: tuple[str, str]) -> None:
    """The format's own word goes before the text's."""
    document = assemble("a.x", blocks, metadata)
    assert (document.title, document.author) == expected


def test_places_are_counted_by_kind() -> None:
    """As a person counts: headings do not number the paragraphs; what has a place keeps it."""
    zones = [Zone.HEADLINE, Zone.BODY, Zone.HEADING, Zone.LIST, Zone.CAPTION, Zone.BODY]
    blocks = [*(Block("Words.", zone) for zone in zones), Block(" "), Block("Note.", place="footnote 1")]
    expected = ["headline", "paragraph 1", "heading 1", "paragraph 2", "caption 1", "paragraph 3", "", "footnote 1"]
    assert [b.place for b in counted(blocks)] == expected
    assert next(counted(blocks, "page 2")).place == "page 2, headline"
