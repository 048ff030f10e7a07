"""Runs rules over blocks of claims; one engine a condition, built once, reset for each block."""

import sys
import traceback
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from checker.engine.blocks import blocks
from checker.engine.claim_rule import ClaimRule, Match
from checker.engine.facts import fact_of
from checker.engine.index import ClaimIndex
from checker.engine.patterns import RulePatterns, patterns_of
from checker.engine.reading import Reading, reading_of
from checker.errors import BadRule
from checker.models.claims import Claim


@dataclass(frozen=True)
class Firing:
    """One firing of one rule, with the block it happened in."""

    rule: type[ClaimRule]
    match: Match
    block: tuple[str, ...]


@dataclass
class RuleRunner:
    """All rules, ready to run: their patterns, their engines as they are needed, and what had to be left out."""

    rules: Sequence[type[ClaimRule]]
    left_out: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._engines: dict[tuple[type[ClaimRule], str], ClaimRule] = {}
        self._readings: dict[tuple[str, str], Reading] = {}
        self._by_id = {rule.meta.id: rule for rule in self.rules}
        self._patterns: dict[type[ClaimRule], tuple[RulePatterns, ...]] = {rule: patterns_of(rule) for rule in self.rules}

    def run(self, claims: Iterable[Claim], scope: str) -> list[Firing]:
        """The firings of the rules of a scope, each distinct one once: "document", for the claims of one; "source", for those of a document and its source."""
        index = ClaimIndex(claims)
        firings: list[Firing] = []
        for rule in self.rules:
            if scope in rule.meta.scope:
                conditions = (p for p in self._patterns[rule] if not (p.only_across and scope == "document"))
                firings += self._run_rule(rule, conditions, index)
        return firings

    def claims_read(self, scope: str) -> tuple[type[Claim], ...]:
        """The kinds of claim that the rules of `scope` look at."""
        kinds = {p.claim for rule in self.rules if scope in rule.meta.scope for patterns in self._patterns[rule] for p in patterns.patterns}
        return tuple(sorted(kinds, key=lambda kind: kind.__name__))

    def _run_rule(self, rule: type[ClaimRule], conditions: Iterable[RulePatterns], claims: ClaimIndex) -> list[Firing]:
        found: dict[Match, Firing] = {}
        for condition in conditions:
            for block in blocks(condition, rule.meta.block_by, claims):
                if block.left_out:
                    self.left_out.append(f"{rule.meta.id} compared only {len(block.claims)} of {len(block.claims) + block.left_out} like statements")
                for match in self.run_condition(rule, condition.name, block.claims):
                    found.setdefault(match, Firing(rule, match, tuple(str(k) for k in block.key)))
        return list(found.values())

    def run_condition(self, rule: type[ClaimRule], condition: str, claims: Iterable[Claim]) -> list[Match]:
        """The firings of one `@Rule`, given by its name, on the facts of some claims, in the order of the text. Raises BadRule where its own code fails."""
        engine = self._engine(rule, condition)
        engine.matches.clear()
        engine.reset()
        try:
            engine.declare(*(fact_of(claim) for claim in claims))
            engine.run()
        except Exception as error:
            raise BadRule(_told(rule, error)) from error
        # Experta's firing order differs from run to run; the order of the text does not.
        return sorted(engine.matches, key=lambda m: (m.evidence, m.words))

    def knows(self, identity: str) -> bool:
        """Whether there is a rule with an id."""
        return identity in self._by_id

    def rule(self, identity: str) -> type[ClaimRule]:
        """The rule with an id."""
        return self._by_id[identity]

    def reading(self, identity: str, condition: str) -> Reading:
        """What a condition of the rule with an id reads."""
        if (identity, condition) not in self._readings:
            self._readings[identity, condition] = reading_of(self._by_id[identity], condition)
        return self._readings[identity, condition]

    def _engine(self, rule: type[ClaimRule], condition: str) -> ClaimRule:
        """The engine of one condition of a rule, built when it first has something to fire on: in a short text most have nothing."""
        if (rule, condition) not in self._engines:
            others = {p.name: None for p in self._patterns[rule] if p.name != condition}
            self._engines[rule, condition] = (type(rule.__name__, (rule,), {**others, "__module__": rule.__module__}) if others else rule)()
        return self._engines[rule, condition]


def _told(rule: type[ClaimRule], error: Exception) -> str:
    """What of a rule's code fails, and where; rules are other people's code, too."""
    file = str(sys.modules[rule.__module__].__file__)
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == file]
    where = f"line {lines[-1]} of {file} fails" if lines else "it fails"
    why = " ".join(f"{type(error).__name__}: {error}".split())
    return f"The rule {rule.meta.id} cannot run: {where} ({why}); mend it, or leave the rule out with --ignore {rule.meta.id}."
