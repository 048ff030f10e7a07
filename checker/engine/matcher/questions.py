"""What a rule asks about the facts of a match together: its TESTs, and that values differ (`~MATCH.name`)."""

from collections.abc import Callable, Sequence
from typing import Any

from checker.engine.matcher.plan import Place, Question
from checker.engine.matcher.values import Values, picker


def places_of(questions: Sequence[Question]) -> list[Place]:
    """The places whose values some questions are about, each once, the earlier facts' first."""
    return sorted({place for question in questions for place in question.places}, key=lambda place: place[0])


class Questions:
    """Some questions, asked of the values at `places_of` them."""

    def __init__(self, questions: Sequence[Question]) -> None:
        places = places_of(questions)
        self._asked = [(question.ask, _arguments([places.index(place) for place in question.places])) for question in questions]

    def passes(self, values: Values) -> bool:
        """Whether all answers are yes."""
        for ask, arguments in self._asked:  # noqa: SIM110  # all() takes twice as long, and this runs for each pair
            if not ask(*arguments(values)):
                return False
        return True


def _arguments(positions: Sequence[int]) -> Callable[[Values], Any]:
    return picker(positions) if positions else lambda values: ()
