"""Which rows a filter lets through, and in which order they stand: a hundred thousand in a tenth of a second."""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum

from checker.models.decisions import State
from tui.session.filters import NOBODY, Filter
from tui.session.shelf import SEVERITIES, Shelf

STATES = tuple(State)
_URGENCY = bytes((0, 1, 3, 2, 4))
"""The rank of each of STATES in a list sorted by state: what is still to do comes first."""


class Sorting(StrEnum):
    """The order of the queue; rows that are equal in it stand by document and place."""

    PLACE = "place"
    SEVERITY = "severity"
    RULE = "rule"
    STATE = "state"


class Haystack:
    """The messages in lower case, made when words are first looked for, and anew when there are more."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._text, self._rows = b"", 0

    def rows_with(self, word: str) -> bytes:
        """For each row, 1 where its message holds a word, given in lower case."""
        if self._rows != len(self._shelf):
            self._rows = len(self._shelf)
            self._text = self._shelf.messages.decode().lower().encode()
        needle = word.encode("utf-8", "replace")
        return bytes([needle in line for line in self._text.split(b"\n")])


class Matcher:
    """Finds rows on a shelf. `names` gives the name of each rule id, where it is known."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.names: Mapping[str, str] = {}
        self._haystack = Haystack(shelf)

    def matching(self, wanted: Filter, states: bytearray, assignees: Mapping[int, str], off: Collection[str] = ()) -> list[int]:
        """The rows that pass, in the order they came in; those of the rules `off` do not."""
        shelf = self.shelf
        rows: Iterable[int] = [row for row, gone in enumerate(shelf.gone) if not gone]
        if off:
            on = bytes(rule not in off for rule in shelf.rules.words)
            rows = [row for row in rows if on[shelf.rule[row]]]
        if wanted.severity:
            graves = bytes(severity in wanted.severity for severity in SEVERITIES)
            rows = [row for row in rows if graves[shelf.severity[row]]]
        if wanted.state:
            standing = bytes(state in wanted.state for state in STATES)
            rows = [row for row in rows if standing[states[row]]]
        if wanted.rule:
            rules = bytes(self._is_rule(rule, wanted.rule) for rule in shelf.rules.words)
            rows = [row for row in rows if rules[shelf.rule[row]]]
        if wanted.family:
            families = bytes(any(word.lower() in family for word in wanted.family) for family in shelf.families.words)
            rows = [row for row in rows if families[shelf.family[row]]]
        if wanted.document:
            docs = bytes(any(word.lower() in doc.lower() for word in wanted.document) for doc in shelf.docs.words)
            rows = [row for row in rows if docs[shelf.doc[row]]]
        if wanted.assignee:
            names = {word.lower() for word in wanted.assignee}
            rows = [row for row in rows if assignees.get(row, NOBODY).lower() in names]
        for word in wanted.text:
            rows = self._with_word(rows, word)
        return list(rows)

    def _is_rule(self, rule: str, words: Iterable[str]) -> bool:
        forms = {rule.lower(), rule.rstrip("0123456789").lower(), self.names.get(rule, rule).lower()}
        return any(word.lower() in forms for word in words)

    def _with_word(self, rows: Iterable[int], word: str) -> list[int]:
        """The rows with a word in their message, their document's name, or their rule's id or name."""
        shelf, said = self.shelf, self._haystack.rows_with(word)
        docs = bytes(word in doc.lower() for doc in shelf.docs.words)
        rules = bytes(word in rule.lower() or word in self.names.get(rule, "").lower() for rule in shelf.rules.words)
        return [row for row in rows if said[row] or docs[shelf.doc[row]] or rules[shelf.rule[row]]]

    def ordered(self, rows: list[int], sorting: Sorting, states: bytearray) -> list[int]:
        """Rows by document and place, or by another criterion first."""
        shelf = self.shelf
        place = _ranks(shelf.docs.words)
        rows = sorted(rows, key=lambda row: (place[shelf.doc[row]] << 32) | shelf.start[row])
        match sorting:
            case Sorting.SEVERITY:
                rows.sort(key=shelf.severity.__getitem__)
            case Sorting.RULE:
                rank = _ranks(shelf.rules.words)
                rows.sort(key=lambda row: rank[shelf.rule[row]])
            case Sorting.STATE:
                rows.sort(key=lambda row: _URGENCY[states[row]])
            case Sorting.PLACE:
                pass
        return rows


def _ranks(words: list[str]) -> list[int]:
    """The place of each word among all of them in the order of the alphabet."""
    ranks = [0] * len(words)
    for rank, number in enumerate(sorted(range(len(words)), key=words.__getitem__)):
        ranks[number] = rank
    return ranks
