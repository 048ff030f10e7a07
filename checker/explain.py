"""Why a finding came up: its facts, and the rule fired once more on nothing but the block they stood in."""

import inspect
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.checking import blocks_of
from checker.configuration.policy import Policy
from checker.engine.blocks import Block, blocks
from checker.engine.claim_rule import ClaimRule, Match
from checker.engine.index import ClaimIndex
from checker.engine.patterns import patterns_of
from checker.engine.runner import RuleRunner
from checker.errors import BadConfiguration
from checker.extract.alignment import align
from checker.extract.claims import find_claims
from checker.extract.nlp import parse
from checker.models.claims import Claim
from checker.models.document import Document
from checker.models.findings import Finding

Key = tuple[str, str]
"""A claim's document and id."""


@dataclass(frozen=True)
class Replay:
    """One block, run alone in a new engine: which `@Rule` it was, the fields that its key begins with, its facts, and every firing."""

    rule: str
    source: str
    fields: tuple[str, ...]
    block: Block
    firings: tuple[Match, ...]


@dataclass(frozen=True)
class Explanation:
    """A finding with the claims it rests on (by the rule's names for them) and its replays."""

    finding: Finding
    facts: tuple[tuple[str, Claim], ...]
    replays: tuple[Replay, ...]

    def is_the_finding(self, match: Match) -> bool:
        """Whether a firing rests on the very claims of the finding."""
        return tuple(key for _, key in match.evidence) == tuple((claim.doc, claim.id) for _, claim in self.facts)


def find_by_id(findings: Sequence[Finding], name: str) -> Finding:
    """The finding whose id is `name` or starts with it. Raises BadConfiguration where that is none or several."""
    found = [f for f in findings if f.id == name] or [f for f in findings if f.id.startswith(name)]
    if len(found) != 1:
        problem = "No finding has" if not found else f"{len(found)} findings have"
        raise BadConfiguration(f"{problem} the id {name}; give the paths that it was found in, and the id as `checker check` prints it.")
    return found[0]


def explain(finding: Finding, rule: type[ClaimRule], documents: Mapping[str, Document], model: str = "") -> Explanation:
    """Read the finding's documents again and replay its block."""
    involved = _involved(finding, documents)
    claims = _claims_of(involved, documents, model)
    by_key = {(claim.doc, claim.id): claim for claim in claims}
    names = [name for name, _ in finding.bindings]
    facts = [(name, by_key[key]) for name, key in zip(names, _keys(finding, involved, by_key), strict=False)]
    return Explanation(finding, tuple(facts), tuple(_replays(finding, rule, claims)))


def _involved(finding: Finding, documents: Mapping[str, Document]) -> list[str]:
    """The documents whose claims the rule saw: the finding's, those it points to, and its source where it was compared with that."""
    source = [f"{finding.doc}#source"] if any(name.startswith("alignment:") for name in finding.claims) else []
    names = [finding.doc, *(related.doc for related in finding.related), *source]
    return [name for name in dict.fromkeys(names) if name in documents]


def _claims_of(names: Sequence[str], documents: Mapping[str, Document], model: str) -> list[Claim]:
    parsed = {p.document.id: p for p in parse([documents[name] for name in names], model)}
    claims = {name: find_claims(one) for name, one in parsed.items()}
    for name in names:
        source = f"{name}#source"
        if source in parsed:
            claims[name] = [*claims[name], *align(parsed[name], claims[name], parsed[source], claims[source])]
    return [claim for found in claims.values() for claim in found]


def _keys(finding: Finding, involved: Sequence[str], known: Mapping[Key, Claim]) -> Iterator[Key]:
    """The keys of the finding's claims; an id names no document, so the first one that has it is meant."""
    for claim_id in finding.claims:
        yield from [(doc, claim_id) for doc in involved if (doc, claim_id) in known][:1]


def _replays(finding: Finding, rule: type[ClaimRule], claims: Sequence[Claim]) -> Iterator[Replay]:
    runner = RuleRunner([rule])
    across = any(related.doc not in (finding.doc, f"{finding.doc}#source") for related in finding.related)
    fields = rule.meta.block_by if across else ("document", *rule.meta.block_by)
    for condition, block in _blocks_across(rule, claims) if across else _blocks(rule, claims):
        firings = runner.run_condition(rule, condition, block.claims) if tuple(str(part) for part in block.key) == finding.block else []
        if firings:
            yield Replay(condition, _source(rule, condition), fields, block, tuple(firings))


def _blocks(rule: type[ClaimRule], claims: Sequence[Claim]) -> Iterator[tuple[str, Block]]:
    """The blocks of a rule within documents, each with the name of its condition."""
    index = ClaimIndex(claims)
    for condition in patterns_of(rule):
        yield from ((condition.name, block) for block in blocks(condition, rule.meta.block_by, index))


def _blocks_across(rule: type[ClaimRule], claims: Sequence[Claim]) -> Iterator[tuple[str, Block]]:
    """The blocks of a rule between documents, each with the name of its condition."""
    yield from ((key.condition, Block(key.values, tuple(found))) for key, found in blocks_of(claims, [rule], Policy()))


def _source(rule: type[ClaimRule], name: str) -> str:
    """The conditions and the action of one `@Rule`, as its file has them."""
    try:
        return textwrap.dedent(inspect.getsource(getattr(rule, name).__wrapped__)).rstrip()
    except (OSError, TypeError, AttributeError):
        return ""
