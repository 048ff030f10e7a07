"""Rule bases and facts made up by hypothesis, within what a rule here may hold, for two matchers to be held against each other."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from checker.engine.experta import AS, FACT_INDEX, MATCH, NOT, TEST, Fact, KnowledgeEngine, L, P, ReteMatcher, Rule, W
from checker.engine.matcher import IndexedMatcher, IndexedStrategy


class Egg(Fact):  # type: ignore[misc]
    """One kind of fact."""


class Nest(Fact):  # type: ignore[misc]
    """Another."""


NAN = float("nan")
VALUES = st.sampled_from([0, 1, True, 1.0, "a", None, NAN])
FIELDS = st.sampled_from(["x", "y", 0])
NAMES = st.sampled_from("uvw")
PREDICATES: tuple[Callable[[Any], Any], ...] = (bool, lambda v: isinstance(v, str), lambda v: v in (0, 1, "a"), lambda v: v == v)
RELATIONS: dict[str, Callable[..., Any]] = {
    "": lambda: True,
    "u": lambda u: u,
    "uv": lambda u, v: u == v,
    "vw": lambda w, v: w != v,
    "uw": lambda u, w: str(u) < str(w),
    "uvw": lambda v, u, w: v in (u, w),
}
"""Tests, by the names that they ask about."""


def plain(draw: st.DrawFn) -> Any:
    """A condition on a value by itself."""
    return draw(st.one_of(VALUES.map(L), st.sampled_from(PREDICATES).map(P), VALUES.map(lambda v: ~L(v)), st.sampled_from(PREDICATES).map(lambda p: ~P(p))))


@st.composite
def conditions(draw: st.DrawFn, denying: bool) -> Any:
    """What a field of a pattern may hold."""
    kind = draw(st.integers(0, 9))
    if kind < 4:
        return getattr(MATCH, draw(NAMES))
    if kind == 4:
        return draw(VALUES.filter(lambda v: v is not None))  # beside a choice, Experta cannot take a bare None
    if kind == 5:
        return W()
    if kind == 6 and denying:
        return ~getattr(MATCH, draw(NAMES))
    if kind == 7:
        return getattr(MATCH, draw(NAMES)) & plain(draw)
    return plain(draw) | plain(draw) if kind == 8 else plain(draw)


@st.composite
def lhs(draw: st.DrawFn) -> list[Any]:
    """The conditions of a rule: facts, some of them named, some absent; and tests of what is bound."""
    made: list[Any] = []
    for place in range(draw(st.integers(1, 4))):
        # Experta fails where the first pattern denies a name, so few do.
        fields = draw(st.dictionaries(FIELDS, conditions(denying=place > 0 or draw(st.integers(0, 30)) == 0), max_size=2))
        kind: Any = draw(st.sampled_from([Egg, Nest]))
        pattern = kind.from_iter(fields)
        if draw(st.integers(0, 3)) == 0:
            made.append(NOT(pattern))
        else:
            made.append(getattr(AS, f"fact{place}") << pattern if draw(st.booleans()) else pattern)
        bound = names_of(made)
        if draw(st.integers(0, 2)) == 0:
            made.append(TEST(RELATIONS[draw(st.sampled_from([names for names in RELATIONS if set(names) <= bound]))]))
    return made


def names_of(made: list[Any]) -> set[str]:
    """The names that the facts of some conditions bind."""
    values = [value for fact in made if isinstance(fact, Fact) for value in fact.values()]
    parts = [part for value in values for part in (value if type(value).__name__ == "ANDFC" else (value,)) if isinstance(part, W)]
    return {part.__bind__ for part in parts if part.__bind__}


rule_bases = st.lists(st.tuples(lhs(), st.integers(-1, 1)), min_size=1, max_size=3)
facts = st.builds(lambda kind, values: (kind, values), st.sampled_from([Egg, Nest]), st.dictionaries(FIELDS, VALUES, min_size=2, max_size=3))
steps = st.lists(
    st.one_of(
        st.tuples(st.just("declare"), st.lists(facts, min_size=1, max_size=5)),
        st.tuples(st.just("retract"), st.integers(0, 30)),
        st.tuples(st.sampled_from(["modify", "duplicate"]), st.tuples(st.integers(0, 30), VALUES)),
        st.tuples(st.sampled_from(["run", "reset"]), st.none()),
    ),
    min_size=1,
    max_size=10,
)


@dataclass
class Told:
    """What an engine did in one step: activations made and ended, rules fired."""

    made: Counter[Any] = field(default_factory=Counter)
    ended: Counter[Any] = field(default_factory=Counter)
    fired: list[Any] = field(default_factory=list)
    raised: type[BaseException] | None = None


def engine_of(base: list[Any], matcher: type) -> Any:
    """An engine with these rules and this matcher. It keeps the activations right where many have one place on the agenda, which Experta's own does not."""

    class Watched(IndexedStrategy):
        def _update_agenda(self, agenda: Any, added: Any, removed: Any) -> None:
            engine.told.made.update(map(_plain, added))
            engine.told.ended.update(map(_plain, removed))
            super()._update_agenda(agenda, added, removed)

    def action(name: str) -> Callable[..., None]:
        def fire(self: Any, **context: Any) -> None:
            self.told.fired.append((name, frozenset((k, _value(v)) for k, v in context.items())))

        fire.__name__ = name
        return fire

    rules = {f"rule{i}": Rule(*conditions, salience=salience)(action(f"rule{i}")) for i, (conditions, salience) in enumerate(base)}
    engine = type("Engine", (KnowledgeEngine,), {"__matcher__": matcher, "__strategy__": Watched, **rules})()
    engine.told = Told()
    return engine


def do(engine: Any, step: tuple[str, Any]) -> Told:
    """What an engine does in one step. A number chooses among the facts that are there."""
    engine.told = Told()
    what, how = step
    there = list(engine.facts.values())
    try:
        if what == "declare":
            engine.declare(*[kind.from_iter(values) for kind, values in how])
        elif what in ("run", "reset"):
            getattr(engine, what)()
        elif there and what == "retract":
            engine.retract(there[how % len(there)])
        elif there:
            getattr(engine, what)(there[how[0] % len(there)], x=how[1])
    except Exception as error:
        engine.told.raised = type(error)
    told: Told = engine.told
    return told


def _plain(activation: Any) -> Any:
    """An activation in plain words: its rule, its facts, what its action is given."""
    context = frozenset((k, _value(v)) for k, v in activation.context.items() if not k.startswith("__"))
    return activation.rule.__name__, frozenset(fact[FACT_INDEX] for fact in activation.facts), context


def _value(value: Any) -> Any:
    return ("fact", value[FACT_INDEX]) if isinstance(value, Fact) else value


def both(base: Callable[[], list[Any]]) -> tuple[Any, Any]:
    """Two engines with the same rules: Experta's matcher and ours."""
    return engine_of(base(), ReteMatcher), engine_of(base(), IndexedMatcher)
