"""What a check found held against what was planted: nothing may be missed, and nothing invented."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from benchmarks.synthetic.documents import Plant, name_of, plants_below
from checker.models.findings import Finding

Documents = frozenset[str]


class Compared(NamedTuple):
    """How many conflicts were planted, which of them no finding tells, and the findings that tell of none."""

    planted: int
    missed: tuple[Plant, ...]
    invented: tuple[Finding, ...]


def compare(findings: Iterable[Finding], count: int) -> Compared:
    """The findings of a check of the first `count` documents beside what is planted in these."""
    told: dict[Documents, list[Finding]] = defaultdict(list)
    for finding in findings:
        told[documents_of(finding)].append(finding)
    planted = {_documents(plant): plant for plant in plants_below(count) if plant.conflict.rules}
    missed = tuple(plant for documents, plant in planted.items() if not any(f.rule in plant.conflict.rules for f in told.get(documents, ())))
    return Compared(len(planted), missed, tuple(_invented(told, planted)))


def documents_of(finding: Finding) -> Documents:
    """The documents that a finding is about."""
    return frozenset({finding.doc, *(place.doc for place in finding.related)})


def _documents(plant: Plant) -> Documents:
    return frozenset(name_of(number) for number in plant.documents)


def _invented(told: dict[Documents, list[Finding]], planted: dict[Documents, Plant]) -> Iterator[Finding]:
    for documents, findings in told.items():
        plant = planted.get(documents)
        yield from (finding for finding in findings if plant is None or finding.rule not in plant.conflict.rules)
