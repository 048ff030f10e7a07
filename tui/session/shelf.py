"""All findings in little room: what the queue sorts and filters by in columns, the rest put away until it is shown."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from pydantic import TypeAdapter

from checker.models.base import Severity
from checker.models.findings import Finding
from tui.session.spool import Spool

BLOCK = 64
"""Findings that are packed together; one block is unpacked to show one of them."""
_AT_HAND = 4
"""Unpacked blocks that are kept."""
_FINDINGS = TypeAdapter(list[Finding])
SEVERITIES = tuple(Severity)
_RANKS = {severity: rank for rank, severity in enumerate(SEVERITIES)}


class Names:
    """Words that many findings share, each kept once and named by a number."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._numbers: dict[str, int] = {}

    def number(self, word: str) -> int:
        """The number of a word, a new one where it is met for the first time."""
        found = self._numbers.get(word)
        if found is None:
            found = self._numbers[word] = len(self.words)
            self.words.append(word)
        return found


class Shelf:
    """Findings by row number. A row keeps its number for ever; one that a later check no longer finds is marked as gone.

    A finding as an object takes some three kilobytes, here about one hundred and fifty bytes.
    """

    def __init__(self) -> None:
        self.rules, self.families, self.docs = Names(), Names(), Names()
        self.rule, self.family, self.doc = array("H"), array("H"), array("I")
        self.start, self.line = array("I"), array("I")
        self.severity, self.gone = bytearray(), bytearray()
        self.messages, self._message_ends = bytearray(), array("Q", [0])
        """The messages of all rows, each a line."""
        self._groups: dict[str, list[range]] = {}
        self._blocks = Spool()
        self._unpacked = lru_cache(maxsize=_AT_HAND)(self._unpack)
        self._rest: list[Finding] = []

    def __len__(self) -> int:
        """How many rows there are, gone ones included."""
        return len(self.rule)

    def put(self, findings: Iterable[Finding], group: str = "") -> range:
        """Take findings in; `group` names what a later check replaces as a whole. Returns their rows."""
        found, first = list(findings), len(self)
        self.rule.extend([self.rules.number(finding.rule) for finding in found])
        self.family.extend([self.families.number(finding.family) for finding in found])
        self.doc.extend([self.docs.number(finding.doc) for finding in found])
        self.start.extend([finding.start for finding in found])
        self.line.extend([finding.line for finding in found])
        self.severity.extend([_RANKS[finding.severity] for finding in found])
        self.gone.extend(bytes(len(found)))
        for finding in found:
            self.messages += finding.message.replace("\n", " ").encode("utf-8", "replace") + b"\n"
            self._message_ends.append(len(self.messages))
        self._pack(found)
        rows = range(first, len(self))
        self._groups[group] = [*self._groups.get(group, ()), rows]
        return rows

    def _pack(self, found: Iterable[Finding]) -> None:
        for finding in found:
            self._rest.append(finding)
            if len(self._rest) == BLOCK:
                self._blocks.add(_FINDINGS.dump_json(self._rest))
                self._rest = []

    def rows_of(self, group: str) -> list[int]:
        """The rows of a group that are not gone."""
        return [row for rows in self._groups.get(group, ()) for row in rows if not self.gone[row]]

    def by_group(self) -> Iterator[tuple[list[int], list[Finding]]]:
        """The rows that are not gone with their findings, a group at a time."""
        for group in list(self._groups):
            rows = self.rows_of(group)
            yield rows, [self.finding(row) for row in rows]

    def remove(self, rows: Iterable[int]) -> None:
        """Mark rows as gone."""
        for row in rows:
            self.gone[row] = 1

    def finding(self, row: int) -> Finding:
        """The whole finding of a row; for any thread."""
        rest = self._rest  # looked at first: another thread may be about to pack it
        number, place = divmod(row, BLOCK)
        return (self._unpacked(number) if number < len(self._blocks) else rest)[place]

    def _unpack(self, number: int) -> Sequence[Finding]:
        return _FINDINGS.validate_json(self._blocks.read(number))

    def message(self, row: int) -> str:
        """The message of a row."""
        return self.messages[self._message_ends[row] : self._message_ends[row + 1] - 1].decode("utf-8", "replace")

    def rule_of(self, row: int) -> str:
        """The id of a row's rule."""
        return self.rules.words[self.rule[row]]

    def doc_of(self, row: int) -> str:
        """The document of a row."""
        return self.docs.words[self.doc[row]]

    def severity_of(self, row: int) -> Severity:
        """The severity of a row."""
        return SEVERITIES[self.severity[row]]
