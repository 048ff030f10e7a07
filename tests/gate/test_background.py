"""Documents that others are only compared with: what is left is exactly what the whole check says about the others."""

from itertools import combinations

import pytest

from checker.ingest import plain
from checker.models.findings import Finding
from checker.pipeline import CheckResult, CheckSettings, check
from tests.gate.repository import FLAWED, NEW, OLD

TEXTS = {
    "a.txt": OLD,
    "b.txt": NEW,
    "c.txt": f"{FLAWED}\nOmar Haddad died on 5 June 2011 in Cairo.\n",
    "d.txt": "Omar Haddad died on 15 June 2011 at home. The hall opened on 31 April 1990.\n",
}
DOCUMENTS = [document for name, text in TEXTS.items() for document in plain.read(name, text)]


def checked(*background: str) -> CheckResult:
    """The documents checked with some of them in the background."""
    return check(DOCUMENTS, CheckSettings(select=("DT",), background=frozenset(background)))


@pytest.fixture(scope="module")
def everything() -> tuple[Finding, ...]:
    """All findings, of single documents and of pairs."""
    found = checked().findings
    assert {f.rule for f in found} == {"DT02", "DT06", "DT08"}
    assert sum(any(place.doc != f.doc for place in f.related) for f in found) == 2
    return found


@pytest.mark.parametrize("background", [some for size in range(5) for some in combinations(TEXTS, size)], ids=" ".join)
def test_what_is_left(everything: tuple[Finding, ...], background: tuple[str, ...]) -> None:
    """The findings that involve a document in the foreground, each as it is in the whole check."""
    wanted = [f for f in everything if any(doc not in background for doc in (f.doc, *(place.doc for place in f.related)))]
    result = checked(*background)
    assert list(result.findings) == wanted
    assert result.sentences == sum(TEXTS[name].count(".") for name in TEXTS if name not in background)
