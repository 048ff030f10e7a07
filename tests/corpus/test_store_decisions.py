"""Decisions about the findings of a corpus: only ever added to, the same as in a project's log."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from checker.corpus.store import CorpusStore, open_corpus
from checker.errors import BadDecision
from checker.models.decisions import Anchor, Decision, State
from checker.store.engines import writing
from checker.triage import Triage
from tests.corpus.made import at, finding

ONE, TWO = finding(1), finding(2)


def _decision(name: str, note: str = "") -> Decision:
    return Decision(id=name, action="note", anchor=Anchor(rule="DT90", fingerprint="f", second_key="s", quote="q"), who="Ada", when=at(1), note=note)


def test_decisions_are_kept_in_order_and_once(store: CorpusStore, where: str) -> None:
    decisions = [_decision("D-2", "half \ud800 NUL \0"), _decision("D-1"), _decision("D-\ud800")]
    for decision in (*decisions, decisions[0]):
        store.decide(decision)
    with open_corpus(where) as again:
        assert again.decisions() == tuple(decisions)


@pytest.mark.parametrize("table", ["decisions", "history"])
@pytest.mark.parametrize("change", ["UPDATE {} SET number = 7", "DELETE FROM {}", "DELETE FROM {} WHERE number = 1"])
def test_nobody_can_change_or_delete_one(store: CorpusStore, table: str, change: str) -> None:
    store.settle([ONE], at(1))
    store.decide(_decision("D-1"))
    with pytest.raises(DBAPIError, match="never changed or deleted"), writing(store._databases[1].engine) as connection:
        connection.exec_driver_sql(change.format(table))
    assert store.decisions() == (_decision("D-1"),)
    assert len(store.history(ONE.id)) == 1


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
def test_none_takes_the_place_of_another(store: CorpusStore) -> None:
    """SQLite's own way around a DELETE."""
    store.decide(_decision("D-1"))
    with pytest.raises(DBAPIError, match="never changed or deleted"), writing(store._databases[1].engine) as connection:
        connection.exec_driver_sql("INSERT OR REPLACE INTO decisions SELECT number, name, x'00' FROM decisions")
    with pytest.raises(DBAPIError, match="never changed or deleted"), writing(store._databases[1].engine) as connection:
        connection.exec_driver_sql("INSERT OR REPLACE INTO decisions SELECT number + 1, name, x'00' FROM decisions")
    assert store.decisions() == (_decision("D-1"),)


@pytest.mark.parametrize("where", ["postgres"], indirect=True)
def test_nobody_can_empty_the_table(store: CorpusStore) -> None:
    store.decide(_decision("D-1"))
    with pytest.raises(DBAPIError, match="never changed or deleted"), writing(store._databases[1].engine) as connection:
        connection.exec_driver_sql("TRUNCATE decisions")


def test_reviewers_decide_as_in_a_project(store: CorpusStore, where: str) -> None:
    store.settle([ONE, TWO], at(1))
    triage = store.triage("Ada")
    decision = triage.decide(ONE, "confirm", note="yes")
    with open_corpus(where) as other:
        noors = other.triage("Noor")
        assert [t.state for t in noors.standing([ONE, TWO])] == [State.CONFIRMED, State.OPEN]
        noors.decide(TWO, "defer", until=date.today() + timedelta(days=30))
    assert triage.refresh()
    assert [t.state for t in triage.standing([ONE, TWO])] == [State.CONFIRMED, State.DEFERRED]
    triage.undo(decision.id)
    assert [t.state for t in store.triage("").standing([ONE])] == [State.OPEN]
    with pytest.raises(BadDecision, match="Only a confirmed finding"):
        triage.decide(ONE, "fix")


def test_the_decisions_of_a_project_are_taken_over(store: CorpusStore, tmp_path: Path) -> None:
    project = Triage.open(tmp_path, "Ada")
    project.decide(ONE, "confirm")
    project.decide(TWO, "note", note="ask")
    triage = store.triage("")
    assert len(triage.take(project.entries)) == 2
    assert triage.take(project.entries) == []
    assert list(store.decisions()) == project.entries
