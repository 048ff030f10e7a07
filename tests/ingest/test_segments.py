"""Plain text to segments: zones, paragraphs, and what is left out because nobody wrote it to be read."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.ingest.segments import segment_text
from checker.models.base import Zone

PARAGRAPH = "The council met on Tuesday. It put the vote off.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PARAGRAPH, [(Zone.BODY, PARAGRAPH.strip())]),
        (f"Vote put off\n\n{PARAGRAPH}", [(Zone.HEADLINE, "Vote put off"), (Zone.BODY, PARAGRAPH.strip())]),
        (
            f"The council of the town of Arle puts off\nthe vote on the bridge until June\n\n{PARAGRAPH}",
            [(Zone.HEADLINE, "The council of the town of Arle puts off\nthe vote on the bridge until June"), (Zone.BODY, PARAGRAPH.strip())],
        ),
        (
            f"The council of the town of Arle puts off the vote\nBy Ada Writer\n\n{PARAGRAPH}",
            [(Zone.BODY, "The council of the town of Arle puts off the vote"), (Zone.HEADING, "By Ada Writer"), (Zone.BODY, PARAGRAPH.strip())],
        ),
        (
            f"The council of the town of Arle met on Tuesday and\nput the vote off.\n\n{PARAGRAPH}",
            [(Zone.BODY, "The council of the town of Arle met on Tuesday and\nput the vote off."), (Zone.BODY, PARAGRAPH.strip())],
        ),
        (f"{PARAGRAPH}\nThe next step\n\n{PARAGRAPH}", [(Zone.BODY, PARAGRAPH.strip()), (Zone.HEADING, "The next step"), (Zone.BODY, PARAGRAPH.strip())]),
        ("The vote\nwas put off\nuntil June.\n", [(Zone.BODY, "The vote\nwas put off\nuntil June.")]),
        (
            "The firms paid their dues in the U.S.\nin full.\nThe others paid none.\n",
            [(Zone.BODY, "The firms paid their dues in the U.S.\nin full."), (Zone.BODY, "The others paid none.")],
        ),
        (
            "The harbour office called it a sign of the trust that had grown\n- a trust the two towns had lost after the flood.\n",
            [(Zone.BODY, "The harbour office called it a sign of the trust that had grown\n- a trust the two towns had lost after the flood.")],
        ),
        ("- First, the roof.\n- Then the walls.\n", [(Zone.LIST, "- First, the roof."), (Zone.LIST, "- Then the walls.")]),
        ("| Town | Votes | Share |\n", [(Zone.TABLE, "| Town | Votes | Share |")]),
        ("Photo: the old mill in May.\n", [(Zone.CAPTION, "Photo: the old mill in May.")]),
        (f"{PARAGRAPH}\n{PARAGRAPH}\n{PARAGRAPH}\nTags: council, vote\n", [(Zone.BODY, PARAGRAPH.strip())] * 3 + [(Zone.TAGS, "Tags: council, vote")]),
        (f"See data:{'A1b2' * 100} for the logo.", [(Zone.BODY, "See"), (Zone.BODY, "for the logo.")]),
        ("A line of signs:\n" + "=" * 400 + "\n", [(Zone.BODY, "A line of signs:")]),
    ],
)
def test_segments(text: str, expected: list[tuple[Zone, str]]) -> None:
    """Each segment is one stretch of the text, with the zone that it is read as."""
    assert [(s.zone, text[s.start : s.end]) for s in segment_text(text)] == expected


def test_paragraph_longer_than_any_is_parsed_in_parts() -> None:
    """It is cut after a full stop, keeps its line and paragraph, and loses no word."""
    text = ("The council met on Tuesday. " * 3000).strip()
    segments = segment_text(text)
    assert len(segments) > 1
    assert max(s.end - s.start for s in segments) <= 20_000
    assert {(s.line, s.paragraph) for s in segments} == {(1, 0)}
    assert all(text[s.start : s.end].startswith("The council") and text[s.end - 1] == "." for s in segments)
    assert sum(len(text[s.start : s.end].split()) for s in segments) == len(text.split())


@pytest.mark.parametrize(
    "text", ["a | b   " * 40_000, " " * 300_000 + "x", "x" * 300_000, '."' * 100_000, "a. " * 100_000, "|" * 250_000, "#" * 250_000, "\t|" * 100_000]
)
def test_odd_texts_take_no_longer_than_others(text: str) -> None:
    """Linear work: a third of a million signs in a line are segmented at once, and cut to what a parser can take."""
    assert all(s.end - s.start <= 20_000 for s in segment_text(f"The council met. {text} It left."))


@given(st.text(st.sampled_from("ab .\n\t|-#\u2028é"), max_size=400))
def test_segments_are_stretches_in_order(text: str) -> None:
    """They never overlap, begin and end with a word, and hold every word of the text."""
    segments = segment_text(text)
    assert all(a.end <= b.start for a, b in pairwise(segments))
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() != "" for s in segments)
    assert "".join("".join(text[s.start : s.end].split()) for s in segments) == "".join(text.split())
