"""What a rule found: the words, the clash and the question for the author."""

from typing import Literal

from checker.models.base import Frozen, Severity


class Related(Frozen):
    """Another place that a finding rests on; offsets as in `Span`, `role` names its part in the clash."""

    doc: str
    start: int
    end: int
    quote: str
    role: str


class Finding(Frozen):
    """One finding; `docs/schema/finding.v1.json` is its published form.

    `start` and `end` are code points of the document, end exclusive; `line` and `column` count from 1. `place` is where a
    person finds it in a file whose lines nobody sees ("page 3, paragraph 2"); empty for a text of lines.
    `fingerprint`, `second_key` and the words around it, `prefix` and `suffix` (normalised), are the marks by which it is known
    again in another version of the text; `bindings` and `block` are what `checker explain` needs to replay the rule.
    """

    id: str
    rule: str
    name: str
    family: str
    severity: Severity
    confidence: Literal["high", "medium", "low"]
    message: str
    question: str
    doc: str
    start: int
    end: int
    line: int
    column: int
    place: str = ""
    quote: str
    related: tuple[Related, ...] = ()
    claims: tuple[str, ...] = ()
    state: str = "open"
    fingerprint: str
    second_key: str = ""
    prefix: str = ""
    suffix: str = ""
    rule_revision: int = 1
    bindings: tuple[tuple[str, str], ...] = ()
    block: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[str, int, str, int, str]:
        """What the findings of a check are sorted by: document, place, rule."""
        return self.doc, self.start, self.rule, self.end, self.id
