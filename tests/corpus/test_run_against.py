"""New documents held against a stored corpus: as against the same documents read anew."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.checking import CheckSettings
from checker.configuration.model import PathRules
from checker.configuration.policy import Policy
from checker.corpus.against import Against
from checker.corpus.run import add, compare, finish, open_run
from checker.corpus.store import open_corpus
from checker.ingest import plain
from checker.models.base import Severity
from checker.models.document import Document
from checker.models.findings import Finding
from checker.pipeline import check

_TEXTS = (
    "Rosa Diaz, the bridge builder, died on 3 May 2019 in Lagos.",
    "Rosa Diaz, the bridge builder, died on 13 May 2019 in Lagos after a long illness.",
    "Rosa Diaz, the bridge builder, died on 23 May 2019 in Lagos, her sister said.",
    "The Marl Bridge is 140 metres long. Hollowell is north of Aldwick.",
    "Aldwick is north of Hollowell, and both lie on the Marl. The Marl Bridge is 160 metres long.",
)
_NAMES = ("a", "b", "c", "d", "e")


def documents(texts: dict[str, str]) -> list[Document]:
    return [plain.read(f"{name}.txt", text)[0] for name, text in sorted(texts.items())]


def store(where: str, texts: dict[str, str], policy: Policy) -> tuple[Finding, ...]:
    with open_run(where, CheckSettings(policy=policy)) as run:
        updating = run.update()
        add(run, updating, [(document,) for document in documents(texts)])
        compare(run)
        return finish(run).findings


def against(where: str, new: dict[str, str], with_settings: CheckSettings) -> tuple[Finding, ...]:
    with open_corpus(where) as opened:
        given_ones = documents(new)
        return check(given_ones, with_settings, compare=Against(opened, with_settings, frozenset(d.id for d in given_ones))).findings


_SOME = st.dictionaries(st.sampled_from(_NAMES), st.sampled_from(_TEXTS), min_size=1)
_ELSEWHERE = Policy(per_path=(PathRules(paths=("a.txt",), ignore=("DT08",)), PathRules(paths=("b.txt",), ignore=("GE",))))


@pytest.mark.parametrize("policy", [Policy(), _ELSEWHERE], ids=["every rule reads all", "some read some"])
@given(old=_SOME, new=_SOME)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_store_is_as_good_as_its_documents(tmp_path_factory: pytest.TempPathFactory, policy: Policy, old: dict[str, str], new: dict[str, str]) -> None:
    """A stored document of the name of a new one is that one as it was, and is left aside; what a rule does not read hides nothing."""
    where = str(tmp_path_factory.mktemp("corpus") / "store")
    stored = store(where, old, policy)
    assert stored == check(documents(old), CheckSettings(policy=policy)).findings
    others = {name: text for name, text in old.items() if name not in new}
    background = CheckSettings(policy=policy, background=frozenset(f"{name}.txt" for name in others))
    assert against(where, new, CheckSettings(policy=policy)) == check(documents({**others, **new}), background).findings


def test_other_rules_for_some_paths_compare_all_blocks_again(tmp_path: Path) -> None:
    """Without a document being read again."""
    where, texts = str(tmp_path / "store"), dict(zip(_NAMES, _TEXTS, strict=True))
    assert {"DT08"} <= {finding.rule for finding in store(where, texts, Policy())}
    everywhere = Policy(per_path=(PathRules(paths=("*",), ignore=("DT08",)),))
    with open_run(where, CheckSettings(policy=everywhere)) as run:
        updating = run.update()
        add(run, updating, [(document,) for document in documents(texts)])
        assert updating.counts.unchanged == len(texts)
        assert compare(run) > 0
        assert "DT08" not in {finding.rule for finding in finish(run).findings}


def test_a_corpus_in_words_of_severity_and_choice_needs_no_second_look(tmp_path: Path) -> None:
    """Which rules count, and how grave they are, is settled at the end."""
    where, texts = str(tmp_path / "store"), dict(zip(_NAMES, _TEXTS, strict=True))
    store(where, texts, Policy())
    with open_run(where, CheckSettings(ignore=("DT08",), policy=Policy(severity={"GE03": Severity.NOTE}))) as run:
        assert (run.update().stale(), compare(run)) == ([], 0)
        assert {(finding.rule, finding.severity.value) for finding in finish(run).findings} >= {("GE03", "note")}
        assert "DT08" not in {finding.rule for finding in finish(run).findings}
