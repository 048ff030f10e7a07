"""Other keys for actions."""

import pytest

from checker.errors import BadConfiguration
from tui.keys import ids, keymap_for


@pytest.mark.parametrize(("name", "id"), [("confirm", "decide.confirm"), ("decide.sourced", "decide.sourced"), ("quit", "app.quit")])
def test_names_of_actions(name: str, id: str) -> None:
    assert keymap_for({name: "y"}) == {id: "y"}


@pytest.mark.parametrize(("name", "told"), [("confrim", "no action 'confrim'"), ("choose", "documents.choose or")])
def test_names_that_mean_no_action_or_several(name: str, told: str) -> None:
    with pytest.raises(BadConfiguration, match=told):
        keymap_for({name: "y"})


def test_every_binding_has_an_id_of_its_own_place() -> None:
    assert all("." in id for id in ids())
    assert {"list.down", "page.down", "decide.confirm", "queue.filter", "app.help"} <= set(ids())
