"""What the matcher behind our rules is worth: beside Experta's own, CLIPS and a plain dict, in one run of some minutes.

Wanted: a join of 5,000 facts in three times CLIPS's time or less; up to 100,000 facts, time that grows as they do; rules that take less
than a quarter of a whole check.
"""

import gc
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain, combinations
from math import comb
from typing import Any, NamedTuple

import clips

from benchmarks.speed import SEEDS, cpu, tell
from benchmarks.synthetic.documents import text_of
from checker.checking import blocks_of
from checker.configuration.policy import Policy
from checker.engine.across import check_block
from checker.engine.bounds import LARGEST
from checker.engine.claim_rule import ClaimRule
from checker.engine.copies import card_of
from checker.engine.experta import MATCH, TEST, DepthStrategy, Fact, KnowledgeEngine, ReteMatcher, Rule
from checker.engine.facts import ClaimFact
from checker.engine.matcher import IndexedMatcher, IndexedStrategy
from checker.engine.runner import RuleRunner
from checker.ingest import plain
from checker.ingest.reader import read_documents
from checker.models.claims import Claim
from checker.models.document import Document
from checker.pipeline import CheckSettings, check, extract
from checker.registry import choose, load_rules

FACTS, FEWER, MORE = 5_000, 1_000, (10_000, 50_000, 100_000)
ATTRIBUTES = 10
SYNTHETIC = 300
RULES = (30, 60, None)
RUNS = 3
OF_CLIPS, OF_FEWER, OF_CHECK = 3.0, 1.5, 0.25
STOCK: Mapping[str, Any] = {"__matcher__": ReteMatcher, "__strategy__": DepthStrategy}
OURS: Mapping[str, Any] = {"__matcher__": IndexedMatcher, "__strategy__": IndexedStrategy}
CLIPS_RULES = (
    "(deftemplate statement (slot number) (slot subject) (slot attribute) (slot value))",
    "(defglobal ?*found* = 0)",
    """(defrule differs
      (statement (subject ?s) (attribute ?t) (number ?i) (value ?v))
      (statement (subject ?s) (attribute ?t) (number ?j) (value ?w))
      (test (< ?i ?j)) (test (neq ?v ?w)) => (bind ?*found* (+ ?*found* 1)))""",
)
Row = dict[str, Any]
Join = Callable[[Sequence[Row]], int]


def main() -> int:
    """Measure, and print a table; exit 1 where a figure is not what is wanted."""
    gc.set_threshold(50_000, 20, 100)  # as the console script has it
    look_no_more_at_what_is_there()
    joined = self_join()
    full_block()
    grown = growth()
    shares = [catalogue("seeds", list(read_documents([SEEDS]))), catalogue("made-up news", list(synthetic()))]
    return int(joined > OF_CLIPS or grown > OF_FEWER or max(shares) >= OF_CHECK)


def look_no_more_at_what_is_there() -> None:
    """Have Python look for garbage in what is measured only, not in what was made before; that would fall on whatever is running."""
    gc.collect()
    gc.freeze()


def self_join() -> float:
    """The join by subject and attribute, in four ways; our time over CLIPS's."""
    stock = engine(Fact, STOCK)
    tell(f"{FEWER:,} facts, Experta's matcher", f"{joining(stock, FEWER, runs=1):8.3f} s")
    theirs, ours = joining(in_clips, FACTS), joining(engine(ClaimFact, OURS), FACTS)
    spent = {"CLIPS": theirs, "ours": ours, "a dict": joining(in_a_dict, FACTS), "Experta's matcher": joining(stock, FACTS, runs=1)}
    for name, seconds in spent.items():
        tell(f"{FACTS:,} facts, {name}", f"{seconds:8.3f} s, {seconds / theirs:8.2f} of CLIPS's")
    tell(f"  ours (wanted: {OF_CLIPS:g} or less)", f"{ours / theirs:8.2f} of CLIPS's time")
    return ours / theirs


def full_block() -> None:
    """The join of as many facts as a block may hold, all of one subject and attribute, so that no index helps."""
    theirs, ours = (joining(one, LARGEST, alike=LARGEST) for one in (engine(Fact, STOCK), engine(ClaimFact, OURS)))
    compare(f"{LARGEST} facts, all alike", theirs, ours)


def growth() -> float:
    """The join in ours with more facts; the time of a fact among the most over that among the fewest."""
    each = {count: joining(engine(ClaimFact, OURS), count) / count for count in MORE}
    for count, seconds in each.items():
        tell(f"{count:,} facts, ours", f"{seconds * count:8.3f} s, {1e6 * seconds:6.1f} µs a fact")
    grown = each[MORE[-1]] / each[MORE[0]]
    tell(f"  a fact of {MORE[-1]:,} (wanted: {OF_FEWER} or less)", f"{grown:8.2f} of one of {MORE[0]:,}")
    return grown


def joining(join: Join, count: int, alike: int = 2, runs: int = RUNS) -> float:
    """The CPU seconds of the best of some joins of so many facts, of which each subject and attribute has `alike`."""
    keys = count // alike
    rows = [{"number": i, "subject": f"s{i % keys // ATTRIBUTES}", "attribute": f"a{i % keys % ATTRIBUTES}", "value": i} for i in range(count)]
    found: set[int] = set()
    seconds = min(cpu(lambda: found.add(join(rows))) for _ in range(runs))
    assert found == {keys * comb(alike, 2)}, found
    return seconds


def engine(kind: Any, parts: Mapping[str, Any]) -> Join:
    """The join as a rule on facts of a kind, run by an engine with these parts."""
    statement: Any = type("Statement", (kind,), {})

    def differs(self: Any, **_: Any) -> None:
        self.found += 1

    rule = Rule(
        statement(subject=MATCH.s, attribute=MATCH.t, number=MATCH.i, value=MATCH.v),
        statement(subject=MATCH.s, attribute=MATCH.t, number=MATCH.j, value=MATCH.w),
        TEST(lambda i, j: i < j),
        TEST(lambda v, w: v != w),
    )(differs)
    made = type("Engine", (KnowledgeEngine,), {"differs": rule, "found": 0, **parts})

    def join(rows: Sequence[Row]) -> int:
        running = made()
        running.reset()
        running.declare(*(statement.of(row) if kind is ClaimFact else statement(**row) for row in rows))
        running.run()
        return int(running.found)

    return join


def in_clips(rows: Sequence[Row]) -> int:
    """The join in CLIPS."""
    environment = clips.Environment()
    for construct in CLIPS_RULES:
        environment.build(construct)
    template = environment.find_template("statement")
    for row in rows:
        template.assert_fact(**row)
    environment.run()
    return int(environment.eval("?*found*"))


def in_a_dict(rows: Sequence[Row]) -> int:
    """The join in plain Python."""
    alike: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        alike[row["subject"], row["attribute"]].append(row)
    return sum(one["number"] < other["number"] and one["value"] != other["value"] for same in alike.values() for one, other in combinations(same, 2))


def synthetic() -> Iterator[Document]:
    """Some documents of the made-up news."""
    for text in map(text_of, range(SYNTHETIC)):
        yield plain.read(text.doc, text.text)[0].model_copy(update={"date": text.date})


def catalogue(name: str, documents: Sequence[Document]) -> float:
    """The first rules of ours, and all, on the claims of documents, with both matchers; the share of all of them in a whole check."""
    claims = [claims for _, claims in extract(documents)]
    tell(f"{name}: {len(documents)} documents", f"{sum(map(len, claims)):6,} claims")
    everything = choose(load_rules(), preview=True)
    look_no_more_at_what_is_there()
    for rules in (everything[:count] for count in RULES):
        with matched_by(STOCK):
            theirs = evaluation(rules, claims, documents)
        ours = evaluation(rules, claims, documents)
        assert ours.firings == theirs.firings
        compare(f"  {len(rules)} rules", theirs.again, ours.again)
        compare("    their engines to be built", theirs.first, ours.first)
    rest = cpu(lambda: check(documents, CheckSettings(preview=True))) - ours.first
    tell("  a whole check", f"{rest + ours.first:8.3f} s; {rest + theirs.first:.3f} s with Experta's matcher")
    share = ours.first / (rest + ours.first)
    tell("    the rules (wanted: under 25 %)", f"{share:8.1%} of it; {theirs.first / (rest + theirs.first):.1%} with Experta's matcher")
    return share


def compare(what: str, theirs: float, ours: float) -> None:
    """One row for the CPU seconds of both matchers."""
    tell(what, f"{ours:8.3f} s, {theirs:8.3f} s with Experta's matcher: {theirs / ours:.2f} times ours")


class Evaluation(NamedTuple):
    """The CPU seconds of rules over some claims, at first, with the engines to be built, and again; how often they fire."""

    first: float
    again: float
    firings: int


def evaluation(rules: Sequence[type[ClaimRule]], claims: Sequence[list[Claim]], documents: Sequence[Document]) -> Evaluation:
    """Run the rules of single documents on the claims of each, and those across documents on the blocks of all."""
    runner = RuleRunner(rules)
    cards = {document.id: card_of(document) for document in documents}
    blocks = list(blocks_of(chain(*claims), rules, Policy()))
    found: list[int] = []

    def run() -> None:
        alone = sum(len(runner.run(some, "document")) for some in claims)
        found.append(alone + sum(len(check_block(runner, key, some, cards).firings) for key, some in blocks))

    first, *others = (cpu(run) for _ in range(RUNS))
    return Evaluation(first, min(others), found[0])


@contextmanager
def matched_by(parts: Mapping[str, Any]) -> Iterator[None]:
    """Have the engines of our rules made with these parts."""
    before = {name: getattr(ClaimRule, name) for name in parts}
    try:
        for name, part in parts.items():
            setattr(ClaimRule, name, part)
        yield
    finally:
        for name, part in before.items():
            setattr(ClaimRule, name, part)


if __name__ == "__main__":
    sys.exit(main())
