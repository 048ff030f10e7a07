"""The marks of a finding: what an edit leaves alone, and what it changes."""

from collections.abc import Sequence

import pytest

from checker.engine.marks import normalise
from checker.ingest import plain
from checker.models.findings import Finding
from checker.pipeline import CheckSettings, check

TEXT = "A day in the valley\n\nThe market opens early. “We saw the the boat - it’s old,” said the old keeper. Rain is rare.\n\nThe school has a garden.\n"


def found(text: str, *, rules: Sequence[str] = ("DU01",)) -> list[Finding]:
    """The findings of a text."""
    return list(check(plain.read("a.txt", text), CheckSettings(select=tuple(rules), preview=True)).findings)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("“We saw the the boat - it’s old,”", '"We saw the the boat - it\'s old,"'),
        ("boat - it’s", "boat – it’s"),
        ("saw the the boat", "saw\nthe\nthe boat"),
        ("said the old keeper", "said  the old\nkeeper"),
        ("The market opens early.", "The market opens late, and closes early."),
        ("Rain is rare.", "Rain is frequent!"),
        ("A day in the valley", "Another day elsewhere"),
        ("The market", "A new paragraph stands here.\n\nThe market"),
        ("\n\nThe school has a garden.", ""),
    ],
)
def test_what_changes_neither_key(old: str, new: str) -> None:
    assert TEXT.count(old) == 1
    [before], [after] = found(TEXT), found(TEXT.replace(old, new))
    assert (before.fingerprint, before.second_key) == (after.fingerprint, after.second_key)


@pytest.mark.parametrize(
    ("old", "new", "words", "sentence"),
    [("said the old keeper", "said a keeper", True, False), ("the the boat", "a a boat", False, False)],
)
def test_what_changes_a_key(old: str, new: str, words: bool, sentence: bool) -> None:
    [before], [after] = found(TEXT), found(TEXT.replace(old, new))
    assert (before.fingerprint == after.fingerprint, before.second_key == after.second_key) == (words, sentence)


def test_equal_findings_are_told_apart_only_within_equal_sentences() -> None:
    """So the marks of one do not depend on another that stands elsewhere."""
    one, other = "Four visitors saw the the boat.", "A painter drew the the boat."
    alone = [f.second_key for f in found(f"{one}\n")]
    assert [f.second_key for f in found(f"{other}\n\n{one}\n")][1:] == alone
    twice = found(f"{one}\n\n{other}\n\n{one}\n")
    assert twice[0].second_key == alone[0]
    assert len({f.second_key for f in twice}) == 3
    assert len({f.fingerprint for f in twice}) == 1


def test_words_around_are_kept_normalised() -> None:
    [one] = found(TEXT)
    assert one.prefix.endswith('the market opens early. "we saw')
    assert one.suffix.startswith("boat - it's old,\" said the old keeper. rain is")
    assert max(len(one.prefix), len(one.suffix)) <= 48


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It’s “so”", 'it\'s "SO"'),
        ("a – b", "a - b"),
        ("cafe\u0301", "caf\u00e9"),
        ("ten\u00a0boats\n  left", "ten boats left"),
        ("co\u00adop", "coop"),
        ("wait…", "wait..."),
    ],
)
def test_levelled(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


def test_not_levelled() -> None:
    assert normalise("9 boats") != normalise("11 boats")
    assert normalise("resign") != normalise("re sign")
