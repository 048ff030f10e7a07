"""What became of findings: new, gone, fixed, returned; with an append-only history."""

from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.corpus.store import Changes, CorpusStore, Event, open_corpus
from checker.models.decisions import State
from checker.models.findings import Finding
from tests.corpus.made import at, check_all, finding, stored

ONE, TWO, THREE = finding(1), finding(2), finding(3, doc="b.txt")


def _standing(store: CorpusStore) -> dict[str, tuple[str, str, str]]:
    return {one.finding.id: (one.first_seen, one.last_seen, one.gone_at) for one in store.standings()}


def _states(store: CorpusStore, findings: Sequence[Finding]) -> list[State]:
    return [triaged.state for triaged in store.triage("Ada").standing(findings)]


def test_findings_come_go_and_return(store: CorpusStore) -> None:
    assert store.settle([ONE, THREE], at(1)) == Changes(new=(ONE, THREE), standing=2)
    assert store.settle([THREE, TWO], at(2)) == Changes(new=(TWO,), gone=(ONE,), standing=2)
    assert store.settle([ONE, TWO, THREE], at(5)) == Changes(returned=(ONE,), standing=3)
    assert store.settle([], at(6)) == Changes(gone=(ONE, THREE, TWO), standing=0)
    assert _standing(store) == {ONE.id: (at(1), at(5), at(6)), THREE.id: (at(1), at(5), at(6)), TWO.id: (at(2), at(5), at(6))}
    assert store.history(ONE.id) == [Event(at(1), "new"), Event(at(2), "gone"), Event(at(5), "returned"), Event(at(6), "gone")]
    assert store.history("F-none") == []


def test_settling_the_same_again_changes_nothing(store: CorpusStore) -> None:
    store.settle([ONE, TWO], at(1))
    store.triage("Ada").decide(ONE, "confirm")
    store.settle([TWO], at(2))
    before = _standing(store), store.history(ONE.id), store.decisions()
    for _ in range(2):
        assert store.settle([TWO], at(2)) == Changes(standing=1)
    assert (_standing(store), store.history(ONE.id), store.decisions()) == before


def test_what_stands_was_seen_last_when_it_was_settled_last(store: CorpusStore) -> None:
    store.settle([ONE], at(1))
    store.settle([ONE], at(9))
    assert _standing(store) == {ONE.id: (at(1), at(9), "")}
    store.settle([ONE], at(3))  # a clock that runs behind
    assert _standing(store) == {ONE.id: (at(1), at(9), "")}


def test_a_finding_that_only_stands_elsewhere_now_is_the_same(store: CorpusStore) -> None:
    store.settle([ONE, TWO], at(1))
    moved = ONE.model_copy(update={"start": 40, "end": 45, "line": 3, "id": "F-moved", "second_key": "another"})
    assert store.settle([moved, TWO], at(2)) == Changes(standing=2)
    assert [(one.finding, one.first_seen) for one in store.standings()] == [(moved, at(1)), (TWO, at(1))]
    assert store.history("F-moved") == [Event(at(1), "new")]


def test_of_two_like_findings_the_one_that_is_left_keeps_its_history(store: CorpusStore) -> None:
    """Ids are told apart by order: when the first of two goes, the second takes on its id."""
    first, second = finding(1), finding(1, id="F-second", second_key="sentence 1 again", start=30, end=35, prefix="quite other words", suffix="here")
    store.settle([first], at(1))
    store.settle([first, second], at(2))
    left = second.model_copy(update={"id": first.id, "second_key": first.second_key})
    assert store.settle([left], at(3)) == Changes(gone=(first,), standing=1)
    assert [(one.first_seen, one.gone_at) for one in store.standings()] == [(at(1), at(3)), (at(2), "")]


def test_a_copy_is_another_finding(store: CorpusStore) -> None:
    store.settle([ONE], at(1))
    copy = ONE.model_copy(update={"doc": "copy.txt", "id": "F-copy"})
    assert store.settle([ONE, copy], at(2)) == Changes(new=(copy,), standing=2)


def test_a_confirmed_finding_that_is_gone_is_fixed_and_one_that_returns_is_open(store: CorpusStore) -> None:
    store.settle([ONE, TWO], at(1))
    store.triage("Ada").decide(ONE, "confirm")
    assert store.settle([], at(2)) == Changes(gone=(ONE, TWO), fixed=(ONE,), standing=0)
    assert [(d.who, d.action) for d in store.decisions()] == [("Ada", "confirm"), ("checker", "fix")]
    assert [event.event for event in store.history(ONE.id)] == ["new", "fixed"]
    assert store.settle([ONE], at(3)) == Changes(returned=(ONE,), standing=1)
    assert _states(store, [ONE]) == [State.OPEN]
    [triaged] = store.triage("Ada").standing([ONE])
    assert triaged.reopened == "reopened: it came back"


def test_a_dismissed_finding_that_is_gone_is_not_fixed(store: CorpusStore) -> None:
    store.settle([ONE], at(1))
    store.triage("Ada").decide(ONE, "dismiss", reason="sourced")  # type: ignore[arg-type]
    assert store.settle([], at(2)) == Changes(gone=(ONE,))
    assert len(store.decisions()) == 1


def test_a_confirmed_finding_with_a_copy_that_stays_is_not_fixed(store: CorpusStore) -> None:
    """The decision goes with the words, into the copy."""
    copy = ONE.model_copy(update={"doc": "copy.txt", "id": "F-copy"})
    store.settle([ONE, copy], at(1))
    store.triage("Ada").decide(ONE, "confirm")
    assert store.settle([copy], at(2)) == Changes(gone=(ONE,), standing=1)
    assert _states(store, [copy]) == [State.CONFIRMED]


def test_what_a_rule_found_that_does_not_run_neither_goes_nor_comes(store: CorpusStore) -> None:
    other = finding(4, rule="NU01")
    store.settle([ONE, TWO, other], at(1))
    store.triage("Ada").decide(ONE, "confirm")
    store.settle([ONE, other], at(2))
    before = {name: _standing(store)[name] for name in (ONE.id, TWO.id)}
    assert store.settle([], at(3), rules=["NU01"]) == Changes(gone=(other,))
    assert {name: (first, gone) for name, (first, _, gone) in _standing(store).items() if name != other.id} == {
        name: (first, gone) for name, (first, _, gone) in before.items()
    }
    assert _states(store, [ONE]) == [State.CONFIRMED]
    assert store.settle([ONE, TWO, other], at(4)) == Changes(returned=(TWO, other), standing=3)
    assert [event.event for event in store.history(ONE.id)] == ["new"]


def test_a_finding_is_not_taken_for_one_of_a_rule_that_does_not_run(store: CorpusStore) -> None:
    """Even where it says the same of the same words."""
    store.settle([ONE], at(1))
    other = ONE.model_copy(update={"rule": "NU01", "id": "F-other"})
    assert store.settle([other], at(2), rules=["NU01"]) == Changes(new=(other,), standing=1)


def test_its_status_has_findings_by_state(store: CorpusStore) -> None:
    store.settle([ONE, TWO, THREE], at(1))
    store.triage("Ada").decide(ONE, "confirm")
    store.settle([ONE, TWO], at(2))
    status = store.status()
    assert (status.findings, status.gone, status.decisions) == ({"confirmed": 1, "open": 1}, 1, 1)


def test_what_was_made_before_a_change_is_not_settled(store: CorpusStore, where: str) -> None:
    store.put([stored("a.txt", "x"), stored("b.txt", "x")])
    check_all(store)
    state = store.state()
    with open_corpus(where) as other:
        other.put([stored("c.txt", "x")])
    assert store.settle([ONE], at(1), state=state) == Changes(overtaken=True)
    assert list(store.standings()) == []
    assert not store.is_settled()


def test_it_knows_whether_what_was_found_is_settled(store: CorpusStore) -> None:
    store.put([stored("a.txt", "x"), stored("b.txt", "x")])
    check_all(store)
    assert not store.is_settled()
    store.settle([ONE], at(1), state=store.state())
    assert store.is_settled()
    store.remove(["a.txt"])
    assert not store.is_settled()


FINDINGS = st.lists(st.sets(st.integers(1, 6)), max_size=6)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=FINDINGS)
def test_whatever_comes_and_goes_what_stands_is_what_was_settled_last(where: str, steps: list[set[int]]) -> None:
    with open_corpus(where) as store:
        day = 1
        for step in steps:
            changes = store.settle([finding(number) for number in sorted(step)], at(day))
            assert changes.standing == len(step)
            day += 1
        there = {int(one.finding.id[2:]) for one in store.standings() if not one.gone_at}
        assert not steps or there == steps[-1]
        for number in range(1, 7):
            events = [event.event for event in store.history(f"F-{number:012}")]
            assert events == ["new", "gone", *["returned", "gone"] * 50][: len(events)]
            assert len(events) % 2 == (number in there)
        store.settle([], "9" + at(1)[1:])
