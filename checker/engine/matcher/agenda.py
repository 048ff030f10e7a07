"""The order of firing, as Experta's: by salience, then the newest facts first; but without asking each activation for its key again."""

from bisect import bisect_left, insort
from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from checker.engine.experta import FACT_INDEX, Strategy

_FEW = 16
"""With so many times as many activations waiting, each new one is put in its place; with fewer, all are sorted."""
_key = attrgetter("key")


class IndexedStrategy(Strategy):  # type: ignore[misc]
    """Keeps the agenda in order for activations that bring their keys."""

    def _update_agenda(self, agenda: Any, added: Sequence[Any], removed: Sequence[Any]) -> None:
        waiting = agenda.activations
        for activation in (*removed, *added):
            if activation.key is None:
                activation.key = _key_of(activation)
        for activation in removed:
            _take_out(waiting, activation)
        if len(added) * _FEW < len(waiting):
            for activation in added:
                insort(waiting, activation, key=_key)
        elif added:
            waiting.extend(added)
            waiting.sort(key=_key)


def _take_out(waiting: list[Any], activation: Any) -> None:
    at = bisect_left(waiting, activation.key, key=_key)
    while at < len(waiting) and waiting[at].key == activation.key:
        if waiting[at] == activation:
            del waiting[at]
            return
        at += 1


def _key_of(activation: Any) -> tuple[int, list[int]]:
    return activation.rule.salience, sorted((fact[FACT_INDEX] for fact in activation.facts), reverse=True)
