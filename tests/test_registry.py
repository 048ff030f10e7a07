"""The rules as they are loaded together."""

import sys
from types import ModuleType

import pytest

from checker.errors import BadRule
from checker.registry import load_rules
from tests.engine.samples import BigFigure, TwoFigures


def test_what_is_superseded_exists() -> None:
    """A rule names others by id; a misspelt one would fold nothing."""
    ids = {rule.meta.id for rule in load_rules()}
    assert {other for rule in load_rules() for other in rule.meta.supersedes} <= ids


def test_rules_that_supersede_each_other_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """None of their findings would be left."""
    pack = ModuleType("pack")
    pack.__path__ = []
    for rule, other in ((TwoFigures, "XX02"), (BigFigure, "XX01")):
        meta = rule.meta.model_copy(update={"supersedes": (other,)})
        setattr(pack, rule.__name__, type(rule.__name__, (rule,), {"meta": meta, "__module__": "pack"}))
    monkeypatch.setitem(sys.modules, "pack", pack)
    with pytest.raises(BadRule, match="supersede each other"):
        load_rules(("pack",))
