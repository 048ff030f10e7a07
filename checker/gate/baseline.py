"""The baseline: the findings that a project has accepted for now, in a file that people merge.

One JSON object a line, sorted by what it says; no line numbers, no times. Where two branches add to it, both additions
stay (`merge=union`), and lines that came in twice count once.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from checker.errors import BadConfiguration
from checker.models.decisions import Anchor
from checker.models.findings import Finding
from checker.triage.anchors import anchor_of, same_document, still_said
from checker.triage.matching import Matcher


@dataclass(frozen=True)
class Entry:
    """One accepted finding, as the matching of decisions wants it."""

    anchor: Anchor

    def anchors(self) -> Iterator[Anchor]:
        """Its marks."""
        yield self.anchor


def read(path: Path) -> list[Entry]:
    """The entries of a baseline, each once. Raises BadConfiguration where it cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        told = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise BadConfiguration(f"{path}: the baseline cannot be read ({told}); `checker baseline create` writes one.") from error
    first = {line: number for number, line in reversed(list(enumerate(lines, 1))) if line.strip()}
    return [Entry(_anchor(f"{path}:{number}", line)) for line, number in sorted(first.items(), key=lambda item: item[1])]


def _anchor(where: str, line: str) -> Anchor:
    try:
        return Anchor.model_validate_json(line)
    except ValidationError as error:
        told = "a merge left its marks here" if line.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")) else "this is no entry of a baseline"
        raise BadConfiguration(f"{where}: {told}; correct the line, or write the file anew with `checker baseline create --force`.") from error


def lines_of(entries: Iterable[Entry]) -> list[str]:
    """The lines of a baseline, in the order that it is kept in."""
    rows = {json.dumps(e.anchor.model_dump(mode="json", exclude_defaults=True), ensure_ascii=False) for e in entries}
    return sorted(rows)


def entries_for(findings: Sequence[Finding]) -> list[Entry]:
    """An entry for each finding."""
    counts = Counter((f.doc, f.fingerprint) for f in findings)
    return [Entry(anchor_of(f, alone=counts[f.doc, f.fingerprint] == 1)) for f in findings]


def match(entries: Sequence[Entry], findings: Sequence[Finding]) -> list[Entry | None]:
    """The entry of each finding, where it has one that says the same words; an entry is spent on one finding.

    Of the copies of a text, the one that the entry was made for has it, or else the first.
    """
    found = Matcher(entries).match(findings)
    said = [entry if entry and still_said(entry.anchor, finding) else None for entry, finding in zip(found, findings, strict=True)]
    at_home = {id(entry) for entry, finding in zip(said, findings, strict=True) if entry and same_document(entry.anchor.doc, finding.doc)}
    spent: set[int] = set()
    matched: list[Entry | None] = []
    for entry, finding in zip(said, findings, strict=True):
        free = entry is not None and id(entry) not in spent and (id(entry) not in at_home or same_document(entry.anchor.doc, finding.doc))
        matched.append(entry if free else None)
        spent |= {id(entry)} if free else set()
    return matched
