"""Which decision belongs to which finding, case by case."""

from pathlib import Path
from typing import Any

import pytest

from checker.errors import BadDecision
from checker.models.decisions import Reason
from checker.models.findings import Finding, Related
from checker.triage import log
from tests.triage.samples import decision, finding, triage

BEFORE, AFTER = "the harbour master told the council that some", "had been lost off the northern coast in the winter"
OTHER_BEFORE, OTHER_AFTER = "nobody in the town knows why the owner of", "would ever want to sail again this year"
PLACE = {"prefix": BEFORE, "suffix": AFTER}
ELSEWHERE = {"prefix": OTHER_BEFORE, "suffix": OTHER_AFTER, "second_key": "b" * 64, "id": "F-2", "start": 300}
OTHER_WORDS = {"fingerprint": "2" * 64, "second_key": "c" * 64, "quote": "11 boats"}
RIGHT = (Related(doc="a.txt", start=90, end=98, quote="11 boats", role="right"),)


def state_of(folder: Path, before: list[Finding], after: Finding) -> tuple[str, str]:
    """Dismiss the first of some findings; then what a later one stands as, in another process."""
    reviewer = triage(folder)
    reviewer.standing(before)
    reviewer.decide(before[0], "dismiss", reason=Reason.SOURCED)
    [shown] = triage(folder).standing([after])
    return shown.state, shown.reopened


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, "dismissed"),
        ({"doc": "moved/b.txt"}, "dismissed"),
        ({"doc": "moved/b.txt", "prefix": OTHER_BEFORE, "suffix": OTHER_AFTER}, "dismissed"),
        ({"second_key": "b" * 64}, "dismissed"),
        ({"doc": "moved/b.txt", "second_key": "b" * 64}, "dismissed"),
        ({"doc": "moved/b.txt", "second_key": "b" * 64, "prefix": OTHER_BEFORE}, "dismissed"),
        ({"second_key": "b" * 64, "prefix": OTHER_BEFORE, "suffix": OTHER_AFTER}, "dismissed"),
        ({"doc": "folder/a.txt", "second_key": "b" * 64, "prefix": OTHER_BEFORE, "suffix": OTHER_AFTER}, "dismissed"),
        ({"doc": "moved/b.txt", "second_key": "b" * 64, "prefix": OTHER_BEFORE, "suffix": OTHER_AFTER}, "open"),
        ({"fingerprint": "2" * 64, "rule_revision": 2}, "dismissed"),
        ({"fingerprint": "2" * 64, "second_key": "b" * 64}, "dismissed"),
        ({"fingerprint": "2" * 64, "second_key": "b" * 64, "prefix": OTHER_BEFORE, "suffix": OTHER_AFTER}, "open"),
        ({"rule": "XX02"}, "open"),
    ],
    ids=[
        "nothing", "moved file", "copied sentence", "sentence retyped", "moved and retyped", "one side retyped", "all around retyped",
        "seen from another folder", "same words in another text", "rule revised", "rule revised and sentence retyped farther off", "other claims", "other rule",
    ],
)  # fmt: skip
def test_what_keeps_a_decision(tmp_path: Path, changes: dict[str, Any], state: str) -> None:
    assert state_of(tmp_path, [finding(**PLACE)], finding(**{**PLACE, **changes})) == (state, "")


def test_changed_words_are_open_again_with_their_history(tmp_path: Path) -> None:
    assert state_of(tmp_path, [finding(**PLACE)], finding(**PLACE, **OTHER_WORDS)) == ("open", "reopened: the words changed")
    assert [entry.action for entry in triage(tmp_path).standing([finding(**PLACE, **OTHER_WORDS)])[0].history] == ["dismiss"]


def test_changed_words_of_another_place_too(tmp_path: Path) -> None:
    """The first claim is as it was, the one it clashes with is not."""
    now = finding(**PLACE, fingerprint="2" * 64, second_key="c" * 64, related=(RIGHT[0].model_copy(update={"quote": "12 boats"}),))
    assert state_of(tmp_path, [finding(**PLACE, related=RIGHT)], now) == ("open", "reopened: the words changed")


def test_a_decision_about_the_changed_words_counts_from_then_on(tmp_path: Path) -> None:
    old, new = finding(**PLACE), finding(**PLACE, **OTHER_WORDS)
    state_of(tmp_path, [old], new)
    reviewer = triage(tmp_path)
    reviewer.decide(new, "confirm")
    assert [entry.action for entry in reviewer.standing([new])[0].history] == ["dismiss", "confirm"]
    again = triage(tmp_path)
    assert again.standing([new])[0].state == "confirmed"
    assert again.standing([old])[0].reopened == "reopened: the words changed"


def test_the_second_of_two_equal_findings_survives_the_first(tmp_path: Path) -> None:
    """It was open and stays so; the decision about the first does not pass to it."""
    first, second = finding(**PLACE), finding(**ELSEWHERE)
    assert state_of(tmp_path, [first, second], second) == ("open", "")


def test_two_equal_sentences_are_told_apart_by_what_stands_around(tmp_path: Path) -> None:
    first, second = finding(**PLACE), finding(**{**ELSEWHERE, "second_key": "a1" * 32})
    reviewer = triage(tmp_path)
    reviewer.standing([first, second])
    reviewer.decide(first, "dismiss", reason=Reason.SOURCED)
    reviewer.decide(second, "confirm")
    left = finding(**{**ELSEWHERE, "second_key": first.second_key})
    assert triage(tmp_path).standing([left])[0].state == "confirmed"


def test_neighbours_with_equal_words_do_not_share(tmp_path: Path) -> None:
    """What stands around both is much the same."""
    first = finding(prefix="the council called the plan of the mayor", suffix="and the opposition called it")
    second = finding(id="F-2", prefix="of the mayor 9 boats and the opposition called it", suffix="and the council called the plan", second_key="b" * 64)
    assert state_of(tmp_path, [first, second], second) == ("open", "")


def test_a_copy_of_a_document_has_the_same_decisions(tmp_path: Path) -> None:
    reviewer = triage(tmp_path)
    here, copy = finding(**PLACE), finding(**PLACE, doc="copy.txt", id="F-9")
    reviewer.decide(here, "dismiss", reason=Reason.SOURCED)
    assert [shown.state for shown in reviewer.standing([here, copy])] == ["dismissed", "dismissed"]


def test_words_that_occur_everywhere(tmp_path: Path) -> None:
    """A hundred decisions about the same words, each of its own document."""
    some = [finding(doc=f"{n}.txt", id=f"F-{n}", second_key=f"{n:064}", prefix=f"in the year {n} {n * 7} and", suffix=f"came {n} times") for n in range(100)]
    log.append(tmp_path / log.LOG, [decision(f"D-{n}-0", "note", note=str(n), anchor=_anchor(one)) for n, one in enumerate(some)])
    edited = [one.model_copy(update={"second_key": "d" * 64}) for one in some]
    assert [shown.note for shown in triage(tmp_path).standing(edited)] == [str(n) for n in range(100)]


def _anchor(one: Finding) -> Any:
    from checker.triage.anchors import anchor_of

    return anchor_of(one)


def test_what_is_fixed_is_open_again_when_it_comes_back(tmp_path: Path) -> None:
    reviewer = triage(tmp_path)
    one, other = finding(**PLACE), finding(**{**ELSEWHERE, **OTHER_WORDS, "doc": "b.txt"})
    reviewer.standing([one, other])
    reviewer.decide(one, "confirm")
    reviewer.decide(other, "confirm")
    reviewer.decide(one, "fix")
    assert [standing.state for standing in reviewer.histories] == ["fixed", "confirmed"]
    assert [(shown.state, shown.reopened) for shown in triage(tmp_path).standing([one, other])] == [("open", "reopened: it came back"), ("confirmed", "")]


def test_nothing_is_written_before_the_first_decision(tmp_path: Path) -> None:
    reviewer = triage(tmp_path)
    reviewer.standing([finding()])
    reviewer.refresh()
    with pytest.raises(BadDecision, match="F-1: Dismissing needs a reason"):
        reviewer.decide(finding(), "dismiss")
    assert list(tmp_path.iterdir()) == []


def test_two_reviewers_at_once(tmp_path: Path) -> None:
    """Neither is lost, the later wins, and both are told."""
    ada, bo = triage(tmp_path, "ada"), triage(tmp_path, "bo")
    ada.standing([finding()])
    bo.standing([finding()])
    ada.decide(finding(), "confirm")
    bo.decide(finding(), "dismiss", reason=Reason.INTENTIONAL)
    assert ada.refresh()
    assert bo.refresh()
    assert not bo.refresh()
    for reviewer in (ada, bo):
        [shown] = reviewer.standing([finding()])
        assert (shown.state, shown.conflict and shown.conflict.who, len(shown.history)) == ("dismissed", "ada", 2)


def test_undo_and_redo(tmp_path: Path) -> None:
    reviewer = triage(tmp_path)
    first = reviewer.decide(finding(), "confirm")
    undone = reviewer.undo(first.id)
    assert reviewer.standing([finding()])[0].state == "open"
    with pytest.raises(BadDecision, match="is undone already"):
        reviewer.undo(first.id)
    reviewer.undo(undone.id)
    assert triage(tmp_path).standing([finding()])[0].state == "confirmed"
    with pytest.raises(BadDecision, match="There is no decision 'D-x'"):
        reviewer.undo("D-x")


def test_equal_findings_with_equal_surroundings_are_told_apart_by_their_order(tmp_path: Path) -> None:
    """A refrain: everything is the same but the ordinal in the second key. Only one was dismissed."""
    first, second = finding(**PLACE), finding(**PLACE, id="F-2", second_key="a1" * 32, start=500)
    reviewer = triage(tmp_path)
    for order in ([first, second], [second, first]):
        reviewer.standing(order)
    reviewer.decide(second, "dismiss", reason=Reason.SOURCED)
    assert [shown.state for shown in triage(tmp_path).standing([first, second])] == ["open", "dismissed"]


def test_another_finding_of_the_same_sentence_takes_no_decision(tmp_path: Path) -> None:
    """The first is found no more; the second now has its ordinal."""
    second = finding(**{**PLACE, "prefix": OTHER_BEFORE, "fingerprint": "2" * 64, "quote": "a tenth of all"})
    assert state_of(tmp_path, [finding(**PLACE)], second)[0] == "open"


def test_changed_words_in_a_copy_have_no_history(tmp_path: Path) -> None:
    copy = finding(**PLACE, **OTHER_WORDS, doc="copy.txt")
    assert state_of(tmp_path, [finding(**PLACE)], copy) == ("open", "")
    assert triage(tmp_path).standing([copy])[0].history == ()
