"""Suppressions in the text: what they cover, and what is wrong with those that are none."""

import pytest

from checker.errors import BadConfiguration
from checker.gate.suppressions import Comment, find_comments
from checker.ingest import jsonl, markdown, plain
from checker.ingest.comments import without_comments
from checker.models.document import Document
from checker.models.verdict import GateRule
from tests.report.build import finding, related

METAS = [
    GateRule(id="NU09", name="quantity-conflict"),
    GateRule(id="DT06", name="end-before-start"),
    GateRule(id="DT08", name="event-two-dates"),
]
BY_ID = {meta.id: meta for meta in METAS}
IGNORE = "<!-- checker: ignore[NU09] reason: both are in the file -->"


def comments_of(text: str, name: str = "a.txt") -> tuple[Document, list[Comment]]:
    """A document and its suppressions."""
    [document] = (markdown if name.endswith(".md") else plain).read(name, text)
    return document, find_comments([document], METAS)


def covered(text: str, name: str = "a.txt") -> list[str]:
    """The words that the only suppression of a text is about, without itself."""
    _, [comment] = comments_of(text, name)
    return [" ".join(without_comments(text)[start:end].split()) for start, end in comment.covers]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (f"First one.\n\n{IGNORE}\nSecond one.\n\nThird one.\n", ["Second one."]),
        (f"First one.\n\n{IGNORE}\n\nSecond one.\n\nThird one.\n", ["Second one."]),
        (f"First one.\n\nSecond one. {IGNORE}\n\nThird one.\n", ["Second one."]),
        (f"{IGNORE} First one.\n\nSecond one.\n", ["First one."]),
        (
            f"A long paragraph that\nis wrapped by hand, {IGNORE}\nover three lines.\n\nSecond one.\n",
            ["A long paragraph that is wrapped by hand, over three lines."],
        ),
        ("First one.\n\n<!-- checker: ignore[NU09]\nreason: told\nover lines -->\nSecond one.\n", ["Second one."]),
        (f"First one.\n\n{IGNORE}\n", []),
        (f"- an item of three\n- {IGNORE} an item of four\n", ["- an item of four"]),
    ],
)
def test_what_a_comment_is_about(text: str, about: list[str]) -> None:
    """Alone on its line, the paragraph that follows; else its own."""
    assert covered(text) == about


def test_markdown_batches_and_code() -> None:
    """The same in Markdown and in batches; a comment shown as code is an example, not a suppression."""
    assert covered(f"# Title\n\n{IGNORE}\nFirst one is *here*.\n", "a.md") == ["First one is *here*."]
    assert comments_of(f"# Title\n\n```\n{IGNORE}\n```\n\nFirst one.\n", "a.md")[1] == []
    [row] = jsonl.read("b.jsonl", '{"doc": "d", "text": "The first one. <!-- checker: ignore[NU09] reason: so -->"}')
    assert [c.reason for c in find_comments([row], METAS)] == ["so"]


def test_words_and_reason() -> None:
    """Several rules, by id, name or family; the reason on one line."""
    _, [comment] = comments_of("One. <!--checker:ignore [NU09, event-two-dates DT]  reason:  a\n b  -->\n")
    assert (comment.words, comment.reason) == (("NU09", "event-two-dates", "DT"), "a b")


def test_a_finding_is_hidden_by_any_of_its_places() -> None:
    """A comment at either side of a clash hides it; one of another rule, or in another paragraph, does not."""
    document, [comment] = comments_of(f"It holds 900 people.\n\nIt holds 950 people. {IGNORE}\n\nIt holds 990 people.\n")
    near, far = finding(document, "900 people", related=(related(document, "950 people"),)), finding(document, "990 people")
    assert comment.word_for(near, BY_ID) == "NU09"
    assert comment.word_for(far, BY_ID) is None
    assert comment.word_for(near.model_copy(update={"rule": "DT06"}), BY_ID) is None


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("<!-- checker: ignore[NU09] -->", "a.txt:3: the suppression of NU09 gives no reason; write <!-- checker: ignore[NU09] reason: why it stands -->."),
        ("<!-- checker: ignore[NU09] reason: -->", "a.txt:3: the suppression of NU09 gives no reason; "),
        ("<!-- checker: ignore[NU09] because it is right -->", "a.txt:3: the suppression of NU09 gives no reason; "),
        ("<!-- checker: ignore[] reason: all -->", "a.txt:3: this comment for the checker is no suppression; "),
        ("<!-- checker: ignore reason: all -->", "a.txt:3: this comment for the checker is no suppression; "),
        ("<!-- checker: disable NU09 -->", "a.txt:3: this comment for the checker is no suppression; "),
        ("<!-- checker: ignore[NU9] reason: a slip -->", "a.txt:3: there is no rule 'NU9'; did you mean NU09?"),
        ("<!-- checker: ignore[quantity-conflicts] reason: a slip -->", "a.txt:3: there is no rule 'quantity-conflicts'; did you mean quantity-conflict?"),
    ],
)
def test_what_is_no_suppression(comment: str, told: str) -> None:
    """By document and line, with what to write instead."""
    with pytest.raises(BadConfiguration) as refusal:
        comments_of(f"First one.\n\nSecond one. {comment}\n")
    assert str(refusal.value).startswith(told)


def test_comments_for_others_are_left_alone() -> None:
    """Whoever else is written to."""
    assert comments_of("One. <!-- the checker: ignore[XX99] --> <!-- markdownlint-disable -->\n")[1] == []
