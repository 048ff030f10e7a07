"""Other keys for actions, as a configuration gives them."""

from collections.abc import Iterator, Mapping

from textual.binding import Binding

from checker.errors import BadConfiguration
from tui.app import ReviewApp
from tui.screens.activity import ActivityScreen
from tui.screens.confirm import Confirm
from tui.screens.document import DocumentScreen
from tui.screens.documents import DocumentsScreen
from tui.screens.help import HelpScreen
from tui.screens.question import Question
from tui.screens.queue import QueueScreen
from tui.screens.rules import RulesScreen
from tui.widgets.filter_input import FilterInput
from tui.widgets.line_list import LineList
from tui.widgets.pager import Pager

_BINDERS = (
    *(ReviewApp, QueueScreen, DocumentScreen, DocumentsScreen, RulesScreen, ActivityScreen),
    *(Question, Confirm, HelpScreen, FilterInput, LineList, Pager),
)


def ids() -> list[str]:
    """The ids of all bindings, those of the queue first."""
    return list(dict.fromkeys(binding.id for binding in _bindings() if binding.id))


def keymap_for(keys: Mapping[str, str]) -> dict[str, str]:
    """Keys by the full ids of bindings. A configuration may leave the first part of an id out where the rest is clear:
    `confirm` is `decide.confirm`. Raises BadConfiguration for a name that means no action, or several."""
    return {_id_of(name): key for name, key in keys.items()}


def _id_of(name: str) -> str:
    known = ids()
    found = [id for id in known if id == name] or [id for id in known if id.partition(".")[2] == name]
    if len(found) == 1:
        return found[0]
    if found:
        raise BadConfiguration(f"review.keys: {name!r} could be {' or '.join(found)}; write the one that you mean.")
    raise BadConfiguration(f"review.keys: there is no action {name!r}; press ? in `checker review` for all of them.")


def _bindings() -> Iterator[Binding]:
    for binder in _BINDERS:
        for ancestor in binder.__mro__:
            for binding in ancestor.__dict__.get("BINDINGS", ()) if ancestor.__module__.startswith("tui.") else ():
                if isinstance(binding, Binding):
                    yield binding
