"""The headless core: filters, matching, the shelf, steps and what becomes of them."""

from datetime import date as Date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.models.decisions import State
from checker.triage import Standing
from tests.tui.samples import ALL, FINDINGS, RULES
from tui.session.choices import CONFIRM, FALSE_POSITIVE, REOPEN, Choice
from tui.session.filters import BadFilter, Filter, parse_filter
from tui.session.matching import Sorting
from tui.session.session import Session
from tui.session.shelf import BLOCK, Shelf


@pytest.fixture
def session() -> Session:
    """A session with the sample findings."""
    made = Session()
    made.learn_rules(RULES)
    for name, findings in FINDINGS.items():
        made.put(name, findings)
    made.show()
    return made


def rules(session: Session) -> list[str]:
    """The rules in view."""
    return [session.shelf.rule_of(row) for row in session.view]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", Filter()),
        ("rule:NU09,DT01", Filter(rule=("NU09", "DT01"))),
        ("rule:NU09 rule:DT01", Filter(rule=("NU09", "DT01"))),
        ("state:open severity:ERROR two words", Filter(state=("open",), severity=("error",), text=("two", "words"))),
        ('doc:"my file" who:Noor', Filter(document=("my file",), assignee=("Noor",))),
        ("10:30 http://x", Filter(text=("10:30",))),
        ('"still open', Filter(text=("still", "open"))),
    ],
)
def test_filter_line(line: str, expected: Filter) -> None:
    if "http" in line:
        with pytest.raises(BadFilter, match="no filter “http:”"):
            parse_filter(line)
    else:
        assert parse_filter(line) == expected


@pytest.mark.parametrize(("line", "told"), [("severity:grave", "grave"), ("state:shut", "shut"), ("colour:red", "colour")])
def test_wrong_filter_lines(line: str, told: str) -> None:
    with pytest.raises(BadFilter, match=told):
        parse_filter(line)


words = st.text(st.characters(codec="utf-8", exclude_characters='":,', exclude_categories=("C", "Z")), min_size=1).map(str.lower)


@given(
    st.builds(
        Filter, rule=st.lists(words, unique=True).map(tuple), document=st.lists(words, unique=True).map(tuple), text=st.lists(words, unique=True).map(tuple)
    )
)
def test_a_filter_reads_back_from_its_line(wanted: Filter) -> None:
    assert parse_filter(wanted.line()) == wanted


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("rule:DT", ["DT01", "DT06"]),
        ("rule:vague-source", ["AT03", "AT03"]),
        ("family:dates severity:error", ["DT01", "DT06"]),
        ("document:TOWER", ["DU01", "AT03", "DT06"]),
        ("nobody", ["AT03", "AT03"]),
        ("twice the", ["DU01"]),
        ("ferry", ["NU09", "AT03", "DT01"]),
        ("quantity", ["NU09", "NU09"]),
        ("assignee:nobody severity:note", ["AT03", "AT03"]),
        ("state:confirmed", []),
    ],
)
def test_matching(session: Session, line: str, expected: list[str]) -> None:
    session.show(parse_filter(line))
    assert rules(session) == expected


def test_sorting_by_state_puts_what_is_to_do_first(session: Session) -> None:
    session.choose(FALSE_POSITIVE, [0])
    session.choose(CONFIRM, [1])
    session.show(sorting=Sorting.STATE)
    assert list(session.view[-2:]) == [1, 0]


def test_cursor_stays_on_its_finding(session: Session) -> None:
    session.move_to(4)
    session.show(Filter(document=("tower",)))
    assert session.position == 0
    session.show(Filter())
    assert session.position == 4


def test_a_step_is_undone_and_done_again(session: Session) -> None:
    step = session.choose(FALSE_POSITIVE)
    assert step is not None
    assert session.state(0) is State.DISMISSED
    undone = session.undo()
    assert undone is not None
    assert [order.undoes for order in undone[1]] == [step.orders[0].ticket]
    assert session.state(0) is State.OPEN
    again = session.redo()
    assert again is not None
    assert again.choice == FALSE_POSITIVE
    assert session.state(0) is State.DISMISSED
    assert not session.can_redo()


def test_what_changes_nothing_is_no_step(session: Session) -> None:
    assert session.choose(REOPEN) is None
    session.choose(CONFIRM)
    assert session.choose(CONFIRM) is None


def test_counts_follow_states_and_what_is_gone(session: Session) -> None:
    session.choose(CONFIRM, [0, 1])
    assert session.counts()[State.CONFIRMED] == 2
    assert session.put("bakery.txt", ()).fixed == (0,)
    assert session.counts()[State.CONFIRMED] == 1
    assert sum(session.counts().values()) == 6


def test_findings_found_again_keep_their_rows_and_states(session: Session) -> None:
    session.choose(CONFIRM, [1])
    session.put("ferry.txt", FINDINGS["ferry.txt"][:2], [Standing(), Standing()])
    session.show()
    assert 1 in session.view
    assert session.state(1) is State.CONFIRMED
    assert 3 not in session.view


def test_next_open_goes_round(session: Session) -> None:
    session.move_to(6)
    assert session.next_open()
    assert session.position == 0
    session.choose(CONFIRM, session.view)
    assert not session.next_open()


def test_what_others_decide_leaves_pending_rows_alone(session: Session) -> None:
    step = session.choose(FALSE_POSITIVE)
    assert step is not None
    assert session.restand({0: Standing(state=State.CONFIRMED), 1: Standing(state=State.CONFIRMED)}) == [1]
    assert session.state(0) is State.DISMISSED
    session.saved(step.orders[0], Standing(state=State.DISMISSED))
    assert not session.pending


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        (FALSE_POSITIVE, "Dismissed as false positive"),
        (Choice("defer", until=Date(2026, 3, 1)), "Deferred until 2026-03-01"),
        (Choice("assign", assignee=""), "Assigned to nobody"),
    ],
)
def test_choices_in_words(choice: Choice, words: str) -> None:
    assert choice.words == words


@pytest.mark.parametrize("count", [1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 7])
def test_shelf_gives_back_what_was_put(count: int) -> None:
    shelf = Shelf()
    findings = [ALL[number % len(ALL)].model_copy(update={"id": f"F-{number}"}) for number in range(count)]
    for start in range(0, count, 50):
        shelf.put(findings[start : start + 50], f"group {start}")
    assert [shelf.finding(row) for row in range(count)] == findings
    assert [shelf.message(row) for row in range(count)] == [f.message for f in findings]
    assert [f for _, some in shelf.by_group() for f in some] == findings


def test_findings_are_kept_where_the_disk_takes_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf()
    shelf.put([ALL[0]] * BLOCK + [ALL[1]] * BLOCK)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.pwrite", full)
    shelf.put([ALL[2]] * BLOCK + [ALL[3]] * (BLOCK + 1))
    assert [shelf.finding(row) for row in range(0, 5 * BLOCK, BLOCK)] == [ALL[0], ALL[1], ALL[2], ALL[3], ALL[3]]


def test_words_are_found_in_messages_of_later_findings(session: Session) -> None:
    session.show(parse_filter("leans"))
    before = len(session.view)
    later = ALL[0].model_copy(update={"id": "F-later", "message": "The tower\nLeans."})
    session.put("later", [later])
    session.show(parse_filter("leans"))
    assert len(session.view) == before + 1
    assert session.shelf.message(session.view[-1]) == "The tower Leans."
