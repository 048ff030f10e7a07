"""The matcher that Experta is given: it makes the network of a rule base, and passes on which facts came and went."""

from collections import defaultdict
from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any

from checker.engine.experta import FACT_INDEX, Matcher, ReteMatcher
from checker.engine.matcher.activations import Changes, End
from checker.engine.matcher.alpha import Alpha, Dispatch, Port
from checker.engine.matcher.conditions import Unsupported
from checker.engine.matcher.joins import Absence, Below, Gate, Join, Memory, Start
from checker.engine.matcher.plan import Plan, Step, plans_of
from checker.engine.matcher.values import Facts


class IndexedMatcher(Matcher):  # type: ignore[misc]
    """Experta's matcher interface over joins with an index. Rules that `plan` does not cover go to Experta's own."""

    def __init__(self, engine: Any) -> None:
        super().__init__(engine)
        self._facts: Facts = {}
        self._changes = Changes()
        self._memories: list[Memory | End] = []
        self._alphas: dict[type, dict[Any, Alpha]] = defaultdict(dict)
        left_over = [rule for rule in dict.fromkeys(engine.get_rules()) if not self._covers(rule)]
        self._dispatch = {kind: Dispatch(list(alphas.values())) for kind, alphas in self._alphas.items()}
        self._rest = ReteMatcher(SimpleNamespace(get_rules=lambda: left_over)) if left_over else None

    def changes(self, adding: Iterable[Any] | None = None, deleting: Iterable[Any] | None = None) -> tuple[list[Any], list[Any]]:
        """The activations that these facts make and end, what goes being taken before what comes.

        A fact that comes and goes at once was never there.
        """
        if not adding and not deleting:
            return [], []
        made, ended = self._rest.changes(adding, deleting) if self._rest else ([], [])
        gone = {fact[FACT_INDEX] for fact in deleting or ()}
        for index in gone & self._facts.keys():
            self._pass_on(index, self._facts[index], coming=False)
            del self._facts[index]
        for fact in adding or ():
            if (index := fact[FACT_INDEX]) not in gone:
                self._facts[index] = fact
                self._pass_on(index, fact, coming=True)
        ours = self._changes.take()
        return made + ours[0], ended + ours[1]

    def reset(self) -> None:
        """Forget all facts."""
        if self._rest:
            self._rest.reset()
        if self._facts:
            self._facts.clear()
            self._changes.clear()
            for memory in self._memories:
                memory.clear()

    def _pass_on(self, index: int, fact: Any, coming: bool) -> None:
        dispatch = self._dispatch.get(type(fact))
        for alpha in dispatch.met(fact) if dispatch else ():
            for port in alpha.ports:
                port(index, fact, coming)

    def _covers(self, rule: Any) -> bool:
        """Whether a rule can be matched here; if so, its joins are made."""
        try:
            plans = plans_of(rule)
        except Unsupported:
            return False
        for plan in plans:
            self._wire(plan)
        return True

    def _wire(self, plan: Plan) -> None:
        """Make the joins of a plan, from its end to its start; so a fact meets the later patterns first and no pair twice."""
        end = End(plan, self._facts, self._changes)
        self._memories.append(end)
        below: Below = end
        for step in reversed(plan.steps):
            if step.after:
                below = Gate(step, self._facts, below)
            if step is plan.steps[0]:
                self._open(step, Start(below).right)
            else:
                below = join = Absence(step, self._facts, below) if step.negative else Join(step, self._facts, below)
                self._memories.append(join)
                self._open(step, join.right)

    def _open(self, step: Step, port: Port) -> None:
        """Have the facts that meet a step's pattern sent to `port`."""
        alphas, taken = self._alphas[step.conditions.kind], step.conditions.signature()
        if taken not in alphas:
            alphas[taken] = Alpha(step.conditions)
        alphas[taken].ports.append(port)
