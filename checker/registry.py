"""Finds the rules of a rule pack, and refuses a broken or duplicate one loudly."""

import importlib
import pkgutil
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from typing import Any

from checker.engine.claim_rule import ClaimRule
from checker.engine.lint import lint
from checker.errors import BadConfiguration, BadRule

DEFAULT_PACKS = ("rules",)


@lru_cache(maxsize=8)
def load_rules(packs: Sequence[str] = DEFAULT_PACKS) -> tuple[Any, ...]:
    """All rule classes of the packs (import names), ordered by id. Raises BadRule or BadConfiguration."""
    found: dict[str, Any] = {}
    names: dict[str, str] = {}
    for pack in packs:
        for rule in _rules_of_pack(pack):
            lint(rule)
            for key, where in ((rule.meta.id, found), (rule.meta.name, names)):
                if key in where:
                    raise BadRule(f"{rule.__module__}: another rule is already called {key}; give this one its own id and name.")
            found[rule.meta.id], names[rule.meta.name] = rule, rule.__module__
    _refuse_rounds(found)
    return tuple(found[key] for key in sorted(found))


def _refuse_rounds(rules: Mapping[str, Any]) -> None:
    """Raise BadRule where rules supersede each other in a round: none of their findings would be shown."""
    try:
        TopologicalSorter({key: rule.meta.supersedes for key, rule in rules.items()}).prepare()
    except CycleError as error:
        raise BadRule(f"The rules {', '.join(error.args[1])} supersede each other in a round; take one out of another's `supersedes`.") from error


def _rules_of_pack(pack: str) -> Iterable[Any]:
    try:
        package = importlib.import_module(pack)
    except ImportError as error:
        raise BadConfiguration(f"The rule pack {pack!r} cannot be imported ({error}); install it or correct its name.") from error
    modules = [package]
    for info in sorted(pkgutil.walk_packages(package.__path__, f"{pack}."), key=lambda i: i.name):
        if not info.ispkg:
            try:
                modules.append(importlib.import_module(info.name))
            except Exception as error:
                raise BadRule(f"{info.name}: the rule cannot be loaded ({type(error).__name__}: {error}); mend the file.") from error
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, ClaimRule) and value is not ClaimRule and value.__module__ == module.__name__:
                yield value


def choose(rules: Iterable[Any], select: Sequence[str] = (), ignore: Sequence[str] = (), preview: bool = False) -> tuple[Any, ...]:
    """The rules that run: those selected by id, name or family prefix (NU), else all stable ones; less the ignored.

    Raises BadConfiguration for a word that names no rule.
    """
    rules = tuple(rules)
    for word in (*select, *ignore):
        if not any(_named(rule, word) for rule in rules):
            raise BadConfiguration(f"There is no rule {word!r}; `checker rules` lists them.")
    wanted = [r for r in rules if (any(_named(r, w) for w in select) if select else preview or r.meta.status == "stable")]
    return tuple(r for r in wanted if not any(_named(r, w) for w in ignore))


def _named(rule: Any, word: str) -> bool:
    return word in (rule.meta.id, rule.meta.name, rule.meta.id.rstrip("0123456789"))


def family_of(rule: Any) -> str:
    """The folder that a rule lives in: "titles", "numbers" …"""
    return str(rule.__module__).split(".")[-2] if "." in rule.__module__ else "rules"
