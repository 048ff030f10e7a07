"""All findings in little room: what the queue sorts and filters by in columns, the rest packed away until it is shown."""

import zlib
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from checker.models.base import Severity
from checker.models.findings import Finding

BLOCK = 64
"""Findings that are packed together; one block is unpacked to show one of them."""
_CACHED_BLOCKS = 32
_FAST = 1
SEVERITIES = tuple(Severity)


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

    A finding as an object takes some three kilobytes, here about four hundred bytes.
    """

    def __init__(self) -> None:
        self.rules, self.families, self.docs, self.groups = Names(), Names(), Names(), Names()
        self.rule, self.family, self.doc, self.group = array("H"), array("H"), array("I"), array("I")
        self.start, self.line = array("I"), array("I")
        self.severity, self.gone = bytearray(), bytearray()
        self._messages, self._message_ends = bytearray(), array("Q", [0])
        self._blocks: list[bytes] = []
        self._firsts: list[int] = []
        self._unpacked: dict[int, list[bytes]] = {}

    def __len__(self) -> int:
        """How many rows there are, gone ones included."""
        return len(self.rule)

    def put(self, findings: Iterable[Finding], group: str = "") -> range:
        """Take findings in; `group` names what a later check replaces as a whole. Returns their rows."""
        first = len(self)
        remaining = iter(findings)
        while block := list(islice(remaining, BLOCK)):
            packed = zlib.compress(b"\n".join(f.model_dump_json().encode() for f in block), _FAST)
            number, start = self.groups.number(group), len(self)
            for finding in block:
                self._add(finding, number)
            self._firsts.append(start)
            self._blocks.append(packed)
        return range(first, len(self))

    def _add(self, finding: Finding, group: int) -> None:
        self.rule.append(self.rules.number(finding.rule))
        self.family.append(self.families.number(finding.family))
        self.doc.append(self.docs.number(finding.doc))
        self.group.append(group)
        self.start.append(finding.start)
        self.line.append(finding.line)
        self.severity.append(finding.severity.rank)
        self.gone.append(0)
        self._messages += finding.message.encode("utf-8", "replace")
        self._message_ends.append(len(self._messages))

    def rows_of(self, group: str) -> list[int]:
        """The rows of a group that are not gone."""
        number = self.groups.number(group)
        return [row for row, of in enumerate(self.group) if of == number and not self.gone[row]]

    def remove(self, rows: Iterable[int]) -> None:
        """Mark rows as gone."""
        for row in rows:
            self.gone[row] = 1

    def finding(self, row: int) -> Finding:
        """The whole finding of a row."""
        block = bisect_right(self._firsts, row) - 1
        return Finding.model_validate_json(self._lines(block)[row - self._firsts[block]])

    def findings(self, rows: Sequence[int]) -> Iterator[Finding]:
        """The findings of many rows, in their order."""
        return (self.finding(row) for row in rows)

    def all_by_block(self) -> Iterator[tuple[list[int], list[Finding]]]:
        """All rows that are not gone with their findings, some of one group at a time; safe while another thread puts more."""
        for first, block in list(zip(self._firsts, self._blocks, strict=False)):
            lines = enumerate(zlib.decompress(block).split(b"\n"), first)
            alive = [(row, Finding.model_validate_json(line)) for row, line in lines if not self.gone[row]]
            yield [row for row, _ in alive], [finding for _, finding in alive]

    def _lines(self, block: int) -> list[bytes]:
        if block not in self._unpacked:
            if len(self._unpacked) >= _CACHED_BLOCKS:
                self._unpacked.pop(next(iter(self._unpacked)))
            self._unpacked[block] = zlib.decompress(self._blocks[block]).split(b"\n")
        return self._unpacked[block]

    def message(self, row: int) -> str:
        """The message of a row."""
        return self._messages[self._message_ends[row] : self._message_ends[row + 1]].decode("utf-8", "replace")

    def rule_of(self, row: int) -> str:
        """The id of a row's rule."""
        return self.rules.words[self.rule[row]]

    def doc_of(self, row: int) -> str:
        """The document of a row."""
        return self.docs.words[self.doc[row]]

    def severity_of(self, row: int) -> Severity:
        """The severity of a row."""
        return SEVERITIES[self.severity[row]]
